"""A question as typed -> a ``Query``: a package of the core, pure, standard library only.

::

    question (Slack's noise undone, tokens) -> written (key:value, phrases, OR, ids) -> clauses (that wish, whole)
      -> intents -> wording (filters in prose) -> scaffold ("can you find me ...") -> chips -> parser (one Query)

``dates`` and ``names`` know what days, people and labs look like; ``filters`` says how each filter changes a query.
"""

from bot.query.parser import is_chat, parse

__all__ = ["is_chat", "parse"]
