"""The ways to read a question that names somebody: ``song han quantization`` asks for Song Han's on quantization.

Which words are a person's name tells ``people``, and which are a lab's ``labs``; here is what a question asks for then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from bot.model import Chip, Query, Relaxed, Sort
from bot.query.frames.scaffold import strip
from bot.query.writing import asked_again
from bot.search.index.labwords import GENERAL
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.facts import of_unheld, unheld_fact
from bot.search.readings.called.one_named import unknown_report
from bot.search.readings.context import in_context
from bot.search.readings.filters import ADDRESS, allowed, bearing, by_author, by_lab, name_labs
from bot.search.readings.reading import Guess, Reading, among_all, either, guessed, in_turn
from bot.search.readings.spelled.spelling import SAID, with_umlauts
from bot.search.readings.stance.without import left_out
from bot.search.readings.theirs.asking import asks_for, circle_begin, circle_end, insists, rest_of
from bot.search.readings.theirs.families import titled_after
from bot.search.readings.theirs.lab_readings import lab_of, readings_of
from bot.search.readings.theirs.labs import FEW_PAPERS, asks_for_theirs
from bot.search.readings.theirs.name_chips import name_chip
from bot.search.readings.theirs.parlance import is_parlance, is_said, says_more
from bot.search.readings.theirs.people import MAX_NAME_WORDS, name_spans, nobody, words_in_name
from bot.search.readings.theirs.unsigned import unsigned
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words
from bot.search.text.spoken import spoken
from bot.search.words.written.phrases import holders

SELDOM_NAMED = 0.02
"""Of the papers that hold a word so many must hold it with a year behind it."""

SELDOM = 0.002
"""Beside so many papers that hold a word, those of a lab that is called so are chance: LLMs."""

_AND_OTHERS = (("et",), ("al",))


def readings(archive: Snapshot, query: Query) -> Iterator[Reading]:
    """Give the ways to read a query, the first choice first; one of them is the query as it is.

    What may as well be a word is a word first: "apple", and a surname alone, which may be a place's name.
    """
    query = with_umlauts(archive, query)
    relaxed = query.relaxed
    if relaxed is not None and _is_named(archive, relaxed):
        yield from (replace(each, relaxed=relaxed) for each in _plain_readings(archive, relaxed.query))
        return
    if relaxed is not None and _are_words(archive, query, relaxed.query):
        unsaid = replace(relaxed, dropped="", named=())
        yield from (replace(each, relaxed=unsaid) for each in _plain_readings(archive, relaxed.query))
        return
    yield from _plain_readings(archive, query)
    if relaxed is not None and not _are_held(archive, query, relaxed.query):
        yield from _without(archive, query, replace(relaxed, named=()))
        if query.text:  # nobody of that name is held, and no paper holds the name
            bare = replace(relaxed.query, text=query.text)
            yield from _without(archive, query, replace(relaxed, query=bare, named=()))


def _without(archive: Snapshot, query: Query, relaxed: Relaxed) -> Iterator[Reading]:
    """Give the ways to read a query without a guess; what it was guessed to ask for comes alone where that matches."""
    theirs = allowed(archive, query, wide=True)
    for each in _plain_readings(archive, relaxed.query):
        if relaxed.least == 1:  # of a wish ("with code if possible") some are found, and nothing is said to be lacking
            yield from among_all(each, theirs)
        yield replace(each, relaxed=replace(relaxed, dropped="") if _is_meant(each, relaxed) else relaxed)


def _is_meant(reading: Reading, relaxed: Relaxed) -> bool:
    """Tell whether a reading finds whom a guess names by another name: the author "Kimi Team" of the lab Kimi."""
    named = set(relaxed.dropped.lower().split()[1:])
    return bool(named) and any(named < set(chip.label.lower().split()[1:]) for chip in reading.chips)


def _is_named(archive: Snapshot, relaxed: Relaxed) -> bool:
    """Tell whether papers hold a guess with the words before it side by side, so that it is rather a name.

    Of those that hold AIME many hold AIME 2025; of those that hold agents, three hold "agents 2026".
    """
    alive = archive.columns.alive
    for phrase in relaxed.named:
        whole = int(holders(archive, terms(phrase), alive).sum())
        before = int(holders(archive, terms(phrase.rpartition(" ")[0]), alive).sum())
        if whole > SELDOM_NAMED * before:
            return True
    return False


def _are_held(archive: Snapshot, query: Query, without: Query) -> bool:
    """Tell whether papers are held of all whom a query guesses to be named, by more than a surname."""
    people, labs = set(query.authors) - set(without.authors), set(query.organizations) - set(without.organizations)
    sure = [name for name in people if len(name_words(name)) > 1] + [name for name in labs if _is_lab(archive, name)]
    each = (by_author(archive, name) | by_lab(archive, name) for name in sure)
    return bool(sure) and len(sure) == len(people) + len(labs) and all(papers.any() for papers in each)


def _is_lab(archive: Snapshot, name: str) -> bool:
    """Tell whether labs go by a name, or by short for it, and not by one that has it as a part: FAIR, of Meta."""
    called = archive.directory().named(name)
    return called is not None and (called.whole or called.initials)


def _are_words(archive: Snapshot, query: Query, without: Query) -> bool:
    """Tell whether whom a query guesses to be named is nobody, or hardly anybody, and what many papers speak of."""
    names = {*query.authors, *query.organizations} - {*without.authors, *without.organizations}
    return bool(names) and all(_is_word(archive, name) for name in names)


def _is_word(archive: Snapshot, name: str) -> bool:
    number = archive.term(words[0]) if len(words := terms(name)) == 1 else None
    if number is None or archive.frequencies[number] <= FEW_PAPERS:
        return False
    named = int((by_author(archive, name) | by_lab(archive, name)).sum())
    return named <= SELDOM * int(archive.frequencies[number])


def _plain_readings(archive: Snapshot, query: Query) -> Iterator[Reading]:
    """Give the ways to read a query, what was guessed before taken as it is."""
    # The newest of a lab, the best liked, and all that are counted, are also of labs within it.
    in_order = query.every or query.sort is not Sort.RELEVANCE
    may_be = allowed(archive, query, wide=in_order) if query.is_filtered else None
    fact = unheld_fact(archive, query, may_be)
    if fact is None or not fact.surely:
        yield from _ways(archive, query, may_be, in_order=in_order)
    if fact is not None:
        yield from of_unheld(fact, query)


def _ways(archive: Snapshot, query: Query, may_be: Flags | None, *, in_order: bool) -> Iterator[Reading]:
    """Give the ways to read a query among the papers that its filters leave."""
    if may_be is None and (whole := in_context(archive, query)) is not None:
        yield Reading(whole, None)
    if (unheld := _of_nobody(archive, query)) is not None:
        yield Reading(unheld, allowed(archive, unheld), asked=unheld)
        return
    lab = lab_of(archive, query, may_be)
    if lab is not None:
        in_order = in_order or not terms(lab.rest)
        yield from readings_of(archive, query, lab._replace(papers=lab.wide) if in_order else lab, may_be)
        if lab.insists:
            return
    if (name := unknown_report(archive, query.text)) is not None:
        yield Reading(replace(query, text=name), may_be, unheld=name)
    yield from _without_what_is_left_out(archive, query, may_be)
    both = (_alone(archive, query.text, query.question), _in_passing(archive, query))
    guesses = [guess for guess in both if guess is not None]
    for guess in guesses:
        if guess.surely:
            yield from _of_people(query, guess, may_be)
        if guess.asked:
            return
    if ADDRESS.fullmatch(query.text):  # x.ai is who is called so, or who speaks of it: not each x, nor each AI
        query = replace(query, required=(*query.required, (query.text,)))
        may_be = allowed(archive, query)
    yield from _own_and_within(archive, query, may_be)
    yield from (guessed(query, guess, may_be) for guess in guesses if not guess.surely)


def _without_what_is_left_out(archive: Snapshot, query: Query, may_be: Flags | None) -> Iterator[Reading]:
    """Give the ways to read a query that leaves something out, or asks for what could take a thing's place."""
    if (left := left_out(archive, query, may_be)) is None:
        return
    chips = (left.chip,) if left.chip else ()
    plain = replace(query, text=left.text)
    yield Reading(
        plain, left.papers, chips, first=left.first, mildly=True, without=left.things, how=left.how, rest=left.rest
    )
    if left.thing:  # what could take a thing's place seldom says so, and speaks of the thing
        yield Reading(replace(query, text=left.thing), left.papers, first=left.first, mildly=True)


