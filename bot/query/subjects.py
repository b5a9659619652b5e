"""Intents that are about one paper or about numbers, noted as filters are: like one, one thing of one, counts."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.model import Count, Intent, Part, Query
from bot.query.filters import Reading

COUNT_LABELS = {
    Count.PAPERS: "how many",
    Count.AUTHORS: "who, with numbers",
    Count.LABS: "which labs, with numbers",
    Count.FIRST: "when first",
    Count.GROWTH: "whether it grows",
    Count.MONTHS: "by month",
    Count.YEARS: "by year",
}
PART_LABELS = {
    Part.ABSTRACT: "its abstract",
    Part.AUTHORS: "its authors",
    Part.BIBTEX: "its BibTeX",
    Part.CODE: "its code",
    Part.DAY: "its day",
    Part.LAB: "its lab",
    Part.LINK: "its links",
    Part.PAPER: "the paper that brought it",
    Part.UPVOTES: "its upvotes",
}
_ONE = r"(?!on |about |in |at |most |the most |papers|work|anything|more )(?:the (?=.+ paper$))?"
"""What does not begin a paper's name; "the" does where "paper" ends it."""

_OF_NAME = re.compile(
    r"(?:who (?:wrote|authored|created|made|built|trained|developed|is behind|are behind)|who's behind|by whom is"
    r"|(?:who(?:'s| is| are| was| were) )?(?:the )?(?:(?:first|last|lead|senior) )?authors? (?:of|behind)"
    r"(?!.*\bpapers\b))"
    r" (?!on |about |most |the most |papers)(?P<whose>[^?]{1,120})"
    rf"|(?:who (?:published|released)|(?:the )?authors of|whose (?:paper|work|model) is) {_ONE}(?P<by>[^?]{{1,120}}?)"
    rf"|where (?:is|are|was|were) {_ONE}(?P<where>[^?]{{1,120}}?) (?:made|built|developed|trained|written|from)"
    r"|(?:which|what) (?:lab|company|group|team|university|institution|institute) (?:has |have )?"
    r"(?:made|released|built|published|trained|created|developed|is behind|came up with) (?P<lab>[^?]{1,80})"
    rf"|(?:which|what) (?:lab|company|group|team|university|institution|institute) (?:is|was) {_ONE}"
    r"(?P<from>[^?]{1,80}?) (?:from|by)|(?P<theirs>[\w.-]{3,40}(?: [\w.-]{1,20}){0,2}) author(?:s|s list| list)"
    r"|when (?:was|were|did) (?P<when>(?!.*\bfirst\b)[^?]{1,80}?) (?:published|released|listed|submitted|announced"
    r"|come out|appear|posted)"
    r"|(?:how many )?(?:up)?votes (?:of|for|does|did|has) (?P<votes>[^?]{1,80}?)(?: (?:have|get|got|receive))?"
    r"|(?:(?:so |ok |and )?(?:who|(?:what|which) (?:\w+ )?(?:paper|work|article)s?)(?: has| have| was| is)?"
    r"(?: the one that)?(?: first| originally)? (?:introduced|invented|proposed|presented|came up with|started"
    r"|brought us|coined)(?: the (?:term|idea|name)(?: of)?)?|where (?:does|did)"
    r"|(?:the )?original paper (?:of|on|for|about|behind)|(?:the )?origins? of)"
    r" (?:the )?(?P<brought>[^?]{1,80}?)(?: first)?(?: (?:come|came) from)?"
    r"|(?:where|in (?:which|what) (?:paper|work|article)) (?:was|were) (?P<origin>[^?]{1,80}?)"
    r"(?: first| originally)? (?:introduced|proposed|presented|invented|described)"
    r"|(?P<numbered>(?!top |last |first |python )[a-z][\w.-]*[ -]?\d[\w.]*) (?:paper )?"
    r"(?P<thing>bibtex|abstract|pdf|link|code|github|repo|implementation|authors)"
    r"|(?:the )?original (?P<first>[^?]{1,80}?) paper"
    r"|(?:the |any |official |source |show me |give me |get |what's |what is |where is |is there ){0,3}"
    r"(?P<bib>bibtex|citation|abstract|pdf|links?|url|arxiv|code|github|repo|repository|implementation)"
    r"(?: entry| repo| link| page)? (?:for|of|to) (?:the )?(?P<named>[^?]{1,120}?)(?: paper)?",
    re.IGNORECASE,
)
_GROUPS = {
    "whose": Part.AUTHORS,
    "named": Part.CODE,
    "numbered": Part.CODE,
    "brought": Part.PAPER,
    "origin": Part.PAPER,
    "first": Part.PAPER,
    "lab": Part.LAB,
    "when": Part.DAY,
    "votes": Part.UPVOTES,
    "by": Part.AUTHORS,
    "where": Part.LAB,
    "from": Part.LAB,
    "theirs": Part.AUTHORS,
}
_SURELY_NAMED = frozenset({"by", "where", "lab", "when", "from", "theirs"})
"""What is asked of topics as well, so that a paper's name must have capitals or figures."""

