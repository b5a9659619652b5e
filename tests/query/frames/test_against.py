"""What is held against each other in a question, and what only asks for a judgement of it."""

import pytest

from bot.query.frames.against import compares, judged, measured, outdated, unjudged


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("yaks vs otters - which one wins", "yaks vs otters"),
        ("yaks or otters on ice, what's the difference", "yaks or otters on ice"),
        ("who compared them, yaks versus otters", "yaks versus otters"),
        ("yaks vs otters, which swim faster", "yaks vs otters, which swim faster"),
        ("yaks on ice, which one wins", "yaks on ice, which one wins"),
        ("which one is better", "which one is better"),
        ("yaks vs otters is otters dead", "yaks vs otters"),
        ("Yaks vs otters: are yaks really obsolete now?", "Yaks vs otters"),
        ("yaks vs otters are geese dead", "yaks vs otters are geese dead"),
    ],
)
def test_clauses_that_only_judge_are_left_out(text: str, left: str) -> None:
    assert unjudged(text) == left


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("does paper still make sense now that everybody has screens?", "paper or screens"),
        ("are bells really needed in the age of phones", "bells or phones"),
        ("do we still need bells if everybody has phones", "bells or phones"),
        ("do we need bells when it rains", "do we need bells when it rains"),
        ("are bells useful", "are bells useful"),
    ],
)
def test_what_may_be_done_without_is_held_against_what_there_is(text: str, meant: str) -> None:
    assert outdated(text) == meant


def test_a_comparison_is_known_by_what_is_asked() -> None:
    assert all(
        map(compares, ["yaks vs otters", "yaks or otters, which one?", "the difference between yaks and otters"])
    )
    assert not any(map(compares, ["yaks / otters", "yaks or otters on different ice"]))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("is wool better than cotton", "wool or cotton"),
        ("why are yaks faster than otters?", "yaks or otters faster"),
        ("does wool beat cotton for hats", "wool or cotton for hats"),
        ("can yaks outperform otters", "yaks or otters"),
        ("why use wool over cotton", "wool or cotton"),
        ("should I use wool instead of cotton", "wool or cotton"),
        ("do big yaks sleep less than small ones", "big yaks or small ones sleep"),
        ("do otters work as well as yaks", "otters or yaks"),
        ("is wool as warm as cotton", "wool or cotton warm"),
        ("is there anything better than wool", "is there anything better than wool"),
        ("how does wool compare to cotton for hats", "wool or cotton for hats"),
        ("how do yaks fare against otters", "yaks or otters"),
        ("why can't yaks beat otters", "yaks or otters"),
        ("is it better than wool", "is it better than wool"),
        ("yaks eat more than otters", "yaks eat more than otters"),
        ("is wool warm", "is wool warm"),
        ("can a tame yak beat a wild one on ice", "can a tame yak beat a wild one on ice"),
    ],
)
def test_what_is_measured_against_another_is_one_of_two(text: str, meant: str) -> None:
    assert measured(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("does wool actually help", "wool"),
        ("do looms really work in practice?", "looms"),
        ("does shearing help when it rains", "shearing when it rains"),
        ("are yaks useful for racing", "yaks for racing"),
        ("do yaks truly see colours", "do yaks see colours"),
        ("does anybody work on looms", "does anybody work on looms"),
        ("does it help", "does it help"),
        ("wool really warms", "wool really warms"),
        ("is wool warm", "is wool warm"),
    ],
)
def test_of_what_is_asked_whether_it_helps_the_thing_is_left(text: str, meant: str) -> None:
    assert judged(text) == meant
