"""A clause that only points back names no topic."""

from bot.query.frames.pointing import points_back, without_maker
from tests.cases import each


@each(
    "clause",
    [
        "did anyone follow up on it",
        "and who else does this",
        "has anyone tried that since",
        "are there newer papers on this",
        "is there a follow-up",
        "what came after it",
        "does anyone have a fix for them",
    ],
)
def test_what_came_of_a_thing_points_back(clause: str) -> None:
    assert points_back(clause.split())


@each(
    "clause",
    [
        "did anyone follow up on felting",
        "who else shears yaks",
        "how do yaks use it",
        "it helps",
        "is there a loom",
        "",
    ],
)
def test_what_names_something_does_not(clause: str) -> None:
    assert not points_back(clause.split())


@each(
    ("text", "left"),
    [
        ("felting thing otterlab did", "felting"),
        ("woven memory idea that otterlab published", "woven memory"),
        ("felting that we built", "felting that we built"),
        ("otterlab did", "otterlab did"),
        ("felting", "felting"),
    ],
)
def test_who_brought_it_is_left_out(text: str, left: str) -> None:
    assert without_maker(text) == left
