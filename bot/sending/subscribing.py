"""The verbs over subscriptions: make one and say what it would have sent, change it, and note what comes to match.

What matches is noted for good, a row for each paper of a subscription, whichever process sees it first: to send what is
noted and due is the jobs' affair. Papers that match when a subscription is made are noted as told.
"""

from __future__ import annotations

import logging
import re
import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.days import RIPE_AFTER, begin, day_of, span
from bot.model import Hit, Intent, Match, Moment, Paper, Preview, Query, Subscription, Understood, Way
from bot.ports import Analyst, Clock, PaperStore, SubscriptionStore
from bot.query import is_chat, parse
from bot.query.everyday.described import in_terms
from bot.query.question import undo_noise
from bot.sending.alerts import KEEP_DAYS, LAST_MONTH_DAYS, MOST, WINDOW_DAYS, is_news, is_recent
from bot.sending.matching import satisfied
from bot.sending.wishes import Wish, read

logger = logging.getLogger(__name__)

EVERYTHING = frozenset({"everything", "all", "all papers", "every paper", "anything", "the digest", "digest"})
"""What is said for every paper."""

_DIGEST_OF = re.compile(r"(?:the )?digest of <?#?(?P<channel>[CDG][A-Z0-9]+)(?:\|[^>]*)?>?", re.IGNORECASE)

ONLY_TO_COME = "Only papers to come are told, so the days in it were left out."
AS_IT_IS_SET = "It comes as it is set for the channel, topic by topic, and leaves out what is left out there."

SHOWN = 5
"""Papers of the last month that are shown when a subscription is made."""

_TOKEN_BYTES = 24  # 192 random bits: nobody guesses a feed's address
_DAY = timedelta(days=1)


def digest_of(question: str) -> str:
    """Return the channel whose edition a subscription brings to somebody; empty for any other."""
    found = _DIGEST_OF.fullmatch(question.strip(" .!"))
    return found["channel"].upper() if found else ""


