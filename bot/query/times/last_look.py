"""``anything new since I last looked``: when somebody looked is not kept, so the last days are meant, said so. Pure."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.model import Query
from bot.query.filters import Reading
from bot.query.said import Said

DAYS = 7
"""Of so many days is what somebody has not seen, who does not say since when."""

_I = r"(?:i|we|you|me)"
_LOOKED = (
    r"(?:look(?:ed)?(?: in(?= here\b)| at (?:this|it))?|check(?:ed)?(?: in| back)?|ask(?:ed)?(?: you)?|visited"
    r"|(?:was|were|been|came|stopped|logged) (?:here|by|in|back|online|around)"
    r"|read (?:this|these|papers|you)|talked|spoke|saw (?:you|this))"
)
_LAST_TIME = r"(?:last|previous) (?:visit|time|look|check(?:-in)?|login|session|chat|question)"
_AWAY = r"(?:away|gone|out|off|on (?:holidays?|vacation|leave))"
_FORM = re.compile(
    rf"\b(?:(?:since|after) (?:the last time )?{_I}(?:'ve| have)?(?: last)? {_LOOKED}(?: last)?(?: in)?(?: here)?"
    rf"|(?:since|after) (?:(?:my|our|the) )?{_LAST_TIME}(?: {_I} {_LOOKED})?"
    rf"|(?:while|when) {_I} (?:was|were) {_AWAY})(?=[ ?.!,]|$)",
    re.IGNORECASE,
)


def read_last_look(reading: Reading) -> None:
    """Take the words that say since when somebody has not looked as the last days, where no days are said."""
    if reading.filters and any(one.part.since or one.part.until for one in reading.filters):
        return
    said = Said(reading)
    found = _FORM.search(said.text)
    begin, end = said.tokens(*found.span()) if found else (0, 0)
    if not end:
        return
    since = reading.today - timedelta(days=DAYS - 1)
    part = Query("", since=since, until=reading.today)
    reading.take(begin, end, part, f"of the last {DAYS} days", f"on:{since}..{reading.today}")
    reading.hint = reading.hint or f"When you last looked is not kept: these are of the last {DAYS} days."
