"""Which of two topics or labs has more papers: ``mamba vs transformers, which has more papers``. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from bot.model import Count, Intent, Query
from bot.query.counts.countends import TAILS
from bot.query.counts.countwords import END, LABS, UNITS
from bot.query.filters import Reading
from bot.query.names import is_known_lab
from bot.query.one_paper.subjects import take_count
from bot.query.question import word_set
from bot.query.said import Said

_PAPERS = r"(?:papers|work|research|publications|attention|interest)"
_LIKED = r"(?:popular|common|active|researched|studied|published|discussed|crowded)"
_MORE = rf"(?:(?:has|have|had|gets?|got|is|are)(?: there)?(?: the)? (?:more|most|fewer)(?: (?:{_PAPERS}|{_LIKED}))?)"
_ONE, _OTHER = r"(?P<one>\S+(?: \S+){0,5}?)", r"(?P<other>\S+(?: \S+){0,5}?)"
_ON = r"(?:on|about)"
_OR = r"(?:vs|versus|or|against|compared (?:to|with))"
_BESIDE = r"(?:vs|versus|against|compared (?:to|with))"
_THAN = rf"(?:{_BESIDE}|than)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:compare )?{_ONE} (?:{_OR}|and) {_OTHER} (?:which|what|who)(?: (?:one|topic|of them))? {_MORE}{END}",
        rf"^(?:which|what)(?: (?:one|topic))? {_MORE}(?: {_ON})? {_ONE} {_OR}(?: {_ON})? {_OTHER}{END}",
        rf"^(?:are|is|were|was) there (?:more|fewer) {_PAPERS} {_ON} {_ONE} (?:{_THAN}|or)(?: {_ON})? {_OTHER}{END}",
        rf"^(?:more|fewer) {_PAPERS} {_ON} {_ONE} (?:{_THAN}(?: {_ON})?|or {_ON}) {_OTHER}{END}",
        rf"^(?:how many|(?:compare )?(?:the )?number of) papers {_ON} {_ONE} {_BESIDE}(?: {_ON})? {_OTHER}{END}",
        rf"^compare (?:the )?(?:interest|popularity|growth|activity) (?:in|of|on) {_ONE} (?:and|to|with|{_OR})"
        rf"(?: (?:in|of|on))? {_OTHER}{END}",
        rf"^compare (?:the )?(?:number|count)s? of papers {_ON} {_ONE} (?:and|to|with)(?: {_ON})? {_OTHER}{END}",
        rf"^(?:do|does|did|has|have) {_ONE} (?:get|have|see|got|had) (?:more|fewer) {_PAPERS} than {_OTHER}{END}",
        rf"^{_ONE} {_BESIDE} {_OTHER} (?:papers? )?(?:counts?|numbers)(?: of papers)?{END}",
        rf"^(?:is|are) {_ONE} (?:more|less) (?:popular|researched|studied|discussed) than {_OTHER}{END}",
    )
)
_ASKED = re.compile(rf"^(?:more|fewer) {_PAPERS} {_ON} {_ONE} or {_OTHER}{END}", re.IGNORECASE)
"""The same of what is asked: "more papers on yaks or otters" may want them."""

_BY_TIME = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^compare (?:the )?(?:{_PAPERS} (?:{_ON} )?)?{_ONE} (?:{_OR}|and)(?: {_ON})? {_OTHER}(?: {_PAPERS})?{END}",
        rf"^(?:{_PAPERS} {_ON} )?{_ONE} {_BESIDE} {_OTHER}(?: {_PAPERS})?{END}",
    )
)
"""What compares two topics where it is said by what time: "mamba vs rwkv papers by month"."""

_NAME = r"[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}"
_NAMES = rf"(?P<one>{_NAME}) (?i:vs|versus|or|and|than|compared to|compared with)(?i: from| by)? (?P<other>{_NAME})"
_WHOSE = rf"(?i:who|which {LABS}) (?i:has|have|had|published|publishes|wrote|writes) (?i:the )?(?i:more|most)"
_ABOUT = rf"(?: (?i:{_PAPERS}))?(?: (?i:on|about|in) (?P<topic>\S+(?: \S+){{0,4}}?))?"
_OF_LABS = tuple(
    re.compile(form)
    for form in (
        rf"^{_WHOSE}{_ABOUT} {_NAMES}(?i:{END})",
        rf"^(?i:do|does|did|has|have|is|are) {_NAMES} (?i:have|publish|published|write|wrote|do|done|published) "
        rf"(?i:more){_ABOUT}(?i:{END})",
        rf"^(?i:do|does|did|has|have) (?P<one>{_NAME}) (?i:have|publish|published|write|written) (?i:more)"
        rf"(?: (?i:{_PAPERS}))? (?i:than) (?P<other>{_NAME})"
        rf"(?: (?i:on|about|in) (?P<topic>\S+(?: \S+){{0,4}}?))?(?i:{END})",
        rf"^{_NAMES} {_WHOSE}{_ABOUT}(?i:{END})",
        rf"^(?i:how many|more|the number of|number of) papers(?: (?i:on|about) (?P<topic>\S+(?: \S+){{0,4}}?))?"
        rf" (?i:from|by) {_NAMES}(?i:{END})",
    )
)
"""Which of two labs has more; "who" asks for no topic."""

_CALLS = word_set("more most fewer less number numbers count counts many compare vs versus against compared")
"""A word of each form."""

_UNITS = tuple((count, tail) for count, tail in TAILS if count in UNITS)
_NO_TOPIC = word_set("in this last the during since it them these those usual ever before expected average")
"""What begins a side that names no topic: a time, or what was spoken of before."""


def read_versus(reading: Reading) -> bool:
    """Read which of two topics or labs has more papers; tell whether that is asked."""
    if _CALLS.isdisjoint(reading.lower):
        return False
    held, said = set(reading.taken), Said(reading)
    if labs := next((found for form in _OF_LABS if (found := form.search(said.text))), None):
        return _take(reading, said, labs, ("topic",))
    by = next(((count, found) for count, tail in _UNITS if (found := tail.search(said.text))), None)
    span = said.tokens(*by[1].span()) if by else (0, 0)
    if by:
        reading.drop(*span)
        said = Said(reading)
    forms = (*_FORMS, *_BY_TIME) if by else _FORMS
    forms = (*forms, _ASKED) if reading.tokens[-1].raw.endswith("?") else forms
    found = next((found for form in forms if (found := form.search(said.text))), None)
    reading.taken = held
    if found is None or any(found[side].split()[0].lower() in _NO_TOPIC for side in ("one", "other")):
        return False
    if by:
        take_count(reading, *span, by[0])
    if not by and all(is_known_lab(found[side].split()) for side in ("one", "other")):
        return _take(reading, said, found, ())
    return _take(reading, said, found, ("one", "other"), by_time=by is not None)


def _take(reading: Reading, said: Said, found: re.Match[str], stays: Sequence[str], *, by_time: bool = False) -> bool:
    """Note what is compared: two topics, which stay in the text, or two labs, beside which a topic may stay."""
    both = found["one"], found["other"]
    spans = (said.tokens(*found.span(side)) for side in stays if found[side])
    left = set(chain(*(range(*span) for span in spans)))
    if "one" not in stays:
        part, label = Query("", count=Count.LABS, organizations=both), f"from {both[0]} and from {both[1]}"
    else:
        count = None if by_time else Count.TOPICS
        part, label = Query("", count=count, topics=both), f"papers on {both[0]} and on {both[1]}"
    again = f"compare number of papers on {both[0]} and {both[1]}" if part.topics else ""
    words = " ".join(found[side] for side in stays if found[side])
    part = replace(part, intent=Intent.COUNT)
    reading.take_beside(*said.tokens(*found.span()), part, label, left=words, stays=left, again=again)
    return True
