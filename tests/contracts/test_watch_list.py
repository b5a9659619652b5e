"""What every WatchList does."""

from dataclasses import replace

from bot.model import Watched
from bot.ports import WatchList
from tests.store.made import HOUR, NOON

SHEEP = Watched("C1", "2603.00001", code=False, withdrawn=False, team="T1")


def test_a_paper_stays_as_the_channel_got_it(watch_list: WatchList) -> None:
    watch_list.watch([SHEEP, replace(SHEEP, paper_id="2603.00002", code=True)], at=NOON)
    watch_list.watch([replace(SHEEP, code=True), replace(SHEEP, channel="C2", withdrawn=True)], at=NOON + HOUR)
    assert watch_list.of("C1")["2603.00001"] == SHEEP
    assert watch_list.of("C1")["2603.00002"].code
    assert watch_list.of("C2") == {"2603.00001": replace(SHEEP, channel="C2", withdrawn=True)}
    assert watch_list.of("C3") == {}


def test_a_version_is_noted_where_none_was_known(watch_list: WatchList) -> None:
    watch_list.watch([SHEEP], at=NOON)
    watch_list.tell_version({"2603.00001": 2, "2603.00009": 1})
    watch_list.tell_version({"2603.00001": 3})
    assert watch_list.of("C1")["2603.00001"].version == 2


def test_what_was_kept_long_ago_is_forgotten(watch_list: WatchList) -> None:
    watch_list.watch([SHEEP], at=NOON)
    watch_list.watch([replace(SHEEP, channel="C2")], at=NOON + HOUR)
    assert watch_list.forget(NOON + HOUR) == 1
    assert watch_list.of("C1") == {}
