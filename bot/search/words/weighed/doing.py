"""What is said of a thing: the "browse" of "is it safe to let agents browse", "know" of "do models know when". Pure.

People say "read", "know" and "stop" to each other, so that beside a subject they are taken for talk. Where it is a
thing that does so, as it can, does, is let or learns to, and no person, it is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import PAPERS, PERSONS
from bot.search.text.analyzer import terms_of
from bot.search.text.talk import is_talk

_GOVERN = word_set(
    "can can't cannot could do does don't doesn't did let lets letting make makes making may might should shouldn't "
    "watch will would"
)
_STATED = word_set("can't cannot couldn't don't doesn't didn't won't")
"""What stands after a thing that does not do what follows."""

_TEACH = word_set("allow allowing enable enabling get getting help helping learn teach teaching train training")
_WHICH = word_set("that which")
_ADVERBS = word_set("actually also always even ever never not often only really still truly")
_ASKED = PERSONS | (PAPERS - {"works"}) | word_set("anything literature overview recommendations references something")
_ANYTHING = PERSONS | word_set("it this that these those one ones there he she what which who all both any some")
_EMPTY = word_set(
    "agree apply care change come compare cost count differ do exist fail get go happen help improve know last look "
    "make matter mean need perform scale stand start stop struggle take turn use vary want work"
)
"""What anything does: said last, of these the thing alone is asked about."""

_MOST, _MOST_BEFORE = 3, 8
"""Words of the thing, and those before what it does that are looked at."""


def done(said: Sequence[str]) -> str:
    """Return the word at the end of a question that says what a thing does; empty where none does."""
    lower = [word.lower() for word in said]
    last = lower[-1] if lower else ""
    if len(lower) < _MOST or last in _EMPTY or not is_talk(last) or last.endswith(("ing", "s", "ed")):
        return ""
    return said[-1] if _does(lower[:-1]) else ""


def predicate(said: Sequence[str]) -> Sequence[str]:
    """Return the words from what a thing does on, until a person or papers: "change over a long talk I had" to "talk".

    Before it may stand one more noun that all of it is about ("the order of examples matters"), or the end of the
    thing's name, which is no talk.
    """
    span = span_of_predicate([word.lower() for word in said])
    return said[span.start : span.stop]


def span_of_predicate(lower: Sequence[str]) -> range:
    """Return the places of the words that ``predicate`` gives, of words in lower case."""
    end = next((at for at, word in enumerate(lower) if word in _ASKED), len(lower))
    return range(next((at for at in range(1, end) if _begins(lower, at)), end), end)


def is_asked_of_thing(lower: Sequence[str], at: int) -> bool:
    """Tell whether the word at a place, of words in lower case, is of what a thing is asked to do, or does not do.

    Of "agents that work outside a browser" it says which agents are meant.
    """
    span = span_of_predicate(lower)
    return at in span and lower[span.start - 1] not in _WHICH


def _begins(lower: Sequence[str], at: int) -> bool:
    """Tell whether what is said of a thing begins at a place, adverbs before it left out."""
    before = lower[max(0, at - _MOST_BEFORE) : at]
    if before[-1] == "the" and lower[at + 1 : at + 2] == ["of"]:
        return not _GOVERN.isdisjoint(before[-2:-1])
    if lower[at].endswith("ing") and is_talk(lower[at]):
        return _is_thing(before[-2:-1] if before[-1] == "at" else before[-1:])
    while len(before) > 1 and before[-1] in _ADVERBS:
        before = before[:-1]
    return _does(before)


def _does(before: Sequence[str]) -> bool:
    """Tell whether words end with a thing of which the next word says what it does."""
    if before[-1] in _WHICH or before[-1] in _STATED:
        return _is_thing(before[-2:-1])
    taught = before[-1] == "to"
    end = len(before) - taught
    return any(
        before[begin - 1] in (_TEACH if taught else _GOVERN) and _is_thing(before[begin:end])
        for begin in range(end - 1, max(0, end - 1 - _MOST), -1)
    )


def _is_thing(words: Sequence[str]) -> bool:
    """Tell whether words are a thing that may do something, and no person or paper."""
    bare = [word for word in words if word not in {"a", "an", "the"}]
    return bool(bare) and all(terms_of(word) and not is_talk(word) and word not in _ANYTHING for word in bare)
