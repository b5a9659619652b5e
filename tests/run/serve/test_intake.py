"""A request is whole, or refused, by its bytes alone: however they are cut, and whatever a stranger names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.run.serve.intake import MAX_BODY_BYTES, MAX_HEADER_BYTES, Intake

HEAD = b"POST /slack/events?x=1 HTTP/1.1\r\nHost: x\r\n"


def fed(raw: bytes, cuts: list[int]) -> Intake:
    intake = Intake()
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(raw)], strict=True):
        intake.add(raw[start:end])
    return intake


@given(body=st.binary(max_size=200), more=st.binary(max_size=20), cuts=st.lists(st.integers(0, 300), max_size=6))
def test_a_request_is_whole_with_its_last_byte_however_it_is_cut(body, more, cuts):
    raw = HEAD + b"content-LENGTH:  %d \r\n\r\n" % len(body) + body
    intake = fed(raw, [min(cut, len(raw)) for cut in cuts])
    assert (intake.whole, intake.refused, intake.path, bytes(intake.raw)) == (True, None, b"/slack/events", raw)
    intake.add(more)
    assert intake.whole
    assert not Intake(raw[:-1]).whole


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (b"Content-Length: -1", 400),
        (b"Content-Length: +1", 400),
        (b"Content-Length: 1e3", 400),
        (b"Content-Length: 0x10", 400),
        (b"Content-Length: ", 400),
        (b"Content-Length: 1 1", 400),
        ("Content-Length: ٣".encode(), 400),
        (b"Content-Length: 9" + b"9" * 4000, 400),
        (b"Content-Length: 1\r\nContent-Length: 1", 400),
        (b"Content-Length: %d" % (MAX_BODY_BYTES + 1), 413),
        (b"Transfer-Encoding: chunked", 411),
        (b"Content-Length: 3\r\nTransfer-Encoding: identity", 411),
        (b"X-Nothing: 1", 411),
    ],
)
@given(cuts=st.lists(st.integers(0, 60), max_size=3))
def test_what_names_no_length_within_bounds_is_refused_before_its_body(lines, status, cuts):
    intake = fed(HEAD + lines + b"\r\n\r\n", cuts)
    assert (intake.refused, intake.whole) == (status, False)


def test_headers_without_end_are_refused_at_a_bound():
    assert fed(HEAD + b"X: " + b"x" * MAX_HEADER_BYTES, [100, 5_000]).refused == 431
    assert not Intake(b"x" * MAX_HEADER_BYTES).refused


def test_a_page_needs_no_length():
    intake = Intake(b"GET /healthz HTTP/1.0\r\n\r\n")
    assert (intake.whole, intake.path) == (True, b"/healthz")
