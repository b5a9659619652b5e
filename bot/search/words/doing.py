"""What a thing does, said last: the "browse" of "is it safe to let agents browse" is no talk. Pure.

People say "read", "see" and "browse" to each other, so that beside a subject they are taken for talk; where a question
ends with one, after a thing of which it is said that it can, does or is let do so, it is what is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.question import word_set
from bot.query.talkwords import PERSONS
from bot.search.text.analyzer import terms_of
from bot.search.text.talk import is_talk

_GOVERN = word_set(
    "can can't could do does don't doesn't did let lets letting make makes making may might should shouldn't watch "
    "will would"
)
_TEACH = word_set("allow allowing enable enabling get getting help helping learn teach teaching train training")
_ANYTHING = PERSONS | word_set("it this that these those one ones there he she what which who all both any some")
_EMPTY = word_set(
    "agree apply care change come compare cost count differ do exist fail get go happen help improve know last look "
    "make matter mean need perform scale stand start stop struggle take turn use vary want work"
)
"""What anything does: of these the thing alone is asked about."""

_MOST = 3
"""Words of the thing."""


def done(said: Sequence[str]) -> str:
    """Return the word at the end of a question that says what a thing does; empty where none does."""
    lower = [word.lower() for word in said]
    last = lower[-1] if lower else ""
    if len(lower) < _MOST or last in _EMPTY or not is_talk(last) or last.endswith(("ing", "s", "ed")):
        return ""
    if lower[-2] in {"that", "which"}:
        return said[-1] if _is_thing(lower[-3:-2]) else ""
    taught = lower[-2] == "to"
    end = len(lower) - 1 - taught
    for begin in range(end - 1, max(0, end - 1 - _MOST), -1):
        if lower[begin - 1] in (_TEACH if taught else _GOVERN) and _is_thing(lower[begin:end]):
            return said[-1]
    return ""


def _is_thing(words: Sequence[str]) -> bool:
    """Tell whether words are a thing that may do something, and no person or paper."""
    bare = [word for word in words if word not in {"a", "an", "the"}]
    return bool(bare) and all(terms_of(word) and not is_talk(word) and word not in _ANYTHING for word in bare)