class Subscribing:
    """Subscriptions over an archive. Safe to use from several threads.

    Args:
        store: Where they are kept.
        papers: The archive.
        analyst: Gives what reads texts and names.
        clock: Gives now.
    """

    def __init__(
        self, store: SubscriptionStore, papers: PaperStore, analyst: Callable[[], Analyst], clock: Clock
    ) -> None:
        self.store = store
        self._papers, self._analyst, self._clock = papers, analyst, clock
        self._at: Moment | None = None
        self._recent: tuple[Moment | None, date, tuple[Paper, ...]] = None, date.min, ()
        self._looking = threading.Lock()

    def understand(self, question: str, *, today: date) -> Understood:
        """Return a question as a subscription takes it; ``today`` is the asker's day."""
        if channel := digest_of(question):
            return Understood(f"digest of {channel}", Query(""), note=AS_IT_IS_SET)
        plain = undo_noise(question)
        if plain.strip(" .!?\"'").lower() in EVERYTHING:
            return Understood("", Query(""))
        if named := in_terms(plain):  # no paper to come says it as it is described
            plain = question = named.question
        query = parse(question, today=today)
        problem = query.problem or _unsuited(query)
        wish = read(query, self._analyst())
        if not problem and (is_chat(question) or not wish.asks):
            problem = "That holds no word that papers could match; name a topic, an author or a lab."
        dated = query.since is not None or query.until is not None
        said = (named.told if named else "", ONLY_TO_COME if dated else "")
        return Understood(plain, query, problem, " ".join(filter(None, said)))

    def add(self, subscription: Subscription) -> tuple[Subscription | None, Preview]:
        """Keep a new subscription, and return it with what it would have sent last month.

        ``None`` instead of it where its place has as many as it may have.
        """
        made = replace(subscription, token=secrets.token_urlsafe(_TOKEN_BYTES))
        seen = self._matching(made, self.recent())
        noted = [_match(made, paper, because, at=_since(made, paper)) for paper, because in seen]
        kept = self.store.add(made, noted, most=MOST)
        if kept is not None:
            self._catch(kept)
        return kept, self._preview(made, seen)

    def reword(self, subscription: Subscription) -> Preview | None:
        """Keep a subscription whose question changed, and return what it would have sent; ``None`` if it is gone."""
        now = self._clock()
        seen = self._matching(subscription, self.recent())
        if not self.store.change(subscription, [_match(subscription, *one, at=now) for one in seen]):
            return None
        return self._preview(subscription, seen)

    def preview(self, query: Query) -> Preview:
        """Return what a query would have sent last month."""
        asked = Subscription("", "", "", "", query, self._clock())
        return self._preview(asked, self._matching(asked, self.recent()))

    def same(self, team: str, channel: str, question: str) -> Subscription | None:
        """Return the subscription of a place with the same words; ``None`` where there is none."""
        wanted = bare(question)
        return next((one for one in self.store.of(team, channel) if bare(one.question) == wanted), None)

    def look(self) -> int:
        """Note what of the papers that changed since the last look satisfies which subscription; return how many.

        The papers are read before the subscriptions: one made meanwhile has seen what was saved before it.
        """
        with self._looking:
            papers, at = self._changed()
            noted = self._note(self.store.all(), papers) if papers else 0
            self._at = at
        if noted:
            logger.info("subscriptions matched matches=%d papers=%d", noted, len(papers))
        return noted

    def _changed(self) -> tuple[tuple[Paper, ...], Moment]:
        """Return the papers to look at, and the moment to go on from: at first all that are recent."""
        if self._at is None:
            at = self._papers.moment()
            return self.recent(), at
        changes = self._papers.changes(self._at)
        return tuple(paper for paper in changes.papers if is_recent(paper, self._today())), changes.at

    def forget(self) -> int:
        """Drop what was told long ago; return how many matches that were."""
        now = self._clock()
        return self.store.forget(now - KEEP_DAYS * _DAY)

    def recent(self) -> tuple[Paper, ...]:
        """Return the papers that subscriptions look at, by id; kept until the archive changes."""
        moment, today = self._papers.moment(), self._today()
        if self._recent[:2] != (moment, today):
            held = self._papers.fetches()
            days = [day for day in span(today - WINDOW_DAYS * _DAY, today) if day in held and held[day].papers]
            digests = (self._papers.digest(day) for day in days)
            found = {paper.id: paper for digest in digests if digest for paper in digest.papers}
            self._recent = moment, today, tuple(found[paper_id] for paper_id in sorted(found))
        return self._recent[2]

    def among(self, question: str, papers: Iterable[Paper], *, today: date) -> tuple[str, ...]:
        """Return the ids of those of some papers that satisfy a question; ``today`` is the asker's day."""
        query, analyst = parse(question, today=today), self._analyst()
        wish = read(query, analyst)
        if not wish.asks and query.since is None and query.until is None:
            return ()
        first, last = query.since or date.min, query.until or date.max
        in_time = [paper for paper in papers if any(first <= day <= last for day in paper.days)]
        return tuple(paper.id for _, paper, _ in satisfied({0: wish}, in_time, analyst))

    def hit(self, query: Query, paper: Paper) -> Hit:
        """Return a paper with the sentence that satisfies a query."""
        return Hit(paper, 0.0, self._analyst().quote(query, paper))

    def _note(self, subscriptions: Iterable[Subscription], papers: Iterable[Paper]) -> int:
        now, analyst = self._clock(), self._analyst()
        by_id = {one.id: one for one in subscriptions}
        wishes = read_all(by_id.values(), analyst)
        found = satisfied(wishes, papers, analyst)
        news = ((by_id[key], paper, because) for key, paper, because in found if is_news(by_id[key], paper))
        return self.store.note(
            [_match(one, paper, because, at=_counts(one, paper, now)) for one, paper, because in news]
        )

    def _catch(self, subscription: Subscription) -> None:
        """Note what was saved while a subscription was being made."""
        self._note([subscription], self.recent())

    def _matching(self, subscription: Subscription, papers: Iterable[Paper]) -> list[tuple[Paper, tuple[str, ...]]]:
        analyst = self._analyst()
        wishes = {0: read(subscription.query, analyst)}
        return [(paper, because) for _, paper, because in satisfied(wishes, papers, analyst)]

    def _preview(self, subscription: Subscription, seen: list[tuple[Paper, tuple[str, ...]]]) -> Preview:
        first = self._today() - LAST_MONTH_DAYS * _DAY
        month = [(paper, because) for paper, because in seen if paper.days[-1] >= first]
        month.sort(key=lambda one: (-one[0].upvotes, one[0].id))
        shown = month[:SHOWN]
        hits = tuple(self.hit(subscription.query, paper) for paper, _ in shown)
        return Preview(hits, tuple(because for _, because in shown), len(month))

    def _today(self) -> date:
        return day_of(self._clock())


def read_all(subscriptions: Iterable[Subscription], analyst: Analyst) -> dict[int, Wish]:
    """Return what subscriptions ask of papers, by their ids; the same question is read once."""
    read_before: dict[Query, Wish] = {}
    wishes = {}
    for one in subscriptions:
        if one.query not in read_before:
            read_before[one.query] = read(one.query, analyst)
        wishes[one.id] = read_before[one.query]
    return wishes


def bare(question: str) -> str:
    """Return a question by which the same words are known again, however they are quoted and written."""
    words = " ".join(undo_noise(question).split()).casefold().strip(" .!?")
    quoted = words[:1] == words[-1:] == '"' and words.count('"') == 2
    words = words[1:-1] if quoted else words
    return "" if words in EVERYTHING else words


def _match(subscription: Subscription, paper: Paper, because: tuple[str, ...], *, at: datetime) -> Match:
    return Match(subscription.id, paper.id, because, at)


def _counts(subscription: Subscription, paper: Paper, now: datetime) -> datetime:
    """Return from when a new paper may be told: by a channel's digest, once that is worth posting there."""
    return max(now, begin(paper.days[-1]) + RIPE_AFTER) if digest_of(subscription.question) else now


def _since(subscription: Subscription, paper: Paper) -> datetime:
    """Return when a paper that was there before a subscription matched: for a feed, which shows it, when it came."""
    return min(begin(paper.day), subscription.made_at) if subscription.way is Way.FEED else subscription.made_at


def _unsuited(query: Query) -> str:
    """Return why a question is none that papers to come could satisfy; empty where it is."""
    if query.intent is Intent.COUNT:
        return "A number cannot be subscribed to; leave out “how many”, and each new paper is told."
    if query.intent in (Intent.LIKE, Intent.PART) or query.place or query.ids:
        return "A subscription is about papers to come: name a topic, an author or a lab instead of one paper."
    return ""
