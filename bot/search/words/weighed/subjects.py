"""The subjects that a question names: the runs of its words that papers have as a keyword.

What the source's keywords say that papers are about is the surest sign of what a question is about, whatever is said
around it and beside it: of "what role does character consistency play in LLM reasoning?" it is "character consistency".
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.query.vocabulary.talkwords import PERSONS
from bot.search.index.keywords import stems_of
from bot.search.index.postings import Flags, Floats, Ints, among
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.several_names import MOST_PIECES, is_name, may_begin, others
from bot.search.text.talk import is_talk
from bot.search.words.weighed.talk import BESIDE, Talk
from bot.search.words.written.phrases import holders
from bot.search.words.written.places import bent
from bot.search.words.written.texts import Pool
from bot.search.words.written.turned import turned

LEAST_PAPERS = 2
"""What one paper alone has as a keyword may be anything."""

LEAST_SHARE, FEW, LEAST_FEW = 3e-4, 0.015, 4
"""What a question is about beyond doubt is a keyword of so much of the papers at least, and at most: of others it may
be chance, or what the whole field is about. Of Cranfield's questions .960 are turned away by all recorded papers, with
two papers instead of the first share .951."""

COMMON, SAID = 0.1, 0.025
"""Of words that so many papers hold ("language models") no more papers may have them side by side than that."""

ALONE = 0.08
"""One word alone is a keyword of so much of the papers that hold it: OSWorld, not "build"."""

OF_FIELD = -6.0
"""Words that are said so much less often than written (see ``talk.Talk.lead``) are of the field, of which a question
beside talk is about one that many papers name: "we discussed VLMs at lunch". Half of a subject's words are below -8.
Of 120 topics in frames of talk it answers 4 more."""

MOST_WORDS = 6
"""Longer keywords are hardly asked for."""

LONG = 40
"""More words are a pasted abstract, which names a subject in every sentence."""

SHARPER, LEAST_WEIGHT, LEAST_OF_ALL = 2.0, 8.0, 0.01
"""How much more rare subjects count than those that many of the best papers name ("LLM reasoning"), and what the rarest
must weigh to count in full: as one that four of 64 papers name. Without, words of summaries lost .004 nDCG@10. Where a
question is nothing but one subject ("my manager asked me about text embeddings") no more than the last is asked: of 240
topics of single months the first paper names .008 more. "Hallucination in medical LLMs" has two: those that hold both
come first."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A run of a question's words that is a keyword of papers.

    Attributes:
        terms: Its terms in order.
        turned: Its terms with what is done at the end, where it is a keyword so: "merging models"; else empty.
        places: The places of its words in the question, little words among them.
        papers: Which have it as a keyword, those that were replaced among them.
    """

    terms: tuple[str, ...]
    turned: tuple[str, ...]
    places: range
    papers: Ints


def anchors(archive: Snapshot, said: Sequence[str], named: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return those of the subjects that some words name that say what is asked about, beyond doubt.

    That is what not only a few papers of many are about, nor what the whole field is ("language models"); of one word
    alone, what is no talk and is what many of the papers are about that hold it.
    """
    talk = Talk(archive)
    sure = tuple(each for each in named if _is_anchor(talk, said, each))
    return sure or _alone(talk, said, named)


