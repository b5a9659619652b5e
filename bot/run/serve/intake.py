"""A connection's bytes, as they drip in -> one whole request, or why it is refused before its body is read. Pure."""

from __future__ import annotations

import re
from http import HTTPStatus

MAX_BODY_BYTES = 1_000_000  # Slack's largest payloads, views, stay far below
MAX_HEADER_BYTES = 32_000  # Slack sends ten short ones
_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"[0-9]{1,9}")


class Intake:
    """What has come of one request.

    Attributes:
        raw: The bytes, and behind a whole request what came of the next.
        refused: The status to answer with where it will not be read; ``None`` while nothing speaks against it.
        dropped: How many bytes came after that, and were not kept.
    """

    def __init__(self, raw: bytes = b"") -> None:
        self.raw = bytearray()
        self.refused: HTTPStatus | None = None
        self.dropped = 0
        self._whole_at: int | None = None  # how many bytes it has, once its headers are there
        self.add(raw)

    @property
    def whole(self) -> bool:
        """Whether all of the request is there."""
        return self._whole_at is not None and len(self.raw) >= self._whole_at

    @property
    def path(self) -> bytes:
        """The path that is asked for, without its query; empty as long as nobody can tell."""
        words = bytes(self.raw[: self.raw.find(b"\r\n")]).split(b" ")
        return words[1].partition(b"?")[0] if len(words) > 1 else b""

    def add(self, piece: bytes) -> None:
        """Take the next bytes; none once it is whole or refused."""
        seen = max(0, len(self.raw) - len(_END))
        self.raw += piece
        if self._whole_at is not None or self.refused:
            return
        end = self.raw.find(_END, seen)
        if max(end, 0) > MAX_HEADER_BYTES or (end < 0 and len(self.raw) > MAX_HEADER_BYTES):
            self.refused = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        elif end >= 0:
            self._measure(bytes(self.raw[:end]), end + len(_END))

    def _measure(self, head: bytes, start: int) -> None:
        """Say how long the request is, by its headers; nothing is taken on trust."""
        request, *lines = head.split(b"\r\n")
        headers = [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(b":") for line in lines)]
        lengths = [value for name, value in headers if name == b"content-length"]
        if any(name == b"transfer-encoding" for name, _ in headers):
            self.refused = HTTPStatus.LENGTH_REQUIRED  # Slack always names a length; a stream may have no end
        elif len(lengths) > 1 or not all(_LENGTH.fullmatch(length) for length in lengths):
            self.refused = HTTPStatus.BAD_REQUEST
        elif not lengths and request.startswith((b"POST ", b"PUT ", b"PATCH ")):
            self.refused = HTTPStatus.LENGTH_REQUIRED
        elif lengths and int(lengths[0]) > MAX_BODY_BYTES:
            self.refused = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        else:
            self._whole_at = start + int(lengths[0] if lengths else 0)
