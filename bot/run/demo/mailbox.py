"""Where the demo's e-mails go: into the sandbox's mailbox, and nowhere else."""

from __future__ import annotations

from bot.model import Letter
from bot.sandbox.workspace.workspace import Workspace


class Mailbox:
    """Takes every letter.

    Args:
        workspace: Whose people read them.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def send(self, letter: Letter) -> None:
        """Put a letter into the mailbox."""
        self._workspace.deliver_mail(letter.to, letter.subject, letter.text, letter.html)
