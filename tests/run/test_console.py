"""What the command line prints of a question as it was understood."""

import json
from datetime import date

from bot.query import parse
from bot.run.console import query_json

TODAY = date(2026, 7, 31)


def test_a_guessed_question_is_printed_as_json_with_its_guess_in_words():
    printed = json.loads(json.dumps(query_json(parse("ranking by Hjalmar Boye or others since June", today=TODAY))))
    assert (printed["since"], printed["relaxed"]) == ("2026-06-01", "by Hjalmar Boye")
    assert "relaxed" not in query_json(parse("ranking", today=TODAY))
