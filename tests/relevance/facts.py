"""How often the quote holds the answer: ``python -m tests.relevance.facts``, over all recorded days.

Questions that ask one thing of one paper: a number, a year, a name. Each is asked of its paper alone, as what is
measured is which sentence is chosen, and not whether the paper is found; ``--show`` prints those that went wrong.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys

from bot.search.find.quoting.quotes import quote
from bot.search.find.quoting.told_of_thing import told_of_thing
from bot.search.words.question import understand
from tests.relevance.shelves import folder_shared, shelf
from tests.relevance.test_floors import understood

FACTS = pathlib.Path(__file__).resolve().parents[1] / "data" / "relevance" / "facts.jsonl"


def answered(shared: pathlib.Path) -> list[tuple[str, str, bool]]:
    """Return each question with the quote that it gets, and whether that holds the answer."""
    archive = shelf("all", shared).index.archive
    found = []
    for fact in map(json.loads, FACTS.read_text().splitlines()):
        names, said = told_of_thing(archive, understand(archive, understood(fact["question"]).text))
        chosen = quote(archive.papers[archive.numbers[fact["paper"]]], names, fact["question"], forms=said)
        found.append((fact["question"], chosen.text, fact["answer"].lower() in chosen.text.lower()))
    return found


def main() -> int:
    """Print the share, and what went wrong if that is wanted."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--show", action="store_true", help="print the questions whose quote does not answer")
    show, shared = options.parse_args().show, folder_shared()
    if shared is None:
        print("the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them")
        return 1
    found = answered(shared)
    print(f"the quote holds the answer: {sum(held for *_, held in found) / len(found):.3f} of {len(found)}")
    for question, chosen, held in found if show else ():
        if not held:
            print(f"    {question!r}: {chosen[:100]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
