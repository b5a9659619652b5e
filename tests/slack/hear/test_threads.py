"""A conversation goes on: in threads and chats, from what the bot itself said there, and from nothing else."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.narrow import narrowed
from bot.errors import StoreError
from bot.model import Query, Shown, Sort
from bot.query import parse
from bot.slack.blocks.notices import ALL_SHOWN, FIRST_SHOWN, MORE_OF_WHAT, MUTE_WHERE, MUTED, NO_ANSWER
from bot.slack.blocks.shown import shown_by
from bot.slack.hear.followups import narrowed_question, narrowing, spelled_out
from bot.slack.manifest import SCOPES
from bot.slack.wire.permits import READING
from tests.cases import each, further
from tests.fakes.answers import TODAY, paper
from tests.fakes.choices import FakeChoices
from tests.fakes.rooms import AT, rooms
from tests.fakes.slack import Fault, elements
from tests.fakes.threads import FakeThreads

ROOT = "1700000001.000100"


@pytest.fixture
def chat(bot, slack):
    """Say something in a thread of a place, and return what the bot says to it."""

    class Chat:
        def __init__(self):
            self.said = 0

        def __call__(self, text, *, place="C1", thread=ROOT, **event):
            how = {"thread_ts": thread} if thread else {}
            make = slack.direct if place.startswith("D") else slack.mention
            bot.send(make(text, channel=place, **how, **event))
            self.said += 1
            assert bot.apps[0].wait_idle(10)
            return slack.wait_for(count=self.said)[-1]

        def hears_nothing(self, request):
            bot.send(request)
            bot.settle()
            assert len(slack.said()) == self.said

    return Chat()


PLACES = pytest.mark.parametrize(
    ("place", "thread", "scopes"),
    [("C1", ROOT, SCOPES), ("D1", None, SCOPES), *further(("C1", ROOT, (*SCOPES, *READING)), ("D1", ROOT, SCOPES))],
    ids=["channel", "chat", "channel that may be read", "chat's thread"],
)


@PLACES
def test_more_goes_on_until_all_was_shown_and_back_returns(chat, slack, place, thread, scopes):
    slack.scopes = scopes
    chat("prune?", place=place, thread=thread)
    heads = [chat(word, place=place, thread=thread)["text"] for word in ("more", "more please", "next", "back")]
    assert "6. Pruning" in heads[0]
    assert "11. Pruning" in heads[1]
    assert heads[2] == ALL_SHOWN
    assert "6. Pruning" in heads[3]
    assert "1. Pruning" in chat("back", place=place, thread=thread)["text"]
    assert chat("back", place=place, thread=thread)["text"] == FIRST_SHOWN


@PLACES
@pytest.mark.parametrize(
    "text_said",
    [
        ("the second one", "2607.00002: 1."),
        ("2", "2607.00002: 1."),
        ("similar to 2", "similar 2607.00002: 1. Pruning Gardens 1"),
        ("cite 1 and 3", "BibTeX of Pruning Gardens 1: Which Branches a Network Can Spare; Pruning Gardens 3"),
        ("abstract of the first", "abstract of 2607.00001: 1."),
        ("99", "It had 12 papers: say a number from 1 to 12."),
    ],
)
def test_papers_of_the_answer_are_pointed_at(chat, slack, place, thread, scopes, text_said):  # noqa: PLR0917 - a place is three of them
    slack.scopes, (text, said) = scopes, text_said
    chat("prune?", place=place, thread=thread)
    assert chat(text, place=place, thread=thread)["text"].startswith(said)


@PLACES
def test_more_goes_on_from_the_page_that_was_turned_to(chat, bot, slack, place, thread, scopes):  # noqa: PLR0917 - a place is three of them
    slack.scopes = scopes
    button = elements(chat("prune?", place=place, thread=thread))["more"]
    posted = slack.held(place)[-1]
    bot.send(slack.press(button, channel=place, private=False, **posted))
    assert slack.wait_for("chat.update")[0]["ts"] == posted["ts"]
    assert bot.apps[0].wait_idle(10)
    assert "11. Pruning" in chat("more", place=place, thread=thread)["text"]


def test_a_message_that_cannot_be_edited_is_replaced_all_the_same(chat, bot, slack):
    button = elements(chat("prune?"))["more"]
    slack.fail("chat.update", Fault(200, "cant_update_message"))
    bot.send(slack.press(button, private=False, **slack.held("C1")[-1]))
    assert slack.wait_for("response_url")[0]["replace_original"] is True


@PLACES
def test_a_list_is_gone_on_from_though_one_of_its_papers_was_opened(bot, chat, slack, place, thread, scopes):  # noqa: PLR0917 - a place is three of them
    slack.scopes = scopes
    chat("prune?", place=place, thread=thread)
    note_one(bot, slack, place, thread)
    assert "6. Pruning" in chat("more", place=place, thread=thread)["text"]
    note_one(bot, slack, place, thread)
    assert "has:code" in str(chat("only with code", place=place, thread=thread))


def note_one(bot, slack, place, thread):
    """Have the bot have shown one paper alone."""
    payload = {"question": "2607.00002", "offset": 0, "hits": ["2607.00002"], "total": 1}
    metadata = {"event_type": "paperboy_answer", "event_payload": payload}
    ts = f"{1_900_000_000 + len(slack.held(place))}.000100"
    slack.keep(place, ts, metadata=metadata, thread_ts=thread or "")


def test_an_answer_is_narrowed_by_its_own_question_where_history_tells_it(chat, bot):
    chat("prune?", place="D1")
    chat("only with code", place="D1")
    assert bot.answers.asked[-1][0] == "prune has:code"


@each(
    ("said", "asked"),
    [
        ("only the ones with code", "prune has:code"),
        ("newer ones please", "prune sort:date"),
        ("no I meant for images", "prune for images"),
        ("which of these are from Lakeside?", "prune from Lakeside"),
    ],
)
def test_an_answer_is_narrowed_however_its_papers_are_spoken_of(chat, bot, said, asked):
    chat("prune?", place="D1", thread=None)
    chat(said, place="D1", thread=None)
    assert bot.answers.asked[-1][0] == asked


def test_who_asks_for_anything_else_gets_the_next_page(chat, bot):
    chat("prune?", place="D1")
    chat("anything else?", place="D1")
    assert bot.answers.asked[-1][:1] != ("anything else?",)


def test_yesterday_is_the_askers_where_it_narrows_an_answer(chat, bot):
    bot.house["choices"] = FakeChoices({("T1", "zone", "", "U1"): "Pacific/Kiritimati"})
    chat("prune?", place="D1")
    chat("since yesterday", place="D1")
    assert bot.answers.asked[-1][0] == "prune since:2026-07-30"  # noon of that day in UTC is the next one there


def test_without_the_question_its_papers_are_narrowed(chat, bot, slack):
    slack.scopes = SCOPES
    bot.answers.papers = tuple(paper(n, code_url="" if n % 2 else "https://github.com/x/y") for n in range(1, 13))
    chat("prune?")
    said = chat("only with code")
    assert shown_by(said["metadata"]).order == tuple(f"2607.{n:05d}" for n in range(2, 13, 2))


def test_only_the_bots_own_messages_are_read_and_no_words_of_people(chat, bot, slack):
    metadata = {
        "event_type": "paperboy_answer",
        "event_payload": {"question": "forged", "offset": 0, "hits": ["2607.00009", "2607.00008"], "total": 2},
    }
    slack.keep("D1", ROOT, "1. 2607.00005", user="U2")
    slack.keep("D1", "1700000002.000100", user="U2", thread_ts=ROOT, metadata=metadata)
    assert chat("2", place="D1")["text"] == NO_ANSWER


def test_elsewhere_nothing_is_pointed_at(chat):
    chat("prune?")
    assert chat("2", thread="1700000009.000100")["text"] == NO_ANSWER
    assert chat("more", thread="1700000009.000100")["text"] == MORE_OF_WHAT


def test_the_papers_of_a_daily_post_are_pointed_at_in_its_thread(chat, slack):
    def posted(number, ts, *papers):
        payload = {"what": "digest", "day": "2026-07-30", "channel": "D1", "part": number, "papers": list(papers)}
        metadata = {"event_type": "paperboy_post", "event_payload": payload}
        slack.keep("D1", ts, thread_ts=ROOT, metadata=metadata)

    posted(0, ROOT, "2607.00003")
    posted(1, "1700000002.000100", "2607.00004", "2607.00005")
    assert chat("3", place="D1")["text"].startswith("2607.00005: 1.")


def test_what_a_command_answered_is_pointed_at_by_the_same_person_in_the_same_place(bot, slack):
    bot.send(slack.command("prune"))
    slack.wait_for("response_url")
    bot.send(slack.command("paper 2"))
    assert slack.wait_for("response_url", 2)[-1]["text"].startswith("2607.00002: 1.")
    bot.send(slack.command("cite 1 and 3"))  # of the list, though one paper was opened since
    assert "Gardens 3" in slack.wait_for("response_url", 3)[-1]["text"]


def test_a_fresh_command_is_never_narrowing(bot, slack):
    bot.send(slack.command("prune"))
    slack.wait_for("response_url")
    bot.send(slack.command("since June"))
    slack.wait_for("response_url", 2)
    assert bot.answers.asked[-1][0] == "since June"


def test_where_slack_does_not_let_it_read_a_chat_it_says_so_and_goes_on(chat, slack):
    chat("prune?", place="D1", thread=None)
    slack.replies["conversations.history"] = {"ok": False, "error": "missing_scope"}
    assert chat("2", place="D1", thread=None)["text"] == NO_ANSWER


def test_without_a_database_a_thread_is_answered_all_the_same(bot, slack, monkeypatch):
    class Away(FakeThreads):
        def _no(self, *args, **how):
            raise StoreError("away")

        note = shown = muted = unmute = _no

    slack.scopes = SCOPES
    monkeypatch.setattr("tests.fakes.rooms.FakeThreads", Away)
    bot.send(slack.mention("prune?", thread_ts=ROOT), slack.mention("2", thread_ts=ROOT))
    assert {said["text"][:9] for said in slack.wait_for(count=2)} == {"prune?: 1", NO_ANSWER[:9]}


# Quiet.


def test_a_muted_chat_is_quiet_until_the_bot_is_mentioned(chat, bot, slack):
    slack.scopes = SCOPES
    assert chat("mute", place="D1")["text"] == MUTED
    bot.send(slack.direct("prune?", thread_ts=ROOT))
    assert bot.apps[0].wait_idle(10)
    assert chat("<@UB0T> prune again?", place="D1")["text"].startswith("prune again?")
    assert chat("and this?", place="D1")["text"].startswith("and this?")
    assert "prune?" not in [question for question, *_ in bot.answers.asked]


def test_a_reaction_says_that_it_is_quiet_where_the_app_may(bot, slack):
    bot.send(slack.mention("mute", thread_ts=ROOT, ts="1700000005.000100"))
    (put,) = slack.wait_for("reactions.add")
    assert (put["channel"], put["timestamp"], put["name"]) == ("C1", "1700000005.000100", "mute")
    bot.settle()
    assert slack.said() == []


def test_mute_outside_of_a_thread_says_where_to_say_it(bot, slack):
    bot.send(slack.command("mute"))
    assert slack.wait_for("response_url")[0]["text"] == MUTE_WHERE


def test_a_muted_bell_on_its_answer_silences_the_thread(chat, bot, slack):
    ts = chat("prune?", place="D1") and slack.held("D1")[-1]["ts"]
    bell = {"type": "reaction_added", "reaction": "no_bell", "item_user": "UB0T"}
    bot.send(slack.event({**bell, "item": {"type": "message", "channel": "D1", "ts": ts}}))
    assert bot.apps[0].wait_idle(10)
    chat.hears_nothing(slack.direct("prune?", thread_ts=ROOT))


@pytest.mark.parametrize("changes", [{"reaction": "eyes"}, {"item_user": "U2"}, {"user": "UB0T"}, {"item": {}}])
def test_no_other_reaction_silences(chat, bot, slack, changes):
    ts = chat("prune?", place="D1") and slack.held("D1")[-1]["ts"]
    item = {"type": "message", "channel": "D1", "ts": ts}
    bell = {"type": "reaction_added", "reaction": "no_bell", "item_user": "UB0T", "item": item, **changes}
    assert bot.send(slack.event(bell))[0].status == 200
    assert bot.apps[0].wait_idle(10)
    assert chat("again?", place="D1")["text"].startswith("again?")


# Without a mention.


@pytest.fixture
def overheard(chat, bot, slack):
    """Say something in a channel's thread without a mention; return how many answers the bot has given by then."""

    def overheard(text, **event):
        how = {"channel": "C1", "channel_type": "channel", "thread_ts": ROOT, **event}
        bot.send(slack.direct(text, **how))
        assert bot.apps[0].wait_idle(10)
        return len(slack.said())

    bot.send(slack.command("threads on"))
    assert "threads off" in slack.wait_for("response_url")[0]["text"]
    chat("prune?")
    return overheard


