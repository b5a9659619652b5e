"""Answers as messages: what is shown, what can be pressed, and that Slack takes it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.answers.citing import bibtex
from bot.model import Chip, Hit, Kind, Lacking, Origin, Query, Quote, Status
from bot.slack.blocks.answers import CHAT, TOO_LONG, answer_message
from bot.slack.blocks.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, Message, size
from bot.slack.blocks.notices import status_message
from bot.slack.blocks.papers import abstract_message, author_words, cite_message
from bot.slack.blocks.state import State, decode
from bot.slack.manifest import PROMPTS
from tests.cases import each
from tests.fakes.answers import TODAY, FakeAnswerer, answer, hit, paper, summarised
from tests.fakes.rooms import said
from tests.fakes.slack import elements


def words(message: Message) -> str:
    """Return all that a person reads in the blocks."""
    lines = []
    for block in message.blocks:
        parts = [block["text"]] if "text" in block else block.get("elements", [])
        read = [part["text"] for part in parts if "text" in part]
        lines += [text if isinstance(text, str) else text["text"] for text in read]
    return "\n".join(lines)


def pressable(message: Message):
    return elements(message.payload())


def test_it_begins_with_the_question_as_understood():
    chips = (Chip("since 1 Jun 2026", "prune"), Chip("with code", "prune since June"))
    asked = Query("prune since June with code", chips=chips)
    first = answer_message(answer(query=asked), private=True).blocks[0]
    assert first["type"] == "context"
    assert first["elements"][0]["text"].startswith(
        "“prune since June with code” · since 1 Jun 2026 · with code · 1-5 of 12"
    )


def test_a_hit_shows_title_evidence_and_where_it_comes_from():
    shown = words(answer_message(answer(hits=1, total=1), private=False))
    assert "1. <https://huggingface.co/papers/2607.00001|Pruning Gardens 1: " in shown
    assert "> Half of its *branches* can go without any loss." in shown
    assert "Ada Lind, Bo Tran, Cy Okafor and 2 more · Example Lab · 30 Jul 2026 · ▲ 99" in shown
    assert "<https://github.com/example/garden-1|Code ★ 1.2k>" in shown


def test_a_models_sentence_is_labelled_as_such():
    assert "> AI summary: A model says so." in words(
        answer_message(answer(hits=0, total=1, near=(summarised(),)), private=False)
    )


def test_a_withdrawn_paper_says_so():
    gone = hit(1, withdrawn_at=datetime(2026, 7, 29, tzinfo=UTC))
    assert "Withdrawn from arXiv on 29 Jul 2026" in words(answer_message(answer(hits=0, near=(gone,)), private=False))


def test_a_title_is_no_evidence():
    titled = replace(hit(1), quote=Quote("Pruning Gardens", origin=Origin.TITLE))
    assert "\n> " not in words(answer_message(replace(answer(), hits=(titled,)), private=False))


@each(
    ("names", "shown"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B", "C", "D"), "A, B, C, D"),
        (("A", "B", "C", "D", "E"), "A, B, C and 2 more"),
        (tuple("x" * 533), "x, x, x and 530 more"),
    ],
)
def test_authors_are_three_and_then_a_number(names, shown):
    assert author_words(names, 3) == shown


def test_only_a_private_answer_can_be_shared():
    assert "share" in pressable(answer_message(answer(), private=True))
    assert "share" not in pressable(answer_message(answer(), private=False))


def test_more_leads_to_the_next_page_of_the_same_day():
    more = pressable(answer_message(answer(), private=False))["more"]
    assert more["text"]["text"] == "More: 6-10 of 12"
    assert decode(more["value"]) == State("how do I prune an LLM?", 5, TODAY)


def test_the_last_page_leads_back_only():
    last = replace(answer(hits=2), offset=10)
    row = pressable(answer_message(last, private=False))
    assert "more" not in row
    assert row["back"]["text"]["text"] == "Back: 6-10"


def test_every_hit_has_a_menu_of_its_own():
    shown = pressable(answer_message(answer(), private=False))
    menus = [element for action, element in shown.items() if action.startswith("hit.")]
    assert len(menus) == 5
    assert [option["value"] for option in menus[0]["options"]] == [
        "abstract:2607.00001",
        "similar:2607.00001",
        "save:2607.00001",
        "cite:2607.00001",
        "watch:how do I prune an LLM?",
    ]


def test_an_id_too_long_for_a_menu_has_none():
    slug = Hit(paper(1, id="a-" * 80), 1, Quote("x"))
    assert not [
        a for a in pressable(answer_message(answer(hits=0, near=(slug,)), private=False)) if a.startswith("hit")
    ]


def test_a_question_too_long_for_a_button_says_so():
    long = answer(query=Query("prune " * 1_000))
    message = answer_message(long, private=True)
    assert TOO_LONG in words(message)
    assert not {"more", "share"} & set(pressable(message))


def test_each_filter_can_be_dropped():
    asked = Query("prune since June", chips=(Chip("since 1 Jun 2026", "prune"),))
    drop = pressable(answer_message(answer(query=asked), private=True))["ask.0"]
    assert drop["text"]["text"] == "✕ since 1 Jun 2026"
    assert decode(drop["value"]) == State("prune", 0, TODAY)


def test_a_paper_that_is_not_held_is_told_in_one_sentence():
    missing = answer(
        Kind.NOTHING, hits=0, total=0, query=Query("2401.00001", ids=("2401.00001",)), note="It is not held."
    )
    texts = [block["text"]["text"] for block in answer_message(missing, private=True).blocks if "text" in block]
    assert texts == ["It is not held."]


def test_nothing_is_said_plainly_with_two_misses_marked_as_such():
    message = answer_message(FakeAnswerer().answer("nothing like it"), private=True)
    shown = words(message)
    assert "Nothing in 12 papers matches that well." in shown
    assert "The nearest misses, which do not answer it:" in shown
    assert shown.count("> Half of its") == 2
    assert "share" not in pressable(message)


@each(
    ("question", "watched"),
    [
        ("how do I prune an LLM?", "subscribe how do I prune an LLM?"),
        ('"exactly this" by Ada Lind', 'subscribe "exactly this" by Ada Lind'),
        ("prune it weekly", 'subscribe "prune it weekly"'),  # not once a week
    ],
)
def test_what_is_not_found_is_watched_by_its_words_and_not_as_a_phrase(question: str, watched: str):
    nothing = answer(Kind.NOTHING, hits=0, total=0, query=Query(question))
    assert decode(pressable(answer_message(nothing, private=True))["watch"]["value"]).question == watched


@each(
    ("lacking", "said"),
    [
        (Lacking(("voice", "<b>"), anywhere=False), "The nearest miss does not say “voice” or “&lt;b&gt;”:"),
        (Lacking(("sonar",), anywhere=True), "No paper here says “sonar”. The nearest misses:"),
    ],
)
def test_what_the_nearest_misses_do_not_say_is_told(lacking: Lacking, said: str):
    told = answer(Kind.NOTHING, hits=0, total=0, near=(summarised(),))
    assert said in words(answer_message(replace(told, lacking=lacking), private=True))


def test_did_you_mean_is_a_button():
    button = pressable(answer_message(FakeAnswerer().answer("nothing like it"), private=True))["ask.0"]
    assert button["text"]["text"] == "Did you mean: prune an LLM"
    assert decode(button["value"]).question == "prune an LLM"


def test_small_talk_gets_one_friendly_line():
    message = answer_message(answer(Kind.CHAT, hits=0), private=True)
    assert message.text == CHAT
    assert len(message.blocks) == 1


def test_a_problem_is_its_sentence():
    message = answer_message(answer(Kind.PROBLEM, hits=0, note="June has 30 days."), private=True)
    assert message.text == "June has 30 days."


def test_a_note_is_read_before_the_hits():
    message = answer_message(answer(note="30 Jul has no digest; this is 29 Jul."), private=False)
    assert message.blocks[1]["text"]["text"] == "30 Jul has no digest; this is 29 Jul."


def test_one_paper_is_shown_whole():
    shown = words(answer_message(answer(Kind.PAPER, hits=1, total=1), private=False))
    assert "We prune network number 1 until it complains." in shown
    assert "AI summary: A method drops" in shown
    assert "Keywords (by a model): pruning, sparsity" in shown
    for name in ("Hugging Face", "arXiv", "PDF", "Code ★ 1.2k"):
        assert f"|{name}>" in shown


def test_several_papers_asked_for_are_all_listed():
    assert words(answer_message(answer(Kind.PAPER, hits=3, total=3), private=False)).count("> Half") == 3


def test_a_long_abstract_is_shown_to_its_end():
    long = paper(1, abstract="word & word " * 300 + "the end")
    assert words(abstract_message(long)).count("&amp;") == 300
    assert "the end" in words(abstract_message(long))


def test_similar_papers_name_what_they_are_like():
    assert "Papers like “Pruning Gardens”" in words(answer_message(FakeAnswerer().similar("2607.00002"), private=False))


def test_a_notification_reads_well():
    text = answer_message(answer(hits=2, total=2), private=False).text
    assert text.startswith("how do I prune an LLM?: 1. Pruning Gardens 1: Which")
    assert "; 2. Pruning" in text


def test_metadata_name_the_question_and_the_hits_in_order():
    metadata = answer_message(answer(hits=2), private=False).metadata
    assert metadata["event_type"] == "paperboy_answer"
    assert metadata["event_payload"] == {
        "question": "how do I prune an LLM?",
        "offset": 0,
        "hits": ["2607.00001", "2607.00002"],
        "total": 12,
        "today": "2026-07-30",
    }


def test_the_worst_entries_stay_within_one_message():
    worst = {
        "title": "<&>" * 130 + " $\\alpha$",
        "authors": ("N" * 400,) * 533,
        "abstract": "a & b < c " * 600,
        "organization": "&" * 900,
        "code_url": "https://example.org/" + "c" * 900,
    }
    quote = Quote("a & b < c " * 200, ((0, 1), (4, 5)))
    hits = tuple(Hit(paper(number, **worst), 1, quote) for number in range(1, 21))
    message = answer_message(replace(answer(total=20), hits=hits, query=Query("&" * 900, limit=20)), private=True)
    assert len(message.blocks) <= MAX_BLOCKS
    assert size(message.blocks) <= MAX_MESSAGE_CHARS
    assert len(message.text) <= 4_000
    shown = len([action for action in pressable(message) if action.startswith("hit.")])
    assert decode(pressable(message)["more"]["value"]).offset == shown > 0
    for whole in (abstract_message(hits[0].paper), cite_message(hits[0].paper)):
        assert size(whole.blocks) <= MAX_MESSAGE_CHARS
        assert all(len(block["text"]["text"]) <= 3_000 for block in whole.blocks if block["type"] == "section")


def test_bibtex_names_the_paper():
    entry = bibtex(paper(1, title="The R&D of $x_i$", authors=("Zoë Ångström", "Bo Tran")))
    assert entry.startswith("@misc{angstrom2026r,")
    assert "author = {Zoë Ångström and Bo Tran}" in entry
    assert "eprint = {2607.00001}" in entry
    assert r"The R\&D of $x_i$" in entry


def test_bibtex_escapes_a_plain_title():
    assert r"R\&D at 5\%" in bibtex(paper(1, title="R&D at 5%"))


def test_bibtex_of_a_paper_without_an_arxiv_id_has_its_address():
    entry = bibtex(paper(1, id="a-slug", authors=()))
    assert "eprint" not in entry
    assert "url = {https://huggingface.co/papers/2607.00001}" in entry


def test_the_longest_author_list_ends_with_others():
    assert " and others}" in words(cite_message(paper(1, authors=tuple(f"Name Number{n}" for n in range(533)))))


@each("value", ["", "{}", "[]", "null", "3", '{"q":1,"o":0}', '{"q":"x","o":-1}', '{"q":"x","o":0,"d":"soon"}'])
def test_a_forged_button_is_refused(value):
    with pytest.raises(ValueError, match=r".+"):
        decode(value)


def test_status_tells_what_is_held_and_what_is_wrong():
    shown = words(status_message(FakeAnswerer().status()))
    assert "12 papers · 28 Jul 2026 to 30 Jul 2026; I am fetching, 1 of 30 days so far" in shown
    assert ":warning: The source is slow." in shown


def test_an_empty_archive_says_so():
    assert status_message(Status()).text == "The archive is still empty"


def test_help_has_examples_and_a_word_on_each_verb():
    helped = said("help").message
    assert "/papers how do I prune an LLM?" in words(helped)
    assert "/papers status" in words(helped)
    assert "what the archive holds" in words(said("help status").message)
    assert said("").message == helped


def test_there_are_at_most_four_prompts():
    assert len(PROMPTS) <= 4


def test_a_day_is_written_for_people():
    assert "newest 5 Jan 2026" in words(answer_message(answer(newest=date(2026, 1, 5)), private=False))
