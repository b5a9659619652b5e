"""A small Hugging Face on loopback: digests from plain data, faults on demand, requests counted.

::

    with Hub({"2026-07-30": [entry, ...]}, today=date(2026, 7, 30)) as hub:
        hub.fail("busy", seconds=55)
        HuggingFaceSource(hub.url, ...).fetch(date(2026, 7, 30))
        assert hub.paths == [...]
"""

import gzip
import html
import json
import threading
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.fakes.serving import PromptServer

DATA = Path(__file__).resolve().parents[1] / "data" / "source"

Entry = dict[str, Any]


def entries(name: str = "digest.json") -> list[Entry]:
    """Return the invented entries of a file in ``tests/data/source``."""
    return json.loads((DATA / name).read_text("utf-8"))


def many(count: int, *, first: int = 1) -> list[Entry]:
    """Return as many entries as wanted, by falling upvotes, each with an id of its own."""
    numbers = range(first, first + count)
    return [{"paper": {"id": f"2607.{n:05d}", "title": f"Paper {n}", "upvotes": 5_000 - n}} for n in numbers]


class Asked(NamedTuple):
    """One request: path with query, and its headers by lower-case name."""

    path: str
    headers: dict[str, str]


class Fault(NamedTuple):
    kind: str
    under: str
    seconds: float
    body: bytes
    headers: dict[str, str]


