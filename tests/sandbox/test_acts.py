"""What people do reaches the bot as Slack would tell it."""

import hashlib
import hmac

import pytest

from bot.sandbox.acts.acting import Refused
from bot.sandbox.acts.pressing import Spot
from bot.sandbox.acts.typed import typed
from bot.sandbox.workspace.workspace import ADA, BOT, DM_ADA, PAPERS, RANDOM
from tests.sandbox.samples import plain

MODAL = {
    "type": "modal",
    "title": plain("Subscribe"),
    "submit": plain("Save"),
    "notify_on_close": True,
    "callback_id": "subscribe",
    "blocks": [
        {
            "type": "input",
            "block_id": "q",
            "label": plain("Question"),
            "element": {"type": "plain_text_input", "action_id": "text", "min_length": 2},
        },
        {
            "type": "input",
            "block_id": "when",
            "optional": True,
            "label": plain("When"),
            "element": {
                "type": "static_select",
                "action_id": "day",
                "options": [{"text": plain("Monday"), "value": "mon"}],
            },
        },
    ],
}
FILLED = {"q": {"text": "mamba"}, "when": {"day": "mon"}}


def opened(stage, call, user=ADA):
    return call("views.open", view=MODAL, trigger_id=stage.workspace.handles.trigger(user))["view"]["id"]


def test_a_mention_in_a_channel_is_told_as_one(app, stage):
    stage.doings.say(ADA, PAPERS, f"<@{BOT}> hello")
    assert stage.courier.settle(5)
    assert [each["text"] for each in app.events("app_mention")] == [f"<@{BOT}> hello"]
    assert app.events("message") == []  # it did not subscribe to what is said in channels


def test_a_direct_message_is_told_with_its_kind(app, stage):
    stage.doings.say(ADA, DM_ADA, "hello")
    assert stage.courier.settle(5)
    assert [each["channel_type"] for each in app.events("message")] == ["im"]


def test_nothing_is_told_of_channels_without_the_bot_until_it_is_invited(app, stage):
    stage.doings.say(ADA, RANDOM, f"<@{BOT}> hello")
    stage.doings.invite(ADA, RANDOM)
    assert stage.courier.settle(5)
    assert app.events("app_mention") == []
    assert app.events("member_joined_channel")[0]["inviter"] == ADA


def test_a_link_is_told_with_its_domain(app, stage):
    stage.doings.say(ADA, PAPERS, "https://www.huggingface.co/papers/0000.00001")
    assert stage.courier.settle(5)
    assert [link["domain"] for link in app.events("link_shared")[0]["links"]] == ["huggingface.co"]


def test_everything_is_signed(app, stage):
    stage.doings.command(ADA, PAPERS, "/papers hello")
    headers = app.headers[0]
    assert headers["x-slack-signature"].startswith("v0=")
    assert app.delivered[0]["text"] == "hello"
    body = f"v0:{headers['x-slack-request-timestamp']}:"
    assert hmac.new(stage.secret.encode(), body.encode(), hashlib.sha256).hexdigest() not in headers.values()


def test_an_acknowledgement_may_answer_at_once(app, stage):
    app.says = {"text": "busy", "response_type": "ephemeral"}
    stage.doings.command(ADA, PAPERS, "/papers hello")
    assert [each.text for each in stage.workspace.history(PAPERS, viewer=ADA)] == ["busy"]


def test_a_command_that_nobody_takes_says_so(app, stage):
    app.status = 500
    with pytest.raises(Refused, match="dispatch_failed"):
        stage.doings.command(ADA, PAPERS, "/papers hello")
    assert stage.exchanges.wrong()


def test_an_event_that_nobody_took_comes_again_once_the_line_is_back(app, stage):
    stage.switches.turn("cut", on=True)
    stage.doings.say(ADA, DM_ADA, "hello")
    assert stage.courier.settle(5)
    assert app.delivered == []
    stage.switches.turn("cut", on=False)
    stage.courier.retry(at_once=True)
    assert stage.courier.settle(5)
    assert len(app.events("message")) == 1
    assert app.headers[0]["x-slack-retry-num"] == "1"


