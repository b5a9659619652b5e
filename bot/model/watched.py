"""What was true of a paper when a channel got it, and what has become true since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Watched:
    """A paper as a channel got it.

    Attributes:
        channel: Slack's id of it.
        paper_id: The paper.
        code: Whether it had a repository.
        withdrawn: Whether it was withdrawn.
        version: Its version at arXiv; 0 where that was not asked yet.
        team: The workspace.
    """

    channel: str
    paper_id: str
    code: bool
    withdrawn: bool
    version: int = 0
    team: str = ""


class News(StrEnum):
    """What can become of a paper."""

    CODE = "code"
    WITHDRAWN = "withdrawn"
    VERSION = "version"
