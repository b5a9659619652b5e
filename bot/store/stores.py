"""All that is kept in one database, opened together: who puts the house together names no table's keeper."""

from __future__ import annotations

from sqlalchemy import Engine

from bot.store.addresses import SqlAddressBook
from bot.store.choices import SqlChoices
from bot.store.editions import SqlEditions
from bot.store.events import SqlEventLedger
from bot.store.feedback import SqlFeedbackBook
from bot.store.lists import SqlReadingLists
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.privacy import SqlPrivacy
from bot.store.sightings import SqlSightings
from bot.store.subscriptions import SqlSubscriptionStore
from bot.store.threads import SqlThreads
from bot.store.unlisted import SqlUnlistedPapers
from bot.store.watched import SqlWatchList


class Stores:
    """What a database keeps, each part by its noun.

    Args:
        engine: An open database of this version's schema.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.papers = SqlPaperStore(engine)
        self.unlisted = SqlUnlistedPapers(engine)
        self.posts = SqlPostLedger(engine)
        self.events = SqlEventLedger(engine)
        self.threads = SqlThreads(engine)
        self.editions = SqlEditions(engine)
        self.watched = SqlWatchList(engine)
        self.subscriptions = SqlSubscriptionStore(engine)
        self.lists = SqlReadingLists(engine)
        self.addresses = SqlAddressBook(engine)
        self.feedback = SqlFeedbackBook(engine)
        self.sightings = SqlSightings(engine)
        self.choices = SqlChoices(engine)
        self.privacy = SqlPrivacy(engine)

    def close(self) -> None:
        """Give the database's connections back."""
        self._engine.dispose()
