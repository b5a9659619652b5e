import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.errors import FetchError, ParseError
from bot.model import Digest
from bot.source import file
from tests.fakes.hub import DATA, many

AT = datetime(2026, 11, 23, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def read(path: Path, day: date | None = None) -> Digest:
    return file.read(path, today=TODAY, fetched_at=AT, day=day)


def written(folder: Path, body: bytes) -> Path:
    path = folder / "page.bin"
    path.write_bytes(body)
    return path


@pytest.mark.parametrize(
    ("name", "day", "papers"),
    [
        ("digest.json", date(2026, 7, 30), 4),
        ("page-2024.html", date(2024, 6, 11), 2),
        ("page.txt", date(2026, 9, 10), 3),
    ],
)
def test_each_kind_is_told_by_its_content_and_names_its_day(tmp_path: Path, name: str, day: date, papers: int) -> None:
    digest = read(written(tmp_path, (DATA / name).read_bytes()))
    assert (digest.day, len(digest.papers), digest.fetched_at) == (day, papers, AT)


def test_the_callers_day_is_that_of_a_page_that_names_none(tmp_path: Path) -> None:
    assert read(DATA / "page-cards.html", date(2026, 8, 3)).day == date(2026, 8, 3)
    assert read(written(tmp_path, json.dumps(many(2)).encode()), date(2026, 8, 3)).day == date(2026, 8, 3)


@pytest.mark.parametrize(
    ("name", "named"), [("page-2024.html", "2024-06-11"), ("digest.json", "2026-07-30"), ("page.txt", "2025-09-10")]
)
def test_page_of_another_day_than_the_callers_is_refused(name: str, named: str) -> None:
    with pytest.raises(ParseError, match=rf"{name}: .*{named}, not of 2026-08-03"):
        read(DATA / name, date(2026, 8, 3))


def test_json_of_no_day_is_refused_and_no_day_is_to_be_forced_on_it(tmp_path: Path) -> None:
    with pytest.raises(ParseError, match="entry 1 of 2 does not say which day it is of") as refused:
        read(written(tmp_path, json.dumps(many(2)).encode()))
    assert "--day" not in str(refused.value)


@pytest.mark.parametrize("day", ["2023-05-03", "2026-11-24"])
def test_day_that_no_digest_can_be_of_is_refused(tmp_path: Path, day: str) -> None:
    with pytest.raises(ParseError, match=f"no digest can be of {day}"):
        read(written(tmp_path, json.dumps(many(2)).encode()), date.fromisoformat(day))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["digest.json", "page-2024.html", "page.txt"])
def test_byte_order_marks_of_editors_do_no_harm(tmp_path: Path, name: str, encoding: str) -> None:
    text = (DATA / name).read_text("utf-8")
    assert read(written(tmp_path, text.encode(encoding))).papers == read(DATA / name).papers


@pytest.mark.parametrize("body", [b"", b" \n", b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n\xff", b"text\0text", b"\xff\xfea"])
def test_empty_and_binary_files_are_not_understood(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(ParseError):
        read(written(tmp_path, body))


@pytest.mark.parametrize(
    "body", [b"1", b"null", b'{"error": "no"}', b"[1]", b"[", b"<html></html>", b"a shopping list"]
)
def test_files_that_hold_no_digest_are_not_understood(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(ParseError):
        file.read(written(tmp_path, body), today=TODAY, fetched_at=AT, day=TODAY)


def test_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="there is no file"):
        read(tmp_path / "none.json")


def test_folder_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="is a folder"):
        read(tmp_path)


def test_files_of_a_folder_are_taken_by_name_and_hidden_ones_left(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", ".hidden"):
        (tmp_path / name).write_text("x")
    (tmp_path / "inside").mkdir()
    assert [path.name for path in file.files_in([tmp_path, Path("c.md")])] == ["a.md", "b.md", "c.md"]
    with pytest.raises(FetchError, match="holds 0 files"):
        file.files_in([tmp_path / "inside"])


def test_path_that_no_system_takes_is_unreadable() -> None:
    with pytest.raises(FetchError, match="cannot be read"):
        read(Path("a\0b"))


def test_file_above_the_cap_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as large:
        large.truncate(file.MAX_BYTES + 1)  # sparse: takes no room
    with pytest.raises(FetchError, match="larger than"):
        read(path)
