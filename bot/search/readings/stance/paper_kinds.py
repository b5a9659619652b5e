"""Which papers are of a kind: surveys, benchmarks, datasets, position papers. A paper that mentions one is none.

Of the papers on agents nearly every second says "benchmarks", most of them thrice: they were measured on some. One is a
benchmark whose title says so, or that says first of all that it brings one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from bot.query.question import word_set
from bot.search.index.postings import Flags, Longs, Segment, distinct
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders
from bot.texts.clues import has_clue

_SURVEY = re.compile(
    r"\b(?:surveys?(?! (?:tasks?|generation|writing|respond|response|question|data))|surveying"
    r"|(?:an?|literature|systematic|critical|comprehensive|scoping|brief) (?:\w+ )?reviews?"
    r"|reviews? of|:.*\breviews?$|overview|systemati[sz]ation|systemati[sz]ing|sok)\b",
    re.IGNORECASE,
)
_TITLES = {
    "survey": _SURVEY,
    "review": _SURVEY,
    "benchmark": re.compile(r"\bbenchmark(?:s|ing)?\b|(?<=[a-z\d -])bench\b", re.IGNORECASE),
    "dataset": re.compile(r"\b(?:datasets?|data sets?|corpus|corpora)\b(?! (?:distill|condens|prun))", re.IGNORECASE),
    "tutorial": re.compile(r"\b(?:tutorials?|primer|introduction to|guide to|handbook|a guide)\b", re.IGNORECASE),
    "taxonomy": re.compile(r"\btaxonom(?:y|ies)\b", re.IGNORECASE),
    "position paper": re.compile(r"^position:|\b(?:position|perspective|opinion) paper\b", re.IGNORECASE),
    "technical report": re.compile(r"\b(?:technical report|system card|model card)\b", re.IGNORECASE),
}
"""How the titles of each kind say so: WorldBench is a benchmark, "Dataset Distillation" brings no dataset."""

_CLUES = {
    "survey": ("survey", "review", "overview", "systemati", "sok"),
    "review": ("survey", "review", "overview", "systemati", "sok"),
    "benchmark": ("bench",),
    "dataset": ("dataset", "data set", "corp"),
    "tutorial": ("tutorial", "primer", "introduction to", "guide", "handbook"),
    "taxonomy": ("taxonom",),
    "position paper": ("position", "perspective", "opinion"),
    "technical report": ("technical report", "card"),
}
"""Of what such a title has one: the others need not be read closely."""

_CALLED = {
    "survey": ("survey", "surveys", "overview"),
    "review": ("review", "reviews"),
    "benchmark": ("benchmark", "benchmarks"),
    "dataset": ("dataset", "datasets", "corpus"),
    "tutorial": ("tutorial", "tutorials", "primer"),
    "taxonomy": ("taxonomy", "taxonomies"),
    "position paper": ("position paper", "perspective paper", "opinion paper"),
    "technical report": ("technical report", "system card"),
}
"""What papers call what they bring of a kind."""

_BRINGS = word_set(
    "introduce introduces present presents propose proposes develop develops build construct create curate release "
    "contribute establish provide provides conduct conducts offer offers"
)
_BRINGING = word_set("introducing presenting proposing constructing curating")
_SAYS = word_set("we paper work study article authors survey review")
"""Who brings something: what methods present is another's."""

_ANOTHER = word_set(
    "on in across with that which using for to of against over under from by than and or via through when where while "
    "show shows outperform outperforms achieve achieves achieving evaluate evaluated existing"
)
"""What stands between a word that brings something and something else: "we propose a method for benchmarks"."""

_NEAR, _BETWEEN = 3, 8
"""So soon after who brings it stands that it is brought, and so many words may stand before the kind."""


def kind_of(phrase: str) -> str:
    """Return the kind of papers that a phrase in the singular or plural is, or an empty string."""
    kind = phrase.lower().removesuffix("s")
    return kind if kind in _TITLES else ""


def of_kind(archive: Snapshot, kind: str, may_be: Flags) -> Flags:
    """Return which papers of those that may be found are of a kind, by their title or by what they say they bring."""
    found = titled_of_kind(archive, kind, may_be)
    bringing = archive.met.bringing.get(kind)
    if bringing is None:
        bringing = archive.met.bringing[kind] = _bringing(archive, kind)
    found[bringing] = True
    return found & may_be


