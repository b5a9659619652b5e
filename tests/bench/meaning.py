"""What meaning costs, all of it in one run: ``python -m tests.bench.meaning``.

Seconds are those that are worked, so that a busy machine says nearly the same; memory is the process's own, beyond what
it had with numpy. It needs the extra ``meaning`` and a model: ``--model`` names its folder, by default that of the
packages that carry one for tests. Whole answers are timed where the recorded days are (``PAPERBOY_SHARED``).
"""

from __future__ import annotations

import argparse
import json
import pathlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import distribution, requires

import numpy as np

from bot.search.meaning import vectors
from bot.search.meaning.fusion import LOOKED_AT, meant
from bot.search.meaning.models import MODEL_FILE, TOKENIZER_FILE, in_folder
from bot.search.meaning.onnx import OnnxEncoder
from bot.search.meaning.words import MOST_WORDS, answered, cosines, packed, sign_bytes, words
from tests.fakes.minilm import minilm
from tests.relevance.meaning import by_meaning, by_words, kept
from tests.relevance.shelves import Shelf, folder_shared

FILES = (MODEL_FILE, TOKENIZER_FILE)
SIZES = (12_000, 100_000, 1_000_000)
MOST_SAVED = 100_000
ABSTRACT = (
    "Docking a boat is hard for robots in wind, as waves push it about and sensors see little of the quay. We train a "
    "policy in simulation with random waves, masses and delays, and let it ask for a second look where it is not sure. "
)
QUESTION = "teaching machines to bring a ship to the pier in bad weather without a map"


def show(label: str, said: str) -> None:
    print(f"{label:36} {said}", flush=True)


def resident() -> float:
    """Return the process's memory in MB."""
    status = pathlib.Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1e3


def worked(job: Callable[[], object], times: int) -> float:
    """Return the milliseconds that one thread works for a job, the median of several."""
    spent = []
    for _ in range(times):
        begin = time.thread_time()
        job()
        spent.append((time.thread_time() - begin) * 1e3)
    return statistics.median(spent)


def installed(names: Sequence[str], found: dict[str, float]) -> dict[str, float]:
    """Return the sizes in MB of packages and of all that they need, numpy left out, which is there anyway."""
    for name in names:
        if name not in found and name != "numpy":
            files = distribution(name).files or ()
            found[name] = (
                sum(path.stat().st_size for each in files if (path := pathlib.Path(each.locate())).is_file()) / 1e6
            )
            needed = [line for line in requires(name) or () if "extra ==" not in line and "win32" not in line]
            installed([_name(line) for line in needed if _is_there(_name(line))], found)
    return found


def _name(line: str) -> str:
    return (
        "".join(letter if letter.isalnum() or letter in "-_." else " " for letter in line)
        .split()[0]
        .lower()
        .replace("_", "-")
    )


def _is_there(name: str) -> bool:
    try:
        distribution(name)
    except ModuleNotFoundError:
        return False
    return True


def of_model(folder: pathlib.Path) -> Iterator[tuple[str, str]]:
    before, begin = resident(), time.process_time()
    encoder = OnnxEncoder(in_folder(folder), folder)
    encoder.encode(["word"])
    yield "load and first word", f"{time.process_time() - begin:.2f} s, {resident() - before:.0f} MB"
    spent = worked(lambda: encoder.encode([QUESTION], asked=True), 30)
    yield f"question of {len(QUESTION.split())} words", f"{spent:.1f} ms"
    each = worked(lambda: encoder.encode([ABSTRACT * 4] * 16), 5) / 16
    said = f"{each:.1f} ms, {1e3 / each:.0f} a second; 12,000 in {12 * each / 60:.1f} min"
    yield f"abstract of {4 * len(ABSTRACT.split())} words", said
    read = words(QUESTION, encoder.encode([QUESTION], asked=True)[0])
    begins, signs = packed(words(ABSTRACT * 4, encoder.encode([ABSTRACT * 4])[0]), encoder.size)
    held = np.stack([begins] * LOOKED_AT), np.stack([signs] * LOOKED_AT)
    weights = np.ones(len(read.terms))
    spent = worked(lambda: answered(cosines(read.vectors, *held), weights), 20)
    yield f"second look at {LOOKED_AT} papers", f"{spent:.1f} ms"
    yield "memory after encoding", f"{resident() - before:.0f} MB"


