"""A model's files -> vectors: the one door to onnxruntime and tokenizers, which an extra installs.

Both are loaded at the first text: half a second and some 160 MB that nobody pays for before.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.errors import EncoderError
from bot.extras import how_to_install
from bot.ports import Encoded
from bot.search.meaning.models import ABOUT_FILE, MODEL_FILE, TOKENIZER_FILE, Model, Pooling

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

Numbers = NDArray[np.float32]
Stamps = tuple[tuple[int, int, int], ...]

APART = ("_data", ".data")
"""What a file of numbers beside a model's file ends with: one of more than two gigabytes cannot hold them itself."""

BATCH = 4
"""So many texts at once, of like length: a batch is padded to its longest, and of 8 each takes a tenth longer, of 16 a
fifth, as what lies between the layers leaves the cache."""


PARTS = 2
"""So many parts of a paper are read, each as long as a model reads at once: its vector is that of the first, its words
are those of all. An abstract has 200 to 300 tokens, and of 128 the second half is missed."""


class OnnxEncoder:
    """A model that runs in onnxruntime, on one core; see ``ports.Encoder``.

    Args:
        model: How it reads a text.
        folder: Where its files are.
    """

    def __init__(self, model: Model, folder: Path) -> None:
        self.name, self.size, self.length, self.close = model.name, model.size, model.tokens, model.close
        self._model, self._folder = model, folder
        self._loading = threading.Lock()
        self._loaded: tuple[Tokenizer, InferenceSession, frozenset[str]] | None = None
        self._marking = threading.Lock()
        self._marked: tuple[str, Stamps] | None = None

    @property
    def mark(self) -> str:
        """The digest of the model's files and of how it reads a text; it stays what it was when it was asked first."""
        with self._marking:
            if self._marked is None:
                stamps = _stamps(self._folder)  # before the files are read: what changes meanwhile is seen later
                self._marked = self._read_mark(), stamps
            return self._marked[0]

    def _read_mark(self) -> str:
        model = self._model
        how = f"{model.size} {PARTS} x {model.tokens} {model.pooling} {model.told!r}"
        digests = (_digest(path) for path in _files(self._folder))
        return " ".join((*digests, how))

    def _is_as_marked(self) -> bool:
        """Tell whether the files are still those that the mark is of; they are read again only if something moved."""
        marked = self.mark
        return self._marked == (marked, _stamps(self._folder)) or self._read_mark() == marked

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> Sequence[Encoded]:
        """Return what each text means, and each piece of it; see ``ports.Encoder``.

        Raises:
            EncoderError: The model cannot be loaded, or failed.
        """
        tokenizer, session, inputs = self._load()
        before = self._model.asked if asked else self._model.told
        try:
            read = tokenizer.encode_batch([before + text for text in texts])
            parts = [(at, part) for at, each in enumerate(read) for part in _parts(each, 1 if asked else PARTS)]
            made = self._made(session, inputs, [part for _, part in parts])
            found = [Encoded([], [], []) for _ in texts]
            for (at, part), (vector, states) in zip(parts, made, strict=True):
                held, (ends, pieces) = found[at], _pieces(part, states, len(before))
                found[at] = Encoded(held.vector or vector.tolist(), [*held.ends, *ends], [*held.pieces, *pieces])
        except ValueError as error:
            raise EncoderError(f"the model {self.name} failed: {error}") from error
        except Exception as error:  # what the runtime raises has no common ancestor
            raise EncoderError(
                f"the model {self.name} failed; are {MODEL_FILE} and {TOKENIZER_FILE} of one model? {error}"
            ) from error
        return found

    def _made(
        self, session: InferenceSession, inputs: frozenset[str], read: Sequence[Encoding]
    ) -> list[tuple[Numbers, Numbers]]:
        """Return the vector of each part, and of each of its pieces."""
        found: dict[int, tuple[Numbers, Numbers]] = {}
        by_length = sorted(range(len(read)), key=lambda at: len(read[at].ids))
        for begin in range(0, len(read), BATCH):
            places = by_length[begin : begin + BATCH]
            vectors, states = self._run(session, inputs, [read[at] for at in places])
            found.update(zip(places, zip(vectors, states, strict=True), strict=True))
        return [found[at] for at in range(len(read))]

    def _run(
        self, session: InferenceSession, inputs: frozenset[str], read: Sequence[Encoding]
    ) -> tuple[Numbers, Numbers]:
        """Return the vector of each part, and of each of its pieces, all at once."""
        width = max(len(each.ids) for each in read)
        ids, mask = np.zeros((len(read), width), np.int64), np.zeros((len(read), width), np.int64)
        for row, each in enumerate(read):
            ids[row, : len(each.ids)] = each.ids
            mask[row, : len(each.ids)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = np.asarray(session.run(None, {name: feed[name] for name in inputs})[0], np.float32)
        pooled = states[:, 0] if self._model.pooling is Pooling.FIRST else _mean(states, mask)
        unit: Numbers = pooled / np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), 1e-12)
        if unit.shape[1] != self.size:
            raise ValueError(f"its vectors have {unit.shape[1]} numbers, and not {self.size}; say so in {ABOUT_FILE}")
        return unit, states

    def _load(self) -> tuple[Tokenizer, InferenceSession, frozenset[str]]:
        with self._loading:
            if self._loaded is None:
                _ = self.mark  # of what is loaded, and not of what stands there by the time that somebody asks
                loaded = _load(self._model, self._folder)
                if not self._is_as_marked():
                    raise EncoderError(f"the model in {self._folder} was changed since the start; start again")
                self._loaded = loaded
            return self._loaded


