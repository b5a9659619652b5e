"""``report``: how useful the answers were, for admins."""

from __future__ import annotations

from datetime import UTC, timedelta

from bot.report import monday, weeks
from bot.slack.blocks.notices import ONLY_ADMINS, ONLY_ALONE, notice
from bot.slack.blocks.report import report_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb

WEEKS = 8


def _report(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    if not asked.alone:
        return Reply(notice(ONLY_ALONE))
    if not hearing.is_admin(asked):
        return Reply(notice(ONLY_ADMINS))
    now, book = hearing.clock().astimezone(UTC), hearing.rooms.feedback
    first = monday(now.date()) - timedelta(weeks=WEEKS - 1)
    begin = now.replace(year=first.year, month=first.month, day=first.day, hour=0, minute=0, second=0, microsecond=0)
    told = weeks(book.verdicts(begin, team=asked.team), book.tallied(first, team=asked.team))
    return Reply(report_message(told))


REPORT = Verb(
    "report",
    "for admins: how useful my answers were, by week, without names or questions",
    (("report", f"the last {WEEKS} weeks"),),
    _report,
)
