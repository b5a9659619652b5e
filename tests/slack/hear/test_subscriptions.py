"""Subscriptions by command: made, told of, changed, paused and ended, in a channel and by a person alone."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.errors import MailError
from bot.model import Digest, Edition, Letter, Pace, Subscription, Way
from bot.sending.alerts import FOREVER, MOST
from bot.sending.subscribing import Subscribing
from bot.slack.hear.asked import Reply
from bot.slack.hear.confirming import MOST_WAITING
from bot.slack.hear.conversation import reply
from tests.fakes.analyst import FakeAnalyst
from tests.fakes.answers import TODAY, paper
from tests.fakes.choices import FakeChoices
from tests.fakes.editions import FakeEditions
from tests.fakes.rooms import AT, hearing, typed
from tests.fakes.store import FakePaperStore
from tests.fakes.subscriptions import FakeAddressBook, FakeSubscriptionStore


class Talk:
    """A house with twelve papers on pruning gardens, by Ada Lind, and what is typed to it."""

    def __init__(self) -> None:
        self.papers, self.store = FakePaperStore(), FakeSubscriptionStore()
        self.papers.save(Digest(TODAY, tuple(paper(number) for number in range(1, 13)), AT))
        self.now = AT
        self.subscribing = Subscribing(self.store, self.papers, FakeAnalyst, lambda: self.now)

    def say(self, text: str, channel: str = "C1", **given: object) -> Reply:
        with hearing(clock=lambda: self.now, subscribing=self.subscribing, **given) as ears:
            return reply(typed(text, channel=channel), ears)

    def held(self, channel: str = "C1") -> list[Subscription]:
        return list(self.store.of("T1", channel))


@pytest.fixture
def talk() -> Talk:
    return Talk()


def shown(said: Reply) -> str:
    """Return all that a reply says."""
    texts = [block.get("text", {}).get("text", "") for block in said.message.blocks]
    texts += [part["text"] for block in said.message.blocks for part in block.get("elements", []) if "text" in part]
    return "\n".join(text if isinstance(text, str) else text["text"] for text in texts)


def test_subscription_is_made_in_the_channel_and_says_what_it_would_have_sent(talk: Talk) -> None:
    said = talk.say("subscribe pruning gardens -survey daily at 8:30")
    assert said.public
    assert "“pruning gardens -survey”, daily at 08:30 (UTC)" in shown(said)
    assert "it would have sent 12 papers" in shown(said)
    assert "and 7 more" in shown(said)
    (kept,) = talk.held()
    assert (kept.pace, kept.at, kept.person, kept.made_at) == (Pace.DAILY, time(8, 30), "U1", AT)
    assert talk.store.pending() == ()
    assert talk.subscribing.look() == 0  # what was there is told already


@pytest.mark.parametrize("text", ["cars that drive themselves", "cars that drive themselves weekly"])
def test_what_a_subscription_describes_is_kept_by_its_name_and_that_is_said(talk: Talk, text: str) -> None:
    said = talk.say(f"subscribe {text}")
    assert "is read as “autonomous driving”" in shown(said)
    assert [each.question for each in talk.held()] == ["autonomous driving"]


@pytest.mark.parametrize(("text", "channel"), [("subscribe gardens to me", "C1"), ("subscribe gardens", "D1")])
def test_subscription_of_a_person_alone_is_said_to_nobody_else(talk: Talk, text: str, channel: str) -> None:
    assert not talk.say(text, channel).public
    assert [one.question for one in talk.held("U1")] == ["gardens"]
    assert talk.held() == []


def test_same_words_again_say_what_stands_or_change_it(talk: Talk) -> None:
    talk.say('subscribe "pruning gardens"')
    assert "number 1 here already" in shown(talk.say("subscribe “Pruning  gardens”"))
    assert "on Fridays" in shown(talk.say('subscribe "pruning gardens" weekly on Fridays'))
    assert [(one.pace, one.weekday) for one in talk.held()] == [(Pace.WEEKLY, 4)]


def test_person_or_lab_is_followed_and_unfollowed_by_the_same_words(talk: Talk) -> None:
    assert "papers by Ada Lind" in shown(talk.say("follow Ada Lind weekly"))
    assert talk.held()[0].query.authors == ("Ada Lind",)
    assert "<@U1> unsubscribed" in shown(talk.say("unfollow Ada Lind"))
    assert talk.held() == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("subscribe how many papers on mamba", "number cannot be subscribed"),
        ("subscribe papers like 2607.00001", "papers to come"),
        ("subscribe today", "no word"),
        ("subscribe hello", "no word"),
        ("subscribe " + "word " * 200, "too long"),
        ("subscribe gardens by email to ada@sheep.example", "BOT_SMTP_HOST"),
        ("subscribe gardens as a feed", "BOT_PUBLIC_URL"),
    ],
)
def test_what_cannot_be_subscribed_to_is_told_why(talk: Talk, text: str, why: str) -> None:
    said = talk.say(text)
    assert why in shown(said)
    assert not said.public
    assert talk.held() == []


def test_place_has_room_for_so_many(talk: Talk) -> None:
    for number in range(MOST):
        talk.say(f"subscribe gardens{number}")
    assert "no room" in shown(talk.say("subscribe one more"))
    assert len(talk.held()) == MOST
    message = talk.say("subscriptions").message
    assert len(message.blocks) <= 50
    assert f"gardens{MOST - 1}" in shown(talk.say("subscriptions"))


def test_list_has_those_of_the_channel_and_those_of_the_asker(talk: Talk) -> None:
    for text in ("subscribe gardens", "subscribe branches to me"):
        talk.say(text)
    said = shown(talk.say("subscriptions"))
    assert said.index("In this channel") < said.index("gardens") < said.index("To you alone") < said.index("branches")
    assert "gardens" not in shown(talk.say("subscriptions", "D1"))


def test_subscription_is_ended_by_number_or_words_and_what_is_not_there_is_said(talk: Talk) -> None:
    for text in ("subscribe gardens", "subscribe branches", "subscribe roots to me"):
        talk.say(text)
    assert "no number 3" in shown(talk.say("unsubscribe 3"))
    assert "to subscribe:" in shown(talk.say("unsubscribe leaves"))
    talk.say("unsubscribe 1")
    assert [one.number for one in talk.held()] == [2]
    talk.say("unsubscribe branches")
    assert talk.held() == []
    assert [one.question for one in talk.held("U1")] == ["roots"]
    talk.say("unsubscribe 1 to me")
    assert talk.held("U1") == []


def test_subscription_to_everything_is_called_so(talk: Talk) -> None:
    assert "subscribed: every paper, weekly on Mondays" in shown(talk.say("subscribe everything weekly"))
    assert "unsubscribed from every paper" in shown(talk.say("unsubscribe everything"))


def test_words_are_known_as_they_are_shown(talk: Talk) -> None:
    talk.say("subscribe title:gardens -survey")
    assert "“title:gardens -survey”" in shown(talk.say("subscriptions"))
    assert "unsubscribed" in shown(talk.say("unsubscribe “title:gardens -survey”"))


def test_button_of_one_that_was_ended_ends_no_other_that_bears_its_number_now(talk: Talk) -> None:
    talk.say("subscribe gardens")
    (old,) = talk.held()
    talk.say("unsubscribe 1")
    talk.say("subscribe branches")
    (new,) = talk.held()
    assert new.number == old.number
    assert "ended already" in shown(talk.say(f"unsubscribe id:{old.id}"))
    assert "ended already" in shown(talk.say(f"pause id:{old.id} for a week"))
    assert talk.held() == [new]
    talk.say(f"pause id:{new.id} for a week")
    assert talk.held()[0].paused_until == AT + timedelta(7)


def test_button_reaches_what_is_here_or_the_pressers_own_and_nothing_else(talk: Talk) -> None:
    talk.say("subscribe gardens", "C2")
    (one,) = talk.held("C2")
    talk.store.change(replace(one, person="U9"))
    assert "ended already" in shown(talk.say(f"unsubscribe id:{one.id}", "C1"))
    assert "ended already" in shown(talk.say(f"edit id:{one.id} roots", "D1"))
    assert [each.question for each in talk.held("C2")] == ["gardens"]
    assert "unsubscribed" in shown(talk.say(f"unsubscribe id:{one.id}", "C2"))


def test_one_that_waits_for_its_code_keeps_no_other_from_going_on(talk: Talk) -> None:
    given = {"mailer": Postbox(), "addresses": FakeAddressBook()}
    talk.say("subscribe gardens by email to ada@sheep.example", "D1", **given)
    talk.say("subscribe branches", "D1")
    talk.say("pause", "D1")
    assert "Resumed: “branches”" in shown(talk.say("resume", "D1"))
    assert "not confirmed yet" in shown(talk.say("resume 1", "D1"))


def test_bare_subscribe_shows_what_there_is_and_how_to_have_more(talk: Talk) -> None:
    talk.say("subscribe gardens")
    said = shown(talk.say("subscribe"))
    assert said.index("“gardens”") < said.index("each day's new papers")


def test_what_people_type_is_no_markup(talk: Talk) -> None:
    said = shown(talk.say("unsubscribe <!channel> *loud*"))
    assert "<!channel>" not in said
    assert "*loud*" not in said
    assert "<!channel>" not in shown(talk.say("subscribe <!channel> gardens"))


def test_pause_snooze_and_resume(talk: Talk) -> None:
    talk.say("subscribe gardens")
    talk.say("subscribe branches")
    assert "Thursday 13 August" in shown(talk.say("pause 1 for two weeks"))
    assert [one.paused_until for one in talk.held()] == [AT + timedelta(14), None]
    talk.say("snooze 2")
    assert talk.held()[1].paused_until == datetime(2026, 7, 31, 9, tzinfo=UTC)
    talk.say("pause")
    assert {one.paused_until for one in talk.held()} == {FOREVER}
    assert "paused" in shown(talk.say("subscriptions"))
    assert "<@U1> resumed: “gardens”" in shown(talk.say("resume all"))
    assert "Nothing here is paused" in shown(talk.say("resume"))
    assert "Until when?" in shown(talk.say("pause 1 for ever and a day"))


def test_edited_words_are_kept_and_what_matched_them_before_is_no_news(talk: Talk) -> None:
    talk.say("subscribe roots")
    said = talk.say("edit 1 roots OR gardens weekly")
    assert "it would have sent 12 papers" in shown(said)
    (kept,) = talk.held()
    assert (kept.question, kept.pace, kept.query.required) == ("roots OR gardens", Pace.WEEKLY, (("roots", "gardens"),))
    assert talk.subscribing.look() == 0
    assert "at once" in shown(talk.say("edit 1 at once"))
    assert "changes its words" in shown(talk.say("edit 1"))


def test_quiet_hours_hold_for_all_of_a_place_and_for_the_next_one(talk: Talk) -> None:
    talk.say("subscribe gardens")
    assert "set quiet hours: from 22:00 to 07:00" in shown(talk.say("quiet hours 22-7"))
    assert "from 22:00 to 07:00" in shown(talk.say("quiet hours"))
    talk.say("subscribe branches")
    assert {one.quiet for one in talk.held()} == {(time(22), time(7))}
    talk.say("quiet hours off")
    assert {one.quiet for one in talk.held()} == {None}
    assert "Which hours?" in shown(talk.say("quiet hours at night"))


def test_where_admins_alone_may_change_a_channel_others_keep_their_own(talk: Talk) -> None:
    talk.say("subscribe gardens")
    for text in ("subscribe branches", "unsubscribe 1", "pause", "edit 1 roots", "quiet hours 22-7"):
        assert "only admins" in shown(talk.say(text, restricted=True))
    assert [one.question for one in talk.held()] == ["gardens"]
    assert "Subscribed" in shown(talk.say("subscribe branches to me", restricted=True))
    assert "it would have sent 12" in shown(talk.say("preview 1", restricted=True))
    assert "unsubscribed" in shown(talk.say("unsubscribe 1", restricted=True, admins=("U1",)))


def test_alerts_follow_whoever_moves_to_another_zone(talk: Talk) -> None:
    choices = FakeChoices()
    for text in ("subscribe gardens", "subscribe branches to me"):
        talk.say(text, choices=choices)
    talk.say("timezone Asia/Tokyo", choices=choices)
    assert [one.zone for one in (*talk.held(), *talk.held("U1"))] == ["UTC", "Asia/Tokyo"]
    talk.say("timezone here Europe/Berlin", choices=choices)
    assert [one.zone for one in (*talk.held(), *talk.held("U1"))] == ["Europe/Berlin", "Asia/Tokyo"]


def test_why_tells_of_the_subscriptions_of_a_place(talk: Talk) -> None:
    assert "Subscriptions" not in shown(talk.say("why"))
    talk.say("subscribe gardens")
    talk.say("subscribe branches to me")
    talk.say("pause 1 for a week")
    said = shown(talk.say("why"))
    assert "“gardens”" in said
    assert "paused until" in said
    assert "branches" not in said
    assert "branches" in shown(talk.say("why", "D1"))


def test_later_papers_are_noted_once(talk: Talk) -> None:
    talk.say("subscribe gardens")
    talk.subscribing.look()
    talk.papers.save(Digest(TODAY, tuple(paper(number) for number in range(1, 14)), AT))
    assert talk.subscribing.look() == 1
    assert talk.subscribing.look() == 0
    assert [match.paper_id for match in talk.store.pending()] == ["2607.00013"]


def test_votes_are_waited_for(talk: Talk) -> None:
    talk.say("subscribe gardens upvotes:>150")
    talk.subscribing.look()
    talk.papers.save(Digest(TODAY, tuple(paper(number) for number in range(1, 14)), AT))
    assert talk.subscribing.look() == 0
    talk.papers.save(Digest(TODAY, (paper(2, upvotes=151), paper(13, upvotes=152)), AT + timedelta(hours=1)))
    assert talk.subscribing.look() == 2
    assert [match.because for match in talk.store.pending()] == [("gardens", "▲ 151"), ("gardens", "▲ 152")]


def test_first_look_of_a_process_makes_good_what_the_last_one_missed(talk: Talk) -> None:
    talk.say("subscribe gardens")
    talk.papers.save(Digest(TODAY, tuple(paper(number) for number in range(1, 14)), AT))
    again = Subscribing(talk.store, talk.papers, FakeAnalyst, lambda: AT + timedelta(2))
    assert again.look() == 1


def test_feed_has_an_address_that_nobody_guesses_and_is_shown_to_its_owner_alone(talk: Talk) -> None:
    said = talk.say("subscribe gardens as a feed", public_url="https://papers.example")
    (kept,) = talk.held()
    assert kept.way is Way.FEED
    assert len(kept.token) >= 32
    assert f"https://papers.example/feeds/{kept.token}.rss" in shown(said)
    assert not said.public


class Postbox:
    """A Mailer that keeps what it is given."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def send(self, letter: Letter) -> None:
        self.letters.append(letter)


