"""The quantities that texts state, by unit: the 3B of a model, 4-bit weights, a speed-up of 2.5x. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Bound, Unit

_NUMBER = r"(?<![\w.,])(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
_OTHERS = (
    r"(?!(?:[ -][\w-]+){0,2}[ -](?:tokens?|images?|samples?|pairs?|examples?|videos?|hours?|frames?|words?|documents?"
    r"|pages?|points?|users?|steps?|clips?|trajectories|instances?|questions?|conversations?|interactions?|items?)\b)"
)
"""What else is counted in billions: 300B tokens are no model's size, and no context either."""

_OF_CONTEXT = r"(?:[ -][\w-]+)?[ -](?:tokens?|contexts?)\b"
_X = "x\u00d7"
_FORMS = {
    Unit.PARAMETERS: rf"{_NUMBER}[ -]?(?P<scale>[BbMT](?!\w)|(?:million|billion|trillion)\b){_OTHERS}",
    Unit.TOKENS: rf"{_NUMBER}[ -]?(?P<scale>[KkM](?!\w)|(?:thousand|million)\b)?{_OF_CONTEXT}",
    Unit.BITS: rf"{_NUMBER}(?P<scale>)[ -]?bits?\b|\b(?:INT|MXFP|NVFP|NF|FP|W)(?P<width>\d+)(?=A\d|\b)",
    Unit.BYTES: rf"{_NUMBER}[ -]?(?P<scale>MB|GB|GiB|TB)\b",
    Unit.TIMES: rf"{_NUMBER}(?P<scale>)[ -]?(?:[{_X}X]|times)(?!\w)(?! ?\d)",
    Unit.SECONDS: rf"{_NUMBER}[ -]?(?P<scale>ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?)\b",
    Unit.GPUS: rf"{_NUMBER}(?P<scale>)(?:[ {_X}-]+[\w-]+){{0,2}}?[ {_X}-]+GPUs?\b",
}
_READ = {unit: re.compile(form) for unit, form in _FORMS.items()}
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "million": 1e6,
    "b": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "trillion": 1e12,
    "mb": 1e-3,
    "gb": 1.0,
    "gib": 1.0,
    "tb": 1e3,
    "ms": 1e-3,
    "millisecond": 1e-3,
    "s": 1.0,
    "sec": 1.0,
    "second": 1.0,
    "min": 60.0,
    "minute": 60.0,
    "h": 3600.0,
    "hour": 3600.0,
}


def amount(number: str, scale: str) -> float:
    """Return a quantity in its unit: of ``1.5`` and ``B`` a billion and a half."""
    scale = scale.lower()
    return float(number.replace(",", "")) * _SCALES.get(scale, _SCALES.get(scale.removesuffix("s"), 1.0))


def quantities(text: str, unit: Unit) -> Iterator[float]:
    """Give each quantity of a unit that a text states."""
    for found in _READ[unit].finditer(text):
        width = found["width"] if unit is Unit.BITS else None
        yield float(width) if width else amount(found["number"], found["scale"] or "")


def states(text: str, bound: Bound) -> bool:
    """Tell whether a text states a quantity within a bound."""
    return any(map(bound.holds, quantities(text, bound.unit)))
