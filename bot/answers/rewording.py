"""A question as it is meant: without what is said around it and its slips, and in the field's words.

In these by what it describes, what its words circle around, what a product does, or what a long story names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from bot.answers.answering import Answering
from bot.answers.listing import READ_AS
from bot.answers.surroundings import asked_for_itself
from bot.answers.told import NEAR
from bot.model import Answer, Intent, Kind, Pinned, Query
from bot.query import is_chat, parse
from bot.query.everyday.circled import apart, beside, circled, sized
from bot.query.everyday.described import in_terms
from bot.query.everyday.products import in_place_of
from bot.query.frames.hedges import without_hedges
from bot.query.frames.purposes import without_story
from bot.query.question import undo_noise

TITLED = 2
"""What so many papers have in their titles is a topic."""

SUNDRY = 0.05
"""What more of the papers have in their titles is what the whole field is about."""

OWN = -3.0
"""What an index says of a word that is rather written than said: from here on it is the field's own."""

_BRACKETS = re.compile(r"[()]")


class Reworded(NamedTuple):
    """A query in the field's words, the name that stands in it, and what a person is told of that."""

    query: Query
    name: str
    told: str


def read(
    answering: Answering, question: str, today: date, *, offset: int, limit: int | None, pinned: Pinned | None
) -> Answer:
    """Answer a question as typed, as it is meant; the answer tells which slips were put right."""
    typed = undo_noise(question)
    asked = typed if is_chat(typed) else asked_for_itself(answering.index, question, today)
    meant = answering.index.put_right(asked)
    answer = _as_meant(answering, meant, today, offset=offset, limit=limit, pinned=pinned)
    said = READ_AS.format(meant) if meant != asked and answer.kind is not Kind.CHAT else ""
    note = " ".join(filter(None, (said, answer.note)))
    return replace(answer, query=replace(answer.query, question=typed), note=note)


def _as_meant(
    answering: Answering, question: str, today: date, *, offset: int, limit: int | None, pinned: Pinned | None
) -> Answer:
    """Answer a question without slips as it stands, or in the field's words, where papers say what it describes.

    Of a name that no paper has close together, its words stand anywhere: those papers are the nearest misses.
    """
    query = parse(question, today=today)
    like_one = _like_one(question, today)
    named = like_one if like_one and query.intent is not Intent.LIKE else _described(answering, question, today)
    if named and _is_said(answering, named):
        answer = answering.answer(named.query, today, offset, limit, pinned)
        if not answer.total and (looser := _looser(answering, named)):
            answer = answering.answer(looser.query, today, offset, limit, pinned)
        if answer.total:
            return _told_of(answer, question, named)
    answer = answering.answer(query, today, offset, limit, pinned)
    if answer.kind is not Kind.NOTHING:
        return answer
    story = _in_passing(answering, question, query)
    if guessed := (like_one if like_one is not named else None) or _guessed(answering, query) or story:
        if _is_said(answering, guessed):
            return _told_of(answering.answer(guessed.query, today, offset, limit, pinned), question, guessed)
        named = named or guessed
    if named and (near := answering.answer(named.query, today, limit=NEAR).hits):
        return _told_of(replace(answer, near=near, lacking=None), question, named)
    return answer


def _is_said(answering: Answering, named: Reworded) -> bool:
    """Tell whether papers say a name, or numbers are asked for, or whose they are: those tell it themselves."""
    on_it = replace(named.query, text=named.name)
    return named.query.intent is not Intent.SEARCH or answering.index.count(on_it).total > 0


def _described(answering: Answering, question: str, today: date) -> Reworded | None:
    """Return a question with what it describes named; ``None`` where it describes nothing that has a name."""
    found = in_terms(without_story(without_hedges(question)))
    if found is None:
        return None
    query = parse(found.question, today=today)
    if query.intent is not Intent.SEARCH or not query.text or query.topics:
        return Reworded(query, found.term, found.told)
    also = found.also or " ".join(word for word in found.apart if _is_own(answering, word))
    return Reworded(replace(query, text=f"{query.text} ({also})" if also else query.text), found.term, found.told)


def _looser(answering: Answering, named: Reworded) -> Reworded | None:
    """Return a query in which what stands beside a name need not be said, where it is talk; ``None`` of others."""
    beside = _BRACKETS.sub(" ", named.query.text.replace(named.name, " ")).strip()
    if named.query.intent is not Intent.SEARCH or not beside or answering.index.said(beside) <= 0:
        return None
    return named._replace(query=replace(named.query, text=f"{named.name} ({' '.join(beside.split())})"))


def _like_one(question: str, today: date) -> Reworded | None:
    """Return a question for the like of a product as one for what it does, those first that name it; else ``None``."""
    if (found := in_place_of(question)) is None:
        return None
    query = parse(found.question, today=today)
    soft = query.soft or (_OPENLY if found.open else None)
    return Reworded(replace(query, wished=query.wished or found.name, soft=soft), found.term, found.told)


_OPENLY = Query("", required=(("open-source", "open-sourced", "open source", "open-weight", "open weights"),))
"""What papers say of models that anybody may run."""


def _guessed(answering: Answering, query: Query) -> Reworded | None:
    """Return a question of which nothing is found by what its words circle around; ``None`` where that is not clear.

    Nor where it would drop a topic: of "which benchmarks test GUI agents" papers have "GUI agents" in their titles. A
    word of the field's own that papers have there is asked for, and the name stands beside it: of "our chatbot drops
    its persona in long chats" the persona.
    """
    name = circled(query.text) if query.intent is Intent.SEARCH and not query.required else ""
    topics = beside(name, query.text) if name else ()
    if any(answering.index.count(Query("", titles=(topic,))).total >= TITLED for topic in topics):
        return None
    own = [word for word in apart(name, query.text) if _is_own(answering, word)] if name else []
    kept = " ".join(filter(None, (name, sized(query.text))))
    told = f"No paper says it so: read as “{', '.join((*own, kept))}”, which these words describe."
    meant = _on_own(query, own, query.text, kept) if own else replace(query, text=kept)
    return Reworded(meant, name, told) if name else None


def _on_own(query: Query, own: list[str], said: str, name: str) -> Query:
    """Return a query for words of the field's own, beside what else is said; those first that hold a name."""
    beside = _BRACKETS.sub(" ", " ".join(word for word in said.split() if word.lower() not in own))
    return replace(query, text=f"{' '.join(own)} ({beside})", wished=query.wished or name)


def _is_own(answering: Answering, word: str) -> bool:
    """Tell whether a word is the field's own and several papers have it in their titles, but not all and sundry."""
    if answering.index.said(word) > OWN:
        return False
    most = max(TITLED, SUNDRY * len(answering.index))
    return TITLED <= answering.index.count(Query("", titles=(word,))).total <= most


def _in_passing(answering: Answering, question: str, query: Query) -> Reworded | None:
    """Return a long story of which nothing is found as the topic that it names; ``None`` where it names none."""
    name = answering.index.topic_named(question)
    told = f"Read as “{name}”, which your message names."
    return Reworded(Query(question, text=name), name, told) if name and query.intent is not Intent.COUNT else None


def _told_of(answer: Answer, question: str, reworded: Reworded) -> Answer:
    """Return an answer to a reworded question as one to the question as it was typed, which says so first."""
    note = " ".join(filter(None, (reworded.told, answer.note)))
    return replace(answer, query=replace(answer.query, question=question), note=note)