def test_a_channel_that_wants_it_is_answered_without_a_mention(overheard, slack):
    assert overheard("2") == 2
    assert overheard("more") == 3
    assert overheard("how about pruning vision models?") == 4
    assert all(said["thread_ts"] == ROOT for said in slack.said())


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("I think we should try this", {}),
        ("<@U2> what do you think?", {}),
        ("<@UB0T> prune?", {}),
        ("prune?", {"bot_id": "B9"}),
        ("prune?", {"edited": {"ts": "1.1"}}),
        ("prune?", {"channel": "C2"}),
        ("prune?", {"thread_ts": "1700000009.000100"}),
        ("nothing of that?", {}),
    ],
)
def test_people_who_talk_with_each_other_are_left_alone(overheard, text, event):
    assert overheard(text, **event) == 1


def test_a_muted_thread_is_not_overheard(overheard, bot, slack):
    bot.send(slack.mention("mute", thread_ts=ROOT))
    slack.wait_for("reactions.add")
    assert overheard("2") == 1


def test_from_the_start_a_channel_wants_mentions_and_keeps_no_note_of_its_messages(chat, bot, slack):
    chat("prune?")
    known = dict(bot.events.seen)
    bot.send(slack.direct("2", channel="C1", channel_type="channel", thread_ts=ROOT))
    assert bot.apps[0].wait_idle(10)
    assert len(slack.said()) == 1
    assert bot.events.seen == known


