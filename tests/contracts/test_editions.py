"""What every Editions does."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.model import Edition, EditionState, Run
from bot.ports import Editions
from tests.store.made import HOUR, MONDAY, NOON, TUESDAY

FULL = Edition(
    "C1", "T1", "U1", time(9, 30), "Europe/Berlin", (0, 2, 4), 7, ("rl OR agents", '"world model"'), ("survey",), 5,
    has_code=True, others=False, weekly=True, monthly=True, updates=True, state=EditionState.PAUSED,
    reason="is_archived", paused_until=NOON + HOUR, begun=NOON, asked_at=NOON, next_at=NOON,
)  # fmt: skip


def test_an_edition_is_kept_as_it_is(editions: Editions) -> None:
    editions.put(FULL)
    assert (editions.get("C1"), editions.get("C2")) == (FULL, None)


def test_a_channel_has_one_edition(editions: Editions) -> None:
    editions.put(FULL)
    editions.put(Edition("C1", "T1"))
    editions.put(Edition("C2", "T1"))
    editions.put(Edition("C3", "T2"))
    assert editions.of("T1") == (Edition("C1", "T1"), Edition("C2", "T1"))


def test_editions_whose_time_has_come_are_due_the_longest_waiting_first(editions: Editions) -> None:
    for channel, at in [("C1", NOON), ("C2", NOON - HOUR), ("C3", NOON + HOUR), ("C4", None)]:
        editions.put(Edition(channel, next_at=at))
    assert [one.channel for one in editions.due(NOON)] == ["C2", "C1"]


def test_an_edition_is_looked_at_again_when_that_was_noted(editions: Editions) -> None:
    editions.put(Edition("C1", next_at=NOON))
    (mine,) = editions.due(NOON)
    editions.look_again(mine, NOON + HOUR)
    assert editions.due(NOON) == ()
    editions.look_again(mine, NOON)  # another process, which took it up at the same time
    assert len(editions.due(NOON)) == 1


def test_what_was_changed_meanwhile_keeps_its_own_time(editions: Editions) -> None:
    editions.put(Edition("C1", next_at=NOON))
    (mine,) = editions.due(NOON)
    editions.put(Edition("C1", at=time(15), next_at=NOON))
    editions.look_again(mine, NOON + HOUR)
    assert not editions.stop(mine, "is_archived")
    assert editions.get("C1") == Edition("C1", at=time(15), next_at=NOON)


def test_a_stopped_edition_is_paused_with_the_reason_once(editions: Editions) -> None:
    editions.put(FULL)
    assert editions.stop(FULL, "not_in_channel")
    paused = replace(FULL, reason="not_in_channel", paused_until=None, next_at=None)
    assert editions.get("C1") == paused
    assert not editions.stop(FULL, "not_in_channel")


def test_what_was_asked_for_is_served_unless_it_was_asked_for_anew(editions: Editions) -> None:
    editions.put(FULL)
    editions.served(replace(FULL, asked_at=NOON - HOUR))
    assert editions.get("C1") == FULL
    editions.served(FULL)
    assert editions.get("C1") == replace(FULL, asked_at=None)


def run(day: date, outcome: str, *, hours: int = 0, what: str = "digest") -> Run:
    return Run("C1", what, day, NOON + hours * HOUR, outcome, "because", "T1")


def test_what_came_of_a_run_stands_in_the_place_of_what_came_of_it_before(editions: Editions) -> None:
    for one in (run(MONDAY, "failed"), run(MONDAY, "posted", hours=1), run(TUESDAY, "posted", hours=24)):
        editions.note(one)
    editions.note(replace(run(MONDAY, "posted"), channel="C2"))
    assert editions.runs("C1", limit=9) == (run(TUESDAY, "posted", hours=24), run(MONDAY, "posted", hours=1))
    assert editions.runs("C1", limit=1) == (run(TUESDAY, "posted", hours=24),)


def test_old_runs_are_forgotten(editions: Editions) -> None:
    editions.note(run(MONDAY, "posted"))
    editions.note(run(TUESDAY, "posted"))
    assert editions.forget_runs(TUESDAY) == 1
    assert [one.day for one in editions.runs("C1", limit=9)] == [TUESDAY]
    assert editions.forget_runs(TUESDAY + timedelta(days=1)) == 1
