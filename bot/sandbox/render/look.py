"""Who looks, and what the things that are only named by an id are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

_FORMS = {
    "{date_num}": "%Y-%m-%d",
    "{date}": "%B %-d, %Y",
    "{date_short}": "%b %-d, %Y",
    "{date_long}": "%A, %B %-d, %Y",
    "{date_pretty}": "%B %-d, %Y",
    "{date_short_pretty}": "%b %-d, %Y",
    "{date_long_pretty}": "%A, %B %-d, %Y",
    "{time}": "%H:%M",
    "{time_secs}": "%H:%M:%S",
}


_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Look:
    """What a rendering depends on beside its subject.

    Attributes:
        me: The id of whoever looks.
        people: Names by id.
        channels: Names by id.
        zone: Of whoever looks.
        today: The instant at which they look.
        shortcuts: What the app offers in a message's menu: names, and what the menu says.
    """

    me: str = ""
    people: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo = UTC
    today: datetime = _NEVER
    shortcuts: tuple[tuple[str, str], ...] = ()

    def clock(self, ts: str) -> str:
        """Return a message's time of day."""
        return f"{self._local(float(ts)):%H:%M}"

    def day(self, ts: str) -> str:
        """Return a message's day, in words."""
        then, now = self._local(float(ts)).date(), self.today.astimezone(self.zone).date()
        days = (now - then).days
        return "Today" if days == 0 else "Yesterday" if days == 1 else f"{then:%A, %d %B %Y}"

    def date(self, seconds: int, form: str) -> str:
        """Return an instant in a form of Slack's."""
        then = self._local(seconds)
        for name, pattern in _FORMS.items():
            form = form.replace(name, then.strftime(pattern))
        return form

    def _local(self, seconds: float) -> datetime:
        return datetime.fromtimestamp(seconds, UTC).astimezone(self.zone)
