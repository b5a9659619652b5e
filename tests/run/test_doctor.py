"""What ``doctor`` says of the index that is kept, and of what the token may do."""

from datetime import date

import pytest
from pydantic import SecretStr

from bot.model import Changes, Moment, Paper
from bot.run.doctor import _app_token, _bot_token, _index
from bot.run.settings import Settings
from bot.search.kept import KeptIndex
from bot.slack.manifest import OPTIONAL_SCOPES, PERMISSIONS, SCOPES
from tests.fakes.serving import peer
from tests.fakes.slack import TOKEN, FakeSlack


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "index.bin"
    papers = [Paper(f"p{n}", f"Kettle {n}", "It boils.", "", (date(2026, 7, 30),)) for n in range(100)]
    KeptIndex(path).take(Changes(tuple(papers), Moment(1, "a store")))
    return path


def test_doctor_reads_the_index(file):
    found = _index(file)
    assert (found.said, found.remedy) == ("whole; it knows 100 papers", "")


def test_doctor_tells_of_a_flipped_bit_in_the_index(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 4
    file.write_bytes(data)
    found = _index(file)
    assert "cannot be used" in found.said
    assert "builds it again" in found.remedy
    assert not found.bad


def test_doctor_says_that_no_index_is_kept_yet(tmp_path):
    assert _index(tmp_path / "index.bin").said.startswith("not kept yet")


@pytest.mark.parametrize("declined", [(), OPTIONAL_SCOPES, OPTIONAL_SCOPES[1:]])
def test_doctor_says_what_a_declined_scope_costs(declined):
    with FakeSlack() as slack:
        slack.scopes = tuple(scope for scope in (*SCOPES, *OPTIONAL_SCOPES) if scope not in declined)
        slack.replies["auth.test"] = {"user": "paperboy", "team": "Kettles"}
        settings = Settings(_env_file=None, slack_bot_token=SecretStr(TOKEN), slack_api_url=slack.api)
        told = {finding.what: finding for finding in _bot_token(settings)}
    assert told["scopes"].said == "all that are needed"
    for permission in PERMISSIONS:
        found = told[f"permission {permission.scope}"]
        assert permission.serves in found.said
        assert found.said.startswith("not given") is (permission.scope in declined)
        assert (permission.without in found.said) is (permission.scope in declined)
        assert not found.bad


def test_doctor_takes_no_token_to_where_it_is_sent_on():
    came = []

    def send_on(connection):
        came.append(connection.recv(4000))
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")

    with peer(send_on) as port:
        tokens = {"slack_bot_token": SecretStr(TOKEN), "slack_app_token": SecretStr("xapp-test")}
        settings = Settings(_env_file=None, slack_api_url=f"http://127.0.0.1:{port}/api/", **tokens)
        told = [*_bot_token(settings), _app_token(settings)]
    assert [finding.bad for finding in told] == [True, True]
    assert [request.split()[1] for request in came] == [b"/api/auth.test", b"/api/apps.connections.open"]
