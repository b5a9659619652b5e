"""The one paper that a question asks a number or the like of, where its text tells none: people are told so.

Only what the archive has of it is looked at, and what is told in any form counts: a false "does not say" is worse than
none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Hit, Unit
from bot.search.find.quoting.quotes import AskedOf, asked_of, measured
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.one_named import one_named
from bot.search.readings.called.own import head_of
from bot.search.readings.reading import Reading
from bot.search.text.analyzer import terms
from bot.texts.quantities import quantities
from bot.texts.sentences import split

NEAR = 0.5
"""What a number is worth that stands by nothing of what is counted."""

_SCORES = re.compile(
    r"\b(?:what|which|how)\b.*\b(?:accurac(?:y|ies)|accurate|f1|perplexity|precision|recall|scores?|success rates?)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"(?<![\w.,-])\d+(?:\.\d+)?(?:\s?(?:\\?%|points?\b|percent)"
    r"|(?![\w-]|\.\d|,\d)(?! (?!points)[a-z-]+s\b))(?! [bm]ill)"
)
"""A number that may be a score: 85.3, 62%; not 16K, 8B, nor three stages or 12 tasks."""

_SIZES = frozenset(terms("parameters size weights"))


def untold(archive: Snapshot, reading: Reading, hits: Sequence[Hit]) -> str:
    """Return what the paper is called whose text does not tell what is asked of it; empty where none, or it does."""
    question = reading.about.question
    asked = asked_of(question)
    if not (hits and asked.number):
        return ""
    own, paper = one_named(archive, reading.about, reading.may_be), hits[0].paper
    if len(own) != 1 or archive.papers[int(own[0])].id != paper.id:
        return ""
    text = f"{paper.abstract} {paper.ai_summary}"
    titled = (
        _tells(f"{paper.title}.", asked, question) if asked.things else False
    )  # Yak-7B; in a score's title is a name
    return "" if titled or _tells(text, asked, question) else head_of(paper.title)


def _tells(text: str, asked: AskedOf, question: str) -> bool:
    """Tell whether a text gives what is asked: a score as a score, so many of a thing near that, else any number."""
    said = [text[begin:end] for begin, end in split(text)]
    if asked.form is not None:
        return any(map(asked.form.search, said)) or (asked.other > 0 and _most(said, asked) > 0)
    if _SCORES.search(question):
        return _SCORE.search(text) is not None
    if not _SIZES.isdisjoint(asked.things) and any(quantities(text, Unit.PARAMETERS)):
        return True
    return _most(said, asked) > (NEAR if asked.things else 0.0)


def _most(said: Sequence[str], asked: AskedOf) -> float:
    return max((measured(sentence, {}, asked.things) for sentence in said), default=0.0)
