"""``evaluate``: how good the answers are, over a collection or over questions of which the answers are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import SettingsError
from bot.model import Query
from bot.query import is_chat, parse
from bot.run.wiring import House
from bot.search import evaluate


def evaluate_files(
    house: House,
    *,
    corpus: Path | None,
    queries: Path | None,
    qrels: Path | None,
    run: Path | None,
    questions: Path | None,
) -> dict[str, Any]:
    """Return the figures over a collection, or those of the archive's answers to questions.

    Raises:
        SettingsError: A file is missing or not in its format, or the measures' library is not installed.
    """
    today = house.clock().astimezone(house.settings.zone).date()

    def understood(question: str) -> Query:
        return as_asked(question, today)

    if questions:
        house.library.load()
        return evaluate.ask(questions=questions, index=house.index.open(), parse=understood)
    if not (corpus and queries and qrels):
        raise SettingsError("Give --corpus, --queries and --qrels, or --questions.")
    return evaluate.evaluate(corpus=corpus, queries=queries, qrels=qrels, parse=understood, run=run)


def as_asked(question: str, today: date) -> Query:
    """Return a question as the product understands it; small talk, which is never searched, has a problem."""
    query = parse(question, today=today)
    return replace(query, problem="small talk") if is_chat(query.question) and not query.problem else query
