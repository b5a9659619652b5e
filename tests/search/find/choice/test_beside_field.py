"""What is asked beside the field's name must be found by itself."""

from datetime import date

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)


def filled(*texts: str) -> Bm25Index:
    index = Bm25Index()
    papers = [*texts, *(f"Otters play chess by the sea, game {at}." for at in range(60))]
    index.add([Paper(f"2607.{at:05}", text.partition(".")[0], text, "", (DAY,)) for at, text in enumerate(papers)])
    return index


CHANCE = "Robots for houses. Robots foresee floods in the transport network, and forecasting costs."
FIELD = "Neural networks. Neural networks in a neural network."
ON_IT = "Weather forecasting by sheep. Sheep make weather forecasting cheap; weather forecasting is hard."
ASKED = Query("", "weather forecasting neural networks")


def test_the_fields_name_bears_no_chance_word_out() -> None:
    assert not filled(CHANCE, FIELD).search(ASKED, limit=5).total


def test_what_is_found_by_itself_is_found_beside_the_fields_name() -> None:
    found = filled(CHANCE, FIELD, ON_IT).search(ASKED, limit=5)
    assert "2607.00002" in found.order
