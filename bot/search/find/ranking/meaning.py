"""Meaning beside words, where the archive knows it: papers that no word finds, and the nearest sentence of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

import numpy as np

from bot.model import Origin, Paper, Query, Quote
from bot.search.find.quoting.quotes import shortened
from bot.search.find.ranking.evidence import told_things
from bot.search.index.postings import Flags, Floats, Ints, Longs
from bot.search.index.ranking import Term, best
from bot.search.index.snapshot import Snapshot, unseen
from bot.search.meaning.fusion import LOOKED_AT, Meant, meant, weights
from bot.search.meaning.vectors import abstract_begins
from bot.search.readings.called.own import may_be_name
from bot.search.readings.turn import aside
from bot.search.words.question import Asked
from bot.search.words.weighed.topics import NEARLY_ALL, Topics
from bot.texts.gist import sets_scene
from bot.texts.sentences import split

FEW_WORDS = 2
"""A question of filters and so few words that tell anything is mostly filters."""

DESCRIBED = 1.5
"""A question that tells fewer things names its topic, and a paper that does not name it is not about it, however near:
of 61 topics that a month's papers do not name .36 were turned away without this rule, with it as many as by words.
They tell 1.0 to 1.3 things; of 64 descriptions of a paper in other words each tells 1.6 or more."""


NAMED = 2.0
"""The same for a question with a telling word that no paper holds: "improving text-to-image generation through
longbench". Of 240 topics in unseen frames that a month's papers do not name nine more were turned in without this, all
of one frame and of 1.7 things; the descriptions that tell fewer than 2 have no such word."""


_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]{6}")
"""Chinese, Japanese and Thai put no blanks between words: so many letters are a sentence, hardly a name."""


def is_unspaced(text: str) -> bool:
    """Tell whether a question says something in a script without blanks, which looks like one word and is none."""
    return _UNSPACED.search(text) is not None


def meaning(archive: Snapshot, query: Query, asked: Asked) -> Meant | None:
    """Return how near papers are to a question; ``None`` where words alone are to decide.

    So they do where the archive knows no vectors, and for a question that is a name, holds a quoted phrase, or is
    mostly filters.
    """
    if archive.sense is None or query.required or (may_be_name(asked) and not is_unspaced(query.text)):
        return None
    if query.is_filtered and asked.topics.size <= FEW_WORDS and not is_unspaced(query.text):
        return None
    with aside():  # the first question loads the model
        cosines = archive.sense.of_question(query.text)
    return None if cosines is None else meant(query.text, cosines, archive.sense.close, archive.columns.alive)


def like_in_meaning(archive: Snapshot, number: int) -> Meant | None:
    """Return how near papers are to one of them; ``None`` where words alone are to decide."""
    cosines = None if archive.sense is None else archive.sense.of_paper(number)
    return None if cosines is None else meant("", cosines, None, archive.columns.alive)


def with_nearest(
    archive: Snapshot, terms: list[Term], meant: Meant, may_be: Flags | None, found: tuple[Ints, Floats]
) -> tuple[Ints, Floats]:
    """Return papers and scores with the nearest in meaning, each with the score that its words have."""
    numbers, scores = found
    more = meant.nearest(archive.columns.alive if may_be is None else may_be, numbers)
    flags = np.zeros(len(archive.papers), np.bool_)
    flags[more] = True
    by_words = np.zeros(len(flags))
    held, given = best(terms, archive.norms, max(1, len(more)), flags)
    by_words[held] = given
    return np.append(numbers, more), np.append(scores, by_words[more])


def is_described(topics: Topics) -> bool:
    """Return whether a question describes a paper, so that one near it is evidence, rather than names its topic."""
    named = bool(((topics.parts.sum(axis=0) < NEARLY_ALL) & (topics.telling > 0)).any())
    return told_things(topics) >= (NAMED if named else DESCRIBED)


def lifts(archive: Snapshot, asked: Asked, meant: Meant, ranked: tuple[Ints, Floats, Floats]) -> tuple[Floats, Floats]:
    """Return what to add to papers' scores, and how much nearer they are to the question than near enough.

    Infinitely less where that is no evidence.

    Args:
        archive: Where they are.
        asked: The question.
        meant: How near they are to it.
        ranked: The papers, their scores by words, and the share that each holds of what the question tells.
    """
    numbers, scores, told = ranked
    near, answers = weights(asked.rarity, float(told[scores.argmax()]))
    described = is_described(asked.topics) or is_unspaced(meant.text)
    lifted: Floats = near * meant.deviations(numbers)
    answered = None
    if answers or described:
        best = np.argsort(-(scores + lifted), kind="stable")[:LOOKED_AT]
        answered = _answered(archive, meant, numbers, best)
        if answered is not None:
            lifted += answers * (answered - answered[best].mean())
    return lifted, meant.beyond(numbers, answered) if described else np.full(len(numbers), -np.inf)


def _answered(archive: Snapshot, meant: Meant, numbers: Ints, best: Ints | Longs) -> Floats | None:
    """Return how well the best papers answer a question word by word; others as the least of these."""
    near = archive.sense.answered(meant.text, partial(_weight, archive), numbers[best]) if archive.sense else None
    if near is None or np.isnan(near).all():
        return None
    near = np.where(np.isnan(near), np.nanmean(near), near)
    found = np.full(len(numbers), near.min())
    found[best] = near
    return found


def _weight(archive: Snapshot, terms: Sequence[str]) -> float:
    """Return what a word weighs: the rarity of its rarest term that papers hold, the highest where none holds any."""
    held = [number for name in terms if (number := archive.term(name)) is not None]
    if not held:
        return unseen(len(archive))
    return float(archive.rarities[held].max())


def nearest_quote(archive: Snapshot, query: Query, paper: Paper) -> Quote | None:
    """Return the sentence of a paper that is nearest to a question, one that sets the scene only where all do."""
    if archive.sense is None or not paper.abstract.strip():
        return None
    text, before = paper.abstract, abstract_begins(paper)
    sentences = split(text)
    sentences = [each for each in sentences if not sets_scene(text[slice(*each)])] or sentences
    places = [(begin + before, end + before) for begin, end in sentences]
    place = archive.sense.nearest(query.text, partial(_weight, archive), archive.numbers[paper.id], places)
    return None if place is None else Quote(shortened(text[slice(*sentences[place])]), origin=Origin.ABSTRACT)
