"""The index on disk, so that a start need not analyse the archive again: 100,000 abstracts in about a second.

It is a copy of what the papers themselves say: a file that is damaged, of another version of the analyser, or that
knows other texts is not an error, and costs time alone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import BEGINNING, Moment, Paper
from bot.ports import Named
from bot.search.index import postings, sealed, shelf
from bot.search.index.arrays import (
    Arrays,
    arrays_of_bylines,
    arrays_of_names,
    arrays_of_numbers,
    parts_of,
    read_bylines,
    read_lines,
    read_names,
    read_numbers,
)
from bot.search.index.definitions import Definitions
from bot.search.index.directory import Directory
from bot.search.index.grams import Grams, GramsInPassing
from bot.search.index.growth import MAX_POSTINGS_AT_HAND, columns_of, extended, held_by, restored, spelled
from bot.search.index.keywords import Keywords
from bot.search.index.met import Met
from bot.search.index.numbers import pack, unpack
from bot.search.index.postings import Lexicon, Segment
from bot.search.index.shelf import Shelf
from bot.search.index.snapshot import Columns, Snapshot, Statistics, empty
from bot.search.text import analyzer

logger = logging.getLogger(__name__)

LAYOUT = 11
"""Raised whenever the arrays below change their meaning."""

_VERSION = (LAYOUT, analyzer.VERSION, postings.TITLE_WEIGHT)


class Kept(NamedTuple):
    """An archive from a saved index.

    Attributes:
        archive: All the papers asked for.
        known: How many papers the file knows.
        at: The moment of the store that it was written at.
    """

    archive: Snapshot
    known: int
    at: Moment


def save(archive: Snapshot, path: Path, at: Moment = BEGINNING) -> None:
    """Write an archive's index, in place of an older file only when it is whole.

    Args:
        archive: What to write.
        path: The file.
        at: The moment of the store whose papers these are; without one, each is compared with the file at a start.

    Raises:
        OSError: The disk is full, or the folder is not writable.
    """
    sealed.write(path, _arrays(archive, at))


def load(path: Path, papers: Iterable[Paper], statistics: Statistics) -> Kept | None:
    """Return the archive of these papers from a saved index; ``None`` if none fits.

    Papers that the file does not know, or knows with another text, are analysed. A file that is damaged is moved aside.
    """
    sealed.sweep(path)
    return _used(path, lambda arrays: _archive(arrays, {paper.id: paper for paper in papers}, statistics))


def resume(path: Path, named: Named, statistics: Statistics) -> Kept | None:
    """Return the archive as it was saved, whose papers are read when they are needed; ``None`` if none fits."""
    kept = _used(path, lambda arrays: _shelved(arrays, named, statistics) if "starts" in arrays else None)
    return kept if kept and kept.at.token else None


def _used(path: Path, read: Callable[[Arrays], Snapshot | None]) -> Kept | None:
    try:
        arrays = sealed.read(path)
        if not _is_current(arrays):
            logger.info("saved index is of another version path=%s", path)
            return None
        archive = read(arrays)
        at = Moment(int(arrays["revision"][0]), arrays["token"].tobytes().decode())
        return Kept(archive, len(arrays["prints"]), at) if archive is not None else None
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


def _arrays(archive: Snapshot, at: Moment) -> dict[str, NDArray[np.generic]]:
    segment = postings.merge(archive.segments) if archive.segments else None
    arrays: dict[str, NDArray[np.generic]] = {
        "version": np.array(_VERSION),
        **arrays_of_numbers("word_names", archive.words),
        **arrays_of_numbers("term_names", archive.terms),
        "revision": np.array([at.revision]),
        "token": pack([at.token]),
        "ids": pack(shelf.ids(archive.papers)),
        "prints": np.fromiter(shelf.prints(archive.papers), np.uint64, len(archive.papers)),
        "organizations": pack(archive.organizations),
        **arrays_of_numbers("keyword_names", archive.keywords.names),
        "keyword_bearing": archive.keywords.bearing,
        **arrays_of_numbers("definition_names", archive.definitions.names),
        "definition_bearing": archive.definitions.bearing,
        **{name: getattr(archive.columns, name) for name in _COLUMNS},
        "gram_lengths": archive.gram_lengths,
        "titled": archive.titles_with(),
        "lexicon_rows": archive.lexicon.rows,
        "lexicon_terms": archive.lexicon.terms,
        "lexicon_word_rows": archive.lexicon.word_rows,
        "lexicon_words": archive.lexicon.words,
        "gram_rows": archive.grams.rows,
        "gram_kinds": archive.grams.kinds,
        **arrays_of_bylines("authors", archive.authors),
        **arrays_of_bylines("labs", archive.labs),
        **arrays_of_names(archive.directory().names),
    }
    if segment is None:
        return arrays
    # The segment holds the texts of papers that are gone, so that they count here, too.
    gone = np.flatnonzero(~archive.columns.alive).tolist()
    arrays["gram_frequencies"] = sum((held_by(archive, number) for number in gone), archive.gram_frequencies)
    arrays["occurrences"] = np.bincount(segment.words, minlength=len(archive.occurrences))
    return arrays | {name: _narrow(getattr(segment, name)) for name in _SEGMENT}


_SEGMENT = {
    "words": np.int32,
    "starts": np.int64,
    "titles": np.int32,
    "lengths": np.int32,
    "rows": np.int64,
    "papers": np.int32,
    "counts": np.uint16,
}
_COLUMNS = ("first", "last", "upvotes", "stars", "has_code", "alive")


def _narrow(numbers: NDArray[Any]) -> NDArray[Any]:
    """Return numbers in as few bytes as hold the largest: a quarter of the file less to read."""
    return numbers.astype(np.min_scalar_type(numbers.max(initial=0)))


def _archive(arrays: Arrays, papers: Mapping[str, Paper], statistics: Statistics) -> Snapshot:
    """Return the archive of papers, those that the file knows with the same text taken from it."""
    if "starts" not in arrays:
        return extended(empty(), papers.values(), statistics)
    held = [papers.get(name) for name in unpack(arrays["ids"])]
    fits = [
        paper is not None and alive and shelf.fingerprint(paper) == told
        for paper, alive, told in zip(held, arrays["alive"].tolist(), arrays["prints"].tolist(), strict=True)
    ]
    kept = [paper if paper and fit else _GONE for paper, fit in zip(held, fits, strict=True)]
    numbers = {paper.id: number for number, (paper, fit) in enumerate(zip(kept, fits, strict=True)) if fit}
    columns = columns_of(kept, np.array(fits, np.bool_))
    archive = _restored(
        arrays,
        kept,
        numbers=numbers,
        columns=columns,
        organizations=spelled((), kept),
        statistics=statistics,
    )
    unknown = [paper for paper in papers.values() if paper.id not in archive.numbers]  # the others are its own
    return extended(archive, unknown, statistics)


def _shelved(arrays: Arrays, named: Named, statistics: Statistics) -> Snapshot:
    """Return the archive as the file has it."""
    ids, alive = unpack(arrays["ids"]), arrays["alive"].tolist()
    papers = Shelf(ids, arrays["prints"].tolist(), named)
    numbers = {paper_id: number for number, (paper_id, lives) in enumerate(zip(ids, alive, strict=True)) if lives}
    columns, organizations = Columns(**parts_of("", arrays, _COLUMNS)), tuple(unpack(arrays["organizations"]))
    archive = _restored(
        arrays,
        papers,
        numbers=numbers,
        columns=columns,
        organizations=organizations,
        statistics=statistics,
        briefly=True,
    )
    return replace(
        archive, met=Met(directory=Directory(read_names(arrays))), titled=[np.asarray(arrays["titled"], np.int64)]
    )


def _restored(
    arrays: Arrays,
    papers: Sequence[Paper],
    *,
    numbers: Mapping[str, int],
    columns: Columns,
    organizations: tuple[str, ...],
    statistics: Statistics,
    briefly: bool = False,
) -> Snapshot:
    numbered = read_lines if briefly else read_numbers
    words, terms = (numbered(name, arrays) for name in ("word_names", "term_names"))
    inverted = replace(
        empty(),
        words=words,
        terms=terms,
        lexicon=Lexicon(**parts_of("lexicon_", arrays, ("rows", "terms", "word_rows", "words"))),
        grams=(GramsInPassing if briefly else Grams)(**parts_of("gram_", arrays, ("rows", "kinds"))),
        papers=papers,
        numbers=numbers,
        columns=columns,
        organizations=organizations,
        authors=read_bylines("authors", arrays, numbered),
        labs=read_bylines("labs", arrays, numbered),
        keywords=Keywords(numbered("keyword_names", arrays), **parts_of("keyword_", arrays, ("bearing",))),
        definitions=Definitions(numbered("definition_names", arrays), **parts_of("definition_", arrays, ("bearing",))),
        segments=(Segment(first=0, **{name: np.asarray(arrays[name], kind) for name, kind in _SEGMENT.items()}),),
        occurrences=np.asarray(arrays["occurrences"], np.int64),
        gram_frequencies=np.asarray(arrays["gram_frequencies"], np.int32),
        gram_lengths=np.asarray(arrays["gram_lengths"], np.int32),
    )
    return restored(inverted, statistics, at_hand=0 if briefly else MAX_POSTINGS_AT_HAND)


_GONE = Paper(id="", title="", abstract="", url="", days=(date.min,))
"""Stands where the file knows a paper that is no longer held, or not with this text."""
