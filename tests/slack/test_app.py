"""Requests as Slack sends them, through the whole of Bolt, to what a loopback Slack receives."""

import json
import logging
import time
from datetime import date
from urllib.parse import urlencode

import pytest
from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.kwargs_injection import Args

from bot.errors import StoreError
from bot.slack.app import CLOSE_SECONDS
from bot.slack.blocks.answers import CHAT
from bot.slack.blocks.notices import BUSY, FAILED, GONE, NOTHING_KEPT, OUTDATED, SHARED
from bot.slack.blocks.state import State
from bot.slack.manifest import ASSISTANT_EVENTS, EVENTS
from bot.slack.wire.transport import Client
from tests.fakes.answers import TODAY
from tests.fakes.ledger import FakeEventLedger
from tests.fakes.slack import FORM, TOKEN, Fault, elements, signed

# The command.


def test_a_command_is_answered_in_private(bot, slack):
    assert bot.send(slack.command("how do I prune an LLM?"))[0].status == 200
    (said,) = slack.wait_for("response_url")
    assert said["response_type"] == "ephemeral"
    assert "Pruning Gardens 1" in said["text"]
    assert "share" in elements(said)


def test_a_command_is_acknowledged_while_its_answer_takes_its_time(bot, slack):
    bot.answers.gate.clear()
    (reply,) = bot.send(slack.command("prune"))
    assert (reply.status, reply.body) == (200, "")
    assert not slack.said("response_url")


@pytest.mark.parametrize("text", ["", "help", " HELP "])
def test_an_empty_command_is_help(bot, slack, text):
    bot.send(slack.command(text))
    assert slack.wait_for("response_url")[0]["text"].startswith("Ask me about AI papers")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("status", "12 papers"),
        ("help similar", "/papers similar: papers like one"),
        ("privacy", NOTHING_KEPT),
        ("forget me", "There is nothing to forget"),
        ("hello", CHAT),
        ("similar 2607.00002", "similar 2607.00002: 1. Pruning Gardens 1"),
        ("similar <https://arxiv.org/abs/2607.00002>", "similar 2607.00002: 1. Pruning Gardens 1"),
        ("similar to nothing known", "Nothing matches “similar to nothing known” well."),
        ("status of pruning", "status of pruning: 1."),
        ("help me choose an optimiser", "help me choose an optimiser: 1."),
    ],
)
def test_verbs_are_told_from_questions(bot, slack, text, said):
    bot.send(slack.command(text))
    assert slack.wait_for("response_url")[0]["text"].startswith(said)


def test_a_command_slowed_down_by_slack_is_answered_in_the_end(bot, slack):
    slack.fail("response_url", Fault(429, retry_after=0))
    bot.send(slack.command("prune"))
    slack.wait_for("response_url")


# Mentions and direct messages.


def test_a_mention_is_answered_in_its_thread(bot, slack):
    bot.send(slack.mention("prune?", ts="1700000009.000100"))
    (said,) = slack.wait_for()
    assert (said["channel"], said["thread_ts"]) == ("C1", "1700000009.000100")
    assert "share" not in elements(said)
    assert bot.answers.asked == [("prune?", date(2026, 7, 30), 0)]


def test_a_mention_in_a_thread_is_answered_there(bot, slack):
    bot.send(slack.mention("prune?", thread_ts="1700000001.000100"))
    assert slack.wait_for()[0]["thread_ts"] == "1700000001.000100"


def test_an_answer_carries_what_it_was_about(bot, slack):
    bot.send(slack.mention("prune?"))
    metadata = slack.wait_for()[0]["metadata"]
    assert metadata["event_type"] == "paperboy_answer"
    assert metadata["event_payload"]["hits"][0] == "2607.00001"


def test_a_mention_without_words_is_help(bot, slack):
    bot.send(slack.mention(""))
    assert slack.wait_for()[0]["text"].startswith("Ask me about")


def test_a_root_direct_message_is_answered_beside_it(bot, slack):
    bot.send(slack.direct("prune?"))
    (said,) = slack.wait_for()
    assert said["channel"] == "D1"
    assert "thread_ts" not in said


