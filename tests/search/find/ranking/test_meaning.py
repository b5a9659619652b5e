"""Meaning beside words, on a made-up model: what it brings in, what it leaves alone, and what a person reads of it."""

from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Origin
from bot.ports import Close
from bot.query import parse
from bot.search.bm25 import Bm25Index
from bot.search.find.match.good import matching_well
from bot.search.find.ranking.meaning import is_described, meaning
from bot.search.find.ranking.pool import rank
from bot.search.find.ranking.ranked import Ranked
from bot.search.meaning.fusion import Meant
from bot.search.meaning.keeper import Keeper
from bot.search.readings.reading import Reading
from bot.search.words.question import understand
from tests.fakes.encoder import CLOSE, FakeEncoder
from tests.search.conftest import everything, paper

TODAY = date(2025, 6, 5)
SAME = {
    "trimming": "prune", "redundant": "repeat", "blocks": "layers", "networks": "transformers", "huge": "deep",
    "pruning": "prune", "echo": "repeat", "echoes": "repeat", "removing": "prune", "pruned": "prune",
    "ocean": "sea", "mammals": "whales", "voices": "calls", "recognising": "finds", "sound": "spectrogram",
    "pictures": "spectrograms",
}  # fmt: skip
TRIMMED = "trimming redundant blocks out of huge networks without losing quality"


def understood(question):
    return parse(question, today=TODAY)


@pytest.fixture
def encoder():
    return FakeEncoder(SAME)


@pytest.fixture
def more(papers):
    """Papers about nothing that is asked for: among five, any is far from the mean."""
    return [
        *papers,
        *(paper(number, f"Kettle {number}", f"It boils {number} cups of tea.") for number in range(10, 30)),
    ]


class Spoken(FakeEncoder):
    """A made-up model that has learned one question of another language: all of it means one thing."""

    def encode(self, texts, *, asked=False):
        return super().encode(["quay"] * len(texts) if asked else texts, asked=asked)


@cache
def _everything():
    """An index that no test changes: papers on boats, layers, whales and kettles, with vectors."""
    index = Bm25Index(Keeper(FakeEncoder(SAME), None))
    index.add([*everything(), *(paper(number, f"Kettle {number}", "It boils tea.") for number in range(10, 30))])
    index.encode()
    return index


@pytest.fixture
def meant(more, encoder):
    index = Bm25Index(Keeper(encoder, None))
    index.add(more)
    index.encode()
    return index


@pytest.fixture
def plain(more):
    index = Bm25Index()
    index.add(more)
    return index


def found(index, question, limit=10):
    return [hit.paper.id[-1] for hit in index.search(understood(question), limit=limit).hits]


def test_a_paper_that_no_word_finds_is_found_by_what_it_means(meant, plain):
    assert found(plain, TRIMMED) == []
    assert found(meant, TRIMMED)[0] == "2"


def test_a_short_question_that_names_what_no_paper_holds_is_about_that_however_near_papers_are(meant):
    for held, described in ((1.0, True), (0.0, False)):
        topics = replace(
            understand(meant.archive, "tea cups").topics,
            telling=np.array([1.0, 0.6]),  # 1.9 things
            runs=np.array([0, 1]),
            parts=np.array([[1.0, 0.0], [0.0, held]]),
        )
        assert is_described(topics) is described


@pytest.mark.parametrize(
    ("close", "answered", "beyond"),
    [
        (Close(0.45, -1.0), [-1.0, -2.0], [0.05, -0.25]),  # as near, and yet its words say something else
        (Close(0.45, -1.0), [-0.5, -0.5], [0.2, 0.2]),
        (Close(0.45, -1.0), None, [0.05, 0.05]),
        (Close(0.45), [-1.0, -2.0], [0.05, 0.05]),
        (None, [-1.0, -2.0], [-np.inf, -np.inf]),
    ],
)
def test_near_enough_is_what_is_near_as_a_whole_and_answers_word_by_word(close, answered, beyond):
    near = Meant("tea", np.array([0.5, 0.5]), close, 0.1, 0.2)
    told = None if answered is None else np.array(answered)
    assert near.beyond(np.array([0, 1]), told) == pytest.approx(np.array(beyond))


def test_such_a_hit_says_so_and_quotes_its_nearest_sentence(meant):
    hit = meant.search(understood(TRIMMED), limit=1).hits[0]
    assert hit.close
    assert hit.quote.text == "Layers of deep transformers often repeat each other."
    assert hit.quote.marks == ()
    assert hit.quote.origin is Origin.ABSTRACT


def test_a_hit_that_words_support_does_not(meant):
    hit = meant.search(understood("pruning layers that repeat each other in deep transformers"), limit=1).hits[0]
    assert hit.paper.id == "2506.00002"
    assert not hit.close
    assert hit.quote.marks


def test_what_is_near_to_nothing_is_turned_away(meant):
    assert found(meant, "cheap flights from Lisbon to the mountains of Peru in spring") == []


