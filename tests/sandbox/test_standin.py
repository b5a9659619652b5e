"""The sandbox's limits beside those of another model of Slack: blocks bent at random, judged by both."""

import copy
import importlib
import random
import sys

import pytest

from bot.sandbox.limits.payloads import of_message
from tests.sandbox.test_limits import BAD, GOOD
from tests.sandbox.test_render import every_block

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
