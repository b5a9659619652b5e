"""A question as it was understood."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from bot.model.bounds import Bound


class Sort(StrEnum):
    """The order of an answer's hits."""

    RELEVANCE = "relevance"
    DATE = "date"  # newest first
    OLDEST = "oldest"
    UPVOTES = "upvotes"
    RANDOM = "random"  # drawn among those that match well, or among the most upvoted of all


class Intent(StrEnum):
    """What kind of answer is asked for."""

    SEARCH = "search"  # papers that match
    NEWEST = "newest"  # the same, newest first among those that match well
    BEST = "best"  # the same, most upvoted first among those that match well
    LIKE = "like"  # papers like the one that ``subject`` names
    PART = "part"  # one thing, ``part``, of the paper that ``subject`` names
    COUNT = "count"  # numbers, ``count``, over every paper that matches
    READ = "read"  # something to read: the papers of a time, few, best first


class Part(StrEnum):
    """One thing of one paper."""

    ABSTRACT = "abstract"
    AUTHORS = "authors"
    BIBTEX = "bibtex"
    CODE = "code"
    DAY = "day"  # when it came out
    DISCUSSION = "discussion"  # where it is discussed
    LAB = "lab"  # whose it is
    LINK = "link"  # its pages, and the PDF
    PAPER = "paper"  # the paper that brought it
    UPVOTES = "upvotes"


class Count(StrEnum):
    """What is counted, or asked of a count."""

    PAPERS = "papers"  # how many match
    AUTHORS = "authors"  # who wrote most of them
    LABS = "labs"  # which labs did
    SUBJECTS = "subjects"  # what the most of them are about
    FIRST = "first"  # when the first of them came
    GROWTH = "growth"  # whether they become more
    DAYS = "days"  # how many on each day
    WEEKS = "weeks"  # how many in each week
    MONTHS = "months"  # how many in each month
    QUARTERS = "quarters"  # how many in each quarter
    YEARS = "years"  # how many in each year
    TIMES = "times"  # how many in each of ``times``
    TOPICS = "topics"  # how many on each of ``topics``
    SHARE = "share"  # how much of all papers they are


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood: words to search for, and what a paper must satisfy.

    Attributes:
        question: As typed, with Slack's noise undone.
        text: All positive words to search, phrases and alternatives among them; filters and scaffolding taken out.
        required: Groups of alternatives, each a word or a phrase; a paper must hold one of every group. A quoted
            phrase is a group of one. An author's name is held, too, where it is a phrase.
        excluded: Words and phrases that a paper must not hold.
        avoided: Those of ``excluded`` that were said in prose: a paper that is not about one may mention it.
        wished: Words, not in ``text``, that papers hold at best: of those that match about as well, such come first.
        bound: What a quantity shall be that papers state; those that state one within it come first.
        soft: Filters that papers satisfy at best, likewise; ``None`` where there are none.
        ids: Paper ids that were asked for, or pasted as links.
        since: The first digest day allowed.
        until: The last digest day allowed.
        since_paper: What the title of a paper is said to be from whose day on others are wanted; ``since`` once it is
            known.
        until_paper: The same of one before whose day they are.
        times: The first and the last day of each time that is compared with the others; a paper must be of one.
        topics: The words of each topic that is compared with the others by its papers.
        authors: Names; one of a paper's authors, or its organisation, must hold every word of each.
        organizations: Names; the organisation must hold every word of one of them.
        not_authors: Names of people whose papers are left out.
        not_organizations: Names of labs whose papers are left out, and those of labs within them.
        titles: Words or phrases that the title must hold.
        has_code: Whether a repository is needed.
        min_stars: Stars at least.
        min_upvotes: Upvotes at least.
        sort: The order asked for.
        every: Whether every paper that a count counts is wanted, newest first, rather than the best.
        limit: How many hits at most; ``None`` where the question does not say.
        intent: What kind of answer is asked for; ``sort`` is set to fit.
        count: What is counted, where the intent is ``COUNT``.
        part: Which thing is asked of the paper, where the intent is ``PART``.
        subject: The paper that ``LIKE`` and ``PART`` are about: its id, which ``ids`` has too, or what its title is
            said to be, which ``text`` has too.
        newer: Whether only papers after the one that ``subject`` names are wanted.
        of_best: Whether that paper is the most upvoted of those that match.
        place: Where a paper is pointed at as a hit of an earlier answer ("the second one"), its number there, from 1;
            -1 for the last.
        relaxed: The same question without the filters that were only guessed; ``None`` where nothing was guessed.
        hint: A sentence for the asker beside the answer, such as what of the question was left out.
        chips: How each filter was understood, in words, for people: ``"since 1 Jun 2025"``.
        problem: A sentence for the asker where the question cannot be followed, such as an impossible date.
    """

    question: str
    text: str = ""
    required: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    wished: str = ""
    bound: Bound | None = None
    soft: Query | None = None
    avoided: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    since_paper: str = ""
    until_paper: str = ""
    times: tuple[tuple[date, date], ...] = ()
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    not_authors: tuple[str, ...] = ()
    not_organizations: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    has_code: bool = False
    min_stars: int | None = None
    min_upvotes: int | None = None
    sort: Sort = Sort.RELEVANCE
    every: bool = False
    limit: int | None = None
    intent: Intent = Intent.SEARCH
    count: Count | None = None
    part: Part | None = None
    subject: str = ""
    newer: bool = False
    of_best: bool = False
    place: int = 0
    relaxed: Relaxed | None = None
    hint: str = ""
    chips: tuple[Chip, ...] = ()
    problem: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether it demands anything of a paper beside its words."""
        return any(getattr(self, name) != unset for name, unset in _UNFILTERED.items())

    @property
    def day(self) -> date | None:
        """The one day asked for, where it is one."""
        return self.since if self.since == self.until else None


FILTERS = (
    *("required", "excluded", "avoided", "ids", "since", "until", "authors", "organizations", "not_authors"),
    *("not_organizations", "titles", "has_code", "min_stars", "min_upvotes"),
)
"""The fields of a query that say what a paper must satisfy beside its words."""

_UNFILTERED = {field.name: field.default for field in fields(Query) if field.name in FILTERS}


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter or intent of a question as it was understood.

    Attributes:
        label: For people: ``since 1 Jun 2025``.
        without: The question with this filter dropped, ready to be asked again.
    """

    label: str
    without: str


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A question read again without what was only guessed, to be asked where the guess leaves no paper.

    Attributes:
        query: The words of the guessed filters are searched for; the other filters stay.
        dropped: The guess, for people: ``by Dalvi``; empty where it was none and nothing need be told: "by LLMs".
        strict: The question with its guesses written out as filters, so that they are guesses no more.
        named: The words of the guess with those before them, such as ``AIME 2025``: where papers hold them side by
            side they are rather a name, and ``query`` is the better reading from the first.
        least: So many papers must satisfy what was guessed; fewer are too few where it was only wished for.
    """

    query: Query
    dropped: str
    strict: str
    named: tuple[str, ...] = ()
    least: int = 1
