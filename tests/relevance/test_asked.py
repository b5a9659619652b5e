"""People's own questions begin with a paper that is right, and claim nothing where nothing is held: floors."""

import pathlib

import pytest

from tests.relevance.asked import judged

pytestmark = [pytest.mark.recorded, pytest.mark.slow]


def test_peoples_own_questions_are_answered_as_when_this_was_set(shared: pathlib.Path) -> None:
    found = judged(shared)
    held, absent = [each for each in found if each.right], [each for each in found if not each.right]
    assert sum(each.begins_right for each in held) / len(held) >= 0.76
    assert sum(not each.shown for each in held) <= 20
    assert sum(not each.shown for each in absent) / len(absent) >= 0.8
