"""An address at the source -> its reply in bytes, within bounds of time, size and attempts: the door of ``httpx2``."""

from __future__ import annotations

import logging
import random
import re
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from http import HTTPStatus

import httpx2
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from bot import __version__
from bot.errors import FetchError, SettingsError
from bot.meter import UNREAD
from bot.ports import Clock, Meter

logger = logging.getLogger(__name__)

MAX_WAIT_SECONDS = 300.0
"""The longest wait between two attempts, whatever a header asks for: the source counts in windows of this length."""
BACKOFF_SECONDS = 1.0
"""The wait after the first failure; it doubles with each, up to ``MAX_BACKOFF_SECONDS``."""
MAX_BACKOFF_SECONDS = 30.0
JITTER_SECONDS = 1.0
"""Added to every wait, at random up to this, so that several processes do not come back at once."""

_RESET = re.compile(r";\s*t=([0-9]{1,9})\b")


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, of any status below 500 but 429.

    Attributes:
        status: HTTP's number.
        body: Decompressed.
        link: The ``Link`` header, or ``""``.
        location: Where a redirect leads, or ``""``; it was not followed.
        attempts: How many requests it took.
        date: When the source says it answered; ``None`` where it does not.
    """

    status: int
    body: bytes
    link: str
    location: str
    attempts: int = 1
    date: datetime | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reply may take.

    Attributes:
        connect_seconds: For a connection to stand.
        read_seconds: Between two pieces of a reply.
        total_seconds: For a reply's whole body, in one attempt.
        max_bytes: Of a body, decompressed.
        attempts: Requests at most.
    """

    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    total_seconds: float = 60.0
    max_bytes: int = 5_000_000
    attempts: int = 4

    def at_once(self, seconds: float) -> Limits:
        """Return the same for who waits no longer than so many seconds, and for one attempt."""
        return replace(
            self,
            connect_seconds=min(self.connect_seconds, seconds),
            read_seconds=min(self.read_seconds, seconds),
            total_seconds=min(self.total_seconds, seconds),
            attempts=1,
        )


class TryAgainError(FetchError):
    """No usable reply, but the next attempt may bring one.

    Attributes:
        wait_seconds: How long the source asks to wait, or 0.
    """

    def __init__(self, message: str, *, wait_seconds: float = 0.0) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


class Client:
    """Gets addresses below one base address, and no others.

    Args:
        base_url: Such as ``https://huggingface.co``; may have a path.
        limits: Of each reply.
        token: Sent to the base address's host only, and shown nowhere.
        clock: Tells how long it is to an instant in a ``Retry-After`` header.
        sleep: Waits between attempts, in seconds.
        meter: Is told of each 429.
    """

    def __init__(
        self,
        base_url: str,
        limits: Limits,
        *,
        token: str | None = None,
        clock: Clock,
        sleep: Callable[[float], None] = time.sleep,
        meter: Meter = UNREAD,
    ) -> None:
        self.base_url = _base(base_url)
        self._limits, self._clock, self._sleep, self._meter = limits, clock, sleep, meter
        longest = limits.total_seconds
        self._http = httpx2.Client(
            headers={"User-Agent": f"paperboy/{__version__}", **_authorization(token)},
            timeout=httpx2.Timeout(min(limits.read_seconds, longest), connect=min(limits.connect_seconds, longest)),
            follow_redirects=False,
            verify=_trusted(),
        )

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def get(self, url: str) -> Reply:
        """Return the reply to one address, after as many attempts as it takes.

        Raises:
            FetchError: No usable reply in all attempts, a body too large, or an address elsewhere.
        """
        if not url.startswith(f"{self.base_url}/"):
            raise FetchError("an address outside of the source's own was not asked")
        retrying = Retrying(
            stop=stop_after_attempt(self._limits.attempts),
            wait=_wait,
            retry=retry_if_exception_type(TryAgainError),
            before_sleep=_log_retry,
            sleep=self._sleep,
            reraise=True,
        )
        reply = retrying(self._once, url)
        return replace(reply, attempts=int(retrying.statistics["attempt_number"]))

    def pause(self) -> None:
        """Wait as after a first failure."""
        self._sleep(BACKOFF_SECONDS)

    def _once(self, url: str) -> Reply:
        path = httpx2.URL(url).path
        if self._http.is_closed:  # from another thread, at the process's end; httpx2 itself raises a RuntimeError
            raise FetchError(f"{path}: not asked, for the source is closed")
        deadline = time.monotonic() + self._limits.total_seconds
        try:
            with self._http.stream("GET", url) as response:
                self._check(response, path)
                response.stream = _Timed(response.stream, deadline)
                body = self._body(response, path)
                link, location = (response.headers.get(name, "") for name in ("link", "location"))
                return Reply(response.status_code, body, link, location, date=_date(response.headers.get("date", "")))
        except RuntimeError as error:
            if not self._http.is_closed:
                raise
            raise FetchError(f"{path}: given up, for the source is closed") from error
        except (httpx2.TimeoutException, httpx2.NetworkError, httpx2.ProxyError) as error:
            raise TryAgainError(f"{path}: no reply in time, or no connection ({type(error).__name__})") from error
        except (httpx2.RemoteProtocolError, httpx2.DecodingError) as error:
            raise TryAgainError(f"{path}: the reply was cut off or garbled ({type(error).__name__})") from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise FetchError(f"{path}: the request could not be made ({type(error).__name__})") from error

    def _check(self, response: httpx2.Response, path: str) -> None:
        status = response.status_code
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            self._meter.slowed("source")
        if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            wait = self._asked_wait(status, response.headers)
            raise TryAgainError(f"{path}: the source answered {status}", wait_seconds=wait)

    def _body(self, response: httpx2.Response, path: str) -> bytes:
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > self._limits.max_bytes:
                raise FetchError(f"{path}: the reply is larger than {self._limits.max_bytes} bytes")
        return bytes(body)

    def _asked_wait(self, status: int, headers: httpx2.Headers) -> float:
        """Return the seconds that ``RateLimit`` (``t``) or ``Retry-After`` names, the longer of them."""
        # Every reply carries RateLimit; only a busy source means it as a wish to be left alone.
        limits = headers.get("ratelimit", "") if status == HTTPStatus.TOO_MANY_REQUESTS else ""
        waits = [float(seconds) for seconds in _RESET.findall(limits)]
        after = headers.get("retry-after", "").strip()
        if after.isascii() and after.isdigit():
            waits.append(float(after))
        elif after:
            waits.append(self._seconds_until(after))
        return min(max(waits, default=0.0), MAX_WAIT_SECONDS)

    def _seconds_until(self, http_date: str) -> float:
        try:
            at = parsedate_to_datetime(http_date)
        except (ValueError, OverflowError):
            return 0.0
        aware = at if at.tzinfo else at.replace(tzinfo=UTC)
        return max(0.0, (aware - self._clock()).total_seconds())


