"""What was searched is told as it was typed, the talk around it left out."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
TEXT = "Reward hacking of language models. We study reward hacking and how reward hacking ends."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add([Paper("2607.00001", "Reward Hacking", TEXT, "", (DAY,))])
    index.add([Paper(f"2607.001{at:02}", f"On {word}", f"We study {word}.", "", (DAY,)) for at, word in WORDS])
    return index


WORDS = list(enumerate(("tides", "wool", "chess", "rivers", "light", "sound", "snow", "steel")))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reward hacking tomorrow", "reward hacking"),
        ("an interesting Reward Hacking", "Reward Hacking"),
        ("reward hacking", "reward hacking"),
        ("language does reward hacking", "language reward hacking"),
    ],
)
def test_talk_is_not_told_as_searched(index: Bm25Index, text: str, told: str) -> None:
    assert index.search(Query(text, text), limit=3).heard == told


def test_what_is_all_talk_is_told_as_it_stands(index: Bm25Index) -> None:
    assert index.search(Query("good reads", "good reads"), limit=3).heard in ("", "good reads")


def test_a_topics_last_word_is_told_though_people_say_it_where_titles_and_papers_have_it_there() -> None:
    index = Bm25Index()
    text = "Music understanding of models. We study music understanding, and how a song is heard."
    index.add([Paper(f"2607.{at:05}", "Music Understanding", text, "", (DAY,)) for at in range(4)])
    index.add([Paper(f"2607.001{at:02}", f"On {word}", f"We study {word}.", "", (DAY,)) for at, word in WORDS])
    told = [index.search(Query(asked, asked), limit=3).heard for asked in ("music understanding", "music news")]
    assert told == ["music understanding", "music"]
