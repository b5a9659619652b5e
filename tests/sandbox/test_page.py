"""The page's door: what opens it, and what stays outside."""

import json
from io import BytesIO

import pytest

from bot.sandbox.page.doing import Outside
from bot.sandbox.page.web import TABS, Page
from bot.sandbox.workspace.workspace import ADA, BEN, DM_ADA, PAPERS

HOST = "127.0.0.1:3000"
LEAPT = []


@pytest.fixture
def page(stage):
    LEAPT.clear()
    page = Page(stage, Outside({"morning": "Next morning"}, LEAPT.append, lambda: "no"), key="key")
    page.at("127.0.0.1", 3000)
    return page


@pytest.fixture
def ask(page):
    def asking(path, body=None, *, host=HOST, query="", key="key", **headers):
        raw = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        environ = {
            "REQUEST_METHOD": "GET" if body is None else "POST",
            "PATH_INFO": f"/{key}/{path}",
            "QUERY_STRING": query,
            "HTTP_HOST": host,
            "CONTENT_LENGTH": str(len(raw)),
            "CONTENT_TYPE": "application/json",
            "wsgi.input": BytesIO(raw),
            **headers,
        }
        told = {}
        reply = page(environ, lambda status, headers: told.update(status=status, headers=dict(headers)))
        return told["status"], told["headers"], reply

    return asking


@pytest.fixture
def act(ask):
    def acting(do, **given):
        status, _, reply = ask("act", {"do": do, "as": ADA, **given}, HTTP_ORIGIN=f"http://{HOST}")
        assert status == "200 OK"
        return json.loads(b"".join(reply))

    return acting


@pytest.mark.parametrize("name", ["", "app.js", "composer.js", "style.css", "paperboy.svg"])
def test_the_page_and_its_files_are_served_under_a_strict_policy(ask, name):
    status, headers, _ = ask(name)
    assert status == "200 OK"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_page_names_nothing_elsewhere(ask):
    for name in ("index.html", "app.js", "composer.js", "style.css"):
        body = b"".join(ask(name)[2])
        assert b"//cdn" not in body
        assert b"https://" not in body
        assert b"<script>" not in body
        assert b" style=" not in body


@pytest.mark.parametrize(
    "wrong",
    [{"key": "other"}, {"host": "evil.example:3000"}, {"host": "evil.example"}, {"host": "127.0.0.1.evil.example:80"}],
)
def test_nobody_comes_in_without_the_path_or_by_another_name(ask, wrong):
    assert ask("", **wrong)[0].startswith("404")
    assert ask("api/auth.test", {}, **wrong)[0].startswith("404")


@pytest.mark.parametrize(
    "headers",
    [{}, {"HTTP_ORIGIN": "https://evil.example"}, {"HTTP_ORIGIN": f"http://{HOST}", "CONTENT_TYPE": "text/plain"}],
)
def test_another_page_can_do_nothing(ask, stage, headers):
    given = {"do": "say", "channel": PAPERS, "text": "x"}
    assert ask("act", given, **headers)[0].startswith("403")
    assert stage.workspace.history(PAPERS) == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"5", b"[" * 200_000])
def test_nonsense_is_refused(ask, body):
    assert ask("act", body, HTTP_ORIGIN=f"http://{HOST}")[0].startswith("400")


def test_the_bots_api_answers_nonsense_in_slacks_words(ask):
    status, _, reply = ask("api/auth.test", b"{")
    assert (status, json.loads(b"".join(reply))["error"]) == ("200 OK", "invalid_arguments")


def test_the_events_begin_with_what_stands_around_everything(ask, page):
    status, headers, reply = ask("events", query=f"as={BEN}")
    first = json.loads(next(iter(reply)).removeprefix(b"data: "))
    assert (status, headers["Content-Type"]) == ("200 OK", "text/event-stream")
    assert (first["kind"], first["me"]) == ("first", BEN)
    assert "papers" in first["sidebar"]


