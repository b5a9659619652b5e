"""Words that ask for numbers: how many, who most, which labs, when first, whether it grows, by month. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot.model import Count
from bot.query.counts.countends import ALL_TAILS, CLUES, ENDS, IT_GROWS, OF_TAILS, TAILS
from bot.query.counts.countheads import HEADS
from bot.query.counts.versus import read_versus
from bot.query.filters import Reading, take_limit, take_organization
from bot.query.one_paper.subjects import take_count
from bot.query.question import word_set
from bot.query.said import Said
from bot.query.vocabulary.talkwords import PAPERS
from bot.query.vocabulary.wishwords import number_of
from bot.texts.clues import has_clue

_WORD = re.compile(r"\w+")
_FEW = 9
"""In a longer text "over time" is no request for months."""


def read_count(reading: Reading) -> None:
    """Read what is counted, and by what: ``how many papers on X per year``, ``who works on X, which labs``."""
    if read_versus(reading):
        return
    held, said = set(reading.taken), Said(reading)
    left = said
    grows = by = None
    if not OF_TAILS.isdisjoint(reading.lower):
        if grows := IT_GROWS.search(said.text):
            left = _without(reading, said, grows)
        if by := _found(left.text, ALL_TAILS):
            left = _without(reading, left, by[1])
    head = _head(left.text)
    if head and _take(reading, left, *head, by[0] if by else None, grows=grows is not None):
        return
    reading.taken = held
    if grows and len(said.text.split()) <= _FEW:
        take_count(reading, *said.tokens(*grows.span()), Count.GROWTH)
    elif not grows and len(said.text.split()) <= _FEW and (alone := _alone(said.text)):
        _take_alone(reading, said, *alone)


def _without(reading: Reading, said: Said, part: re.Match[str]) -> Said:
    """Drop a part of what is said, and return the rest."""
    reading.drop(*said.tokens(*part.span()))
    return Said(reading)


def _alone(text: str) -> tuple[Count, re.Match[str]] | None:
    return None if OF_TAILS.isdisjoint(_WORD.findall(text.lower())) else _found(text, TAILS)


def _found(text: str, tails: Iterable[tuple[Count, re.Pattern[str]]]) -> tuple[Count, re.Match[str]] | None:
    likely = ((count, tail) for count, tail in tails if has_clue(text, CLUES[count]))
    return next(((count, found) for count, tail in likely if (found := tail.search(text))), None)


def _head(text: str) -> tuple[Count, re.Match[str]] | None:
    """Return what words that ask for a number ask for; of "how many papers" anywhere, of others at the beginning."""
    many, others = has_clue(text, _OF_PAPERS), _OTHER_HEADS.match(text) is not None
    for count, form in HEADS if many or others else ():
        if not (many if count is Count.PAPERS else others):
            continue
        if found := form.match(text) or (form.search(text) if count is Count.PAPERS and not _WHO.match(text) else None):
            return count, found
    return None


_NAMES = re.compile(r"\(\?P<\w+>")
_OF_PAPERS = ("many", "much", "number", "count", "total", "often", "more", "fewer", "any", "big", "large")
"""A word of each form that asks for the number of papers."""

_OTHER_HEADS = re.compile(
    "|".join(_NAMES.sub("(?:", f"(?:{form.pattern})") for count, form in HEADS if count is not Count.PAPERS),
    re.IGNORECASE,
)
"""Any of the other forms, of which each is to be told apart where one fits."""

_WHO = re.compile(
    r"(?:who|(?:which|what) (?:labs|compan|universit|institut|groups|teams|authors|people))", re.IGNORECASE
)
"""What asks who, and perhaps "how many papers each"."""

_SURE = (Count.MONTHS, Count.QUARTERS, Count.LABS, Count.AUTHORS)
"""By these nothing else is told: days, weeks and years are those of many topics, too."""

_NUMBERS = word_set("numbers counts figures stats statistics totals")


def _take_alone(reading: Reading, said: Said, count: Count, found: re.Match[str]) -> None:
    """Note a count that the end of a question alone asks for: ``planning over time``; some, of papers only."""
    sure = count in _SURE or not (PAPERS | _NUMBERS).isdisjoint(reading.lower)
    if sure and _is_topic(said.text[: found.start()]):
        take_count(reading, *said.tokens(*found.span()), count)


_KIND = re.compile(r"\b(?:universities|companies|institutes|institutions|startups)\b", re.IGNORECASE)
_CAME_OUT = re.compile(
    r"\b(?:came out|come out|appeared|(?:were|was|have been|been) (?:published|posted|listed|released)"
    r"|(?:are|were|was) there|(?:have|has) there been"
    r"|exist|(?:(?:got|get|gets|have|has|had|see|seen|saw) )?(?:more|fewer)(?= papers\b)"
    r"|(?:(?:get|gets|got) )?mentioned|come up|on average|(?:in|on) the average"
    r"|(?:(?:are|is|were|currently) )*in (?:the|your|this) (?:archive|collection|index|library)"
    r"|(?:that )?(?:you|we) (?:have|hold|know)(?: of)?(?=[ ?.!]*$)"
    r"|(?:with|had|has|have|saw|got|gets) (?:the )?(?:most|fewest)(?= (?:papers|work|research)\b|[ ?.!]*$)"
    r"|(?:with|and|plus|including) (?:(?:the|their|paper|exact|some) )*(?:counts?|numbers?|figures"
    r"|how many(?: papers)?(?: each| of each| they have)?)(?=[ ?.!]*$)"
    r"|(?:by now|so far|in total|altogether|all in all|to date|total(?= (?:do|did|have|has|are|is)\b|[ ?.!]*$))"
    r"|(?:did|do|have) (?:we|you|they|people) (?:get|got|see|seen|have|had|hold|find|found|collect|publish|write))\b",
    re.IGNORECASE,
)
_MENTION = re.compile(
    r"\b(?:papers|articles|preprints|publications)(?: \S+){0,4}? "
    r"(?P<verb>(?:that |which )?(?:(?:mention|discuss|study|cover|address|hold|say|contain)(?:ed|ing)?"
    r"|touch(?: on)?|treat|deal with|talk about|(?:are|is|were) (?:about|on)"
    r"|(?:are|is)(?= (?:\S+ ?){1,3}$)))\b",
    re.IGNORECASE,
)


def _take(reading: Reading, said: Said, asked: Count, found: re.Match[str], by: Count | None, *, grows: bool) -> bool:
    """Note what is counted, and the lab that stands between: "who at NVIDIA works on"; tell whether there is any."""
    begin, end = said.tokens(*found.span())
    if not end:
        return False
    told_by = asked in (Count.PAPERS, Count.GROWTH, Count.MONTHS) or (asked, by) == (Count.AUTHORS, Count.LABS)
    count = by if by and told_by else Count.GROWTH if grows and asked is Count.PAPERS else asked
    if (ending := ENDS.get(asked)) and (last := ending.search(said.text)):
        reading.drop(*said.tokens(*last.span()))
    parts = found.groupdict()
    lab, size = parts.get("at"), next((name for name, said in parts.items() if name.startswith("size") and said), "")
    end = said.tokens(found.start(), found.start("at"))[1] if lab else end
    grows = (grows or asked is Count.GROWTH) and count in (Count.MONTHS, Count.YEARS)
    take_count(reading, begin, end, count, grows=grows)
    if count is Count.SUBJECTS and not said.text[found.end() :].strip(" ?.!") and _OF_NOW.search(found[0]):
        _lately(reading)
    if count is Count.LABS and (kind := _KIND.search(found[0])):
        reading.hint = reading.hint or f"The archive does not say which labs are {kind[0].lower()}: all are told."
    if size:
        take_limit(reading, *said.tokens(*found.span(size)), number_of(found[size].lower()))
    if lab:
        take_organization(reading, *said.tokens(*found.span("at")), lab, guess=True)
        reading.drop(*said.tokens(found.end("at"), found.end()))
        return True
    _leave_brackets(reading)
    if verb := _MENTION.search(said.text):
        reading.drop(*said.tokens(*verb.span("verb")))
    for idle in _CAME_OUT.finditer(said.text):
        reading.drop(*said.tokens(*idle.span()))
    return True


_OF_NOW = re.compile(
    r"\b(?:hot|hottest|trending|emerging|rising|on the rise|growing|gaining|booming|taking off"
    r"|current|currently|now|these days|at the moment|lately|recently)\b"
)
"""What asks for the topics of now, where no time is said."""

_DAYS_OF_NOW = 30


def _lately(reading: Reading) -> None:
    """Note that a count is of the last days."""
    last = reading.filters[-1]
    days = replace(last.part, since=reading.today - timedelta(days=_DAYS_OF_NOW - 1), until=reading.today)
    reading.filters[-1] = replace(last, part=days, label=f"{last.label}, of the last {_DAYS_OF_NOW} days")


def _leave_brackets(reading: Reading) -> None:
    """Leave out what stands in brackets, and say so: a count demands every word, and examples are no demand."""
    begin = None
    for at, token in enumerate(reading.tokens):
        if token.raw.startswith("(") and reading.lower[at] not in _REFUSES:
            begin = at
        if begin and token.raw.rstrip(".,;?!").endswith(")") and all(map(reading.free, range(begin, at + 1))):
            said = " ".join(each.raw for each in reading.tokens[begin : at + 1]).rstrip(".,;?!")
            reading.hint = reading.hint or f"What stands in brackets was not demanded of them: {said}."
            reading.drop(begin, at + 1)
            begin = None


_REFUSES = word_set("not no without except excluding but only with since from by in")
"""What stands first in brackets that say which papers are counted."""


def _is_topic(text: str) -> bool:
    """Return whether few words stand before "over time": "consistency over time" is a topic, as may be others."""
    return text.strip().lower() not in {"consistency", "change", "changes", "drift", "reasoning", "learning"}
