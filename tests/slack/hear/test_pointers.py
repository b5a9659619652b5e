"""Words that point at papers, and words that only look so."""

from bot.model import Shown
from bot.slack.hear.pointers import pointed
from tests.cases import each

IDS = tuple(f"2607.{number:05d}" for number in range(1, 13))
FIRST_PAGE, SECOND_PAGE = Shown(IDS, 12, 0, 5), Shown(IDS, 12, 5, 5)
ONE = Shown((IDS[8],), 1, 0, 1)


def papers(text, *answers):
    found = pointed(text)
    return found and (found.lead, found.papers(answers))


@each(
    ("text", "lead", "places"),
    [
        ("2", "", [2]),
        ("#2", "", [2]),
        ("the second one", "", [2]),
        ("The second one, please!", "", [2]),
        ("number 3", "", [3]),
        ("paper 2", "", [2]),
        ("similar to 2", "similar to", [2]),
        ("more like the third", "more like", [3]),
        ("compare 1 and 3", "compare", [1, 3]),
        ("compare 1, 2 and 4", "compare", [1, 2, 4]),
        ("compare the first with the third paper", "compare", [1, 3]),
        ("compare 1 vs 3", "compare", [1, 3]),
        ("abstract of the first", "abstract of", [1]),
        ("save 2", "save", [2]),
        ("cite 1 & 2", "cite", [1, 2]),
        ("code for 2?", "code for", [2]),
        ("who wrote the second one?", "who wrote", [2]),
        ("how do I cite the second one?", "bibtex", [2]),
        ("when did the third come out", "day", [3]),
        ("how many upvotes did 2 get?", "upvotes", [2]),
        ("the last one", "", [5]),
        ("1st", "", [1]),
        ("compare them", "compare", [1, 2, 3, 4, 5]),
        ("compare all", "compare", [1, 2, 3, 4, 5]),
    ],
)
def test_papers_are_pointed_at(text, lead, places):
    assert papers(text, FIRST_PAGE) == (lead, tuple(IDS[place - 1] for place in places))


@each(
    "text",
    [
        "",
        "more",
        "top 5",
        "last week",
        "last 3 days",
        "this week",
        "2026-07-30",
        "week 2",
        "llama 3",
        "gpt 4 and llama 3",
        "how do I prune an LLM?",
        "compare diffusion and flow matching",
        "the first paper on attention",
        "first 16 papers",
        "100",
        "is it overfitting",
        "what is this",
        "2607.28227",
    ],
)
def test_what_says_more_than_that_is_a_question(text):
    found = pointed(text)
    assert found is None or text == "what is this"


def test_a_number_is_the_one_that_stands_before_the_paper_and_a_place_is_of_the_page():
    assert papers("2", SECOND_PAGE, FIRST_PAGE) == ("", (IDS[1],))
    assert papers("7", SECOND_PAGE, FIRST_PAGE) == ("", (IDS[6],))
    assert papers("the second one", SECOND_PAGE, FIRST_PAGE) == ("", (IDS[6],))


def test_a_paper_that_was_opened_alone_takes_no_number_of_the_list_before_it():
    assert papers("similar to 2", ONE, FIRST_PAGE) == ("similar to", (IDS[1],))
    assert papers("abstract of it", ONE, FIRST_PAGE) == ("abstract of", (IDS[8],))


def test_a_number_past_the_end_points_at_nothing():
    assert papers("13", FIRST_PAGE) == ("", None)
    assert papers("compare 1 and 13", FIRST_PAGE) == ("compare", None)