class Hub:
    """The stand-in, as a context manager.

    Args:
        days: Each day's entries, in the API's shape; a day that is not there is closed.
        today: The source's day; a later one is refused with 400.
        per_page: Entries per answer at most, below the real 100 to see several pages of few papers.
        cards_only: Whether the HTML page lacks its data, as after a change of layout.
        relative_links: Whether ``Link`` headers name a path instead of a whole address.
        pause_seconds: How long each answer takes.

    Attributes:
        asked: Every request, in order.
    """

    def __init__(
        self,
        days: Mapping[str, list[Entry]] | None = None,
        *,
        today: date = date(2026, 7, 30),
        per_page: int = 100,
        cards_only: bool = False,
        relative_links: bool = False,
        pause_seconds: float = 0.0,
    ) -> None:
        self.days = {date.fromisoformat(day): listed for day, listed in (days or {}).items()}
        self.today = today
        self.per_page = per_page
        self.cards_only = cards_only
        self.relative_links = relative_links
        self.pause_seconds = pause_seconds
        self.date = ""
        self.asked: list[Asked] = []
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        self.closing = threading.Event()
        self._server = _Server(self)

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.end()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def fail(
        self,
        kind: str,
        *,
        times: int = 1,
        under: str = "/",
        seconds: float = 0.0,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Let the next requests below a path go wrong.

        Kinds: a status such as ``"503"`` (with ``body`` and ``headers``; ``"200"`` gives any body at all), ``busy``
        (429 that names ``seconds``), ``hang`` (silence), ``drip`` (a body that never ends, a byte at a time), ``cut``
        (half of the promised body), ``half`` (half a body, promised no more), ``close`` (no reply), ``bomb`` (64 MB
        of blanks in gzip).
        """
        with self._lock:
            self._faults += [Fault(kind, under, seconds, body, dict(headers or {}))] * times

    def heal(self) -> None:
        """Forget the faults that are still due."""
        with self._lock:
            self._faults.clear()

    def note(self, path: str, headers: Iterable[tuple[str, str]]) -> Fault | None:
        """Count a request, and return the fault that is due for it."""
        with self._lock:
            self.asked.append(Asked(path, {name.lower(): value for name, value in headers}))
            due = next((fault for fault in self._faults if path.startswith(fault.under)), None)
            if due:
                self._faults.remove(due)
            return due


class _Server(PromptServer):
    def __init__(self, hub: Hub) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.hub = hub

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *args: object) -> None:
        """Say nothing: tests read ``Hub.asked``."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Return what the ``Date`` header says: nothing, unless a test sets it."""
        return self.server.hub.date

    def do_GET(self) -> None:
        hub, url = self.server.hub, urlsplit(self.path)
        fault = hub.note(self.path, self.headers.items())
        hub.closing.wait(hub.pause_seconds)
        if fault:
            self._go_wrong(fault)
        elif url.path == "/api/daily_papers":
            self._list({name: values[0] for name, values in parse_qs(url.query).items()})
        elif url.path.startswith("/api/papers/"):
            self._paper(url.path.rsplit("/", 1)[1])
        elif url.path.startswith("/papers/date/"):
            self._page(date.fromisoformat(url.path.rsplit("/", 1)[1]))
        else:
            self._send(404, b'{"error": "Sorry, we can\'t find the page you are looking for."}')

    def _send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None, *, promise: int = 0) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(promise or len(body)))
        if self.close_connection:  # told in advance, or the client's next request might meet a closed door
            self.send_header("Connection", "close")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _list(self, query: Mapping[str, str]) -> None:
        hub, day = self.server.hub, date.fromisoformat(query["date"])
        if day > hub.today:
            return self._send(400, b'{"error": "Invalid query"}')
        size, page = min(int(query.get("limit", 50)), hub.per_page), int(query.get("p", 0))
        listed = hub.days.get(day, [])
        headers = {}
        if (page + 1) * size < len(listed):
            following = "/api/daily_papers?" + urlencode({**query, "p": page + 1})
            headers["Link"] = f'<{"" if hub.relative_links else hub.url}{following}>; rel="next"'
        return self._send(200, json.dumps(listed[page * size : (page + 1) * size]).encode(), headers)

    def _paper(self, paper_id: str) -> None:
        """Send one paper, flat as the real thing is."""
        listed = [entry for day in self.server.hub.days.values() for entry in day if isinstance(entry, dict)]
        flat = [paper for entry in listed if (paper := entry.get("paper") or {}).get("id") == paper_id]
        if not flat:
            return self._send(404, b'{"error": "Sorry, we can\'t find the page you are looking for."}')
        return self._send(200, json.dumps(flat[0]).encode())

    def _page(self, day: date) -> None:
        hub = self.server.hub
        last = next((d for n in range(60) if hub.days.get(d := min(day, hub.today) - timedelta(n))), None)
        if last is None:
            return self._send(404, b"<html>404</html>")
        if last != day:
            return self._send(302, b"", {"Location": f"/papers/date/{last}"})
        return self._send(200, page(day, hub.days[day], data=not hub.cards_only))

    def _go_wrong(self, fault: Fault) -> None:
        hub, half = self.server.hub, json.dumps(many(20)).encode()[:600]
        self.close_connection = True
        match fault.kind:
            case "busy":
                self._send(
                    429, b'{"error": "busy"}', {"RateLimit": f'"api";r=0;t={fault.seconds:.0f}', **fault.headers}
                )
            case "hang":
                hub.closing.wait(fault.seconds or 10)
            case "drip":
                self._send(200, b"[", promise=1_000_000)
                while not hub.closing.wait(0.02):
                    self.wfile.write(b" ")
            case "cut":
                self._send(200, half, promise=len(half) * 2)
            case "half":
                self._send(200, half)
            case "close":
                pass
            case "bomb":
                self._send(200, gzip.compress(b" " * 64 * 1024 * 1024), {"Content-Encoding": "gzip"})
            case status:
                self._send(int(status), fault.body, fault.headers)


def page(day: date, listed: list[Entry], *, data: bool = True, key: str = "dateString") -> bytes:
    """Return the HTML page of a day: navigation, the data in its attribute (if wanted), and the cards."""
    props = html.escape(json.dumps({"dailyPapers": listed, key: day.isoformat(), "periodType": "day"}))
    holder = f'data-target="DailyPapers" data-props="{props}"' if data else ""
    papers = [
        (entry, paper) for entry in listed if isinstance(entry, dict) and "id" in (paper := entry.get("paper", {}))
    ]
    cards = "".join(_card(paper, entry.get("numComments", 0)) for entry, paper in papers)
    return (
        '<!doctype html><html><body><nav><a href="/papers/trending">Trending</a></nav>'
        f'<div class="SVELTE_HYDRATER contents" {holder}><h1>Daily Papers</h1>{cards}</div></body></html>'
    ).encode()


def _card(paper: Entry, comments: int) -> str:
    link = f"/papers/{paper['id']}"
    return (
        f'<article><div class="leading-none">{paper.get("upvotes") or "-"}</div><h3><a href="{link}">'
        f'{html.escape(paper["title"])}</a></h3><a href="{link}#community">{comments}</a></article>'
    )
