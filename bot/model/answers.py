"""What was found for a question, and what a person gets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.model.counts import Figures
from bot.model.papers import Paper
from bot.model.queries import Chip, Query, Relaxed


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
    """A paper that was found, its score (0 where none was computed) and its evidence.

    ``close`` where that is the meaning alone: no word of the question supports it. ``seen`` says where the asker's
    channel saw the paper before, in words: "posted here on Tue 14 Jul".
    """

    paper: Paper
    score: float
    quote: Quote
    close: bool = False
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Lacking:
    """Words of a question, as typed, that its nearest misses do not say; ``anywhere`` where no paper held does."""

    words: tuple[str, ...]
    anywhere: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What an index has for a query.

    Attributes:
        hits: This page of the papers that match well, best first.
        total: How many match well, over all pages.
        strong: So many of the first stand on a first page; 0 where none is too weak for it.
        near: At most two nearest misses, best first; only where nothing matches well.
        lacking: What these do not say; ``None`` where they say each word.
        suggestion: The question with a misspelt name put right; empty where nothing suggests itself.
        chips: The filters that the archive itself read from the question: people and labs it knows, named in
            passing.
        relaxed: The reading without a guessed filter, where that filter would have left nothing.
        unnamed: Where a lab was asked for, the share of the papers of that time that name no lab.
        cut_short: Whether the question's time was over before all of it was looked for.
        order: The ids of all that match well, in their order, as many as an index tells at most.
        heard: The words that were searched, as typed; talk is left out.
        spelled: The question with misspelt words put right, where these were searched instead.
        unheld: A model's name that is all the question, where no paper is its own.
        unsigned: So many of the first name no lab, where a lab's were asked for: they match better, or all are
            by its people.
        unsaid: The words of the topic, as typed, that none of this page's papers says.
        beyond: Whether none of this page states a quantity within the bound that was asked for.
        titled: Whether some are taken for the lab's that was asked for by their titles alone.
        asked: The question as the archive read it, where whom it names is a filter and has nothing that matches well.
        absent: Which of several labs that were asked for are those of no paper.
        undone: What shall be done without, where none of this page's papers says that it does.
        uncompared: Whether things are held against each other, and none of this page's papers compares them.
        kind: The kind of papers that is asked for, as survey.
        of_kind: How many of the first of this page are of it; all of them where the others do not follow these.
        untold: What the one paper is called that a number was asked of, or the like, and that does not tell it.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    strong: int = 0
    near: tuple[Hit, ...] = ()
    lacking: Lacking | None = None
    suggestion: str = ""
    chips: tuple[Chip, ...] = ()
    relaxed: Relaxed | None = None
    unnamed: float | None = None
    cut_short: bool = False
    order: tuple[str, ...] = ()
    heard: str = ""
    spelled: str = ""
    unheld: str = ""
    unsigned: int = 0
    beyond: bool = False
    unsaid: tuple[str, ...] = ()
    titled: bool = False
    asked: Query | None = None
    absent: tuple[str, ...] = ()
    untold: str = ""
    undone: str = ""
    uncompared: bool = False
    kind: str = ""
    of_kind: int = 0


@dataclass(frozen=True, slots=True)
class Pinned:
    """The order of an answer, so that its further pages are cut from it, whatever has been ingested since.

    Attributes:
        order: Ids of papers, best first, from the first hit on.
        total: How many matched; more than ``order`` holds where there were very many.
    """

    order: tuple[str, ...]
    total: int


class Kind(StrEnum):
    """What an answer is, so that each surface can word it."""

    HITS = "hits"  # papers that match a question
    DIGEST = "digest"  # the papers of a day or of a span of days
    PAPER = "paper"  # one paper, whole, asked for by its id or link
    SIMILAR = "similar"  # papers like one
    NOTHING = "nothing"  # searched, and nothing matches well
    CHAT = "chat"  # no question to the archive: a greeting, thanks, small talk
    COUNTS = "counts"  # numbers over all papers that match
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
        lacking: What these do not say; ``None`` where that is not known, or they say each word.
        suggestion: The question with a misspelt name put right, or ``""``.
        searched: How many papers were searched.
        newest: The newest day held that has papers.
        note: Sentences that the asker should read: which day was used instead, how far filling is, why nothing came.
        today: The day that the asker's "today" meant, so that a further page means the same.
        relaxed: Which guessed filter was left out since it would have left nothing, and the question that insists.
        figures: The numbers, where they were asked for.
        order: The ids of all hits over all pages in their order, as many as an index tells at most.
        heard: The words that were searched, as typed; talk is left out.
    """

    kind: Kind
    query: Query
    hits: tuple[Hit, ...] = ()
    total: int = 0
    offset: int = 0
    near: tuple[Hit, ...] = ()
    lacking: Lacking | None = None
    suggestion: str = ""
    searched: int = 0
    newest: date | None = None
    note: str = ""
    today: date | None = None
    relaxed: Relaxed | None = None
    figures: Figures | None = None
    order: tuple[str, ...] = ()
    heard: str = ""

    @property
    def pinned(self) -> Pinned:
        """What its further pages are cut from."""
        return Pinned(self.order, self.total)

    @property
    def more(self) -> int:
        """How many hits come after this page."""
        return max(0, self.total - self.offset - len(self.hits))
