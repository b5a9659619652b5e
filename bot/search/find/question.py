"""A question as an archive knows it: its words and terms by number, and what each weighs.

What carries the topic is known from the archive's own words. A run of words that papers have as a keyword is a subject
(``subjects``); beside one, or another topic, a word is talk if people say it more often than these papers write it
(``talk``), the more so after "my" or "we" (``places``), unless it says which kind of the next one is meant
(``bearing``). What is left tells as much as it is rarer than what everybody says, and more of a topic (``telling``):
of that papers must hold enough, else nothing is claimed (``evidence``). Where nothing carries a topic, or a sentence
of a paper was pasted, every word may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.search.find.bearing import MOST_ASKED, is_statement, telling_of, told_apart
from bot.search.find.subjects import Subject, anchors, subjects
from bot.search.find.talk import Talk
from bot.search.find.telling import is_topic, told
from bot.search.index.grams import grams_of
from bot.search.index.postings import Flags, Floats, Ints, Longs
from bot.search.index.snapshot import Snapshot, rarity
from bot.search.text.analyzer import chunks_of, terms_of, word_of, words
from bot.search.text.talk import is_talk

MAX_TERMS = 64
"""The rarest terms of a question that are searched: a pasted abstract has a hundred."""

JOINED = 0.5
"""How often a question has the joined form of two words side by side. +.008 nDCG@10 on daily_papers, -.001 on
scitldr_dev, -.002 on cranfield; as often as the words themselves: +.005, -.002, -.007."""

NEAR = 3
"""Words so far apart are near each other in a question: what stands farther apart in a long one is near each other in
a paper by chance. 79 whole questions of people gain .004 nDCG@10 by it, the others nothing; with 2 or 4 .003."""

TOGETHER = 0.1
"""Two words that were joined are one thing if so much of the papers that have the rarer have them so: fine tuning."""

WHISPER = 0.25
"""How often a short question has the terms of its talk: +.003 nDCG@10 on daily_papers, +.001 on natural, to none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's words as one archive knows them.

    Attributes:
        text: Its words that are no talk, in order.
        words: The number of each word in order, stopwords and talk among them; -1 for one that no paper has.
        topical: Which of those are neither.
        known: How often the question has each term that a paper holds, by number; rarest first.
        weights: What each of those weighs as evidence: its rarity, shared among the terms of one word.
        rarity: What all terms of the question weigh, those that no paper holds included.
        topics: Which of the known terms (rows) belong to which word (columns), stopwords and talk left out.
        parts: What each known term (rows) is of each word (columns), in shares of the word.
        compounds: The parts in order of each word (column) that has several.
        wholes: Which known terms (rows) are a word (columns) in one piece.
        said: Which of the words (columns of ``topics``) are no talk.
        phrase: The terms of those words side by side that tell the most; empty where it is one word.
        runs: Which of the runs of words side by side each of those is of.
        things: The terms of each two words that stand side by side, and of each that stands alone, but for mere talk.
        telling: How much each word (columns of ``topics``) tells of what is meant; 0 of talk and of commonplaces.
        doubtless: Which of these are topics beyond doubt.
        near: Which two known terms (rows, columns) stand near each other in it; one of two words joined, near each.
        states: Whether it is a whole sentence of a paper, rather than a question or keywords.
        grams: The kinds of gram that its words have, stopwords left out.
        times: How often they have each of those.
        names: What each term weighs, by its name; for quotes, which are chosen from text.
        freed: Whether words were left out that are talk beside this archive alone.
        subjects: The runs of its words that are keywords of papers.
        anchors: Those of them that say what it is about, beyond doubt.
    """

    text: str
    words: Ints
    topical: Flags
    known: Mapping[int, float]
    weights: Floats
    rarity: float
    topics: Floats
    parts: Floats
    compounds: Mapping[int, tuple[str, ...]]
    wholes: Floats
    said: Flags
    phrase: tuple[str, ...]
    runs: Ints
    things: tuple[tuple[str, ...], ...]
    telling: Floats
    doubtless: Flags
    near: Flags
    states: bool
    grams: Ints
    times: Longs
    names: Mapping[str, float]
    freed: bool
    subjects: tuple[Subject, ...]
    anchors: tuple[Subject, ...]


def understand(archive: Snapshot, text: str) -> Asked:
    """Return what an archive knows of a question's words."""
    said = _apart(archive, text)
    named = subjects(archive, said)
    found = anchors(archive, said, named)
    topical, talk = told_apart(archive, said, named, found)
    heard = [word for word, bears in zip(said, topical, strict=True) if bears]
    asked = telling_of(heard, talk)
    topics = {word: terms_of(word) for word in asked}
    names = _weighed(archive, list(topics.values()))
    joined = dict(_joined(said, topical))
    times = {
        **dict.fromkeys((name for word in said for name in terms_of(word)), WHISPER),
        **dict.fromkeys(joined, JOINED),
        **_loud(heard, talk, topics),
    }
    numbers = {name: number for name in times if (number := archive.term(name)) is not None}
    rarest = sorted(numbers, key=lambda name: (archive.frequencies[numbers[name]], name))[:MAX_TERMS]
    grams, often = grams_of(heard)
    parts, wholes, telling = told(
        talk, list(topics), joined, rarest, set(map(word_of, chunks_of(text))), named=bool(named)
    )
    return Asked(
        text=" ".join(heard),
        words=np.array([-1 if (number := archive.word(word)) is None else number for word in said], np.int32),
        topical=np.array(topical, np.bool_),
        known={numbers[name]: float(times[name]) for name in rarest},
        weights=np.array([names.get(name, 0.0) for name in rarest]),
        rarity=sum(names.values()),
        topics=_belonging(rarest, list(topics.values())),
        parts=parts,
        compounds=_compounds(list(topics)),
        wholes=wholes,
        said=np.array([not talk.is_talk(word) for word in topics], np.bool_),
        phrase=_phrase(said, talk, dict(zip(topics, telling.tolist(), strict=True))),
        runs=_runs(said, talk, list(topics)),
        things=tuple(dict.fromkeys(_things(said, talk))),
        telling=telling,
        doubtless=np.array([is_topic(archive, names) for names in topics.values()], np.bool_),
        near=_near(said, rarest),
        states=len(said) > MOST_ASKED and is_statement(said, Talk(archive)),
        grams=grams,
        times=often,
        names=names | {name: 0.0 for name in rarest if name not in names},
        freed=any(terms_of(word) and talk.is_talk(word) and not is_talk(word) for word in said),
        subjects=named,
        anchors=found,
    )


