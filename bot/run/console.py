"""What the command line prints of an answer and of the archive's state: for people, and as JSON. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from bot.answers import listing
from bot.answers.citing import bibtex
from bot.model import Answer, Figures, Hit, Kind, Part, Query, Quote, Status
from bot.texts.humanize import day_words, plural
from bot.texts.latex import readable, readable_marked

KINDS = {
    Kind.NOTHING: "Nothing in the archive answers that well.",
    Kind.CHAT: "Ask about AI papers, or name a day; `paperboy chat` shows what else there is.",
}

FILL = "The archive is still empty; `paperboy ingest` fetches its papers."


def answer_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as ``ask --json`` prints it."""
    return {
        "question": answer.query.question,
        "query": query_json(answer.query),
        "hits": [_hit_json(hit) for hit in answer.hits],
        **_figures_json(answer),
        "searched": answer.searched,
        "newest": _iso(answer.newest),
        "note": " ".join(_told(answer)),
    }


def _told(answer: Answer) -> Iterator[str]:
    """Give what an answer's kind says, and its note; of papers that are not held nothing was searched."""
    yield from filter(None, ("" if answer.query.ids else KINDS.get(answer.kind), answer.note))


def _figures_json(answer: Answer) -> dict[str, Any]:
    figures = answer.figures
    return {"total": answer.total, "figures": asdict(figures)} if figures else {}


def _hit_json(hit: Hit) -> dict[str, Any]:
    paper = hit.paper
    return {
        "id": paper.id,
        "title": paper.title,
        "url": paper.url,
        "day": _iso(paper.day),
        "score": round(hit.score, 4),
        "quote": hit.quote.text,
        **({"close_in_meaning": True} if hit.close else {}),
    }


def query_json(query: Query) -> dict[str, Any]:
    """Return a query's fields, those that say nothing left out."""
    fields = asdict(query)
    fields["chips"] = [chip.label for chip in query.chips]
    fields["without"] = {chip.label: chip.without for chip in query.chips}
    # what was only guessed is told in words: the same query once more would say nothing new
    fields["relaxed"] = query.relaxed.dropped if query.relaxed else None
    return {
        name: _plain(value)
        for name, value in fields.items()
        if name != "question" and value not in ((), "", None, False, [], {})
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _iso(value: date | datetime | None) -> str | None:
    return value.isoformat() if value else None


def _understood(answer: Answer) -> Iterator[str]:
    if said := listing.understood(answer):
        yield f"Understood: {', '.join(said)}"


def _drops(answer: Answer) -> Iterator[str]:
    """Give how to ask without each filter and intent: what a button does in Slack."""
    for chip in listing.droppable(answer.query) if listing.understood(answer) else ():
        left_out = chip.label.removeprefix("without ")
        lead = f"Without “{chip.label}”" if left_out == chip.label else f"With {left_out}"
        yield f"{lead}: ask {chip.without}"


def answer_lines(answer: Answer) -> Iterator[str]:
    """Give an answer line by line, for a terminal."""
    if answer.note == listing.EMPTY:
        yield FILL
        return
    yield from _understood(answer)
    yield from _told(answer)
    if answer.figures:
        yield from _figures_lines(answer.figures)
    if answer.query.part is Part.BIBTEX:
        yield from (line for hit in answer.hits for line in ("", *bibtex(hit.paper).splitlines()))
        return
    for number, hit in enumerate(answer.hits, answer.offset + 1):
        yield ""
        yield from _hit_lines(f"{number}. ", hit)
        yield from ("", readable(hit.paper.abstract)) if answer.query.part is Part.ABSTRACT else ()
    if answer.near:
        yield listing.near(answer)
        for hit in answer.near:
            yield from _hit_lines("-  ", hit)
    if answer.relaxed:
        yield f"Only {answer.relaxed.dropped}: ask {answer.relaxed.strict}"
    yield from _drops(answer)
    if answer.suggestion:
        yield f"Did you mean: {answer.suggestion}"
    if answer.newest:
        yield f"\n({plural(answer.searched, 'paper')} searched, the newest of {answer.newest})"


def _figures_lines(figures: Figures) -> Iterator[str]:
    yield figures.headline
    if figures.chart:
        yield f"{figures.chart} {figures.span}"
    yield from filter(None, (*figures.lines, figures.rule))
    for chip in figures.lists:
        yield f"-  {chip.label}: ask {chip.without}"


def _hit_lines(lead: str, hit: Hit) -> Iterator[str]:
    paper, indent = hit.paper, " " * len(lead)
    yield f"{lead}{readable(paper.title)}"
    if hit.quote.text:
        yield f"{indent}{'close in meaning: ' if hit.close else ''}“{marked(hit.quote)}”"
    names = ", ".join(paper.authors[:3]) + (f" and {len(paper.authors) - 3} more" if len(paper.authors) > 3 else "")
    about = (
        names,
        paper.organization,
        day_words(paper.day),
        plural(paper.upvotes, "upvote"),
    )
    yield indent + " · ".join(filter(None, about))
    yield indent + paper.url


def marked(quote: Quote) -> str:
    """Return a quote as people read it, its matching words between stars."""
    text, marks = readable_marked(quote.text, quote.marks)
    parts, end = [], 0
    for start, stop in marks:
        parts += [text[end:start], "*", text[start:stop], "*"]
        end = stop
    return "".join((*parts, text[end:]))


def status_json(status: Status) -> dict[str, Any]:
    """Return the archive's state as ``status --json`` and the health page print it."""
    return {
        "papers": status.papers,
        "indexed": status.indexed,
        "days": status.days,
        "oldest": _iso(status.oldest),
        "newest": _iso(status.newest),
        "fetched_at": _iso(status.fetched_at),
        "filling": asdict(status.filling),
        "problems": list(status.problems),
        "meaning": status.meaning,
    }


def status_lines(status: Status) -> Iterator[str]:
    """Give the archive's state line by line, for a terminal."""
    if not status.papers:
        yield FILL
    else:
        yield f"{plural(status.papers, 'paper')} of {plural(status.days, 'day')}"
    if status.oldest and status.newest:
        yield f"from {status.oldest} to {status.newest}"
    if status.fetched_at:
        yield f"last fetched {status.fetched_at:%Y-%m-%d %H:%M} UTC"
    if status.filling.of:
        yield f"filling: {status.filling.done} of {plural(status.filling.of, 'day')}"
    if status.meaning:
        yield status.meaning
    yield from status.problems
