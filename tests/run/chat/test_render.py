"""Block Kit in a terminal: what a person reads, and what they can press."""

import io

from rich.console import Console

from bot.run.chat.render import message, mrkdwn, presses

BUTTONS = {
    "type": "actions",
    "block_id": "b",
    "elements": [
        {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "More"}, "value": "5"},
        {
            "type": "button",
            "action_id": "site",
            "text": {"type": "plain_text", "text": "Site"},
            "url": "https://a.example",
        },
        {
            "type": "overflow",
            "action_id": "menu",
            "options": [{"text": {"type": "plain_text", "text": word}, "value": word} for word in ("Cite", "Similar")],
        },
    ],
}


def shown(blocks):
    console = Console(file=io.StringIO(), width=60)
    console.print(message(blocks))
    return console.file.getvalue()


def section(text):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def test_escapes_are_undone():
    assert mrkdwn("a &lt; b &amp; c").plain == "a < b & c"


def test_a_link_shows_its_label_and_keeps_its_address():
    text = mrkdwn("see <https://a.example/x?y=1&amp;z=2|the *paper*>")
    assert text.plain == "see the paper"
    assert any(getattr(span.style, "link", None) == "https://a.example/x?y=1&z=2" for span in text.spans)


def test_bold_italic_and_code_lose_their_marks():
    assert mrkdwn("*big* _soft_ `x`").plain == "big soft x"


def test_a_lone_star_or_underscore_is_text():
    assert mrkdwn("2 * 3 and snake_case_name").plain == "2 * 3 and snake_case_name"


def test_a_table_with_more_columns_than_rows_lies_on_its_side():
    cells = [[{"type": "raw_text", "text": f"{row}{column}"} for column in range(4)] for row in range(2)]
    lines = [line for line in shown([{"type": "table", "rows": cells}]).splitlines() if any(map(str.isdigit, line))]
    assert [[word for word in line.split() if word.isdigit()] for line in lines] == [
        ["00", "10"], ["01", "11"], ["02", "12"], ["03", "13"],
    ]  # fmt: skip


def test_every_button_and_menu_option_can_be_pressed_in_reading_order():
    assert [press.label for press in presses([section("x"), BUTTONS])] == ["More", "Cite", "Similar"]


def test_a_press_names_its_place_and_what_is_picked():
    more, cite, _ = presses([BUTTONS])
    assert (more.block, more.action, more.value) == ("b", "more", "")
    assert (cite.block, cite.action, cite.value) == ("b", "menu", "Cite")


def test_a_message_shows_its_text_and_numbers_its_buttons():
    out = shown([section("*Mamba* reads long inputs"), BUTTONS])
    assert "Mamba reads long inputs" in out
    assert "1  More" in out
    assert "3  Similar" in out


def test_an_accessory_menu_is_numbered_too():
    block = {**section("hit"), "accessory": BUTTONS["elements"][2]}
    assert "2  Similar" in shown([block])
