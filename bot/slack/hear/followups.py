"""A text that goes on from an earlier answer -> one that stands for itself, or what to say to it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.answers.narrow import narrowed
from bot.model import Intent, Pinned, Query, Shown, Sort
from bot.query import is_chat, parse
from bot.query.frames.going_on import MORE, going_on
from bot.query.question import ARXIV_NUMBER
from bot.query.writing import written
from bot.slack.blocks.notices import NO_ANSWER, notice, only_so_many
from bot.slack.blocks.papers import called
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.earlier import earlier, listed
from bot.slack.hear.following import follow, menu
from bot.slack.hear.pointers import Pointing, pointed
from bot.slack.ids import is_direct

_LEAD = re.compile(r"(?:(?:and|but|now|then|ok|okay|please)[\s,]+)*(?P<only>(?:only|just)\s)?\s*", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:since|after|before|until|from|in|during|with|without|by|sort|newest|latest|most|has|by|not|no)\b|-",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|on|for|by|from|in|with|using|that|which|whose|papers?|those|the ones|ones|of|at)\b", re.IGNORECASE
)
"""What may follow "only" with words that are no filter: "only joking" narrows nothing."""

_LEAVES_OUT = re.compile(r"(?:without|except|excluding|leave out)\s+(?P<word>[\w-]+)", re.IGNORECASE)
_WITHOUT_WORDS = frozenset({"", "code", "a", "the"})
_LISTS = frozenset({"save", "unsave", "read", "unread", "note", "remind"})
_MENU = {"similar": "similar", "like": "similar", "related": "similar", "cite": "cite", "bibtex": "cite"}


def on_from(asked: Asked, hearing: Hearing) -> Asked | Reply:
    """Return a text as it stands for itself: as it is, or with what it points at put in; or what to say to it."""
    said = asked.text if is_chat(asked.text) else going_on(asked.text)
    if pointing := pointed(asked.text) or pointed(said):
        return _pointed(asked, pointing, hearing)
    if asked.private or not (asked.thread_ts or is_direct(asked.channel)):
        return asked
    if said == MORE and earlier(asked, hearing):
        return replace(asked, text=MORE)
    if more := narrowing(said, hearing.today(asked)):
        shown = listed(earlier(asked, hearing))
        return _narrowed(asked, shown, more, hearing) if shown and len(shown.order) > 1 else asked
    return asked


def _pointed(asked: Asked, pointing: Pointing, hearing: Hearing) -> Asked | Reply:
    answers = earlier(asked, hearing)
    if not answers:
        return Reply(notice(NO_ANSWER))
    papers = pointing.papers(answers)
    if papers is None:
        shown = listed(answers)
        return Reply(notice(only_so_many(len(shown.order) if shown else 0)))
    if not all(ARXIV_NUMBER.fullmatch(paper) for paper in papers):
        if pointing.lead.split()[:1] and pointing.lead.split()[0] in _LISTS:
            return replace(asked, text=" ".join((pointing.lead, *map(called, papers))))
        verb = next((verb for word, verb in _MENU.items() if word in pointing.lead.split()), "abstract")
        return Reply(menu(hearing.rooms.answers, f"{verb}:{papers[0]}"))
    return replace(asked, text=" ".join(filter(None, (pointing.lead, *papers))))


def narrowing(text: str, today: date) -> str:
    """Return what narrows an earlier answer, as filters or words to add; ``""`` where a text asks something new."""
    lead = _LEAD.match(text.strip())
    only, said = (lead["only"], text.strip()[lead.end() :]) if lead else (None, text.strip())
    if is_chat(text):
        return ""
    leaves = _LEAVES_OUT.fullmatch(said.rstrip(" ?.!"))
    if leaves and leaves["word"].lower() not in _WITHOUT_WORDS:
        return f"-{leaves['word']}"
    query = parse(said, today=today)
    plain = query.intent in (Intent.SEARCH, Intent.NEWEST, Intent.BEST) and not query.ids and not query.problem
    filters = plain and bool(query.chips) and not query.text
    if filters and (only or _GOES_ON.match(said) or ":" in said):
        return spelled_out(query)
    return said if only and plain and _ABOUT.match(said) else ""


def spelled_out(query: Query) -> str:
    """Return all that a query says beside its words, written out."""
    order = [] if query.sort is Sort.RELEVANCE else [f"sort:{query.sort}"]
    return " ".join((*written(query), *order, *([f"top:{query.limit}"] if query.limit else [])))


def _narrowed(asked: Asked, shown: Shown, more: str, hearing: Hearing) -> Asked | Reply:
    today = shown.today or hearing.today(asked)
    if shown.question:
        return replace(asked, text=narrowed_question(shown.question, more, today))
    held = (hearing.rooms.answers.paper(paper_id) for paper_id in shown.order)
    kept = tuple(paper.id for paper in narrowed(filter(None, held), parse(more, today=today)))
    state = State(more, 0, today, Pinned(kept, len(kept)))
    return Reply(follow(hearing.rooms.answers, state, private=asked.private))


def narrowed_question(question: str, more: str, today: date) -> str:
    """Return a question with something added; a time that is added takes the place of the one it had."""
    added = parse(more, today=today)
    if added.since or added.until:
        before = parse(question, today=today)
        for chip in before.chips:
            without = parse(chip.without, today=today)
            if chip.without and _time(without) != _time(before):
                question = chip.without
                break
    return f"{question.rstrip(' ?.!')} {more}"


def _time(query: Query) -> tuple[date | None, date | None]:
    return query.since, query.until
