"""Where digests come from, where papers are kept, and what finds them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Protocol

from bot.model import BEGINNING, Changes, Counted, Digest, Fetched, Forgotten, Found, Moment, Paper, Query, Quote, Saved

Named = Callable[[Collection[str]], Mapping[str, Paper]]
"""Gives papers by their ids, without those that are not held."""


class DigestSource(Protocol):
    """Where digests come from. ``Library.ingest`` is its one caller."""

    def fetch(self, day: date) -> Digest:
        """Return the digest of ``day`` (UTC); empty if nothing was listed.

        Raises:
            NotOpenYetError: The day has not begun at the source.
            FetchError: No usable reply; try later.
            ParseError: The layout changed; a person must look.
        """
        ...


class PaperStore(Protocol):
    """Where papers are kept. Every method may raise ``StoreError``; every save is one transaction."""

    def save(self, digest: Digest) -> Saved:
        """Keep a digest: merge it into what is held, and tell what that changed.

        Votes and comments take the newer fetch's value. Any other field takes the new value unless that is empty,
        so that a poorer source never replaces good data. A day never loses a paper. The votes of each fetch are kept.
        Saving the same digest again changes nothing but the time of the fetch. A fetch older than the one held adds
        papers and fills empty fields, and changes nothing else; so does a copy, whose votes count for nothing.

        A paper without an arXiv id is one with a paper of the same title and abstract, whichever came first: it goes by
        the arXiv id from then on, with its days, votes and posts.
        """
        ...

    def forget(self, what: date | str) -> Forgotten | None:
        """Take out a day, with the papers that it alone lists, or a paper by its id; ``None`` if it is not held.

        What was posted stays known.
        """
        ...

    def digest(self, day: date) -> Digest | None:
        """Return what is held of ``day`` in its order; ``None`` if the day was never fetched."""
        ...

    def fetches(self) -> Mapping[date, Fetched]:
        """Return every day that was ever fetched, empty days among them."""
        ...

    def paper(self, paper_id: str) -> Paper | None:
        """Return one paper, or ``None``."""
        ...

    def papers(self) -> Iterator[Paper]:
        """Give every paper, by ascending id, reading as it goes."""
        ...

    def named(self, paper_ids: Collection[str]) -> Mapping[str, Paper]:
        """Return those of some papers that are held, by id."""
        ...

    def moved(self) -> Mapping[str, str]:
        """Return every id that is held no more, with the id that stands for it, empty where none does."""
        ...

    def changes(self, after: Moment = BEGINNING) -> Changes:
        """Return the papers saved after a moment, by ascending id, and the ids gone since.

        All of them after the first moment, and after one that this store has not seen or knows no more.
        """
        ...

    def moment(self) -> Moment:
        """Return the moment of the last save: what changes after it is asked from there."""
        ...

    def count(self) -> int:
        """Return how many papers are held."""
        ...

    def growth(self, since: datetime) -> Mapping[str, int]:
        """Return how many upvotes each paper has gained since its first fetch in the span that begins there."""
        ...


class PaperFinder(Protocol):
    """What finds papers among those that an index held at one moment; all that one answer is made of."""

    def search(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        """Return the papers that match a query well and satisfy its filters.

        Order: the query's ``sort``, then score, then newer day, then id; the same on every call. With no ``text``,
        every paper that satisfies the filters matches, most upvoted first unless another order was asked for.
        """
        ...

    def similar(self, paper_id: str, *, limit: int, offset: int = 0, within: Query | None = None) -> Found:
        """Return papers like one, never itself nor its duplicate; nothing if the id is unknown.

        Those alone that satisfy the filters of ``within``; its words do not count. Where its part is the authors,
        those by one of the paper's, the most of them first.
        """
        ...

    def count(self, query: Query) -> Counted:
        """Return what can be told of all papers that match a query well and satisfy its filters."""
        ...

    def titled(self, title: str) -> str:
        """Return the id of the paper whose title, or the name before its colon, is this one; ``""`` if none is."""
        ...

    def put_right(self, question: str) -> str:
        """Return a question as typed with what is surely a slip of the thumb in it put right; itself if nothing is."""
        ...

    def said(self, text: str) -> float:
        """Return how much more the words of a text are said by people than written in papers: above 0, it is talk."""
        ...

    def topic_named(self, text: str) -> str:
        """Return the topic of several words that a long story names, as it stands there; empty of anything else."""
        ...

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        ...

    def get(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        ...

    def __len__(self) -> int:
        """Return how many papers can be searched."""
        ...


class PaperIndex(Protocol):
    """What holds the papers that can be found. Readers never wait for ``take``, and see all of it or nothing."""

    def take(self, changes: Changes) -> None:
        """Make searchable what a store holds, from its changes.

        Those since the beginning are all that it holds, and whatever was held before is dropped. Of others, a paper
        whose id is there already is replaced, and one that is gone is found no more; it need not have been there.
        """
        ...

    def resume(self, named: Named) -> Moment:
        """Hold what an earlier process has kept, and return the moment that it is of; the beginning if nothing is.

        For a process that ends soon: papers are read by ``named`` when a question needs them, so that every method
        of a ``PaperFinder`` may raise what that does, or ``IndexFileError`` where a paper is gone that the changes have
        not told of.
        """
        ...

    def now(self) -> PaperFinder:
        """Return what finds the papers as they are held at this moment, whatever is taken from then on."""
        ...

    def __len__(self) -> int:
        """Return how many papers can be searched."""
        ...
