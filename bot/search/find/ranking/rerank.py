"""What BM25 does not see, added to the scores of its best papers: words side by side, and what the best have in common.

A bonus is never negative and is given to the best papers alone, so that the order beyond them stays BM25's. It comes
from the words in order, which the index keeps:

- *pairs*: two words that stand side by side in the question and in the paper, stopwords counted as words;
- *as written*: a word of the question in the very same form, beyond its stem;
- *near*: different terms within eight words (Büttcher, Clarke and Lushman, 2006, with pairs of hits) that stand near
  each other in the question as well;
- *grams*: four letters of a question's word, in any word of the paper (see ``grams``);
- *held*: how much of the question a paper holds, however often; and how much of its title is the question's;
- *feedback*: the terms that tell the ten best papers from the rest (RM3: Abdul-Jaleel et al., 2004).

All but what is held are BM25 gains over their own counts. The figures are nDCG@10 on daily_papers (1,000 questions),
scitldr_dev (1,453) and cranfield (225), from .660 .862 .395 without any.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from bot.search.index.grams import KINDS
from bot.search.index.postings import Floats, Longs, distinct, ranges
from bot.search.index.ranking import norms
from bot.search.index.snapshot import rarity
from bot.search.words.question import Asked
from bot.search.words.written.texts import Pool, first_of_each

PAIRS = 1.0
"""Alone, at .5: .681 .871 .392. At .75 beside all the others: +.000 +.001 +.002."""

AS_WRITTEN = 0.5
"""Alone, at .25: .676 .869 .396."""

NEAR = 1.0
NEAR_WORDS = 8
"""Alone, at .5: .676 .867 .401; the three together .687 .877 .398. This and the words as written at twice the weight:
+.001 +.006 +.001 with the feedback, more on four of six halves of the sets (``tests.relevance.validate``)."""

GRAMS = 0.1
"""Beside all the others, as the analyser is now: from .708 .883 .420 to .712 .886 .419."""

FEEDBACK = 0.25
FEEDBACK_PAPERS = 10
FEEDBACK_TERMS = 50
"""On top of the three: .689 .875 .412. With more weight questions that name one thing lose, broad ones gain."""

FEEDBACK_SURE, LEAD = 0.75, 0.3
"""So much more weight it has where the best paper leads the second by such a share of its score, less where by less:
what a clear winner says is surely meant, and the winner stays. Of a paper's own sentence that paper alone is wanted.
+.012 on cranfield, +.003 on whole questions of people, nothing on the first two; as much more for every question:
-.003 -.001 on these. More where there is no clear winner, or where the ten best are alike, lost what it gained."""

SHORT, LACKING = 9, 2.0
"""A clear winner that lacks some of what so few words tell says what else is meant: "plant disease detection" began
with CT scans, as one paper had all of the other words. So much less weight its lead gives, by the power; +.0011 on
daily_papers, -.0003 on cranfield, and for questions of any length no more. To trust each of the ten by it: -.003 on
scitldr_dev."""

HELD, TITLED = 0.3, 0.15
_ALL_OF_IT = 3.0
_FEWEST = 3
"""In shares of the best score: of holding all of the question, less than in proportion of holding some of it (by the
power), and of a title that is made of its terms, if of so many. Together +.001 +.002 +.009, and +.003 on whole
questions of people; the titles alone -.009 on daily_papers, whose questions are made of words that no title has."""

ENTITLED, FEW_WORDS, FEW_TOPICS = 0.25, 6, range(2, 6)
"""The same of a title that has all words of a question of so few: of a few words each is meant, however common it is,
and titles say what papers are about. "Retrieval augmented generation evaluation" began with two that evaluate nothing.
-.0013 on daily_papers, whose questions are made of words that no title has, and on cranfield; for questions of up to
nine words -.0041 on the first."""

_SHARPNESS = 0.1
"""A paper whose score is this share of the best one's below it counts for 1/e of it in the feedback."""


class Gains(NamedTuple):
    """What each paper gains by each sign, before its weight; and how often it holds each term of the question.

    ``asked_near`` is by what is near in the question, too; ``held`` the share of the question that a paper holds, and
    ``titled`` the share of its title that is the question's; ``entitled`` how much of a short question its title holds.
    """

    pairs: Floats
    as_written: Floats
    near: Floats
    asked_near: Floats
    grams: Floats
    held: Floats
    titled: Floats
    entitled: Floats
    counts: Floats


