"""The rooms as the listeners see them: all that a request may ask of the house, each part by its port."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.model import Edition
from bot.ports.answers import Answerer
from bot.ports.choices import Choices
from bot.ports.editions import Editions, Newsroom
from bot.ports.feedback import FeedbackBook
from bot.ports.ledgers import EventLedger, PostLedger
from bot.ports.lists import ReadingLists
from bot.ports.mail import Mailer
from bot.ports.privacy import Privacy
from bot.ports.sightings import Sightings
from bot.ports.subscriptions import AddressBook, Subscriber
from bot.ports.threads import Threads
from bot.ports.unlisted import Fetching


@dataclass(frozen=True, slots=True)
class Rooms:
    """What the listeners may ask.

    Attributes:
        answers: Questions about papers.
        events: Which of Slack's events were taken up, by any process.
        threads: What answers showed in threads, and which threads want quiet.
        editions: What channels get by themselves.
        configured: The editions of the channels that the settings name, where none is kept.
        newsroom: What an edition shows of a day.
        posts: What was sent.
        choices: What people and channels have chosen.
        privacy: What is kept about people and workspaces.
        feedback: How useful answers were.
        sightings: Which papers channels saw.
        unlisted: Fetches papers that no digest lists.
        subscribing: Saved questions.
        lists: Reading lists.
        addresses: Which e-mail addresses people have shown to be theirs.
        mailer: Sends letters; ``None`` where no mail server is set.
        public_url: Where the web server is reached from outside, without a slash at its end; empty where it is not.
    """

    answers: Answerer
    events: EventLedger
    threads: Threads
    editions: Editions
    configured: Mapping[str, Edition]
    newsroom: Newsroom
    posts: PostLedger
    choices: Choices
    privacy: Privacy
    feedback: FeedbackBook
    sightings: Sightings
    unlisted: Fetching
    subscribing: Subscriber
    lists: ReadingLists
    addresses: AddressBook
    mailer: Mailer | None = None
    public_url: str = ""

    def edition(self, channel: str) -> Edition | None:
        """Return the edition of a channel: the one set up there, else the one that the settings name."""
        return self.editions.get(channel) or self.configured.get(channel)
