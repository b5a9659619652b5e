"""What something costs, counted in rounds of a fixed piece of work on the same machine in the same run.

Seconds on the wall, or of the processor, say how fast a machine is and what else it does; rounds say neither.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

ROUND = 300_000
"""Numbers added up in one round: some ten milliseconds."""


@contextmanager
def effort() -> Iterator[Callable[[], float]]:
    """Give what tells how many rounds this process has worked since, all of its threads together."""
    a_round = min(_round() for _ in range(3))
    began = time.process_time()
    yield lambda: (time.process_time() - began) / a_round


def _round() -> float:
    began = time.process_time()
    total = 0
    for number in range(ROUND):
        total += number
    return time.process_time() - began
