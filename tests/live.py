"""What Slack would make of a message: every link, mention and format that comes alive in it, and every limit it breaks.

Written from Slack's documentation and not from ``bot.slack``, so that the one can be held against the other.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

TOKEN = re.compile(r"<([^<>]*)>")
LINK = re.compile(r"https?://[^\s<>|]+\|[^<>|\n]*\S[^<>|\n]*", re.IGNORECASE)
FORMAT = re.compile(r"(?<!\w)([*_~`])(?=\S)([^\n]*?\S)\1(?!\w)")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
INVISIBLE_ALLOWED = "\u200b\u200c\u200d"  # edges of words, and the joiners that scripts need
SECTION, HEADER, BUTTON, VALUE, OPTION, MESSAGE, BLOCKS = 3_000, 150, 75, 2_000, 150, 11_000, 50

Block = Mapping[str, Any]


def tokens(text: str) -> list[str]:
    """Return what stands in ``<...>`` and is no plain link: mentions, broadcasts, broken links."""
    return [found for found in TOKEN.findall(text) if not LINK.fullmatch(found)]


def formats(text: str) -> list[str]:
    """Return what Slack would show bold, in italics, struck through or as code, links left out."""
    bare = TOKEN.sub("x", text)
    return [found[0] for found in FORMAT.finditer(bare)]


def faults(text: str, most: int = SECTION) -> list[str]:
    """Return what is wrong with a piece of mrkdwn that foreign text went into."""
    bare = TOKEN.sub("", text)
    found = [f"alive: <{token[:60]}>" for token in tokens(text)]
    if "<" in bare or ">" in re.sub(r"(?m)^> ", "", bare):
        found.append("an angle bracket as it is")
    if re.search(r"&(?!amp;|lt;|gt;)", bare):
        found.append("an ampersand as it is")
    if re.search(r"@(channel|here|everyone|group)\b", CODE.sub("", bare), re.IGNORECASE):
        found.append("a broadcast in words")
    if not 0 < len(text) <= most or not text.strip():
        found.append(f"{len(text)} characters")
    return found + invisible(text)


def invisible(text: str) -> list[str]:
    """Return the characters that show nothing, and can make a text read as another."""
    bad = [c for c in text if unicodedata.category(c)[0] == "C" and c not in INVISIBLE_ALLOWED + "\n"]
    return [f"invisible {bad[0]!r}"] if bad else []


def message_faults(payload: Mapping[str, Any], *, mention: str = "") -> list[str]:
    """Return what is wrong with a message's arguments; ``mention`` is the one that may be alive."""
    blocks, found = payload.get("blocks", []), []
    texts = [(payload["text"], 4_000), *_mrkdwn(blocks)]
    for text, most in texts:
        found += faults(text.replace(mention, "you") if mention else text, most)
    for text, most in _plain(blocks):
        found += [f"{len(text)} characters in {most}"] if not 0 < len(text) <= most else invisible(text)
    found += [f"{len(value)} characters hidden in {most}" for value, most in _hidden(blocks) if len(value) > most]
    total = sum(len(text) for text, _ in [*_mrkdwn(blocks), *_plain(blocks)])
    if len(blocks) > BLOCKS or total > MESSAGE:
        found.append(f"{len(blocks)} blocks of {total} characters")
    if payload.get("unfurl_links") is not False or payload.get("unfurl_media") is not False:
        found.append("links may grow previews")
    return found


def _parts(blocks: list[Block]) -> Iterator[Block]:
    for block in blocks:
        parts = (block.get("text"), *block.get("elements", []), block.get("accessory"))
        yield from (part for part in parts if part)


def _mrkdwn(blocks: list[Block]) -> list[tuple[str, int]]:
    return [(part["text"], SECTION) for part in _parts(blocks) if part.get("type") == "mrkdwn"]


def _plain(blocks: list[Block]) -> Iterator[tuple[str, int]]:
    for part in _parts(blocks):
        if part.get("type") == "plain_text":
            yield part["text"], HEADER
        elif part.get("type") == "button":
            yield part["text"]["text"], BUTTON
        elif part.get("type") == "overflow":
            for option in part["options"]:
                yield option["text"]["text"], BUTTON


def _hidden(blocks: list[Block]) -> Iterator[tuple[str, int]]:
    """Give what comes back when something is pressed, and nobody sees."""
    for part in _parts(blocks):
        if "value" in part:
            yield part["value"], VALUE
        yield from ((option["value"], OPTION) for option in part.get("options", ()))
