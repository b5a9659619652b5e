"""Filters that are only wished for: ``ideally from Google``, ``2026 if possible``. Such papers come first. Pure.

What is wished for is a filter where all of its words are those of filters; else it is words ("ideally on robots").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.model import Query, Sort
from bot.query.filters import IF_POSSIBLE, Reading, merge, take_sort
from bot.query.prose.wording import read_said
from bot.query.question import Token, tokens, word_set
from bot.query.vocabulary.daywords import WORK
from bot.query.vocabulary.wishwords import IF, WISHED
from bot.query.without.avoiding import LEADS, POLITE, SUCH
from bot.query.without.not_theirs import THOSE

RECENT_DAYS = 365
"""What is recent, where papers of other days will do as well."""

_IDLE = word_set(
    "a an and are as be from in is it it's its more of ones or papers published released the they to very with"
)
_RECENT = re.compile(
    r"(?:a |an |the |something |more |very |from the )*(?:recent|new|newer|newest|latest|fresh|up to date)"
)
_POPULAR = re.compile(
    r"(?:a |an |the |something |more |very )*(?:popular|hot|well[- ](?:liked|known|received)|upvoted)"
)
_FROM = re.compile(
    r"(?:(?:a|the|something|papers?|one|work) )*(?:from|by|at) (?:the )?([A-Z][\w.&-]*(?: [\w.&-]+){0,5}|[\w.&-]+)"
)
_OR = re.compile(r"(?:,| or | and |/)")
_LONGEST = 6
"""Words of a filter that no comma stands before."""

_NEGATIONS = word_set("no not nothing none without avoid avoiding skip skipping exclude excluding another yet")

_LEADS = re.compile(rf"(?:{WISHED})(?: if| to have)?")
_FOLLOWS = re.compile(rf"(?:{IF}|if possible|ideally|preferably)(?: (?:please|pls|thanks))?")


def take_soft(reading: Reading, begin: int, end: int, wanted: Sequence[int]) -> bool:
    """Note the filter that some tokens say as one that is only wished for; return whether they say one.

    Args:
        reading: The question.
        begin: The first token of the wish.
        end: The index after its last.
        wanted: The tokens of what is wished for, between the words that wish.
    """
    said = " ".join(reading.lower[at] for at in wanted)
    if _POPULAR.fullmatch(said):
        take_sort(reading, begin, end, Sort.UPVOTES)
        return True
    if _RECENT.fullmatch(said):
        part, label = Query("", since=reading.today - timedelta(days=RECENT_DAYS)), "recent"
    elif (found := _filters([reading.tokens[at] for at in wanted], reading)) is not None:
        part, label = found
    elif things := _left_out(reading, wanted):
        part, label = Query("", excluded=things, avoided=things), f"without {' or '.join(things)}"
    elif labs := _labs([reading.words[at] for at in wanted]):
        part, label = Query("", organizations=labs), f"from {' or '.join(labs)}"
    else:
        return False
    words = " ".join(reading.tokens[at].core for at in wanted)
    perhaps = " ".join(part.organizations) if part.organizations and label.islower() else ""  # "ideally from scratch"
    reading.take(begin, end, Query("", soft=part, wished=perhaps), f"{label}{IF_POSSIBLE}", f"- ideally {words}")
    return True


def read_soft(reading: Reading, clause: Sequence[int]) -> bool:
    """Read a wish that ends a clause with no comma before it: ``survey on yaks preferably from 2025``."""
    words = [reading.lower[at] for at in clause]
    for at in range(1, len(words)):
        text = " ".join(words[at:])
        if (found := _LEADS.match(text)) and (size := len(found[0].split())) < len(words) - at:
            return take_soft(reading, clause[at], clause[-1] + 1, clause[at + size :])
        if _FOLLOWS.fullmatch(text):
            starts = range(max(1, at - _LONGEST), at)
            return any(take_soft(reading, clause[first], clause[-1] + 1, clause[first:at]) for first in starts)
    return False


def _filters(said: Sequence[Token], reading: Reading) -> tuple[Query, str] | None:
    """Return what some tokens demand and how it is called, if they say nothing but filters."""
    for lead in ("", "in "):  # "2026 if possible"
        inner = Reading((*tokens(lead), *said), reading.today)
        at = 0
        while at < len(inner.tokens):
            at = (read_said(inner, at) if inner.free(at) else None) or at + 1
        left = (word for index, word in enumerate(inner.lower) if inner.free(index))
        parts = [one.part for one in inner.filters]
        if parts and not inner.problem and _IDLE.issuperset(left):
            return merge("", "", parts), " and ".join(_labels(inner))
    return None


def _labs(words: Sequence[str]) -> tuple[str, ...]:
    """Return the labs that words after "from" name: ``from Google or Meta``."""
    found = _FROM.fullmatch(" ".join(words))
    return tuple(filter(None, (name.strip() for name in _OR.split(found[1])))) if found else ()


def _left_out(reading: Reading, wanted: Sequence[int]) -> tuple[str, ...]:
    """Return what papers shall rather not be about: ``preferably no vector databases``; nothing where none is named."""
    if not wanted or reading.lower[wanted[0]] not in _NEGATIONS:
        return ()
    said = [at for at in wanted if reading.lower[at] not in _NEGATIONS | LEADS | THOSE | POLITE | SUCH | WORK]
    words = " ".join(reading.tokens[at].core for at in said)
    return tuple(filter(None, (thing.strip() for thing in _OR.split(words))))


def _labels(reading: Reading) -> Iterator[str]:
    return (one.label.removesuffix(IF_POSSIBLE) for one in reading.filters)
