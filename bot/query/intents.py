"""What kind of answer is asked for: newest, best, papers like one, one thing of one paper, counts, something to read.

Each is read from a few words in a pattern and noted as a filter is, so that it shows as a chip and can be dropped.
"""

from __future__ import annotations

import re

from bot.model import Part
from bot.query.counts.counting import read_count
from bot.query.filters import Reading, take_code, take_organization
from bot.query.frames.scaffold import strip
from bot.query.names import is_well_known
from bot.query.one_paper.foremost import of_foremost
from bot.query.one_paper.of_one import Asked, asked_of_one, beside_id, without_paper
from bot.query.one_paper.same_authors import read_same_authors
from bot.query.one_paper.subjects import take_best, take_like, take_newer, take_part
from bot.query.prose.clauses import read_clauses
from bot.query.prose.draw import read_draw
from bot.query.prose.orders import read_orders
from bot.query.prose.second_asked import read_asked, said_until
from bot.query.prose.to_read import read_digest, read_something
from bot.query.prose.whence import read_whence
from bot.query.prose.wording import read_said
from bot.query.said import Said
from bot.query.times.last_look import read_last_look
from bot.query.vocabulary.pointers import points

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "last": -1}
_PLACE = (
    r"(?:the |number |no\.? ?|#)?(?P<place>first|second|third|fourth|fifth|last|1st|2nd|3rd|[1-9]\d?)"
    r"(?: (?:one|paper|hit|result))?"
)
_BUT_ABOUT = frozenset(("but", word) for word in ("about", "on", "for", "with", "in", "using"))
_PLACED = re.compile(_PLACE, re.IGNORECASE)
_LIKE_PLACED = re.compile(
    r"(?:show me |give me |get )?(?:papers? |more |anything )?(?:similar|like|more|related) (?:for |of |to |like )*"
    rf"{_PLACE}[ ?.!]*",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"\b(?:similar|same as|like(?! (?:i'm|i am|i was|a|an|you)\b)|alike|resembl\w+|comparable|related|along the lines"
    r"|follow[- ]?ups?|successors?|built on|builds? (?:up)?on|(?:and|&) (?:friends|co|the like|similar))\b",
    re.IGNORECASE,
)
_LIKE_NAME = re.compile(
    r"(?:.{0,40}\b)?(?:(?:papers?|works?|anything|something|more)(?: (?:is|are))? (?:similar to|like|resembling)"
    r"|more (?:stuff|things) like(?= (?-i:[A-Z]))|^(?:stuff |sth |smth )?like(?= (?-i:[\w-]*[A-Z])\S*,? but )"
    r"|similar (?:papers?|works?) (?:to|as)|^similar to(?= (?-i:[A-Z])))\s+(?P<named>.{2,150}?)"
    r"(?P<about>,? but (?:about|on|for|with|in|using|applied to)\s+.{2,100}?"
    r"|,? (?:i mean )?the (?P<which>(?!(?:first|second|third|last|other|same)\b)[\w-]+(?: [\w-]+)?) one)?[ ?.!]*",
    re.IGNORECASE,
)


_LIKE_WRITTEN = re.compile(
    r"(?:(?:i|we)(?:'ve)? (?:really |just |also )*(?:liked?|loved?|enjoyed|read) (?P<liked>.{2,120}?)(?: paper)?[,.;]? "
    r"(?:and )?(?:what|which)(?: (?:else|other papers?|papers?|next))* (?:should|can|could|do|to) (?:i|we|you)?.{0,20}"
    r"|(?:.{0,30}\b)?follow[- ]?ups?(?: (?:papers?|works?|work))? (?:to|of|on|for) (?P<followed>.{2,120}?)"
    r"|(?:who|what|which (?:papers?|works?)|papers? that|works? that|anything that) (?:builds?|extends?|follows?)"
    r"(?: up)?(?: ?(?:up)?on(?: top of)?)? (?P<built>.{2,120}?))[ ?.!]*",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"[\w-]*(?:[A-Z]|\w\d)|\S+(?: \S+)? \d")
