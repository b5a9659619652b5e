"""Which papers hold the sides of a comparison against each other, and which are about one of them.

"RL generalizes, while SFT memorizes" compares the two, and so does "unlike PPO, GRPO needs no critic"; a list, "such as
PPO and GRPO", does not. Sentences alone say little (see ``both``), so that one counts where the title names a side, or
judges: "BM25 Wins at Scale".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.query.question import word_set
from bot.search.find.sides.both import Way, in_titles, ways_of
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import stance
from bot.search.text.analyzer import terms, terms_of, words
from bot.search.words.forms.other_forms import Forms
from bot.search.words.written.phrases import having_all
from bot.texts.sentences import split

_BETWEEN = word_set(
    "than versus vs unlike outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing "
    "exceed exceeds exceeding match matches matching beat beats beating rival rivals rivaling while whereas but "
    "against over instead rather replace replaces replacing compared contrast to from with"
)
"""What stands between the sides of a comparison; "to", "from" and "with" where a word of those below comes before."""

_LITTLE = word_set("to from with")

_BEFORE = word_set("unlike compared contrast instead rather whereas while although")
"""What stands before the first of two sides that are held against each other: "unlike PPO, GRPO needs no critic"."""

_DIRECTLY = word_set("than versus vs unlike outperform outperforms outperforming surpasses surpassing compared")
"""What holds a thing against one said long before: "multi-agent systems, where ..., gain little compared to one"."""

_MEASURES = word_set("with to against over than")

_COMPARES = re.compile(
    r"\b(?:compar(?:e[sd]?|ing|isons?|ative)|versus|vs|differences?|differs?|trade-?offs?|gap between|unlike"
    r"|in contrast|shift(?:s|ing)? from|transition(?:s|ing)? from|connections? between|relationships? between"
    r"|bridg(?:es?|ing)|unif(?:y|ies|ying)|equivalen\w+|interplay|choos\w+ between)\b",
    re.IGNORECASE,
)
"""What says of both sides that they are compared, or stand in a relation."""

_JUDGES = re.compile(
    r"\b(?:wins?|better|worse|beats?|vs|versus|compar\w+|than|trade-?offs?|best of both|outperforms?)\b",
    re.IGNORECASE,
)
"""What says in a title that something is compared, by whatever names: "BM25 Wins at Scale"."""

FAR, NEAR = 14, 4
"""So many words may stand between the sides of a comparison, and before the first."""

FARTHEST = 2 * FAR
"""So many where the last is held against the first directly: that comes before nothing, but is a comparison."""

BEGUN, BEGINS = 2, 8
"""A sentence begins with a thing where it is said from one of so many words on, within so many."""


class Against(NamedTuple):
    """How some papers stand to the sides of a comparison.

    Attributes:
        comparing: 2 for those that name all sides in their titles, 1 for those that compare two, and whose title names
            one or judges.
        about: Which have each side in the title, or say it often, a row a side.
        listing: Which say two sides, but compare none and are about none.
    """

    comparing: NDArray[np.int8]
    about: Flags
    listing: Flags


def against(
    archive: Snapshot, numbers: Ints, things: Sequence[str], said: Forms, wholes: Sequence[str] = ()
) -> Against:
    """Return how papers stand to things that are held against each other.

    Args:
        archive: Where they are.
        numbers: Which they are.
        things: The sides, in words.
        said: What is as good as some terms.
        wholes: The same with the word that they share, which a sentence must have and a title need not.
    """
    wholes = wholes or things
    things = [min(each, key=len) for each in zip(things, wholes, strict=True)]
    added = [set(terms(whole)) - {*terms(thing)} for whole, thing in zip(wholes, things, strict=True)]
    sharing = np.array([having_all(archive, list(each))[numbers] for each in added])
    of_both = in_titles(archive, numbers, things, said)[0] & sharing.all(axis=0)
    titles = list(archive.titles(numbers))
    may_be = np.zeros(len(archive.papers), np.bool_)
    may_be[numbers] = True
    named = np.array([in_titles(archive, numbers, [thing], said)[1] | _in_names(thing, titles) for thing in things])
    often = np.array([stance(archive, thing, may_be).surely[numbers] for thing in things])
    judging = np.array([_JUDGES.search(title) is not None for title in titles], np.bool_)
    ways = [list(ways_of(thing, said)) for thing in wholes]
    comparing = np.where(of_both, 2, 0).astype(np.int8)
    about = (named | often) & sharing
    listing = np.zeros(len(numbers), np.bool_)
    for at in np.flatnonzero(~of_both).tolist():
        text = archive.papers[int(numbers[at])].abstract
        sentences = [text[begin:end] for begin, end in split(text)]
        several = sum(any(map(any, _said(sentences, each))) for each in ways) > 1
        if several and (named[:, at].any() or about[:, at].all() or judging[at]):
            contrasts = any(_compares(sentence, ways) for sentence in sentences)
            comparing[at] = judging[at] or contrasts or _in_turn(sentences, ways)
        listing[at] = several and not comparing[at] and not about[:, at].any()
    return Against(comparing, about, listing)


def none_compares(archive: Snapshot, numbers: Ints, things: Sequence[str], said: Forms) -> bool:
    """Tell whether none of some papers compares things, be it in a sentence: no title names all, and none judges."""
    titled = np.array([in_titles(archive, numbers, [thing], said)[1] for thing in things])
    titles = archive.titles(numbers)
    if titled.all(axis=0).any() or any(_JUDGES.search(title) for title in titles):
        return False
    ways = [list(ways_of(thing, said)) for thing in things]
    texts = [f"{paper.title}. {paper.abstract}" for paper in archive.some(numbers)]
    each = [[text[begin:end] for begin, end in split(text)] for text in texts]
    return not any(
        _in_turn(said, ways) or any(_compares(sentence, ways, FARTHEST) for sentence in said) for said in each
    )


def _in_names(thing: str, titles: Sequence[str]) -> Flags:
    """Return which titles have a name that ends with a thing's, which begins with a capital there: CURLoRA."""
    form = re.compile(rf"(?<=[A-Za-z]){re.escape(thing)}s?\b", re.IGNORECASE)
    return np.array([any(each[0][:1].isupper() for each in form.finditer(title)) for title in titles], np.bool_)