def titled_of_kind(archive: Snapshot, kind: str, may_be: Flags) -> Flags:
    """Return which papers of those that may be found are of a kind by their titles."""
    found = np.zeros(len(may_be), np.bool_)
    numbers = np.flatnonzero(may_be).astype(np.int32)
    form, clues = _TITLES[kind], _CLUES[kind]
    found[numbers] = [has_clue(title, clues) and form.search(title) is not None for title in archive.titles(numbers)]
    return found


_BROUGHT = (
    r"\b(?:introduc|present|propos|develop|build|built|construct|creat|curat|releas|contribut|establish|provid|collect"
    r"|compil|annotat|offer|design|assembl)\w*(?: [^\s.;:]+){0,12}?"
)
_LOOSELY = {
    kind: re.compile(rf"(?:{_BROUGHT} [\w-]*|\bthis )(?:{'|'.join(called)})\b", re.IGNORECASE)
    for kind, called in _CALLED.items()
}
"""What may say that a paper brings something of a kind, besides what else it brings."""


def may_bring(title: str, abstract: str, kind: str) -> bool:
    """Tell whether a paper may bring something of a kind, as its title says or any of its sentences."""
    return _TITLES[kind].search(title) is not None or _LOOSELY[kind].search(abstract) is not None


def _bringing(archive: Snapshot, kind: str) -> Longs:
    """Return the papers that say that they bring something of a kind, or of surveys that they are one themselves."""
    kinds, each = _table(archive, _CALLED[kind]), [np.zeros(0, np.int64)]
    for segment in archive.segments:
        first = _first_brought(archive, segment, kinds)
        if _TITLES[kind] is _SURVEY:
            first = np.concatenate((first, _itself(archive, segment, kinds)))
        each.append(segment.first + np.searchsorted(segment.starts, first, side="right") - 1)
    each += [_holding(archive, called) for called in _CALLED[kind] if " " in called]
    return distinct(np.concatenate(each))


def _holding(archive: Snapshot, called: str) -> Longs:
    """Return the papers that say what they are in several words: "this position paper argues"."""
    numbers = np.flatnonzero(holders(archive, terms(called), archive.columns.alive)).astype(np.int32)
    said = [called in paper.abstract.lower() for paper in archive.some(numbers)]  # no "... position. Papers ..."
    return numbers[said].astype(np.int64)


def _first_brought(archive: Snapshot, segment: Segment, kinds: Flags) -> Longs:
    """Return where papers of a segment first say that they bring something, if that is of a kind.

    Methods bring a benchmark or a dataset besides: of 73 papers of a month that bring a benchmark, 20 do.
    """
    words, last = segment.words, len(segment.words) - 1
    brings, bringing, says, another = (_table(archive, each) for each in (_BRINGS, _BRINGING, _SAYS, _ANOTHER))
    places = np.flatnonzero(brings[words] | bringing[words])
    said = np.logical_or.reduce([says[words[np.maximum(places - step, 0)]] for step in range(1, _NEAR + 1)])
    papers = np.searchsorted(segment.starts, places, side="right") - 1
    spoken = (said | bringing[words[places]]) & (places >= (segment.starts[papers] + segment.titles[papers]))
    _, first = np.unique(papers[spoken], return_index=True)
    places = places[spoken][first]
    still, led = np.ones(len(places), np.bool_), np.zeros(len(places), np.bool_)
    for step in range(1, _BETWEEN + 1):
        word = words[np.minimum(places + step, last)]
        led |= still & kinds[word]
        still &= ~another[word]
    brought: Longs = places[led]
    return brought


def _itself(archive: Snapshot, segment: Segment, kinds: Flags) -> Longs:
    """Return where papers of a segment call themselves of a kind: "this survey"."""
    places = np.flatnonzero(kinds[segment.words])
    itself: Flags = _table(archive, ("this",))[segment.words[np.maximum(places - 1, 0)]]
    return places[itself]


def _table(archive: Snapshot, words: Iterable[str]) -> Flags:
    table = np.zeros(len(archive.occurrences), np.bool_)
    table[[number for word in words if (number := archive.word(word)) is not None]] = True
    return table
