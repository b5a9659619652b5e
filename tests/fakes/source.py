"""A DigestSource that gives what it was told to."""

from datetime import date

from bot.errors import SourceError
from bot.model import Digest


class FakeSource:
    """Gives the digests it was handed; an error where one stands in a digest's place.

    Attributes:
        fetched: The days asked for, in order.
    """

    def __init__(self, digests: dict[date, Digest | Exception]) -> None:
        self._digests = digests
        self.fetched: list[date] = []

    def fetch(self, day: date) -> Digest:
        self.fetched.append(day)
        found = self._digests.get(day, SourceError(f"nothing is known of {day}"))
        if isinstance(found, Exception):
            raise found
        return found
