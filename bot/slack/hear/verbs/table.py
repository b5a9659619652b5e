"""All verbs, and which of them a text commands."""

from __future__ import annotations

from bot.slack.hear.verbs import about
from bot.slack.hear.verbs.help import help_of
from bot.slack.hear.verbs.similar import SIMILAR
from bot.slack.hear.verbs.verb import Verb

_OTHERS = (SIMILAR, about.STATUS, about.PRIVACY_VERB, about.FORGET_VERB)

HELP = help_of(_OTHERS)

VERBS = (*_OTHERS, HELP)
"""In the order in which the help lists them."""

_BY_WORDS = {tuple(name.split()): verb for verb in VERBS for name in (verb.name, *verb.aliases)}
_LONGEST = max(map(len, _BY_WORDS))

_AROUND = frozenset({"hi", "hey", "hello", "ok", "please", "pls", "show", "me", "the", "your", "thanks", "bot"})
"""Words that may stand around a command."""


def commanded(text: str) -> tuple[Verb, str] | None:
    """Return the verb that a text commands, with what follows it; ``None`` for a question.

    Politeness around it is no part of it: ``status?``, ``hi, help``, ``please show me the status``.
    """
    words = text.split()
    return _read(words) or _read(_without_politeness(words))


def _read(words: list[str]) -> tuple[Verb, str] | None:
    bare = [_bare(word) for word in words]
    for length in range(min(_LONGEST, len(words)), 0, -1):
        verb = _BY_WORDS.get(tuple(bare[:length]))
        rest = " ".join(words[length:])
        if verb and verb.takes(rest):
            return verb, rest
    return None


def _without_politeness(words: list[str]) -> list[str]:
    kept = list(words)
    while kept and (_bare(kept[0]) in _AROUND or not _bare(kept[0])):
        kept.pop(0)
    while kept and (_bare(kept[-1]) in _AROUND or not _bare(kept[-1])):
        kept.pop()
    return kept


def _bare(word: str) -> str:
    return word.strip(".,;:!?").lower()
