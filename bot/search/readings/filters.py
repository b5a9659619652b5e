"""What a query demands of a paper besides its topic. Names are compared without case and accents."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from bot.model import Query
from bot.search.index.bylines import Bylines
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import stance
from bot.search.readings.stance.fields import of_field
from bot.search.readings.stance.paper_kinds import kind_of, of_kind
from bot.search.readings.turn import look
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words
from bot.search.words.written.phrases import having_all, holders
from bot.texts import literal

ADDRESS = re.compile(r"\w+\.\w{2,4}")
"""The form of ``x.ai``: a lab may be called so, and nobody."""


WHOLE_NAME = 2


def allowed(archive: Snapshot, query: Query, *, wide: bool = False) -> Flags:
    """Return which papers satisfy a query's filters, by number.

    Args:
        archive: Where to look.
        query: What is asked.
        wide: Whether the labs within a lab are meant too: Microsoft Research where Microsoft is asked for.
    """
    columns = archive.columns
    flags = columns.alive.copy()
    if query.since:
        flags &= columns.last >= query.since.toordinal()
    if query.until:
        flags &= columns.first <= query.until.toordinal()
    if query.has_code:
        flags &= columns.has_code
    if query.min_stars is not None:
        flags &= np.maximum(columns.stars, 0) >= query.min_stars
    if query.min_upvotes is not None:
        flags &= columns.upvotes >= query.min_upvotes
    if query.ids:
        flags &= _bearing_ids(archive, query.ids)
    _keep_holders(archive, query, flags, wide=wide)
    _keep_listed_within(archive, query, flags)
    return flags


def _bearing_ids(archive: Snapshot, ids: Sequence[str]) -> Flags:
    """Return which papers bear one of some ids."""
    flags = np.zeros(len(archive.papers), np.bool_)
    flags[[archive.numbers[each] for each in ids if each in archive.numbers]] = True
    return flags


def _keep_listed_within(archive: Snapshot, query: Query, flags: Flags) -> None:
    """Leave out what was listed before a span and after it, and on no day within: columns know first and last alone.

    To read every paper that was listed twice instead took a question over a year seconds, and its turn was over.
    """
    if query.since is None or query.until is None:
        return
    columns = archive.columns
    before, after = columns.first < query.since.toordinal(), columns.last > query.until.toordinal()
    astride = np.flatnonzero(flags & before & after).astype(np.int32)
    flags[astride] = [any(query.since <= day <= query.until for day in paper.days) for paper in archive.some(astride)]


def _keep_holders(archive: Snapshot, query: Query, flags: Flags, *, wide: bool) -> None:
    """Leave out what does not hold the words and phrases asked for, and what is not by those who are named."""
    for title in query.titles:
        look()
        flags &= np.logical_or.reduce([_titled(archive, one, flags) for one in literal.alternatives(title)])
    for group in query.required:
        flags &= np.logical_or.reduce([_quoting(archive, phrase, flags) for phrase in group])
    for name in query.authors:
        look()
        flags &= by_author(archive, name) | by_lab(archive, name)
    flags &= ~refused(archive, query, flags)
    if query.organizations:  # a paper has one: of several any is meant
        look()
        flags &= np.logical_or.reduce([by_lab(archive, name, wide=wide) for name in query.organizations])


def refused(archive: Snapshot, query: Query, may_be: Flags) -> Flags:
    """Return which of some papers a query leaves out, by what they say, by what they are about and by whose they are.

    Of alerts and digests it is asked as well: ``ports.Analyst``.
    """
    left = may_be.copy()
    for phrase in query.excluded:
        left &= ~_left_out(archive, query, phrase, left)
        if (called := archive.directory().meant(phrase)) is not None:  # "without NVIDIA" says the name of a lab
            left &= ~bearing(archive, archive.labs, called.labs)
    for name in query.not_authors:
        look()
        left &= ~by_author(archive, name)
    for name in query.not_organizations:
        look()
        left &= ~by_lab(archive, name, wide=True)
    return may_be & ~left


def _titled(archive: Snapshot, phrase: str, may_be: Flags) -> Flags:
    """Return which papers have a phrase in their title: as it stands where signs or little words are in it.

    "Attention is" is not attention, and "in-context" is In-Context.
    """
    if (names := terms(phrase)) and not has_little(phrase) and "-" not in phrase:
        return holders(archive, names, may_be, in_title=True)
    held = may_be & having_all(archive, names) if has_little(phrase) and names else may_be.copy()
    numbers = np.flatnonzero(held).astype(np.int32)
    held[numbers] = [literal.is_in(phrase, title) for title in archive.titles(numbers)]
    return held


def _left_out(archive: Snapshot, query: Query, phrase: str, may_be: Flags) -> Flags:
    """Return which papers a query leaves out: those that hold a phrase, or that are about what was said in prose."""
    if phrase not in query.avoided:
        return (_quoting if has_little(phrase) else _holding)(archive, phrase, may_be)
    if kind := kind_of(phrase):
        return of_kind(archive, kind, may_be)
    stands = stance(archive, phrase, may_be)
    about = stands.about | stands.uses | (of_field(archive, phrase, query.text) & ~stands.without)
    if kind := _kind(query.text, phrase):
        about |= stance(archive, kind, may_be & having_all(archive, terms(query.text))).about
    return (about & _quoting(archive, phrase, about) if has_little(phrase) else about) | _by_name(archive, phrase)


def _kind(text: str, phrase: str) -> str:
    """Return the word that tells a kind of the topic: graph of "RAG, but no graph RAG"; empty where none does alone.

    Of papers on weather one that is about forecasting leaves "weather forecasts" out, however it calls them.
    """
    topic, words = set(terms(text)), [word for word in phrase.split() if terms(word)]
    left = [word for word in words if topic.isdisjoint(terms(word))]
    return left[0] if topic and topic < set(terms(phrase)) and len(left) == 1 else ""


def has_little(phrase: str) -> bool:
    """Tell whether little words stand in a phrase: "text to speech" is not "text and speech"."""
    words = phrase.split()
    return len(words) > 1 and not all(map(terms, words))


def _quoting(archive: Snapshot, phrase: str, may_be: Flags) -> Flags:
    """Return which papers hold a quoted phrase as it stands, or are by an author whose name it is.

    A word alone is meant in any form. The terms of several leave few papers whose texts are looked at; they need not
    stand side by side: in "real-world model" the whole of "real-world" stands between.
    """
    if " " not in phrase:
        return _holding(archive, phrase, may_be)
    held = may_be & having_all(archive, terms(phrase))
    numbers = np.flatnonzero(held).astype(np.int32)
    held[numbers] = [literal.holds_phrase(paper, phrase) for paper in archive.some(numbers)]
    look()
    return held | _by_name(archive, phrase)


def _holding(archive: Snapshot, phrase: str, may_be: Flags) -> Flags:
    """Return which papers hold the terms of a phrase in their text, or are by an author whose name it is."""
    look()
    held, words = holders(archive, terms(phrase), may_be), phrase.replace("-", " ").split()
    if len(words) > 1:  # GPT-4-based holds GPT-4, and finetuning is fine-tuning
        forms = [" ".join(words)] * ("-" in phrase) + ["".join(words).lower()] * (len(words) == 2)
        held |= np.logical_or.reduce([held, *(holders(archive, terms(form), may_be) for form in forms)])
    return held | _by_name(archive, phrase)


def _by_name(archive: Snapshot, phrase: str) -> Flags:
    name = name_words(phrase) if not ADDRESS.fullmatch(phrase) else []
    return by(archive, name if len(name) > 1 else ())  # one word is a word


def by(archive: Snapshot, wanted: Sequence[str]) -> Flags:
    """Return which papers are by somebody whose name holds every word wanted."""
    return bearing(archive, archive.authors, archive.authors.called(wanted))


def by_author(archive: Snapshot, name: str) -> Flags:
    """Return which papers are by somebody of a name; by nobody for an address such as ``x.ai``.

    Two parts of a longer name may be written as one: Yann Le Cun.
    """
    words = () if ADDRESS.fullmatch(name) else name_words(name)
    found = by(archive, words)
    if len(words) > WHOLE_NAME and not found.any():
        joined = ((*words[:at], words[at] + words[at + 1], *words[at + 2 :]) for at in range(len(words) - 1))
        found = np.logical_or.reduce([by(archive, each) for each in joined])
    return found


def by_lab(archive: Snapshot, name: str, *, wide: bool = False) -> Flags:
    """Return which papers are of a lab that goes by a name, or has all of its words where none goes by it."""
    called, words = archive.directory().meant(name), name_words(name)
    if called is not None:
        return bearing(archive, archive.labs, called.labs if wide else called.first)
    named = words if min(map(len, words), default=0) > 1 else ()
    return bearing(archive, archive.labs, archive.labs.with_all(named))


def naming_no_lab(archive: Snapshot) -> Flags:
    """Return which papers name no lab."""
    flags = archive.columns.alive.copy()
    flags[archive.labs.papers(np.arange(archive.labs.size, dtype=np.int32))] = False
    return flags


def name_labs(archive: Snapshot, papers: Flags | None) -> bool:
    """Tell whether any of some papers, or of all, names its lab: before September 2025 none does."""
    flags = archive.columns.alive if papers is None else papers
    return bool((flags & ~naming_no_lab(archive)).any())


def bearing(archive: Snapshot, bylines: Bylines, names: Ints) -> Flags:
    """Return which papers bear one of some names."""
    flags = np.zeros(len(archive.papers), np.bool_)
    flags[bylines.papers(names)] = True
    return flags & archive.columns.alive
