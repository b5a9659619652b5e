"""Papers of the kind that is asked for come first, and where none or few are of it people are told."""

from datetime import date

from bot.answers.unmet import of_kind
from bot.model import Found, Paper, Query, Sort
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
ON_YAKS = "Yaks are painted by hand, and painting yaks takes time."


def found(question: str, *papers: tuple[str, str], sort: Sort = Sort.RELEVANCE, avoided: tuple[str, ...] = ()) -> Found:
    index = Bm25Index()
    others = [(f"Wool {at}", "Sheep give wool, and kelp feeds fish.") for at in range(50)]
    index.add(Paper(f"2607.{at:05}", *each, "", (DAY,)) for at, each in enumerate([*papers, *others]))
    return index.search(Query(question, question, sort=sort, avoided=avoided), limit=5)


PLAIN = (("Painting Yaks", f"{ON_YAKS} We beat each benchmark."), ("Yaks", f"{ON_YAKS} Painting yaks is fun."))


@each("question", ["survey on painting yaks", "a review of painting yaks", "painting yaks survey"])
@each(
    "survey",
    [
        ("Painting Yaks: A Survey", ON_YAKS),
        ("Painting Yaks", f"{ON_YAKS} This survey is on painting yaks."),
    ],
)
def test_a_survey_comes_first_and_the_others_are_said_to_be_none(question: str, survey: tuple[str, str]) -> None:
    held = found(question, *PLAIN, survey)
    assert held.hits[0].paper.id == "2607.00002"
    assert [chip.label for chip in held.chips] == ["surveys first"]
    assert of_kind(held) == "Only the first is a survey."


@each(
    ("question", "told"),
    [
        ("is there a survey on painting yaks", "None of these is a survey."),
        ("taxonomy of painting yaks", "None of these is a taxonomy."),
        ("painting yaks", ""),
    ],
)
def test_where_none_is_of_the_kind_it_is_said(question: str, told: str) -> None:
    held = found(question, *PLAIN)
    assert held.total == 2
    assert held.chips == ()
    assert of_kind(held) == told


@each("sort", [Sort.DATE, Sort.UPVOTES])
def test_by_day_or_votes_the_surveys_on_a_topic_are_listed_alone(sort: Sort) -> None:
    others = ("Knots: A Survey", "Of yaks and paint this says little."), *PLAIN
    held = found("survey on painting yaks", *others, ("Painting Yaks: A Survey", ON_YAKS), sort=sort)
    assert [hit.paper.id for hit in held.hits] == ["2607.00003"]


def test_by_day_or_votes_no_survey_on_something_else_is_listed() -> None:
    held = found("survey on painting yaks", ("Knots: A Survey", "Of knots."), *PLAIN, sort=Sort.DATE)
    assert {hit.paper.id for hit in held.hits} == {"2607.00001", "2607.00002"}
    assert of_kind(held) == "None of these is a survey."


def test_what_may_bring_one_besides_is_not_said_to_be_none() -> None:
    besides = ("Painting Yaks", f"{ON_YAKS} We paint. We also release the largest dataset of painted yaks.")
    assert of_kind(found("datasets for painting yaks", besides)) == ""


def test_one_paper_alone_is_said_to_be_none() -> None:
    assert of_kind(found("survey on painting yaks", PLAIN[0])) == "This one is no survey."


@each(
    ("title", "comes_first"),
    [
        ("Herding: A Survey", False),
        ("A Survey of AI Agents Painting Yaks", True),
        ("Agents on Survey Tasks of Painting Yaks", False),
    ],
)
def test_a_survey_says_in_its_title_what_it_is_on(title: str, comes_first: bool) -> None:
    held = found("survey on painting yaks by LLMs", *PLAIN, (title, ON_YAKS))
    assert (held.hits[0].paper.title == title) == comes_first


def test_several_of_the_kind_stand_alone_at_first() -> None:
    surveys = [(f"Painting Yaks: A Survey of Part {at}", "This survey is on painting yaks.") for at in range(2)]
    held = found("survey on painting yaks", *PLAIN, *surveys)
    assert held.strong == held.of_kind == len(surveys)
    assert held.total > len(surveys)


def test_of_a_kind_that_is_left_out_none_is_missed() -> None:
    assert of_kind(found("surveys on painting yaks", *PLAIN, avoided=("surveys",))) == ""


def test_one_whose_title_has_what_tells_most_of_the_topic_comes_first() -> None:
    of_hand = ("YakHand: a Dataset of Painted Yaks", "We collect yaks that are painted: each takes time.")
    held = found("dataset of painted yaks by hand", *PLAIN, *PLAIN, of_hand)
    assert held.hits[0].paper.title == of_hand[0]


@each(
    ("question", "titles", "label"),
    [
        ("position papers", ["Position: Paint No Yaks", "Of Yaks"], "position papers only"),
        (
            "technical reports of new models",
            ["Yak3 Technical Report", "Yak4 Technical Report"],
            "technical reports only, newest first",
        ),
        ("new datasets", ["Painted Yaks: A Dataset", "YakHand: A Dataset"], "datasets only, newest first"),
    ],
)
def test_of_a_kind_alone_all_are_listed(question: str, titles: list[str], label: str) -> None:
    held = found(
        question,
        *PLAIN,
        ("Position: Paint No Yaks", ON_YAKS),
        ("Of Yaks", f"{ON_YAKS} This position paper argues against it."),
        ("Yak3 Technical Report", ON_YAKS),
        ("Yak4 Technical Report", ON_YAKS),
        ("Painted Yaks: A Dataset", ON_YAKS),
        ("YakHand: A Dataset", ON_YAKS),
    )
    assert sorted(hit.paper.title for hit in held.hits) == sorted(titles)
    assert [chip.label for chip in held.chips] == [label]


def test_a_kind_alone_of_which_none_is_held_is_a_word() -> None:
    held = found(
        "surveys", *PLAIN, ("Painting Yaks", f"{ON_YAKS} Surveys ask for it; surveys are asked, and surveyed.")
    )
    assert held.chips == ()


def test_a_position_paper_says_so_in_its_text() -> None:
    held = found(
        "position paper on painting yaks",
        *PLAIN,
        ("Painting Yaks by Hand", f"In this position paper we argue. {ON_YAKS}"),
    )
    assert [chip.label for chip in held.chips] == ["position papers first"]
    assert of_kind(held) == "Only the first is a position paper."
