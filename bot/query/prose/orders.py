"""The order that a question asks for: ``latest papers on``, ``what's new in``, ``3 must reads``. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.model import Intent, Query, Sort
from bot.query.filters import Reading, take_limit, take_sort
from bot.query.frames.still import still
from bot.query.frames.talk import asks
from bot.query.prose.liked import NO_ORDER, liked_best
from bot.query.question import word_set
from bot.query.said import Said
from bot.query.spans import MONTHS, NUMBERS
from bot.query.times import dates
from bot.query.vocabulary.talkwords import FRESH, PAPER_KINDS, PAPERS, is_talk

_MUST_READ = re.compile(
    r"\b(?:what(?:'s| is| are) )?(?:the |your )?(?:(?P<number>[1-9]\d?|two|three|four|five|ten) )?"
    r"(?P<must>must[- ]reads?\b(?: papers)?|(?:papers|articles) (?:that )?(?:i|we|you|one|everyone|everybody) "
    r"(?:really |absolutely )?(?:must|should|have to|need to|has to|needs to) (?:read|know)\b"
    r"|(?:what|which) papers (?:must|should) (?:everyone|everybody|one) (?:read|know)\b)",
    re.IGNORECASE,
)
_STILL_AT = re.compile(
    r"^(?:so |and |but )?(?:is|are|does|do|has|have) (?:any(?:one|body)|someone|people|there (?:people|anyone)|folks|we"
    r"|you|they|researchers|labs)(?: (?:there|out there|here))? still (?:\w+ing on|\w+)\b",
    re.IGNORECASE,
)
_OR_DEAD = re.compile(r"\bor (?:is|are) (?:it|this|that|they) [\w-]+(?: now| already)?[ ?.!]*$", re.IGNORECASE)
_MANY = 12
_ENDS = frozenset(".?!;:")
_TIMES = word_set("week month year day quarter") | frozenset(name.lower() for name in MONTHS)
_NEW_PLACES = word_set("brunswick delhi england hampshire haven jersey mexico orleans south york zealand")
_FRESH = FRESH | word_set("lately fresh freshest")
_BEST = word_set("best top hottest seminal must-read popular landmark influential greatest must-reads")
_VOTES_OF = re.compile(
    r"^(?P<ask>how many (?:up)?votes (?:did|does|has|have|do)) the (?:top|best|highest|most)\b.*?"
    r"(?P<got>(?:get|got|gotten|have|receive|received|collect)?)[ ?.!]*$",
    re.IGNORECASE,
)
_OLD = word_set("early older")
_PICKS = word_set("highlights hits pick picks")
"""Words for the best of a time, which say nothing of papers elsewhere: "highlights of July"."""

_NEW_IN = re.compile(
    r"\b(?:(?:what|anything|something)(?:'s| is)? (?:new|fresh)(?: (?:come|came) out)?|(?:any |^)updates"
    r"|(?:what(?:'s| is) )?the latest|any news"
    r"|news(?! *$)|what(?:'s| is) (?:up|going on|happening)(?= (?:in|with)\b))(?: (?:on|in|about|with"
    r"|for)\b|(?= (?:from|since|this|after|lately)\b)|[ ?.!]*$)",
    re.IGNORECASE,
)
HOT_DAYS = 30
"""What is hot now is of so many days."""

_NOW = re.compile(
    r"what(?:'s| is| are)? (?:(?:the )?(?:hot|popular|trending)|the (?:big|hits)|every|people)", re.IGNORECASE
)
_HOT_IN = re.compile(
    r"\bwhat(?:'s| is| are)? (?:the )?(?:hot|hottest|popular|trending)(?: (?:ones|papers|things?|stuff|work))?"
    r"(?= (?:in|on|with)\b)"
    r"|\bwhat (?:has |have )?(?:got|gets|gotten|received)(?: the)? most (?:votes|likes|upvotes|love|attention)"
    r"(?: (?=(?:in|on|with|of|from|during|this|last)\b)|(?=[ ?.!]*$))"
    r"|(?:^|(?<=[.,!?] )|(?<=me ))(?:the |some )?(?P<hottest>hot|hottest|coolest|trendiest|most (?:hyped|exciting))"
    r" (?:stuff|things?|ones|topics?|work|news|research)(?= (?:in|on|with|about|from|around)\b)"
    r"|\b(?:any|some)thing (?:hot|hyped|trending)(?: (?:in|on|about|with)\b|(?=[ ?.!]*$))"
    r"|\bwhat(?:(?:'s| is| are| was| were)? (?:the )?(?:big|biggest|highlights?|hits)"
    r"| (?:was|were) (?:hot|popular|trending))"
    r"(?: (?:ones|papers|things?|hits|news|stories))?(?= (?:in|on|with|of|from|during)\b|[ ?.!]*$)"
    r"|\bwhat(?:'s| is| are| were| was| did| do)? (?:every(?:one|body)|people|folks|the (?:community|field))"
    r" (?:(?:is |are |was |were )?(?:reading|talking about|discussing|excited about|buzzing about|raving about|sharing)"
    r"|like|liking|loving|upvot(?:e|ing)|read|share|voting for)(?: the)?(?: most)?(?= |[ ?.!]*$)",
    re.IGNORECASE,
)


def _phrased(reading: Reading, said: Said) -> bool:
    """Read an order that several words ask for: ``what's new in``, ``what's hot in``, ``must read``."""
    if said.text.lower().strip(" ?!.") in {"latest", "newest"}:
        take_sort(reading, *said.tokens(0, len(said.text)), Sort.DATE)
        return True
    found = _NEW_IN.search(said.text)
    of_topic = found is not None and found[0].lower().startswith(("anything", "something", "news"))
    if found and not (of_topic and not is_talk(said.text[: found.start()])):  # "does RL teach anything new?"
        begin, end = said.tokens(*found.span())
        if end and not (begin and reading.tokens[begin - 1].phrase):  # “fake” news
            take_sort(reading, begin, end, Sort.DATE)
            return True
    if found := still(said.text):  # "is RAG dead?" asks what comes of it now
        take_sort(reading, *said.tokens(0, found.start(1)), Sort.DATE)
        reading.drop(*said.tokens(found.end(1), len(said.text)))
        return True
    if _liked(reading, said):
        return True
    found = _STILL_AT.search(said.text) if "still" in reading.lower else None
    if found:  # "does anyone still use GANs" asks who does so now
        take_sort(reading, *said.tokens(*found.span()), Sort.DATE)
        if doubt := _OR_DEAD.search(said.text):
            reading.drop(*said.tokens(*doubt.span()))
        return True
    must = _MUST_READ.search(said.text)
    return must is not None and _must_read(reading, said, must)


def _liked(reading: Reading, said: Said) -> bool:
    """Read ``what's hot in``, ``the paper everyone loved``: the best by what people say of it."""
    if found := _HOT_IN.search(said.text):
        now = _NOW.match(found[0]) is not None or found["hottest"] is not None
        hot(reading, *said.tokens(*found.span()), now=now)
        return True
    if liked := liked_best(said.text):
        hot(reading, *said.tokens(liked.begin, liked.end), now=liked.now)
        reading.hint = reading.hint or NO_ORDER * liked.discussed
    return liked is not None


