"""Which of the best papers for a question match it well: what is shown of them, and whether anything is."""

from __future__ import annotations

from bot.search.find.match.name_in import is_name_in
from bot.search.find.ranking.evidence import JUDGED, LESS_BESIDE, enough, relief, to_be_told
from bot.search.find.ranking.ranked import Ranked
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.words.question import Asked

LESS_NEAR = 0.05
"""Of every further paper that is near in meaning so much less of a cosine is asked."""


def matching_well(archive: Snapshot, reading: Reading, asked: Asked, found: Ranked) -> Ranked:
    """Return the papers that match well: none unless one of the first does without doubt."""
    if reading.query.required:  # every paper holds what was put in quotation marks, which is evidence enough
        return found
    least = enough(asked.topics, len(archive) if reading.may_be is None else int(reading.may_be.sum()))
    needed = to_be_told(asked, found.strengths - least)
    surplus = found.strengths + relief(asked.topics, found.told, needed) - least
    telling, near = found.told >= needed, found.nearness >= -LESS_NEAR
    by_words = telling & (surplus >= -LESS_BESIDE)
    found = found._replace(meant=near & ~by_words)
    good = (by_words | found.meant).nonzero()[0]
    # What is near may open the door by its nearness, and never by a chance word: words alone would not have judged it.
    told = telling.nonzero()[0]
    best = told[(-found.worded[told]).argsort(kind="stable")[:JUDGED]]
    first = (telling | near).nonzero()[0][:JUDGED]
    if max(surplus[best].max(initial=-1.0), found.nearness[first].max(initial=-1.0)) < 0:
        called = [is_name_in(asked.text, archive.papers[number]) for number in found.numbers[first].tolist()]
        good = first[called]
    return found.at(good)
