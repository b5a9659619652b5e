"""The index on disk, so that a start need not analyse the archive again: 100,000 abstracts in about a second.

It is a copy of what the papers themselves say: a file that is damaged, of another version of the analyser, or that
knows other texts is not an error, and costs time alone.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.model import Paper
from bot.search.index import postings, sealed
from bot.search.index.bylines import Bylines
from bot.search.index.grams import Grams
from bot.search.index.growth import extended, held_by, restored
from bot.search.index.numbers import Numbers
from bot.search.index.postings import Lexicon, Segment
from bot.search.index.snapshot import Snapshot, Statistics, empty, searched
from bot.search.text import analyzer

logger = logging.getLogger(__name__)

LAYOUT = 5
"""Raised whenever the arrays below change their meaning."""

_VERSION = (LAYOUT, analyzer.VERSION, postings.TITLE_WEIGHT)

Arrays = Mapping[str, NDArray[np.generic]]


def save(archive: Snapshot, path: Path) -> None:
    """Write an archive's index, in place of an older file only when it is whole.

    Raises:
        OSError: The disk is full, or the folder is not writable.
    """
    sealed.write(path, _arrays(archive))


def load(path: Path, papers: Iterable[Paper], statistics: Statistics) -> tuple[Snapshot, int] | None:
    """Return the archive of these papers from a saved index, and how many the file knows; ``None`` if none fits.

    Papers that the file does not know, or knows with another text, are analysed. A file that is damaged is moved aside.
    """
    sealed.sweep(path)
    try:
        arrays = sealed.read(path)
        if not _is_current(arrays):
            logger.info("saved index is of another version path=%s", path)
            return None
        archive = _archive(arrays, {paper.id: paper for paper in papers}, statistics)
        return archive, len(arrays["prints"])
    except FileNotFoundError:
        return None
    except Exception:  # the border to bytes that anything may have happened to: whatever they do, we build anew
        logger.warning("saved index cannot be read, is moved aside and built again path=%s", path, exc_info=True)
        sealed.set_aside(path)
        return None


def look(path: Path) -> str:
    """Return in words what a saved index is, every byte of it read; its kind where it is not to be used.

    Raises:
        OSError: It is not there, or cannot be read.
        ValueError: It is damaged.
    """
    arrays = sealed.read(path)
    if not _is_current(arrays):
        return "of another version, and built again at the next start"
    return f"whole; it knows {len(arrays['prints'])} papers"


def _is_current(arrays: Arrays) -> bool:
    return tuple(arrays["version"].tolist()) == _VERSION


def _arrays(archive: Snapshot) -> dict[str, NDArray[np.generic]]:
    segment = postings.merge(archive.segments) if archive.segments else None
    arrays: dict[str, NDArray[np.generic]] = {
        "version": np.array(_VERSION),
        "word_names": _packed(archive.words),
        "term_names": _packed(archive.terms),
        "ids": _packed(paper.id for paper in archive.papers),
        "prints": np.array([_print(paper) for paper in archive.papers], np.uint64),
        "alive": archive.columns.alive,
        "gram_lengths": archive.gram_lengths,
        "lexicon_rows": archive.lexicon.rows,
        "lexicon_terms": archive.lexicon.terms,
        "lexicon_word_rows": archive.lexicon.word_rows,
        "lexicon_words": archive.lexicon.words,
        "gram_rows": archive.grams.rows,
        "gram_kinds": archive.grams.kinds,
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
_PAIRS = ("holding", "bearing")


def _parts(prefix: str, arrays: Arrays, names: Iterable[str]) -> dict[str, Any]:
    """Return some of the arrays by their attributes' names."""
    return {name: arrays[f"{prefix}{name}"] for name in names}


def _bylines(kind: str, held: Bylines) -> dict[str, NDArray[np.generic]]:
    return {
        f"{kind}_words": _packed(held.words),
        f"{kind}_names": _packed(held.names),
        f"{kind}_holding": held.holding,
        f"{kind}_bearing": held.bearing,
    }


def _read_bylines(kind: str, arrays: Arrays) -> Bylines:
    words, names = (Numbers.of(_lines(arrays[f"{kind}_{part}"])) for part in ("words", "names"))
    return replace(Bylines.none(), words=words, names=names, size=len(names), **_parts(f"{kind}_", arrays, _PAIRS))


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
    words, terms = (Numbers.of(_lines(arrays[name])) for name in ("word_names", "term_names"))
    archive = restored(
        words=words,
        terms=terms,
        lexicon=Lexicon(**_parts("lexicon_", arrays, ("rows", "terms", "word_rows", "words"))),
        grams=Grams(**_parts("gram_", arrays, ("rows", "kinds"))),
        papers=kept,
        alive=np.array(fits, np.bool_),
        authors=_read_bylines("authors", arrays),
        labs=_read_bylines("labs", arrays),
        segment=Segment(first=0, **_parts("", arrays, _SEGMENT)),
        gram_frequencies=np.asarray(arrays["gram_frequencies"], np.int32),
        gram_lengths=np.asarray(arrays["gram_lengths"], np.int32),
        statistics=statistics,
    )
    unknown = [paper for paper in papers.values() if paper.id not in archive.numbers]  # the others are its own
    return extended(archive, unknown, statistics)


_GONE = Paper(id="", title="", abstract="", url="", days=(date.min,))
"""Stands where the file knows a paper that is no longer held, or not with this text."""