def test_a_button_is_told_with_its_message_and_its_value(app, stage, call):
    button = {"type": "button", "action_id": "more", "text": plain("More"), "value": "5"}
    ts = call("chat.postMessage", channel=PAPERS, text="x", blocks=[{"type": "actions", "elements": [button]}])["ts"]
    block = stage.workspace.find(PAPERS, ts).blocks[0]["block_id"]
    stage.pressing.press(ADA, Spot(block, "more", PAPERS, ts), None, {})
    told = app.delivered[-1]
    assert (told["type"], told["actions"][0]["value"], told["message"]["ts"]) == ("block_actions", "5", ts)
    assert told["container"]["is_ephemeral"] is False
    with pytest.raises(Refused):
        stage.pressing.press(ADA, Spot(block, "less", PAPERS, ts), None, {})


def test_a_required_input_is_asked_for_before_the_bot_is(app, stage, call):
    view = opened(stage, call)
    assert stage.pressing.submit(ADA, view, {}) == {"q": "Please complete this required field."}
    assert "between 2" in stage.pressing.submit(ADA, view, {"q": {"text": "x"}})["q"]
    assert app.delivered == []


def test_a_submitted_modal_is_told_with_what_was_filled_in_and_closes(app, stage, call):
    view = opened(stage, call)
    assert stage.pressing.submit(ADA, view, FILLED) == {}
    values = app.delivered[-1]["view"]["state"]["values"]
    assert values["q"]["text"] == {"type": "plain_text_input", "value": "mamba"}
    assert values["when"]["day"]["selected_option"]["value"] == "mon"
    assert stage.workspace.modals[ADA] == []


@pytest.mark.parametrize(
    ("says", "comes"),
    [
        ({"response_action": "errors", "errors": {"q": "No."}}, ({"q": "No."}, ["Subscribe"])),
        ({"response_action": "update", "view": {**MODAL, "title": plain("Done")}}, ({}, ["Done"])),
        ({"response_action": "push", "view": {**MODAL, "title": plain("Sure?")}}, ({}, ["Subscribe", "Sure?"])),
        ({"response_action": "clear"}, ({}, [])),
    ],
)
def test_a_modal_does_what_the_answer_says(app, stage, call, says, comes):
    view, app.says = opened(stage, call), says
    errors = stage.pressing.submit(ADA, view, FILLED)
    assert (errors, [each.given["title"]["text"] for each in stage.workspace.modals[ADA]]) == comes


def test_a_closed_modal_is_told_where_that_was_asked_for(app, stage, call):
    opened(stage, call)
    stage.pressing.close(ADA, every=True)
    assert stage.courier.settle(5)
    assert [(each["type"], each["is_cleared"]) for each in app.delivered] == [("view_closed", True)]


def test_what_is_typed_becomes_what_slack_sends():
    people, channels = {"ada": ADA}, {"papers": PAPERS}
    sent = typed("@Ada a < b & #papers, mail@ada", people, channels)
    assert sent == f"<@{ADA}> a &lt; b &amp; <#{PAPERS}|papers>, mail@ada"


def test_a_chats_question_that_is_worked_on_can_be_stopped(app, stage, call):
    asked = stage.doings.say(ADA, DM_ADA, "hello").ts
    assert call("agents.sessions.setStatus", channel_id=DM_ADA, thread_ts=asked, status="processing")["ok"]
    assert stage.workspace.statuses[DM_ADA, ""]["stops"] == asked
    stage.doings.stop(ADA, DM_ADA, asked)
    assert stage.courier.settle(5)
    assert app.events("agent_session_stopped")[0]["thread_ts"] == asked
    call("agents.sessions.setStatus", channel_id=DM_ADA, thread_ts=asked, status="active")
    assert stage.workspace.statuses == {}


def test_the_bot_hears_what_is_looked_at_beside_its_chat(app, stage):
    stage.doings.look_at(ADA, PAPERS)
    assert stage.courier.settle(5)
    (told,) = app.events("app_context_changed")
    assert (told["channel"], told["context"]["entities"][0]["value"]) == (DM_ADA, PAPERS)
