"""The command line: ``main`` and the commands by whom they serve: the ``archive``, the ``workspace``, or ``talk``.

Each command reads its words and hands them on. Each also imports what it needs where it begins: ``--help`` waits for
no database, and ``ask`` for no Slack.
"""
