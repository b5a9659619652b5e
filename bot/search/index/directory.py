"""By how many names each lab may be called: as the archive spells it, by a part of its name, by its initials.

Learned from the names that stand above the papers, no list: ``GoogleDeepMind`` is called DeepMind as another lab is
called so; Carnegie Mellon University is CMU, and so are CMU-LTI and a group at CMU; UC Berkeley is the University of
California, Berkeley. Names are compared in one piece, without case, accents and little words, so that a name may be
written as one word or several; but only whole words of a name are looked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from bot.query.question import word_set
from bot.search.index.bylines import Bylines
from bot.search.index.postings import Ints
from bot.search.text.people import name_words

MOST_WORDS = 9
"""More words in a row are no lab's name."""

LEAST_LETTERS = 2
"""A lab called X is looked for by more than that: one letter stands for too much."""

LEAST_INITIALS = 3
"""Fewer letters are nobody's initials: AI is no lab."""

_LITTLE = word_set("a and at de del der des di for in la of the to und von y")
_HOUSES = word_set("academy college institute polytechnic school universidad universitat universite university")
"""They tell one institution from another: the Chinese University of Hong Kong is not the University of Hong Kong."""

_GENERAL = _HOUSES | word_set(
    """ai center centre co company computer computing corp corporation data department faculty foundation
    global group inc industrial intelligence lab language learning llc llm ltd machine model national
    natural networks nlp open processing project reasoning research robotics science society software state
    studio system systems team tech technical technology vision visual"""
)
"""Words that say what a lab is, not which: alone they name none."""

_BESIDE = word_set("ai company corp group inc lab ltd research team")
"""What people say beside a lab's name: NVIDIA Research, the Qwen team."""

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


@dataclass(frozen=True, slots=True)
class Called:
    """The labs that go by a name.

    Attributes:
        labs: Their numbers in the bylines.
        whole: Whether it is the whole name of one, or its initials, and not a part alone.
        initials: Whether it is made of initials, and no lab is written so.
        own: Those whose whole name it is, however spelled or shortened; of the others' names it is a part.
    """

    labs: Ints
    whole: bool
    initials: bool = False
    own: Ints = field(default_factory=lambda: _ints(()))

    @property
    def first(self) -> Ints:
        """Return the labs that are meant at first: its own, where there are some."""
        return self.own if len(self.own) else self.labs


MAX_ASKED = 4_096
"""What is kept of the words looked up is dropped at this many."""


class _Unseen:
    """Stands for what was not looked up yet, as ``None`` says that no lab goes by it."""


_UNSEEN = _Unseen()


