"""What papers gain in rank by holding what a short question tells: its telling words, its things and its subjects."""

from __future__ import annotations

import math

import numpy as np

from bot.search.find.ranking.evidence import FEW_WORDS
from bot.search.index.postings import Floats
from bot.search.words.question import Asked
from bot.search.words.written.texts import Pool

HOLDS, THINGS = 1.0, 0.25
TELLS, MOST_WORDS = 0.3, 9
"""A paper that holds the one telling word of a question of so many words gains so much of the best one's score, and
a quarter of it by the things that a question of few words names (see ``holding``). With twice as much for things, the
first paper names .84 of 128 topics in frames of the field and of talk, .79 with words side by side alone; but 350
questions of scitldr_dev lost .0016 nDCG@10 and cranfield .0024. For two telling words scitldr_dev lost .0009."""

ONE_THING = 0.5
"""The same of a question that is one thing, "prune an LLM": it began with one that prunes contexts; no set moves."""

MOST_TELLING = 4
"""So many telling words may be held so in a question that names subjects: "hallucination in medical LLMs" began with
medical ones that say nothing of hallucinations. No row of made questions lost by it."""

SUBJECTS, FADES_FROM, FADES_BY = 1.0, 9, 4
"""The same by the subjects that a question names, in archives that have keywords, less beyond so many words: of 180
topics of single months in frames of the field the first paper names .91, without it .78. Words of summaries, asked of
all recorded papers, keep their .703 nDCG@10; in full for questions of any length they lost .06. Beside a topic talk
counts for no length: in frames that no rule was made on the first paper names .76, not .74."""

TITLED, TITLED_WORDS, EACH = 0.1, 4, 0.6
"""What the title says of a question of so many words gains so much of the best score, each word by what it tells and
so much more: of 1,140 papers shown for judged questions .810 are on the topic and .962 of the questions show a right
one, .807 and .957 without. Of more words a title that has two apart came before a text that names the topic; of words
of summaries, asked without a bound of words, natural lost .0036 nDCG@10 and daily_papers .0008."""

SHARPER, LEAST_HOLDERS = 2.0, 2
"""How much more rare things count than common ones; two words that one paper alone has side by side are chance."""


def lift(asked: Asked, told: Floats, held: Floats, named: Floats) -> Floats:
    """Return what papers gain, in shares of the best score, by holding what a short question tells.

    Args:
        asked: The question.
        told: The share that each paper holds of what it tells.
        held: The share that each holds of its things.
        named: The share that each names of its subjects.
    """
    few = MOST_TELLING if asked.subjects else 1
    one = np.count_nonzero(asked.topics.telling > TELLS) <= few and len(asked.wording.words) <= MOST_WORDS
    length = min(len(asked.wording.words), 2 * asked.topics.size) if asked.anchors else len(asked.wording.words)
    short = min(1.0, (FADES_FROM / max(1, length)) ** FADES_BY) if asked.subjects else 0.0
    things = ONE_THING if len(asked.wording.things) == 1 else THINGS
    gained: Floats = HOLDS * told * one + things * held + SUBJECTS * short * named * told
    return gained


def in_title(asked: Asked, pool: Pool, told: Floats) -> Floats:
    """Return what papers gain, in shares of the best score, by what their titles say of a short question."""
    topics = asked.topics
    weights = (topics.telling + EACH) * topics.said
    if topics.size > TITLED_WORDS or not weights.any():
        return np.zeros(len(pool.numbers))
    gained: Floats = TITLED * told * (np.minimum(1.0, pool.titled @ topics.parts) @ weights) / weights.sum()
    return gained


def holding(asked: Asked, pool: Pool) -> Floats:
    """Return how far papers hold the things of a short question: two words side by side, or a word that stands alone.

    What few of these papers hold counts for the most, and what is no topic for less.
    """
    archive = pool.archive
    total, found, papers = 0.0, np.zeros(len(pool.numbers)), len(pool.numbers)
    short = len(asked.wording.words) <= MOST_WORDS and asked.topics.size <= FEW_WORDS
    for thing in asked.wording.things if short else ():
        held = np.logical_or.reduce([pool.with_phrase(each) for each in thing])
        holders = np.count_nonzero(held)
        if holders >= (LEAST_HOLDERS if len(asked.wording.things) > 1 else 1):
            weight = math.log((papers + 1) / (holders + 0.5))
            weight *= min(archive.topicality(number) for name in thing[0] if (number := archive.term(name)) is not None)
            found += weight**SHARPER * held
            total += weight**SHARPER
    return found / total if total else found