def _alone(talk: Talk, said: Sequence[str], named: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects of the field beside which there is nothing but talk, however many papers are about them.

    Talk is what is talk anywhere; apart from the subjects, in a sentence with a person or after an article, also what
    people rather say than write; else what surely is: "how is whisper used in diffusion models" is about Whisper.
    """
    archive = talk.archive
    of_field = tuple(
        each
        for each in named
        if len(each.papers) >= LEAST_SHARE * len(archive)
        and max(talk.lead(said[at]) for at in each.places if terms_of(said[at])) < OF_FIELD
    )
    if not of_field:
        return ()
    places = {at for each in of_field for at in each.places}
    kept = {said[at] for at in places}
    owned = bent(said, kept)
    beside = Talk(archive, kept=kept, bent=owned, least=BESIDE)
    others = [at for at, word in enumerate(said) if terms_of(word) and at not in places and not is_talk(word)]
    person = any(word.lower() in PERSONS for word in said)
    aside = {at for at in others if person or owned.get(said[at], 0.0) > 0}
    if all(beside.is_talk(said[at]) if at in aside else beside.is_surely(said[at]) for at in others):
        return of_field if places.isdisjoint(near for at in others for near in (at - 1, at + 1)) else ()
    return ()


def _is_anchor(talk: Talk, said: Sequence[str], subject: Subject) -> bool:
    archive = talk.archive
    papers, size = len(subject.papers), len(archive)
    if LEAST_SHARE * size > papers or not is_of_few(archive, subject):
        return False
    numbers = [archive.term(name) for name in subject.terms]
    held = min((int(archive.frequencies[number]) for number in numbers if number is not None), default=0)
    if len(subject.places) == 1:
        return ALONE * held <= papers and held <= SAID * size and not talk.is_talk(said[subject.places[0]])
    if held > COMMON * size:  # only then, as to look for the words side by side takes a millisecond
        held = int(holders(archive, subject.terms, archive.columns.alive).sum())
        return held <= max(LEAST_FEW, SAID * size)
    return True


def is_of_few(archive: Snapshot, subject: Subject) -> bool:
    """Tell whether few papers have a subject as a keyword: else it may be what the whole field is about."""
    return len(subject.papers) <= max(LEAST_FEW, FEW * len(archive))


def subjects(archive: Snapshot, said: Sequence[str], without: Collection[str] = ()) -> tuple[Subject, ...]:
    """Return the subjects that some words name, those that are a part of a longer one left out; none of a long text.

    Nor is one word a subject that is to be left out.
    """
    if len(said) > LONG:
        return ()
    stems = [stems_of(word) for word in said]
    runs = _runs(archive, said, stems)
    found = [each for each in runs if len(each.places) > 1 or said[each.places[0]] not in without]
    return tuple(each for each in found if not any(_is_within(each.places, other.places) for other in found))


def _is_within(inner: range, outer: range) -> bool:
    return inner != outer and outer.start <= inner.start and inner.stop <= outer.stop


def _runs(archive: Snapshot, said: Sequence[str], stems: Sequence[tuple[str, ...]]) -> Iterator[Subject]:
    bearing = [at for at, each in enumerate(stems) if each]
    for first, begin in enumerate(bearing):
        run: tuple[str, ...] = ()
        for end in bearing[first : first + MOST_WORDS]:
            run += stems[end]
            words, papers, other = said[begin : end + 1], archive.keywords.papers(run), tuple[str, ...]()
            if papers is None and (other := tuple(turned(words))):
                papers = archive.keywords.of_words(other)
            if papers is not None and len(papers) >= LEAST_PAPERS:
                yield Subject(terms_in(words), terms_in(other), range(begin, end + 1), papers)


def terms_in(words: Sequence[str]) -> tuple[str, ...]:
    """Return the terms of some words in order."""
    return tuple(name for word in words for name in terms_of(word))


def with_names(archive: Snapshot, said: Sequence[str], named: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return subjects that some words name, with those that are a name of the field, whatever papers have as a keyword.

    Of a month's papers hardly two may have it: "diffusion language models" is one thing, and everybody says each of its
    words. What stands beside it is no talk for that. None more where no paper has keywords: scitldr_dev lost .0005
    nDCG@10.
    """
    if not len(archive.keywords.bearing) or len(said) > LONG:
        return tuple(named)
    taken = {at for each in named for at in each.places}
    runs = (range(at, at + size) for at in range(len(said)) for size in range(MOST_PIECES, 1, -1))
    found = list[Subject]()
    for run in runs:
        words = said[run.start : run.stop]
        if len(words) == len(run) and not taken.issuperset(run) and may_begin(words) and is_name(" ".join(words)):
            each = Subject(terms_in(words), (), run, _called(archive, words))
            found += [each] if len(each.papers) >= LEAST_PAPERS else []
    every = (*named, *found)
    return tuple(each for each in every if not any(_is_within(each.places, other.places) for other in every))


def _called(archive: Snapshot, words: Sequence[str]) -> Ints:
    """Return the papers whose title has a name of the field, or another of its names."""
    names = {terms_in(words), *(terms_in(name.split()) for name in others(" ".join(words), narrower=False))}
    alive = archive.columns.alive
    titled = np.logical_or.reduce([holders(archive, name, alive, in_title=True) for name in names])
    return np.flatnonzero(titled).astype(np.int32)


def naming(wanted: Sequence[Subject], pool: Pool, words: int) -> Floats:
    """Return how far papers name the subjects wanted, from 0 to 1, as a keyword or in their text.

    What few of these papers name counts for the most, and in full where all words that are no talk are of one.
    """
    least = LEAST_OF_ALL if len(wanted) == 1 and words <= len(wanted[0].places) else LEAST_WEIGHT
    total, found = 0.0, np.zeros(len(pool.numbers))
    for subject in wanted:
        named = names(subject, pool)
        if naming_it := np.count_nonzero(named):
            weight = math.log((len(found) + 1) / (naming_it + 0.5)) ** SHARPER
            found += weight * named
            total += weight
    return found / max(total, least)


def names(subject: Subject, pool: Pool) -> Flags:
    """Return which of a few papers name a subject."""
    held: Flags = among(pool.numbers, subject.papers) | pool.with_phrase(subject.terms)
    return held | pool.with_phrase(subject.turned) if subject.turned else held
