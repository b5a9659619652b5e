"""Buttons within a modal -> another view on it, within the three that Slack stacks, or a note in it."""

from __future__ import annotations

import logging
import re

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.modals import (
    DEEPEST,
    VIEW_ABSTRACT,
    VIEW_SAVE,
    VIEW_SIMILAR,
    View,
    abstract_view,
    depth_of,
    notice_view,
    similar_view,
)
from bot.slack.blocks.notices import GONE
from bot.slack.blocks.papers import called
from bot.slack.hear.asked import Hearing, by_press
from bot.slack.hear.conversation import command
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.transport import FAILURES

logger = logging.getLogger(__name__)

_SIMILAR = 10


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of everything that can be pressed in a modal."""

    def further(args: Args) -> None:
        action, view = args.body["actions"][0], args.body["view"]
        depth = min(DEEPEST, depth_of(view) + 1)
        shown = _view(hearing, action["action_id"], action["value"], depth)
        if depth_of(view) == DEEPEST or not _pushed(args, shown):
            args.client.views_update(view_id=view["id"], view=shown)

    def save(args: Args) -> None:
        paper_id, view = args.body["actions"][0]["value"], args.body["view"]
        paper = hearing.rooms.answers.paper(paper_id)
        told = command(by_press(args.body, f"save {called(paper_id)}", args.client), hearing)
        if paper:
            shown = abstract_view(paper, depth_of(view), note=told.message.text)
            args.client.views_update(view_id=view["id"], view=shown)

    app.action(re.compile(rf"^(?:{VIEW_SIMILAR}|{VIEW_ABSTRACT}\.\d+)$"), middleware=[acknowledge])(further)
    app.action(VIEW_SAVE, middleware=[acknowledge])(save)


def _view(hearing: Hearing, action_id: str, paper_id: str, depth: int) -> View:
    paper = hearing.rooms.answers.paper(paper_id)
    if paper is None:
        return notice_view("Paper", GONE)
    if action_id == VIEW_SIMILAR:
        return similar_view(paper, hearing.rooms.answers.similar(paper.id, limit=_SIMILAR), depth)
    return abstract_view(paper, depth)


def _pushed(args: Args, view: View) -> bool:
    """Lay a view on the others; return whether Slack did, which it does for three seconds after a press only."""
    try:
        args.client.views_push(trigger_id=args.body.get("trigger_id") or "", view=view)
    except FAILURES as error:
        logger.warning("a view was not laid on the others reason=%s", error)
        return False
    return True