def hot(reading: Reading, begin: int, end: int, *, now: bool) -> int:
    """Note the most upvoted, of the last days where what is hot now is asked and no time is said; return ``end``."""
    timed = any(dates.read(reading.words, at, today=reading.today, led=True) for at in range(end, len(reading.words)))
    if timed or not now or any(one.part.since or one.part.until for one in reading.filters):
        return take_sort(reading, begin, end, Sort.UPVOTES)
    since = reading.today - timedelta(days=HOT_DAYS - 1)
    part = Query("", since=since, until=reading.today, sort=Sort.UPVOTES, intent=Intent.BEST)
    label = f"most upvoted of the last {HOT_DAYS} days"
    return reading.take(begin, end, part, label, f"sort:upvotes on:{since}..{reading.today}")


def _must_read(reading: Reading, said: Said, found: re.Match[str]) -> bool:
    """Read ``the 3 must reads on``: so many of the most upvoted."""
    begin, end = said.tokens(*found.span("must"))
    plural = found[0].lower().endswith(("reads", "read", "know"))
    about = re.match(r" (?:on|about|for)\b", said.text[found.end() :], re.IGNORECASE) is not None
    if not end or not (plural or about or any(word in PAPERS for word in reading.lower)):
        return False
    reading.drop(*said.tokens(*found.span()))
    if number := (found["number"] or "").lower():
        take_limit(reading, *said.tokens(*found.span("number")), NUMBERS.get(number) or int(number))
    take_sort(reading, begin, end, Sort.UPVOTES)
    return True


def read_orders(reading: Reading, said: Said) -> None:
    """Read ``latest papers on``, ``what's new in``, ``best papers``: the order that a word of praise asks for."""
    begins = reading.lower[:1] and reading.lower[0] in _FRESH | _BEST and not PAPERS.isdisjoint(reading.lower[1:4])
    if len(reading.lower) > _MANY and not asks(reading.lower) and not begins:  # a pasted text has recent work as well
        return
    _its_votes(reading, said)
    if _phrased(reading, said):
        return
    for at, word in enumerate(reading.lower):
        if word == "last" and reading.free(at) and reading.lower[at + 1 : at + 2] in (("paper",), ("papers",)):
            take_sort(reading, at, at + 1, Sort.DATE)
            return
        if word in _OLD and reading.free(at) and reading.lower[at + 1 : at + 2] in (("papers",), ("articles",)):
            take_sort(reading, at, at + 1, Sort.OLDEST)
            return
        if word == "hot" and reading.free(at) and not PAPERS.isdisjoint(reading.lower[at + 1 : at + 2]):
            take_sort(reading, at, at + 1, Sort.UPVOTES)
            return
        if _may_praise(reading, at) and _praises_papers(reading, at, word):
            begin = at - (at > 0 and reading.lower[at - 1] in {"most", "very"})
            end = at + 1 + (reading.lower[at + 1 : at + 2] in (("rated",), ("voted",)))
            take_sort(reading, begin, end, Sort.DATE if word in _FRESH else Sort.UPVOTES)
            return