def test_a_threaded_direct_message_is_answered_in_its_thread(bot, slack):
    bot.send(slack.direct("prune?", thread_ts="1700000001.000100"))
    assert slack.wait_for()[0]["thread_ts"] == "1700000001.000100"


def test_a_question_with_a_file_is_answered(bot, slack):
    bot.send(slack.direct("prune?", subtype="file_share"))
    slack.wait_for()


@pytest.mark.parametrize(
    "event",
    [
        {"bot_id": "B1"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "bot_message"},
        {"subtype": "assistant_app_thread"},
        {"channel_type": "channel", "channel": "C1"},
        {"edited": {"user": "U1", "ts": "1.1"}},
    ],
)
def test_what_is_no_question_is_acknowledged_and_not_answered(bot, slack, event):
    assert bot.send(slack.direct("prune?", **event))[0].status == 200
    bot.settle()
    assert not slack.calls


def test_a_bot_that_mentions_the_bot_is_not_answered(bot, slack):
    bot.send(slack.mention("prune?", bot_id="B7"))
    bot.settle()
    assert not slack.calls


# Once.


@pytest.mark.parametrize("more", [{"subtype": "thread_broadcast"}, {"edited": {"user": "U1", "ts": "1.2"}}])
def test_a_mention_sent_to_the_channel_too_or_added_by_editing_is_answered(bot, slack, more):
    bot.send(slack.mention("prune?", **more))
    bot.settle()
    assert len(slack.said()) == 1


@pytest.mark.parametrize("subtype", ["thread_broadcast", "me_message"])
def test_a_direct_message_of_any_form_that_people_write_is_answered(bot, slack, subtype):
    bot.send(slack.direct("prune?", subtype=subtype))
    bot.settle()
    assert len(slack.said()) == 1


def test_an_answered_mention_that_is_edited_is_not_answered_again(bot, slack):
    bot.send(slack.mention("prune?", ts="5.5"), slack.mention("prune!", ts="5.5", edited={"user": "U1", "ts": "6.6"}))
    bot.settle()
    assert len(slack.said()) == 1


def test_what_the_bot_itself_wrote_is_not_answered_though_no_bot_id_says_so(bot, slack):
    bot.send(slack.direct("prune?", user="UB0T"), slack.mention("prune?", user="UB0T"))
    bot.settle()
    assert slack.said() == []


def test_what_slackbot_says_by_itself_is_not_answered(bot, slack):
    bot.send(slack.direct("Reminder: prune the list", user="USLACKBOT"))
    bot.settle()
    assert slack.said() == []


def test_a_workflow_of_peoples_own_is_answered(bot, slack):
    bot.send(slack.mention("prune?", bot_id="B9", subtype="bot_message", bot_profile={"is_workflow_bot": True}))
    bot.settle()
    assert len(slack.said()) == 1


def test_a_mention_that_only_copies_the_bot_in_is_not_answered(bot, slack):
    bot.send(slack.event({"type": "app_mention", "channel": "C1", "text": "cc <@UB0T>"}))
    bot.settle()
    assert slack.said() == []


@pytest.mark.parametrize(
    "event",
    [
        {
            "text": "",
            "blocks": [{"type": "rich_text", "elements": [{"elements": [{"type": "text", "text": "prune?"}]}]}],
        },
        {"text": "<@UB0T>", "attachments": [{"is_share": True, "text": "prune?"}]},
        {
            "text": "<@UB0T>",
            "attachments": [{"message_blocks": [{"message": {"blocks": [{"text": {"text": "prune?"}}]}}]}],
        },
        {"text": "<@UB0T>", "attachments": [{"is_share": True, "fallback": "prune?"}]},
        {"text": "<@UB0T>", "attachments": [{"title": "prune?", "text": ""}]},
        {"text": "<@UB0T> any papers on this?", "attachments": [{"is_share": True, "text": "prune?"}]},
        {"text": "<@UB0T>", "attachments": [{"text": "", "fallback": "[no preview available]", "title": "prune?"}]},
        {"text": "", "blocks": [{"type": "section", "fields": [{"type": "mrkdwn", "text": "prune?"}]}]},
        {"text": "", "blocks": [{"type": "table", "rows": [[{"type": "raw_text", "text": "prune?"}]]}]},
    ],
)
def test_a_question_that_stands_only_in_blocks_or_in_a_forwarded_message_is_read(bot, slack, event):
    bot.send(slack.event({"type": "app_mention", "channel": "C1", **event}))
    bot.settle()
    assert [question.strip() for question, *_ in bot.answers.asked] == ["prune?"]


