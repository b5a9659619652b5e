"""What an answer says beside its hits: which day was used instead, why nothing came, how far filling is. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.model import Answer, Chip, Counted, Fetched, Found, Intent, Kind, Paper, Progress, Query, Relaxed, Sort
from bot.query.one_paper.classics import older
from bot.query.spans import ago
from bot.texts.humanize import long_day, plural
from bot.texts.literal import is_further

MANY_UNNAMED = 0.1
"""Where fewer papers than that name no lab, nobody need be told."""

POINTED_AT = "I cannot tell which answer you point at here: name the paper by its arXiv id, its link or its title."

EMPTY = "The archive is still empty."


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A query moved to a day that has a digest, and the sentence that says so."""

    query: Query
    note: str = ""


def is_listing(query: Query) -> bool:
    """Return whether a query asks for the papers of a time and nothing more."""
    dated = query.since is not None or query.until is not None
    asked = Query("", required=query.required, excluded=query.excluded, text=query.text)
    kept = replace(query, question="", since=None, until=None, limit=None, chips=(), sort=Sort.RELEVANCE)
    bare = replace(kept, intent=Intent.SEARCH, relaxed=None, hint="", bound=None)
    return dated and query.intent is not Intent.COUNT and bare == asked == Query("")


def open_day(query: Query, held: Mapping[date, Fetched], today: date) -> OpenDay:
    """Return the query on the day asked for, or on the last one before it that has papers, and say so.

    A span of days simply finds what it holds, unless it goes up to today and nothing of it is held yet: a Monday
    morning's "this week".
    """
    day = query.day
    if day is None:
        return _open_span(query, held, today)
    if day in held and held[day].papers:
        return OpenDay(query)
    before = [other for other, fetched in held.items() if fetched.papers and other < day]
    if not before:
        return OpenDay(query, _nothing_before(day, held))
    used = max(before)
    moved = replace(query, since=used, until=used)
    return OpenDay(moved, f"{_why(day, held, today)} This is the digest of {_long(used)}.")


def _open_span(query: Query, held: Mapping[date, Fetched], today: date) -> OpenDay:
    since, until = query.since, query.until
    if since is None or until is None or until < today:
        return OpenDay(query)
    filled = [day for day, fetched in held.items() if fetched.papers]
    if not filled or max(filled) >= since:
        return OpenDay(query)
    used = max(filled)
    moved = replace(query, since=ago(used, (until - since).days), until=used)
    return OpenDay(moved, f"Nothing of that time is here yet; this goes up to the last digest, of {_long(used)}.")


def _why(day: date, held: Mapping[date, Fetched], today: date) -> str:
    if day in held:
        return f"Nothing was listed on {_long(day)}."
    if day >= today:
        return f"The digest of {_long(day)} is not here yet."
    return f"No digest of {_long(day)} is held."


def _nothing_before(day: date, held: Mapping[date, Fetched]) -> str:
    filled = [other for other, fetched in held.items() if fetched.papers]
    if not filled:
        return EMPTY
    return f"The archive begins on {_long(min(filled))}; it holds nothing of {_long(day)} or before."


CUT_SHORT = "That was too much for one question, so I stopped looking. Ask with fewer words, names or phrases."


def nothing(query: Query, held: Mapping[date, Fetched]) -> str:
    """Return why a search came back empty, where its filters alone may be the reason."""
    filled = [day for day, fetched in held.items() if fetched.papers]
    if not filled:
        return EMPTY
    first, last = query.since or min(filled), query.until or max(filled)
    if not any(first <= day <= last for day in filled):
        if min(filled) < first and last < max(filled):
            return f"Nothing was listed {_when(first, last)}: on weekends and some holidays there is no digest."
        return f"Nothing is held of that time: the archive goes from {_long(min(filled))} to {_long(max(filled))}."
    return _unsatisfied(query) if not query.text else ""


def _unsatisfied(query: Query) -> str:
    """Return which conditions no paper satisfies; empty where a lab's papers are all that is asked for."""
    if query.organizations and not replace(query, organizations=()).is_filtered:
        return ""
    labels = [chip.label for chip in query.chips]
    if len(labels) == 1:
        return f"No paper here satisfies “{labels[0]}”."
    return f"No paper satisfies all of: {', '.join(labels)}." if labels else ""


def of_nobody(query: Query, others: int = 0) -> str:
    """Return that nobody who is named has a paper on it, and how many others have; empty where nobody is named."""
    if query.organizations and not (query.text or query.authors):
        return f"No paper here names {' or '.join(query.organizations)} as its lab."
    told = f"; {plural(others, 'paper')} of others match{'' if others > 1 else 'es'}" if others else ""
    return f"No paper on that is held{whose}{told}." if (whose := _whose(query)) else ""


