"""Posted digests -> as they stand now: their parents show the votes as they come, for two weeks."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.errors import PaperboyError, PostError
from bot.model import Digest, Edition, Post
from bot.query.edition import read_order
from bot.run.serve.posting import open_courier
from bot.run.serve.sent import heads
from bot.run.wiring import House
from bot.sending import editions
from bot.slack.blocks.edition import chosen, parent
from bot.slack.post.outcome import WHAT

logger = logging.getLogger(__name__)

RUNS = 60
"""What came of a channel's last runs: more than two weeks have."""

AT_THE_TIME = timedelta(minutes=10)
"""What was noted as skipped so long around a post was said in it."""


class Edits:
    """Edits the parents of posted digests; one message's failure holds back no other.

    Args:
        house: Whose archive, editions and ledger are used.
        sleep: Waits for so many seconds.
    """

    def __init__(self, house: House, *, sleep: Callable[[float], None]) -> None:
        self._house, self._courier = house, open_courier(house, sleep=sleep)

    def run(self) -> None:
        """Let every parent show the votes of now that has not for a while, and whose votes have changed.

        Raises:
            PostError: Slack accepts the token no longer; nothing else would fare better.
            StoreError: The database did not answer.
        """
        now = self._house.clock()
        since = (now - editions.LIVE - timedelta(days=7)).date()
        rows = [row for row in self._house.posts.posts(since=since) if row.what == WHAT]
        digests: dict[date, Digest | None] = {}
        grown = _Growth(self._house)
        for head, thread in _posts(rows):
            if not editions.may_edit(head, now):
                continue
            if head.day not in digests:
                digests[head.day] = self._house.library.digest(head.day)
            try:
                self._show(head, thread, digests[head.day], grown)
            except PostError as error:
                if error.fatal:
                    raise
                logger.info("a parent is not edited day=%s channel=%s error=%s", head.day, head.channel, error)
                if error.reason == "ratelimited":
                    return  # the next run goes on: the others would only wait as long
            except PaperboyError as error:
                logger.warning("a parent waits to be edited day=%s channel=%s error=%s", head.day, head.channel, error)

    def _show(self, head: Post, thread: Sequence[str], digest: Digest | None, grown: _Growth) -> None:
        held = {paper.id: paper for paper in digest.papers} if digest else {}
        shown = [held[paper_id] for paper_id in head.paper_ids if paper_id in held]
        looks = editions.looks(shown)
        if len(shown) < len(head.paper_ids) or looks == head.looks:
            return
        since = grown.since(head.at)
        if not head.looks and not any(since.get(paper.id) for paper in shown):
            return
        edition = self._edition(head)
        issue = self._house.library.issue(edition, head.day) if edition else None
        if issue is None or edition is None:
            return
        own = chosen(issue, head.paper_ids)
        part = parent(issue, (*own, *chosen(issue, thread)), own=own, skipped=self._skipped(head), grown=since)
        if part.paper_ids == head.paper_ids:
            self._courier.edit(head, part, looks=looks)

    def _edition(self, head: Post) -> Edition | None:
        """Return the edition that a message was made by, whatever was changed since; ``None`` where nobody knows."""
        runs = self._house.rooms.editions.runs(head.channel, limit=RUNS)
        made = (run.note for run in runs if (run.what, run.day, run.outcome) == (WHAT, head.day, "posted"))
        if order := next(made, ""):
            return read_order(order, today=head.day).of(Edition(head.channel))
        edition = self._house.rooms.edition(head.channel) or Edition(head.channel)
        return edition if edition.begun is None or edition.begun <= head.at else None

    def _skipped(self, head: Post) -> tuple[date, ...]:
        """Return the days that a message said were skipped."""
        runs = self._house.rooms.editions.runs(head.channel, limit=RUNS)
        then = [run.day for run in runs if run.outcome == "skipped" and abs(run.at - head.at) < AT_THE_TIME]
        return tuple(sorted(then))


class _Growth:
    """Gives the votes gained since an instant, read once for each hour."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._read: dict[datetime, Mapping[str, int]] = {}

    def since(self, at: datetime) -> Mapping[str, int]:
        hour = at.replace(minute=0, second=0, microsecond=0)
        if hour not in self._read:
            self._read[hour] = self._house.store.growth(hour)
        return self._read[hour]


def _posts(rows: Sequence[Post]) -> Iterator[tuple[Post, tuple[str, ...]]]:
    """Give the parent of each post, and the papers of its thread; day by day, so that each is made ready once."""
    by_channel: defaultdict[str, list[Post]] = defaultdict(list)
    for row in rows:
        by_channel[row.channel].append(row)
    parents = [head for own in by_channel.values() for head in heads(own).values()]
    for head in sorted(parents, key=lambda head: (-head.day.toordinal(), head.channel)):
        thread = (row for row in by_channel[head.channel] if row.day == head.day and row.part > head.part)
        yield head, tuple(paper_id for row in thread for paper_id in row.paper_ids)
