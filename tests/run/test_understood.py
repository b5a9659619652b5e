"""How a question was understood is said alike in ``ask``, ``chat`` and Slack, and each part of it can be dropped.

One table over the kinds of filters and intents: a row is a question, what is said of it, and where a guess left
nothing, what insists on it.
"""

import io
from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from bot.library import Library
from bot.model import Answer, Digest, Paper
from bot.run import console
from bot.run.chat.render import message, presses
from bot.search.bm25 import Bm25Index
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.ask import preview_blocks
from bot.slack.blocks.state import decode
from tests.cases import each
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

TODAY = date(2026, 7, 31)
NOW = datetime(2026, 7, 31, 17, tzinfo=UTC)
FILLER = "We study a problem and report results on several benchmarks with care."
OTTERS = "We train otter planners with few maps. Otter planners need no maps at all, and swim well."


def paper(number: int, title: str, text: str, **fields: object) -> Paper:
    day = fields.pop("day", TODAY)
    paper_id = f"2607.{number:05}"
    return Paper(paper_id, title, text, f"https://huggingface.co/papers/{paper_id}", (day,), **fields)


PAPERS = (
    paper(
        *(1, "Otter planners that swim", OTTERS),
        authors=("Ada Moss", "Bo Reed"),
        organization="NVIDIA",
        upvotes=60,
        code_url="https://github.com/example/otter",
        code_stars=300,
    ),
    paper(2, "Planning rivers with otter planners", OTTERS, authors=("Cy Lane",), organization="Deepmind", upvotes=9),
    paper(
        *(3, "A survey of otter planners", f"This survey tells of otter planners. {OTTERS}"),
        day=date(2026, 6, 1),
        organization="Otter River",
    ),
    *(paper(10 + at, f"Work {at} of another field", FILLER, day=date(2026, 5, 1 + at)) for at in range(20)),
)


class Row(NamedTuple):
    """A question, what is said of it in order, which guess was left out, if any, and what goes with another part."""

    question: str
    said: tuple[str, ...]
    guess: str = ""
    hangs: str = ""


ROWS = (
    Row("otter planners since June", ("since 1 Jun 2026",)),
    Row("otter planners until June", ("until 30 Jun 2026",)),
    Row("otter planners July 2026", ("1 Jul 2026 to 31 Jul 2026",)),
    Row("otter planners on 2026-07-31", ("on 31 Jul 2026",)),
    Row("otter planners by Ada Moss", ("by Ada Moss",)),
    Row("papers by Ada Moss or Cy Lane", ("by Ada Moss or Cy Lane",)),
    Row("papers from NVIDIA on otter planners", ("from NVIDIA",)),
    Row("papers from Otter River on planners", ("from Otter River",)),
    Row("otter planners, nvidia papers only", ("from nvidia",)),
    Row("otter planners not from NVIDIA", ("not from NVIDIA",)),
    Row("otter planners but not by Cy Lane", ("not by Cy Lane",)),
    Row("otter planners without surveys", ("without surveys",)),
    Row("otter planners -survey", ("without survey",)),
    Row('"otter planners"', ('"otter planners"',)),
    Row("otter OR heron", ("otter or heron",)),
    Row('title:"survey" otter planners', ('"survey" in the title',)),
    Row("papers on otter planners with code", ("with code",)),
    Row("otter planners stars:>100", ("101 stars or more",)),
    Row("otter planners with at least 50 upvotes", ("50 upvotes or more",)),
    Row("top 2 otter planners papers", ("top 2", "most upvoted first")),
    Row("newest papers on otter planners", ("newest first",)),
    Row("best papers on otter planners", ("most upvoted first",)),
    Row("a random paper on otter planners", ("drawn at random",)),
    Row("papers like 2607.00001", ("like 2607.00001",)),
    Row("sth like 2607.00003 but newer", ("like 2607.00003", "newer than it"), hangs="newer than it"),
    Row("otter planners, give me two", ("top 2",)),
    Row("otter planners - the hottest please", ("most upvoted first",)),
    Row("otter planners, newest", ("newest first",)),
    Row(
        "otter planners, with code if possible, just one",
        ("with code if possible", "top 1"),
        hangs="with code if possible",  # more than one has none
    ),
    Row("how many papers on otter planners per year", ("by year",)),
    Row("how many papers on otter planners per month, is it growing?", ("by month, and whether it grows",)),
    Row("bibtex 2607.00001", ("its BibTeX: 2607.00001",)),
    Row("who wrote Otter planners that swim?", ("its authors: Otter planners that swim",)),
    Row("2607.00001", ("paper 2607.00001",)),
    Row("how many papers on otter planners", ("how many",)),
    Row("who works on otter planners", ("who, with numbers",)),
    Row("which labs publish on otter planners", ("which labs, with numbers",)),
    Row("papers on otter planners by month", ("by month",)),
    Row("is otter planning growing?", ("whether it grows",)),
    Row("something to read", ("something to read",)),
    Row(
        "papers on otter planners June 2026 with code since May",
        ("1 Jun 2026 to 30 Jun 2026", "with code", "since 1 May 2026"),
    ),
    Row(
        'best papers on otter planners "otter planners" by Ada Moss since June with code -heron upvotes:>5 stars:10',
        ("most upvoted first", '"otter planners"', "by Ada Moss", "since 1 Jun 2026", "with code", "without heron"),
    ),
    Row("otter planners by Gerard Kestrel", (), "by Gerard Kestrel"),
    Row("otter planners 2024", (), "1 Jan 2024 to 31 Dec 2024"),
    Row("hey, could you tell me about otter planners?", ("searched: “otter planners”",)),
)


