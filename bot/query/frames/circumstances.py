"""What people tell of their own case beside what they ask: ``we have a 7B student and a big teacher``. Pure.

Their numbers and machines are no topic: of "my model forgets what happened 30 turns ago. what do people do about memory
in agents?" the first paper had 30 turns. What is asked stands for itself where it names enough; else what was told
before says what is meant.
"""

from __future__ import annotations

import re

from bot.query.frames.askers import PAPERS_ON
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import ASKERS, STARTS, WE, is_talk, lowered
from bot.texts.clues import has_clue

ENOUGH = 2
"""So many words that are no talk name a topic."""

_SENTENCE = re.compile(r"(?<=[.?!;]) +")
STOPS = (". ", "? ", "! ", "; ")
"""Between two sentences stands one of these."""

_OF_ASKER = (ASKERS | WE) - word_set("you your anyone anybody someone somebody")
_JOINS = word_set("and but so btw also well ok hi hey hello")
_WISHES = word_set(
    "want wants need needs like love prefer interested interest looking care mean especially focus mainly specifically "
    "remember heard read saw seen found find know knew noticed suspect wondering wonder curious wish hope help please "
    "papers studies literature research"
)
"""In a sentence of the asker: what says more of what is looked for, or of papers."""

_LEANS = word_set("it its it's that this these those them they their")
"""What stands for something that was said before."""

_STANDS_FOR = word_set("it its they their them")
_LOOKS_FOR = re.compile(r"(?:(?:i'm|i am|im|we're|we are) )?(?:looking|searching|hunting) for ", re.IGNORECASE)


_HAVING = ("have", "got", "own", "afford")
_MACHINE = (
    r"(?:[\w-]+ ){0,4}?(?:gpus?|tpus?|cpus?|cards?|laptop|macbook|desktop|pc|workstation|colab|kaggle|vram|ram"
    r"|machines?|servers?|compute|memory|[34568]0[6-9]0s?(?: ti)?|[ahvt]\d{2,3}s?|rtx(?: \d+)?|\d+ ?gb)"
    r"(?: (?:at|in|on|of|with|to) [^,.;?!]{1,30})?"
)
_MEANS = re.compile(
    r",? (?:and |but )?(?:if|when|given(?: that)?|since|because|as|considering|and|but) (?:all )?(?:i|we)(?:'ve)?"
    r" (?:only |just |really )*(?:have|got|own|can afford)(?: is| are)? (?:access to )?(?:only |just |like |about )*"
    rf"{_MACHINE}(?=[ ?!.]*$)",
    re.IGNORECASE,
)
"""What says behind a question which machines there are: of "how to distill a model if I only have 4 GPUs" many papers
have four."""

_RUN = word_set("run runs running serve serving host hosting deploy deploying fit fits load")
"""What is asked of a machine, which then is the topic."""


def without_circumstances(question: str) -> str:
    """Return a question without the sentences that tell of the asker's own case, where another one asks of a topic."""
    if not has_clue(question, STOPS):
        return question
    sentences = _SENTENCE.split(question)
    if any(map(_seeks, sentences)):
        return " ".join(each for each in sentences if _seeks(each) or not _leans(each))
    if len(sentences) < 2 or not any(map(_asks, sentences)):
        return question
    return " ".join(each for each in sentences if not _tells_of_case(each))


def without_means(question: str) -> str:
    """Return a question without what ends it by telling which machines the asker has: "if I only have 4 GPUs"."""
    if not has_clue(question, _HAVING):
        return question
    found = _MEANS.search(question)
    asked = question[: found.start()] if found else ""
    words = lowered(asked)
    return asked if _RUN.isdisjoint(words) and sum(not is_talk(word) for word in words) >= ENOUGH else question


def _seeks(sentence: str) -> bool:
    """Tell whether a sentence says what is looked for, and leans on no other."""
    words = lowered(sentence)
    sought = _LOOKS_FOR.match(sentence) is not None and _LEANS.isdisjoint(words)
    return sought and sum(not is_talk(word) for word in words) >= ENOUGH


def _leans(sentence: str) -> bool:
    """Tell whether a sentence asks something more of what another says: "how many tokens was it trained on?"."""
    return sentence.rstrip().endswith("?") and not _STANDS_FOR.isdisjoint(lowered(sentence))


def _asks(sentence: str) -> bool:
    """Tell whether a sentence asks, names a topic, and leans on no other."""
    words = lowered(sentence)
    asks = sentence.rstrip().endswith("?") or PAPERS_ON.search(sentence) is not None or words[0] in STARTS - ASKERS
    return asks and _LEANS.isdisjoint(words) and sum(not is_talk(word) for word in words) >= ENOUGH


def _tells_of_case(sentence: str) -> bool:
    """Tell whether a sentence is about the asker, and wishes for nothing."""
    words = lowered(sentence)
    begun = words[1:] if words[0] in _JOINS else words
    told = not (sentence.rstrip().endswith("?") or PAPERS_ON.search(sentence))
    return told and not _OF_ASKER.isdisjoint(begun[:1]) and _WISHES.isdisjoint(words)
