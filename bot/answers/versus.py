"""Counted topics -> what a person reads of them beside each other: which has more papers, and what lists each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers.figures import RULE, listing
from bot.answers.periods import AROUND, called
from bot.answers.trends import TOLD, chart, tendency
from bot.model import Chip, Counted, Figures, Query


def versus(query: Query, each: Sequence[Counted], newest: date | None) -> Figures:
    """Return the numbers of the topics that a query compares, in words.

    Args:
        query: What was asked.
        each: The numbers of each topic, in the question's order.
        newest: The newest day held, which says whether its month is over.
    """
    told = sorted(zip(query.topics, each, strict=True), key=lambda one: -one[1].total)
    highest = told[0][1].total
    lines = []
    for topic, counted in told:
        bar = chart([counted.total, highest])[:1] if highest else ""
        lines.append(
            f"{topic}  {bar}  {counted.total:,} of {counted.of:,}  {tendency(counted.months, newest)}".rstrip()
        )
    if query.count in AROUND:
        lines += by_time(told)
    lists = (
        Chip(f"{topic}: {counted.total:,}", listing(replace(query, text=topic)))
        for topic, counted in told
        if counted.total
    )
    return Figures(_headline(told), tuple(lines), rule=RULE, lists=tuple(lists))


def by_time(told: Sequence[tuple[str, Counted]]) -> list[str]:
    """Return of each of the last times how many papers are on each topic, the last time first."""
    times = {period.first: period for _, counted in told for period in counted.periods}
    papers = [{period.first: period.papers for period in counted.periods} for _, counted in told]
    return [
        f"{called(first, times[first].last)}  "
        + " · ".join(f"{topic} {each.get(first, 0):,}" for (topic, _), each in zip(told, papers, strict=True))
        for first in sorted(times, reverse=True)[:TOLD]
    ]


def _headline(told: Sequence[tuple[str, Counted]]) -> str:
    (topic, most), *others = told
    rest = " and ".join(f"{counted.total:,} on “{other}”" for other, counted in others)
    if all(counted.total == most.total for _, counted in others):
        return f"As many on “{topic}” as on “{others[0][0]}”: {most.total:,}."
    return f"More papers on “{topic}”: {most.total:,}, and {rest}."
