"""A server on loopback whose end comes at once."""

import socket
import threading
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
