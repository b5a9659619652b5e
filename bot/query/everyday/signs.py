"""Which descriptions of the table a question has, and where: the signs that they are written in, read. Pure.

``descriptions`` says what the signs mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.query.everyday.descriptions import DESCRIPTIONS
from bot.query.everyday.descriptions.kinds import KINDS
from bot.query.question import word_set

WORD, _BETWEEN = r"[\w'\u2019-]+", r"[\s,]+"
_GAP, _ANY_ORDER = "..", "&"
ENDING = r"\w?(?:s|es|ed|ing|en|er|ers|e|d|n|r|rs)?"
"""Of a verb or a noun, its last letter doubled or dropped; no derived word: to act is no action."""

_KEY = 4
"""So many letters of a word tell which descriptions may have it."""

_APART = 8
"""So many words at most stand between what may stand in any order: what is farther apart tells of two things."""

_EVERYWHERE = word_set(
    "a an all and any are at be but by can do does for from get give have how i if in is it just make me my new no not "
    "of on one only or other out so some that the their them then there they this to too up us use was we what when "
    "where which who why will with without you your"
)
"""What so many questions have that it tells nothing."""


class Found(NamedTuple):
    """A description in a question: its term, where, the words in its gaps and between its parts, and what it tells.

    Which is so many letters.
    """

    term: str
    start: int
    end: int
    open: list[str]
    apart: list[str]
    told: int


def found(question: str, said: Sequence[str]) -> list[Found]:
    """Return each description that a question has, given with its words, in the table's order."""
    likely = sorted(_likely(said), key=lambda each: each.number)
    return [one for each in likely if (one := _found(each, question)) is not None]


def descriptions(*, vague: frozenset[str] = frozenset()) -> Iterator[tuple[str, list[str]]]:
    """Give each description: its term, and what may stand at its places, kinds written out but for some left out."""
    term = ""
    for line in (line for subject in DESCRIPTIONS for line in subject.strip().splitlines()):
        if line.startswith(" "):
            yield term, [_in_full(place, vague) for place in line.split()]
        else:
            term = line


class _Description(NamedTuple):
    """How a term is said: its place in the table, the places of its words, a bit each, and these as written."""

    number: int
    term: str
    places: int
    written: tuple[str, ...]


def _likely(said: Sequence[str]) -> set[_Description]:
    """Return the descriptions that have a word of a question at each place: a search for each took longer than all."""
    held, may_be = 0, []
    for word in said:
        places, theirs = _of_word(word)
        held |= places
        may_be += theirs
    return {each for each in may_be if each.places & held == each.places}


@lru_cache(8192)
def _of_word(word: str) -> tuple[int, list[_Description]]:
    """Return the places at which a word may stand, a bit each, and the descriptions that are looked for by it."""
    table = _table()
    places = {place for key in (word, *_begun(word)) for place in table.places.get(key, ())}
    return sum(1 << place for place in places), [each for place in places for each in table.looked_for.get(place, ())]


def _begun(word: str) -> Iterator[str]:
    return (f"{word[:size]}*" for size in range(1, _KEY + 1))


def _found(each: _Description, question: str) -> Found | None:
    """Return where a description stands, its parts in any order, each once; ``None`` where it does not."""
    told: list[tuple[int, int]] = []
    parts = _parts(each.written)
    for part in parts:
        places = map(_told, part.finditer(question))
        free = (place for place in places if all(_are_apart(one, other) for one in place for other in told))
        if (place := next(free, None)) is None:
            return None
        told += place
    told.sort()
    between = [word for one, other in pairwise(told) for word in re.findall(WORD, question[one[1] : other[0]])]
    if len(parts) > 1 and len(between) > _APART:
        return None
    open_, apart = (between, []) if len(parts) == 1 else ([], between)
    return Found(each.term, told[0][0], told[-1][1], open_, apart, sum(end - start for start, end in told))


def _told(match: re.Match[str]) -> list[tuple[int, int]]:
    """Return where the words of a part stand, without what stands in its gaps."""
    gaps = [match.span(number) for number in range(1, match.re.groups + 1)]
    starts, ends = zip(*gaps, strict=True) if gaps else ((), ())
    return list(zip((match.start(), *ends), (*starts, match.end()), strict=True))


def _are_apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


class _Table(NamedTuple):
    """The descriptions by the place of theirs that tells most, and the places at which a word may stand.

    A word that may have any ending is known by its beginning with ``*``, another one by all of it.
    """

    looked_for: dict[int, list[_Description]]
    places: dict[str, list[int]]


@cache
def _table() -> _Table:
    numbers: dict[frozenset[str], int] = {}
    looked_for, by_key = defaultdict(list), defaultdict(list)
    for number, (term, places) in enumerate(descriptions()):
        needed = {_keys(place) for place in places if place not in {_GAP, _ANY_ORDER} and not place.endswith("?")}
        held = sum(1 << numbers.setdefault(keys, len(numbers)) for keys in needed)
        looked_for[numbers[min(needed, key=_commonness)]].append(_Description(number, term, held, tuple(places)))
    for keys, place in numbers.items():
        for key in keys:
            by_key[key].append(place)
    return _Table(dict(looked_for), dict(by_key))


@cache
def _commonness(keys: frozenset[str]) -> tuple[bool, int, int, list[str]]:
    """Return what orders the places of a description by how many questions have a word of them."""
    return not keys.isdisjoint(_EVERYWHERE), -min(map(len, keys)), len(keys), sorted(keys)


@cache
def _keys(place: str) -> frozenset[str]:
    """Return how the words that may stand at a place begin, or all of one that has no ending."""
    return frozenset(f"{word[:-1][:_KEY]}*" if word.endswith("*") else word for word in place.split("|"))


@cache
def _parts(written: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compile the parts of a description when first looked for: all would take a question at the terminal a third."""
    parts = "\n".join(written).split(f"\n{_ANY_ORDER}\n")
    patterns = ("".join(map(_part, part.split("\n"))).removeprefix(_BETWEEN) for part in parts)
    return tuple(re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE) for pattern in patterns)


@cache
def _in_full(place: str, vague: frozenset[str]) -> str:
    if place == place.lower():
        return place
    return "|".join(KINDS.get(word, word) for word in place.split("|") if word not in vague)


def _part(place: str) -> str:
    if place == _GAP:
        return rf"((?:{_BETWEEN}{WORD}){{0,4}}?)"
    words = "|".join(re.escape(word).replace(r"\*", ENDING) for word in place.rstrip("?").split("|"))
    return rf"(?:{_BETWEEN}(?:{words}))?" if place.endswith("?") else rf"{_BETWEEN}(?:{words})"
