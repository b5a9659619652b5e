"""The word at the end of a question that says what a thing does is asked about, though it is talk elsewhere."""

from bot.search.words.doing import done
from tests.cases import each


@each(
    ("question", "word"),
    [
        ("is it safe to let agents browse", "browse"),
        ("can language models read", "read"),
        ("how do robots remember", "remember"),
        ("teaching models to explain", "explain"),
        ("models that talk", "talk"),
        ("how do transformers work", ""),
        ("what should I read", ""),
        ("can you explain", ""),
        ("papers that help", ""),
        ("does otter sonar hold water", ""),
        ("what should we read about agents this week", ""),
    ],
)
def test_what_a_thing_does_is_told_from_what_people_do(question: str, word: str) -> None:
    assert done(question.split()) == word
