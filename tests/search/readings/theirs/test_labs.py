"""Labs that a question names in passing."""

from dataclasses import replace
from datetime import date

import pytest

from bot.model import Paper, Query, Sort
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
FILLER = "We study a problem of machine learning and report results on several benchmarks."


def paper(number: int, title: str, lab: str = "", text: str = FILLER) -> Paper:
    return Paper(f"2607.{number:05}", title, text, "", (DAY,), organization=lab)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    video = "Video generation with diffusion. We generate videos; video generation is fast."
    coder = "Qwen coder writes code. The Qwen coder model is a coder."
    index.add(
        [
            paper(1, "Video Generation at Scale", "NVIDIA", video),
            paper(2, "Video Generation for Everybody", "Carnegie Mellon University", video),
            paper(3, "Video Generation Anywhere", "", video),
            paper(4, "Qwen Coder Compared", "", coder),
            paper(5, "Qwen Coder Attacked", "Carnegie Mellon University", coder),
            paper(6, "Qwen Coder Report", "Qwen", coder),
            *(paper(10 + at, f"On {word} in depth") for at, word in enumerate(("chess", "tides", "rivers", "wool"))),
            *(paper(20 + at, f"A study of {word}", "NVIDIA") for at, word in enumerate(("light", "sound", "rays"))),
        ]
    )
    return index


def test_the_newest_of_a_lab_are_of_those_within_it_too() -> None:
    index = Bm25Index()
    labs = ("alibaba", "alibaba-inc", "Alibaba Yak Lab", "NVIDIA")
    index.add([paper(at, f"On yak number {at}", lab) for at, lab in enumerate(labs)])
    query = Query("newest papers from Alibaba", "", organizations=("Alibaba",), sort=Sort.DATE)
    assert {hit.paper.organization for hit in index.search(query, limit=9).hits} == set(labs[:3])


def found(index: Bm25Index, question: str, **filters: tuple[str, ...]) -> list[str]:
    query = Query(question, text=question, **filters)  # type: ignore[arg-type]
    return [hit.paper.title for hit in index.search(query, limit=9).hits]


@each(
    "question",
    [
        "what has nvidia done on video generation",
        "video generation papers from NVIDIA",
        "NVIDIA's work on video generation",
        "has Nvidia published anything about video generation?",
        "nvidia papers on video generation",
        "NVIDIA on video generation",
        "nvidia: video generation",
        "video generation (NVIDIA)",
        "video generation work out of NVIDIA",
        "NVIDIA looked at video generation",
        "how many papers from nvidia mention video generation",
        "what did people at NVIDIA write on video generation",
        "what have researchers from nvidia published about video generation",
        "what has nvidia put out on video generation",
        "what did nvidia come out with on video generation",
        "what has nvidia been putting out on video generation",
        "what is nvidia publishing on video generation",
    ],
)
def test_a_lab_that_did_something_is_asked_for_its_papers(index: Bm25Index, question: str) -> None:
    assert found(index, question) == ["Video Generation at Scale"]


@each(
    "question",
    [
        "what did nvidia publish on video generation?",
        "what did people at nvidia write on video generation in 2026",
        "show me what NVIDIA did with video generation since June 2026",
        "has nvidia done anything on video generation?",
        "NVIDIA's video generation",
        "what is NVIDIA up to in video generation this month",
    ],
)
def test_without_a_lab_is_asked_what_is_left_of_the_question(index: Bm25Index, question: str) -> None:
    query = parse(question, today=DAY)
    found = index.search(query, limit=9)
    (chip,) = [chip for chip in (found.asked or query).chips + found.chips if chip.label.lower() == "from nvidia"]
    again = parse(chip.without, today=DAY)
    assert (again.text, again.since, again.organizations) == ("video generation", query.since, ())


@pytest.mark.parametrize("filters", [{}, {"organizations": ("Harbour",)}])
def test_labs_within_a_lab_are_asked_as_it_is(filters: dict[str, tuple[str, ...]]) -> None:
    index = Bm25Index()
    tides = "Tides rise and fall. We model tides; tides follow the moon."
    wool = "Wool is spun. We model wool; wool is warm."
    index.add(
        [
            paper(1, "Tides", "Harbour", tides),
            paper(2, "More Tides", "Harbour Research", tides),
            paper(3, "Wool", "Harbour Research", wool),
        ]
    )
    frame = "" if filters else "papers from harbour on "
    got = index.search(Query("", text=f"{frame}tides", **filters), limit=9)
    assert [hit.paper.title for hit in got.hits] == ["Tides", "More Tides"]
    assert got.strong == 1  # what the labs within it have waits for a further page
    assert found(index, f"{frame}wool", **filters) == ["Wool"]


def test_initials_are_a_name_in_any_case(index: Bm25Index) -> None:
    assert found(index, "video generation papers from cmu") == ["Video Generation for Everybody"]


