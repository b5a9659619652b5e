"""What none of the papers that are shown says of a question, so that nobody takes them for an answer to all of it.

Papers that match well need not hold each word. Of a month's papers those on reward hacking are shown for "reward
hacking for coding agents", and who asks for that must not have to read five abstracts to see that none codes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from bot.search.find.ranking.close import close
from bot.search.index.postings import Ints, Longs
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.readings.stance.any_form import on_all_lips
from bot.search.text.analyzer import chunks_of, terms_of, word_of
from bot.search.words.question import Asked
from bot.search.words.weighed.related import in_several, related
from bot.search.words.weighed.telling import DOUBTLESS, NOTHING
from bot.search.words.weighed.whole_field import of_field
from bot.search.words.written.phrases import having_all, holders
from bot.search.words.written.texts import Pool, pooled

MOST, MOST_WORDS = 2, 5
"""So many words are told at most, and none of a longer question, which papers say otherwise. Of 362 answered questions
of people 12 are told one so, of which one is no matter ("pls"); at any length, and of any word that tells something, 47
are, and of 20 it is no matter: "plain", "quietly".
"""

MOST_SHOWN = 10
"""Of a longer list some paper says each word by chance."""

LEAST_NAMED, MOSTLY = 5, 0.1
"""Two words are a name that so many papers, and so much of those that hold both, have side by side."""

_OPEN = frozenset(("open weights", "open weight", "open source", "open sourced", "open models", "open access"))
_SAYS_OPEN = re.compile(
    r"\b(?:open[- ]?(?:sourc|weight|model|releas|access)|fully open\b|(?:publicly|openly|freely) (?:availab|releas)"
    r"|releas\w+ (?:[\w-]+[ ,]+){0,4}(?:weights|checkpoints|models?|code)\b)",
    re.IGNORECASE,
)
"""How papers say that what they bring is open, where a question has one of these for it."""

_SIDES = frozenset({"or", "vs", "versus", "and"})


def unsaid(archive: Snapshot, reading: Reading, asked: Asked, heard: str, shown: Ints) -> tuple[str, ...]:
    """Return the words, as typed, that surely are of the topic and that none of some papers says in any form.

    Args:
        archive: Where the papers are.
        reading: How the question was read; of what shall be left out nobody need be told that it is.
        asked: It, as understood.
        heard: The words that were searched, as typed.
        shown: The papers, by number.
    """
    tokens = [token.strip(" ,;:.?!()\"'") for token in heard.split()]
    whole = reading.first is None and not reading.query.required and _SIDES.isdisjoint(tokens)
    if not whole or not 1 < asked.topics.size <= MOST_WORDS or len(shown) > MOST_SHOWN:
        return ()
    told = np.logical_or.reduce(asked.topics.terms[:, (asked.topics.telling > NOTHING) & asked.topics.said] > 0, axis=1)
    telling = {name for name, tells in zip(asked.terms.names, told.tolist(), strict=True) if tells}
    passed = of_field(tokens) | _open(archive, tokens, shown)
    names = {token: _terms(token) for token in tokens}
    forms = {token: _forms(archive, token) for token in names if _is_telling(archive, telling, names[token])}
    terms = {*asked.terms.known, *(term for each in forms.values() for form in each for term in form)}
    pool = pooled(archive, shown, terms, alike=asked.alike)
    said = set(pool.asked[pool.said()[1] - 1].tolist())
    alone = [token for token, each in forms.items() if not any(map(said.issuperset, each)) and token not in passed]
    return (*alone, *_apart(archive, asked, names, (tokens, [*alone, *passed]), pool))[:MOST]


def _open(archive: Snapshot, tokens: Sequence[str], shown: Ints) -> frozenset[str]:
    """Return the words that ask for what is open, where some paper says so in any form; none where none does."""
    lower = [token.lower().replace("-", " ") for token in tokens]
    whole = {token for token, words in zip(tokens, lower, strict=True) if words in _OPEN}
    parts = [pair for pair in pairwise(tokens) if " ".join(pair).lower() in _OPEN]
    asked = frozenset(whole.union(*parts))
    papers = (archive.papers[number] for number in (shown.tolist() if asked else ()))
    return asked if any(_SAYS_OPEN.search(f"{paper.title} {paper.abstract}") for paper in papers) else frozenset()


def _is_telling(archive: Snapshot, telling: Collection[str], names: Collection[str]) -> bool:
    """Tell whether a word, by its terms, is a topic beyond doubt and tells something of the question."""
    if not any(name in telling for name in names):
        return False
    numbers = [number for name in names if (number := archive.term(name)) is not None]
    return max(map(archive.topicality, numbers), default=0.0) >= DOUBTLESS


def _terms(token: str) -> list[str]:
    return [name for chunk in chunks_of(token) for name in terms_of(word_of(chunk))]


def _forms(archive: Snapshot, token: str) -> list[list[int]]:
    """Return the terms of each form in which papers may say a word: whole, in its parts, by its kin."""
    found = list[list[int]]()
    for word in filter(terms_of, map(word_of, chunks_of(token))):
        names = terms_of(word)
        whole = max(names, key=len)
        parts = [name for name in names if name != whole]
        for form in ([whole], parts, *([name] for name in related(archive, word)), *in_several(archive, word)):
            numbers = [number for name in form if (number := archive.term(name)) is not None]
            found += [numbers] if numbers and len(numbers) == len(form) else []
    return found


def _apart(
    archive: Snapshot,
    asked: Asked,
    terms: Mapping[str, Sequence[str]],
    said: tuple[Sequence[str], Sequence[str]],
    pool: Pool,
) -> Iterator[str]:
    """Give the names of two words, each of which may be said, that no paper has close together: coding agents.

    Args:
        archive: Where the papers are.
        asked: The question.
        terms: The terms of each of its words.
        said: These words in order, and those that are told already.
        pool: The papers that are shown.
    """
    tokens, alone = said
    lips = {name for run in on_all_lips(archive) for name in run}
    for first, second in pairwise(tokens):
        each = [terms[first], terms[second]]
        names = tuple(name for its in each for name in its if name.isalpha())
        plain = [len(its) for its in each] == [1, 1] and len(names) == 2
        things = (form for thing in asked.wording.things for form in thing[:1])
        if not plain or names not in things or {first, second} & set(alone) or not lips.isdisjoint(names):
            continue
        numbers = [number for name in names if (number := archive.term(name)) is not None]
        sure = (
            len(numbers) == len(names) and min(map(archive.topicality, numbers)) >= DOUBTLESS
        )  # for most: at a glance
        if not sure or close([_places(pool, number) for number in numbers], pool).any():
            continue
        if _is_name(archive, names):
            yield f"{first} {second}"


def _places(pool: Pool, term: int) -> Longs:
    """Return where a term stands, in a word of its own or tied by a hyphen: no OpenCode agent is a coding agent."""
    places = pool.first_of(np.array([term], np.int32))[0]
    spelled = map(pool.archive.words.spelling, pool.words[places].tolist())
    tied = np.array([word.islower() or "-" in word for word in spelled], np.bool_)
    free: Longs = places[tied | (pool.archive.lexicon.sizes[pool.words[places]] == 1)]
    return free


def _is_name(archive: Snapshot, names: Sequence[str]) -> bool:
    """Tell whether papers that hold two words rather have them side by side, and several do."""
    beside = int(holders(archive, names, archive.columns.alive).sum())
    return beside >= LEAST_NAMED and beside >= MOSTLY * int(having_all(archive, names).sum())
