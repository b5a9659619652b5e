"""What the fuzzer has found stays found; and the fuzzer says what it needs."""

import sys
from pathlib import Path

import pytest

from tests.cases import each
from tests.fuzz.parsers import LINES, NAMES, SEEDS, main
from tests.fuzz.targets import TARGETS

DATA = Path(__file__).resolve().parents[1] / "data"
FOUND = [path for path in sorted((DATA / "fuzz").glob("*/*")) if path.is_file()]


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_once_holds(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.slow
@each("name", NAMES)
def test_each_target_holds_for_its_seeds(name: str) -> None:
    seeds = [
        *((DATA / seed).read_bytes() for seed in SEEDS.get(name, [])),
        *(line.encode() for line in LINES.get(name, [])),
    ]
    for seed in [*seeds, b"", b"\x00", b"\xff\xfe", *(whole[: len(whole) // 2] for whole in seeds)]:
        TARGETS[name](seed)


def test_every_target_has_a_name() -> None:
    assert tuple(TARGETS) == NAMES


def test_without_its_package_it_says_what_to_install(monkeypatch, capsys) -> None:
    monkeypatch.setitem(sys.modules, "atheris", None)
    monkeypatch.setattr(sys, "argv", ["parsers", "--seconds", "1"])
    assert main() == 2
    assert "pip install -e '.[fuzz]'" in capsys.readouterr().out
