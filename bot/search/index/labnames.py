"""What the labs of an archive may be called: learned from the names at hand, and looked up in sorted tables.

A table is three arrays, which a saved index keeps: to study a thousand names anew took a twentieth of a start.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from bot.search.index.bylines import Bylines
from bot.search.index.labwords import Name, studied
from bot.search.index.postings import Ints, Longs


@dataclass(frozen=True, slots=True)
class Table:
    """Labs by names.

    Attributes:
        keys: The names, sorted.
        rows: Where each name's labs start in ``labs``; one more for the end.
        labs: Their numbers in the bylines, ascending for each name.
    """

    keys: Sequence[str]
    rows: Longs
    labs: Ints

    @classmethod
    def of(cls, labs: Mapping[str, Iterable[int]]) -> Table:
        """Return the table of labs by names; names without any are left out."""
        held = {name: sorted(numbers) for name, numbers in sorted(labs.items()) if name and numbers}
        rows = np.cumsum([0, *map(len, held.values())])
        return cls(list(held), rows, np.array([lab for numbers in held.values() for lab in numbers], np.int32))

    def get(self, name: str) -> Ints:
        """Return the labs of a name."""
        at = bisect_left(self.keys, name)
        if at == len(self.keys) or self.keys[at] != name:
            return self.labs[:0]
        return self.labs[self.rows[at] : self.rows[at + 1]]

    def has_beginning(self, text: str) -> bool:
        """Tell whether a name begins with a text."""
        at = bisect_left(self.keys, text)
        return at < len(self.keys) and self.keys[at].startswith(text)


class Names(NamedTuple):
    """The labs by what they may be called, in one piece but for the last.

    Attributes:
        parts: By a part of their name that means them.
        wholes: By their whole name.
        initials: By what that is shortened to.
        turned: By the words of the whole name in alphabetical order.
    """

    parts: Table
    wholes: Table
    initials: Table
    turned: Table


@dataclass(slots=True)
class _Entry:
    parts: set[int] = field(default_factory=set)
    wholes: set[int] = field(default_factory=set)
    initials: set[int] = field(default_factory=set)


def learned(spelled: Iterable[str], bylines: Bylines) -> Names:
    """Return the names of labs, as they are spelled, with their numbers in the bylines."""
    entries: defaultdict[str, _Entry] = defaultdict(_Entry)
    names = [(number, name) for name in map(studied, spelled) if (number := bylines.names.get(name.folded)) is not None]
    turned = _turned(names)
    for number, name in names:
        _note(entries, number, name, turned[name.turned])
    for number, name in names:
        for pieces in name.inner:
            _note_inner(entries, number, pieces)
    _keep_likeliest(entries, bylines)
    _join_initials(entries, [name for _, name in names])
    return Names(
        Table.of({key: entry.parts for key, entry in entries.items()}),
        Table.of({key: entry.wholes for key, entry in entries.items()}),
        Table.of({key: entry.initials for key, entry in entries.items()}),
        Table.of(turned),
    )


def _turned(names: Iterable[tuple[int, Name]]) -> dict[str, set[int]]:
    """Return the labs by the words of their whole names: Hong Kong University is the University of Hong Kong."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, name in names:
        found[name.turned].add(number)
    return dict(found)


def _note(entries: defaultdict[str, _Entry], number: int, name: Name, same: set[int]) -> None:
    """Note a lab under its whole name, its initials, and the parts of its name that mean it."""
    if not name.whole:
        return
    entries[name.whole].wholes.add(number)
    for part in name.parts:
        entries[part].parts.add(number)
    for short in name.shorts:
        entries[short].initials |= same


def _note_inner(entries: Mapping[str, _Entry], number: int, pieces: Sequence[str]) -> None:
    """Note a lab under the names inside a word of its name, where labs are called so: GoogleDeepMind, TongyiLab."""
    for begin in range(len(pieces)):
        for end in range(begin + 1, len(pieces) + 1):
            entry = entries.get("".join(pieces[begin:end]))
            if entry is None or not (entry.parts or entry.wholes) or end - begin == len(pieces):
                continue
            entry.parts.add(number)
            above = entries.get("".join(pieces[:begin]))
            if end == len(pieces) and entry.wholes and above is not None and above.wholes:
                entry.wholes.add(number)  # Google DeepMind is DeepMind: both are names of labs


def _join_initials(entries: Mapping[str, _Entry], names: Iterable[Name]) -> None:
    """Let a lab's long name mean those written with its initials too, where only one lab has these initials."""
    for name in names:
        if not name.initials:
            continue
        short, long = entries.get(name.initials), entries[name.whole]
        if short is not None and short.initials <= long.wholes | long.parts:
            long.parts |= short.parts
            long.wholes |= short.wholes


def _keep_likeliest(entries: Mapping[str, _Entry], bylines: Bylines) -> None:
    """Leave initials to whoever has them and is on the most papers, and to others on half as many: NTU is Nanyang's."""
    for entry in entries.values():
        if len(entry.initials) > 1:
            held = {lab: len(bylines.papers(np.array([lab], np.int32))) for lab in entry.initials}
            most = max(held.values())
            entry.initials = {lab for lab, papers in held.items() if 2 * papers >= most}
