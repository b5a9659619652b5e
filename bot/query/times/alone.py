"""Times with nothing before them that says so: ``2025 papers``, ``tokenizers June``, ``RLHF (2025)``. Pure.

Each is a guess, so that the words are searched for where the guess leaves nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.days import FIRST_DAY
from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import WEEKDAY, Span, year_of
from bot.query.times import dates
from bot.query.times.absolute import ALSO_WORDS, OFTEN_A_WORD, month_in, year_in
from bot.query.times.taken_days import all_free, follows, may_follow, open_ended, take
from bot.query.vocabulary.daywords import IN, ONWARD, PRAISE, WORK
from bot.query.vocabulary.talkwords import FRESH, PAPERS

SHORT = 3
"""Months of so few letters are short for one, and for other things: "dec", "oct"."""

_NO_YEAR = IN | word_set("of the a to than with")


def read_alone(reading: Reading, at: int) -> int | None:
    """Read a year, a month or a weekday; a benchmark's name ends in a year, too: where papers hold both, it is one."""
    word, words = reading.words[at], reading.words
    year = year_in(word) or 0
    is_year = FIRST_DAY.year <= year <= reading.today.year + 1
    is_year = is_year and (may_follow(reading, _years_end(reading, at + 1)) or _in_brackets(reading, at))
    slashed = _is_slashed(reading, at)
    if not (is_year or slashed or _names_month(reading, at) or _ends(reading, at)):
        return None
    before = reading.lower[at - 1] if at else ""
    if at and reading.free(at - 1) and follows(reading, at + 1) not in PAPERS:
        sure = (not is_year and word.isalpha()) or before not in _NO_YEAR  # "quantized to Q4"
    else:
        sure = follows(reading, at + 1) in PAPERS or (is_year and at == 0 and words[1:2] != () and words[1].islower())
        sure = sure or (is_year and at > 0 and at - 1 in reading.taken and at + 1 == len(words))  # "by Song Han 2026"
        sure = sure or (at == 0 and len(words) > 1 and words[-1].lower() in PAPERS) or _in_brackets(reading, at)
        sure = sure or slashed
    found = dates.read(words, at, today=reading.today, led=True) if sure else None
    if found and found[0].problem and "/" in word:  # "25/26" may be a season, or a share
        reading.hint = reading.hint or found[0].problem
        return None
    return _guessed(reading, at, found) if found else None


def read_onward(reading: Reading, at: int) -> int | None:
    """Read ``June onwards`` as since then."""
    if ONWARD.isdisjoint(reading.lower[at + 1 : at + 5]):
        return None
    found = dates.read(reading.words, at, today=reading.today, led=True)
    if found is None or follows(reading, found[1]) not in ONWARD or not all_free(reading, at, found[1] + 1):
        return None
    return take(reading, at, found[1] + 1, found[0], until=False)


def _in_brackets(reading: Reading, at: int) -> bool:
    """Return whether a year stands in brackets beside what is asked for: ``recent (2026) work``."""
    raw, beside = reading.tokens[at].raw, {*reading.lower[max(0, at - 1) : at], *reading.lower[at + 1 : at + 2]}
    return raw[:1] + raw[-1:] in ("()", "[]") and not beside.isdisjoint(WORK | FRESH)


def _years_end(reading: Reading, at: int) -> int:
    """Return the index after the years that stand side by side from one on."""
    while at < len(reading.words) and reading.free(at) and _is_plain_year(reading, reading.words[at]):
        at += 1
    return at


def _is_plain_year(reading: Reading, word: str) -> bool:
    return len(word) == _FIGURES and word.isdecimal() and FIRST_DAY.year <= int(word) <= reading.today.year


_FIGURES = 4


