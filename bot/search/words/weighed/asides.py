"""A question's words, and which of them only its asides have.

"Open multilingual rerankers, korean included ideally": a paper on rerankers answers that says nothing of Korean, and
one that does comes first. So the words of an aside are looked for, and hardly asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.query.frames.asides import clauses
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.words.weighed.apart import apart
from bot.search.words.weighed.talk import Talk
from bot.search.words.weighed.telling import is_topic
from bot.search.words.weighed.whole_field import of_field

LEANS, SOFTLY = 0.2, 0.7
"""What a word of an aside tells, in shares of what it would tell elsewhere, and how often a question has its terms. Of
740 papers that 240 questions of people show, 106 are beside the topic instead of 110, and one more begins right. With
.3 and .5 three more are beside it; where asides tell nothing one more question is turned away."""

LEAST_OF_HEAD = 2
"""So many words that are no talk beside the archive are a head; else what looks like an aside is what is asked for."""

NONE: frozenset[str] = frozenset()


def told_of(archive: Snapshot, text: str, typed: Collection[str]) -> tuple[list[str], frozenset[str]]:
    """Return the words of a text in order, and those that only its asides have or that name all of the field.

    None of the latter where it has no other topic.
    """
    pieces = clauses(text)
    parts = [(piece.aside, apart(archive, piece.text, typed)) for piece in pieces]
    words = [word for _, part in parts for word in part]
    field = of_field(words)
    head = [word for aside, part in parts if not aside for word in part if word not in field]
    beside, talk = frozenset(words) - frozenset(head), Talk(archive)
    if not beside or is_head(talk, head):
        return words, beside
    return words, field if topics_of(talk, head) else NONE


def is_head(talk: Talk, said: Iterable[str]) -> bool:
    """Tell whether some words may be what a question is about: several that are no talk, or one sure topic."""
    found = topics_of(talk, said)
    return len(found) >= LEAST_OF_HEAD or any(is_topic(talk.archive, terms_of(word)) for word in found)


def topics_of(talk: Talk, said: Iterable[str]) -> list[str]:
    """Return those of some words that are no talk, each once."""
    return [word for word in dict.fromkeys(said) if terms_of(word) and not talk.is_talk(word)]
