"""Whoever greets is read alike, however, and whatever follows."""

from bot.query.frames.carried import carried
from bot.query.frames.openness import openly
from bot.query.frames.relays import passed_on
from bot.query.frames.tales import without_tale
from bot.query.frames.talk import frames
from bot.query.frames.wanted import unasked
from bot.query.one_paper.recalled import without_memory
from tests.cases import each

GREETED = ("", "hey, ", "Hi there! ", "ok so ", "good morning! ", "yo ", "well, btw ", "hello everyone - ")


@each("greeting", GREETED)
def test_each_step_hears_every_greeting(greeting: str) -> None:
    assert passed_on(f"{greeting}my boss wants to know if yaks swim") == "yaks swim"
    assert passed_on(f"{greeting}quick q, yak wool") == "yak wool"
    assert without_tale(f"{greeting}spoke to a guy last week about looms") == "looms"
    assert unasked(f"{greeting}what looms for wool exist?") == "looms for wool"
    assert openly(f"{greeting}any open models for wool") == "models for wool, ideally open-source"
    assert without_memory(f"{greeting}what was the paper that showed yaks swim") == "yaks swim"
    assert carried(f"{greeting}I work on looms. How do they age?").endswith("How do looms age?")
    assert frames(f"{greeting}we're fighting loom fires", first=True, last=True) == "loom fires"


@each(
    "begun",
    [
        "hi-what looms for wool exist",
        "sober yaks swim",
        "soft looms",
        "okapi wool",
        "well-fed yaks swim",
        "morning dew",
    ],
)
def test_what_begins_alike_is_no_greeting(begun: str) -> None:
    for step in (passed_on, without_tale, unasked, openly, without_memory, carried):
        assert step(begun) == begun
    assert frames(begun, first=True, last=True) == begun
