"""What finds papers in one snapshot: a question in, the best papers out."""

from __future__ import annotations

from bot.model import Counted, Found, Paper, Part, Query, Quote
from bot.search.find.alike.same_authors import by_same_authors
from bot.search.find.alike.similar import similar, titled
from bot.search.find.count.counting import count
from bot.search.find.finding import find, ranked
from bot.search.find.match.bounded import as_stated
from bot.search.find.quoting.quotes import quote
from bot.search.index.snapshot import Snapshot
from bot.search.readings.spelled.slips import put_right
from bot.search.words.forms.other_forms import forms
from bot.search.words.question import understand
from bot.search.words.weighed.said import said
from bot.search.words.weighed.stories import topic_named


class Finder:
    """Papers as they were held at one moment; see ``ports.PaperFinder``. Each question reads the snapshot once.

    Args:
        archive: The snapshot.
    """

    def __init__(self, archive: Snapshot) -> None:
        self._archive = archive

    def __len__(self) -> int:
        return len(self._archive)

    @property
    def archive(self) -> Snapshot:
        """What is held at this moment."""
        return self._archive

    def get(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        held = self._archive
        number = held.numbers.get(paper_id)
        return None if number is None else held.papers[number]

    def search(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        """Return the papers that match a query well and satisfy its filters; see ``ports.PaperFinder``."""
        return find(self._archive, query, limit=limit, offset=offset)

    def ranked(self, query: Query, *, limit: int) -> list[tuple[str, float]]:
        """Return the ids and scores of the best papers for a query, best first, good enough to show or not."""
        held = self._archive
        found = ranked(held, query, limit)
        return list(zip(held.ids(found.numbers), found.scores.tolist(), strict=True))

    def similar(self, paper_id: str, *, limit: int, offset: int = 0, within: Query | None = None) -> Found:
        """Return papers like one, never itself nor its duplicate; see ``ports.PaperFinder``."""
        if within is not None and within.part is Part.AUTHORS:
            return by_same_authors(self._archive, paper_id, limit=limit, offset=offset, within=within)
        return similar(self._archive, paper_id, limit=limit, offset=offset, within=within)

    def count(self, query: Query) -> Counted:
        """Return what can be told of all papers that match a query; see ``ports.PaperFinder``."""
        return count(self._archive, query)

    def titled(self, title: str) -> str:
        """Return the id of the paper that a title names; see ``ports.PaperFinder``."""
        return titled(self._archive, title)

    def put_right(self, question: str) -> str:
        """Return a question with its slips beyond doubt put right; see ``ports.PaperFinder``."""
        return put_right(self._archive, question)

    def said(self, text: str) -> float:
        """Return how much more the words of a text are said than written; see ``ports.PaperFinder``."""
        return said(self._archive, text)

    def topic_named(self, text: str) -> str:
        """Return the topic that a long story names in passing; see ``ports.PaperFinder``."""
        return topic_named(self._archive, text)

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        held = self._archive
        asked = understand(held, query.text)
        shown = as_stated(paper, query.bound)
        return quote(shown, asked.names, query.question, forms=forms(held, asked.alike))
