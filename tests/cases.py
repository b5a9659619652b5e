"""Many cases of one sentence as one test: ``each`` where a case is little work, ``parametrize`` where it is more.

Where each is much work, the fast tests try the first, and ``further`` leaves the others to the slow ones.
"""

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest


def each(names: str | tuple[str, ...], cases: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a test hold for every case, all of them tried; what fails is told with its case.

    It is written as ``pytest.mark.parametrize`` is. That makes a test of each case, which to collect, hand to a worker
    and report takes longer than most cases: with two thousand, a tenth of the fast tests. Fixtures are shared by all.
    """
    parts = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    rows = [dict(zip(parts, case if len(parts) > 1 else (case,), strict=True)) for case in cases]

    def together(test: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(test)
        def tried(**fixtures: Any) -> None:
            failed = [error for row in rows if (error := _tried(test, row, fixtures))]
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(rows)} cases", failed)

        shown = inspect.signature(test)
        left = [given for name, given in shown.parameters.items() if name not in parts]
        tried.__signature__ = shown.replace(parameters=left)  # type: ignore[attr-defined]
        return tried

    return together


def further(*cases: Any) -> list[Any]:
    """Return more cases for ``parametrize``, slow ones; a case of several arguments is a tuple."""
    return [pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.slow) for case in cases]


def _tried(test: Callable[..., None], row: dict[str, Any], fixtures: dict[str, Any]) -> Exception | None:
    try:
        test(**row, **fixtures)
    except Exception as error:
        error.add_note(f"where {row}")
        return error
    return None
