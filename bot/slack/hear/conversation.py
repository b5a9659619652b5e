"""What a person typed or pressed -> Answerer -> Message: the one thing that every surface asks for."""

from __future__ import annotations

import re

from bot.model import Paper
from bot.ports import Answerer
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.message import Message
from bot.slack.blocks.notices import FORGET, GONE, PRIVACY, help_message, notice, status_message
from bot.slack.blocks.papers import abstract_message, cite_message
from bot.slack.blocks.state import State
from bot.slack.hear.heard import MENTION
from bot.slack.manifest import COMMAND

_AROUND_A_COMMAND = frozenset(
    {"hi", "hey", "hello", "ok", "please", "pls", "show", "me", "the", "your", "thanks", "bot"}
)
"""Words that may stand around ``status`` and ``help``."""

_COMMANDS = frozenset({"help", "status", "privacy"})
_ARXIV_ID = re.compile(r"(?<!\d)\d{4}\.\d{4,5}(?!\d)")
_SIMILAR = "similar "


def reply(answers: Answerer, text: str, *, private: bool) -> Message:
    """Return what to say to a text: help, status, privacy, or the answer to a question.

    Args:
        answers: The library.
        text: As Slack delivers it; mentions, and the command typed where it does nothing, are no part of the question.
        private: Whether only the asker will see it.
    """
    asked = _bare(text)
    match _command(asked):
        case [] | ["help"]:
            return help_message()
        case ["help", verb]:
            return help_message(verb)
        case ["status"]:
            return status_message(answers.status())
        case ["privacy"]:
            return notice(PRIVACY)
        case ["forget", "me"]:
            return notice(FORGET)
    return follow(answers, State(asked), private=private)


def _bare(text: str) -> str:
    """Return a text without mentions, what leads over from them, and the name of the command itself."""
    asked = MENTION.sub(" ", text).strip(" \t\n:,")
    first, _, rest = asked.partition(" ")
    return rest.strip() if first.lower() in {COMMAND, COMMAND.removeprefix("/") + ":"} else asked


def _command(asked: str) -> list[str]:
    """Return the words of a command, wherever it stands: ``status?``, ``hi, help``; those of a question as they are."""
    words = [word.strip(".,;:!?") for word in asked.lower().split()]
    telling = [word for word in words if word and word not in _AROUND_A_COMMAND]
    return telling if len(telling) == 1 and telling[0] in _COMMANDS else words


def follow(answers: Answerer, state: State, *, private: bool) -> Message:
    """Return the answer that a button, or a question just typed, leads to."""
    like = _similar_to(answers, state.question)
    if like:
        return answer_message(answers.similar(like.id, offset=state.offset), private=private)
    answer = answers.answer(state.question, today=state.today, offset=state.offset)
    return answer_message(answer, private=private)


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
