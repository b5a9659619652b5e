"""An Answerer over a few invented papers, and Answers to hand to the blocks."""

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from bot.model import Answer, Chip, Hit, Kind, Origin, Paper, Pinned, Progress, Query, Quote, Status

TODAY = date(2026, 7, 30)


def paper(number: int = 1, **changes: object) -> Paper:
    """Return an invented paper; each number has an id and a title of its own."""
    made = Paper(
        id=f"2607.{number:05d}",
        title=f"Pruning Gardens {number}: Which Branches a Network Can Spare",
        abstract=f"We prune network number {number} until it complains. Half of its branches can go without any loss.",
        url=f"https://huggingface.co/papers/2607.{number:05d}",
        days=(TODAY,),
        authors=("Ada Lind", "Bo Tran", "Cy Okafor", "Di Marsh", "Ed Quill"),
        published_at=datetime(2026, 7, 28, tzinfo=UTC),
        upvotes=100 - number,
        ai_summary="A method drops half of a network's branches.",
        keywords=("pruning", "sparsity"),
        code_url=f"https://github.com/example/garden-{number}",
        code_stars=1_234,
        organization="Example Lab",
    )
    return replace(made, **changes)


def hit(number: int = 1, **changes: object) -> Hit:
    """Return an invented hit whose evidence is its abstract's second sentence."""
    quote = Quote("Half of its branches can go without any loss.", ((12, 20),))
    return Hit(paper(number, **changes), 10.0 - number, quote)


def answer(kind: Kind = Kind.HITS, *, hits: int = 5, total: int = 12, **changes: object) -> Answer:
    """Return an answer with as many invented hits as wanted."""
    made = Answer(
        kind,
        Query("how do I prune an LLM?", text="prune llm"),
        tuple(hit(number) for number in range(1, hits + 1)),
        total=total,
        searched=12_368,
        newest=TODAY,
        today=TODAY,
    )
    return replace(made, **changes)


@dataclass
class FakeAnswerer:
    """``ports.Answerer`` over twelve invented papers; remembers what it was asked.

    Attributes:
        asked: ``(question, today, offset)`` of each call.
        gate: Answers wait until it is set.
        error: Raised by every answer, where given.
    """

    asked: list[tuple[str, date | None, int]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    papers: tuple[Paper, ...] = tuple(paper(number) for number in range(1, 13))
    moved: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.gate.set()

    def answer(
        self,
        question: str,
        *,
        today: date | None = None,
        offset: int = 0,
        limit: int | None = None,
        pinned: Pinned | None = None,
    ) -> Answer:
        self.asked.append((question, today, offset))
        if not self.gate.wait(120):
            raise AssertionError("the gate was never opened")
        if self.error:
            raise self.error
        query = Query(question, text=question, chips=(Chip("since 1 Jul 2026", "prune"),) * ("since" in question))
        if "nothing" in question:
            near = (hit(1), hit(2))
            return Answer(Kind.NOTHING, query, near=near, suggestion="prune an LLM", searched=12, today=today or TODAY)
        if "hello" in question:
            return Answer(Kind.CHAT, query)
        every = {paper.id: hit(number) for number, paper in enumerate(self.papers, 1)}
        order = pinned.order if pinned else tuple(every)
        shown = tuple(every[paper_id] for paper_id in order[offset : offset + (limit or 5)])
        made = Answer(Kind.HITS, query, shown, len(order), offset, searched=12, newest=TODAY, today=today or TODAY)
        return replace(made, order=order)

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        shown = tuple(hit(number) for number in range(1, 9) if f"2607.{number:05d}" != paper_id)
        query = Query(f"similar {paper_id}", text="Pruning Gardens")
        return Answer(Kind.SIMILAR, query, shown[offset : offset + 5], len(shown), offset, searched=12, newest=TODAY)

    def paper(self, paper_id: str) -> Paper | None:
        wanted = self.moved.get(paper_id, paper_id)
        return next((paper for paper in self.papers if paper.id == wanted), None)

    def status(self) -> Status:
        at = datetime(2026, 7, 30, 20, tzinfo=UTC)
        return Status(12, 12, 3, date(2026, 7, 28), TODAY, at, Progress(1, 30), ("The source is slow.",))


def summarised(number: int = 1) -> Hit:
    """Return a hit whose evidence a model wrote."""
    return replace(hit(number), quote=Quote("A model says so.", origin=Origin.AI_SUMMARY))
