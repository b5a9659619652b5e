"""What a model made of each text, kept between runs for all archives together: a paper that stands in five of them, or
whose keywords changed, is read once. A name in the machine's folder for temporary files says which model it was.
"""

from __future__ import annotations

import hashlib
import pathlib
import sys
from collections.abc import Mapping, Sequence

from bot.model import Paper
from bot.ports import Encoder
from bot.search.index.shelf import fingerprint
from bot.search.meaning import vectors
from bot.search.meaning.vectors import Vectors

AT_ONCE, SAVE_EVERY = 64, 1_024


def encoded(encoder: Encoder, papers: Sequence[Paper], folder: pathlib.Path, label: str = "") -> Vectors:
    """Return the vectors of papers as a keeper holds them; what no run has made before is made."""
    path = folder / f"texts-{hashlib.blake2b(encoder.mark.encode(), digest_size=4).hexdigest()}.bin"
    held = vectors.load(path, encoder.mark, encoder.size) if path.exists() else None
    held = vectors.none(encoder.size) if held is None else held
    wanted = {_of_text(paper): paper for paper in papers}
    missing = {name: paper for name, paper in wanted.items() if name not in held.rows}
    if missing:
        print(f"encoding {len(missing)} papers of {label}", file=sys.stderr, flush=True)
        held = _more(encoder, held, missing, path)
    by_text = held.only(wanted)
    rows = {vectors.key(paper.id, fingerprint(paper)): by_text.rows[_of_text(paper)] for paper in papers}
    return Vectors(rows, by_text.numbers, by_text.scales, by_text.begins, by_text.signs).only(list(rows))


def _more(encoder: Encoder, held: Vectors, missing: Mapping[bytes, Paper], path: pathlib.Path) -> Vectors:
    waiting = list(missing.items())
    for begin in range(0, len(waiting), AT_ONCE):
        some = waiting[begin : begin + AT_ONCE]
        told = encoder.encode([vectors.told(paper) for _, paper in some])
        held = held.with_more({name: vectors.made(paper, each) for (name, paper), each in zip(some, told, strict=True)})
        if begin % SAVE_EVERY == 0 or begin + AT_ONCE >= len(waiting):
            vectors.save(held, encoder.mark, path)
    return held


def _of_text(paper: Paper) -> bytes:
    return vectors.key(vectors.told(paper), 0)
