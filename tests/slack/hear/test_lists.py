"""The reading list by command: kept, read, noted, searched, reminded of and exported."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from slack_sdk import WebClient

from bot.answers.citing import bibtex_of, csv_of, markdown_of, ris_of
from bot.model import Bookmark
from bot.slack.hear.asked import Reply
from bot.slack.hear.conversation import reply
from bot.slack.hear.verbs.export import SCOPE
from bot.slack.hear.verbs.lists import AT_ONCE
from tests.fakes.answers import FakeAnswerer, paper
from tests.fakes.rooms import AT, hearing, typed
from tests.fakes.slack import TOKEN, FakeSlack, Fault
from tests.fakes.subscriptions import FakeReadingLists
from tests.slack.hear.test_subscriptions import shown

ONE, TWO = "2607.00001", "2607.00002"


class Talk:
    """A person's chat about a list; twelve papers are held."""

    def __init__(self) -> None:
        self.lists = FakeReadingLists()

    def say(self, text: str, channel: str = "D1", **given: object) -> Reply:
        asked = {name: given.pop(name) for name in ("ts", "private", "client") if name in given}
        with hearing(lists=self.lists, **given) as ears:
            return reply(typed(text, channel=channel, **asked), ears)

    @property
    def held(self) -> tuple[Bookmark, ...]:
        return self.lists.of("T1", "U1")


@pytest.fixture
def talk() -> Talk:
    return Talk()


def test_paper_is_saved_by_id_or_link_and_again_changes_nothing(talk: Talk) -> None:
    assert "Saved: <https" in shown(talk.say(f"save {ONE}"))
    assert "already" in shown(talk.say(f"save https://arxiv.org/abs/{ONE}v2"))
    assert "not in the archive" in shown(talk.say("save 2501.00001"))
    assert [one.paper_id for one in talk.held] == [ONE]


def test_words_that_begin_like_a_command_stay_a_question(talk: Talk) -> None:
    assert "Saved" not in shown(talk.say("save memory in training"))
    assert talk.held == ()


def test_paper_without_an_id_of_arxivs_is_saved_noted_and_taken_off_like_any_other(talk: Talk) -> None:
    copied = replace(paper(1), id="pruning-gardens")
    held = FakeAnswerer(papers=(copied, paper(2)))

    def say(text: str) -> str:
        return shown(talk.say(text, answers=held))

    assert "Saved: <https" in say("save paper:pruning-gardens")
    assert "for Friday" in say("note paper:pruning-gardens for Friday")
    assert "remind you" in say("remind me friday of paper:pruning-gardens")
    assert "Read" in say("read paper:pruning-gardens")
    (one,) = talk.held
    assert (one.paper_id, one.note, one.read_at) == ("pruning-gardens", "for Friday", AT)
    assert "read paper:pruning-gardens" not in say("saved")
    assert "save paper:pruning-gardens" in say("unsave paper:pruning-gardens")
    assert talk.held == ()
    assert "not in the archive" in say("save paper:of-the-week")


def test_paper_whose_id_came_later_is_on_the_list_once(talk: Talk) -> None:
    known = FakeAnswerer(papers=(paper(1),), moved={"pruning-gardens": ONE})
    talk.lists.save("T1", "U1", "pruning-gardens", at=AT)
    talk.say("note paper:pruning-gardens mine", answers=known)
    assert [(one.paper_id, one.note) for one in talk.held] == [("pruning-gardens", "mine")]
    talk.lists.save("T1", "U1", ONE, at=AT)
    assert "1 paper\n" in f"{shown(talk.say('saved', answers=known))}\n"


def test_list_has_what_is_unread_first(talk: Talk) -> None:
    for text in (f"save {ONE}", f"save {TWO}", f"read {TWO}", f"note {ONE} for the Friday meeting"):
        talk.say(text)
    said = shown(talk.say("saved"))
    assert said.index("Gardens 1") < said.index("✓ ") < said.index("Gardens 2")
    assert "> for the Friday meeting" in said
    assert "Gardens 2" not in shown(talk.say("saved unread"))
    talk.say(f"unread {TWO}")
    assert "2 papers" in shown(talk.say("saved unread"))


def test_list_is_searched_by_the_language_of_questions_and_by_notes(talk: Talk) -> None:
    for text in (f"save {ONE}", f"save {TWO}", f"note {TWO} ask Grandma"):
        talk.say(text)
    assert "1 paper" in shown(talk.say("saved search grandma"))
    assert "2 papers" in shown(talk.say("saved search pruning -survey by:lind"))
    assert "Nothing on your list matches" in shown(talk.say("saved search robots"))


def test_list_of_a_thousand_papers_is_paged(talk: Talk) -> None:
    for number in range(1_000):
        talk.lists.save("T1", "U1", f"2607.{number % 12 + 1:05d}" if number < 12 else f"2608.{number:05d}", at=AT)
    first = talk.say("saved")
    assert "12 papers, page 1 of 2" in shown(first)
    assert "988 more are held no more" in shown(first)
    assert "page 2 of 2" in shown(talk.say("saved page 2"))
    assert "page 2 of 2" in shown(talk.say("saved page 9999"))
    assert len(first.message.blocks) <= 50


