"""What an answer says beside its hits: which day was used instead, why nothing came, how far filling is. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.unmet import unmet
from bot.answers.whose import absent, left_out, of_whom, unnamed_labs
from bot.model import Answer, Chip, Fetched, Found, Intent, Kind, Paper, Progress, Query, Relaxed, Sort
from bot.query import is_chat
from bot.query.filters import SORT_LABELS
from bot.query.one_paper.classics import older
from bot.query.one_paper.subjects import COUNT_LABELS
from bot.query.spans import ago
from bot.query.vocabulary.pointers import PRONOUNS
from bot.query.vocabulary.talkwords import lowered
from bot.texts.humanize import long_day, plural
from bot.texts.literal import is_further

_POINTED_AT = "I cannot tell which answer you point at here: name the paper by its arXiv id, its link or its title."

GOES_ON = (
    "That goes on from an answer, and I see none before it here: say it in that answer's thread, or name the topic or "
    "the paper."
)

EMPTY = "The archive is still empty."

READ_AS = "Read as “{}”."


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A query moved to a day that has a digest, and the sentence that says so."""

    query: Query
    note: str = ""


def pointing(query: Query) -> str:
    """Return what to say of what a question only points at: an answer, or a topic that it does not name."""
    pronoun = bool(query.text) and PRONOUNS.issuperset(lowered(query.text)) and not is_chat(query.question)
    return _POINTED_AT if query.place else GOES_ON if pronoun else ""


def is_listing(query: Query) -> bool:
    """Return whether a query asks for the papers of a time and nothing more."""
    if query.intent is Intent.COUNT or (query.since is None and query.until is None):
        return False
    asked = Query("", required=query.required, excluded=query.excluded, text=query.text)
    kept = replace(query, question="", since=None, until=None, limit=None, chips=(), sort=Sort.RELEVANCE)
    bare = replace(kept, intent=Intent.SEARCH, relaxed=None, hint="", bound=None)
    return bare == asked == Query("")


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


def nothing(query: Query, held: Mapping[date, Fetched], found: Found) -> str:
    """Return why a search came back empty, where its filters alone may be the reason."""
    filled = [day for day, fetched in held.items() if fetched.papers]
    if not filled:
        return EMPTY
    first, last = query.since or min(filled), query.until or max(filled)
    if not any(first <= day <= last for day in filled):
        if min(filled) < first and last < max(filled):
            return f"Nothing was listed {_when(first, last)}: on weekends and some holidays there is no digest."
        return f"Nothing is held of that time: the archive goes from {_long(min(filled))} to {_long(max(filled))}."
    unknown = bool(query.organizations) and found.unnamed == 1  # of no lab's papers it is known what they satisfy
    return "" if query.text or unknown else _unsatisfied(query)


def _unsatisfied(query: Query) -> str:
    """Return which conditions no paper satisfies; empty where a lab's papers are all that is asked for."""
    if query.organizations and not replace(query, organizations=()).is_filtered:
        return ""
    orders = {*SORT_LABELS.values(), *COUNT_LABELS.values()}
    labels = [chip.label for chip in query.chips if chip.label not in orders]
    if len(labels) == 1:
        return f"No paper here satisfies “{labels[0]}”."
    return f"No paper satisfies all of: {', '.join(labels)}." if labels else ""


def _when(first: date, last: date) -> str:
    return f"on {_long(first)}" if first == last else f"from {_long(first)} to {_long(last)}"


def unknown_papers(ids: Sequence[str]) -> str:
    """Return a sentence about papers that the archive does not hold; empty if there are none."""
    if not ids:
        return ""
    names, verb = ", ".join(ids), "is" if len(ids) == 1 else "are"
    return f"{names} {verb} not in the archive: it holds papers that Hugging Face's Daily Papers listed."


def searched_for(answer: Answer) -> str:
    """Return which words of a question were searched, where others were left out as talk; empty if none were.

    Of a misspelt question the note says it.
    """
    heard = answer.heard or ("" if answer.kind is Kind.HITS else answer.query.text)
    said, kept = (text.strip(" ?!.").casefold() for text in (answer.query.question, heard))
    told = said == kept or READ_AS.format(heard) in answer.note
    return "" if not kept or told else f"searched: “{heard}”"


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


def named_so(name: str) -> str:
    """Return a name that is written as a paper's or a model's, with a number or two capitals; empty for a topic."""
    return name if _OWN_NAME.search(name) else ""


_OWN_NAME = re.compile(r"\w\d|\b[A-Z][\w.]*-[A-Z]")


def told_of(name: str, found: Found) -> str:
    """Return that the first paper says the name by which one was asked for, though no title does; empty if not."""
    if not found.hits or name.casefold() not in found.hits[0].paper.abstract.casefold():
        return ""
    return f"No paper is called “{name}”; the first one says it in its abstract."


def not_held(query: Query, found: Found) -> str:
    """Return a sentence about a paper that was asked for by its title and is not held; empty if none was."""
    if query.intent in (Intent.LIKE, Intent.PART):
        return told_of(query.subject, found) or unknown_title(query.subject)
    if query.subject and not found.total:
        return unknown_title(query.subject)
    if found.unheld:
        if found.hits and is_further(found.hits[0].paper.title, found.unheld):
            return f"No paper of {found.unheld} itself is held; the first one is of a further version."
        mention = any(found.unheld in f"{hit.paper.title} {hit.paper.abstract}" for hit in found.hits)
        return f"No paper of that name is held{f'; these mention {found.unheld}' if mention else ''}."
    title = older(query.text, query.question)
    held = found.hits and found.hits[0].paper.title.casefold() == query.text.casefold()
    return "" if held else title


def said_of(query: Query, found: Found) -> tuple[str, ...]:
    """Return what people should know of how something was found."""
    return (
        READ_AS.format(found.spelled) if found.spelled else "",
        left_out(query, found),
        absent(found),
        unnamed_labs(query, found),
        not_held(query, found),
        *unmet(query, found),
    )


def unquoted(phrases: Sequence[str]) -> str:
    """Return that no paper holds the very words in quotation marks."""
    return f"No paper holds exactly {' and '.join(f'“{phrase}”' for phrase in phrases)}."


def other_days(query: Query, found: Found) -> str:
    """Return how many papers of other days match, where none of the time asked for does; whose, where that is asked."""
    papers = f"{found.total:,} of other days " + ("do" if found.total > 1 else "does")
    return f"No paper{of_whom(query)} of that time matches well; {papers}."


def without_lab(query: Query, relaxed: Relaxed) -> Query:
    """Return a query to be counted without what was guessed: a lab's name is no topic then."""
    named = set(query.organizations) - set(relaxed.query.organizations)
    return replace(relaxed.query, text=query.text) if named else relaxed.query


def counted_without(relaxed: Relaxed | None) -> str:
    """Return a sentence about a guessed filter that a count was made without; empty if there was none."""
    if relaxed is None:
        return ""
    return f"None {'comes' if relaxed.least > 1 else 'is'} {relaxed.dropped}: these were counted without it."


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
