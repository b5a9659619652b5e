"""A thing asked of a model is told from its name."""

from bot.query.one_paper.facts import Fact, fact_asked
from tests.cases import each


@each(
    ("question", "fact"),
    [
        ("how many parameters does OtterNet 3 have?", Fact("OtterNet 3")),
        ("which base model does otternet use", Fact("otternet")),
        ("what dataset was otternet-2 trained on", Fact("otternet-2")),
        ("on how many GPUs was Otter 3 pretrained", Fact("Otter 3")),
        ("what's the context length of OtterNet-Next", Fact("OtterNet-Next")),
        ("what accuracy does Otter 3 get on sledding", Fact("Otter 3", "sledding")),
        ("does otter0 use a goose loss", Fact("otter0", "goose loss")),
        ("how many tasks are there in SledBench 2", Fact("SledBench 2")),
        ("how big is Otter 3", Fact("Otter 3")),
        ("what was the training cost of OtterNet 3B again", Fact("OtterNet 3B")),
    ],
)
def test_what_is_asked_of_a_name_leaves_the_name(question: str, fact: Fact) -> None:
    assert fact_asked(question) == fact


@each(
    "question",
    [
        "otter sledding",
        "papers on OtterNet 3",
        "what is new on otters",
        "how do otters sled",
        "who wrote OtterNet 3",
        "how many papers on otters are there",
        "what dataset was OtterNet 3 trained on and how did the geese of the north lake whistle to it",
    ],
)
def test_what_asks_nothing_of_a_name_is_no_fact(question: str) -> None:
    assert fact_asked(question) is None
