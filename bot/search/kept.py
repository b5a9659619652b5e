"""An index that is kept in a file beside the database: what one process analysed, the next one need not."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import IndexFileError
from bot.model import BEGINNING, Changes, Moment
from bot.ports import Named
from bot.search.bm25 import Bm25Index, statistics
from bot.search.index import saved

if TYPE_CHECKING:
    from bot.search.meaning.keeper import Keeper

logger = logging.getLogger(__name__)

_EARLIER = ".npz"

SAVE_EVERY = 100
"""So many papers may be unknown to the file before it is written again: to analyse them takes a few hundredths of a
second at the next start, and to write the file of a large archive a second or two."""


class KeptIndex(Bm25Index):
    """A ``Bm25Index`` that takes its first papers from a file as far as that knows them, and writes the file anew.

    The file is a copy of what the papers say: any process may write it, and one that cannot be read or written costs
    time alone.

    Args:
        path: The file; its folder is there.
        keeper: Holds the papers' vectors; ``None`` where words alone are searched.
        save_every: So many papers may be unknown to the file before it is written again.
    """

    def __init__(self, path: Path, keeper: Keeper | None = None, *, save_every: int = SAVE_EVERY) -> None:
        super().__init__(keeper)
        self._path, self._save_every = path, save_every
        self._known = 0
        self._fits = True

    def take(self, changes: Changes) -> None:
        """Hold what a store holds, from its changes; see ``ports.PaperIndex``."""
        super().take(changes)
        if len(self) - self._known >= self._save_every or (not self._fits and len(self) >= self._save_every):
            self._keep(changes.at)

    def _begin(self, changes: Changes) -> None:
        resumed = len(self) > 0  # and yet all begins anew: whatever the file says of itself, it is another store's
        kept = self.load(self._path, changes.papers)
        self._known, self._fits = kept.known, kept.at == changes.at and not resumed
        self._sweep()

    def resume(self, named: Named) -> Moment:
        """Hold what was kept, and read its papers when they are needed; see ``ports.PaperIndex``."""
        kept = saved.resume(self._path, named, statistics)
        if kept is None:
            return BEGINNING
        archive = kept.archive
        if self._keeper is not None:
            archive = replace(archive, sense=self._keeper.late_sense(archive.papers, archive.columns.alive))
        self._archive, self._known = archive, len(archive)
        return kept.at

    def _sweep(self) -> None:
        """Remove what earlier versions of Paperboy kept under another name, and left when they died as they wrote."""
        with suppress(OSError):
            for left in self._path.parent.glob(f"{self._path.stem}{_EARLIER}*"):
                left.unlink()

    def _keep(self, at: Moment) -> None:
        self._known, self._fits = len(self), True  # also where it cannot be written: one warning is enough
        try:
            self.save(self._path, at)
        except OSError as error:
            logger.warning(
                "the index is not kept, so that the next start takes longer path=%s error=%s", self._path, error
            )


def look(path: Path) -> str:
    """Return in words what a kept file is, every byte of it read.

    Raises:
        IndexFileError: It is damaged or cannot be read; the next start builds it again.
    """
    try:
        return saved.look(path)
    except FileNotFoundError:
        return f"not kept yet; it will be from {SAVE_EVERY} papers on"
    except Exception as error:  # whatever is wrong with its bytes
        raise IndexFileError(f"{path} cannot be used: {error}") from error
