"""What a question asks without one of its filters: each chip's own question, read again."""

from datetime import date

from bot.model import Chip
from bot.query import parse
from tests.query.kinds import KINDS

TODAY = date(2026, 7, 31)
QUESTIONS = [question for asked in KINDS.values() for question, _ in asked]
OTHERWISE = ("compared", "how many"), ("something to read", "something to read, of the last 7 days"), ("like", "paper")
"""How a filter is called that is another without what was dropped: of two times the one that is left."""


def test_without_a_filter_a_question_keeps_its_words() -> None:
    texts = [
        (question, chip.without, query.text, parse(chip.without, today=TODAY).text)
        for question in QUESTIONS
        for query in (parse(question, today=TODAY),)
        for chip in query.chips
        if chip.without
    ]
    changed = [each[:2] for each in texts if sorted(each[2].lower().split()) != sorted(each[3].lower().split())]
    assert changed == [("what day is it today?", "is it today?")]  # which asks the archive nothing
    assert len(texts) > 1_000


def test_without_a_filter_a_question_keeps_the_others_and_no_more() -> None:
    wrong = [
        (question, chip)
        for question in QUESTIONS
        for chips in (parse(question, today=TODAY).chips,)
        for chip in chips
        if not _are_left(parse(chip.without, today=TODAY).chips, [one for one in chips if one is not chip])
    ]
    assert [question for question, _ in wrong] == ["what day is it today?"]


def _are_left(chips: tuple[Chip, ...], others: list[Chip]) -> bool:
    """Return whether chips are the others, under their names or as they are called alone."""
    labels = [chip.label for chip in others]
    return len(chips) <= len(others) and all(any(_is(each.label, label) for label in labels) for each in chips)


def _is(label: str, other: str) -> bool:
    return label == other or any(label == other.replace(was, now) for was, now in OTHERWISE)


def test_every_one_is_told_in_the_order_that_is_asked_for() -> None:
    told = [
        [chip.label for chip in parse(question, today=TODAY).chips]
        for question in ("tides match:all", "tides match:all sort:upvotes", "tides sort:oldest match:all")
    ]
    assert told == [["every one, newest first"], ["every one", "most upvoted first"], ["oldest first", "every one"]]
