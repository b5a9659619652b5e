"""Letters as they are read, without a mail server."""

from datetime import UTC, date, datetime

from bot.mail.letters import alert_letter
from bot.model import Hit, Letter, Paper, Query, Quote, Subscription
from bot.sending.alerts import Item, Told

NOW = datetime(2026, 7, 30, 9, tzinfo=UTC)


def letter(quote: Quote) -> Letter:
    paper = Paper("2607.00001", "Twice as fast", "", "https://huggingface.co/papers/2607.00001", (date(2026, 7, 30),))
    item = Item(Hit(paper, 0.0, quote), Told("2607.00001", (1,), ("speed",)))
    one = Subscription("T1", "U1", "U1", "speed", Query("", text="speed"), NOW, id=1, number=1)
    return alert_letter(
        [item], [one], to="ada@sheep.example", name="a", unsubscribe="", command="/papers unsubscribe 1"
    )


def test_formulas_of_a_quote_are_read_alike_in_text_and_in_html() -> None:
    text = r"We are $2\times$ faster at the same speed of light."
    start = text.index("faster")
    made = letter(Quote(text, ((start, start + 6),)))
    assert "We are 2× faster at" in made.text
    assert "We are 2× <b>faster</b> at" in made.html


def test_html_of_a_quote_is_text() -> None:
    made = letter(Quote("Half of <its> branches & leaves go.", ((0, 4),)))
    assert "<b>Half</b> of &lt;its&gt; branches &amp; leaves go." in made.html