def _whose(query: Query) -> str:
    """Return who is named, after a blank; empty where nobody is. A paper has one lab, so of several any is meant."""
    labels = {chip.label for chip in query.chips}  # "from Hugging Face" has the capitals of a person
    authors = (f"from {name}" if f"from {name}" in labels else f"by {name}" for name in query.authors)
    labs = f"from {' or '.join(query.organizations)}" if query.organizations else ""
    return "".join(f" {each}" for each in (" and ".join(authors), labs) if each)


def _when(first: date, last: date) -> str:
    return f"on {_long(first)}" if first == last else f"from {_long(first)} to {_long(last)}"


def unknown_papers(ids: Sequence[str]) -> str:
    """Return a sentence about papers that the archive does not hold; empty if there are none."""
    if not ids:
        return ""
    names, verb = ", ".join(ids), "is" if len(ids) == 1 else "are"
    return f"{names} {verb} not in the archive: it holds papers that Hugging Face's Daily Papers listed."


def searched_for(answer: Answer) -> str:
    """Return which words of a question were searched, where others were left out as talk; empty if none were."""
    heard = answer.heard or ("" if answer.kind is Kind.HITS else answer.query.text)
    said, kept = (text.strip(" ?!.").casefold() for text in (answer.query.question, heard))
    return "" if not kept or said == kept else f"searched: “{heard}”"


def understood(answer: Answer) -> tuple[str, ...]:
    """Return how a question was understood, as every surface says it: its filters and intents, and what was searched.

    Small talk and what cannot be followed were not understood as a question.
    """
    if answer.kind in (Kind.CHAT, Kind.PROBLEM):
        return ()
    searched = searched_for(answer) if answer.kind in (Kind.HITS, Kind.NOTHING) else ""
    return tuple(filter(None, (*(chip.label for chip in answer.query.chips), searched)))


def droppable(query: Query) -> tuple[Chip, ...]:
    """Return the filters and intents that can be dropped: what is left without them still asks for something."""
    return tuple(chip for chip in query.chips if chip.without.strip())


def told_truly(chips: Sequence[Chip], found: Found) -> tuple[Chip, ...]:
    """Return chips as they are true of what is found: a lab's papers may be those that bear its name in the title."""
    labs = [chip for chip in chips if chip.label.startswith("from ")] if found.titled else []
    return tuple(replace(chip, label=f"{chip.label} or titled so") if chip in labs else chip for chip in chips)


def about(query: Query, topic: str) -> Chip:
    """Return the chip of what papers like one shall be about as well."""
    left = " ".join(re.sub(rf",?(?: but(?: \w+)?)? {re.escape(topic)}", "", query.question, count=1).split())
    return Chip(f"about “{topic}”", left)


def none_alike(within: Query | None) -> str:
    """Return why no paper is like one, where more was asked of them; empty where nothing was."""
    if within is None or not (within.text or within.chips):
        return ""
    asked = f"holds “{within.text}”" if within.text else "satisfies the filters"
    return f"None of the papers that are like it {asked}."


def by_authors_of(paper: Paper, query: Query, found: Found) -> str:
    """Return a sentence about the papers by a paper's authors, told by name: who is a namesake nobody knows."""
    if not found.total:
        return f"No other paper by the authors of “{paper.title}” is held that fits."
    first = ": what most of them wrote comes first" if query.sort is Sort.RELEVANCE else ""
    return f"By people with the names of the authors of “{paper.title}”{first}."


def unknown_title(title: str) -> str:
    """Return a sentence about a paper that no title of the archive's names."""
    return f"I hold no paper called “{title}”; name it by its arXiv id or its link, or as its title begins."


def not_held(query: Query, found: Found) -> str:
    """Return a sentence about a paper that was asked for by its title and is not held; empty if none was."""
    if query.intent in (Intent.LIKE, Intent.PART):
        return unknown_title(query.subject)
    if found.unheld:
        if found.hits and is_further(found.hits[0].paper.title, found.unheld):
            return f"No paper of {found.unheld} itself is held; the first one is of a further version."
        mention = any(found.unheld in f"{hit.paper.title} {hit.paper.abstract}" for hit in found.hits)
        return f"No paper of that name is held{f'; these mention {found.unheld}' if mention else ''}."
    title = older(query.text, query.question)
    held = found.hits and found.hits[0].paper.title.casefold() == query.text.casefold()
    return "" if held else title


def left_out(query: Query, found: Found) -> str:
    """Return a sentence about a guessed filter that was left out; empty if none was."""
    if found.relaxed is None or not found.total or not (found.relaxed.dropped or found.relaxed.named):
        return ""
    if found.unsigned:
        return _unsigned(found, found.relaxed.dropped)
    if found.relaxed.named:
        return f"Papers write “{found.relaxed.named[0]}” as a name, so it was searched as one."
    if found.relaxed.least > 1:
        return f"Fewer than {found.relaxed.least} papers that match come {found.relaxed.dropped}: these need not."
    if found.unnamed == 1:
        whose = found.relaxed.dropped.removeprefix("from ")
        return f"No paper {_of_then(query)} names its lab, so which are of {whose} is not known: these were searched."
    name = found.relaxed.dropped.partition(" ")[2].casefold()
    as_words = name in found.relaxed.query.text.casefold()
    said = "its words were searched instead" if as_words else "these were searched without it"
    return f"No paper that matches is {found.relaxed.dropped}: {said}."


