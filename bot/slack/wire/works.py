"""What handles requests beside Bolt: the threads that answer, the one that turns away, and what waits to be sent."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.ports import Clock, Meter, Rooms
from bot.slack.wire.once import Once
from bot.slack.wire.outbox import Outbox
from bot.slack.wire.tallies import Tallies
from bot.slack.wire.workers import Workers

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Works:
    """What runs as long as the app does, and ends with it."""

    workers: Workers
    doorman: Workers
    outbox: Outbox
    once: Once
    tallies: Tallies

    def close(self, seconds: float) -> None:
        """Finish what was acknowledged, as far as the time allows; what still waits for a slow channel is dropped."""
        end = time.monotonic() + seconds
        self.doorman.shutdown(cancel_futures=True)
        self.workers.wait_idle(seconds)
        self.outbox.settle(max(0.0, end - time.monotonic()))
        self.outbox.close()
        if not self.workers.drain(max(0.0, end - time.monotonic())):
            logger.warning("closed with questions unanswered seconds=%.0f", seconds)
        self.once.close()
        self.tallies.flush()


def open_works(
    rooms: Rooms, clock: Clock, *, threads: int, room: int, lost: Callable[[str, Exception], object], meter: Meter
) -> Works:
    """Return the works, begun.

    Args:
        rooms: The house.
        clock: Gives now.
        threads: How many questions are answered at once.
        room: How many questions may be running or waiting; twice as many messages may wait to be sent, and four times
            as many people to be turned away.
        lost: Is told of a message that could not be sent.
        meter: Is told of 429s.
    """
    workers = Workers(threads, room=room)
    return Works(
        workers,
        doorman=Workers(1, room=4 * room, name="doorman"),
        outbox=Outbox(workers, room=2 * room, lost=lost, meter=meter),
        once=Once(rooms.events, clock),
        tallies=Tallies(rooms.feedback, clock),
    )
