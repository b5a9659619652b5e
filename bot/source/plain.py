"""Any value of a page -> plain text or a safe link: the first step of every parser here. Pure.

A value of the wrong type counts as missing: fields drift, and a digest must not be lost to one of them.
"""

import re
from urllib.parse import urlsplit

MAX_URL_CHARS = 2_000

# Control characters, the invisible and the bidirectional ones (which can make text read as something else), and halves
# of surrogate pairs, which JSON can carry and no database can. The joiners U+200C and U+200D stay: scripts need them.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_URL_BREAKS = re.compile(r"[\t\r\n]")
_NO_URL = re.compile(r"[\s<>\"|\\^`{}]")


def line(value: object, max_chars: int) -> str:
    """Return a text on one line with single blanks, cut to ``max_chars``; ``""`` for anything but a text."""
    if not isinstance(value, str):
        return ""
    return " ".join(_UNWANTED.sub("", value).split())[:max_chars].rstrip()


def link(value: object) -> str:
    """Return a web address if it is one that may be shown, else ``""``.

    Line breaks inside are taken out, as browsers do: a few of the recorded repositories hold one.
    """
    if not isinstance(value, str) or len(value) > MAX_URL_CHARS:
        return ""
    url = _URL_BREAKS.sub("", value.strip())
    try:
        parts = urlsplit(url)
        shown = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    except ValueError:
        return ""
    return url if shown and not _NO_URL.search(url) and not _UNWANTED.search(url) else ""
