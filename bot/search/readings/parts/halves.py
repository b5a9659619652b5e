"""A text that joins two topics of which no paper has both: "jailbreaks and prompt injection", "merging, LoRA".

Whoever lists topics wants what is on one of them, and is told on which nothing is, or that nothing is on all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from bot.model import Query
from bot.query.frames.asides import clauses
from bot.query.vocabulary.talkwords import PAPER_KINDS, STARTS
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms, terms_of, words
from bot.search.text.several_names import others
from bot.search.text.talk import is_talk
from bot.search.words.weighed.asides import topics_of
from bot.search.words.weighed.subjects import LEAST_PAPERS
from bot.search.words.weighed.talk import Talk
from bot.search.words.weighed.telling import beyond, tells
from bot.search.words.written.phrases import holders

MOST_WORDS, MOST_TOPICS = 10, 3
"""A longer text is a sentence, and more topics are a list of what a paper uses."""

APART, MOST_APART = "; ", 16
"""What stands between topics that are asked for apart, and of how many words they are together."""

STANDS_ALONE = 1.5
"""A word that tells so much may be a topic of its own: jailbreaks, LoRA; not the search of "search and rescue"."""

_JOINS = re.compile(r"\s+(?:and|&|/|\+|as well as)\s+|[,;]\s+(?:and\s+)?", re.IGNORECASE)


_LEANS = re.compile(
    r"\b(?:or|vs|versus|not|but|without|i\.?e|e\.?g)\b"
    r"|[,;(] *(?:esp|especially|particularly|specifically|mostly|mainly|like|for|in|on|with|of|to|by|from|as|at)\b",
    re.IGNORECASE,
)
"""What says that a part leans on the others, or is none of its own."""


def topics_joined(archive: Snapshot, query: Query) -> Sequence[str]:
    """Return the topics that a query joins, as it has them; none where it joins what is no topic of its own.

    Nor of one that demands a phrase or asks for somebody's papers.
    """
    text, talk = query.text, Talk(archive)
    parts = [part.strip() for part in _JOINS.split(text)]
    demands = bool(query.required or query.titles or query.authors or query.organizations)
    if demands or not 1 < len(parts) <= MOST_TOPICS or len(text.split()) > MOST_WORDS:
        return ()
    leans = _LEANS.search(text) is not None or any(clause.aside for clause in clauses(text))
    return parts if not leans and all(_is_topic(talk, words(part)) for part in parts) else ()


def topics_apart(archive: Snapshot, query: Query) -> Sequence[str]:
    """Return the topics that a query asks for apart, as it has them: "world models; TTS"; none where it has no two.

    Each is answered, whatever papers have both, so that little words may stand in one: "mixture of experts".
    """
    text, talk = query.text, Talk(archive)
    if APART not in text or query.required or query.titles or len(text.split()) > MOST_APART:
        return ()
    parts = [part.strip(" ,.?!") for part in text.split(APART)]
    leans = any(clause.aside for clause in clauses(text)) or any(_LEANS.match(f", {part}") for part in parts)
    leans = leans or any(part.split()[:1] and part.split()[0].lower() in STARTS for part in parts)
    sure = not leans and len(parts) <= MOST_TOPICS and all(_stands_alone(talk, part) for part in parts)
    return parts if sure else ()


def _stands_alone(talk: Talk, part: str) -> bool:
    """Tell whether a part may be a topic of its own: several words that are no talk, or one that papers are about."""
    said = [word for word in words(part) if word not in PAPER_KINDS and not is_talk(word)]
    topical = topics_of(talk, said)
    known = any(map(talk.is_titled, topical)) or (said != [] and _is_named(talk.archive, part))
    return len(topical) > 1 or known or _tells_enough(talk, topical)


def _is_topic(talk: Talk, said: Sequence[str]) -> bool:
    """Tell whether words are a topic of their own, with no little one in it: several, or one that tells enough."""
    topical = topics_of(talk, said)
    if len(topical) < len(set(said)):  # "photos of fields and towns taken from orbit" describes one thing
        return False
    return len(topical) > 1 or _tells_enough(talk, topical)


def _tells_enough(talk: Talk, topical: Sequence[str]) -> bool:
    names = {name: beyond(talk.archive, name) for word in topical for name in terms_of(word)}
    return bool(names) and tells(talk.archive, names) >= STANDS_ALONE


def are_named(archive: Snapshot, query: Query, topics: Iterable[str]) -> bool:
    """Tell whether each of some topics that a query joins is one thing to papers.

    That is a keyword of theirs, or after "and" also what they have side by side: "portraits, temporally consistent" is
    one topic.
    """
    listed = any(sign in query.text for sign in ",;")
    return all(_is_named(archive, topic) or (not listed and _is_written(archive, topic)) for topic in topics)


def saying(archive: Snapshot, topic: str) -> Flags:
    """Return which papers have the words of a topic side by side, or those of another name of it."""
    alive = archive.columns.alive
    found: Flags = np.logical_or.reduce([holders(archive, terms(name), alive) for name in (topic, *others(topic))])
    return found


def _is_named(archive: Snapshot, topic: str) -> bool:
    papers = archive.keywords.of_words(topic.split())
    return bool(others(topic)) or (papers is not None and _is_written(archive, topic))


def _is_written(archive: Snapshot, topic: str) -> bool:
    return int(holders(archive, terms(topic), archive.columns.alive).sum()) >= LEAST_PAPERS


def on_any_of(query: Query, topics: Sequence[str], held: Collection[str], *, apart: bool = False) -> Query:
    """Return a query for those of its topics that papers are on, with what is told of the others.

    That no paper is on all is told unless they are asked for ``apart``.
    """
    lost = [topic for topic in topics if topic not in held]
    told = " or ".join(f"\u201c{topic}\u201d" for topic in lost)
    none = f"No paper here is on {told}: that was left out." if lost else ""
    hint = none or ("" if apart else "No paper here is on all of it: these are on one.")
    text = " or ".join(topic for topic in topics if topic in held)
    return replace(query, text=text, hint=" ".join(filter(None, (query.hint, hint))))