def _load(model: Model, folder: Path) -> tuple[Tokenizer, InferenceSession, frozenset[str]]:
    try:
        import onnxruntime  # noqa: PLC0415  # an optional extra
        from tokenizers import Tokenizer  # noqa: PLC0415
    except ImportError as error:
        raise EncoderError(f"{error.name} is not installed; {how_to_install('meaning')}") from error

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # two were slower than one on a busy machine
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 4  # what goes wrong is raised, and told once
    try:
        session = onnxruntime.InferenceSession(folder / MODEL_FILE, options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
    except Exception as error:  # both raise what they like for a file that is absent or damaged
        raise EncoderError(f"the model in {folder} cannot be loaded: {error}") from error
    tokenizer.no_padding()  # MiniLM's own file pads every question to 128 tokens
    tokenizer.enable_truncation(model.tokens)
    known = {"input_ids", "attention_mask", "token_type_ids"}
    return tokenizer, session, frozenset(each.name for each in session.get_inputs()) & known


def _parts(read: Encoding, most: int) -> Sequence[Encoding]:
    """Return what is read of a text, part by part."""
    return [read, *read.overflowing][:most]


def _pieces(read: Encoding, state: Numbers, before: int) -> tuple[list[int], list[Sequence[float]]]:
    """Return where each piece of a text ends, and what it means; not what the model wants before it, or adds."""
    offsets = read.offsets  # a new list whenever it is asked for
    kept = [at for at, (begin, end) in enumerate(offsets) if end > begin and end > before]
    # Views, as lists of numbers took 4 ms a paper.
    return [offsets[at][1] - before for at in kept], [memoryview(each) for each in state[kept]]


def _mean(states: Numbers, mask: NDArray[np.int64]) -> Numbers:
    held = mask[:, :, np.newaxis].astype(np.float32)
    mean: Numbers = (states * held).sum(axis=1) / held.sum(axis=1)
    return mean


def _files(folder: Path) -> list[Path]:
    """Return a model's files: its two, and what some models keep beside theirs for its numbers."""
    apart = (folder / f"{MODEL_FILE}{ending}" for ending in APART)
    return [folder / MODEL_FILE, folder / TOKENIZER_FILE, *(path for path in apart if path.is_file())]


def _stamps(folder: Path) -> Stamps:
    """Return what tells files from others in their place; nothing where one is not there."""
    with suppress(OSError):
        found = [path.stat() for path in _files(folder)]
        return tuple((each.st_ino, each.st_mtime_ns, each.st_size) for each in found)
    return ()


def _digest(path: Path) -> str:
    """Return a file's digest: a tenth of a second for 90 MB, once a process.

    Raises:
        EncoderError: It is not there, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()[:32]
    except OSError as error:
        raise EncoderError(f"{path} cannot be read: {error.strerror}") from error
