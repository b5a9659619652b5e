"""Letters against a real mail server on loopback."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from bot.errors import MailError
from bot.mail.letters import alert_letter
from bot.mail.smtp import SmtpMailer
from bot.model import Hit, Letter, Paper, Query, Quote, Subscription
from bot.run.rooms import open_mailer
from bot.run.settings import Settings
from bot.sending.alerts import Item, Told

pytest.importorskip("aiosmtpd", reason="the mail server for tests is not installed")
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.fakes.postbox import Postbox, free_port, mail_server

pytestmark = pytest.mark.smtp
NOW = datetime(2026, 7, 30, 9, tzinfo=UTC)


@pytest.fixture
def postbox() -> Iterator[tuple[Postbox, int]]:
    with mail_server() as (box, port):
        yield box, port


def mailer(port: int, **changes: object) -> SmtpMailer:
    made: dict[str, object] = {
        "security": "none", "user": "", "password": "", "sender": "Paperboy <papers@example.org>", "clock": lambda: NOW,
    }  # fmt: skip
    return SmtpMailer("127.0.0.1", port, **made | changes)  # type: ignore[arg-type]


def letter(**changes: object) -> Letter:
    paper = Paper(
        "2607.00001", "Sparse <b>λ</b> & gardens", "It is so.", "https://huggingface.co/papers/2607.00001",
        (date(2026, 7, 30),), authors=("Ada Öström", "Bo", "Cy", "Di"), upvotes=61, organization="Lab & Co",
        code_url="javascript:alert(1)",
    )  # fmt: skip
    hit = Hit(paper, 0.0, Quote("Half of <its> branches go.", ((0, 4),)))
    item = Item(hit, Told("2607.00001", (1,), ("gardens", "▲ 61")))
    one = Subscription("T1", "U1", "U1", "gardens", Query("", text="gardens"), NOW, id=1, number=1)
    how: dict[str, object] = {
        "to": "ada@sheep.example", "name": "alert-2026-07-30/7", "unsubscribe": "https://papers.example.org/unsubscribe/x",
        "command": "/papers unsubscribe 1 to me",
    }  # fmt: skip
    return alert_letter([item], [one], **how | changes)  # type: ignore[arg-type]


def test_letter_arrives_as_text_and_as_html(postbox: tuple[Postbox, int]) -> None:
    box, port = postbox
    mailer(port).send(letter())
    (got,) = box.letters
    assert got["Subject"] == "1 new paper: Sparse <b>λ</b> & gardens"
    assert (got["From"], got["To"]) == ("Paperboy <papers@example.org>", "ada@sheep.example")
    text, html = (got.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for said in ("Ada Öström, Bo, Cy and 1 more · Lab & Co · 30 Jul 2026 · ▲ 61", "Matched: gardens, ▲ 61"):
        assert said in text
    assert "/papers unsubscribe 1 to me" in text
    assert "<b>Half</b> of &lt;its&gt; branches go." in html
    assert "Sparse &lt;b&gt;λ&lt;/b&gt; &amp; gardens" in html
    assert "javascript:" not in html


def test_letter_can_be_unsubscribed_from_with_one_click(postbox: tuple[Postbox, int]) -> None:
    box, port = postbox
    mailer(port).send(letter())
    mailer(port).send(letter(unsubscribe=""))
    linked, plain = box.letters
    assert linked["List-Unsubscribe"].startswith("<https://papers.example.org/unsubscribe/x>")
    assert linked["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert plain["List-Unsubscribe"] == "<mailto:papers@example.org?subject=unsubscribe>"
    assert plain["List-Unsubscribe-Post"] is None
    assert linked["Message-ID"] == plain["Message-ID"] == "<alert-2026-07-30.7@example.org>"
    assert linked["Auto-Submitted"] == "auto-generated"


def test_no_header_is_slipped_in(postbox: tuple[Postbox, int]) -> None:
    box, port = postbox
    paper = "A title\r\nBcc: eve@example.org"
    mailer(port).send(Letter("ada@sheep.example", " ".join(paper.split()), "t", "<p>t</p>", "a"))
    assert box.letters[0]["Bcc"] is None
    with pytest.raises(MailError) as caught:
        mailer(port).send(Letter("ada@x.org\r\nBcc: eve@example.org", "s", "t", "<p>t</p>", "a"))
    assert (caught.value.sent, caught.value.lasting) == (False, True)


@pytest.mark.parametrize(
    ("refusal", "answer", "sent", "lasting"),
    [
        ("550 no such user", "250 OK", False, True),
        ("450 later", "250 OK", False, False),
        ("", "554 spam", False, False),
        ("", "451 later", False, False),
        ("", "", None, False),
    ],
)
def test_what_became_of_a_letter_is_told(
    postbox: tuple[Postbox, int], refusal: str, answer: str, sent: bool | None, lasting: bool
) -> None:
    box, port = postbox
    box.refusal, box.answer = refusal, answer
    with pytest.raises(MailError) as caught:
        mailer(port).send(letter())
    assert (caught.value.sent, caught.value.lasting) == (sent, lasting)
    assert box.letters == []


def test_server_that_is_not_there_took_nothing() -> None:
    with pytest.raises(MailError, match="was not reached") as caught:
        mailer(9).send(letter())
    assert caught.value.sent is False


def test_server_without_encryption_is_told_no_password(postbox: tuple[Postbox, int]) -> None:
    box, port = postbox
    with pytest.raises(MailError, match="was not reached"):
        mailer(port, security="starttls", user="ada", password="secret").send(letter())
    assert box.letters == []


def test_line_that_is_cut_before_a_letter_leaves_it_surely_unsent(postbox) -> None:
    box, port = postbox
    box.refusal = "421 shutting down"
    with pytest.raises(MailError) as refused:
        mailer(port).send(letter())
    assert (refused.value.sent, refused.value.lasting) == (False, False)
    box.refusal, box.hangs_up = "", True
    with pytest.raises(MailError) as cut:
        mailer(port).send(letter())
    assert (cut.value.sent, cut.value.away) == (False, True)
    assert box.letters == []


def test_login_is_used_where_it_is_set() -> None:
    seen: list[LoginPassword] = []

    def login(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword) -> AuthResult:
        seen.append(data)
        return AuthResult(success=data.password == b"secret", handled=False)  # the server is to answer

    box = Postbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), authenticator=login, auth_require_tls=False)
    controller.start()
    try:
        port = controller.port
        settings = Settings(
            _env_file=None, smtp_host="127.0.0.1", smtp_port=port, smtp_security="none", smtp_user="ada",
            smtp_password="secret", mail_from="papers@example.org",
        )  # fmt: skip
        as_set = open_mailer(settings, lambda: NOW)
        assert as_set is not None
        as_set.send(letter())
        with pytest.raises(MailError):
            mailer(port, user="ada", password="wrong").send(letter())
    finally:
        controller.stop()
    assert len(box.letters) == 1
    assert seen[0].login == b"ada"
