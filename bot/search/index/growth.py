"""How an archive grows: a new snapshot beside the old one, and whoever still reads the old one is not disturbed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.model import Paper
from bot.search.index import postings
from bot.search.index.grams import Grams
from bot.search.index.laying import lay
from bot.search.index.met import Met
from bot.search.index.numbers import Numbers
from bot.search.index.postings import Flags, Ints, Lexicon, Longs, Segment, Shares
from bot.search.index.ranking import norms, shares
from bot.search.index.shelf import copied, is_told_alike, texts
from bot.search.index.snapshot import NO_STARS, Columns, Snapshot, Statistics, empty, rarity
from bot.search.index.topicality import in_titles
from bot.search.text.analyzer import terms_of

Value = TypeVar("Value", np.int32, np.bool_)
Count = TypeVar("Count", np.int32, np.int64)

MAX_POSTINGS_AT_HAND = 20_000_000
"""Up to so many, some 160,000 abstracts, each posting's share is worked out when a day is added, which changes the mean
length and so every share: a third of a second. Beyond, it would be two seconds for a million abstracts, so that a
term's shares are worked out by the first question that has it; that takes as long as the rest of its search."""


class _Given(NamedTuple):
    """Papers that an archive is given, beside those that it holds.

    Attributes:
        papers: All of them by number.
        numbers: The number of each paper's id.
        touched: The numbers of those that are told alike, and may have been liked or listed since.
        fresh: Those that are read anew, in the order of their numbers.
        gone: The numbers of those that these replace.
    """

    papers: Sequence[Paper]
    numbers: Mapping[str, int]
    touched: Sequence[int]
    fresh: Sequence[Paper]
    gone: Sequence[int]


def extended(old: Snapshot, given: Iterable[Paper], statistics: Statistics) -> Snapshot:
    """Return the archive with papers added; one held already is analysed only if what is searched of it changed."""
    papers, numbers, touched, fresh, gone = _numbered(old, given)
    columns = _columns(old.columns, papers, touched, gone)
    if not fresh:
        return replace(old, papers=papers, numbers=numbers, columns=columns, met=replace(old.met, esteem=None))
    left = _forgotten(old, gone)
    laid = lay([texts(paper) for paper in fresh], old.words)
    lexicon = _grown(old)
    grams = _spelled(old.grams, old.words, lexicon)
    added = postings.invert(len(old.papers), laid, lexicon)
    counted = replace(
        old,
        lexicon=lexicon,
        grams=grams,
        papers=papers,
        authors=old.authors.grown(len(old.papers), (paper.authors for paper in fresh)),
        labs=old.labs.grown(len(old.papers), ([paper.organization] for paper in fresh)),
        organizations=spelled(old.organizations, fresh),
        keywords=old.keywords.grown(len(old.papers), (paper.keywords for paper in fresh)),
        definitions=old.definitions.grown(len(old.papers), ((paper.title, paper.abstract) for paper in fresh)),
        numbers=numbers,
        segments=postings.joined(old.segments, added),
        columns=columns,
        lengths=np.concatenate([left.lengths, added.lengths]),
        frequencies=_sum(left.frequencies, np.diff(added.rows), len(old.terms)),
        occurrences=_sum(left.occurrences, np.bincount(laid[0]), len(old.words)),
        titled=[_titled_too(counts, added, lexicon, len(old.terms)) for counts in left.titled],
        gram_frequencies=left.gram_frequencies + grams.holders(*laid[:2]),
        gram_lengths=np.concatenate([old.gram_lengths, grams.lengths(*laid[:2])]),
    )
    return _weighed(counted, statistics)


def _numbered(old: Snapshot, given: Iterable[Paper]) -> _Given:
    """Return which of some papers are new to an archive, or told anew."""
    papers, numbers = copied(old.papers), dict(old.numbers)
    touched, fresh, gone = [], [], []
    for paper in {paper.id: paper for paper in given}.values():
        number = numbers.get(paper.id)
        if number is not None and is_told_alike(papers, number, paper):
            papers[number] = paper
            touched.append(number)
            continue
        if number is not None:
            gone.append(number)
        numbers[paper.id] = len(papers)
        papers.append(paper)
        fresh.append(paper)
    return _Given(papers, numbers, touched, fresh, gone)


def without(old: Snapshot, ids: Iterable[str], statistics: Statistics) -> Snapshot:
    """Return the archive without papers; their texts stay in its segments, and count no more."""
    gone = {old.numbers[paper_id]: paper_id for paper_id in ids if paper_id in old.numbers}
    if not gone:
        return old
    numbers = {paper_id: number for paper_id, number in old.numbers.items() if number not in gone}
    columns = _columns(old.columns, old.papers, (), list(gone))
    left = replace(_forgotten(old, list(gone)), numbers=numbers, columns=columns)
    return _weighed(left, statistics)


def restored(inverted: Snapshot, statistics: Statistics, at_hand: int = MAX_POSTINGS_AT_HAND) -> Snapshot:
    """Return the archive of papers that are inverted already; those not alive are counted, and forgotten.

    Args:
        inverted: The archive without lengths, frequencies and what these give; of one segment.
        statistics: Gives idf.
        at_hand: Shares of postings are worked out at once where there are no more of these.
    """
    (segment,) = inverted.segments
    frequencies = _sum(np.zeros(0, np.int32), np.diff(segment.rows), len(inverted.terms))
    counted = replace(inverted, lengths=segment.lengths, frequencies=frequencies)
    dead = np.flatnonzero(~inverted.columns.alive).tolist()
    return _weighed(_forgotten(counted, dead), statistics, at_hand)


