"""The papers that name no lab where a lab's are asked for: which they are, and which are by people of the lab.

Of 12,364 papers 70 of 100 name no lab, and of those before September 2025 all. So whoever asks for "that robot arm from
google that plays table tennis" asks for a paper that says it all, and names nobody. Who writes for whom is learned from
the papers that name a lab.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bot.model import Chip, Query, Relaxed, Sort
from bot.query.typed.keys import NAMES
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import naming_no_lab
from bot.search.readings.reading import Reading
from bot.search.readings.stance.without import carries_topic

COLLEAGUES = 2
"""So many people of a lab stand above a paper that is by them: those at least half of whose papers that name a lab name
this one. Of the papers of 40 labs .68 are known so by the others, and .62 of the papers that are known so name the lab:
of papers of people who ever had one of the lab's, .27."""

SHARE = 0.2
"""Where nothing but that speaks for a paper so many of its authors must be of the lab: .73 name the lab then."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """The readings of a question for a lab's papers by which papers that name no lab are found.

    Attributes:
        before: By which one that clearly says more comes before the lab's own.
        instead: By which those by its people are found, where nothing of its own matches.
    """

    before: Reading
    instead: Reading


def unsigned(
    archive: Snapshot, query: Query, chip: Chip, *, theirs: Flags, titled: Flags, among: Flags | None
) -> Unsigned | None:
    """Return how papers that name no lab are found beside a lab's own; ``None`` where they are not asked for.

    Args:
        archive: Where the papers are.
        query: What is asked of the lab's papers, without the lab.
        chip: The lab's, with the question without it.
        theirs: Which are the lab's.
        titled: Which are taken for the lab's by their titles alone.
        among: Which satisfy what else is asked for; ``None`` for all.
    """
    written = any(f"{key}:" in query.question.lower() for key in NAMES)
    if written or query.every or query.sort is not Sort.RELEVANCE or not theirs.any():
        return None
    if not carries_topic(archive, query.text):  # of two words that say little anybody's paper says as much
        return None
    none = naming_no_lab(archive)
    people, authors = archive.authors.faithful(theirs, archive.columns.alive & ~none)
    may_be = none & ~titled if among is None else none & ~titled & among
    by_people = may_be & (people >= COLLEAGUES)
    strict = f'{chip.without} org:"{chip.label.removeprefix("from ")}"'
    query = replace(query, chips=tuple(each for each in query.chips if each != chip), relaxed=None)
    own = Reading(
        query,
        theirs | titled if among is None else (theirs | titled) & among,
        (chip,),
        relaxed=Relaxed(query, chip.label, strict),
        of_lab=True,
        titled=titled,
        unsigned=may_be.astype(np.int8) + by_people,
    )
    mostly = by_people & (people >= SHARE * authors)
    return Unsigned(own, replace(own, may_be=mostly, chips=(), unsigned=None, by_people=True))