"""How a paper's name begins where much else is followed up: with a capital, or with a number in it."""

_FEW = 5
"""Blanks between the words that may stand beside an id where one thing is asked of it."""

_NEWER = re.compile(
    r"(?:(?:but|just|only|and|any|anything|something|some|what(?:'s| is)|is there|works?|papers?) )*"
    r"(?:newer|more recent|fresher|not older|(?:what )?(?:came|come) (?:out )?after)"
    r"(?: (?:than|ones?|papers?|works?|stuff|things?|versions? of (?:this|that|the same)(?: idea)?)\b)*",
    re.IGNORECASE,
)
"""What asks for papers after one that is named by its id."""

_BUT_NEWER = re.compile(
    r",? (?:(?:but|just|only|and) )+(?:newer|more recent|fresher)(?: ones?)?[ ?.!]*$", re.IGNORECASE
)


def read_intent(reading: Reading) -> None:
    """Read the kind of answer that a question asks for, its written filters taken already."""
    theirs = read_same_authors(reading)
    said = Said(reading)
    ask = (_about_ids, _pointed, _of_foremost)
    if not theirs and (any(read(reading, said) for read in ask) or _named(reading)):
        return
    read_last_look(reading)
    read_whence(reading)
    read_clauses(reading)
    read_digest(reading)
    read_count(reading)
    said = Said(reading)
    if not read_draw(reading, said.text, said.tokens):
        read_something(reading, said)
    read_orders(reading, said)


def _about_ids(reading: Reading, said: Said) -> bool:
    ids = [one for one in reading.filters if one.part.ids]
    if len(ids) != 1 or len(ids[0].part.ids) != 1:
        return False
    paper = ids[0].part.ids[0]
    newer = _NEWER.search(said.text)
    if newer:
        take_newer(reading, *said.tokens(*newer.span()))
        said = Said(reading)
    like = _LIKE.search(said.text)
    if like:
        begin, end = said.tokens(like.start(), like.end())
        reading.filters.remove(ids[0])  # what stands before and after may be filters of its own
        end = max(end, ids[0].end)
        take_like(reading, min(begin, ids[0].begin), end, paper)
        if reading.lower[end : end + 2] in _BUT_ABOUT:
            reading.drop(end, end + 2)
    elif newer and not ids[0].part.subject:
        reading.filters.remove(ids[0])
        take_like(reading, ids[0].begin, ids[0].end, paper)
    elif part := _part_of(reading, said, paper):
        reading.filters.remove(ids[0])
        take_part(reading, 0, len(reading.tokens), part, paper)
    return True


def _part_of(reading: Reading, said: Said, paper: str) -> Part | None:
    """Return what is asked of the paper whose id or link a question has."""
    called = (paper if paper in token.raw else token.core for token in reading.tokens)
    if (asked := asked_of_one(" ".join(called))) and asked.name == paper:
        return asked.part
    few = strip(said.text.split(), cut=True).count(" ") <= _FEW
    return beside_id(said.text) if few else None


def _pointed(reading: Reading, said: Said) -> bool:
    """Read ``abstract of the first``, ``code for 2``, ``similar to the second one``."""
    if reading.filters:
        return False
    asked = asked_of_one(said.text)
    if asked and (placed := _PLACED.fullmatch(asked.name)):
        take_part(reading, 0, len(reading.tokens), asked.part, place=_place(placed))
    elif found := _LIKE_PLACED.fullmatch(said.text):
        take_like(reading, 0, len(reading.tokens), place=_place(found))
    return bool(reading.filters)


