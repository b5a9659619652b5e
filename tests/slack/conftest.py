"""A bot on a loopback Slack."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_bolt import BoltRequest, BoltResponse

from bot.slack.app import CLOSE_SECONDS, App, build_app
from tests.fakes.answers import FakeAnswerer
from tests.fakes.ledger import FakeEventLedger
from tests.fakes.rooms import rooms
from tests.fakes.slack import SECRET, TOKEN, FakeSlack
from tests.nobody import naming_nobody


@pytest.fixture(autouse=True)
def the_log_names_nobody(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with naming_nobody(caplog):
        yield


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as slack:
        yield slack


PATIENT_SECONDS = 120.0
"""For what must come: a busy machine is no failure."""


@dataclass
class Bot:
    """The app under test, with fakes at its ports; ``house`` holds those that a test hands in by name."""

    slack: FakeSlack
    answers: FakeAnswerer = field(default_factory=FakeAnswerer)
    events: FakeEventLedger = field(default_factory=FakeEventLedger)
    house: dict[str, Any] = field(default_factory=dict)
    revoked: list[str] = field(default_factory=list)
    apps: list[App] = field(default_factory=list)

    def app(self, **options: Any) -> App:
        app = build_app(
            rooms(**{"answers": self.answers, "events": self.events} | self.house),
            bot_token=TOKEN,
            signing_secret=SECRET,
            base_url=self.slack.api,
            clock=lambda: datetime(2026, 7, 30, 12, tzinfo=UTC),
            on_revoked=lambda: self.revoked.append("revoked"),
            **options,
        )
        self.apps.append(app)
        return app

    def send(self, *requests: BoltRequest) -> list[BoltResponse]:
        """Deliver requests to the (first) app; all of them are acknowledged."""
        app = self.apps[0] if self.apps else self.app()
        return [app.dispatch(request) for request in requests]

    def settle(self, seconds: float = PATIENT_SECONDS) -> None:
        """Wait until everything that was acknowledged is done; what is not by then is dropped."""
        for app in self.apps:
            app.close(seconds)
        self.apps.clear()


@pytest.fixture
def bot(slack: FakeSlack) -> Iterator[Bot]:
    bot = Bot(slack)
    yield bot
    bot.answers.gate.set()
    bot.settle(CLOSE_SECONDS)


Send = Callable[..., list[BoltResponse]]
