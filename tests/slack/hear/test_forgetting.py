"""What is kept about people is shown to them alone, and goes when they, or an admin, say so."""

import pytest

from bot.errors import StoreError
from bot.model import Kept
from bot.slack.blocks.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, size
from bot.slack.blocks.notices import NOTHING_KEPT, ONLY_ADMINS, ONLY_ALONE
from bot.slack.blocks.privacy import FORGET_ME, FORGET_WORKSPACE, kept_message
from tests.fakes.privacy import FakePrivacy
from tests.fakes.rooms import said
from tests.fakes.slack import elements


def kept(rows: int = 1, value: str = "Europe/Berlin") -> FakePrivacy:
    row = (("team", "T1"), ("person", "U1"), ("value", value))
    return FakePrivacy({("T1", "U1"): (Kept("your choices", (row,) * rows),), ("T1", "U2"): (Kept("x", (row,)),)})


def test_the_rows_themselves_are_shown():
    message = said("privacy", privacy=kept(2)).message
    assert "2 rows" in message.text
    assert str(message.blocks).count("value Europe/Berlin") == 2
    assert "Your choices" in str(message.blocks)


def test_where_nothing_is_kept_it_says_so():
    assert said("privacy").message.text.startswith(NOTHING_KEPT)
    assert said("forget me").message.text.startswith("There is nothing to forget")


def test_they_are_shown_to_nobody_else():
    assert said("privacy", privacy=kept(), private=False).message.text == ONLY_ALONE


def test_forget_me_removes_mine_and_nobody_elses():
    privacy = kept()
    assert said("forget me", privacy=privacy).message.text == "Done: 1 row about you removed."
    assert list(privacy.held) == [("T1", "U2")]


@pytest.mark.parametrize("rows", [1, 6, 7, 50, 5_000])
@pytest.mark.parametrize("value", ["x", "<!channel> & `*_~" * 40, "y" * 3_000])
def test_however_much_is_kept_it_stays_within_a_message(rows, value):
    (about,) = kept(rows, value).held[("T1", "U1")]
    message = kept_message([about])
    assert len(message.blocks) <= MAX_BLOCKS
    assert size(message.blocks) <= MAX_MESSAGE_CHARS
    assert all(len(block["text"]["text"]) <= 3_000 for block in message.blocks if block["type"] == "section")
    assert "<!channel>" not in str(message.blocks)
    shown = str(message.blocks).count("• ")
    assert shown == rows or f"and {rows - shown:,} row" in str(message.blocks)


def test_the_button_forgets_whoever_presses_it(bot, slack):
    privacy = bot.house["privacy"] = kept()
    bot.send(slack.command("privacy"))
    button = elements(slack.wait_for("response_url")[0])[FORGET_ME]
    assert button["confirm"]["text"]["text"] == "1 row will be gone for good."
    bot.send(slack.press(button))
    assert slack.wait_for("response_url", 2)[1]["text"] == "Done: 1 row about you removed."
    assert privacy.forgotten == ["U1"]


# All of a workspace.


def test_only_an_admin_may_forget_the_workspace():
    assert said("forget workspace").message.text == ONLY_ADMINS
    assert FORGET_WORKSPACE in str(said("forget workspace", admins=("U1",)).message.blocks)


@pytest.mark.parametrize(
    ("user", "may"), [({"is_admin": True}, True), ({"is_owner": True}, True), ({}, False), ({"is_admin": "yes"}, False)]
)
def test_slack_says_who_is_an_admin_when_the_button_is_pressed(bot, slack, user, may):
    slack.replies["users.info"] = {"user": user}
    privacy = bot.house["privacy"] = kept()
    bot.send(slack.press({"type": "button", "action_id": FORGET_WORKSPACE, "value": "all"}))
    text = slack.wait_for("response_url")[0]["text"]
    assert (text == ONLY_ADMINS) is not may
    assert privacy.forgotten == (["T1"] if may else [])


def test_when_the_app_is_removed_its_workspace_is_forgotten_once(bot, slack):
    privacy = bot.house["privacy"] = kept()
    request = {"type": "app_uninstalled"}
    bot.send(slack.event(request, "Ev1"))
    bot.settle()
    assert privacy.held == {}
    assert bot.revoked == ["revoked"]


def test_when_only_its_token_was_revoked_nothing_is_forgotten(bot, slack):
    privacy = bot.house["privacy"] = kept()
    bot.send(slack.event({"type": "tokens_revoked", "tokens": {"bot": ["UB0T"]}}))
    bot.settle()
    assert privacy.forgotten == []


def test_a_database_that_is_away_when_the_app_is_removed_is_logged_and_the_process_ends(bot, slack, caplog):
    class Away(FakePrivacy):
        def forget_team(self, team: str) -> int:
            raise StoreError("away")

    bot.house["privacy"] = Away()
    bot.send(slack.event({"type": "app_uninstalled"}))
    bot.settle()
    assert bot.revoked == ["revoked"]
    assert "a workspace is not forgotten" in caplog.text