def _of_foremost(reading: Reading, said: Said) -> bool:
    """Read ``who wrote the top paper of last week``; what says which paper that is stays in the question."""
    if (asked := of_foremost(said.text)) is None:
        return False
    at = [index for _, index in said.starts]
    take_best(reading, at[asked.begin], at[asked.end - 1] + 1, asked.part)
    for word in (*range(asked.lead), *range(asked.last, len(at))):
        reading.drop(at[word], at[word] + 1)
    return True


def _place(found: re.Match[str]) -> int:
    word = found["place"].lower()
    return _PLACES.get(word) or int(word)


def _named(reading: Reading) -> bool:
    """Read ``who wrote OtterNet`` and ``papers similar to OtterNet``: of a paper by its title."""
    asked, plain = read_asked(reading)
    if asked and not points(asked.name):
        _take_named(reading, asked.name, asked)
        return True
    newer = _BUT_NEWER.search(plain)
    found = _LIKE_NAME.fullmatch(plain[: newer.start()] if newer else plain)
    if found is None and (written := _LIKE_WRITTEN.fullmatch(plain)):
        named = without_paper(next(filter(None, written.groups())).strip('" ,'))
        named = next((token.core for token in reading.tokens if token.phrase and named in token.core), named)
        if _WRITTEN.match(named):
            _take_named(reading, named, None)
        return _WRITTEN.match(named) is not None
    if found is None or "papers like" in found["named"]:
        return False
    name = without_paper(found["named"].strip('" ,'))
    which = (found["which"] or "").split()
    about = (found["about"] or "").removeprefix(",").lower().removeprefix(" i mean")
    _take_named(reading, name, None, about=len(about.split()), lead=1 if which else 2)
    if which:  # the "one" of "GAM, the memory one"
        reading.drop(said_until(reading) - 1, said_until(reading))
    if newer:
        last = said_until(reading)
        take_newer(reading, last - len(newer[0].strip(" ,").split()), last)
    return True


def _take_named(reading: Reading, name: str, asked: Asked | None, *, about: int = 0, lead: int = 2) -> None:
    """Note a paper by its name; so many words at the end say what papers like it shall be about, behind some lead."""
    begin, end = _where(reading, name)
    whole = said_until(reading)
    reading.filters = [one for one in reading.filters if one.begin < begin or one.begin >= whole]
    reading.kept.clear()
    last = _title_end(reading, begin, end) if end == whole else end
    if last < end:
        name = " ".join(token.core for token in reading.tokens[begin:last])
    if asked:
        take_part(reading, 0, begin, asked.part, name, guess=asked.guess)
    else:
        take_like(reading, 0, begin, name)
    reading.skip(begin, last)
    topic = max(end, whole - about) if about else whole
    reading.drop(end, min(topic + lead, whole))


def _where(reading: Reading, name: str) -> tuple[int, int]:
    """Return where a name begins, and the index after it: the last place, as a question ends with what it is about."""
    size, tokens = len(name.split()), reading.tokens
    for end in range(len(tokens), 0, -1):
        begin = end
        while begin and len(" ".join(token.core for token in tokens[begin:end]).split()) < size:
            begin -= 1
        if " ".join(token.core for token in tokens[begin:end]).strip('" ?.!') == name:
            return begin, end
    return max(0, len(tokens) - size), len(tokens)


def _title_end(reading: Reading, begin: int, end: int) -> int:
    """Take the filters that follow a title ("papers like GaLore since June, with code"); return where it ends."""
    for at in range(begin + 1, end):
        before = list(reading.filters), set(reading.taken)
        if reading.lower[at] == "from" and is_well_known(reading.lower[at + 1 : end]):  # in small letters, too
            take_organization(reading, at, end, " ".join(reading.words[at + 1 : end]))
            return at
        last: int | None = at
        while last is not None and last < end:
            coded = reading.lower[last : last + 2] == ("with", "code")
            last = take_code(reading, last, last + 2) if coded else read_said(reading, last)
        if last == end:
            return at
        reading.filters, reading.taken = before
    return end
