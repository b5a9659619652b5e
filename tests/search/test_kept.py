"""An index that is kept in a file: what is known is not analysed again, and no file is ever in the way."""

import random
import signal
import subprocess
import sys
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


def test_files_of_earlier_versions_go(file):
    for name in ("index.npz", "index.npz.a1b2c3d4"):
        file.with_name(name).write_bytes(b"old")
    KeptIndex(file).add(MANY)
    assert [each.name for each in file.parent.iterdir()] == ["index.bin"]


def test_a_file_with_any_bit_flipped_answers_as_a_new_one_and_is_built_again(file):
    KeptIndex(file).add(MANY)
    whole, dice = file.read_bytes(), random.Random(3)
    for _ in range(12):
        damaged = bytearray(whole)
        damaged[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        file.write_bytes(damaged)
        index = KeptIndex(file)
        index.add(MANY)
        assert found(index, "number7 kettle") == ["2607.00007"]
        assert kept.look(file).startswith("whole")


def test_a_process_killed_in_a_save_leaves_nothing_behind(file):
    KeptIndex(file).add(MANY)
    code = "import sys, os, signal; from bot.search.index import sealed; from pathlib import Path; import numpy as np\n"
    code += "sealed._write = lambda file, arrays: os.kill(os.getpid(), signal.SIGKILL)\n"
    code += "sealed.write(Path(sys.argv[1]), {'a': np.zeros(9)})"
    assert subprocess.run([sys.executable, "-c", code, str(file)], check=False).returncode == -signal.SIGKILL
    assert len(list(file.parent.iterdir())) == 2
    KeptIndex(file).add(MANY)
    assert [each.name for each in file.parent.iterdir()] == ["index.bin"]
