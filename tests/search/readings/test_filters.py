"""Filters are applied inside the search; names are compared without case and accents."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index
from tests.cases import each


@each(
    ("fields", "wanted"),
    [
        ({"authors": ("ana munoz",)}, {1, 3}),
        ({"authors": ("A Muñoz",)}, {1, 3}),
        ({"authors": ("Ana Mu Noz",)}, {1, 3}),
        ({"authors": ("Ana Li",)}, set()),
        ({"authors": ("Ana Munoz", "Bo Li")}, {1}),
        ({"authors": ("B. Li",)}, {1}),
        ({"authors": ("C. Li",)}, set()),
        ({"authors": ("…",)}, set()),
        ({"organizations": ("riverside lab",)}, {1}),
        ({"authors": ("riverside lab",)}, {1}),
        ({"organizations": ("riverside",)}, {1}),
        ({"organizations": ("ana munoz",)}, set()),
        ({"required": (("ana munoz",),)}, {1, 3}),
        ({"required": (("ana munoz",), ("robots",))}, {3}),
        ({"required": (("munoz",),)}, set()),
        ({"excluded": ("ana munoz", "whale")}, {2, 4}),
        ({"not_authors": ("ana munoz",)}, {2, 4, 5}),
        ({"not_authors": ("Bo Li",), "required": (("ana munoz",),)}, {3}),
        ({"not_organizations": ("riverside lab",), "required": (("ana munoz",),)}, {3}),
        ({"titles": ("robots",)}, {3}),
        ({"titles": ("learning to dock",)}, {3}),
        ({"titles": ("whale OR learning to dock",)}, {3, 5}),
        ({"titles": ("learning dock to",)}, set()),
        ({"has_code": True}, {1, 4}),
        ({"min_stars": 100}, {1}),
        ({"min_upvotes": 12}, {1, 2, 4}),
        ({"since": date(2025, 6, 3)}, {2, 3}),
        ({"until": date(2025, 5, 31)}, {3}),
        ({"since": date(2025, 5, 2), "until": date(2025, 6, 1)}, set()),
        ({"since": date(2025, 6, 2), "until": date(2025, 6, 2)}, {1, 4, 5}),
        ({"ids": ("2506.00004",)}, {4}),
        ({"required": (("deep models",), ("block", "waves"))}, {4}),
        ({"required": (("models deep",),)}, set()),
        ({"required": (("layers",),), "excluded": ("fine-tuning",)}, {2}),
        ({"excluded": ("layers", "robot", "whale")}, {1}),
    ],
)
def test_a_filter_lists_the_papers_that_satisfy_it(
    index: Bm25Index, fields: dict[str, object], wanted: set[int]
) -> None:
    query = Query(question="?", **fields)  # type: ignore[arg-type]  # each case names its own fields
    found = index.search(query, limit=10)
    assert {int(hit.paper.id[-1]) for hit in found.hits} == wanted
    assert found.total == len(wanted)


def test_a_list_is_ordered_by_votes_unless_another_order_is_asked_for(index: Bm25Index) -> None:
    votes = [hit.paper.upvotes for hit in index.search(Query("code", min_upvotes=0), limit=9).hits]
    assert votes == [40, 25, 12, 7, 3]
    newest = index.search(Query("code", min_upvotes=0, sort=Sort.DATE), limit=9).hits
    assert [hit.paper.day for hit in newest] == sorted((hit.paper.day for hit in newest), reverse=True)


DAYS = st.dates(date(2025, 6, 1), date(2025, 6, 9))


@given(st.lists(st.sets(DAYS, min_size=1, max_size=3), min_size=1, max_size=6), DAYS | st.none(), DAYS | st.none())
def test_a_span_lists_the_papers_of_its_days(listed: list[set[date]], since: date | None, until: date | None) -> None:
    index = Bm25Index()
    papers = [
        Paper(f"2506.{number:05}", "Snails", "They crawl.", "https://p.example", tuple(sorted(days)))
        for number, days in enumerate(listed)
    ]
    index.add(papers)
    wanted = {each.id for each in papers if any((since or day) <= day <= (until or day) for day in each.days)}
    found = index.search(Query("?", min_upvotes=0, since=since, until=until), limit=9)
    assert {hit.paper.id for hit in found.hits} == wanted


def test_words_are_searched_within_a_filter(index: Bm25Index) -> None:
    query = Query("deep models", text="deep models", has_code=True)
    assert [hit.paper.id for hit in index.search(query, limit=5).hits] == ["2506.00004"]


def test_a_phrase_in_quotation_marks_is_evidence_enough(index: Bm25Index) -> None:
    query = Query('"one GPU"', text="one GPU", required=(("one GPU",),))
    assert [hit.paper.id for hit in index.search(query, limit=5).hits] == ["2506.00001"]


def test_a_name_alone_finds_its_papers(index: Bm25Index) -> None:
    found = index.search(Query("Dana Weiss", text="Dana Weiss"), limit=5)
    assert [hit.paper.id for hit in found.hits] == ["2506.00003"]


@each(
    ("phrase", "wanted"),
    [
        ("all you need", {1}),
        ("sleep is all you need", {1}),
        ("sleep IS all you NEED", {1}),
        ("sleep you need", set()),
        ("deep nets", {2}),
        ("deep net", set()),
        ("to be or not to be", {3}),
        ("Müller's cells", {3}),
        ("need a deep", set()),
        ("world model", {4}),
    ],
)
def test_a_quoted_phrase_is_held_as_it_stands(phrase: str, wanted: set[int]) -> None:
    told = ("Sleep Is All You Need", "A deep sleep."), ("Sleep as You Need It", "Deep nets."), (
        "Cells", "To be, or not to be: Muller's cells."
    ), ("Real-World Model", "Of the code world model.")  # fmt: skip
    index = Bm25Index()
    index.add(
        [Paper(f"2607.0000{at}", title, text, "", (date(2026, 7, 1),)) for at, (title, text) in enumerate(told, 1)]
    )
    query = Query("", text=phrase, required=((phrase,),))
    found = index.search(query, limit=9)
    assert {int(hit.paper.id[-1]) for hit in found.hits} == wanted


@each("left_out", ["tide-nets", "tide nets", "GPT-4", "Tide-Nets"])
def test_a_word_with_a_hyphen_is_left_out_however_it_is_joined(make, left_out: str) -> None:
    index = Bm25Index()
    texts = ["Otters use tidenets.", "Otters use tide-nets.", "Otters use tide nets.", "GPT-4-based otters swim."]
    index.add(
        [*(make(at, f"Otters {at}", text) for at, text in enumerate(texts)), make(9, "Otters 9", "Otters sleep.")]
    )
    found = {hit.paper.id for hit in index.search(Query("", "otters", excluded=(left_out,)), limit=9).hits}
    assert found == ({f"2506.{at:05}" for at in (0, 1, 2, 9)} if left_out == "GPT-4" else {"2506.00003", "2506.00009"})


def test_a_labs_name_that_is_left_out_leaves_out_its_papers(make) -> None:
    index = Bm25Index()
    labs = ("NVIDIA", "Otter Lab")
    index.add(make(at, f"Otters {at}", "Otters swim.", organization=lab) for at, lab in enumerate(labs))
    found = index.search(Query("", "otters", excluded=("nvidia",)), limit=9).hits
    assert [hit.paper.id for hit in found] == ["2506.00001"]


@each(
    ("text", "left_out", "wanted"),
    [("otters", "otter nets", {2, 3}), ("otters", "river nets", {0, 1, 2, 3})],
)
def test_a_kind_of_the_topic_is_left_out_however_it_is_called(make, text: str, left_out: str, wanted: set[int]) -> None:
    index = Bm25Index()
    told = [
        ("Nets for otters that swim", "Nets are woven. Otters swim, and nets catch otters; a net is a net."),
        ("Otter nets", "Otter nets catch otters that swim."),
        ("Otters at rest", "Otters sleep, and otters swim."),
        ("Otters at sea", f"Otters swim{', and swim, and rest, and feed' * 9}. Once we mention nets."),
    ]
    index.add([make(at, title, text) for at, (title, text) in enumerate(told)])
    query = Query("", text, excluded=(left_out,), avoided=(left_out,))
    assert {int(hit.paper.id[-1]) for hit in index.search(query, limit=9).hits} == wanted
