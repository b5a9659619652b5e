"""Letters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail.

    Attributes:
        to: The address.
        subject: On one line.
        text: As plain text.
        html: The same for a program that shows HTML: a whole page.
        name: Names it for good; the same letter sent again has the same ``Message-ID``.
        unsubscribe: An address of the web that ends it with one request; empty where there is none.
    """

    to: str
    subject: str
    text: str
    html: str
    name: str
    unsubscribe: str = ""