def test_a_name_that_may_be_a_model_hides_nothing_and_its_own_papers_come_first(index: Bm25Index) -> None:
    titles = found(index, "qwen coder")
    assert titles[0] == "Qwen Coder Report"
    assert set(titles) == {"Qwen Coder Report", "Qwen Coder Compared", "Qwen Coder Attacked"}


@pytest.mark.parametrize(
    "question",
    [
        "a method called CMU improves how a video model draws hands, and generation is fast",
        "we compare what Qwen answers and video generation with diffusion in one long study",
    ],
)
def test_a_name_that_a_sentence_tells_about_is_no_lab(index: Bm25Index, question: str) -> None:
    query = Query(question, text=question)
    assert not index.search(query, limit=9).chips


def test_a_topic_that_holds_a_labs_name_is_a_topic() -> None:
    text = "Deep research agents browse. Deep research is long."
    index = Bm25Index()
    index.add(
        [paper(1, "Deep Things", "Deep"), *(paper(at, f"Deep Research Agents {at}", "", text) for at in (2, 3, 4))]
    )
    assert not index.search(Query("", text="deep research agents"), limit=9).chips


@pytest.mark.parametrize("question", ["what has Qwen published on video generation", "qwen coder papers by nvidia"])
def test_a_lab_without_a_paper_on_it_gets_none_of_others_and_the_question_is_its_filter(
    index: Bm25Index, question: str
) -> None:
    got = index.search(Query(question, text=question), limit=9)
    assert got.total == 0
    assert got.asked is not None
    assert [name.lower() for name in got.asked.organizations] == ["qwen" if "Qwen" in question else "nvidia"]
    assert [chip.label for chip in got.asked.chips] == [f"from {got.asked.organizations[0]}"]


def test_a_written_lab_is_never_left_out(index: Bm25Index) -> None:
    assert found(index, "video generation", organizations=("Qwen",)) == []


def test_how_many_papers_name_no_lab_is_told_where_one_is_asked_for(index: Bm25Index) -> None:
    got = index.search(Query("", text="video generation", organizations=("NVIDIA",)), limit=9)
    assert got.unnamed == pytest.approx(6 / 13)
    assert index.search(Query("", text="video generation"), limit=9).unnamed is None


def test_an_address_is_nobodys_name(index: Bm25Index) -> None:
    assert found(index, "", authors=("x.ai",)) == []


@pytest.mark.parametrize(
    ("question", "label"), [("nvidia", "from nvidia"), ("Carnegie Mellon", "from Carnegie Mellon")]
)
def test_a_lab_named_alone_shows_as_a_filter(index: Bm25Index, question: str, label: str) -> None:
    found = index.search(Query(question, text=question), limit=9)
    assert [chip.label for chip in found.chips] == [label]
    assert found.chips[0].without == f'"{question}"'
    assert found.unnamed is not None


@each("question", ["Zürich", "Zuerich", "zurich", "noah's ark", "papers out of the folks at Noah's Ark"])
def test_a_lab_is_found_with_umlauts_spelled_out_and_a_possessive_inside(question: str) -> None:
    index = Bm25Index()
    index.add(
        [paper(1, "Tides", "ETH Zürich"), paper(2, "Wool", "Huawei Noah's Ark Lab"), paper(3, "Chess", "Elsewhere")]
    )
    wanted = ["Wool"] if "oah" in question else ["Tides"]
    assert found(index, question) == wanted


@pytest.mark.parametrize("question", ["Schroedinger bridges", "Schrödinger bridges", "Schrodinger bridges"])
def test_a_word_is_found_with_its_umlaut_spelled_out_or_not(question: str) -> None:
    index = Bm25Index()
    index.add(
        [paper(1, "Schrödinger Bridges"), *(paper(2 + at, f"On {word}") for at, word in enumerate(("tea", "wool")))]
    )
    assert found(index, question) == ["Schrödinger Bridges"]


def test_a_name_with_an_umlaut_finds_what_spells_it_out_as_well() -> None:
    index = Bm25Index()
    titles = ("Gödel Otters", "Goedel Herons", "A Pot of Tea", "Wool")
    index.add(paper(at, title) for at, title in enumerate(titles))
    assert sorted(found(index, "Gödel")) == ["Goedel Herons", "Gödel Otters"]
    assert found(index, "Poet") == []


def test_a_lab_is_a_filter_beside_a_quoted_phrase_and_none_inside_of_one(index: Bm25Index) -> None:
    beside = index.search(parse('"video generation" from nvidia', today=DAY), limit=9)
    assert [chip.label for chip in beside.chips] == ["from nvidia"]
    inside = index.search(parse('"NVIDIA" video generation', today=DAY), limit=9)
    assert not inside.chips


@pytest.mark.parametrize("joined", ["NVIDIA or CMU", "nvidia and Carnegie Mellon University"])
def test_of_several_labs_that_are_joined_any_is_meant(index: Bm25Index, joined: str) -> None:
    both = ["Video Generation at Scale", "Video Generation for Everybody"]
    assert sorted(found(index, f"video generation papers from {joined}")) == both
    assert sorted(found(index, "video generation", organizations=("NVIDIA", "CMU"))) == both
    assert sorted(found(index, "what did cmu and nvidia publish on video generation")) == both


