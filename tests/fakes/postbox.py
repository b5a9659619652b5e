"""A real mail server on loopback, which takes letters, or answers as told."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Postbox:
    """Takes letters, or answers as told.

    Attributes:
        letters: Those that were taken.
        refusal: What is answered to every address instead; empty where all are taken.
        hangs_up: Whether the line is cut once an address was named.
        answer: What is answered to a letter; empty where the line is cut instead.
        on_arrival: Called with the number of a letter, from 1, before it is taken; ``False`` loses it on the way.
        on_taken: Called with the number of a letter once it is taken; ``False`` loses the answer.
    """

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refusal = ""
        self.answer = "250 OK"
        self.hangs_up = False
        self.came = 0
        self.on_arrival: Callable[[int], object] = lambda _: True
        self.on_taken: Callable[[int], object] = lambda _: True

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.hangs_up:
            server.transport.close()
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.came += 1
        number = self.came
        if not self.answer or self.on_arrival(number) is False:
            server.transport.close()
            return "421 gone"
        if self.answer.startswith("250"):
            self.letters.append(message_from_bytes(envelope.content, policy=default))
        if self.on_taken(number) is False:
            server.transport.close()
        return self.answer


def free_port() -> int:
    """Return a port that nobody listens on: the library itself knocks at the one that it is given."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def mail_server() -> Iterator[tuple[Postbox, int]]:
    """Give a mail server, and its port."""
    box = Postbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield box, controller.port
    finally:
        controller.stop()