@pytest.mark.parametrize(
    "attached", [{"text": "read https://arxiv.org/abs/2607.00001"}, {"title_link": "LINK", "text": "x"}]
)
def test_a_question_about_a_forwarded_message_names_the_paper_that_it_links_to(bot, slack, attached):
    held = {key: value.replace("LINK", "https://huggingface.co/papers/2607.00001") for key, value in attached.items()}
    event = {"type": "app_mention", "channel": "C1", "text": "<@UB0T> what is this about?", "attachments": [held]}
    bot.send(slack.event(event))
    bot.settle()
    assert [question for question, *_ in bot.answers.asked] == ["what is this about? 2607.00001"]


@pytest.mark.parametrize("text", ["nice one cc <@UB0T>", "a fine paper, cc: <@U2> <@UB0T>", "cc <@UB0T>"])
def test_whom_a_message_is_only_copied_to_does_not_answer(bot, slack, text):
    bot.send(slack.event({"type": "app_mention", "channel": "C1", "text": text}))
    bot.settle()
    assert slack.said() == []


@pytest.mark.parametrize(
    "text",
    [
        "<@UB0T>: status",
        "<@UB0T> *status*",
        "<@UB0T> `status`",
        "status <@UB0T>",
        "<@UB0T> status?",
        "hi <@UB0T>, status please",
        "<!here> <@UB0T> status",
        "hey <@UB0T> \u2014 status",
    ],
)
def test_a_command_is_known_wherever_it_stands(bot, slack, text):
    bot.send(slack.event({"type": "app_mention", "channel": "C1", "text": text}))
    bot.settle()
    assert "papers" in slack.said()[0]["text"]
    assert bot.answers.asked == []


def test_the_command_typed_in_a_mention_is_no_part_of_the_question(bot, slack):
    bot.send(slack.mention("/papers today"))
    bot.settle()
    assert [question for question, *_ in bot.answers.asked] == ["today"]


@pytest.mark.parametrize("text", [":wave::skin-tone-3: prune?", "prune? :+1::skin-tone-2:", ":tada: prune? :tada:"])
def test_an_emoji_at_an_edge_keeps_its_colons(bot, slack, text):
    bot.send(slack.mention(text))
    bot.settle()
    assert [question for question, *_ in bot.answers.asked] == [text]


def test_an_event_delivered_twice_is_answered_once(bot, slack):
    bot.send(slack.mention("prune?", event_id="Ev7"), slack.mention("prune?", event_id="Ev7"))
    bot.settle()
    assert len(slack.said()) == 1


def test_two_processes_answer_an_event_once(bot, slack):
    first, second = bot.app(), bot.app()
    for app in (first, second):
        assert app.dispatch(slack.mention("prune?", event_id="Ev7")).status == 200
    bot.settle()
    assert len(slack.said()) == 1


def test_without_a_database_an_event_is_still_answered_once(bot, slack):
    class Away(FakeEventLedger):
        def first(self, event_id, *, at):
            raise StoreError("the database is away")

    bot.events = Away()
    bot.send(slack.mention("prune?", event_id="Ev7"), slack.mention("prune?", event_id="Ev7"))
    bot.settle()
    assert len(slack.said()) == 1


def test_a_slow_database_holds_back_no_acknowledgement(bot, slack):
    class Slow(FakeEventLedger):
        def first(self, event_id, *, at):
            bot.answers.gate.wait(30)
            return True

    bot.events = Slow()
    bot.answers.gate.clear()
    assert bot.send(slack.mention("prune?"))[0].status == 200


# Buttons.


