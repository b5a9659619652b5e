"""Which links get a card, and which do not."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.cards import MOST_LINKS, REST, named, rested
from bot.model import How, Sighting

AT = datetime(2026, 7, 30, 12, tzinfo=UTC)
ONE, TWO = "https://arxiv.org/abs/2607.00001", "https://hf.co/papers/2607.00002"


def sighting(minutes: float, how: How = How.LINKED) -> Sighting:
    return Sighting("T1", "C1", "1.1", "", "2607.00001", how, AT - timedelta(minutes=minutes))


def test_each_paper_gets_one_card_by_its_first_link():
    assert named([ONE, TWO]) == {ONE: "2607.00001", TWO: "2607.00002"}
    assert named([ONE, "https://huggingface.co/papers/2607.00001"]) == {ONE: "2607.00001"}
    assert named(["https://huggingface.co/models"]) == {}


@given(st.lists(st.integers(1, 9), max_size=8))
def test_a_message_with_many_links_gets_none(numbers):
    urls = [f"https://arxiv.org/abs/2607.0000{number}" for number in numbers]
    assert len(named(urls)) == (len(set(numbers)) if len(set(numbers)) <= MOST_LINKS else 0)


@given(st.floats(0, 120), st.sampled_from(How))
def test_a_paper_rests_for_half_an_hour_after_its_card(minutes, how):
    seen = {"2607.00001": (sighting(minutes, how),)}
    held_back = how is How.LINKED and timedelta(minutes=minutes) < REST
    assert (rested({ONE: "2607.00001"}, seen, AT) == {}) is held_back
    assert rested({TWO: "2607.00002"}, seen, AT) == {TWO: "2607.00002"}