@dataclass(slots=True)
class _Entry:
    parts: set[int] = field(default_factory=set)
    wholes: set[int] = field(default_factory=set)
    initials: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Directory:
    """The labs of an archive by what they may be called.

    Attributes:
        called: The labs by each name in one piece.
        turned: The labs by the words of their whole names in alphabetical order.
        asked: What was found for words that were looked up lately: each part of a question is, ten times over.
    """

    called: Mapping[str, Called]
    turned: Mapping[str, Called]
    asked: dict[tuple[str, ...], Called | None] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, spelled: Iterable[str], bylines: Bylines) -> Directory:
        """Return the directory of labs, as they are spelled, with their numbers in the bylines."""
        entries: defaultdict[str, _Entry] = defaultdict(_Entry)
        names = [(number, name, name_parts(name)) for name in spelled if (number := _number(bylines, name)) is not None]
        turned = _turned([(number, parts) for number, _, parts in names])
        for number, _, parts in names:
            _note(entries, number, parts, turned[_sorted(word.text for word in parts)])
        for number, name, _ in names:
            _note_inner(entries, number, name)
        _keep_likeliest(entries, bylines)
        _join_initials(entries, [parts for _, _, parts in names])
        several = {words: Called(_ints(labs), whole=True, own=_ints(labs)) for words, labs in turned.items()}
        return cls({key: _called(entry) for key, entry in entries.items()}, several)

    def find(self, words: Sequence[str]) -> Called | None:
        """Return the labs that go by some words, folded; ``None`` if none does."""
        key = tuple(words)
        found = self.asked.get(key, _UNSEEN)
        if isinstance(found, _Unseen):
            if len(self.asked) >= MAX_ASKED:
                self.asked.clear()
            self.asked[key] = found = self._find(words)
        return found

    def _find(self, words: Sequence[str]) -> Called | None:
        plain = _plain(words)
        if (
            sum(map(len, plain)) < LEAST_LETTERS
            or _GENERAL.issuperset(plain)
            or (words[0] in _LITTLE and words[0] != "the")
            or words[-1] in _LITTLE
        ):
            return None
        return _together(self.called.get("".join(plain)), self.turned.get(_sorted(plain)))

    def named(self, name: str) -> Called | None:
        """Return the labs that a whole name means, with what it says beside ("Google DeepMind", "NVIDIA Research")."""
        words = name_words(name)
        return _together(self.find(words), self._child(words)) or self._bare(words)

    def meant(self, name: str) -> Called | None:
        """Return the labs that somebody means who surely names one: those with its initials, where none is named so."""
        return self.named(name) or self._short(name)

    def _child(self, words: Sequence[str]) -> Called | None:
        """Return the lab of a lab: Google DeepMind is DeepMind, as both are labs' whole names."""
        for cut in range(1, len(words)):
            above = self.find(words[:cut])
            below = self.find(words[cut:]) if above is not None and len(above.own) else None
            if below is not None and len(below.own):
                return replace(below, labs=below.own)
        return None

    def _bare(self, words: Sequence[str]) -> Called | None:
        """Return the labs that go by a name without the words at its end that say what it is."""
        plain = _plain(words)
        while len(plain) > 1 and plain[-1] in _BESIDE:
            plain = plain[:-1]
            if (found := self.find(plain)) is not None:
                return found
        return None

    def _short(self, name: str) -> Called | None:
        """Return the labs that write themselves as the initials of a name: Ai2 for the Allen Institute for AI."""
        parts = name_parts(name)
        found = [self.called.get(short) for short in short_forms(parts)] if len(parts) >= LEAST_INITIALS else []
        return next((each for each in found if each is not None and not each.initials), None)


def _number(bylines: Bylines, name: str) -> int | None:
    return bylines.names.get(" ".join(name_words(name)))


def name_parts(name: str) -> list[Word]:
    """Return the words of a name in order, little ones left out."""
    found: list[Word] = []
    end, joined = 0, ""
    for match in _CHUNK.finditer(name):
        between = name[end : match.start()].strip()
        joined, end = joined + between, match.end()
        for text in name_words(match[0]):
            if text in _LITTLE:
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


_WRITTEN_OTHERWISE = frozenset({*_ONE_WORD, *_LITTLE, "intelligence"})


def _plain(words: Sequence[str]) -> list[str]:
    """Return the folded words of a question as those of names are written."""
    if _WRITTEN_OTHERWISE.isdisjoint(words):  # nearly all of a question's: a tenth of the time
        return list(words)
    return [
        word.text
        for word in _with_ai([Word(_ONE_WORD.get(each, each), "", False) for each in words])
        if word.text not in _LITTLE
    ]


