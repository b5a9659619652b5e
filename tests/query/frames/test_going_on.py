"""What goes on from an earlier answer is read as such, and asks nothing where none stands before it."""

from datetime import date

from bot.query import parse
from bot.query.frames.going_on import going_on, leans_back
from tests.cases import each

TODAY = date(2026, 7, 31)

ON = [
    ("only the ones with code", "only with code"),
    ("could I see just those that have code please", "only with code"),
    ("which of these have code", "only with code"),
    ("do any of them come with code?", "only with code"),
    ("just the ones from this week", "only from this week"),
    ("newer ones please", "sort:date"),
    ("anything more recent?", "sort:date"),
    ("anything newer than that", "sort:date"),
    ("any older ones", "sort:oldest"),
    ("the most upvoted ones", "sort:upvotes"),
    ("which of them is the newest?", "sort:date"),
    ("which one of these has the most upvotes", "sort:upvotes"),
    ("anything else?", "more"),
    ("are there more of these", "more"),
    ("ok and who wrote it", "who wrote it"),
    ("btw does it have code", "does it have code"),
    ("can you explain that in simple words", "abstract of that"),
    ("explain it like I'm five", "abstract of it"),
    ("what is the first one about in plain english", "abstract of the first one"),
    ("can you tell me what it is about", "abstract of it"),
    ("and the authors?", "authors of it"),
    ("thanks! is the code available for the second", "is the code available for the second"),
]


@each(("text", "read"), ON)
def test_what_goes_on_is_read_and_leans_on_what_was_before(text: str, read: str) -> None:
    assert (going_on(text), leans_back(text)) == (read, True)


@each(
    ("text", "read"),
    [
        ("no I meant for otters", "only for otters"),
        ("hm, not what I asked for, I meant with sleds", "only with sleds"),
        ("and what about for otters", "only for otters"),
        ("what about from Lakeside", "only from Lakeside"),
    ],
)
def test_what_is_added_to_a_question_is_one_of_its_own_as_well(text: str, read: str) -> None:
    assert (going_on(text), leans_back(text)) == (read, False)


@each("text", ["show me the third", "the second one", "that one", "it"])
def test_a_paper_that_is_pointed_at_needs_an_answer_before(text: str) -> None:
    assert leans_back(text)


@each(
    "text",
    [
        "",
        "otter sledding",
        "newer otters",
        "older papers on otters",
        "latest papers",
        "the last paper",
        "the ones that matter",
        "only papers from Lakeside with code",
        "any more on otters",
        "more papers on otters",
        "what is otter sledding about",
        "explain sledding in simple words",
        "does it take otters to sled",
        "what about geese",
        "2",
        "which one from Lakeside is about otters",
        "explain that otters sled while geese fly south over the lake and nobody looks on",
    ],
)
def test_what_says_its_topic_leans_on_nothing(text: str) -> None:
    assert not leans_back(text)


@each(
    ("question", "text"),
    [
        ("no i meant goose songs", "goose songs"),
        ("sorry, I mean otters instead", "otters"),
        ("what about with sleds", "sleds"),
    ],
)
def test_what_puts_a_question_right_is_no_part_of_it(question: str, text: str) -> None:
    assert parse(question, today=TODAY).text.removeprefix("with ") == text
