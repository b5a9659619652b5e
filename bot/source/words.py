"""What a line of a copy may be, told by its words: an abstract, a day, a title, or what stands around papers. Pure."""

from __future__ import annotations

import re
from datetime import date

from bot.source.lines import PAPER_URL

ABSTRACT_CHARS = 200  # of 19,764 recorded abstracts one is shorter, and one title is longer
SHORT_ABSTRACT_CHARS = 80
LONG_WORD = 4  # letters from which on a title writes a word large
YEARS_BACK = 8  # how far back Feb 29 may lie, around a century that has none

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_NUMBER = r"(?P<number>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>[0-9]{4}))?"
_DAYS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:[a-z]{{3,9}},? )?{_MONTH} {_NUMBER}{_YEAR}",
        rf"(?:[a-z]{{3,9}},? )?{_NUMBER} {_MONTH}{_YEAR}",
    )
]
_ISO = re.compile(r"(?<![0-9-])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9-])")
_NAMED = re.compile(
    r".{0,30}\b(?:daily papers?|papers of the day)(?:\W+(?:digest|newsletter|update|list|for|of|on))*\W+(.+)",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"(?:(?:daily papers|papers)\W+)?(?:week(?:ly)?\W+(?:of\W+.*|[0-9].*)|[0-9]{4}-w[0-9]{2}|trending papers"
    rf"|papers of the (?:week|month)|(?:{'|'.join(_MONTHS)})[a-z]* [0-9]{{4}})",
    re.IGNORECASE,
)
BANNER = re.compile(r"(?:hugging ?face )?daily papers(?: - hugging face)?", re.IGNORECASE)
_ABSTRACT_LABEL = re.compile(r"^\W*(?:abstract|summary|tl;?dr)\W{0,2}\s*[:.\u2013\u2014-]\W*(?=\w)", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[.!?] [A-Z0-9].*[.!]$")
_SENTENCE_END = re.compile(r"\w[)\]\"'”]?[.!?…。](?:\W|$)")
_CLOCK = re.compile(r"(?<![\w.:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[ap]\.?m\.?)?(?![\w:])", re.IGNORECASE)
_VOICE = re.compile(r"\b(?:we|our|us|this (?:paper|work|study|survey|report|article))\b", re.IGNORECASE)

_REPORT = re.compile(r"\bthe (?:authors?|researchers?|team|(?:first|second|third|last|next) paper)\b", re.IGNORECASE)

_LABELS = (
    "authors?|by|date|published(?: on| time)?|submitted(?: by)?|upvotes?|votes?|likes?|comments?|stars?|github|code|"
    "demo|project(?: page)?|arxiv(?: page| id| url)?|pdf|paper|links?|url|url source|html|keywords?|tags?|"
    "organi[sz]ation|affiliations?|institutions?|categor(?:y|ies)|subjects?|rank|score|id|model|dataset|source|"
    "hugging ?face"
)
_LABELLED = re.compile(rf"\W*({_LABELS})\s*:", re.IGNORECASE)
STRAY = re.compile(
    "|".join(
        (
            r"[\W\d_]*",
            r"\W*[\d.,]+ ?[km]?\W*",
            r"\W*(?:upvote|submitted by|published on|get trending papers)\b.*",
            r"\W*[\d.,]+k? (?:authors?|comments?|upvotes?|likes?|stars?|votes?|points?)\W*"
            r"(?:[·|,•]\W*[\d.,]+k? [a-z]+\W*)*",
            r"by\W*(?:ak)?\W*(?:and the research community)?|and the research community|ak",
            rf"\W*(?:{_LABELS})\W*",
            r"title: (?:daily )?papers.*|markdown content:?|abstract:?|summary:?|tl;?dr:?",
            r"system theme|company|tos|privacy|about|careers|website|models|datasets|spaces|pricing|docs|new",
            r"enterprise|subscribe|previous|next|daily|weekly|monthly|trending|papers|daily papers|collections?",
            r"communit(?:y|ies)",
            r"view (?:arxiv page|pdf|paper|on \w.{0,30}|all papers?.*)|log in|sign up|share|arxiv page|paper page",
            r"read (?:more|paper|on .{1,30}|the paper)|see (?:all|more).{0,40}|back to top|table of contents",
            r"\W*(?:hi|hello|hey|dear|good morning)\b.{0,40}",
            r".{0,30}\bhere are (?:today'?s|the)\b.{0,80}papers.{0,30}",
            r".{0,12}\b(?:today'?s|the day'?s|top|trending) (?:\w+ ){0,3}papers\b.{0,50}",
            r"happy reading.{0,20}|the hugging ?face team.{0,20}|hugging ?face,? (?:inc|\d).*|.*©.*",
            r".*\b(?:unsubscribe|e?-?mail (?:preferences|settings)|in your browser|all rights reserved"
            r"|you(?:'re| are)? ?(?:receiving|received|get) this|manage (?:your )?(?:subscription|preferences))\b.*",
        )
    ),
    re.IGNORECASE,
)
"""What stands around papers on the site and in its letters: votes, who submitted, labels, the footer's links."""

SECTIONS = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:introduction|background|conclusions?|methods?|results?|discussion|references|notes?|overview|summary|outlook|"
    r"highlights|takeaways|key (?:takeaways|points|ideas)|further reading|what (?:mattered|i|we) .*|why .* matters?|"
    r"my (?:notes|take|thoughts).*|to-?dos?|closing thoughts.*|final thoughts.*)\W*",
    re.IGNORECASE,
)
"""Headings of notes and articles."""

