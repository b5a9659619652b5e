"""What is added to BM25's scores: words near each other as they were asked, titles, what a clear winner says."""

from collections.abc import Callable

import numpy as np
import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.ranking.pool import rank
from bot.search.find.ranking.rerank import FEEDBACK_SURE, Gains, gained, surely
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import understand
from bot.search.words.written.texts import pooled

FAR = "harbour of the old northern town beside a wide and very quiet river where lanterns glow"
NEAR = "quiet river lanterns"


@pytest.fixture
def two(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add([make(1, "Of Towns", "A harbour with lanterns."), make(2, "Of Rivers", "The quiet river, its lanterns.")])
    return index


def counted(archive: Snapshot, question: str, papers: int = 2) -> Gains:
    asked = understand(archive, question)
    return gained(asked, pooled(archive, np.arange(papers, dtype=np.int32), *asked.sought))


def test_words_near_each_other_count_where_they_were_asked_near_each_other(two: Bm25Index) -> None:
    archive = two.archive
    far, near = (counted(archive, text) for text in (FAR, NEAR))
    assert far.near[0] > far.asked_near[0] == 0  # "harbour" is at the question's beginning, "lanterns" at its end
    assert far.asked_near[1] > 0
    assert (near.asked_near == near.near).all()


def test_a_word_that_no_paper_has_stands_between_those_that_it_parts(two: Bm25Index) -> None:
    archive = two.archive
    parted = counted(archive, "harbour xyzzy plugh frotz gnusto lanterns rezrov")
    assert parted.near[0] > parted.asked_near[0] == 0


def test_no_sign_is_counted_where_no_paper_is_at_hand(two: Bm25Index) -> None:
    archive = two.archive
    none = counted(archive, "quiet river", papers=0)
    assert [len(sign) for sign in none] == [0] * len(none)


def test_of_papers_that_hold_the_same_the_one_whose_title_is_made_of_it_comes_first(
    make: Callable[..., Paper],
) -> None:
    index = Bm25Index()
    index.add(
        [
            make(1, "Notes on Some Things Seen at Sea in Quiet Winters", "Lanterns glow on ships at night."),
            make(2, "Quiet Lanterns", "Ships glow on winters; some notes on things seen at sea at night."),
        ]
    )
    found = index.search(Query("quiet lanterns at sea", text="quiet lanterns at sea"), limit=2)
    assert found.hits[0].paper.title == "Quiet Lanterns"
    titled = counted(index.archive, "quiet lanterns")
    assert titled.titled.tolist() == pytest.approx([1 / 5, 2 / 3])


def test_a_paper_holds_the_share_of_the_questions_rarity(two: Bm25Index) -> None:
    asked = understand(two.archive, "quiet lanterns river harbour")
    held = counted(two.archive, "quiet lanterns river harbour").held
    assert 0 < held[0] < held[1] < 1
    assert rank(two.archive, asked).numbers[0] == 1


@pytest.mark.parametrize(
    ("scores", "share"),
    [([10.0, 10.0], 0.0), ([10.0, 8.5, 1.0], 0.5), ([1.0, 10.0], 1.0), ([10.0], 1.0), ([0.0, 0.0], 0.0)],
)
def test_what_a_clear_winner_says_weighs_more(two: Bm25Index, scores: list[float], share: float) -> None:
    asked = understand(two.archive, "where do lanterns glow?")
    assert surely(asked, np.array(scores), np.ones(len(scores))) == pytest.approx(share * FEEDBACK_SURE)


def test_a_clear_winner_that_lacks_some_of_a_short_question_weighs_less_than_one_that_holds_it(two: Bm25Index) -> None:
    short, long = (understand(two.archive, f"where do lanterns glow{more}?") for more in ("", " on the river" * 4))
    scores, told = np.array([10.0, 1.0]), np.array([0.5, 1.0])
    assert 0 < surely(short, scores, told) < surely(short, scores, np.ones(2))
    assert surely(long, scores, told) == surely(long, scores, np.ones(2))


def test_of_a_papers_own_sentence_no_other_papers_words_weigh_more(two: Bm25Index) -> None:
    sentence = "Lanterns along the northern harbour lower the wear of ropes and halve the cost of mooring in winter."
    assert surely(understand(two.archive, sentence), np.array([10.0, 1.0]), np.ones(2)) == 0.0


def test_a_title_that_has_all_words_of_a_short_question_gains_by_it_and_by_none_of_a_long_one(two: Bm25Index) -> None:
    short, long = (counted(two.archive, text) for text in ("towns lanterns harbour", f"{FAR} towns"))
    assert short.entitled.tolist() == [pytest.approx(1 / 3), 0.0]
    assert long.entitled.tolist() == [0.0, 0.0]
