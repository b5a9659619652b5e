"""Whether what a question asks beside the field's name is found by itself: ``weather forecasting neural networks``.

Every paper here is on machine learning, and many say "networks": together with a chance word such a name bears out a
claim that the topic alone does not. So where nothing is on the topic, nothing is on it "with neural networks".
"""

from __future__ import annotations

import numpy as np

from bot.search.find.match.good import matching_well
from bot.search.find.ranking.pool import rank
from bot.search.find.ranking.ranked import Ranked
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.text.analyzer import terms, terms_of
from bot.search.text.people import AROUND
from bot.search.text.talk import is_talk
from bot.search.words.question import understand
from bot.search.words.weighed.telling import is_topic
from bot.search.words.weighed.whole_field import beside_field, led_by
from bot.search.words.written.phrases import holders

MOST_WORDS = 8
"""A longer question says more than a topic and the field."""

LEAST_WORDS = 2
"""So many words that may be topics are one that can be asked for by itself."""

FIRST = 5
"""Of so many papers one may say the topic side by side."""


def bears_alone(archive: Snapshot, reading: Reading, good: Ranked) -> bool:
    """Tell whether the topic of a question is found without the field's name beside it, or is said with it.

    Of one word alone, of alternatives, and of what does without a thing nothing is asked: "grounding" is said of much,
    and what is found with "language models" is what is meant.
    """
    words = reading.query.text.split()
    plain = reading.first is None and not reading.query.required and not reading.among_few and "or" not in words
    if not plain or not len(good.numbers) or len(words) > MOST_WORDS:
        return True
    if not (rest := beside_field(words)) or sum(_may_be_topic(archive, word) for word in rest) < LEAST_WORDS:
        return True
    text = " ".join(rest)
    flags = np.zeros(len(archive.papers), np.bool_)
    flags[good.numbers[:FIRST]] = True
    titled = (holders(archive, terms(each), flags, in_title=True).any() for each in led_by(words))
    if holders(archive, terms(text), flags).any() or any(titled):
        return True
    asked = understand(archive, text)
    return bool(len(matching_well(archive, reading, asked, rank(archive, asked, reading.may_be)).numbers))


def _may_be_topic(archive: Snapshot, word: str) -> bool:
    """Tell whether a word is a topic, or one that no paper has and that is no talk."""
    names = terms_of(word.strip(AROUND).lower())
    held = any(archive.term(name) is not None for name in names)
    return bool(names) and not is_talk(word) and (not held or is_topic(archive, names))
