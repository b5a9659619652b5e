"""The real bot in the played Slack, without a browser: what the README promises of it."""

import json
import threading
from datetime import UTC, datetime

import pytest

from bot.errors import FetchError, NotOpenYetError, SettingsError
from bot.model import Digest, Letter, Paper
from bot.run.demo.demo import Demo, moment
from bot.run.demo.mailbox import Mailbox
from bot.run.demo.samples import Samples
from bot.run.settings import Settings
from bot.sandbox.workspace.workspace import ADA, BEN, BOT, DM_ADA, PAPERS

THURSDAY = datetime(2026, 7, 30, 15, tzinfo=UTC)
SECONDS = 30
FIRST = "how do I prune an LLM?"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    settings = Settings(_env_file=None, data_dir=tmp_path_factory.mktemp("data"))
    demo = Demo(settings, start=THURSDAY)
    with demo.serve("127.0.0.1", 0):
        yield demo


def settle(demo):
    assert demo.stage.courier.settle(SECONDS)
    assert demo.wait_idle(SECONDS)


def said(demo, channel, viewer=ADA):
    settle(demo)
    return [each for each in demo.stage.workspace.history(channel, viewer=viewer) if each.user == BOT]


def test_the_readmes_first_question_is_answered_for_the_asker_alone(demo):
    demo.stage.doings.command(ADA, PAPERS, f"/papers {FIRST}")
    answer = said(demo, PAPERS)[-1]
    assert answer.only_for == ADA
    assert "Prune by Surprise" in str(answer.blocks)
    assert all(each.only_for == "" for each in said(demo, PAPERS, BEN))


def test_a_mention_is_answered_in_its_thread(demo):
    asked = demo.stage.doings.say(BEN, PAPERS, f"<@{BOT}> how can a robot learn from human videos?")
    settle(demo)
    thread = demo.stage.workspace.thread(PAPERS, asked.ts)
    assert "Human Hands" in str([each.blocks for each in thread])


def test_a_direct_message_is_answered(demo):
    demo.stage.doings.say(ADA, DM_ADA, "what costs a language its tokenizer?")
    assert "Tokenizers" in str(said(demo, DM_ADA)[-1].blocks)


def digests(demo):
    return [each.text.split(":")[0] for each in said(demo, PAPERS) if each.text.startswith("Daily Papers")]


@pytest.mark.slow
def test_the_next_morning_brings_a_digest(demo):
    demo.leap("morning")
    assert digests(demo)[-1] == "Daily Papers, Thursday, 30 Jul 2026"


@pytest.mark.slow
def test_two_weeks_bring_a_digest_for_each_working_day_and_none_twice(demo):
    demo.leap("weeks")
    titles = digests(demo)
    assert len(titles) == len(set(titles)) >= 11


def test_the_bot_breaks_none_of_slacks_rules_in_all_of_this(demo):
    assert [(each.name, each.wrong) for each in demo.stage.exchanges.wrong()] == []


class Hub:
    """Real papers, as far as the demo can tell; or none."""

    def __init__(self, error=None, *, empty=False):
        self.error, self.empty, self.closed = error, empty, False

    def fetch(self, day):
        if self.error:
            raise self.error
        paper = Paper(f"2607.{day:%d}001", f"Real paper of {day}", "It is real.", "https://a.example", (day,))
        return Digest(day, () if self.empty else (paper,), fetched_at=THURSDAY)

    def close(self):
        self.closed = True


@pytest.mark.parametrize(
    ("hub", "says", "found"),
    [
        (Hub(), "7 real papers", "Real paper"),
        pytest.param(Hub(FetchError("nobody")), "sample stays", "Prune by Surprise", marks=pytest.mark.slow),
        pytest.param(Hub(empty=True), "sample stays", "Prune by Surprise", marks=pytest.mark.slow),
    ],
)
def test_the_real_thing_takes_the_samples_place_once_it_is_there(tmp_path, hub, says, found):
    demo = Demo(Settings(_env_file=None, data_dir=tmp_path), start=THURSDAY, real=lambda: hub)
    with demo.bot("http://127.0.0.1:9") as house:
        assert says in demo.use_real()
        hits = house.library.answer(FIRST if hub.error or hub.empty else "real paper").hits
    assert found in hits[0].paper.title
    assert hub.closed


