"""What people tell of their own case is no topic beside what they ask."""

from bot.query.frames.circumstances import without_circumstances, without_means
from tests.cases import each


@each(
    ("question", "asked"),
    [
        ("my yak forgets 30 turns. what is known on memory in yaks?", "what is known on memory in yaks?"),
        ("can yaks learn new skills? we only have 500 yaks", "can yaks learn new skills?"),
        ("Does shearing beat combing? We have a small yak and a big one.", "Does shearing beat combing?"),
        ("we have 40k yaks. is there work on yak discovery?", "is there work on yak discovery?"),
        (
            "is yak shearing enough for domain adaptation? we have 2 carts and so on",
            "is yak shearing enough for domain adaptation?",
        ),
        ("how big is it? looking for small yak recognition models", "looking for small yak recognition models"),
        ("searching for open yak encoders. what do they need?", "searching for open yak encoders."),
    ],
)
def test_the_askers_own_case_is_left_out_where_a_topic_is_asked_about(question: str, asked: str) -> None:
    assert without_circumstances(question) == asked


@each(
    "question",
    [
        "I shear yaks at night. how do I make it faster?",  # it leans on what was told
        "we're fighting yak injection. what helps?",
        "my yak keeps failing. any ideas?",
        "Our method beats the baseline. We evaluate on three datasets.",
        "papers on yak sums? I want recent ones",
        "papers on filtering yaks by size? I found many that only use weight",
        "can yaks learn? yaks forget a lot",
        "we have yaks",
        "",
    ],
)
def test_what_says_what_is_meant_stays(question: str) -> None:
    assert without_circumstances(question) == question


@each(
    ("question", "asked"),
    [
        ("how to shear a woolly yak if I only have 4 gpus?", "how to shear a woolly yak"),
        ("shear woolly yaks, given that we just have two A100s", "shear woolly yaks"),
        ("how to shear a woolly yak when all I have is a 24GB card", "how to shear a woolly yak"),
        ("how to shear a woolly yak and I only have a laptop with 8 GB", "how to shear a woolly yak"),
        ("how to shear a woolly yak if I only have ten yaks", "how to shear a woolly yak if I only have ten yaks"),
        ("run a woolly yak if I only have a laptop", "run a woolly yak if I only have a laptop"),
        ("what can I do if I only have one gpu", "what can I do if I only have one gpu"),
        ("woolly yaks that have 4 gpus", "woolly yaks that have 4 gpus"),
    ],
)
def test_which_machines_the_asker_has_is_left_out_behind_a_topic(question: str, asked: str) -> None:
    assert without_means(question) == asked
