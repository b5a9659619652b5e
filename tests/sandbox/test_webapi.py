"""The Web API refuses with Slack's own words, and keeps what it takes."""

import pytest

from bot.sandbox.workspace.workspace import ADA, BEN, BOT, DM_ADA, PAPERS, RANDOM

MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": [{"type": "divider"}],
}


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("chat.postMessage", {"channel": PAPERS}, "no_text"),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C404", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": RANDOM, "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": PAPERS, "blocks": [{"type": "no"}]}, "invalid_blocks"),
        ("chat.postEphemeral", {"channel": PAPERS, "user": "U404", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": PAPERS, "ts": "1.0", "text": "x"}, "message_not_found"),
        ("chat.startStream", {"channel": PAPERS}, "missing_recipient_user_id"),
        ("conversations.history", {"channel": RANDOM}, "not_in_channel"),
        ("conversations.join", {"channel": RANDOM}, "missing_scope"),
        ("conversations.replies", {"channel": PAPERS, "ts": "1.0"}, "thread_not_found"),
        ("users.info", {"user": "U404"}, "user_not_found"),
        ("views.open", {"view": MODAL, "trigger_id": "never"}, "expired_trigger_id"),
        ("views.open", {"view": MODAL}, "invalid_arguments"),
        ("views.update", {"view": MODAL, "view_id": "V404"}, "not_found"),
        ("views.publish", {"view": MODAL, "user_id": ADA}, "invalid_arguments"),
        ("reactions.add", {"channel": PAPERS, "timestamp": "1.0", "name": "eyes"}, "message_not_found"),
        ("chat.scream", {}, "unknown_method"),
    ],
)
def test_a_call_is_refused_as_slack_does(call, stage, method, args, error):
    said = call(method, **args)
    assert (said["ok"], said["error"]) == (False, error)
    assert [each.name for each in stage.exchanges.wrong()] == [method]


def test_a_foreign_token_opens_nothing(call):
    assert call("auth.test", token="")["error"] == "not_authed"
    assert call("auth.test", token="xoxb-other")["error"] == "invalid_auth"
    assert call("auth.test")["user_id"] == BOT


def test_a_missing_scope_is_named(call):
    said = call("conversations.join", channel=RANDOM)
    assert said["needed"] == "channels:join"
    assert "chat:write" in said["provided"]


def test_an_archived_channel_takes_nothing(call, stage):
    stage.doings.archive(ADA, PAPERS, archived=True)
    assert call("chat.postMessage", channel=PAPERS, text="x")["error"] == "is_archived"


def test_a_message_to_a_person_lands_in_their_chat(call):
    assert call("chat.postMessage", channel=ADA, text="x")["channel"] == DM_ADA


def test_a_private_message_is_seen_by_one_person_and_not_by_the_bot(call, stage):
    call("chat.postEphemeral", channel=PAPERS, user=ADA, text="psst")
    seen = {user: len(stage.workspace.history(PAPERS, viewer=user)) for user in (ADA, BEN)}
    assert seen == {ADA: 1, BEN: 0}
    assert call("conversations.history", channel=PAPERS)["messages"] == []


def test_replies_stand_in_their_thread_oldest_first(call):
    root = call("chat.postMessage", channel=PAPERS, text="root")["ts"]
    for text in ("one", "two"):
        call("chat.postMessage", channel=PAPERS, text=text, thread_ts=root)
    assert [each["text"] for each in call("conversations.replies", channel=PAPERS, ts=root)["messages"]] == [
        "root",
        "one",
        "two",
    ]
    assert [each["text"] for each in call("conversations.history", channel=PAPERS)["messages"]] == ["root"]


def test_a_thread_that_goes_astray_is_told_in_the_inspector(call, stage):
    assert call("chat.postMessage", channel=PAPERS, text="x", thread_ts="1.5")["ok"]
    assert "names no message" in stage.exchanges.wrong()[0].wrong[0]


def test_pages_follow_each_other_to_the_end(call):
    for number in range(5):
        call("chat.postMessage", channel=PAPERS, text=str(number))
    texts, cursor = [], ""
    while True:
        page = call("conversations.history", channel=PAPERS, limit=2, cursor=cursor)
        texts += [each["text"] for each in page["messages"]]
        cursor = page["response_metadata"]["next_cursor"]
        if not page["has_more"]:
            break
    assert texts == list("43210")


def test_an_update_without_blocks_takes_the_old_ones_away(call, stage):
    ts = call("chat.postMessage", channel=PAPERS, text="a", blocks=[{"type": "divider"}])["ts"]
    call("chat.update", channel=PAPERS, ts=ts, text="b")
    message = stage.workspace.find(PAPERS, ts)
    assert (message.text, message.blocks, bool(message.edited)) == ("b", [], True)


