"""What became of posted papers -> the threads of their posts, each said once, in channels that want that."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.errors import PaperboyError, PostError, SourceError
from bot.model import Edition, Paper, Post, PostState, Run, Watched
from bot.ports import Versions
from bot.run.serve.posting import open_courier
from bot.run.serve.sent import grace, heads
from bot.run.wiring import House
from bot.sending import editions
from bot.sending.updates import WATCH, as_it_is, news
from bot.slack.blocks.part import Part
from bot.slack.blocks.updates import update_part
from bot.slack.manifest import CLOSED_ERRORS
from bot.slack.post.outcome import PASSING, WHAT, Outcome

logger = logging.getLogger(__name__)

ASK_VERSIONS = timedelta(hours=12)
"""How often arXiv is asked."""

UPDATES = "updates"
"""The kind of run, as `why` tells of it; each message of news has a name of its own."""

NOTE_CHARS = 200
"""Of a run's note, which `why` shows in a line."""

MOST_ASKED = 1_000
"""Papers that it is asked about, the newest posts first."""


class Updates:
    """Says what became of papers; one channel's failure holds back no other.

    Args:
        house: Whose archive, editions and ledger are used.
        sleep: Waits for so many seconds.
        versions: What knows the versions of papers; ``None`` where nobody is asked.
    """

    def __init__(self, house: House, *, sleep: Callable[[float], None], versions: Versions | None) -> None:
        self._house, self._courier, self._source = house, open_courier(house, sleep=sleep), versions
        self._versions: Mapping[str, int] = {}
        self._asked: datetime | None = None

    def run(self) -> None:
        """Say what is new, in each channel that wants it, by day.

        Raises:
            PostError: Slack accepts the token no longer; nothing else would fare better.
            StoreError: The database did not answer.
        """
        wanting = self._house.rooms.editions.updating()
        if not wanting:
            return
        posted = {edition.channel: self._posted(edition) for edition in wanting}
        self._watch(wanting, posted)
        self._ask(posted)
        for edition in wanting:
            if editions.awake(edition, self._house.clock(), grace=grace(self._house.settings)):
                self._tell(edition, posted[edition.channel])

    def _posted(self, edition: Edition) -> dict[str, Post]:
        """Return the papers that a channel got, each with the parent of its post, the newest first."""
        since = (self._house.clock() - WATCH).date()
        rows = [row for row in self._house.posts.posts(channel=edition.channel, since=since) if row.what == WHAT]
        parents = heads(rows)
        out = [row for row in reversed(rows) if row.state is PostState.POSTED and parents[row.day].ts]
        return {paper_id: parents[row.day] for row in out for paper_id in row.paper_ids}

    def _watch(self, wanting: tuple[Edition, ...], posted: Mapping[str, Mapping[str, Post]]) -> None:
        for edition in wanting:
            known = self._house.watched.of(edition.channel)
            fresh = self._house.store.named([one for one in posted[edition.channel] if one not in known])
            now = [as_it_is(edition.channel, paper, edition.team) for paper in fresh.values()]
            self._house.watched.watch(now, at=self._house.clock())

    def _ask(self, posted: Mapping[str, Mapping[str, Post]]) -> None:
        now = self._house.clock()
        if self._source is None or (self._asked and now < self._asked + ASK_VERSIONS):
            return
        wanted = list(dict.fromkeys(paper_id for papers in posted.values() for paper_id in papers))
        self._asked = now
        try:
            self._versions = self._source.versions(wanted[:MOST_ASKED])
        except SourceError as error:
            logger.warning("arXiv tells no versions error=%s", error)
            return
        self._house.watched.tell_version(self._versions)

    def _tell(self, edition: Edition, posted: Mapping[str, Post]) -> None:
        watched = self._house.watched.of(edition.channel)
        held = self._house.store.named([paper_id for paper_id in posted if paper_id in watched])
        for paper_id, paper in held.items():
            head = posted[paper_id]
            try:
                self._tell_of(edition, watched[paper_id], paper, head)
            except PostError as error:
                if error.fatal:
                    raise
                logger.warning("news not told channel=%s error=%s", edition.channel, error)
                self._note(edition, head, "failed", error.reason)
                if error.reason in PASSING | CLOSED_ERRORS:
                    return  # the channel takes nothing now; the next run goes on
            except PaperboyError as error:
                logger.warning("news waits channel=%s error=%s", edition.channel, error)
                return

    def _tell_of(self, edition: Edition, then: Watched, paper: Paper, head: Post) -> None:
        version = self._versions.get(paper.id, 0)
        for kind, name in news(then, paper, version):
            outcome = self._courier.once(
                name, head.day, edition.channel, partial(_made, update_part(paper, kind, version)),
                thread_ts=head.ts, team=edition.team,
            )  # fmt: skip
            logger.info("news what=%s channel=%s outcome=%s", name, edition.channel, outcome)
            if outcome is Outcome.POSTED:
                self._note(edition, head, "posted", f"{kind}: {paper.title}"[:NOTE_CHARS])

    def _note(self, edition: Edition, head: Post, outcome: str, note: str) -> None:
        now = self._house.clock()
        self._house.rooms.editions.note(Run(edition.channel, UPDATES, head.day, now, outcome, note, edition.team))


def _made(part: Part, _paper_ids: Sequence[str]) -> Part:
    return part
