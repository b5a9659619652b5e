"""What is said around a paper that somebody half remembers."""

from bot.query.one_paper.recalled import without_memory
from tests.cases import each


@each(
    ("question", "left"),
    [
        ("that paper which claims yaks can't swim", "yaks can't swim"),
        ("I remember a paper where they shear yaks at night. title?", "shear yaks at night."),
        ("there was a paper showing that yaks can count, what was it called?", "yaks can count"),
        ("what's the paper that argued wool is warm", "wool is warm"),
        ("can anyone point me to that paper where someone trains otters", "trains otters"),
        ("yaks lose wool when it rains. any papers that help?", "yaks lose wool when it rains"),
        ("that thing where you shear a yak at night", "shear a yak at night"),
        ("whats that trick where yaks help otters", "yaks help otters"),
        ("the problem that yaks fall asleep", "yaks fall asleep"),
        ("otters that count to ten, anyone know it?", "otters that count to ten"),
    ],
)
def test_what_is_said_around_a_memory_is_left_out(question: str, left: str) -> None:
    assert without_memory(question).strip(" .") == left.strip(" .")


@each(
    "question",
    [
        "one paper claims that grazing fails",
        "papers that show yaks",
        "a paper on yaks",
        "got five minutes, what should I read?",
        "yaks. title?",
        "the paper that yaks eat",
        "the method that shears yaks",
    ],
)
def test_another_question_stays(question: str) -> None:
    assert without_memory(question) == question
