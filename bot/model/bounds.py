"""A bound on a quantity that papers state: under 3B parameters, 4 bits or fewer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import inf


class Unit(StrEnum):
    """What a quantity is counted in."""

    PARAMETERS = "parameters"
    TOKENS = "tokens"
    BITS = "bits"
    BYTES = "gigabytes"
    TIMES = "times"  # as fast, or as small
    SECONDS = "seconds"
    GPUS = "GPUs"


@dataclass(frozen=True, slots=True)
class Bound:
    """The quantities from ``least`` to ``most``, both among them unless ``strictly``; ``said`` is how it was said."""

    unit: Unit
    least: float = 0.0
    most: float = inf
    strictly: bool = False
    said: str = ""

    def holds(self, value: float) -> bool:
        """Tell whether a quantity is within the bound."""
        return self.least < value < self.most if self.strictly else self.least <= value <= self.most
