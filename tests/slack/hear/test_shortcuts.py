"""Shortcuts on a message and from anywhere."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Kind
from bot.sandbox.limits.payloads import of_view
from bot.slack.blocks.ask import Form, ask_view, form, preview_blocks
from bot.slack.blocks.notices import NO_LINK, NO_WORDS
from bot.slack.manifest import ASK, RELATED, SAVE
from tests.fakes.answers import answer
from tests.fakes.slack import Fault, elements
from tests.live import message_faults
from tests.slack.test_hostile import texts

LINK = "<https://arxiv.org/abs/2607.00003v2|this>"


@pytest.fixture
def use(bot, slack):
    """Use a shortcut on a message, and return what the person is told."""

    def use(callback_id, text, **message):
        told = len(slack.said("response_url"))
        payload = {
            "type": "message_action",
            "callback_id": callback_id,
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "channel": {"id": "C1"},
            "message": {"type": "message", "user": "U2", "ts": "1700000001.000100", "text": text, **message},
            **slack.handles(late=True),
        }
        assert bot.send(slack.interaction(payload))[0].status == 200
        return slack.wait_for("response_url", told + 1)[-1]

    return use


def test_papers_that_answer_a_message_are_told_to_one_person_who_can_share_them(use, bot):
    told = use(RELATED, "<@U3> how would one prune this?")
    assert (told["response_type"], told["replace_original"]) == ("ephemeral", False)
    assert [question for question, *_ in bot.answers.asked] == ["how would one prune this?"]
    assert "share" in elements(told)


def test_a_linked_paper_is_what_others_are_like(use):
    assert use(RELATED, f"look at {LINK}")["text"].startswith("similar 2607.00003: 1.")


def test_words_beside_a_link_that_is_not_held_are_asked(use, bot):
    use(RELATED, "<https://arxiv.org/abs/2607.99999> on pruning")
    assert bot.answers.asked[-1][0] == "on pruning"
    assert "2607.99999 is not in the archive" in use(RELATED, "<https://arxiv.org/abs/2607.99999>")["text"]


def test_a_message_that_is_a_command_commands_nothing(use, bot):
    assert use(RELATED, "status")["text"].startswith("status: 1.")
    assert use(RELATED, ":tada: 42")["text"] == NO_WORDS


def test_a_message_as_long_as_slack_takes_it_is_asked(use):
    told = use(RELATED, "prune & <b> " * 3_000)
    assert "share" in elements(told)


def test_an_answer_beside_a_message_in_a_thread_stays_there_and_is_pointed_at(use, bot, slack):
    assert use(RELATED, "prune?", thread_ts="1700000000.000100")["thread_ts"] == "1700000000.000100"
    bot.send(slack.command("paper 2"))
    assert slack.wait_for("response_url", 2)[-1]["text"].startswith("2607.00002: 1.")


def test_saving_a_message_without_a_paper_says_what_is_one(use):
    assert use(SAVE, "no link here")["text"] == NO_LINK


# From anywhere.


@pytest.fixture
def view(bot, slack):
    payload = {"type": "shortcut", "callback_id": ASK, "team": {"id": "T1"}, "user": {"id": "U1"}}
    bot.send(slack.interaction({**payload, "trigger_id": slack.handles()["trigger_id"]}))
    return slack.wait_for("views.open")[0]["view"]


def filled(view, question, **more):
    values = {"question": {"ask.question": {"type": "plain_text_input", "value": question}}}
    values |= {name: {name: value} for name, value in more.items()}
    return {**view, "id": "V1", "hash": "h", "callback_id": ASK, "state": {"values": values}}


def submit(slack, view, **more):
    payload = {"type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1"}, "view": view}
    return slack.interaction({**payload, "trigger_id": "t", "response_urls": [], **more})


CODE = {"code": {"selected_options": [{"value": "code"}]}}
TO = {"to": {"selected_conversation": "C2"}}


def test_the_modal_is_one_and_its_preview_keeps_what_was_filled_in(bot, slack, view):
    assert of_view(view, home=False) is None
    bot.send(slack.press_in(view, "ask.preview", **filled(view, "prune?", **CODE)))
    (update,) = slack.wait_for("views.update")
    assert (update["view_id"], update["hash"]) == ("V1", "h")
    assert "Pruning Gardens 1" in str(update["view"])
    assert bot.answers.asked[-1][0] == "prune? has:code"
    names = [block.get("block_id") for block in update["view"]["blocks"] if block["type"] == "input"]
    assert names == ["question", "order", "days", "code", "to"]


def test_the_answer_goes_to_the_asker_alone_unless_a_place_is_named(bot, slack, view):
    assert bot.send(submit(slack, filled(view, "prune?")))[0].status == 200
    (alone,) = slack.wait_for()
    assert alone["channel"] == "U1"
    bot.send(submit(slack, filled(view, "prune?", **TO)))
    public = slack.wait_for(count=2)[1]
    assert public["channel"] == "C2"
    assert public["blocks"][0]["elements"][0]["text"] == "Asked by <@U1>"
    assert message_faults(public, mention="<@U1>") == []


def test_a_place_where_the_bot_is_no_member_is_reached_all_the_same(bot, slack, view):
    slack.fail("chat.postMessage", Fault(200, "not_in_channel"))
    urls = [{"response_url": slack.handles("C2")["response_url"], "channel_id": "C2"}]
    bot.send(submit(slack, filled(view, "prune?", **TO), response_urls=urls))
    assert slack.wait_for("response_url")[0]["response_type"] == "in_channel"


def test_nothing_asked_is_said_in_the_modal(bot, slack, view):
    (reply,) = bot.send(submit(slack, filled(view, "  ")))
    assert '"response_action": "errors"' in reply.body
    bot.settle()
    assert slack.said() == []


@given(
    st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.dictionaries(st.text(), inner), max_leaves=6)
)
def test_a_form_of_any_shape_is_read(state):
    values = {"question": state if isinstance(state, dict) else {"q": state}}
    form({"state": {"values": values}})


@given(
    texts, st.sampled_from(["relevance", "date", "upvotes", "x"]), st.sampled_from(["any", "7", "365"]), st.booleans()
)
def test_what_narrows_is_written_out(question, order, days, code):
    asked = Form(question, order, days, code, "").asks(date(2026, 7, 30))
    assert asked.startswith(question.strip())
    assert ("since:2026-07-23" in asked) is (days == "7" or "since:2026-07-23" in question)


@pytest.mark.parametrize("kind", [Kind.HITS, Kind.NOTHING, Kind.CHAT])
def test_every_preview_is_within_slacks_limits(kind):
    hits = 5 if kind is Kind.HITS else 0
    assert of_view(ask_view(preview_blocks(answer(kind, hits=hits, total=hits))), home=False) is None
