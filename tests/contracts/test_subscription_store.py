"""What every SubscriptionStore does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from datetime import time, timedelta

import pytest

from bot.model import Match, Pace, Query, Subscription, Way
from bot.ports import SubscriptionStore
from tests.store.made import HOUR, NOON

RICH = Query(
    "", text="rl agents", required=(("rl", "agents"), ("tool use",)), excluded=("survey", "talk"), avoided=("talk",),
    authors=("Song Han",),
    organizations=("nvidia",), not_authors=("Bo Li",), not_organizations=("tencent",), titles=("deep",), has_code=True,
    min_stars=0, min_upvotes=5,
)  # fmt: skip
OF_ANSWERS = {
    *("question", "ids", "since", "until", "sort", "every", "limit", "intent", "count", "part", "subject", "newer"),
    *("place", "wished", "soft", "bound", "times", "topics", "relaxed", "hint", "chips", "problem"),
    *("since_paper", "until_paper", "of_best"),
}
"""Fields of a query that ask nothing of a paper to come: how an answer is shown, and which days and papers."""


def sheep(question: str = "sheep", **changes: object) -> Subscription:
    made = Subscription("T1", "C1", "U1", question, Query("", text=question), NOON, token=f"token of {question}")
    return replace(made, **changes)


def match(subscription: Subscription, number: int = 1, *, minutes: int = 0) -> Match:
    return Match(subscription.id, f"2603.{number:05d}", ("sheep",), NOON + timedelta(minutes=minutes))


def added(store: SubscriptionStore, *given: Subscription) -> list[Subscription]:
    kept = [store.add(one, (), most=10) for one in given or (sheep(),)]
    assert all(kept)
    return [one for one in kept if one]


def test_subscription_comes_back_as_it_was_made(subscription_store: SubscriptionStore) -> None:
    whole = sheep(
        query=RICH, pace=Pace.WEEKLY, at=time(8, 30), weekday=4, zone="Asia/Tokyo", quiet=(time(22), time(7, 15)),
        paused_until=NOON + HOUR, paused_why="the channel is archived", way=Way.MAIL, address="ada@sheep.example",
    )  # fmt: skip
    (kept,) = added(subscription_store, whole)
    assert kept == replace(whole, id=kept.id, number=1)
    assert subscription_store.of("T1", "C1") == (kept,) == subscription_store.all()
    assert subscription_store.by_token(whole.token) == kept


def test_all_that_a_query_asks_of_a_paper_is_kept(subscription_store: SubscriptionStore) -> None:
    blank = Query("")
    assert {
        field.name for field in fields(Query) if getattr(RICH, field.name) == getattr(blank, field.name)
    } == OF_ANSWERS
    (kept,) = added(subscription_store, sheep(query=RICH))
    assert subscription_store.all()[0].query == kept.query == RICH


def test_no_token_finds_nothing(subscription_store: SubscriptionStore) -> None:
    added(subscription_store, sheep(token=""))
    assert subscription_store.by_token("") is None
    assert subscription_store.by_token("guessed") is None


def test_places_are_numbered_apart_and_by_their_own(subscription_store: SubscriptionStore) -> None:
    kept = added(subscription_store, sheep(), sheep(channel="C2"), sheep(team="T2"), sheep("goats"))
    assert [one.number for one in kept] == [1, 1, 1, 2]
    assert [one.question for one in subscription_store.of("T1", "C1")] == ["sheep", "goats"]


def test_number_of_one_that_stands_is_given_to_no_other(subscription_store: SubscriptionStore) -> None:
    first, second = added(subscription_store, sheep(), sheep("goats"))
    assert subscription_store.remove(first.id)
    assert not subscription_store.remove(first.id)
    (third,) = added(subscription_store, sheep("cows"))
    assert (second.number, third.number) == (2, 3)
    assert third.id not in {first.id, second.id}


def test_place_holds_no_more_than_it_may(subscription_store: SubscriptionStore) -> None:
    assert subscription_store.add(sheep(), (), most=1)
    assert subscription_store.add(sheep("goats"), (), most=1) is None
    assert subscription_store.add(sheep(channel="C2"), (), most=1)


def test_of_ten_at_once_a_place_takes_what_it_may(subscription_store: SubscriptionStore) -> None:
    with ThreadPoolExecutor(10) as threads:
        kept = list(threads.map(lambda at: subscription_store.add(sheep(f"sheep {at}"), (), most=4), range(10)))
    assert sorted(one.number for one in kept if one) == [1, 2, 3, 4]


def test_changed_subscription_stays_changed(subscription_store: SubscriptionStore) -> None:
    (kept,) = added(subscription_store)
    paused = replace(kept, paused_until=NOON + HOUR)
    assert subscription_store.change(paused)
    assert subscription_store.all() == (paused,)
    subscription_store.remove(kept.id)
    assert not subscription_store.change(paused)
    assert subscription_store.all() == ()


def test_what_a_person_made_in_channels_is_read_by_channel(subscription_store: SubscriptionStore) -> None:
    _, second, _, _, first = added(
        subscription_store,
        sheep(channel="U1"),
        sheep(channel="C2"),
        sheep(person="U2"),
        sheep(team="T2"),
        sheep("goats"),
    )
    assert subscription_store.made_by("T1", "U1") == (first, second)
    assert subscription_store.made_by("T1", "U9") == ()


def test_moved_subscription_takes_what_matches_it_along_under_a_number_of_its_new_place(
    subscription_store: SubscriptionStore,
) -> None:
    kept, _ = added(subscription_store, sheep(), sheep("goats", channel="U1"))
    subscription_store.note([match(kept)])
    moved = subscription_store.move(replace(kept, question="lambs"), "U1", most=10)
    assert moved
    assert (moved.id, moved.channel, moved.number, moved.question) == (kept.id, "U1", 2, "lambs")
    assert subscription_store.of("T1", "C1") == ()
    assert subscription_store.of("T1", "U1")[1] == moved
    assert subscription_store.pending() == (match(kept),)


def test_subscription_is_not_moved_where_there_is_no_room_nor_while_a_message_is_on_its_way(
    subscription_store: SubscriptionStore,
) -> None:
    kept, other = added(subscription_store, sheep(), sheep("goats", channel="U1"))
    assert subscription_store.move(kept, "U1", most=1) is None
    subscription_store.note([match(kept)])
    subscription_store.batch("first", [match(kept)])
    assert subscription_store.move(kept, "U1", most=10) is None
    subscription_store.tell("first", at=NOON)
    assert subscription_store.move(kept, "U1", most=10)
    subscription_store.remove(other.id)
    assert subscription_store.move(other, "C1", most=10) is None
    assert subscription_store.of("T1", "C1") == ()


def test_paper_matches_a_subscription_once(subscription_store: SubscriptionStore) -> None:
    (kept,) = added(subscription_store)
    assert subscription_store.note([match(kept), match(kept, 2)]) == 2
    assert subscription_store.note([match(kept, minutes=9), match(kept, 3)]) == 1
    assert subscription_store.pending() == (match(kept), match(kept, 2), match(kept, 3))


def test_what_matched_before_is_never_told(subscription_store: SubscriptionStore) -> None:
    kept = subscription_store.add(sheep(), [match(sheep())], most=10)
    assert kept
    assert subscription_store.pending() == ()
    assert subscription_store.note([match(kept)]) == 0
    assert subscription_store.change(kept, [match(kept, 2)])
    assert subscription_store.note([match(kept, 2)]) == 0


def test_match_of_a_dropped_subscription_is_left_out(subscription_store: SubscriptionStore) -> None:
    kept, gone = added(subscription_store, sheep(), sheep("goats"))
    subscription_store.note([match(gone)])
    subscription_store.remove(gone.id)
    assert subscription_store.note([match(gone, 2), match(kept)]) == 1
    assert subscription_store.pending() == (match(kept),)


def test_match_is_in_one_message(subscription_store: SubscriptionStore) -> None:
    (kept,) = added(subscription_store)
    subscription_store.note([match(kept), match(kept, 2)])
    first = subscription_store.batch("first", [match(kept)])
    second = subscription_store.batch("second", [match(kept), match(kept, 2)])
    assert [one.paper_id[-1] for one in first] == ["1"]
    assert [one.paper_id[-1] for one in second] == ["2"]
    assert {one.batch for one in subscription_store.pending()} == {"first", "second"}


def test_of_ten_threads_one_makes_up_a_message(subscription_store: SubscriptionStore) -> None:
    (kept,) = added(subscription_store)
    given = [match(kept, number) for number in range(1, 8)]
    subscription_store.note(given)
    with ThreadPoolExecutor(10) as threads:
        put = [
            one for part in threads.map(lambda at: subscription_store.batch(f"b{at}", given), range(10)) for one in part
        ]
    assert sorted(one.paper_id for one in put) == [one.paper_id for one in given]


def test_message_that_was_not_sent_is_taken_apart(subscription_store: SubscriptionStore) -> None:
    (kept,) = added(subscription_store)
    subscription_store.note([match(kept), match(kept, 2)])
    subscription_store.batch("first", [match(kept)])
    assert subscription_store.unbatch("first") == 1
    assert len(subscription_store.batch("second", [match(kept), match(kept, 2)])) == 2
    subscription_store.tell("second", at=NOON)
    assert subscription_store.unbatch("second") == 0


def test_some_are_read_by_id(subscription_store: SubscriptionStore) -> None:
    first, _, third = added(subscription_store, sheep(), sheep("goats"), sheep("cows"))
    assert subscription_store.some([third.id, first.id, 999]) == (first, third)
    assert subscription_store.some([]) == ()


def test_told_match_is_pending_no_more(subscription_store: SubscriptionStore) -> None:
    (kept,) = added(subscription_store)
    subscription_store.note([match(kept), match(kept, 2)])
    subscription_store.batch("first", [match(kept)])
    assert subscription_store.tell("first", at=NOON) == 1
    assert subscription_store.tell("first", at=NOON + HOUR) == 0
    assert [one.paper_id for one in subscription_store.pending()] == ["2603.00002"]
    assert subscription_store.batch("second", [match(kept)]) == ()


def test_feed_has_its_matches_and_is_told_nothing(subscription_store: SubscriptionStore) -> None:
    kept = subscription_store.add(sheep(way=Way.FEED), [match(sheep())], most=10)
    assert kept
    subscription_store.note([match(kept, 2, minutes=1)])
    assert subscription_store.pending() == ()
    assert subscription_store.matches(kept.id) == (match(kept), match(kept, 2, minutes=1))


@pytest.mark.parametrize("way", [Way.SLACK, Way.FEED])
def test_old_matches_are_forgotten_and_what_is_not_told_is_kept(
    subscription_store: SubscriptionStore, way: Way
) -> None:
    (kept,) = added(subscription_store, sheep(way=way))
    subscription_store.note([match(kept), match(kept, 2, minutes=120)])
    subscription_store.batch("first", [match(kept)])
    subscription_store.tell("first", at=NOON)
    assert subscription_store.forget(NOON) == 0
    assert subscription_store.forget(NOON + HOUR) == 1
    assert subscription_store.matches(kept.id)[0].paper_id == "2603.00002"