def _unsigned(found: Found, whose: str) -> str:
    """Return why papers that name no lab are found, or the first of them, where a lab's are asked for."""
    if found.unsigned < found.total:
        return f"The first names no lab, but matches better than any paper {whose}."
    which = "these name no lab, but have" if found.total > 1 else "this one names no lab, but has"
    return f"No paper that matches is {whose}: {which} authors whose other papers are {whose}."


def spelled(found: Found | Counted) -> str:
    """Return how a misspelt question was read; empty where it was answered as it stands."""
    return f"Read as “{found.spelled}”." if found.spelled else ""


def said_of(query: Query, found: Found) -> tuple[str, ...]:
    """Return what people should know of how something was found."""
    return (
        spelled(found),
        left_out(query, found),
        absent(found),
        unnamed_labs(query, found),
        not_held(query, found),
        unstated(query, found),
        unsaid(found),
    )


def unsaid(found: Found) -> str:
    """Return which words of the topic none of the papers says; empty where each is said."""
    if not (found.unsaid and found.hits):
        return ""
    words = " or ".join(f"“{word}”" for word in found.unsaid)
    return f"None of these says {words}." if len(found.hits) > 1 else f"This one does not say {words}."


def unstated(query: Query, found: Found) -> str:
    """Return that no paper states a quantity within the bound asked for; empty where one does, or none was asked."""
    return f"None of these says that it is {query.bound.said}." if query.bound and found.total and found.beyond else ""


def unquoted(phrases: Sequence[str]) -> str:
    """Return that no paper holds the very words in quotation marks."""
    return f"No paper holds exactly {' and '.join(f'“{phrase}”' for phrase in phrases)}."


def other_days(query: Query, found: Found) -> str:
    """Return how many papers of other days match, where none of the time asked for does; whose, where that is asked."""
    papers = f"{found.total:,} of other days " + ("do" if found.total > 1 else "does")
    return f"No paper{_whose(query)} of that time matches well; {papers}."


def without_lab(query: Query, relaxed: Relaxed) -> Query:
    """Return a query to be counted without what was guessed: a lab's name is no topic then."""
    named = set(query.organizations) - set(relaxed.query.organizations)
    return replace(relaxed.query, text=query.text) if named else relaxed.query


def counted_without(relaxed: Relaxed | None) -> str:
    """Return a sentence about a guessed filter that a count was made without; empty if there was none."""
    if relaxed is None:
        return ""
    return f"None {'comes' if relaxed.least > 1 else 'is'} {relaxed.dropped}: these were counted without it."


def absent(found: Found) -> str:
    """Return which of several labs that were asked for have no paper; empty where each has some."""
    return f"No paper here names {' or '.join(found.absent)} as its lab." if found.absent else ""


def unnamed_labs(query: Query, found: Found) -> str:
    """Return a sentence about the papers that name no lab, where a lab was asked for and so many may be missing."""
    if not found.unnamed or found.unnamed < MANY_UNNAMED or found.unsigned:
        return ""
    if found.unnamed < 1:
        return f"{found.unnamed:.0%} of the papers {_of_then(query)} name no lab, so that some may be missing."
    if found.relaxed:
        return ""
    whose = " or ".join(query.organizations) or "a lab"
    known = f": these are titled as those of {whose} are" if found.titled else f", so which are of {whose} is not known"
    return f"No paper {_of_then(query)} names its lab{known}."


def _of_then(query: Query) -> str:
    """Return which papers are meant: of the time that is asked for, or of all."""
    return "of that time" if query.since or query.until else "here"


def near(answer: Answer) -> str:
    """Return what stands above the nearest misses: what they are, and which words they do not say."""
    lacking = answer.lacking
    if lacking is None:
        return "The nearest misses, which do not answer it:"
    words = " or ".join(f"“{word}”" for word in lacking.words)
    if lacking.anywhere:
        return f"No paper here says {words}. The nearest misses:"
    return f"The nearest {'misses do' if len(answer.near) > 1 else 'miss does'} not say {words}:"


def filling(progress: Progress, papers: int) -> str:
    """Return how far the archive's first filling is; empty when none is under way."""
    if not progress.of:
        return ""
    days = f"{progress.done} of {plural(progress.of, 'day')}"
    return f"The archive is still filling: {days}, {plural(papers, 'paper')} so far."


def stale(newest: date) -> str:
    """Return a sentence about a feed that brings nothing new."""
    return (
        f"Nothing new has come since the digest of {_long(newest)}, two working days or more: "
        "the source may be down, or its layout changed."
    )


def _long(day: date) -> str:
    return f"{day:%A} {long_day(day)}"
