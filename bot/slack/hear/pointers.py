"""Words that point at papers of an earlier answer: ``2``, ``the second one``, ``compare 1 and 3``, ``save 2``. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.model import Shown
from bot.query.one_paper.of_one import asked_of_shown

_NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACES = {name: place for place, name in enumerate(_NAMES, 1)} | {
    f"{number}{end}": number for number in range(1, 21) for end in ("st", "nd", "rd", "th")
}
_NUMBER = re.compile(r"#?([1-9]\d?)[.)]?")
_JOINTS = frozenset({"and", "&", "vs", "vs.", "versus", "with", "or", "to", "against"})
_BEFORE = frozenset({"the", "number", "no", "no.", "nr", "nr.", "paper", "hit", "result"})
_AFTER = frozenset({"one", "ones", "paper", "hit", "result"})
_POLITE = frozenset({"please", "pls", "thanks", "again", "then", "too"})
_LEADS = frozenset(
    re.findall(
        r"\S+",
        "a about abstract abstracts author authors behind bib bibtex by can citation cite code compare date did does "
        "entry explain for get github give i implementation is lab like link look made me more of on open paper papers "
        "pdf read related repo repository save see share show similar similarly summary tell that the this to unsave "
        "upvotes url was what what's whats when where which who wrote you",
    )
)
"""Words that may stand before what is pointed at: of these alone no question is made."""

_ALL = frozenset({"all", "them", "these", "those", "both", "everything"})
_ALONE = frozenset({"it", "this", "that"})


class Way(Enum):
    """How a paper is pointed at."""

    NUMBER = auto()  # by the number that stands before it in the answer
    PLACE = auto()  # "the second one": of those that one message shows; 0 is the last
    ALONE = auto()  # "it": the only one that is shown
    ALL = auto()  # all that one message shows


Place = tuple[Way, int]


@dataclass(frozen=True, slots=True)
class Pointing:
    """A text that points at papers.

    Attributes:
        lead: The words before the first pointer; empty where it stands alone.
        places: What it points at.
    """

    lead: str
    places: tuple[Place, ...]

    def papers(self, answers: Sequence[Shown]) -> tuple[str, ...] | None:
        """Return the papers pointed at among what was shown, newest first; ``None`` where one of them is none of it."""
        lists = [shown for shown in answers if len(shown.page) > 1]
        found: list[str] = []
        for way, number in self.places:
            papers = _at(way, number, (answers if way is Way.ALONE else lists or answers)[0])
            if not papers:
                return None
            found += papers
        return tuple(dict.fromkeys(found))


def _at(way: Way, number: int, shown: Shown) -> tuple[str, ...]:
    match way:
        case Way.NUMBER:
            return shown.order[number - 1 : number]
        case Way.PLACE:
            return shown.page[number - 1 : number] if number else shown.page[-1:]
        case Way.ALONE:
            return shown.page if len(shown.page) == 1 else ()
        case Way.ALL:
            return shown.page


def pointed(text: str) -> Pointing | None:
    """Return what a text points at; ``None`` where it says more than that, or nothing of it."""
    words = re.sub(r"[,;/]", " ", text.lower()).rstrip(" ?.!").split()
    while words and words[-1] in _POLITE:
        words.pop()
    begin = next((at for at in range(len(words)) if _points(words, at)), None)
    if begin is not None and (_LEADS | _BEFORE).issuperset(words[:begin]) and (read := _read(words, begin)):
        return read
    asked = asked_of_shown(text)  # "how do I cite the second one", "when did it come out"
    pointing = pointed(asked.name) if asked else None
    return replace(pointing, lead=asked.part) if asked and pointing else None


def _read(words: list[str], begin: int) -> Pointing | None:
    """Read pointers and what joins them, up to the end of the text."""
    lead = words[:begin]
    while lead and lead[-1] in _BEFORE:
        lead.pop()
    if words[begin] in _ALL:
        return Pointing(" ".join(lead), ((Way.ALL, 0),)) if len(words) == begin + 1 else None
    places: list[Place] = []
    at = begin
    while at < len(words):
        place = _place(words[at])
        if place is not None:
            places.append(place)
            at += 1 + (words[at + 1 : at + 2] != [] and words[at + 1] in _AFTER)
        elif words[at] in _JOINTS | _BEFORE:
            at += 1
        else:
            return None
    return Pointing(" ".join(lead), tuple(dict.fromkeys(places)))


def _points(words: list[str], at: int) -> bool:
    if words[at] in _ALONE and at + 1 < len(words) and words[at + 1] not in _AFTER:
        return False  # "this week"
    return _place(words[at]) is not None or (words[at] in _ALL and at > 0)


def _place(word: str) -> Place | None:
    if word in _ALONE:
        return Way.ALONE, 0
    if word in _PLACES:
        return Way.PLACE, _PLACES[word]
    if word == "last":
        return Way.PLACE, 0
    found = _NUMBER.fullmatch(word)
    return (Way.NUMBER, int(found[1])) if found else None
