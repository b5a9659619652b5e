"""A model's or a method's own paper, where a question is nothing but its name, spelled as people spell: ``llama3``."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from string import ascii_lowercase

import numpy as np

from bot.query.names import is_known_lab
from bot.search.index.postings import Flags, Floats, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words
from bot.search.text.spoken import spoken
from bot.search.text.symbols import fold
from bot.search.words.question import Asked
from bot.search.words.written.phrases import holders
from bot.texts.clues import has_clue

MAX_NAME_WORDS = 3
"""Names of more words are titles."""

MORE_WORDS = 3
"""So many words may follow the name in a title's head: The Llama 3 *Herd of Models*, GPT-4o *System Card*."""

_HEAD_ENDS = re.compile(r":|\s[-\u2013\u2014]\s|\s[\"\u201c(]")
_HEAD_WORD = re.compile(r"[^\W_]+-?")
"""A word of a title's head, with the hyphen after it."""

_ARTICLES = frozenset({"a", "an", "the"})
_NO_ARTICLES = frozenset(ascii_lowercase) - {article[0] for article in _ARTICLES}
"""The letters that no article begins with."""

_LETTERS = re.compile(r"(?!(?:a|an|the)\b)[a-z]+", re.ASCII | re.IGNORECASE)
"""The letters that a title begins with, if with no article."""

_KIND_OF_PAPER = re.compile(r"\b(?:(?:tech(?:nical)? )?report|(?:system|model) card|paper)\b", re.IGNORECASE)
_KIND_CLUES = ("report", "card", "paper")
_VERSIONED = re.compile(r"([A-Za-z]{3,})[ -]?v?\d+(?:\.\d+)*")
_VERSION = re.compile(r"[\d.]+")
_LETTERS_THEN_DIGIT = re.compile(r"(?<=[A-Za-z])(?=\d)")


def may_be_name(asked: Asked) -> bool:
    """Tell whether a question may be nothing but a name: a few words, none of them a stopword or talk."""
    return 0 < len(asked.wording.words) <= MAX_NAME_WORDS and bool(asked.wording.topical.all())


def titled(archive: Snapshot, asked: Asked, may_be: Flags | None) -> Ints:
    """Return the papers whose titles hold a name that is all the question."""
    return titled_so(archive, asked.text, archive.columns.alive if may_be is None else may_be)


def titled_so(archive: Snapshot, name: str, flags: Flags) -> Ints:
    """Return the papers whose titles hold what is rarest of a name, written in one or apart: ``llama3``, llama 3."""
    found, apart = np.zeros(len(flags), np.bool_), name.replace("-", " ")
    for form in {name, apart, _LETTERS_THEN_DIGIT.sub(" ", apart), apart.replace(" ", "")}:
        held = {
            term: int(archive.frequencies[number]) for term in terms(form) if (number := archive.term(term)) is not None
        }
        if held:
            found |= holders(archive, [min(held, key=lambda term: held[term])], flags, in_title=True)
    return np.flatnonzero(found).astype(np.int32)


def is_called(title: str, text: str) -> bool:
    """Tell whether a title's head is a name, with a version that is not asked for, or a few words more."""
    wanted = _in_one(text)
    if title[:1] in _others(wanted[:1]):  # most titles: a third of the time
        return False
    if (begun := _LETTERS.match(title)) and not wanted.startswith(begun[0].lower()):
        return False
    head = [word for word in _HEAD_WORD.findall(fold(head_of(title))) if word not in _ARTICLES]
    return bool(wanted) and any(_begins(each, wanted) for each in (head, _without_versions(head, wanted)))


@lru_cache(64)
def _others(first: str) -> frozenset[str]:
    """Return the letters but one that no article begins with, in both cases: no title that begins so is called so."""
    return frozenset(letter for small in _NO_ARTICLES - {first} for letter in (small, small.upper()))


def is_report_on(title: str, name: str) -> bool:
    """Tell whether a title is that of a report on a name, whose maker stands before: Kwai Keye-VL 1.5 Technical Report.

    A name has a number, or a capital inside, and no acronym alone: FireRed OCR is no OCR in general.
    """
    head = head_of(title)
    plain = without_kind(head)
    words = plain.split()
    if not _MIXED.search(name) or (plain == head and not is_known_lab(words[:1])):  # NVIDIA Nemotron Parse 1.1
        return False
    ends = (" ".join(words[begin:]) for begin in range(1, min(len(words), 1 + MOST_MAKERS)))
    return any(_in_one(end) == _in_one(name) for end in ends)


