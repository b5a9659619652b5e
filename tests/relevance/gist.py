"""How well a chosen sentence says what a paper does: its unigram F1 with the summary that the source's model wrote.

    python -m tests.relevance.gist [FOLDER ...]

prints the mean over recorded papers that have a summary: of the first sentence, of the gist, and of the best sentence
there is. FOLDER holds recorded days as ``*.jsonl.gz``, ``{"date", "entries"}`` a line, as the API gives them.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.model import Paper
from bot.texts.gist import gist
from bot.texts.sentences import split
from tests.relevance.shelves import folder_shared


def unigram_f1(one: str, other: str) -> float:
    """Return the harmonic mean of the shares of words that two texts have in common, each as often as it stands."""
    left, right = (Counter(re.findall(r"\w+", text.lower())) for text in (one, other))
    common = (left & right).total()
    return 2 * common / (left.total() + right.total()) if common else 0.0


def summarised(folder: Path) -> Iterator[Paper]:
    """Give each recorded paper that has both an abstract and a summary, once."""
    seen = set()
    for path in sorted(folder.rglob("*.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).splitlines():
            for paper in (entry["paper"] for entry in json.loads(line)["entries"]):
                if paper.get("ai_summary") and paper.get("summary") and paper["id"] not in seen:
                    seen.add(paper["id"])
                    yield Paper(
                        id=paper["id"],
                        title=" ".join(paper["title"].split()),
                        abstract=" ".join(paper["summary"].split()),
                        url="",
                        days=(date(2026, 1, 1),),
                        ai_summary=paper["ai_summary"],
                    )


def measure(papers: Iterator[Paper]) -> dict[str, float]:
    """Return the mean F1 of the first sentence, the gist and the best sentence, and how many papers that were."""
    sums, count = {"first": 0.0, "gist": 0.0, "best": 0.0}, 0
    for paper in papers:
        sentences = [paper.abstract[begin:end] for begin, end in split(paper.abstract)]
        worths = [unigram_f1(sentence, paper.ai_summary) for sentence in sentences]
        sums["first"] += worths[0]
        sums["gist"] += unigram_f1(gist(paper), paper.ai_summary)
        sums["best"] += max(worths)
        count += 1
    return {name: total / max(1, count) for name, total in sums.items()} | {"papers": count}


def main() -> None:
    """Print the means."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    folders, shared = parser.parse_args().folders, folder_shared()
    for folder in folders or ([shared / "data" / "hf"] if shared else []):
        figures = measure(summarised(folder))
        print(folder.name, "  ".join(f"{name} {value:.3f}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
