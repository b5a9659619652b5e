"""What a question leaves out in prose is what papers are about, and what it leaves out by a sign what they hold."""

from datetime import date

from bot.model import Paper, Query
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
WALK = "Otters walk along the river, and we watch them from the bank all day long until the sun goes down at last."


def found(paper: tuple[str, str], question: str, keywords: tuple[str, ...] = ()) -> bool:
    """Tell whether a paper, given by its title and abstract, is found beside others of which each has kelp or crabs."""
    index = Bm25Index()
    others = [("Kelp", "Kelp models grow."), ("Crabs", "Crabs dig."), ("Kelp nets", "Kelp models sway.")]
    papers = [("The paper", ""), *others]
    index.add(
        Paper(f"2607.{at:05}", *(paper if not at else each), "", (DAY,), keywords=() if at else keywords)
        for at, each in enumerate(papers)
    )
    query = parse(question, today=date(2026, 7, 31))
    return "2607.00000" in {hit.paper.id for hit in index.search(query, limit=9).hits}


@each(
    ("title", "text"),
    [
        ("Otters in kelp", WALK),
        ("Kelp-based otters", WALK),
        ("Otters", f"In kelp, otters rest. {WALK}"),
        ("Otters", f"{WALK} Kelp feeds them; kelp holds them, kelp hides them."),
        ("Otters", f"{WALK} So we propose a bed of kelp for otters."),
        ("Otters", f"{WALK} Their beds are kelp-based."),
        ("Otters", f"{WALK} They swim far with a giant kelp."),
        ("Otters", f"{WALK} Their nests have a kelp backbone."),
    ],
)
@each("question", ["otters but not kelp", "otters, nothing about kelp", "otters other than for kelp"])
def test_a_paper_about_what_is_left_out_is_not_found(title: str, text: str, question: str) -> None:
    assert not found((title, text), question)


@each(
    "text",
    [
        f"{WALK} Data on kelp is available.",
        f"{WALK} They outperform kelp.",
        f"Unlike kelp, otters swim. {WALK}",
        f"We propose otters without any kelp. {WALK}",
        f"We propose kelp-free otters. {WALK}",
        f"{WALK} They circumvent the many known limits of kelp-based beds.",
        f"{WALK} They were watched on kelp and crab benchmarks.",
    ],
)
def test_a_paper_that_mentions_it_in_passing_is_found(text: str) -> None:
    assert found(("Otters", text), "otters but not kelp")


def test_a_paper_with_it_as_a_keyword_is_not_found() -> None:
    assert not found(("Otters", WALK), "otters but not kelp", ("kelp",))
    assert not found(("Otters", f"{WALK} Kelp sways."), "otters but not kelp", ("giant kelp beds",))


@each("text", ["They outperform kelp beds.", "They sleep on kelp tasks.", "The sea is wide."])
def test_a_keyword_with_it_says_nothing_of_a_rival_or_of_what_something_is_tested_on(text: str) -> None:
    assert found(("Otters", f"{WALK} {text}"), "otters but not kelp", ("giant kelp beds",))


def test_a_title_tells_what_a_paper_is_about_whatever_it_is_unlike_by_another_name() -> None:
    index = Bm25Index()
    texts = [("Otters in Kelp Drift Nets", f"Unlike traditional KDN, they drift. {WALK}"), ("Otters by night", WALK)]
    texts += [(f"Nets {at}", f"Kelp drift nets (KDN) drift in storm {at}.") for at in range(5)]
    index.add(Paper(f"2607.{at:05}", *each, "", (DAY,)) for at, each in enumerate(texts))
    query = parse("otters but not kelp drift nets", today=date(2026, 7, 31))
    assert [hit.paper.title for hit in index.search(query, limit=9).hits] == ["Otters by night"]


@each("question", ["otters -kelp", "otters NOT kelp", 'otters without "kelp"', "otters exclude:kelp"])
def test_what_is_left_out_by_a_sign_no_paper_holds(question: str) -> None:
    assert not found(("Otters", f"{WALK} Data on kelp is available."), question)


def test_what_is_written_out_for_people_is_read_as_prose() -> None:
    assert found(("Otters", f"{WALK} Data on kelp is available."), "otters without:kelp")
    assert not found(("Otters in kelp", WALK), "otters without:kelp")


def test_a_last_word_that_most_papers_hold_says_nothing_more() -> None:
    index = Bm25Index()
    texts = ["Kelp models and other models of otters.", "Otters on kelp-based beds.", "Otters and our models swim."]
    index.add(Paper(f"2607.{at:05}", text, "They say models.", "", (DAY,)) for at, text in enumerate(texts))
    query = Query("", "otters", excluded=("kelp models",), avoided=("kelp models",))
    assert [hit.paper.id for hit in index.search(query, limit=9).hits] == ["2607.00002"]


def test_a_name_is_not_the_word_within_it() -> None:
    assert found(("Otters", f"A scene of otters. {WALK}"), "otters but not kelpScene")


def test_a_word_is_not_the_commoner_ones_of_its_stem() -> None:
    index = Bm25Index()
    texts = [f"Otters are critical; critical otters swim. {at}" for at in range(20)] + ["Otters swim past critics."]
    index.add(Paper(f"2607.{at:05}", text, "", "", (DAY,)) for at, text in enumerate(texts))
    query = Query("", "otters", excluded=("critics",), avoided=("critics",))
    found = {hit.paper.id for hit in index.search(query, limit=30).hits}
    assert found == {f"2607.{at:05}" for at in range(20)}


@each(
    "question",
    ["otters but not KDN", "otters, no KDN", "nothing with KDN about otters", "otters, nothing about kelp drift nets"],
)
@each("said", ["kelp drift nets", "KDN"])
def test_an_acronym_that_is_left_out_is_left_out_in_full_as_well_and_the_other_way(question: str, said: str) -> None:
    index = Bm25Index()
    papers = [(f"Otters in {said}", WALK), ("Otters by night", WALK)]
    papers += [(f"Nets {at}", f"Kelp drift nets (KDN) drift in storm {at}.") for at in range(5)]
    index.add(Paper(f"2607.{at:05}", *each, "", (DAY,)) for at, each in enumerate(papers))
    query = parse(question, today=date(2026, 7, 31))
    assert [hit.paper.title for hit in index.search(query, limit=9).hits] == ["Otters by night"]
