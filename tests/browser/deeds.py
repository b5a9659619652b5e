"""What people do in the page again and again, for Playwright's package; without it its tests are skipped."""

import pytest

from tests.sandbox.samples import plain

expect = pytest.importorskip("playwright.sync_api").expect
expect.set_options(timeout=30_000)  # a busy machine is no failure

FIRST = "/papers how do I prune an LLM?"


MODAL = {
    "type": "modal",
    "title": plain("Subscribe"),
    "submit": plain("Save"),
    "blocks": [
        {
            "type": "input",
            "block_id": "q",
            "label": plain("Question"),
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}


def say(page, text, composer="#composer"):
    page.fill(f"{composer} textarea", text)
    page.press(f"{composer} textarea", "Enter")


def ask(page, text=FIRST):
    say(page, text)
    answer = page.locator("#list .message.private").last
    expect(answer).to_be_visible()
    return answer
