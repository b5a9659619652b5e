"""A question as an archive knows it: its words and terms by number, and what each weighs."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.query.question import word_set
from bot.query.talk import asks
from bot.search.find.talk import Talk
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


COMMON_SHARE, COMMON_PAPERS = 0.1, 50
"""What everybody says tells nothing: a term that a tenth of the papers hold, and so many or more."""

LONG = 3
"""With so many words that are no talk the others are content, too: without them long questions lost .012 nDCG@10 on
daily_papers, .008 on scitldr_dev; with 5, .004 and .001."""

CARRIES = 0.4
"""A word that tells so much of what the rarest tells is topic enough for what is talk here alone to be left out. Of
off-topic questions of daily_papers .957 are turned away, without this .894."""

DOUBTLESS = 0.9
"""A term of such topicality is a topic: "jailbreak", not "broken"."""

SHORT = 5
"""A question of so many words means two that are joined as one thing: "web agents"."""

WHISPER = 0.25
"""How often a short question has the terms of its talk: +.003 nDCG@10 on daily_papers, +.001 on natural, to none."""

MOST_ASKED, TALKS = 12, 2
"""More words that do not ask are a statement, unless so many of them are surely talk."""

MOST_TELLING = 3.0
"""Beyond that, rarer tells no more: a word that no paper holds may be the topic or a slip of the tongue."""

COVERED = 0.7
"""Parts make up a word if they have so many of its letters."""


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
        grams: The kinds of gram that its words have, stopwords left out.
        times: How often they have each of those.
        names: What each term weighs, by its name; for quotes, which are chosen from text.
        freed: Whether words were left out that are talk beside this archive alone.
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
    grams: Ints
    times: Longs
    names: Mapping[str, float]
    freed: bool


def understand(archive: Snapshot, text: str) -> Asked:
    """Return what an archive knows of a question's words."""
    said = words(text)
    talk = Talk(archive)
    if is_statement(said, talk) or not _carries(said, talk):
        talk = Talk(archive, only_listed=True)
    topical = bearing(said, talk)
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
    parts, wholes, telling = _told(talk, list(topics), joined, rarest, set(map(word_of, chunks_of(text))))
    return Asked(
        text=" ".join(heard),
        words=np.array([-1 if (number := archive.word(word)) is None else number for word in said], np.int32),
        topical=np.array(topical, np.bool_),
        known={numbers[name]: float(times[name]) for name in rarest},
        weights=np.array([names.get(name, 0.0) for name in rarest]),
        rarity=sum(names.values()),
        topics=np.array([[float(name in each) for each in topics.values()] for name in rarest]).reshape(
            len(rarest), len(topics)
        ),
        parts=parts,
        compounds=_compounds(list(topics)),
        wholes=wholes,
        said=np.array([not talk.is_talk(word) for word in topics], np.bool_),
        phrase=_phrase(said, talk, dict(zip(topics, telling.tolist(), strict=True))),
        runs=_runs(said, talk, list(topics)),
        things=tuple(dict.fromkeys(_things(said, talk))),
        telling=telling,
        doubtless=np.array([_is_topic(archive, names) for names in topics.values()], np.bool_),
        grams=grams,
        times=often,
        names=names | {name: 0.0 for name in rarest if name not in names},
        freed=any(terms_of(word) and talk.is_talk(word) and not is_talk(word) for word in said),
    )


def bearing(said: Sequence[str], talk: Talk | None = None) -> list[bool]:
    """Return which words bear meaning; what is mostly talk does in a long question, or where there is nothing else.

    Args:
        said: The words, in order.
        talk: Tells talk beside an archive; without, what is talk anywhere.
    """
    bears = [bool(terms_of(word)) for word in said]
    topical = _without(bears, map(is_talk, said))
    if talk is None or talk.only_listed:
        return topical if 0 < sum(topical) < LONG else bears
    told = _without(bears, map(talk.is_talk if sum(topical) < LONG else talk.is_surely, said))
    return told if any(told) else topical if any(topical) else bears


def is_statement(said: Sequence[str], talk: Talk) -> bool:
    """Tell whether words are keywords, or rather a sentence of a paper than a question: each of them may be meant."""
    if len(said) > MOST_ASKED:
        surely = sum(map(talk.is_surely, (word for word in said if terms_of(word))))
        return surely < TALKS and not asks([word.lower() for word in said])
    return all(word.lower() in _LINKS or (terms_of(word) and not is_talk(word)) for word in said)


