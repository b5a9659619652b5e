"""Papers like one are asked for with what that is for, beside its name."""

from datetime import date

from bot.answers.likes import named_apart
from bot.model import Kind, Paper
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.cases import each
from tests.relevance.shelves import over

DAY = date(2026, 7, 1)


def titled(name: str) -> str:
    return {"OtterNet": "2607.00001"}.get(name, "")


@each(
    ("question", "subject", "ids", "text"),
    [
        ("something like OtterNet for felting wool", "OtterNet", ("2607.00001",), "OtterNet felting wool"),
        ("papers like OtterNet that can swim", "OtterNet", ("2607.00001",), "OtterNet swim"),
        ("papers like YakNet for felting wool", "YakNet", (), "felting wool"),
        ("papers like knots for felting wool", "knots for felting wool", (), "knots for felting wool"),
        ("papers like OtterNet", "OtterNet", (), "OtterNet"),
    ],
)
def test_what_a_thing_is_for_is_no_part_of_its_name(
    question: str, subject: str, ids: tuple[str, ...], text: str
) -> None:
    apart = named_apart(parse(question, today=DAY), titled)
    assert (apart.subject, apart.ids, apart.text) == (subject, ids, text)
    assert apart.chips[0].label == f"like {subject}"


@each(
    ("topic", "ids", "note"),
    [
        ("yak wool", ["2607.00002"], ""),
        ("tides", ["2607.00002", "2607.00003"], "None of the papers that are like it holds “tides”."),
    ],
)
def test_where_none_that_is_like_one_serves_for_it_the_others_are_shown(topic: str, ids: list[str], note: str) -> None:
    text = "Felting of wool by otters. Otters felt the wool of a loom."
    papers = [
        Paper("2607.00001", "OtterNet2: Felting Wool", text, "", (DAY,)),
        Paper("2607.00002", "Looms that Felt", f"{text} The yak wool is warm.", "", (DAY,)),
        Paper("2607.00003", "Otters and Wool", text, "", (DAY,)),
        *(Paper(f"2607.0010{at}", "Night", "Cameras see night.", "", (DAY,)) for at in range(9)),
    ]
    index = Bm25Index()
    index.add(papers)
    answer = over(papers, index).answer(f"something like OtterNet for {topic}")
    assert (answer.kind, answer.note) == (Kind.SIMILAR, note)
    assert sorted(hit.paper.id for hit in answer.hits) == ids
