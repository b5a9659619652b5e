"""All verbs, and which of them a text commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache, lru_cache

from bot.slack.hear.verbs import about, compare, mute, named, paging, papers, threads, times
from bot.slack.hear.verbs.digest import DIGEST
from bot.slack.hear.verbs.export import EXPORT
from bot.slack.hear.verbs.help import help_of
from bot.slack.hear.verbs.lists import LIST_VERBS
from bot.slack.hear.verbs.memory import MEMORY_VERBS
from bot.slack.hear.verbs.paraphrases import in_verbs
from bot.slack.hear.verbs.report import REPORT
from bot.slack.hear.verbs.rising import RISING
from bot.slack.hear.verbs.subscribe import FOLLOW, SUBSCRIBE
from bot.slack.hear.verbs.subscriptions import SUBSCRIPTION_VERBS
from bot.slack.hear.verbs.verb import Verb
from bot.slack.hear.verbs.why import WHY
from bot.slack.hear.verbs.zone import ZONE

GROUPS: tuple[tuple[str, tuple[Verb, ...]], ...] = (
    ("Papers of a time", (times.TODAY, times.TRENDING, RISING, times.TOP)),
    ("Certain papers", (papers.PAPER, papers.SIMILAR, papers.ABSTRACT, papers.CITE, compare.COMPARE)),
    ("By name", (named.AUTHOR, named.ORG)),
    ("After an answer", (paging.MORE, paging.BACK, mute.MUTE, threads.THREADS)),
    ("What comes by itself", (DIGEST, WHY, SUBSCRIBE, FOLLOW, *SUBSCRIPTION_VERBS)),
    ("Your reading list", (*LIST_VERBS, EXPORT)),
    ("What was posted here", MEMORY_VERBS),
    ("The archive and you", (about.STATUS, ZONE, about.PRIVACY_VERB, about.FORGET_VERB)),
    ("For admins", (about.FORGET_WORKSPACE_VERB, REPORT)),
)
"""What can be commanded, as the help lists it."""

HELP = help_of(GROUPS)

VERBS = (*(verb for _, verbs in GROUPS for verb in verbs), HELP)

_BY_WORDS = {tuple(name.split()): verb for verb in VERBS for name in (verb.name, *verb.aliases)}
_LONGEST = max(map(len, _BY_WORDS))

_AROUND = frozenset(
    {
        "hi",
        "hey",
        "hello",
        "ok",
        "please",
        "pls",
        "show",
        "tell",
        "give",
        "me",
        "the",
        "your",
        "thanks",
        "bot",
        "paperboy",
    }
)
"""Words that may stand around a command."""

_POLITE = frozenset({"please", "pls", "thanks", "thx", "bot"})
"""Those of them that may end one."""

_WISHED = re.compile(
    r"(?:please )?(?:(?:can|could|would|will) (?:you|u|i|we)(?: please)?"
    r"|i(?:'d| would)? (?:want|like|love|need|wish) to|i wanna|let(?:'s| me)) +(?:(?:get|have|see) +(?:my +|some +)?)?",
    re.IGNORECASE,
)
"""What leads to a command that is wished: "can you save 2607.28227", "I want to subscribe to agents"."""

_ASKED = re.compile(
    r"(?:(?:show|give|tell) (?:me|us) )?(?:what(?:'s| is| are)|where(?:'s| is| are)|list)"
    r"(?: all)?(?: (?:the|your|my|our|of))* +|(?:my|our) +",
    re.IGNORECASE,
)
"""What leads to a command that is asked for, and is all there is: "what's your status?", "list my subscriptions"."""

_THANKED = re.compile(
    r"(?:(?:thank you|thanks|thx|great|cool|perfect|nice)(?: (?:so|very) much| a lot)?[,.!]*(?: and)? +)+",
    re.IGNORECASE,
)
"""What is said of the answer before: "thank you, save 2607.28227"."""

_MARKED = re.compile(r"^(?:[>\u2022*]|&gt;)+\s+")
"""How a line of a list or a quoted one begins."""

_QUOTES = "\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_EMOJI = re.compile(r"^(?::[\w+'-]+:\s*)+|(?:\s*:[\w+'-]+:)+$")
_FEW = 3
"""So many words in quotation marks may be a command; more are words to be found as they stand."""

_SHORTEST, _ALIKE = 4, 0.75
"""From how many letters on a word may be a misspelt verb, and how alike they must be: "hepl" and "help" just are."""


_LONG = 64
"""No text so long is alike a verb, however it goes on: nothing longer is remembered."""


def commanded(text: str) -> tuple[Verb, str] | None:
    """Return the verb that a text commands, with what follows it; ``None`` for a question.

    Politeness around it is no part of it: ``status?``, ``hi, help``, ``please show me the status``. A verb that stands
    alone though it needs something is told by its help: a word that is a command is never searched for.
    """
    text = _plainly(text)
    wished, thanked = _WISHED.match(text), _THANKED.match(text)
    said = (text, *(text[found.end() :] for found in (wished, thanked) if found))
    said = tuple(map(in_verbs, said))
    readings = [list(each) for each in dict.fromkeys(tuple(words) for one in said for words in _readings(one.split()))]
    for words in readings:
        if found := _read(words):
            return found
    if (asked := _ASKED.match(text)) and (found := _read(text[asked.end() :].split())) and not found[1].strip(" ?.!"):
        return found
    alone = (_BY_WORDS.get(tuple(map(_bare, words))) for words in readings)
    verb = next(filter(None, alone), None)
    return (HELP, verb.name) if verb else None


def _plainly(text: str) -> str:
    """Return a command without what stands around it: emoji, quotation marks, a list's mark."""
    text = _MARKED.sub("", _EMOJI.sub("", text) or text)
    text = text.strip("`") or text
    within = text.strip(_QUOTES)
    if text[:1] in _QUOTES and len(within.split()) <= _FEW and not set(_QUOTES) & set(within):
        text = within or text
    return text


