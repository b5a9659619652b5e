"""What questions mean. Today is Friday, 31 July 2026."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.model import Intent, Part, Query, Sort
from bot.query import is_chat, parse
from bot.query.frames.phone import spelled_out
from bot.query.frames.tongues import unglue
from bot.query.parser import MAX_FILTERS
from bot.query.question import MAX_CHARS, beside_phrases, undo_noise
from tests.cases import each

TODAY = date(2026, 7, 31)
JUNE = {"since": date(2026, 6, 1), "until": date(2026, 6, 30)}
NEWEST: dict[str, Any] = {"intent": Intent.NEWEST, "sort": Sort.DATE}
BEST: dict[str, Any] = {"intent": Intent.BEST, "sort": Sort.UPVOTES}
LAST_WEEK = {"since": date(2026, 7, 20), "until": date(2026, 7, 26)}


def asked(question: str) -> Query:
    return parse(question, today=TODAY)


def understood(question: str) -> dict[str, Any]:
    """Return the fields that a question sets, chips and the question itself left out."""
    query, empty = asked(question), Query("")
    names = [field.name for field in fields(Query) if field.name not in {"question", "chips", "relaxed"}]
    return {name: getattr(query, name) for name in names if getattr(query, name) != getattr(empty, name)}


@each(
    ("question", "expected"),
    [
        ('author:"Song Han" pruning', {"authors": ("Song Han",), "text": "pruning"}),
        ("author:Song Han pruning", {"authors": ("Song Han",), "text": "pruning"}),
        ("pruning author: Song Han", {"authors": ("Song Han",), "text": "pruning"}),
        ("by:hinton capsules", {"authors": ("hinton",), "text": "capsules"}),
        ("Author:Han pruning", {"authors": ("Han",), "text": "pruning"}),
        ("org:nvidia video", {"organizations": ("nvidia",), "text": "video"}),
        ('lab:"Google DeepMind" video', {"organizations": ("Google DeepMind",), "text": "video"}),
        ('title:"world model"', {"titles": ("world model",)}),
        ("since:2025-06-01 rag", {"since": date(2025, 6, 1), "text": "rag"}),
        ("from:2025-06 rag", {"since": date(2025, 6, 1), "text": "rag"}),
        ("after:2025-06-01 rag", {"since": date(2025, 6, 1), "text": "rag"}),
        ("until:2025-06 rag", {"until": date(2025, 6, 30), "text": "rag"}),
        ("to:2025-06-10 rag", {"until": date(2025, 6, 10), "text": "rag"}),
        ("before:2025-06-10 rag", {"until": date(2025, 6, 10), "text": "rag"}),
        ("since:last week rag", {"since": date(2026, 7, 20), "text": "rag"}),
        ("on:yesterday", {"since": date(2026, 7, 30), "until": date(2026, 7, 30)}),
        ("week:2025-W24 rag", {"since": date(2025, 6, 9), "until": date(2025, 6, 15), "text": "rag"}),
        ("week:24", {"since": date(2026, 6, 8), "until": date(2026, 6, 14)}),
        ("week:last", LAST_WEEK),
        ("month:June", JUNE),
        ("month:2026-06-15", JUNE),
        ("top:10 agents", {"limit": 10, "text": "agents"}),
        ("limit:3 agents", {"limit": 3, "text": "agents"}),
        ("top:100000 agents", {"limit": 50, "text": "agents"}),
        ("sort:date agents", {**NEWEST, "text": "agents"}),
        ("sort:upvotes agents", {**BEST, "text": "agents"}),
        ("sort:relevance agents", {"text": "agents"}),
        ("has:code agents", {"has_code": True, "text": "agents"}),
        ("stars:>100 agents", {"min_stars": 101, "text": "agents"}),
        ("stars:1k agents", {"min_stars": 1000, "text": "agents"}),
        ("stars:&gt;=100 agents", {"min_stars": 100, "text": "agents"}),
        ("upvotes:50 agents", {"min_upvotes": 50, "text": "agents"}),
    ],
)
def test_written_filters_set_their_fields_and_leave_the_text(question: str, expected: dict[str, Any]) -> None:
    assert understood(question) == expected


@each(
    ("question", "expected"),
    [
        ('"test-time scaling"', {"required": (("test-time scaling",),), "text": "test-time scaling"}),
        ("“attention sinks” in LLMs", {"required": (("attention sinks",),), "text": "attention sinks in LLMs"}),
        ("agents -survey", {"excluded": ("survey",), "text": "agents"}),
        ('agents -"state of the art"', {"excluded": ("state of the art",), "text": "agents"}),
        ("agents NOT survey", {"excluded": ("survey",), "text": "agents"}),
        ("rl OR agents", {"required": (("rl", "agents"),), "text": "rl agents"}),
        ('rl OR "web agents" OR gui', {"required": (("rl", "web agents", "gui"),), "text": "rl web agents gui"}),
        ("(rl OR agents) scaling", {"required": (("rl", "agents"),), "text": "rl agents scaling"}),
        ("Models do NOT know what they know", {"text": "Models do NOT know what they know"}),
        ("ATTENTION IS NOT ALL YOU NEED", {"text": "ATTENTION IS NOT ALL YOU NEED"}),
        ("GPT -4 tokens", {"text": "GPT -4 tokens"}),
        ("fine-tuning", {"text": "fine-tuning"}),
        ('an "unclosed phrase', {"text": "an unclosed phrase"}),
    ],
)
def test_phrases_exclusions_and_alternatives(question: str, expected: dict[str, Any]) -> None:
    assert understood(question) == expected


def test_quotes_in_prose_only_point_at_words() -> None:
    prose = 'We show that a so called "teacher" can be trained from the noisy labels of many weaker students'
    assert asked(prose).required == ()
    assert "teacher" in asked(prose).text


@each(
    "question",
    [
        "Mamba: linear-time sequence modeling",
        "LLM: a survey",
        "2:4 sparsity",
        "9:00 meeting notes",
        "NOTE:x is a benchmark",
        "LoongRL:Reinforcement Learning for Long Contexts",
        "std::vector memory layout",
        "foo:bar agents",
        "attention in transformers",
        "results of the 2024 olympics",
        "ImageNet in 2012",
        "may attention be all you need",
        "March of the penguins",
        "robots on Mars",
        "simulating sunday traffic",
        "how are memories used in today's models",
        "what do models struggle with today",
        "trained by gradient descent",
        "Learning to Learn by Gradient Descent by Gradient Descent",
        "attention by design",
        "exploration by Random Network Distillation",
        "learning from Wikipedia",
        "Parse Anything from Documents",
        "reasoning with code",
        "top 5 accuracy on ImageNet",
        "top-1 accuracy",
        "link prediction in graphs",
        "list decoding",
        "search agents",
        "paper review generation",
        "2024.1234",
        "before 0001-01-01",
        "after 9999-12-31",
        "3.14159",
        "author attribution in novels",
        "organization of memory in agents",
        "most popular optimizer",
        "next token prediction",
        "next week forecasts",
        "*PO and *DPO",
        "recent",
        "new",
    ],
)
def test_words_that_only_look_like_filters_stay_words(question: str) -> None:
    query = asked(question)
    assert (query.chips, query.problem) == ((), "") or question in {"recent", "new"}
    assert understood(question).get("text", question) == query.text
    if query.sort is Sort.RELEVANCE:
        assert query.text == question


@each(
    ("question", "expected"),
    [
        (
            "papers by Song Han since last week with code",
            {"authors": ("Song Han",), "since": date(2026, 7, 20), "has_code": True},
        ),
        ("anything by Yann LeCun on JEPA?", {"authors": ("Yann LeCun",), "text": "JEPA"}),
        ("papers by Kaiming He and Saining Xie", {"authors": ("Kaiming He", "Saining Xie")}),
        ("papers by Li, Wang and Chen on agents", {"authors": ("Li", "Wang", "Chen"), "text": "agents"}),
        ("papers by Song Han, Mamba", {"authors": ("Song Han",), "text": "Mamba"}),
        ("published by OpenAI", {"organizations": ("OpenAI",)}),
        ("papers from last week on robots", {**LAST_WEEK, "text": "robots"}),
        ("papers by Yann LeCun et al. on JEPA", {"authors": ("Yann LeCun",), "text": "JEPA"}),
        ("recent work by Laurens van der Maaten", {"authors": ("Laurens van der Maaten",), **NEWEST}),
        ("papers from NVIDIA about robots", {"organizations": ("NVIDIA",), "text": "robots"}),
        ("papers by Google DeepMind on video", {"organizations": ("Google DeepMind",), "text": "video"}),
        ("papers about agents from Microsoft Research", {"organizations": ("Microsoft Research",), "text": "agents"}),
        ("papers from Song Han on pruning", {"authors": ("Song Han",), "text": "pruning"}),
        ("author Song Han", {"authors": ("Song Han",)}),
        ("org nvidia", {"organizations": ("nvidia",)}),
        ("author:Han today", {"authors": ("Han",), "since": TODAY, "until": TODAY}),
        ("has:code trending", {"has_code": True, "since": date(2026, 7, 25), "until": TODAY, "sort": Sort.UPVOTES}),
        ("papers with more than 100 stars", {"min_stars": 101}),
        ("agents with at least 50 upvotes", {"min_upvotes": 50, "text": "agents"}),
        ("agents 100+ github stars", {"min_stars": 100, "text": "agents"}),
        ("anything with code on agents?", {"has_code": True, "text": "agents"}),
        ("diffusion papers with code available", {"has_code": True, "text": "diffusion"}),
        ("most upvoted papers in June", {**BEST, **JUNE}),
        ("agents newest first", {**NEWEST, "text": "agents"}),
        ("top 5 papers on agents", {"limit": 5, **BEST, "text": "agents"}),
        ("top 20", {"limit": 20}),
        (
            "trending",
            {"since": date(2026, 7, 25), "until": TODAY, "sort": Sort.UPVOTES},
        ),
        ("what's trending in June", {**BEST, **JUNE}),
        ("latest papers", {**NEWEST}),
        ("latest papers by Song Han", {**NEWEST, "authors": ("Song Han",)}),
        ("latest papers on pruning", {**NEWEST, "text": "pruning"}),
    ],
)
def test_filters_in_plain_english(question: str, expected: dict[str, Any]) -> None:
    assert understood(question) == expected


@each(
    ("question", "since", "until"),
    [
        ("today", TODAY, TODAY),
        ("today's papers", TODAY, TODAY),
        ("what's new today?", TODAY, TODAY),
        ("yesterday", date(2026, 7, 30), date(2026, 7, 30)),
        ("2026-07-30", date(2026, 7, 30), date(2026, 7, 30)),
        ("week", date(2026, 7, 25), TODAY),
        ("last week", date(2026, 7, 20), date(2026, 7, 26)),
        ("this week", date(2026, 7, 27), TODAY),
        ("month", date(2026, 7, 2), TODAY),
        ("2026-W30", date(2026, 7, 20), date(2026, 7, 26)),
        ("Monday", date(2026, 7, 27), date(2026, 7, 27)),
        ("2025-06-01..2025-06-10", date(2025, 6, 1), date(2025, 6, 10)),
        ("papers since Monday", date(2026, 7, 27), None),
        ("papers in June", date(2026, 6, 1), date(2026, 6, 30)),
        ("papers in march", date(2026, 3, 1), date(2026, 3, 31)),
        ("papers published last month", date(2026, 6, 1), date(2026, 6, 30)),
        ("papers of the last month", date(2026, 7, 2), TODAY),
        ("papers of the past 7 days", date(2026, 7, 25), TODAY),
        ("papers before June", None, date(2026, 5, 31)),
        ("papers after June", date(2026, 7, 1), None),
        ("papers until June", None, date(2026, 6, 30)),
        ("papers from 1 June to 10 June", date(2026, 6, 1), date(2026, 6, 10)),
        ("papers between 2025-06-01 and 2025-06-10", date(2025, 6, 1), date(2025, 6, 10)),
        ("digest of July 30", date(2026, 7, 30), date(2026, 7, 30)),
        ("What did we miss last Friday?", date(2026, 7, 24), date(2026, 7, 24)),
        ("How many papers were posted yesterday?", date(2026, 7, 30), date(2026, 7, 30)),
        ("papers from 2025 onwards", date(2025, 1, 1), None),
    ],
)
def test_days_leave_no_text(question: str, since: date | None, until: date | None) -> None:
    query = asked(question)
    assert (query.since, query.until, query.text, query.problem) == (since, until, "", "")


def test_a_single_day_is_told_apart() -> None:
    assert asked("papers on 30 July").day == date(2026, 7, 30)


@each(
    "question",
    [
        "2607.28227",
        "2607.28227v2",
        "arXiv:2607.28227",
        "paper 2607.28227",
        "arxiv.org/abs/2607.28227v1",
        "https://arxiv.org/pdf/2607.28227.pdf",
        "https://huggingface.co/papers/2607.28227",
        "https://www.alphaxiv.org/overview/2607.28227",
        "<https://arxiv.org/abs/2607.28227|a label>",
        "<https://arxiv.org/abs/2607.28227>",
        "what's (2607.28227) about?",
    ],
)
def test_a_paper_is_known_by_its_id_or_link(question: str) -> None:
    query = asked(question)
    assert (query.ids, query.text) == (("2607.28227",), "")


def test_several_ids_are_kept_in_order() -> None:
    assert asked("1412.6980, 2607.28227").ids == ("1412.6980", "2607.28227")


@each(
    ("question", "said"),
    [
        ("auther:Han agents", "author:"),
        ("since:soon agents", "cannot read “soon”"),
        ("sort:size agents", "date, oldest, upvotes, relevance or random"),
        ("has:dataset agents", "has:code"),
        ("stars:many agents", "stars:>50"),
        ("top:0 agents", "from 1 to 50"),
        ("-has:code agents", "only words, phrases, authors and labs"),
        ("papers on 30 February", "no 30 February"),
        ("on:2025-02-30", "no 30 February 2025"),
        ("on:2023-05-03", "begin on 4 May 2023"),
        ("papers in 2019", "begin on 4 May 2023"),
        ("since:2026-08-02", "has not begun yet"),
        ("papers from next year", "Next year has not begun"),
        ("since:2025-06 until:2025-05", "before it begins"),
        ("https://example.org/a/b", "links to papers"),
        ("-a " * (MAX_FILTERS + 1), "filters"),
    ],
)
def test_what_cannot_be_followed_is_said_in_a_sentence(question: str, said: str) -> None:
    query = asked(question)
    assert said in query.problem
    assert query.problem.endswith(".")
    assert query.chips == ()


@each("question", ["on:2026-07-31", "on:2026-08-01", "on:2023-05-04", "since:2020-01-01", "today"])
def test_days_at_the_border_are_let_through(question: str) -> None:
    assert asked(question).problem == ""


@each(
    ("question", "text"),
    [
        ("what are the latest papers about quantization?", "quantization"),
        ("can you find me anything on LoRA-SB please", "LoRA-SB"),
        ("Could you please show me some papers on KV cache compression? Thanks!", "KV cache compression"),
        ("hey bot, do you know of any work on speculative decoding?", "speculative decoding"),
        ("is there any research on tokenizers", "tokenizers"),
        ("tell me about state space models", "state space models"),
        ("show me papers that deal with hallucination", "hallucination"),
        ("I'm looking for papers on unlearning", "unlearning"),
        ("link to EvoPress", "EvoPress"),
        ("what does mixln do?", "mixln"),
        ("how does speculative decoding work?", "speculative decoding"),
        ("what is attention", "attention"),
        ("This paper introduces OtterNet, a sparse adapter", "introduces OtterNet, a sparse adapter"),
        ("Here is a concise summary of the research paper: sparse adapters", "sparse adapters"),
        ("deep research agents", "deep research agents"),
        ("this work", "this work"),
        ("recent quantization papers", "quantization"),
        ("which papers use mixture of experts", "use mixture of experts"),
        ("how do I prune an LLM?", "prune an LLM"),
        ("list all papers on RLHF", "RLHF"),
        ("bot detection with a social bot", "bot detection with a social bot"),
        ("DPO variants, thank you bot", "DPO variants"),
        ("thanks, what about LoRA?", "LoRA"),
        ("how many tokens was it trained on?", "how many tokens was it trained on"),
        ("show me", "show me"),
        ("papers", ""),
        ("papers by Song Han on pruning from June", "pruning"),
    ],
)
def test_scaffolding_leaves_the_text(question: str, text: str) -> None:
    assert asked(question).text == text


@each(
    ("typed", "plain"),
    [
        ("<@U123ABC> hello", "hello"),
        ("<@U123ABC|maria> hello", "hello"),
        ("<!here> see <#C123|papers>", "see #papers"),
        ("<https://example.org|the label>", "the label"),
        ("<mailto:a@example.org|a@example.org>", "a@example.org"),
        ("&lt;think&gt; &amp; act", "<think> & act"),
        ("\u201ccurly\u201d \u2018quotes\u2019", "\"curly\" 'quotes'"),
        ("*FlashAttention-3: Fast Attention*", "FlashAttention-3: Fast Attention"),
        ("_italic_ and ~struck~", "italic and struck"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("`LoRA`-based\u00a0 tuning", "LoRA-based tuning"),
        ("nice :tada: work", "nice work"),
        ("> quoted line", "quoted line"),
        ("a\u202eb\x00c", "ab c"),
    ],
)
def test_slacks_noise_is_undone(typed: str, plain: str) -> None:
    assert undo_noise(typed) == plain


@each(
    "question",
    [
        *(
            "",
            "  ",
            "!!!???",
            "🎉🎉",
            ":wave:",
            ":+1:",
            "hi",
            "Hello?",
            "hey bot",
            "thanks!",
            "Thank you so much",
            "ok",
            "lol",
        ),
        *("what can you do", "who are you?", "good morning team", "why though", "<@U1> hi there", "got it, thanks"),
    ],
)
def test_small_talk_is_told(question: str) -> None:
    assert is_chat(question)


@each(
    "question",
    [
        *("attention", "hello world models", "thanks to scaling laws", "what is attention", "RL", "hi-res images"),
        *("help me find pruning papers", "C++", "2607.28227", "today", "lunch anyone?", "test-time scaling", "数学"),
    ],
)
def test_a_topic_is_never_small_talk(question: str) -> None:
    assert not is_chat(question)


def test_chips_say_what_was_understood() -> None:
    query = asked('papers by Song Han since last week with code -survey "sparse attention" top:3')
    assert [chip.label for chip in query.chips] == [
        "by Song Han",
        "since 20 Jul 2026",
        "with code",
        "without survey",
        '"sparse attention"',
        "top 3",
    ]


PIECES = {
    "by Song Han": {"authors": ()},
    'org:"Ai2"': {"organizations": ()},
    "since last week": {"since": None},
    "until:2026-07-30": {"until": None},
    "has:code": {"has_code": False},
    "-survey": {"excluded": ()},
    "-org:NVIDIA": {"not_organizations": ()},
    '-author:"Ada One"': {"not_authors": ()},
    'title:"world model"': {"titles": ()},
    "stars:>10": {"min_stars": None},
    "with at least 5 upvotes": {"min_upvotes": None},
    "sort:upvotes": {"sort": Sort.RELEVANCE, "intent": Intent.SEARCH},
    "top:7": {"limit": None},
    '"reward hacking"': {"required": ()},
}


@given(
    st.lists(st.sampled_from(sorted(PIECES)), unique=True, min_size=1),
    st.sampled_from(["papers about pruning", "papers on video agents", "Papers that cover *diffusion*"]),
)
def test_dropping_a_chip_drops_exactly_its_filter(pieces: list[str], topic: str) -> None:
    # "by Song Han" is a filter where it follows the papers, so the topic comes first, and names before all else.
    pieces.sort(key=lambda piece: piece != "by Song Han")
    query = asked(" ".join([topic, *pieces]))
    assert len(query.chips) == len(pieces)
    for piece, chip in zip(pieces, query.chips, strict=True):
        shorter = asked(chip.without)
        wanted = replace(query, **PIECES[piece])  # type: ignore[arg-type]  # one field of any type
        assert replace(shorter, question="", chips=(), relaxed=None) == replace(
            wanted, question="", chips=(), relaxed=None
        )
        assert len(shorter.chips) == len(pieces) - 1


@given(st.lists(st.sampled_from(sorted(PIECES)), unique=True))
def test_text_holds_no_word_of_a_filter(pieces: list[str]) -> None:
    text = asked(" ".join(["papers about pruning", *sorted(pieces, key=lambda piece: piece != "by Song Han")])).text
    assert set(text.split()) <= {"pruning", "reward", "hacking"}


WORDS = st.sampled_from(
    [
        *("since", "until", "in", "on", "from", "by", "papers", "last", "week", "30", "July", "May", "2026-07-30"),
        *("today", "Song", "Han", "NVIDIA", "with", "code", "top", "5", "OR", "NOT", "-x", "author:", "author:Han"),
        *("since:June", '"a', 'b"', '"', "foo:bar", "2607.28227", "<@U1>", "&lt;", "*b*", ":tada:", "trending"),
        *("most", "upvoted", "and", "to", "..", "\u202e", "\u00a0", "💡", "<https://a.example|b>", "&amp;", "<", ">"),
    ]
)


UNREADABLE = ("follow links", "arXiv ids")
"""What is said of an address or a number that is none of ours, where nothing else is left of a question."""


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join)))
@example("\u4e00a.\u4e00")  # two scripts are put apart, and nothing else is left to search for: a blank more than typed
@example("https://a.example 2607.28227")
@example("10.1145/3292500.3330 author:Han")
def test_any_question_gives_a_query_within_bounds(question: str) -> None:
    query = asked(question)
    assert len(query.question) <= MAX_CHARS
    assert len(query.text) <= len(unglue(spelled_out(query.question)))
    assert len(query.chips) <= MAX_FILTERS
    assert not (query.problem and query.chips)
    assert is_chat(question) in {True, False}
    for chip in query.chips:
        left = asked(chip.without).problem
        assert not left or query.since or query.until or any(said in left for said in UNREADABLE)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=25).map("".join)))
def test_undoing_noise_twice_changes_nothing(question: str) -> None:
    assert undo_noise(undo_noise(question)) == undo_noise(question)


@given(st.lists(WORDS.filter(lambda word: '"' not in word), min_size=1, max_size=6).map(" ".join))
@example("<2000-00-00")
@example("w/o ppl | stars>5 ti:x !y me@lab.example")
def test_a_quoted_phrase_is_searched_as_it_is_written(phrase: str) -> None:
    plain = undo_noise(f'"{phrase}"')
    assert beside_phrases(plain, lambda around: around.upper() + " x") == plain + " x"


@pytest.mark.parametrize("phrase", ["<2000-00-00", "w/o ppl", "a | b", "x !y NOT z", "au:han ti:x"])
def test_shorthand_inside_of_a_quoted_phrase_is_left_as_it_is(phrase: str) -> None:
    assert asked(f'"{phrase}"').required == ((phrase,),)


@each(
    "question",
    [
        'yaks 4-bit "has code"',
        'yaks "4-bit" "has code"',
        'yaks 4-bit "has weights" please',
        'yaks -"4-bit" -"has code"',
    ],
)
def test_no_part_of_a_quoted_phrase_asks_something_of_a_paper(question: str) -> None:
    assert asked(question).part is None


@each(
    ("question", "part", "name"),
    [
        ('who wrote "Otters in the North"', Part.AUTHORS, "Otters in the North"),
        ('who wrote the "sparse otters paper"', Part.AUTHORS, "sparse otters"),
        ('"who wrote OtterNet"', Part.AUTHORS, "OtterNet"),
        ('does "Otter Net" have code?', Part.CODE, "Otter Net"),
        ('who wrote OtterNet and "when did it come out"', Part.AUTHORS, "OtterNet"),
        ('OtterNet "weights"', Part.CODE, "OtterNet"),
    ],
)
def test_a_quoted_name_is_one(question: str, part: Part, name: str) -> None:
    assert (asked(question).part, asked(question).subject) == (part, name)


def test_cutting_a_long_question_leaves_no_noise() -> None:
    long = "x" * (MAX_CHARS - 4) + " *a*b"
    assert undo_noise(undo_noise(long)) == undo_noise(long)


@pytest.mark.slow
@each(
    "piece",
    [
        "a ",
        "-a ",
        '"',
        '"a" ',
        "💡",
        "&amp;",
        "<@U1",
        "since ",
        "a OR ",
        "*a",
        "(a+)+$",
        "foo:bar ",
        ":a",
        "\ud800",
        "by Aa ",
    ],
)
def test_a_flood_is_cut_and_answered(piece: str) -> None:
    query = asked(piece * (100_000 // len(piece)))
    assert len(query.question) <= MAX_CHARS
    assert len(query.chips) <= MAX_FILTERS


@each(
    ("question", "text"),
    [
        ("what's the woven memory thing otterlab did, and did anyone follow up on it", "woven memory"),
        ("explain felting and has anyone tried it since", "felting"),
        ("yak felting: who else does this?", "yak felting"),
        ("did anyone follow up on felting", "felting"),
    ],
)
def test_what_points_back_leaves_the_topic_that_it_points_to(question: str, text: str) -> None:
    assert asked(question).text == text


@each(
    ("question", "labs", "authors", "text"),
    [
        ("papers by Yakland lab on felting", ("Yakland",), (), "felting"),
        ("stuff by the Otter folks on wool", ("Otter",), (), "wool"),
        ("what did the Otter guys publish on felting", ("Otter",), (), "felting"),
        ("papers by MIT researchers on robots", ("MIT",), (), "robots"),
        ("papers by Song Han group on pruning", (), ("Song Han",), "pruning"),
        ("pictures by Otter people detection", (), (), "pictures by Otter people detection"),
    ],
)
def test_who_is_of_a_lab_is_said_behind_its_name_and_is_no_topic(
    question: str, labs: tuple[str, ...], authors: tuple[str, ...], text: str
) -> None:
    query = asked(question)
    assert (query.organizations, query.authors, query.text) == (labs, authors, text)
