"""The word at the end of a question that says what a thing does is asked about, though it is talk elsewhere."""

from bot.search.words.weighed.doing import done, predicate
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


@each(
    ("question", "said"),
    [
        ("do transformers know when to stop", "know when to stop"),
        ("robots that hold a cup", "hold a cup"),
        ("can transformers tell a joke", "tell a joke"),
        ("teaching robots to ask for help", "ask for help"),
        ("models at reading charts", "reading charts"),
        ("llms talking to each other", "talking to each other"),
        ("does the order of examples matter", "order of examples matter"),
        ("do models really know it", "really know it"),
        ("can robots read the tide before anyone asks", "read the tide before"),
        ("robots don't read the tide", "read the tide"),
        ("can you show what robots know", ""),
        ("should I read about robots", ""),
        ("papers that help", ""),
        ("robots on the tide", ""),
    ],
)
def test_what_is_said_of_a_thing_begins_with_what_it_does(question: str, said: str) -> None:
    assert " ".join(predicate(question.split())) == said
