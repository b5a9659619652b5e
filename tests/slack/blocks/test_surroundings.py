"""Cards, memories, reports and what is kept, of any shape: within Slack's limits, and nobody is called."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Blame, How, Kept, Removed, Sighting, Week
from bot.sandbox.limits.payloads import of_message
from bot.slack.blocks.card import card_blocks, hidden_blocks, offer_message
from bot.slack.blocks.message import Message
from bot.slack.blocks.privacy import emptied_message, forget_workspace_message, kept_message, removed_message
from bot.slack.blocks.report import report_message
from bot.slack.blocks.seen import discussed_message, posted_message, seen_words, undiscussed_message
from bot.slack.blocks.welcome import channel_welcome, installed_message, links_read, offer
from tests.live import message_faults
from tests.slack.test_hostile import papers, texts

NOW = datetime(2026, 7, 30, 12, tzinfo=UTC)
ZONES = st.sampled_from(["America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"])
COUNTS = st.integers(0, 10**9)


def sightings(paper_id: str) -> st.SearchStrategy[tuple[Sighting, ...]]:
    made = st.builds(
        Sighting,
        st.just("T1"),
        st.just("C0123456789"),
        st.just("1784030400.000100"),
        st.sampled_from(["", "1784030400.000100", "1784030300.000100"]),
        st.just(paper_id),
        st.sampled_from(How),
        st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
        st.none() | COUNTS,
    )
    return st.lists(made, max_size=12).map(tuple)


def fits(message: Message) -> None:
    """Check that Slack takes a message, and that it calls nobody."""
    assert of_message(message.payload()) is None
    assert message_faults(message.payload()) == []
    assert not any(call in str(message.payload()) for call in ("<!channel", "<!here", "<!everyone", "<!subteam"))


@given(papers, st.sampled_from(["", "posted here on Tue 14 Jul, 12 replies"]))
def test_every_card_is_an_attachment_that_slack_takes(paper, seen):
    for blocks in (card_blocks(paper, seen), hidden_blocks(paper)):
        fits(Message("a card", blocks))


@given(st.data(), st.lists(papers, min_size=1, max_size=3, unique_by=lambda paper: paper.id), texts, ZONES)
def test_every_memory_is_a_message_that_slack_takes(data, listed, topic, zone):
    seen = {paper.id: data.draw(sightings(paper.id)) for paper in listed}
    fits(posted_message(listed, seen, NOW, ZoneInfo(zone)))
    known = [paper for paper in listed if seen[paper.id]]
    fits(undiscussed_message(topic))
    if known:
        fits(discussed_message(topic, known, seen, NOW, ZoneInfo(zone)))


@given(st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), ZONES)  # noqa: DTZ001 - bounds
def test_the_day_of_a_sighting_is_the_readers(at, zone):
    sighting = Sighting("T1", "C1", "1.1", "", "2607.00001", How.POSTED, at)
    local = at.astimezone(ZoneInfo(zone))
    words = seen_words(sighting, NOW, ZoneInfo(zone))
    assert words.startswith(f"posted here on {local:%a} {local.day} {local:%b}")
    assert str(local.year) in words or local.year == NOW.astimezone(ZoneInfo(zone)).year


ROWS = st.lists(st.tuples(st.just("value"), texts), max_size=3).map(tuple)


@given(st.lists(st.builds(Kept, texts, st.lists(ROWS, min_size=1, max_size=4).map(tuple)), max_size=3), COUNTS)
def test_whatever_is_kept_is_a_message_that_slack_takes(kept, number):
    fits(kept_message(kept))
    fits(removed_message(Removed(number, number)))
    fits(emptied_message(number))


WEEKS = st.builds(
    Week,
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    *[COUNTS] * 5,
    st.lists(st.builds(Blame, texts, COUNTS, COUNTS), max_size=5).map(tuple),
)


@given(st.lists(WEEKS, max_size=8))
def test_every_report_is_a_message_that_slack_takes(weeks):
    fits(report_message(weeks))


def test_every_welcome_is_a_message_that_slack_takes():
    every: tuple[Any, ...] = (channel_welcome("U0123456789"), channel_welcome(""), offer(may_read=True))
    for message in (*every, offer(may_read=False), installed_message(), offer_message(), forget_workspace_message()):
        assert of_message(message.payload()) is None
    fits(links_read(10**9, 10**9))
