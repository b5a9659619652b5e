"""Papers that come while a question is answered: whatever they bring, they change nothing of its answer.

An ingest is let happen in the midst of a question at any line of the search, where another thread's would: nothing that
answers waits for one. What two threads would meet once in a million questions is met so at each try.
"""

import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

import bot
import bot.search
from bot.library import Library
from bot.model import Digest, Paper, Sort
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore
from tests.query.kinds import KINDS

TODAY = date(2026, 7, 31)
NOW = datetime(2026, 7, 31, 12, tzinfo=UTC)
HOUSE, SEARCH = bot.__path__[0], bot.search.__path__[0]
SAID = """otters yaks tides kettles robots diffusion pruning attention speech video agents benchmarks memory reasoning
    planning retrieval tokens policy reward graphs proteins sketches lanterns harbours quantization grasping"""
WORDS = SAID.split()
NAMES = ("Ana Lind", "Bo Sato", "Song Han", "Chidi Okafor", "Mina Ito", "Lars Holm", "Yu Chen", "Eve Stone")
LABS = ("Example Lab", "Harbour AI Research", "University of the North", "Riverside Institute", "NVIDIA")
FIRST, MOST_ROUNDS = 40, 4


def paper(number: int) -> Paper:
    """Return a paper like others, with words, a name, a lab, an acronym and keywords that none before it has."""
    dice = Random(number)
    one, two, three, four = dice.sample(WORDS, 4)
    coined = f"{dice.choice('bdfglm')}o{dice.choice('bdfglm')}i{'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10]}"
    acronym = f"{one[0]}{two[0]}{coined[0]}".upper()
    return Paper(
        f"2607.{number:05}",
        f"{coined.capitalize()}Net: {one.capitalize()} for {two} without {three}",
        f"We study {one} {two} {coined} ({acronym}) with {four}. Our {coined} models plan {three} and need less memory "
        f"than {one} with {two}. On {four} benchmarks {coined} gains {number} points, in 4-bit with {number}B tokens.",
        f"https://papers.example/{number}",
        (TODAY - timedelta(days=number % 30),),
        authors=(dice.choice(NAMES), f"{coined.capitalize()} {dice.choice(NAMES).split()[1]}"),
        organization=dice.choice((*LABS, f"{coined.capitalize()} Lab", "")),
        keywords=(f"{one} {two}", f"{coined} {four}", coined, three),
        upvotes=dice.randrange(100),
        code_url=dice.choice(("", "https://code.example/x")),
    )


