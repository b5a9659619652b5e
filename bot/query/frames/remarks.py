"""Clauses that say what for, or remark on what others name: ``journal club tomorrow``, ``is this a trend``. Pure.

Of a topic they say nothing: each of their words is one of asking, of persons, of papers, or of an occasion.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.query.question import word_set
from bot.query.spans import SHORT_WEEKDAY, WEEKDAY
from bot.query.vocabulary.talkwords import ASKERS, GENERIC, TALK, WE

_OCCASION = word_set(
    "advisor assignment blog boss class clue club coffee colleague commute conference course coursework curious "
    "deadline deck defense exam flight friend group homework hurry interview kid lecture lunch manager meeting mum "
    "newbie newsletter noob nothing paperwork presentation prof professor proposal quals rebuttal reviewer rush "
    "seminar slides student students supervisor talk teacher team thesis train trip weekend workshop"
)
_TIMES = word_set("tomorrow tonight today morning afternoon evening night week soon later next due") | {
    *WEEKDAY,
    *SHORT_WEEKDAY,
}
_BESIDE = word_set(
    "absolutely ask background before but busy club during failing give giving hold it's join journal lab long make "
    "new no nothing now only post preparing prep prepping present presenting prepare quick read reading run running "
    "short simple silly slide stupid sth then time until urgent want while write you"
)
_SIGNS = (
    ASKERS
    | WE
    | WEEKDAY.keys()
    | word_set("asking just need needs no preparing prep prepping presenting quick tomorrow tonight writing")
)
"""What says that it is the asker's occasion: "my thesis", "journal club tomorrow", "no rush"."""

_BAG = TALK | GENERIC | _OCCASION | _TIMES | _BESIDE
_REMARK = re.compile(
    r"(?:so |and |but )?(?:is|are|was|isn't|aren't) (?:this|that|it|they|these|those) (?:really |still |actually |just "
    r"|even |only |now )*(?:(?:an?|the|another) )?(?:trend|trendy|thing|hype|fad|real|big|hot|new|useful|useless|dead"
    r"|worth (?:it|reading|trying)|(?:any |a )?good|popular|important)(?: (?:now|yet|already|these days|or not"
    r"|or (?:just )?(?:an? )?(?:hype|fad)))*"
    r"|(?:and |but )?not (?:only|just) (?:the |those |that )?\S+(?: \S+)? (?:ones?|papers?|stuff)"
    r"|(?:i )?know what i mean|you know|asking for a friend|(?:just )?(?:wondering|curious|checking)"
)
"""What is said of a topic that another clause names: whether it is a trend; that more than one thing is meant."""

_STILL = re.compile(
    r"(?:so |and |but )?(?:does|do|is|are|has|have|did) (?:any(?:one|body)|some(?:one|body)|people|folks|we|labs) "
    r"(?:(?:still|even|actually|really|ever|yet) )*"
    r"(?:make|making|made|build|building|built|use|using|used|train|training|trained|try|tried|work(?:ing)? on|do"
    r"|doing)(?= \S)"
)
"""Words that ask whether people do a thing, before the thing."""


def is_remark(words: Sequence[str]) -> bool:
    """Return whether a clause, in lower case, tells what for or remarks on a topic, and names none."""
    if _REMARK.fullmatch(" ".join(words)):
        return True
    words = [word.removesuffix("'s") if word.removesuffix("'s") in _TIMES | _OCCASION else word for word in words]
    signed = not _SIGNS.isdisjoint(words) or not {"for", "before"}.isdisjoint(
        words[: 1 + (words[0] in {"it's", "its"})]
    )
    return signed and not _OCCASION.isdisjoint(words) and len(words) > 1 and all(word in _BAG for word in words)


def names_something(words: Sequence[str]) -> bool:
    """Return whether a clause has a word that is no talk: only beside such a one are remarks left out."""
    return not all(word in _BAG for word in words)


def led(words: Sequence[str]) -> int:
    """Return how many words of a clause ask whether people do what follows: "does anybody still make"; 0 if none."""
    found = _STILL.match(" ".join(words))
    return len(found[0].split()) if found else 0
