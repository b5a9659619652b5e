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
from bot.search.index.postings import Flags, Ints, Longs, Segment, ranges
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.leading import led, saying, spelled, table
from bot.search.readings.stance.using import given, rivals, tested, used
from bot.search.text.analyzer import chunks_of, terms_of, word_of
from bot.search.words.forms.acronyms import otherwise
from bot.search.words.written.keywords import keywords_with
from bot.search.words.written.phrases import having_all, holders

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
        surely: Those of the first that have it in the title, or say it often.
        uses: Those that say they are made of it, or have a keyword with it, and hold themselves against it nowhere.
        plain: Those that mention it otherwise than as a rival, as what they give away or what they are tested on.
        rival: Those that hold themselves against it, and mention it nowhere else but where they open.
        mention: Those that mention it, whatever they say of it.
    """

    about: Flags
    without: Flags
    unlike: Flags
    surely: Flags
    uses: Flags
    plain: Flags
    rival: Flags
    mention: Flags

    @property
    def passing(self) -> Flags:
        """Return those that mention it in passing: of them nobody knows whether they do without."""
        return self.mention & ~(self.about | self.uses | self.rival | self.without | self.unlike)

    @classmethod
    def none(cls, papers: int) -> Stance:
        """Return how so many papers stand to what none of them mentions."""
        return cls(*np.zeros((8, papers), np.bool_))


def stance(archive: Snapshot, thing: str, may_be: Flags) -> Stance:
    """Return how those papers that may be found stand to a thing, given in words."""
    found = Stance.none(len(may_be))
    forms = list(_forms(archive, thing))
    for form in forms:
        held, bearing = may_be & having_all(archive, form), [saying(archive, name) for name in form]
        if len(form) == 1 and (own := _own_words(archive, thing)) is not None:
            bearing = [own]
        _look(archive, bearing, held, found, [_themselves(archive, thing, bearing[0]), *bearing[1:]])
    named = found.plain & ~(found.rival | found.without)
    if named.any():  # of an alert's few papers seldom, and this takes half of the time
        named = _keyworded(archive, forms, named)
    return _told(archive, thing, may_be, found._replace(uses=found.uses | named))


def standing(archive: Snapshot, thing: str, bearing: Sequence[Flags], may_be: Flags) -> Stance:
    """Return how papers stand to a thing, given which words say each of its terms."""
    found = Stance.none(len(may_be))
    _look(archive, bearing, may_be, found)
    return _told(archive, thing, may_be, found)


def _look(
    archive: Snapshot, bearing: Sequence[Flags], held: Flags, found: Stance, own: Sequence[Flags] | None = None
) -> None:
    """Note how some papers stand to what words say together, given which say each of its terms.

    Which of them use it is noted where those words are given that say it themselves, and no more than its stem.
    """
    for segment in archive.segments:
        papers = np.flatnonzero(held[segment.first : segment.first + len(segment)])
        if len(places := _mentions(segment, papers, bearing)):
            _tell(archive, segment, places, found)
            if own is not None:
                _tell_uses(archive, segment, places[own[0][segment.words[places]]], own, found)


def _told(archive: Snapshot, thing: str, may_be: Flags, found: Stance) -> Stance:
    """Return what was noted, with what is named after a thing about it, and without what does without it."""
    found.about[_named(archive, thing)] = True
    without, unlike = found.without & ~found.surely, found.unlike & ~found.surely
    return found._replace(about=found.about & may_be & ~without, without=without, unlike=unlike)


def _tell(archive: Snapshot, segment: Segment, places: Longs, found: Stance) -> None:
    """Note how the papers of a segment stand to a thing that is mentioned at some places."""
    papers = np.searchsorted(segment.starts, places, side="right") - 1
    rests = segment.starts[papers] + segment.titles[papers]
    free = _freed(archive, segment.words[places])
    without = free | led(segment, places, spelled(archive, _WITHOUT), NEAR)
    unlike = without | led(segment, places, spelled(archive, _UNLIKE), NEAR)
    plain = ~(unlike | led(segment, places, spelled(archive, _OF_OTHERS), NEAR))
    often = np.bincount(papers[plain], minlength=len(segment)) >= OFTEN
    surely = plain & ((places < rests) | often[papers])
    opening = (places >= rests) & (places - rests < OPENING)
    otherwise = np.bincount(papers[unlike], minlength=len(segment)) > 0
    opens = plain & ((opening & ~otherwise[papers]) | led(segment, places, spelled(archive, _BRINGS), BROUGHT))
    found.about[segment.first + papers[surely | opens]] = True
    others = np.bincount(papers[~(unlike | opening)], minlength=len(segment)) == 0
    found.without[segment.first + papers[without]] = True
    found.unlike[segment.first + papers[unlike & others[papers]]] = True
    found.surely[segment.first + papers[surely]] = True


def _tell_uses(archive: Snapshot, segment: Segment, places: Longs, bearing: Sequence[Flags], found: Stance) -> None:
    """Note which papers of a segment use a thing that is mentioned at some places, and which merely mention it."""
    papers = np.searchsorted(segment.starts, places, side="right") - 1
    rests = segment.starts[papers] + segment.titles[papers]
    contrast = spelled(archive, _WITHOUT | _UNLIKE | _OF_OTHERS)
    other = _freed(archive, segment.words[places]) | led(segment, places, contrast, NEAR)
    other |= rivals(archive, segment, places)
    opening = (places >= rests) & (places - rests < OPENING)
    uses = used(archive, segment, places, bearing) | led(segment, places, spelled(archive, _BRINGS), BROUGHT)
    handed = given(archive, segment, places)
    plain = ~(other | handed | tested(archive, segment, places))
    uses &= plain & ~opening
    otherwise = np.bincount(papers[other], minlength=len(segment)) > 0
    plainly = np.bincount(papers[~(other | opening)], minlength=len(segment)) > 0
    found.uses[segment.first + papers[uses]] = True
    found.plain[segment.first + papers[plain]] = True
    found.mention[segment.first + papers[~handed]] = True
    found.rival[segment.first + np.flatnonzero(otherwise & ~plainly)] = True


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
    alike = int(archive.occurrences[saying(archive, terms_of(word)[0])].sum()) if own and terms_of(word) else 0
    return table(archive, own) if 0 < held < OTHER_WORDS * alike else None


def _themselves(archive: Snapshot, thing: str, bearing: Flags) -> Flags:
    """Return which of the words of a stem have the word itself: a transformation is no transformer."""
    word = thing.lower().removesuffix("s")
    if not word.isalpha():
        return bearing
    own = [number for number in np.flatnonzero(bearing).tolist() if word in archive.words.spelling(number)]
    return table(archive, own) if own else bearing


def _freed(archive: Snapshot, words: Ints) -> Flags:
    """Return which words say themselves that they are without: ``diffusion-free``, ``non-diffusion``."""
    free: Flags = np.logical_or.reduce([saying(archive, sign)[words] for sign in _SIGNS])
    return free


def _keyworded(archive: Snapshot, forms: Sequence[Sequence[str]], may_be: Flags) -> Flags:
    """Return which papers have a keyword with a thing in it, as "latent diffusion models", and not as being without."""
    found, having = np.zeros(len(may_be), np.bool_), keywords_with(archive)
    for form in forms:
        said = f" {' '.join(form)} "
        for name in {" ".join(form), *having.get(form[0], ())} if form else ():
            papers = archive.keywords.papers(name.split()) if said in f" {name} " else None
            if papers is not None and not {*_SIGNS, "without"} & set(name.split()):
                found[papers] = True
    return found & may_be


def _named(archive: Snapshot, thing: str) -> Longs:
    """Return the papers that have a thing as a keyword."""
    papers = archive.keywords.of_words(thing.split())
    return np.zeros(0, np.int64) if papers is None else papers.astype(np.int64)
