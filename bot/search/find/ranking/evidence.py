"""Is it good enough to show? A rule of its own, because a score does not say.

Six signs are counted in a paper: the share of the question's rarity that it holds, how many of the question's words it
holds, how often they occur in it, how far they stand side by side, and near each other (see ``rerank``), and whether it
holds them all. Their weighted sum is the *strength* of its evidence. The share alone lets a short question through on
one chance word ("lunch" in "a free lunch"); a paper about the topic holds more words, says them again and again, and
together.
"""

from __future__ import annotations

import math

import numpy as np

from bot.search.find.ranking.rerank import Gains
from bot.search.index.postings import Flags, Floats
from bot.search.words.question import Asked
from bot.search.words.weighed.related import TELLS
from bot.search.words.weighed.subjects import Subject, names
from bot.search.words.weighed.telling import as_one
from bot.search.words.weighed.topics import Topics
from bot.search.words.written.texts import Pool

SHARE = 10.0
WORDS = 2.5
OCCURRENCES = 3.5
PAIRS = 12.0
NEAR = 8.0
"""The weights: found best for both halves of the development sets. Without the last two, twice as many questions with
an answer are turned away, .034 instead of .017 on questions that the rule was not chosen on."""

WHOLE = 2.5
FEW = 3
"""A paper that holds every word of a question, and so many or more, is good enough even if they stand apart: a lab and
two words of its paper. Of 5,612 questions without an answer this lets none more through."""

ENOUGH = 12.7
ENOUGH_BY_SIZE = 0.74
"""The strength that one of the first papers must have, else nothing is shown: the second number times ln(papers) on top
of the first, as among more papers the best by chance is better. 15.8 among 65 papers, 19.7 among 12,000."""

ENOUGH_OF_ONE = 15.5
"""The same for a question of one word, in an archive of any size: a paper that says the word three times. Beside one
word there is no second one, and none to be close to. Of 600 keywords of real papers in one word, asked of 12,364
papers, .42 were turned away without."""

LESS_BESIDE = 2.5
"""So much less is asked of every further paper that is shown."""

JUDGED = 2
"""How many papers may be the one: the best by score is not always the one with the most evidence."""


TOLD = 0.58
"""A paper must hold so much of what a question tells, else it is about something else: "how does swiglu work in large
language models" is not answered by what everybody says. Of 240 topics with a word that a month's papers do not hold .31
were claimed before words of parts were judged as one and words side by side as one thing, and .09 since. At .6 one more
of 1,000 questions with an answer was turned away, at .65 one more of 240 topics that the month's papers hold."""

SLACK = 1.0
"""What words that are little rarer than what everybody says tell is next to nothing; all count as much as this."""

FEW_THINGS, FADES = 2.0, 3.0
ONE_THING = 2
FEW_WORDS = 5
"""Less is asked of questions that tell more things than these, or have more words: a whole sentence says much that a
paper says otherwise. Without, 59 instead of 22 of 1,000 questions with an answer were turned away. Words side by side
are one thing, so many at most: "facial expressions"."""

FEW_WORDS_BESIDE = 7
"""The same where one of the telling words no paper holds ("neural radiance fields for large language models"). Nor is
such a question forgiven anything."""

FORGIVEN = 0.015
"""So much less is asked, too, for each unit of strength beyond what is enough, of a question that tells two things."""

RELIEF = 2.5
RELIEF_FROM = 0.45
"""So much less strength is asked of a paper that holds all that a long question tells."""


ANCHOR, ABOUT = 5.0, 0.6
"""So much stronger is the evidence of a paper that names what a question is about beyond doubt, if it holds so much of
what is told and some paper holds each word: a sentence of talk is long, and its topic short."""

TITLED, WHOLLY = 3.0, 0.9
"""So much stronger is the evidence of a paper whose title says what a question tells, if it holds nearly all of that
and some paper holds each word. Of 72 questions in everyday words 3 less are turned away, and 4 more begin with a right
paper; of those that nothing answers none is claimed more. From .6 on two more are, with a title of "gym" for "gym
discount code"."""

FREED = 0.8
"""So much of what a short question tells is asked of a paper where words were left out as talk that may have been
meant: of questions of another science .956 are turned away, without this .942."""

OUTSTANDING, BEYOND = 0.06, 2.0
"""So much less for each unit of strength beyond so many more than enough: "failing on typos and letter counting because
of tokenization" turned away a paper on just that for lack of one word. Of 368 judged questions 2 more begin with a
right paper, 3 more show one and one less is turned away; of what nothing answers none is claimed more."""

