"""An index that is kept in a file beside the database: what one process analysed, the next one need not."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bot.errors import IndexFileError
from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.index import saved
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
    """

    def __init__(self, path: Path, keeper: Keeper | None = None) -> None:
        super().__init__(keeper)
        self._path = path
        self._known = 0

    def add(self, papers: Iterable[Paper]) -> None:
        """Make papers searchable; one whose id is there already is replaced."""
        if len(self):
            super().add(papers)
        else:
            self._known = self.load(self._path, papers)
            self._sweep()
        if len(self) - self._known >= SAVE_EVERY:
            self._keep()

    def _sweep(self) -> None:
        """Remove what earlier versions of Paperboy kept under another name, and left when they died as they wrote."""
        with suppress(OSError):
            for left in self._path.parent.glob(f"{self._path.stem}{_EARLIER}*"):
                left.unlink()

    def _keep(self) -> None:
        self._known = len(self)  # also where it cannot be written: one warning per hundred papers is enough
        try:
            self.save(self._path)
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
