"""Intents that are about one paper or about numbers, noted as filters are: like one, one thing of one, counts."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Count, Intent, Part, Query, Sort
from bot.query.filters import Reading
from bot.query.one_paper.of_one import is_paper_id

COUNT_LABELS = {
    Count.PAPERS: "how many",
    Count.AUTHORS: "who, with numbers",
    Count.LABS: "which labs, with numbers",
    Count.SUBJECTS: "which topics, with numbers",
    Count.FIRST: "when first",
    Count.GROWTH: "whether it grows",
    Count.DAYS: "by day",
    Count.WEEKS: "by week",
    Count.MONTHS: "by month",
    Count.QUARTERS: "by quarter",
    Count.YEARS: "by year",
    Count.TIMES: "compared",
    Count.TOPICS: "topics compared",
    Count.SHARE: "what share",
}
PART_LABELS = {
    Part.ABSTRACT: "its abstract",
    Part.AUTHORS: "its authors",
    Part.BIBTEX: "its BibTeX",
    Part.CODE: "its code",
    Part.DAY: "its day",
    Part.DISCUSSION: "where it is discussed",
    Part.LAB: "its lab",
    Part.LINK: "its links",
    Part.PAPER: "the paper that brought it",
    Part.UPVOTES: "its upvotes",
}


def take_count(reading: Reading, begin: int, end: int, count: Count, *, grows: bool = False) -> int:
    """Note what is counted, and whether it is asked as well if it ``grows``; the first count stays."""
    if any(one.part.intent is Intent.COUNT for one in reading.filters):
        return reading.drop(begin, end)
    label = f"{COUNT_LABELS[count]}, and {COUNT_LABELS[Count.GROWTH]}" if grows else COUNT_LABELS[count]
    return reading.take(begin, end, Query("", intent=Intent.COUNT, count=count), label, f"count:{count}")


def take_read(reading: Reading, begin: int, end: int) -> int:
    """Note that something to read is asked for."""
    return reading.take(begin, end, Query("", intent=Intent.READ), "something to read", "")


def take_like(reading: Reading, begin: int, end: int, named: str = "", *, place: int = 0) -> int:
    """Note that papers like one are asked for: one by its id, its title, or its number in an earlier answer."""
    part, again = _about(Query("", intent=Intent.LIKE), named, place), f'like:"{named}"'
    return reading.take(begin, end, part, f"like {named or _placed(place)}", again)


def take_newer(reading: Reading, begin: int, end: int) -> int:
    """Note that of the papers like one only those after it are asked for."""
    return reading.take(begin, end, Query("", newer=True), "newer than it", "but newer")


def take_part(
    reading: Reading, begin: int, end: int, thing: Part, named: str = "", *, place: int = 0, guess: bool = False
) -> int:
    """Note which thing of one paper is asked for; the same may be asked of a topic where it is a ``guess``."""
    part = _about(Query("", intent=Intent.PART, part=thing), named, place)
    label = f"{PART_LABELS[thing]}: {named or _placed(place)}"
    return reading.take(begin, end, part, label, f"{thing}:{named}", guess=guess)


def take_best(reading: Reading, begin: int, end: int, thing: Part | None) -> int:
    """Note which thing of the most upvoted paper is asked for; papers like it where none is."""
    part = Query("", intent=Intent.PART if thing else Intent.LIKE, part=thing, sort=Sort.UPVOTES, of_best=True)
    label, again = (f"{PART_LABELS[thing]}", f"{thing} of") if thing else ("like", "similar to")
    return reading.take(begin, end, part, f"{label}{':' * bool(thing)} {BEST}", f"{again} {BEST}")


BEST = "the most upvoted paper"


def _about(part: Query, named: str, place: int) -> Query:
    return replace(part, subject=named, place=place, ids=(named,) if is_paper_id(named) else ())


def _placed(place: int) -> str:
    return "the last one" if place < 0 else f"number {place}"