def called(archive: Snapshot, name: str, flags: Flags) -> Ints:
    """Return the papers whose title's head is a name that is written as one; the shortest heads alone.

    More words may follow a number, as in The Llama 3 *Herd of Models*; *FLUX that Plays Music* is not FLUX.
    """
    numbered, several = any(sign.isdigit() for sign in name), len(name_words(name)) > 1
    numbers, never = titled_so(archive, name, flags), SELDOM_SAID if name[:1].isupper() else NEVER_SAID
    found = [
        (_longer_by(title, name), number)
        for number, title in zip(numbers.tolist(), archive.titles(numbers), strict=True)
        if is_report_on(title, name)
        or (
            is_called(title, name)
            and (numbered or not _longer_by(title, name))
            and (_is_written_so(title, name) or ((several or spoken(name) <= never) and ":" in title))
        )
    ]
    least = min(found, default=(0, 0))[0]
    return np.array([number for longer, number in found if longer == least], np.int32)


NEVER_SAID = 1e-8
"""What nobody says is a name before a colon, without capitals inside: "Kanana: ..."."""

SELDOM_SAID = 5e-7
"""So is what is said seldom, where it is asked for with a capital: Helios."""

MOST_MAKERS = 2
"""Words of who made what a report is on, at most."""

_BRINGS = r"\b(?:introduc|present|propos|unveil|releas|call|dub|term|nam)\w*\s+(?:[\w-]+,?\s+){0,2}?"
SHORT_HEAD = 2
"""The words of a head that are a short name and its number: SAM 2."""

_IS_ONE = r"(?=[,.:;(]|\s+(?:\(|(?:a|an|and|as|by|for|in|is|that|the|to|which|with)\b))"
"""What follows where a name stands alone: "we propose FlashAttention kernels" brings no FlashAttention."""

_MIXED = re.compile(r"[a-z][A-Z]|\d")
_INNER = re.compile(r"(?<=\w)[A-Z]|\d")
LOOKED_AT = 8


def introduced(archive: Snapshot, name: str, flags: Flags) -> Ints:
    """Return the paper that says it brings a name that its title does not bear: LLaDA, "Large Language Diffusion ...".

    It is among the first that hold the name.
    """
    numbers = np.flatnonzero(holders(archive, terms(name), archive.columns.alive)).astype(np.int32)
    numbers = numbers[archive.columns.first[numbers].argsort(kind="stable")][:LOOKED_AT]
    numbers, wanted = numbers[flags[numbers]], name.casefold()
    each = zip(numbers.tolist(), archive.some(numbers), strict=True)
    said = [(number, paper.abstract) for number, paper in each if wanted in paper.abstract.casefold()]
    if not said:  # which is seen sooner than the pattern is made
        return numbers[:0]
    form = re.compile(rf"{_BRINGS}({re.escape(name)}){_IS_ONE}", re.IGNORECASE)
    brought = (number for number, abstract in said if any(map(_INNER.search, form.findall(abstract))))
    return np.array(list(islice(brought, 1)), np.int32)


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are one but for articles and signs; "Behind RoPE" is not RoPE."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return "".join(word for word in name_words(name) if word not in _ARTICLES)


def in_full(archive: Snapshot, name: str, flags: Flags) -> Ints:
    """Return the paper whose title says a name with a number in full: of Segment Anything 2 "SAM 2: Segment ..."."""
    words = name_words(name)
    numbers = [word for word in words if word[0].isdigit()]
    if len(numbers) != 1 or len(words) < MAX_NAME_WORDS:
        return np.zeros(0, np.int32)
    wanted = " ".join(word for word in words if word not in numbers)
    found = np.flatnonzero(flags & holders(archive, terms(wanted), flags, in_title=True)).astype(np.int32)
    for number, title in zip(found.tolist(), archive.titles(found), strict=True):
        head, _, rest = title.partition(":")
        said = name_words(head)
        if len(said) == SHORT_HEAD and said[1] == numbers[0] and " ".join(name_words(rest)).startswith(wanted):
            return np.array([number], np.int32)
    return found[:0]


def of_family(archive: Snapshot, name: str, flags: Flags) -> Ints:
    """Return the paper whose title's head is a name without the version asked for: of Wan 2.1 the one of Wan."""
    family = _VERSIONED.fullmatch(name)
    numbers = titled_so(archive, family[1], flags) if family else np.zeros(0, np.int32)
    titles = zip(numbers.tolist(), archive.titles(numbers), strict=True)
    form = re.compile(rf"{family[1] if family else ''}:", re.IGNORECASE)
    return np.array([number for number, title in titles if form.match(title) and title[0].isupper()], np.int32)


