"""Letters -> a mail server.

``letters`` (nouns -> Letter, pure) and ``smtp`` (Letter -> SMTP).
"""
