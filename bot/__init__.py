"""Paperboy: a Slack bot that keeps a research group up with AI papers.

The data's way, and the room where each step lives::

    page -> source/ -> Digest -> store/ -> search/ -> Found -> library.answer -> Answer -> slack/ -> Slack

Three floors; imports go down only, and rooms never see each other:

* ``bot/run/`` is the wiring: settings, logs, figures, a file per command; it alone chooses rooms. Its wings are
  ``serve`` (service, jobs and their schedule, web server, alarms), ``demo`` (the page to try it in), ``chat`` (the
  terminal) and ``cli`` (the command line).
* The rooms, one per neighbour outside; the wings of a large one import in this order only:

  * ``bot/source/``: Hugging Face's bytes, or a saved page, -> Digest.
  * ``bot/store/``: SQLite or PostgreSQL, a file per noun.
  * ``bot/search/``: ``text`` (words and terms) < ``index`` (an immutable snapshot) < ``meaning`` (vectors, optional) <
    ``words`` (what an archive knows of a question's words: ``written`` < ``weighed`` < ``forms`` < ``question``) <
    ``readings`` (the ways to read a question: ``spelled`` and ``stance``, the words as meant and how papers stand to
    them; ``parts``; ``called`` and ``theirs``, the papers of a name) < ``find`` (question -> papers: ``quoting`` <
    ``ranking`` < ``match`` < ``sides`` < ``choice`` < ``count``, ``alike`` and ``telling``) < ``bm25`` (the index that
    the port names) < ``kept``, ``analyst``, ``evaluate``.
  * ``bot/slack/``: ``manifest``, ``ids`` < ``blocks`` (nouns -> Block Kit, pure) < ``wire`` (clients, pace, exactly
    once) < ``hear`` (a listener file per surface) and ``post`` (what it sends by itself) < ``app`` < ``socket``,
    ``events``.
  * ``bot/sandbox/``: a Slack for one browser, to try the bot in: ``limits`` (what Slack refuses) < ``workspace`` (its
    state) < ``render`` (Block Kit -> HTML) and ``webapi`` (what a bot calls) < ``acts`` (what people do) < ``page``.
  * ``bot/mail/``: alerts -> letters -> a mail server.
  * ``bot/feeds/``: papers -> RSS, Atom and JSON Feed.

* The loose files and the packages ``model``, ``ports``, ``texts``, ``query``, ``answers``, ``sending`` are the core,
  standard library only and without I/O; the packages import in this order only:

  * ``bot/model/`` (the nouns, a file a subject), ``bot/ports/`` (what the core asks of a room, likewise).
  * ``bot/texts/``: ``sentences``, ``gist`` (what of an abstract is told), ``quantities`` (which it states), ``literal``
    (phrases as quoted), ``latex`` and ``humanize`` (as people read it).
  * ``bot/query/``: question -> Query; ``reader`` takes the filters from it step by step, ``parser`` makes the query of
    what is left; ``chips`` and ``remainders`` say what a question is without one of them. Below them, lowest first:
    ``question``, ``filters`` < ``vocabulary`` (words, data alone) < ``one_paper``, ``everyday`` (what everyday words
    describe) < ``times`` < ``frames`` (talk around a topic), ``without`` (what is left out), ``counts`` < ``typed``
    (filters typed as such), ``prose`` (filters said in prose) < ``intents``.
  * ``bot/answers/``: Query -> Answer. ``answering`` (which kind of answer), ``archive`` (what it looks at), ``told``
    (what was found, or nearest), ``likes`` (papers like one), ``counts`` (numbers), ``dated`` (since another paper came
    out), ``rewording`` (everyday words -> the field's), ``narrow`` (papers by further filters), ``listing`` (what an
    answer says beside its hits), ``whose`` (what it says of whose papers were asked for), ``figures`` (counts as people
    read them), ``examples`` (the papers below them), ``trends`` (counts by time), ``versus`` (topics beside each
    other), ``periods`` (the times by which papers are counted), ``parts`` (one thing of one paper), ``comparison`` (a
    paper beside others), ``citing`` (papers for other programs), ``cards`` (which links get one), ``report`` (how
    useful answers were).
  * ``bot/sending/``: ``editions`` (which channels are owed what, and what an issue holds), ``roundups``, ``issuing``
    (what the archive has for them), ``updates`` (what became of papers), ``wishes`` (what each subscription wishes of a
    paper), ``matching`` (which ones papers satisfy), ``alerts`` (what of that is due), ``subscribing`` (the verbs over
    subscriptions).
  * Loose files: ``days`` (which days to fetch, which to post, whether the feed is stale), ``outcomes`` (a catch-up, day
    by day), ``troubles`` (what needs a person), ``unlisted`` (papers that no digest lists), ``library`` (the verbs over
    the archive), ``errors``, ``extras`` (how to add an optional part), ``meter`` (figures that nobody reads),
    ``recent`` (a memory of so many things).

``tests/test_floors.py`` keeps these rules, and that no files import each other in a circle.
"""

__version__ = "0.1.0"
