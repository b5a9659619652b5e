"""Fetching a model from a server that keeps it, cuts it short, changes it, or sends one on to another place."""

import hashlib
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bot.errors import EncoderError
from bot.search.meaning.fetch import fetch, is_whole
from bot.search.meaning.models import File, Model

WHOLE = b"weights " * 60_000
WORDS = b'{"words": []}'


def file(path, body):
    return File(path, len(body), hashlib.sha256(body).hexdigest())


MODEL = Model(
    "mine",
    "lab/mine",
    "c0ffee",
    {"model.onnx": file("onnx/model.onnx", WHOLE), "tokenizer.json": file("t.json", WORDS)},
)


class Hub:
    """A server of files by path, as the hub's: parts on demand, others' places, lines that break, and bad days.

    Attributes:
        files: What there is, by path.
        moved: Where what is not there is to be found.
        asked: What was asked for, with the part of it, in order.
        breaks: After how many bytes each of the next replies breaks off.
        answers: What is answered instead, first: a status and headers.
        ranges: Whether parts are sent when they are asked for.
    """

    def __init__(self):
        self.files = {"/lab/mine/resolve/c0ffee/onnx/model.onnx": WHOLE, "/lab/mine/resolve/c0ffee/t.json": WORDS}
        self.moved, self.asked, self.breaks, self.answers, self.ranges = {}, [], [], [], True
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                hub.answer(self)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def answer(self, asker):
        wanted = asker.headers.get("Range", "")
        self.asked.append((asker.path, wanted))
        if self.answers:
            return self.head(asker, *self.answers.pop(0))
        if asker.path in self.moved:
            return self.head(asker, 302, {"Location": self.moved[asker.path], "X-Linked-Size": "480000"})
        body = self.files.get(asker.path)
        if body is None:
            return self.head(asker, 404, {})
        begin = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted and self.ranges else 0
        if begin >= len(body) > 0 and begin:
            return self.head(asker, 416, {"Content-Range": f"bytes */{len(body)}"})
        part = body[begin:]
        span = {"Content-Range": f"bytes {begin}-{len(body) - 1}/{len(body)}"} if begin else {}
        self.head(asker, 206 if begin else 200, span, len(part))
        asker.wfile.write(part[: self.breaks.pop(0)] if self.breaks else part)
        return None

    def head(self, asker, status, headers, size=0):
        asker.send_response(status)
        for name, value in (headers | {"Content-Length": str(size), "ETag": '"c0ffee"'}).items():
            asker.send_header(name, value)
        asker.end_headers()

    def parts(self, name="onnx/model.onnx"):
        return [part for path, part in self.asked if path.endswith(name)]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def hub():
    server = Hub()
    yield server
    server.close()


@pytest.fixture
def waits():
    """The seconds that were waited: none, but noted."""
    return []


def there(folder):
    return {path.name for path in folder.iterdir()}


def test_files_come_once_and_are_what_was_measured(hub, tmp_path):
    pieces = []
    assert fetch(MODEL, tmp_path / "models" / "mine", hub.url, pieces.append) == 2
    assert (tmp_path / "models" / "mine" / "model.onnx").read_bytes() == WHOLE
    assert sum(pieces) == len(WHOLE) + len(WORDS)
    assert fetch(MODEL, tmp_path / "models" / "mine", hub.url) == 0
    assert len(hub.asked) == 2


def test_a_file_that_lies_elsewhere_is_followed(hub, tmp_path):
    hub.files["/far/away"] = WHOLE
    hub.moved["/lab/mine/resolve/c0ffee/onnx/model.onnx"] = "/far/away"
    fetch(MODEL, tmp_path, hub.url + "/")
    assert there(tmp_path) == {"model.onnx", "tokenizer.json"}


@pytest.mark.parametrize("body", [WHOLE[:-1] + b"!", WHOLE[:-1], WHOLE + b"and more", b"", b"<html>log in</html>"])
def test_a_file_that_is_another_is_refused_and_leaves_nothing(hub, tmp_path, body):
    hub.files["/lab/mine/resolve/c0ffee/onnx/model.onnx"] = body
    with pytest.raises(EncoderError, match="not the file that is known"):
        fetch(MODEL, tmp_path, hub.url)
    assert there(tmp_path) == set()


def test_a_line_that_breaks_is_taken_up_where_it_broke(hub, tmp_path, waits):
    hub.breaks = [300_000, 100_000]
    pieces = []
    assert fetch(MODEL, tmp_path, hub.url, pieces.append, waits.append) == 2
    assert hub.parts() == ["", "bytes=300000-", "bytes=400000-"]
    assert sum(pieces) == len(WHOLE) + len(WORDS)
    assert waits == [1.0, 1.0]
    assert there(tmp_path) == {"model.onnx", "tokenizer.json"}