def _own_and_within(archive: Snapshot, query: Query, may_be: Flags | None) -> Iterator[Reading]:
    """Give the query as it is; of a lab that has others within it, in turn."""
    if may_be is None or not (query.authors or query.organizations):
        yield Reading(query, may_be)
        return
    anybodys = replace(query, authors=(), organizations=())
    others = allowed(archive, anybodys)
    titled = np.zeros_like(may_be)
    if not query.authors and not query.every:  # a number of a lab's papers counts none by its title
        titled = titled_after(archive, query.organizations) & others
    may_be, within = may_be | titled, allowed(archive, query, wide=True) | titled
    label = f"from {' or '.join(query.organizations)}" if not query.authors else ""
    chip = next((chip for chip in query.chips if chip.label == label), None)
    beside = None
    if chip is not None:
        theirs = allowed(archive, Query("", organizations=query.organizations), wide=True)
        beside = unsigned(archive, anybodys, chip, theirs=theirs, titled=titled, among=others)
    if beside is not None:
        yield beside.before
    own = Reading(query, may_be, titled=titled)
    yield from in_turn(own, replace(own, may_be=within), several=bool((within & ~may_be).any()))
    yield from among_all(replace(own, may_be=others if anybodys.is_filtered else None), within)
    yield from either(replace(own, may_be=within))
    if beside is not None:
        yield beside.instead
    if label and terms(query.text) and not name_labs(archive, others) and "org:" not in query.question:
        told = {label, *(f"from {name}" for name in query.organizations)}
        plain = replace(anybodys, chips=tuple(each for each in query.chips if each.label not in told))
        yield Reading(plain, others, relaxed=Relaxed(plain, label, asked_again(query, query.text)), of_lab=True)


