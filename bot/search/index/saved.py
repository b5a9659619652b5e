"""The index on disk, so that a start need not analyse the archive again: 100,000 abstracts in about a second.

One file of numpy arrays, without pickles. It is a copy of what the papers themselves say: a file that is damaged, of
another version of the analyser, or that knows other texts is not an error, and costs time alone.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.model import Paper
from bot.search.index import postings
from bot.search.index.bylines import Bylines
from bot.search.index.growth import extended, held_by, restored
from bot.search.index.numbers import Numbers
from bot.search.index.postings import Lexicon, Segment
from bot.search.index.snapshot import Snapshot, Statistics, empty, searched
from bot.search.text import analyzer

logger = logging.getLogger(__name__)

LAYOUT = 3
"""Raised whenever the arrays below change their meaning."""

_VERSION = (LAYOUT, analyzer.VERSION, postings.TITLE_WEIGHT)

Arrays = Mapping[str, NDArray[np.generic]]


def save(archive: Snapshot, path: Path) -> None:
    """Write an archive's index, in place of an older file only when it is whole.

    Raises:
        OSError: The disk is full, or the folder is not writable.
    """
    arrays = _arrays(archive)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def load(path: Path, papers: Iterable[Paper], statistics: Statistics) -> Snapshot | None:
    """Return the archive of these papers from a saved index; ``None`` where there is none that fits.

    Papers that the file does not know, or knows with another text, are analysed.
    """
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        if tuple(arrays["version"].tolist()) != _VERSION:
            logger.info("saved index is of another version path=%s", path)
            return None
        return _archive(arrays, {paper.id: paper for paper in papers}, statistics)
    except FileNotFoundError:
        return None
    except (OSError, EOFError, KeyError, ValueError, IndexError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        logger.warning("saved index cannot be read, and is built again path=%s error=%r", path, error)
        return None


def known(path: Path) -> int:
    """Return how many papers a saved index knows; 0 where there is none that can be read."""
    try:
        with np.load(path, allow_pickle=False) as file:
            return len(file["prints"]) if tuple(file["version"].tolist()) == _VERSION else 0
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile):
        return 0  # ``load`` tells why


def _arrays(archive: Snapshot) -> dict[str, NDArray[np.generic]]:
    segment = postings.merge(archive.segments) if archive.segments else None
    arrays: dict[str, NDArray[np.generic]] = {
        "version": np.array(_VERSION),
        "word_names": _packed(archive.words),
        "term_names": _packed(archive.terms),
        "ids": _packed(paper.id for paper in archive.papers),
        "prints": np.array([_print(paper) for paper in archive.papers], np.uint64),
        "alive": archive.columns.alive,
        "lexicon_rows": archive.lexicon.rows,
        "lexicon_terms": archive.lexicon.terms,
        **_bylines("authors", archive.authors),
        **_bylines("labs", archive.labs),
    }
    if segment is None:
        return arrays
    # The segment holds the texts of papers that are gone, so that they count here, too.
    gone = np.flatnonzero(~archive.columns.alive).tolist()
    arrays["gram_frequencies"] = sum((held_by(archive, number) for number in gone), archive.gram_frequencies)
    return arrays | {name: getattr(segment, name) for name in _SEGMENT}


_SEGMENT = ("words", "starts", "titles", "lengths", "rows", "papers", "counts")


def _bylines(kind: str, held: Bylines) -> dict[str, NDArray[np.generic]]:
    return {
        f"{kind}_words": _packed(held.words),
        f"{kind}_names": _packed(held.names),
        f"{kind}_holding": held.holding,
        f"{kind}_bearing": held.bearing,
    }


def _read_bylines(kind: str, arrays: Arrays) -> Bylines:
    words, names = (Numbers.of(_lines(arrays[f"{kind}_{part}"])) for part in ("words", "names"))
    holding, bearing = (np.asarray(arrays[f"{kind}_{part}"], np.int64) for part in ("holding", "bearing"))
    return Bylines(words, names, len(names), holding, bearing)


def _packed(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _lines(packed: NDArray[np.generic]) -> list[str]:
    return packed.tobytes().decode().split("\n") if packed.size else []


def _print(paper: Paper) -> int:
    """Return a fingerprint of what is searched of a paper."""
    said = "\0".join(searched(paper)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest())


def _archive(arrays: Arrays, papers: Mapping[str, Paper], statistics: Statistics) -> Snapshot:
    """Return the archive of papers, those that the file knows with the same text taken from it."""
    if "starts" not in arrays:
        return extended(empty(), papers.values(), statistics)
    held = [papers.get(name) for name in _lines(arrays["ids"])]
    fits = [
        paper is not None and alive and _print(paper) == told
        for paper, alive, told in zip(held, arrays["alive"].tolist(), arrays["prints"].tolist(), strict=True)
    ]
    kept = [paper if paper and fit else _GONE for paper, fit in zip(held, fits, strict=True)]
    segment = Segment(first=0, **{name: arrays[name] for name in _SEGMENT})  # type: ignore[arg-type]  # as saved
    lexicon = Lexicon.over(np.asarray(arrays["lexicon_rows"], np.int64), np.asarray(arrays["lexicon_terms"], np.int32))
    words, terms = (Numbers.of(_lines(arrays[name])) for name in ("word_names", "term_names"))
    archive = restored(
        words=words,
        terms=terms,
        lexicon=lexicon,
        papers=kept,
        alive=np.array(fits, np.bool_),
        authors=_read_bylines("authors", arrays),
        labs=_read_bylines("labs", arrays),
        segment=segment,
        gram_frequencies=np.asarray(arrays["gram_frequencies"], np.int32),
        statistics=statistics,
    )
    unknown = [paper for paper in papers.values() if paper.id not in archive.numbers]  # the others are its own
    return extended(archive, unknown, statistics)


_GONE = Paper(id="", title="", abstract="", url="", days=(date.min,))
"""Stands where the file knows a paper that is no longer held, or not with this text."""
