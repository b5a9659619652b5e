"""``report``: how useful the answers were, for admins."""

from __future__ import annotations

from bot.answers.report import last_weeks
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
    return Reply(report_message(last_weeks(hearing.rooms.feedback, WEEKS, hearing.clock(), team=asked.team)))


REPORT = Verb(
    "report",
    "for admins: how useful my answers were, by week, without names or questions",
    (("report", f"the last {WEEKS} weeks"),),
    _report,
)
