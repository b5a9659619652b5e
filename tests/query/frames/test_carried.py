"""A pronoun that asks stands for the topic of the sentence before."""

from bot.query.frames.carried import carried
from tests.cases import each


@each(
    ("question", "asked"),
    [
        (
            "Hey there! I've been reading about wool stuff, mostly felting. Anything recent on making it faster?",
            "Anything recent on making felting faster?",
        ),
        (
            "I work on yak shearing. How do people make it work in rain?",
            "How do people make yak shearing work in rain?",
        ),
        ("We use looms in production. Any papers on evaluating them?", "Any papers on evaluating looms?"),
        ("Been looking at kelp drying. Anything new on that kind of thing?", "Anything new on kelp drying?"),
        ("Tide tables are everywhere. Do they help sailors?", "Do Tide tables help sailors?"),
        ("I'm into otters. is there a survey of this?", "is there a survey of otters?"),
    ],
)
def test_the_topic_stands_for_its_pronoun(question: str, asked: str) -> None:
    assert carried(question) == asked


@each(
    "question",
    [
        "I've been reading about felting. Anything recent on yak wool?",
        "I work on felting. Is it true that wool shrinks?",
        "I run a shop for hats. Show customers how a hat would look on their own photo.",
        "Do otters build dams? Do they maintain them?",
        "I have a loom that tears wool when it rains. How do I fix it?",
        "any evidence that looms help? I think that they do",
    ],
)
def test_another_question_stays(question: str) -> None:
    assert carried(question) == question
