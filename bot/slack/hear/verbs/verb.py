"""What a verb is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.slack.hear.asked import Asked, Hearing, Reply

Example = tuple[str, str]
"""What can be typed after the command, and what it gives."""

Act = Callable[[Asked, str, Hearing], Reply]
"""Does what a verb says: the asked text, what follows the verb, and the listeners' things -> what to say."""


def nothing(rest: str) -> bool:
    """Return whether nothing follows the verb: with more words it is a question like any other."""
    return not rest


def anything(_rest: str) -> bool:
    """Return that the verb commands whatever follows it."""
    return True


@dataclass(frozen=True, slots=True)
class Verb:
    """A word that commands.

    Attributes:
        name: The word, or words.
        gives: What it does, in one line.
        examples: Up to three.
        act: Does it.
        takes: Whether what follows makes it a command; else the text is a question like any other.
        aliases: Other words for it.
        options: What may follow, one line each: how it is typed, and what it does.
        changes: Whether it may change what the asker's Home tab shows.
    """

    name: str
    gives: str
    examples: tuple[Example, ...]
    act: Act
    takes: Callable[[str], bool] = nothing
    aliases: tuple[str, ...] = ()
    options: tuple[Example, ...] = ()
    changes: bool = False

    def done(self, asked: Asked, rest: str, hearing: Hearing) -> Reply:
        """Do what the verb says, and have the asker's Home tab show it."""
        reply = self.act(asked, rest, hearing)
        if self.changes:
            hearing.changed(asked)
        return reply
