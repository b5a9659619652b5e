"""Paperboy: a Slack bot that keeps a research group up with AI papers.

The data's way, and the room where each step lives::

    page -> source/ -> Digest -> store/ -> search/ -> Found -> library.answer -> Answer -> slack/ -> Slack

Three floors; imports go down only, and rooms never see each other:

* ``bot/run/`` is the wiring: settings, jobs and their schedule, web server, logs, figures, alarms, command line. It
  alone chooses rooms.
* ``bot/source/``, ``bot/store/``, ``bot/search/``, ``bot/slack/`` are the rooms, one per neighbour outside.
* The loose files are the core, standard library only and without I/O: ``model`` (the nouns), ``ports`` (what the core
  asks of a room), ``errors``, ``query`` (question -> Query), ``days`` (which days to fetch, which to post, whether
  the feed is stale), ``meter`` (figures that nobody reads), ``troubles`` (what needs a person) and ``library`` (the
  verbs).

``tests/test_floors.py`` keeps these rules.
"""

__version__ = "0.1.0"