def gained(asked: Asked, pool: Pool, *, ranking: bool = True) -> Gains:
    """Return what each paper gains by each sign, before its weight.

    Without ``ranking`` nothing by those that evidence does not look at, which take more than half of the time.
    """
    pairs, as_written = _pairs(asked, pool)
    said = pool.said()
    near, asked_near = _near(asked, pool, *first_of_each(*said))
    counts, none = pool.counts(*said, len(asked.terms.known)), np.zeros(len(pool.numbers))
    if not ranking:
        return Gains(pairs, as_written, near, asked_near, none, none, none, none, counts)
    held, (titled, entitled) = _held(asked, pool, counts), _titled(asked, pool)
    return Gains(pairs, as_written, near, asked_near, _grams(asked, pool), held, titled, entitled, counts)


def bonuses(asked: Asked, pool: Pool, scores: Floats, gains: Gains, told: Floats) -> Floats:
    """Return what to add to each paper's score, given the share that each holds of what the question tells."""
    if not len(scores):
        return scores
    bonus = PAIRS * gains.pairs + AS_WRITTEN * gains.as_written + NEAR * gains.asked_near + GRAMS * gains.grams
    bonus += by_holding(scores + bonus, gains)
    said = scores + bonus
    return bonus + (FEEDBACK + surely(asked, said, told)) * feedback(pool, said)


def by_holding(scores: Floats, gains: Gains) -> Floats:
    """Return what papers gain by how much of the question they hold, and their titles are."""
    shares = HELD * gains.held**_ALL_OF_IT + TITLED * gains.titled + ENTITLED * gains.entitled
    gained: Floats = scores.max() * shares
    return gained


def surely(asked: Asked, scores: Floats, told: Floats) -> float:
    """Return how much more the feedback weighs by how far the best paper leads the second.

    And, of a question of few words, by how much it holds of what the question tells.
    """
    if asked.wording.states:
        return 0.0
    second, best = np.partition(scores, -2)[-2:] if len(scores) > 1 else (0.0, scores[0])
    if best <= 0:
        return 0.0
    held = float(told[scores.argmax()]) if len(asked.wording.words) <= SHORT else 1.0
    more: float = FEEDBACK_SURE * min(1.0, (1.0 - second / best) / LEAD) * held**LACKING
    return more


def _held(asked: Asked, pool: Pool, counts: Floats) -> Floats:
    """Return the share of a question's rarity that each paper holds."""
    times = np.fromiter(asked.terms.known.values(), np.float64)
    weights = pool.archive.rarities[pool.asked] * times
    share: Floats = (counts > 0) @ weights / max(1e-9, weights.sum())
    return share


def _titled(asked: Asked, pool: Pool) -> tuple[Floats, Floats]:
    """Return the share of each paper's title that is terms of the question.

    And the share of a short question's words that the title holds; nothing of others.
    """
    held = pool.titled
    share: Floats = held.sum(axis=1) / np.maximum(_FEWEST, pool.title_terms())
    topics = asked.topics.terms
    if topics.shape[1] not in FEW_TOPICS or len(asked.wording.words) > FEW_WORDS:
        return share, np.zeros(len(share))
    return share, (held @ topics > 0).mean(axis=1)


def _pairs(asked: Asked, pool: Pool) -> tuple[Floats, Floats]:
    """Return the gains of pairs of words, side by side as in the question, and of words as written."""
    known = np.array(list(dict.fromkeys(asked.wording.words[asked.wording.words >= 0].tolist())), np.int32)
    kind_of = {word: kind for kind, word in enumerate(known.tolist(), 1)}
    hits, kinds = pool.hits(known)
    rarities = rarity(len(pool.archive), pool.archive.occurrences[known])
    bearing = set(asked.wording.words[asked.wording.topical].tolist())
    topical = np.array([word in bearing for word in known.tolist()], np.bool_)
    as_written = pool.gains(pool.counts(hits, kinds, len(known))) @ (rarities * topical)
    pairs = dict.fromkeys(
        (kind_of[first], kind_of[second])
        for (first, bears), (second, bears_too) in pairwise(
            zip(asked.wording.words.tolist(), asked.wording.topical.tolist(), strict=True)
        )
        if first >= 0 <= second and first != second and (bears or bears_too)
    )
    table = np.zeros((len(known) + 1, len(known) + 1), np.int64)
    for pair, (first, second) in enumerate(pairs, 1):
        table[first, second] = pair
    owners = pool.owners[hits]
    close = ((hits[1:] - hits[:-1] == 1) & (owners[1:] == owners[:-1])).nonzero()[0]
    found = table[kinds[close], kinds[close + 1]]
    asked_so = found.nonzero()[0]
    counts = pool.counts(hits[close[asked_so]], found[asked_so], len(pairs))
    weights = np.array([(rarities[first - 1] + rarities[second - 1]) / 2 for first, second in pairs])
    return pool.gains(counts) @ weights, as_written