def test_list_is_shown_to_its_owner_alone_until_it_is_shared(talk: Talk) -> None:
    talk.say(f"save {ONE}")
    said = talk.say("saved", "C1", ts="1.0", private=False)
    assert "Gardens" not in shown(said)
    assert not talk.say("saved", "C1").public
    shared = talk.say("saved share", "C1")
    assert shared.public
    assert "Gardens 1" in shown(shared)


def test_note_is_no_markup_and_is_taken_back(talk: Talk) -> None:
    assert "<!channel>" not in shown(talk.say(f"note {ONE} <!channel> *loud*"))
    assert talk.held[0].note == "<!channel> *loud*"
    talk.say(f"note {ONE}")
    assert talk.held[0].note == ""


@pytest.mark.parametrize("text", [f"remind me Friday of {ONE}", f"remind me of {ONE} on Friday", "remind me Friday"])
def test_reminder_is_set_for_the_paper_named_or_the_last_saved(talk: Talk, text: str) -> None:
    talk.say(f"save {ONE}")
    assert "31 Jul 2026, 09:00" in shown(talk.say(text))
    assert talk.held[0].remind_at == datetime(2026, 7, 31, 9, tzinfo=UTC)


def test_reminder_without_a_time_asks_when_and_reading_ends_it(talk: Talk) -> None:
    assert "When?" in shown(talk.say(f"remind me of {ONE}"))
    talk.say(f"remind me tomorrow of {ONE}")
    talk.say(f"read {ONE}")
    assert talk.held[0].remind_at is None


def test_paper_is_taken_off_and_can_be_put_back(talk: Talk) -> None:
    talk.say(f"save {ONE}")
    assert f"save {ONE}" in shown(talk.say(f"unsave {ONE}"))
    assert talk.held == ()
    assert "not on your list" in shown(talk.say(f"unsave {ONE}"))


def test_export_is_a_file_in_the_chat(talk: Talk) -> None:
    talk.say(f"save {ONE}")
    with FakeSlack() as slack:
        said = talk.say("export bibtex", client=WebClient(token=TOKEN, base_url=slack.api), scopes=(SCOPE,))
        (done,) = slack.said("files.completeUploadExternal")
    assert "as a file" in shown(said)
    assert done["channel_id"] == "D1"


def test_export_without_the_permission_is_a_link_that_works_once_or_text(talk: Talk) -> None:
    talk.say(f"save {ONE}")
    with FakeSlack() as slack:
        client = WebClient(token=TOKEN, base_url=slack.api)
        slack.fail("files.getUploadURLExternal", *[Fault(error="missing_scope")] * 2)
        linked = talk.say("export ris", client=client, scopes=(SCOPE,), public_url="https://papers.example")
        plain = talk.say("export ris", client=client, scopes=(SCOPE,))
    (ticket,) = talk.lists.tickets.values()
    assert f"<https://papers.example/lists/{ticket.token}|" in shown(linked)
    assert (ticket.person, ticket.form, len(ticket.token) >= 32) == ("U1", "ris", True)
    assert "TY  - UNPB" in shown(plain)


def test_form_that_is_none_is_told_which_there_are(talk: Talk) -> None:
    talk.say(f"save {ONE}")
    assert "BibTeX, RIS, Markdown and CSV" in shown(talk.say("export pdf"))
    assert "BibTeX, RIS" not in shown(talk.say("export of knowledge in models"))


def test_csv_is_a_table_whose_cells_are_no_formulas() -> None:
    rows = list(csv.reader(io.StringIO(csv_of([(paper(1, title='=cmd|"x", y'), "a\nb")]))))
    assert rows[1][1] == '\'=cmd|"x", y'
    assert rows[1][-1] == "a\nb"


def test_bibtex_keys_are_told_apart_and_notes_kept() -> None:
    text = bibtex_of([(paper(1), ""), (paper(2), "100% & more")])
    assert "@misc{lind2026pruning,\n" in text
    assert "@misc{lind2026pruninga,\n" in text
    assert "note = {100\\% \\& more}\n}" in text
    assert text.count("{") == text.count("}")


def test_ris_and_markdown_keep_to_their_forms() -> None:
    given = [(paper(1, title="On [x](y) *z*\nER  - "), "two\nlines")]
    lines = ris_of(given).split("\r\n")
    assert lines[0] == "TY  - UNPB"
    assert lines.count("ER  - ") == 1
    assert "N1  - two lines" in lines
    assert markdown_of(given).startswith("- [On \\[x\\](y) \\*z\\* ER -](<https://arxiv.org/abs/2607.00001>)")


def test_of_many_papers_at_once_it_says_which_were_taken(talk: Talk) -> None:
    ids = " ".join(f"2607.{number:05d}" for number in range(1, AT_ONCE + 4))
    assert f"the first {AT_ONCE} of {AT_ONCE + 3} papers" in shown(talk.say(f"read {ids}"))
