"""A question in everyday words, asked in the field's: by what it describes, or what its words circle around. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from bot.model import Answer, Intent, Query
from bot.query import parse
from bot.query.circled import circled
from bot.query.described import in_terms


class Reworded(NamedTuple):
    """A query in the field's words, and what a person is told of that."""

    query: Query
    told: str


def described(question: str, today: date) -> Reworded | None:
    """Return a question with what it describes named; ``None`` where it describes nothing that has a name."""
    found = in_terms(question)
    if found is None:
        return None
    return Reworded(parse(found.question, today=today), f"“{found.said}” is read as “{found.term}”.")


def guessed(query: Query) -> Reworded | None:
    """Return a question of which nothing is found by what its words circle around; ``None`` where that is not clear."""
    name = circled(query.text) if query.intent is Intent.SEARCH and not query.required else ""
    told = f"No paper says it so: read as “{name}”, which these words describe."
    return Reworded(replace(query, text=name), told) if name else None


def told_of(answer: Answer, question: str, reworded: Reworded) -> Answer:
    """Return an answer to a reworded question as one to the question as it was typed, which says so first."""
    note = " ".join(filter(None, (reworded.told, answer.note)))
    return replace(answer, query=replace(answer.query, question=question), note=note)
