"""Clauses that say how an answer shall be, and nothing of its topic: ``, newest``, ``- give me three``. Pure.

Such a clause is known by being nothing else: every word of it belongs to a piece that asks (an order, a number, code)
or is one of the little words of asking. A word that asks in one place is a topic in another ("popular culture", "hot
start", "three-body"), and there its clause has words that are neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.model import Sort
from bot.query.filters import Reading, take_code, take_limit, take_sort, take_wish
from bot.query.frames.remarks import is_remark, led, names_something
from bot.query.prose.soft import read_soft, take_soft
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import LINKS
from bot.query.vocabulary.wishwords import (
    AT_MOST,
    BEST,
    CODE,
    FIRST,
    GIVE,
    HAVING,
    IF,
    NEW,
    NUMBER,
    ONES,
    OPEN,
    OUT,
    SUFFICE,
    WISHED,
    number_of,
)

_SOFT, _CODE, _NUMBER, _NEW, _BEST = "soft", "code", "number", "new", "best"
_PIECES = tuple(
    (kind, re.compile(rf"(?:{form})(?=\s|$)"))
    for kind, form in (
        (
            _SOFT,
            rf"{WISHED}(?: if| to have)?(?: {HAVING})? {CODE}(?: {OUT})?"
            rf"|(?:{HAVING} )?{CODE}(?: {OUT})? (?:{IF}|preferred)",
        ),
        (_SOFT, rf"(?:best|better|even better|preferred|bonus points) {HAVING} {CODE}(?: {OUT})?"),
        (_SOFT, rf"{OPEN}(?: {ONES})? {IF}|{WISHED} {OPEN}(?: {ONES})?"),
        (_CODE, rf"{HAVING} {CODE}(?: {OUT})?|{CODE} {OUT}"),
        (_NUMBER, rf"{AT_MOST}(?: (?:the|only|just))* {NUMBER}(?: of (?:them|those))?(?: {ONES})?(?: {SUFFICE})?"),
        (_NUMBER, rf"{GIVE}(?: (?:the|just|only|maybe))* {NUMBER}(?: {ONES})?"),
        (_NUMBER, rf"{NUMBER}(?: {ONES})?(?: (?:max(?:imum)?|at most|tops|only)| {SUFFICE})"),
        (_NUMBER, rf"(?:any|some) {NUMBER}(?: {ONES})?"),
        (_NUMBER, rf"{NUMBER}(?= (?:{NEW}|{BEST}))"),
        (_NEW, rf"{NEW}(?: {ONES})?{FIRST}|(?:new|recent|fresh)(?: {ONES}{FIRST}| first| only)"),
        (_NEW, r"(?:only|just)(?: the)? (?:new|recent|fresh)"),
        (_NEW, r"(?:(?:any|some)thing|what's|what is|stuff) (?:new|recent|fresh)|any (?:news|updates?)"),
        (_BEST, rf"(?:{BEST}|top)(?: {ONES})?{FIRST}|(?:hot|popular|trending)(?: {ONES}{FIRST}| first| only)"),
        (_BEST, r"(?:only|just)(?: the)? (?:hot|popular|trending)"),
    )
)
_LONE = re.compile(rf"{NUMBER}(?=\s|$)")
_POLITE = r"(?: (?:please|pls|plz|thanks|thx))?"
_ENDING = {
    _NEW: re.compile(rf"{NEW}(?: {ONES})?{FIRST}{_POLITE}"),
    _SOFT: re.compile(
        rf"(?:{HAVING} {CODE}(?: {OUT})? {IF}|{WISHED}(?: if| to have)? {HAVING} {CODE}(?: {OUT})?){_POLITE}"
    ),
}
"""What asks at the end of a question even where no comma stands before it."""

_OF_ENDING = word_set("newest latest freshest recent code repo repos repository github implementation implementations")
_BEFORE_NAME = word_set("a an are at be by for from in is its of on or that the their to what's which with your")
"""After these "latest" is no order: "keep up with the latest"."""

_IDLE = word_set(
    "a also an and any are but by can could do find for from get gets give got had have here hey hi i i'd "
    "i'll i'm is it just know like list me my need now of ok okay on one ones only or order ordered papers paper pick "
    "please pls plz "
    "prefer rank ranked read reading see send should show so some sort sorted thanks the them then there these they "
    "this those thx to today us want was we were whatever which with work would you your"
)
"""Little words of asking; a clause of these alone wishes nothing."""

_OF_TOPIC = re.compile(rf"(?:and )?(?:{WISHED}(?: if| to have)? (?P<after>.+)|(?P<what>.+?) (?:{WISHED}|{IF}))")
"""What is wished for of a topic."""

_BESIDE_WISH = LINKS | word_set("against be included includes including too well support supported supports covered")
_MOST_WISHED = 4
_JOINS = word_set("and or with")
_DASHES = frozenset("-\u2013\u2014/|")
_LONGEST = 14
"""Words of a clause that is looked at."""

_Piece = tuple[str, int, int, str]
"""Its kind, its first token and the index after its last, and the number that it says."""


def read_clauses(reading: Reading) -> None:
    """Take what clauses wish, each a filter, and drop their other words; one clause at least is left for the topic."""
    clauses = [clause for clause in _clauses(reading) if clause]
    left, after = len(clauses), ""
    for place in reversed(range(len(clauses))):
        clause = clauses[place]
        pieces = _pieces(reading, clause) if left > 1 else ()
        if pieces and not (pieces[0][0] == _CODE and after in _JOINS):  # "with text, with code, and with sums"
            _take(reading, clause, pieces)
            left -= 1
            continue
        if left > 1 and (wished := _wished(reading, clause)):
            begin, end = clause[0], clause[-1] + 1
            words = [reading.words[at] for at in wished if reading.lower[at] not in _IDLE | _BESIDE_WISH]
            if not take_soft(reading, begin, end, wished):
                take_wish(reading, begin, end, " ".join(words))
            left -= 1
            continue
        if _is_beside(reading, clauses, place):
            reading.drop(clause[0], clause[-1] + 1)
            left -= 1
            continue
        if place and (lead := led([reading.lower[at] for at in clause])):
            reading.drop(clause[0], clause[lead])
        if place == len(clauses) - 1:
            _read_end(reading, clause)
        after = reading.lower[clause[0]]


def _wished(reading: Reading, clause: Sequence[int]) -> Sequence[int]:
    """Return the tokens that a clause only wishes for: ``ideally on real robots``, ``korean a plus``."""
    words = [reading.lower[at] for at in clause]
    found = _OF_TOPIC.fullmatch(" ".join(words)) if 1 < len(words) <= _LONGEST else None
    if found is None:
        return ()
    begin = len(found.string[: found.start(kind := "what" if found["what"] else "after")].split())
    wished = clause[begin : begin + len(found[kind].split())]
    left = [at for at in wished if reading.lower[at] not in _IDLE | _BESIDE_WISH]
    return wished if len(left) <= _MOST_WISHED else ()


def _is_beside(reading: Reading, clauses: Sequence[Sequence[int]], place: int) -> bool:
    """Return whether a clause is a remark beside one that names something."""
    said = [[reading.lower[at] for at in clause] for clause in clauses]
    return is_remark(said[place]) and any(names_something(words) for words in said[:place] + said[place + 1 :])


def _clauses(reading: Reading) -> Iterator[list[int]]:
    """Give the free tokens of each clause: of what stands between punctuation, dashes and brackets."""
    clause: list[int] = []
    for at, token in enumerate(reading.tokens):
        if token.raw in _DASHES or token.raw.startswith("("):
            yield clause
            clause = []
        clause += [at] * (reading.free(at) and bool(token.core) and token.raw not in _DASHES)
        if token.ends and reading.lower[at + 1 : at + 2] != ("if",):  # "with code, if possible"
            yield clause
            clause = []
    yield clause


def _pieces(reading: Reading, clause: Sequence[int]) -> tuple[_Piece, ...]:
    """Return the pieces of a clause that consists of such and of little words; none where it says more."""
    words = [reading.lower[at] for at in clause]
    found: list[_Piece] = []
    at = 0
    while at < len(words) <= _LONGEST:
        text = " ".join(words[at:])
        kind, match = next(((kind, match) for kind, form in _PIECES if (match := form.match(text))), ("", None))
        if match is None and found and found[-1][0] in (_NEW, _BEST):  # "the best two"
            kind, match = _NUMBER, _LONE.match(text)
        if match is None:
            if words[at] not in _IDLE:
                return ()
            at += 1
            continue
        size = len(match[0].split())
        found.append((kind, clause[at], clause[at + size - 1] + 1, match.groupdict().get("number") or ""))
        at += size
    return tuple(found)


def _take(reading: Reading, clause: Sequence[int], pieces: Sequence[_Piece]) -> None:
    """Note each piece as a filter; one alone stands for its whole clause, so that this goes with it."""
    if len(pieces) == 1:
        kind, _, _, number = pieces[0]
        pieces = ((kind, clause[0], clause[-1] + 1, number),)
    for kind, begin, end, number in pieces:
        _note(reading, kind, begin, end, number)
    reading.drop(clause[0], clause[-1] + 1)


def _note(reading: Reading, kind: str, begin: int, end: int, number: str) -> None:
    if kind in (_SOFT, _CODE):
        take_code(reading, begin, end, wished=kind == _SOFT)
    elif kind == _NUMBER:
        take_limit(reading, begin, end, number_of(number))
    else:
        take_sort(reading, begin, end, Sort.DATE if kind == _NEW else Sort.UPVOTES)


def _read_end(reading: Reading, clause: Sequence[int]) -> None:
    """Take what the last words of a question wish without a comma before them: ``yak painting newest first``."""
    if read_soft(reading, clause):
        return
    if _OF_ENDING.isdisjoint(reading.lower[at] for at in clause):
        return
    for at in range(1, len(clause)):
        text = " ".join(reading.lower[index] for index in clause[at:])
        found = next(((kind, match) for kind, form in _ENDING.items() if (match := form.fullmatch(text))), None)
        if found and reading.lower[clause[at - 1]] not in _BEFORE_NAME:
            _note(reading, found[0], clause[at], clause[-1] + 1, "")
            return
