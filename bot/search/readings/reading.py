"""One way to read a query that may name somebody: what to search for, among whose papers, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.model import Chip, Query, Relaxed, Sort
from bot.search.index.postings import Flags
from bot.search.text.analyzer import terms


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a query.

    Attributes:
        query: Its text is what to search for.
        may_be: The papers that may be found; ``None`` for all.
        chips: The names that were taken for filters.
        first: How far each paper comes before others that match well; ``None`` where none does.
        mildly: Whether only those come first that match about as well as the best.
        without: What is left out in passing, in words.
        how: What shall be done without, in words, which no paper must say.
        rest: The text without what is to be done without, which a paper must match; empty where it says no topic.
        relaxed: The guess that this reading is without.
        of_lab: Whether a lab's papers are asked for.
        closely: Whether only those may be found that have all words of the topic side by side.
        unheld: What a paper was asked for by, where none is called so.
        theirs: Where not all that match well may be found, but those of somebody among them: whose they are.
        titled: Which papers are taken for a lab's by their titles alone.
        asked: The question with the lab it names as a filter, told where it finds nothing; ``None`` if it is written.
        evenly: Whether the words of its asides are asked for as all others.
        unsigned: 1 for papers that name no lab, 2 for those by its people: one that says clearly more comes before the
            papers that may be found, and where none does, nothing is found. ``None`` where that is not asked.
        own: Which papers are of a lab itself, whose come before those of the labs within it and stand alone on a first
            page; ``None`` where no lab with others within it is asked for.
        by_people: Whether all that may be found name no lab, and are by people of the one that is asked for.
    """

    query: Query
    may_be: Flags | None
    chips: tuple[Chip, ...] = ()
    first: NDArray[np.int8] | None = None
    mildly: bool = False
    without: tuple[str, ...] = ()
    how: str = ""
    rest: str = ""
    relaxed: Relaxed | None = None
    of_lab: bool = False
    closely: bool = False
    unheld: str = ""
    theirs: Flags | None = None
    titled: Flags | None = None
    asked: Query | None = None
    evenly: bool = False
    unsigned: NDArray[np.int8] | None = None
    by_people: bool = False
    own: Flags | None = None

    @property
    def about(self) -> Query:
        """Return the query that may ask a thing of a model: "what has OpenAI done on" asks nothing of OpenAI o1."""
        named = self.among_few or self.theirs is not None
        return replace(self.query, question=self.query.text) if named else self.query

    @property
    def among_few(self) -> bool:
        """Tell whether one lab's or one person's papers are asked for, among which every word held is evidence."""
        if self.relaxed is not None or self.theirs is not None:
            return False
        named = self.query.organizations or self.query.authors or (self.chips and self.first is None)
        return self.of_lab or bool(named)

    @property
    def among_a_labs(self) -> bool:
        """Tell whether those few are a lab's."""
        return self.of_lab or bool(self.query.organizations)


@dataclass(frozen=True, slots=True)
class Guess:
    """A reading of some of a question's words as names.

    Attributes:
        papers: Those that bear all of the names.
        rest: The text without the names.
        chips: One for each name that can be dropped.
        surely: Whether the words are rather names than a topic.
        lab: Whether they are a lab's name alone.
        asked: Whether the papers of whom they name are asked for, beyond doubt.
    """

    papers: Flags
    rest: str
    chips: tuple[Chip, ...]
    surely: bool
    lab: bool = False
    asked: bool = False


def guessed(query: Query, guess: Guess, may_be: Flags | None) -> Reading:
    """Return a query for the rest of its words among the papers of a guess; the newest first where nothing is left."""
    sort = Sort.DATE if not guess.rest and query.sort is Sort.RELEVANCE else query.sort
    papers = guess.papers if may_be is None else guess.papers & may_be
    return Reading(replace(query, text=guess.rest, sort=sort), papers, guess.chips, of_lab=guess.lab)


def among_all(reading: Reading, theirs: Flags) -> Iterator[Reading]:
    """Give the reading by which somebody's papers are found if they match well among all, as those of others do.

    By it nothing that is said of others is false: "no paper that matches is theirs". Among a few papers a topic of few
    words must stand together somewhere, which no paper on turning music into notes need have.
    """
    if terms(reading.query.text) and not reading.query.every and theirs.any():
        yield replace(reading, theirs=theirs)


def either(reading: Reading) -> Iterator[Reading]:
    """Give the readings of a topic among somebody's few papers with either side of an "or": diffusion or denoising."""
    sides = reading.query.text.split(" or ")
    if len(sides) > 1 and all(map(terms, sides)):
        yield from (replace(reading, query=replace(reading.query, text=side), closely=True) for side in sides)


def in_turn(own: Reading, within: Reading, *, several: bool) -> Iterator[Reading]:
    """Give the readings of a lab with the labs within it: what is surely on the topic before what may be.

    "Microsoft on small language models" has a paper of Microsoft Research on them, and of its own what is small. Of
    Tencent's fourteen papers on video generation four name nothing but Tencent: they come first, and all are counted.
    """
    if several and own.query.text and own.query.sort is Sort.RELEVANCE:
        within = replace(within, own=own.may_be)
        yield replace(within, closely=True)
        yield within
        return
    yield own
    if several:
        yield within