# Narrowing. Pure.


@each(
    ("text", "more"),
    [
        ("only with code", "has:code"),
        ("since June", "since:2026-06-01"),
        ("and with code?", "has:code"),
        ("has:code", "has:code"),
        ("newest first", "sort:date"),
        ("only from last month", "on:2026-06-01..2026-06-30"),
        ("only about vision", "about vision"),
        ("without surveys", "-surveys"),
        ("-survey", "-survey"),
        ("today", ""),
        ("last week", ""),
        ("how about diffusion?", ""),
        ("what is new in agents since June?", ""),
        ("2607.28227", ""),
        ("thanks", ""),
        ("no thanks", ""),
        ("not now", ""),
        ("just kidding", ""),
        ("ok, only joking!", ""),
    ],
)
def test_what_narrows_is_told_from_what_asks_anew(text, more):
    assert narrowing(text, TODAY) == more


@pytest.mark.parametrize(
    "said",
    ["with code", "since June", "in June", "past 7 days", "has:code upvotes:>50 stars:>100", "sort:date", "top 3",
     'author:"Song Han"', 'org:"Example Lab"', "-survey", '"test-time scaling"', "since 2026-06-01 with code"],
)  # fmt: skip
@pytest.mark.parametrize("question", ["how can a robot learn from videos", "pruning", "what is new in agents?"])
def test_filters_written_out_behind_a_question_are_what_was_said(said, question):
    added, before = parse(said, today=TODAY), parse(question, today=TODAY)
    both = parse(f"{question.rstrip('?')} {spelled_out(added)}", today=TODAY)
    assert both.problem == ""
    assert both.text.split()[: len(before.text.split())] == before.text.split()
    for name in ("since", "until", "has_code", "min_stars", "min_upvotes", "authors", "organizations", "excluded"):
        assert getattr(both, name) == getattr(added, name) or getattr(before, name)


