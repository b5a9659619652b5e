"""What every PostLedger does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.model import Claim, Post, PostState
from bot.ports import LEASE, PostLedger
from tests.store.made import HOUR, MONDAY, NOON, TUESDAY

LATER = NOON + LEASE


def claim(
    ledger: PostLedger, *, at: datetime = NOON, day: date = MONDAY, channel: str = "C1", part: int = 0
) -> Claim | None:
    return ledger.claim("digest", day, channel, part, at=at)


def taken(ledger: PostLedger, *, at: datetime = NOON, channel: str = "C1", part: int = 0, day: date = MONDAY) -> Claim:
    held = claim(ledger, at=at, channel=channel, part=part, day=day)
    assert held is not None
    return held


def test_first_claim_is_granted_as_attempt_one(post_ledger: PostLedger) -> None:
    held = taken(post_ledger)
    assert replace(held, token="") == Claim("digest", MONDAY, "C1", 0, token="", deadline=LATER, attempt=1)


def test_claim_holds_off_others_until_its_deadline(post_ledger: PostLedger) -> None:
    taken(post_ledger)
    assert claim(post_ledger, at=LATER - HOUR / 3600) is None


def test_messages_are_claimed_apart(post_ledger: PostLedger) -> None:
    taken(post_ledger)
    assert claim(post_ledger, channel="C2")
    assert claim(post_ledger, part=1)
    assert claim(post_ledger, day=TUESDAY)
    assert post_ledger.claim("roundup", MONDAY, "C1", 0, at=NOON)


def test_lapsed_claim_is_taken_over_as_the_next_attempt(post_ledger: PostLedger) -> None:
    first = taken(post_ledger)
    second = taken(post_ledger, at=LATER)
    assert (second.attempt, second.token == first.token) == (2, False)
    assert claim(post_ledger, at=LATER) is None


def test_claim_notes_its_papers_for_all_to_see(post_ledger: PostLedger) -> None:
    held = post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=["b", "a"])
    assert held is not None
    assert (held.paper_ids, post_ledger.posts()[0].paper_ids) == (("b", "a"), ("b", "a"))
    assert (post_ledger.shown("C1"), post_ledger.shown("C2")) == ({"a", "b"}, frozenset())


def test_message_of_another_kind_may_show_the_same_papers(post_ledger: PostLedger) -> None:
    post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=["a"])
    roundup = post_ledger.claim("roundup", MONDAY, "C1", 0, at=NOON, paper_ids=["a"])
    assert roundup is not None
    assert roundup.paper_ids == ("a",)


def test_claim_gets_no_paper_that_another_message_of_the_channel_has(post_ledger: PostLedger) -> None:
    post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=["a", "b"])
    later = post_ledger.claim("digest", TUESDAY, "C1", 0, at=NOON, paper_ids=["b", "c"])
    elsewhere = post_ledger.claim("digest", TUESDAY, "C2", 0, at=NOON, paper_ids=["b", "c"])
    assert later is not None
    assert elsewhere is not None
    assert (later.paper_ids, elsewhere.paper_ids) == (("c",), ("b", "c"))


def test_claim_taken_over_keeps_the_papers_it_was_first_made_with(post_ledger: PostLedger) -> None:
    post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=["a", "b"])
    for turn in (1, 2):
        held = post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON + turn * LEASE, paper_ids=["c"])
        assert held is not None
        assert (held.paper_ids, post_ledger.posts()[0].paper_ids) == (("a", "b"), ("a", "b"))


def test_claim_made_without_papers_takes_those_of_whoever_takes_it_over(post_ledger: PostLedger) -> None:
    taken(post_ledger)
    held = post_ledger.claim("digest", MONDAY, "C1", 0, at=LATER, paper_ids=["c"])
    assert held is not None
    assert (held.paper_ids, post_ledger.shown("C1")) == (("c",), {"c"})


def test_papers_of_a_released_message_are_free_again(post_ledger: PostLedger) -> None:
    held = post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=["a"])
    assert held is not None
    post_ledger.release(held)
    assert post_ledger.shown("C1") == frozenset()


def test_papers_of_a_skipped_message_are_free_unless_they_may_be_out(post_ledger: PostLedger) -> None:
    for part, may_be_out in enumerate([(), ("b",)]):
        held = post_ledger.claim("digest", MONDAY, "C1", part, at=NOON, paper_ids=["ab"[part]])
        assert held is not None
        post_ledger.skip(held, note="Too late.", at=NOON, paper_ids=may_be_out)
    assert post_ledger.shown("C1") == {"b"}


def test_of_ten_claims_at_once_on_ten_days_one_gets_the_paper_of_all(post_ledger: PostLedger) -> None:
    with ThreadPoolExecutor(10) as threads:
        days = [MONDAY + timedelta(number) for number in range(10)]
        claims = list(
            threads.map(lambda day: post_ledger.claim("digest", day, "C1", 0, at=NOON, paper_ids=["a"]), days)
        )
    assert sum(held is not None and held.paper_ids == ("a",) for held in claims) == 1


def test_confirmed_message_is_never_claimed_again(post_ledger: PostLedger) -> None:
    assert post_ledger.confirm(taken(post_ledger), ts="1.1", paper_ids=["b", "a"], at=NOON)
    assert claim(post_ledger, at=LATER) is None
    assert post_ledger.posts() == (Post("digest", MONDAY, "C1", 0, PostState.POSTED, "1.1", ("b", "a"), NOON),)


def test_confirming_twice_says_the_same(post_ledger: PostLedger) -> None:
    held = taken(post_ledger)
    assert [post_ledger.confirm(held, ts="1.1", paper_ids=["a"], at=NOON) for _ in range(2)] == [True, True]
    assert post_ledger.posts()[0].note == ""


def test_late_confirm_of_a_claim_taken_over_is_noted_all_the_same(post_ledger: PostLedger) -> None:
    first = taken(post_ledger)
    taken(post_ledger, at=LATER)
    assert not post_ledger.confirm(first, ts="1.1", paper_ids=["a"], at=LATER)
    assert claim(post_ledger, at=LATER + HOUR) is None
    assert [(post.state, post.ts) for post in post_ledger.posts()] == [(PostState.POSTED, "1.1")]


def test_message_sent_twice_is_told_and_both_lists_of_papers_kept(post_ledger: PostLedger) -> None:
    first = taken(post_ledger)
    second = taken(post_ledger, at=LATER)
    assert post_ledger.confirm(second, ts="2.2", paper_ids=["a", "b"], at=LATER)
    assert not post_ledger.confirm(first, ts="1.1", paper_ids=["b", "c"], at=LATER)
    row = post_ledger.posts()[0]
    assert (row.ts, row.paper_ids, row.note) == ("2.2", ("a", "b", "c"), "sent twice: also as 1.1")


def test_late_confirm_overrules_a_skip(post_ledger: PostLedger) -> None:
    first = taken(post_ledger)
    post_ledger.skip(taken(post_ledger, at=LATER), note="Nobody can tell whether it went out.", at=LATER)
    assert not post_ledger.confirm(first, ts="1.1", paper_ids=["a"], at=LATER)
    assert (post_ledger.posts()[0].state, post_ledger.posts()[0].note) == (PostState.POSTED, "")


def test_confirm_without_a_row_is_noted_all_the_same(post_ledger: PostLedger) -> None:
    held = taken(post_ledger)
    post_ledger.release(held)
    assert not post_ledger.confirm(held, ts="1.1", paper_ids=["a"], at=NOON)
    assert post_ledger.shown("C1") == {"a"}


def test_released_message_can_be_claimed_at_once_as_attempt_one(post_ledger: PostLedger) -> None:
    post_ledger.release(taken(post_ledger))
    assert post_ledger.posts() == ()
    assert taken(post_ledger).attempt == 1


def test_release_after_a_takeover_still_tells_of_the_lapsed_attempt(post_ledger: PostLedger) -> None:
    taken(post_ledger)
    post_ledger.release(taken(post_ledger, at=LATER))
    assert taken(post_ledger, at=LATER).attempt == 2


def test_lost_claim_neither_releases_nor_skips(post_ledger: PostLedger) -> None:
    first = taken(post_ledger)
    second = taken(post_ledger, at=LATER)
    post_ledger.release(first)
    post_ledger.skip(first, note="Too late.", at=LATER)
    assert claim(post_ledger, at=LATER) is None
    assert post_ledger.confirm(second, ts="2.2", paper_ids=[], at=LATER)


def test_skipped_message_is_closed_for_good_and_says_why(post_ledger: PostLedger) -> None:
    post_ledger.skip(taken(post_ledger), note="Nothing new.", at=NOON + HOUR)
    assert claim(post_ledger, at=LATER + HOUR) is None
    expected = Post("digest", MONDAY, "C1", 0, PostState.SKIPPED, "", (), NOON + HOUR, "Nothing new.")
    assert post_ledger.posts() == (expected,)


def test_posted_message_cannot_be_released_or_skipped(post_ledger: PostLedger) -> None:
    held = taken(post_ledger)
    post_ledger.confirm(held, ts="1.1", paper_ids=[], at=NOON)
    post_ledger.release(held)
    post_ledger.skip(held, note="Too late.", at=NOON)
    assert [post.state for post in post_ledger.posts()] == [PostState.POSTED]


def test_posts_come_by_day_channel_and_part(post_ledger: PostLedger) -> None:
    for day, channel, part in [(TUESDAY, "C1", 0), (MONDAY, "D2", 1), (MONDAY, "D2", 0), (MONDAY, "C1", 0)]:
        taken(post_ledger, day=day, channel=channel, part=part)
    every = [(post.day, post.channel, post.part) for post in post_ledger.posts()]
    assert every == [(MONDAY, "C1", 0), (MONDAY, "D2", 0), (MONDAY, "D2", 1), (TUESDAY, "C1", 0)]
    assert [post.day for post in post_ledger.posts(channel="C1", since=TUESDAY)] == [TUESDAY]
    assert len(post_ledger.posts(channel="D2")) == 2


def test_shown_is_all_that_a_channel_ever_got(post_ledger: PostLedger) -> None:
    for day, channel, papers in [(MONDAY, "C1", ["a", "b"]), (TUESDAY, "C1", ["b", "c"]), (MONDAY, "C2", ["d"])]:
        post_ledger.confirm(taken(post_ledger, day=day, channel=channel), ts="1.1", paper_ids=papers, at=NOON)
    assert post_ledger.shown("C1") == {"a", "b", "c"}
    assert post_ledger.shown("C3") == frozenset()


def test_of_ten_claims_at_once_one_is_granted(post_ledger: PostLedger) -> None:
    with ThreadPoolExecutor(10) as threads:
        for part in range(5):
            claims = list(threads.map(lambda _, part=part: claim(post_ledger, part=part), range(10)))
            assert sum(held is not None for held in claims) == 1


def test_of_ten_takeovers_at_once_one_is_granted(post_ledger: PostLedger) -> None:
    for part in range(5):
        taken(post_ledger, part=part)
    with ThreadPoolExecutor(10) as threads:
        for part in range(5):
            claims = list(threads.map(lambda _, part=part: claim(post_ledger, part=part, at=LATER), range(10)))
            assert [held.attempt for held in claims if held] == [2]


def test_forgotten_posts_are_gone_and_newer_ones_and_open_claims_stay(post_ledger: PostLedger) -> None:
    for day in (MONDAY, TUESDAY):
        post_ledger.confirm(taken(post_ledger, day=day), ts="1.1", paper_ids=[f"of {day}"], at=NOON)
    post_ledger.skip(taken(post_ledger, channel="C2"), note="Nothing new.", at=NOON)
    taken(post_ledger, channel="C3")
    assert post_ledger.forget(TUESDAY) == 2
    assert [(post.day, post.channel) for post in post_ledger.posts()] == [(MONDAY, "C3"), (TUESDAY, "C1")]
    assert post_ledger.shown("C1") == {f"of {TUESDAY}"}
    assert post_ledger.forget(TUESDAY) == 0


def test_what_is_marked_under_a_claim_is_told_to_whoever_takes_it_over(post_ledger: PostLedger) -> None:
    first = post_ledger.claim("digest", MONDAY, "C1", 0, at=NOON, note="begun")
    assert first is not None
    assert (first.ts, first.note) == ("", "begun")
    assert post_ledger.mark(first, ts="1.1", note="opened")
    second = taken(post_ledger, at=LATER)
    assert (second.ts, second.note, second.attempt) == ("1.1", "opened", 2)
    assert not post_ledger.mark(first, ts="1.2", note="too late")
    assert post_ledger.posts()[0].ts == "1.1"


def test_a_claim_with_a_message_in_the_channel_is_given_back_with_it(post_ledger: PostLedger) -> None:
    first = taken(post_ledger)
    post_ledger.mark(first, ts="1.1", note="opened")
    post_ledger.release(first)
    again = taken(post_ledger)
    assert (again.ts, again.note) == ("1.1", "opened")
    post_ledger.confirm(again, ts="1.1", paper_ids=["a"], at=LATER)
    (row,) = post_ledger.posts()
    assert (row.state, row.ts, row.paper_ids, row.note) == (PostState.POSTED, "1.1", ("a",), "")


# Editing what is out.


def out(ledger: PostLedger) -> Post:
    """Let a message be out, and return its row."""
    held = taken(ledger)
    ledger.confirm(held, ts="1.1", paper_ids=["a"], at=NOON)
    return ledger.posts()[0]


def test_a_message_is_edited_by_one_at_a_time_and_it_is_noted_what_it_shows(post_ledger: PostLedger) -> None:
    row = out(post_ledger)
    mine = post_ledger.begin_edit(row, at=NOON + HOUR)
    assert mine is not None
    assert (mine.ts, mine.paper_ids) == ("1.1", ("a",))
    assert post_ledger.begin_edit(row, at=NOON + HOUR) is None
    post_ledger.end_edit(mine, at=NOON + HOUR, looks="12")
    assert post_ledger.posts()[0] == replace(row, edited_at=NOON + HOUR, looks="12")
    assert post_ledger.begin_edit(row, at=NOON + 2 * HOUR) is None  # it has been edited since
    assert post_ledger.begin_edit(post_ledger.posts()[0], at=NOON + 2 * HOUR)


def test_the_right_to_edit_lapses_and_whoever_was_slow_notes_nothing(post_ledger: PostLedger) -> None:
    row = out(post_ledger)
    slow = post_ledger.begin_edit(row, at=NOON)
    quick = post_ledger.begin_edit(row, at=LATER)
    assert slow is not None
    assert quick is not None
    post_ledger.end_edit(slow, at=LATER, looks="old")
    assert post_ledger.posts()[0].looks == ""
    post_ledger.end_edit(quick)
    assert post_ledger.posts()[0] == row


def test_what_is_not_out_cannot_be_edited(post_ledger: PostLedger) -> None:
    taken(post_ledger)
    assert post_ledger.begin_edit(post_ledger.posts()[0], at=LATER) is None
