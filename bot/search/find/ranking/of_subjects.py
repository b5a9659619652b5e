"""Papers that are about what a question names beyond doubt, where its other words keep them from being judged.

The best by words are those of what is said at the greatest length: "improving text-to-image generation through muon"
has four terms of images, and of 64 papers one on Muon.
"""

from __future__ import annotations

import numpy as np

from bot.search.find.ranking.order import ordered
from bot.search.index.postings import Flags, Floats, Ints, among
from bot.search.index.ranking import Term, best
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import Asked

SEVERAL, MORE = 4, 8
"""Where fewer of the papers that are judged have a subject as a keyword, so many of the best that do are judged, too:
of 1,920 topics in frames of the field, a quarter of them new, the first paper names 7 that it did not, and one not that
it did; of questions of people none begins otherwise, and one more shows a right paper."""


def with_those_on_subjects(
    archive: Snapshot, asked: Asked, terms: list[Term], may_be: Flags | None, found: tuple[Ints, Floats]
) -> tuple[Ints, Floats]:
    """Return papers and scores with the best of those that are about a subject of the question, if few were among them.

    Args:
        archive: Where the papers are.
        asked: The question.
        terms: Its terms.
        may_be: The papers that may be found; all, if not given.
        found: The best papers by words, and their scores.
    """
    numbers, scores = found
    rare = [each.papers for each in asked.anchors if np.count_nonzero(among(numbers, each.papers)) < SEVERAL]
    if not rare:
        return found
    others = np.zeros(len(archive.papers), np.bool_)
    others[np.concatenate(rare)] = True
    others[numbers] = False
    if may_be is not None:
        others &= may_be
    if not others.any():
        return found
    more, theirs = ordered(archive, *best(terms, archive.norms, MORE, others))
    return np.append(numbers, more[:MORE]), np.append(scores, theirs[:MORE])
