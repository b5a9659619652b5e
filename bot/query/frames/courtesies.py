"""What people say around a question and not in it: ``Hi all, sorry to bother, ... Thanks in advance!``. Pure.

Greetings, thanks, excuses, what it is for and who wants to know stand before a question or behind it, a clause of their
own. They are taken off first, so that the question is read as if it stood alone: a year is read at its end, and who is
asked for at its beginning. A clause that may name a topic stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

from bot.query.frames.courtesy_forms import is_courtesy
from bot.query.frames.relays import passed_on

Aside = Callable[[str, str], bool]
"""Tells of a clause at an end of a question, and of the rest, whether it is said around that."""

_MOST = 120
"""Characters of a courtesy at most."""

_ROUNDS = 8
"""So many courtesies are taken off at each end; nobody says more."""

_ENDS = re.compile(
    r"(?:\s*(?<!\be\.g)(?<!\bi\.e)(?<!\besp)(?<!\bincl)(?<!\bvs)[,;:.!?]+"
    r"|\s+[-\u2013\u2014\u2600-\u27bf\U0001f300-\U0001faff]+)\s+(?=\S)"  # a dash, or a smiley
)
"""Where a clause ends and another follows."""

_BUT = re.compile(r"(?<=\w)\s+but\s+(?=\S+ \S)")
_HAILED = re.compile(
    r"(?:(?:hi+|he+y+a?|hello+|yo+|oi)(?: (?:all|team|everyone|folks|guys|there|paperboy|bot))*|please|pls|plz"
    r"|(?:quick|stupid) q(?:uestion)?)[\s,:]+(?=\S+ \S)",
    re.IGNORECASE,
)
"""What needs no stop after it."""

_SIGNED = re.compile(
    r"[\s,]+(?:pleas+e+|pls|plz|asap|ty|thanks(?: a lot| so much| in advance)*|thank you(?: (?:so|very) much)?|thx|ta"
    r"|tysm|cheers|lol)[\s.!?,;:]*$",
    re.IGNORECASE,
)
"""What needs none before it."""

_BEGINS = re.compile(
    r"(?<=[\w?)])\s+(?=(?:(?:I|i) (?:owe|hope|just|need|will|should|really|guess|know|swear|promise)|i'm|I'm|im|idk"
    r"|(?:my|our) (?:boss|advis[eo]r|supervisor|colleague|prof|pi|friend|visitor)|(?:she|he|[A-Z][a-z]+) (?:says|asked"
    r"|is|has|was|needs|wants)|was|need it|let me|don't tell|it's for|its for|[Ss]orry|[Tt]hanks?|[Mm]any thanks"
    r"|asap|haha|lol|hope|hoping|asking|ugh|fingers|appreciate|cc|btw|anyway|ta|ty|cheers|pleas+e+|pls),?\s+\S)"
)
"""Where a clause may begin that nothing parts from the one before it."""

_ASIDE = re.compile(r"\s*\((?P<said>[^()]{1,120})\)[\s.!?,;:]*$")
_SYMBOLS = re.compile(r"^(?:[^\w\s\"'(\[<$#@:/+*=.-]+\s+)+|(?:\s+(?:[:;=8]['-]?[()DPp/|\\\]]+|<3|[^\w\s\"')\]]+))+$")
"""Signs that stand alone at an end: a smiley, three dots."""

_JOINS = re.compile(r"^(?:but|so|and|anyway|well|ok|okay|then)[\s,]+(?=\S+ \S)", re.IGNORECASE)


def without_courtesies(question: str, is_aside: Aside = lambda _clause, _rest: False) -> str:
    """Return a question without what is said around it; as it is where nothing but that is said.

    Args:
        question: Its noise undone.
        is_aside: Tells of any other clause at an end, and of the rest, whether it is said around that as well.
    """
    left = question.strip()
    if is_courtesy(left):
        return question
    for _ in range(_ROUNDS):
        less = _without_last(_without_first(_SYMBOLS.sub("", left), is_aside), is_aside)
        if not any(map(str.isalnum, less)):
            return question
        if less == left:
            break
        left = less
    return question if is_courtesy(left) else left


def _without_first(question: str, is_aside: Aside) -> str:
    """Return a question without one clause at its beginning that says nothing of it."""
    for end in chain(_ENDS.finditer(question, 0, _MOST), _BUT.finditer(question, 0, _MOST)):
        clause, rest = question[: end.start()], question[end.end() :]
        if is_courtesy(clause) or is_aside(f"{clause}{end[0]}".rstrip(), rest):
            return _JOINS.sub("", rest)
    hailed = _HAILED.match(question)
    return question[hailed.end() :] if hailed else passed_on(question)


def _without_last(question: str, is_aside: Aside) -> str:
    """Return a question without one clause at its end that says nothing of it."""
    if (aside := _ASIDE.search(question)) and _is_around(aside["said"], question[: aside.start()], is_aside):
        return question[: aside.start()]
    for end in reversed(list(_ENDS.finditer(question))):
        clause, rest = question[end.end() :], question[: end.start()]
        if len(clause) > _MOST:
            break
        if _is_around(clause, rest, is_aside):
            return rest + ("?" if "?" in end[0] else "")
    for begin in _BEGINS.finditer(question):
        clause, rest = question[begin.end() :], question[: begin.start()]
        if len(clause) <= _MOST and _is_around(clause, rest, is_aside):
            return rest
    return _SIGNED.sub("", question)


def _is_around(clause: str, rest: str, is_aside: Aside) -> bool:
    return is_courtesy(clause) or is_aside(clause, rest)
