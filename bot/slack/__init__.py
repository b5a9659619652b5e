"""Slack: the room that turns Answers into messages, and what people type or press into questions.

Pure: ``mrkdwn`` (text -> mrkdwn), ``parts``, ``answers``, ``listing``, ``notices`` and ``home`` (nouns -> Block Kit),
``state`` (what a button remembers), ``conversation`` (text -> Message), ``manifest`` (what is asked of Slack).
With I/O: ``app`` (Bolt and its listeners, one file per surface), ``client``, ``socket``, ``digest`` (the daily post).
"""
