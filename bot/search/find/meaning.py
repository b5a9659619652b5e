"""Meaning beside words, where the archive knows it: papers that no word finds, and the nearest sentence of each."""

from __future__ import annotations

import numpy as np

from bot.gist import sets_scene
from bot.model import Origin, Paper, Query, Quote
from bot.search.find.evidence import told_things
from bot.search.find.filters import is_filtered
from bot.search.find.own import may_be_name
from bot.search.find.question import Asked
from bot.search.find.quotes import shortened
from bot.search.index.postings import Flags, Floats, Ints
from bot.search.index.ranking import Term, best
from bot.search.index.snapshot import Snapshot
from bot.search.meaning.fusion import Meant, meant
from bot.sentences import split

FEW_WORDS = 2
"""A question of filters and so few words that tell anything is mostly filters."""

DESCRIBED = 1.5
"""A question that tells fewer things names its topic, and a paper that does not name it is not about it, however near:
of 61 topics that a month's papers do not name .36 were turned away without this rule, with it as many as by words.
They tell 1.0 to 1.3 things; of 64 descriptions of a paper in other words each tells 1.6 or more."""

MOST_SENTENCES = 6
"""So many sentences of a paper are held against a question, those that set the scene left out: each takes 5 ms."""


def meaning(archive: Snapshot, query: Query, asked: Asked) -> Meant | None:
    """Return how near papers are to a question; ``None`` where words alone are to decide.

    So they do where the archive knows no vectors, and for a question that is a name, holds a quoted phrase, or is
    mostly filters.
    """
    if archive.sense is None or may_be_name(asked) or query.required:
        return None
    if is_filtered(query) and int(asked.said.sum()) <= FEW_WORDS:
        return None
    cosines = archive.sense.of_question(query.text)
    return None if cosines is None else meant(cosines, archive.sense.close, archive.columns.alive)


def like_in_meaning(archive: Snapshot, number: int) -> Meant | None:
    """Return how near papers are to one of them; ``None`` where words alone are to decide."""
    cosines = None if archive.sense is None else archive.sense.of_paper(number)
    return None if cosines is None else meant(cosines, None, archive.columns.alive)


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


def nearnesses(asked: Asked, meant: Meant | None, numbers: Ints) -> Floats:
    """Return how much nearer to a question papers are than near enough; infinitely less where that is no evidence."""
    if meant is None or told_things(asked) < DESCRIBED:
        return np.full(len(numbers), -np.inf)
    nearness: Floats = meant.cosines[numbers] - meant.close
    return nearness


def nearest_quote(archive: Snapshot, query: Query, paper: Paper) -> Quote | None:
    """Return the sentence of a paper that is nearest to a question."""
    text, origin = (paper.abstract, Origin.ABSTRACT) if paper.abstract.strip() else (paper.title, Origin.TITLE)
    sentences = [text[begin:end] for begin, end in split(text)]
    telling = [sentence for sentence in sentences if not sets_scene(sentence)]
    sentences = (telling or sentences)[:MOST_SENTENCES]
    place = archive.sense.nearest(query.text, sentences) if archive.sense else None
    return None if place is None else Quote(shortened(sentences[place]), origin=origin)
