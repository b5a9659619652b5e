"""Names that papers do not have, or mean something else by, under another name: theorem proving, TTS.

Where none has "theorem" they are asked for formal proofs. Whoever says TTS and nothing else, or beside what is said of
voices, means text-to-speech, be it that more papers of a month mean test-time scaling.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.question import word_set
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms, terms_of
from bot.search.text.several_names import MOST_PIECES, as_one, key_of, may_begin, others
from bot.search.text.talk import is_talk
from bot.search.words.forms.named import meaning_another
from bot.search.words.written.phrases import holders

_ENDS = "?!.,;:"

_OF_VOICES = word_set(
    "accent accented accents audio audiobook audiobooks cloning conversational dialect dialects emotion emotional"
    " emotions expressive language languages low-resource multi-speaker multilingual prosody singing speaker speakers"
    " speaking speech streaming voice voices zero-shot"
)
_OF_THOUGHT = word_set(
    "agent agents budget budgets code coding compute inference llm llms math model models reasoning scaling search"
    " thinking verifier verifiers"
)
"""What is said of test-time scaling."""

LEAST_SO = 5
"""So many papers that mean by a name what was meant answer it: 57 of 97 for TTS in all days, 1 of 7 in a month."""

_VOICED = {"tts": (_OF_VOICES, _OF_THOUGHT)}
"""Names that mean one thing beside some words, and may mean another beside others."""


def in_held_names(archive: Snapshot, text: str) -> str:
    """Return a text with each name that papers lack, or all of it, if they mean another thing, by one that they have.

    That is the one of its other names that most of them have.
    """
    tokens, at, found = text.split(), 0, list[str]()
    topical = [token for token in tokens if terms_of(token.rstrip(_ENDS)) and not is_talk(token)]
    while at < len(tokens):
        sizes = range(min(MOST_PIECES, len(tokens) - at) if may_begin(tokens[at : at + 2]) else 0, 0, -1)
        runs = ((size, " ".join(tokens[at : at + size]).rstrip(_ENDS)) for size in sizes)
        named = ((size, _held(archive, said, alone=_is_alone(archive, topical, said))) for size, said in runs)
        size, name = next((each for each in named if each[1]), (1, tokens[at]))
        found.append(name)
        at += size
    return " ".join(found) if found != tokens else text


def _is_alone(archive: Snapshot, topical: Sequence[str], said: str) -> bool:
    """Tell whether a name of one word is all that is asked for, or stands beside what is said of what it names.

    The latter where hardly any paper means that by it: else it is found by the name that was typed.
    """
    if len(said.split()) > 1 or len(topical) == 1:
        return len(said.split()) == 1
    theirs, elsewhere = _VOICED.get(said.lower(), (frozenset[str](), frozenset[str]()))
    beside = {token.rstrip(_ENDS).lower() for token in topical}
    if theirs.isdisjoint(beside) or not elsewhere.isdisjoint(beside):
        return False
    number = archive.term(said.lower())
    return number is not None and archive.frequencies[number] - len(meaning_another(archive, said)) < LEAST_SO


def _held(archive: Snapshot, said: str, *, alone: bool) -> str:
    """Return the name that most papers have for what some words name; empty where these are as good, or none has."""
    whole = as_one(said)
    if whole and all(archive.term(max(terms_of(word), key=len)) is not None for word in whole.split()):
        return whole
    numbers = [archive.term(stem) for stem in key_of(said) if terms_of(stem)]
    names = others(said) if None in numbers or alone else ()
    if not names or (None not in numbers and not len(meaning_another(archive, said))):
        return ""
    several = names if None in numbers else [name for name in names if len(key_of(name)) > 1]
    held = {name: int(holders(archive, terms(name), archive.columns.alive).sum()) for name in several}
    best = max(held, key=held.__getitem__, default="")
    return best if best and held[best] else ""
