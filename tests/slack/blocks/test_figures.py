"""A count as Slack shows it."""

from datetime import date

from bot.model import Answer, Chip, Figures, Hit, Kind, Paper, Query, Quote
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.state import decode

FIGURES = Figures(
    "173 papers on “tides & moons”.",
    ("Most by NVIDIA (5).",),
    "▁▃▇",
    "May 2026 to Jul 2026",
    "Counted: those.",
    (Chip("List 173 papers", "tides match:all"), Chip("NVIDIA: 5", "tides org:NVIDIA match:all")),
)
PAPER = Paper("2607.00001", "Tides", "On tides.", "https://x.example", (date(2026, 7, 30),))


def test_numbers_stand_first_and_each_leads_to_its_list() -> None:
    answer = Answer(Kind.COUNTS, Query("how many?"), (Hit(PAPER, 1.0, Quote("On tides.")),), 173, figures=FIGURES)
    message = answer_message(answer, private=True)
    assert message.text == "173 papers on “tides &amp; moons”."
    _, numbers, rule, buttons, first = message.blocks[:5]
    assert numbers["text"]["text"].splitlines() == [
        "*173 papers on “tides &amp; moons”.*",
        "`▁▃▇` May 2026 to Jul 2026",
        "Most by NVIDIA (5).",
    ]
    assert rule["elements"][0]["text"] == "Counted: those."
    labels = [element["text"]["text"] for element in buttons["elements"]]
    assert labels == ["Share", "List 173 papers", "NVIDIA: 5"]
    assert decode(buttons["elements"][2]["value"]).question == "tides org:NVIDIA match:all"
    assert "Tides" in first["text"]["text"]
