"""Letter -> SMTP: ``ports.Mailer``. A connection for each letter, for they are few and far between."""

from __future__ import annotations

import logging
import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from typing import Any, Literal

from bot.errors import MailError
from bot.model import Letter
from bot.ports import Clock

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 20
"""For the connection and each command; what comes after the letter itself may take longer."""

ANSWER_SECONDS = 120
"""How long a server may look at a letter before it says that it took it; a claim holds for longer."""

Security = Literal["starttls", "tls", "none"]


class _Server(smtplib.SMTP):
    """A server that remembers whether it may have a letter: from when it was asked to take one."""

    has_letter = False

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Hand a letter over."""
        self.has_letter = True
        if self.sock:
            self.sock.settimeout(ANSWER_SECONDS)
        return super().data(msg)


class _TlsServer(_Server, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte on."""


class SmtpMailer:
    """Sends letters by a mail server.

    Args:
        host: Of the server.
        port: Of the server.
        security: ``starttls`` and ``tls`` hold the server to its certificate; ``none`` is for one on this machine.
        user: To log in with; empty where the server asks for none.
        password: Likewise.
        sender: Whom letters are from: an address, or ``Paperboy <papers@example.org>``.
        clock: Gives now.
    """

    def __init__(
        self, host: str, port: int, *, security: Security, user: str, password: str, sender: str, clock: Clock
    ) -> None:
        self._host, self._port, self._security = host, port, security
        self._user, self._password, self._sender, self._clock = user, password, sender, clock

    def send(self, letter: Letter) -> None:
        """Send a letter; see ``ports.Mailer``."""
        message = self._written(letter)
        try:
            server = self._connected()
        except (OSError, smtplib.SMTPException) as error:
            raise MailError(f"the mail server {self._host} was not reached: {error}", sent=False, away=True) from error
        try:
            server.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            code = max(code for code, _ in error.recipients.values())
            raise MailError(f"the mail server refused an address: {code}", sent=False, lasting=code >= 500) from error
        except smtplib.SMTPResponseException as error:
            raise MailError(f"the mail server refused a letter: {error.smtp_code}", sent=False) from error
        except (OSError, smtplib.SMTPException) as error:
            if not server.has_letter:
                raise MailError(f"the mail server hung up before a letter: {error}", sent=False, away=True) from error
            raise MailError(f"the mail server did not say whether it took a letter: {error}", sent=None) from error
        finally:
            _leave(server)
        logger.info("mailed name=%s", letter.name)

    def _connected(self) -> _Server:
        context = ssl.create_default_context()
        if self._security == "tls":
            server: _Server = _TlsServer(self._host, self._port, timeout=TIMEOUT_SECONDS, context=context)
        else:
            server = _Server(self._host, self._port, timeout=TIMEOUT_SECONDS)
        try:
            if self._security == "starttls":
                server.starttls(context=context)
            if self._user:
                server.login(self._user, self._password)
        except (OSError, smtplib.SMTPException):
            _leave(server)
            raise
        return server

    def _written(self, letter: Letter) -> EmailMessage:
        shown, address = parseaddr(self._sender)
        domain = address.rpartition("@")[2] or "localhost"
        message = EmailMessage()
        message["From"] = Address(shown or "Paperboy", addr_spec=address)
        try:
            message["To"] = Address(addr_spec=letter.to)
        except (ValueError, IndexError) as error:
            raise MailError(f"{letter.to!r} is no address", sent=False, lasting=True) from error
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(self._clock())
        message["Message-ID"] = f"<{letter.name.replace('/', '.')}@{domain}>"
        message["Auto-Submitted"] = "auto-generated"
        mailto = f"<mailto:{address}?subject=unsubscribe>"
        if letter.unsubscribe:
            message["List-Unsubscribe"] = f"<{letter.unsubscribe}>, {mailto}"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        else:
            message["List-Unsubscribe"] = mailto
        message.set_content(letter.text)
        message.add_alternative(letter.html, subtype="html")
        return message


def _leave(server: _Server) -> None:
    try:
        server.quit()
    except (OSError, smtplib.SMTPException):
        server.close()
