"""What ``child save`` saves, one digest after the other, and whether a database holds just that."""

from datetime import timedelta

from bot.model import Digest
from bot.store.migrate import check
from bot.store.papers import SqlPaperStore
from tests.store.databases import opened
from tests.store.made import HOUR, MONDAY, NOON, digest, paper


def digest_of(number: int) -> Digest:
    papers = [paper(f"2603.{n:05}", upvotes=number) for n in range(number, number + 20)]
    return digest(*papers, day=MONDAY + timedelta(number // 2), at=NOON + number * HOUR)


def assert_whole(url: str, said: int) -> int:
    """Check that a number of saves, or one more, are held whole and nothing else; return how many are."""
    with opened(url) as engine:
        assert "integrity ok" in check(engine)
        store = SqlPaperStore(engine)
        held = store.changes().at.revision
        assert held in (said, said + 1)
        upvotes = {f"2603.{n:05}": min(n, held - 1) for n in range(held + 19)}
        assert {kept.id: kept.upvotes for kept in store.papers()} == upvotes
        assert sum(fetched.papers for fetched in store.fetches().values()) >= store.count()
        last = store.digest(MONDAY + timedelta((held - 1) // 2))
        assert last is not None
        assert last.fetched_at == NOON + (held - 1) * HOUR
    return held


def goes_on(url: str, held: int) -> None:
    """Check that another process can save what comes next."""
    with opened(url) as engine:
        saved = SqlPaperStore(engine).save(digest_of(held))
        assert (saved.added, saved.total) == (1, 20)