_ASKED = re.compile(r"(?:is there|where is|show me|give me|get) ", re.IGNORECASE)
_PAPER = re.compile(r"^the (?=.)|(?<=.) (?:paper|article)$", re.IGNORECASE)
_ON_TOPIC = re.compile(
    r"\b(?:the|an?|that|any) (?:\w+ )?(?:papers?|articles?|work|research) (?:on|about) ", re.IGNORECASE
)
"""What is named by its topic: "who wrote the paper on attention sinks"."""

_ASIDE = re.compile(
    r"(?:,? (?:again|actually|anyway|btw|by the way|exactly|originally|please|pls|then|though))+(?=[ ?.!]*$)",
    re.IGNORECASE,
)
"""What people say behind a name that is no part of it: "who wrote QLoRA again?"."""

_ID = re.compile(r"\d{4}\.\d{4,5}")


def take_count(reading: Reading, begin: int, end: int, count: Count, *, grows: bool = False) -> int:
    """Note what is counted, and whether it is asked as well if it ``grows``; the first count stays."""
    if any(one.part.intent is Intent.COUNT for one in reading.filters):
        return reading.drop(begin, end)
    label = f"{COUNT_LABELS[count]}, and {COUNT_LABELS[Count.GROWTH]}" if grows else COUNT_LABELS[count]
    return reading.take(begin, end, Query("", intent=Intent.COUNT, count=count), label, f"count:{count}")


def take_read(reading: Reading, begin: int, end: int) -> int:
    """Note that something to read is asked for."""
    return reading.take(begin, end, Query("", intent=Intent.READ), "something to read", "")


def take_like(reading: Reading, begin: int, end: int, named: str = "", *, place: int = 0) -> int:
    """Note that papers like one are asked for: one by its id, its title, or its number in an earlier answer."""
    part, again = _about(Query("", intent=Intent.LIKE), named, place), f'like:"{named}"'
    return reading.take(begin, end, part, f"like {named or _placed(place)}", again)


def take_newer(reading: Reading, begin: int, end: int) -> int:
    """Note that of the papers like one only those after it are asked for."""
    return reading.take(begin, end, Query("", newer=True), "newer than it", "but newer")


def take_part(reading: Reading, begin: int, end: int, thing: Part, named: str = "", *, place: int = 0) -> int:
    """Note which thing of one paper is asked for."""
    part = _about(Query("", intent=Intent.PART, part=thing), named, place)
    label = f"{PART_LABELS[thing]}: {named or _placed(place)}"
    return reading.take(begin, end, part, label, f"{thing}:{named}")


def _about(part: Query, named: str, place: int) -> Query:
    return replace(part, subject=named, place=place, ids=(named,) if is_paper_id(named) else ())


def is_paper_id(named: str) -> bool:
    """Return whether a paper is named by its arXiv id."""
    return _ID.fullmatch(named) is not None


def _placed(place: int) -> str:
    return "the last one" if place < 0 else f"number {place}"


_THINGS = {"bibtex": Part.BIBTEX, "citation": Part.BIBTEX, "abstract": Part.ABSTRACT, "pdf": Part.LINK}
_THINGS["authors"] = Part.AUTHORS
_THINGS |= dict.fromkeys(("link", "links", "url", "arxiv"), Part.LINK)


def without_paper(name: str) -> str:
    """Return a paper's name without what says that it is one: "the DINOv3 paper"."""
    return _PAPER.sub("", name)


def thing_of_one(text: str) -> tuple[str, Part] | None:
    """Return the name of a paper, and what is asked of it: ``who wrote OtterNet``."""
    text = _ASIDE.sub("", text)
    found = _OF_NAME.fullmatch(text)
    if found is None or _ON_TOPIC.search(text):
        return None
    kind = next(group for group in _GROUPS if found[group])
    name = without_paper(found[kind].strip(' ?.!"'))
    if text.lower().startswith("authors") and not any(letter.isupper() or letter.isdigit() for letter in name):
        return None  # "authors of generated text" is a topic
    if found["thing"]:
        return name, _THINGS.get(found["thing"].lower(), Part.CODE)
    if found["bib"]:
        part = _THINGS.get(found["bib"].lower(), Part.CODE)
        asked = part not in (Part.CODE, Part.LINK) or _ASKED.match(text) is not None
        named = asked or any(letter.isupper() or letter.isdigit() for letter in name)
        return (name, part) if named else None  # "code for robots" is a topic
    if (
        kind in _SURELY_NAMED and name.islower() and not any(letter.isdigit() for letter in name)
    ):  # "when were robots first announced" is a count
        return None
    return name, _GROUPS[kind]
