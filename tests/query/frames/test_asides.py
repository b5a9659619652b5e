"""Which clauses of a question are asides, by their form alone."""

from bot.query.frames.asides import clauses, narrowed
from tests.cases import each


def asides(text: str) -> list[str]:
    return [clause.text for clause in clauses(text) if clause.aside]


@each(
    ("text", "said"),
    [
        ("harbour robots, wooden ones included ideally", ["wooden ones included ideally"]),
        ("violin varnish, preferably amber", ["preferably amber"]),
        ("tide tables. estuaries are fine", ["estuaries are fine"]),
        ("lock gates so that no barge waits", ["so that no barge waits"]),
        ("reward models for bells, ring-a-bell kind of thing", ["ring-a-bell kind of thing"]),
    ],
)
def test_a_wish_is_an_aside(text: str, said: list[str]) -> None:
    assert asides(text) == said


@each(
    ("text", "said"),
    [
        ("parrot detectors: what habits do they learn", ["what habits do they learn"]),
        ("bridge paint, does it last", ["does it last"]),
    ],
)
def test_what_leans_on_what_was_said_before_is_an_aside(text: str, said: list[str]) -> None:
    assert asides(text) == said


@each(
    ("text", "said"),
    [
        ("who paints signs (posters, menus)", ["posters, menus"]),
        ("removing a colour (e.g. amber) from varnish", ["e.g. amber"]),
        ("dredging (of old harbours)", ["of old harbours"]),
    ],
)
def test_a_list_in_brackets_is_an_aside(text: str, said: list[str]) -> None:
    assert asides(text) == said


@each(
    "text",
    [
        "it drifts, does the buoy",
        "retrieval of wrecks (ROW)",
        "wrecks (i.e. sunken barges of oak)",
        "the tide (in time) of harbours",
        "paint, varnish and glue",
        "varnish, especially amber",
        "what holds the tide: gates or dams",
        "we paint the hull of each boat of the harbour twice in spring and leave the rest of it to the tide, do they",
    ],
)
def test_what_says_more_of_what_is_asked_is_none(text: str) -> None:
    assert not asides(text)


def test_what_stands_around_brackets_is_one_clause() -> None:
    assert [clause.text for clause in clauses("removing a colour (e.g. amber) from varnish, gently")] == [
        *("removing a colour from varnish", "gently", "e.g. amber")
    ]


def test_no_text_has_no_clauses() -> None:
    assert clauses("") == ()


@each("clause", ["leak detection without calling a diver", "leak detection fast enough for a ferry"])
def test_how_something_is_done_is_taken_from_the_end(clause: str) -> None:
    assert narrowed(clause) == "leak detection"
