"""The pages of an answer, turned while days are ingested: no paper twice, none left out, in the order first shown."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.library import Library
from bot.model import Digest, Paper
from bot.search.bm25 import Bm25Index
from bot.slack.blocks.answers import state_of
from bot.slack.blocks.message import MAX_BUTTON_VALUE_CHARS
from bot.slack.blocks.state import State, decode
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

MONDAY = date(2026, 7, 27)
NOW = datetime(2026, 7, 31, 12, tzinfo=UTC)
WORDS = ("pruning", "sparse", "language", "models", "vision", "attention")
QUESTIONS = ("pruning language models", "sparse attention", "latest papers on pruning", "since July", "best of pruning")


def paper(number: int, day: date, words: list[str], upvotes: int) -> Paper:
    title = f"{' '.join(words)} number {number}"
    abstract = f"We study {' '.join(words)}. It is about {words[0]} and nothing else."
    return Paper(f"2607.{number:05d}", title, abstract, f"https://hf.co/{number}", (day,), upvotes=upvotes)


@st.composite
def shelves(draw: st.DrawFn) -> list[Digest]:
    """Return the first day's digest and those that come while pages are turned; a paper may be on several days."""
    made = []
    for turn in range(draw(st.integers(2, 6))):
        day = MONDAY + timedelta(days=turn % 4)
        numbers = draw(st.lists(st.integers(1, 60), min_size=1, max_size=40, unique=True))
        papers = [
            paper(each, day, draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)), draw(st.integers(0, 99)))
            for each in numbers
        ]
        made.append(Digest(day, tuple(papers), NOW + timedelta(minutes=turn)))
    return made


@given(shelves(), st.sampled_from(QUESTIONS), st.data())
def test_pages_show_what_was_first_found_each_once_and_in_its_order(shelf, question, data):
    library = Library(
        FakeSource({}), FakePaperStore(), Bm25Index(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=9
    )
    library.load()
    library.add(shelf[0])
    first = library.answer(question, today=date(2026, 7, 31))
    whole = library.answer(question, today=date(2026, 7, 31), limit=20)
    state, seen = state_of(first), [hit.paper.id for hit in first.hits]
    coming, total = iter(shelf[1:]), first.total
    while len(seen) < total:
        if data.draw(st.booleans()) and (digest := next(coming, None)):
            library.add(digest)
        value = state.at(len(seen)).encode()
        assert value is not None
        again = decode(value)
        page = library.answer(again.question, today=again.today, offset=again.offset, pinned=again.pinned)
        assert page.hits
        assert (page.total, page.offset) == (total, len(seen))
        seen += [hit.paper.id for hit in page.hits]
        state = state_of(page)
    assert seen[:20] == [hit.paper.id for hit in whole.hits]
    assert len(seen) == len(set(seen)) == total
    back = library.answer(question, today=date(2026, 7, 31), offset=0, pinned=state.pinned)
    assert [hit.paper.id for hit in back.hits] == [hit.paper.id for hit in first.hits]


@given(shelves(), st.integers(0, 30), st.integers(0, 30))
def test_a_paper_taken_out_meanwhile_moves_no_other_past_the_page(shelf, taken, turned):
    library = Library(
        FakeSource({}), FakePaperStore(), Bm25Index(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=9
    )
    library.load()
    library.add(shelf[0])
    first = library.answer("since July", today=date(2026, 7, 31), limit=20)
    order = first.order
    offset = min(turned, len(order) - 1)
    gone = order[min(taken, len(order) - 1)]
    library.forget(gone)
    page = library.answer("since July", today=date(2026, 7, 31), offset=offset, pinned=first.pinned)
    left = [paper_id for paper_id in order if paper_id != gone]
    begin = offset - (order.index(gone) < offset)
    assert [hit.paper.id for hit in page.hits] == left[begin : begin + 5]
    assert (page.offset, page.total, page.order) == (begin, len(left), tuple(left))


IDS = st.one_of(
    st.from_regex(r"[0-9]{4}\.[0-9]{5}", fullmatch=True),
    st.from_regex(r"[0-9]{4}\.[0-9]{4}", fullmatch=True),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=120),
)


@given(st.text(max_size=2_100), st.integers(0, 400), st.lists(IDS, max_size=400), st.none() | st.dates())
def test_a_button_holds_the_question_and_as_much_of_the_order_as_fits(question, offset, ids, today):
    pinned = first_of(ids)
    value = State(question, offset, today, pinned).encode()
    if value is None:
        assert len(question) > MAX_BUTTON_VALUE_CHARS // 8  # a control character is written as six
        return
    assert len(value) <= MAX_BUTTON_VALUE_CHARS
    again = decode(value)
    assert (again.question, again.offset, again.today) == (question, offset, today)
    if again.pinned and pinned:
        assert again.pinned.order == pinned.order[: len(again.pinned.order)]
        assert len(again.pinned.order) > offset
        assert again.pinned.total == pinned.total


def first_of(ids):
    from bot.model import Pinned

    return Pinned(tuple(ids), len(ids) + 7) if ids else None


def test_three_hundred_ids_fit_beside_a_question():
    order = tuple(f"2607.{number:05d}" for number in range(300))
    assert State("how do I prune an LLM?", 5, MONDAY, first_of(order)).leads_to() == 300


@given(st.text(max_size=200))
def test_what_is_none_of_ours_is_refused_and_nothing_else_happens(value):
    for made in (value, '{"q":"x","o":0,"p":' + value + "}", '{"q":"x","o":0,"t":1,"p":"' + value + '"}'):
        try:
            state = decode(made)
        except ValueError:
            continue
        assert isinstance(state.question, str)
