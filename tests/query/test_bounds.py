"""Bounds on quantities in a question, which order papers and demand nothing."""

from datetime import date

import pytest

from bot.model import Bound, Query, Unit
from bot.query import parse
from tests.cases import each

TODAY = date(2026, 7, 31)


def bound(query: Query) -> tuple[Unit, float, float, bool] | None:
    found = query.bound
    return found and (found.unit, found.least, found.most, found.strictly)


INFINITE = Bound(Unit.BITS).most


@each(
    ("question", "text", "wanted"),
    [
        ("otter models under 3B", "otter models", (Unit.PARAMETERS, 0, 3e9, True)),
        ("sub-1B otter models", "otter models", (Unit.PARAMETERS, 0, 1e9, True)),
        ("otter models 7B or smaller", "otter models", (Unit.PARAMETERS, 0, 7e9, False)),
        ("otter models with more than 100B parameters", "otter models", (Unit.PARAMETERS, 1e11, INFINITE, True)),
        ("4 bit or lower quantization", "quantization", (Unit.BITS, 0, 4, False)),
        ("otter contexts over 1M", "otter contexts", (Unit.TOKENS, 1e6, INFINITE, True)),
        ("otters in less than 8GB of VRAM", "otters", (Unit.BYTES, 0, 8, True)),
        ("speculative otters at least 2x faster", "speculative otters faster", (Unit.TIMES, 2, INFINITE, False)),
        ("make otters 100x faster", "make otters faster", (Unit.TIMES, 100, INFINITE, False)),
        ("speed up otters 50 times", "speed up otters", (Unit.TIMES, 50, INFINITE, False)),
        ("4x compression of otters", "compression of otters", (Unit.TIMES, 4, INFINITE, False)),
        ("<3B otter models", "otter models", (Unit.PARAMETERS, 0, 3e9, True)),
        ("otter models < 3B", "otter models", (Unit.PARAMETERS, 0, 3e9, True)),
        ("otter models >= 70B", "otter models", (Unit.PARAMETERS, 7e10, INFINITE, False)),
        ("70B+ otter models", "otter models", (Unit.PARAMETERS, 7e10, INFINITE, False)),
        ("otters with > 1M context", "otters with context", (Unit.TOKENS, 1e6, INFINITE, True)),
        ("otter painting in under 1 second", "otter painting", (Unit.SECONDS, 0, 1, True)),
    ],
)
def test_bound_is_read_and_leaves_the_text(question: str, text: str, wanted: tuple[Unit, float, float, bool]) -> None:
    query = parse(question, today=TODAY)
    assert (bound(query), query.text) == (wanted, text)
    assert any(chip.label.endswith(" first") for chip in query.chips)
    assert not query.is_filtered


@pytest.mark.parametrize(
    "question",
    [
        "otter models of 7B",
        "otters with more than 100 upvotes",
        "papers on otters with over 1k stars",
        "papers less than 24 hours old",
        "more than words",
        "4x upscaling of otters",
        "otters seen 50 times",
        "otters with 5 bits more",
        "under 3B",
        "otters >100 upvotes",
        "C++ for otters",
    ],
)
def test_other_numbers_are_no_bound(question: str) -> None:
    assert parse(question, today=TODAY).bound is None


def test_bound_can_be_dropped() -> None:
    (chip,) = parse("otter models under 3B", today=TODAY).chips
    assert chip.without == "otter models"
