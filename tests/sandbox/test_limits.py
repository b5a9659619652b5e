"""What Slack refuses, the sandbox refuses; what it takes, it takes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.limits.blocks import BLOCKS
from bot.sandbox.limits.payloads import of_message, of_view
from tests.cases import each
from tests.sandbox.samples import plain

WORDS = (
    *("type", "text", "elements", "element", "accessory", "fields", "options", "option_groups", "initial_option"),
    *("initial_options", "rows", "block_id", "action_id", "blocks", "title", "submit", "label", "url", "value"),
    *("style", "focus_on_load", "tasks", "actions"),
)


def button(text="Go", **more):
    return {"type": "button", "text": plain(text), "action_id": "go", **more}


def section(text="x", **more):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def actions(*elements, **more):
    return {"type": "actions", "elements": list(elements), **more}


GOOD = {
    "a section with a menu": section(
        accessory={"type": "overflow", "action_id": "m", "options": [{"text": plain("One"), "value": "1"}]}
    ),
    "a context": {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}]},
    "a divider": {"type": "divider"},
    "a table": {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}], [{"type": "raw_text", "text": "b"}]]},
    "feedback": {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "f",
                "positive_button": {"text": plain("Good"), "value": "1"},
                "negative_button": {"text": plain("Bad"), "value": "0"},
            }
        ],
    },
    "rich text": {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": "x", "style": {"bold": True}}]}
        ],
    },
}

BAD = {
    "a section over 3,000 characters": section("x" * 3_001),
    "a header in mrkdwn": {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
    "a header over 150 characters": {"type": "header", "text": plain("x" * 151)},
    "an unknown property": section(colour="red"),
    "a block that does not exist": {"type": "marquee"},
    "a button over 75 characters": actions(button("x" * 76)),
    "a button's value over 2,000 characters": actions(button(value="x" * 2_001)),
    "a button without text": actions({"type": "button", "action_id": "x"}),
    "no element": actions(),
    "twenty-six elements": actions(*(button(action_id=str(n)) for n in range(26))),
    "an action twice in a block": actions(button(), button()),
    "an address with a space": actions(button(url="https://a.example/a b")),
    "six options of a menu": section(
        accessory={"type": "overflow", "options": [{"text": plain(str(n)), "value": str(n)} for n in range(6)]}
    ),
    "an input in an actions block": actions({"type": "plain_text_input", "action_id": "x"}),
    "an initial option that is none": actions(
        {
            "type": "static_select",
            "action_id": "s",
            "options": [{"text": plain("One"), "value": "1"}],
            "initial_option": {"text": plain("Two"), "value": "2"},
        }
    ),
    "eleven context elements": {"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11},
    "a table of uneven rows": {
        "type": "table",
        "rows": [[{"type": "raw_text", "text": "a"}] * 2, [{"type": "raw_text", "text": "b"}]],
    },
    "an alert outside of a modal": {"type": "alert", "text": plain("x")},
    "a block that is a string": "section",
    "a text that is a number": {"type": "section", "text": {"type": "mrkdwn", "text": 5}},
}


@each("block", GOOD.values())
def test_a_good_block_passes(block):
    assert of_message({"text": "x", "blocks": [block]}) is None


@each("block", BAD.values())
def test_a_bad_block_is_refused_with_a_reason(block):
    verdict = of_message({"text": "x", "blocks": [block]})
    assert verdict.error == "invalid_blocks"
    assert all(verdict.reasons)


@each(
    ("message", "error"),
    [
        ({}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [{"type": "divider"}] * 51}, "invalid_blocks"),
        ({"blocks": "nonsense"}, "invalid_blocks_format"),
        ({"blocks": [section("x" * 2_900) for _ in range(4)]}, "msg_blocks_too_long"),
        ({"blocks": [section(block_id="a"), section(block_id="a")]}, "invalid_blocks"),
        ({"text": "x", "metadata": {"event_type": "e"}}, "invalid_metadata_format"),
        ({"text": "x", "attachments": "card"}, "invalid_attachments"),
    ],
)
def test_a_message_is_refused_as_slack_does(message, error):
    assert of_message(message).error == error


def test_a_modal_needs_a_short_title_and_a_button_for_its_inputs():
    entry = {"type": "input", "label": plain("Q"), "element": {"type": "plain_text_input", "action_id": "q"}}
    modal = {"type": "modal", "title": plain("T"), "submit": plain("Go"), "blocks": [entry]}
    assert of_view(modal, home=False) is None
    assert of_view(modal | {"title": plain("x" * 25)}, home=False)
    assert of_view({key: value for key, value in modal.items() if key != "submit"}, home=False)
    assert of_view(modal | {"blocks": [{"type": "markdown", "text": "x"}]}, home=False)
    assert of_view({"type": "home", "blocks": [section()]}, home=True) is None
    assert of_view(modal, home=True)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(sorted(BLOCKS)), st.dictionaries(st.sampled_from(WORDS), ANY, max_size=6))
def test_nothing_that_a_bot_may_send_breaks_the_judge(kind, rest):
    of_message({"text": "x", "blocks": [{**rest, "type": kind}, rest]})
    of_view({**rest, "type": "modal"}, home=False)
    of_view({"type": "home", "blocks": [{**rest, "type": kind}]}, home=True)
