from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.model import Paper
from bot.source.entry import MAX_COUNT, MAX_TITLE_CHARS, paper_of
from tests.cases import each
from tests.fakes.hub import entries

DAY = date(2026, 7, 30)
SITE = "https://huggingface.co"


def paper(**fields: Any) -> Paper:
    found = paper_of({"paper": {"id": "2607.00001", "title": "A Title", **fields}}, DAY)
    assert found
    return found


def test_every_field_of_a_full_entry_is_kept() -> None:
    assert paper_of(entries()[0], DAY) == Paper(
        id="2607.10001",
        title=r"Lanterns in the Loop: Cheap Verifiers \& Costly <think> Traces",
        abstract="We hang a small verifier beside a large model and ask it one question per step. On three puzzles "
        r"of our own making it saves \$12 of every \$20, and $\alpha$ stays below 0.1. “LMK > CLS” holds as well.",
        url="https://huggingface.co/papers/2607.10001",
        days=(DAY,),
        authors=("Ana Beltrán", "Łukasz Nowak"),
        published_at=datetime(2026, 7, 27, tzinfo=UTC),
        submitter="Priya Rao",
        upvotes=88,
        comments=3,
        ai_summary="A small verifier beside a large model saves most of its cost.",
        keywords=("verifier", "reasoning traces"),
        code_url="https://github.com/example/lanterns",
        code_stars=41,
        project_url="https://lanterns.example.org",
        organization="Harbor Lab",
    )


def test_fields_of_the_wrong_type_count_as_missing() -> None:
    odd = paper_of(entries()[2], DAY)
    assert odd == Paper(
        id="2607.10003",
        title="Desrever Titles and Ημιτελή Ελληνικά",
        abstract="",
        url="https://huggingface.co/papers/2607.10003",
        days=(DAY,),
    )


def test_older_names_of_fields_are_read() -> None:
    older = paper_of(entries()[1], DAY)
    assert older
    assert (older.organization, older.submitter) == ("north-lab", "chenw")


def test_a_flat_entry_is_read_like_a_wrapped_one() -> None:
    flat = paper_of(entries()[6], DAY)
    assert flat
    assert (flat.id, flat.upvotes, flat.comments, flat.published_at) == (
        "2607.10005",
        5,
        2,
        datetime(2026, 7, 29, tzinfo=UTC),
    )


def test_top_level_published_at_is_never_taken_for_the_papers() -> None:
    entry = {"paper": {"id": "2607.00001", "title": "A"}, "publishedAt": "2026-07-26T20:00:00.000Z"}
    found = paper_of(entry, DAY)
    assert found
    assert found.published_at is None


def test_title_beside_the_paper_serves_where_the_inner_one_is_gone() -> None:
    found = paper_of({"paper": {"id": "2607.00001"}, "title": "Beside"}, DAY)
    assert found
    assert found.title == "Beside"


@pytest.mark.parametrize("value", ["2607.00001v12", " 2607.00001 "])
def test_version_and_blanks_around_an_id_are_cut(value: str) -> None:
    assert paper(id=value).id == "2607.00001"


@each("value", [None, 2607.00001, "", "trending", "2607.1", "x2607.00001", "\u0662\u0660\u0666\u0667.00001", "../etc"])
def test_entry_without_an_arxiv_id_is_no_paper(value: object) -> None:
    assert paper_of({"paper": {"id": value, "title": "A"}}, DAY) is None


@each("value", [None, "", " \n\u200b", 5, ["A"]])
def test_entry_without_a_title_is_no_paper(value: object) -> None:
    assert paper_of({"paper": {"id": "2607.00001", "title": value}}, DAY) is None


@each("value", [None, 1, "x", [], {"paper": 3}, {"paper": []}])
def test_anything_but_an_entry_is_no_paper(value: object) -> None:
    assert paper_of(value, DAY) is None


def test_counts_stay_within_what_a_database_holds() -> None:
    assert (paper(upvotes=10**30).upvotes, paper(upvotes=-3).upvotes, paper(githubStars=-1).code_stars) == (
        MAX_COUNT,
        0,
        0,
    )


@each("value", ["12", 1.5, True, None, float("nan")])
def test_a_count_that_is_no_whole_number_counts_as_missing(value: object) -> None:
    assert (paper(upvotes=value).upvotes, paper(githubStars=value).code_stars) == (0, None)


@each("value", ["yesterday", "", 5, "0001-01-01T00:00:00+14:00", "2026-13-01"])
def test_an_instant_that_is_none_counts_as_missing(value: object) -> None:
    assert paper(publishedAt=value).published_at is None


def test_instants_are_turned_into_utc() -> None:
    assert paper(withdrawnAt="2026-07-30T02:00:00+02:00").withdrawn_at == datetime(2026, 7, 30, tzinfo=UTC)
    assert paper(publishedAt="2026-07-30").published_at == datetime(2026, 7, 30, tzinfo=UTC)


def test_hidden_authors_are_left_out() -> None:
    assert paper(authors=[{"name": "A", "hidden": True}, {"name": "B", "hidden": False}]).authors == ("B",)


def test_hundreds_of_authors_are_kept_in_order() -> None:
    names = [f"Author {n}" for n in range(533)]
    assert paper(authors=[{"name": name} for name in [*names, names[0]]]).authors == tuple(names)


def test_a_title_of_any_length_is_cut() -> None:
    assert len(paper(title="word " * 100_000).title) <= MAX_TITLE_CHARS