def _carries(said: Sequence[str], talk: Talk) -> bool:
    """Tell whether beside what is talk here a question has a topic that papers hold, so that talk may be left out.

    Where it has none, rare words that are no topics here speak against it: "how long to boil an egg".
    """
    archive = talk.archive
    names = {name for word in said if not talk.is_talk(word) for name in terms_of(word)}
    enough = CARRIES * min(MOST_TELLING, _beyond(archive, ""))
    return any(_tells(archive, {name: _beyond(archive, name)}) >= enough for name in names & archive.terms.keys())


_LINKS = word_set("a an and as at between by for from in into of on over the to under via with without")
"""Little words that stand among keywords, too."""


def telling_of(heard: Sequence[str], talk: Talk) -> list[str]:
    """Return the words of which a paper's evidence is made: of a question none of its talk, all of a statement's."""
    if talk.only_listed:
        return list(heard)
    return [word for word in heard if not talk.is_talk(word)] or list(heard)


def _loud(heard: Sequence[str], talk: Talk, topics: Collection[str]) -> dict[str, float]:
    """Return how often the terms of the words that are heard are said, those that are rather talk more softly."""
    found: dict[str, float] = {}
    for word in heard:
        times = 1.0 if word in topics else talk.loudness(word)
        for name in terms_of(word):
            found[name] = found.get(name, 0.0) + times
    return found


def _without(bears: Iterable[bool], talk: Iterable[bool]) -> list[bool]:
    return [bear and not is_talk for bear, is_talk in zip(bears, talk, strict=True)]


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


def _told(
    talk: Talk,
    topics: Sequence[str],
    joined: Mapping[str, tuple[str, str]],
    rarest: Sequence[str],
    typed: Collection[str],
) -> tuple[Floats, Floats, Floats]:
    """Return the shares of words that terms are, the terms that are whole words, and how much each word tells."""
    parts, wholes = np.zeros((len(rarest), len(topics))), np.zeros((len(rarest), len(topics)))
    telling = np.zeros(len(topics))
    rows, columns = {name: row for row, name in enumerate(rarest)}, {word: at for at, word in enumerate(topics)}
    for column, word in enumerate(topics):
        whole, shares = _parts(talk.archive, word)
        if not talk.is_talk(word):
            telling[column] = _tells(talk.archive, shares)
            # "Over time" was joined, not typed as one: only in a short question is it one thing.
            if (word in typed or len(topics) <= SHORT) and whole not in shares:
                telling[column] = max(telling[column], min(_beyond(talk.archive, whole), MOST_TELLING))
        if whole in rows:
            wholes[rows[whole], column] = 1.0
        for name, share in shares.items():
            if name in rows:
                parts[rows[name], column] = share / (sum(shares.values()) or 1.0)
    for name, both in joined.items():
        if name in rows:
            wholes[rows[name], [columns[word] for word in both if word in columns]] = 1.0
    return parts, wholes, telling


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


def _tells(archive: Snapshot, shares: Mapping[str, float]) -> float:
    """Return how much a word tells by its parts: as the one that tells most, less of a word that is no topic."""
    most = max(shares, key=lambda name: shares[name])
    number = archive.term(most)
    return min(shares[most], MOST_TELLING) * (1.0 if number is None else archive.topicality(number))


def _is_topic(archive: Snapshot, names: Sequence[str]) -> bool:
    """Tell whether the terms of a word are topics beyond doubt; those that no paper holds are none."""
    numbers = [number for name in names if (number := archive.term(name)) is not None]
    return bool(numbers) and min(map(archive.topicality, numbers)) >= DOUBTLESS


def _parts(archive: Snapshot, word: str) -> tuple[str, dict[str, float]]:
    """Return a word's term in one piece, and how much each of the parts tells that make it up."""
    names = terms_of(word)
    if len(names) == 1:
        return names[0], {names[0]: _beyond(archive, names[0])}
    whole = max(names, key=len)
    parts = [name for name in names if name != whole]
    if word.isalnum() and sum(map(len, parts)) < COVERED * len(whole):  # words inside a word: the NLL of CoNLL
        parts = [whole]
    return whole, {name: _beyond(archive, name) for name in parts}


def _beyond(archive: Snapshot, name: str) -> float:
    """Return how much rarer a term is than what everybody says; at least 0."""
    number = archive.term(name)
    held = np.zeros(1, np.int32) if number is None else archive.frequencies[[number]]
    common = max(COMMON_SHARE, min(1.0, COMMON_PAPERS / max(1, len(archive))))
    return max(0.0, float(rarity(len(archive), held)[0]) + math.log(common))


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