def to_the_point(number: int, question: str) -> Paper:
    """Return a paper that bears what a question says in all that is searched of a paper, and nobody did before."""
    words = re.findall(r"\w+", question)[:12] or ["nothing"]
    runs = [" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1)]
    defined = ". ".join(f"{run} ({''.join(word[0] for word in run.split()).upper()})" for run in runs if " " in run)
    return replace(
        paper(number),
        title=f"{question} {number}"[:200],
        abstract=f"{paper(number).abstract} {defined}. We ask: {question}",
        authors=(*paper(number).authors, *(run.title() for run in runs if run.count(" ") == 1)),
        organization=" ".join(words[-2:]).title(),
        keywords=tuple(runs),
    )


FORMS = (
    "{one} {two}", "{one}", "papers on {one} without {two}", "how many papers on {one} this month", "what is {one}",
    "{one}Net", "latest {one} from Example Lab", "{one} by Ana Lind", "do {one} make {two} worse?", "{one} vs {two}",
    "mechanistic {one}", "{one} or {two}", "authors of {one}", "papers like 2607.00003 but about {one}",
    "{one} for {two} since July", "most liked {one} with code", "who works on {one}", "OYB", "{one[0]}{two[0]}b",
    "prunning {one}", "{one} under 5B tokens", "papers by the authors of 2607.00004", "2607.00041", "{one} -{two}",
    "{one:.5} {two}", "{one} {two:.6}",
)  # fmt: skip
OF_THESE = tuple(form.format(one=one, two=two) for one, two in zip(WORDS, WORDS[3:], strict=False) for form in FORMS)
ASKED = (*OF_THESE, *(question for asked in KINDS.values() for question, _ in asked))


def filled(papers: int = FIRST) -> Library:
    """Return a library of some papers, of whom nobody has asked anything yet."""
    library = Library(
        FakeSource({}), FakePaperStore(), Bm25Index(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=3
    )
    library.load()
    library.add(digest(*map(paper, range(1, papers + 1))))
    return library


def digest(*papers: Paper) -> Digest:
    return Digest(TODAY, tuple(replace(paper, days=(TODAY,)) for paper in papers), NOW)


def ingests(library: Library, question: str) -> Iterator[None]:
    """Change an archive, a step each: papers come, one that says just what is asked among them, change and go."""
    for number in range(FIRST + 1, FIRST + 1 + 4 * MOST_ROUNDS, 4):
        library.add(digest(paper(number), to_the_point(number + 1, question)))
        yield
        library.add(digest(replace(to_the_point(number + 2, question), id=f"2607.{number - FIRST:05}")))
        yield
        library.add(digest(replace(paper(3), upvotes=number)))
        yield
        library.forget(f"2607.{number - FIRST + 1:05}")
        yield


@contextmanager
def broken_into(act: Callable[[], object], first: int = 1, every: int = 1, where: str = SEARCH) -> Iterator[None]:
    """Act in the midst of what is done meanwhile: at its line ``first``, and again after ``every`` lines."""
    lines = count(1)

    def watch(_: FrameType, event: str, __: Any) -> Any:
        if event == "line" and (at := next(lines)) >= first and (at - first) % every == 0:
            act()
        return watch

    def enter(frame: FrameType, _: str, __: Any) -> Any:
        return watch if frame.f_code.co_filename.startswith(where) and frame.f_code.co_name != "now" else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        yield
    finally:
        sys.settrace(before)


@given(st.sampled_from(ASKED), st.integers(1, 3_000), st.integers(1, 3_000))
def test_papers_that_come_in_the_midst_of_a_question_change_nothing_of_its_answer(
    question: str, first: int, every: int
) -> None:
    assume(parse(question, today=TODAY).sort is not Sort.RANDOM)  # drawn anew each time
    expected = filled().answer(question, today=TODAY)
    library = filled()
    steps = ingests(library, question)
    with broken_into(lambda: next(steps, None), first, every):
        answer = library.answer(question, today=TODAY)
    assert answer == expected


@given(st.lists(st.sampled_from(ASKED), min_size=3, max_size=6))
def test_answers_of_threads_name_papers_of_one_moment_while_papers_come_and_go(questions: list[str]) -> None:
    library, twin = filled(), filled()
    moments = [ids(twin), *(ids(twin) for _ in ingests(twin, questions[0]))]
    done = 0  # as many of these are over

    def ask(question: str) -> None:
        last = False
        while not last:
            last, first = done == len(moments) - 1, done
            answer = library.answer(question, today=TODAY)
            named = {hit.paper.id for hit in (*answer.hits, *answer.near)}
            seen = [each for each in moments[first : done + 2] if len(each) == answer.searched]
            assert any(map(named.issubset, seen)), (question, named, answer.searched)

    with interrupted_often(), ThreadPoolExecutor(len(questions)) as threads:
        asked = [threads.submit(ask, question) for question in questions]
        for _ in ingests(library, questions[0]):
            done += 1
        for each in asked:
            each.result()


def test_a_paper_that_gets_its_arxiv_id_is_found_at_every_moment() -> None:
    library, known = filled(), paper(FIRST + 1)
    slug = replace(known, id="a-slug-of-its-title")
    library.add(replace(digest(slug), copied=True))
    found = []
    with broken_into(lambda: found.append(library.paper(slug.id)), where=HOUSE):
        library.add(digest(known))
    assert library.paper(slug.id) == library.paper(known.id)
    assert {each and each.id for each in found} == {slug.id, known.id}


def test_a_paper_that_gets_its_arxiv_id_is_searched_at_every_moment() -> None:
    library, known = filled(), paper(FIRST + 1)
    library.add(replace(digest(replace(known, id="a-slug-of-its-title")), copied=True))
    searched = []
    with broken_into(lambda: searched.append(len(library._index)), where=HOUSE):
        library.add(digest(known))
    assert set(searched) == {FIRST + 1}


def ids(library: Library) -> frozenset[str]:
    """Return the papers that a library holds."""
    return frozenset(library._index.archive.numbers)


@contextmanager
def interrupted_often() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
