"""Whether what people say around a question changes its answer: ``python -m tests.relevance.wrapped``.

The questions of ``tests.relevance.asked``, each asked as it stands and with ``--wraps`` of the greetings, excuses,
reasons and thanks below around it, drawn by ``--seed``. Printed is how many still begin with the same paper, or still
find none, and how many lose a right one. ``--show`` prints those; ``--file`` draws from others, a line each, as
``tests/data/relevance/wraps_unseen.txt``, which nothing was mended for.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.relevance.asked import QUESTIONS, Judged
from tests.relevance.shelves import recorded_days, shelf

WRAPS = pathlib.Path(__file__).resolve().parents[1] / "data" / "relevance" / "wraps.txt"


def wrapped(question: str, wrap: str) -> str:
    """Return a question with something around it; what comes behind it follows its own full stop or none."""
    ends_already = wrap.startswith("{}") and wrap[2:3] in (".", ",") and question[-1] in "?!."
    return wrap.format(question.rstrip("?!. ") if ends_already else question)


def pairs(shared: pathlib.Path, kinds: Sequence[str], each: int, seed: int) -> Iterator[tuple[str, Judged, Judged]]:
    """Give the questions with something drawn around them: that, and how they are answered without and with it."""
    drawn = random.Random(seed)
    for line in map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines()):
        right, ok = frozenset(line["right"]), frozenset(line["ok"])
        chosen = drawn.sample(kinds, each)
        asked = (line["q"], *(wrapped(line["q"], wrap) for wrap in chosen))
        plain, *others = (Judged(q, right, ok, shelf(line["archive"], shared).answer(q)) for q in asked)
        yield from ((wrap, plain, other) for wrap, other in zip(chosen, others, strict=True))


def is_same(plain: Judged, other: Judged) -> bool:
    """Tell whether two answers begin with one paper, or none, and are numbers both or neither."""
    return plain.shown[:1] == other.shown[:1] and (plain.answer.figures is None) == (other.answer.figures is None)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--wraps", type=int, default=3)
    options.add_argument("--file", type=pathlib.Path, default=WRAPS, help="the wraps, each with {} for the question")
    options.add_argument("--show", action="store_true", help="print those that begin with another paper")
    given = options.parse_args()
    kinds = given.file.read_text(encoding="utf-8").splitlines()
    found = list(pairs(recorded_days(), kinds, given.wraps, given.seed))
    others = [(wrap, other) for wrap, plain, other in found if not is_same(plain, other)]
    lost = sum(plain.begins_right and not other.begins_right for _, plain, other in found)
    print(f"begin with the same paper, or find none as before  {1 - len(others) / len(found):.3f} of {len(found)}")
    print(f"lose the right paper that they began with          {lost}")
    worst = Counter(wrap for wrap, _ in others).most_common(8)
    print("most with:", ", ".join(f"{wrap!r} {times}" for wrap, times in worst))
    for _, other in others if given.show else ():
        print(f"    {other.question!r}: {other.answer.hits[0].paper.title[:60] if other.shown else '-'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
