"""The store: where digests, papers, votes and the ledgers are kept, by SQLAlchemy Core on SQLite or PostgreSQL.

``database`` opens one and gives transactions; ``migrate``, ``backup`` and ``restore`` look after it as a whole;
``glance`` reads a SQLite file for who asks one thing and ends. Ports are implemented one file per noun, and ``stores``
opens all of them. ``merge`` and ``same`` decide what a save changes, without a database; ``save``, ``fold`` and
``forget`` do it. ``tables`` and ``migrations`` are the schema.
"""
