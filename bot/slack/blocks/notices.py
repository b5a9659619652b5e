"""Status and fixed words -> Message: help, the archive's state, privacy, and what is said when things fail. Pure."""

from __future__ import annotations

from bot.model import Status
from bot.slack.blocks.message import Message, context, header, section
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.papers import SEPARATOR, day_words
from bot.slack.manifest import COMMAND

FAILED = "Something went wrong on my side, and it was logged. Please try again in a minute."
BUSY = "I have more questions than I can take right now. Please ask again in a minute."
OUTDATED = "This button is too old for me to follow. Please ask again."
GONE = "I no longer hold this paper."

PRIVACY = (
    "I keep nothing about you: no names, no messages, no questions. What I do keep is papers, which of them I posted "
    "in which channel, and for a day the ids of Slack's events, so that none is handled twice. A button holds its "
    "own question, and an answer in a channel carries its question beside it, in Slack itself. My log names events "
    "and channels, a chat with me among them, but never people, and never what they wrote unless whoever runs me "
    "looks for a fault with it. When I am removed from this workspace, I drop the ids as well."
)
FORGET = "There is nothing to forget: I keep nothing about you. `/papers privacy` says what I do keep."

EXAMPLES = (
    (f"{COMMAND} how do I prune an LLM?", "papers that answer, each with the sentence that does"),
    (f"{COMMAND} today", "the newest day's papers; also `yesterday`, `last week`, `2026-07-30`"),
    (f"{COMMAND} 2607.28227", "one paper, whole; a pasted link does it too"),
    (f"{COMMAND} similar 2607.28227", "papers like it"),
    (f"{COMMAND} latest papers on agents", "newest first; also “best papers of July”, “what should I read today?”"),
    (f"{COMMAND} bibtex 2607.28227", "one thing of one paper; also “code for”, “who wrote”, “abstract of”"),
    (f"{COMMAND} how many papers on mamba since June?", "numbers; also who, which labs, by month, is it growing"),
    (f"{COMMAND} diffusion by:nvidia since:2026-06 has:code", "filters, in words too: “since June with code”"),
    (f"{COMMAND} status", "what the archive holds"),
    (f"{COMMAND} privacy", "what is kept about you"),
)
"""What can be typed, and what it gives."""

_VERBS = {
    "today": f"`{COMMAND} today`, `yesterday`, `2026-07-30`, `last week`, `june`: the papers of that time, best first.",
    "similar": f"`{COMMAND} similar 2607.28227`: papers like that one. Its menu in an answer does the same.",
    "status": f"`{COMMAND} status`: how many papers are held, of which days, and whether anything needs care.",
    "privacy": f"`{COMMAND} privacy`: what is kept about you. `{COMMAND} forget me` removes it.",
}


def help_message(verb: str = "") -> Message:
    """Return what can be asked; of one verb, where it is known."""
    if verb in _VERBS:
        return Message(_VERBS[verb], (section(_VERBS[verb]),))
    lines = "\n".join(f"`{typed}`\n{gives}" for typed, gives in EXAMPLES)
    blocks = (
        header("Ask me about AI papers"),
        section(lines),
        context(f"In a channel, mention me; here in private, {COMMAND} answers you alone until you share it."),
    )
    return Message(f"Ask me about AI papers, for example {EXAMPLES[0][0]}", blocks)


def status_line(status: Status) -> str:
    """Return the state of the archive in one line of mrkdwn."""
    if not status.papers:
        return "The archive is still empty" + _filling(status)
    span = f"{day_words(status.oldest)} to {day_words(status.newest)}" if status.oldest and status.newest else ""
    searchable = "" if status.indexed == status.papers else f"{status.indexed:,} of them searchable"
    return SEPARATOR.join(filter(None, [f"{status.papers:,} papers", span, searchable])) + _filling(status)


def _filling(status: Status) -> str:
    return f"; I am fetching, {status.filling.done} of {status.filling.of} days so far" if status.filling.of else ""


def status_message(status: Status) -> Message:
    """Return the state of the archive, and what needs a person."""
    line = status_line(status)
    fetched = [context(f"Last fetched {status.fetched_at:%d %b %Y, %H:%M} UTC")] if status.fetched_at else []
    problems = [section(f":warning: {plain(problem, 500)}") for problem in status.problems[:10]]
    return Message(line, (section(line), *fetched, *problems))


def notice(text: str) -> Message:
    """Return a sentence of ours as a message."""
    return Message(text, (section(text),))


def shared_by(user: str) -> str:
    """Return who shared an answer: a live mention of that one person."""
    return f"Shared by <@{user}>"
