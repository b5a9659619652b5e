"""A paper that somebody half remembers: ``that paper which claims LLMs can't plan, what was it called?``. Pure.

What is said around the memory is left out: that there was a paper, which showed something, and what is asked of it.
"""

from __future__ import annotations

import re

from bot.query.vocabulary.greetings import GREETING

_I = r"(?:(?:i|we)(?:'ve|'m| have| am| once| vaguely| kind of| recently| just)* )"
_KNOW = rf"(?:{_I}(?:remember(?:ed)?|recall|saw|read|heard of|seen|looking for|trying to find|lost|can't find) )"
_IT_WAS = (
    r"(?:(?:there (?:was|is|were)|what(?:'s| is| was)|which (?:is|was)|do you (?:know|remember|have)|looking for"
    r"|find) )"
)
_POINT = r"(?:(?:can|could) (?:you|someone|anyone) (?:find|point me to|remind me of|link|send)(?: me)? )"
_A_PAPER = r"(?:a|an|the|that|this|some) (?:recent |old |new |nice |famous )?(?:paper|article|preprint|work|study)"
_SAYS = (
    r"(?:claim(?:s|ed|ing)?|show(?:s|ed|n|ing)?|argu(?:es?|ed|ing)|sa(?:ys|id|ying)|found|finds|finding"
    r"|prov(?:es|ed|ing)"
    r"|demonstrat(?:es|ed|ing)|report(?:s|ed|ing)?|suggest(?:s|ed|ing)?)"
)
_HEAD = re.compile(
    rf"^{GREETING}(?:(?:please|pls)[,!]? )*(?:{_KNOW}|{_IT_WAS}|{_POINT})*{_A_PAPER},? "
    rf"(?:(?:that|which|where)(?: (?:they|the authors?|people|somebody|someone|it))? {_SAYS}|{_SAYS}"
    r"|where (?:they|the authors?|people|somebody|someone))(?: that)? (?=\S+ \S)",
    re.IGNORECASE,
)
_THING = re.compile(
    rf"^{GREETING}(?:(?:what(?:'s| is| was)|whats|what do (?:you|people|we) call"
    r"|(?:i|we) (?:need|want|look for)|looking for|find|anything on|something on|how about"
    r"|remember)(?: the name (?:of|for))? )?"
    r"(?:that|the|this|these|those|a|some) (?:(?:weird|funny|known|old|new|famous|classic|whole|cool|common|neat"
    r"|clever) )?"
    r"(?:(?:approach|concept|effect|hack|idea|issue|method|phenomenon|problem|setup|situation|stuff|technique|thing"
    r"|trick)s?,? (?:where|when|in which)|(?:effect|fact|issue|phenomenon|problem|tendency|trouble),? (?:that|is that))"
    r" (?:(?:you|they|people|we|one|somebody|someone) )?(?=\S)",
    re.IGNORECASE,
)
"""What somebody has no name for, before what it is: "that thing where ..."."""

_END = re.compile(
    r"(?:[.,;?!]+ *|  *[-\u2013\u2014] *)(?:and )?(?:"
    r"what(?:'s| is| was) (?:it|that(?: one)?|(?:the|its) (?:title|name))(?: called)?(?: again)?"
    r"|(?:the )?(?:title|name|link)(?: please| pls)?|which (?:one|paper)(?: (?:is|was) (?:it|that))?"
    r"|(?:does )?any(?:one|body) (?:know|remember|recall|have)s?(?: (?:it|that|which|the (?:title|name|link)))?"
    r"|(?:does that |do these |does it )?rings? a bell|can(?:'t| not) find it(?: again| anymore)?"
    r"|any (?:papers?|work|ideas?|pointers?|help|suggestions?)(?: that)?(?: (?:help|helps|could help|might help|on that"
    r"|for that|for this|on this|about (?:this|that)))?"
    r"|(?:what|which papers?) (?:helps?|could help|would help)|(?:please )?help(?: me)?)[ ?!.]*$",
    re.IGNORECASE,
)
_LEAST = 2
"""Words at least of what is remembered."""


def without_memory(question: str) -> str:
    """Return a question without what is said around what somebody half remembers; another as it is."""
    ended = _END.sub("", question)
    if ended.count(" ") < _LEAST:
        ended = question
    found = _HEAD.match(ended) or _THING.match(ended)
    return ended[found.end() :] if found else ended
