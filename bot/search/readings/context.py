"""What a question is about where the words that ask do not name it, but those before them do.

"LLM fine-tuning makes models worse at other things, I hear, but I'm looking for papers with more systematic
exploration": what stands after "looking for papers with" is no topic of any paper, so that the frame took it along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.model import Query
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of, words
from bot.search.words.weighed.talk import Talk
from bot.search.words.weighed.telling import is_topic

MORE_WORDS, TOPICS = 4, 2
"""So many words must have been left out, and so many topics be among them."""


def in_context(archive: Snapshot, query: Query) -> Query | None:
    """Return a query for all words of its question where those left out name topics, and those left name none."""
    if len(query.question.split()) < len(query.text.split()) + MORE_WORDS:
        return None
    left = [word for word in words(query.text) if terms_of(word)]
    if not left or any(archive.term(terms_of(word)[0]) is None or _is_topic(archive, word) for word in left):
        return None  # what no paper holds may be what is asked for
    return replace(query, text=query.question) if len(set(_topics(archive, query.question))) >= TOPICS else None


def _topics(archive: Snapshot, text: str) -> Iterator[str]:
    """Give the words of a text that are topics beyond doubt, and no talk."""
    talk = Talk(archive)
    for word in words(text):
        if terms_of(word) and not talk.is_talk(word) and _is_topic(archive, word):
            yield word


def _is_topic(archive: Snapshot, word: str) -> bool:
    return is_topic(archive, terms_of(word))
