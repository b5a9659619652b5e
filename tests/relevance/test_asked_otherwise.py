"""Questions misspelt, or with talk around them, find what they find as they stand: floors."""

import pathlib

import pytest

from tests.relevance import misspelt, wrapped

pytestmark = [pytest.mark.recorded, pytest.mark.slow]


def test_questions_with_a_slip_are_answered_as_when_this_was_set(shared: pathlib.Path) -> None:
    found = list(misspelt.pairs(shared, slips=1, seed=3))
    kept = sum(other.begins_right for plain, other in found if plain.begins_right)
    assert kept / sum(plain.begins_right for plain, _ in found) >= 0.94


def test_what_is_said_around_questions_changes_as_little_as_when_this_was_set(shared: pathlib.Path) -> None:
    kinds = wrapped.WRAPS.read_text(encoding="utf-8").splitlines()
    found = list(wrapped.pairs(shared, kinds, each=1, seed=3))
    assert sum(wrapped.is_same(plain, other) for _, plain, other in found) / len(found) >= 0.9
