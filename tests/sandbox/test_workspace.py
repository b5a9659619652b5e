"""The workspace's order: times that never repeat, changes that nobody misses, handles used as often as allowed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.workspace.feed import Feed
from bot.sandbox.workspace.handles import RESPONSE_SECONDS, RESPONSES, TRIGGER_SECONDS, Handles
from bot.sandbox.workspace.nouns import Message
from bot.sandbox.workspace.workspace import ADA, BEN, BOT, PAPERS, Workspace

NOON = datetime(2026, 7, 30, 12, tzinfo=UTC)


@given(st.lists(st.floats(-100, 100)))
def test_no_two_messages_have_one_time_and_none_is_older_than_the_last(steps):
    now = [NOON]
    workspace = Workspace(lambda: now[0])
    times = []
    for step in steps:
        now[0] += timedelta(seconds=step)
        times.append(workspace.ts())
    assert times == sorted(set(times))


def test_whoever_looks_on_learns_that_a_channel_was_left_and_joined():
    workspace = Workspace(lambda: NOON)
    before, channel = workspace.feed.count, workspace.channels[PAPERS]
    workspace.leave(channel, BOT)
    assert BOT not in channel.members
    workspace.invite(channel, BOT)
    _, changes = workspace.feed.after(before, 0)
    assert [change.kind for change in changes] == ["channels", "place"] * 2


@given(st.lists(st.integers(0, 4), max_size=40), st.integers(1, 8))
def test_whoever_follows_a_feed_sees_each_change_once_in_order_or_learns_that_some_are_gone(published, kept):
    feed, seen, number, count = Feed(kept), [], 0, 0
    for burst in published:
        for _ in range(burst):
            count += 1
            feed.publish("message", n=count)
        number, changes = feed.after(number, 0)
        assert (changes is None) == (burst > kept)
        if changes is None:
            seen = list(range(1, count + 1))  # it looks at everything anew
        else:
            seen += [change.facts["n"] for change in changes]
        assert seen == list(range(1, count + 1))
        assert number == count


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 2_000)), max_size=30))
def test_triggers_and_addresses_are_good_for_as_long_and_as_often_as_slack_says(uses):
    now = [0.0]
    handles = Handles(lambda: now[0])
    trigger, address = handles.trigger(ADA), handles.respond(ADA, PAPERS)
    opened, answered = False, 0
    for is_trigger, later in uses:
        now[0] += later
        if is_trigger:
            good = not opened and now[0] <= TRIGGER_SECONDS
            assert handles.use_trigger(trigger) == (ADA if good else None)
            opened = True
        else:
            good = answered < RESPONSES and now[0] <= RESPONSE_SECONDS
            assert (handles.use_response(address) is not None) == good
            answered += good


@given(st.lists(st.sampled_from([ADA, BEN, BOT, "read"]), max_size=30))
def test_unread_counts_what_others_said_since_the_last_look(doings):
    workspace = Workspace(lambda: NOON)
    owed = 0
    for doing in doings:
        if doing == "read":
            workspace.read(ADA, PAPERS)
            owed = 0
        else:
            workspace.say(Message(PAPERS, workspace.ts(), doing, text="x"))
            owed += doing != ADA
        assert workspace.unread(ADA, PAPERS) == owed
