"""Votes beside those of the same day."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index.esteem import esteem

PAPERS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 5)), max_size=30)


@given(PAPERS)
def test_every_day_has_the_same_mean_and_more_votes_are_more(papers: list[tuple[int, int]]) -> None:
    days, votes = (np.array([each[at] for each in papers], np.int32) for at in (0, 1))
    found = esteem(days, votes, np.ones(len(days), np.bool_))
    for day in set(days.tolist()):
        of_day = days == day
        assert np.isclose(found[of_day].mean(), 0.5)
        order = np.argsort(votes[of_day], kind="stable")
        assert (np.diff(found[of_day][order]) >= 0).all()
        assert len(set(found[of_day].tolist())) == len(set(votes[of_day].tolist()))


def test_papers_that_were_replaced_have_no_say() -> None:
    days, votes, alive = np.ones(3, np.int32), np.array([1, 2, 9], np.int32), np.array([True, True, False])
    assert esteem(days, votes, alive).tolist() == [0.25, 0.75, 0.5]
