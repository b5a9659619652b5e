"""Fetching a model from a server that keeps it, cuts it short, changes it, or sends one on to another place."""

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

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
    """A server of files by path; what is asked for is noted."""

    def __init__(self):
        self.files = {"/lab/mine/resolve/c0ffee/onnx/model.onnx": WHOLE, "/lab/mine/resolve/c0ffee/t.json": WORDS}
        self.moved, self.asked, self.short = {}, [], 0
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                hub.asked.append(self.path)
                if self.path in hub.moved:
                    self.send_response(302)
                    self.send_header("Location", hub.moved[self.path])
                    self.end_headers()
                    return
                body = hub.files.get(self.path)
                self.send_response(200 if body is not None else 404)
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                self.wfile.write((body or b"")[: len(body or b"") - hub.short])

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def hub():
    server = Hub()
    yield server
    server.close()


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


@pytest.mark.parametrize("body", [WHOLE[:-1] + b"!", WHOLE[:-1], WHOLE + b"and more", b""])
def test_a_file_that_is_another_is_refused_and_leaves_nothing(hub, tmp_path, body):
    hub.files["/lab/mine/resolve/c0ffee/onnx/model.onnx"] = body
    with pytest.raises(EncoderError, match="not the file that is known"):
        fetch(MODEL, tmp_path, hub.url)
    assert there(tmp_path) == set()


def test_a_file_that_breaks_off_leaves_nothing(hub, tmp_path):
    hub.short = 9
    with pytest.raises(EncoderError, match="cannot be had"):
        fetch(MODEL, tmp_path, hub.url)
    assert there(tmp_path) == set()


def test_a_file_that_is_not_there_is_named(hub, tmp_path):
    del hub.files["/lab/mine/resolve/c0ffee/onnx/model.onnx"]
    with pytest.raises(EncoderError, match="answers 404"):
        fetch(MODEL, tmp_path, hub.url)


def test_no_server_is_a_sentence(tmp_path):
    with pytest.raises(EncoderError, match="cannot be had"):
        fetch(MODEL, tmp_path, "http://127.0.0.1:1")


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
