"""What a person types -> what Slack makes of it: escapes, mentions, channels. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMED = re.compile(r"(?<![\w/@#.])([@#])([\w.-]*\w)")


def typed(text: str, people: Mapping[str, str], channels: Mapping[str, str]) -> str:
    """Return a message's text as Slack's client sends it.

    Args:
        text: As typed.
        people: Ids by name in small letters.
        channels: Ids by name.
    """
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def named(found: re.Match[str]) -> str:
        sign, name = found.groups()
        known = (people if sign == "@" else channels).get(name.lower())
        if not known:
            return found[0]
        return f"<@{known}>" if sign == "@" else f"<#{known}|{name.lower()}>"

    return _NAMED.sub(named, escaped)
