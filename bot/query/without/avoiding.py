"""What a question leaves out, taken from it: where the things end that are left out, and where each of them begins."""

from __future__ import annotations

from bot.query.filters import Reading, take_avoided
from bot.query.question import word_set
from bot.query.times import dates
from bot.query.vocabulary.daywords import TO_DAYS
from bot.query.vocabulary.talkwords import PAPER_KINDS, PAPERS, SURELY_ABOUT
from bot.query.without.not_theirs import THOSE, days_left_out, whose

KINDS = PAPER_KINDS | word_set("position tutorial tutorials blog blogs")
"""Kinds of papers that people leave out."""

POLITE, SUCH = word_set("please pls thanks thx"), word_set("ones papers articles stuff")
"""What may close a question, and what stands for papers: "no medical ones please"."""

MOST = 4
"""So far after a word that leaves out is looked for what belongs to it."""

LEADS = SURELY_ABOUT | word_set("on using involving covering with for in from by of to do related relating")
_ANOTHER = word_set("another yet")
"""What says of a thing that there is enough of it: "not yet another benchmark"."""

_ENDINGS = TO_DAYS | word_set("but not without please pls with by thanks sorted newest that which itself themselves")
_SIGNS = frozenset({",", ";", ":", ".", "!", "?"})


def leave_out(reading: Reading, begin: int, at: int, *, sure: bool, until: int | None = None) -> int | None:
    """Note what is left out from ``at`` to ``until``, or to where it ends; return the index after it, or ``None``.

    Its words leave the text from ``begin`` on. Whose papers and which days are left out is sure however it is said.
    """
    lower = reading.lower
    if (end := whose(reading, begin, at) or days_left_out(reading, begin, at)) is not None:
        return end
    while at < len(lower) and lower[at] in LEADS | THOSE | _ANOTHER:
        at += 1
    end = until or end_of(reading, at)
    if not sure or end <= at or not reading.free(at) or lower[at] in {"all", "because", "only", "seen"}:
        return None
    groups = _groups(reading, at, end)
    last = end
    while last < len(lower) and reading.free(last) and lower[last] in PAPERS | {"itself", "themselves"}:
        last += 1
    for number, (first, after) in enumerate(groups):
        start, stop = begin if not number else first, last if after == end else after
        take_avoided(reading, start, stop, " ".join(token.core for token in reading.tokens[first:after]))
    reading.drop(begin, last)
    return last


def end_of(reading: Reading, at: int) -> int:
    """Return the index after the words that are left out: until punctuation or a preposition."""
    end = at
    while reading.free(end) and end < at + MOST + 2 and reading.lower[end] not in _ENDINGS | PAPERS:
        led = reading.lower[end] in {"today", "yesterday"}
        if end > at and dates.read(reading.words, end, today=reading.today, led=led) is not None:
            break
        end += 1
        if reading.tokens[end - 1].ends:
            break
    return end


def closes(reading: Reading, end: int) -> bool:
    """Return whether a question ends where what is left out does, but for thanks or days: ``not GANs this week``."""
    lower = reading.lower
    begin = end + ("".join(lower[end : end + 1]) in TO_DAYS)
    days = dates.read(reading.words, begin, today=reading.today, led=begin > end) if begin < len(lower) else None
    return POLITE.issuperset(lower[days[1] if days else end :])


def _groups(reading: Reading, at: int, end: int) -> list[tuple[int, int]]:
    """Return where each thing begins and ends of "speech or music"."""
    groups, first = [], at
    for index in range(at, end):
        if reading.lower[index] in {"or", "and", "nor"}:
            groups.append((first, index))
            first = index + 1
    return [group for group in (*groups, (first, end)) if group[0] < group[1]]


def begins_clause(reading: Reading, at: int) -> bool:
    """Return whether a token stands after a comma or the like, or opens a bracket."""
    return reading.tokens[at - 1].raw[-1:] in _SIGNS or reading.tokens[at].raw.startswith("(")
