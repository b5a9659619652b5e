"""The sandbox beside another model of Slack: where they differ, a rule says which is right."""

import pytest

from tests.bench.standins import answers, checker, differences, rule
from tests.sandbox.scripts import CALLS, EVERY_SCOPE, LEAST_SCOPES, Sandbox, play


@pytest.mark.recorded
@pytest.mark.slow
def test_whatever_one_model_of_slack_takes_and_the_other_does_not_is_told_by_a_rule(shared):
    assert [each for each in differences(checker(shared)) if rule(each) is None] == []


@pytest.mark.recorded
def test_whatever_the_models_answer_a_call_differently_is_told_by_a_rule(shared):
    assert [each for each in answers(shared) if rule(each) is None] == []


def test_good_calls_are_taken_and_each_bad_one_is_refused():
    taken = {call.what for call, error in zip(CALLS, play(CALLS, Sandbox(EVERY_SCOPE)), strict=True) if not error}
    assert {what for what in taken if not what.startswith("good")} == {"fifty blocks"}
    assert {call.what for call in CALLS if call.what.startswith("good")} <= taken


def test_calls_beyond_the_least_scopes_are_refused_for_that():
    refused = {
        call.method
        for call, error in zip(CALLS, play(CALLS, Sandbox(LEAST_SCOPES)), strict=True)
        if error == "missing_scope"
    }
    assert {"users.info", "conversations.info", "conversations.history", "reactions.add", "chat.unfurl"} <= refused
    assert not refused & {"chat.postMessage", "views.open", "views.publish", "assistant.threads.setStatus"}