def test_tabs_leave_threads_for_the_bot_and_make_room_when_they_close(ask):
    open_now = [ask("events") for _ in range(TABS + 1)]
    assert [status for status, _, _ in open_now].count("200 OK") == TABS
    begun, never_read = open_now[0][2], open_now[1][2]
    next(iter(begun))
    begun.close()
    never_read.close()
    assert [ask("events")[0][:3] for _ in range(3)] == ["200", "200", "503"]


def test_a_change_is_seen_by_those_whom_it_concerns(ask, stage, call):
    streams = {user: iter(ask("events", query=f"as={user}")[2]) for user in (ADA, BEN)}
    for stream in streams.values():
        next(stream)
    call("chat.postEphemeral", channel=PAPERS, user=ADA, text="psst")
    call("chat.postMessage", channel=PAPERS, text="loud")
    told = {user: next(stream).decode() for user, stream in streams.items()}
    assert "psst" in told[ADA]
    assert "psst" not in told[BEN]
    assert "loud" in told[BEN]


def test_what_is_typed_is_said_and_what_is_refused_is_told(act, stage):
    assert act("say", channel=PAPERS, text="hello <b>")["ts"]
    assert stage.workspace.history(PAPERS)[0].text == "hello &lt;b&gt;"
    assert "no command here" in act("say", channel=PAPERS, text="/nonsense")["said"]
    assert "threads" in act("say", channel=PAPERS, text="/papers x", thread="1.0")["said"]
    assert "not there any more" in act("react", channel=PAPERS, ts="1.0", name="eyes")["said"]
    assert act("dance")["said"]


@pytest.mark.parametrize(
    "given",
    [
        {"do": []},
        {"do": "say", "channel": PAPERS, "text": "/papers \ud800"},
        {"do": "leap", "to": []},
        {"do": "trouble", "kind": {}, "on": 1},
        {"do": "open", "tab": 5, "seen": []},
        {"do": "press", "channel": PAPERS, "ts": "1", "filled": 5},
        {"do": "submit", "view": {}, "filled": [1]},
        {"do": "say", "as": {"a": 1}, "channel": {}, "text": None},
    ],
    ids=str,
)
def test_what_no_page_sends_breaks_nothing(ask, given):
    status, _, reply = ask("act", json.dumps(given).encode(), HTTP_ORIGIN=f"http://{HOST}")
    assert status == "200 OK"
    json.loads(b"".join(reply))


def test_half_a_character_ends_nobodys_events(ask, act, stage, call):
    events = iter(ask("events", query=f"as={BEN}")[2])
    next(events)
    act("say", channel=PAPERS, text="half \ud83d")
    call("chat.postMessage", channel=PAPERS, text="half \ud83d")
    assert b"half" in next(events)


def test_a_shared_file_is_handed_out_and_never_shown(ask, stage, call):
    given = call("files.getUploadURLExternal", filename="a.html", length=8)
    stage.api.upload(given["file_id"], b"<script>")
    call("files.completeUploadExternal", files=[{"id": given["file_id"]}], channel_id=PAPERS)
    status, headers, reply = ask("file", query=f"id={given['file_id']}")
    assert (status, b"".join(reply)) == ("200 OK", b"<script>")
    assert headers["Content-Disposition"] == "attachment"
    assert ask("file", query="id=F404")[0].startswith("404")


def test_only_known_leaps_are_made(act):
    act("leap", to="morning")
    act("leap", to="yesterday")
    assert LEAPT == ["morning"]


def test_each_place_is_drawn(ask, stage, call):
    call("chat.postMessage", channel=DM_ADA, text="hello")
    for place in (PAPERS, DM_ADA, "home", "mail"):
        status, _, reply = ask("place", query=f"id={place}&as={ADA}")
        assert status == "200 OK"
        assert json.loads(b"".join(reply))["head"]
    assert ask("place", query="id=C404")[0].startswith("404")
