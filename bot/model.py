"""The nouns that travel between rooms: frozen, slotted, with tuples inside, and nothing that needs the outside.

Text fields hold plain text with single blanks, ``""`` where the source says nothing; they are never trusted as markup.
Days are the source's (UTC); instants are aware and in UTC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

ARXIV_ID = re.compile(r"\d{4}\.\d{4,5}")
"""An arXiv id without its version, as whole string."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An entry of a digest; one per ``id``, however many days list it.

    Attributes:
        id: The arXiv id without version; for a page copied as text, a slug of the title.
        title: On one line.
        abstract: On one line; empty where the source had none to give.
        url: Its page at the source; for a page copied as text, a search for the title.
        days: The digest days that list it, ascending; never empty.
        authors: As printed, in order, hidden and repeated names left out.
        published_at: When arXiv published it.
        submitter: Who put it on its latest digest: the full name, or the user name.
        upvotes: As of the last fetch; it can go down.
        comments: As of the last fetch.
        ai_summary: One sentence that a model wrote at the source; shown only as what it is.
        keywords: Chosen by a model at the source.
        code_url: Its repository.
        code_stars: Stars of that repository; ``None`` where not told.
        project_url: Its project page.
        organization: The full name of the lab behind it.
        thumbnail_url: A picture of its first page or video.
        media_urls: Pictures and videos.
        discussion_id: The source's id of its discussion.
        withdrawn_at: When arXiv withdrew it.
    """

    id: str
    title: str
    abstract: str
    url: str
    days: tuple[date, ...]
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    submitter: str = ""
    upvotes: int = 0
    comments: int = 0
    ai_summary: str = ""
    keywords: tuple[str, ...] = ()
    code_url: str = ""
    code_stars: int | None = None
    project_url: str = ""
    organization: str = ""
    thumbnail_url: str = ""
    media_urls: tuple[str, ...] = ()
    discussion_id: str = ""
    withdrawn_at: datetime | None = None

    @property
    def day(self) -> date:
        """The first digest day that listed it."""
        return self.days[0]

    @property
    def arxiv_url(self) -> str:
        """Its page at arXiv; empty where its id is not arXiv's."""
        return f"https://arxiv.org/abs/{self.id}" if ARXIV_ID.fullmatch(self.id) else ""


@dataclass(frozen=True, slots=True)
class Digest:
    """One day's list, best first, as one fetch saw it.

    Attributes:
        day: The source's day (UTC).
        papers: Each id once; empty on a day without papers, which is a fact worth keeping.
        fetched_at: When the list was read; a list read before its day was over may still grow.
    """

    day: date
    papers: tuple[Paper, ...]
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the store remembers of a day: how many papers it holds, and when it was last fetched."""

    papers: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Saved:
    """What one save changed, in papers.

    Attributes:
        added: Never held before.
        listed: Held before, new to this day.
        updated: Held and listed before, with a field that changed (votes and comments count).
        unchanged: Already held just so.
    """

    added: int = 0
    listed: int = 0
    updated: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """The digest's papers."""
        return self.added + self.listed + self.updated + self.unchanged


@dataclass(frozen=True, slots=True)
class Changes:
    """Papers that changed since a revision of the store, and the revision that they lead to."""

    papers: tuple[Paper, ...]
    revision: int


class Sort(StrEnum):
    """The order of an answer's hits."""

    RELEVANCE = "relevance"
    DATE = "date"
    UPVOTES = "upvotes"


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood: words to search for, and what a paper must satisfy.

    Attributes:
        question: As typed, with Slack's noise undone.
        text: All positive words to search, phrases and alternatives among them; filters and scaffolding taken out.
        required: Groups of alternatives, each a word or a phrase; a paper must hold one of every group. A quoted
            phrase is a group of one. An author's name is held, too, where it is a phrase.
        excluded: Words and phrases that a paper must not hold.
        ids: Paper ids that were asked for, or pasted as links.
        since: The first digest day allowed.
        until: The last digest day allowed.
        authors: Names; one of a paper's authors, or its organisation, must hold every word of each.
        organizations: Names, likewise for the organisation alone.
        titles: Words or phrases that the title must hold.
        has_code: Whether a repository is needed.
        min_stars: Stars at least.
        min_upvotes: Upvotes at least.
        sort: The order asked for.
        limit: How many hits at most; ``None`` where the question does not say.
        chips: How each filter was understood, in words, for people: ``"since 1 Jun 2025"``.
        problem: A sentence for the asker where the question cannot be followed, such as an impossible date.
    """

    question: str
    text: str = ""
    required: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    authors: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    has_code: bool = False
    min_stars: int | None = None
    min_upvotes: int | None = None
    sort: Sort = Sort.RELEVANCE
    limit: int | None = None
    chips: tuple[Chip, ...] = ()
    problem: str = ""

    @property
    def day(self) -> date | None:
        """The one day asked for, where it is one."""
        return self.since if self.since == self.until else None


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter of a question as it was understood.

    Attributes:
        label: For people: ``since 1 Jun 2025``.
        without: The question with this filter dropped, ready to be asked again.
    """

    label: str
    without: str


