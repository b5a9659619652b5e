"""What is held of every case together is as strict as a test of each."""

import pytest

from tests.cases import each


def test_every_case_is_tried_and_what_fails_is_told_with_its_case():
    tried = []

    @each("one, other", [(1, 1), (1, 2), (3, 4), (5, 5)])
    def equal(one, other):
        tried.append(one)
        assert one == other

    with pytest.raises(ExceptionGroup, match="2 of 4") as caught:
        equal()
    assert tried == [1, 1, 3, 5]
    assert [error.__notes__ for error in caught.value.exceptions] == [
        ["where {'one': 1, 'other': 2}"],
        ["where {'one': 3, 'other': 4}"],
    ]


@each("number", [1, 2])
def test_fixtures_are_given_as_ever(number, tmp_path):
    assert number in (1, 2)
    assert tmp_path.is_dir()
