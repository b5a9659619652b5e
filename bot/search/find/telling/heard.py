"""What of a question was searched, as it was typed, so that people see what was taken for their topic."""

from __future__ import annotations

from functools import lru_cache

from bot.query.vocabulary.talkwords import AUXILIARIES
from bot.search.text.analyzer import chunks_of, terms_of, word_of, words
from bot.search.text.people import TOKENS
from bot.search.words.question import Asked
from bot.search.words.weighed.telling import NOTHING


def heard(asked: Asked) -> str:
    """Return the words of a question that find papers, with the little words between them; all of it where all do."""
    found = {part for word in words(asked.text) for part in (word, *word.split("-"))}
    tokens = asked.written.split()
    kinds = [_kind(token, found) for token in tokens]
    kept = [at for at, kind in enumerate(kinds) if kind == "heard"]
    if not kept or asked.topics.telling.max(initial=0.0) <= NOTHING:  # the "models" of "models know when to ask"
        return asked.written
    inside = range(kept[0], kept[-1] + 1)
    said = " ".join(tokens[at] for at in inside if kinds[at] != "talk").strip(" ,;:.?!")
    return f"{said})" if said.rfind("(") > said.rfind(")") else said


def _kind(token: str, found: set[str]) -> str:
    """Tell whether a token is ``heard``, or ``talk``, or a ``little`` word such as "of"."""
    if token.lower() in AUXILIARIES:  # of "how much memory does QLoRA need" QLoRA and memory are heard
        return "talk"
    bearing = _bearing(token)
    return "little" if not bearing else "talk" if found.isdisjoint(bearing) else "heard"


@lru_cache(TOKENS)
def _bearing(token: str) -> tuple[str, ...]:
    """Return the words of a token that have terms."""
    return tuple(word for word in map(word_of, chunks_of(token)) if terms_of(word))
