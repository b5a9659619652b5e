"""Verdicts and tallies -> weeks: how useful answers were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from bot.days import begin, day_of
from bot.model import Blame, Came, Tallied, Verdict, Week
from bot.ports import FeedbackBook
from bot.query.question import word_set

NOTHING = "Nobody has asked anything yet, or no feedback is kept."
WORST = 5
"""How many words a week tells of at most."""

_LITTLE = word_set(
    "a an and any are as at be by can could did do does for from had has have how i if in into is it its me my of "
    "on or our should so than that the their them then there these they this those to up us use using was we were "
    "what when where which who whose why will with would you your"
)
"""Words that say nothing about what was looked for."""

TERMS = 12
TERM_CHARS = 40
SLOW_SECONDS = 1.0
"""From when Slack's request came in until its answer was worked out."""


def terms_of(text: str) -> tuple[str, ...]:
    """Return the words of what was searched, each once and sorted, so that no question can be read from them."""
    words = ("".join(char for char in word if char.isalnum() or char in "-+#.").strip("-.") for word in text.split())
    told = {word.casefold()[:TERM_CHARS] for word in words} - _LITTLE - {""}
    return tuple(sorted(told)[:TERMS])


def last_weeks(book: FeedbackBook, number: int, now: datetime, *, team: str | None = None) -> tuple[Week, ...]:
    """Return those of the last weeks, this one included, of which something is known; of all workspaces by default.

    Newest first. May raise ``StoreError``.
    """
    first = monday(day_of(now)) - timedelta(weeks=number - 1)
    return weeks(book.verdicts(begin(first), team=team), book.tallied(first, team=team))


def weeks(verdicts: Iterable[Verdict], tallied: Iterable[Tallied]) -> tuple[Week, ...]:
    """Return each week of which something is known, newest first."""
    by_week: dict[date, tuple[list[Verdict], list[Tallied]]] = {}
    for verdict in verdicts:
        by_week.setdefault(monday(day_of(verdict.at)), ([], []))[0].append(verdict)
    for tally in tallied:
        by_week.setdefault(monday(tally.day), ([], []))[1].append(tally)
    return tuple(_week(first, *by_week[first]) for first in sorted(by_week, reverse=True))


def monday(day: date) -> date:
    """Return the first day of a day's week."""
    return day - timedelta(days=day.weekday())


def _week(first: date, verdicts: Sequence[Verdict], tallied: Sequence[Tallied]) -> Week:
    came: Counter[Came] = Counter()
    for tally in tallied:
        came[tally.came] += tally.number
    up = sum(verdict.helpful for verdict in verdicts)
    worst = _worst(verdicts, tallied)
    return Week(first, came[Came.ASKED], came[Came.NOTHING], came[Came.SLOW], up, len(verdicts) - up, worst)


def _worst(verdicts: Iterable[Verdict], tallied: Iterable[Tallied]) -> tuple[Blame, ...]:
    nothing, down = Counter[str](), Counter[str]()
    for tally in tallied:
        if tally.came is Came.NOTHING:
            nothing.update(dict.fromkeys(tally.terms, tally.number))
    for verdict in verdicts:
        if not verdict.helpful:
            down.update(verdict.terms)
    blames = [Blame(term, nothing[term], down[term]) for term in {*nothing, *down}]
    return tuple(sorted(blames, key=lambda blame: (-blame.nothing - blame.down, blame.term))[:WORST])