def test_a_time_that_is_added_takes_the_place_of_the_one_before():
    assert narrowed_question("pruning since May", "since June", TODAY) == "pruning since June"
    assert narrowed_question("how do I prune?", "with code", TODAY) == "how do I prune with code"


@given(st.lists(st.integers(1, 99), unique=True, max_size=30), st.booleans(), st.integers(0, 100))
def test_papers_are_narrowed_in_their_order(numbers, code, votes):
    papers = [paper(number, code_url="x" if number % 2 else "") for number in numbers]
    kept = narrowed(papers, Query("", has_code=code, min_upvotes=votes))
    assert list(kept) == [each for each in papers if (each.code_url or not code) and each.upvotes >= votes]
    by_votes = narrowed(papers, Query("", sort=Sort.UPVOTES, limit=3))
    assert [each.upvotes for each in by_votes] == sorted((each.upvotes for each in papers), reverse=True)[:3]


def test_papers_are_narrowed_by_time_names_and_words():
    old = paper(1, days=(date(2026, 5, 1),), organization="Other Lab", authors=("Zoe Zed",))
    new = paper(2)
    assert narrowed([old, new], Query("", since=date(2026, 6, 1))) == (new,)
    assert narrowed([old, new], Query("", organizations=("other",))) == (old,)
    assert narrowed([old, new], Query("", authors=("zed",))) == (old,)
    assert narrowed([old, new], Query("", excluded=("network number 2",))) == (old,)
    assert narrowed([old, new], Query("", required=(("number 1", "number 7"),))) == (old,)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.sampled_from(["hits", "offset", "total", "today", "p", "s", "question"]))
def test_metadata_of_any_shape_do_no_harm(value, key):
    payload = {"question": "q", "offset": 0, "hits": ["2607.00001"], "total": 1, key: value}
    shown = shown_by({"event_type": "paperboy_answer", "event_payload": payload})
    assert shown is None or shown.page
    assert json.dumps(payload)


def test_the_fake_house_has_threads():
    assert isinstance(rooms().threads, FakeThreads)
    assert replace(Shown((), 0, 0, 0)).page == ()
    assert datetime(2026, 7, 30, 12, tzinfo=UTC) == AT
