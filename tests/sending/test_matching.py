"""One pass over the papers finds what each subscription would find alone, by the rules of a search."""

from collections.abc import Sequence
from dataclasses import replace
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
    lambda question, in_prose, **asked: Query(question, avoided=asked["excluded"] if in_prose else (), **asked),
    st.just(""),
    st.booleans(),
    text=st.sampled_from(("", "memory", "text models")),
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
    wishes = {
        at: replace(wish, words=(), least=0) for at, wish in wishes.items()
    }  # of free words a search is no filter
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


KELP = {
    "in the title": ("Otters that plan in kelp", WALK),
    "as a keyword": ("Otters that plan", f"{WALK} {WALK}", "Kelp"),
    "often": ("Otters that plan", f"{WALK} They graze on kelp. They sleep in kelp. They hide in kelp."),
    "as what is brought": ("Otters that plan", f"{WALK} {WALK} We propose a new kelp that holds the otters."),
    "as what is used": ("Otters that plan", f"{WALK} {WALK} We build on kelp as the planner, trained with kelp data."),
    "in passing": ("Otters that plan", f"{WALK} {WALK} Data on kelp is available."),
    "as what is done without": ("Otters that plan", f"{WALK} {WALK} Otters do so without kelp."),
    "as what is beaten": ("Otters that plan", f"{WALK} {WALK} Otters do better than kelp."),
    "as a word of its own": ("Otters that plan", f"{WALK} {WALK} A kelp-free river."),
    "not at all": ("Otters that plan", WALK),
}
OTHERS = [Paper(f"2606.{at:05d}", f"Yaks on hill {at}", f"{WALK} Yaks climb.", "", (TODAY,)) for at in range(40)]


def _kelp(number: int, title: str, abstract: str, *keywords: str) -> Paper:
    return Paper(f"2607.{number:05d}", title, abstract, "", (TODAY,), keywords=keywords, organization="Tide Lab")


@each("question", ["otters but not kelp", "otters -kelp", "otters, no kelp", 'otters -"kelp data"'])
def test_what_is_left_out_is_what_a_search_leaves_out(question: str) -> None:
    papers = [_kelp(number, *said) for number, said in enumerate(KELP.values())]
    index = Bm25Index()
    index.add([*papers, *OTHERS])
    analyst = ArchiveAnalyst(index)
    wish = read(parse(question, today=TODAY), analyst)
    told = {one.id for _, one, _ in satisfied({7: wish}, papers, analyst)}
    searched = index.search(parse(question, today=TODAY), limit=50)
    names = dict(zip((one.id for one in papers), KELP, strict=True))
    assert {names[key] for key in told} == {names[hit.paper.id] for hit in searched.hits if hit.paper.id in names}
    assert "not at all" in {names[key] for key in told}


def test_a_lab_that_is_left_out_is_left_out_with_the_labs_within() -> None:
    one = replace(paper(1, "Pruning"), organization="Google DeepMind")
    other = replace(paper(2, "Pruning"), organization="Tide Lab")
    assert found("pruning but not from Google", one, other).keys() == {other.id}


def test_a_paper_that_the_archive_does_not_hold_yet_is_left_out_alike() -> None:
    index = Bm25Index()
    index.add(OTHERS)
    analyst = ArchiveAnalyst(index)
    about, new = _kelp(1, "Otters in kelp", WALK), _kelp(2, "Otters", WALK)
    wish = read(parse("otters but not kelp", today=TODAY), analyst)
    assert [one for _, one, _ in satisfied({7: wish}, [about, new], analyst)] == [new]
    index.add([replace(about, title="Otters"), new])  # as it was told before
    assert [one for _, one, _ in satisfied({7: wish}, [about, new], analyst)] == [new]


def test_what_is_left_out_in_passing_need_not_stand_in_a_paper() -> None:
    grazing = [Paper(f"2605.{at:05d}", f"Yaks graze on moss {at}", WALK, "", (TODAY,)) for at in range(40)]
    about, new = paper(1, "Otters that swim graze on moss"), paper(2, "Otters that swim")
    assert found("otters that swim without moss", about, new, *grazing).keys() == {new.id}
    often = [replace(one, abstract=f"{WALK} Yaks rest without moss.") for one in grazing]
    assert found("otters that swim without moss", about, new, *often).keys() == {about.id}
