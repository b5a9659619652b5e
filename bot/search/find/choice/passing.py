"""Which papers come first, where a thing is left out: those on what takes its place; last those that mention it."""

from __future__ import annotations

import numpy as np

from bot.query.vocabulary.undone import INSTEAD, method_in
from bot.search.find.match.preferred import LIKE_THE_BEST
from bot.search.find.ranking.ranked import Ranked
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.readings.stance.about import stance
from bot.search.readings.stance.paper_kinds import kind_of


def silent_first(archive: Snapshot, reading: Reading, good: Ranked) -> Ranked:
    """Return papers with those that mention what is left out after others that match about as well.

    Nobody knows of them whether they do without; a rival of what is left out surely does. Those on what takes its place
    come before all: of language models few say that they are transformers, and all are that do not say what they are.
    """
    things = [each for each in (*reading.query.avoided, *reading.without) if not kind_of(each)]
    if not things or not len(good.numbers):
        return good
    may_be = np.zeros(len(archive.papers), np.bool_)
    may_be[good.numbers] = True
    order = np.logical_or.reduce([stance(archive, thing, may_be).passing for thing in things]).astype(np.int8)
    for other in {other for thing in things for other in INSTEAD.get(method_in(thing), ())} - {*things}:
        stands = stance(archive, other, may_be)
        order[(stands.about | stands.uses) & (order == 0)] = -1
    alike = np.flatnonzero((good.scores >= LIKE_THE_BEST * good.scores.max()) & ~good.weak)
    places = np.arange(len(good.numbers))
    places[alike] = alike[order[good.numbers[alike]].argsort(kind="stable")]
    return good.at(places)
