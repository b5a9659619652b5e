"""What shall be done without, where none of the papers that are shown says that it does: people are told so."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Hit
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading


def undone(archive: Snapshot, reading: Reading, hits: Sequence[Hit]) -> str:
    """Return what shall be done without, where none of some papers says that it does."""
    if not reading.how or reading.first is None:
        return ""
    saying = (reading.first[archive.numbers[hit.paper.id]] > 0 for hit in hits)
    return "" if any(saying) else reading.how
