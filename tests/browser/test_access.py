"""axe-core finds no serious fault: names, roles, contrast, in light and in dark, at a desk and on a phone."""

import pytest

from tests.browser.test_page import MODAL, ask, say

expect = pytest.importorskip("playwright.sync_api").expect
expect.set_options(timeout=30_000)  # a busy machine is no failure

SERIOUS = ("serious", "critical")


def faults(page, axe):
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run(document)).violations")
    return [
        (each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in found if each["impact"] in SERIOUS
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_channel_with_an_answer_keeps_nobody_out(tab, axe, scheme, width):
    page = tab(width=width, color_scheme=scheme)
    ask(page)
    assert faults(page, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_home_a_thread_a_modal_and_the_inspector_keep_nobody_out(tab, axe, demo, scheme):
    page = tab(color_scheme=scheme)
    say(page, "@Paperboy how can a robot learn from human videos?")
    page.locator("#list .replies").last.click()
    page.get_by_role("button", name="Inspect").click()
    page.get_by_role("button", name="Try").click()
    expect(page.locator("#replies .message").nth(1)).to_be_visible()
    assert faults(page, axe) == []
    page.locator("[data-place=home]").click()
    expect(page.locator("#list .view.home")).to_be_visible()
    assert faults(page, axe) == []
    trigger = demo.stage.workspace.handles.trigger("U0ADA")
    demo.stage.api.call("views.open", {"view": MODAL, "trigger_id": trigger}, demo.stage.token)
    expect(page.get_by_label("Question")).to_be_visible()
    assert faults(page, axe) == []
