"""Words that the title shall hold, said in prose: ``with the word vibe in the title``, ``title contains``. Pure.

Before or after "title" stands what leads to the words: where they are not in quotation marks they are few, and end
where a filter may begin; and nobody who looks for papers on titles says so ("title generation", "clickbait titles").
"""

from __future__ import annotations

import re

from bot.model import Count
from bot.query.filters import Reading, take_title
from bot.query.one_paper.subjects import take_count
from bot.query.question import word_set
from bot.texts.literal import OR

_TITLE = r"(?:(?:the |its |their |a |paper |article )*titles?|(?:the|its|their) names?)"
_WORD = r"(?:the |both |either |a |an )*(?:(?:words?|terms?|phrases?|names?|string) )?(?:the )?"
_QUOTED = r"(?:\"[^\"]+\"|'[^']+')"
_BARE = (
    r"(?!(?:papers?|articles?|anything|something|and|or|but|with|that|which|whose|who|has|have|in|of|the|a|an|are|is)\b)"
    r"[^\s\"']+"
)
_FEW_BARE = rf"{_BARE}(?: {_BARE}){{0,3}}?"
_JOINS = r"(?:,? (?:and|or)|,)(?: (?:the )?words?)?"
_VALUE = rf"{_QUOTED}(?:{_JOINS} {_QUOTED}){{0,4}}|{_FEW_BARE}(?:{_JOINS} {_FEW_BARE}){{0,4}}"
_HAS = (
    r"(?:contain(?:s|ing)?|includ(?:es?|ing)|mention(?:s|ing)?|ha(?:s|ve|ving)|say(?:s|ing)?|hold(?:s|ing)?|us(?:es?|ing)"
    r"|(?:start|begin|end)(?:s|ning|ing)? (?:with|in))"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<lead>(?:(?:and|but|with|that|which|who|contain(?:s|ing)?|includ(?:es?|ing)|mention(?:s|ing)?|ha(?:s|ve|ving)"
    rf"|us(?:e|es|ing)|say(?:s|ing)?|hold(?:s|ing)?) )*)(?P<word>{_WORD})(?P<value>{_VALUE})"
    rf" (?:is |are |appears? |stands? |occurs? )?(?:in|inside|as part of) {_TITLE}(?![\w-])",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?<![\w-])(?P<lead>(?:(?:with|whose|where|that have|which have|having|which|what|all|the|any|a) )*)titles?"
    rf"(?: (?:that|which|to))? (?P<verb>{_HAS}|with|has) (?P<word>{_WORD})"
    rf"(?P<value>{_VALUE})(?: in (?:them|it))?"
    r"(?=[ ?.!,]*$|,? (?:since|from|in|this|last|after|before|until|by|published|of|please|pls|with code|\d{4})\b)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"(?P<lead>)(?:called|titled|named|entitled|with the title)(?P<word>) (?P<value>{_QUOTED})", re.IGNORECASE
)
_PLACED = re.compile(r".*\btitles? (?:(?:that|which) )?(?:start|begin|end)")
_OTHERS = word_set("model models method methods approach dataset datasets benchmark benchmarks")
_ASKED = re.compile(
    r"(?:[\w']+ ){0,6}?(?:papers?|articles?|preprints?|ones|anything|something|everything|works?)(?: [\w-]+){0,6} $"
    r"|(?:show|give|find|list|search|get|any|all|which|what|only|just|me|us|please|for|do you have|the|are there"
    r"|how many|what's|what is|number of|count(?: of)?| )*$",
    re.IGNORECASE,
)
"""What stands before: papers, or nothing but words of asking."""

_EITHER = re.compile(r",?\s+or\s+(?:the words?\s+)?", re.IGNORECASE)
_HOW_MANY = re.compile(r"\b(?:how many|(?:the )?(?:number|count) of|count) $", re.IGNORECASE)
"""Before titles that are counted: "how many titles contain" asks for papers."""

_JOINT = re.compile(r"(?:,?\s+and\s+|,\s+)(?:(?:the )?words?\s+)?", re.IGNORECASE)


def read_titles(reading: Reading) -> None:
    """Take the words that titles shall hold; such as stand in no quotation marks are a guess."""
    starts, at = [], 0
    for token in reading.tokens:
        starts.append(at)
        at += len(token.raw) + 1
    text = " ".join(token.raw for token in reading.tokens)
    if "title" not in text.lower():
        return
    for form in (_BEFORE, _AFTER, _CALLED):
        found = form.search(text)
        if found and _is_filter(text, found):
            inside = [index for index, start in enumerate(starts) if found.start() <= start < found.end()]
            if _PLACED.match(found[0].lower()):
                reading.hint = "Where in a title it stands cannot be asked for: these hold it anywhere."
            _take(reading, inside[0], inside[-1] + 1, found["value"])
            if asked := _HOW_MANY.search(text[: found.start()]):
                take_count(reading, inside[0] - len(asked[0].split()), inside[0], Count.PAPERS)
            return


def _is_filter(text: str, found: re.Match[str]) -> bool:
    """Return whether words say what titles hold, rather than what papers are about."""
    quoted, said = found["value"][0] in "\"'", bool(found["lead"].strip() or found["word"].strip())
    before = text[: found.start()]
    if found.re is _CALLED:
        return _OTHERS.isdisjoint(before.lower().split()[-1:])
    return quoted or said or _ASKED.fullmatch(before) is not None


def _take(reading: Reading, begin: int, end: int, value: str) -> None:
    """Note each word or phrase; of several that "or" joins, commas too, the title holds one."""
    quoted = value[0] in "\"'"
    either = [part for some in _EITHER.split(value) for part in some.split(",")] if _EITHER.search(value) else []
    parts = [either] if either else [[part] for part in _JOINT.split(value)]
    for at, phrases in enumerate(parts):
        phrase = OR.join(filter(None, (each.strip("\"'?!., ") for each in phrases)))
        if phrase:
            take_title(reading, begin if not at else end - 1, end, phrase, guess=not quoted)
