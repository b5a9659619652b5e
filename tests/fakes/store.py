"""A PaperStore in memory, written straight from the port's sentences: every fetch is kept, nothing is compacted."""

import threading
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import fields, replace
from datetime import date, datetime
from secrets import token_hex

from bot.days import begin
from bot.model import BEGINNING, Changes, Digest, Fetched, Forgotten, Moment, Paper, Saved
from bot.store.same import resolve

VOTES = ("upvotes", "comments")
EMPTY = (None, "", ())


class FakePaperStore:
    """``ports.PaperStore`` without a database; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._revision, self._tokens = 0, {0: token_hex(4)}
        self._fetched: dict[date, datetime] = {}
        self._order: dict[date, list[str]] = {}
        self._submitters: dict[str, dict[date, str]] = {}
        self._papers: dict[str, Paper] = {}
        self._changed: dict[str, int] = {}
        self._votes: dict[str, dict[datetime, int]] = {}
        self._gone: dict[str, tuple[str, int]] = {}

    def save(self, digest: Digest) -> Saved:
        with self._lock:
            self._count_up()
            digest = self._settle(digest)
            at = begin(digest.day) if digest.copied else digest.fetched_at
            newest = at >= self._fetched.get(digest.day, at)
            if newest:
                self._fetched[digest.day] = at
            told = [self._keep(paper, digest, newest) for paper in digest.papers]
            self._arrange(digest, newest)
        return Saved(*(told.count(word) for word in ("added", "listed", "updated", "unchanged")))

    def _settle(self, digest: Digest) -> Digest:
        moved = {paper.id: self._gone[paper.id][0] for paper in digest.papers if paper.id in self._gone}
        settled, given_way = resolve(digest, sorted(self._papers.values(), key=lambda paper: paper.id), moved)
        for old, into in given_way.items():
            self._fold(old, into)
        return settled

    def _fold(self, old: str, into: str) -> None:
        giving = self._papers.pop(old)
        taking = self._papers.get(into)
        after = replace(giving, id=into) if taking is None else self._merge(taking, giving, newer=False)
        fetches = {at: n for at, n in self._votes.pop(old, {}).items() if n}
        self._votes[into] = {**fetches, **self._votes.get(into, {})}
        self._submitters[into] = {**self._submitters.pop(old), **self._submitters.get(into, {})}
        for day, order in self._order.items():
            if into in order:
                self._order[day] = [paper_id for paper_id in order if paper_id != old]
            else:
                self._order[day] = [into if paper_id == old else paper_id for paper_id in order]
        if self._votes[into]:
            after = replace(after, upvotes=self._votes[into][max(self._votes[into])])
        self._papers[into] = self._on_days(after)
        self._changed.pop(old, None)
        self._changed[into] = self._revision
        self._leave(old, into)

    def _leave(self, old: str, into: str) -> None:
        for paper_id, (other, _) in [*self._gone.items()]:
            if other == old:
                self._gone[paper_id] = (into, self._revision)
        self._gone[old] = (into, self._revision)

    def forget(self, what: date | str) -> Forgotten | None:
        with self._lock:
            self._count_up()
            if what not in (self._papers if isinstance(what, str) else self._fetched):
                return None
            if isinstance(what, date):
                self._fetched.pop(what)
                listed = self._order.pop(what)
                for paper_id in listed:
                    self._submitters[paper_id].pop(what)
            else:
                listed = [what]
                self._submitters[what].clear()
            for day, order in self._order.items():
                if isinstance(what, str):
                    self._order[day] = [paper_id for paper_id in order if paper_id != what]
            kept = [paper_id for paper_id in listed if self._submitters[paper_id]]
            for paper_id in listed:
                self._changed[paper_id] = self._revision
                if paper_id in kept:
                    self._papers[paper_id] = self._on_days(self._papers[paper_id])
                else:
                    self._papers.pop(paper_id)
                    self._submitters.pop(paper_id)
                    self._votes.pop(paper_id, None)
                    self._changed.pop(paper_id, None)
                    self._leave(paper_id, "")
            return Forgotten(len(listed) - len(kept), len(kept))

    def _keep(self, new: Paper, digest: Digest, newest: bool) -> str:
        held = self._papers.get(new.id)
        fetches = self._votes.setdefault(new.id, {})
        speaks = held is None or digest.day >= held.days[-1]
        newer = speaks and not digest.copied and (not fetches or digest.fetched_at >= max(fetches))
        if newer:
            fetches[digest.fetched_at] = new.upvotes
        elif speaks and not digest.copied:
            fetches.setdefault(digest.fetched_at, new.upvotes)
        submitters = self._submitters.setdefault(new.id, {})
        submitter = submitters.get(digest.day, "")
        submitters[digest.day] = (new.submitter or submitter) if newest else (submitter or new.submitter)
        after = self._on_days(new if held is None else self._merge(held, new, newer))
        self._papers[new.id] = after
        if after != held:
            self._changed[new.id] = self._revision
        if held is None:
            self._gone.pop(new.id, None)
            return "added"
        if digest.day not in held.days:
            return "listed"
        return "unchanged" if after == held else "updated"

    def _merge(self, held: Paper, new: Paper, newer: bool) -> Paper:
        changes = {}
        for name in (field.name for field in fields(Paper)):
            value, old = getattr(new, name), getattr(held, name)
            if name in ("id", "days", "submitter"):
                continue
            if (name in VOTES and newer) or (name not in VOTES and value not in EMPTY and (newer or old in EMPTY)):
                changes[name] = value
        return replace(held, **changes)

    def _on_days(self, paper: Paper) -> Paper:
        submitters = self._submitters[paper.id]
        days = sorted(submitters)
        known = [submitters[day] for day in days if submitters[day]]
        return replace(paper, days=tuple(days), submitter=known[-1] if known else "")

    def _arrange(self, digest: Digest, newest: bool) -> None:
        held, new = self._order.get(digest.day, []), [paper.id for paper in digest.papers]
        first, then = (new, held) if newest else (held, new)
        self._order[digest.day] = first + [paper_id for paper_id in then if paper_id not in first]

    def digest(self, day: date) -> Digest | None:
        with self._lock:
            if day not in self._fetched:
                return None
            return Digest(day, tuple(self._papers[key] for key in self._order[day]), self._fetched[day])

    def fetches(self) -> Mapping[date, Fetched]:
        with self._lock:
            return {day: Fetched(len(self._order[day]), self._fetched[day]) for day in sorted(self._fetched)}

    def paper(self, paper_id: str) -> Paper | None:
        return self._papers.get(paper_id)

    def papers(self) -> Iterator[Paper]:
        with self._lock:
            return iter([self._papers[key] for key in sorted(self._papers)])

    def named(self, paper_ids: Collection[str]) -> Mapping[str, Paper]:
        return {paper_id: self._papers[paper_id] for paper_id in paper_ids if paper_id in self._papers}

    def moved(self) -> Mapping[str, str]:
        return {old: into for old, (into, _) in self._gone.items()}

    def changes(self, after: Moment = BEGINNING) -> Changes:
        with self._lock:
            since = after if after == self._moment(after.revision) else BEGINNING
            changed = sorted(key for key, revision in self._changed.items() if revision > since.revision)
            left = sorted((old, into) for old, (into, revision) in self._gone.items() if revision > since.revision)
            now = self._moment(self._revision)
            return Changes(tuple(self._papers[key] for key in changed), now, tuple(left), since)

    def moment(self) -> Moment:
        with self._lock:
            return self._moment(self._revision)

    def copied(self) -> "FakePaperStore":
        """Return a copy that goes its own way, as a backup does."""
        other = FakePaperStore()
        other.__dict__ |= {name: deepcopy(value) for name, value in self.__dict__.items() if name != "_lock"}
        return other

    def _count_up(self) -> None:
        self._revision += 1
        self._tokens[self._revision] = token_hex(4)

    def _moment(self, revision: int) -> Moment:
        return Moment(revision, self._tokens.get(revision, ""))

    def count(self) -> int:
        return len(self._papers)

    def growth(self, since: datetime) -> Mapping[str, int]:
        with self._lock:
            grown = {}
            for key, fetches in self._votes.items():
                span = [at for at in fetches if at >= since]
                if span:
                    grown[key] = self._papers[key].upvotes - fetches[min(span)]
            return grown
