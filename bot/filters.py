"""What a question asks of a paper: Filter, and the filters that are written out: ``author:``, ``-word``, ``OR``.

``key:value`` counts as a filter where nothing stands between the colon and the value. Of keys that are no filters, only
those in lower letters before a value that begins with a letter or a quote get an objection: ``2:4``, ``https://``,
``9:00``, ``LLM: a survey`` and ``NOTE:x`` are words. Both ends of a span of days are included, also by ``after:`` and
``before:``, which are synonyms of ``since:`` and ``until:``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches

from bot import dates
from bot.dates import Span
from bot.model import Query, Sort
from bot.question import ARXIV_NUMBER, Token

MAX_LIMIT = 50
"""Hits at most of one question."""

_IDLE_AFTER_NOT = frozenset(
    [
        "a",
        "all",
        "an",
        "any",
        "enough",
        "as",
        "at",
        "be",
        "every",
        "in",
        "it",
        "just",
        "of",
        "on",
        "only",
        "so",
        "that",
        "the",
        "to",
        "too",
        "what",
        "you",
    ]
)
_PARTICLES = frozenset(
    ["van", "von", "de", "der", "den", "di", "da", "la", "le", "del", "dos", "al", "el", "bin", "ibn", "ten"]
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*\.?")
_AT_LEAST = re.compile(r"(>=|=>|>|≥|=)?(\d{1,9})\+?")
_NO_FILTERS = frozenset({"arxiv", "doi", "http", "https", "mailto", "std", "localhost", "paper", "re"})


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter as understood.

    Attributes:
        part: A Query that holds this filter's fields, and nothing else.
        label: For people.
        again: The filter written out, so that it is read the same anywhere in a question.
        left: What stays of it in the question when it is dropped.
        begin: The index of its first token.
        end: The index after its last token.
    """

    part: Query
    label: str
    again: str
    left: str
    begin: int
    end: int