def test_letters_land_in_the_mailbox_and_nowhere_else(demo):
    letter = Letter("ada@sandbox.example", "Papers on agents", "Two papers.", "<p>Two papers.</p>", "name")
    Mailbox(demo.stage.workspace).send(letter)
    assert [(mail.to, mail.text) for mail in demo.stage.workspace.mails] == [("ada@sandbox.example", "Two papers.")]


@pytest.mark.slow
def test_a_session_is_kept_as_lines_of_json(tmp_path):
    kept = []
    demo = Demo(Settings(_env_file=None, data_dir=tmp_path), record=lambda exchange: kept.append(json.dumps(exchange)))
    with demo.serve("127.0.0.1", 0):
        demo.stage.doings.command(ADA, PAPERS, "/papers help")
        settle(demo)
    names = [json.loads(line)["name"] for line in kept]
    assert "/papers" in names
    assert "response_url" in names


def test_it_is_served_to_this_machine_alone():
    with pytest.raises(SettingsError, match="this machine"), Demo(Settings(_env_file=None)).serve("0.0.0.0", 0):
        pass


@pytest.mark.parametrize(
    ("to", "comes"),
    [
        ("hour", datetime(2026, 7, 30, 16, tzinfo=UTC)),
        ("morning", datetime(2026, 7, 31, 7, 1, tzinfo=UTC)),
        pytest.param("monday", datetime(2026, 8, 3, 7, 1, tzinfo=UTC), marks=pytest.mark.slow),
        pytest.param("weeks", datetime(2026, 8, 13, 15, tzinfo=UTC), marks=pytest.mark.slow),
    ],
)
def test_leaps_lead_where_they_say(demo, to, comes):
    assert moment(to, THURSDAY, demo.settings) == comes


@pytest.mark.slow
def test_the_samples_fill_working_days_and_their_votes_only_grow():
    now = [THURSDAY]
    samples = Samples(lambda: now[0])
    past = tuple(samples.past())
    assert sum(len(each.papers) for each in past) > 60
    assert {each.day.weekday() for each in past if each.papers} == set(range(5))
    before = {paper.id: paper.upvotes for each in past for paper in each.papers}
    now[0] = THURSDAY.replace(day=31)
    after = {paper.id: paper.upvotes for each in samples.past() for paper in each.papers}
    assert all(after[name] >= votes for name, votes in before.items())
    with pytest.raises(NotOpenYetError):
        samples.fetch(now[0].date().replace(month=8, day=3))


@pytest.mark.slow
def test_the_real_socket_drops_comes_back_and_nothing_that_was_asked_is_lost(tmp_path):
    demo = Demo(Settings(_env_file=None, data_dir=tmp_path), start=THURSDAY)
    with demo.serve("127.0.0.1", 0):
        demo.stage.trouble("cut", on=True)
        asked = demo.stage.doings.say(BEN, PAPERS, f"<@{BOT}> how can a robot learn from human videos?")
        settle(demo)
        assert len(demo.stage.workspace.thread(PAPERS, asked.ts)) == 1
        demo.stage.trouble("cut", on=False)
        answered = threading.Event()
        threading.Thread(target=lambda: wait_for_answer(demo, asked, answered), daemon=True).start()
        assert answered.wait(SECONDS)


def wait_for_answer(demo, asked, answered):
    """Tell when a message's thread has an answer."""
    feed = demo.stage.workspace.feed
    while len(demo.stage.workspace.thread(PAPERS, asked.ts)) == 1:
        feed.after(feed.count, 0.2)
    answered.set()