APART, HYPHENED = 0.4, 0.3
"""So much of a word of parts is held by a paper that has them, but not side by side: "self-evaluation"; and of a word
that no paper has, by one that has another of its stem, but not in its title: "deduction" in a list is no answer on
deductive reasoning. 57 instead of 56 of 61 topics whose words a month's papers do not hold are turned away, no other
row changes. Of a word that was typed with a hyphen it is less: of 480 others .902, with .4 .892, with .2 as many, but
one question of people more."""


def strengths(asked: Asked, pool: Pool, gains: Gains) -> tuple[Floats, Floats]:
    """Return the strength of each paper's evidence, and the share that it holds of what the question tells."""
    weights = np.array([SHARE, WORDS, OCCURRENCES, PAIRS, NEAR, WHOLE])
    if not asked.terms.known or not len(pool.numbers):
        return np.zeros(len(pool.numbers)), np.zeros(len(pool.numbers))
    strength = signs(asked, gains) @ weights
    if (the_one := asked.topics.one) is not None:
        said = (gains.counts * asked.topics.terms[:, the_one]).max(axis=1)
        alone = SHARE + WORDS * math.log(2) + OCCURRENCES * np.log1p(said)
        strength = np.maximum(strength, np.where(said > 0, alone, 0.0))
    told = _told(asked.topics, _held(asked, pool, gains), (_whole(asked.topics, pool), _phrased(asked.topics, pool)))
    if asked.anchors and not asked.topics.lack:
        about = np.logical_or.reduce([names(each, pool) for each in asked.anchors])
        strength = strength + ANCHOR * (about & (told >= ABOUT))
    if not asked.topics.lack:
        titled = np.minimum(1.0, pool.titled @ asked.topics.parts) @ asked.topics.telling
        strength = strength + TITLED * titled / max(1.0, asked.topics.telling.sum()) * (told >= WHOLLY)
    return strength, told


def borne_out(told: Floats, whole: Floats) -> Floats:
    """Return the shares that papers hold of what a question tells, less of those that do not name its subjects.

    Where no paper that names them holds enough, the shares are as by the words alone.

    Args:
        told: The shares by its words.
        whole: Those where its subjects tell as much as they are rare.
    """
    least = np.minimum(told, whole)
    return least if least.max(initial=0.0) >= TOLD else told


def told_as_one(asked: Asked, pool: Pool, told: Floats) -> Floats:
    """Return the share that each paper holds of what the question tells, where subjects tell as much as they are rare.

    The words of "test-time scaling" are common, and papers about it few: of two halves of 240 topics in frames that no
    rule was made on the first paper names .908 and .929, without it .887 and .917. To judge by it alone whether papers
    hold enough let one more of 47 off-topic questions through. A question with a word that no paper holds tells that.
    """
    if not asked.anchors or asked.topics.lack:
        return told
    total = float(asked.topics.telling.sum()) + SLACK
    naming = [names(each, pool) for each in asked.anchors]
    beyond = [_as_one(asked, each, flags, pool) for each, flags in zip(asked.anchors, naming, strict=True)]
    held: Floats = told * total
    for more, flags in zip(beyond, naming, strict=True):
        held = held + more * flags
    return held / (total + sum(beyond))


def _as_one(asked: Asked, subject: Subject, naming: Flags, pool: Pool) -> float:
    """Return how much more a subject tells as one thing than its words do apart, given which papers name it."""
    papers = max(len(subject.papers), int(np.count_nonzero(naming)))
    rows = np.array([name in subject.terms for name in asked.terms.names], np.bool_)
    of_it = (asked.topics.terms[rows].sum(axis=0) > 0) & ~(asked.topics.terms[~rows].sum(axis=0) > 0)
    return max(0.0, as_one(pool.archive, papers) - float(asked.topics.telling[of_it].sum()))


def signs(asked: Asked, gains: Gains) -> Floats:
    """Return what is counted in each paper, papers by the six signs, before any weight."""
    if not asked.terms.known:
        return np.zeros((len(gains.counts), 6))
    held = gains.counts > 0
    of_words = held @ asked.topics.terms > 0
    words = of_words.sum(axis=1)
    rarity = asked.rarity
    share, pairs, near = (mass / rarity for mass in (held @ asked.terms.weights, gains.pairs, gains.near))
    whole = (of_words | ~asked.topics.said).all(axis=1) & (words >= FEW)
    found = np.empty((len(words), 6))
    signs = (share, np.log1p(words), np.log1p(gains.counts.sum(axis=1)), pairs, near, whole)
    for place, sign in enumerate(signs):  # to stack them takes four times as long
        found[:, place] = sign
    return found


