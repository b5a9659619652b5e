"""Answer -> Message: what a person reads, on a phone too. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.answers import listing
from bot.answers.archive import HITS
from bot.model import Answer, Figures, Hit, Kind, Part
from bot.query.delivery import split
from bot.slack.blocks.feedback import thumbs
from bot.slack.blocks.message import MAX_SECTION_CHARS, Block, Message, actions, button, context, section
from bot.slack.blocks.mrkdwn import link, marked, plain
from bot.slack.blocks.papers import (
    QUOTE_CHARS,
    SEPARATOR,
    TITLE_CHARS,
    Row,
    abstract_message,
    called,
    card_blocks,
    cite_message,
    evidence,
    fitting,
    hit_blocks,
)
from bot.slack.blocks.state import State, packed, that_fit
from bot.slack.manifest import COMMAND
from bot.texts.humanize import day_words, plural

SHARE, MORE, BACK, ASK, WATCH, SAVE = "share", "more", "back", "ask", "watch", "save"
"""The actions of an answer's buttons; of ``ask`` there may be several, each followed by its number."""

EVENT_TYPE = "paperboy_answer"

CHAT = "Hello! Ask me about AI papers, for example _how do I prune an LLM?_, or say _today_, _last week_ or _help_."
TOO_LONG = "This question is too long for its buttons; ask a shorter one to page through its answer."

LAST_PAGE = "These buttons lead through the first {:,}. To see others, narrow the question."

_METADATA_CHARS = 2_000


def answer_message(answer: Answer, *, private: bool, meant: str = "") -> Message:
    """Return an answer as a message.

    Args:
        answer: What the library says.
        private: Whether only the asker sees it, so that it can be shared.
        meant: The command that the question nearly is; it is offered.
    """
    message = _message(answer, private=private)
    return message.below(*_meant(meant)) if meant else message


def _meant(command: str) -> tuple[Block, ...]:
    value = State(command).encode()
    return actions([button(f"Did you mean: {COMMAND} {command}", f"{ASK}.meant", value)]) if value else ()


def _message(answer: Answer, *, private: bool) -> Message:
    if answer.kind in (Kind.CHAT, Kind.PROBLEM):
        line = plain(answer.note or answer.query.problem, MAX_SECTION_CHARS) or CHAT
        return Message(line, (section(line),))
    rows = fitting(answer.hits, answer.offset)
    if answer.figures is not None:
        return _counted(answer, answer.figures, rows, private=private)
    shown = [row.hit for row in rows]
    body = _nothing(answer) if not rows else _card(answer, rows) if len(answer.hits) == 1 else _list(answer, rows)
    buttons = _buttons(answer, len(shown), private=private)
    blocks = (context(_question(answer, shown)), *_note(answer), *body, *buttons, *thumbs(answer, len(shown)))
    return Message(_fallback(answer, shown), blocks, _metadata(answer, shown))


def _counted(answer: Answer, figures: Figures, rows: Sequence[Row], *, private: bool) -> Message:
    """Return a count: the numbers first, their questions, then a few of the papers."""
    shown = [row.hit for row in rows]
    head = (context(_question(answer, ())), *_note(answer), *_figures(figures))
    buttons = _buttons(answer, 0, private=private)
    return Message(
        plain(figures.headline, 500),
        (*head, *buttons, *_list(answer, rows), *_near(answer), *thumbs(answer, len(shown))),
        _metadata(answer, shown),
    )


def _figures(figures: Figures) -> tuple[Block, ...]:
    """Return a count as it is read on a phone: the bars stand in a line of their own, at one width."""
    lines = [f"*{plain(figures.headline, 600)}*"]
    if figures.chart:
        lines.append(f"`{figures.chart}` {plain(figures.span, 60)}")
    lines += [plain(line, 300) for line in figures.lines]
    return section("\n".join(lines)), *((context(plain(figures.rule, 300)),) if figures.rule else ())


def _list(answer: Answer, rows: Sequence[Row]) -> tuple[Block, ...]:
    query = answer.query
    told = query.text or query.authors or query.organizations  # "top 3" is no topic
    topic = query.question if answer.kind is Kind.HITS and told else ""
    return tuple(block for row in rows for block in row.blocks(topic))


def _card(answer: Answer, rows: Sequence[Row]) -> tuple[Block, ...]:
    if answer.kind is not Kind.PAPER:
        return _list(answer, rows)
    paper = answer.hits[0].paper
    if answer.query.part is Part.BIBTEX:
        return cite_message(paper).blocks
    if answer.query.part not in (None, Part.ABSTRACT):  # the note holds what was asked
        return (context(link(paper.url, paper.title, TITLE_CHARS)),)
    return _evidence_of(answer) + card_blocks(paper)


def _evidence_of(answer: Answer) -> tuple[Block, ...]:
    """Return the sentence of a paper that answers what was asked beside its id."""
    hit = answer.hits[0]
    if hit.close:
        return (section(evidence(hit)),)
    quote = hit.quote
    words = marked(quote.text, quote.marks, QUOTE_CHARS) if answer.query.text and quote.marks else ""
    return (section(f"> {words}"),) if words else ()


def _nothing(answer: Answer) -> tuple[Block, ...]:
    if answer.query.ids:
        return ()  # nothing was searched: the note says which papers are not held
    searched = f" in {plural(answer.searched, 'paper')}" if answer.searched else ""
    said = section(f"Nothing{searched} matches that well.")
    if not answer.near:
        return (said,)
    return said, *_near(answer)


def _near(answer: Answer) -> tuple[Block, ...]:
    near = [block for at, hit in enumerate(answer.near[:2]) for block in hit_blocks(hit, at + 1)]
    return (context(plain(listing.near(answer), 200)), *near) if near else ()