def shown(bot, slack, text="prune"):
    """Return what can be pressed in the answer to a command."""
    bot.send(slack.command(text))
    return elements(slack.wait_for("response_url")[0])


def test_more_replaces_the_message_with_the_next_page(bot, slack):
    button = shown(bot, slack)["more"]
    bot.send(slack.press(button))
    page = slack.wait_for("response_url", 2)[1]
    assert page["replace_original"] is True
    assert "6-10 of 12" in page["blocks"][0]["elements"][0]["text"]
    assert bot.answers.asked[-1] == ("prune", TODAY, 5)


def test_back_leads_to_the_page_before(bot, slack):
    more = shown(bot, slack)["more"]
    bot.send(slack.press(more))
    bot.send(slack.press(elements(slack.wait_for("response_url", 2)[1])["back"]))
    assert "1-5 of 12" in slack.wait_for("response_url", 3)[2]["blocks"][0]["elements"][0]["text"]


def test_more_of_similar_papers_stays_with_them(bot, slack):
    more = shown(bot, slack, "similar 2607.00002")["more"]
    bot.send(slack.press(more))
    assert "Papers like" in slack.wait_for("response_url", 2)[1]["blocks"][0]["elements"][0]["text"]


def test_share_says_it_in_the_channel_and_takes_the_button_away(bot, slack):
    button = shown(bot, slack)["share"]
    bot.send(slack.press(button))
    (private,) = slack.wait_for("response_url", 2)[1:]
    (public,) = slack.said()
    assert public["channel"] == "C1"
    assert public["blocks"][0]["elements"][0]["text"] == "Shared by <@U1>"
    assert public["metadata"]["event_payload"]["hits"][0] == "2607.00001"
    assert "share" not in elements(public)
    assert private["replace_original"] is True
    assert private["blocks"][0]["elements"][0]["text"] == SHARED
    assert "share" not in elements(private)


def test_a_shared_answer_is_gone_on_from_in_its_thread(bot, slack):
    bot.send(slack.press(shown(bot, slack)["share"]))
    assert slack.wait_for("response_url", 2)
    bot.send(slack.mention("similar to 2", thread_ts=slack.held("C1")[0]["ts"]))
    assert slack.wait_for(count=2)[1]["text"].startswith("similar 2607.00002")


@pytest.mark.parametrize("reason", ["not_in_channel", "channel_not_found"])
def test_an_answer_is_shared_where_the_bot_is_no_member(bot, slack, reason):
    button = shown(bot, slack)["share"]
    slack.fail("chat.postMessage", Fault(200, reason))
    bot.send(slack.press(button))
    public, private = slack.wait_for("response_url", 3)[1:]
    assert (public["response_type"], public["replace_original"]) == ("in_channel", False)
    assert public["blocks"][0]["elements"][0]["text"] == "Shared by <@U1>"
    assert "share" not in elements(private)


def test_a_share_that_slack_refuses_keeps_its_button(bot, slack):
    button = shown(bot, slack)["share"]
    slack.fail("chat.postMessage", Fault(200, "not_in_channel"))
    slack.fail("response_url", Fault(404, "used_url"))
    bot.send(slack.press(button))
    bot.settle()
    assert len(slack.said("response_url")) == 1


def test_a_dropped_filter_asks_again(bot, slack):
    button = shown(bot, slack, "prune since June")["ask.0"]
    bot.send(slack.press(button))
    slack.wait_for("response_url", 2)
    assert bot.answers.asked[-1] == ("prune", TODAY, 0)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("abstract:2607.00003", "Pruning Gardens 3"),
        ("cite:2607.00003", "BibTeX of Pruning Gardens 3"),
        ("similar:2607.00003", "similar 2607.00003: 1."),
        ("abstract:9999.00001", GONE),
    ],
)
def test_a_hits_menu_answers_the_presser_alone(bot, slack, option, said):
    menu = shown(bot, slack)["hit.3"]
    bot.send(slack.press(menu, option=option, late=True))
    reply = slack.wait_for("response_url", 2)[1]
    assert reply["text"].startswith(said)
    assert (reply["response_type"], reply["replace_original"]) == ("ephemeral", False)


