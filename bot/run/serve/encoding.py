"""Vectors in the background: what is saved is encoded within a minute, at a low priority, while questions go on."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.errors import BusyError, EncoderError
from bot.run.serve.stop import Stop
from bot.search.bm25 import Bm25Index
from bot.troubles import Troubles

logger = logging.getLogger(__name__)

WAIT_SECONDS = 5.0
"""Between two looks for papers without vectors."""

NICENESS = 15
"""Of the thread: whoever asks meanwhile is answered first."""


@contextmanager
def encoding(index: Bm25Index, stop: Stop, troubles: Troubles, patience: Callable[[], float]) -> Iterator[None]:
    """Encode in a thread of its own until the process is to end; nothing where words alone are searched.

    Args:
        index: Says what has no vector, and takes them.
        stop: Ends it, between two handfuls.
        troubles: Is told where the model fails.
        patience: Gives how many seconds its end may take.
    """
    if not index.has_meaning:
        yield
        return
    thread = threading.Thread(target=_encode, args=(index, stop, troubles), name="meaning", daemon=True)
    thread.start()
    try:
        yield
    finally:
        thread.join(patience())


def _encode(index: Bm25Index, stop: Stop, troubles: Troubles) -> None:
    _stand_back()
    while True:
        encode_once(index, stop, troubles)
        if stop.wait(WAIT_SECONDS):
            return


def encode_once(index: Bm25Index, stop: Stop, troubles: Troubles) -> None:
    """Encode what has no vector; a model that fails is a trouble, and words go on."""
    try:
        index.encode(lambda: not stop.wanted())
        troubles.settle("meaning")
    except BusyError as error:  # `paperboy meaning build`, or another worker: this one takes up what it makes
        troubles.settle("meaning")
        logger.debug("not encoded here: %s", error)
    except EncoderError as error:
        troubles.note("meaning", f"New papers are searched by words alone: {error}")
        logger.warning("cannot encode error=%s", error)
    except Exception:  # the border of a thread: a fault of ours must not end it unseen
        troubles.note("meaning", "New papers are searched by words alone; the log says why.")
        logger.exception("encoding broke")


def _stand_back() -> None:
    """Give this thread a low priority; only Linux has one for each thread, elsewhere it would be the process's."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
