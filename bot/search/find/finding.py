"""From a query to what is found: which papers may be found, which are best, which of them match well."""

from __future__ import annotations

import logging
import time
from dataclasses import replace

import numpy as np

from bot.model import Found, Hit, Query, Sort
from bot.search.find.choice.asked_kind import kind_first, of_topic, told_alone, told_of_kind
from bot.search.find.choice.beside_field import bears_alone
from bot.search.find.choice.chosen import chosen
from bot.search.find.choice.passing import silent_first
from bot.search.find.count.counting import counted
from bot.search.find.count.doers import by_what_they_do
from bot.search.find.listed import listed, paged
from bot.search.find.match.bearing_out import bear_out
from bot.search.find.match.bounded import are_beyond, as_stated, within_first
from bot.search.find.match.good import matching_well
from bot.search.find.match.of_few import sure_and_about
from bot.search.find.match.preferred import of_kind_asked, preferred
from bot.search.find.quoting.matches import matches
from bot.search.find.quoting.quotes import in_any_form, quote
from bot.search.find.quoting.told_of_thing import told_of_thing
from bot.search.find.ranking.meaning import meaning, nearest_quote
from bot.search.find.ranking.order import as_asked, first_ids
from bot.search.find.ranking.pool import POOL, rank
from bot.search.find.ranking.ranked import Ranked, unranked
from bot.search.find.several import on_any_topic, on_each_apart
from bot.search.find.sides.either import on_each_topic, uncompared
from bot.search.find.telling.heard import heard
from bot.search.find.telling.lacking import lacking
from bot.search.find.telling.reported import reported, unfound
from bot.search.find.telling.undone import undone
from bot.search.find.telling.unread import is_unread
from bot.search.find.telling.unsaid import unsaid
from bot.search.find.telling.untold import untold
from bot.search.index.postings import among
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.one_named import unheld
from bot.search.readings.naming import readings
from bot.search.readings.parts.heads import by_head
from bot.search.readings.parts.sides import of_held
from bot.search.readings.reading import Reading
from bot.search.readings.spelled.spelling import corrected
from bot.search.readings.theirs.whose import of_whole, truly_asked
from bot.search.readings.turn import Clock, OutOfTimeError, look, turn
from bot.search.readings.untellable import without_untold
from bot.search.words.question import Asked, understand

logger = logging.getLogger(__name__)


SORTED_POOL = 1_000
"""The same where another order than relevance is asked for: the newest paper on a topic need not be among the best."""

NEAR = 2
"""Nearest misses at most."""


def find(archive: Snapshot, query: Query, *, limit: int, offset: int, clock: Clock = time.thread_time) -> Found:
    """Return the papers that match a query well and satisfy its filters, by the first reading that has some.

    A query whose turn is over gets what is found until then; ``clock`` counts the seconds that it works.
    """
    if is_unread(archive, query):
        return Found()
    meant = truly_asked(archive, without_untold(archive, query))
    found = _by_readings(archive, meant, limit, offset, clock)
    wider = of_whole(archive, meant, found)
    if wider is not None and (theirs := _by_readings(archive, wider, limit, offset, clock)).total:
        return replace(theirs, asked=wider)
    plain = not (found.spelled or found.asked or found.chips or found.unnamed == 1 or meant.every)
    if plain and (held := of_held(archive, meant)) is not meant:
        found, meant = _by_readings(archive, held, limit, offset, clock), held
    found = unfound(archive, meant, found)
    return found if meant is query or found.asked else replace(found, asked=meant)


def _by_readings(archive: Snapshot, query: Query, limit: int, offset: int, clock: Clock) -> Found:
    missed = Found()
    try:
        with turn(clock):
            found, missed = _as_typed(archive, query, limit, offset)
            if found.total or missed.cut_short:
                return found if found.total else missed
            return _respelled(archive, query, missed, limit, offset)
    except OutOfTimeError:
        return _cut_short(query, missed)


def _cut_short(query: Query, missed: Found) -> Found:
    logger.warning("a question took too long words=%d", len(query.text.split()))
    return replace(missed, cut_short=True)


