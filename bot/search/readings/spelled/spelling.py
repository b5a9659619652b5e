"""Did you mean: a word that no paper has, put right from the archive's own words; and umlauts spelled out or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

import numpy as np

from bot.model import Query
from bot.search.index.snapshot import Snapshot
from bot.search.readings.turn import look
from bot.search.text.analyzer import terms_of, words
from bot.search.text.people import spellings
from bot.search.text.spoken import spoken
from bot.search.text.stopwords import STOPWORDS
from bot.search.text.symbols import fold
from bot.search.words.written.phrases import holders

SHORTEST = 4
"""Shorter words have too many neighbours."""

TWO_EDITS_FROM = 9
"""From this length two slips are forgiven, below it one. A transposition is one (optimal string
alignment)."""

SAME_LETTERS_FROM = 7
"""From this length two slips that bring in no other letter, and leave none out: spalting is splatting."""

MAX_CORRECTED = 5
"""Words of one question that are put right at most: each takes some milliseconds."""

SLIP_FROM, KNOWN = 6, 20
"""A word of so many letters that nobody says and no paper has, beside one that so many papers hold, is a slip."""

LONG_FROM = 9
"""One edit away from a word of so many letters no name is, however few papers hold that."""

SHORT_FROM = 5
"""The same of a word of so many letters, where so many papers have what was meant before the word that comes next."""

_LITTLE = sorted(word for word in STOPWORDS if len(word) >= SHORTEST)

FAMILIAR = 2
"""A word that occurs once may be a slip itself."""

SAID = 2e-6
"""What people say so often is no slip: "dinner" is no "inner"; not the 1e-7 of a word that somebody once said."""


class Corrected(NamedTuple):
    """A query whose unknown words were put right.

    Attributes:
        query: With the words that were meant.
        surely: Whether each is a slip beyond doubt: no name, and what was meant is well known.
        likely: Whether each is one if the papers bear it out: written as no name, and as what was meant begins.
    """

    query: Query
    surely: bool
    likely: bool


def corrected(archive: Snapshot, query: Query) -> Corrected | None:
    """Return the query with its first unknown words put right; ``None`` unless one of them can be."""
    question, text, surely, likely = query.question, query.text, True, True
    for word in islice(_doubtful(archive, text), MAX_CORRECTED):
        look()
        small = re.search(rf"\b{re.escape(word)}\b", query.text) is not None  # else it may be a name
        if small and (little := _little(word)):
            question, text = _put(question, word, little), _put(text, word, little)
            continue
        meant = _meant(archive, word.lower())
        if _is_acronym(word, query.text) and sorted(meant.lower()) != sorted(word.lower()):
            continue  # who writes RLHF means no RLMF; GROP may be GRPO
        if meant and terms_of(meant) != terms_of(word):
            surely &= small and (_is_slip(archive, word, meant) or _is_usual(archive, query.text, word, meant))
            likely &= small and _may_be_slip(word, meant)
            question, text = _put(question, word, meant.lower() if surely else meant), _put(text, word, meant)
    meant_so = replace(query, question=question, text=text)
    return Corrected(meant_so, surely, likely) if text != query.text else None


def _little(word: str) -> str:
    """Return the stopword that a word is a slip of: ``thier``, ``abuot``."""
    slip = next(_near(word, _LITTLE, 1), None)
    little = _LITTLE[slip[1]] if slip else ""
    moved = sorted(word) == sorted(little)  # "waht", but "saes" is no "says"
    left_out = len(little) > len(word) and little[0] == word[0]  # "abot"
    return little if len(word) > SHORTEST or moved or left_out else ""


def _near(word: str, choices: Sequence[str] | Mapping[int, str], edits: int) -> Iterator[tuple[int, int]]:
    """Give the choices that are at most so many edits away, nearest first: how many those are, and the choice's key."""
    # Most questions are spelled well, and wait for no package.
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return ((distance, key) for _, distance, key in found)


def _is_usual(archive: Snapshot, text: str, word: str, meant: str) -> bool:
    """Tell whether many papers have what was meant beside the next word as well: prompt injection for "promt"."""
    if len(word) < SHORT_FROM or spoken(word) or word[0] != meant[0].lower():
        return False
    said = [each for each in words(text) if terms_of(each)]
    after = said[said.index(word) + 1 :][:1] if word in said else ()
    beside = [*terms_of(meant), *(name for each in after for name in terms_of(each))]
    return bool(after) and int(holders(archive, beside, archive.columns.alive).sum()) >= KNOWN


def _is_slip(archive: Snapshot, word: str, meant: str) -> bool:
    """Tell whether a word is a slip of one that many papers hold, or of a long one."""
    if _is_alike(word, meant) and len(word) >= LONG_FROM and any(_near(word, [meant.lower()], 1)):
        return True
    numbers = [number for name in terms_of(meant) if (number := archive.term(name)) is not None]
    known = min((int(archive.frequencies[number]) for number in numbers), default=0)
    return _is_alike(word, meant) and len(word) >= SLIP_FROM and known >= KNOWN


def _may_be_slip(word: str, meant: str) -> bool:
    """Tell whether a word may be a slip: of a short one a letter left out, doubled or moved, as medqa is no media."""
    moved = len(word) != len(meant) or sorted(word) == sorted(meant.lower())
    return len(word) >= SHORT_FROM and _is_alike(word, meant) and (moved or len(word) >= SLIP_FROM)


