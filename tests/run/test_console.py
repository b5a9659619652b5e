"""What the command line prints of a question as it was understood."""

import json
from datetime import date

from bot.model import Answer, Kind
from bot.query import parse
from bot.run.console import answer_json, answer_lines, query_json

TODAY = date(2026, 7, 31)


def test_a_guessed_question_is_printed_as_json_with_its_guess_in_words():
    printed = json.loads(json.dumps(query_json(parse("ranking by Hjalmar Boye or others since June", today=TODAY))))
    assert (printed["since"], printed["relaxed"]) == ("2026-06-01", "by Hjalmar Boye")
    assert "relaxed" not in query_json(parse("ranking", today=TODAY))


def test_of_a_paper_that_is_not_held_nothing_is_said_but_that():
    note = "2607.99999 is not in the archive."
    answer = Answer(Kind.NOTHING, parse("2607.99999", today=TODAY), note=note)
    assert list(answer_lines(answer)) == ["Understood: paper 2607.99999", note]
    assert answer_json(answer)["note"] == note


def test_a_question_that_nothing_answers_is_told_so():
    answer = Answer(Kind.NOTHING, parse("mulching", today=TODAY))
    assert "Nothing in the archive answers that well." in answer_lines(answer)
