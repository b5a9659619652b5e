"""Letters."""

from __future__ import annotations

from typing import Protocol

from bot.model import Letter


class Mailer(Protocol):
    """Sends letters. Called by the listeners, to confirm an address, and by the jobs."""

    def send(self, letter: Letter) -> None:
        """Send a letter.

        Raises:
            MailError: It was refused, or nobody can tell whether it went out; ``sent`` and ``lasting`` say which.
        """
        ...
