"""What a chat begins with: prompts from the newest digest and from the channel that somebody looks at. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.model import Answer, Paper
from bot.slack.blocks.mrkdwn import clean, shorten
from bot.slack.manifest import PROMPTS
from bot.texts.latex import readable

MOST = 4
_TITLE_CHARS = 60
_TOPIC_CHARS = 200

Prompt = dict[str, str]


def prompts(
    newest: Answer | None, today: date, *, posted: Paper | None = None, topics: Sequence[str] = ()
) -> list[Prompt]:
    """Return at most four prompts; the fixed ones where nothing is known.

    Args:
        newest: The newest digest, best first.
        today: What the reader's "today" is.
        posted: The paper that was last posted in the channel that they look at.
        topics: What that channel is posted about.
    """
    made: list[Prompt] = []
    if newest is not None and newest.hits:
        best, day = newest.hits[0].paper, newest.query.since or today
        when = "Today's" if day == today else f"{day:%A}'s"
        made.append(
            {"title": f"{when} {newest.total} papers" if newest.total > 1 else f"{when} paper", "message": "today"}
        )
        made.append({"title": f"The most upvoted of them: {_short(best.title)}", "message": f"paper {best.id}"})
    if posted is not None:
        made.append({"title": f"More like {_short(posted.title)}, posted there", "message": f"similar {posted.id}"})
    made += [
        {"title": f"The latest on {_short(topic)}, this channel's topic", "message": f"latest papers on {topic}"}
        for topic in topics[:1]
        if topic.strip() and len(topic) <= _TOPIC_CHARS
    ]
    known = {prompt["message"] for prompt in made}
    return [*made, *(dict(each) for each in reversed(PROMPTS) if each["message"] not in known)][:MOST]


def _short(title: str) -> str:
    return f"“{shorten(clean(readable(title)), _TITLE_CHARS)}”"
