"""Which papers of one lab or one person are on a topic: there are few of them, so that a mention is evidence enough.

A mention of a lab's is all words of the topic near each other: "deep research" is no "deep understanding", with "future
research" at the other end of the text. Of a person, who has fewer papers by far, all words anywhere are one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from bot.search.find.ranking.close import close, each_place, near
from bot.search.find.ranking.order import best_first
from bot.search.find.ranking.ranked import Ranked, then, unranked
from bot.search.index.postings import Flags, Ints, Longs, among
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.readings.stance.any_form import about_in_any_form
from bot.search.text.analyzer import terms
from bot.search.words.forms.other_forms import holding
from bot.search.words.in_either_form import in_short
from bot.search.words.question import Asked
from bot.search.words.written.texts import Pool, pooled

MOST_OF_A_LAB = 200
"""So many of a lab's papers have their keywords read."""

FEW_WORDS = 3
"""A topic of more words need not stand together in any paper: it is said otherwise somewhere."""

Together = Callable[[Sequence[Longs], Pool], Flags]


def of_few(archive: Snapshot, reading: Reading, asked: Asked, found: Ranked, good: Ranked) -> Ranked:
    """Return the papers of one lab or person that are on the topic.

    Args:
        archive: Whose papers they are.
        reading: How the question was read.
        asked: The topic.
        found: The best of these papers, whether they match well or not.
        good: Those that match well.
    """
    if reading.closely:
        found_well = good.at(_having(archive, asked, good.numbers, close))
    else:
        found_well = _of_few(archive, reading, asked, found, good)
    return _about_first(archive, reading, found_well, found) if reading.among_a_labs else found_well


def _about_first(archive: Snapshot, reading: Reading, good: Ranked, found: Ranked) -> Ranked:
    """Return a lab's papers with those that are about the topic in whatever form, before those that mention it."""
    theirs = archive.columns.alive if reading.may_be is None else reading.may_be
    about = about_in_any_form(archive, reading.query.text, theirs)
    if not about.any():
        return good
    rest = unranked(np.flatnonzero(about).astype(np.int32))
    well = then(good.at(np.flatnonzero(about[good.numbers])), found.at(np.flatnonzero(about[found.numbers])))
    return then(then(well, rest), good)


def sure_and_about(archive: Snapshot, reading: Reading, sure: Ranked, good: Ranked) -> Ranked:
    """Return those of a lab's papers which are surely on a topic, or about it in whatever form."""
    if not reading.among_a_labs or len(sure.numbers) == len(good.numbers):
        return sure
    theirs = archive.columns.alive if reading.may_be is None else reading.may_be
    about = about_in_any_form(archive, reading.query.text, theirs)
    return good.at(np.flatnonzero(about[good.numbers] | among(good.numbers, sure.numbers)))


def _of_few(archive: Snapshot, reading: Reading, asked: Asked, found: Ranked, good: Ranked) -> Ranked:
    beside = _mentions(archive, reading, asked, good)
    if len(beside.numbers) or (len(good.numbers) and int(asked.topics.said.sum()) > FEW_WORDS):
        return beside if len(beside.numbers) else good
    mentions = _mentions(archive, reading, asked, found.at(_whole(archive, asked, found.numbers)))
    return mentions if len(mentions.numbers) else _keyworded(archive, reading.query.text, reading.may_be)


def is_one_name(asked: Asked) -> bool:
    """Tell whether all of a topic is one name of several words, as world models are, which hardly any paper parts."""
    return len(asked.subjects) == 1 and len(asked.subjects[0].places) >= asked.topics.size > 1


def mentioning(archive: Snapshot, asked: Asked, held: Ranked) -> Ranked:
    """Return those of some papers that have all words of a topic near each other."""
    return held.at(_having(archive, asked, held.numbers, near))


def _mentions(archive: Snapshot, reading: Reading, asked: Asked, held: Ranked) -> Ranked:
    """Return those of the papers that hold the topic's words which mention it: of a person's, all."""
    return mentioning(archive, asked, held) if reading.among_a_labs else held


def _whole(archive: Snapshot, asked: Asked, numbers: Ints) -> Ints:
    """Return the places of the papers that hold every word of a question."""
    held = np.array([among(numbers, np.concatenate(holding(archive, term, asked.alike))) for term in asked.terms.known])
    whole = (
        ((held.T @ asked.topics.terms > 0) | ~asked.topics.said).all(axis=1)
        if len(held)
        else np.zeros(len(numbers), np.bool_)
    )
    return np.flatnonzero(whole).astype(np.int32)


def _having(archive: Snapshot, asked: Asked, numbers: Ints, together: Together) -> Ints:
    """Return the places of the papers that have the words of a question together."""
    if not len(numbers):
        return np.zeros(0, np.int32)
    asked = in_short(archive, asked)
    pool = pooled(archive, numbers, asked.terms.known, alike=asked.alike)
    return np.flatnonzero(together(each_place(asked, pool), pool)).astype(np.int32)


def _keyworded(archive: Snapshot, text: str, may_be: Flags | None) -> Ranked:
    """Return the papers that have a question among their keywords, which are not searched; the newest first."""
    wanted = f" {' '.join(terms(text))} "
    of_them = np.flatnonzero(may_be).astype(np.int32) if may_be is not None else np.zeros(0, np.int32)
    of_them = of_them[best_first(archive, of_them, np.zeros(len(of_them)))][:MOST_OF_A_LAB]
    kept = [
        number
        for number in of_them.tolist()
        if any(wanted in f" {' '.join(terms(keyword))} " for keyword in archive.papers[number].keywords)
    ]
    return unranked(np.array(kept, np.int32))
