"""The sandbox's limits beside those of another model of Slack: blocks bent at random, judged by both."""

import copy
import importlib
import json
import random
import sys
import urllib.request

import pytest

from bot.sandbox.limits.payloads import of_message
from bot.sandbox.workspace.workspace import ADA, DM_ADA, PAPERS, RANDOM
from tests.fakes.standin import standing_in
from tests.sandbox.test_limits import BAD, GOOD
from tests.sandbox.test_render import every_block
from tests.sandbox.test_webapi import MODAL

BENT = 3_000
SIZES = (26, 76, 151, 300, 2_001, 3_001)
OURS_IS_RIGHT = (".rows", ".elements[3].elements[0].name")
"""Where they differ: a table needs a row, and an emoji's name is a string, as Slack's types have it; the other model
looks no further where rows are empty, and does not look at that name."""


def places(value, found):
    """Gather every place of a value that can be bent: what holds it, and under which key."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        found.append((value, key))
        places(inner, found)
    return found


def bent(block, chance):
    """Return a block with one thing in it of another kind, empty, too long, too many, or too much."""
    block = copy.deepcopy(block)
    holder, key = chance.choice(places(block, [(None, None)])[1:] or [({"x": 1}, "x")])
    held = holder[key]
    ways = ("x", 7, True, "", [], {}, "x" * chance.choice(SIZES), [held] * chance.choice((2, 6, 11, 26)))
    holder[key] = {**held, "zzz": 1} if isinstance(held, dict) and chance.random() < 0.2 else chance.choice(ways)
    return block


@pytest.fixture
def other(shared):
    sys.path.insert(0, str(shared / "tools"))
    try:
        return importlib.import_module("blockkit_check")
    finally:
        sys.path.remove(str(shared / "tools"))


@pytest.mark.recorded
def test_both_models_of_slack_judge_bent_blocks_alike(other):
    chance = random.Random(20260730)
    seeds = [*GOOD.values(), *BAD.values(), *every_block("https://a.example/x")]
    differ = []
    for _ in range(BENT):
        message = {"text": "x", "blocks": [bent(chance.choice(seeds), chance)]}
        ours = of_message(message)
        try:
            theirs = [
                each
                for each in other.check_call("chat.postMessage", {"channel": "C1", **message})
                if "lint:" not in each
            ]
        except TypeError:
            theirs = ["it could not read this"]  # where it expects text and finds another kind
        reasons = " ".join(ours.reasons) if ours else ""
        if bool(ours) != bool(theirs) and not any(known in reasons for known in OURS_IS_RIGHT):
            differ.append((message["blocks"], reasons, theirs))
    assert [(reasons, theirs) for _, reasons, theirs in differ] == []


SCRIPT = (
    ("auth.test", {}),
    ("api.test", {}),
    ("chat.postMessage", {"channel": "C1", "text": "hello"}),
    ("chat.postMessage", {"channel": "C1"}),
    ("chat.postMessage", {"channel": "C404", "text": "hello"}),
    ("chat.postMessage", {"channel": "C3", "text": "hello"}),
    ("chat.postMessage", {"channel": "U1", "text": "hello"}),
    ("chat.postMessage", {"channel": "C1", "text": "x", "blocks": [{"type": "no"}]}),
    ("chat.postMessage", {"channel": "C1", "text": "x", "blocks": [{"type": "divider"}] * 51}),
    ("chat.update", {"channel": "C1", "ts": "1.000001", "text": "x"}),
    ("chat.delete", {"channel": "C1", "ts": "1.000001"}),
    ("chat.postEphemeral", {"channel": "C1", "user": "U1", "text": "x"}),
    ("chat.appendStream", {"channel": "C1", "ts": "1.000001", "markdown_text": "x"}),
    ("users.info", {"user": "U1"}),
    ("users.info", {"user": "U404"}),
    ("users.list", {}),
    ("conversations.list", {}),
    ("conversations.info", {"channel": "C1"}),
    ("conversations.info", {"channel": "C404"}),
    ("conversations.members", {"channel": "C1"}),
    ("conversations.history", {"channel": "C1"}),
    ("conversations.history", {"channel": "C3"}),
    ("conversations.open", {"users": "U1"}),
    ("reactions.add", {"channel": "C1", "timestamp": "1.000001", "name": "eyes"}),
    ("views.open", {"trigger_id": "never", "view": MODAL}),
    ("views.publish", {"user_id": "U1", "view": {"type": "home", "blocks": [{"type": "divider"}]}}),
    ("assistant.threads.setStatus", {"channel_id": "DU1", "thread_ts": "1.1", "status": "thinks"}),
    ("assistant.threads.setSuggestedPrompts", {"channel_id": "DU1", "prompts": [{"title": "a", "message": "b"}]}),
    ("chat.scream", {}),
)

DIFFER = {
    "chat.postMessage C1": "no_text is Slack's word for a message that says nothing; the other says invalid_blocks",
    "conversations.history C3": "Slack tells a bot nothing of a channel that it is not in; the other does not look",
    "reactions.add C1": "Slack refuses a reaction to no message; the other does not look",
}
"""Where the two answer differently, and which is right by Slack's documentation: ours each time."""

NAMES = {"C1": PAPERS, "C3": RANDOM, "U1": ADA, "DU1": DM_ADA}


@pytest.mark.recorded
def test_both_models_of_slack_answer_a_script_alike(shared, call):
    with standing_in(shared) as standin:
        differ = {}
        for method, args in SCRIPT:
            told = asked(standin.api, method, args)
            ours = call(
                method,
                **{key: NAMES.get(value, value) if isinstance(value, str) else value for key, value in args.items()},
            )
            if told.get("error") != ours.get("error"):
                differ[f"{method} {args.get('channel', '')}".strip()] = told.get("error"), ours.get("error")
    assert differ.keys() == DIFFER.keys(), differ


def asked(api, method, args):
    """Ask the other model, over its own HTTP."""
    headers = {"Authorization": "Bearer xoxb-standin", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{api}{method}", json.dumps(args).encode(), headers)
    with urllib.request.urlopen(request, timeout=10) as reply:
        return json.loads(reply.read())