def columns_of(papers: Sequence[Paper], alive: Flags) -> Columns:
    """Return the columns of papers, of which some are not alive."""
    return _columns(empty().columns, papers, (), np.flatnonzero(~alive).tolist())


def spelled(known: tuple[str, ...], papers: Iterable[Paper]) -> tuple[str, ...]:
    """Return how organisations are spelled, with those of further papers."""
    return tuple(dict.fromkeys([*known, *(paper.organization for paper in papers if paper.organization)]))


def _sum(known: NDArray[Count], added: Longs, size: int) -> NDArray[Count]:
    """Return counts that have become more, and for more things."""
    total = np.zeros(size, known.dtype)
    total[: len(known)] = known
    total[: len(added)] += added.astype(known.dtype)
    return total


def _weighed(counted: Snapshot, statistics: Statistics, at_hand: int = MAX_POSTINGS_AT_HAND) -> Snapshot:
    """Return a snapshot with the statistics that its counts give."""
    okapi, mean = statistics(len(counted.numbers), int(counted.lengths.sum(dtype=np.int64)), counted.frequencies)
    held = np.where(counted.columns.alive, norms(counted.lengths, mean), np.inf).astype(np.float32)
    return replace(
        counted,
        mean_grams=counted.grams.mean(len(counted), counted.occurrences),
        okapi=okapi,
        rarities=rarity(len(counted), counted.frequencies),
        norms=held,
        shares=_shares(counted.segments, held, at_hand),
        met=Met(),
    )


def _shares(segments: tuple[Segment, ...], held: Shares, at_hand: int) -> tuple[Shares | None, ...]:
    # Each day changes the mean length, and with it every share.
    if sum(len(segment.papers) for segment in segments) > at_hand:
        return (None,) * len(segments)
    return tuple(shares(segment.papers, segment.counts, held) for segment in segments)


def _grown(old: Snapshot) -> Lexicon:
    """Return the lexicon with the words that were numbered since."""
    fresh = [
        list(map(old.terms.__getitem__, terms_of(word))) for word in islice(old.words, len(old.lexicon.rows) - 1, None)
    ]
    ends = old.lexicon.rows[-1] + np.cumsum([len(each) for each in fresh], dtype=np.int64)
    added = np.fromiter((term for each in fresh for term in each), np.int32)
    return Lexicon.over(np.concatenate([old.lexicon.rows, ends]), np.concatenate([old.lexicon.terms, added]))


def _spelled(known: Grams, words: Numbers, lexicon: Lexicon) -> Grams:
    """Return the grams with those of the words that were numbered since; a word without terms is given none."""
    held = len(known.rows) - 1
    bearing = np.diff(lexicon.rows[held:]) > 0
    fresh = islice(words, held, None)
    return known.grown(word if bears else "" for word, bears in zip(fresh, bearing.tolist(), strict=True))


def _forgotten(old: Snapshot, gone: Sequence[int]) -> Snapshot:
    """Return an archive whose counts leave out the papers that are replaced."""
    lengths, frequencies, occurrences = old.lengths.copy(), old.frequencies.copy(), old.occurrences.copy()
    grams, titled = old.gram_frequencies.copy(), [counts.copy() for counts in old.titled]
    for number in gone:
        lengths[number] = 0
        frequencies[postings.distinct(old.terms_in(number))] -= 1
        np.subtract.at(occurrences, old.text(number), 1)
        grams -= held_by(old, number)
        for counts in titled:
            counts[postings.distinct(old.lexicon.of(old.segment(number).title(number))[0])] -= 1
    return replace(
        old,
        lengths=lengths,
        frequencies=frequencies,
        occurrences=occurrences,
        gram_frequencies=grams,
        titled=titled,
    )


def _titled_too(counts: Longs, added: Segment, lexicon: Lexicon, terms: int) -> Longs:
    """Return how many papers have each term in the title, with those of a further segment, none of them replaced."""
    alive = np.ones(added.first + len(added), np.bool_)
    return _sum(counts, in_titles(added, lexicon, terms, alive), terms)


def held_by(archive: Snapshot, number: int) -> Ints:
    """Return 1 for each kind of gram that a paper holds, 0 for others."""
    text = archive.text(number)
    return archive.grams.holders(text, np.array([0, len(text)]))


def _columns(old: Columns, papers: Sequence[Paper], touched: Sequence[int], gone: Sequence[int]) -> Columns:
    """Return the columns for papers of which the first are held already, those touched or gone excepted."""
    held = len(old.alive)
    numbers = np.concatenate([np.array(touched, np.int64), np.arange(held, len(papers))])
    read = [papers[number] for number in numbers]

    def column(known: NDArray[Value], values: Iterable[int]) -> NDArray[Value]:
        longer = np.concatenate([known, np.zeros(len(papers) - held, known.dtype)])
        longer[numbers] = np.fromiter(values, known.dtype, len(read))
        return longer

    alive = column(old.alive, (True for _ in read))
    alive[np.array(gone, np.int64)] = False
    return Columns(
        first=column(old.first, (paper.days[0].toordinal() for paper in read)),
        last=column(old.last, (paper.days[-1].toordinal() for paper in read)),
        upvotes=column(old.upvotes, (paper.upvotes for paper in read)),
        stars=column(old.stars, (NO_STARS if paper.code_stars is None else paper.code_stars for paper in read)),
        has_code=column(old.has_code, (bool(paper.code_url) for paper in read)),
        alive=alive,
    )