def _as_typed(archive: Snapshot, query: Query, limit: int, offset: int) -> tuple[Found, Found]:
    """Return what a question finds as it is spelled, or by its head where it finds nothing; and the nearest misses."""
    missed = few = Found()
    least = query.relaxed.least if query.relaxed else 1
    try:
        for reading in readings(archive, query):
            look()
            found = on_each_apart(archive, reading, limit, offset, _matching)
            if found.total:
                return reported(archive, reading, found), missed
            found = _matching(archive, reading, limit, offset)
            if found.total > few.total and (found.total >= least or reading.relaxed):
                each = on_any_topic(archive, reading.query, limit, offset, _matching, whole=found)
                return (each if each.total else reported(archive, reading, found)), missed
            if found.total and not few.total:
                few = reported(archive, reading, found)
            if _is_missed(reading, query) and not (reading.among_few and missed.near):  # a lab's own come first
                missed = replace(found, asked=reading.asked)
        return few if few.total else _by_head(archive, query, limit, offset), missed
    except OutOfTimeError:
        return Found(), _cut_short(query, missed)


def _is_missed(reading: Reading, query: Query) -> bool:
    """Tell whether the nearest misses of a query are those of a reading, where nothing matches well."""
    return reading.asked is not None or (reading.query is query and reading.theirs is None)


def ranked(archive: Snapshot, query: Query, limit: int) -> Ranked:
    """Return the best papers for a query by the reading that ``find`` takes; the plain one's where none has any."""
    best_of = unranked(np.zeros(0, np.int32))
    for reading in readings(archive, query):
        asked = understand(archive, reading.query.text)
        found = rank(archive, asked, reading.may_be, limit, meaning(archive, reading.query, asked))
        if len(matching_well(archive, reading, asked, found).numbers):
            return found
        if reading.query is query:
            best_of = found
    return best_of


def _matching(archive: Snapshot, reading: Reading, limit: int, offset: int) -> Found:
    """Return the papers that match one reading of a query well; the nearest misses where none does."""
    kind, reading = of_topic(archive, reading)
    query = reading.query
    asked = understand(archive, query.text, evenly=reading.evenly)
    if query.every:
        return _all_counted(archive, reading, limit, offset)
    if not asked.names:
        return told_alone(listed(archive, reading, limit, offset), kind, query)
    pool = POOL if query.sort is Sort.RELEVANCE and query.bound is None else SORTED_POOL
    found = rank(archive, asked, reading.may_be, pool, meaning(archive, query, asked))
    good = kind_first(archive, reading, kind, asked, chosen(archive, reading, asked, found))
    if not len(good.numbers) or not bears_alone(archive, reading, good):
        near = found.at(np.arange(min(NEAR, len(found.numbers)), dtype=np.int32))
        said = heard(asked)
        return Found(near=_hits(archive, query, asked, near), lacking=lacking(archive, said, near.numbers), heard=said)
    good = _in_order(archive, reading, asked, good)
    page = np.arange(len(good.numbers), dtype=np.int32)[offset : offset + limit]
    strong, said = _strong(good, reading), heard(asked)
    hits = _hits(archive, query, asked, good.at(page))
    of_all = Found(
        hits,
        len(good.numbers),
        order=first_ids(archive, good.numbers),
        strong=strong,
        heard=said,
        unsaid=unsaid(archive, reading, asked, said, good.numbers[page][: strong or None]),
        unheld=unheld(archive, query, [hit.paper for hit in hits]),
        beyond=are_beyond(query.bound, [hit.paper for hit in hits]),
        untold=untold(archive, reading, hits),
        undone=undone(archive, reading, hits),
        uncompared=uncompared(archive, reading, asked, good.numbers[page][: strong or None]),
    )
    return told_of_kind(archive, of_all, kind, query.sort)


def _all_counted(archive: Snapshot, reading: Reading, limit: int, offset: int) -> Found:
    """Return every paper that a count counts, the newest first unless another order is asked for."""
    every = np.zeros(len(archive.papers), np.bool_)
    may_be = archive.columns.alive if reading.may_be is None else reading.may_be
    every[counted(archive, reading.query, may_be)] = True
    sort = Sort.DATE if reading.query.sort is Sort.RELEVANCE else reading.query.sort
    return paged(archive, replace(reading.query, sort=sort), every, limit, offset)