def _sorted(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _turned(names: Iterable[tuple[int, Sequence[Word]]]) -> dict[str, set[int]]:
    """Return the labs by the words of their whole names: Hong Kong University is the University of Hong Kong."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, parts in names:
        found[_sorted(word.text for word in parts)].add(number)
    return found


def _note(entries: defaultdict[str, _Entry], number: int, parts: Sequence[Word], same: set[int]) -> None:
    """Note a lab under its whole name, its initials, and the parts of its name that mean it."""
    texts = [word.text for word in parts]
    whole = "".join(texts)
    if not whole:
        return
    entries[whole].wholes.add(number)
    for begin, end in _spans(parts):
        entries["".join(texts[begin:end])].parts.add(number)
    for short in short_forms(parts):
        entries[short].initials |= same


def _spans(parts: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give where the parts of a name begin and end that mean the lab."""
    for begin in range(len(parts)):
        for end in range(begin + 1, min(begin + MOST_WORDS, len(parts)) + 1):
            texts = {word.text for word in parts[begin:end]}
            if end - begin < len(parts) and texts - _GENERAL and not _is_another(parts, begin, end, texts):
                yield begin, end


def _is_another(parts: Sequence[Word], begin: int, end: int, texts: set[str]) -> bool:
    """Tell whether what stands beside a part of an institution's name makes it another one's."""
    adjoins = begin > 0 and not parts[begin].joined
    if not texts & _HOUSES:  # National Tsing Hua University is not Tsinghua, though it may be written so
        return adjoins and end - begin > 1 and any(word.text in _HOUSES for word in parts)
    return adjoins or (end < len(parts) and parts[end].joined in {"of", "for", "and"})


def _note_inner(entries: defaultdict[str, _Entry], number: int, name: str) -> None:
    """Note a lab under the names inside a word of its name, where labs are called so: GoogleDeepMind, TongyiLab."""
    for chunk in _CHUNK.findall(name):
        pieces = [piece.lower() for piece in _INNER.findall(chunk)]
        if len(pieces) < 2 or sum(map(len, pieces)) < len(chunk):
            continue
        for begin in range(len(pieces)):
            for end in range(begin + 1, len(pieces) + 1):
                key = "".join(pieces[begin:end])
                entry = entries.get(key)
                if entry is None or not (entry.parts or entry.wholes) or end - begin == len(pieces):
                    continue
                entry.parts.add(number)
                above = entries.get("".join(pieces[:begin]))
                if end == len(pieces) and entry.wholes and above is not None and above.wholes:
                    entry.wholes.add(number)  # Google DeepMind is DeepMind: both are names of labs


def short_forms(parts: Sequence[Word]) -> set[str]:
    """Return what a name may be shortened to: CMU, UC Berkeley, AI2, Georgia Tech, and ZJU for a city's university."""
    texts = [word.text for word in parts]
    firsts = [text if word.capitals and len(text) <= 3 else text[0] for text, word in zip(texts, parts, strict=True)]
    found = {"".join((*firsts[:cut], *texts[cut:])) for cut in range(2, len(texts))}
    ends = [at for at in range(3, len(parts)) if parts[at].joined not in {"", "of", "for", "and", "ofthe"}] + [
        len(parts)
    ]
    wholes = {"".join(firsts[:end]) for end in ends if end > 1}
    wholes |= {f"{each[: len(each) // 2]}2" for each in wholes if each[: len(each) // 2] * 2 == each}
    found |= {each for each in wholes if len(each) >= LEAST_INITIALS}
    if texts[1:] == ["institute", "technology"]:
        found |= {f"{texts[0]}tech", f"{texts[0][:3]}tech"}
    if len(texts) == 2 and texts[1] == "university":
        found |= _city_initials(texts[0])
    return found - {"".join(texts)}


def _city_initials(city: str) -> set[str]:
    """Return PKU for Peking, THU for Tsinghua: the syllables' first letters, and U."""
    syllables = _CITY.findall(city)
    return {f"{syllables[0][0]}{syllables[1][0]}u"} if len(syllables) == 2 and "".join(syllables) == city else set()


def _join_initials(entries: defaultdict[str, _Entry], names: Iterable[Sequence[Word]]) -> None:
    """Let a lab's long name mean those written with its initials too, where only one lab has these initials."""
    for parts in names:
        if len(parts) < LEAST_INITIALS:
            continue
        initials = "".join(word.text if word.capitals else word.text[0] for word in parts)
        short, long = entries.get(initials), entries["".join(word.text for word in parts)]
        if short is None or len(initials) < LEAST_INITIALS or not short.initials <= long.wholes | long.parts:
            continue
        long.parts |= short.parts
        long.wholes |= short.wholes


def _keep_likeliest(entries: Mapping[str, _Entry], bylines: Bylines) -> None:
    """Leave initials to whoever has them and is on the most papers, and to others on half as many: NTU is Nanyang's."""
    for entry in entries.values():
        if len(entry.initials) > 1:
            held = {lab: len(bylines.papers(_ints([lab]))) for lab in entry.initials}
            most = max(held.values())
            entry.initials = {lab for lab, papers in held.items() if 2 * papers >= most}


def _called(entry: _Entry) -> Called:
    everyone = entry.parts | entry.wholes | entry.initials
    own, written = entry.wholes | entry.initials, bool(entry.wholes or entry.parts)
    return Called(_ints(everyone), bool(own), not written, _ints(own))


def _together(one: Called | None, other: Called | None) -> Called | None:
    if one is None or other is None:
        return one or other
    labs, own = np.union1d(one.labs, other.labs), np.union1d(one.own, other.own)
    return Called(labs, one.whole or other.whole, one.initials and other.initials, own)


def _ints(labs: Iterable[int]) -> Ints:
    return np.array(sorted(labs), np.int32)
