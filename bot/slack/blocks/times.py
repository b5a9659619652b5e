"""An instant -> words, in a reader's time zone. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.texts.humanize import day_words


def when(at: datetime, zone: tzinfo) -> str:
    """Return an instant in words: ``30 Jul 2026, 14:00 Berlin time``."""
    local = at.astimezone(zone)
    return f"{day_words(local)}, {clock_words(at, zone)}"


def clock_words(at: datetime, zone: tzinfo) -> str:
    """Return an instant's time of day; with its offset where the clock shows that time twice, as in autumn."""
    local = at.astimezone(zone)
    twice = local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
    offset = f" ({_offset(local)})" if twice else ""
    return f"{local:%H:%M} {zone_words(zone, at)}{offset}"


def zone_words(zone: tzinfo, at: datetime) -> str:
    """Return a zone in words: ``Berlin time``, ``UTC``, or the offset of one without a name."""
    name = zone.key if isinstance(zone, ZoneInfo) else ""
    if zone is UTC or name in ("UTC", "Etc/UTC", "GMT", "Etc/GMT"):
        return "UTC"
    place = name.rpartition("/")[2].replace("_", " ")
    return f"{place} time" if place else _offset(at.astimezone(zone))


def _offset(local: datetime) -> str:
    shown = f"{local:%z}"
    return f"UTC{shown[:3]}:{shown[3:5]}"