def test_mail_begins_once_its_address_is_confirmed(talk: Talk) -> None:
    box, book = Postbox(), FakeAddressBook()
    how = {"mailer": box, "addresses": book}
    text = "subscribe gardens by email to <mailto:Ada@sheep.example|ada@sheep.example>"
    said = talk.say(text, **how)
    assert not said.public
    (kept,) = talk.held("U1")
    assert (kept.way, kept.address, kept.pace, kept.paused_until) == (
        Way.MAIL, "ada@sheep.example", Pace.DAILY, FOREVER,
    )  # fmt: skip
    (letter,) = box.letters
    code = book.get("T1", "U1", "ada@sheep.example").code
    assert (letter.to, code in letter.text) == ("ada@sheep.example", True)
    assert "not confirmed" in shown(talk.say("resume 1 to me", **how))
    assert "no code of mine" in shown(talk.say("confirm 000000" if code != "000000" else "confirm 111111", **how))
    assert "1 subscription to it began" in shown(talk.say(f"confirm {code}", **how))
    assert talk.held("U1")[0].paused_until is None
    talk.say("subscribe branches by email", **how)
    assert talk.held("U1")[1].address == "ada@sheep.example"
    assert talk.held("U1")[1].paused_until is None
    assert len(box.letters) == 1


