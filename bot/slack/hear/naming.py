"""A text that names papers by ids or links -> those that are not held are fetched, before the text is answered."""

from __future__ import annotations

from bot.query.question import ARXIV_NUMBER
from bot.query.typed.links import linked
from bot.query.typed.written import is_arxiv_id
from bot.slack.hear.asked import Hearing

MOST = 4
"""Papers fetched for one text: as many as can be compared."""


def fetch_named(text: str, hearing: Hearing) -> None:
    """Have the papers that a text names fetched, where they are not held. Never raises."""
    numbers = (number for number in ARXIV_NUMBER.findall(text) if is_arxiv_id(number))
    for paper_id in tuple(dict.fromkeys([*linked(text), *numbers]))[:MOST]:
        if hearing.rooms.answers.paper(paper_id) is None:
            hearing.rooms.unlisted.fetch(paper_id)
