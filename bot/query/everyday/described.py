"""A question in the field's words, where it describes what these name: "cars that drive themselves". Pure.

People ask in the words of their day, papers are written in those of the field, and no archive tells the one from the
other, as its papers hold the second alone. Single words have theirs in ``search.text.everyday``; here are descriptions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.query.everyday.descriptions import DESCRIPTIONS
from bot.query.everyday.descriptions.kinds import KINDS
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import AUXILIARIES, LINKS, PERSONS

_WORD, _BETWEEN, _GAP = r"[\w'\u2019-]+", r"[\s,]+", ".."
_ENDING = r"\w?(?:s|es|ed|ing|en|er|ers|e|d|n|r|rs)?"
"""Of a verb or a noun, its last letter doubled or dropped; no derived word: to act is no action."""

MAX_WORDS = 20
"""Whoever writes more describes a paper, and in its words."""

_TELLING = 6
"""So many letters has a word of a term that names it: hallucination, and no image."""

_LITTLE = (
    PERSONS
    | AUXILIARIES
    | LINKS
    | word_set(
        "actually always but cause causes easily even ever it its just lead leads make makes many my often our quickly "
        "really several so some still that their them this truly well when which while"
    )
)
"""What stands within a description and tells nothing."""

_WHO_DOES = re.compile(r" (?:i|we|you|one|people) (?:can|could|may|might|should|would|do) $", re.IGNORECASE)
"""Who does what is described, before it: "VLMs I can run on a phone"."""

_TAUGHT = re.compile(
    r"\b(?:teach|train|get|help|make|making|allow|enabl|prompt)(?:e|ing|ting)? (?P<thing>(?:[\w-]+ ){1,3})to $",
    re.IGNORECASE,
)
"""Who is taught what is described, before it: "teaching models to say they don't know"."""

_ASIDE = re.compile(r"\b(?:instead of|rather than) ", re.IGNORECASE)
"""Before what is described in passing: "make stuff up instead of saying they don't know"."""

_KEY = 4
"""So many letters of a word tell which descriptions may have it."""


class Described(NamedTuple):
    """A question in the field's words: which of its own describe what, and the question with that instead.

    And the words of the description that tell of more than the term does, which papers may say as well.
    """

    said: str
    term: str
    question: str
    also: str

    @property
    def told(self) -> str:
        """What a person is told of it."""
        return f"“{self.said}” is read as “{self.term}”."


def in_terms(question: str) -> Described | None:
    """Return a question with what it describes named as the field names it; ``None`` where it names that as well."""
    said = re.findall(_WORD, question.lower())
    if len(said) > MAX_WORDS or '"' in question or "\u201c" in question:  # exactly these words
        return None
    keys = {word[:size] for word in said for size in range(1, _KEY + 1)}
    may_be = (each for key in keys & _descriptions().keys() for each in _descriptions()[key])
    # Most that may be are not, as another of their words is missing: a search for each took longer than all words.
    likely = (each for each in may_be if not any(map(keys.isdisjoint, each.places)))
    found = [(found, each.term) for each in likely if (found := _compiled(each.pattern).search(question))]
    aside = found_aside.start() if (found_aside := _ASIDE.search(question)) else len(question)
    longest, term = max(found, key=lambda each: (each[0].start() < aside, len(each[0][0])), default=(None, ""))
    if (
        longest is None
        or term in question.lower()
        or is_named(term, question[: longest.start()] + question[longest.end() :])
    ):
        return None
    between = (word for part in longest.groups() if part for word in re.findall(_WORD, part))
    telling = " ".join(("", *(word for word in between if word.lower() not in {*_LITTLE, *term.split()})))
    before = _TAUGHT.sub(r"\g<thing>", _WHO_DOES.sub(" ", question[: longest.start()]))
    return Described(
        longest[0], term, f"{before}{term}{telling}{question[longest.end() :]}", _also(longest[0], f"{term}{telling}")
    )


def _also(said: str, told: str) -> str:
    """Return the words of a description that are neither little nor told anyhow; none of which one is left.

    "Robots folding laundry" is about deformable objects, and a paper on laundry comes first among these. Of 120
    questions in everyday words .600 begin right by it, .567 without; the other sets lose nothing.
    """
    anyhow = {word[:_KEY] for word in re.findall(r"\w+", told.lower())}
    left = [
        word for word in re.findall(_WORD, said) if word.lower() not in _LITTLE and word[:_KEY].lower() not in anyhow
    ]
    return " ".join(left) if len(left) > 1 else ""


def is_named(term: str, beside: str) -> bool:
    """Tell whether a question names beside its description what that describes: "... and sycophancy"."""
    told, said = (set(re.findall(_WORD, text.lower().replace("-", " "))) for text in (term, beside))
    return any(len(word) >= _TELLING for word in told & said)


class _Description(NamedTuple):
    """How a term is said: the beginnings of the words of which it has one at each place, and all of it."""

    term: str
    places: tuple[frozenset[str], ...]
    pattern: str


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a description when first asked for: all together would take a question at the command line a third."""
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE)


@cache
def _descriptions() -> dict[str, list[_Description]]:
    """Return all descriptions by the beginnings of the words at their most telling place, by length."""
    by_key: dict[str, list[_Description]] = defaultdict(list)
    for term, places in descriptions():
        each = _description(term, places)
        for key in max(each.places, key=lambda keys: (min(map(len, keys)), -len(keys))):
            by_key[key].append(each)
    return dict(by_key)


def descriptions(*, vague: frozenset[str] = frozenset()) -> Iterator[tuple[str, list[str]]]:
    """Give each description: its term, and what may stand at its places, kinds written out but for some left out."""
    term = ""
    for line in (line for subject in DESCRIPTIONS for line in subject.strip().splitlines()):
        if line.startswith(" "):
            yield term, [_in_full(place, vague) for place in line.split()]
        else:
            term = line


def _description(term: str, places: list[str]) -> _Description:
    needed = (place.split("|") for place in places if place != _GAP and not place.endswith("?"))
    keys = tuple(frozenset(word.rstrip("*")[:_KEY] for word in words) for words in needed)
    return _Description(term, keys, "".join(map(_part, places)).removeprefix(_BETWEEN))


def _in_full(place: str, vague: frozenset[str]) -> str:
    return "|".join(KINDS.get(word, word) for word in place.split("|") if word not in vague)


def _part(place: str) -> str:
    if place == _GAP:
        return rf"((?:{_BETWEEN}{_WORD}){{0,4}}?)"
    words = "|".join(re.escape(word).replace(r"\*", _ENDING) for word in place.rstrip("?").split("|"))
    return rf"(?:{_BETWEEN}(?:{words}))?" if place.endswith("?") else rf"{_BETWEEN}(?:{words})"
