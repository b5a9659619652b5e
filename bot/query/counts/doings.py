"""What somebody has been doing: ``what has NVIDIA been up to lately``, ``what are LLMs up to in biology``. Pure."""

from __future__ import annotations

from bot.model import Sort
from bot.query.filters import Reading, take_organization, take_sort
from bot.query.names import is_known_lab
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import is_talk

_WHAT = word_set("what what's whats")
_HAS = word_set("has have is are was were")
_UP_TO, _BEEN = ("up", "to"), "been"
_DOINGS = (_UP_TO, ("doing",), ("working", "on"), ("cooking",))
_NOW = word_set("lately recently now these right this today")
_FIELD = word_set("in on with for")
_DAYS = ("these", "days")
_LONGEST = 5
"""Words of a lab's name: "Technion Israel institute of technology"."""


def read_doings(reading: Reading, at: int) -> int | None:
    """Read ``what has NVIDIA been up to``, ``what's Mistral up to these days``, newest first; not "new up to June".

    Of what is no lab's name, "LLMs", the newest are asked for as well.
    """
    lower = reading.lower
    if lower[at] not in _WHAT:
        return None
    begin = at + 1 + (not _HAS.isdisjoint(lower[at + 1 : at + 2]))
    begin += lower[begin : begin + 1] == ("the",)
    for end in range(begin + 1, min(begin + _LONGEST, len(lower)) + 1):
        last = _ended(lower, end)
        if not last or not all(map(reading.free, range(at, last))):
            continue
        name = reading.words[begin:end]
        if is_talk(name[0]):
            return None
        if name[0].istitle() or is_known_lab(name):
            take_organization(reading, at, end, " ".join(name), guess=True)
        else:
            reading.drop(at, begin)
        return take_sort(reading, end, last + 2 * (lower[last : last + 2] == _DAYS), Sort.DATE)
    return None


def _ended(lower: tuple[str, ...], end: int) -> int:
    """Return the index after what says that somebody does something, which begins at an index; 0 where nothing does."""
    begin = end + (not _HAS.isdisjoint(lower[end : end + 1]))
    been = lower[begin : begin + 1] == (_BEEN,)
    begin += been
    for doing in _DOINGS:
        last = begin + len(doing)
        if lower[begin:last] == doing and (been or (doing == _UP_TO and set(lower[last : last + 1]) <= _NOW | _FIELD)):
            return last
    return 0
