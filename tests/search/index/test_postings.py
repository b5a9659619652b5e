"""Arrays of numbers: which are among others, and which are not as the one beside them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index.postings import among, firsts, lasts

NUMBERS = st.lists(st.integers(0, 30), max_size=20)


@given(NUMBERS, NUMBERS, st.sampled_from([np.int32, np.int64]))
def test_numbers_are_among_others_as_numpy_says(numbers: list[int], some: list[int], kind: type) -> None:
    one, other = np.array(numbers, np.int32), np.array(some, kind)
    assert among(one, other).tolist() == np.isin(one, other).tolist()


def test_rows_of_numbers_keep_their_shape() -> None:
    rows = np.array([[1, 2], [3, 4]], np.int32)
    assert among(rows, np.array([2, 3], np.int32)).tolist() == [[False, True], [True, False]]


@given(NUMBERS)
def test_the_last_numbers_of_runs_are_the_first_ones_from_behind(numbers: list[int]) -> None:
    found = np.array(numbers, np.int32)
    assert lasts(found).tolist() == firsts(found[::-1])[::-1].tolist()
    assert firsts(found).tolist() == [at == 0 or numbers[at] != numbers[at - 1] for at in range(len(numbers))]