def test_nobody_changes_what_a_person_wrote(call, stage):
    ts = stage.doings.say(ADA, PAPERS, "mine").ts
    assert call("chat.update", channel=PAPERS, ts=ts, text="yours")["error"] == "cant_update_message"
    assert call("chat.delete", channel=PAPERS, ts=ts)["error"] == "cant_delete_message"


def test_a_stream_grows_and_ends_once(call, stage):
    ts = call("chat.startStream", channel=DM_ADA, markdown_text="Hel")["ts"]
    call("chat.appendStream", channel=DM_ADA, ts=ts, markdown_text="lo")
    call("chat.stopStream", channel=DM_ADA, ts=ts, blocks=[{"type": "divider"}])
    message = stage.workspace.find(DM_ADA, ts)
    assert (message.text, [block["type"] for block in message.blocks]) == ("Hello", ["markdown", "divider"])
    assert call("chat.appendStream", channel=DM_ADA, ts=ts, markdown_text="!")["error"] == (
        "message_not_in_streaming_state"
    )


def test_a_trigger_opens_one_modal(call, stage):
    trigger = stage.workspace.handles.trigger(ADA)
    assert call("views.open", view=MODAL, trigger_id=trigger)["ok"]
    assert call("views.open", view=MODAL, trigger_id=trigger)["error"] == "expired_trigger_id"


def test_no_more_than_three_modals_lie_on_each_other(call, stage):
    handles = stage.workspace.handles
    assert call("views.open", view=MODAL, trigger_id=handles.trigger(ADA))["ok"]
    pushed = [call("views.push", view=MODAL, trigger_id=handles.trigger(ADA)) for _ in range(3)]
    assert [each.get("error", "") for each in pushed] == ["", "", "push_limit_reached"]


def test_a_view_is_not_changed_behind_anothers_back(call):
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    before = call("views.publish", user_id=ADA, view=home)["view"]["hash"]
    call("views.publish", user_id=ADA, view=home)
    assert call("views.publish", user_id=ADA, view=home, hash=before)["error"] == "hash_conflict"


def test_a_response_address_is_good_for_five_answers(stage):
    name = stage.workspace.handles.respond(ADA, PAPERS)
    statuses = [stage.api.respond(name, {"text": "x"}).status for _ in range(6)]
    assert statuses == [200] * 5 + [404]


def test_an_answer_replaces_what_was_pressed_unless_told_otherwise(call, stage):
    ts = call("chat.postMessage", channel=PAPERS, text="before")["ts"]
    name = stage.workspace.handles.respond(ADA, PAPERS, ts=ts)
    stage.api.respond(name, {"text": "after"})
    stage.api.respond(name, {"text": "beside", "replace_original": False, "response_type": "ephemeral"})
    texts = {user: [each.text for each in stage.workspace.history(PAPERS, viewer=user)] for user in (ADA, BEN)}
    assert texts == {ADA: ["after", "beside"], BEN: ["after"]}


def test_a_link_gets_its_card(call, stage):
    ts = stage.doings.say(ADA, PAPERS, "see https://huggingface.co/papers/0000.00001").ts
    card = {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "card"}}]}
    assert call("chat.unfurl", channel=PAPERS, ts=ts, unfurls={"https://huggingface.co/papers/0000.00001": card})["ok"]
    assert stage.workspace.find(PAPERS, ts).unfurls


def test_a_file_is_shared_once_its_bytes_have_come(call, stage):
    given = call("files.getUploadURLExternal", filename="a.bib", length=3)
    files = [{"id": given["file_id"], "title": "A"}]
    assert call("files.completeUploadExternal", files=files, channel_id=PAPERS)["error"] == "file_not_found"
    assert stage.api.upload(given["file_id"], b"abc").status == 200
    assert call("files.completeUploadExternal", files=files, channel_id=PAPERS)["files"][0]["title"] == "A"
    assert stage.workspace.history(PAPERS)[0].files


def test_trouble_strikes_as_often_as_it_says_and_is_over(call, stage):
    stage.switches.turn("slow", on=True)
    replies = [stage.api.call("chat.postMessage", {"channel": PAPERS, "text": "x"}, stage.token) for _ in range(4)]
    assert [each.status for each in replies] == [429, 429, 429, 200]
    assert replies[0].headers["Retry-After"]
    stage.switches.turn("permission", on=True)
    assert call("chat.postMessage", channel=PAPERS, text="x")["error"] == "missing_scope"
