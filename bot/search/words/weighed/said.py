"""How much more the words of a text are said by people to each other than written by papers."""

from __future__ import annotations

import re

from bot.query.question import word_set
from bot.search.index.snapshot import Snapshot
from bot.search.text.spoken import spoken
from bot.search.text.talk import is_talk
from bot.search.words.weighed.talk import Talk
from bot.search.words.written.hyphens import times

LEAST, MOST = -6.0, 3.0
"""What one word can say at most: that it is the field's own, and that it is talk."""

EVEN = 0.5
"""What a word says that is talk however often papers write it."""

OWN = -3.0
"""From here on a word is the field's own, and what holds one is no talk."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_EVERYDAY = word_set(
    "typo typos typing spelling phone laptop battery wifi deadline chapter thesis proposal grant slides deck advisor "
    "adviser supervisor postdoc intern standup meeting meetings call channel slack inbox calendar zoom visitor "
    "colleague student reviewer google thx ty pls plz gm bc cuz btw asap eod vp pi smth sth ta tysm sry idk imo lol "
    "haha"
)
"""What people in offices tell of and write, and papers name in passing."""

_ABOUT = word_set("about on of for with into in using called named via to the")
_OF_DAYS = re.compile(r"\d{1,3}(?:am|pm|min|mins|h|th|st|nd|rd|x|%)?|x+|mins?|secs?|y'all")
"""Numbers and words of everyday that no film says."""


def said(archive: Snapshot, text: str) -> float:
    """Return the logarithms of how much more often each word of a text is said than written, added up.

    Above 0 it is rather something that somebody tells, below rather a topic, as what holds a word that is the field's
    own. Names of people count for nothing.
    """
    talk = Talk(archive)
    words = [word.removesuffix("'s") for word in _WORD.findall(text.replace("\u2019", "'"))]
    leads = [_lead(archive, talk, word, before=words[at - 1] if at else "") for at, word in enumerate(words)]
    lowest = min(leads, default=0.0)
    return min(lowest, sum(leads)) if lowest < OWN else sum(leads)


def _lead(archive: Snapshot, talk: Talk, word: str, *, before: str) -> float:
    small = word.lower()
    named = word[0].isupper() and not word.isupper() and _is_persons(archive, small)
    if small in _EVERYDAY:
        return EVEN
    if named or _OF_DAYS.fullmatch(small):
        return 0.0
    if word.isalpha() and word.islower() and not spoken(word) and archive.word(word) is None:
        return LEAST if before.lower() in _ABOUT else 0.0  # slang, if it is not asked about
    if is_talk(small):
        return max(EVEN, min(MOST, talk.lead(small)))
    lead = talk.lead(small if not before or small in ("i", "i'm") else word)
    return max(LEAST, min(MOST, lead))


def _is_persons(archive: Snapshot, word: str) -> bool:
    """Tell whether a word is part of an author's name, and papers write it of nothing else."""
    return not times(archive, word) and len(archive.authors.with_all((word,))) > 0