def test_the_next_fetch_goes_on_where_the_last_one_gave_up(hub, tmp_path, waits):
    hub.breaks = [300_000, 0, 0, 0]
    with pytest.raises(EncoderError, match=r"0.3 MB are kept, and the next fetch goes on from there"):
        fetch(MODEL, tmp_path, hub.url, sleep=waits.append)
    assert waits == [1.0, 2.0, 4.0]
    hub.asked.clear()
    fetch(MODEL, tmp_path, hub.url)
    assert hub.parts() == ["bytes=300000-"]
    assert (tmp_path / "model.onnx").read_bytes() == WHOLE


def test_a_part_of_something_else_is_fetched_again_whole(hub, tmp_path):
    (tmp_path / "model.onnx.part").write_bytes(b"an older model's" * 500)
    pieces = []
    fetch(MODEL, tmp_path, hub.url, pieces.append)
    assert hub.parts() == ["bytes=8000-", ""]
    assert (tmp_path / "model.onnx").read_bytes() == WHOLE
    assert sum(pieces) == len(WHOLE) + len(WORDS)


def test_a_part_that_is_longer_than_the_file_is_fetched_again_whole(hub, tmp_path):
    (tmp_path / "model.onnx.part").write_bytes(WHOLE + b"and more")
    fetch(MODEL, tmp_path, hub.url)
    assert (tmp_path / "model.onnx").read_bytes() == WHOLE


def test_a_server_that_sends_no_parts_sends_the_whole_again(hub, tmp_path, waits):
    hub.ranges, hub.breaks = False, [300_000]
    fetch(MODEL, tmp_path, hub.url, sleep=waits.append)
    assert hub.parts() == ["", "bytes=300000-"]
    assert (tmp_path / "model.onnx").read_bytes() == WHOLE


def test_a_busy_server_is_asked_again_when_it_says(hub, tmp_path, waits):
    hub.answers = [(429, {"Retry-After": "7"}), (503, {}), (429, {"Retry-After": "9999"})]
    fetch(MODEL, tmp_path, hub.url, sleep=waits.append)
    assert waits == [7.0, 2.0, 60.0]


@pytest.mark.parametrize(("status", "said"), [(401, "not open to all"), (404, "not there"), (410, "answers 410")])
def test_a_refusal_is_said_at_once(hub, tmp_path, waits, status, said):
    hub.answers = [(status, {})]
    with pytest.raises(EncoderError, match=said):
        fetch(MODEL, tmp_path, hub.url, sleep=waits.append)
    assert waits == []


def test_a_redirect_without_an_end_is_a_sentence(hub, tmp_path, waits):
    path = "/lab/mine/resolve/c0ffee/onnx/model.onnx"
    hub.moved[path] = path
    with pytest.raises(EncoderError, match="cannot be had"):
        fetch(MODEL, tmp_path, hub.url, sleep=waits.append)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_is_named_with_what_the_model_needs(hub, tmp_path):
    (tmp_path / "model.onnx.part").symlink_to("/dev/full")
    with pytest.raises(EncoderError, match=r"disk of .* is full; the model needs 0 MB"):
        fetch(MODEL, tmp_path, hub.url)
    assert not (tmp_path / "model.onnx").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_two_fetches_at_once_do_not_mix_what_comes(hub, tmp_path):
    other = []

    def meanwhile(_):
        if not other:
            other.append("asked")
            with pytest.raises(EncoderError, match="fetched by another process"):
                fetch(MODEL, tmp_path, hub.url)

    fetch(MODEL, tmp_path, hub.url, meanwhile)
    assert other
    assert (tmp_path / "model.onnx").read_bytes() == WHOLE


def test_the_proxy_of_the_environment_is_used(hub, tmp_path, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", hub.url)
    monkeypatch.setenv("NO_PROXY", "")
    hub.files = {f"http://hub.test{path}": body for path, body in hub.files.items()}
    fetch(MODEL, tmp_path, "http://hub.test")
    assert [path for path, _ in hub.asked] == list(hub.files)


def test_a_file_that_is_not_there_is_named(hub, tmp_path):
    del hub.files["/lab/mine/resolve/c0ffee/onnx/model.onnx"]
    with pytest.raises(EncoderError, match="answers 404"):
        fetch(MODEL, tmp_path, hub.url)


def test_no_server_is_a_sentence(tmp_path, waits):
    with pytest.raises(EncoderError, match="cannot be had"):
        fetch(MODEL, tmp_path, "http://127.0.0.1:1", sleep=waits.append)
    assert len(waits) == 3
    assert there(tmp_path) == set()


def test_a_damaged_file_comes_again_and_a_whole_one_stays(hub, tmp_path):
    fetch(MODEL, tmp_path, hub.url)
    (tmp_path / "model.onnx").write_bytes(WHOLE[:-1] + b"?")
    assert not is_whole(tmp_path / "model.onnx", MODEL.files["model.onnx"])
    assert fetch(MODEL, tmp_path, hub.url) == 1
    assert is_whole(tmp_path / "model.onnx", MODEL.files["model.onnx"])


def test_a_folder_that_cannot_be_written_is_named(hub, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(EncoderError, match="cannot be written"):
        fetch(MODEL, tmp_path / "file" / "mine", hub.url)
