"""Questions in everyday words find the papers that say it in the field's: a floor."""

import pathlib

import pytest

from tests.relevance.lay import asked

pytestmark = [pytest.mark.recorded, pytest.mark.slow]


def test_questions_in_everyday_words_are_answered_as_when_this_was_set(shared: pathlib.Path) -> None:
    found = asked(shared)
    assert sum(each.shown[:1] == [True] for each in found) / len(found) >= 0.45
    assert sum(not each.shown for each in found) <= 25
