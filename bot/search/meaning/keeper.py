"""The vectors of an archive, from the file to the last paper: which are held, which are still to be made."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np

from bot.errors import EncoderError
from bot.model import Paper
from bot.ports import Encoder
from bot.search.index import sealed, shelf
from bot.search.index.postings import Flags
from bot.search.index.sense import Sense
from bot.search.index.shelf import Shelf
from bot.search.meaning import vectors
from bot.search.meaning.alone import alone
from bot.search.meaning.sensing import LateSense, Questions, VectorSense
from bot.search.meaning.vectors import ENOUGH_SHARE, Vectors

logger = logging.getLogger(__name__)

AT_ONCE = 16
"""So many papers are encoded between two looks at whether to go on: about a second on one core."""

SAVE_EVERY, SAVE_SHARE = 64, 64
"""The file is written anew after so many new vectors, or after one for so many that it holds, whichever is later: a
process that is killed has lost four seconds of work, or a 64th, and a million are not written anew for each day."""


class Keeper:
    """The vectors of an archive's papers. Safe in any thread; those who ask never wait for those who encode.

    Args:
        encoder: The model.
        path: The file that keeps them; ``None`` for an archive that ends with the process.
        at_once: So many papers are encoded between two looks at whether to go on.
        save_every: After so many new ones, at least, the file is written anew.
    """

    def __init__(
        self, encoder: Encoder, path: Path | None, *, at_once: int = AT_ONCE, save_every: int = SAVE_EVERY
    ) -> None:
        self._encoder, self._path = encoder, path
        self._at_once, self._save_every = at_once, save_every
        self._questions = Questions(encoder)
        self._working, self._noting = threading.Lock(), threading.Lock()
        self._vectors = vectors.none(encoder.size)
        self._papers: Sequence[Paper] = ()
        self._keys: dict[str, tuple[Paper | int, bytes]] = {}  # by ids, with the paper or its fingerprint
        self._pending: dict[bytes, int] = {}
        self._made: dict[bytes, vectors.Made] = {}
        self._seen: tuple[int, int] | None = None  # the file's time and size when it was last read or written
        self._told = False  # that the file cannot be written
        self._looked = False  # for a file, there or not
        self._yielded = False  # the file to another model's vectors, which came while this one ran

    def sense(self, papers: Sequence[Paper], alive: Flags) -> Sense | None:
        """Return what a snapshot of these papers knows of meaning; ``None`` as long as too few have vectors."""
        with self._noting:
            try:
                self._take_up()
            except EncoderError as error:
                logger.warning("words alone are searched error=%s", error)
                return None
            keys = self._keys_of(papers, alive)
            places = self._vectors.places(keys)
            missing = np.flatnonzero(alive & (places < 0))
            self._papers = papers
            # What came last is encoded first.
            self._pending = {keys[at]: at for at in reversed(missing.tolist()) if keys[at] not in self._made}
        living = int(alive.sum())
        if not living or living - len(missing) < ENOUGH_SHARE * living:
            return None
        return VectorSense(self._questions, self._vectors, places)

    def late_sense(self, papers: Sequence[Paper], alive: Flags) -> Sense:
        """Return the same, for a command that may ask nothing of it: the file is read at the first question."""
        return LateSense(self._encoder.close, partial(self.sense, papers, alive))

    def counts(self) -> tuple[int, int]:
        """Return how many of the papers have vectors, and how many papers there are."""
        with self._noting:
            return len(self._keys) - len(self._pending), len(self._keys)

    def encode(self, go_on: Callable[[], bool], saved: Callable[[], None]) -> None:
        """Encode what has no vector yet, newest first, as long as it may go on.

        Args:
            go_on: Is asked between two handfuls of papers.
            saved: Is told whenever more vectors are to be used.

        Raises:
            BusyError: Another process does; what that has written is used.
            EncoderError: The model cannot be loaded, or failed.
        """
        with self._working:
            self._encoder.encode([])  # loads the model, a second or two, before the first question needs it
            self._follow(saved)
            if not self._pending:
                return
            with alone(self._path) if self._path else nullcontext():
                self._follow(saved)  # whoever held the lock until now
                try:
                    self._make(go_on, saved)
                finally:  # what is done stays done, whatever ends it
                    self._keep(saved)

    def _make(self, go_on: Callable[[], bool], saved: Callable[[], None]) -> None:
        while (papers := self._next()) and go_on():
            made = self._encoder.encode([vectors.told(paper) for paper in papers.values()])
            kept = [vectors.made(paper, each) for paper, each in zip(papers.values(), made, strict=True)]
            with self._noting:
                self._made.update(zip(papers, kept, strict=True))
                for name in papers:
                    self._pending.pop(name, None)
            if len(self._made) >= max(self._save_every, len(self._vectors) // SAVE_SHARE):
                self._keep(saved)

    def _follow(self, saved: Callable[[], None]) -> None:
        """Have what another process wrote meanwhile used."""
        if self._path is not None and _stamp(self._path) not in (None, self._seen):
            saved()

    def _keep(self, saved: Callable[[], None]) -> None:
        if self._made:
            self._save()
            saved()

    def _next(self) -> dict[bytes, Paper]:
        with self._noting:
            return {name: self._papers[at] for name, at in islice(self._pending.items(), self._at_once)}

    def _keys_of(self, papers: Sequence[Paper], alive: Flags) -> list[bytes]:
        """Return the key of each paper, an empty one for those that are gone; whatever else was known is forgotten.

        Papers that are read only when they are needed are not read for it.
        """
        before, self._keys = self._keys, {}
        keys = [b""] * len(papers)
        told: Sequence[Paper | int] = papers.prints if isinstance(papers, Shelf) else papers
        for at, paper_id in enumerate(shelf.ids(papers)):
            if alive[at]:
                held = before.get(paper_id)
                if held is None or held[0] != told[at]:
                    held = told[at], _key(paper_id, told[at])
                self._keys[paper_id] = held
                keys[at] = held[1]
        return keys

    def _take_up(self) -> None:
        """Hold what the file has, if another process, or an earlier one, wrote it since.

        Another model's vectors are replaced where they were there first, as somebody chose this model after that. What
        came later is left alone: somebody changed the model, or its files in their place, under a process that runs.
        """
        if self._path is None:
            return
        first, self._looked = not self._looked, True
        seen = _stamp(self._path)
        if seen is None:
            self._yielded = False
        if seen in (None, self._seen):
            return
        self._seen = seen
        found = _read(self._path, self._encoder)
        self._yielded = found is None and not first
        if found is not None:
            self._vectors = found.joined(self._vectors)

    def _save(self) -> None:
        with self._noting:
            self._take_up()
            more = self._vectors.with_more(self._made)
            held = self._vectors = more.only(name for _, name in self._keys.values())
            self._made = {}
        if self._path is None:
            return
        if self._yielded:
            self._warn(
                "vectors are kept in memory alone, as another model's stand in their file now; start again to use that "
                "model path=%s model=%s",
                self._path,
                self._encoder.name,
            )
            return
        try:
            vectors.save(held, self._encoder.mark, self._path)
            self._seen, self._told = _stamp(self._path), False
        except OSError as error:
            self._warn("vectors are not kept, and are made again at the next start path=%s error=%s", self._path, error)

    def _warn(self, said: str, *of: object) -> None:
        """Warn once, and not for each handful."""
        logger.log(logging.DEBUG if self._told else logging.WARNING, said, *of)
        self._told = True


def _key(paper_id: str, told: Paper | int) -> bytes:
    return vectors.key(paper_id, told if isinstance(told, int) else shelf.fingerprint(told))


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from what stood there before; ``None`` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _read(path: Path, encoder: Encoder) -> Vectors | None:
    """Return the vectors of a file, none where it is damaged; ``None`` where they are another model's.

    Raises:
        EncoderError: The model's own file cannot be read.
    """
    mark = encoder.mark
    try:
        return vectors.load(path, mark, encoder.size)
    except Exception as error:  # the border to bytes that anything may have happened to: they are made anew
        logger.warning("vectors cannot be read, and are made again path=%s error=%s", path, error)
        sealed.set_aside(path)
        return vectors.none(encoder.size)