def test_code_cannot_be_guessed_and_nobody_elses_counts(talk: Talk) -> None:
    box, book = Postbox(), FakeAddressBook()
    how = {"mailer": box, "addresses": book}
    talk.say("subscribe gardens by email to ada@sheep.example", **how)
    code = book.get("T1", "U1", "ada@sheep.example").code
    for number in range(5):
        talk.say(f"confirm {(int(code) + number + 1) % 10**6:06}", **how)
    assert "no code of mine" in shown(talk.say(f"confirm {code}", **how))
    assert talk.held("U1")[0].paused_until == FOREVER


def test_address_gets_no_flood_of_codes(talk: Talk) -> None:
    box, book = Postbox(), FakeAddressBook()
    for number in range(5):
        talk.say(f"subscribe gardens{number} by email to ada@sheep.example", mailer=box, addresses=book)
    assert len(box.letters) == 1


def test_code_that_was_lost_or_could_not_be_mailed_comes_again_for_the_same_words(talk: Talk) -> None:
    class Down(Postbox):
        def send(self, letter: Letter) -> None:
            raise MailError("nobody answers", sent=False, away=True)

    box, book, text = Postbox(), FakeAddressBook(), "subscribe gardens by email to ada@sheep.example"
    assert "Say the same again" in shown(talk.say(text, mailer=Down(), addresses=book))
    assert "I sent a code" in shown(talk.say(text, mailer=box, addresses=book))
    talk.now = AT + timedelta(minutes=11)
    assert "I sent a code" in shown(talk.say(text, mailer=box, addresses=book))
    assert len(box.letters) == 2
    code = book.get("T1", "U1", "ada@sheep.example").code
    assert "1 subscription to it began" in shown(talk.say(f"confirm {code}", mailer=box, addresses=book))
    (kept,) = talk.held("U1")
    assert (kept.paused_until, kept.paused_why) == (None, "")


