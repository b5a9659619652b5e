"""Labs of which no paper is held, labs joined to them, groups within a lab, and times when no paper names its lab."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers import whose
from bot.model import Found, Paper
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
FILLER = "We study a problem of machine learning and report results on several benchmarks."
VIDEO = "Video generation with diffusion. We generate videos; video generation is fast."
FEW = (("Video Generation at Scale", "NVIDIA", VIDEO), ("Deepseek and its models", "", FILLER))
OTHERS = tuple((f"On {word} in depth", "", FILLER) for word in ("chess", "tides", "rivers", "wool"))


def search(question: str, *papers: tuple[str, str, str]) -> Found:
    index = Bm25Index()
    held = [
        Paper(f"2607.{at:05}", title, text, "", (DAY,), organization=lab)
        for at, (title, lab, text) in papers_of(papers)
    ]
    index.add(held)
    return index.search(parse(question, today=DAY), limit=9)


def papers_of(papers: Sequence[tuple[str, str, str]]) -> list[tuple[int, tuple[str, str, str]]]:
    return list(enumerate((*papers, *OTHERS), 1))


def titles(found: Found) -> list[str]:
    return [hit.paper.title for hit in found.hits]


@each("question", ["papers from deepseek or nvidia", "which papers from nvidia or deepseek on video generation"])
def test_of_two_labs_of_which_one_has_no_paper_the_others_are_found(question: str) -> None:
    found = search(question, *FEW)
    assert titles(found) == ["Video Generation at Scale"]
    assert found.absent == ("deepseek",)
    assert whose.absent(found) == "No paper here names deepseek as its lab."


@each(
    "question",
    [
        "papers from deepseek",
        "anything from deepseek?",
        "what has deepseek published",
        "papers from DeepSeek",
        "what is deepseek publishing",
        "what has deepseek put out",
        "what's deepseek been releasing",
    ],
)
def test_of_a_well_known_lab_without_a_paper_none_that_speaks_of_it_is_found(question: str) -> None:
    found = search(question, *FEW)
    assert not found.total
    assert found.unnamed


def test_what_is_short_for_a_part_of_a_lab_is_that_lab_and_no_word() -> None:
    found = search("anything from FAIR on video generation", *FEW, ("Wool at Scale", "AI at Meta", FILLER))
    assert not found.total
    assert found.relaxed is None


def test_of_a_labs_part_nothing_on_the_topic_is_made_good_by_its_name() -> None:
    others = [(f"ByteDance Seed models {at}", "ByteDance Seed", "ByteDance Seed models wool.") for at in range(4)]
    found = search("bytedance seed video generation", *FEW, *others)
    assert titles(found)[:1] == ["Video Generation at Scale"]


@each("question", ["deepseek models", "models from deepseek", "deepseek papers"])
def test_a_well_known_lab_without_a_paper_is_a_word_where_its_papers_are_not_plainly_asked_for(question: str) -> None:
    assert "Deepseek and its models" in titles(search(question, *FEW))


@each("question", ["papers by Nvidia on video generation", "what did google deepmind publish on video generation"])
def test_where_no_paper_names_its_lab_the_topic_is_searched_and_it_is_said_why(question: str) -> None:
    found = search(question, ("Video Generation at Scale", "", VIDEO))
    assert titles(found) == ["Video Generation at Scale"]
    told = whose.left_out(parse(question, today=DAY), found)
    assert told.startswith("No paper here names its lab, so which are of ")


def test_a_group_within_a_lab_has_the_papers_that_bear_its_name() -> None:
    models = [(f"Yakun{end}", "", FILLER) for end in ("3D-Omni: Assets", "Image 3.0 Technical Report", "ese art")]
    found = search("anything from Tencent Yakun?", *models, ("Calves", "Tencent", FILLER))
    assert titles(found) == [title for title, _, _ in models[:2]]
    assert found.titled


def test_of_a_group_without_a_paper_on_it_those_of_its_lab_are_next() -> None:
    found = search("papers from NVIDIA GEAR on video generation", *FEW, ("Arms", "NVIDIA GEAR", FILLER))
    assert titles(found) == ["Video Generation at Scale"]
    assert found.asked is not None
    assert found.asked.hint == "No paper of NVIDIA GEAR matches well, so those of NVIDIA were searched."


@each(
    ("question", "told"),
    [
        ("papers from NVIDIA on video generation", "67% of the papers here name no lab, so some may be missing."),
        ("papers from NVIDIA on video generation this year", "67% of the papers of that time name no lab"),
    ],
)
def test_a_time_is_spoken_of_only_where_one_was_asked_for(question: str, told: str) -> None:
    found = search(question, FEW[0], ("Arms", "NVIDIA GEAR", FILLER))
    assert whose.unnamed_labs(parse(question, today=DAY), found).startswith(told)


def test_of_a_lab_called_as_its_models_are_those_are_found_where_no_paper_names_its_lab() -> None:
    models = ("Qwen9 Technical Report", "QwenWool-L1: Wool", "Qwenching Thirst")
    found = search("papers from qwen or deepseek", *((title, "", FILLER) for title in models))
    assert set(titles(found)) == set(models[:2])
    asked = replace(parse("papers from qwen or deepseek", today=DAY), chips=found.chips)
    told = "No paper here names its lab: these are titled as those of qwen or deepseek are."
    assert (whose.unnamed_labs(asked, found), whose.absent(found)) == (told, "")


def test_what_is_asked_of_a_paper_by_its_name_is_not_told_to_be_asked_of_a_lab() -> None:
    found = search("has Otternia released its dataset", ("Otternia: Otters", "", "Otternia has a dataset of otters."))
    assert titles(found) == ["Otternia: Otters"]
    assert whose.left_out(parse("", today=DAY), found) == ""
