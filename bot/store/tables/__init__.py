"""The tables as this version reads and writes them; ``migrations/`` makes them, and a test keeps the two equal.

A file a subject; this door names them all, so that ``METADATA`` knows each. Whatever is kept about people or places in
Slack stands in columns of the same names everywhere: ``team``, ``channel``, ``person``.
"""

from bot.store.tables.archive import digests, gone, listings, papers, revisions, saves, votes
from bot.store.tables.base import METADATA, Instant, Texts
from bot.store.tables.choices import choices
from bot.store.tables.editions import editions, runs, watched
from bot.store.tables.feedback import tallies, verdicts
from bot.store.tables.ledgers import events, posts
from bot.store.tables.lists import bookmarks, tickets
from bot.store.tables.sightings import sightings, unlisted
from bot.store.tables.subscriptions import addresses, matches, subscriptions
from bot.store.tables.threads import answers, muted

__all__ = [
    "METADATA",
    "Instant",
    "Texts",
    "addresses",
    "answers",
    "bookmarks",
    "choices",
    "digests",
    "editions",
    "events",
    "gone",
    "listings",
    "matches",
    "muted",
    "papers",
    "posts",
    "revisions",
    "runs",
    "saves",
    "sightings",
    "subscriptions",
    "tallies",
    "tickets",
    "unlisted",
    "verdicts",
    "votes",
    "watched",
]
