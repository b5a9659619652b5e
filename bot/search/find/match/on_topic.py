"""Which papers are about a topic and do not only mention it: what is listed newest first, or most upvoted first.

Best first, a paper that mentions a topic stands below those about it; the newest or the most upvoted of all that match
may be any of the mentions, as there are many of them and the papers about any one topic are few. Of 42 topics asked for
so, of a month's papers and of all, the first five papers reach an F1 of .80 with those that are about it, as read, and
as much on the half that nothing was chosen on; by the strength of the evidence and words side by side it was .64.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.model import Query
from bot.search.find.ranking.holding import holding_all
from bot.search.find.ranking.pool import OWN
from bot.search.find.ranking.ranked import Ranked
from bot.search.index.postings import Flags, Floats, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.words.question import Asked
from bot.search.words.written.phrases import holders
from bot.search.words.written.texts import pooled

FIRST = 3
"""Papers that score as these do on average are about the topic. Of the 42 the F1 is .80; measured by the best alone it
is .75, by two .79, by the median of five .74, as of many a topic a month has fewer."""

TITLED = 0.25
"""So much less of that score is asked of a paper whose title says the whole topic, and in proportion of one that says a
part of it there: without, the F1 is .54, with .15 .77, with .4 .79."""

SOME = 2
"""Where so many of the papers that score so hold every word, only those are listed: without, the F1 is .74. One alone
may do by chance where many words are asked: of 16 topics of four words and more the F1 is .57, and .65 with two."""

TELLS_MOST, RARE = 0.6, 0.015
"""A word that so few papers hold, and that tells so much of a topic, says by itself what papers are about that have it
in the title: humanoid robots. Without, the F1 is .79."""

SEVERAL = 2
"""A title that has so many words of a topic side by side, and all of them, says what its paper is about, whatever the
first papers score: of the most upvoted on video generation in 2025 the first was left out, "... Long Video Generation".
"""


def on_topic(archive: Snapshot, query: Query, asked: Asked, good: Ranked) -> Ranked:
    """Return those of the papers that match a query well which are about its topic, best first.

    They score about as well as the first ones, the less the more of the topic their titles say, and hold every word of
    it if some of them do. Or the title has what tells most, all of the topic side by side, or what was demanded.
    """
    least, held = _score_of_first(good), holding_all(archive, asked)[good.numbers]
    said = np.zeros(len(good.numbers))
    may_be = good.scores >= (1 - TITLED) * least  # of others, most of a thousand, no title is read
    said[may_be] = _said_in_titles(archive, asked, good.numbers[may_be])
    near = good.scores >= (1 - TITLED * said) * least
    whole = near & (held | (said >= 1))
    near = whole if whole.sum() >= SOME else near
    near |= held & _telling_in_titles(archive, asked, good) | _demanded_in_titles(archive, query, good)
    near |= _named_in_titles(archive, asked, good)
    return good.at(np.flatnonzero(near).astype(np.int32))


def _score_of_first(good: Ranked) -> float:
    """Return the mean score of the first papers, those left out that are the name asked for: 0 of no others."""
    others = good.scores[good.strengths < OWN][:FIRST]
    return float(others.mean()) if len(others) else 0.0


def _said_in_titles(archive: Snapshot, asked: Asked, numbers: Ints) -> Floats:
    """Return how much of a topic the titles of papers say, from 0 to 1; its words count as much as they are rare."""
    of_terms = archive.rarities[list(asked.terms.known)]
    weights = (asked.topics.terms * of_terms[:, np.newaxis]).max(axis=0, initial=0.0)
    if not weights.any():
        return np.zeros(len(numbers))
    pool = pooled(archive, numbers, asked.terms.known, alike=asked.alike)
    titled = pool.titled.astype(np.float64)
    words = np.maximum(titled @ asked.topics.parts, np.minimum(1.0, titled @ asked.topics.wholes))
    share: Floats = words @ weights / weights.sum()
    return share


def _telling_in_titles(archive: Snapshot, asked: Asked, good: Ranked) -> Flags:
    """Return which papers have in their titles the rare word that tells most of a topic; none where no word does."""
    rarest = max(asked.names, key=lambda name: asked.names[name], default="")
    number = archive.term(rarest) if rarest else None
    telling = len(asked.topics.telling) > 1 and asked.topics.telling.max() >= TELLS_MOST * asked.topics.telling.sum()
    if number is None or not telling or archive.frequencies[number] > RARE * len(archive):
        return np.zeros(len(good.numbers), np.bool_)
    return _with_in_title(archive, [rarest], good)


def _demanded_in_titles(archive: Snapshot, query: Query, good: Ranked) -> Flags:
    """Return which papers say in their titles all that was put in quotation marks; of alternatives one is enough."""
    found = np.full(len(good.numbers), bool(query.required))
    for group in query.required:
        found &= np.logical_or.reduce([_with_in_title(archive, terms(each), good) for each in group])
    return found


def _named_in_titles(archive: Snapshot, asked: Asked, good: Ranked) -> Flags:
    """Return which papers have all words of a topic of several side by side in their titles, however many there are."""
    if len(asked.topics.telling) < SEVERAL:
        return np.zeros(len(good.numbers), np.bool_)
    return _with_in_title(archive, terms(asked.text), good)


def _with_in_title(archive: Snapshot, wanted: Sequence[str], good: Ranked) -> Flags:
    flags = np.zeros(len(archive.papers), np.bool_)
    flags[good.numbers] = True
    return holders(archive, wanted, flags, in_title=True)[good.numbers]
