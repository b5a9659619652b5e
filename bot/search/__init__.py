"""Search: the room that finds the papers for a question, and in each the sentence that answers.

Its wings, lowest first: ``text`` (text -> sentences, words, terms) < ``index`` (papers -> an immutable snapshot) <
``meaning`` (vectors, optional) < ``words`` (what an archive knows of a question's words) < ``readings`` (the ways to
read a question: whose papers, which filters) < ``find`` (question -> best papers, with their evidence). At the door:
``bm25`` is the index that the port names, ``kept`` keeps it on disk, ``analyst`` reads texts as it does, ``evaluate``
measures it.
"""
