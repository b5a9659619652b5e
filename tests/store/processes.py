"""Child processes that a test reads line by line, and that never outlive it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Child:
    """A running ``tests.store.child``."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def line(self) -> str:
        """Return what it says next; ``""`` once it has ended."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def lines(self) -> list[str]:
        """Return all that it still says."""
        assert self._process.stdout is not None
        return self._process.stdout.read().split("\n")[:-1]

    def go(self) -> None:
        """Let it go on."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        """Kill it as the kernel would: nothing of it runs any more."""
        self._process.kill()
        self._process.wait()


@contextmanager
def children(number: int, *arguments: str) -> Iterator[list[Child]]:
    """Start processes."""
    command = [sys.executable, "-m", "tests.store.child", *arguments]
    with ExitStack() as stack:
        started = []
        for _ in range(number):
            process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            stack.enter_context(process)
            stack.callback(process.kill)
            started.append(Child(process))
        yield started
