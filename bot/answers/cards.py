"""The links of a message -> those that get a card. Pure.

A card is welcome where somebody drops a link, and a nuisance where it repeats or crowds: none where a message has
three links or more, where the paper had one in the channel a moment ago, or where the channel wants none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.model import How, Sighting
from bot.query.typed.links import linked

MOST_LINKS = 2
REST = timedelta(minutes=30)
"""After a card, its paper gets no other in the channel for so long."""

OFFER_EVERY = 3
"""After so many hidden cards a channel is asked whether it wants any."""


def named(urls: Iterable[str]) -> dict[str, str]:
    """Return which link gets a card, and the paper that it leads to: each paper's first; none where there are many."""
    given = tuple(dict.fromkeys(urls))
    if len(given) > MOST_LINKS:
        return {}
    papers: dict[str, str] = {}
    for url in given:
        for paper_id in linked(url)[:1]:
            papers.setdefault(paper_id, url)
    return {url: paper_id for paper_id, url in papers.items()}


def rested(wanted: Mapping[str, str], seen: Mapping[str, tuple[Sighting, ...]], now: datetime) -> dict[str, str]:
    """Return the links whose paper had no card in the channel of late."""
    recent = {
        paper_id
        for paper_id, sightings in seen.items()
        if any(each.how is How.LINKED and now - each.at < REST for each in sightings)
    }
    return {url: paper_id for url, paper_id in wanted.items() if paper_id not in recent}