def test_a_menu_in_a_thread_answers_there(bot, slack):
    menu = shown(bot, slack)["hit.1"]
    bot.send(slack.press(menu, option="cite:2607.00001", private=False, thread_ts="1700000001.000100"))
    assert slack.wait_for("response_url", 2)[1]["thread_ts"] == "1700000001.000100"


def test_a_menu_in_a_chat_answers_for_good(bot, slack):
    menu = shown(bot, slack)["hit.1"]
    bot.send(slack.press(menu, option="cite:2607.00001", channel="D1", private=False))
    assert slack.wait_for("response_url", 2)[1]["response_type"] == "in_channel"


def test_a_button_that_holds_nonsense_says_so(bot, slack):
    button = {"type": "button", "action_id": "more", "value": '{"q":'}
    assert bot.send(slack.press(button))[0].status == 200
    assert slack.wait_for("response_url")[0]["text"] == OUTDATED


# Home, prompts, the end.


def test_the_home_tab_is_published_when_opened(bot, slack):
    bot.send(slack.event({"type": "app_home_opened", "tab": "home", "channel": "D1"}))
    (call,) = slack.wait_for("views.publish")
    assert call["user_id"] == "U1"
    assert call["view"]["type"] == "home"


def test_prompts_are_set_in_the_agent_view_without_a_thread(bot, slack):
    bot.send(slack.event({"type": "app_home_opened", "tab": "messages", "channel": "D1"}))
    (call,) = slack.wait_for("assistant.threads.setSuggestedPrompts")
    assert call["channel_id"] == "D1"
    assert "thread_ts" not in call


def test_prompts_are_set_in_the_older_pane_in_its_thread(bot, slack):
    thread = {"channel_id": "D1", "thread_ts": "1700000001.000100", "user_id": "U1", "context": {}}
    bot.send(slack.event({"type": "assistant_thread_started", "assistant_thread": thread}))
    assert slack.wait_for("assistant.threads.setSuggestedPrompts")[0]["thread_ts"] == "1700000001.000100"


@pytest.mark.slow
def test_a_call_that_may_be_repeated_is(bot, slack):
    slack.fail("views.publish", Fault(503, "service_unavailable"))
    bot.send(slack.event({"type": "app_home_opened", "tab": "home", "channel": "D1"}))
    slack.wait_for("views.publish")


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["UB0T"], "oauth": []}}]
)
def test_the_apps_end_stops_it(bot, slack, event):
    assert bot.send(slack.event(event))[0].status == 200
    bot.settle()
    assert bot.revoked == ["revoked"]


def test_a_persons_revoked_token_stops_nothing(bot, slack):
    bot.send(slack.event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}))
    bot.settle()
    assert not bot.revoked


@pytest.mark.parametrize("name", [*EVENTS, *ASSISTANT_EVENTS])
def test_every_event_has_a_listener(bot, slack, name):
    event = {
        "type": name.split(".")[0],
        "channel": "D1",
        "channel_type": "im",
        "text": "hello",
        "assistant_thread": {"channel_id": "D1", "thread_ts": "1700000001.000100"},
        "tokens": {},
    }
    assert bot.send(slack.event(event))[0].status == 200


# When things fail.


def test_a_failure_is_a_fixed_sentence_and_a_trace_in_the_log(bot, slack, caplog):
    bot.answers.error = RuntimeError("secret detail")
    bot.send(slack.mention("prune?"))
    (said,) = slack.wait_for()
    assert said["text"].startswith(FAILED)
    assert said["thread_ts"]
    bot.settle()
    assert "secret detail" in caplog.text
    reference = said["text"].split("`")[1]
    assert f"reference={reference} " in caplog.text


def test_a_failed_command_is_told_in_private(bot, slack):
    bot.answers.error = RuntimeError("no")
    bot.send(slack.command("prune"))
    said = slack.wait_for("response_url")[0]
    assert said["text"].startswith(FAILED)
    assert (said["response_type"], said["replace_original"]) == ("ephemeral", False)


