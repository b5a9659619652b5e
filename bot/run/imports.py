"""``ingest --file``: saved pages into the archive, with a word on what was read; ``forget``: out of it again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console

from bot.errors import PaperboyError, SourceError
from bot.library import Library
from bot.model import Digest
from bot.ports import Clock, PostLedger
from bot.run.ingest import told
from bot.source.file import files_in, read_days
from bot.texts.humanize import plural

TITLES = 3
"""Titles shown of a day, to see at a glance whether it was read rightly."""


def import_files(
    library: Library | None, paths: Sequence[Path], day: date | None, *, clock: Clock, out: Console, err: Console
) -> bool:
    """Save what files hold and say what was read; return whether all of them were. One bad file stops no other.

    Args:
        library: Where to save; ``None`` says what would be read, and saves nothing.
        paths: Files, and folders whose files are read.
        day: The day of pages that name none.
        clock: Gives now.
        out: Told what was read and saved.
        err: Told what was refused.
    """
    files, refused = files_in(paths), 0
    for path in files:
        try:
            digests = read_days(path, today=clock().date(), fetched_at=_saved_at(path, clock()), day=day)
        except SourceError as error:
            refused += 1
            err.print(f"refused: {error}", style="red")
            continue
        for digest in digests:
            out.print("\n".join(_read_lines(path, digest)))
            if library:
                out.print(f"{digest.day}: {told(library.add(digest))}")
    if len(files) > 1:
        out.print(f"{len(files) - refused} of {plural(len(files), 'file')} read, {refused} refused")
    if not library:
        out.print("Nothing was saved.")
    return not refused


def _saved_at(path: Path, now: datetime) -> datetime:
    """Return when a file was saved, at the latest: what it says of votes is of then, and not of now."""
    try:
        return min(now, datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except (OSError, ValueError, OverflowError):  # the reader says what is wrong with it
        return now


def _read_lines(path: Path, digest: Digest) -> Iterator[str]:
    without = sum(not paper.arxiv_url for paper in digest.papers)
    ids = "" if not without else ", without ids" if without == len(digest.papers) else f", {without} without ids"
    yield f"{path.name}: {plural(len(digest.papers), 'paper')} of {digest.day}{ids}"
    for paper in digest.papers[:TITLES]:
        yield f"  - {paper.title}"
    if len(digest.papers) > TITLES:
        yield f"  and {len(digest.papers) - TITLES} more"


def forget(library: Library, posts: PostLedger, what: str, *, out: Console) -> None:
    """Take a day or a paper out of the archive, and say what became of it.

    Raises:
        PaperboyError: It is not held.
    """
    day = _day(what)
    named = day or what.strip().rstrip("/").rsplit("/", 1)[-1]
    forgotten = library.forget(named)
    if forgotten is None:
        raise PaperboyError(f"Nothing is held of {what}; name a day such as 2026-07-30, or a paper's id.")
    kept = f"; {plural(forgotten.kept, 'paper')} listed on other days stayed" if forgotten.kept else ""
    out.print(f"{named}: {plural(forgotten.papers, 'paper')} forgotten{kept}.")
    if day and any(post.ts for post in posts.posts(since=day) if post.day == day):
        out.print("What was posted of that day stays in Slack and in the ledger, so that it is not posted again.")
    out.print("What the source itself lists comes back with the next fetch of its day.")


def _day(what: str) -> date | None:
    try:
        return date.fromisoformat(what.strip()) if "-" in what else None
    except ValueError:
        return None
