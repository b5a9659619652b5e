"""The ways to read a query that names a lab in passing: its own papers, those of labs within it, the best of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from bot.model import Chip, Query, Relaxed
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import name_labs
from bot.search.readings.reading import Guess, Reading, among_all, either, guessed, in_turn
from bot.search.readings.theirs.asked_labs import lab_in
from bot.search.readings.theirs.families import titled_after
from bot.search.readings.theirs.labs import Named, of_lab
from bot.search.readings.theirs.name_chips import name_chip, names_of
from bot.search.readings.theirs.people import name_spans, words_in_name
from bot.search.readings.theirs.unsigned import unsigned
from bot.search.text.analyzer import terms


def lab_of(archive: Snapshot, query: Query, may_be: Flags | None) -> Named | None:
    """Return the lab that a query names in passing, if it names one and no person, nor one in quotation marks.

    Where no paper of those that may be found names its lab, nothing but its topic can be asked of them.
    """
    lab = lab_in(archive, query.text) if not query.organizations else None
    if lab is None or not (lab.asked or lab.rest) or _is_quoted(query, lab):
        return None
    if _is_of_a_person(archive, query.text, lab):
        return None
    return lab if name_labs(archive, may_be) else lab._replace(insists=lab.asked and not terms(lab.rest))


def _is_of_a_person(archive: Snapshot, text: str, lab: Named) -> bool:
    """Tell whether what may name a lab is part of a person's name, as Han is of Song Han's."""
    spans = name_spans(archive, list(map(words_in_name, text.split())))
    inside = (span for span in spans if span.begin <= lab.begin and lab.end <= span.end)
    return any(span.full and span.end - span.begin > lab.end - lab.begin for span in inside)


def readings_of(archive: Snapshot, query: Query, lab: Named, may_be: Flags | None) -> Iterator[Reading]:
    """Give the ways to read a query that names a lab."""
    tokens = query.text.split()
    rest = lab.rest if lab.asked else None
    chip = name_chip(query, tokens[lab.begin : lab.end], "from", rest, told=lab.known)
    name = chip.label.removeprefix("from ")
    if not lab.asked:
        yield Reading(
            query, may_be, (Chip(f"{name}'s own first", chip.without),), first=lab.papers.astype(np.int8) + lab.wide
        )
    titled = titled_after(archive, names_of(chip))
    topic = replace(query, text=lab.rest)
    beside = unsigned(archive, topic, chip, theirs=lab.wide, titled=titled, among=may_be) if lab.asked else None
    if beside is not None:
        yield beside.before
    lab = lab._replace(papers=lab.papers | titled, wide=lab.wide | titled)
    guess = Guess(lab.papers, lab.rest if terms(lab.rest) else "", (chip,), surely=True)
    each = (replace(guess, papers=papers) for papers in (lab.papers, lab.wide))
    meant = of_lab(query, lab) if lab.insists else None
    own, within = (replace(guessed(query, one, may_be), of_lab=True, asked=meant, titled=titled) for one in each)
    yield from in_turn(own, within, several=bool((lab.wide & ~lab.papers).any()))
    anybodys = Reading(replace(query, text=guess.rest), may_be, guess.chips, of_lab=True, titled=titled)
    yield from among_all(anybodys, lab.wide)
    yield from either(replace(within, asked=None))
    strict = " ".join([chip.without, *(f'org:"{each}"' for each in names_of(chip))])
    typed = [*tokens, *lab.rest.split()[:1]]  # in the order in which they were typed
    both = (name, lab.rest) if lab.begin < typed.index(typed[-1]) else (lab.rest, name)
    relaxed = Relaxed(replace(query, text=" ".join(both)), chip.label, strict)
    searched = guess.rest and not lab.insists
    as_words = searched and len(names_of(chip)) == 1 and name_labs(archive, may_be)
    if as_words:
        yield from among_all(replace(anybodys, query=relaxed.query), lab.wide)
    if beside is not None:
        yield beside.instead
    if searched:
        if as_words:
            yield Reading(relaxed.query, may_be, relaxed=relaxed, of_lab=True)
        relaxed = replace(relaxed, query=replace(query, text=lab.rest))
        yield Reading(relaxed.query, may_be, relaxed=relaxed, of_lab=True)


def _is_quoted(query: Query, lab: Named) -> bool:
    """Tell whether a lab's name is of a phrase that papers must hold: "Google DeepMind" in quotes is no filter."""
    name = set(query.text.lower().split()[lab.begin : lab.end])
    return any(name & set(phrase.lower().split()) for group in query.required for phrase in group)