def _whole(topics: Topics, pool: Pool) -> Floats:
    """Return how much the parts of each word count in each paper: in full where they stand as in the word."""
    found = np.ones((len(pool.numbers), len(topics.telling)))
    for column, parts in topics.compounds.items():
        pieces = topics.pieces.get(column)
        beside = pool.with_phrase(parts) if len(parts) > 1 else np.zeros(len(pool.numbers), np.bool_)
        if pieces and beside.any():
            beside = beside & pool.with_word(pieces)
        found[:, column] = np.where(beside, 1.0, HYPHENED if pieces else APART)
    return found


def _held(asked: Asked, pool: Pool, gains: Gains) -> Floats:
    """Return how far each paper holds each term: by ``APART`` one of a word derived otherwise, not in its title."""
    held = (gains.counts > 0).astype(np.float64)
    if asked.topics.derived.any():
        held[:, asked.topics.derived] *= np.where(pool.titled[:, asked.topics.derived], 1.0, APART)
    return held


def _phrased(topics: Topics, pool: Pool) -> Floats:
    """Return how far papers hold each word by what they may say for it in several words."""
    found = np.zeros((len(pool.numbers), len(topics.telling)))
    for column, phrases in topics.phrases.items():
        found[:, column] = TELLS * np.logical_or.reduce([pool.with_phrase(each) for each in phrases])
    return found


def _told(topics: Topics, held: Floats, otherwise: tuple[Floats, Floats]) -> Floats:
    """Return the share that each paper holds of what a question tells; 1 where that is nothing."""
    whole, phrased = otherwise
    credit = np.maximum(np.minimum(1.0, held @ topics.parts) * whole, np.minimum(1.0, held @ topics.wholes))
    credit = np.maximum(credit, phrased)
    share: Floats = (credit @ topics.telling + SLACK) / (topics.telling.sum() + SLACK)
    return share


def to_be_told(asked: Asked, surplus: Floats) -> Floats:
    """Return the share that papers must hold: less of a question that tells many things, and of strong evidence.

    Only outstanding evidence helps where words were left out as talk here, which may have been meant.

    Args:
        asked: The question.
        surplus: The strength of each paper's evidence beyond what is enough.
    """
    named = asked.topics.size <= FEW_WORDS_BESIDE and asked.topics.lack
    things = told_things(asked.topics)
    few = _few(asked.topics, things, FEW_WORDS_BESIDE if named else FEW_WORDS)
    forgiven = (0.0 if named else FORGIVEN) * np.maximum(0.0, surplus) * min(1.0, things - 1.0)
    needed: Floats = TOLD * few - forgiven
    if not asked.wording.freed or asked.anchors:
        return needed
    return np.maximum(needed, FREED * few - OUTSTANDING * np.maximum(0.0, surplus - BEYOND))


def _few(topics: Topics, things: float, words: int) -> float:
    """Return how far a question that tells so many things tells few in few words, from 0 to 1."""
    fewer_things: float = (FEW_THINGS / things) ** FADES
    return min(1.0, fewer_things, (words / max(1, topics.size)) ** 2)


def told_things(topics: Topics) -> float:
    """Return how many things a question tells: the participation ratio of what its words tell, by things of words."""
    runs: dict[int, list[float]] = {}
    for run, each in sorted(zip(topics.runs.tolist(), topics.telling.tolist(), strict=True), key=lambda one: -one[1]):
        runs.setdefault(run, []).append(each)
    told = [each for run in sorted(runs) for each in runs[run][::ONE_THING]]
    squares = sum(each**2 for each in told)
    return max(1.0, sum(told) ** 2 / squares) if squares else 1.0


def relief(topics: Topics, told: Floats, needed: Floats) -> Floats:
    """Return how much less strength is asked of papers that hold more of what a long question tells than they must."""
    much = min(1.0, max(0.0, topics.size / (FEW_WORDS / 2) - 1.0))
    eased: Floats = RELIEF * much * np.maximum(0.0, told - np.maximum(RELIEF_FROM, needed))
    return eased


def enough(topics: Topics, papers: int) -> float:
    """Return the strength at which the best of so many papers is good enough to show."""
    least = ENOUGH + ENOUGH_BY_SIZE * math.log(max(1, papers))
    return least if topics.terms.shape[1] > 1 and topics.one is None else min(least, ENOUGH_OF_ONE)
