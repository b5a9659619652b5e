"""The words of a lab's name: how they are written, which parts of it mean the lab, what it may be shortened to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.query.question import word_set
from bot.search.text.people import name_words

MOST_WORDS = 9
"""More words in a row are no lab's name."""


LEAST_INITIALS = 3
"""Fewer letters are nobody's initials: AI is no lab."""


MOST_NAMES = 16_384
"""So many names are kept studied: some 15 MB, and ten times what three years of papers have."""


LITTLE = word_set("a and at de del der des di for in la of the to und von y")


ALIASES = {
    "allenai": "ai2",
    "alleninstitute": "ai2",
    "bair": "uc berkeley",
    "facebook": "meta",
    "facebookai": "meta",
    "fair": "meta",
    "gdm": "google deepmind",
    "hf": "hugging face",
    "metafair": "meta",
    "msr": "microsoft research",
    "msra": "microsoft research",
}
"""Names of labs that cannot be learned from how they write themselves: an older name, or short for a part of one."""


_HOUSES = word_set("academy college institute polytechnic school universidad universitat universite university")
"""They tell one institution from another: the Chinese University of Hong Kong is not the University of Hong Kong."""


GENERAL = _HOUSES | word_set(
    """ai center centre co company computer computing corp corporation data department faculty foundation
    global group inc industrial intelligence lab language learning llc llm ltd machine model national
    natural networks nlp open processing project reasoning research robotics science society software state
    studio system systems team tech technical technology vision visual"""
)
"""Words that say what a lab is, not which: alone they name none."""


_ONE_WORD = {
    "laboratory": "lab",
    "laboratories": "lab",
    "labs": "lab",
    "sciences": "science",
    "technologies": "technology",
    "univ": "university",
    "institut": "institute",
}


_CHUNK = re.compile(r"[^\W_]+")


_INNER = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


_CITY = re.compile(r"(?:zh|ch|sh|ts|[b-df-hj-np-tw-z])[aeiou]+(?:ng|n)?")


class Word(NamedTuple):
    """A word of a lab's name.

    Attributes:
        text: Folded, and written one way: ``lab`` for Laboratory.
        joined: What joins it to the word before: nothing but a blank, or a little word ("of"), or a sign ("@").
        capitals: Whether it is written in capitals alone.
    """

    text: str
    joined: str
    capitals: bool


def name_parts(name: str) -> list[Word]:
    """Return the words of a name in order, little ones left out."""
    found: list[Word] = []
    end, joined = 0, ""
    for match in _CHUNK.finditer(name):
        between = name[end : match.start()].strip()
        joined, end = joined + between, match.end()
        for text in name_words(match[0]):
            if text in LITTLE:
                joined += text
                continue
            found.append(Word(_ONE_WORD.get(text, text), joined, match[0].isupper() and len(match[0]) > 1))
            joined = ""
    return _with_ai(found)


def _with_ai(words: Sequence[Word]) -> list[Word]:
    """Return words with AI for Artificial Intelligence."""
    found: list[Word] = []
    for word in words:
        if word.text == "intelligence" and found and found[-1].text == "artificial":
            found[-1] = Word("ai", found[-1].joined, capitals=True)
        else:
            found.append(word)
    return found


_WRITTEN_OTHERWISE = frozenset({*_ONE_WORD, *LITTLE, "intelligence"})


def plain_words(words: Sequence[str]) -> list[str]:
    """Return the folded words of a question as those of names are written."""
    if _WRITTEN_OTHERWISE.isdisjoint(words):  # nearly all of a question's: a tenth of the time
        return list(words)
    return [
        word.text
        for word in _with_ai([Word(_ONE_WORD.get(each, each), "", False) for each in words])
        if word.text not in LITTLE
    ]


class Name(NamedTuple):
    """What there is to know of a lab's name by itself.

    Attributes:
        folded: As bylines know it.
        turned: Its words in alphabetical order.
        whole: Its words in one piece; empty where it has none.
        parts: The parts of it that mean the lab, in one piece each.
        shorts: What it may be shortened to.
        initials: Those of all its words; empty where they are nobody's.
        inner: The names within each of its words that has some: Google and DeepMind of GoogleDeepMind.
    """

    folded: str
    turned: str
    whole: str
    parts: frozenset[str]
    shorts: frozenset[str]
    initials: str
    inner: tuple[tuple[str, ...], ...]


