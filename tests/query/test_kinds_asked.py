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
        ("benchmark to test the memory of yaks", "benchmark", "the memory of yaks"),
        ("benchmarks for evaluating how well yaks swim", "benchmark", "yaks swim"),
        ("dataset to train yak detectors", "dataset", "yak detectors"),
        ("leaderboard for yak racing", "benchmark", "yak racing"),
        ("yak racing leaderboards", "benchmark", "yak racing"),
        ("corpus of yak songs", "dataset", "yak songs"),
        ("data set with yak pictures", "dataset", "yak pictures"),
        ("position paper about yaks", "position paper", "yaks"),
        ("position papers on evaluation", "position paper", "evaluation"),
        ("technical report on yak models", "technical report", "yak models"),
        ("surveys", "survey", ""),
        ("new datasets", "dataset", ""),
        ("recent benchmarks", "benchmark", ""),
        ("technical reports of new models", "technical report", ""),
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
        "new benchmark",
        "technical report of Yak3-VL",
        "Yak3 technical report",
        "papers that take a position on yaks",
        "corpus linguistics",
        "removal of yaks from songs in pretraining corpora",
    ],
)
def test_a_topic_is_no_kind(text: str) -> None:
    assert kind_asked(text, text) is None


def test_a_pasted_text_asks_for_no_kind() -> None:
    text = "survey on painting yaks " + "by hand " * 50
    assert kind_asked(text, text) is None
