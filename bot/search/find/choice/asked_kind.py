"""The kind of papers that a question asks for, as surveys: those on the topic come first, or people are told of none.

The word for a kind tells nothing of the topic, and of what papers say it least: nearly every second has benchmarks.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.model import Chip, Found, Intent, Query, Sort
from bot.query.prose.kinds import Kind, kind_asked
from bot.query.writing import asked_again
from bot.search.find.choice.chosen import chosen
from bot.search.find.match.good import matching_well
from bot.search.find.ranking.meaning import meaning
from bot.search.find.ranking.pool import POOL, rank
from bot.search.find.ranking.ranked import Ranked, then
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.readings.stance.about import stance
from bot.search.readings.stance.paper_kinds import kind_of, may_bring, of_kind, titled_of_kind
from bot.search.text.analyzer import terms
from bot.search.words.question import Asked, understand
from bot.search.words.written.phrases import having_all, holders

LIKE_THE_TOPIC, TITLED = 0.75, 0.5
"""A benchmark or a dataset has so much of the score of the best paper on the topic, and what is one by its title less:
that has a name of its own, where others have the topic."""

_FIELD = frozenset(terms("large language models LLM AI deep"))
"""What names the whole field: a survey on AI agents is one on LLM agents."""

SEVERAL = 2
"""So many papers of the kind are shown alone at first."""

_NEW = frozenset({"new", "recent", "latest"})

REPORT = "technical report"
"""What has a model's name in its title, and seldom a topic: it is found by its word."""

OFTEN_SAID = frozenset({"benchmark", "dataset"})
"""Kinds that papers often mention: where none is of them, a topic must be held with the word as well."""


_CALLED_OTHERWISE = OFTEN_SAID | {REPORT, "position paper"}
"""Kinds whose titles need not say the topic: a name is theirs, or a claim."""


def of_topic(archive: Snapshot, reading: Reading) -> tuple[Kind | None, Reading]:
    """Return the kind of papers that a reading asks for, and the reading of the topic alone.

    Where all papers of a kind are asked for, these are all that may be found. By day or votes the word for a kind that
    papers often mention is searched as well: they are no fewer for it.
    """
    query = reading.query
    plain = not (query.required or query.every or query.ids) and query.intent is not Intent.COUNT
    kind = kind_asked(query.text, query.question) if plain else None
    if kind is None or kind.kind in map(kind_of, query.avoided):
        return None, reading  # "anything but surveys on agents"
    if not kind.rest:
        theirs = of_kind(archive, kind.kind, archive.columns.alive if reading.may_be is None else reading.may_be)
        sort = Sort.DATE if query.sort is Sort.RELEVANCE and not _NEW.isdisjoint(query.text.split()) else query.sort
        whole = replace(reading, query=replace(query, text="", sort=sort), may_be=theirs)
        return (kind, whole) if theirs.any() else (None, reading)
    if not terms(kind.rest):
        return None, reading
    if (query.sort is not Sort.RELEVANCE and kind.kind in OFTEN_SAID) or kind.kind == REPORT:
        return kind, reading
    return kind, replace(reading, query=replace(query, text=kind.rest))


def kind_first(archive: Snapshot, reading: Reading, kind: Kind | None, asked: Asked, good: Ranked) -> Ranked:
    """Return papers with those of a kind first that are on the topic: a survey says in its title what it is on.

    The kind's are looked for by themselves: of many papers on a topic a survey need not be among the best. By day or
    votes no other is beside them.
    """
    ordered = reading.query.sort is not Sort.RELEVANCE
    if kind is None or (ordered and kind.kind in OFTEN_SAID):
        return good
    alive = archive.columns.alive if reading.may_be is None else reading.may_be
    may_be = of_kind(archive, kind.kind, alive)
    theirs = replace(reading, may_be=may_be)
    own = chosen(archive, theirs, asked, rank(archive, asked, may_be, POOL, meaning(archive, reading.query, asked)))
    titled = titled_of_kind(archive, kind.kind, may_be)[own.numbers]
    on_it = _on_it(archive, kind.rest, may_be)[own.numbers]
    alike = own.scores >= np.where(titled, TITLED, LIKE_THE_TOPIC) * good.scores.max(initial=0.0)
    loosely = kind.kind in _CALLED_OTHERWISE or (ordered and not on_it.any())
    each = [on_it, alike & titled & ~on_it, alike & ~titled & ~on_it] if loosely else [on_it]
    own = own.at(np.concatenate(list(map(np.flatnonzero, each))))
    if not len(own.numbers) and kind.kind in OFTEN_SAID and not _is_held(archive, reading, kind):
        return own
    return own if ordered and len(own.numbers) else then(own, good)


def _on_it(archive: Snapshot, topic: str, may_be: Flags) -> Flags:
    """Return which papers have a topic in the title, but for what names the whole field, or say it often.

    The word that tells most of it will do for the title of one that holds the others, as egocentric of videos.
    """
    said = [term for term in terms(topic) if term not in _FIELD] or terms(topic)
    titled = [holders(archive, [term], may_be, in_title=True) for term in said]
    held = [0 if (number := archive.term(term)) is None else int(archive.frequencies[number]) for term in said]
    rarest = titled[int(np.argmin(held))] & having_all(archive, said)
    on_it: Flags = np.logical_and.reduce(titled) | rarest | (stance(archive, topic, may_be).surely & may_be)
    return on_it


def _is_held(archive: Snapshot, reading: Reading, kind: Kind) -> bool:
    """Tell whether papers match what is asked with the word for the kind, too, which papers on any topic say."""
    whole = replace(reading, query=replace(reading.query, text=f"{kind.kind} for {kind.rest}"))
    asked = understand(archive, whole.query.text)
    best = rank(archive, asked, reading.may_be, POOL, meaning(archive, whole.query, asked))
    return len(matching_well(archive, whole, asked, best).numbers) > 0


def told_alone(found: Found, kind: Kind | None, query: Query) -> Found:
    """Return what was listed with the kind of which all papers were asked for, if any was."""
    if kind is None:
        return found
    newest = query.sort is Sort.DATE and all(chip.label != "newest first" for chip in query.chips)
    label = f"{kind.several} only{', newest first' * newest}"
    return replace(found, chips=(*found.chips, Chip(label, asked_again(query, "papers"))))


def told_of_kind(archive: Snapshot, found: Found, kind: Kind | None, sort: Sort) -> Found:
    """Return what was found with the kind that was asked for, and how many of the papers shown are of it."""
    if kind is None:
        return found
    bring = [may_bring(hit.paper.title, hit.paper.abstract, kind.kind) for hit in found.hits]
    shown = bring[: found.strong or None]
    first = shown.index(False) if False in shown else len(shown)
    told = first if sum(shown) == first else len(shown)
    best = np.zeros(len(archive.papers), np.bool_)
    best[[archive.numbers[hit.paper.id] for hit in found.hits[:1]]] = True
    comes_first = sort is Sort.RELEVANCE and of_kind(archive, kind.kind, best).any()
    chips = (Chip(f"{kind.several} first", kind.rest),) if comes_first else ()
    alone = SEVERAL <= told < len(shown) and sort is Sort.RELEVANCE  # what follows fills up the page
    strong = told if alone else found.strong
    return replace(found, kind=kind.kind, of_kind=told, strong=strong, chips=(*found.chips, *chips))
