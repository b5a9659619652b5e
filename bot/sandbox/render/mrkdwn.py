"""Slack's mrkdwn, and the Markdown of its markdown blocks -> HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby

from markdown_it import MarkdownIt

from bot.sandbox.render.emoji import EMOJI
from bot.sandbox.render.html import Html, esc, join, link, tag
from bot.sandbox.render.look import Look

_INSIDE = r"(?:<[^<>\n]*>|`[^`\n]*`|[^\n{}<`])+?"


def _pair(mark: str, name: str) -> str:
    """Return the pattern of a marked span: marks stand at the edges of words."""
    sign = re.escape(mark)
    inside = _INSIDE.replace("{}", sign)
    return rf"(?<![\w{sign}]){sign}(?=[^\s{sign}])(?P<{name}>{inside})(?<!\s){sign}(?![\w{sign}])"


_SPAN = re.compile(
    "|".join(
        (
            r"`(?P<code>[^`\n]+)`",
            r"<(?P<angle>[^<>\n]+)>",
            r"(?<![\w:]):(?P<emoji>[a-z0-9_+'-]+(?:::skin-tone-\d)?):",
            _pair("*", "strong"),
            _pair("_", "em"),
            _pair("~", "s"),
        )
    )
)
_PRE = re.compile(r"```\n?(.+?)\n?```", re.DOTALL)
_QUOTE = re.compile(r"(?:&gt;|>)(?:&gt;&gt;|>>)? ?")
_DATE = re.compile(r"date\^(?P<at>\d+)\^(?P<form>[^^|]*)(?:\^(?P<url>[^|]*))?")


def plain(text: str) -> Html:
    """Return plain text: its emoji drawn, its lines kept."""
    drawn = re.sub(r":([a-z0-9_+'-]+):", lambda found: EMOJI.get(found[1], found[0]), html.unescape(text))
    return join((esc(line) for line in drawn.split("\n")), "<br>")


def mrkdwn(text: str, look: Look) -> Html:
    """Return mrkdwn as HTML."""
    parts, end = [], 0
    for found in _PRE.finditer(text):
        parts += [_paragraphs(text[end : found.start()], look), tag("pre", esc(_undone(found[1])))]
        end = found.end()
    return join([*parts, _paragraphs(text[end:], look)])


def _paragraphs(text: str, look: Look) -> Html:
    return join(_groups(text.strip("\n"), look)) if text.strip() else Html("")


def _groups(text: str, look: Look) -> Iterator[Html]:
    lines = [(_QUOTE.match(line), line) for line in text.split("\n")]
    for quoted, group in groupby(lines, key=lambda each: bool(each[0])):
        inside = join((_spans(line[found.end() if found else 0 :], look) for found, line in group), "<br>")
        yield tag("blockquote", inside) if quoted else inside


def _spans(text: str, look: Look) -> Html:
    parts, end = [], 0
    for found in _SPAN.finditer(text):
        parts += [esc(_undone(text[end : found.start()])), _span(found, look)]
        end = found.end()
    return join([*parts, esc(_undone(text[end:]))])


def _span(found: re.Match[str], look: Look) -> Html:
    kind, held = str(found.lastgroup), found[str(found.lastgroup)]
    if kind == "code":
        return tag("code", esc(_undone(held)))
    if kind == "angle":
        return _angle(held, look)
    if kind == "emoji":
        name = held.split("::")[0]
        return tag("span", esc(EMOJI[name]), class_="emoji", title=f":{name}:") if name in EMOJI else esc(found[0])
    return tag(kind, _spans(held, look))


def _angle(held: str, look: Look) -> Html:
    """Return what stands between angle brackets: a link, or someone or something that is named."""
    name, _, label = held.partition("|")
    if held.startswith("@"):
        return person(name[1:], look, label)
    if held.startswith("#"):
        return channel(name[1:], look, label)
    if held.startswith("!"):
        return _special(name[1:], label, look)
    return link(_undone(name), _spans(label, look) if label else esc(_undone(name)))


def person(user: str, look: Look, label: str = "") -> Html:
    """Return a mention of someone."""
    mine = " me" if user == look.me else ""
    return tag("span", esc(f"@{look.people.get(user) or _undone(label) or user}"), class_=f"mention{mine}")


def channel(channel_id: str, look: Look, label: str = "") -> Html:
    """Return a mention of a channel."""
    name = look.channels.get(channel_id) or _undone(label) or channel_id
    return tag("a", esc(f"#{name}"), class_="mention", href=f"#{channel_id}", data_channel=channel_id)


def _special(name: str, label: str, look: Look) -> Html:
    if date := _DATE.fullmatch(name):
        said = esc(look.date(int(date["at"]), date["form"]))
        return link(_undone(date["url"]), said) if date["url"] else said
    word = name.split("^", maxsplit=1)[0]
    return tag("span", esc(_undone(label) or f"@{word}"), class_="mention loud")


def _undone(text: str) -> str:
    """Return text with Slack's three escapes undone."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def markdown(text: str) -> Html:
    """Return a markdown block's text as HTML; HTML within it stays text, and pictures become links."""
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
    parser.disable("image")
    tokens = parser.parse(text)
    for token in (child for each in tokens for child in (each.children or [])):
        if token.type == "link_open":
            token.attrSet("target", "_blank")
            token.attrSet("rel", "noopener noreferrer")
    return Html(parser.renderer.render(tokens, parser.options, {}))
