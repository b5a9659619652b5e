"""A copy in plain text, Markdown or HTML -> its lines, each with the papers that it links to. Pure.

The marks of Markdown and the tags of HTML end here, so that none becomes part of a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice, pairwise

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString
from bs4.exceptions import ParserRejectedMarkup
from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.errors import ParseError
from bot.source.plain import line as one_line

MAX_CHARS = 2_000_000
"""Characters read of a copy; a month of abstracts is under one million."""

MAX_LINES = 50_000
MAX_TAGS = 50_000
"""No copy of a digest has so many."""

WRAPPED_CHARS, LONG_CHARS = 50, 200  # how wide an editor wraps, at least and at most
_MOST = 10_000  # characters of one line

PAPER_URL = re.compile(
    r"(?:https?://)?(?:www\.)?(?:(?:huggingface\.co|hf\.co)/papers/|(?:export\.)?arxiv\.org/(?:abs|pdf|html)/"
    r"|alphaxiv\.org/abs/|doi\.org/10\.48550/arxiv\.)([0-9]{4}\.[0-9]{4,5})(?:v[0-9]+)?(?:\.pdf)?(?![0-9])[^\s<>()\[\]]*",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*(?:huggingface\.co|hf\.co|github\.com|arxiv\.org|alphaxiv\.org)(?:[/?#]|$)|[/#]|mailto:",
    re.IGNORECASE,
)
"""Where the links around a paper lead: whoever submitted it, its code, the source's other pages."""