def test_a_post_whose_reply_was_lost_is_not_sent_again(bot, slack):
    slack.fail("chat.postMessage", Fault(0, taken=True))
    bot.send(slack.mention("prune?"))
    bot.settle()
    prunings = [said for said in slack.said() if "Pruning" in said["text"]]
    assert len(prunings) == 1


def test_a_token_that_slack_refuses_stops_the_process(bot, slack, caplog):
    slack.fail("chat.postMessage", Fault(200, "token_revoked"))
    bot.send(slack.mention("prune?"))
    bot.settle()
    assert bot.revoked == ["revoked"]
    assert "Slack no longer accepts the bot token" in caplog.text


def test_a_channel_that_slack_slows_down_holds_back_no_other(bot, slack):
    bot.app(threads=1)
    slack.fail("chat.postMessage", Fault(429, retry_after=30))
    bot.send(slack.mention("prune?"), slack.mention("prune?"), slack.mention("prune?", channel="C2"))
    assert slack.wait_for()[0]["channel"] == "C2"


@pytest.mark.parametrize(
    ("method", "event"),
    [
        ("views.publish", {"type": "app_home_opened", "tab": "home", "channel": "D1"}),
        ("assistant.threads.setSuggestedPrompts", {"type": "app_home_opened", "tab": "messages", "channel": "D1"}),
        ("response_url", None),
    ],
)
def test_whatever_slack_slows_down_holds_back_no_answer(bot, slack, method, event):
    bot.app(threads=1)
    slack.fail(method, Fault(429, retry_after=30))
    bot.send(slack.event(event) if event else slack.command("prune?"))
    bot.send(slack.mention("prune?"))
    assert slack.wait_for(count=2 if event else 1)[-1]["channel"] == "C1"  # whoever opens it first is greeted before
    assert not slack.said(method)


@pytest.mark.parametrize("method", ["views.publish", "response_url"])
def test_whatever_was_slowed_down_comes_in_the_end(bot, slack, method):
    slack.fail(method, Fault(429, retry_after=0))
    opened = {"type": "app_home_opened", "tab": "home", "channel": "D1"}
    bot.send(slack.command("prune?") if method == "response_url" else slack.event(opened))
    assert slack.wait_for(method)


@pytest.mark.slow
def test_an_answer_that_waits_for_its_channel_is_sent_before_the_end(bot, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=1))
    bot.send(slack.mention("prune?"))
    bot.settle()
    assert len(slack.said()) == 1


def test_an_answer_that_would_come_after_the_end_is_dropped_and_told(bot, slack, caplog):
    slack.fail("chat.postMessage", Fault(429, retry_after=60))
    bot.send(slack.mention("prune?"))
    bot.settle(CLOSE_SECONDS)
    assert "closed with messages unsent messages=1" in caplog.text


@pytest.mark.parametrize("reason", ["is_archived", "channel_not_found", "not_in_channel"])
def test_a_channel_that_takes_nothing_is_told_of_once_and_holds_back_no_other(bot, slack, caplog, reason):
    bot.app(threads=1)
    slack.fail("chat.postMessage", *[Fault(200, reason)] * 3)
    bot.send(*(slack.mention("prune?") for _ in range(3)), slack.mention("prune?", channel="C2"))
    bot.settle()
    assert [said["channel"] for said in slack.said()] == ["C2"]
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert told == [f"a channel takes no answers channel=C1 reason={reason}"]


@pytest.mark.parametrize("fault", [Fault(500), Fault(503), Fault(0), Fault(200, "internal_error")])
def test_an_answer_that_may_be_out_is_not_sent_again(bot, slack, fault):
    slack.fail("chat.postMessage", fault)
    bot.send(slack.mention("prune?"))
    bot.settle()
    assert [said["text"].startswith(FAILED) for said in slack.said()] == [True]


def test_a_refused_token_is_one_clear_line_however_many_ask(bot, slack, caplog):
    slack.fail("chat.postMessage", *[Fault(200, "token_revoked")] * 20)
    bot.send(*(slack.mention("prune?", channel=f"C{number}") for number in range(20)))
    bot.settle()
    assert bot.revoked == ["revoked"]
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == [
        "Slack no longer accepts the bot token reason=token_revoked: stopping"
    ]


