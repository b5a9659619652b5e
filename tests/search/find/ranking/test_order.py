"""In which order papers are told."""

from collections.abc import Callable
from datetime import date

import numpy as np

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.find.ranking.order import best_first


def test_equal_scores_are_told_by_day_and_then_by_id_wherever_they_stand(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(5 - number, "Kelp", "", days=(date(2025, 6, 1 + number % 2),)) for number in range(5)])
    archive = index._archive
    numbers, days = np.arange(5, dtype=np.int32), archive.columns.first
    for scores in ([1.0, 5.0, 3.0, 4.0, 2.0], [1.0, 2.0, 2.0, 2.0, 2.0], [0.0] * 5):
        expected = sorted(range(5), key=lambda at: (-scores[at], -int(days[at]), archive.papers[at].id))
        assert best_first(archive, numbers, np.array(scores)).tolist() == expected