_RELATIVE = re.compile(r"/papers/([0-9]{4}\.[0-9]{4,5})(?:v[0-9]+)?(?:[#?].*)?")
_LOGIN = re.compile(r"/login\?next=%2Fpapers%2F([0-9]{4}\.[0-9]{4,5})")
_MARKDOWN = re.compile(
    r"^ {0,3}\[[^\]\n]+\]:\s|^ {0,3}#{1,6} \S|<a\s[^<>]{0,300}(?:href|id)=|^\|.*\|\s*$", re.MULTILINE
)
_INLINE_LINK = re.compile(r"\]\((?:<?https?:|/papers/)")
_LINKS = 2  # from so many on a text is Markdown: an abstract of plain text may hold one
_SPLIT_LINK = re.compile(r"\[([^\[\]]*\n[^\[\]]*)\]\((?=https?:|/)")
_NUMBERED = re.compile(
    r"^ {0,3}\[([0-9]+)\]:?\s+(https?://\S+)\s*$|^ {1,4}([0-9]+)\.\s+(https?://\S+)\s*$", re.MULTILINE
)
_FOOT = re.compile(r"^[ \t]*(?:references|visible links|hidden links|links:?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_BLOCKS = frozenset(
    (*("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "footer", "form", "h1"),
     *("h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table"),
     *("tbody", "td", "th", "thead", "tr", "ul"))
)  # fmt: skip
_UNCLOSED = re.compile(r"<(?=[^<>]*(?:<|\Z))")  # html.parser takes hours over many of them
_SILENT = frozenset(("script", "style", "head", "template", "noscript", "svg", "button"))
_TAG = re.compile(r"</?(?:a|b|i|em|strong|span|sup|sub|u|font|img|p|div|small)\b|<br\b", re.IGNORECASE)
_MARKS = re.compile(r"^(?:>\s*)*(?:[-*+•]\s+|\[[ xX]\]\s+)*")


@dataclass(slots=True)
class Line:
    """One line of a copy.

    Attributes:
        number: Where it stands in the file, from 1; 0 where a page has no lines.
        text: All of it, links included.
        rest: What is no text of a link, neither to a paper nor to its surroundings.
        links: Texts of links to papers, with their ids; the text of a bare address is empty.
        mark: ``heading``, ``item``, ``cell`` of a table, or nothing.
    """

    number: int
    text: str = ""
    rest: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    mark: str = ""

    def add(self, text: str, url: str | None = None) -> None:
        """Append a piece, the text of a link where it has an address."""
        self.text += text
        found = paper_id(url) if url else ""
        if found:
            self.links.append((text, found))
        elif not url or not _NEIGHBOUR.match(url):
            self.rest += text

    def done(self) -> Line:
        """Return it on one line, its bare addresses made links."""
        bare = [("", found[1]) for found in PAPER_URL.finditer(self.rest)]
        rest = PAPER_URL.sub(" ", self.rest)
        links = [("" if PAPER_URL.fullmatch(text.strip()) else one_line(text, _MOST), url) for text, url in self.links]
        return Line(self.number, one_line(self.text, _MOST), one_line(rest, _MOST), links + bare, self.mark)


def paper_id(url: str) -> str:
    """Return the id of the paper that an address leads to, or ``""``."""
    found = PAPER_URL.match(url.strip()) or _RELATIVE.fullmatch(url.strip()) or _LOGIN.search(url)
    return found[1] if found else ""


def lines_of(text: str, *, html: bool = False) -> list[Line]:
    """Return a copy's lines, without empty ones."""
    if len(text) > MAX_CHARS:
        raise ParseError(f"it is longer than a copy of a digest can be ({MAX_CHARS} characters)")
    if text.count("\n") > MAX_LINES or (html and text.count("<") > MAX_TAGS):
        raise ParseError(f"it has more lines or tags than a copy of a digest can have ({MAX_LINES})")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    given = _html(text) if html else _markdown(text) if _is_markdown(text) else _plain(text)
    try:
        return [line for line in (each.done() for each in given) if line.text or line.links]
    except (ParserRejectedMarkup, RecursionError, ValueError, AssertionError) as error:
        raise ParseError("its marks cannot be read") from error


def _is_markdown(text: str) -> bool:
    links = [*islice(_INLINE_LINK.finditer(text), _LINKS)]
    return (
        len(links) == _LINKS
        or bool(_MARKDOWN.search(text))
        or any(PAPER_URL.match(text, at.start() + 2) for at in links)
    )


def _plain(text: str) -> Iterator[Line]:
    """Give each line; those wrapped by an editor are put together, numbered addresses put where they are named."""
    urls = {found[1] or found[3]: found[2] or found[4] for found in _NUMBERED.finditer(text)}
    body = _FOOT.sub("", _NUMBERED.sub("", text)) if urls else text
    number = 1
    for block in re.split(r"(\n\s*\n)", body):
        rows = block.split("\n")
        wrapped = _is_wrapped(rows)
        listed = sum(bool(_MARKS.sub("", row) != row) for row in rows) * 2 > len(rows)
        for at, row in enumerate([" ".join(rows)] if wrapped and not listed else rows):
            yield _unmarked(row, number + at, urls)
        number += len(rows) - 1


def _is_wrapped(rows: list[str]) -> bool:
    """Return whether an editor broke a paragraph into these lines: none had room for the next one's first word."""
    width = max((len(row) for row in rows if " " in row.strip()), default=0)  # an address may be wider
    full = all(len(row) + 1 + len(following.split(" ", 1)[0]) > width for row, following in pairwise(rows))
    return len(rows) > 1 and WRAPPED_CHARS <= width < LONG_CHARS and full


def _unmarked(row: str, number: int, urls: dict[str, str]) -> Line:
    marks = _MARKS.match(row.strip())
    bare = row.strip()[marks.end() if marks else 0 :]
    line = Line(number, mark="item" if bare != row.strip() else "")
    named = [found for found in re.finditer(r"\[([0-9]+)\]", bare) if found[1] in urls]
    if len(named) == 1 and paper_id(urls[named[0][1]]):
        line.add(bare.replace(named[0][0], ""), urls[named[0][1]])
    else:
        line.add(re.sub(r"^(\*\*|__)(.+)\1$", r"\2", bare))
    return line


def _markdown(text: str) -> Iterator[Line]:
    joined = _SPLIT_LINK.sub(lambda found: "[" + " ".join(found[1].split()) + "](", text)
    reader = MarkdownIt("commonmark", {"html": True}).enable("table").disable(["code", "lheading", "html_block"])
    mark, depth = "", 0
    for token in reader.parse(joined):
        if token.type in ("list_item_open", "list_item_close"):
            depth += token.nesting
        elif token.type in ("heading_open", "th_open", "td_open"):
            mark = "heading" if token.type == "heading_open" else "cell"
        elif token.type in ("heading_close", "th_close", "td_close"):
            mark = ""
        elif token.type == "inline":
            number = (token.map or [0])[0] + 1
            yield from _inline(token.children or [], number, mark or ("item" if depth else ""))


def _inline(tokens: list[Token], number: int, mark: str) -> Iterator[Line]:
    line, url = Line(number, mark=mark), None
    for token in tokens:
        if token.type == "link_open":
            url = str(token.attrs.get("href", ""))
        elif token.type == "html_inline":
            anchor = re.match(r"<a\b[^>]*?href\s*=\s*[\"']?([^\"'\s>]+)", token.content, re.IGNORECASE)
            url = unescape(anchor[1]) if anchor else None if token.content.lower().startswith("</a") else url
            if re.match(r"<br\b", token.content, re.IGNORECASE):
                yield line
                line = Line(number, mark=mark)
            elif not _TAG.match(token.content):
                line.add(token.content, url)
        elif token.type == "link_close":
            url = None
        elif token.type in ("softbreak", "hardbreak") and url is None:
            yield line
            number += 1
            line = Line(number, mark=mark)
        elif token.type == "code_inline":
            line.add(f"`{token.content}`", url)
        elif token.type in ("text", "text_special", "softbreak"):
            line.add(token.content or " ", url)
    yield line


def _html(text: str) -> Iterator[Line]:
    bare = _UNCLOSED.sub("&lt;", re.sub(r"<!--[^<>]*-->|<[!?][^<>]*>", "", text))
    line = Line(0)
    for piece, url, mark in _pieces(BeautifulSoup(bare, "html.parser"), None, ""):
        if piece is None:
            yield line
            line = Line(0, mark=mark)
        else:
            line.mark = line.mark or mark
            line.add(piece, url)
    yield line


def _pieces(tag: Tag, url: str | None, mark: str) -> Iterator[tuple[str | None, str | None, str]]:
    """Give the texts of a tag with the address each links to, and ``None`` where a line ends."""
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name in _SILENT:
                continue
            inside = "heading" if re.fullmatch(r"h[1-6]", child.name) else "cell" if child.name == "th" else mark
            inside = "item" if child.name == "li" and not mark else inside
            block = child.name in _BLOCKS
            if block:
                yield None, None, inside
            href = child.get("href") if child.name == "a" else None
            yield from _pieces(child, str(href) if href else url, inside)
            if block:
                yield None, None, mark
        elif isinstance(child, NavigableString) and not isinstance(child, Comment):
            yield re.sub(r"\s+", " ", str(child)), url, mark
