"""The agent's chat: prompts from today and from what is looked at, a status at once, Stop."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Edition, Query
from bot.sandbox.limits.payloads import of_prompts
from bot.slack.blocks.prompts import prompts
from bot.slack.hear.working import Working
from bot.slack.manifest import PROMPTS
from tests.fakes.answers import TODAY, answer, paper
from tests.fakes.ledger import FakePostLedger
from tests.fakes.rooms import NOWHERE
from tests.fakes.slack import Fault
from tests.slack.test_hostile import papers, texts

ROOT = "1700000001.000100"
SEEN = {"entities": [{"type": "slack#/types/channel_id", "value": "C7", "team_id": "T1"}]}


def posted(bot, *ids, channel="C7"):
    """Have some papers posted in a channel yesterday."""
    at = datetime(2026, 7, 29, 9, tzinfo=UTC)
    ledger = bot.house.setdefault("posts", FakePostLedger())
    claim = ledger.claim("digest", date(2026, 7, 29), channel, 0, at=at, paper_ids=ids)
    ledger.confirm(claim, ts="1.1", paper_ids=ids, at=at)


def offered(slack, count=1):
    return slack.wait_for("assistant.threads.setSuggestedPrompts", count)[-1]


def test_a_chat_begins_with_todays_papers(bot, slack):
    bot.send(slack.event({"type": "app_home_opened", "tab": "messages", "channel": "D1"}))
    call = offered(slack)
    assert "thread_ts" not in call
    assert [prompt["message"] for prompt in call["prompts"]] == [
        "today",
        "paper 2607.00001",
        "help",
        PROMPTS[2]["message"],
    ]


def test_the_channel_that_is_looked_at_brings_its_own_prompt(bot, slack):
    posted(bot, "2607.00005", "2607.00006")
    bot.send(slack.event({"type": "app_context_changed", "channel": "D1", "context": SEEN}))
    assert "similar 2607.00005" in [prompt["message"] for prompt in offered(slack)["prompts"]]


def test_the_older_pane_is_told_of_what_is_looked_at_too(bot, slack):
    posted(bot, "2607.00005")
    thread = {"channel_id": "D1", "thread_ts": ROOT, "user_id": "U1", "context": {"channel_id": "C7"}}
    bot.send(slack.event({"type": "assistant_thread_context_changed", "assistant_thread": thread}))
    call = offered(slack)
    assert call["thread_ts"] == ROOT
    assert "similar 2607.00005" in [prompt["message"] for prompt in call["prompts"]]


@pytest.mark.parametrize("context", [{}, {"entities": None}, {"entities": [1, {"type": "x"}]}, {"entities": [{}]}])
def test_what_is_looked_at_may_be_nothing_that_is_known(bot, slack, context):
    bot.send(slack.event({"type": "app_context_changed", "channel": "D1", "context": context}))
    assert len(offered(slack)["prompts"]) == 4


def test_every_prompt_does_what_it_says(bot, slack):
    posted(bot, "2607.00005")
    bot.send(slack.event({"type": "app_context_changed", "channel": "D1", "context": SEEN}))
    for number, prompt in enumerate(offered(slack)["prompts"], 1):
        bot.send(slack.direct(prompt["message"]))
        assert slack.wait_for(count=number)[-1]["blocks"]


@given(papers, papers, st.lists(texts, max_size=2), st.sampled_from([TODAY, date(2026, 7, 27)]))
def test_prompts_are_within_slacks_limits_whatever_papers_are_called(best, last, topics, day):
    newest = answer(hits=1, total=34, query=Query("today", since=day, until=day))
    made = prompts(newest, TODAY, posted=last, topics=topics)
    assert 1 <= len(made) <= 4
    assert of_prompts({"channel_id": "D1", "prompts": made}) is None
    assert all(prompt["title"].strip() and len(prompt["title"]) <= 120 for prompt in made)
    assert made[0]["title"] == ("Today's 34 papers" if day == TODAY else "Monday's 34 papers")


def test_without_papers_the_fixed_prompts_are_offered():
    assert {prompt["message"] for prompt in prompts(None, TODAY)} == {prompt["message"] for prompt in PROMPTS}


def test_a_channels_topic_is_a_prompt():
    made = prompts(answer(), TODAY, posted=paper(3), topics=Edition("C1", topics=("rl OR agents",)).topics)
    assert made[3]["message"] == "latest papers on rl OR agents"


# A status, and Stop.


def test_a_status_stands_before_the_answer_is_worked_out(bot, slack):
    bot.answers.gate.clear()
    bot.send(slack.direct("prune?", ts="1700000005.000100"))
    (status,) = slack.wait_for("agents.sessions.setStatus")
    assert (status["channel_id"], status["thread_ts"], status["status"]) == ("D1", "1700000005.000100", "processing")
    assert slack.said() == []
    bot.answers.gate.set()
    assert slack.wait_for("agents.sessions.setStatus", 2)[1]["status"] == "active"
    assert len(slack.said()) == 1


def test_in_a_thread_the_status_is_a_line_that_the_answer_takes_away(bot, slack):
    bot.send(slack.direct("prune?", thread_ts=ROOT))
    slack.wait_for()
    (status,) = slack.said("assistant.threads.setStatus")
    assert (status["thread_ts"], status["status"]) == (ROOT, "is looking through the papers…")
    methods = [call.method for call in slack.calls]
    assert methods.index("assistant.threads.setStatus") < methods.index("chat.postMessage")


def test_a_status_that_slack_refuses_costs_no_answer(bot, slack):
    slack.fail("agents.sessions.setStatus", Fault(200, "missing_scope"), Fault(0))
    bot.send(slack.direct("prune?"))
    slack.wait_for()


def stop(slack, thread=ROOT, at="1700000009.000100"):
    return slack.event({"type": "agent_session_stopped", "channel": "D1", "thread_ts": thread, "event_ts": at})


def test_what_is_stopped_is_not_answered_and_is_told(bot, slack):
    bot.answers.gate.clear()
    bot.send(slack.direct("prune?", ts="1700000005.000100"))
    slack.wait_for("agents.sessions.setStatus")
    bot.send(stop(slack, "1700000005.000100"))
    assert slack.wait_for()[0]["text"] == "Stopped."
    bot.answers.gate.set()
    bot.settle()
    assert [said["text"] for said in slack.said()] == ["Stopped."]
    assert slack.said("agents.sessions.setStatus")[-1]["status"] == "active"


def test_a_question_after_a_stop_in_the_same_thread_is_answered(bot, slack):
    bot.send(stop(slack))
    slack.wait_for("agents.sessions.setStatus")
    bot.send(slack.direct("prune?", thread_ts=ROOT, ts="1700000008.000100"))
    bot.send(slack.direct("prune again?", thread_ts=ROOT, ts="1700000010.000100"))
    bot.settle()
    assert [said["text"][:12] for said in slack.said()] == ["prune again?"]


def test_a_stop_is_heeded_though_every_thread_is_taken(bot, slack):
    bot.answers.gate.clear()
    app = bot.app(threads=2)
    for number in (5, 6, 7):
        app.dispatch(slack.direct("prune?", ts=f"170000000{number}.000100"))
    app.dispatch(stop(slack, "1700000007.000100"))
    bot.answers.gate.set()
    bot.settle()
    said = [said["text"][:6] for said in slack.said()]
    assert said.count("prune?") == 2


@given(
    st.lists(
        st.tuples(st.sampled_from(["ask", "stop"]), st.sampled_from(["t1", "t2"]), st.integers(1, 90)), max_size=20
    )
)
def test_a_stop_ends_what_was_asked_before_it_there_and_nothing_else(happened):
    working, last = Working(), dict[str, int]()
    for what, thread, at in happened:
        if what == "stop":
            assert working.stop("D1", thread, f"{at}.5") is False
            last[thread] = at
        else:
            assert working.stopped("D1", thread, f"{at}.000100") is (at <= last.get(thread, 0))
            assert not working.stopped("D2", thread, f"{at}.000100")


def test_stops_are_not_remembered_for_ever():
    working = Working(most=3)
    for number in range(9):
        working.stop("D1", f"t{number}", "5.0")
    assert [working.stopped("D1", f"t{number}", "1.0") for number in (0, 8)] == [False, True]


def test_many_threads_note_their_work():
    working, done = Working(), []

    def work(number):
        with working.on(NOWHERE, "D1", "", f"{number}.0"):
            done.append(working.stop("D1", f"{number}.0", "0.1"))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timedelta(seconds=20).total_seconds())
    assert done == [True] * 4
    assert working.stop("D1", "1.0", "0.1") is False
