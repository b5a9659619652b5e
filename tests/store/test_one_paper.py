"""One paper is one: its posts go along, and a database of the first release that holds pairs is healed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.model import How, Sighting, Watched
from bot.store.database import altering
from bot.store.migrate import check, migrate
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.same import alike, title_key
from bot.store.sightings import SqlSightings
from bot.store.watched import SqlWatchList
from tests.cases import each
from tests.store.databases import EVERY, fresh_database, fresh_url, opened
from tests.store.made import HOUR, MONDAY, NOON, TUESDAY, digest, paper
from tests.store.schemas import migrations_until

SLUG = "leaf-aside-picking-pears"
ID = "2603.00007"
TITLE = "Leaf Aside: Picking Pears"


@each(
    ("one", "other"),
    [
        ("Leaf Aside: Picking Pears", "LEAF ASIDE - picking  pears."),
        (r"$\mathcal{X}$-Net", "X-Net"),
        (r"$\pi_0$: A Policy", "π_0: a policy"),
        (r"R^\textbf{2AI}", "R^textbf{2AI}"),
        ("Ünïcödé naïveté", "Unicode naivete"),
        (r"Prefill \& Decode", "Prefill & Decode"),
    ],
)
def test_spellings_of_one_title_share_a_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Net 2", "Net 3"), ("λ-Net", "μ-Net"), ("注意", "力")])
def test_other_titles_have_other_keys(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


def test_a_cut_abstract_is_alike_and_one_on_the_same_subject_is_not() -> None:
    whole = "We teach a small arm to push leaves aside before it looks again, and it picked twice as many ripe pears."
    assert alike(whole, whole[:60].upper(), same_day=False)
    assert not alike(whole, "We teach a large arm to prune twigs, which took half as long.", same_day=True)
    assert alike(whole, "", same_day=True)
    assert not alike(whole, "", same_day=False)


@pytest.mark.parametrize("kind", EVERY)
def test_what_a_channel_was_shown_of_a_copy_it_is_not_shown_again_by_its_id(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:
        store, ledger = SqlPaperStore(engine), SqlPostLedger(engine)
        store.save(replace(digest(paper(SLUG, title=TITLE)), copied=True))
        claim = ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=[SLUG, "other"])
        assert claim is not None
        ledger.confirm(claim, ts="1.2", paper_ids=[SLUG, "other"], at=NOON)
        store.save(digest(paper(ID, title=TITLE.upper()), at=NOON + HOUR))
        assert ledger.shown("C1") == {ID, "other"}
        assert "integrity ok" in check(engine)


@pytest.mark.parametrize("kind", EVERY)
def test_what_a_channel_saw_and_is_told_of_a_copy_it_keeps_by_its_id(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:
        store, sightings, watched = SqlPaperStore(engine), SqlSightings(engine), SqlWatchList(engine)
        store.save(replace(digest(paper(SLUG, title=TITLE)), copied=True))
        seen = Sighting("T1", "C1", "1.2", "", SLUG, How.SHARED, NOON)
        sightings.note([seen, replace(seen, channel="C2"), replace(seen, channel="C2", paper_id=ID)])
        watched.watch([Watched("C1", SLUG, code=True, withdrawn=False, team="T1")], at=NOON)
        store.save(digest(paper(ID, title=TITLE.upper()), at=NOON + HOUR))
        assert sightings.seen("T1", "C1") == sightings.seen("T1", "C2") == {ID}
        assert watched.of("C1") == {ID: Watched("C1", ID, code=True, withdrawn=False, team="T1")}


# A database of the first release, filled by hand: two days, two pairs on one, and a paper that only the copy has.
ROWS = [
    "INSERT INTO digests VALUES ('2026-03-02', '2026-03-02 12:00:00.000000')",
    "INSERT INTO digests VALUES ('2026-03-03', '2026-03-03 12:00:00.000000')",
    *(
        f"INSERT INTO papers VALUES ('{paper_id}', '{title}', '{abstract}', 'u', '[]', NULL, {votes}, 0, '',"
        f" '[]', '', NULL, '', '', '', '[]', '', NULL, 1)"
        for paper_id, title, abstract, votes in [
            (SLUG, "Leaf aside - picking pears", "We push leaves aside and look again.", 0),
            (ID, TITLE, "We push leaves aside, and look again.", 9),
            ("ask-the-birds", "Ask the Birds", "A listener asks about ten calls.", 4),
            ("2603.00008", "Ask the birds!", "", 3),
            ("ask-the-birds-x", "Ask the Birds", "Tide tables drift with the wind.", 0),
        ]
    ),
    *(
        f"INSERT INTO listings VALUES ('2026-03-0{day}', '{paper_id}', {rank}, '')"
        for day, paper_id, rank in [
            (2, ID, 0), (2, SLUG, 1), (3, SLUG, 0), (2, "2603.00008", 2), (2, "ask-the-birds", 3),
            (3, "ask-the-birds-x", 1),
        ]
    ),
    *(
        f"INSERT INTO votes VALUES ('{paper_id}', '2026-03-02 {hour}:00:00.000000', {votes}, 0)"
        for paper_id, hour, votes in [
            (ID, 12, 9), (SLUG, 11, 0), ("2603.00008", 11, 3), ("ask-the-birds", 12, 4), ("ask-the-birds-x", 12, 0)
        ]
    ),
    "INSERT INTO posts VALUES ('digest', '2026-03-02', 'C1', 0, 'posted', 't', NULL, 1, '1.2',"
    f""" '["{SLUG}", "ask-the-birds", "{ID}"]', '2026-03-02 13:00:00.000000', '')""",
]  # fmt: skip


@pytest.fixture(params=EVERY)
def healed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with fresh_url(request.param, tmp_path) as url, opened(url) as engine:
        migrate(engine, migrations_until("0001", tmp_path))
        with altering(engine, "fill the first release's tables") as connection:
            for row in ROWS:
                connection.exec_driver_sql(row.replace("000000'", "000000+00:00'") if "postgres" in url else row)
        migrate(engine)
        yield engine


def test_pairs_of_the_first_release_become_one_with_days_votes_and_posts(healed: Engine) -> None:
    store = SqlPaperStore(healed)
    held = {kept.id: kept for kept in store.papers()}
    assert list(held) == [ID, "2603.00008", "ask-the-birds-x"]
    assert held[ID].days == (MONDAY, TUESDAY)
    assert (held[ID].upvotes, held["2603.00008"].upvotes) == (9, 4)
    assert held["2603.00008"].abstract == "A listener asks about ten calls."
    assert store.growth(NOON - HOUR) == {ID: 0, "2603.00008": 1, "ask-the-birds-x": 0}
    assert SqlPostLedger(healed).shown("C1") == {ID, "2603.00008"}
    assert dict(store.changes().gone) == {SLUG: ID, "ask-the-birds": "2603.00008"}
    assert "integrity ok" in check(healed)


def test_a_healed_archive_knows_its_papers_by_their_titles(healed: Engine) -> None:
    store = SqlPaperStore(healed)
    copied = paper("leaf", title="LEAF ASIDE picking pears", abstract="We push leaves aside, and look again.")
    store.save(replace(digest(copied, at=NOON + HOUR), copied=True))
    assert store.count() == 3