@lru_cache(MOST_NAMES)
def studied(name: str) -> Name:
    """Return what there is to know of a lab's name by itself, which each day's new directory asks of all."""
    parts = name_parts(name)
    texts = [word.text for word in parts]
    initials = "".join(word.text if word.capitals else word.text[0] for word in parts)
    inner = ((chunk, tuple(piece.lower() for piece in _INNER.findall(chunk))) for chunk in _CHUNK.findall(name))
    return Name(
        " ".join(name_words(name)),
        in_order(texts),
        "".join(texts),
        frozenset("".join(texts[begin:end]) for begin, end in _spans(parts)),
        frozenset(short_forms(parts)) if parts else frozenset(),
        initials if min(len(parts), len(initials)) >= LEAST_INITIALS else "",
        tuple(pieces for chunk, pieces in inner if len(pieces) > 1 and sum(map(len, pieces)) == len(chunk)),
    )


def in_order(words: Iterable[str]) -> str:
    """Return words in alphabetical order."""
    return " ".join(sorted(words))


def _spans(parts: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give where the parts of a name begin and end that mean the lab."""
    for begin in range(len(parts)):
        for end in range(begin + 1, min(begin + MOST_WORDS, len(parts)) + 1):
            texts = {word.text for word in parts[begin:end]}
            if end - begin < len(parts) and texts - GENERAL and not _is_another(parts, begin, end, texts):
                yield begin, end


def _is_another(parts: Sequence[Word], begin: int, end: int, texts: set[str]) -> bool:
    """Tell whether what stands beside a part of an institution's name makes it another one's."""
    adjoins = begin > 0 and not parts[begin].joined
    if not texts & _HOUSES:  # National Tsing Hua University is not Tsinghua, though it may be written so
        return adjoins and end - begin > 1 and any(word.text in _HOUSES for word in parts)
    return adjoins or (end < len(parts) and parts[end].joined in {"of", "for", "and"})


_COMPANY = word_set("ag co company corp corporation gmbh group inc llc ltd")
"""They say what a company is, and people leave them out."""


def short_forms(parts: Sequence[Word]) -> set[str]:
    """Return what a name may be shortened to: CMU, UC Berkeley, AI2, Georgia Tech, and ZJU for a city's university."""
    texts = [word.text for word in parts]
    firsts = [text if word.capitals and len(text) <= 3 else text[0] for text, word in zip(texts, parts, strict=True)]
    found = {"".join((*firsts[:cut], *texts[cut:])) for cut in range(2, len(texts))}
    ends = [
        at
        for at in range(3, len(parts))
        if parts[at].joined not in {"", "of", "for", "and", "ofthe"}
        or (parts[at].joined == "for" and parts[at - 1].text == "institute")  # the MPI for Intelligent Systems
    ] + [len(parts)]
    wholes = {"".join(firsts[:end]) for end in ends if end > 1}
    wholes |= {f"{each[: len(each) // 2]}2" for each in wholes if each[: len(each) // 2] * 2 == each}
    found |= {each for each in wholes if len(each) >= LEAST_INITIALS}
    if len(texts) > 1 and texts[-1] in _COMPANY:
        found.add("".join(texts[:-1]))
    if texts[1:] == ["institute", "technology"]:
        found |= {f"{texts[0]}tech", f"{texts[0][:3]}tech"}
    if len(texts) == 2 and texts[1] == "university":
        found |= _city_initials(texts[0])
    return found - {"".join(texts)}


def _city_initials(city: str) -> set[str]:
    """Return PKU for Peking, THU for Tsinghua: the syllables' first letters, and U."""
    syllables = _CITY.findall(city)
    return {f"{syllables[0][0]}{syllables[1][0]}u"} if len(syllables) == 2 and "".join(syllables) == city else set()
