"""Day after day: what becomes of each, and when the rest is left for the next run. A step of ``library.catch_up``."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.errors import FetchError, NotOpenYetError, PaperboyError, SourceError
from bot.model import Saved
from bot.ports import Meter

logger = logging.getLogger(__name__)

SOURCE_DOWN_AFTER = 3
"""After so many failed fetches in a row the source is down, and the other days wait for the next run."""

SOURCE_CHANGED_AFTER = 10
"""After so many days in a row that brought nothing readable, a person must look first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one day of a catch-up: what was saved, or why nothing was."""

    day: date
    saved: Saved | None = None
    error: PaperboyError | None = None


def outcomes(
    wanted: Sequence[date], ingest: Callable[[date], Saved], begun: Callable[[int], None], meter: Meter
) -> Iterator[Outcome]:
    """Ingest days in order and give each day's outcome; one bad day blocks no other.

    When the source gives nothing for several days in a row, the rest is left.

    Args:
        wanted: The days.
        ingest: Fetches and saves one.
        begun: Is told before each day how many are done.
        meter: Is told what came of each.
    """
    failed = 0
    for done, day in enumerate(wanted):
        begun(done)
        outcome = _try(day, ingest, meter)
        failed = failed + 1 if _is_outage(outcome.error) else 0
        yield outcome
        if failed >= (SOURCE_DOWN_AFTER if isinstance(outcome.error, FetchError) else SOURCE_CHANGED_AFTER):
            logger.warning("catch_up stopped: the source is down, days_left=%d", len(wanted) - done - 1)
            return


def _try(day: date, ingest: Callable[[date], Saved], meter: Meter) -> Outcome:
    try:
        saved = ingest(day)
        meter.fetched("listed" if saved.total else "empty")
        return Outcome(day, saved=saved)
    except NotOpenYetError as error:
        meter.fetched("not_open")
        logger.info("not open yet day=%s", day)
        return Outcome(day, error=error)
    except PaperboyError as error:
        meter.fetched(_came_to(error))
        logger.warning("ingest failed day=%s error=%s", day, error)
        return Outcome(day, error=error)
    except Exception as error:
        # The border of "one bad day blocks no other": a fault of our own is a bad day too.
        meter.failed("ingest")
        logger.exception("ingest broke day=%s", day)
        return Outcome(day, error=PaperboyError(f"an unforeseen fault with {day}: {error!r}"))


def _came_to(error: PaperboyError) -> str:
    """Return the meter's word for a day that brought nothing."""
    if isinstance(error, SourceError):
        return "failed" if isinstance(error, FetchError) else "unreadable"
    return "not_saved"


def _is_outage(error: PaperboyError | None) -> bool:
    """Return whether a day failed by the source's fault."""
    return isinstance(error, SourceError) and not isinstance(error, NotOpenYetError)