_TALK = re.compile(
    r"(?:[A-Z][\w.]{0,20}: )?(?:see|check(?: out)?|read|look at|here(?:'s| is| are)|this (?:is|one|paper)"
    r"|interesting|great"
    r"|nice|cool|i'm"
    r"|i (?:am|read|think|found|like|liked|loved)|we (?:read|discussed)"
    r"|you (?:can|may|should)|fyi|todo|note|have you|did you)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"^@\w+\{|\w\s*=\s*[{\"']")
_COUNTED = re.compile(
    r"(?<!\w)[(\[]?\s*[▲🔥⬆👍♥️+]*\s*\d+\s*(?:upvotes?|votes?|likes?|points?|comments?|authors?|▲|⬆)(?!\w)\s*[)\]]?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:paper page\W+|\[?(?:arxiv:)?[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?\]?\W*|(?:paper|title)\s*:\s*)+", re.IGNORECASE
)
_NUMBERING = re.compile(r"^(?:#?[0-9]{1,3}[.)]|[#>*•\u2013-]+)\s+")
_WRAPPING = re.compile(r"(\*\*|__|~~|[*_`])(.+)\1")
_TAIL = re.compile(r"(?:\s+[-\u2013\u2014:|•·(\[,]|[:|•·(\[,])+\s*[)\]]*\s*$|\s+[(\[]\s*[)\]]")


def is_abstract(text: str) -> bool:
    """Return whether a paragraph reads like an abstract, and like no title."""
    text = _NUMBERING.sub("", text)
    long = len(text) >= ABSTRACT_CHARS and bool(_SENTENCE_END.search(text))
    return long or (len(text) >= SHORT_ABSTRACT_CHARS and bool(_TWO_SENTENCES.search(text)))


def abstract_of(text: str) -> str:
    """Return a paragraph without a label before it."""
    return _ABSTRACT_LABEL.sub("", text)


def speaks_as_authors(abstract: str) -> bool:
    """Return whether a text speaks of its own work: 99.8 % of recorded abstracts do, reports about papers do not."""
    return bool(_VOICE.search(abstract)) and not _REPORT.search(abstract)


def shares_a_word(title: str, abstract: str) -> bool:
    """Return whether a word of a title begins like one of the abstract: 99.97 % of recorded ones do."""
    said = {word[:LONG_WORD].casefold() for word in re.findall(r"\w{4,}", abstract)}
    return any(word[:LONG_WORD].casefold() in said for word in re.findall(r"\w{4,}", title))


def is_talk(text: str) -> bool:
    """Return whether a line is of a chat a remark or code: it tells the time of day, or speaks to somebody."""
    if is_abstract(text) or is_stray(text):
        return False
    if _CODE.search(text):
        return True
    talk = _TALK.match(text)
    words = [word for word in text.split() if len(word) >= LONG_WORD]
    small = sum(word[0].islower() for word in words[1:])
    return bool(_CLOCK.search(text) or (talk and small * 2 >= len(words[1:])))


def is_stray(text: str) -> bool:
    """Return whether a line is one that stands around papers, days among them."""
    label = _LABELLED.match(text)
    return (
        bool(label and not label[1].isupper())
        or bool(STRAY.fullmatch(text))
        or any(day.fullmatch(text) for day in _DAYS)
        or bool(_ISO.fullmatch(text))
    )


def title_of(text: str) -> str:
    """Return the title that a line holds: without numbers, marks, ids and votes; empty where nothing is left."""
    bare = PAPER_URL.sub(" ", text).strip()
    for _ in range(3):
        bare = _TAIL.sub("", _LEAD.sub("", _NUMBERING.sub("", _COUNTED.sub("", bare).strip()))).strip()
        wrapped = _WRAPPING.fullmatch(bare)
        bare = wrapped[2].strip() if wrapped else bare
    return "" if is_stray(bare) else bare


def day_in(text: str, today: date, *, alone: bool = True) -> date | None:
    """Return the day that a line names, in the latest year that does not put it after ``today``.

    Args:
        text: The line.
        today: The day of reading (UTC).
        alone: Whether the line must be the day and nothing else; a heading may name it among other words.
    """
    named = _NAMED.fullmatch(text)
    bare = (named[1] if named else text).strip(" ()[]*_:·-\u2013\u2014")
    found = next((match for pattern in _DAYS if (match := pattern.fullmatch(bare))), None)
    if found:
        month, number = _MONTHS.index(found["month"].lower()[:3]) + 1, int(found["number"])
        years = [int(found["year"])] if found["year"] else range(today.year, max(today.year - YEARS_BACK - 1, 0), -1)
        days = (_date(f"{year:04d}-{month:02d}-{number:02d}") for year in years)
        return next((day for day in days if day and (found["year"] or day <= today)), None)
    iso = _ISO.fullmatch(bare) if alone else _ISO.search(text)
    return _date(iso[1]) if iso else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
