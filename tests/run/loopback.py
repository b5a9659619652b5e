"""What those say who ask a server of ours on loopback."""

import ssl

NO_AUTHORITIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""``verify=`` of a client: all is plain HTTP, and to load the authorities took a fifth of each test."""