def test_subscription_is_not_turned_into_the_digest_of_a_channel_elsewhere(talk: Talk) -> None:
    talk.say("subscribe gardens to me")
    assert "ask for it there" in shown(talk.say("edit 1 digest of C9PRIVATE", "D1"))
    assert [one.question for one in talk.held("U1")] == ["gardens"]


def test_nobody_has_codes_sent_to_many_strangers(talk: Talk) -> None:
    box, book = Postbox(), FakeAddressBook()
    said = [
        shown(talk.say(f"subscribe gardens by email to ada{number}@sheep.example", mailer=box, addresses=book))
        for number in range(9)
    ]
    assert len(box.letters) == MOST_WAITING
    assert "wait for their codes" in said[-1]
    talk.now = AT + timedelta(1, 60)
    talk.say("subscribe gardens by email to bob@sheep.example", mailer=box, addresses=book)
    assert len(box.letters) == MOST_WAITING + 1


def test_a_channels_digest_is_had_by_mail_at_its_time_by_whoever_asks_for_it_there(talk: Talk) -> None:
    editions = FakeEditions()
    editions.put(Edition("C1", "T1", at=time(8, 30), zone="Asia/Tokyo", weekdays=(0,), topics=("gardens",)))
    sent: list[Letter] = []
    mailer = type("Postbox", (), {"send": staticmethod(sent.append)})()
    told = talk.say(
        "digest by email to ada@sheep.example", mailer=mailer, addresses=FakeAddressBook(), editions=editions
    )
    assert not told.public
    assert "the digest of <#C1>" in shown(told)
    assert "topic by topic" in shown(told)
    (kept,) = talk.held("U1")
    assert (kept.question, kept.pace, kept.weekday) == ("digest of C1", Pace.WEEKLY, 0)
    assert (kept.at, kept.zone, kept.address) == (time(8, 30), "Asia/Tokyo", "ada@sheep.example")
    assert kept.paused_until == FOREVER  # until the code that was mailed is typed
    elsewhere = talk.say("subscribe digest of C1 to me", channel="C2", editions=editions)
    assert "by those who ask for it there" in elsewhere.message.text
    assert talk.say("unsubscribe digest of C1 to me", editions=editions).message.text
    assert talk.held("U1") == []


def test_of_many_that_are_ended_at_once_the_first_are_named_and_the_rest_counted(talk: Talk) -> None:
    for number in range(12):
        talk.say(f"subscribe kettles{number}")
    said = shown(talk.say("unsubscribe all"))
    assert "“kettles0”, “kettles1”" in said
    assert "and 2 more." in said