def _belonging(names: Sequence[str], topics: Sequence[Sequence[str]]) -> Floats:
    """Return which terms (rows) belong to which words (columns)."""
    rows = {name: row for row, name in enumerate(names)}
    belonging = np.zeros((len(names), len(topics)))
    for column, topic in enumerate(topics):
        belonging[[rows[name] for name in topic if name in rows], column] = 1.0
    return belonging


def _apart(archive: Snapshot, text: str) -> list[str]:
    """Return the words of a text, those apart again that were joined by chance: "open questions"."""
    typed = set(map(word_of, chunks_of(text)))
    return [
        part
        for word in words(text)
        for part in ([word] if "-" not in word or word in typed or _is_one(archive, word) else word.split("-"))
    ]


def _is_one(archive: Snapshot, word: str) -> bool:
    """Tell whether two words that were joined are one thing: neither is talk, or papers have both together."""
    if all(terms_of(part) and not is_talk(part) for part in word.split("-")):
        return True
    whole, *others = (archive.term(name) for name in sorted(terms_of(word), key=len, reverse=True))
    held = [int(archive.frequencies[number]) for number in others if number is not None]
    return whole is not None and len(held) > 1 and bool(archive.frequencies[whole] >= TOGETHER * min(held))


def _loud(heard: Sequence[str], talk: Talk, topics: Collection[str]) -> dict[str, float]:
    """Return how often the terms of the words that are heard are said, those that are rather talk more softly."""
    found: dict[str, float] = {}
    for word in heard:
        times = 1.0 if word in topics else talk.loudness(word)
        for name in terms_of(word):
            found[name] = found.get(name, 0.0) + times
    return found


