"""What a query leaves out of which no abstract tells: "excluding simulation-only work".

To claim that papers are without it would be false, so it is dropped, and people are told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.model import Query
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import by
from bot.search.readings.stance.about import parted, stance
from bot.search.readings.stance.fields import of_field
from bot.search.readings.stance.paper_kinds import kind_of
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words
from bot.search.words.written.phrases import having_all

_ONLY = re.compile(r"[ -]only$|^(?:only|purely|solely|merely|exclusively|just) ", re.IGNORECASE)
"""What says that there is nothing else, which no text says of itself."""


def without_untold(archive: Snapshot, query: Query) -> Query:
    """Return a query without what it leaves out though no abstract tells it; as it is where each is told.

    One word that nobody says is done without by all; several may be said in other words.
    """
    untold = [phrase for phrase in query.avoided if _is_untold(archive, query.text, phrase)]
    if not untold:
        return query
    names = " or ".join(f"“{phrase}”" for phrase in untold)
    hint = f"Abstracts do not tell what is {names}: nothing was left out for {'it' if len(untold) == 1 else 'these'}."
    labels = {f"without {phrase}" for phrase in untold}
    return replace(
        query,
        excluded=tuple(phrase for phrase in query.excluded if phrase not in untold),
        avoided=tuple(phrase for phrase in query.avoided if phrase not in untold),
        chips=tuple(chip for chip in query.chips if chip.label not in labels),
        hint=" ".join(filter(None, (query.hint, hint))),
    )


def _is_untold(archive: Snapshot, text: str, phrase: str) -> bool:
    """Tell whether a phrase of several words, each of which some paper has, is said by none as a whole.

    A kind of the topic is told by what is its own: graph RAG of RAG.
    """
    if _ONLY.search(phrase):
        return True
    forms = parted(phrase)
    if not forms or len(forms[0]) <= 1 or kind_of(phrase) or archive.directory().meant(phrase) is not None:
        return False
    if not set(terms(text)).isdisjoint(forms[0]) or any(archive.term(name) is None for name in forms[0]):
        return False
    if by(archive, name_words(phrase)).any():
        return False
    held = archive.columns.alive & having_all(archive, forms[0])
    stands = stance(archive, phrase, archive.columns.alive)
    said = (held & stands.mention).any() or stands.about.any() or of_field(archive, phrase, "").any()
    return not said
