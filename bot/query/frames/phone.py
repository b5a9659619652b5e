"""What people write shorter on a phone, written out: ``any1``, ``w/o``, ``A / B``; and asked at once. Pure."""

from __future__ import annotations

import re

_WRITTEN_OUT = {
    "any1": "anyone",
    "gen ai": "generative AI",
    "Gen AI": "generative AI",
    "some1": "someone",
    "ppl": "people",
    "u": "you",
    "ur": "your",
    "wich": "which",
    "wat": "what",
    "yr": "year",
    "yrs": "years",
    "sth": "something",
    "smth": "something",
    "whats": "what's",
    "wats": "what's",
    "hows": "how's",
    "whos": "who's",
    "wheres": "where's",
    "rn": "right now",
    "thats": "that's",
    "im": "i'm",
    "ive": "i've",
    "dont": "don't",
    "doesnt": "doesn't",
    "isnt": "isn't",
    "w": "with",
    "w/": "with",
    "w/o": "without",
    "w/out": "without",
    "b4": "before",
    "b/w": "between",
    "abt": "about",
    "bout": "about",
    "2day": "today",
    "tmrw": "tomorrow",
    "gimme": "give me",
    "lemme": "let me",
    "wanna": "want to",
    "gonna": "going to",
    "gotta": "have to",
}
_SHORT = re.compile(rf"(?<![^\s(])(?:{'|'.join(map(re.escape, _WRITTEN_OUT))})(?=[\s,.!?:;)]|$)")

_ARE = re.compile(
    r"(?:(?<=what )|(?<=which )|(?<=wh[oy] )|(?<=where )|(?<=there )|(?<=that )|(?<=they )|(?<=these )|^)r(?= )"
)
_TO = re.compile(
    r"(?:(?<=\bhow )|(?<=\bneed )|(?<=\bwant )|(?<=\btrying )|(?<=\bway )|(?<=\bways )"
    r"|(?<=\bhave ))2(?= [a-z])"
)
_FOR = re.compile(r"(?<=[a-z] )4(?= [a-z])")
_EITHER = re.compile(
    r"(?<=\w) / (?=\w)|(?<=[\w,]) (?:and ?/ ?or|or ?/ ?and) (?=\w)|(?<=\w) \((?:and ?/ ?)?or (?P<inside>[^()]{1,60})\)",
    re.IGNORECASE,
)
"""What is written between alternatives for "or", or around one: ``A / B``, ``A and/or B``, ``A (or B)``."""

_NONE_OF = re.compile(r"\bwith (?:no|zero)(?= (?!shot\b|order\b|knowledge\b|sum\b|init)[a-z])", re.IGNORECASE)
"""What is done without a thing: "with zero training data"."""

_LEAD = re.compile(
    r"^(?:(?:hey|hi|hello|yo|ok|okay|so|um|btw|quick (?:question|q|one)|please|pls|tell me|any idea|any clue"
    r"|(?:can|could) (?:you|someone|anyone)(?: please)? (?:tell|show) (?:me|us)"
    r"|(?:do|does) (?:you|we|anyone|anybody|someone) know|(?:i|we)(?:'d| would) (?:like|love) to know"
    r"|i(?: want to know| wonder|'m wondering| was wondering))"
    r"(?: (?:there|team|all|everyone|folks|guys|bot|paperboy))?[,:!.]*\s+)+"
    r"(?=(?:how (?:many|much|popular|often|active|big|long)|which|what(?:'s)?|who|when|where|since when"
    r"|is|are|did|has|have)\s)",
    re.IGNORECASE,
)
"""Words before what is asked that ask nothing themselves."""

_IS_HELD = re.compile(
    r"^(?:is|are|was) (?:the )?(?!(?:there|any\w*|it|this|that|these|those|he|she|they|what)\b)(\S.{1,80}?)"
    r"(?: papers?)?,? (?:(?:in )?here|(?:in|part of) (?:the|your|this) (?:archive|collection|index|library)|held)"
    r"[ ?.!]*$",
    re.IGNORECASE,
)
"""Whether a paper is held: asked for by its title."""

_ANNIVERSARY = re.compile(
    r"\b(?:on|at) (?:my|our|his|her) (?:birthday|b-?day|anniversary|wedding day)"
    r"(?:,|:| \(| -| (?:which|that) (?:is|was)| is)*(?: on)?(?: the)? (?=\(?(?:\d|[A-Z][a-z]{2,8} \d))",
    re.IGNORECASE,
)
"""What somebody keeps on a day that is said: the day alone is asked for."""


def spelled_out(question: str) -> str:
    """Return a question with what people write shorter on a phone written out: ``any1``, ``w/o``; and asked at once.

    "Hey, do you know which month ..." asks which month.
    """
    if "/" in question or "(" in question:
        question = _EITHER.sub(lambda found: f" or {found['inside'] or ''}", question)
    question = _ANNIVERSARY.sub("on ", question)
    if found := _IS_HELD.match(question):
        question = f"do you have {found[1]}"
    question = _NONE_OF.sub("without", question)
    question = _SHORT.sub(lambda found: _WRITTEN_OUT[found[0].lower()], question)
    if " 2 " in question:
        question = _TO.sub("to", question)
    if (" r " in question or question.startswith("r ")) and _ARE.search(question):  # who writes so writes 4, too
        question = _FOR.sub("for", _ARE.sub("are", question))
    return _LEAD.sub("", question)
