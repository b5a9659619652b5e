"""Rows of several threads at once."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.errors import StoreError
from bot.store.together import Together


def test_what_comes_while_others_are_written_is_written_by_one_commit() -> None:
    commits: list[list[int]] = []
    begun, go_on = threading.Event(), threading.Event()

    def write(rows: Sequence[int]) -> None:
        commits.append(list(rows))
        begun.set()
        assert go_on.wait(60)

    together = Together(write)
    with ThreadPoolExecutor(5) as threads:
        first = threads.submit(together.hand_in, 0)
        assert begun.wait(60)
        others = [threads.submit(together.hand_in, row) for row in range(1, 5)]
        while len(together._waiting) < 4:
            begun.wait(0.001)
        go_on.set()
        for done in [first, *others]:
            done.result(60)
    assert [sorted(rows) for rows in commits] == [[0], [1, 2, 3, 4]]


def test_everyone_whose_row_was_not_written_is_told_and_the_next_is_written() -> None:
    refused, written = [True], []

    def write(rows: Sequence[int]) -> None:
        if refused.pop() if refused else False:
            raise StoreError("the disk is full")
        written.extend(rows)

    together = Together(write)
    with pytest.raises(StoreError):
        together.hand_in(1)
    together.hand_in(2)
    assert written == [2]
