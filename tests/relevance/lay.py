"""How questions in everyday words are answered, over all recorded days: ``python -m tests.relevance.lay``.

120 questions by people who know no term of the field: "a blurry little picture made large and crisp". Right is a paper
whose title, or whose title and abstract (for some: twice), says what is meant, by a pattern that was written before
anything was answered. The descriptions were then widened by what was missed, so that the figures flatter. ``--typed``
asks the questions as they stand.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import sys
from dataclasses import dataclass

from bot.model import Answer, Paper
from bot.query import parse
from tests.relevance.shelves import TODAY, recorded_days, shelf
from tests.relevance.table import CLAIMS

QUESTIONS = pathlib.Path(__file__).resolve().parents[1] / "data" / "relevance" / "lay.jsonl"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what its right papers say and where, and its answer."""

    question: str
    right: re.Pattern[str]
    where: str
    answer: Answer

    @property
    def shown(self) -> list[bool]:
        """Whether each paper that is shown is right, best first."""
        return [self._is_right(hit.paper) for hit in self.answer.hits] if self.answer.kind in CLAIMS else []

    def _is_right(self, paper: Paper) -> bool:
        if self.right.search(paper.title):
            return True
        times = sum(1 for _ in self.right.finditer(f"{paper.title}. {paper.abstract}"))
        return self.where != "title" and times >= (2 if self.where == "twice" else 1)


def asked(shared: pathlib.Path, *, typed: bool = False) -> list[Asked]:
    """Return each question with its answer; ``typed`` answers it without looking for what it describes."""
    every = shelf("all", shared)

    def answer(question: str) -> Answer:
        if not typed:
            return every.answer(question)
        return every.library._answering().answer(parse(question, today=TODAY), TODAY)

    lines = map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines())
    return [
        Asked(line["q"], re.compile(line["right"], re.IGNORECASE), line["where"], answer(line["q"])) for line in lines
    ]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--typed", action="store_true", help="ask them as they stand")
    found = asked(recorded_days(), typed=options.parse_args().typed)
    print(
        f"begin with a right paper  {sum(each.shown[:1] == [True] for each in found) / len(found):.3f} of {len(found)}"
    )
    print(f"show one                  {sum(any(each.shown) for each in found) / len(found):.3f}")
    print(f"turned away               {sum(not each.shown for each in found)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
