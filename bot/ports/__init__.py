"""What the core and the wiring ask of a room: Protocols, with who calls each method and what it may raise.

A file a subject; this door names them all.
"""

from bot.ports.analyst import Analyst
from bot.ports.answers import Answerer
from bot.ports.archive import DigestSource, Named, PaperFinder, PaperIndex, PaperStore
from bot.ports.choices import Choices
from bot.ports.clock import Clock
from bot.ports.editions import Editions, Newsroom, Versions, WatchList
from bot.ports.encoder import Close, Encoded, Encoder
from bot.ports.feedback import FeedbackBook
from bot.ports.ledgers import LEASE, EventLedger, PostLedger
from bot.ports.lists import ReadingLists
from bot.ports.mail import Mailer
from bot.ports.meter import Meter
from bot.ports.privacy import Privacy
from bot.ports.rooms import Rooms
from bot.ports.sightings import Sightings
from bot.ports.subscriptions import AddressBook, Subscriber, SubscriptionStore
from bot.ports.threads import Threads
from bot.ports.unlisted import Fetching, PaperSource, UnlistedPapers

__all__ = [
    "LEASE",
    "AddressBook",
    "Analyst",
    "Answerer",
    "Choices",
    "Clock",
    "Close",
    "DigestSource",
    "Editions",
    "Encoded",
    "Encoder",
    "EventLedger",
    "FeedbackBook",
    "Fetching",
    "Mailer",
    "Meter",
    "Named",
    "Newsroom",
    "PaperFinder",
    "PaperIndex",
    "PaperSource",
    "PaperStore",
    "PostLedger",
    "Privacy",
    "ReadingLists",
    "Rooms",
    "Sightings",
    "Subscriber",
    "SubscriptionStore",
    "Threads",
    "UnlistedPapers",
    "Versions",
    "WatchList",
]
