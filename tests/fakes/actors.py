"""Processes that stop after every step they take outside of themselves, to be let on, left waiting, or killed there."""

import threading
from collections.abc import Callable
from typing import Any


class Killed(BaseException):
    """The end of a process: no handler of the code under test catches it."""


class Actor:
    """A process in miniature, which stands still before its first step and after each.

    Args:
        work: What it does; it is handed a function that wraps its neighbours, so that each of their calls is a step.
    """

    def __init__(self, work: Callable[["Actor"], None]) -> None:
        self._work = work
        self._go, self._stopped = threading.Semaphore(0), threading.Semaphore(0)
        self._kill = False
        self.done = False
        self.error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)  # a failed test leaves some standing
        self._thread.start()
        self._stopped.acquire()

    def step(self, times: int = 1) -> None:
        """Let it take so many steps, or fewer if it ends."""
        for _ in range(times):
            if not self.done:
                self._go.release()
                self._stopped.acquire()

    def finish(self) -> None:
        """Let it run to its end."""
        while not self.done:
            self.step()
        self._thread.join()

    def kill(self) -> None:
        """Kill it where it stands: what it did last is done, and it does nothing more."""
        self._kill = True
        self.finish()

    def wrap(self, neighbour: Any, *, before: str = "") -> Any:
        """Return a neighbour each of whose calls is a step; a call named ``before`` is one before it is made, too."""
        return _Wrapped(self, neighbour, before)

    def pause(self) -> None:
        """Stand still until let on."""
        self._stopped.release()
        self._go.acquire()
        if self._kill:
            raise Killed

    def _run(self) -> None:
        try:
            self.pause()
            self._work(self)
        except Killed:
            pass
        except Exception as error:
            self.error = error
        finally:
            self.done = True
            self._stopped.release()


class _Wrapped:
    def __init__(self, actor: Actor, neighbour: Any, before: str) -> None:
        self._actor, self._neighbour, self._before = actor, neighbour, before

    def __getattr__(self, name: str) -> Callable[..., Any]:
        call = getattr(self._neighbour, name)

        def stepping(*words: Any, **named: Any) -> Any:
            if name == self._before:
                self._actor.pause()
            try:
                return call(*words, **named)
            finally:
                self._actor.pause()

        return stepping
