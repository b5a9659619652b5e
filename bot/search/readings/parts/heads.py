"""How a question is read that as a whole finds nothing: with its asides as all else, and by its head alone.

Of "hallucination detection without calling a second big model" the archive may hold what it is about, and nothing that
is all of it. What was left out is seen by what is said to have been searched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.model import Query
from bot.query.frames.asides import clauses, narrowed
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import allowed
from bot.search.readings.reading import Reading
from bot.search.text.analyzer import terms_of, words
from bot.search.text.synonyms import words_for
from bot.search.words.weighed.asides import is_head, topics_of
from bot.search.words.weighed.talk import Talk
from bot.search.words.weighed.telling import beyond, tells

MOST_OF_IT = 0.5
"""A clause that tells more than so much of what all tell is the head: "agent memory. grandma remembers better". Of 14
topics that the archive does not hold, with something beside them that it does, none more is claimed."""


def by_head(archive: Snapshot, query: Query) -> Iterator[Reading]:
    """Give a query with its asides asked for as all else, and without what stands beside its head, longest first."""
    may_be = allowed(archive, query) if query.is_filtered else None
    if any(clause.aside for clause in clauses(query.text)):
        yield Reading(query, may_be, evenly=True)
    for text in dict.fromkeys((*_as_written(query.text), *_heads(Talk(archive), query.text))):
        if text != query.text:
            yield Reading(replace(query, text=text), may_be)


def _as_written(text: str) -> Iterator[str]:
    """Give what papers write for an everyday word that is all of a text: humor for "jokes".

    Beside others such a word is borne out by what papers write for it; alone it would take less than a topic does.
    """
    said = [name for name in map(terms_of, words(text)) if name]
    if len(said) == 1 and len(said[0]) == 1:
        yield from words_for(said[0][0])


def _heads(talk: Talk, text: str) -> Iterator[str]:
    """Give a text without its asides and its talk, the same without purposes, and of that what tells the most alone."""
    kept = [clause.text for clause in clauses(text) if not clause.aside and topics_of(talk, words(clause.text))]
    narrow = [each if is_head(talk, words(each := narrowed(clause))) else clause for clause in kept]
    told = [_tells(talk, clause) for clause in narrow]
    alone = [clause for clause, tells in zip(narrow, told, strict=True) if tells > MOST_OF_IT * sum(told)]
    yield from (each for each in (", ".join(kept), ", ".join(narrow), *alone) if is_head(talk, words(each)))


def _tells(talk: Talk, clause: str) -> float:
    """Return how much the words of a clause tell of what is meant."""
    return sum(
        tells(talk.archive, {name: beyond(talk.archive, name) for name in terms_of(word)})
        for word in topics_of(talk, words(clause))
    )
