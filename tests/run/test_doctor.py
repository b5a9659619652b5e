"""What ``doctor`` says of the index that is kept."""

from datetime import date

import pytest

from bot.model import Paper
from bot.run.doctor import _index
from bot.search.kept import KeptIndex


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "index.bin"
    KeptIndex(path).add(Paper(f"p{n}", f"Kettle {n}", "It boils.", "", (date(2026, 7, 30),)) for n in range(100))
    return path


def test_doctor_reads_the_index(file):
    found = _index(file)
    assert (found.said, found.remedy) == ("whole; it knows 100 papers", "")


def test_doctor_tells_of_a_flipped_bit_in_the_index(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 4
    file.write_bytes(data)
    found = _index(file)
    assert "cannot be used" in found.said
    assert "builds it again" in found.remedy
    assert not found.bad


def test_doctor_says_that_no_index_is_kept_yet(tmp_path):
    assert _index(tmp_path / "index.bin").said.startswith("not kept yet")
