"""Papers and the digests that list them; what a save of one changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

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
        copied: Whether somebody copied it off the page: it then has no votes to tell, may lack ids, is no fetch of
            the day, and never outweighs what a fetch has said.
    """

    day: date
    papers: tuple[Paper, ...]
    fetched_at: datetime
    copied: bool = False


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
class Moment:
    """A state of a store, right after one of its saves; before the first one by default.

    Attributes:
        revision: The number of that save.
        token: Tells it from a save of the same number in another store, or in a copy that went its own way.
    """

    revision: int = 0
    token: str = ""


BEGINNING = Moment()
"""Before the first save."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Papers that changed since a moment of the store, and the moment that they lead to.

    Attributes:
        papers: Those that changed.
        at: What to ask from next time.
        gone: Ids that are held no more, each with the id that stands for it, empty where none does.
        since: What they begin with: the moment that was asked for, or the first where the store does not know that one.
    """

    papers: tuple[Paper, ...]
    at: Moment
    gone: tuple[tuple[str, str], ...] = ()
    since: Moment = BEGINNING


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What a forgetting took out, in papers.

    Attributes:
        papers: Held no more.
        kept: Listed on other days, too, and still held for these.
    """

    papers: int
    kept: int = 0
