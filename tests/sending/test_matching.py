"""One pass over the papers finds what each subscription would find alone, by the rules of a search."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Paper, Query
from bot.query import parse
from bot.search.analyst import ArchiveAnalyst
from bot.search.bm25 import Bm25Index
from bot.search.readings.filters import allowed
from bot.sending.matching import satisfied
from bot.sending.wishes import read
from bot.texts.literal import OR
from tests.cases import each

TODAY = date(2026, 7, 30)
WORDS = ("pruning", "diffusion", "agents", "test-time", "scaling", "GPT-4", "memory", "survey", "robots")
PEOPLE = ("Song Han", "Ada Lind", "J. Han", "Liu Liu", "Bo Song")
LABS = ("", "NVIDIA", "Google DeepMind", "Lind University")


def paper(number: int, text: str, **fields: object) -> Paper:
    made = {"authors": ("Ada Lind",), "organization": "NVIDIA", "upvotes": number}
    return Paper(f"2607.{number:05d}", text, "", "", (TODAY,), **{**made, **fields})  # type: ignore[arg-type]


def found(question: str, *papers: Paper) -> dict[str, tuple[str, ...]]:
    """Return the ids of the papers that a question is satisfied by, and why."""
    index = Bm25Index()
    index.add(papers)
    analyst = ArchiveAnalyst(index)
    wish = read(parse(question, today=TODAY), analyst)
    return {each.id: because for _, each, because in satisfied({7: wish}, papers, analyst)}


SENTENCES = st.lists(st.sampled_from((*WORDS, "of", "the")), min_size=1, max_size=6).map(" ".join)
PAPERS = st.lists(
    st.builds(
        lambda title, abstract, authors, lab, votes, code, stars: Paper(
            "", title, abstract, "", (TODAY,), authors=tuple(authors), organization=lab, upvotes=votes,
            code_url=code, code_stars=stars,
        ),
        SENTENCES, SENTENCES, st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True), st.sampled_from(LABS),
        st.integers(0, 9), st.sampled_from(("", "https://github.com/x/y")), st.none() | st.integers(0, 9),
    ),
    min_size=1,
    max_size=8,
).map(lambda made: [Paper(f"2607.{at:05d}", *_fields(each)) for at, each in enumerate(made)])  # fmt: skip


def _fields(each: Paper) -> Sequence[object]:
    return (
        each.title, each.abstract, each.url, each.days, each.authors, None, "", each.upvotes, 0, "", (), each.code_url,
        each.code_stars, "", each.organization,
    )  # fmt: skip


PHRASES = st.lists(st.sampled_from((*WORDS, "Song Han", "Liu Liu")), min_size=1, max_size=2).map(" ".join)
FILTERS = st.builds(
    Query,
    st.just(""),
    required=st.lists(st.lists(PHRASES, min_size=1, max_size=2).map(tuple), max_size=2).map(tuple),
    excluded=st.lists(PHRASES, max_size=1).map(tuple),
    not_authors=st.lists(st.sampled_from(PEOPLE), max_size=1).map(tuple),
    not_organizations=st.lists(st.sampled_from(LABS[1:]), max_size=1).map(tuple),
    titles=st.lists(st.lists(PHRASES, min_size=1, max_size=2).map(OR.join), max_size=1).map(tuple),
    authors=st.lists(st.sampled_from((*PEOPLE, "han", "NVIDIA", "J Han", "deepmind", "liu liu")), max_size=1).map(
        tuple
    ),
    organizations=st.lists(st.sampled_from(("nvidia", "deepmind", "google", "lind")), max_size=1).map(tuple),
    has_code=st.booleans(),
    min_stars=st.none() | st.integers(0, 6),
    min_upvotes=st.none() | st.integers(0, 6),
)


@given(PAPERS, st.lists(FILTERS, min_size=1, max_size=12))
def test_filters_hold_as_in_a_search_of_the_archive(papers: list[Paper], queries: list[Query]) -> None:
    index = Bm25Index()
    index.add(papers)
    analyst = ArchiveAnalyst(index)
    wishes = {at: read(query, analyst) for at, query in enumerate(queries)}
    one_pass = {(key, each.id) for key, each, _ in satisfied(wishes, papers, analyst)}
    archive = index.archive
    alone = {
        (at, archive.papers[number].id)
        for at, query in enumerate(queries)
        for number, is_allowed in enumerate(allowed(archive, query).tolist())
        if is_allowed
    }
    assert one_pass == alone


@given(PAPERS, st.lists(SENTENCES, min_size=1, max_size=12))
def test_many_asked_at_once_get_what_each_gets_alone(papers: list[Paper], questions: list[str]) -> None:
    index = Bm25Index()
    index.add(papers)
    analyst = ArchiveAnalyst(index)
    wishes = {at: read(Query("", text=question), analyst) for at, question in enumerate(questions)}
    together = {(key, each.id, because) for key, each, because in satisfied(wishes, papers, analyst)}
    alone = {
        (key, each.id, because)
        for key, wish in wishes.items()
        for each in papers
        for _, _, because in satisfied({key: wish}, [each], analyst)
    }
    assert together == alone


@each(
    ("question", "title", "because"),
    [
        ("test-time scaling", "Scaling at test time", ("test-time", "scaling")),
        ('"test-time scaling" -survey', "On test-time scaling", ("“test-time scaling”",)),
        ("rl OR agents", "Agents that plan", ("agents",)),
        ("rl OR agents memory", "Agents with memory", ("agents", "memory")),
        ("pruning upvotes:>50", "Pruning trees", ("pruning", "▲ 61")),
        ("author:lind", "Trees", ("by Ada Lind",)),
        ("Ada Lind", "Trees", ("by Ada Lind",)),
        ("nvidia", "Trees", ("nvidia",)),
        ("org:nvidia pruning", "Pruning trees", ("from NVIDIA", "pruning")),
        ("title:pruning", "Pruning trees", ("title pruning",)),
        ("titles with pruning or distillation", "Pruning trees", ("title pruning",)),
    ],
)
def test_what_matched_is_told(question: str, title: str, because: tuple[str, ...]) -> None:
    assert found(question, paper(61, title)) == {"2607.00061": because}


@each(
    ("question", "title"),
    [
        ("test-time scaling", "Scaling laws for a test"),
        ('"test-time scaling" -survey', "A survey of test-time scaling"),
        ("“scaling laws”", "Laws of scaling"),
        ("rl OR agents memory", "Agents that plan"),
        ("pruning upvotes:>70", "Pruning trees"),
        ("pruning has:code", "Pruning trees"),
        ("author:han", "The han dynasty"),
        ("pruning by:lind org:meta", "Pruning trees"),
    ],
)
def test_what_is_not_satisfied_is_not_told(question: str, title: str) -> None:
    assert found(question, paper(61, title)) == {}


def test_a_field_that_is_left_out_takes_with_it_what_is_told_by_its_words() -> None:
    images, passing = paper(1, "Pruning of image models"), paper(2, "Pruning of experts")
    told = "We prune what sees images and videos, images of it and visual scenes."
    often = Paper("2607.00003", "Pruning with care", told, "", (TODAY,))
    assert list(found("pruning, no vision", images, passing, often)) == ["2607.00002"]
    assert list(found("pruning of image models, no vision", images)) == ["2607.00001"]


def test_little_words_count_in_what_is_left_out() -> None:
    beside, meant = paper(1, "Agents with Text and Speech"), paper(2, "Agents for Text-to-Speech")
    assert found("agents but not text to speech", beside, meant).keys() == {beside.id}


def test_a_quoted_phrase_is_wished_for_as_it_stands() -> None:
    held, not_held = paper(1, "Sleep Is All You Need"), paper(2, "Sleep as You Need It")
    assert found('"all you need"', held, not_held).keys() == {held.id}
    assert found('"is all"', held, not_held).keys() == {held.id}


def test_of_a_sentence_a_word_in_four_may_be_missing() -> None:
    question = "pruning diffusion agents scaling"
    assert found(question, paper(1, "Pruning diffusion agents")) == {"2607.00001": ("pruning", "diffusion", "agents")}
    assert found(question, paper(1, "Pruning diffusion models")) == {}


WALK = "Otters walk along a wide river, and people watch them from its bank all day until the sun goes down at last."


@each(
    ("title", "abstract", "is_found"),
    [
        ("Otters", f"{WALK} {WALK} Data on kelp is available.", True),
        ("Otters in kelp", WALK, False),
        ("Otters", f"In kelp, otters rest. {WALK}", False),
        ("Otters", f"{WALK} Kelp feeds, kelp holds and kelp hides them.", False),
    ],
)
def test_what_is_left_out_in_prose_is_what_a_paper_is_about(title: str, abstract: str, is_found: bool) -> None:
    one = Paper("2607.00001", title, abstract, "", (TODAY,))
    assert bool(found("otters but not kelp", one)) == is_found
    assert not found("otters -kelp", one) or "kelp" not in f"{title} {abstract}"
