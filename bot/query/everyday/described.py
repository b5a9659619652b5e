"""A question in the field's words, where it describes what these name: "cars that drive themselves". Pure.

People ask in the words of their day, papers are written in those of the field, and no archive tells the one from the
other, as its papers hold the second alone. Single words have theirs in ``search.text.everyday``; here are descriptions.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.query.everyday.signs import WORD, found
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import AUXILIARIES, LINKS, PERSONS

MAX_WORDS = 20
"""Whoever writes more describes a paper, and in its words."""

_TELLING = 6
"""So many letters has a word of a term that names it: hallucination, and no image."""

_LITTLE = (
    PERSONS
    | AUXILIARIES
    | LINKS
    | word_set(
        "actually all always any but cause causes easily even ever it its just lead leads make makes many my often our "
        "quickly really several so some still super that their them this too truly very well when which while"
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

_WRITTEN_OUT = re.compile(r"(?<!\S)-?[a-z]+:\S+", re.IGNORECASE)
"""A filter with its key, which is no word of a description: the lists behind a count's numbers are asked so."""

_ASIDE = re.compile(r"\b(?:instead of|rather than) ", re.IGNORECASE)
"""Before what is described in passing: "make stuff up instead of saying they don't know"."""

_KEY = 4
"""So many letters tell whether two words are one."""

_MOST_ALSO = 3


_OF_FIELD = re.compile(
    r"\b(?:an? |my |our |the )?(?:chat)?bots?\b(?![-'])|\b(?:an )?ais?\b(?![-'])|\b(?:machines|computers)\b",
    re.IGNORECASE,
)
"""What everything of the field is called by those who do not know it: beside the name of a topic it tells nothing."""


class Described(NamedTuple):
    """A question in the field's words: which of its own describe what, and the question with that instead.

    And the words of the description that tell of more than the term does, which papers may say as well; and those that
    stand between its parts, which may be what is asked for.
    """

    said: str
    term: str
    question: str
    also: str
    apart: tuple[str, ...]

    @property
    def told(self) -> str:
        """What a person is told of it."""
        return f"“{self.said}” is read as “{self.term}”."


def in_terms(question: str) -> Described | None:
    """Return a question with what it describes named as the field names it; ``None`` where it names that as well."""
    words = _WRITTEN_OUT.sub(lambda filtered: "|" * len(filtered[0]), question)
    said = re.findall(WORD, words.lower())
    if len(said) > MAX_WORDS or '"' in question or "\u201c" in question:  # exactly these words
        return None
    aside = len(_ASIDE.split(question)[0])
    best = max(found(words, said), key=lambda each: (each.start < aside, each.told), default=None)
    if best is None:
        return None
    before, described, after = question[: best.start], question[best.start : best.end], question[best.end :]
    if _is_said(best.term, described, before + after) or is_named(best.term, before + after):
        return None
    left_open = [word for word in best.open if word.lower() not in {*_LITTLE, *best.term.split()}]
    told = " ".join((best.term, *left_open))
    before = _OF_FIELD.sub("", _TAUGHT.sub(r"\g<thing>", _WHO_DOES.sub(" ", before)))
    named = " ".join(f"{before}{told}{_OF_FIELD.sub('', after)}".split())
    return Described(described, best.term, named, _also(described, told), tuple(best.apart))


def _also(said: str, told: str) -> str:
    """Return the words of a description that are neither little nor told anyhow; none where one is left, or many.

    "Robots folding laundry" is about deformable objects, and a paper on laundry comes first among these. Of 120
    questions in everyday words .625 begin right by it, .592 without; the other sets lose nothing.
    """
    anyhow = {word[:_KEY] for word in re.findall(r"\w+", told.lower())}
    left = [
        word for word in re.findall(WORD, said) if word.lower() not in _LITTLE and word[:_KEY].lower() not in anyhow
    ]
    return " ".join(left) if 1 < len(left) <= _MOST_ALSO else ""


def _is_said(term: str, described: str, beside: str) -> bool:
    """Tell whether a question says a term, or all but what is done of it: "talking head" of "talking head generation".

    One word that a description says besides more is not all of it: "drops its persona in long chats".
    """
    name, everywhere = term.lower(), f"{beside}\n{described}".lower()
    head, _, _ = name.rpartition(" ")
    return name in (everywhere if head else beside.lower()) or (" " in head and head in everywhere)


def is_named(term: str, beside: str) -> bool:
    """Tell whether a question names beside its description what that describes: "... and sycophancy"."""
    told, said = (set(re.findall(WORD, text.lower().replace("-", " "))) for text in (term, beside))
    return any(len(word) >= _TELLING for word in told & said)
