"""The store: where digests, papers, votes and the ledgers are kept, by SQLAlchemy Core on SQLite or PostgreSQL.

``database`` opens, migrates, checks and backs up. ``papers``, ``posts`` and ``events`` implement the ports, one file
per noun; ``merge`` decides what a save changes, without a database. ``tables`` and ``migrations`` are the schema.
"""
