"""What every PaperStore does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from queue import SimpleQueue

import pytest

from bot.days import begin
from bot.model import BEGINNING, Fetched, Forgotten, Saved
from bot.ports import PaperStore
from tests.store.made import HOUR, MONDAY, NOON, TUESDAY, WEDNESDAY, card, digest, ids, paper


def test_paper_comes_back_with_every_field(paper_store: PaperStore) -> None:
    whole = paper(withdrawn_at=NOON)
    paper_store.save(digest(whole))
    assert paper_store.paper(whole.id) == whole


def test_paper_with_nothing_but_a_title_comes_back(paper_store: PaperStore) -> None:
    paper_store.save(digest(card()))
    assert paper_store.paper("2603.00001") == card()


def test_unknown_paper_is_none(paper_store: PaperStore) -> None:
    assert paper_store.paper("2603.99999") is None


def test_day_never_fetched_is_none(paper_store: PaperStore) -> None:
    assert paper_store.digest(MONDAY) is None


def test_empty_day_is_remembered_as_fetched(paper_store: PaperStore) -> None:
    paper_store.save(digest())
    assert paper_store.digest(MONDAY) == digest()
    assert paper_store.fetches() == {MONDAY: Fetched(0, NOON)}


def test_empty_fetch_of_a_filled_day_empties_nothing(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper()))
    paper_store.save(digest(at=NOON + HOUR))
    assert paper_store.digest(MONDAY) == digest(paper(), at=NOON + HOUR)


def test_paper_of_three_days_is_one_paper(paper_store: PaperStore) -> None:
    for day in (TUESDAY, WEDNESDAY, MONDAY):
        paper_store.save(digest(paper(days=(day,)), day=day))
    held = paper_store.paper("2603.00001")
    assert paper_store.count() == 1
    assert held is not None
    assert held.days == (MONDAY, TUESDAY, WEDNESDAY)


def test_papers_of_a_day_carry_all_their_days(paper_store: PaperStore) -> None:
    for day in (MONDAY, TUESDAY):
        paper_store.save(digest(paper(days=(day,)), day=day))
    held = paper_store.digest(MONDAY)
    assert held is not None
    assert held.papers[0].days == (MONDAY, TUESDAY)


def test_submitter_is_that_of_the_latest_day_whichever_came_last(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(submitter="Tuesday's"), day=TUESDAY))
    paper_store.save(digest(paper(submitter="Monday's"), at=NOON + HOUR))
    held = paper_store.paper("2603.00001")
    assert held is not None
    assert held.submitter == "Tuesday's"


def test_saving_again_changes_nothing_but_the_time(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001"), paper("2603.00002")))
    held = paper_store.changes()
    again = digest(paper("2603.00001"), paper("2603.00002"), at=NOON + HOUR)
    assert paper_store.save(again) == Saved(unchanged=2)
    assert paper_store.digest(MONDAY) == again
    assert paper_store.changes(held.at).papers == ()


def test_saved_tells_each_paper_once(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001"), paper("2603.00002")))
    paper_store.save(digest(paper("2603.00003"), day=TUESDAY))
    told = paper_store.save(
        digest(
            paper("2603.00001"),
            paper("2603.00002", upvotes=9),
            paper("2603.00003"),
            paper("2603.00004"),
            at=NOON + HOUR,
        )
    )
    assert told == Saved(added=1, listed=1, updated=1, unchanged=1)
    assert told.total == 4


def test_votes_and_comments_go_down_with_a_newer_fetch(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(upvotes=10, comments=4)))
    paper_store.save(digest(paper(upvotes=8, comments=0), at=NOON + HOUR))
    held = paper_store.paper("2603.00001")
    assert held is not None
    assert (held.upvotes, held.comments) == (8, 0)


def test_newer_fetch_replaces_what_it_has(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper()))
    newer = paper(title="A better title", ai_summary="Later.", authors=("Bo Li",), code_stars=0, organization="Lab")
    paper_store.save(digest(newer, at=NOON + HOUR))
    assert paper_store.paper(newer.id) == newer


def test_page_of_cards_empties_nothing(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper()))
    paper_store.save(digest(card(upvotes=7, comments=2), at=NOON + HOUR))
    assert paper_store.paper("2603.00001") == paper(upvotes=7, comments=2)


def test_day_never_loses_a_paper_and_the_fallen_come_last(paper_store: PaperStore) -> None:
    paper_store.save(digest(*(paper(f"2603.0000{n}") for n in (1, 2, 3, 4))))
    paper_store.save(digest(*(paper(f"2603.0000{n}") for n in (5, 3, 1)), at=NOON + HOUR))
    held = paper_store.digest(MONDAY)
    assert held is not None
    assert ids(held.papers) == [f"2603.0000{n}" for n in (5, 3, 1, 2, 4)]


def test_older_fetch_adds_papers_after_the_others(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001"), paper("2603.00002")))
    told = paper_store.save(digest(paper("2603.00003"), paper("2603.00002"), at=NOON - HOUR))
    held = paper_store.digest(MONDAY)
    assert held is not None
    assert ids(held.papers) == ["2603.00001", "2603.00002", "2603.00003"]
    assert held.fetched_at == NOON
    assert told == Saved(added=1, unchanged=1)


def test_older_fetch_fills_empty_fields_only(paper_store: PaperStore) -> None:
    paper_store.save(digest(replace(card(upvotes=9, comments=5), title="The newer title")))
    paper_store.save(digest(paper(upvotes=2, comments=1), at=NOON - HOUR))
    assert paper_store.paper("2603.00001") == paper(title="The newer title", upvotes=9, comments=5)


def test_older_fetch_of_another_day_leaves_votes_alone(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(upvotes=9), day=TUESDAY, at=NOON + HOUR))
    paper_store.save(digest(paper(upvotes=2), day=MONDAY, at=NOON))
    held = paper_store.paper("2603.00001")
    assert held is not None
    assert held.upvotes == 9


def test_newest_day_that_lists_a_paper_speaks_for_it(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(upvotes=9, days=(TUESDAY,)), day=TUESDAY))
    told = paper_store.save(digest(paper(upvotes=2, title="Older"), at=NOON + HOUR))
    assert told == Saved(listed=1)
    again = paper_store.save(digest(paper(upvotes=2, title="Older"), at=NOON + 2 * HOUR))
    assert again == Saved(unchanged=1)
    held = paper_store.paper("2603.00001")
    assert held is not None
    assert (held.upvotes, held.title) == (9, paper().title)
    assert paper_store.growth(NOON) == {"2603.00001": 0}


def test_older_day_fills_what_the_newest_day_left_empty(paper_store: PaperStore) -> None:
    paper_store.save(digest(card(upvotes=9), day=TUESDAY))
    paper_store.save(digest(paper(upvotes=2), at=NOON + HOUR))
    held = paper_store.paper("2603.00001")
    assert held is not None
    assert (held.upvotes, held.abstract) == (9, paper().abstract)


def test_papers_come_by_ascending_id(paper_store: PaperStore) -> None:
    mixed = ["a-slug", "2603.00010", "a slug", "Zebra", "2603.00009", "ähnlich", "aslug"]
    paper_store.save(digest(*(paper(key) for key in mixed)))
    assert ids(paper_store.papers()) == sorted(mixed)
    assert ids(paper_store.changes().papers) == sorted(mixed)


def test_papers_of_many_pages_come_each_once(paper_store: PaperStore) -> None:
    keys = [f"2603.{n:05}" for n in range(1001)]
    told = paper_store.save(digest(*(card(key) for key in keys)))
    assert told == Saved(added=1001)
    assert ids(paper_store.papers()) == keys
    assert paper_store.save(digest(*(card(key) for key in keys))) == Saved(unchanged=1001)


def test_reader_of_papers_may_save_meanwhile(paper_store: PaperStore) -> None:
    paper_store.save(digest(*(card(f"2603.{n:05}") for n in range(1001))))
    for held in paper_store.papers():
        if held.id == "2603.00500":
            paper_store.save(digest(paper("2604.00001"), day=TUESDAY))
    assert paper_store.count() == 1002


def test_changes_after_a_revision_are_what_was_saved_since(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001"), paper("2603.00002"), paper("2603.00003")))
    first = paper_store.changes()
    paper_store.save(digest(paper("2603.00003", upvotes=9), paper("2603.00001"), at=NOON + HOUR))
    paper_store.save(digest(paper("2603.00002"), day=TUESDAY, at=NOON + HOUR))
    later = paper_store.changes(first.at)
    assert ids(first.papers) == ["2603.00001", "2603.00002", "2603.00003"]
    assert ids(later.papers) == ["2603.00002", "2603.00003"]
    assert paper_store.changes(later.at).papers == ()


def test_after_a_moment_that_the_store_has_not_seen_all_is_a_change(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001")))
    held = paper_store.changes().at
    paper_store.save(digest(paper("2603.00002"), day=TUESDAY))
    assert paper_store.changes(held).since == held
    for other in (replace(held, token="elsewhere"), replace(held, token=""), replace(held, revision=99)):
        changes = paper_store.changes(other)
        assert changes.since == BEGINNING
        assert ids(changes.papers) == ["2603.00001", "2603.00002"]


def test_papers_are_read_by_their_ids(paper_store: PaperStore) -> None:
    many = [paper(f"2603.{number:05}") for number in range(1200)]
    paper_store.save(digest(*many))
    wanted = many[3:1100]
    assert paper_store.named([*ids(wanted), "2603.99999"]) == {each.id: each for each in wanted}
    assert paper_store.named([]) == {}


def test_new_store_has_no_changes(paper_store: PaperStore) -> None:
    assert paper_store.changes().papers == ()
    assert paper_store.count() == 0


def test_fetches_tell_every_day_and_its_papers(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001"), paper("2603.00002")))
    paper_store.save(digest(paper("2603.00001"), day=TUESDAY, at=NOON + HOUR))
    paper_store.save(digest(day=WEDNESDAY, at=NOON + 2 * HOUR))
    assert paper_store.fetches() == {
        MONDAY: Fetched(2, NOON),
        TUESDAY: Fetched(1, NOON + HOUR),
        WEDNESDAY: Fetched(0, NOON + 2 * HOUR),
    }


def test_growth_counts_from_the_first_fetch_of_the_span(paper_store: PaperStore) -> None:
    for hour, upvotes in enumerate([1, 3, 3, 3, 3, 10, 13, 13, 13, 10]):
        paper_store.save(digest(paper(upvotes=upvotes), at=NOON + hour * HOUR))
    gained = {since: paper_store.growth(NOON + since * HOUR) for since in range(-1, 8)}
    assert {since: grown["2603.00001"] for since, grown in gained.items()} == {
        -1: 9, 0: 9, 1: 7, 2: 7, 3: 7, 4: 7, 5: 0, 6: -3, 7: -3,
    }  # fmt: skip


def test_growth_leaves_out_what_the_span_did_not_fetch(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper("2603.00001")))
    paper_store.save(digest(paper("2603.00002"), day=TUESDAY, at=NOON + 2 * HOUR))
    assert paper_store.growth(NOON + HOUR) == {"2603.00002": 0}


def test_growth_knows_the_votes_of_a_late_old_fetch(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(upvotes=9)))
    for _ in range(2):
        paper_store.save(digest(paper(upvotes=2), at=NOON - HOUR))
    assert paper_store.growth(NOON - HOUR) == {"2603.00001": 7}


def test_savers_at_once_lose_no_paper_and_a_follower_sees_all(paper_store: PaperStore) -> None:
    saved: SimpleQueue[None] = SimpleQueue()

    def save(saver: int) -> None:
        for turn in range(5):
            keys = [f"26{saver:02}.{n:05}" for n in range(turn, turn + 10)] + ["2600.00000"]
            paper_store.save(digest(*(paper(key, upvotes=turn) for key in keys), day=MONDAY + turn * timedelta(1)))
            saved.put(None)

    seen: set[str] = set()
    at = BEGINNING
    with ThreadPoolExecutor(4) as threads:
        savers = [threads.submit(save, saver) for saver in range(1, 5)]
        for _ in range(4 * 5):
            saved.get(timeout=30)
            changes = paper_store.changes(at)
            seen.update(ids(changes.papers))
            at = changes.at
        for saver in savers:
            saver.result()
    assert len(seen) == paper_store.count() == 4 * 14 + 1


TITLE = r"Leaf Aside: Picking $\mathcal{N}$ Pears, by $\lambda$-Search"
SLUG = paper("leaf-aside", title="Leaf aside — picking N pears by λ search", upvotes=0, comments=0)
WITH_ID = paper("2603.00007", title=TITLE, upvotes=9)
COPY = replace(digest(SLUG, at=NOON + HOUR), copied=True)


def test_copy_after_the_fetch_is_the_same_paper_and_keeps_its_votes(paper_store: PaperStore) -> None:
    paper_store.save(digest(WITH_ID))
    assert paper_store.save(COPY) == Saved(unchanged=1)
    assert list(paper_store.papers()) == [WITH_ID]


def test_fetch_after_the_copy_gives_it_its_id_and_votes_and_tells_what_went(paper_store: PaperStore) -> None:
    paper_store.save(COPY)
    held = paper_store.changes()
    assert paper_store.save(digest(WITH_ID, at=NOON + 2 * HOUR)) == Saved(updated=1)
    assert list(paper_store.papers()) == [WITH_ID]
    assert paper_store.changes(held.at).gone == (("leaf-aside", "2603.00007"),)


def test_copy_of_another_day_adds_that_day(paper_store: PaperStore) -> None:
    paper_store.save(digest(WITH_ID))
    paper_store.save(replace(COPY, day=TUESDAY))
    held = paper_store.paper("2603.00007")
    assert held is not None
    assert held.days == (MONDAY, TUESDAY)


def test_same_title_over_another_abstract_is_another_paper(paper_store: PaperStore) -> None:
    paper_store.save(digest(WITH_ID))
    other = replace(SLUG, abstract="A kettle whistles in a key of its own, and no two of them agree on which.")
    paper_store.save(replace(COPY, papers=(other,)))
    assert paper_store.count() == 2


def test_copy_is_no_fetch_so_that_the_source_is_still_asked(paper_store: PaperStore) -> None:
    paper_store.save(COPY)
    assert paper_store.fetches() == {MONDAY: Fetched(1, begin(MONDAY))}


def test_copy_begins_no_count_of_votes(paper_store: PaperStore) -> None:
    paper_store.save(COPY)
    paper_store.save(digest(WITH_ID, at=NOON + 2 * HOUR))
    assert paper_store.growth(NOON - HOUR) == {"2603.00007": 0}


def test_forgotten_day_takes_the_papers_that_it_alone_lists(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(), paper("2603.00002")))
    paper_store.save(digest(paper(), day=TUESDAY))
    before = paper_store.changes().at
    assert paper_store.forget(MONDAY) == Forgotten(1, 1)
    changed = paper_store.changes(before)
    assert ids(changed.papers) == ["2603.00001"]
    assert changed.papers[0].days == (TUESDAY,)
    assert changed.gone == (("2603.00002", ""),)
    assert paper_store.moved() == {"2603.00002": ""}
    assert list(paper_store.fetches()) == [TUESDAY]


def test_forgotten_paper_leaves_every_day_and_may_come_again(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper(), paper("2603.00002")))
    assert paper_store.forget("2603.00001") == Forgotten(1)
    assert paper_store.paper("2603.00001") is None
    assert paper_store.save(digest(paper())) == Saved(added=1)
    assert paper_store.changes().gone == ()


@pytest.mark.parametrize("what", [TUESDAY, "2603.99999"])
def test_nothing_is_forgotten_of_what_is_not_held(paper_store: PaperStore, what: object) -> None:
    paper_store.save(digest(paper()))
    assert paper_store.forget(what) is None  # type: ignore[arg-type]  # either of the two
    assert paper_store.count() == 1


def test_moment_is_the_one_that_changes_lead_to(paper_store: PaperStore) -> None:
    paper_store.save(digest(paper()))
    now = paper_store.moment()
    assert now == paper_store.changes().at
    assert paper_store.changes(now).papers == ()
    paper_store.save(digest(paper("2603.00002")))
    assert ids(paper_store.changes(now).papers) == ["2603.00002"]
