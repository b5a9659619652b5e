"""Which clauses of a question are asides: said beside what is asked, and leaning on it. Pure.

"Open multilingual rerankers, korean included ideally" asks for rerankers. No topic stands here: an aside is known by
where it stands (a list in brackets), by the wish or the example that it says it is, or by a pronoun that leans on what
was said before it: "LLM trading agents, do they make money". What is "especially" meant, and what "i.e." says again, is
none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.query.frames.purposes import OF_THING, PURPOSE, may_say_purpose
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import lowered
from bot.texts.clues import has_clue

MOST_WORDS = 18
"""A text of more words is rather a statement of a paper's: with asides in texts of any length scitldr_dev lost .0005
nDCG@10, natural .002."""


LONGEST = 45
"""The same of one that says what for, which is said at length."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a question between its stops.

    Attributes:
        text: Its words as typed.
        aside: Whether it is said beside what is asked, by its form alone.
    """

    text: str
    aside: bool = False


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order, lists in brackets last; the first is never an aside."""
    purpose = may_say_purpose(text)
    before = PURPOSE.split(text, maxsplit=1)[0] if purpose else text
    if len(before.split()) > MOST_WORDS or len(text.split()) > LONGEST:
        return (Clause(text),)
    if not purpose and not has_clue(text, _CLUES):
        return (Clause(text.strip()),) if text.strip() else ()
    listed = [found for found in _BRACKETS.finditer(text) if _is_list(found["inside"], ends=found["ends"] is not None)]
    plain = text
    for found in reversed(listed):
        plain = plain[: found.start()] + plain[found.end() :]
    pieces = [piece for piece in map(str.strip, _CUT.split(plain)) if piece]
    spoken = [Clause(piece, aside=at > 0 and _leans(piece)) for at, piece in enumerate(pieces)]
    return (*spoken, *(Clause(found["inside"], aside=bool(spoken)) for found in listed))


def narrowed(clause: str) -> str:
    """Return a clause without what ends it by saying how or how well: "without calling ...", "fast enough for ..."."""
    return _HOW.sub("", clause)


def _is_list(inside: str, *, ends: bool) -> bool:
    """Return whether what stands in brackets gives examples; one word alone may be the name of what stands before."""
    if _RESTATES.match(inside):
        return False
    return "," in inside or _WISH.search(inside) is not None or (ends and len(inside.split()) > 1)


def _leans(clause: str) -> bool:
    """Return whether a clause says that it is a wish or an example, or of whom it speaks was said before."""
    return _WISH.search(clause) is not None or not _LEANING.isdisjoint(lowered(clause))


_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]+)\)(?P<ends>(?=\s*(?:[,.;:?!]|$)))?")
_CUT = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)(?<!\besp)(?<!\bincl)(?<=[\w)])(?:['\"]*[.;?!]+|[,:])\s+"
    rf"|{PURPOSE.pattern}|\s+(?=(?:e\.g\.?|incl\.?)\s)",
    re.IGNORECASE,
)
_CLUES = (*".;?!,:(", "e.g", "incl")
"""What ends a clause, or begins an aside, where no purpose is said."""

_WISH = re.compile(
    r"^(?:(?:and|but|or|also)\s+)?(?:ideally|preferably|optionally|e\.?g\.?|incl\.?|including|such as|like"
    r"|for (?:example|instance)|if possible|bonus)(?!\w)"
    rf"|^{OF_THING}"
    r"|\b(?:ideally|preferably|if possible|too|as well|(?:also|is|are) fine|(?:would|will|could) be \w+|a plus|included"
    r"|(?:kind|sort|type)s? of (?:thing|stuff)|or (?:so|similar)|etc|and so on|and the like)[\s.,;:?!)]*$",
    re.IGNORECASE,
)
_RESTATES = re.compile(r"(?:i\.?e\.?|aka)(?!\w)", re.IGNORECASE)
_LEANING = word_set("they them theirs it it's they're")
_HOW = re.compile(r"\s+(?:without \w+ing\b.*|\w+ enough (?:for|to)\b.*)", re.IGNORECASE)
