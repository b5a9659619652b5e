"""Which papers match one reading of a question well, or are what it names: what is listed."""

from __future__ import annotations

import numpy as np

from bot.model import Sort
from bot.search.find.match.foremost import foremost
from bot.search.find.match.good import matching_well
from bot.search.find.match.of_few import is_one_name, mentioning, of_few
from bot.search.find.match.preferred import are_likely
from bot.search.find.match.shouted import without_shouted
from bot.search.find.ranking.pool import POOL, rank
from bot.search.find.ranking.ranked import Ranked, first, then
from bot.search.find.sides.either import with_sides
from bot.search.index.postings import among
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.one_named import mentioned, one_named
from bot.search.readings.reading import Reading
from bot.search.readings.stance.without import DIRECTLY
from bot.search.words.question import Asked, understand

MOST_FOREMOST = 3
"""So many of the papers that say they do without what is left out come first."""

FIRST = 5
"""Where fewer papers match well, all that write the name come first that is all the question."""


def chosen(archive: Snapshot, reading: Reading, asked: Asked, found: Ranked) -> Ranked:
    """Return the papers that match a reading well, or that are what it names, best first."""
    good = without_shouted(archive, reading.query.text, matching_well(archive, reading, asked, found))
    if reading.among_few or reading.unsigned is not None:
        good = of_few(archive, reading, asked, found, good)
    if reading.unsigned is not None:
        one = foremost(archive, reading.unsigned, asked, found, good)
        return then(one, good) if len(one.numbers) else one
    if reading.query.sort is Sort.RELEVANCE:
        good = _by_rest(archive, reading, good)
    good = with_sides(archive, reading, asked, good, max(POOL, len(found.numbers)))
    if reading.closely and not len(good.numbers):
        return good
    if len(good.numbers) < FIRST and len(named := mentioned(archive, asked, found.numbers)) > len(good.numbers):
        good = first(good.numbers, found.at(named), found)
    if reading.query.sort is Sort.RELEVANCE:
        good = first(one_named(archive, reading.about, reading.may_be), good, found)
    if reading.theirs is None:
        return good
    theirs = good.at(np.flatnonzero(reading.theirs[good.numbers]).astype(np.int32))
    return mentioning(archive, asked, theirs) if is_one_name(asked) else theirs


def _by_rest(archive: Snapshot, reading: Reading, good: Ranked) -> Ranked:
    """Return the papers that match what is asked for beside what is to be done without, which no paper must hold.

    Those that say that they do without it come first, then those that match all of the words, then the others.
    """
    if not reading.rest or reading.first is None:
        return good
    asked = understand(archive, reading.rest)
    matching = matching_well(archive, reading, asked, rank(archive, asked, reading.may_be))
    if reading.query.text == reading.rest:  # of many on a topic those that say so need not be among the best
        says = archive.columns.alive & (reading.first >= DIRECTLY)
        says = says if reading.may_be is None else says & reading.may_be
        matching = then(matching, matching_well(archive, reading, asked, rank(archive, asked, says)))
    else:
        wholly = np.zeros(len(archive.papers), np.bool_)
        wholly[good.numbers] = True
        both = matching_well(archive, reading, asked, rank(archive, asked, wholly))
        good = then(good.at(among(good.numbers, both.numbers).nonzero()[0]), matching)
        matching = then(both, matching)
    likely = are_likely(archive, reading, matching)
    saying = matching.numbers[likely & (reading.first[matching.numbers] > 0)]
    return first(saying[:MOST_FOREMOST], good, matching)