@dataclass(slots=True)
class Reading:
    """A question while it is read: its tokens, those taken by filters, and the first objection."""

    tokens: Sequence[Token]
    today: date
    filters: list[Filter] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    problem: str = ""
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Take out the words for grammar once; a quoted phrase has none: quotes ask for the words themselves."""
        self.words = tuple("" if token.phrase or token.key else token.core for token in self.tokens)

    def free(self, at: int) -> bool:
        """Return whether there is a token at ``at`` that nothing has claimed."""
        return 0 <= at < len(self.tokens) and at not in self.taken and at not in self.kept

    def take(self, begin: int, end: int, part: Query, label: str, again: str) -> int:
        """Note a filter whose words leave the text; return the index after it."""
        self.filters.append(Filter(part, label, again, "", begin, end))
        self.taken.update(range(begin, end))
        return end

    def keep(self, begin: int, end: int, part: Query, label: str, left: str) -> int:
        """Note a filter whose words stay in the text; return the index after it."""
        again = " ".join(self.tokens[at].raw for at in range(begin, end))
        self.filters.append(Filter(part, label, again, left, begin, end))
        self.kept.update(range(begin, end))
        return end

    def object(self, sentence: str, begin: int, end: int) -> int:
        """Note why the question cannot be followed; the first reason stays."""
        self.problem = self.problem or sentence
        self.taken.update(range(begin, end))
        return end

    def take_days(self, begin: int, end: int, span: Span, *, since: bool = True, until: bool = True) -> int:
        """Note a filter on days; one that no digest can satisfy becomes the objection."""
        first, last = span.first if since else None, span.last if until else None
        problem = span.problem or dates.objection(first, last, today=self.today)
        if problem:
            return self.object(problem, begin, end)
        label, again = dates.say_span(span), f"on:{span.first}..{span.last}"
        if last is None:
            label, again = f"since {dates.say(span.first)}", f"since:{span.first}"
        elif first is None:
            label, again = f"until {dates.say(span.last)}", f"until:{span.last}"
        return self.take(begin, end, Query("", since=first, until=last), label, again)


def merge(question: str, text: str, parts: Iterable[Query]) -> Query:
    """Return the Query that satisfies every part: tuples joined, spans and minimums narrowed, the last order taken."""
    query = Query(question, text)
    for part in parts:
        query = replace(
            query,
            required=query.required + part.required,
            excluded=query.excluded + part.excluded,
            ids=query.ids + tuple(one for one in part.ids if one not in query.ids),
            since=max(filter(None, (query.since, part.since)), default=None),
            until=min(filter(None, (query.until, part.until)), default=None),
            authors=query.authors + part.authors,
            organizations=query.organizations + part.organizations,
            titles=query.titles + part.titles,
            has_code=query.has_code or part.has_code,
            min_stars=_most(query.min_stars, part.min_stars),
            min_upvotes=_most(query.min_upvotes, part.min_upvotes),
            sort=part.sort if part.sort is not Sort.RELEVANCE else query.sort,
            limit=part.limit if part.limit is not None else query.limit,
        )
    return query


def _most(one: int | None, other: int | None) -> int | None:
    return max((number for number in (one, other) if number is not None), default=None)


def read_written(reading: Reading, at: int) -> int | None:
    """Read an id, phrase, exclusion, alternative or ``key:value`` at a token; return the index after it, or ``None``."""
    token = reading.tokens[at]
    if end := _read_ids(reading, at):
        return end
    if token.key:
        return _read_key(reading, at)
    if token.excluded and token.core:
        return _exclude(reading, at, at + 1, token.core)
    if _is_operand(reading, at) and (end := _read_either(reading, at)):
        return end
    if token.raw == "NOT" and _is_operand(reading, at + 1):
        word = reading.tokens[at + 1]
        if word.phrase or word.core.lower() not in _IDLE_AFTER_NOT:
            return _exclude(reading, at, at + 2, word.core)
    if token.phrase and token.core:
        return reading.keep(at, at + 1, Query("", required=((token.core,),)), f'"{token.core}"', token.core)
    return None


def _read_ids(reading: Reading, at: int) -> int | None:
    """Read an arXiv id: bare, after ``arXiv:``, or in a link."""
    token = reading.tokens[at]
    ids = tuple(dict.fromkeys(number for number in ARXIV_NUMBER.findall(token.raw) if is_arxiv_id(number)))
    if not ids or token.excluded or (token.phrase and not ARXIV_NUMBER.fullmatch(token.core)):
        return None
    linked = "/" in token.raw or token.key.lower() in {"arxiv", "paper", "id"}
    if not linked and not re.fullmatch(r"[\d.v,;]+", token.core):
        return None
    before = reading.tokens[at - 1] if reading.free(at - 1) else None
    begin = at - 1 if before is not None and before.core.lower() in {"paper", "arxiv", "id"} else at
    return reading.take(begin, at + 1, Query("", ids=ids), f"paper {', '.join(ids)}", " ".join(ids))


def is_arxiv_id(number: str) -> bool:
    """Return whether arXiv can have given a number: from 0704 four digits follow the dot, from 1501 five."""
    month, _, serial = number.partition(".")
    return "0704" <= month <= "1412" if len(serial) == 4 else month >= "1501"


def _exclude(reading: Reading, begin: int, end: int, words: str) -> int:
    again = f'-"{words}"' if not words.isalpha() else f"-{words}"
    return reading.take(begin, end, Query("", excluded=(words,)), f"without {words}", again)


def _is_operand(reading: Reading, at: int) -> bool:
    if not reading.free(at):
        return False
    token = reading.tokens[at]
    return bool(token.core) and not token.key and not token.excluded and token.raw not in {"OR", "NOT"}


def _read_either(reading: Reading, at: int) -> int | None:
    """Read ``a OR b OR "c d"``; a question in capitals throughout has no operators."""
    end = at + 1
    while end + 1 < len(reading.tokens) and reading.tokens[end].raw == "OR" and _is_operand(reading, end + 1):
        end += 2
    if end == at + 1 or not any(token.raw not in {"OR", "NOT"} and not token.raw.isupper() for token in reading.tokens):
        return None
    chosen = tuple(reading.tokens[index].core for index in range(at, end, 2))
    return reading.keep(at, end, Query("", required=(chosen,)), " or ".join(chosen), " ".join(chosen))


def _read_key(reading: Reading, at: int) -> int | None:
    token = reading.tokens[at]
    key, value = token.key.lower(), token.core
    if not value and not token.phrase:
        return None
    reader = READERS.get(key) if token.key in {key, key.capitalize()} else None
    if reader is None:
        if token.key != key or len(key) < 2 or key in _NO_FILTERS or not (token.phrase or value[:1].isalpha()):
            return None
        return reading.object(_unknown(key), at, at + 1)
    if token.excluded:
        return reading.object(f"{key}: cannot be left out with a minus; only words and phrases can.", at, at + 1)
    if not value:
        return reading.object(f"{key}: needs a value.", at, at + 1)
    return reader(reading, at, key)


def _unknown(key: str) -> str:
    near = get_close_matches(key, READERS, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(f'{name}:' for name in near)}?" if near else f"There are {_all_filters()}."
    return f"I know no filter {key}: {hint} To search for it as words, put a blank after the colon."


def _all_filters() -> str:
    return ", ".join(f"{name}:" for name in ("author", "org", "title", "since", "until", "on", "top", "sort", "has"))


# --- one reader per filter: (reading, index of its token, its key) -> index after it


def name_end(reading: Reading, at: int, limit: int = 4) -> int:
    """Return the index after the name that begins at ``at``: words that look like parts of a name."""
    end = at
    while end < at + limit and reading.free(end) and looks_like_name(reading.tokens[end].core):
        end += 1
        if reading.tokens[end - 1].ends:
            break
        particle = reading.free(end) and reading.tokens[end].core in _PARTICLES and reading.free(end + 1)
        if particle and looks_like_name(reading.tokens[end + 1].core):
            end += 1
    return end


def looks_like_name(word: str) -> bool:
    """Return whether a word is written as a name is: ``Song``, ``LeCun``, ``O'Brien``, ``H.``; not ``GANs``, ``LLM``."""
    if _INITIALS.fullmatch(word):
        return True
    plain = word.replace("-", "").replace("'", "")
    return plain.isalpha() and word[:1].isupper() and _mostly_lower(word)


