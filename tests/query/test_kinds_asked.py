"""A kind of papers is asked for however it is said, and no topic is taken for one."""

from bot.query.prose.kinds import kind_asked
from tests.cases import each


@each(
    ("text", "kind", "rest"),
    [
        ("survey on yaks", "survey", "yaks"),
        ("a review of yaks", "survey", "yaks"),
        ("systematic review of yaks", "survey", "yaks"),
        ("any literature review about yaks", "survey", "yaks"),
        ("yak survey papers", "survey", "yak"),
        ("systematize yak herding", "survey", "yak herding"),
        ("taxonomy of yaks", "taxonomy", "yaks"),
        ("tutorial on yaks", "tutorial", "yaks"),
        ("open datasets for yaks", "dataset", "yaks"),
        ("datasets that exist for yaks", "dataset", "yaks"),
        ("yak datasets", "dataset", "yak"),
        ("which benchmarks test yak agents", "benchmark", "yak agents"),
        ("best benchmark for yaks", "benchmark", "yaks"),
        ("need yak survey, for beginners", "survey", "need yak for beginners"),
    ],
)
def test_a_kind_is_asked_for(text: str, kind: str, rest: str) -> None:
    assert kind_asked(text, text) == (kind, rest)


def test_an_overview_is_asked_for_by_words_that_the_text_has_no_more() -> None:
    assert kind_asked("yaks and kelp", "give me an overview of yaks and kelp") == ("survey", "yaks and kelp")


@each(
    "text",
    [
        "code review agents",
        "agents that do code review",
        "benchmark contamination",
        "dataset distillation",
        "overfitting on benchmarks",
        "synthetic data for benchmarks",
        "models and datasets for yaks",
        "automatic generation of benchmarks for yaks",
        "do benchmarks for yaks leak",
        "how large is the Yak360 dataset",
        "LLMs answering surveys",
        "wrap my head around benchmarks",
        "benchmark dataset",
        "synthetic datasets",
        "benchmarks",
        "new benchmark",
    ],
)
def test_a_topic_is_no_kind(text: str) -> None:
    assert kind_asked(text, text) is None


def test_a_pasted_text_asks_for_no_kind() -> None:
    text = "survey on painting yaks " + "by hand " * 50
    assert kind_asked(text, text) is None