def _question(answer: Answer, shown: Sequence[Hit]) -> str:
    """Return the question as understood, its filters, and which part of how much this is."""
    asked = plain(answer.query.question, 200)
    if answer.kind is Kind.SIMILAR and answer.query.text:
        asked = f"Papers like “{plain(answer.query.text, 200)}”"
    elif asked:
        asked = f"“{asked}”"
    chips = [plain(said, 200) for said in listing.understood(answer)]
    return SEPARATOR.join(filter(None, [asked, *chips, _extent(answer, shown), _searched(answer)])) or "Paperboy"


def _extent(answer: Answer, shown: Sequence[Hit]) -> str:
    if not shown or answer.kind is Kind.PAPER:
        return ""
    first, last = answer.offset + 1, answer.offset + len(shown)
    if first == 1 and last >= answer.total:
        return plural(last, "paper")
    return f"{_span(answer.offset, last)} of {answer.total:,}"


def _searched(answer: Answer) -> str:
    if answer.kind is Kind.PAPER or not answer.newest:
        return ""
    newest = f"newest {day_words(answer.newest)}"
    return f"{plural(answer.searched, 'paper')} searched, {newest}" if answer.searched else newest


def _note(answer: Answer) -> tuple[Block, ...]:
    words = plain(answer.note, 1_000)
    return (section(words),) if words else ()


def _buttons(answer: Answer, shown: int, *, private: bool) -> tuple[Block, ...]:
    state, today = state_of(answer), answer.today
    here = state.encode()
    if here is None:
        return (context(TOO_LONG),)
    row: list[Block] = [button("Share", SHARE, here, style="primary")] if private and (shown or answer.figures) else []
    size_of_page = answer.query.limit or HITS
    if answer.offset:
        before = max(0, answer.offset - size_of_page)
        row += _page(f"Back: {_span(before, answer.offset)}", BACK, state.at(before))
    after, last = answer.offset + shown, state.leads_to() or answer.total
    if shown and after < last:
        span = _span(after, min(after + size_of_page, last))
        row += _page(f"More: {span} of {answer.total:,}", MORE, state.at(after))
    other = [(chip.label, chip.without) for chip in answer.figures.lists] if answer.figures else []
    other += [(f"Did you mean: {answer.suggestion}", answer.suggestion)] if answer.suggestion else []
    other += [(f"Only {answer.relaxed.dropped}", answer.relaxed.strict)] if answer.relaxed else []
    other += [(f"✕ {chip.label}", chip.without) for chip in listing.droppable(answer.query)]
    for number, (text, asked) in enumerate(other):
        value = State(asked, today=today).encode()
        row += [button(text, f"{ASK}.{number}", value)] if value else []
    row += _save(answer) + _watch(answer)
    end = shown and after == last < answer.total
    return (*actions(row), *([context(LAST_PAGE.format(last))] if end else []))


def _save(answer: Answer) -> list[Block]:
    """Return what puts the one paper that is shown on the reader's list; of several each has a menu for that."""
    papers = [hit.paper for hit in answer.hits] if answer.kind is Kind.PAPER else []
    value = State(f"save {called(papers[0].id)}").encode() if len(papers) == 1 else None
    return [button("Save", SAVE, value)] if value else []


def _watch(answer: Answer) -> list[Block]:
    """Return what offers to be told once there is something."""
    if answer.kind is not Kind.NOTHING or answer.query.ids:
        return []
    value = State(f"subscribe {_as_topic(answer.query.question)}").encode()
    return [button("Watch this topic", WATCH, value)] if value else []


def _as_topic(question: str) -> str:
    """Return a question as what a subscription asks of papers: its words, for all of it as a phrase stands in none.

    In quotes only where some of it would be taken for when and how to tell.
    """
    said, _ = split(question)
    return question if said == question else f'"{question.replace(chr(34), " ")}"'


def state_of(answer: Answer) -> State:
    """Return what an answer's buttons remember."""
    pinned = answer.pinned if answer.order else None
    return State(answer.query.question, answer.offset, answer.today, pinned)


def _span(after: int, last: int) -> str:
    return f"{after + 1}-{last}" if last > after + 1 else f"{last}"


def _page(text: str, action_id: str, state: State) -> list[Block]:
    value = state.encode()
    return [button(text, action_id, value)] if value else []


def _fallback(answer: Answer, shown: Sequence[Hit]) -> str:
    """Return the answer in words, as a notification shows it."""
    if not shown:
        return plain(answer.note, 500) or f"Nothing matches “{plain(answer.query.question, 200)}” well."
    if answer.kind is Kind.PAPER and len(answer.hits) == 1:
        return abstract_message(shown[0].paper).text
    first = [f"{answer.offset + at + 1}. {plain(hit.paper.title, 120)}" for at, hit in enumerate(shown[:HITS])]
    titles = "; ".join(first) + (f"; and {len(shown) - HITS} more" if len(shown) > HITS else "")
    return f"{plain(answer.query.question, 200)}: {titles}" if answer.query.question else titles


def _metadata(answer: Answer, shown: Sequence[Hit]) -> dict[str, Any]:
    payload = {
        "question": answer.query.question[: TITLE_CHARS * 3],
        "offset": answer.offset,
        "hits": [hit.paper.id[:150] for hit in shown],
        "total": answer.total,
        **({"today": answer.today.isoformat()} if answer.today else {}),
        **packed(that_fit(answer.order, _METADATA_CHARS)),
    }
    return {"event_type": EVENT_TYPE, "event_payload": payload}
