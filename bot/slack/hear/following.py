"""A question, a button or a menu -> Answerer -> Message."""

from __future__ import annotations

import re

from bot.model import Answer, Paper
from bot.ports import Answerer
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.message import Message
from bot.slack.blocks.notices import GONE, notice
from bot.slack.blocks.papers import abstract_message, cite_message
from bot.slack.blocks.state import State

_ARXIV_ID = re.compile(r"(?<!\d)\d{4}\.\d{4,5}(?!\d)")
_SIMILAR = "similar "


def follow(answers: Answerer, state: State, *, private: bool, meant: str = "") -> Message:
    """Return the answer that a button, or a question just typed, leads to; ``meant`` is the command it may be."""
    return answer_message(answer_to(answers, state), private=private, meant=meant)


def answer_to(answers: Answerer, state: State) -> Answer:
    """Return the answer that a button, or a question just typed, leads to."""
    like = _similar_to(answers, state.question)
    if like:
        return answers.similar(like.id, offset=state.offset, pinned=state.pinned)
    return answers.answer(state.question, today=state.today, offset=state.offset, pinned=state.pinned)


def _similar_to(answers: Answerer, question: str) -> Paper | None:
    """Return the paper that ``similar ...`` names; ``None`` where these words are a question like any other."""
    if not question.lower().startswith(_SIMILAR):
        return None
    named = question[len(_SIMILAR) :].strip()
    found = _ARXIV_ID.search(named)
    return answers.paper(found.group() if found else named)


def menu(answers: Answerer, value: str) -> Message:
    """Return what an entry of a paper's menu leads to: its abstract, papers like it, or its BibTeX."""
    verb, _, paper_id = value.partition(":")
    paper = answers.paper(paper_id)
    if paper is None:
        return notice(GONE)
    if verb == "similar":
        return answer_message(answers.similar(paper_id), private=False)
    return cite_message(paper) if verb == "cite" else abstract_message(paper)