def _in_order(archive: Snapshot, reading: Reading, asked: Asked, good: Ranked) -> Ranked:
    """Return good papers, given best first, as they are listed; sure ones alone in another order than relevance."""
    sort = reading.query.sort
    if sort is Sort.RELEVANCE:
        ordered = _own_first(_weak_last(good.at(preferred(archive, reading, good)), reading), reading)
        ordered = silent_first(archive, reading, ordered)
    else:
        sure = sure_and_about(archive, reading, on_each_topic(archive, reading, asked, good), good)
        sure = _with_doers(archive, reading, sure, good)
        sure = of_kind_asked(archive, reading.query.text, sure)
        ordered = sure.at(as_asked(archive, sort, sure.numbers))
    return within_first(archive, reading.query.bound, ordered)


def _with_doers(archive: Snapshot, reading: Reading, sure: Ranked, good: Ranked) -> Ranked:
    """Return the papers that are surely on a topic, with those of the good ones that are so by what agents do."""
    if reading.query.required or reading.among_few:
        return sure
    may_be = archive.columns.alive if reading.may_be is None else reading.may_be
    doers = by_what_they_do(archive, reading.query.text, may_be)
    both = among(good.numbers, np.union1d(sure.numbers, doers))
    return good.at(np.flatnonzero(both)) if len(doers) else sure


def _weak_last(good: Ranked, reading: Reading) -> Ranked:
    """Return papers with the weak ones after the others, unless some come before others for another reason."""
    return good if reading.first is not None else good.at(good.weak.argsort(kind="stable"))


def _own_first(good: Ranked, reading: Reading) -> Ranked:
    """Return papers with those of a lab itself before those of the labs within it."""
    return good if reading.own is None else good.at((~reading.own[good.numbers]).argsort(kind="stable"))


def _strong(good: Ranked, reading: Reading) -> int:
    """Return how many papers come before the weak ones, or those of labs within one; 0 where these are not last."""
    if reading.own is not None and (own := reading.own[good.numbers]).any():
        good = good.at(np.flatnonzero(own))
    in_order = reading.query.sort is Sort.RELEVANCE and reading.first is None
    return max(1, int((~good.weak).sum())) if in_order else 0


def _by_head(archive: Snapshot, query: Query, limit: int, offset: int) -> Found:
    """Return what a question finds by its topics alone, by its head, or with its asides asked for as all else."""
    if (found := on_any_topic(archive, query, limit, offset, _matching)).total:
        return found
    for reading in by_head(archive, query):
        look()
        if (found := _matching(archive, reading, limit, offset)).total:
            return reported(archive, reading, found)
    return Found()


def _respelled(archive: Snapshot, query: Query, missed: Found, limit: int, offset: int) -> Found:
    """Return what a question finds with its misspelt words put right; only that question where they may be names."""
    query = missed.asked or query  # whose papers are asked for stays
    meant = corrected(archive, query)
    if meant is None:
        return missed
    found, _ = _as_typed(archive, meant.query, limit, offset)
    found = replace(found, asked=meant.query if missed.asked else None)
    if not found.total:
        return missed
    spelled = meant.query.question
    if spelled.casefold() == query.question.casefold():  # ChatGPT, where nothing but a capital was put right
        return found
    if meant.surely or (meant.likely and bear_out(archive, found.heard, found.order)):
        return replace(found, spelled=spelled)
    return replace(missed, suggestion=spelled)


def _hits(archive: Snapshot, query: Query, asked: Asked, found: Ranked) -> tuple[Hit, ...]:
    hits, (names, said) = [], told_of_thing(archive, asked)
    each = zip(found.numbers.tolist(), found.scores.tolist(), found.meant.tolist(), strict=True)
    wanted = in_any_form(names, said)
    for (number, score, close), pieces in zip(each, matches(archive, found.numbers, wanted), strict=True):
        paper = archive.papers[number]
        nearest = nearest_quote(archive, query, paper) if close else None
        shown = as_stated(paper, query.bound)
        of_it = pieces if shown is paper else None
        hits.append(Hit(paper, score, nearest or quote(shown, names, query.question, of_it, forms=said), close))
    return tuple(hits)
