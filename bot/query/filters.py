"""What a question asks of a paper: Filter, how filters are noted while a question is read, and how they add up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.model import Intent, Query, Sort
from bot.query.question import Token
from bot.query.spans import Span, objection, say, say_span
from bot.texts.literal import alternatives

_KIND = re.compile(r"\s+(?:ones|stuff|things|papers|work|works|studies)$", re.IGNORECASE)

MAX_LIMIT = 50
"""Hits at most of one question."""


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
        guess: Whether the words may as well be words to search for.
        named: The words of a guess with the one before, which together may be a name.
    """

    part: Query
    label: str
    again: str
    left: str
    begin: int
    end: int
    guess: bool = False
    named: str = ""


@dataclass(slots=True)
class Reading:
    """A question while it is read: its tokens, those taken by filters, the first objection, and a hint.

    ``of_one`` says whether it may ask one thing of one paper.
    """

    tokens: Sequence[Token]
    today: date
    filters: list[Filter] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)
    problem: str = ""
    hint: str = ""
    of_one: bool = True
    words: tuple[str, ...] = ()
    lower: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Take out the words for grammar once; a quoted phrase has none: quotes ask for the words themselves."""
        self.words = tuple("" if token.phrase or token.key or token.excluded else token.core for token in self.tokens)
        self.lower = tuple(word.lower() for word in self.words)

    def free(self, at: int) -> bool:
        """Return whether there is a token at ``at`` that nothing has claimed."""
        return 0 <= at < len(self.tokens) and at not in self.taken and at not in self.kept and at not in self.spoken

    def skip(self, begin: int, end: int) -> int:
        """Note that some words are words and no filter; return the index after them."""
        self.spoken.update(range(begin, end))
        return end

    def drop(self, begin: int, end: int) -> int:
        """Note that some words are talk, and leave the text; return the index after them."""
        self.taken.update(range(begin, end))
        return end

    def take(self, begin: int, end: int, part: Query, label: str, again: str, *, guess: bool = False) -> int:
        """Note a filter whose words leave the text; return the index after it."""
        self.filters.append(Filter(part, label, again, "", begin, end, guess))
        self.taken.update(range(begin, end))
        return end

    def keep(self, begin: int, end: int, part: Query, label: str, left: str, *, guess: bool = False) -> int:
        """Note a filter whose words stay in the text; return the index after it."""
        again = " ".join(self.tokens[at].raw for at in range(begin, end))
        self.filters.append(Filter(part, label, again, left, begin, end, guess))
        self.kept.update(range(begin, end))
        return end

    def take_beside(
        self, begin: int, end: int, part: Query, label: str, *, left: str, stays: set[int], again: str = ""
    ) -> int:
        """Note a filter some of whose words stay in the text, and are words and no filters."""
        again = again or " ".join(self.tokens[at].raw for at in range(begin, end))
        self.filters.append(Filter(part, label, again, left, begin, end))
        self.taken.update(set(range(begin, end)) - stays)
        self.spoken.update(stays)
        return end

    def object(self, sentence: str, begin: int, end: int) -> int:
        """Note why the question cannot be followed; the first reason stays."""
        self.problem = self.problem or sentence
        self.taken.update(range(begin, end))
        return end

    def take_days(self, begin: int, end: int, span: Span, *, since: bool = True, until: bool = True) -> int:
        """Note a filter on days; one that no digest can satisfy becomes the objection."""
        first, last = span.first if since else None, span.last if until else None
        problem = span.problem or objection(first, last, today=self.today)
        if problem:
            return self.object(problem, begin, end)
        self.hint = self.hint or span.note
        label, again = say_span(span), f"on:{span.first}..{span.last}"
        if last is None:
            label, again = f"since {say(span.first)}", f"since:{span.first}"
        elif first is None:
            label, again = f"until {say(span.last)}", f"until:{span.last}"
        return self.take(begin, end, Query("", since=first, until=last), label, again)


def merge(question: str, text: str, parts: Iterable[Query]) -> Query:
    """Return the Query that satisfies every part: tuples joined, spans and minimums narrowed, the last order taken."""
    query = Query(question, text)
    for part in parts:
        query = replace(
            query,
            required=query.required + part.required,
            excluded=query.excluded + part.excluded,
            wished=" ".join(filter(None, (query.wished, part.wished))),
            bound=query.bound or part.bound,
            soft=merge("", "", filter(None, (query.soft, part.soft))) if query.soft or part.soft else None,
            avoided=query.avoided + part.avoided,
            ids=query.ids + tuple(one for one in part.ids if one not in query.ids),
            since=max(filter(None, (query.since, part.since)), default=None),
            until=min(filter(None, (query.until, part.until)), default=None),
            since_paper=query.since_paper or part.since_paper,
            until_paper=query.until_paper or part.until_paper,
            times=query.times + part.times,
            topics=query.topics + part.topics,
            authors=query.authors + part.authors,
            organizations=query.organizations + part.organizations,
            not_authors=query.not_authors + part.not_authors,
            not_organizations=query.not_organizations + part.not_organizations,
            titles=query.titles + part.titles,
            has_code=query.has_code or part.has_code,
            min_stars=_most(query.min_stars, part.min_stars),
            min_upvotes=_most(query.min_upvotes, part.min_upvotes),
            sort=part.sort if part.sort is not Sort.RELEVANCE else query.sort,
            every=query.every or part.every,
            limit=part.limit if part.limit is not None else query.limit,
            intent=query.intent if part.intent in _orders_of(query.intent) else part.intent,
            count=part.count or query.count,
            part=part.part or query.part,
            subject=part.subject or query.subject,
            newer=query.newer or part.newer,
            of_best=query.of_best or part.of_best,
            place=part.place or query.place,
        )
    return query


def _orders_of(intent: Intent) -> frozenset[Intent]:
    """Return the intents that say nothing more: papers like one may be asked for in an order."""
    ordered = {Intent.NEWEST, Intent.BEST} if intent is Intent.LIKE else set()
    return frozenset({Intent.SEARCH, *ordered})


def _most(one: int | None, other: int | None) -> int | None:
    return max((number for number in (one, other) if number is not None), default=None)


def take_author(reading: Reading, begin: int, end: int, name: str, *, guess: bool = False, lead: str = "by") -> int:
    """Note a filter on an author, or a lab that may be meant: "from Hugging Face" has the capitals of a person."""
    lead = lead if lead == "from" else "by"
    return reading.take(begin, end, Query("", authors=(name,)), f"{lead} {name}", f'author:"{name}"', guess=guess)


def take_organization(reading: Reading, begin: int, end: int, name: str, *, guess: bool = False) -> int:
    """Note a filter on an organisation."""
    return reading.take(begin, end, Query("", organizations=(name,)), f"from {name}", f'org:"{name}"', guess=guess)


def take_without(reading: Reading, begin: int, end: int, name: str, *, lab: bool) -> int:
    """Note whose papers are left out."""
    if lab:
        part, label, key = Query("", not_organizations=(name,)), f"not from {name}", "org"
    else:
        part, label, key = Query("", not_authors=(name,)), f"not by {name}", "author"
    return reading.take(begin, end, part, label, f'-{key}:"{name}"')


def take_excluded(reading: Reading, begin: int, end: int, words: str) -> int:
    """Note what no paper may hold."""
    words = _KIND.sub("", words) or words
    again = f'-"{words}"' if not words.isalpha() else f"-{words}"
    return reading.take(begin, end, Query("", excluded=(words,)), f"without {words}", again)


def take_avoided(reading: Reading, begin: int, end: int, words: str) -> int:
    """Note what no paper may be about: of "no medical ones" what is medical."""
    words = _KIND.sub("", words) or words
    again = f'without:"{words}"' if not words.isalpha() else f"without:{words}"
    return reading.take(begin, end, Query("", excluded=(words,), avoided=(words,)), f"without {words}", again)


def take_title(reading: Reading, begin: int, end: int, phrase: str, *, guess: bool = False) -> int:
    """Note what the title must hold: one phrase, or one of several that ``OR`` joins."""
    label = " or ".join(f'"{each}"' for each in alternatives(phrase))
    part = Query("", titles=(phrase,))
    return reading.take(begin, end, part, f"{label} in the title", f'title:"{phrase}"', guess=guess)


def take_limit(reading: Reading, begin: int, end: int, limit: int) -> int:
    """Note how many hits are wanted, cut to ``MAX_LIMIT``."""
    limit = min(limit, MAX_LIMIT)
    return reading.take(begin, end, Query("", limit=limit), f"top {limit}", f"top:{limit}")


SORT_LABELS = {
    Sort.DATE: "newest first",
    Sort.OLDEST: "oldest first",
    Sort.UPVOTES: "most upvoted first",
    Sort.RELEVANCE: "best match first",
    Sort.RANDOM: "drawn at random",
}


_SORT_INTENTS = {
    Sort.DATE: Intent.NEWEST,
    Sort.OLDEST: Intent.SEARCH,
    Sort.UPVOTES: Intent.BEST,
    Sort.RELEVANCE: Intent.SEARCH,
    Sort.RANDOM: Intent.READ,
}


def take_sort(reading: Reading, begin: int, end: int, sort: Sort, *, outright: bool = False) -> int:
    """Note the order asked for; one already noted stays, unless this one is said outright: "new ..., by votes"."""
    noted = [one for one in reading.filters if one.part.sort is not Sort.RELEVANCE]
    if noted and not (outright and noted[-1].label in SORT_LABELS.values()):
        return reading.drop(begin, end)
    reading.filters = [one for one in reading.filters if one not in noted]
    part = Query("", sort=sort, intent=_SORT_INTENTS[sort])
    return reading.take(begin, end, part, SORT_LABELS[sort], f"sort:{sort}")


def limit_too(reading: Reading, limit: int) -> None:
    """Let the last filter say how many, too."""
    last = reading.filters[-1]
    part, again = replace(last.part, limit=limit), f"{last.again} top:{limit}"
    reading.filters[-1] = replace(last, part=part, again=again)


IF_POSSIBLE = " if possible"
"""How the label of a wish ends."""


def take_code(reading: Reading, begin: int, end: int, *, wished: bool = False) -> int:
    """Note that a repository is needed, or ``wished`` for: papers without one do where few have it."""
    label = f"with code{IF_POSSIBLE * wished}"
    again = "- ideally with code" if wished else "has:code"
    return reading.take(begin, end, Query("", has_code=True), label, again, guess=wished)


def is_wished(guess: Filter) -> bool:
    """Return whether a filter is no guess at what words mean, but a wish that papers may fall short of."""
    return guess.guess and guess.part.has_code


def take_wish(reading: Reading, begin: int, end: int, words: str) -> int:
    """Note words of a topic that are only wished for."""
    return reading.take(begin, end, Query("", wished=words), f"with “{words}”{IF_POSSIBLE}", f"- ideally {words}")


def take_every(reading: Reading, begin: int, end: int) -> int:
    """Note that every paper that a count counts is wanted."""
    return reading.take(begin, end, Query("", every=True), f"{_EVERY_ONE}, newest first", "match:all")


_EVERY_ONE = "every one"


def in_one_order(reading: Reading) -> None:
    """Let every one of some papers be told in no order of its own where one is asked for."""
    if any(one.part.sort is not Sort.RELEVANCE for one in reading.filters):
        reading.filters = [replace(one, label=_EVERY_ONE) if one.part.every else one for one in reading.filters]


def take_at_least(reading: Reading, begin: int, end: int, what: str, number: int) -> int:
    """Note how many stars or upvotes are needed."""
    part = Query("", min_stars=number) if what == "stars" else Query("", min_upvotes=number)
    name = "stars" if what == "stars" else "upvotes"
    return reading.take(begin, end, part, f"{number} {name} or more", f"{name}:{number}")
