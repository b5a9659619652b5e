"""The threads that listeners run in, with a bound on how many questions wait for one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Workers(Executor):
    """A thread pool that tells when it is full. It refuses nothing itself: whoever hands out work asks ``full`` first.

    Args:
        threads: How many run at once.
        room: How many may be running or waiting before it is full.
        name: Of the threads.
    """

    def __init__(self, threads: int, *, room: int, name: str = "listener") -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._room = room
        self._held = 0
        self._changed = threading.Condition()

    @property
    def full(self) -> bool:
        """Whether there is no room for one more."""
        return self._held >= self._room

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run a function in one of the threads, as soon as one is free, in the context of whoever handed it in."""
        with self._changed:
            self._held += 1
        context = copy_context()
        try:
            future = self._pool.submit(lambda: context.run(fn, *args, **kwargs))
        except BaseException:
            self._leave()
            raise
        future.add_done_callback(self._leave)
        return future

    def _leave(self, _future: object = None) -> None:
        with self._changed:
            self._held -= 1
            self._changed.notify_all()

    def wait_idle(self, seconds: float) -> bool:
        """Wait until nothing runs or waits, at most so many seconds; return whether that came about."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._held, seconds)

    def drain(self, seconds: float) -> bool:
        """Take no more work, and wait for what was taken; return whether all of it was done in time."""
        self._pool.shutdown(wait=False)
        with self._changed:
            done = self._changed.wait_for(lambda: not self._held, seconds)
        self._pool.shutdown(wait=done, cancel_futures=True)
        return done

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work; by default, return when all that was taken is done."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)
