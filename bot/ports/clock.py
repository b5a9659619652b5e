"""The time, as it is handed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives now, aware and in UTC. Handed in, so that tests stand at any instant."""