def test_of_papers_that_are_near_the_one_that_answers_each_word_stands_first():
    same = "Trimming helps. Blocks help. Networks are huge. They are redundant."
    papers = [
        paper(1, "Repeat Repeat Deep Deep", "Deep deep layers repeat, repeat and repeat in deep layers."),
        paper(2, "Prune", f"{same} Tea, cups, kettles, milk, sugar, honey, spoons and trays are on the table."),
        *(paper(number, f"Kettle {number}", f"It boils {number} cups of tea.") for number in range(10, 30)),
    ]
    index = Bm25Index(Keeper(FakeEncoder(SAME), None))
    index.add(papers)
    index.encode()
    found = index.ranked(understood("pruning echoes of deep transformers"), limit=1)
    assert found[0][0] == "2506.00002"


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("如何把船停靠在陌生的码头", True),
        ("見知らぬ港に船をつける方法", True),
        ("เทียบท่าเรือที่ไม่รู้จัก", True),
        ("wie legt man an einem fremden Kai an", True),
        ("码头", False),  # a name, as far as anybody can tell
        ("如何把船停靠在陌生的码头 until:2024-01-01", False),
    ],
)
def test_with_a_model_of_many_languages_a_question_in_a_script_without_blanks_is_no_name(more, question, shown):
    index = Bm25Index(Keeper(Spoken(), None))
    index.add([*more, paper(40, "Quay", "Quay, quay.")])
    index.encode()
    hits = index.search(understood(question), limit=3).hits
    assert [hit.paper.title for hit in hits] == ["Quay"] * shown
    assert all(hit.close for hit in hits)


def test_no_question_has_the_model_read_papers_again(meant, encoder):
    before = encoder.asked
    assert meant.search(understood(TRIMMED), limit=5).hits[0].close
    assert encoder.asked == before + 1


def test_filters_hold_for_what_meaning_brings_in(meant):
    assert found(meant, f"{TRIMMED} since:2025-06-03")[:1] == ["2"]
    assert "2" not in found(meant, f"{TRIMMED} until:2025-06-01")
    assert "2" not in found(meant, f"{TRIMMED} upvotes:>100")
    assert "2" not in found(meant, f"{TRIMMED} -echo")


@pytest.mark.parametrize(
    "question",
    [
        "SnailQuant",
        "Mix-LN",
        '"layer normalization"',
        "layers by Chidi Okafor",
        "whales since:2025-06-01",
        "2506.00002",
    ],
)
def test_names_phrases_and_filters_keep_the_order_of_words(meant, plain, encoder, question):
    before = encoder.asked
    for limit in (1, 10):
        assert meant.search(understood(question), limit=limit) == plain.search(understood(question), limit=limit)
    assert encoder.asked == before


@cache
def _without_meaning():
    index = Bm25Index()
    index.add(_everything().archive.papers)
    return index


class Unasked:
    """A sense that nobody is to ask."""

    close = CLOSE

    def of_question(self, text):
        raise AssertionError(f"{text} was left to meaning")


@cache
def _unasked():
    """Return the same papers for those whose questions are no matter of meaning."""
    index = Bm25Index()
    index._archive = replace(_everything().archive, sense=Unasked())
    return index


@st.composite
def _left_to_words(draw):
    """Draw a name, an id, a phrase in quotes with words or without, or filters with a word or two."""
    told = draw(st.sampled_from(list(_everything().archive.papers)))
    words = told.abstract.split()
    at = draw(st.integers(0, len(words) - 1))
    phrase = " ".join(words[at : at + draw(st.integers(1, 4))]).strip(".,;:")
    filters = draw(st.lists(st.sampled_from(["since:2025-06-01", "until:2025-06-04", "upvotes:>1"]), max_size=2))
    few = " ".join(draw(st.lists(st.sampled_from([*SAME, "kettle", "boat", "wind"]), min_size=1, max_size=2)))
    asked = draw(
        st.one_of(
            st.sampled_from(["SnailQuant", "Mix-LN", "snailquant", "what is SnailQuant?"]),
            st.just(told.id),
            st.sampled_from([f'"{phrase}"', f'{few} "{phrase}"', f'"{phrase}" {TRIMMED}']),
            st.just(f"{few} since:2025-05-01"),
        )
    )
    return " ".join([asked, *filters])


@given(_left_to_words(), st.integers(1, 9), st.integers(0, 9))
def test_names_ids_phrases_and_what_is_mostly_filters_are_answered_as_by_words_page_by_page(question, limit, offset):
    query = understood(question)
    by_words = _without_meaning().search(query, limit=limit, offset=offset)
    assert _unasked().search(query, limit=limit, offset=offset) == by_words


def test_a_question_in_the_papers_own_words_keeps_its_first_hit(meant, plain):
    question = "how much accuracy does quantizing weights to 3-bit integers keep"
    assert found(plain, question)[:1] == found(meant, question)[:1] == ["1"]


