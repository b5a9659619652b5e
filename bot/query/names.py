"""Which words of a question are somebody's name, and whether a person's or a lab's. Judged by capitals alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.times import dates

_PARTICLES = word_set("van von de der den di da la le del dos el bin ibn")
_INITIALS = re.compile(r"[A-Z](?:\.-?[A-Z])*\.?")

LABS = word_set(
    "adobe ai2 alibaba allenai amazon anthropic apple baidu berkeley bytedance caltech cmu cohere databricks "
    "deepmind deepseek epfl eth eleutherai facebook google harvard hkust huawei ibm inria intel kaist kuaishou "
    "kwai meituan meta microsoft mila minimax mistral mit moonshot nvidia openai oxford peking princeton qualcomm "
    "qwen salesforce samsung snap sony stanford stepfun tencent tsinghua xiaomi zhipu"
)
"""Single words after "papers by" or "papers from" that are no person's name. Not a list of all labs: the ones that
people ask for most, to tell "papers by Google" from "papers by Hinton"."""

_HOUSES = word_set("academy center centre college institute school university")
_LAB_WORDS = word_set("ai academy college inc institute lab labs research team university")


def name_end(reading: Reading, at: int, limit: int = 4) -> int:
    """Return the index after the name that begins at ``at``: words that look like parts of a name."""
    end = at
    while end < at + limit and reading.free(end) and looks_like_name(reading.words[end]):  # no key's, no phrase
        end += 1
        if reading.tokens[end - 1].ends:
            break
        particles = end
        while reading.free(particles) and reading.tokens[particles].core in _PARTICLES:
            particles += 1
        if particles > end and reading.free(particles) and looks_like_name(reading.tokens[particles].core):
            end = particles
    return end


def capitals_end(reading: Reading, at: int) -> int:
    """Return the index after the words in capitals that begin at ``at``, an institute's "of China" too."""
    begin = at + (at < len(reading.lower) and reading.lower[at] == "the")
    end = _capitals_from(reading, begin, begin + 5)
    house = any(word in _HOUSES for word in reading.lower[begin:end])
    if house and reading.free(end) and reading.lower[end] in {"for", "of"} and not reading.tokens[end - 1].ends:
        further = _capitals_from(reading, end + 1, end + 5)
        end = further if further > end + 1 else end
    return end if end > begin else at


def _capitals_from(reading: Reading, at: int, limit: int) -> int:
    end = at
    while end < limit and reading.free(end) and reading.words[end][:1].isupper() and reading.lower[end] != "or":
        if end > at and dates.read(reading.words, end, today=reading.today) is not None:  # "NVIDIA Q2 2026"
            break
        end += 1
        if reading.tokens[end - 1].ends:
            break
    return end


def looks_like_name(word: str) -> bool:
    """Return whether a word is written as a name is: ``Song``, ``LeCun``, ``O'Brien``, ``H.``; not ``GANs``."""
    if _INITIALS.fullmatch(word):
        return True
    plain = word.replace("-", "").replace("'", "")
    return plain.isalpha() and word[:1].isupper() and _mostly_lower(word)


def _mostly_lower(word: str) -> bool:
    return all(part[1:2].islower() or part[1:2] == "'" for part in word.split("-") if part[:1].isupper())


def is_lab(name: Sequence[str], lead: str) -> bool:
    """Return whether words in capitals after "by" or "from" are an organisation's name rather than a person's."""
    lower = [word.lower() for word in name]
    if "of" in lower or "for" in lower:
        return True
    if any(word in LABS for word in lower) or lower[-1] in _LAB_WORDS or lower[0] in _LAB_WORDS:
        return True
    if not all(looks_like_name(word) for word in name):
        return lead == "from" or len(name) == 1
    return lead == "from" and len(name) == 1


def is_known_lab(name: Iterable[str]) -> bool:
    """Return whether every word of a name is that of a well-known lab."""
    return all(word.lower() in LABS | _LAB_WORDS for word in name)


def is_well_known(name: Iterable[str]) -> bool:
    """Return whether a name is that of a well-known lab, and not of labs alone, as "research team" is."""
    lower = [word.lower() for word in name]
    return is_known_lab(lower) and not LABS.isdisjoint(lower)
