"""A channel's digest, set up, changed, paused and ended by command; and why it came or did not."""

import json
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.model import Edition, EditionState, Post, PostState, Run
from bot.query.edition import MOST_TOPICS, read_order
from bot.sandbox.limits.payloads import of_view
from bot.slack.blocks.edition_modal import edition_view, preview_view, read_form
from bot.slack.blocks.forms import about_view
from bot.slack.hear.asked import Reply
from bot.slack.hear.conversation import reply
from bot.slack.hear.digests import arrived
from bot.slack.hear.verbs.digest import LOOK_ONLY
from bot.slack.wire.client import posting_client
from tests.cases import each
from tests.fakes.answers import TODAY
from tests.fakes.editions import FakeEditions, FakeNewsroom
from tests.fakes.rooms import AT, hearing, typed
from tests.fakes.slack import TOKEN, Fault, elements, form


@pytest.fixture
def kept() -> FakeEditions:
    return FakeEditions()


@pytest.fixture
def say(slack, kept):
    """Type a command in C1, and get the reply."""
    client = posting_client(TOKEN, slack.api)

    def say(text: str, *, private: bool = True, restricted: bool = False, **given: Any) -> Reply:
        with hearing(**{"editions": kept, **given}) as ears:
            return reply(typed(text, private=private, client=client), replace(ears, restricted=restricted))

    return say


def pressed(told: Reply, text: str) -> str:
    """Return the command that a button of a reply holds."""
    buttons = elements(told.message.payload()).values()
    return next(button["value"] for button in buttons if button["text"]["text"] == text)


def shown(told: Reply) -> str:
    return str(told.message.payload())


def test_a_bare_digest_says_that_nothing_stands_and_how_to_have_it(say) -> None:
    told = say("digest")
    assert "No digest comes here by itself yet" in told.message.text
    assert pressed(told, "Look at one for 9:00 on weekdays") == "digest 9:00 weekdays"


def test_settings_are_shown_as_a_preview_and_nothing_is_kept_before_it_is_turned_on(say, kept, slack) -> None:
    told = say('digest 9:00 weekdays top:3 topic:"rl OR agents" -survey upvotes:>5')
    assert not told.public
    assert "rl OR agents" in shown(told)
    assert "Pruning Gardens 1" in shown(told)
    assert "accessory" not in str(told.message.blocks[3])
    assert kept.get("C1") is None
    on = say(pressed(told, "Turn it on"))
    assert kept.get("C1") == Edition(
        "C1", "T1", "U1", time(9), "UTC", (0, 1, 2, 3, 4), 3, ("rl OR agents",), ("survey",), 6, begun=AT, next_at=AT
    )
    (public,) = slack.said()
    assert "<@U1> switched on this channel's daily digest" in public["text"]
    assert "Its first time is 31 Jul 2026, 09:00 UTC" in on.message.text


def test_a_channel_that_i_am_no_member_of_is_kept_and_begins_when_i_am_invited(say, kept, slack) -> None:
    slack.fail("chat.postMessage", Fault(200, "not_in_channel"))
    told = say("digest set 9:00 weekdays")
    assert "/invite" in told.message.text
    assert kept.get("C1").state is EditionState.PAUSED
    assert kept.due(AT + timedelta(days=9)) == ()
    with hearing(editions=kept) as ears:
        assert arrived("C1", ears)
        assert not arrived("C1", ears)
    assert kept.get("C1").state is EditionState.ON
    assert kept.due(AT) != ()


def test_only_what_is_named_changes_and_a_button_says_all(say, kept) -> None:
    kept.put(Edition("C1", "T1", topics=("diffusion",), has_code=True))
    told = say("digest 10:30 code:off")
    say(pressed(told, "Turn it on"))
    changed = kept.get("C1")
    assert (changed.at, changed.topics, changed.has_code) == (time(10, 30), ("diffusion",), False)


def test_in_public_a_change_is_said_once_and_in_place(say, kept, slack) -> None:
    told = say("digest set 8:00", private=False)
    assert told.public
    assert slack.said() == []
    assert kept.get("C1").at == time(8)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("digest 25:00", "no time of day"),
        ("digest 9:00 funday", "what “funday” is to mean"),
        ("digest zone:Mars/Olympus", "no time zone"),
        ('digest topic:"hello"', "is no topic"),
        ('digest topic:"since 30 February"', "cannot be followed"),
        ("digest top:90", "1 to 10"),
    ],
)
def test_what_cannot_be_followed_is_said_and_changes_nothing(say, kept, text: str, problem: str) -> None:
    assert problem in say(text).message.text
    assert kept.rows == {}


