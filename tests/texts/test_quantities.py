"""The quantities that texts state, and which are within a bound."""

import pytest

from bot.model import Bound, Unit
from bot.texts.quantities import quantities, states


@pytest.mark.parametrize(
    ("text", "unit", "stated"),
    [
        ("Kelp-1.5B and a 7B model of 350M parameters", Unit.PARAMETERS, [1.5e9, 7e9, 3.5e8]),
        ("two billion words, 3 billion parameters", Unit.PARAMETERS, [3e9]),
        ("trained on 300B tokens and 5M images", Unit.PARAMETERS, []),
        ("contexts of 128K tokens, 1 million tokens and 2,000 tokens", Unit.TOKENS, [128e3, 1e6, 2e3]),
        ("4-bit weights, 1.58 bits, INT8 and W4A16", Unit.BITS, [4, 1.58, 8, 4]),
        ("fits into 24GB, or 512 MB", Unit.BYTES, [24, 0.512]),
        ("2.5x faster and 3 times smaller, at 1024 x 768", Unit.TIMES, [2.5, 3]),
        ("in 350 ms, 2 minutes or 1.5h", Unit.SECONDS, [0.35, 120, 5400]),
        ("on 8 A100 GPUs, or 4 GPUs", Unit.GPUS, [8, 4]),
        ("Kelp 2.5 of 2025", Unit.PARAMETERS, []),
    ],
)
def test_quantities_are_read_with_their_units(text: str, unit: Unit, stated: list[float]) -> None:
    assert list(quantities(text, unit)) == pytest.approx(stated)


def test_text_states_what_is_within_a_bound() -> None:
    assert states("a 1.5B model", Bound(Unit.PARAMETERS, most=3e9))
    assert not states("a 3B model", Bound(Unit.PARAMETERS, most=3e9, strictly=True))
    assert states("a 3B model", Bound(Unit.PARAMETERS, most=3e9))
    assert not states("a 3 GB model", Bound(Unit.PARAMETERS, most=3e9))