@pytest.fixture(scope="module")
def library() -> Library:
    library = Library(
        FakeSource({}), FakePaperStore(), Bm25Index(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=3
    )
    for day in sorted({paper.days[0] for paper in PAPERS}):
        library.add(Digest(day, tuple(paper for paper in PAPERS if paper.days[0] == day), NOW))
    library.load()
    return library


def in_terminal(answer: Answer) -> str:
    return "\n".join(console.answer_lines(answer))


def in_chat(answer: Answer) -> str:
    shown = Console(file=io.StringIO(), width=400)
    shown.print(message(answer_message(answer, private=True).blocks))
    return shown.file.getvalue()


def in_slack(answer: Answer) -> str:
    context = answer_message(answer, private=True).blocks[0]["elements"]
    return " ".join(element["text"] for element in context)


@each("row", ROWS)
def test_it_is_said_alike_everywhere(library: Library, row: Row) -> None:
    answer = library.answer(row.question, today=TODAY)
    assert in_terminal(answer)
    for said in row.said:
        for shown in (in_terminal(answer), in_chat(answer), in_slack(answer)):
            assert said in shown
        if answer.hits and not answer.figures:
            assert said in " ".join(str(block) for block in preview_blocks(answer)).replace("\\\\", "")


@pytest.mark.slow
@each("row", ROWS)
def test_each_part_can_be_dropped_and_the_others_stay(library: Library, row: Row) -> None:
    answer = library.answer(row.question, today=TODAY)
    blocks = answer_message(answer, private=True).blocks
    buttons = {press.label.removeprefix("✕ "): press for press in presses(blocks) if press.label.startswith("✕")}
    labels = [chip.label for chip in answer.query.chips if chip.without.strip()]
    assert list(buttons) == labels
    values = [element["value"] for block in blocks if block["type"] == "actions" for element in block["elements"]]
    asked = {decode(value).question for value in values}
    for chip in answer.query.chips:
        if not chip.without.strip():
            continue
        assert chip.without in asked
        kept = chip.label.removeprefix("without ")
        lead = f"With {kept}" if kept != chip.label else f"Without “{chip.label}”"
        assert f"{lead}: ask {chip.without}" in in_terminal(answer)
        assert console.query_json(answer.query)["without"][chip.label] == chip.without
        again = [other.label for other in library.answer(chip.without, today=TODAY).query.chips]
        assert chip.label not in again
        assert {other.label for other in answer.query.chips} - {chip.label, row.hangs} <= set(again)


@each("row", [row for row in ROWS if row.guess])
def test_a_guess_that_left_nothing_is_said_and_one_tap_insists(library: Library, row: Row) -> None:
    answer = library.answer(row.question, today=TODAY)
    assert answer.hits
    assert f"Only {row.guess}: ask" in in_terminal(answer)
    assert row.guess in answer.note
    for shown in (in_terminal(answer), in_chat(answer)):
        assert answer.note in shown
        assert f"Only {row.guess}" in shown
    assert answer.relaxed is not None
    strict = library.answer(answer.relaxed.strict, today=TODAY)
    assert not strict.hits
    assert row.guess in [chip.label for chip in strict.query.chips]


@each(
    "question",
    [
        "how many papers on otter planners without code",
        "papers like 2607.00001 without code",
        "otter planners w/o code",
    ],
)
def test_what_could_not_be_followed_is_said_of_every_kind_of_answer(library: Library, question: str) -> None:
    answer = library.answer(question, today=TODAY)
    for shown in (in_terminal(answer), in_chat(answer)):
        assert "I can only ask for papers with code" in shown


@each("question", ["thanks!", "who made you", "'; DROP TABLE papers; --"])
def test_nothing_is_said_to_be_understood_of_what_is_no_question(library: Library, question: str) -> None:
    answer = library.answer(question, today=TODAY)
    assert "Understood" not in in_terminal(answer)
    assert "✕" not in in_chat(answer)


def test_a_lab_with_the_capitals_of_a_person_is_told_to_be_one_by_how_many_papers_name_none(library: Library) -> None:
    answer = library.answer("papers from Otter River on planners", today=TODAY)
    assert [hit.paper.id for hit in answer.hits] == ["2607.00003"]
    assert "name no lab" in answer.note
    assert "name no lab" not in library.answer("papers by Ada Moss on planners", today=TODAY).note
