"""What questions have worked out of a snapshot since it was made, for those that come after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.search.index.definitions import Meanings
from bot.search.index.directory import Directory
from bot.search.index.postings import Counts, Flags, Floats, Ints, Longs
from bot.search.index.ranking import Run


@dataclass(slots=True)
class Met:
    """What was worked out since. Two readers may both work a thing out: it is the same, and neither waits.

    Attributes:
        runs: The runs of terms by number: to find them again took a tenth of a question.
        weighed: The same with the weight that a term has in most questions multiplied in: a fifth less time.
        reworded: The same with what is alike (see ``words.other_forms``): by number, and the other forms.
        shorter: Whether what an acronym stands for is as well said without its first word, by number.
        others: The papers that have another form than a question, and how often, by that.
        topics: How far terms are topics, by number.
        leads: How much more often words are said than written (see ``words.talk``).
        parts: Of which parts words are made, and how much each tells (see ``words.telling``).
        kin: Which terms are of the family of words (see ``words.kin``).
        short_for: Which terms say a term: it, and the acronyms that stand for it among others.
        on_all_lips: The acronyms that everybody says, and what they stand for, worked out likewise.
        called: Which words are rather names of people (see ``readings.people``).
        bringing: The papers that bring something of a kind, by that (see ``readings.paper_kinds``): of four kinds.
        otherwise: The papers that mean something else by an acronym, by that (see ``words.named``).
        understood: The last questions as the snapshot knows them, by their words (see ``words.question``).
        beside: Which of some papers hold terms side by side, as the last questions asked, likewise.
        phrases: Which papers hold common terms side by side, by their numbers (see ``words.phrases``).
        spelled: Which words are those by which papers say how they stand to a thing (see ``readings.leading``).
        standing: Where the words stand by which papers say what they do without, by number and segment.
        spellings: Which words a misspelt one may have been meant as, by their length (see ``readings.spelling``).
        known: The words that papers write more than once, in their order (see ``words.cut_short``).
        asking: The papers whose title asks something, perhaps (see ``readings.titled_questions``).
        keyed: The keywords of several terms by each of these, likewise.
        directory: What the labs may be called, as the saved index has it or worked out by the first who asks.
        meanings: What acronyms mean, worked out likewise.
        defining: The definitions of each acronym, worked out likewise (see ``words.senses``).
        esteem: How far each paper is liked, worked out likewise.
        written: How many terms the papers have in all, added up likewise.
    """

    runs: dict[int, list[Run]] = field(default_factory=dict)
    weighed: dict[tuple[int, float], list[Run]] = field(default_factory=dict)
    reworded: dict[tuple[int | tuple[int, ...], ...], list[Run]] = field(default_factory=dict)
    shorter: dict[int, bool] = field(default_factory=dict)
    others: dict[tuple[int, ...], tuple[Ints, Counts]] = field(default_factory=dict)
    topics: dict[int, float] = field(default_factory=dict)
    leads: dict[str, float] = field(default_factory=dict)
    parts: dict[str, tuple[str, Mapping[str, float]]] = field(default_factory=dict)
    kin: dict[str, tuple[str, ...]] = field(default_factory=dict)
    short_for: dict[str, Ints] = field(default_factory=dict)
    called: dict[str, bool] = field(default_factory=dict)
    bringing: dict[str, Longs] = field(default_factory=dict)
    otherwise: dict[str, Ints] = field(default_factory=dict)
    understood: dict[tuple[str, bool], Any] = field(default_factory=dict)
    beside: dict[tuple[tuple[int, ...], bool, bytes], Flags] = field(default_factory=dict)
    phrases: dict[tuple[int, ...], Ints] = field(default_factory=dict)
    spelled: dict[frozenset[str], Flags] = field(default_factory=dict)
    standing: dict[int, list[Longs]] = field(default_factory=dict)
    spellings: dict[int, Mapping[int, str]] = field(default_factory=dict)
    known: Sequence[str] = ()
    asking: Flags | None = None
    keyed: Mapping[str, Sequence[str]] = field(default_factory=dict)
    on_all_lips: Sequence[tuple[str, ...]] | None = None
    directory: Directory | None = None
    meanings: Meanings | None = None
    defining: Mapping[str, Sequence[tuple[str, int]]] | None = None
    esteem: Floats | None = None
    written: int | None = None
