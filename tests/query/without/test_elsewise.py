"""What is left out first, and what may take a thing's place."""

from bot.query.without.elsewise import elsewise
from tests.cases import each


@each(
    ("question", "meant"),
    [
        ("besides wool, what keeps yaks warm", "what keeps yaks warm, other than wool"),
        ("besides wool what else is there for hats?", "anything for hats, other than wool"),
        ("other than yaks, which animals are sheared", "which animals are sheared, other than yaks"),
        ("not wool, not cotton: hats", "hats but not wool and not cotton"),
        ("not surveys: otter memory", "otter memory but not surveys"),
    ],
)
def test_what_is_left_out_first_is_said_last(question: str, meant: str) -> None:
    assert elsewise(question) == meant


@each(
    ("question", "meant"),
    [
        ("is there a good alternative to wool?", "alternatives to wool"),
        ("wool alternatives", "alternatives to wool"),
        ("what can I use instead of wool", "alternatives to wool"),
        ("something other than wool for hats", "alternatives to wool for hats"),
        ("anything better than wool", "alternatives to wool"),
        ("what could replace the wheel", "alternatives to wheel"),
        ("instead of wool", "alternatives to wool"),
        ("open-source competitors of wool", "alternatives to wool"),
        ("a drop-in replacement for wool", "alternatives to wool"),
    ],
)
def test_what_may_take_a_things_place_is_an_alternative_to_it(question: str, meant: str) -> None:
    assert elsewise(question) == meant


@each(
    "question",
    [
        "not just pixels: language for robots",
        "besides accuracy, cost",
        "cotton instead of wool",
        "anything other than surveys on robots",
        "beyond words",
        "what's new in agents besides coding agents",
        "do yaks beat otters",
    ],
)
def test_another_question_stays(question: str) -> None:
    assert elsewise(question) == question