def of_vectors(size: int, folder: pathlib.Path) -> str:
    numbers = np.random.default_rng(1).integers(-127, 128, (size, 384), np.int8)
    scales = np.full(size, 1 / (127 * 11.3), np.float32)
    rows = {number.to_bytes(vectors.KEY_BYTES, "big"): number for number in range(size)}
    begins = np.zeros((size, MOST_WORDS), np.uint16)
    signs = np.zeros((size, MOST_WORDS, sign_bytes(384)), np.uint8)
    held = vectors.Vectors(rows, numbers, scales, begins, signs)
    asked = np.random.default_rng(2).standard_normal(384).astype(np.float32)
    asked /= np.linalg.norm(asked)
    search = worked(lambda: held.products(asked), 5)
    alive, near = np.ones(size, np.bool_), held.products(asked).astype(float)
    pick = worked(lambda: meant("", near, 0.45, alive).nearest(alive, np.arange(64)), 5)  # type: ignore[union-attr]
    told = (
        f"{(numbers.nbytes + scales.nbytes) / 1e6:.0f} MB, their words {(begins.nbytes + signs.nbytes) / 1e6:.0f} MB;"
        f" exact search {search:.1f} ms, the nearest of it {pick:.1f} ms"
    )
    if size > MOST_SAVED:
        return told
    path = folder / "vectors.bin"
    vectors.save(held, "bench", path)
    load = worked(lambda: vectors.load(path, "bench", 384), 1)
    return f"{told}; {path.stat().st_size / 1e6:.0f} MB on disk, load {load:.0f} ms"


def of_answers(shared: pathlib.Path, folder: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Give what whole answers take with the part and without: questions of each kind over 12,364 papers, five hits."""
    asked = {
        "of each intent": [line["q"] for line in _lines(shared / "data/questions/intents-dev.jsonl")],
        "of one sentence": [
            line["text"] for line in _lines(shared / "data/relevance/daily_papers/queries.jsonl")[:200]
        ],
        "of researchers": [line["text"] for line in _lines(shared / "data/relevance/natural/queries.jsonl")],
        "in other words": [line["text"] for line in _lines(shared / "data/relevance/paraphrases/queries.jsonl")],
    }
    shelves = by_words(shared)
    plain, meaning = shelves("all"), by_meaning(shelves, folder)("all")
    every: list[tuple[float, float]] = []
    meaning.answer(QUESTION)  # loads the model
    for kind, questions in asked.items():
        pairs = [(_spent(plain, question), _spent(meaning, question)) for question in questions]
        every += pairs
        yield f"answers, questions {kind}", f"{_medians(pairs)} (of {len(questions)})"
    yield "answers, all of them", _medians(every)


def _spent(shelf: Shelf, question: str) -> float:
    return worked(lambda: shelf.answer(question), 1)


def _medians(pairs: Sequence[tuple[float, float]]) -> str:
    plain, meaning = zip(*pairs, strict=True)
    most = [f"{statistics.median(spent):.1f} ms (most {max(spent):.0f})" for spent in (plain, meaning)]
    return "p50 by words {}, with meaning {}".format(*most)


def _lines(path: pathlib.Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--model", type=pathlib.Path, help="a folder with model.onnx and tokenizer.json")
    options.add_argument("--largest", type=int, default=SIZES[-1], help="the most vectors that are searched")
    given = options.parse_args()
    folder = given.model or minilm(kept())
    sizes = installed(["onnxruntime", "tokenizers"], {})
    show(
        "the extra's packages", f"{sum(sizes.values()):.0f} MB, {len(sizes)} without numpy: {', '.join(sorted(sizes))}"
    )
    show("the model's files", f"{sum((folder / name).stat().st_size for name in FILES) / 1e6:.0f} MB")
    for row in of_model(folder):
        show(*row)
    with tempfile.TemporaryDirectory() as scratch:
        for size in SIZES:
            if size <= given.largest:
                show(f"{size:,} vectors", of_vectors(size, pathlib.Path(scratch)))
    shared = folder_shared()
    for row in of_answers(shared, folder) if shared else ():
        show(*row)
    return 0


if __name__ == "__main__":
    sys.exit(main())