def test_the_order_does_not_depend_on_the_page(meant):
    whole = found(meant, TRIMMED, limit=20)
    pages = [meant.search(understood(TRIMMED), limit=1, offset=at).hits for at in range(len(whole))]
    assert [hit.paper.id[-1] for page in pages for hit in page] == whole


def test_a_model_that_nobody_measured_orders_papers_and_opens_no_door(more, plain):
    index = Bm25Index(Keeper(FakeEncoder(SAME, close=None), None))
    index.add(more)
    index.encode()
    assert found(index, TRIMMED) == []
    query = understood(TRIMMED)
    asked = understand(index._archive, query.text)
    assert index._archive.papers[
        rank(index._archive, asked, None, 64, meaning(index._archive, query, asked)).numbers[0]
    ].id == ("2506.00002")


def test_a_model_that_fails_leaves_the_words(meant, plain, encoder):
    encoder.fails = True
    for question in (TRIMMED, "pruning layers that repeat each other in deep transformers", "whales and their calls"):
        assert meant.search(understood(question), limit=5) == plain.search(understood(question), limit=5)


def test_as_long_as_few_papers_have_vectors_everything_is_as_without(more, plain, encoder):
    index = Bm25Index(Keeper(encoder, None))
    index.add(more)
    for question in (
        TRIMMED,
        "pruning layers that repeat each other in deep transformers",
        "docking a boat in the wind",
    ):
        assert index.search(understood(question), limit=5) == plain.search(understood(question), limit=5)
        assert index.ranked(understood(question), limit=5) == plain.ranked(understood(question), limit=5)


def test_a_replaced_paper_is_found_by_its_new_meaning_alone(meant):
    meant.add([paper(2, "Tea", "A study of cups and of kettles that boil.", days=(date(2025, 6, 3),))])
    meant.encode()
    assert "2" not in found(meant, TRIMMED)


def test_papers_like_one_are_those_that_mean_the_same_too(meant, plain):
    other = paper(
        40, "Trimming Redundant Blocks", "Huge networks: trimming redundant blocks.", days=(date(2025, 6, 3),)
    )
    for index in (meant, plain):
        index.add([other])
    meant.encode()
    assert "2506.00002" not in [hit.paper.id for hit in plain.similar(other.id, limit=3).hits]
    assert meant.similar(other.id, limit=3).hits[0].paper.id == "2506.00002"
    within = understood("until:2025-06-01")
    assert "2506.00002" not in [hit.paper.id for hit in meant.similar(other.id, limit=9, within=within).hits]


def test_a_paper_without_a_vector_has_those_like_it_by_words(meant, plain):
    other = paper(40, "Echoing Layers", "Deep transformers echo their input in layers that repeat.")
    for index in (meant, plain):
        index.add([other])
    assert meant.similar(other.id, limit=5) == plain.similar(other.id, limit=5)


@pytest.mark.parametrize(("worded", "nearness", "shown"), [([3, 2, 1], -1, 1), ([1, 3, 2], -1, 0), ([1, 3, 2], 0.1, 1)])
def test_words_let_in_what_is_best_by_words_alone_wherever_meaning_puts_it(meant, worded, nearness, shown):
    query, nothing = understood(TRIMMED), np.zeros(3)
    strong_first = np.array([100.0, 0.0, 0.0])
    ranked = Ranked(
        np.arange(3, dtype=np.int32),
        np.array([3.0, 2.0, 1.0]),
        np.array(worded, float),
        strong_first,
        nothing + 1.0,
        np.array([nearness, -1.0, -1.0]),
        nothing > 0,
        nothing > 0,
    )
    good = matching_well(meant.archive, Reading(query, None), understand(meant.archive, query.text), ranked)
    assert len(good.numbers) == shown


@given(
    st.lists(st.sampled_from([*SAME, "kettle", "boat", "weights", "policy", "wind"]), min_size=1, max_size=12),
    st.lists(
        st.sampled_from(["since:2025-06-03", "until:2025-06-01", "upvotes:>10", "-echo", "-kettle", "has:code"]),
        max_size=3,
    ),
)
def test_whatever_is_asked_every_hit_satisfies_the_filters_and_is_found_once(words, filters):
    index = _everything()
    query = understood(" ".join([*words, *filters]))
    hits = index.search(query, limit=50).hits
    assert len({hit.paper.id for hit in hits}) == len(hits)
    for paper_ in (hit.paper for hit in hits):
        text = f"{paper_.title} {paper_.abstract}".lower()
        assert "since:2025-06-03" not in filters or max(paper_.days) >= date(2025, 6, 3)
        assert "until:2025-06-01" not in filters or min(paper_.days) <= date(2025, 6, 1)
        assert "upvotes:>10" not in filters or paper_.upvotes > 10
        assert "has:code" not in filters or paper_.code_url
        assert "-kettle" not in filters or "kettle" not in text
        assert "-echo" not in filters or "echo" not in text
