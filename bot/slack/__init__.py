"""Slack: the room that turns Answers into messages, and what people type or press into questions.

Pure: ``mrkdwn`` (text -> mrkdwn), ``message`` (Block Kit's parts), ``papers``, ``answers``, ``edition`` (the daily
post), ``notices`` and ``home`` (nouns -> blocks), ``cite`` (BibTeX), ``state`` (what a button remembers), ``manifest``
(what is asked of Slack); ``conversation`` (text -> Message) asks the Answerer and nothing else.

With I/O: ``socket`` or ``events`` (HTTP) lead to ``app`` (Bolt) and a file of listeners per surface (``commands``,
``mentions``, ``messages``, ``actions``, ``opened``, ``lifecycle``), on ``workers``, ``once``, ``turns``, ``outbox`` and
``acknowledge``; ``client``; ``digest`` and ``delivery`` (Digest -> channels).
"""