class _Timed(httpx2.SyncByteStream):
    """A body that ends with a timeout at a deadline, however busily it drips."""

    def __init__(self, stream: httpx2.SyncByteStream | httpx2.AsyncByteStream, deadline: float) -> None:
        if not isinstance(stream, httpx2.SyncByteStream):
            raise TypeError("the body of a synchronous reply is a synchronous stream")
        self._stream = stream
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            if time.monotonic() > self._deadline:
                raise httpx2.ReadTimeout("the whole reply took too long")
            yield piece

    def close(self) -> None:
        self._stream.close()


_backoff = wait_exponential_jitter(multiplier=BACKOFF_SECONDS, max=MAX_BACKOFF_SECONDS, jitter=JITTER_SECONDS)


def _wait(state: RetryCallState) -> float:
    """Return the seconds to wait: what the source asks for, and never less than the backoff."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait_seconds if isinstance(error, TryAgainError) else 0.0
    backoff = float(_backoff(state))
    return backoff if asked <= backoff else min(asked + random.uniform(0, JITTER_SECONDS), MAX_WAIT_SECONDS)


def _log_retry(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    logger.warning(
        "fetch retried attempt=%d wait_seconds=%.1f reason=%s", state.attempt_number, state.upcoming_sleep, error
    )


def _base(url: str) -> str:
    """Return the base address without a slash at its end."""
    try:
        parts = httpx2.URL(url.strip())
    except httpx2.InvalidURL as error:
        raise SettingsError("the source's base address is no address such as https://huggingface.co") from error
    if parts.scheme not in ("http", "https") or not parts.host or parts.query or parts.fragment or parts.userinfo:
        raise SettingsError("the source's base address is no plain one such as https://huggingface.co")
    return str(parts).rstrip("/")


def _authorization(token: str | None) -> dict[str, str]:
    """Return the header for a token. One with a stray character is refused, or it would end up in an error's text."""
    plain = (token or "").strip()
    if not plain:
        return {}
    if not re.fullmatch(r"[!-~]+", plain):
        raise SettingsError("the Hugging Face token holds characters that no token has; copy it again")
    return {"Authorization": f"Bearer {plain}"}


def _date(header: str) -> datetime | None:
    try:
        return parsedate_to_datetime(header).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None


@cache
def _trusted() -> ssl.SSLContext:
    """Return whose certificates are believed; read once in a process, for it takes longer than a request."""
    return httpx2.create_ssl_context()
