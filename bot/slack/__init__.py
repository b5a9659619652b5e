"""Slack: the room that turns Answers into messages, and what people type or press into questions.

Its wings, lowest first: ``manifest`` (what is asked of Slack) and ``ids`` < ``blocks`` (nouns -> Block Kit, pure) <
``wire`` (clients, pace, exactly once, threads) < ``hear`` (a file of listeners per surface) and ``post`` (what it sends
by itself), which never see each other < ``app`` (Bolt) < ``socket`` and ``events`` (Socket Mode, HTTP).
"""