def test_pauses_end_when_it_was_said_or_when_somebody_resumes(say, kept) -> None:
    kept.put(Edition("C1", "T1"))
    told = say("digest pause for two weeks")
    assert told.public
    until = AT + timedelta(weeks=2)
    assert (kept.get("C1").state, kept.get("C1").paused_until, kept.get("C1").next_at) == (
        EditionState.PAUSED, until, until,
    )  # fmt: skip
    say("digest resume")
    assert kept.get("C1") == Edition("C1", "T1", "U1", next_at=AT)
    assert "Until when" in say("digest pause until the cows come home").message.text
    assert "not paused" in say("digest resume").message.text


def test_a_pause_that_is_over_is_none_any_more(say, kept) -> None:
    kept.put(Edition("C1", "T1", state=EditionState.PAUSED, paused_until=AT - timedelta(days=1)))
    assert "comes here by itself" in say("digest").message.text
    assert say("why").message.text.startswith("It is on.")
    assert "not paused" in say("digest resume").message.text


def test_a_digest_that_the_settings_name_can_be_switched_off_and_on_again(say, kept) -> None:
    configured = {"C1": Edition("C1", at=time(7))}
    assert "7:00" in shown(say("digest", configured=configured))
    say("digest off", configured=configured)
    assert (kept.get("C1").state, kept.get("C1").at, kept.get("C1").next_at) == (EditionState.OFF, time(7), None)
    assert "off already" in say("digest off", configured=configured).message.text
    say("digest on", configured=configured)
    assert kept.get("C1").state is EditionState.ON


def test_the_newest_digest_comes_at_once_unless_it_is_out(say, kept) -> None:
    kept.put(Edition("C1", "T1"))
    assert "within a minute" in say("digest now").message.text
    assert (kept.get("C1").asked_at, kept.get("C1").next_at) == (AT, AT)

    class Sent:
        def posts(self, **_: object) -> tuple[Post, ...]:
            return (Post("digest", TODAY, "C1", 0, PostState.POSTED, "1.1", (), AT),)

    assert "was posted here already" in say("digest now", posts=Sent()).message.text


def test_an_edition_is_copied_to_another_channel(say, kept, slack) -> None:
    kept.put(Edition("C1", "T1", topics=("diffusion",), next_at=AT))
    say("digest copy to <#C0TWO|two>")
    assert kept.get("C0TWO").topics == ("diffusion",)
    assert slack.said()[0]["channel"] == "C0TWO"
    assert 'digest on 9:00 daily zone:UTC top:5 topic:"diffusion"' in say("digest copy to #two").message.text


def test_a_channel_that_is_only_named_is_chosen_in_a_form(kept, slack) -> None:
    kept.put(Edition("C1", "T1", topics=("diffusion",), next_at=AT))
    client = posting_client(TOKEN, slack.api)
    with hearing(editions=kept) as ears:
        asked = replace(typed("digest copy to #two", client=client), trigger_id=slack.handles()["trigger_id"])
        told = reply(asked, ears)
    assert "form that opened" in told.message.text
    (view,) = (call["view"] for call in slack.said("views.open"))
    channel, *_, topics = (block for block in view["blocks"] if block["block_id"] in ("channel", "topics"))
    assert "initial_conversation" not in channel["element"]
    assert topics["element"]["initial_value"] == "diffusion"


def test_what_is_switched_on_again_is_said_so(say, kept, slack) -> None:
    kept.put(Edition("C1", "T1", next_at=AT))
    assert say("digest off").message.text.startswith("<@U1> switched off this channel's daily digest.")
    say("digest on")
    assert slack.said()[-1]["text"].startswith("<@U1> switched on this channel's daily digest.")


def test_where_that_is_wanted_only_admins_may_change_anything(say, kept, slack) -> None:
    slack.replies["users.info"] = {"user": {"id": "U1", "is_admin": False}}
    assert say("digest set 9:00", restricted=True).message.text == LOOK_ONLY
    assert say("digest off", restricted=True).message.text == LOOK_ONLY
    assert kept.rows == {}
    assert "preview" in say("digest 9:00", restricted=True).message.text


