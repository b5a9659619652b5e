"""What a question's words tell of its topic: what a paper's evidence is made of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.search.index.postings import Flags, Floats, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.words.weighed.asides import LEANS
from bot.search.words.weighed.telling import NOTHING, is_topic, told
from bot.search.words.weighed.wording import Said

NEARLY_ALL = 0.99
"""So much of a word or of a question is all of it: shares are added up."""


@dataclass(frozen=True)
class Topics:
    """The words of a question that may tell of its topic, as columns; its terms that papers hold are rows.

    Attributes:
        terms: Which terms belong to which word.
        parts: What each term is of each word, in shares of the word.
        wholes: Which terms are a word in one piece.
        compounds: The parts in order of each word (by its column) that has several.
        pieces: What stands between the hyphens of each of these that was typed with some.
        said: Which of the words are no talk.
        runs: Which of the runs of words side by side each word is of.
        telling: How much each word tells of what is meant; 0 of talk and of commonplaces.
        one: The only word (its column) that tells more than what everybody says, if it is a topic; else ``None``.
        derived: Which terms papers have of words derived otherwise alone.
        phrases: What papers may say for a word (by its column) in several words side by side, by their terms.
    """

    terms: Floats
    parts: Floats
    wholes: Floats
    compounds: Mapping[int, tuple[str, ...]]
    pieces: Mapping[int, tuple[str, ...]]
    said: Flags
    runs: Ints
    telling: Floats
    one: int | None
    derived: Flags
    phrases: Mapping[int, tuple[tuple[str, ...], ...]]

    @cached_property
    def size(self) -> int:
        """How many of the words are no talk."""
        return int(np.count_nonzero(self.said))

    @cached_property
    def lack(self) -> bool:
        """Whether a word that tells something is in no paper, be it that some hold its parts."""
        unheld = self.parts.sum(axis=0) < NEARLY_ALL
        for column in self.compounds:
            unheld[column] = not self.wholes[:, column].any()
        return bool((unheld & (self.telling > 0)).any())


def topics(
    said: Said,
    words: Sequence[str],
    known: Sequence[str],
    joined: Mapping[str, tuple[str, str]],
    typed: Collection[str],
    *,
    families: Mapping[str, Mapping[str, float]],
    phrases: Mapping[str, tuple[tuple[str, ...], ...]],
    named: bool,
) -> Topics:
    """Return what words of a question tell of its topic.

    Args:
        said: All of its words.
        words: Those that may tell, each once.
        known: Its terms that papers hold.
        joined: The terms that two words side by side have when written as one, and these words.
        typed: The words as they were typed: "machine-learning" in one.
        families: What papers may say for words, by the word, and how much of it each tells.
        phrases: What they may say for words in several side by side.
        named: Whether it names a subject.
    """
    parts, wholes, telling = told(said.talk, words, joined, known, typed, named=named)
    telling *= [LEANS if word in said.beside else 1.0 for word in words]
    terms = _belonging(known, words)
    if families:
        _add_related(known, words, families, (terms, parts, wholes))
    return Topics(
        terms=terms,
        parts=parts,
        wholes=wholes,
        compounds=_compounds(words),
        pieces={
            at: tuple(word.split("-")) for at, word in enumerate(words) if word in typed and "-" in word.strip("-")
        },
        said=np.array([not said.talk.is_talk(word) for word in words], np.bool_),
        runs=_runs(said, words),
        telling=telling,
        one=_one(said.talk.archive, words, telling),
        derived=_derived(said.talk.archive, words, terms),
        phrases={at: phrases[word] for at, word in enumerate(words) if word in phrases},
    )


def _one(archive: Snapshot, words: Sequence[str], telling: Floats) -> int | None:
    found = (telling > NOTHING).nonzero()[0].tolist()
    if len(found) != 1 or len(words) == 1 or not is_topic(archive, terms_of(words[found[0]])):
        return None
    return int(found[0])


def _derived(archive: Snapshot, words: Sequence[str], terms: Floats) -> Flags:
    """Return which terms papers have of words derived otherwise alone."""
    derived = np.array([_is_derived(archive, word) for word in words], np.bool_)
    if not derived.any():  # of most questions
        return np.zeros(len(terms), np.bool_)
    return np.logical_and(terms.any(axis=1), ~terms[:, ~derived].any(axis=1))


def _is_derived(archive: Snapshot, word: str) -> bool:
    """Tell whether papers have a word derived otherwise alone: deduction for deductive; pruning for prune is not."""
    if archive.word(word) is not None or not word.isalpha() or terms_of(word) in ((), (word,)):  # "react" may be ReAct
        return False
    root = _ENDING.sub("", word)
    roots = (root, root + root[-1:], root[:-1] if root[-2:-1] == root[-1:] else root)
    inflected = (each + end for each in roots for end in _ENDINGS)
    return not any(archive.word(form) is not None for form in (*inflected, *_of_the_deed(word)))


def _of_the_deed(word: str) -> Iterator[str]:
    """Give who does what a word says, or what is done by whom it says, or to it: recommender, contaminated."""
    if found := _DEED.fullmatch(word):
        for ending in _DOERS[found["ending"]]:
            yield from (f"{found['root']}{ending}{number}" for number in ("", "s"))


_DOERS: dict[str, tuple[str, ...]] = {
    "ation": ("er", "ator", "ate", "ated", "ating"),
    **dict.fromkeys(("er", "ator", "ate", "ated", "ating"), ("ation",)),
    "ion": ("or", "ed", "ing"),
    **dict.fromkeys(("or", "ed", "ing"), ("ion",)),
}
_DEED = re.compile(rf"(?P<root>\w{{4,}}?)(?P<ending>{'|'.join(_DOERS)})s?")

_ENDINGS = ("", "s", "es", "e", "ed", "ing", "y", "ies")
_ENDING = re.compile(r"(?:ies|es|s|ed|ing|e|y)$")
"""What English inflects a noun or a verb by; a last consonant is doubled before some: planning."""


def _belonging(known: Sequence[str], words: Sequence[str]) -> Floats:
    """Return which terms (rows) belong to which words (columns)."""
    rows = {name: row for row, name in enumerate(known)}
    places = [(rows[name], at) for at, word in enumerate(words) for name in terms_of(word) if name in rows]
    belonging = np.zeros((len(known), len(words)))
    if places:
        belonging[tuple(zip(*places, strict=True))] = 1.0
    return belonging


def _add_related(
    known: Sequence[str],
    words: Sequence[str],
    families: Mapping[str, Mapping[str, float]],
    places: tuple[Floats, Floats, Floats],
) -> None:
    """Let what papers say for words be of these, and tell less of them than they do; it is for a word as a whole."""
    terms, parts, wholes = places
    rows = {name: row for row, name in enumerate(known)}
    for at, word in enumerate(words):
        for name, share in families.get(word, {}).items():
            if (row := rows.get(name)) is not None:
                of_it = wholes if len(terms_of(word)) > 1 else parts
                terms[row, at], of_it[row, at] = 1.0, max(share, of_it[row, at])


def _compounds(words: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the parts of each word that has several, by its place: of "self-evaluation" self and evalu."""
    return {
        at: tuple(name for name in names if name != max(names, key=len))
        for at, names in enumerate(map(terms_of, words))
        if len(names) > 1
    }


def _runs(said: Said, words: Sequence[str]) -> Ints:
    """Return the number of the run of words side by side that each word is of first; no run goes over talk."""
    found: dict[str, int] = {}
    run = 0
    for word in said.words:
        run += word not in words or said.talk.is_talk(word)
        found.setdefault(word, run)
    return np.array([found[word] for word in words], np.int32)
