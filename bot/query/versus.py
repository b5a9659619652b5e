"""Two topics of which the one with more papers is asked for: ``mamba vs transformers, which has more papers``. Pure."""

from __future__ import annotations

import re
from itertools import chain

from bot.model import Count, Intent, Query
from bot.query.countwords import END
from bot.query.filters import Reading
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
        rf"^(?:more|fewer) {_PAPERS} {_ON} {_ONE} {_THAN}(?: {_ON})? {_OTHER}{END}",
        rf"^(?:how many|(?:compare )?(?:the )?number of) papers {_ON} {_ONE} {_BESIDE}(?: {_ON})? {_OTHER}{END}",
        rf"^compare (?:the )?(?:number|count)s? of papers {_ON} {_ONE} (?:and|to|with)(?: {_ON})? {_OTHER}{END}",
        rf"^(?:is|are) {_ONE} (?:more|less) (?:popular|researched|studied|discussed) than {_OTHER}{END}",
    )
)
_CALLS = word_set("more most fewer less number numbers count counts many")
"""A word of each form."""

_NO_TOPIC = word_set("in this last the during since it them these those usual ever before expected average")
"""What begins a side that names no topic: a time, or what was spoken of before."""


def read_versus(reading: Reading) -> bool:
    """Read which of two topics has more papers; tell whether that is asked."""
    if _CALLS.isdisjoint(reading.lower):
        return False
    said = Said(reading)
    found = next((found for form in _FORMS if (found := form.search(said.text))), None)
    if found is None or any(found[side].split()[0].lower() in _NO_TOPIC for side in ("one", "other")):
        return False
    topics = found["one"], found["other"]
    begin, end = said.tokens(*found.span())
    sides = set(chain(*(range(*said.tokens(*found.span(side))) for side in ("one", "other"))))
    part = Query("", intent=Intent.COUNT, count=Count.TOPICS, topics=topics)
    reading.take_beside(
        begin, end, part, f"papers on {topics[0]} and on {topics[1]}", left=" ".join(topics), stays=sides
    )
    return True