def newest_of(archive: Snapshot, family: str, flags: Flags) -> Ints:
    """Return the newest paper whose title's head is a family's name with a version: of Kimi the one of Kimi K3.

    The version stands behind a blank, a hyphen or nothing: MinerU2.5.
    """
    numbers = titled_so(archive, family, flags)
    form = re.compile(
        rf"{re.escape(family)}(?:[ -]v?[A-Z]?|v?)\d[\d.]*[a-z]{{0,2}}(?= (?:Technical Report|System Card)|:|$)",
        re.IGNORECASE,
    )
    titles = zip(numbers.tolist(), archive.titles(numbers), strict=True)
    versions = [number for number, title in titles if (found := form.match(title)) and found[0][0].isupper()]
    newest = max(versions, key=lambda number: int(archive.columns.first[number]), default=None)
    return np.array([] if newest is None else [newest], np.int32)


def without_kind(name: str) -> str:
    """Return a name without what kind of paper it is of: the Qwen3 of "Qwen3 technical report"."""
    return _KIND_OF_PAPER.sub("", name).strip() if has_clue(name, _KIND_CLUES) else name.strip()


def _longer_by(title: str, text: str) -> int:
    """Return how many letters a title's head has beyond a name, what kind of paper it is left out."""
    head = [word for word in name_words(without_kind(head_of(title))) if word not in _ARTICLES]
    return max(0, len("".join(head)) - len(_in_one(text)))


def _is_written_so(title: str, name: str) -> bool:
    """Tell whether what a title is called has capitals or numbers inside, as far as the name goes."""
    written, wanted = "", _in_one(name)
    for word in head_of(title).split():
        written += "" if word.lower() in _ARTICLES else f" {word}"
        if len(_in_one(written)) >= len(wanted):
            break
    parts = re.split(r"[\s-]", written)
    return any(word[:1].isdigit() or any(sign.isupper() or sign.isdigit() for sign in word[1:]) for word in parts)


def own_of(archive: Snapshot, asked: Asked, numbers: Ints) -> Flags:
    """Return which papers are a name's own; where none is, the first whose longer name ends in it, if any does."""
    titles = archive.titles(numbers)
    own = np.array([is_called(title, asked.text) for title in titles], np.bool_)
    if not own.any() and _may_end(_in_one(asked.text)):
        longer = np.flatnonzero([ends_in(title, asked.text) for title in titles])
        own[longer[archive.columns.first[numbers[longer]].argsort(kind="stable")[:1]]] = True
    return own


def first_of_own(archive: Snapshot, asked: Asked, numbers: Ints, own: Flags) -> Floats:
    """Return how surely papers are a name's own, from 0: DeepSeek-R1 before DeepSeek-R1 Thoughtology."""
    longer = [_longer_by(title, asked.text) for title in archive.titles(numbers[own])]
    surely = np.zeros(len(numbers))
    surely[own] = 1 + 1 / (1 + np.array(longer, np.float64))
    return surely


def ends_in(title: str, text: str) -> bool:
    """Tell whether a title's head is a longer name that ends in one with a number: ``R1`` is said of DeepSeek-R1."""
    wanted = _in_one(text)
    if not _may_end(wanted):
        return False
    head = name_words(head_of(title))
    return 1 < len(head) <= MAX_NAME_WORDS and head[-1] == wanted


@lru_cache(256)
def _may_end(name: str) -> bool:
    """Tell whether longer names may end in one: it has a number, and is none."""
    return any(letter.isdigit() for letter in name) and not name.isdigit()


def head_of(title: str) -> str:
    """Return what stands in a title before a colon, a dash or a bracket."""
    return _HEAD_ENDS.split(title, maxsplit=1)[0]


@lru_cache(256)
def _in_one(name: str) -> str:
    return "".join(name_words(name))


def _without_versions(head: list[str], wanted: str) -> list[str]:
    """Return a title's words without numbers where none is asked for: ``qwen coder`` is Qwen2.5-Coder."""
    if any(letter.isdigit() for letter in wanted):
        return head
    return [bare for word in head if (bare := _VERSION.sub("", word))]


def _begins(head: list[str], wanted: str) -> bool:
    """Tell whether a head is a name with a few words more; R1-Searcher is another's name than R1."""
    for count in range(max(1, len(head) - MORE_WORDS), len(head) + 1):
        glued = count < len(head) and head[count - 1].endswith("-")
        begun = "".join(head[:count]).replace("-", "")
        if not glued and (begun == wanted or (count == len(head) and begun == f"{wanted}s")):  # attention residual
            return True
    return False
