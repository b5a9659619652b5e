"""What papers say that acronyms stand for: "automatic speech recognition (ASR)" defines one.

An expansion is known by the stems of its parts in order, as keywords are, so that "vision-language-action" and "vision
language actions" are one. Like a snapshot the definitions never change; ``grown`` gives new ones.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from bot.search.index.bylines import SHIFT, row_of, with_pairs
from bot.search.index.keywords import stems_of
from bot.search.index.numbers import Numbers
from bot.search.index.postings import Ints, Longs
from bot.search.text.analyzer import HEADS

MOST_LETTERS = 8
"""Longer ones are names that a paper makes up for itself."""

DOMINANT = 0.6
"""An acronym means what so much of the papers say that define it: ASR is automatic speech recognition for .6 of 58, and
the attack success rate for .3. Of TTS .54 say test-time scaling and .44 text to speech, so that it means neither."""

_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
_ACRONYM = re.compile(rf"([A-Za-z0-9][A-Za-z0-9-]{{1,{MOST_LETTERS}}})(?:[,;].*)?", re.DOTALL)
_CLAUSE = re.compile(r"[.;:,!?](?=\s)|[()]")
_WORD = re.compile(r"[^\W_]+")
_PLURAL = re.compile(r"(?<=[A-Z0-9])s$")
_SYLLABLE = re.compile(r"[A-Z0-9][a-z]*")
_REACH = 120
"""So many letters before an acronym may be of its expansion."""

_LITTLE_WORDS = "a an and as at by for from in is of on or the to via with"
_LITTLE = frozenset(_LITTLE_WORDS.split())
"""What an acronym may leave out: mixture of experts is MoE, reinforcement learning from human feedback RLHF."""

_SPELLED = {"2": "to", "4": "for"}
"""Figures that stand for a word: text to image is T2I."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Definitions and papers by number.

    Attributes:
        names: The number of each definition: the acronym in lower case and the stems of its expansion, joined by
            blanks; shared by all snapshots.
        bearing: (definition, paper) for each paper that gives one, ascending, as ``Bylines`` has its pairs.
    """

    names: Numbers
    bearing: Longs

    @classmethod
    def none(cls) -> Definitions:
        """Return no definitions."""
        return cls(Numbers(), np.zeros(0, np.int64))

    def papers(self, definition: int) -> Ints:
        """Return the papers that give a definition, those that were replaced too."""
        return row_of(self.bearing, definition)

    def defining(self, name: str) -> Ints:
        """Return the papers that give a definition by its name, likewise."""
        number = self.names.get(name)
        return np.zeros(0, np.int32) if number is None else self.papers(number)

    def grown(self, first: int, texts: Iterable[Sequence[str]]) -> Definitions:
        """Return the definitions with those of further papers, which have numbers from ``first`` on."""
        names, papers = array("q"), array("q")
        for paper, given in enumerate(texts, first):
            for definition in dict.fromkeys(each for text in given for each in defined(text)):
                names.append(self.names[definition])
                papers.append(paper)
        return replace(self, bearing=with_pairs(self.bearing, names, papers))


def defined(text: str) -> Iterator[str]:
    """Give the definitions of a text, each as an acronym and the stems of its expansion, joined by blanks."""
    return (name for name, _ in in_full(text))


def in_full(text: str) -> Iterator[tuple[str, str]]:
    """Give the definitions of a text, each with the words of its expansion as they stand there."""
    for found in _BRACKETS.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        if acronym := _acronym(found[1]):
            words = _CLAUSE.split(before)[-1].split()
            yield from _as_defined(acronym, _ending(acronym, words))
        elif " " in found[1] and (acronym := _acronym(before[before[:-1].rfind(" ") + 1 : -1])):
            words = found[1].split()
            yield from _as_defined(acronym, words if len(_ending(acronym, words)) == len(words) else ())


def _acronym(word: str) -> str:
    """Return a word in capitals without its plural s and its hyphens; nothing of another word."""
    found = _ACRONYM.fullmatch(word)
    bare = _PLURAL.sub("", found[1].replace("-", "")) if found else ""
    capitals = sum(map(str.isupper, bare))
    return bare if capitals > 1 or (capitals and any(map(str.isdigit, bare))) else ""


def _as_defined(acronym: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    stems = [stem for word in words for stem in stems_of(word)]
    if len(stems) > 1:
        yield " ".join((acronym.lower(), *stems)), " ".join(words)


def _ending(acronym: str, words: Sequence[str]) -> Sequence[str]:
    """Return the last of some words of which an acronym is made, be it of more letters than the first: LoRA, ViT.

    What is tied by a hyphen is not cut: an MLLM is a multi-modal one.
    """
    parts = [(part.lower(), at) for at, word in enumerate(words) for part in _WORD.findall(word)]
    named = [part for part, _ in parts]
    begin = _by_initials(acronym.lower(), named, len(named))
    if begin is None:
        begin = _by_syllables(acronym, named)
    return words[parts[begin][1] :] if begin is not None else ()


def _by_initials(letters: str, words: Sequence[str], end: int) -> int | None:
    """Return where the words before ``end`` begin of which some letters are the initials; a word may be whole in it."""
    if not letters:
        return end
    if not end:
        return None
    word, last = words[end - 1], letters[-1]
    begin = None
    if word[0] == last or _SPELLED.get(last) == word:
        begin = _by_initials(letters[:-1], words, end - 1)
    if begin is None and letters.endswith(_of_two(word)):  # a sparse autoencoder is an SAE
        begin = _by_initials(letters[:-2], words, end - 1)
    if begin is None and len(word) > 1 and letters.endswith(word):  # 3D Gaussian splatting, multimodal LLM
        begin = _by_initials(letters[: -len(word)], words, end - 1)
    return _by_initials(letters, words, end - 1) if begin is None and word in _LITTLE else begin


def _of_two(word: str) -> tuple[str, ...]:
    """Return the two letters of a word that is written as one with its first part: autoencoder."""
    return tuple(head[0] + word[len(head)] for head in HEADS if word.startswith(head) and len(word) > len(head))


def _by_syllables(acronym: str, words: Sequence[str]) -> int | None:
    """Return where the words begin that begin with the syllables of an acronym: LoRA is a *lo*w-*r*ank *a*daptation."""
    syllables, end = _SYLLABLE.findall(acronym), len(words)
    if len(syllables) < 2 or "".join(syllables) != acronym:
        return None
    for syllable in reversed(syllables):
        while end and words[end - 1] in _LITTLE and not words[end - 1].startswith(syllable.lower()):
            end -= 1
        if not end or not words[end - 1].startswith(syllable.lower()):
            return None
        end -= 1
    return end


class Meanings(NamedTuple):
    """What acronyms mean that papers define alike.

    Attributes:
        expansions: The stems of what each acronym stands for.
        acronyms: The acronym of each such expansion; of several the one that is defined most often.
        rests: The acronym of what is left of a longer expansion without its first word, likewise: speech recognition.
        others: The definitions of each acronym that say otherwise, by number.
        begins: The first stems of the expansions, and of these.
        saying: The acronyms in whose expansions each stem is.
    """

    expansions: dict[str, tuple[str, ...]]
    acronyms: dict[tuple[str, ...], str]
    rests: dict[tuple[str, ...], str]
    others: dict[str, Sequence[int]]
    begins: set[str]
    saying: dict[str, list[str]]


def meanings(definitions: Definitions) -> Meanings:
    """Return what acronyms mean, by the definitions of an archive's papers."""
    counts = np.bincount(definitions.bearing >> SHIFT).tolist()
    given: dict[str, dict[int, tuple[str, ...]]] = {}
    for number, (name, times) in enumerate(zip(definitions.names.spelled(), counts, strict=False)):
        acronym, *expansion = name.split()
        if times:
            given.setdefault(acronym, {})[number] = tuple(expansion)
    found, best = Meanings({}, {}, {}, {}, set(), {}), dict[tuple[str, ...], int]()
    for acronym, each in given.items():
        meant = max(each, key=lambda number: counts[number])
        if counts[meant] < DOMINANT * sum(counts[number] for number in each):
            continue
        stems = found.expansions[acronym] = each.pop(meant)
        found.others[acronym] = tuple(each)
        if counts[meant] > best.get(stems, 0):
            best[stems], found.acronyms[stems] = counts[meant], acronym
        for stem in dict.fromkeys(stems):
            found.saying.setdefault(stem, []).append(acronym)
    for stems in sorted(best, key=lambda stems: best[stems]):  # of several the one that is defined most often stays
        found.begins.update(stems[:2] if len(stems) > 2 else stems[:1])
        if len(stems) > 2:
            found.rests[stems[1:]] = found.acronyms[stems]
    return found