def _mostly_lower(word: str) -> bool:
    return all(part[1:2].islower() or part[1:2] == "'" for part in word.split("-") if part[:1].isupper())


def _author(reading: Reading, at: int, key: str) -> int:
    del key
    name, end = _name(reading, at)
    return take_author(reading, at, end, name)


def _organization(reading: Reading, at: int, key: str) -> int:
    del key
    name, end = _name(reading, at)
    return take_organization(reading, at, end, name)


def _name(reading: Reading, at: int) -> tuple[str, int]:
    """Return a filter's name: quoted whole, else one word; a capital first word takes the next ones that look alike."""
    token = reading.tokens[at]
    end = at + 1
    if not token.phrase and not token.ends and looks_like_name(token.core):
        end = name_end(reading, at + 1, limit=2)
    return " ".join(reading.tokens[index].core for index in range(at, max(end, at + 1))), max(end, at + 1)


def take_author(reading: Reading, begin: int, end: int, name: str) -> int:
    """Note a filter on an author."""
    return reading.take(begin, end, Query("", authors=(name,)), f"by {name}", f'author:"{name}"')


def take_organization(reading: Reading, begin: int, end: int, name: str) -> int:
    """Note a filter on an organisation."""
    return reading.take(begin, end, Query("", organizations=(name,)), f"from {name}", f'org:"{name}"')


def _title(reading: Reading, at: int, key: str) -> int:
    del key
    words = reading.tokens[at].core
    return reading.take(at, at + 1, Query("", titles=(words,)), f'"{words}" in the title', f'title:"{words}"')


def _days(reading: Reading, at: int, key: str) -> int:
    found = _read_span(reading, at, key)
    if found is None:
        value = reading.tokens[at].core
        return reading.object(
            f"I cannot read “{value}” as a day; write {key}:2025-06-01, {key}:2025-06 or {key}:yesterday.", at, at + 1
        )
    span, end = found
    since, until = key in {"since", "from", "after"}, key in {"until", "to", "before"}
    if ".." in reading.tokens[at].core:
        since = until = False
    return reading.take_days(at, end, span, since=not until, until=not since)


def _read_span(reading: Reading, at: int, key: str) -> tuple[Span, int] | None:
    token = reading.tokens[at]
    if token.phrase:
        words = token.core.split()
        found = dates.read(words, 0, today=reading.today, led=True)
        found = (found[0], at + 1) if found and found[1] == len(words) else None
    else:
        words = list(reading.words)
        words[at] = token.core
        found = dates.read(words, at, today=reading.today, led=True)
    if key not in {"week", "month"}:
        return found
    if found is None:
        return _numbered(token.core, at, key, reading.today)
    span = found[0]
    if span.problem or span.last != span.first:
        return found
    return (dates.week_of if key == "week" else dates.month_of)(span.first), found[1]