def _its_votes(reading: Reading, said: Said) -> None:
    """Leave out what is asked of the best alone, as each is told with its votes: ``how many upvotes did the top``."""
    if found := _VOTES_OF.search(said.text):
        reading.drop(*said.tokens(*found.span("ask")))
        if found["got"]:
            reading.drop(*said.tokens(*found.span("got")))


def _may_praise(reading: Reading, at: int) -> bool:
    """Return whether a word may ask for an order: not in "New York", "least popular", "top 5"."""
    word, after = reading.lower[at], reading.lower[at + 1 : at + 2]
    if word not in _FRESH | _BEST | _PICKS or not reading.free(at) or after == ("",):
        return False
    if word == "new" and (not _NEW_PLACES.isdisjoint(after) or _is_made(reading.lower[:at])):
        return False
    if word == "top" and any(other.isdigit() for other in after):
        return False
    return not at or reading.lower[at - 1] != "least"


_MAKES = word_set(
    "brainstorm brainstorming conceive generate generates generating invent inventing produce produces producing "
    "propose proposes proposing write writes writing"
)
_COMES = word_set("came come comes coming")


def _is_made(before: Sequence[str]) -> bool:
    """Tell whether what is new is made by a thing, and asked about: "can LLMs come up with new ideas"."""
    if not PAPERS.isdisjoint(before):  # "papers that propose new methods"
        return False
    comes = tuple(before[-2:]) == ("up", "with") and not _COMES.isdisjoint(before[-3:-2])  # "keep up with new work"
    return comes or not _MAKES.isdisjoint(before[-1:])


_FIGURES = frozenset(map(str, range(1, 100)))
_PREPOSITIONS = frozenset({"from", "on", "about", "in", "for"})
_LOOSE = word_set(
    "work research literature developments advances progress methods approaches studies techniques trends reads stuff"
    " things results findings ideas references refs"
)


def _praises_papers(reading: Reading, at: int, word: str) -> bool:
    """Return whether "latest" or "best" is said of papers: not "best response", "top-k", "new view synthesis"."""
    after = []
    for index in range(at + 1, min(at + 6, len(reading.lower))):
        if reading.tokens[index - 1].raw[-1:] in _ENDS:
            break
        after += [reading.lower[index]] * reading.free(index)
    if word in {"recently", "lately"} or (word == "must-reads" and after[:1] in (["on"], ["about"])):
        return True
    timed = word not in _FRESH and after[:1] in (["of"], ["from"], ["in"]) and _is_time(reading, at + 2)
    if timed or word in _PICKS or (after[:1] == ["of"] and not _TIMES.isdisjoint(after[1:4])):
        return timed or word not in _PICKS
    if word in {"latest", "newest"} and after[:1] == ["first"]:  # an order said outright
        return False
    number = after[:1] != [] and (after[0] in NUMBERS or after[0] in _FIGURES)
    so_many = number and not _PREPOSITIONS.isdisjoint(after[1:2])
    if word in {"latest", "newest"} and (
        so_many or not at or asks(reading.lower) or (at <= 2 and not _PREPOSITIONS.isdisjoint(after[:1]))
    ):
        return True
    on = after[:1] in (["on"], ["about"]) or (so_many and word == "best")
    best_on = word in {"best", "top"} and at <= 2 and on  # "May 2026 best on speech"
    new_on = word in _FRESH and not at and not _PREPOSITIONS.isdisjoint(after[:1]) and after[0] != "for"
    if best_on or new_on or any(other in PAPERS for other in after):
        return True
    several = word == "new" and at <= 1 and after[:1] != [] and after[0].endswith("s")  # "new dataset" tells of one
    kind = (several or word in {"recent", *_BEST}) and not PAPER_KINDS.isdisjoint(after[:1])
    return kind or (word in _FRESH and any(other in _LOOSE for other in after[:2]))


def _is_time(reading: Reading, at: int) -> bool:
    """Return whether what stands at a token is a time: "best of H1 2026", "highlights from last week"."""
    return dates.read(reading.words, at, today=reading.today, led=True) is not None
