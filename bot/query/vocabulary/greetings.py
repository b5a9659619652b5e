"""How people begin to speak, before what they ask or tell: ``hey all,``, ``ok so``, ``btw``. Pure."""

from __future__ import annotations

_BEGUN = (
    r"(?:hey|hi|hello|yo|good (?:morning|afternoon|evening)|morning|ok|okay|so|well|and|but|also|um|btw|right|alright"
    r"|haha|lol|basically)"
)
_ALL = r"(?: (?:all|bot|everybody|everyone|folks|guys|team|there))?"

GREETING = rf"(?:{_BEGUN}{_ALL}(?:[\s,:;.!]|-(?!\w))+)*"
"""A pattern of any number of such words, each with who is greeted, and the signs behind it; of none as well."""