def _near(asked: Asked, pool: Pool, places: Longs, hits: Longs) -> tuple[Floats, Floats]:
    """Return the gains of neighbouring hits; and of those alone that stand near each other in the question, too."""
    apart, owners = places[1:] - places[:-1], pool.owners[places]
    close = ((apart <= NEAR_WORDS) & (owners[1:] == owners[:-1]) & (hits[1:] != hits[:-1])).nonzero()[0]
    near = _by_neighbours(pool, (places, hits), close)
    alike = asked.terms.near[hits[close] - 1, hits[close + 1] - 1]
    return near, near if alike.all() else _by_neighbours(pool, (places, hits), close[alike])


def _by_neighbours(pool: Pool, said: tuple[Longs, Longs], close: Longs) -> Floats:
    """Return the gains of some hits and the next: each gives the other's rarity over the square of their distance."""
    places, hits = said
    left, right, within = hits[close], hits[close + 1], places[close]
    rarities = pool.archive.rarities[pool.asked]
    nearness = (places[close + 1] - within).astype(np.float64) ** -2
    given = np.concatenate([rarities[right - 1] * nearness, rarities[left - 1] * nearness])
    counts = pool.counts(np.concatenate([within, within]), np.concatenate([left, right]), len(rarities), given)
    return pool.gains(counts) @ np.minimum(1.0, rarities)


def _grams(asked: Asked, pool: Pool) -> Floats:
    """Return the gains of grams, each paper's length counted in grams as well."""
    wanted, times = asked.grams
    places = pool.with_grams()
    slate = np.zeros(KINDS, np.int16)
    slate[wanted] = np.arange(1, len(wanted) + 1)
    grams, owners = pool.archive.grams.of(pool.words[places])
    kinds = slate.take(grams, mode="clip")
    hits = (kinds > 0).nonzero()[0]
    counts = pool.counts(places[owners[hits]], kinds[hits].astype(np.int64), len(wanted))
    lengths = norms(pool.archive.gram_lengths[pool.numbers], pool.archive.mean_grams)
    gains = pool.gains(counts, lengths[:, np.newaxis])
    return gains @ (times * rarity(len(pool.archive), pool.archive.gram_frequencies[wanted]))


def _highest(values: Floats, count: int) -> Longs:
    """Return the places of the highest values, highest first: as sorting all would, in a third of its time."""
    if len(values) <= count:
        return np.argsort(-values, kind="stable")
    least = np.partition(values, len(values) - count)[len(values) - count]
    found = (values >= least).nonzero()[0]
    highest: Longs = found[np.argsort(-values[found], kind="stable")[:count]]
    return highest


def feedback(pool: Pool, scores: Floats) -> Floats:
    """Return the gains of the terms that tell the best papers from the rest, the highest as much as the best score."""
    best = (-scores).argsort(kind="stable")[:FEEDBACK_PAPERS]
    best.sort()
    highest = scores.max()
    if highest <= 0:
        return np.zeros(len(scores))
    trust = np.exp((scores[best] - highest) / (_SHARPNESS * highest))
    share = trust / np.maximum(1, pool.archive.lengths[pool.numbers[best]])
    places, owners = ranges(pool.bounds[best], pool.bounds[best + 1] - pool.bounds[best])
    terms, words = pool.archive.lexicon.of(pool.words[places])
    trusted = np.bincount(terms, share[owners[words]])
    held = distinct(terms)
    telling = trusted[held] * pool.archive.rarities[held]
    telling[pool.archive.frequencies[held] < 2] = 0.0  # a term of one paper lifts that paper alone
    chosen = _highest(telling, FEEDBACK_TERMS)
    gains = pool.gains(pool.counts(*pool.first_of(held[chosen]), len(chosen))) @ telling[chosen]
    top = gains.max(initial=0.0)
    return gains * (highest / top) if top > 0 else gains