def test_the_words_of_a_topic_far_apart_are_no_mention_of_it_and_a_keyword_is_one() -> None:
    index = Bm25Index()
    apart = f"Gentle kites glide by day. {FILLER * 3} At the far end of it all we mention looms, which weave slowly."
    index.add(
        [
            paper(1, "Evening Notes", "Harbour", apart),
            replace(paper(2, "Morning Notes", "Harbour"), keywords=("kite looms",)),
            *(paper(10 + at, f"Kite Looms {at}", "", "Kite looms weave. A kite loom is small.") for at in range(4)),
        ]
    )
    assert found(index, "kite looms", organizations=("Harbour",)) == ["Morning Notes"]


@pytest.mark.parametrize("filters", [{}, {"organizations": ("Harbour",)}])
def test_what_a_lab_within_a_lab_has_on_the_topic_comes_before_what_merely_has_its_words(
    filters: dict[str, tuple[str, ...]],
) -> None:
    index = Bm25Index()
    apart = "Wool is wool. Everybody everywhere likes its warmth and bright colours. Big looms are looms."
    index.add(
        [
            paper(1, "Notes", "Harbour", apart),
            paper(2, "Wool Looms Here", "Harbour Research", "Wool looms are warm. We build wool looms."),
            *(paper(10 + at, f"On {word} in depth") for at, word in enumerate(("chess", "tides", "rivers", "light"))),
        ]
    )
    question = "wool looms" if filters else "papers from harbour on wool looms"
    assert found(index, question, **filters)[:1] == ["Wool Looms Here"]


def test_a_lab_joined_to_one_that_no_paper_names_is_asked_for(index: Bm25Index) -> None:
    got = index.search(Query("", text="video generation from Hollow Hill or NVIDIA"), limit=9)
    assert [hit.paper.title for hit in got.hits] == ["Video Generation at Scale"]
    assert [chip.label for chip in got.chips] == ["from Hollow Hill or NVIDIA"]


@each(
    ("question", "theirs"),
    [
        ("herding robots for farms", False),  # a topic that part of a lab's name is, too
        ("herding robots in farms", False),
        ("papers from Herding Robots on farms", True),
        ("Herding Robots' papers on farms", True),
    ],
)
def test_a_topic_that_a_question_begins_with_is_no_lab(question: str, theirs: bool) -> None:
    index = Bm25Index()
    text = "Herding robots are at work on farms."
    index.add(
        [
            *(paper(at, f"Herding Robots {at}", "", text) for at in range(1, 20)),
            paper(20, "Farms of Tomorrow", "Autonomous Herding Robots Group", "Farms need herds, and robots."),
            *(paper(30 + at, f"On {word} in depth") for at, word in enumerate(("chess", "tides", "rivers", "wool"))),
        ]
    )
    titles = found(index, question)
    assert titles
    assert (titles == ["Farms of Tomorrow"]) is theirs


@each(
    "question",
    [
        "nvidia or cmu on video generation",
        "NVIDIA and Carnegie Mellon University on video generation",
        "what have NVIDIA or Carnegie Mellon University done on video generation",
    ],
)
def test_two_labs_before_a_topic_are_asked_for_either_ones_papers(index: Bm25Index, question: str) -> None:
    assert set(found(index, question)) == {"Video Generation at Scale", "Video Generation for Everybody"}


def test_a_part_of_a_lab_that_no_paper_names_is_asked_of_the_lab(index: Bm25Index) -> None:
    query = parse("papers from NVIDIA GEAR on video generation", today=DAY)
    got = index.search(query, limit=9)
    assert [hit.paper.title for hit in got.hits] == ["Video Generation at Scale"]
    assert got.asked is not None
    assert got.asked.organizations == ("NVIDIA",)
    assert got.asked.hint == "No paper names NVIDIA GEAR as its lab, so those of NVIDIA were searched."


def test_a_part_of_a_lab_may_stand_before_its_papers(index: Bm25Index) -> None:
    got = index.search(parse("NVIDIA GEAR papers on video generation", today=DAY), limit=9)
    assert [hit.paper.title for hit in got.hits] == ["Video Generation at Scale"]
    assert [chip.label for chip in got.chips] == ["from NVIDIA"]


def test_what_papers_write_behind_a_lab_is_their_topic(index: Bm25Index) -> None:
    many = Bm25Index()
    many.add([paper(at, f"VLA number {at}", "NVIDIA" if at < 3 else "", "A VLA acts.") for at in range(9)])
    got = many.search(parse("NVIDIA VLA papers on acting", today=DAY), limit=9)
    assert got.heard == "NVIDIA VLA papers on acting"


def test_what_is_written_as_a_lab_is_no_part_of_another(index: Bm25Index) -> None:
    query = parse('org:"NVIDIA GEAR" video generation', today=DAY)
    assert not index.search(query, limit=9).total
