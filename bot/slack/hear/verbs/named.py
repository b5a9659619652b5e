"""``author NAME`` and ``org NAME``: the papers of a person or a lab."""

from __future__ import annotations

from bot.model import Kind
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.following import follow
from bot.slack.hear.verbs.verb import Act, Verb

_WORDS = 6


def _by(key: str) -> Act:
    """Return what asks for a name; where no paper bears it, the text is a question like any other."""

    def act(asked: Asked, rest: str, hearing: Hearing) -> Reply:
        name = rest.replace('"', " ").strip(" ?.!")
        answer = hearing.rooms.answers.answer(f'{key}:"{name}"')
        if answer.kind is Kind.NOTHING and " " in name:
            return Reply(follow(hearing.rooms.answers, State(asked.text), private=asked.private))
        return Reply(answer_message(answer, private=asked.private))

    return act


def _is_name(rest: str) -> bool:
    return 0 < len(rest.split()) <= _WORDS and ":" not in rest


AUTHOR = Verb(
    "author",
    "the papers of a person",
    (
        ("author Song Han", "their papers"),
        ("pruning by:han since:2026-06", "with words and filters"),
        ("who works on pruning?", "the other way round"),
    ),
    _by("author"),
    takes=_is_name,
    options=(("by:NAME", "the same within a question"), ("since:, until:, has:code", "narrow it further")),
)
ORG = Verb(
    "org",
    "the papers of a lab or a company",
    (
        ("org nvidia", "its papers"),
        ("diffusion lab:nvidia with code", "with words and filters"),
        ("which labs publish on diffusion?", "the other way round"),
    ),
    _by("org"),
    takes=_is_name,
    aliases=("lab",),
)