def test_a_token_refused_after_a_wait_stops_the_process_too(bot, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=0), Fault(200, "token_revoked"))
    bot.send(slack.mention("prune?"))
    bot.settle()
    assert bot.revoked == ["revoked"]


def test_an_answer_that_was_slowed_down_comes_in_the_end(bot, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=0))
    bot.send(slack.mention("prune?"))
    assert slack.wait_for()[0]["channel"] == "C1"


@pytest.mark.slow
def test_two_hundred_questions_at_once_are_answered_or_told_busy(bot, slack):
    bot.app(threads=4, room=50)
    bot.answers.gate.clear()
    replies = bot.send(*(slack.mention(f"prune {n}", channel=f"C{n}") for n in range(200)))
    assert {reply.status for reply in replies} == {200}
    bot.answers.gate.set()
    said = slack.wait_for(count=200)
    assert sum(message["text"] == BUSY for message in said) == 150
    assert len({message["channel"] for message in said}) == 200
    assert len(bot.answers.asked) == 50


def test_a_command_without_room_is_told_so_by_its_acknowledgement(bot, slack):
    bot.app(threads=1, room=1)
    bot.answers.gate.clear()
    bot.send(slack.command("one"))
    (reply,) = bot.send(slack.command("two"))
    assert reply.status == 200
    assert json.loads(reply.body)["text"] == BUSY


# Who may come in.


def test_a_forged_request_is_refused(bot, slack):
    app = bot.app()
    assert app.dispatch(signed("{}", "application/json", secret="other")).status == 401


def test_a_stale_request_is_refused(bot, slack):
    stamp = str(int(time.time()) - 3_600)
    assert bot.app().dispatch(signed("{}", "application/json", stamp=stamp)).status == 401


def test_a_request_that_is_sent_again_as_it_was_is_not_handled_again(bot, slack):
    request = slack.command("prune?")
    replies = bot.send(request, BoltRequest(body=request.raw_body, headers=request.headers))
    assert [reply.status for reply in replies] == [200, 200]
    bot.settle()
    assert len(slack.said("response_url")) == 1


@pytest.mark.parametrize("stamp", ["soon", "1e9", "-1", "٣"])
def test_a_timestamp_that_is_no_number_is_refused(bot, slack, stamp):
    assert bot.app().dispatch(signed("{}", "application/json", stamp=stamp)).status == 401


def test_a_forged_body_is_not_logged(bot, slack, caplog):
    with caplog.at_level(logging.INFO):
        app = bot.app()
        body = urlencode({"command": "/papers", "text": "a private thought"})
        app.dispatch(signed(body, FORM, secret="other"))
    assert "a private thought" not in caplog.text


def test_slack_may_check_the_address(bot, slack):
    body = json.dumps({"type": "url_verification", "challenge": "abc"})
    reply = bot.app().dispatch(signed(body, "application/json"))
    assert reply.status == 200
    assert "abc" in reply.body


def test_no_question_is_logged_above_debug(bot, slack, caplog):
    with caplog.at_level(logging.INFO):
        bot.send(slack.mention("a private thought"), slack.command("a private thought"))
        bot.settle()
    assert "private thought" not in caplog.text


def test_building_it_sends_nothing(bot, slack):
    bot.app()
    assert not slack.calls


def test_the_environment_is_not_asked(bot, slack, monkeypatch, caplog):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-other")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "other")
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "other")
    bot.send(slack.mention("prune?"))
    slack.wait_for()
    assert bot.apps[0].oauth_flow is None
    assert "token" not in caplog.text


def test_listeners_call_slack_by_the_client_that_can_tell_what_was_never_sent(bot, slack):
    clients = []

    def look(args: Args) -> BoltResponse:
        clients.append(args.client)
        return args.next()

    bot.app().use(look)
    bot.send(slack.mention("prune?"))
    slack.wait_for()
    assert [(type(client), client.token, client.base_url) for client in clients] == [(Client, TOKEN, slack.api)]


def test_a_long_state_is_no_button():
    assert State("x" * 2_000).encode() is None
