"""What people tell of themselves after their topic is left out; what a thing shall do leans on it."""

from bot.query.frames.asides import clauses
from bot.query.frames.purposes import without_story
from tests.cases import each


@each(
    ("question", "left"),
    [
        ("anything on harbour dredging, because our ferry keeps running aground?", "anything on harbour dredging?"),
        ("papers on varnish drying before we repaint the boats", "papers on varnish drying"),
        ("violin varnish, so that my shop smells less, newest first", "violin varnish, newest first"),
        ("papers on violin varnish since my boss wants to sell some by christmas", "papers on violin varnish"),
        ("is there work on tide tables? our pier was flooded last month", "is there work on tide tables?"),
        ("what do we have on tide tables? my sister sails", "what do we have on tide tables?"),
    ],
)
def test_what_somebody_tells_of_themselves_is_left_out(question: str, left: str) -> None:
    assert without_story(question) == left


@each(
    "question",
    [
        "does varnish harden as we heat it",
        "can we predict a tide before we measure it",
        "papers on tides since 2024",
        "papers on tides? I saw one last week",
        "any papers on boats? we want wooden hulls",
        "papers on it? my topic is violin varnish",
        "how do tides change so that harbours silt up",
    ],
)
def test_what_tells_of_the_topic_stays(question: str) -> None:
    assert without_story(question) == question


def test_when_a_thing_shall_do_something_is_no_time_of_papers() -> None:
    asked = "anything on harbour logs, so that it remembers who moored weeks ago?"
    assert without_story(asked) == "anything on harbour logs, so that it remembers who moored?"


@each(
    ("text", "said"),
    [
        ("harbour logs, so that it remembers who moored", ["so that it remembers who moored"]),
        ("lock gates so the barges need not wait", ["so the barges need not wait"]),
        ("loading a barge by film because nobody wants to steer", ["because nobody wants to steer"]),
        ("barges that stop because of the tide", []),
        ("why are tides so strong", []),
        ("violin varnish so far", []),
    ],
)
def test_what_a_thing_shall_do_leans_on_it(text: str, said: list[str]) -> None:
    assert [clause.text for clause in clauses(text) if clause.aside] == said


def test_a_purpose_may_be_said_at_length() -> None:
    text = "harbour logs, so that " + "a captain who moored knows of it " * 5
    assert [clause.aside for clause in clauses(text)] == [False, True]
