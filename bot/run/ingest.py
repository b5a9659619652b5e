"""``ingest``: days from the source into the archive, with a progress bar over ranges."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from datetime import date

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.errors import NotOpenYetError
from bot.library import Library
from bot.model import Saved
from bot.outcomes import Outcome
from bot.run.interrupts import Interrupts
from bot.texts.humanize import plural


def ingest_days(library: Library, days: Sequence[date], *, out: Console, err: Console) -> bool:
    """Ingest days in order, and say what came of it; return whether all of them worked.

    A day that is not open yet at the source is no failure.
    """
    if not days:
        out.print("Nothing is missing.")
        return True
    total, failed, seen = Saved(), 0, 0
    with Interrupts() as interrupts, closing(_shown(library, days, err)) as outcomes:
        for outcome in outcomes:
            interrupts.check()
            seen += 1
            if outcome.saved:
                total = _sum(total, outcome.saved)
            elif isinstance(outcome.error, NotOpenYetError):
                out.print(f"{outcome.day}: not open yet")
            else:
                failed += 1
                err.print(f"{outcome.day}: {outcome.error}", style="red")
    if seen < len(days):
        err.print(
            f"The source does not answer; {len(days) - seen} days are left. Run the same command later.", style="red"
        )
    worked = seen - failed
    out.print(f"{worked} of {plural(len(days), 'day')}" + (f": {told(total)}" if worked else ""))
    return not failed and seen == len(days)


def _shown(library: Library, days: Sequence[date], err: Console) -> Generator[Outcome]:
    """Give the outcomes of a catch-up, with a bar on a terminal that is gone when they end."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal or len(days) == 1) as bar:
        task = bar.add_task("fetching", total=len(days))
        for outcome in library.catch_up(days):
            bar.update(task, advance=1, description=outcome.day.isoformat())
            yield outcome


def told(saved: Saved) -> str:
    """Return what a save changed, in words."""
    if not saved.total:
        return "no papers listed"
    parts = (
        (saved.added, "new"),
        (saved.listed, "listed again"),
        (saved.updated, "updated"),
        (saved.unchanged, "unchanged"),
    )
    return plural(saved.total, "paper") + " (" + ", ".join(f"{number} {word}" for number, word in parts if number) + ")"


def _sum(one: Saved, other: Saved) -> Saved:
    return Saved(
        one.added + other.added,
        one.listed + other.listed,
        one.updated + other.updated,
        one.unchanged + other.unchanged,
    )
