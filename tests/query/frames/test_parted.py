"""Topics that a question asks for apart stand with a semicolon between them."""

from bot.query.frames.parted import parted
from tests.cases import each


@each(
    ("question", "apart"),
    [
        ("otter sledding and also goose whistling", "otter sledding; goose whistling"),
        ("papers on otters, and separately on geese", "papers on otters; geese"),
        ("otters + anything on geese", "otters; geese"),
        ("otters plus something about a goose", "otters; goose"),
        ("what's new in otters, and in geese?", "what's new in otters; geese?"),
        ("what came out last week on otters and also on geese", "what came out last week on otters; geese"),
        ("papers from Lakeside on otters and on geese", "papers from Lakeside on otters; geese"),
        ("two things: otter maps and goose songs", "otter maps; goose songs"),
        ("i have two questions: is there work on otters, and what about geese?", "i have otters; geese"),
        ("three topics: otters, geese and yaks", "otters; geese; yaks"),
        ("give me 1) otter maps 2) goose songs", "give me otter maps; goose songs"),
        ("otter maps. also: goose songs", "otter maps; goose songs"),
        ("how many papers on otters and also on geese", "how many papers on otters vs geese"),
        ("either otters or geese is fine", "either otters or geese"),
    ],
)
def test_what_is_asked_for_apart_is_parted(question: str, apart: str) -> None:
    assert parted(question) == apart


@each(
    "question",
    [
        "otters and geese",
        "maps of otters and also of geese",
        "maps for otters and also for geese",
        "sledding on ice and on snow",
        "otters, also for zoos",
        "otters that sled and also use maps",
        "otters and also how they sled",
        "otters, also called sledders",
        "otters and also without sleds",
        "two things: otters and geese and yaks",
        "otters, separately",
        "otters 1) sled",
        "and also on geese",
        "Otters sled. " * 20 + "They also dance and also on ice sing.",
    ],
)
def test_what_is_one_topic_stays(question: str) -> None:
    assert parted(question) == question
