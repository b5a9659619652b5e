"""When somebody needs it, which is no time of papers: ``I'm giving a talk on friday about ...``. Pure."""

from __future__ import annotations

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import SHORT_WEEKDAY, WEEKDAY
from bot.query.vocabulary.talkwords import PAPERS

_OCCASIONS = word_set(
    "class club course deadline defense exam group interview lecture meeting presentation review seminar standup talk "
    "tutorial workshop"
)
_MINE = word_set("i i'm i've i'll we we're we've we'll my our")
_LEADS = word_set("on this next by coming")
_DAYS = {*WEEKDAY, *SHORT_WEEKDAY, "week", "weekend", "month"}
_NEAR = 8
"""So many words before the day at most the occasion is named."""


def read_appointment(reading: Reading, at: int) -> int | None:
    """Leave out the day of somebody's occasion; return the index after it, or ``None``."""
    lower = reading.lower
    if lower[at] not in _LEADS or "".join(lower[at + 1 : at + 2]) not in _DAYS or not reading.free(at + 1):
        return None
    mine = not _MINE.isdisjoint(lower[:at]) and PAPERS.isdisjoint(lower[:at])
    if not mine or _OCCASIONS.isdisjoint(lower[max(0, at - _NEAR) : at]):
        return None
    return reading.drop(at, at + 2)