def _phrase(said: Sequence[str], talk: Talk, telling: Mapping[str, float]) -> tuple[str, ...]:
    """Return the terms of the words side by side that tell the most, one word's terms in one piece."""
    runs: list[list[str]] = [[]]
    for word in said:
        if word in telling and not talk.is_talk(word):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    best = max(runs, key=lambda run: sum(telling[word] for word in run) / max(1, len(run)))
    return tuple(name for word in best for name in terms_of(word)) if len(best) > 1 else ()


def _things(said: Sequence[str], talk: Talk) -> Iterator[tuple[str, ...]]:
    """Give the terms of each two words side by side, and of each word that stands alone, unless they are mere talk."""
    runs: list[list[str]] = [[]]
    for word in said:
        if terms_of(word):
            runs[-1].append(word)
        else:
            runs.append([])
    for run in runs:
        for thing in pairwise(run) if len(run) > 1 else [run] * len(run):
            if not all(map(talk.is_talk, thing)):
                yield tuple(name for word in thing for name in terms_of(word))


def _compounds(topics: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the parts of each word that has several, by its place: of "self-evaluation" self and evalu."""
    return {
        at: tuple(name for name in names if name != max(names, key=len))
        for at, names in enumerate(map(terms_of, topics))
        if len(names) > 1
    }


def _runs(said: Sequence[str], talk: Talk, topics: Sequence[str]) -> Ints:
    """Return the number of the run of words side by side that each word is of first; no run goes over talk."""
    found: dict[str, int] = {}
    run = 0
    for word in said:
        run += word not in topics or talk.is_talk(word)
        found.setdefault(word, run)
    return np.array([found[word] for word in topics], np.int32)


def _near(said: Sequence[str], names: Sequence[str]) -> Flags:
    """Return which two terms stand near each other in a question; near each, one that none of its words has."""
    rows = {name: row for row, name in enumerate(names)}
    which = np.array([rows[name] for word in said for name in terms_of(word) if name in rows], np.int64)
    at = np.array([place for place, word in enumerate(said) for name in terms_of(word) if name in rows], np.int64)
    first, second = (np.abs(at[:, np.newaxis] - at) <= NEAR).nonzero()
    near = np.zeros((len(rows), len(rows)), np.bool_)
    near[which[first], which[second]] = True
    joined = np.bincount(which, minlength=len(rows)) == 0
    near[joined] = near[:, joined] = True
    return near


def _joined(said: Sequence[str], topical: Sequence[bool]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give the terms that words side by side have when written as one, and those words: ``mix ln`` is mixln."""
    for (first, bears), (second, bears_too) in pairwise(zip(said, topical, strict=True)):
        if bears and bears_too and len(terms_of(first)) == len(terms_of(second)) == 1:
            for name in terms_of(first + second)[:1]:
                yield name, (first, second)


def _weighed(archive: Snapshot, topics: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return what each term weighs; one that no paper holds is taken for rarer than any."""
    names = list(dict.fromkeys(name for topic in topics for name in topic))
    unseen = float(rarity(len(archive), np.zeros(1, np.int32))[0])
    numbers = {name: archive.term(name) for name in names}
    rarities = {name: unseen if number is None else float(archive.rarities[number]) for name, number in numbers.items()}
    weights = dict.fromkeys(names, 0.0)
    for topic in topics:
        # A whole that no paper writes as one ("deep layers", joined as "data set" is) does not speak against its parts.
        held = [name for name in topic if numbers[name] is not None] or topic
        for name in held:
            weights[name] = max(weights[name], rarities[name] / len(held))
    return weights
