"""Who said something is left out of what is asked about it, whoever they are; a thing that says it is not."""

from datetime import date

from bot.query import parse
from tests.cases import each

TODAY = date(2026, 7, 31)


@each(
    "who", ["my advisor says", "an engineer told me", "some investor claims", "a podcast of mine mentioned", "they say"]
)
def test_who_said_something_is_left_out(who: str) -> None:
    assert parse(f"{who} that felted wool repels rain", today=TODAY).text == "felted wool repels rain"


@each("what", ["our model", "our pipeline", "our users"])
def test_what_is_theirs_and_says_something_stays(what: str) -> None:
    assert parse(f"{what} says that felted wool repels rain", today=TODAY).text.startswith(what)
