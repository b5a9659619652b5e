"""Papers since or before another one."""

from dataclasses import replace
from datetime import date

from bot.answers.dated import dated, is_own
from bot.model import Paper
from bot.query import parse
from tests.cases import each

TODAY, DAY = date(2026, 7, 31), date(2026, 3, 5)
PAPER = Paper("2603.00001", "OtterNet: Otters that Swim", "Otters.", "", (DAY,))


@each(
    ("title", "name", "own"),
    [
        ("OtterNet: Otters that Swim", "otternet", True),
        ("Otter-2 Technical Report", "Otter 2", True),
        ("The Otter 3 Herd of Models", "Otter 3", True),
        ("OtterNet", "OtterNet", True),
        ("OtterNet Distillation", "OtterNet", False),
        ("Otter-2.5: Further Otters", "Otter-2", False),
    ],
)
def test_a_name_is_of_its_own_paper_alone(title: str, name: str, *, own: bool) -> None:
    assert is_own(title, name) is own


def test_a_time_since_a_paper_begins_on_its_day() -> None:
    query = dated(parse("rivers since OtterNet came out", today=TODAY), PAPER)
    assert (query.text, query.since, query.until, query.relaxed) == ("rivers", DAY, None, None)
    assert [chip.label for chip in query.chips] == ["since OtterNet, listed on 5 March 2026"]


def test_a_time_before_a_paper_ends_the_day_before() -> None:
    query = dated(parse("papers on rivers before OtterNet", today=TODAY), PAPER)
    assert (query.text, query.since, query.until) == ("rivers", None, date(2026, 3, 4))


def test_of_two_times_the_narrower_holds() -> None:
    query = parse("rivers since OtterNet came out", today=TODAY)
    assert dated(replace(query, since=date(2026, 5, 1)), PAPER).since == date(2026, 5, 1)


def test_what_is_not_held_is_searched_as_words_and_that_is_said() -> None:
    query = dated(parse("rivers since OtterNet came out", today=TODAY), None)
    assert "OtterNet" in query.text
    assert query.since is None
    assert query.hint.startswith("I hold no paper of OtterNet itself")