class Origin(StrEnum):
    """Where a quote comes from; people are told when a model wrote it."""

    ABSTRACT = "abstract"
    AI_SUMMARY = "ai_summary"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence of a paper that answers.

    Attributes:
        text: One or two whole sentences, as the paper has them.
        marks: ``(start, end)`` of the words that match, ascending, apart, in characters of ``text``.
        origin: Which text of the paper it stands in.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    origin: Origin = Origin.ABSTRACT


@dataclass(frozen=True, slots=True)
class Hit:
    """A paper that was found, its BM25 score (0 where none was computed) and its evidence."""

    paper: Paper
    score: float
    quote: Quote


@dataclass(frozen=True, slots=True)
class Found:
    """What an index has for a query.

    Attributes:
        hits: This page of the papers that match well, best first.
        total: How many match well, over all pages.
        near: At most two nearest misses, best first; only where nothing matches well.
        suggestion: The question with a misspelt name put right; empty where nothing suggests itself.
        chips: The filters that the archive itself read from the question: people it knows, named in passing.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    near: tuple[Hit, ...] = ()
    suggestion: str = ""
    chips: tuple[Chip, ...] = ()


class Kind(StrEnum):
    """What an answer is, so that each surface can word it."""

    HITS = "hits"  # papers that match a question
    DIGEST = "digest"  # the papers of a day or of a span of days
    PAPER = "paper"  # one paper, whole, asked for by its id or link
    SIMILAR = "similar"  # papers like one
    NOTHING = "nothing"  # searched, and nothing matches well
    CHAT = "chat"  # no question to the archive: a greeting, thanks, small talk
    PROBLEM = "problem"  # the question cannot be followed; the note says why


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person gets.

    Attributes:
        kind: What it is.
        query: The question as understood.
        hits: This page of hits, best first; empty unless something was found.
        total: How many match, over all pages.
        offset: The rank of the first hit of this page, from 0.
        near: At most two nearest misses, where nothing matches well.
        suggestion: The question with a misspelt name put right, or ``""``.
        searched: How many papers were searched.
        newest: The newest day held that has papers.
        note: Sentences that the asker should read: which day was used instead, how far filling is, why nothing came.
        today: The day that the asker's "today" meant, so that a further page means the same.
    """

    kind: Kind
    query: Query
    hits: tuple[Hit, ...] = ()
    total: int = 0
    offset: int = 0
    near: tuple[Hit, ...] = ()
    suggestion: str = ""
    searched: int = 0
    newest: date | None = None
    note: str = ""
    today: date | None = None

    @property
    def more(self) -> int:
        """How many hits come after this page."""
        return max(0, self.total - self.offset - len(self.hits))


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to send one message, held until a deadline.

    Attributes:
        what: Which kind of message: ``digest``.
        day: The digest day that it is about.
        channel: Slack's id of the channel.
        part: 0 for the parent, from 1 for the messages in its thread.
        token: Names this claim; a claim taken over by another process has another.
        deadline: When it lapses; whoever has not begun to send well before does not send at all.
        attempt: From 1; above it, an earlier claim lapsed without word of what became of it.
        paper_ids: The papers of the message, fixed by its first claim: a later one sends the same or nothing.
    """

    what: str
    day: date
    channel: str
    part: int
    token: str
    deadline: datetime
    attempt: int = 1
    paper_ids: tuple[str, ...] = ()


class PostState(StrEnum):
    """What became of a message."""

    CLAIMED = "claimed"  # someone is sending it, or died while doing so
    POSTED = "posted"
    SKIPPED = "skipped"  # decided against for good: too late, nothing new, or nobody can tell whether it went out


@dataclass(frozen=True, slots=True)
class Post:
    """A row of the ledger: one message, sent or on its way.

    Attributes:
        ts: Slack's id of the message, once posted.
        paper_ids: The papers that it shows, or may show, in order.
        at: When its state last changed.
        note: Why it was skipped, in a sentence.
    """

    what: str
    day: date
    channel: str
    part: int
    state: PostState
    ts: str
    paper_ids: tuple[str, ...]
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the archive's first filling is, in days; ``of`` is 0 when nothing is under way."""

    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """The state of the archive, for people and for monitors.

    Attributes:
        papers: How many are held in the store.
        indexed: How many can be searched now.
        days: How many days are held, empty ones included.
        oldest: The first day held that has papers.
        newest: The last day held that has papers.
        fetched_at: When the source last gave a digest.
        filling: How far the first filling is.
        problems: Sentences about what needs a person, worst first.
    """

    papers: int = 0
    indexed: int = 0
    days: int = 0
    oldest: date | None = None
    newest: date | None = None
    fetched_at: datetime | None = None
    filling: Progress = field(default_factory=Progress)
    problems: tuple[str, ...] = ()
