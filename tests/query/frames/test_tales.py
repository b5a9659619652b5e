"""What happened to somebody is left out, and its time is no time of papers."""

from bot.query.frames.tales import without_tale
from tests.cases import each


@each(
    ("question", "left"),
    [
        ("me and my flatmate were fighting over whether yaks can swim. help", "yaks can swim. help"),
        ("my labmate and i disagree about whether otters dream", "otters dream"),
        ("a colleague told me yesterday about yak wool", "yak wool"),
        ("spoke to a guy last week about looms", "looms"),
        ("had lunch with a weaver last week who was raving about looms", "looms"),
        ("saw a talk this morning on felting", "felting"),
        ("we talked about felting at the book club on tuesday", "felting"),
        ("we discussed yesterday how to shear yaks", "how to shear yaks"),
        (
            "last week i presented looms in our journal club, what came after it",
            "i presented looms in our journal club, what came after it",
        ),
        ("i had an exam yesterday, what is known about felting", "what is known about felting"),
        ("in the bus and need something on yak wool", "need something on yak wool"),
        ("teaching a seminar on looms, what can you recommend", "looms, what can you recommend"),
        ("a podcast i listened to yesterday mentioned yak wool", "yak wool"),
        ("someone at the fair last month told us about yak wool", "yak wool"),
        ("in our lab meeting this morning we argued about looms", "looms"),
        ("during lunch today a colleague brought up yak carts", "yak carts"),
        ("my mentor and i couldn't agree on whether yaks need rest. thoughts?", "yaks need rest. thoughts?"),
        ("we trained our yaks on hills last month", "we trained our yaks on hills"),
        ("i have been playing with looms lately and wonder what exists on felting", "what exists on felting"),
    ],
)
def test_a_tale_is_left_out(question: str, left: str) -> None:
    assert without_tale(question) == left


@each(
    "question",
    [
        "i read a paper last week about yaks",
        "i heard something came out yesterday about yaks",
        "i was away last week, what is new on yaks",
        "i looked into video looms with yaks",
        "i've read about looms and want newer ones",
        "teaching yaks to swim from videos",
        "planning with otters last week",
        "reading carts over long roads",
        "my boss wants papers from last week on yaks",
        "we shear yaks at night",
    ],
)
def test_what_tells_of_papers_or_of_a_topic_stays(question: str) -> None:
    assert without_tale(question) == question
