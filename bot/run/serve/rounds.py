"""Round-ups -> channels: what a week or a month looked like, each once."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from bot.days import begin
from bot.errors import PostError
from bot.model import Edition, How, PostState, Run
from bot.run.wiring import House
from bot.sending import roundups
from bot.slack.blocks.roundup import round_up_part
from bot.slack.post.courier import Courier
from bot.slack.post.outcome import Outcome

logger = logging.getLogger(__name__)


def send_rounds(house: House, courier: Courier, edition: Edition) -> None:
    """Send the round-ups that an edition's channel is owed now; one whose days were not all read waits for them.

    Raises:
        PostError: Slack did not take one.
        StoreError: The database did not answer.
    """
    now, held = house.clock(), house.library.held()
    for span in _left(house, edition, roundups.due(edition, now)):
        if roundups.whole(edition, span, held, now):
            _send(house, courier, edition, span)


def next_look(house: House, edition: Edition) -> datetime | None:
    """Return when to look at an edition's round-ups again.

    Raises:
        StoreError: The database did not answer.
    """
    now = house.clock()
    left = any(True for _ in _left(house, edition, roundups.unsettled(edition, now)))
    return roundups.look_again(edition, now, left=left)


def _left(house: House, edition: Edition, spans: Iterator[roundups.Span]) -> Iterator[roundups.Span]:
    """Give those of some spans whose round-up is neither out nor closed."""
    for span in spans:
        rows = house.posts.posts(channel=edition.channel, since=span.last)
        own = (row for row in rows if (row.what, row.day) == (span.kind, span.last))
        if all(row.state is PostState.CLAIMED for row in own):
            yield span


def _send(house: House, courier: Courier, edition: Edition, span: roundups.Span) -> None:
    found = house.library.round_up(edition, span, _said(house, edition, span))
    part = round_up_part(found) if found.papers or found.bloomers or found.discussed else None
    try:
        outcome = courier.once(span.kind, span.last, edition.channel, lambda _: part, team=edition.team)
    except PostError as error:
        _note(house, edition, span, "failed", error.reason)
        raise
    logger.info("round-up kind=%s day=%s channel=%s outcome=%s", span.kind, span.last, edition.channel, outcome)
    if outcome is Outcome.POSTED:
        _note(house, edition, span, "posted", "")
    elif outcome is Outcome.SKIPPED:
        _note(house, edition, span, "nothing new" if part is None else "skipped", "")


def _said(house: House, edition: Edition, span: roundups.Span) -> Counter[str]:
    """Return how much was said in a channel about papers: links, shares, and what people answered to them."""
    said: Counter[str] = Counter()
    seen = house.rooms.sightings.seen(edition.team, edition.channel)
    for paper_id, sightings in house.rooms.sightings.of(edition.team, edition.channel, seen).items():
        for one in sightings:
            if one.how is not How.POSTED and begin(span.first) <= one.at:
                said[paper_id] += 1 + (one.replies or 0)
    return said


def _note(house: House, edition: Edition, span: roundups.Span, outcome: str, note: str) -> None:
    house.rooms.editions.note(Run(edition.channel, span.kind, span.last, house.clock(), outcome, note, edition.team))