def _of_people(query: Query, guess: Guess, may_be: Flags | None) -> Iterator[Reading]:
    """Give the ways to read a query that names people, or nothing else than a name."""
    names = tuple(chip.label.removeprefix("by ") for chip in guess.chips)
    meant = replace(query, text=guess.rest, authors=(*query.authors, *names), chips=(*query.chips, *guess.chips))
    own = replace(guessed(query, guess, may_be), asked=meant if guess.asked else None)
    yield own
    own = replace(own, asked=None)
    yield from among_all(replace(own, may_be=may_be), guess.papers)
    yield from either(own)


def _of_nobody(archive: Snapshot, query: Query) -> Query | None:
    """Return a query for the papers of whom a question names in full, where nobody is called so; else ``None``."""
    tokens = query.text.split()
    named = query.authors or query.organizations or " et al" in query.question  # several, each by a surname
    span = None if named else nobody(archive, tokens)
    if span is None:
        return None
    rest = rest_of(tokens, *span, acts=True)
    chip = name_chip(query, tokens[slice(*span)], rest=rest)
    name = chip.label.removeprefix("by ")
    return replace(query, text=rest if terms(rest) else "", authors=(name,), chips=(*query.chips, chip))


def _alone(archive: Snapshot, text: str, question: str) -> Guess | None:
    """Return the papers of one person or lab whose name holds all the words of a text, where there are some.

    The words are surely meant as a name if no fewer papers bear it than others hold the words as a phrase.
    """
    wanted = name_words(text)
    if not 0 < len(wanted) <= MAX_NAME_WORDS or max(map(len, wanted)) == 1:
        return None
    authors = archive.authors.called(() if ADDRESS.fullmatch(text) or _is_acronym(archive, text) else wanted)
    called = archive.directory().named(text)
    labs = _labs_alone(archive, text, wanted) if called is None else called.first
    if called is not None and is_parlance(archive, text.split(), called):
        labs = labs[:0]
    if not len(authors) and not len(labs):
        return None
    papers = bearing(archive, archive.authors, authors) | bearing(archive, archive.labs, labs)
    others = holders(archive, terms(text), archive.columns.alive & ~papers)
    lead = "by" if len(authors) else "from"
    chip = Chip(f"{lead} {text}", f'"{text}"')  # without the name there is nothing to ask: the words, then
    word = text.islower() and spoken(text) > SAID  # a gang, a ram
    surely = (papers.sum() >= others.sum() and not word) or (called is not None and asks_for_theirs(question, text))
    return Guess(papers, "", (chip,), surely=bool(surely), lab=lead == "from")


def _labs_alone(archive: Snapshot, text: str, wanted: Sequence[str]) -> Ints:
    """Return the labs whose names hold all words of a text, where these may tell one lab from others."""
    labs = archive.labs.with_all(() if ADDRESS.fullmatch(text) or GENERAL.issuperset(wanted) else wanted)
    return labs[:0] if is_said(archive, wanted) and says_more(archive, labs, wanted) else labs


def _is_acronym(archive: Snapshot, text: str) -> bool:
    """Tell whether one word is in capitals, as papers write it: GAN is no Chuang Gan."""
    return text.isalpha() and text.isupper() and len(text) > 1 and archive.word(text.lower()) is not None


def _in_passing(archive: Snapshot, query: Query) -> Guess | None:
    """Return the papers by everyone whom a question names beside other words, where it names anybody."""
    tokens = query.text.split()
    words = list(map(words_in_name, tokens))
    spans = list(name_spans(archive, words))
    if not spans:
        return None
    inside = {at for span in spans for at in range(span.begin, span.end)}
    inside |= {at for at, each in enumerate(words) if each in _AND_OTHERS}
    rest = strip([token for at, token in enumerate(tokens) if at not in inside], cut=True)
    full = all(span.full for span in spans)
    begin, end = circle_begin(tokens, spans[0].begin), circle_end(tokens, spans[-1].end)
    around = (begin, end) != (spans[0].begin, spans[-1].end)
    asked = full and (around or asks_for(tokens, begin, end)) and insists(tokens, begin, end) and terms(rest) != []
    if asked and len(spans) == 1:
        rest = rest_of(tokens, begin, end, acts=True)
    papers = np.logical_and.reduce([span.papers for span in spans])
    topic = rest if asked and len(spans) == 1 else None
    chips = tuple(name_chip(query, tokens[span.begin : span.end], rest=topic) for span in spans)
    return Guess(papers, rest if terms(rest) else "", chips, surely=full, asked=asked)
