"""Where a thing is left out, papers that mention it in passing come after those that do not."""

from datetime import date

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
SWIM = "Otters swim along the river, and we watch them from the bank all day long until the sun goes down at last."


def titles(texts: dict[str, str], avoided: str) -> list[str]:
    index = Bm25Index()
    papers = {**texts, **{f"Song {at}": f"Whales sing of {avoided} and tides." for at in range(30)}}
    index.add(Paper(f"2607.{at:05}", *each, "", (DAY,)) for at, each in enumerate(papers.items()))
    query = Query("", "otters", excluded=(avoided,), avoided=(avoided,))
    return [hit.paper.title for hit in index.search(query, limit=9).hits]


def test_what_mentions_it_comes_after_what_does_not_and_after_its_rivals() -> None:
    texts = {
        "Otters, otters": f"{SWIM} Otters eat near kelp.",
        "Otters of day": f"{SWIM} They outrun fish.",
        "Otters of night": f"{SWIM} They outperform kelp.",
    }
    assert titles(texts, "kelp")[-1] == "Otters, otters"


def test_what_takes_its_place_comes_first() -> None:
    texts = {"Otters, otters": f"{SWIM} Otters eat fish.", "Otters": f"{SWIM} We draw with an autoregressive model."}
    assert titles(texts, "diffusion") == ["Otters", "Otters, otters"]
