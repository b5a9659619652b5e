"""An index that is kept in a file: what is known is not analysed again, and no file is ever in the way."""

from dataclasses import replace
from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search import kept
from bot.search.kept import SAVE_EVERY, KeptIndex

DAY = date(2026, 7, 30)


def paper(number: int) -> Paper:
    name = f"2607.{number:05d}"
    return Paper(name, f"Kettle number{number}", f"It boils in {number} minutes.", f"https://p.example/{name}", (DAY,))


MANY = [paper(number) for number in range(SAVE_EVERY)]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "index.bin"


def found(index: KeptIndex, text: str) -> list[str]:
    return [hit.paper.id for hit in index.search(Query(text, text), limit=5).hits]


def test_a_first_start_writes_the_file_and_a_second_answers_alike(file):
    first, second = KeptIndex(file), KeptIndex(file)
    first.add(MANY)
    assert file.exists()
    second.add(MANY)
    assert found(first, "number7 kettle") == found(second, "number7 kettle") == ["2607.00007"]


def test_what_the_file_does_not_know_is_found_all_the_same(file):
    KeptIndex(file).add(MANY)
    index = KeptIndex(file)
    index.add([*MANY[1:], replace(MANY[0], title="Lanterns in the loop"), paper(5_000)])
    assert found(index, "lanterns loop") == [MANY[0].id]
    assert found(index, "kettle number5000") == ["2607.05000"]


def test_a_few_new_papers_do_not_write_the_file_again(file):
    KeptIndex(file).add(MANY)
    before = file.stat().st_mtime_ns
    KeptIndex(file).add([*MANY, paper(5_000)])
    assert file.stat().st_mtime_ns == before


def test_many_new_papers_do(file):
    KeptIndex(file).add(MANY)
    before = file.stat().st_mtime_ns
    index = KeptIndex(file)
    index.add(MANY)
    index.add([paper(number) for number in range(5_000, 5_000 + SAVE_EVERY)])
    assert file.stat().st_mtime_ns > before


def test_a_damaged_file_is_replaced(file):
    file.write_bytes(b"this is no index")
    index = KeptIndex(file)
    index.add(MANY)
    assert found(index, "number7 kettle") == ["2607.00007"]
    assert kept.look(file) == f"whole; it knows {len(MANY)} papers"
    assert file.with_name("index.bin.damaged").read_bytes() == b"this is no index"


def test_a_folder_that_cannot_be_written_costs_one_warning(tmp_path, caplog):
    index = KeptIndex(tmp_path / "gone" / "index.bin")
    index.add(MANY)
    assert found(index, "number7 kettle") == ["2607.00007"]
    assert [record.name for record in caplog.records if record.levelname == "WARNING"] == ["bot.search.kept"]