def _names_month(reading: Reading, at: int) -> bool:
    word, paper = reading.words[at], follows(reading, at + 1) in PAPERS or _leads_papers(reading, at)
    if month_in(word, sure=True) is None or not (
        paper or may_follow(reading, at + 1) or (_is_day(reading, at + 1) and may_follow(reading, at + 2))
    ):
        return False
    named = (word[:1].isupper() and at > 0 and word.lower() != "may") or (len(word) > SHORT and word not in ALSO_WORDS)
    beside = follows(reading, at + 2) if follows(reading, at + 1) in {"and", "or", "&"} else ""
    named = named or (at > 0 and month_in(beside, sure=True) is not None)  # "tokenizers May and June"
    named = named or (at > 0 and _is_day(reading, at + 1) and may_follow(reading, at + 2))
    return (named or paper) and (not at or reading.free(at - 1))


def _is_day(reading: Reading, at: int) -> bool:
    """Return whether a day of a month stands at an index: ``tokenizers jul 14``."""
    said = follows(reading, at)
    return said.isdecimal() and 1 <= int(said) <= _LONGEST_MONTH


_LONGEST_MONTH = 31


def _leads_papers(reading: Reading, at: int) -> bool:
    """Return whether a month begins a question for papers: ``July robotics papers``."""
    word = reading.words[at]
    return not at and reading.lower[-1] in PAPERS and word[:1].isupper() and word.lower() not in OFTEN_A_WORD


_IN_FIGURES = re.compile(r"[QHW]\d{1,2}(?:[-\u2013][QHW]?\d{1,2})?|\d{1,2}/\d{1,2}", re.IGNORECASE)
_ALL_DAY = "24/7"


def _ends(reading: Reading, at: int) -> bool:
    """Return whether a weekday, a quarter, a week or a day in figures ends a question: ``tokenizers Monday``."""
    word = reading.words[at]
    said = (word.lower() in WEEKDAY and word.istitle()) or (_IN_FIGURES.fullmatch(word) and word != _ALL_DAY)
    said = said and not any("/" in other and _IN_FIGURES.fullmatch(other) for other in reading.words[:at])  # "1/2, 3/4"
    return at > 0 and bool(said) and at + 1 == len(reading.words) and reading.free(at - 1)


_PADDED = re.compile(r"(?:0\d|1[0-2])/(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])/(?:0\d|1[0-2])")


def _is_slashed(reading: Reading, at: int) -> bool:
    """Return whether a question is a day in figures, or begins with one of four: ``6/15``, ``06/20 agents``."""
    word = reading.words[at]
    whole = len(reading.words) == 1 and _IN_FIGURES.fullmatch(word) is not None and "/" in word
    return at == 0 and word != _ALL_DAY and (whole or _PADDED.fullmatch(word) is not None)


_BEFORE_YEAR = word_set(
    "year the in from of anno ca circa roughly published released listed submitted posted announced dated"
)
_ONLY = word_set("only just")


def _guessed(reading: Reading, at: int, found: tuple[Span, int]) -> int:
    """Note days that were only guessed, with the years that follow them: ``2024 and 2025``."""
    words, (span, last), year = reading.words, found, year_in(reading.words[at])
    if year and follows(reading, last) in {"and", "or", "&", "/"} and last + 1 < len(words):
        other = year_in(words[last + 1]) or 0
        if FIRST_DAY.year <= other <= reading.today.year + 1 and all_free(reading, last, last + 2):
            span, last = Span(min(span.first, year_of(other).first), max(span.last, year_of(other).last)), last + 2
    if year and last == at + 1 and (end := _years_end(reading, last)) > last:  # "tokenizers 2024 2025"
        said = [span, *(year_of(int(word)) for word in words[last:end])]
        span, last = Span(min(each.first for each in said), max(each.last for each in said)), end
    begin = at
    while reading.free(begin - 1) and year and reading.lower[begin - 1] in _BEFORE_YEAR | _ONLY:
        begin -= 1
    before = words[at - 1] if begin == at and at else ""
    named = f"{before} {words[at]}" if year and before.isalnum() and before.lower() not in PAPERS | PRAISE else ""
    since, until, last = open_ended(reading, last)
    last += bool(year) and follows(reading, last) in _ONLY
    end = reading.take_days(begin, last, span, since=since, until=until)
    surely = not _ONLY.isdisjoint(reading.lower[begin:last])  # "only 2024" is no name
    if reading.filters and not reading.problem and not surely:
        reading.filters[-1] = replace(reading.filters[-1], guess=True, named=named)
    return end
