"""The web server over a real socket: the pages for monitors, and what it keeps away from Bolt."""

import contextlib
import gc
import socket
import threading

import httpx2
import pytest

from bot.errors import SettingsError
from bot.run.metrics import Metrics
from bot.run.serve.intake import MAX_BODY_BYTES
from bot.run.serve.server import WebServer
from bot.run.serve.web import EVENTS_PATH, Web
from tests.cases import further
from tests.run.loopback import NO_AUTHORITIES


class Slack:
    """Stands where Bolt's WSGI application does; keeps the bodies it was handed."""

    def __init__(self):
        self.bodies = []

    def __call__(self, environ, start_response):
        self.bodies.append(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        start_response("200 OK", [("Content-Length", "0")])
        return [b""]


@pytest.fixture
def slack():
    return Slack()


@pytest.fixture
def unready():
    return [""]


@pytest.fixture
def metrics():
    return Metrics()


@pytest.fixture
def client(slack, unready, metrics):
    web = Web(lambda: {"papers": 3}, lambda: unready[0], metrics.page, slack=slack, taking=lambda: not unready[0])
    with (
        WebServer(web, host="127.0.0.1", port=0) as server,
        httpx2.Client(base_url=f"http://127.0.0.1:{server.port}", verify=NO_AUTHORITIES) as client,
    ):
        yield client


def test_health_tells_the_archives_state(client):
    reply = client.get("/healthz")
    assert (reply.status_code, reply.json()) == (200, {"papers": 3})


def test_readiness_is_refused_while_questions_cannot_be_answered_and_says_why(client, unready):
    unready[0] = "starting"
    reply = client.get("/readyz")
    assert (reply.status_code, reply.json()) == (503, {"ready": False, "why": "starting"})
    unready[0] = ""
    reply = client.get("/readyz")
    assert (reply.status_code, reply.json()) == (200, {"ready": True})


def test_health_is_told_while_questions_cannot_be_answered(client, unready):
    unready[0] = "ending"
    assert client.get("/healthz").status_code == 200


def test_the_figures_are_served_as_prometheus_reads_them(client, metrics):
    metrics.fetched("listed")
    reply = client.get("/metrics")
    assert reply.headers["content-type"].startswith("text/plain; version=")
    assert 'paperboy_fetches_total{outcome="listed"} 1.0' in reply.text


def test_events_are_refused_while_none_are_taken_so_that_slack_repeats_them(client, slack, unready):
    unready[0] = "ending"
    reply = client.post(EVENTS_PATH, content=b"{}", headers={"X-Slack-Request-Timestamp": "1"})
    assert reply.status_code == 503
    assert slack.bodies == []


def test_an_event_reaches_bolt_unchanged(client, slack):
    body = '{"text": "naïve"}'.encode()
    assert client.post(EVENTS_PATH, content=body, headers={"X-Slack-Request-Timestamp": "1"}).status_code == 200
    assert slack.bodies == [body]


@pytest.mark.parametrize("stamp", ["", *further("soon", "1e9", "-1")])
def test_a_timestamp_that_is_no_number_is_unauthorised(client, slack, stamp):
    reply = client.post(EVENTS_PATH, content=b"{}", headers={"X-Slack-Request-Timestamp": stamp})
    assert reply.status_code == 401
    assert slack.bodies == []


def test_a_body_that_is_no_text_is_refused(client, slack):
    reply = client.post(EVENTS_PATH, content=b"\xff\xfe", headers={"X-Slack-Request-Timestamp": "1"})
    assert reply.status_code == 400
    assert slack.bodies == []


def test_a_body_over_the_cap_is_refused(client, slack):
    reply = client.post(EVENTS_PATH, content=b"x" * (MAX_BODY_BYTES + 1), headers={"X-Slack-Request-Timestamp": "1"})
    assert reply.status_code == 413
    assert slack.bodies == []


def test_other_paths_and_methods_are_not_found(client):
    assert client.get("/").status_code == 404
    assert client.get(EVENTS_PATH).status_code == 404


def test_without_http_mode_no_event_is_taken():
    with WebServer(Web(dict, str, bytes), host="127.0.0.1", port=0) as server:
        url = f"http://127.0.0.1:{server.port}{EVENTS_PATH}"
        assert httpx2.post(url, headers={"X-Slack-Request-Timestamp": "1"}, verify=NO_AUTHORITIES).status_code == 404


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # cheroot leaves that socket open
def test_a_port_that_is_taken_is_told_in_a_sentence():
    with (
        WebServer(Web(dict, str, bytes), host="127.0.0.1", port=0) as server,
        pytest.raises(SettingsError, match="BOT_PORT"),
    ):
        WebServer(Web(dict, str, bytes), host="127.0.0.1", port=server.port)
    gc.collect()


def test_connections_are_taken_while_every_thread_is_busy():
    gate = threading.Event()

    def busy(environ, start_response):
        gate.wait(20)
        start_response("200 OK", [("Content-Length", "0")])
        return [b""]

    with contextlib.ExitStack() as stack, WebServer(busy, host="127.0.0.1", port=0) as server:
        for _ in range(100):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=0.9))
            connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        gate.set()


def test_health_fails_while_a_job_no_longer_runs(metrics):
    late = ["catch_up"]
    web = Web(lambda: {"papers": 3, "late_jobs": late}, lambda: "", metrics.page)
    with (
        WebServer(web, host="127.0.0.1", port=0) as server,
        httpx2.Client(base_url=f"http://127.0.0.1:{server.port}", verify=NO_AUTHORITIES) as client,
    ):
        reply = client.get("/healthz")
        assert (reply.status_code, reply.json()["late_jobs"]) == (503, ["catch_up"])
        late.clear()
        assert client.get("/healthz").status_code == 200
