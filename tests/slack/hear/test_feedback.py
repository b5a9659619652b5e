"""Thumbs: noted once for each who gives one, with terms and hits, and without anybody's name or question."""

import json
from dataclasses import replace

import pytest

from bot.errors import StoreError
from bot.model import Came, Kind
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.feedback import FEEDBACK, thumb
from bot.slack.blocks.message import MAX_BUTTON_VALUE_CHARS
from bot.slack.blocks.notices import ONLY_ADMINS, ONLY_ALONE, OUTDATED, THANKS_DOWN, THANKS_UP
from bot.slack.wire.tallies import EVERY_SECONDS, Tallies
from tests.fakes.answers import answer, hit
from tests.fakes.feedback import FakeFeedbackBook
from tests.fakes.rooms import AT, said
from tests.fakes.slack import elements


def faces(message):
    """Return the values of both thumbs of a message as Slack has it."""
    element = elements(message)[FEEDBACK]
    return element["positive_button"]["value"], element["negative_button"]["value"]


def press(slack, value, ts="1.1"):
    """Return the press of a thumb below a message."""
    return slack.press({"type": "feedback_buttons", "action_id": FEEDBACK, "value": value}, private=False, ts=ts)


def test_a_thumb_is_noted_with_terms_and_hits_and_nothing_else(bot, slack):
    book = bot.house["feedback"] = FakeFeedbackBook()
    bot.send(slack.mention("how do I prune an LLM?"))
    up, _ = faces(slack.wait_for()[0])
    bot.send(press(slack, up))
    assert slack.wait_for("response_url")[0]["text"] == THANKS_UP
    (given,) = book.given.values()
    assert given.helpful
    assert given.paper_ids == ("2607.00001", "2607.00002", "2607.00003", "2607.00004", "2607.00005")
    assert list(given.terms) == sorted(given.terms)
    assert "how do I prune an LLM?" not in repr(given)
    assert "U1" not in repr(given)


def test_the_same_thumb_again_is_not_counted_and_the_other_one_turns_it(bot, slack):
    book = bot.house["feedback"] = FakeFeedbackBook()
    up, down = '{"v":"up","t":["prune"],"h":["2607.00001"]}', '{"v":"down","t":["prune"],"h":["2607.00001"]}'
    bot.send(press(slack, up))
    slack.wait_for("response_url")
    bot.send(press(slack, up), press(slack, up))
    bot.send(press(slack, down))
    bot.settle()
    assert [given.helpful for given in book.given.values()] == [False]
    assert slack.said("response_url")[-1]["text"] == THANKS_DOWN


def test_another_message_is_judged_by_itself(bot, slack):
    book = bot.house["feedback"] = FakeFeedbackBook()
    up = '{"v":"up","t":["prune"],"h":["2607.00001"]}'
    bot.send(press(slack, up), press(slack, up, ts="2.2"))
    bot.settle()
    assert len(book.given) == 2


@pytest.mark.parametrize(
    "value", ["", "{}", "3", "[]", '{"v":"sideways","t":[],"h":[]}', '{"v":"up"}', '{"v":"up","t":1,"h":[]}']
)
def test_a_thumb_that_is_none_of_ours_is_told_so(bot, slack, value):
    book = bot.house["feedback"] = FakeFeedbackBook()
    bot.send(press(slack, value))
    assert slack.wait_for("response_url")[0]["text"] == OUTDATED
    assert not book.given


def test_the_longest_ids_still_fit_into_a_thumb():
    hits = tuple(hit(number, id=f"{number}-{'x' * 140}") for number in range(20))
    shown = answer_message(replace(answer(hits=1, total=20), hits=hits), private=False)
    for value in faces(shown.payload()):
        assert len(value) <= MAX_BUTTON_VALUE_CHARS
        assert thumb(value).paper_ids[0] == hits[0].paper.id


# What is counted of every question.


def test_questions_are_counted_by_what_came_of_them_and_noted_together():
    book, now = FakeFeedbackBook(), [0.0]
    tallies = Tallies(book, lambda: AT, seconds=lambda: now[0])
    tallies.note("T1", answer(), 0.2)
    tallies.note("T1", answer(kind=Kind.NOTHING, hits=0, total=0), 0.2)
    tallies.note("T1", answer(kind=Kind.CHAT), 0.2)
    tallies.note("T1", answer(offset=5), 0.2)
    assert not book.counts
    now[0] = EVERY_SECONDS
    tallies.note("T1", answer(), 1.5)
    by_came = {came: number for (_, _, came, _), number in book.counts.items()}
    assert by_came == {Came.ASKED: 3, Came.NOTHING: 1, Came.SLOW: 1}


def test_what_the_database_refuses_is_noted_the_next_time():
    class Away(FakeFeedbackBook):
        away = True

        def tally(self, counted) -> None:
            if self.away:
                raise StoreError("away")
            super().tally(counted)

    book = Away()
    tallies = Tallies(book, lambda: AT)
    tallies.note("T1", answer(), 0.2)
    tallies.flush()
    book.away = False
    tallies.note("T1", answer(), 0.2)
    tallies.flush()
    assert list(book.counts.values()) == [2]


def test_what_was_counted_is_noted_when_the_app_closes(bot, slack):
    book = bot.house["feedback"] = FakeFeedbackBook()
    bot.send(slack.command("prune?"), slack.command("nothing known"))
    bot.settle()
    assert sum(number for (team, _, came, _), number in book.counts.items() if team == "T1" and came is Came.ASKED) == 2


# The report.


def test_the_report_is_for_admins_alone():
    assert said("report").message.text == ONLY_ADMINS
    assert said("report", admins=("U1",), private=False).message.text == ONLY_ALONE


def test_the_report_tells_a_week_in_two_lines():
    book = FakeFeedbackBook()
    tallies = Tallies(book, lambda: AT)
    tallies.note("T1", answer(kind=Kind.NOTHING, hits=0, total=0), 2.0)
    tallies.flush()
    message = said("report", admins=("U1",), feedback=book).message
    assert "*Week of 27 Jul 2026*\\n1 asked · no thumbs · 1 found nothing · 1 slow" in json.dumps(
        message.blocks, ensure_ascii=False
    )


def test_report_on_something_is_a_question():
    assert said("report on scaling laws").message.text.startswith("report on scaling laws: 1.")
