"""A digest comes back from every form of copy, paper by paper; prose about papers is refused, and says where."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import ParseError
from bot.model import Digest
from bot.source.file import read_days
from tests.source.prose import COPIES_OF_SEVERAL_DAYS, PROSE
from tests.source.renderings import (
    FORMS,
    SITE,
    WITHOUT_ABSTRACTS,
    WITHOUT_IDS,
    Form,
    Told,
    entry,
    html_page,
    list_of_links,
    rss,
)

AT = datetime(2026, 7, 31, 16, tzinfo=UTC)
TODAY, DAY = date(2026, 7, 31), date(2026, 7, 30)

NOUNS = [
    "orchard",
    "robot",
    "kettle",
    "tide",
    "buoy",
    "listener",
    "camera",
    "glacier",
    "lantern",
    "archive",
    "ferry",
    "clover",
    "harbour",
    "violin",
    "meadow",
]
SIGNS = [
    "C++",
    "x_i",
    "A*",
    "λ-search",
    "<think>",
    "R^2",
    "`quoted`",
    "[MASK]",
    "$1",
    "3D",
    "50 %",
    "AC/DC",
    "(again)",
    "Ünter",
]
WORDS = st.sampled_from([noun.capitalize() for noun in NOUNS])
TITLES = st.builds(
    lambda first, sign, rest, colon: f"{first}{colon} {sign} {' '.join(rest)}",
    WORDS, st.sampled_from([*SIGNS, "of", "and", "for"]),
    st.lists(WORDS, min_size=2, max_size=9), st.sampled_from(["", ":"]),
)  # fmt: skip
SENTENCES = st.builds(
    lambda noun, verb, other, sign: f"We {verb} how the {noun} of a {other} holds {sign} over four seasons of work.",
    st.sampled_from(NOUNS), st.sampled_from(["measure", "show", "prove"]),
    st.sampled_from(NOUNS), st.sampled_from(["x_i", "5 %", "λ > 0", "well"]),
)  # fmt: skip
ABSTRACTS = st.lists(SENTENCES, min_size=4, max_size=7).map(" ".join)


@st.composite
def digests(draw: st.DrawFn) -> list[Told]:
    """Give the papers of a day, with titles as odd as the source's."""
    titles = draw(st.lists(TITLES, min_size=1, max_size=5, unique_by=lambda title: title.casefold()))
    return [Told(f"2607.{n:05d}", title, draw(ABSTRACTS)) for n, title in enumerate(titles, 11_111)]


def read(folder: Path, text: str, day: date | None = None) -> tuple[Digest, ...]:
    path = folder / "copy"
    path.write_text(text, encoding="utf-8")
    return read_days(path, today=TODAY, fetched_at=AT, day=day)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@settings(max_examples=settings.default.max_examples // 2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(papers=digests())
def test_a_digest_is_read_back_from_every_form(tmp_path: Path, form: Form, papers: list[Told]) -> None:
    (digest,) = read(tmp_path, form(papers, DAY))
    assert digest.day == DAY
    assert [paper.title for paper in digest.papers] == [told.title for told in papers]
    if form in WITHOUT_IDS:
        assert all(not paper.arxiv_url for paper in digest.papers)
    else:
        assert [paper.id for paper in digest.papers] == [told.id for told in papers]
    if form not in WITHOUT_ABSTRACTS:
        assert [paper.abstract for paper in digest.papers] == [told.abstract for told in papers]


@pytest.mark.parametrize("name", PROSE)
@pytest.mark.parametrize("day", [None, DAY])
def test_prose_about_papers_is_refused(tmp_path: Path, name: str, day: date | None) -> None:
    with pytest.raises(ParseError):
        read(tmp_path, PROSE[name], day)


@pytest.mark.parametrize("name", COPIES_OF_SEVERAL_DAYS)
@pytest.mark.parametrize("day", [None, DAY])
def test_page_of_several_days_that_it_does_not_name_is_refused_and_no_day_to_be_forced(
    tmp_path: Path, name: str, day: date | None
) -> None:
    with pytest.raises(ParseError) as refused:
        read(tmp_path, COPIES_OF_SEVERAL_DAYS[name], day)
    assert "--day" not in str(refused.value)


def test_refusal_names_the_first_line_that_does_not_fit(tmp_path: Path) -> None:
    text = (
        f"# 2026-07-30\n\n- [Ask the Birds]({SITE}/papers/2607.22222)\n- Buy bread, and something for the cat to eat.\n"
    )
    with pytest.raises(ParseError, match=r"line 4 .*: “Buy bread"):
        read(tmp_path, text)


def test_list_of_links_without_titles_is_refused_and_no_title_made_up(tmp_path: Path) -> None:
    with pytest.raises(ParseError, match=r"line 1 links to 2607\.11111 without its title"):
        read(tmp_path, f"{SITE}/papers/2607.11111\nhttps://arxiv.org/abs/2607.22222v2\n", DAY)


def test_each_paper_of_several_days_goes_under_the_day_that_it_names(tmp_path: Path) -> None:
    papers = [Told("2607.11111", "Ask the Birds", ""), Told("2607.22222", "Tide Tables", "")]
    body = json.dumps([entry(papers[0], DAY), entry(papers[1], DAY - timedelta(1))])
    found = read(tmp_path, body)
    assert [(digest.day, [paper.id for paper in digest.papers]) for digest in found] == [
        (DAY - timedelta(1), ["2607.22222"]),
        (DAY, ["2607.11111"]),
    ]
    with pytest.raises(ParseError, match="not of 2026-07-30"):
        read(tmp_path, body, DAY)


def test_lists_under_headings_of_days_go_under_these_days(tmp_path: Path) -> None:
    link = f"[Ask the Birds]({SITE}/papers/2607.22222)"
    other = f"[Leaf Aside]({SITE}/papers/2607.11111)"
    found = read(tmp_path, f"# Papers\n\n## 2026-07-30\n\n- {link}\n\n## 2026-07-29\n\n- {other}\n")
    assert [(digest.day, digest.papers[0].title) for digest in found] == [
        (date(2026, 7, 29), "Leaf Aside"),
        (DAY, "Ask the Birds"),
    ]


def test_copies_say_that_they_are_copies_and_what_the_source_sent_does_not(tmp_path: Path) -> None:
    papers = [Told("2607.11111", "Ask the Birds", "")]
    assert [digest.copied for form in (html_page, rss) for digest in read(tmp_path, form(papers, DAY))] == [False, True]
    assert read(tmp_path, list_of_links(papers, DAY))[0].copied
