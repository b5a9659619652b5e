"""text -> mrkdwn: foreign text made safe, short and readable in Slack. Pure.

Slack's mrkdwn has no escape for its formatting characters, only for ``& < >``. So a character of foreign text that
could start or end formatting is replaced by its typographic twin, and only there: LaTeX such as ``x_i`` and names such
as ``snake_case`` stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import quote as percent

from bot.texts.latex import readable, readable_marked

ELLIPSIS = "…"
MAX_URL_CHARS = 500
"""Longer links are left out: Slack takes 3,000 characters, but a message has 10,000 for everything."""

_TWINS = {"*": "\u2217", "_": "\u02cd", "~": "\u223c", "`": "\u02cb"}
_FORMATS = re.compile(r"[*_~`]")
_JOINERS = "\u200c\u200d"  # Persian and emoji are spelt with them
_BOUNDARY = "\u200b"  # invisible; Slack takes it for the edge of a word
_SHOUT = re.compile(r"@(?=(?:channel|here|everyone|group)\b)", re.IGNORECASE)
_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"


def clean(text: str) -> str:
    """Return text on one line without control, bidi and other invisible characters, which can forge what is read."""
    return " ".join(_visible(" ".join(text.split())).split())


def _visible(text: str) -> str:
    """Return text without the characters that show nothing, line breaks among them."""
    if text.isprintable():
        return text
    return "".join(char for char in text if char in _JOINERS or not unicodedata.category(char).startswith("C"))


def shorten(text: str, limit: int, measure: Callable[[str], int] = len) -> str:
    """Return text that measures at most ``limit``: cut after a whole word, with an ellipsis."""
    if measure(text) <= limit:
        return text
    low, high = 0, min(len(text), limit)
    while low < high:  # the longest cut that fits; what is measured grows with what is cut
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + ELLIPSIS) <= limit:
            low = middle
        else:
            high = middle - 1
    cut = text[:low]
    if low < len(text) and not text[low].isspace() and cut.strip():
        head = cut.rsplit(None, 1)[0]
        cut = head if len(head) > low // 2 else cut  # one endless word is cut where it must be
    return cut.rstrip() + ELLIPSIS if limit >= 1 else ""


def plain(text: str, limit: int) -> str:
    """Return foreign text as mrkdwn that shows just that text, at most ``limit`` characters once escaped.

    LaTeX in it is shown as people read it.
    """
    line = clean(readable(text))
    shown = _shown(line)
    return shown if len(shown) <= limit else _shown(shorten(line, limit, lambda cut: len(_shown(cut))))


def pieces(text: str, limits: Sequence[int]) -> list[str]:
    """Return foreign text as mrkdwn, in as many pieces as it needs, each with its own limit; the last may be cut."""
    left, found = clean(readable(text)), list[str]()
    for more, limit in zip(reversed(range(len(limits))), limits, strict=True):
        if not left:
            break
        head = shorten(left, limit, lambda cut: len(_shown(cut)))
        if more and head != left:
            head = head.removesuffix(ELLIPSIS)
        found.append(_shown(head))
        left = left[len(head) :].strip()
    return found


def label(text: str, limit: int) -> str:
    """Return foreign text for a link's label, where ``|`` would end the address."""
    return plain(text.replace("|", "¦"), limit) or "untitled"


def link(url: str, text: str, limit: int) -> str:
    """Return a link, or only its label where the address is none that a browser should open."""
    address = percent(url.strip(), safe=_URL_SAFE)
    safe = re.fullmatch(r"https?://[^\s<>|\"]+", address, re.IGNORECASE) and len(address) <= MAX_URL_CHARS
    return f"<{escaped(address)}|{label(text, limit)}>" if safe else label(text, limit)


def marked(text: str, marks: Iterable[tuple[int, int]], limit: int) -> str:
    """Return foreign text with marked words bold, at most ``limit`` characters once escaped.

    Args:
        text: As the marks count it.
        marks: ``(start, end)`` in characters of ``text``; those that Slack could not show bold are left off.
        limit: Characters at most.
    """
    text, marks = readable_marked(text, marks)
    spans = _merged(text, marks)
    if not spans:
        return plain(text, limit)
    text = _twinned(text)
    whole = _bolded(text, spans)
    if len(whole) <= limit and not text.endswith(ELLIPSIS):
        return whole
    kept = shorten(text, limit, lambda cut: len(_bolded(cut, spans)))
    return _bolded(kept, [(start, end) for start, end in spans if end <= len(kept.removesuffix(ELLIPSIS))])


def code_block(text: str) -> str:
    """Return text as a block of code: only ``& < >`` are escaped, for nothing else is markup in there."""
    lines = "\n".join(map(_visible, text.split("\n")))
    return f"```\n{escaped(lines.replace('```', _TWINS['`'] * 3))}\n```"


def escaped(text: str) -> str:
    """Return text of ours, formatting and all, with the three characters escaped that Slack takes for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def sentence(text: str) -> str:
    """Return one of ours, formatting and all, in which foreign words stand: none of them links or calls anybody."""
    return _quiet(clean(text))


def _shown(text: str) -> str:
    return _quiet(_twinned(text))


def _quiet(text: str) -> str:
    return _SHOUT.sub("@" + _BOUNDARY, escaped(text))


def _twinned(text: str) -> str:
    """Return text of the same length in which no character starts or ends formatting.

    One alone would format nothing by itself, but pieces are put side by side: two authors are ``*a, b*``.
    """
    if not _FORMATS.search(text):
        return text
    return "".join(
        _TWINS[char] if char in _TWINS and not _inside_word(text, at) else char for at, char in enumerate(text)
    )


def _inside_word(text: str, at: int) -> bool:
    return text[at] != "`" and 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _merged(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the marks that bold can show, neighbours joined, for ``*one two*`` reads better than ``*one* *two*``."""
    spans: list[tuple[int, int]] = []
    for start, end in marks:
        if not (0 <= start < end <= len(text)) or not clean(text[start:end]) or set(text[start:end]) & set("*`"):
            continue
        if spans and text[spans[-1][1] : start] == " ":
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _bolded(text: str, spans: Iterable[tuple[int, int]]) -> str:
    out, at = [], 0
    for start, end in spans:
        if end > len(text):
            break
        bold = f"*{_quiet(clean(text[start:end]))}*"
        out += [_between(text[at:start]), _edge(text, start - 1), bold, _edge(text, end)]
        at = end
    return "".join([*out, _between(text[at:])])


def _between(text: str) -> str:
    """Return text cleaned, with one blank where it begins or ends with some."""
    inner = _quiet(clean(text))
    before = " " if text[:1].isspace() else ""
    return before + inner + (" " if inner and text[-1:].isspace() else "")


def _edge(text: str, at: int) -> str:
    """Return what must stand beside a ``*`` so that Slack takes it for the edge of a word."""
    return "" if not 0 <= at < len(text) or text[at].isspace() else _BOUNDARY
