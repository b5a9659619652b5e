"""What meaning would add to what is told unasked: ``python -m tests.relevance.unasked``; needs what ``meaning`` needs.

Alerts: of subjects that are keywords, the papers that a subscription to one tells, and those that are near and that it
does not tell; right is one whose keywords have the subject. Papers taken for one: the archive's nearest pairs, for a
person to read.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator

import numpy as np

from bot.search.analyst import ArchiveAnalyst
from bot.search.bm25 import Bm25Index
from bot.search.index.snapshot import Snapshot
from bot.sending.matching import Laid
from bot.sending.wishes import read
from tests.fakes.minilm import minilm
from tests.relevance.meaning import by_meaning, by_words, kept
from tests.relevance.shelves import recorded_days
from tests.relevance.test_floors import understood

PAPERS, SUBJECTS, LEAST_PAPERS, MOST_PAPERS = 3_000, 200, 5, 60
PAIRS = 40


def alerts(index: Bm25Index, thresholds: tuple[float, ...]) -> Iterator[tuple[str, int, int, int]]:
    """Give for words and for each threshold how many papers are told, or told besides, how many are right, of how many.

    Words are those of a subscription to each subject.
    """
    archive, analyst, draw = index.archive, ArchiveAnalyst(index), random.Random(7)
    numbers = sorted(draw.sample(range(len(archive.papers)), PAPERS))
    papers = [archive.papers[number] for number in numbers]
    having = [{word.casefold() for word in paper.keywords} for paper in papers]
    counts = Counter(word for words in having for word in words)
    fit = sorted(word for word, held in counts.items() if LEAST_PAPERS <= held <= MOST_PAPERS and " " in word)
    subjects = draw.sample(fit, min(SUBJECTS, len(fit)))
    laid = Laid(papers, analyst)
    told, right = np.zeros(len(thresholds) + 1, int), np.zeros(len(thresholds) + 1, int)
    for subject in subjects:
        matching = {paper.id for paper, _ in laid.satisfying(read(understood(subject), analyst))}
        by_words = np.array([paper.id in matching for paper in papers])
        near, is_right = archive.sense.of_question(subject)[numbers], np.array([subject in words for words in having])
        for row, more in enumerate([by_words, *((near >= least) & ~by_words for least in thresholds)]):
            told[row] += more.sum()
            right[row] += (more & is_right).sum()
    every = sum(counts[subject] for subject in subjects)
    for label, some, good in zip(["words", *(f"near {least:.2f}" for least in thresholds)], told, right, strict=True):
        yield label, int(some), int(good), every


def pairs(archive: Snapshot) -> Iterator[tuple[float, str, str]]:
    """Give the nearest pairs of papers, nearest first."""
    found: list[tuple[float, int, int]] = []
    for number in range(1, len(archive.papers)):
        near = archive.sense.of_paper(number)[:number]
        found.append((float(near.max()), int(near.argmax()), number))
    for cosine, one, other in sorted(found, reverse=True)[:PAIRS]:
        yield cosine, *(f"{archive.papers[at].id} {archive.papers[at].title}" for at in (one, other))


def main() -> int:
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    index = by_meaning(by_words(recorded_days()), minilm(kept()))("all").index
    close = index.archive.sense.close.cosine
    for label, told, right, every in alerts(index, (close, close + 0.1, close + 0.2)):
        print(f"alerts, {label:10} {told:6} papers, {right} of the {every} right ones", flush=True)
    for cosine, one, other in pairs(index.archive):
        print(f"{cosine:.3f}  {one}\n       {other}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
