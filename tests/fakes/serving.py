"""Servers on loopback: one whose end comes at once, and one that does with each connection as a test says."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer


class PromptServer(ThreadingHTTPServer):
    """Serves in a thread of its own; its end is told to it, where ``serve_forever`` would look for one now and then.

    Half of the time of a test that needs little else was to wait for that look.
    """

    request_queue_size = 128  # of twenty answers at once on a busy machine one was hung up on, with five
    _ended = False

    def start(self) -> None:
        """Begin to answer."""
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Answer nothing more."""
        self._ended = True
        socket.create_connection(self.server_address[:2]).close()  # whoever waits for a request sees that it is over
        self._thread.join()
        self.server_close()

    def _serve(self) -> None:
        while not self._ended:
            self.handle_request()


@contextmanager
def peer(act: Callable[[socket.socket], None]) -> Iterator[int]:
    """Accept connections, and do as told with each."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection, suppress(OSError):  # whoever came may be gone
                    act(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join(60)
