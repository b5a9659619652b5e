"""Which words of a question belong to one of its alternatives: what the papers put together says so."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.readings.parts.sides import of_held, sides

DAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    texts = [
        "We weave wool nets and silk nets.",
        "Silk nets tear, and wool nets stretch.",
        "Long ropes hold. Wool warms.",
    ]
    texts += ["Foxes and hares run.", "Hares, foxes and owls hunt.", "The bow tie rules.", "A bow tie for each of us."]
    texts += [f"We study tides {at}, chess and bread." for at in range(9)]
    kept = {0: ("silk nets",), 1: ("silk nets",), 2: ("long ropes",), 3: ("long ropes",)}
    held = Bm25Index()
    held.add(
        Paper(f"2607.{at:05}", f"Number {at}", text, "", (DAY,), keywords=kept.get(at, ()))
        for at, text in enumerate(texts)
    )
    return held


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("weaving wool or silk nets", ("weaving wool nets", "weaving silk nets")),
        ("tides or long ropes on ships", ("tides on ships", "long ropes on ships")),
        ("long ropes or tides on ships", ("long ropes on ships", "tides on ships")),
        ("foxes or hares or owls at night", ("foxes at night", "hares at night", "owls at night")),
        ("foxes, hares or owls at night", ("foxes at night", "hares at night", "owls at night")),
        ("hares/foxes at night", ("hares at night", "foxes at night")),
        ("is wool warm or must we buy silk nets", ("is wool warm", "must we buy silk nets")),
    ],
)
def test_a_side_is_what_papers_write_as_one(index: Bm25Index, text: str, texts: tuple[str, ...]) -> None:
    found = sides(index.archive, text)
    assert found is not None
    assert found.texts == texts


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("lone tides or high tides systems", ("lone tides", "high tides")),
        ("red wool rope or blue silk rope", ("red wool rope", "blue silk rope")),
        ("chess models or foxes", ("chess models", "foxes")),
        ("models or foxes", ("models", "foxes")),
    ],
)
def test_sides_end_in_the_same_word_and_none_is_a_model_of_whatever_kind(
    index: Bm25Index, text: str, things: tuple[str, ...]
) -> None:
    found = sides(index.archive, text)
    assert found is not None
    assert found.things == things


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("wool or torn nets", ("wool nets", "torn nets")),
        ("DPO or torn nets", ("DPO", "torn nets")),
        ("chess models or foxes", ("chess", "foxes")),
        ("foxes or owls at night", ("foxes", "owls")),
    ],
)
def test_a_word_that_names_nothing_takes_the_next_and_a_name_needs_no_model(
    index: Bm25Index, text: str, wholes: tuple[str, ...]
) -> None:
    found = sides(index.archive, text)
    assert found is not None
    assert found.wholes == wholes


@pytest.mark.parametrize(
    "text",
    [
        "bow/tie knots",
        "24/7 tides",
        "a/b chess",
        "whether or not tides rise",
        "tides or",
        "wool nets, ideally silk or linen ones",
        "tides and chess",
    ],
)
def test_what_is_one_thing_or_none_has_no_sides(index: Bm25Index, text: str) -> None:
    assert sides(index.archive, text) is None


def test_of_two_alternatives_the_one_that_is_held_is_asked_for_and_that_is_said(index: Bm25Index) -> None:
    for text in ("foxes or gnurglies", "gnurglies or foxes"):
        found = index.search(Query(text, text), limit=9)
        assert found.asked is not None
        assert found.asked.text == "foxes"
        assert found.asked.hint == "No paper here says “gnurglies”: that was left out."


def test_of_alternatives_that_are_held_both_are_asked_for(index: Bm25Index) -> None:
    assert index.search(Query("foxes or owls", "foxes or owls"), limit=9).asked is None


def test_a_side_that_papers_write_otherwise_is_not_left_out() -> None:
    index = Bm25Index()
    text = "Tide-to-wool transfer is hard. We weave tide-to-wool nets."
    index.add([Paper(f"2607.{at:05}", f"Nets {at}", text, "", (DAY,)) for at in range(6)])
    index.add([Paper(f"2607.{10 + at:05}", f"Ropes {at}", "Long ropes hold.", "", (DAY,)) for at in range(6)])
    query = Query("", text="tide2wool vs long ropes")
    assert of_held(index.archive, query) == query
    assert of_held(index.archive, Query("", text="fleece2wool vs long ropes")).text == "long ropes"
