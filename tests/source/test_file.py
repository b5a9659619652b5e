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


@pytest.mark.parametrize("name", ["digest.json", "page-cards.html", "page.txt"])
def test_the_callers_day_is_taken(name: str) -> None:
    assert read(DATA / name, date(2026, 8, 3)).day == date(2026, 8, 3)


def test_page_of_another_day_than_the_callers_is_refused() -> None:
    with pytest.raises(ParseError, match=r"page-2024\.html: the page is the digest of 2024-06-11"):
        read(DATA / "page-2024.html", date(2026, 8, 3))


def test_json_that_names_no_day_asks_for_one(tmp_path: Path) -> None:
    with pytest.raises(ParseError, match="name the day"):
        read(written(tmp_path, json.dumps(many(2)).encode()))


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


def test_path_that_no_system_takes_is_unreadable() -> None:
    with pytest.raises(FetchError, match="cannot be read"):
        read(Path("a\0b"))


def test_file_above_the_cap_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as large:
        large.truncate(file.MAX_BYTES + 1)  # sparse: takes no room
    with pytest.raises(FetchError, match="larger than"):
        read(path)
