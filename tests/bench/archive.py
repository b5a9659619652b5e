"""Thousands of papers to search, as the API gives them: the recorded days where they are, else invented text."""

import gzip
import json
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
Days = dict[date, list[Entry]]

SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnp" for vowel in "aeio"]
WORDS = 4_000
PER_DAY = 40
"""Papers of an invented day, as a busy recorded one has."""


def recorded(shared: Path) -> list[list[Entry]]:
    """Return the recorded days' entries, oldest first."""
    files = sorted((shared / "data" / "hf" / "early").glob("*.jsonl.gz"))
    days = [json.loads(line) for path in files for line in gzip.decompress(path.read_bytes()).splitlines()]
    return [day["entries"] for day in sorted(days, key=lambda day: day["date"]) if day["entries"]]


def invented(papers: int) -> list[list[Entry]]:
    """Return as many invented papers, by days, oldest first: words as frequent as words are, abstracts as long."""
    chance = random.Random(7)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(WORDS)]
    weights = [1 / rank for rank in range(1, WORDS + 1)]
    made = (_entry(number, chance, words, weights) for number in range(papers))
    return [[next(made) for _ in range(PER_DAY)] for _ in range(papers // PER_DAY)]


def _entry(number: int, chance: random.Random, words: list[str], weights: list[float]) -> Entry:
    def say(count: int) -> str:
        return " ".join(chance.choices(words, weights, k=count)).capitalize()

    paper = {
        "id": f"{2300 + number // 90_000}.{10_000 + number % 90_000}",
        "title": say(chance.randint(5, 12)),
        "summary": " ".join(f"{say(chance.randint(12, 26))}." for _ in range(chance.randint(6, 10))),
        "authors": [{"name": f"{say(1)} {say(1)}"} for _ in range(chance.randint(2, 9))],
        "upvotes": chance.randint(0, 200),
        "githubRepo": f"https://github.com/example/{number}",
        "ai_summary": f"{say(20)}.",
    }
    return {"paper": paper, "numComments": number % 5}


def until(last: date, days: list[list[Entry]]) -> Days:
    """Return days dated anew, so that they end with one."""
    return {last - timedelta(len(days) - 1 - at): _dated(entries, at) for at, entries in enumerate(days)}


def _dated(entries: list[Entry], at: int) -> list[Entry]:
    """Return entries that do not say which day they once belonged to."""
    inner = [{key: value for key, value in entry["paper"].items() if "submittedOn" not in key} for entry in entries]
    return [{**entry, "paper": paper} for entry, paper in zip(entries, inner, strict=True)]


def questions(days: Days, count: int) -> Iterator[str]:
    """Give questions as people ask them, of words that the papers hold, some with filters."""
    chance = random.Random(11)
    titles = [entry["paper"]["title"] for entries in days.values() for entry in entries]
    shapes = (
        "how do {} work?",
        "what is new about {}?",
        "{}",
        "papers on {} since last month",
        "{} with code",
        "which papers are about {}, please?",
        '"{}" has:code',
    )
    for number in range(count):
        words = chance.choice(titles).split()
        begin = chance.randrange(max(1, len(words) - 4))
        if number % 25 == 24:
            yield chance.choice(["today", "yesterday", "top 5 of last week", "hello"])
        else:
            yield chance.choice(shapes).format(" ".join(words[begin : begin + chance.randint(2, 5)]))


def now() -> datetime:
    return datetime.now(UTC)
