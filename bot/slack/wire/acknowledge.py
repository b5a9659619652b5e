"""Acknowledgements that do not wait for a free thread."""

from __future__ import annotations

from slack_bolt.kwargs_injection import Args


def acknowledge(args: Args) -> None:
    """Acknowledge a command or a pressed button where it comes in.

    In a listener's thread, as Bolt has it, an acknowledgement would wait until that thread is free, and Slack's three
    seconds pass under load. Events are acknowledged by Bolt itself before their listener runs.
    """
    args.ack()
    args.next()
