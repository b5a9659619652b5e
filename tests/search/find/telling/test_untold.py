"""A number or the like that is asked of one paper, and that its text does not tell."""

from datetime import date

from bot.answers import unmet
from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
YAK = "We present OtterNet, a 7B model, trained on eight datasets. OtterNet grazes, and reads 16K tokens."
SURE = "We present YakNet. On hills YakNet has an accuracy of 85.3, needs 8 GPUs and has 3 billion parameters."


def untold(question: str) -> str:
    index = Bm25Index()
    index.add(
        [
            Paper("2607.00001", "OtterNet: Otters Again", YAK, "", (DAY,)),
            Paper("2607.00002", "YakNet: Yaks Again", SURE, "", (DAY,)),
            *(
                Paper(f"2607.0010{at}", f"Wool {at}", "We study wool, its score and size.", "", (DAY,))
                for at in range(4)
            ),
        ]
    )
    return unmet.untold(index.search(Query(question, question.partition(" does ")[2] or question), limit=3))


@each(
    "question",
    [
        "what accuracy does OtterNet get",
        "what benchmark scores does OtterNet get",
        "how many GPUs does OtterNet need",
        "what license does OtterNet have",
    ],
)
def test_what_a_paper_does_not_tell_is_said(question: str) -> None:
    assert untold(question) == "The abstract of “OtterNet” does not say that."


@each(
    "question",
    [
        "how many parameters does OtterNet have",
        "how many tokens does OtterNet read",
        "what accuracy does YakNet get",
        "how many GPUs does YakNet need",
        "how many parameters does YakNet have",
        "what does OtterNet do",
    ],
)
def test_nothing_is_said_of_what_a_paper_tells_or_of_what_is_no_number(question: str) -> None:
    assert untold(question) == ""
