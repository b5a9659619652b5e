"""Acronyms that stand for several things in the archive, and which of them each paper means: TTS, ASR, SVD.

Papers that define the acronym say what they mean, and of the others their words tell: they are taken for whichever
sense's papers have such words (naive Bayes). Of 164 papers that define one of four such acronyms, each left out of what
is learned, 158 are told rightly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.search.index.definitions import in_full
from bot.search.index.postings import Ints, Longs, among, distinct
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.spoken import spoken
from bot.search.words.forms.acronyms import SAID

LEAST, PART = 5, 0.15
"""A sense is one if so many papers define the acronym so, and so much of those that define it at all."""

PRIOR = 3
"""A sense's papers are taken to hold each word as those of all senses do, with the weight of so many papers."""

_WORD = re.compile(r"[^\W_]+")


class Sense(NamedTuple):
    """One thing that an acronym stands for.

    Attributes:
        meaning: What it stands for, as most papers write it.
        papers: Those that define it so.
    """

    meaning: str
    papers: Ints


class Ambiguous(NamedTuple):
    """An acronym of a question that stands for several things.

    Attributes:
        word: The acronym as the question has it.
        term: Its term.
        senses: What it stands for, the most frequent first.
    """

    word: str
    term: int
    senses: tuple[Sense, ...]


def ambiguous(archive: Snapshot, text: str) -> Ambiguous | None:
    """Return the first acronym of a text that stands for several things in the archive; ``None`` where none does."""
    for word in dict.fromkeys(_WORD.findall(text)):
        names = terms_of(word)
        term = archive.term(names[0]) if len(names) == 1 else None
        if term is None or spoken(names[0]) > SAID:
            continue
        if len(senses := _senses(archive, names[0])) > 1:
            return Ambiguous(word, term, senses)
    return None


def _senses(archive: Snapshot, acronym: str) -> tuple[Sense, ...]:
    """Return what an acronym stands for; expansions that share a word are one: "test-time search" and "scaling"."""
    given = [(papers, name.split()[1:]) for name, papers in defining(archive, acronym)]
    found: list[tuple[set[str], list[Ints], str]] = []
    for papers, stems in sorted(given, key=lambda each: -len(each[0])):
        same = next((each for each in found if each[0] & set(stems)), None)
        if same:
            same[1].append(papers)
        elif len(papers):
            found.append((set(stems), [papers], " ".join((acronym, *stems))))
    counted = [(name, _alive(archive, distinct(np.concatenate(papers)))) for _, papers, name in found]
    least = max(LEAST, PART * sum(len(papers) for _, papers in counted))
    return tuple(Sense(_spelled(archive, name, papers), papers) for name, papers in counted if len(papers) >= least)


def defining(archive: Snapshot, acronym: str) -> Sequence[tuple[str, Ints]]:
    """Return the definitions of an acronym, each with the papers that give it."""
    return [(name, archive.definitions.papers(number)) for name, number in _named(archive, acronym)]


def _alive(archive: Snapshot, papers: Ints) -> Ints:
    return papers[archive.columns.alive[papers]]


def _named(archive: Snapshot, acronym: str) -> Sequence[tuple[str, int]]:
    """Return the definitions of an acronym, each with its number."""
    known = archive.met.defining
    if known is None:
        found: dict[str, list[tuple[str, int]]] = {}
        for number, name in enumerate(archive.definitions.names.spelled()):
            found.setdefault(name.partition(" ")[0], []).append((name, number))
        known = archive.met.defining = found
    return known.get(acronym, ())


def _spelled(archive: Snapshot, name: str, papers: Ints) -> str:
    """Return an expansion as most of the papers write it that define an acronym so."""
    texts = (text for paper in archive.some(papers) for text in (paper.title, paper.abstract))
    spelled = Counter(words.lower() for text in texts for found, words in in_full(text) if found == name)
    return spelled.most_common(1)[0][0] if spelled else " ".join(name.split()[1:])


def meant(archive: Snapshot, each: Ambiguous, papers: Ints) -> Ints:
    """Return the place of the sense in which each of some papers has an acronym."""
    size = len(archive.frequencies)
    held, defining = np.zeros((len(each.senses), size)), [len(sense.papers) for sense in each.senses]
    for row, sense in zip(held, each.senses, strict=True):
        for paper in sense.papers.tolist():
            row[_terms(archive, paper)] += 1
    told_of_all = held.sum(axis=0) / sum(defining)
    parts = (held + PRIOR * told_of_all) / (np.array(defining)[:, np.newaxis] + PRIOR)
    likely = np.log(np.where(told_of_all > 0, parts, 1.0))  # what none of them says tells nothing
    first = np.log(np.array(defining) / sum(defining))
    told = [int((first + likely[:, _terms(archive, paper)].sum(axis=1)).argmax()) for paper in papers.tolist()]
    found = np.array(told, np.int32)
    for place, sense in enumerate(each.senses):
        found[among(papers, sense.papers)] = place
    return found


def _terms(archive: Snapshot, paper: int) -> Longs:
    """Return the terms of a paper, each once."""
    return distinct(archive.lexicon.of(archive.text(paper))[0].astype(np.int64))
