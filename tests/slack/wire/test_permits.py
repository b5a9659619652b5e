"""Which permissions the app was given: known from any reply, and never in the way of a call."""

import pytest
from slack_sdk.errors import SlackApiError

from bot.slack.wire.client import listener_client
from bot.slack.wire.permits import Permits
from tests.fakes.slack import TOKEN, FakeSlack, Fault


@pytest.fixture
def permits():
    return Permits()


@pytest.fixture
def client(slack, permits):
    client = listener_client(slack.api, permits=permits)
    client.token = TOKEN
    return client


def test_any_reply_tells(slack, permits, client):
    slack.scopes = ("chat:write", "users:read")
    client.chat_postMessage(channel="C1", text="hello")
    assert permits.may(client, "users:read")
    assert permits.sure(client, "users:read")
    assert not permits.sure(client, "users:read", "links:write")
    assert not permits.may(client, "links:write")
    assert not permits.may(client, "users:read", "links:write")
    assert not slack.said("auth.test")


def test_before_any_reply_it_is_asked_for_once(slack, permits, client):
    slack.scopes = ("chat:write",)
    assert not permits.may(client, "users:read")
    assert not permits.may(client, "links:read")
    assert len(slack.said("auth.test")) == 1


def test_what_is_granted_later_is_known_from_the_next_reply(slack, permits, client):
    slack.scopes = ("chat:write",)
    assert not permits.may(client, "users:read")
    slack.scopes = ("chat:write", "users:read")
    client.chat_postMessage(channel="C1", text="hello")
    assert permits.may(client, "users:read")


@pytest.mark.parametrize("fault", [Fault(500), Fault(0), Fault(error="invalid_auth")])
def test_where_nobody_tells_it_is_tried(slack, permits, client, fault):
    slack.fail("auth.test", fault, fault, fault)
    slack.scopes = ()
    assert permits.may(client, "users:read")
    assert not permits.sure(client, "users:read")


def test_two_workspaces_are_kept_apart(permits, client):
    with FakeSlack() as other:
        other.scopes = ("users:read",)
        theirs = listener_client(other.api, permits=permits)
        theirs.token = "xoxb-other"
        assert permits.may(theirs, "users:read")
        assert not permits.may(theirs, "links:read")
        assert permits.may(client, "links:read")


def test_a_refusal_names_what_was_granted(slack, permits, client):
    slack.scopes = ()
    slack.replies["users.info"] = {"ok": False, "error": "missing_scope", "provided": "chat:write,links:read"}
    with pytest.raises(SlackApiError):
        client.users_info(user="U1")
    assert permits.sure(client, "links:read")
    assert not permits.may(client, "users:read")


def test_where_nobody_tells_what_worked_is_known(slack, permits, client):
    slack.scopes = ()
    assert not permits.sure(client, "users:read")
    permits.worked(client, "users:read")
    assert permits.sure(client, "users:read")
    assert not permits.sure(client, "users:read", "links:read")
