"""Authors after the papers that they wrote: ``papers where Ada Lovelace is an author``. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.filters import Reading, take_author
from bot.query.names import name_end
from bot.query.question import word_set
from bot.query.vocabulary.daywords import WORK

_WRITTEN = word_set("authored coauthored co-authored published released wrote")
_AUTHORS = word_set("author authors coauthor co-author coauthors co-authors")


def read_authorship(reading: Reading, at: int) -> int | None:
    """Read ``where Ada Lovelace is an author``, ``that Song Han co-authored``."""
    lower = reading.lower
    if not at or lower[at - 1] not in WORK or lower[at : at + 1] not in (("where",), ("that",), ("which",)):
        return None
    end = name_end(reading, at + 1)
    last = end + 1 if lower[end : end + 1] and lower[end] in _WRITTEN else _author_end(lower, end)
    if end == at + 1 or not last or not all(reading.free(index) for index in range(at, last)):
        return None
    return take_author(reading, at, last, " ".join(reading.words[at + 1 : end]))


def _author_end(lower: Sequence[str], at: int) -> int:
    """Return the index after "is the first author", which begins at an index; 0 where nothing does."""
    if lower[at : at + 1] not in (("is",), ("was",)):
        return 0
    end = next((end for end in range(at + 1, min(at + 5, len(lower))) if lower[end] in _AUTHORS), 0)
    return end + 1 if end else 0
