"""How people's own questions are answered: ``python -m tests.relevance.asked``, half a minute.

Some four hundred questions in the words of twelve kinds of people, typed before anything was answered, over July 2026
alone or all recorded days. For each the papers of which a colleague would accept one first were looked for by hand
(``right``), and others on the topic (``ok``); none where the archive holds nothing on it. Later papers are not among
them, so that the figures only compare one state with another, and fall short of what a reader would say.
``--show`` prints the questions that begin with another paper.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from dataclasses import dataclass

from bot.model import Answer
from tests.relevance.shelves import recorded_days, shelf
from tests.relevance.table import CLAIMS

QUESTIONS = pathlib.Path(__file__).resolve().parents[1] / "data" / "relevance" / "asked.jsonl"


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, the papers that are right first, those that may stand below, and its answer."""

    question: str
    right: frozenset[str]
    ok: frozenset[str]
    answer: Answer

    @property
    def shown(self) -> list[str]:
        return [hit.paper.id for hit in self.answer.hits] if self.answer.kind in CLAIMS else []

    @property
    def begins_right(self) -> bool:
        return bool(self.shown) and self.shown[0] in self.right


def judged(shared: pathlib.Path) -> list[Judged]:
    """Return each question with its answer; counts, which are no list of papers, left out."""
    lines = map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines())
    asked = ((line, shelf(line["archive"], shared).answer(line["q"])) for line in lines)
    return [
        Judged(line["q"], frozenset(line["right"]), frozenset(line["ok"]), answer)
        for line, answer in asked
        if answer.figures is None
    ]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--show", action="store_true", help="print the questions that begin with another paper")
    show, found = options.parse_args().show, judged(recorded_days())
    held, absent = [each for each in found if each.right], [each for each in found if not each.right]
    shown = [paper in each.right | each.ok for each in held for paper in each.shown]
    print(f"begin with a right paper       {sum(each.begins_right for each in held) / len(held):.3f} of {len(held)}")
    print(
        f"show one                       {sum(not each.right.isdisjoint(each.shown) for each in held) / len(held):.3f}"
    )
    print(f"turned away                    {sum(not each.shown for each in held)}")
    print(f"shown papers on the topic      {sum(shown) / len(shown):.3f} of {len(shown)}")
    print(f"nothing held, nothing claimed  {sum(not each.shown for each in absent)} of {len(absent)}")
    for each in held if show else ():
        if not each.begins_right:
            print(f"    {each.question!r}: {each.answer.hits[0].paper.title[:80] if each.shown else '-'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
