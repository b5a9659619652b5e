"""How people's own questions are answered with slips of the thumb in them: ``python -m tests.relevance.misspelt``.

The questions of ``tests.relevance.asked`` that a paper answers, each with a slip in one of its longer words, or in two
with ``--slips 2``: two letters changed over, one left out, doubled, or hit beside its key, drawn by ``--seed``. Printed
beside what the same questions get as they were typed. ``--show`` prints those that lose their first right paper.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import re
import sys
from collections.abc import Iterator

from tests.relevance.asked import QUESTIONS, Judged
from tests.relevance.shelves import recorded_days, shelf

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    key: "".join(row[at + step] for step in (-1, 1) if 0 <= at + step < len(row))
    for row in _KEYS
    for at, key in enumerate(row)
}
_WORD = re.compile(r"(?<![\w.-])[a-z]{6,}(?![\w-])")
"""A word that may be misspelt: of some length, and no name."""


def slip(word: str, drawn: random.Random) -> str:
    """Return a word with one slip behind its first letter, which people seldom get wrong."""
    while True:
        at = drawn.randrange(1, len(word) - 1)
        one, other = word[at], word[at + 1]
        written = drawn.choice((other + one, other, one + one + other, drawn.choice(_BESIDE[one]) + other))
        if (slipped := word[:at] + written + word[at + 2 :]) != word:
            return slipped


def misspelt(question: str, drawn: random.Random, slips: int) -> str:
    """Return a question with so many of its words misspelt; as it is where it has fewer that can be."""
    places = list(_WORD.finditer(question))
    for place in sorted(drawn.sample(places, min(slips, len(places))), key=lambda each: -each.start()):
        question = question[: place.start()] + slip(place[0], drawn) + question[place.end() :]
    return question


def pairs(shared: pathlib.Path, slips: int, seed: int) -> Iterator[tuple[Judged, Judged]]:
    """Give how the questions that can be misspelt and a paper answers are answered as typed, and misspelt."""
    drawn = random.Random(seed)
    for line in map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines()):
        typed = misspelt(line["q"], drawn, slips)
        if typed == line["q"] or not line["right"]:
            continue
        right, ok = frozenset(line["right"]), frozenset(line["ok"])
        plain, other = (Judged(q, right, ok, shelf(line["archive"], shared).answer(q)) for q in (line["q"], typed))
        if plain.answer.figures is None:
            yield plain, other


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--slips", type=int, default=1)
    options.add_argument("--show", action="store_true", help="print the questions that lose their first right paper")
    given = options.parse_args()
    found = list(pairs(recorded_days(), given.slips, given.seed))
    print(f"{len(found)} questions, as typed and misspelt")
    for at, name in enumerate(("as typed", "misspelt")):
        begin = sum(each[at].begins_right for each in found) / len(found)
        away = sum(not each[at].shown for each in found) / len(found)
        print(f"{name}: begin with a right paper {begin:.3f}, turned away {away:.3f}")
    for plain, other in found if given.show else ():
        if plain.begins_right and not other.begins_right:
            print(f"    {other.question!r}: {other.answer.hits[0].paper.title[:60] if other.shown else '-'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