def meant(text: str) -> str:
    """Return the command that a text nearly is, its verb put right; ``""`` where it is near none."""
    for words in dict.fromkeys(tuple(words) for words in _readings(text.split())):
        for length in range(min(_LONGEST, len(words)), 0, -1):
            said, rest = " ".join(map(_bare, words[:length])), " ".join(words[length:])
            for name in _near(said[:_LONG], length):
                if name != said and _BY_WORDS[tuple(name.split())].takes(rest):
                    return f"{name} {rest}".strip()
    return ""


@lru_cache(maxsize=2_048)  # questions begin alike
def _near(said: str, words: int) -> tuple[str, ...]:
    """Return the names of so many words that a text is nearly, the nearest first."""
    if len(said) < _SHORTEST:
        return ()
    signs = set(said)
    names = [
        name
        for name, letters in _names(words)
        if min(len(said) - len(signs - letters), len(name) - len(letters - signs))  # no more letters can be shared
        >= _ALIKE / 2 * (len(said) + len(name))
    ]
    return tuple(get_close_matches(said, names, n=3, cutoff=_ALIKE)) if names else ()


@cache
def _names(words: int) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what verbs of so many words are called, each with its letters."""
    names = (" ".join(name) for name in _BY_WORDS if len(name) == words)
    return tuple((name, frozenset(name)) for name in names)


def _read(words: list[str]) -> tuple[Verb, str] | None:
    said = [_bare(word) for word in words]
    for length in range(min(_LONGEST, len(words)), 0, -1):
        verb = _BY_WORDS.get(tuple(said[:length]))
        rest = " ".join(_impolite(words[length:]))
        if verb and verb.takes(rest):
            return verb, rest
    return None


def _impolite(words: list[str]) -> list[str]:
    """Return the words without politeness or an outcry at their end: it is no part of a topic or a time."""
    kept = list(words)
    while kept and _is(kept[-1], _POLITE):
        kept.pop()
    return [*kept[:-1], kept[-1].rstrip("!,")] if kept else []


def _readings(words: list[str]) -> Iterator[list[str]]:
    """Give the words as they are, then without politeness at their end, then without any around them."""
    yield words
    kept = list(words)
    while len(kept) > 1 and _is(kept[-1], _POLITE):
        kept.pop()
    yield kept
    while len(kept) > 1 and _is(kept[0], _AROUND):
        kept.pop(0)
    yield kept
    kept = list(kept)
    while len(kept) > 1 and _is(kept[-1], _AROUND):
        kept.pop()
    yield kept


def _is(word: str, kind: frozenset[str]) -> bool:
    return not _bare(word) or _bare(word) in kind


_AROUND_A_WORD = ".,;:!?*_~`@\u2013\u2014"
"""Punctuation, and how Slack writes bold, italic, struck and code."""


def _bare(word: str) -> str:
    return word.strip(_AROUND_A_WORD).lower()
