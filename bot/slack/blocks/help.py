"""What can be asked and commanded -> Message. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.slack.blocks.message import Message, context, header, section
from bot.slack.blocks.mrkdwn import escaped
from bot.slack.manifest import COMMAND

Line = tuple[str, str]
"""What is typed after the command, and what it gives."""

QUESTIONS: tuple[Line, ...] = (
    ("how do I prune an LLM?", "papers that answer, each with the sentence that does"),
    ("today", "the newest day's papers; also `yesterday`, `last week`, `2026-07-30`"),
    ("2607.28227", "one paper, whole; a pasted link does it too"),
    ("latest papers on agents", "newest first; also “best papers of July”, “what should I read today?”"),
    ("bibtex 2607.28227", "one thing of one paper; also “code for”, “who wrote”, “abstract of”"),
    ("how many papers on mamba since June?", "numbers; also who, which labs, by month, is it growing"),
    ("diffusion by:nvidia since:2026-06 has:code", "filters, in words too: “since June with code”"),
)
"""Kinds of question, each with what it gives."""


def help_message(verbs: Sequence[tuple[str, Sequence[str]]]) -> Message:
    """Return what can be asked, and below it what can be commanded, by group: on a phone it is one screen."""
    commands = [f"*{title}:* {', '.join(f'`{name}`' for name in names)}" for title, names in verbs]
    more = f"`{COMMAND} help compare` tells of one command, with examples; `{COMMAND} status` what the archive holds."
    blocks = (
        header("Ask me about AI papers"),
        section(lines(QUESTIONS)),
        section("\n".join([*commands, more])),
        context(f"In a channel, mention me; here in private, {COMMAND} answers you alone until you share it."),
    )
    return Message(f"Ask me about AI papers, for example {COMMAND} {QUESTIONS[0][0]}", blocks)


def verb_message(name: str, gives: str, options: Sequence[Line], examples: Sequence[Line]) -> Message:
    """Return the help of one verb."""
    parts = [section(escaped(f"*{COMMAND} {name}*: {gives}."))]
    if options:
        parts.append(section(escaped("\n".join(f"• `{typed}` {does}" for typed, does in options))))
    parts.append(section(lines(examples)))
    return Message(escaped(f"{COMMAND} {name}: {gives}."), tuple(parts))


def lines(given: Sequence[Line]) -> str:
    """Return what can be typed, each with what it gives below it."""
    return escaped("\n".join(f"`{COMMAND} {typed}`\n{gives}" for typed, gives in given))