def _numbered(value: str, at: int, key: str, today: date) -> tuple[Span, int] | None:
    """Read ``week:24``, ``week:last`` and ``month:this``."""
    number = value.lower().removeprefix("w")
    if key == "week" and re.fullmatch(r"\d\d?", number):
        return dates.iso_week(today.isocalendar().year, int(number), today=today), at + 1
    found = dates.read([value, key], 0, today=today, led=True) if value.isalpha() else None
    return (found[0], at + 1) if found else None


def _limit(reading: Reading, at: int, key: str) -> int:
    value = reading.tokens[at].core
    if not re.fullmatch(r"[0-9]{1,6}", value) or int(value) == 0:
        return reading.object(f"{key}: needs a number from 1 to {MAX_LIMIT}.", at, at + 1)
    return take_limit(reading, at, at + 1, int(value))


def take_limit(reading: Reading, begin: int, end: int, limit: int) -> int:
    """Note how many hits are wanted, cut to ``MAX_LIMIT``."""
    limit = min(limit, MAX_LIMIT)
    return reading.take(begin, end, Query("", limit=limit), f"top {limit}", f"top:{limit}")


_SORTS = {
    **dict.fromkeys(("date", "day", "new", "newest", "latest", "recent", "time"), Sort.DATE),
    **dict.fromkeys(("upvotes", "upvote", "votes", "popular", "popularity", "top", "likes"), Sort.UPVOTES),
    **dict.fromkeys(("relevance", "relevant", "score", "best"), Sort.RELEVANCE),
}
SORT_LABELS = {Sort.DATE: "newest first", Sort.UPVOTES: "most upvoted first", Sort.RELEVANCE: "best match first"}


def _sort(reading: Reading, at: int, key: str) -> int:
    del key
    sort = _SORTS.get(reading.tokens[at].core.lower())
    if sort is None:
        return reading.object("sort: takes date, upvotes or relevance.", at, at + 1)
    return take_sort(reading, at, at + 1, sort)


def take_sort(reading: Reading, begin: int, end: int, sort: Sort) -> int:
    """Note the order asked for."""
    return reading.take(begin, end, Query("", sort=sort), SORT_LABELS[sort], f"sort:{sort}")


def _has(reading: Reading, at: int, key: str) -> int:
    del key
    if reading.tokens[at].core.lower() not in {"code", "github", "repo", "repository"}:
        return reading.object("has: takes code, as in has:code.", at, at + 1)
    return take_code(reading, at, at + 1)


def take_code(reading: Reading, begin: int, end: int) -> int:
    """Note that a repository is needed."""
    return reading.take(begin, end, Query("", has_code=True), "with code", "has:code")


def _at_least(reading: Reading, at: int, key: str) -> int:
    found = _AT_LEAST.fullmatch(reading.tokens[at].raw.partition(":")[2].strip('"').rstrip(".,;!?)"))
    if found is None:
        return reading.object(f"{key}: takes a number at least, as in {key}:>50 or {key}:50.", at, at + 1)
    return take_at_least(reading, at, at + 1, key, int(found[2]) + (found[1] == ">"))


def take_at_least(reading: Reading, begin: int, end: int, what: str, number: int) -> int:
    """Note how many stars or upvotes are needed."""
    part = Query("", min_stars=number) if what == "stars" else Query("", min_upvotes=number)
    name = "stars" if what == "stars" else "upvotes"
    return reading.take(begin, end, part, f"{number} {name} or more", f"{name}:{number}")


READERS: dict[str, Callable[[Reading, int, str], int]] = {
    **dict.fromkeys(("author", "authors", "by"), _author),
    **dict.fromkeys(("org", "lab", "organization", "organisation"), _organization),
    "title": _title,
    **dict.fromkeys(("since", "from", "after", "until", "to", "before", "on", "week", "month"), _days),
    **dict.fromkeys(("date", "day"), _days),
    **dict.fromkeys(("top", "limit"), _limit),
    "sort": _sort,
    "has": _has,
    **dict.fromkeys(("stars", "upvotes", "votes"), _at_least),
}
"""Every key that is a filter."""