def _is_alike(word: str, meant: str) -> bool:
    """Tell whether a word that nobody says begins as another that is no name, and is about as long.

    So "xbench" is no slip of bench, nor "modernbert" of ModernVBERT.
    """
    same = word[0] == meant[0].lower() and abs(len(word) - len(meant)) <= 1
    return same and meant[1:].islower() and not spoken(word)


def with_umlauts(archive: Snapshot, query: Query) -> Query:
    """Return the query with its unknown words as papers write their umlauts: ``Schroedinger`` or Schrödinger."""
    if not _UMLAUTS.search(query.text):
        return query
    question, text = query.question, query.text
    for word in _unknown(archive, text):
        told = (each for each in spellings(fold(word)) if is_held(archive, each))
        if meant := next(told, ""):
            question, text = _put(question, word, meant), _put(text, word, meant)
    if text != query.text or text.isascii() or " " in text.strip() or query.required:
        return replace(query, question=question, text=text) if text != query.text else query
    both = (text, *(each for each in spellings(fold(text)) if each != fold(text) and is_held(archive, each)))
    return replace(query, text=" ".join(both), required=(both,)) if len(both) > 1 else query  # Gödel, Goedel-Prover


_UMLAUTS = re.compile(r"[aou]e|[^\x00-\x7f]", re.IGNORECASE)


def _unknown(archive: Snapshot, text: str) -> Iterator[str]:
    """Give the words that no paper has, in no form."""
    for word in dict.fromkeys(words(text)):
        unknown = archive.word(word) is None and not is_held(archive, word)
        if unknown and len(word) >= SHORTEST and word.isalpha():
            yield word


def _doubtful(archive: Snapshot, text: str) -> Iterator[str]:
    """Give the words that may be slips: that hardly a paper has so, and nobody says; no acronym."""
    for word in dict.fromkeys(part for each in words(text) for part in each.split("-")):  # "long contex" is joined
        if len(word) < SHORTEST or not word.isalpha() or word.isupper():
            continue
        number = archive.word(word)
        known = is_held(archive, word) or number is not None  # in some form: cones
        seldom = number is None or int(archive.occurrences[number]) < FAMILIAR
        if seldom and spoken(word) <= SAID * (not known):
            yield word


def _is_acronym(word: str, text: str) -> bool:
    """Tell whether a word is one by its vowels, of which it has none, or by its capitals in a text that is not loud."""
    loud = text.isupper() and " " in text
    capitals = re.search(rf"\b{re.escape(word.upper())}\b", text) is not None
    return len(word) <= LONGEST_ACRONYM and (_VOWEL.search(word) is None or (capitals and not loud))


LONGEST_ACRONYM = 6
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)


def is_held(archive: Snapshot, word: str) -> bool:
    """Tell whether papers have a word in some form."""
    return any(archive.term(term) is not None for term in terms_of(word))


def _put(text: str, word: str, meant: str) -> str:
    return re.sub(rf"\b{re.escape(word)}\b", meant.replace("\\", ""), text, flags=re.IGNORECASE)


def _meant(archive: Snapshot, word: str) -> str:
    """Return the word of the archive that is closest, the most frequent of several, as papers write it."""
    edits = 1 + (len(word) >= SAME_LETTERS_FROM)
    near = [
        (distance, -int(archive.occurrences[number]), number)
        for length in range(len(word) - edits, len(word) + edits + 1)
        for distance, number in _near(word, _familiar(archive).get(length, {}), edits)
        if distance < 2 or len(word) >= TWO_EDITS_FROM or has_letters(word, _familiar(archive)[length][number])
    ]
    return _as_written(archive, archive.words.spelling(min(near)[2])) if near else ""


def near_words(archive: Snapshot, word: str, edits: int) -> Iterator[str]:
    """Give the archive's familiar words that are at most so many edits from one."""
    for length in range(len(word) - edits, len(word) + edits + 1):
        near = _familiar(archive).get(length, {})
        yield from (near[number] for _, number in _near(word, near, edits))


def has_letters(word: str, other: str) -> bool:
    """Tell whether two words begin and end alike and are of the same letters, in whatever order or number."""
    return word[0] == other[0] and word[-1] == other[-1] and set(word) == set(other)


def _familiar(archive: Snapshot) -> Mapping[int, Mapping[int, str]]:
    """Return the words to choose from, by their length and their number: in lower case, and with terms."""
    if not archive.met.spellings:  # two readers may both work it out: the same, and neither waits
        bearing = np.diff(archive.lexicon.rows) > 0
        often = (archive.occurrences >= FAMILIAR) & bearing[: len(archive.occurrences)]
        found: dict[int, dict[int, str]] = {0: {}}
        for number, (word, chosen) in enumerate(zip(archive.words.spelled(), often.tolist(), strict=False)):
            if chosen and word.isalpha():
                lowered = word.lower()
                found.setdefault(len(lowered), {})[number] = lowered
        archive.met.spellings.update(found)
    return archive.met.spellings


def _as_written(archive: Snapshot, word: str) -> str:
    """Return a word as the newest paper that has it writes it: Mamba, not mamba."""
    number = archive.term(terms_of(word)[0])
    holding = [] if number is None else archive.holding(number)
    for papers in reversed([each for each in holding if len(each)]):
        paper = archive.papers[int(papers[-1])]
        if written := re.search(rf"\b{re.escape(word)}\b", f"{paper.title} {paper.abstract}", re.IGNORECASE):
            return written[0]
    return word
