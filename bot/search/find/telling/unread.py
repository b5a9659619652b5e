"""A question of which the archive's tongue can be read too little: what remains is what everybody here says."""

from __future__ import annotations

from bot.model import Query
from bot.query.frames.tongues import is_mostly_foreign
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.words.weighed.telling import NOTHING, beyond


def is_unread(archive: Snapshot, query: Query) -> bool:
    """Tell whether most of a question is in another script and the rest tells nothing: of one in Chinese "LLM" alone.

    Two such words may be a topic: "diffusion transformer".
    """
    if " " in query.text or not is_mostly_foreign(query.question):
        return False
    names = terms(query.text)
    return bool(names) and max(beyond(archive, name) for name in names) <= NOTHING
