"""What every book of feedback promises: run on each that there is."""

from datetime import UTC, date, datetime, timedelta

from bot.model import Came, Tallied, Verdict

AT = datetime(2026, 7, 30, 12, tzinfo=UTC)
DAY = AT.date()
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def verdict(team: str = "T1", at: datetime = AT, *, helpful: bool = True) -> Verdict:
    return Verdict(team, at, helpful, ("llm", "prune"), ("2607.00002", "2607.00001"))


def test_a_thumb_is_kept_whole(book):
    book.judge(verdict())
    assert book.verdicts(BEGINNING) == (verdict(),)


def test_who_changes_their_mind_is_counted_once(book):
    number, other = book.judge(verdict()), book.judge(verdict("T2"))
    assert number != other
    book.rejudge(number, helpful=False)
    assert book.verdicts(BEGINNING, team="T1") == (verdict(helpful=False),)
    assert book.verdicts(BEGINNING, team="T2") == (verdict("T2"),)


def test_a_thumb_that_is_gone_cannot_be_turned(book):
    book.rejudge(7, helpful=True)
    assert book.verdicts(BEGINNING) == ()


def test_counts_add_up(book):
    book.tally([Tallied("T1", DAY, Came.ASKED, (), 3), Tallied("T1", DAY, Came.NOTHING, ("a", "b"), 1)])
    book.tally([Tallied("T1", DAY, Came.ASKED, (), 2)])
    assert book.tallied(DAY) == (
        Tallied("T1", DAY, Came.ASKED, (), 5),
        Tallied("T1", DAY, Came.NOTHING, ("a", "b"), 1),
    )


def test_workspaces_and_days_are_kept_apart(book):
    yesterday = date(2026, 7, 29)
    book.tally([Tallied(team, day, Came.ASKED, (), 1) for team in ("T1", "T2") for day in (yesterday, DAY)])
    assert book.tallied(DAY, team="T2") == (Tallied("T2", DAY, Came.ASKED, (), 1),)
    assert len(book.tallied(yesterday)) == 4


def test_what_is_old_is_dropped_and_counted(book):
    book.judge(verdict(at=AT - timedelta(days=2)))
    book.judge(verdict())
    book.tally([Tallied("T1", day, Came.ASKED, (), 9) for day in (DAY - timedelta(days=2), DAY)])
    assert book.forget(AT - timedelta(days=1)) == 2
    assert book.verdicts(BEGINNING) == (verdict(),)
    assert [each.day for each in book.tallied(date.min)] == [DAY]


def test_nothing_is_kept_of_nothing(book):
    book.tally([])
    assert book.tallied(date.min) == ()
