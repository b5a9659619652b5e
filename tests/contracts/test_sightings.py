"""What everything that keeps sightings promises; and that the ledger's posts are among those of a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from bot.model import How, Sighting
from bot.store.posts import SqlPostLedger
from bot.store.sightings import SqlSightings
from bot.store.unlisted import SqlUnlistedPapers
from tests.fakes.answers import paper

AT = datetime(2026, 7, 14, 12, tzinfo=UTC)
ONE = Sighting("T1", "C1", "1.1", "", "2607.00001", How.LINKED, AT)


def test_a_sighting_is_kept_whole_and_once(sightings):
    assert sightings.note([ONE]) == 1
    assert sightings.note([ONE, replace(ONE, how=How.READ)]) == 0
    assert sightings.of("T1", "C1", [ONE.paper_id]) == {ONE.paper_id: (ONE,)}


def test_the_newest_comes_first_and_papers_without_any_are_left_out(sightings):
    later = replace(ONE, ts="2.2", at=AT + timedelta(days=1))
    sightings.note([ONE, later, replace(ONE, paper_id="2607.00002")])
    assert sightings.of("T1", "C1", [ONE.paper_id, "2607.99999"]) == {ONE.paper_id: (later, ONE)}
    assert sightings.of("T1", "C1", []) == {}


def test_channels_and_workspaces_are_kept_apart(sightings):
    sightings.note([ONE, replace(ONE, channel="C2"), replace(ONE, team="T2", ts="3.3", paper_id="2607.00003")])
    assert sightings.of("T1", "C2", [ONE.paper_id]) == {ONE.paper_id: (replace(ONE, channel="C2"),)}
    assert sightings.seen("T1", "C1") == {ONE.paper_id}
    assert sightings.seen("T2", "C1") == {"2607.00003"}
    assert sightings.seen("T1", "C9") == frozenset()


def test_replies_are_noted(sightings):
    sightings.note([ONE])
    sightings.count(ONE, 12, at=AT)
    assert sightings.of("T1", "C1", [ONE.paper_id])[ONE.paper_id][0].replies == 12


def test_replies_of_what_is_not_kept_are_no_error(sightings):
    sightings.count(ONE, 12, at=AT)
    assert sightings.seen("T1", "C1") == frozenset()


# The ledger's posts.


def posted(engine: Engine, part: int, ts: str, *paper_ids: str, team: str = "") -> None:
    ledger = SqlPostLedger(engine)
    claim = ledger.claim("digest", AT.date(), "C1", part, at=AT, paper_ids=paper_ids, team=team)
    assert claim
    ledger.confirm(claim, ts=ts, paper_ids=paper_ids, at=AT)


@pytest.mark.parametrize("team", ["", "T1"])
def test_a_post_is_a_sighting_in_its_thread(engine, team):
    posted(engine, 0, "5.5", "2607.00001", team=team)
    posted(engine, 1, "5.6", "2607.00002", "a-slug_with%marks", team=team)
    sightings = SqlSightings(engine)
    assert sightings.seen("T1", "C1") == {"2607.00001", "2607.00002", "a-slug_with%marks"}
    assert sightings.of("T1", "C1", ["2607.00001"])["2607.00001"][0].thread == "5.5"
    (one,) = sightings.of("T1", "C1", ["a-slug_with%marks"])["a-slug_with%marks"]
    assert (one.ts, one.thread, one.how) == ("5.6", "5.5", How.POSTED)
    assert sightings.of("T1", "C1", ["2607.0000"]) == {}
    assert sightings.of("T2", "C1", ["2607.00001"]) == ({} if team else sightings.of("T2", "C1", ["2607.00001"]))


def test_a_post_that_is_not_out_is_none(engine):
    ledger = SqlPostLedger(engine)
    ledger.claim("digest", AT.date(), "C1", 0, at=AT, paper_ids=("2607.00001",))
    assert SqlSightings(engine).seen("T1", "C1") == frozenset()


def test_what_a_channel_saw_counts_as_shown_there(engine):
    SqlSightings(engine).note([ONE])
    assert SqlPostLedger(engine).shown("C1") == {ONE.paper_id}
    assert SqlPostLedger(engine).shown("C2") == frozenset()


# Papers of no digest.


def test_a_paper_of_no_digest_is_kept_whole(engine):
    store, one = SqlUnlistedPapers(engine), paper(1)
    store.keep(paper(1, title="before"), at=AT)
    store.keep(one, at=AT)
    store.keep(paper(2, published_at=None, authors=()), at=AT)
    assert store.kept()[one.id] == (one, AT)
    assert len(store.kept()) == 2
