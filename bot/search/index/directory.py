"""By how many names each lab may be called: as the archive spells it, by a part of its name, by its initials.

Learned from the names that stand above the papers, no list: ``GoogleDeepMind`` is called DeepMind as another lab is
called so; Carnegie Mellon University is CMU, and so are CMU-LTI and a group at CMU; UC Berkeley is the University of
California, Berkeley. Names are compared in one piece, without case, accents and little words, so that a name may be
written as one word or several; but only whole words of a name are looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from bot.query.question import word_set
from bot.search.index.bylines import Bylines
from bot.search.index.labnames import Names, learned
from bot.search.index.labwords import (
    ALIASES,
    GENERAL,
    LEAST_INITIALS,
    LITTLE,
    in_order,
    name_parts,
    plain_words,
    short_forms,
)
from bot.search.index.postings import Ints, distinct
from bot.search.text.people import name_words

LEAST_LETTERS = 2
"""A lab called X is looked for by more than that: one letter stands for too much."""


BESIDE = word_set("ai company corp group inc lab ltd research team")
"""What people say beside a lab's name: NVIDIA Research, the Qwen team."""


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
    own: Ints = field(default_factory=lambda: np.zeros(0, np.int32))

    @property
    def first(self) -> Ints:
        """Return the labs that are meant at first: its own, where there are some."""
        return self.own if len(self.own) else self.labs


MAX_ASKED = 4_096
"""What is kept of the words looked up is dropped at this many."""


class _Unseen:
    """Stands for what was not looked up yet, as ``None`` says that no lab goes by it."""


_UNSEEN = _Unseen()


@dataclass(frozen=True, slots=True)
class Directory:
    """The labs of an archive by what they may be called.

    Attributes:
        names: The labs by what they may be called.
        words: Those of the whole names.
        asked: What was found for words that were looked up lately: each part of a question is, ten times over.
        idle: Words with which no name begins, of those that were looked up lately: nearly all of a question's.
    """

    names: Names
    words: frozenset[str] = field(init=False, repr=False)
    asked: dict[tuple[str, ...], Called | None] = field(default_factory=dict, compare=False)
    idle: set[str] = field(default_factory=set, compare=False)

    def __post_init__(self) -> None:
        """Work out the words of names."""
        words = frozenset(word for name in self.names.turned.keys for word in name.split(" "))
        object.__setattr__(self, "words", words)

    @classmethod
    def of(cls, spelled: Iterable[str], bylines: Bylines) -> Directory:
        """Return the directory of labs, as they are spelled, with their numbers in the bylines."""
        return cls(learned(spelled, bylines))

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
        if alias := ALIASES.get("".join(words)):
            found = self._find(alias.split())
            return replace(found, initials=True) if found else None
        plain = plain_words(words)
        if (
            sum(map(len, plain)) < LEAST_LETTERS
            or GENERAL.issuperset(plain)
            or (words[0] in LITTLE and words[0] != "the")
            or words[-1] in LITTLE
        ):
            return None
        adjoin = "for" not in words  # "AI for math" is no Math-AI
        turned = self.names.turned.get(in_order(plain) if adjoin else "")
        several = Called(turned, whole=True, own=turned) if len(turned) else None
        return _together(self._called("".join(plain)), several)

    def _called(self, key: str) -> Called | None:
        names = self.names
        parts, wholes, initials = (table.get(key) for table in (names.parts, names.wholes, names.initials))
        if not (len(parts) or len(wholes) or len(initials)):  # most words
            return None
        own = _all_of(wholes, initials)
        labs = _all_of(parts, own)
        return Called(labs, len(own) > 0, not len(wholes) and not len(parts), own) if len(labs) else None

    def named(self, name: str) -> Called | None:
        """Return the labs that a whole name means, with what it says beside ("Google DeepMind", "NVIDIA Research")."""
        words = name_words(name)
        return _together(self.find(words), self._child(words)) or self._bare(words)

    def begins(self, words: Sequence[str]) -> bool:
        """Tell whether any lab may be named by the first of some words, folded: most words begin no name."""
        if words[:1] and words[0] in self.idle:
            return False
        for end in range(1, len(words) + 1):
            plain = plain_words(words[:end])
            if self._goes_on(plain):
                if plain and self.find(plain) is not None:
                    return True
            elif words[end - 1] != "artificial":  # with "intelligence" it is written AI
                if end == 1:
                    self._note_idle(words[0])
                return False
        return False

    def _note_idle(self, word: str) -> None:
        if len(self.idle) >= MAX_ASKED:
            self.idle.clear()
        self.idle.add(word)

    def _goes_on(self, plain: Sequence[str]) -> bool:
        """Tell whether a name begins with some words, or has them all: else no lab goes by them either."""
        whole, names = "".join(plain), self.names
        begun = any(table.has_beginning(whole) for table in (names.parts, names.wholes, names.initials))
        begun = begun or any(alias.startswith(whole) for alias in ALIASES)
        return begun or self.words.issuperset(plain)

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
        plain = plain_words(words)
        while len(plain) > 1 and plain[-1] in BESIDE:
            plain = plain[:-1]
            if (found := self.find(plain)) is not None:
                return found
        return None

    def _short(self, name: str) -> Called | None:
        """Return the labs that write themselves as the initials of a name: Ai2 for the Allen Institute for AI."""
        parts = name_parts(name)
        found = [self._called(short) for short in short_forms(parts)] if len(parts) >= LEAST_INITIALS else []
        return next((each for each in found if each is not None and not each.initials), None)


def _together(one: Called | None, other: Called | None) -> Called | None:
    if one is None or other is None:
        return one or other
    labs, own = _all_of(one.labs, other.labs), _all_of(one.own, other.own)
    return Called(labs, one.whole or other.whole, one.initials and other.initials, own)


def _all_of(labs: Ints, others: Ints) -> Ints:
    return distinct(np.concatenate([labs, others]))
