"""``help``, and ``help VERB``."""

from __future__ import annotations

from collections.abc import Sequence

from bot.slack.blocks.help import help_message, verb_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb


def help_of(groups: Sequence[tuple[str, Sequence[Verb]]]) -> Verb:
    """Return the verb that tells of the others."""
    named = {name: verb for _, verbs in groups for verb in verbs for name in (verb.name, *verb.aliases)}
    listed = [(title, [verb.name for verb in verbs]) for title, verbs in groups]
    known = {"", "help", *named}

    def act(_asked: Asked, rest: str, _hearing: Hearing) -> Reply:
        verb = named.get(rest.lower())
        if verb is None:
            return Reply(help_message(listed))
        return Reply(verb_message(verb.name, verb.gives, verb.options, verb.examples))

    return Verb(
        "help",
        "what can be asked and commanded",
        (
            ("help", "what can be asked"),
            ("help compare", "what one command does, with examples"),
            ("compare", "the same: a command that lacks something is told by its help"),
        ),
        act,
        takes=lambda rest: rest.lower() in known,
    )
