"""What is wanted of a topic is left out where no paper would say it."""

from bot.query.frames.wanted import unasked
from tests.cases import each


@each(
    ("question", "asked"),
    [
        ("our yaks drift over long walks, any fixes?", "our yaks drift over long walks"),
        ("yaks eat hats. any way around that?", "yaks eat hats"),
        ("are there any solutions to wool shedding", "wool shedding"),
        ("any tips and tricks for shearing", "shearing"),
        ("which harness exists for yaks", "harness for yaks"),
        ("what kinds of looms are there for wool", "looms for wool"),
        ("what people do about loose threads", "loose threads"),
        ("what people weave on looms", "what people weave on looms"),
        ("any looms like jacquard or newer ones?", "any looms like jacquard?"),
        ("which open looms are available nowadays for wool", "open looms for wool"),
        ("what looms for wool exist?", "looms for wool"),
        ("what's the current go-to for shearing", "shearing"),
        ("what are people using for shearing these days", "shearing these days"),
        ("nowadays everyone talks about felting", "felting"),
        ("felting at the moment", "felting"),
        ("super small looms", "small looms"),
        ("recommendations for looms that fold", "looms that fold"),
        ("yaks forget what I told them last week", "yaks forget what I told them"),
        ("rare breeds, e.g. tibetan ones", "rare breeds, e.g. tibetan"),
        ("how do people usually train yaks", "how do you train yaks"),
        ("any surveys on yaks I should read", "any surveys on yaks"),
        ("tutorials we could look at", "tutorials"),
        ("which datasets of yaks should everyone know about this week", "datasets of yaks this week"),
        ("surveys worth reading on yaks", "surveys on yaks"),
        ("is there a review of yaks that I can read on the train?", "is there a review of yaks?"),
        ("overview of shearing to read first", "overview of shearing"),
        ("papers on yaks I must read", "papers on yaks"),
        ("read any good surveys on yaks?", "any good surveys on yaks?"),
    ],
)
def test_what_asks_is_left_out(question: str, asked: str) -> None:
    assert unasked(question) == asked


@each(
    "question",
    [
        "super-resolution of wool",
        "program repair with fixes",
        "which papers exist on wool",
        "how do people trust yaks",
        "which is best for yaks - hay or kelp?",
        "small yaks and large ones",
        "are there more papers on yaks these days?",
        "papers everyone should read",
        "anything worth reading?",
        "what should I read on yaks",
        "what herders should know about yaks",
        "teach yaks to read",
    ],
)
def test_what_may_be_meant_stays(question: str) -> None:
    assert unasked(question) == question
