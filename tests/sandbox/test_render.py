"""Block Kit as HTML: everything that is used is drawn, and nothing foreign becomes markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.limits.blocks import BLOCKS, SURFACES
from bot.sandbox.limits.elements import ELEMENTS
from bot.sandbox.render.blocks import blocks
from bot.sandbox.render.elements import element
from bot.sandbox.render.look import Look
from bot.sandbox.render.messages import message, modal
from bot.sandbox.render.mrkdwn import markdown, mrkdwn
from bot.sandbox.workspace.nouns import Message, View
from tests.cases import each
from tests.sandbox.samples import plain

LOOK = Look("U1", {"U1": "Ada", "U2": "Ben"}, {"C1": "papers"})
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<javascript:alert(1)|click>",
    "[x](javascript:alert(1))",
    "<https://a.example/\"onmouseover='x'|y>",
    "</div></article><iframe src=//evil>",
    "&lt;b&gt;&amp;quot;",
    "`<b>`",
    "```<script>```",
)
TAGS = frozenset(
    [
        "a",
        "article",
        "b",
        "blockquote",
        "br",
        "button",
        "caption",
        "code",
        "details",
        "div",
        "em",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "footer",
        "hr",
        "img",
        "input",
        "label",
        "li",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "s",
        "section",
        "select",
        "small",
        "span",
        "strong",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
    ]
)


class Reading(HTMLParser):
    """Reads markup as a browser would: its tags, its attributes, its text."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.text = set(), [], ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def holds_nothing_foreign(markup):
    read = Reading(markup)
    assert read.tags <= TAGS, read.tags - TAGS
    names = {name for name, _ in read.attributes}
    assert not {name for name in names if name.startswith("on") or name in ("style", "srcdoc")}
    addresses = [value for name, value in read.attributes if name in ("href", "src")]
    assert all(
        (value or "").startswith(("http://", "https://", "mailto:", "tel:", "#", "file?id=")) for value in addresses
    )
    return read


def every_block(text):
    """Give a block of each kind with a text wherever one may stand."""
    option = {"text": plain(text), "value": text, "description": plain(text)}
    button = {"type": "button", "text": plain(text), "action_id": text, "value": text, "url": text}
    rich = {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": text}, {"type": "link", "url": text}]},
            {"type": "rich_text_list", "style": "bullet", "elements": [{"type": "rich_text_section", "elements": []}]},
            {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]},
            {"type": "rich_text_quote", "elements": [{"type": "emoji", "name": text}]},
        ],
    }
    cells = [[{"type": "raw_text", "text": text}, {"type": "raw_number", "value": 1}], [rich, rich]]
    picture = {"image_url": text, "alt_text": text}
    card = {"type": "card", "title": plain(text), "body": {"type": "mrkdwn", "text": text}, "actions": [button]}
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": text}, "fields": [plain(text)], "block_id": text},
        {"type": "section", "text": plain(text), "accessory": {"type": "overflow", "options": [option]}},
        {"type": "header", "text": plain(text)},
        {"type": "divider"},
        {"type": "context", "elements": [plain(text), {"type": "image", **picture}]},
        {"type": "actions", "elements": [button, {"type": "static_select", "options": [option], "action_id": text}]},
        {
            "type": "context_actions",
            "elements": [
                {"type": "feedback_buttons", "positive_button": {"text": plain(text), "value": text}},
                {"type": "icon_button", "text": plain(text), "icon": "trash"},
            ],
        },
        {"type": "image", **picture, "title": plain(text)},
        {
            "type": "input",
            "label": plain(text),
            "hint": plain(text),
            "element": {"type": "plain_text_input", "initial_value": text, "action_id": text},
        },
        {"type": "markdown", "text": text},
        rich,
        {"type": "table", "rows": cells},
        {"type": "data_table", "rows": cells, "caption": text},
        {"type": "alert", "text": plain(text), "level": "info"},
        card,
        {"type": "carousel", "elements": [card]},
        {
            "type": "container",
            "title": plain(text),
            "subtitle": plain(text),
            "child_blocks": [card, {"type": "divider"}],
        },
        {"type": "container", "title": plain(text), "is_collapsible": True, "child_blocks": [{"type": "divider"}]},
        {"type": "task_card", "title": text, "sources": [{"url": text, "text": text}]},
        {"type": "plan", "title": text, "tasks": [{"title": text, "status": "complete"}]},
        {"type": "video", "title": plain(text), "video_url": text, **picture},
    ]


def test_every_block_that_slack_takes_is_drawn():
    kinds = {block["type"] for block in every_block("x")}
    assert kinds == set(BLOCKS) == set().union(*SURFACES.values())
    assert "not drawn here" not in blocks(every_block("x"), LOOK)


@each("kind", sorted(ELEMENTS))
def test_every_element_that_slack_takes_is_drawn(kind):
    assert "not drawn here" not in element({"type": kind, "action_id": "a"}, LOOK)


def test_an_unknown_block_is_a_visible_box():
    assert "marquee: not drawn here" in blocks([{"type": "marquee"}], LOOK)


@each("text", HOSTILE)
def test_hostile_text_stays_text_in_every_block(text):
    holds_nothing_foreign(blocks(every_block(text), LOOK))
    said = Message(
        "C1", "1.000001", "U2", text=text, reactions={text: [text]}, files=[{"title": text, "name": text, "id": text}]
    )
    holds_nothing_foreign(message(said, LOOK))
    view = View("V1", {"title": plain(text), "submit": plain(text), "blocks": every_block(text)}, "U1")
    view.errors = {text: text}
    holds_nothing_foreign(modal(view, LOOK))


@given(st.text(alphabet=st.sampled_from("<>|&;\"'`*_~:/!@#^[]() \nhttps.javaimgonerx="), max_size=60))
def test_no_text_becomes_markup(text):
    holds_nothing_foreign(mrkdwn(text, LOOK))
    holds_nothing_foreign(markdown(text))


@given(st.text(alphabet=st.characters(exclude_characters="<>&`*_~:\n\r", exclude_categories=["Cs", "Cc"]), max_size=60))
def test_plain_text_reads_as_it_was_written(text):
    assert Reading(mrkdwn(text, LOOK)).text.strip() == text.strip()


@each(
    ("text", "html"),
    [
        ("*bold* _it_ ~no~ `code`", "<strong>bold</strong> <em>it</em> <s>no</s> <code>code</code>"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("*<https://a.example/x_y|a_b>*", ">a_b</a></strong>"),
        ("a &lt; b &amp;amp; c", "a &lt; b &amp;amp; c"),
        ("&gt; one\n&gt; two\nthree", "<blockquote>one<br>two</blockquote>three"),
        ("```\nx *y*\n```", "<pre>x *y*</pre>"),
        ("<@U2> in <#C1>", 'class="mention">@Ben</span>'),
        ("<!channel>", "@channel"),
        ("<!date^1785326400^{date_num}|then>", "2026-07-29"),
        (":tada: :no_such:", ":no_such:"),
    ],
)
def test_mrkdwn_reads_as_in_slack(text, html):
    assert html in mrkdwn(text, LOOK)