# Why.


def test_why_says_what_is_set_what_came_and_what_comes_next(say, kept) -> None:
    kept.put(Edition("C1", "T1", next_at=AT))
    kept.note(Run("C1", "digest", date(2026, 7, 29), AT - timedelta(days=1), "posted"))
    kept.note(Run("C1", "digest", date(2026, 7, 30), AT, "failed", "not_in_channel"))
    told = say("why")
    assert told.message.text == "It is on. Its next time is 31 Jul 2026, 09:00 UTC."
    assert "/invite" in shown(told)
    assert "the digest of 29 Jul 2026, *posted*" in shown(told)
    assert not told.public


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        (None, "No digest is set up here"),
        (Edition("C1", state=EditionState.OFF), "switched off"),
        (Edition("C1", state=EditionState.PAUSED), "It is paused."),
        (Edition("C1", state=EditionState.PAUSED, reason="is_archived"), "Slack did not let me post"),
    ],
)
def test_why_names_what_keeps_it_from_coming(say, kept, edition: Edition | None, said: str) -> None:
    if edition:
        kept.put(edition)
    assert said in say("why did nothing come?").message.text


# The form.


def test_the_form_leads_to_a_preview_and_that_to_the_edition(slack, bot, kept) -> None:
    bot.house = {"editions": kept, "newsroom": FakeNewsroom()}
    bot.send(slack.command("digest change"))
    (opened,) = slack.wait_for("views.open")
    filled = form(opened["view"], topics={"value": "rl OR agents\ndiffusion"}, at={"selected_time": "08:15"})
    (preview,) = bot.send(slack.submit(filled))
    view = json.loads(preview.body)
    assert view["response_action"] == "update"
    assert "Pruning Gardens 1" in str(view["view"])
    assert kept.rows == {}
    bot.send(slack.submit(view["view"]))
    slack.wait_for("chat.postMessage", 2)
    assert (kept.get("C1").at, kept.get("C1").topics) == (time(8, 15), ("rl OR agents", "diffusion"))


@each("topic", ["扩散模型的推理加速", "диффузионные модели", 'diffusion "world model"'])
def test_a_form_in_any_script_leads_to_a_preview_that_slack_takes_or_says_that_it_is_too_much(topic: str) -> None:
    base, took = Edition("C1", "T1"), set()
    for times in (1, 9, 60):
        topics = "\n".join(f"{topic} {number} " + topic * times for number in range(MOST_TOPICS))
        filled = form(edition_view(base), topics={"value": topics})
        wanted, problems = read_form(filled, base, date(2026, 7, 30))
        took.add(not problems)
        if not problems:
            assert of_view(preview_view(wanted, None), home=False) is None
            order = about_view(preview_view(wanted, None))["order"]
            assert read_order(order, today=date(2026, 7, 30)).of(base) == wanted
    assert took == {True, False}


def test_what_is_wrong_in_the_form_is_said_beside_its_field(slack, bot, kept) -> None:
    bot.house = {"editions": kept}
    bot.send(slack.command("digest change"))
    (opened,) = slack.wait_for("views.open")
    (answer,) = bot.send(slack.submit(form(opened["view"], zone={"value": "Mars/X"}, topics={"value": "hello"})))
    assert set(json.loads(answer.body)["errors"]) == {"zone", "topics"}


# Rising.


def test_rising_lists_what_gained_most_with_what_it_gained(say) -> None:
    told = say("rising")
    assert "in the last 7 days" in told.message.text
    assert "(+80)" in shown(told)
    assert shown(told).index("(+80)") < shown(told).index("(+10)")
    assert "in the last day" in say("rising today").message.text
    assert "in the last 3 days" in say("rising 3 days").message.text
    assert "gained votes" in say("rising", newsroom=FakeNewsroom(papers=())).message.text


def test_why_tells_when_the_next_round_up_comes(say, kept) -> None:
    kept.put(Edition("C1", "T1", at=time(9), weekly=True, next_at=AT))
    assert "The next round-up comes 3 Aug 2026, 09:00 UTC." in shown(say("why"))
    kept.put(Edition("C1", "T1", at=time(9), weekly=True, state=EditionState.PAUSED))
    assert "round-up comes" not in shown(say("why"))
