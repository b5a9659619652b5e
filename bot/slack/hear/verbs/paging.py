"""``more`` and ``back``: the next and the last page of an answer."""

from __future__ import annotations

from bot.slack.blocks.notices import notice
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb
from bot.slack.manifest import COMMAND

MORE_OF_WHAT = (
    "More of what? I see no answer of mine here to go on from. Say `more` in an answer's thread or in a chat with me, "
    f"press its button, or ask: `{COMMAND} how do I prune an LLM?`"
)


def _page(_asked: Asked, _rest: str, _hearing: Hearing) -> Reply:
    return Reply(notice(MORE_OF_WHAT))


MORE = Verb(
    "more",
    "the next papers of the answer before",
    (("more", "the next five"), ("only with code", "the same question, narrowed; in a thread or a chat")),
    _page,
    aliases=("next", "show more", "next page", "more papers", "continue"),
)
BACK = Verb("back", "the papers before those", (("back", "the five before"),), _page, aliases=("previous",))
