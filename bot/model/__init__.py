"""The nouns that travel between rooms: frozen, slotted, with tuples inside, and nothing that needs the outside.

Text fields hold plain text with single blanks, ``""`` where the source says nothing; they are never trusted as markup.
Days are the source's (UTC); instants are aware and in UTC.

A file a subject; this door names them all.
"""

from bot.model.answers import Answer, Found, Hit, Kind, Lacking, Origin, Pinned, Quote
from bot.model.bounds import Bound, Unit
from bot.model.counts import Counted, Figures, Period, ReadAs, Tally
from bot.model.editions import Edition, EditionState, Entry, Issue, Run
from bot.model.feedback import Blame, Came, Tallied, Verdict, Week
from bot.model.feeds import Feed, FeedItem
from bot.model.lists import Bookmark, Ticket
from bot.model.mail import Letter
from bot.model.papers import ARXIV_ID, BEGINNING, Changes, Digest, Fetched, Forgotten, Moment, Paper, Saved
from bot.model.posts import Claim, Post, PostState
from bot.model.privacy import Kept, Removed
from bot.model.queries import FILTERS, Chip, Count, Intent, Part, Query, Relaxed, Sort
from bot.model.roundups import Grown, RoundUp, TopicNumbers
from bot.model.sightings import How, Sighting
from bot.model.status import Progress, Status
from bot.model.subscriptions import Address, Match, Pace, Preview, Subscription, Understood, Way
from bot.model.threads import Shown
from bot.model.watched import News, Watched

__all__ = [
    "ARXIV_ID",
    "BEGINNING",
    "FILTERS",
    "Address",
    "Answer",
    "Blame",
    "Bookmark",
    "Bound",
    "Came",
    "Changes",
    "Chip",
    "Claim",
    "Count",
    "Counted",
    "Digest",
    "Edition",
    "EditionState",
    "Entry",
    "Feed",
    "FeedItem",
    "Fetched",
    "Figures",
    "Forgotten",
    "Found",
    "Grown",
    "Hit",
    "How",
    "Intent",
    "Issue",
    "Kept",
    "Kind",
    "Lacking",
    "Letter",
    "Match",
    "Moment",
    "News",
    "Origin",
    "Pace",
    "Paper",
    "Part",
    "Period",
    "Pinned",
    "Post",
    "PostState",
    "Preview",
    "Progress",
    "Query",
    "Quote",
    "ReadAs",
    "Relaxed",
    "Removed",
    "RoundUp",
    "Run",
    "Saved",
    "Shown",
    "Sighting",
    "Sort",
    "Status",
    "Subscription",
    "Tallied",
    "Tally",
    "Ticket",
    "TopicNumbers",
    "Understood",
    "Unit",
    "Verdict",
    "Watched",
    "Way",
    "Week",
]
