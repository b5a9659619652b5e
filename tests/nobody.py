"""The log names no person, from INFO on: what is promised of it."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_PERSON = re.compile(r"\b[UW][0-9][0-9A-Z]*\b")


@contextmanager
def naming_nobody(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Hold all that is logged within a test to it."""
    with caplog.at_level(logging.INFO, logger="bot"):
        yield
    said = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.INFO]
    assert [line for line in said if _PERSON.search(line)] == []
