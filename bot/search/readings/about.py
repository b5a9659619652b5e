"""What papers are about of what they mention: what a question leaves out in prose is what a paper is about.

A thing is mentioned in passing once or twice ("code is available", "on math and code"), or as a contrast ("unlike
diffusion", "diffusion-free"). A paper is about it that has it in its title or as a keyword, begins its abstract with
it, says that it brings it, or says it often.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from bot.query.question import word_set
from bot.search.index.keywords import stems_of
from bot.search.index.postings import Flags, Ints, Longs, Segment, ranges
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import chunks_of, terms_of, word_of
from bot.search.words.acronyms import otherwise
from bot.search.words.phrases import having_all, holders

OFTEN = 3
"""So often a paper says what it is about."""

OPENING = 20
"""So many words of an abstract are its first sentence, which says the field; or what others do there, where a paper
says later that it does without: of 197 questions, most of which leave out a thing, 5 begin with a better paper so and
one with a worse. "Using textual feedback instead of scalar rewards" lost the paper that coaches instead of scoring."""

BROUGHT = 12
"""So many words after "we propose" may be what is proposed."""

NEAR = 3
"""So many words after "without" may be what is done without: "without any external tools"."""

STEP = 2
"""So many words farther the next word of a phrase stands: "text to image" has a little one between."""

THE_SAME, COMMON = 0.33, 0.5
"""What so many of the papers that hold its first words call so is meant by these alone, where its last word is one that
so many papers hold: "diffusion models" (.58), "language models" (.77), not "world models" (.13) nor "reward models"."""

OTHER_WORDS = 0.08
"""A word that is said so seldom among those of its stem is another than these: critic (.07 of critical and the like),
tokenizer (.06 of token), optimizer (.05 of optimal); robotics (.37), coding (.10) and musical (.12) are not."""

_FORMS = ("{}", "{}s", "{}-based", "{}-free", "non-{}")

_WITHOUT = word_set(
    "without no not never instead rather free eliminate eliminates eliminating avoid avoids avoiding bypass bypasses "
    "bypassing remove removes removing replace replaces replacing"
)
"""What says that a paper does without what follows."""

_UNLIKE = word_set(
    "unlike beyond than versus vs over outperform outperforms outperforming compared comparable competitive "
    "alternative alternatives"
)
"""What says that what follows is what a paper is not."""

_OF_OTHERS = word_set("existing prior previous traditional conventional whereas while")
"""What says that what follows is of others, which may be alike."""

_BRINGS = word_set(
    "introduce introduces introducing present presents presenting propose proposes proposing develop develops study "
    "studies investigate investigates explore explores examine examines survey surveys review reviews"
)


_SIGNS = ("free", "less", "non")
"""The parts of a word that say so of the others: diffusion-free."""


class Stance(NamedTuple):
    """How papers stand to a thing.

    Attributes:
        about: Those that are about it.
        without: Those that say they do without it.
        unlike: Those that mention it as what they are not, or that they do without, and else where they open alone.
    """

    about: Flags
    without: Flags
    unlike: Flags


def stance(archive: Snapshot, thing: str, may_be: Flags) -> Stance:
    """Return how those papers that may be found stand to a thing, given in words."""
    found = Stance(*np.zeros((3, len(may_be)), np.bool_))
    for form in _forms(archive, thing):
        held, bearing = may_be & having_all(archive, form), [_bearing(archive, name) for name in form]
        if len(form) == 1 and (own := _own_words(archive, thing)) is not None:
            bearing = [own]
        _look(archive, bearing, held, found)
    return _told(archive, thing, may_be, found)


def standing(archive: Snapshot, thing: str, bearing: Sequence[Flags], may_be: Flags) -> Stance:
    """Return how papers stand to a thing, given which words say each of its terms."""
    found = Stance(*np.zeros((3, len(may_be)), np.bool_))
    _look(archive, bearing, may_be, found)
    return _told(archive, thing, may_be, found)


def _look(archive: Snapshot, bearing: Sequence[Flags], held: Flags, found: Stance) -> None:
    """Note how some papers stand to what words say together, given which say each of its terms."""
    for segment in archive.segments:
        papers = np.flatnonzero(held[segment.first : segment.first + len(segment)])
        if len(places := _mentions(segment, papers, bearing)):
            _tell(archive, segment, places, found)


def _told(archive: Snapshot, thing: str, may_be: Flags, found: Stance) -> Stance:
    """Return what was noted, with what is named after a thing about it, and without what does without it."""
    found.about[_named(archive, thing)] = True
    return found._replace(about=found.about & may_be & ~found.without)


def _tell(archive: Snapshot, segment: Segment, places: Longs, found: Stance) -> None:
    """Note how the papers of a segment stand to a thing that is mentioned at some places."""
    papers = np.searchsorted(segment.starts, places, side="right") - 1
    rests = segment.starts[papers] + segment.titles[papers]
    free = _freed(archive, segment.words[places])
    without = free | _led(archive, segment, places, _WITHOUT, NEAR)
    unlike = without | _led(archive, segment, places, _UNLIKE, NEAR)
    plain = ~(unlike | _led(archive, segment, places, _OF_OTHERS, NEAR))
    often = np.bincount(papers[plain], minlength=len(segment)) >= OFTEN
    surely = plain & ((places < rests) | often[papers])
    opening = (places >= rests) & (places - rests < OPENING)
    otherwise = np.bincount(papers[unlike], minlength=len(segment)) > 0
    opens = plain & ((opening & ~otherwise[papers]) | _led(archive, segment, places, _BRINGS, BROUGHT))
    found.about[segment.first + papers[surely | opens]] = True
    others = np.bincount(papers[~(unlike | opening)], minlength=len(segment)) == 0
    found.without[segment.first + papers[without]] = True
    found.unlike[segment.first + papers[unlike & others[papers]]] = True
    found.without[segment.first + papers[surely]] = found.unlike[segment.first + papers[surely]] = False


def _forms(archive: Snapshot, thing: str) -> Iterable[Sequence[str]]:
    """Return the terms of a thing in order, its words of parts apart and as one; of an acronym, what it stands for."""
    forms = parted(thing)
    forms += dict.fromkeys(other for form in forms if (other := tuple(otherwise(archive, form))))
    return [_shortened(archive, form) for form in forms]


def parted(thing: str) -> list[tuple[str, ...]]:
    """Return the terms of a thing in order, its words of parts apart, and as one."""
    words = [(chunk, names) for chunk in chunks_of(thing) if (names := terms_of(word_of(chunk)))]
    apart = [name for chunk, names in words for name in _parts(chunk, names)]
    as_one = [max(names, key=len) for _, names in words]
    return [form for form in dict.fromkeys((tuple(apart), tuple(as_one))) if form]


def _parts(chunk: str, names: Sequence[str]) -> list[str]:
    """Return the parts of a word, or itself where it is written as one: nuScenes is no scene."""
    whole = max(names, key=len)
    return [whole] if chunk.isalnum() or len(names) < 2 else [name for name in names if name != whole]


def _shortened(archive: Snapshot, form: Sequence[str]) -> Sequence[str]:
    """Return the terms of a thing without a last one that says nothing more of it: of diffusion models, diffusion."""
    last = archive.term(form[-1]) if len(form) > 1 else None
    if last is None or archive.frequencies[last] < COMMON * len(archive):
        return form
    alive = archive.columns.alive
    whole, first = (int(holders(archive, each, alive).sum()) for each in (form, form[:-1]))
    return form[:-1] if whole >= THE_SAME * max(1, first) else form


def _mentions(segment: Segment, papers: Longs, bearing: Sequence[Flags]) -> Longs:
    """Return where the first words of mentions stand in some papers of a segment, given which words have each term."""
    begins = segment.starts[papers]
    within, _ = ranges(begins, segment.starts[papers + 1] - begins)
    having = bearing[0].take(segment.words.take(within, mode="clip"), mode="clip")  # a third of an index's time
    ends = places = within[having]
    for each in bearing[1:]:
        last = len(segment.words) - 1
        steps = np.array([each[segment.words[np.minimum(ends + step, last)]] for step in range(STEP + 1)])
        held = steps.any(axis=0)
        places, ends = places[held], (ends + steps.argmax(axis=0))[held]
    return places


def _own_words(archive: Snapshot, thing: str) -> Flags | None:
    """Return which words are those of a thing alone, where its stem is rather that of others; else ``None``."""
    word = thing.lower().removesuffix("s")
    own = [number for form in _FORMS if (number := archive.word(form.format(word))) is not None]
    held = sum(int(archive.occurrences[number]) for number in own)
    alike = int(archive.occurrences[_bearing(archive, terms_of(word)[0])].sum()) if own and terms_of(word) else 0
    return _table(archive, own) if 0 < held < OTHER_WORDS * alike else None


def _bearing(archive: Snapshot, name: str) -> Flags:
    """Return which words have a term."""
    number = archive.term(name)
    return _table(archive, () if number is None else archive.lexicon.having(np.array([number], np.int32))[0].tolist())


def _table(archive: Snapshot, words: Iterable[int]) -> Flags:
    table = np.zeros(len(archive.occurrences), np.bool_)
    table[list(words)] = True
    return table


def _led(archive: Snapshot, segment: Segment, places: Longs, leads: Iterable[str], near: int) -> Flags:
    """Return before which places one of some words stands, so near."""
    table = _table(archive, (number for word in leads if (number := archive.word(word)) is not None))
    led = np.zeros(len(places), np.bool_)
    for step in range(1, near + 1):
        led |= table[segment.words[np.maximum(places - step, 0)]]
    return led


def _freed(archive: Snapshot, words: Ints) -> Flags:
    """Return which words say themselves that they are without: ``diffusion-free``, ``non-diffusion``."""
    free: Flags = np.logical_or.reduce([_bearing(archive, sign)[words] for sign in _SIGNS])
    return free


def _named(archive: Snapshot, thing: str) -> Longs:
    """Return the papers that have a thing as a keyword."""
    stems = [stem for token in thing.split() for stem in stems_of(token)]
    papers = archive.keywords.papers(stems)
    return np.zeros(0, np.int64) if papers is None else papers.astype(np.int64)
