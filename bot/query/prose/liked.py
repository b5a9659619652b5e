"""What people liked best, said of people rather than of votes: ``the paper everyone loved``, ``what made waves``. Pure.

Of parts: who liked it, how they did, or what it did to them; where none of these stands beside "what" or "papers", the
words are a topic's ("what people like in recommendations").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_ORDER = "How much is said about papers is no order here: these are by upvotes."

_CROWD = (
    r"(?:every(?:one|body)|people|folks|readers|fans|the (?:\w+ )?(?:community|crowd|field|internet|world|hive"
    r"|team|others)|we all|you all|most people)"
)
_HOW = r"(?: (?:really|all|so|just|seems? to|seemed to|did|was|were|is|are|has been|have been|got|went))*"
_LIKED = (
    r"(?:liked?|loved?|loving|enjoy(?:ed)?|upvoted?|voted for|favou?red|rav(?:ed?|ing) about|praised|buzzing about"
    r"|(?:excited|hyped|crazy|enthusiastic|obsessed|talking|wild) (?:about|over|with)|talk(?:ed|ing)? about"
    r"|discuss(?:ed|ing)?|shar(?:ed?|ing)|cared about)"
)
_MOST = r"(?: (?:the )?(?:most|best)| a lot| so much)?"
_ONES = r"(?:papers?|articles?|ones?|what|which)"
SPARKED = (
    r"(?:(?:sparked|started|triggered|generated|caused|stirred(?: up)?|provoked|got|gets|had|has|have|received|drew) "
    r"(?:(?:the |a )?(?:most|biggest|lot of|lots of|much|more|longest|liveliest) )?"
    r"(?:comments?|discussions?|debates?|controversy|replies|conversations?))"
)
"""How much is said about a paper, which the archive does not know."""

_DID = (
    r"(?:ma(?:de|kes|king) (?:(?:big|some|the most|real) )?(?:waves|a splash|(?:the )?headlines|news|noise)"
    r"|(?:went|go(?:es|ing)?|gone) (?:viral|wild)|(?:blew|blown|blow(?:s|ing)?) up"
    r"|(?:caught|catch(?:es|ing)?) (?:on|fire)"
    r"|(?:took|tak(?:en|es|ing)) off|(?:turned|turn(?:s|ing)) heads|(?:broke|breaking) the internet"
    r"|(?:was|were|is|are|became) (?:an? |the )?(?:big |biggest |huge |real )?(?:hits?|crowd[- ]pleasers?|all the rage)"
    rf"|(?:got|gets|getting|had|has|have) {_CROWD} (?:all )?(?:excited|talking|hyped|buzzing|hooked)"
    rf"|{SPARKED}"
    r"|(?:got|gets|getting|gained|drew|attracted|created) (?:a lot of|lots of|the most|much|(?:some|the|a|all the) )?"
    r"(?: ?(?:most|biggest|big))? ?(?:attention|love|buzz|hype|traction))"
)
_ASK = (
    r"(?:what(?:'s| is| has| have)?|which (?:papers?|ones?|work)|(?:any|some)thing (?:that )?|papers? (?:that|which))"
)
_FAVOURITE = (
    r"(?:the )?(?:crowd|community|fan|reader|people|everyone|everybody|audience)(?:'?s'?)?[- ]"
    r"(?:favou?rites?|pleasers?|darlings?|picks?|choices?)"
)
_HIT = r"(?:the )?(?:biggest|big|greatest) (?:hits?|papers?)(?= (?:of|from|in|this|last)\b|[ ?.!]*$)"
_AFTER = (
    r"[ ?.!,]*$| (?:in|on|with|from|of|this|last|today|yesterday|recently|lately|since|about|among|over|so far|these)\b"
    r"|(?<=(?:.in|.on|ith)) "
)
"""What may follow: nothing, a time, or the field."""

_IN = r"(?: (?:in|on|with)(?= ))?"
_FORMS = re.compile(
    rf"(?P<now>\b{_ASK}(?: (?:really|actually|recently|lately|been|just))* {_DID}{_IN})"
    rf"(?={_AFTER})"
    rf"|\b(?P<whole>{_FAVOURITE}|{_HIT}|what(?:'s| is| was| were) the (?:big |biggest )?hits?)"
    rf"|\b{_ONES}\b(?: [\w'-]+){{0,6}}? (?P<liked>(?:that |which |do |did )?{_CROWD}{_HOW} {_LIKED}{_MOST})"
    rf"(?={_AFTER})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Liked:
    """What says that the best liked is asked for.

    Attributes:
        begin: Where it begins in a text.
        end: Where it ends.
        now: Whether what is liked now is meant, where no time is said.
        discussed: Whether how much is said about it is meant, rather than votes.
    """

    begin: int
    end: int
    now: bool
    discussed: bool = False


_TALKED = re.compile(rf"{SPARKED}|discuss|debat|argu|talk", re.IGNORECASE)


def liked_best(text: str) -> Liked | None:
    """Return what in a text says that the best liked is asked for; ``None`` where nothing does."""
    found = _FORMS.search(text)
    if found is None:
        return None
    group = next(name for name in ("now", "whole", "liked") if found[name])
    return Liked(*found.span(group), now=group == "now", discussed=_TALKED.search(found[group]) is not None)
