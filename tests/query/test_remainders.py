"""What is left of a question once a filter is dropped from it."""

from datetime import date

from bot.query import parse
from bot.query.remainders import whole
from tests.cases import each

TODAY = date(2026, 7, 31)


@each(
    ("left", "asked"),
    [
        ("papers", ""),
        ("which papers", ""),
        ("show me anything", ""),
        ("what did publish last week", "papers last week"),
        ("what has done on quantization", "quantization"),
        ("what has been up to", ""),
        ("what about agents", "agents"),
        ("paper of the second week of june", "papers of the second week of june"),
        ("this month?", "papers this month"),
        ("from NVIDIA on video", "papers from NVIDIA on video"),
        ("sort:date", "papers sort:date"),
        ("papers is on agents", "papers on agents"),
        ("papers did NVIDIA publish in March", "papers from NVIDIA in March"),
        ("how many papers did publish in March", "how many papers in March"),
        ("in 2025", "papers in 2025"),
        ("papers on agents", "papers on agents"),
        ("on device learning", "on device learning"),
        ("what did NVIDIA publish", "what did NVIDIA publish"),
        ("what do models learn", "what do models learn"),
        ("papers about ocr are there?", "papers about ocr"),
        ("image editing, please", "image editing"),
    ],
)
def test_what_is_left_is_asked_as_people_ask_or_not_at_all(left: str, asked: str) -> None:
    assert whole(left) == asked


@each(
    ("question", "without"),
    [
        ("what came out on June 18 about agents", "agents"),
        ("most upvoted paper of the second week of june", "papers of the second week of june"),
        ("anything new this month?", "papers this month"),
    ],
)
def test_a_chip_asks_a_whole_question(question: str, without: str) -> None:
    assert parse(question, today=TODAY).chips[0].without == without