def _said(sentences: Sequence[str], each: Sequence[Way]) -> Iterator[Iterator[int]]:
    """Give where each sentence says a thing."""
    for sentence in sentences:
        lowered = [word.lower() for word in words(sentence)]
        yield (at + 1 for way in each for at in _places(lowered, way))


def _in_turn(sentences: Sequence[str], ways: Sequence[Sequence[Way]]) -> bool:
    """Tell whether two sentences, one after the other, begin with one thing each: "SFT overfits. RL does not."."""
    begun: set[int] = set()
    for sentence in sentences:
        said = [word.lower() for word in words(sentence)[:BEGINS]]
        begins = {n for n, each in enumerate(ways) if any(at < BEGUN for way in each for at in _places(said, way))}
        if len(begins) == 1 and len(begun) == 1 and begins != begun:
            return True
        begun = begins
    return False


def _compares(sentence: str, ways: Sequence[Sequence[Way]], far: int = FAR) -> bool:
    """Tell whether a sentence holds two of some things against each other."""
    said = [word.lower() for word in words(sentence)]
    places = [sorted({at for way in each for at in _places(said, way)}) for each in ways]
    led = _COMPARES.search(sentence) is not None
    pairs = (
        (one, other) for n, each in enumerate(places) for more in places[n + 1 :] for one in each for other in more
    )
    return any(_apart(said, min(pair), max(pair), led=led, far=far) for pair in pairs)


def _apart(said: Sequence[str], first: int, last: int, *, led: bool, far: int) -> bool:
    """Tell whether the words between two things, or just before them, hold them against each other."""
    between = said[first + 1 : last]
    if len(between) > FAR:
        return len(between) <= far and not _DIRECTLY.isdisjoint(between[-NEAR:])
    if not _BEFORE.isdisjoint(said[max(0, first - NEAR) : first]) and {"and", "or"}.isdisjoint(between):
        return True
    if _BETWEEN.intersection(between) - (_LITTLE if not led else set()):
        return True
    before = said[max(0, first - NEAR) : first]
    verb = next((at for at, word in enumerate(before) if word.startswith("compar")), -1)
    listed = verb >= 0
    measured = not _MEASURES.isdisjoint(before[verb + 1 if listed else -2 :])  # "compared to PPO and GRPO": a third is
    return led and not measured and (listed or len(between) < NEAR) and "and" in between


def _places(said: Sequence[str], way: Way) -> Iterator[int]:
    """Give where a way to say a thing begins among some words."""
    first, *others = [max(word, key=len) for word in way]
    for at, word in enumerate(said):
        if first in terms_of(word):
            near = {name for later in said[at : at + len(others) + 3] for name in terms_of(later)}
            if near.issuperset(others):
                yield at
