"""People and labs said in plain English: ``papers by Song Han``, ``from NVIDIA``, ``Ada Lovelace's papers``.

Names need capitals and a paper ("papers by Song Han"), so that "trained by gradient descent" has no author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Query
from bot.query.filters import (
    Reading,
    take_author,
    take_organization,
)
from bot.query.names import capitals_end, is_known_lab, is_lab, name_end
from bot.query.question import word_set
from bot.query.vocabulary.daywords import WORK
from bot.query.vocabulary.talkwords import FRESH, PAPERS, TO_TOPIC

_WRITTEN = word_set(
    "authored authors by co-authored co-written coauthored cowritten people posted published released researchers "
    "written"
)


_PLURAL = frozenset(word for word in PAPERS if word.endswith("s"))


def read_people(reading: Reading, at: int) -> int | None:
    """Read ``papers by Song Han and Ji Lin``, ``papers from NVIDIA``, ``coauthored with Ada Lovelace``."""
    if (end := _read_address(reading, at) or _and_others(reading, at)) is not None:
        return end
    words, lead = reading.words, reading.lower[at]
    written_with = lead == "with" and at > 0 and reading.lower[at - 1] in {"coauthored", "co-authored"}
    end = capitals_end(reading, at + 1) if lead in {"by", "from"} or written_with else at + 1
    if end == at + 1 and lead == "from" and is_known_lab(reading.lower[end : end + 1]) and _beside_paper(reading):
        end += 1
    if end > at + 1 and (theirs := _of_their_group(reading, at, end)) is not None:
        return theirs
    crew = _crew_end(reading, end) if end > at + 1 else end
    if end == at + 1 or not (written_with or crew > end or _about_papers(reading, at, lead)):
        return None
    begin, first = at, at + 1 + (reading.lower[at + 1] == "the")
    while reading.free(begin - 1) and reading.lower[begin - 1] in _WRITTEN:
        begin -= 1
    if is_lab(words[first:end], "from" if crew > end else lead):
        guess = not is_known_lab(words[first:end])
        if guess and not (crew > end or _surely_of_lab(reading, at, words[first:end])):
            return None
        take_organization(reading, begin, crew, " ".join(words[first:end]), guess=guess)
        return _further_labs(reading, crew, lead)
    last = _read_authors(reading, begin, at, sure=written_with or _asks_for_papers(reading, at))
    return reading.drop(end, crew) if last == end and crew > end else last


_CREW = word_set("crew engineers folks group guys lab labs people research researchers scientists staff team teams")
_AFTER_CREW = TO_TOPIC | word_set("and at from have has in of or since that this which who working")


def _crew_end(reading: Reading, end: int) -> int:
    """Return the index after the words for those of a lab behind its name: ``Tongyi lab``, ``the Qwen guys``."""
    last = end
    while last < end + 2 and reading.free(last) and reading.words[last] in _CREW and not reading.tokens[last - 1].ends:
        last += 1
    ends = last == len(reading.lower) or reading.tokens[last - 1].ends or not reading.free(last)
    return last if ends or reading.lower[last] in _AFTER_CREW else end


def _surely_of_lab(reading: Reading, at: int, name: Sequence[str]) -> bool:
    """Return whether a lab that is not known is one: right after papers, or called "... of ..."."""
    before = reading.lower[at - 1] if at else ""
    near = before in WORK | FRESH and (at == 1 or reading.words[at - 1].islower())
    return near or (reading.lower[at] == "from" and "of" in name)


def _read_authors(reading: Reading, begin: int, at: int, *, sure: bool) -> int | None:
    """Read the authors after "by", "from" or "with"; sure where papers are, else a way of training may be meant."""
    lead, before = reading.lower[at], reading.lower[at - 1] if at else ""
    end = name_end(reading, at + 1)
    surname = end == at + 2
    if end == at + 1 or (lead == "from" and (surname or before not in WORK)):
        return None
    if (either := _either(reading, begin, at + 1, end)) is not None:
        return either
    others = reading.lower[end : end + 2] in _OTHERS
    guess = others or not sure or (surname and before not in PAPERS)
    take_author(reading, begin, end, " ".join(reading.words[at + 1 : end]), guess=guess, lead=lead)
    return _further_authors(reading, end, surnames=surname)


_HIS = word_set("her his their")
_GROUP = word_set("group lab team students collaborators coauthors co-authors postdocs")


def _of_their_group(reading: Reading, at: int, end: int) -> int | None:
    """Read ``from Ada Lovelace's group``: what is hers; who is of her group nobody says."""
    name = reading.words[end - 1].removesuffix("'s").removesuffix("s'")
    if name == reading.words[end - 1] or reading.lower[end : end + 1] == () or reading.lower[end] not in _GROUP:
        return None
    if is_lab([*reading.words[at + 1 : end - 1], name], "by"):
        return None
    return take_author(reading, at, end + 1, " ".join((*reading.words[at + 1 : end - 1], name)), guess=end == at + 2)


_ADDRESS = re.compile(r"[A-Za-z]\w*\.[A-Za-z]{2,4}|\d\w*\.ai")


def _read_address(reading: Reading, at: int) -> int | None:
    """Read ``from x.ai``: a lab that goes by its address."""
    named = reading.words[at + 1 : at + 2]
    if reading.lower[at] not in {"by", "from", "at"} or not named or not _ADDRESS.fullmatch(named[0]):
        return None
    return take_organization(reading, at, at + 2, named[0], guess=not _asks_for_papers(reading, at))


def _further_labs(reading: Reading, end: int, lead: str) -> int:
    """Read ``and Google`` after a lab."""
    while end < len(reading.lower) and reading.lower[end] in {"and", "or"}:
        last = capitals_end(reading, end + 1)
        if last == end + 1 or not is_lab(reading.words[end + 1 : last], lead):
            break
        take_organization(reading, end, last, " ".join(reading.words[end + 1 : last]))
        end = last
    return end


def read_possessive(reading: Reading, at: int) -> int | None:
    """Read ``Ada Lovelace's papers``."""
    if not reading.words[at][:1].isupper():
        return None
    end = at
    while reading.free(end) and end < at + 4 and reading.words[end][:1].isupper():
        end += 1
        if reading.words[end - 1].endswith("'s"):
            break
    name = " ".join(reading.words[at:end])
    follows = set(reading.lower[end : end + 2]) & (PAPERS | {"work", "research"})
    if not name.endswith("'s") or not follows or name[:-2].lower() in PAPERS:
        return None
    take = take_organization if is_lab(name[:-2].split(), "from") else take_author
    return take(reading, at, end, name[:-2], guess=True)


_VERBS = word_set(
    "have got author authored coauthor coauthored co-author co-authored done made posted produced publish published "
    "put released release write written wrote"
)


_OWNED = frozenset({"have", "got"})
_OPEN = WORK | word_set("what which else new")
"""What one may have: "what papers does NVIDIA have on ..."."""


def read_by_verb(reading: Reading, at: int) -> int | None:
    """Read ``what has Ada Lovelace written on``, ``what did Microsoft publish about``."""
    lower = reading.lower
    if lower[at] not in {"did", "does", "has", "have"} or at > 4 or at + 2 >= len(lower):
        return None
    end = capitals_end(reading, at + 1)
    words = reading.words[at + 1 + (lower[at + 1] == "the") : end]
    end += end > at + 1 and lower[end : end + 1] != () and lower[end] in _CREW  # "what did the Qwen guys publish"
    if end == at + 1 or end >= len(lower) or lower[end] not in _VERBS or not reading.free(end):
        return None
    last = end + 1 + (lower[end + 1 : end + 2] in (("out",), ("anything",), ("something",)))
    last += lower[last : last + 1] in (("on",), ("about",))
    lab = len(words) == 1 or is_lab(words, "from")
    if lower[end] in _OWNED and at and lower[at - 1] not in _OPEN:  # "what license does Qwen3 have" is of a model
        return None
    while at and reading.free(at - 1) and lower[at - 1] in {"what", "which", "else"}:
        at -= 1
    return (take_organization if lab else take_author)(reading, at, last, " ".join(words), guess=True)


def read_with_author(reading: Reading, at: int) -> int | None:
    """Read ``with Ada Lovelace as author``."""
    end = name_end(reading, at + 1) if reading.lower[at] == "with" else at + 1
    after = reading.lower[end : end + 3]
    if end == at + 1 or after[:1] != ("as",):
        return None
    stop = next((end + place + 1 for place, word in enumerate(after) if word.endswith("author")), 0)
    return take_author(reading, at, stop, " ".join(reading.words[at + 1 : end])) if stop else None


def _further_authors(reading: Reading, end: int, *, surnames: bool) -> int:
    """Read ``and Ji Lin``, ``, Wang and Chen`` and ``et al.`` after an author."""
    lower = reading.lower
    if lower[end : end + 2] in _OTHERS:
        reading.taken.update((end, end + 1))
        return end + 2
    if (
        lower[end : end + 1] == ("and",)
        and set(lower[end + 1 : end + 2]) & _HIS
        and set(lower[end + 2 : end + 3]) & _GROUP
    ):
        return reading.drop(end, end + 3)
    if lower[end : end + 1] == ("with",) and (last := name_end(reading, end + 1)) > end + 2 and last == len(lower):
        return take_author(reading, end, last, " ".join(reading.words[end + 1 : last]), guess=True)
    names = []
    at = end
    while at < len(lower) and (lower[at] in {"and", "&"} or reading.tokens[at - 1].raw.endswith(",")):
        begin = at + (lower[at] in {"and", "&"})
        last = name_end(reading, begin)
        if last == begin or (last == begin + 1) != surnames:
            break
        names.append((at, begin, last))
        at = last
        if begin > names[-1][0]:  # "and" comes before the last of a list
            break
    if not names or names[-1][0] == names[-1][1]:  # without an "and", what follows a comma may be a topic
        return end
    for start, begin, last in names:
        take_author(reading, start, last, " ".join(reading.words[begin:last]))
    return at


_FEW_WORDS = 9
_COLLEAGUES = word_set("colleagues coworkers co-workers coauthors co-authors collaborators")
_OTHERS = frozenset(
    {("et", "al"), ("or", "others")}
    | {(sign, word) for sign in ("and", "&") for word in _COLLEAGUES | {"others", "co", "team"}}
)


def _and_others(reading: Reading, at: int) -> int | None:
    """Read ``Dalvi et al. on probing``, ``Ada One and colleagues``, an author with nothing before that says so."""
    short = len(reading.lower) <= _FEW_WORDS and not reading.tokens[at].raw.startswith("(")  # else a text cites
    end = name_end(reading, at) if short else at
    said = reading.lower[end : end + 2]
    whole = end > at + 1 and said in _OTHERS and said[1] in _COLLEAGUES
    if end == at or not (said == ("et", "al") or whole) or not reading.free(end + 1):
        return None
    take_author(reading, at, end, " ".join(reading.words[at:end]), guess=True)
    return reading.drop(end, end + 2)


def _either(reading: Reading, begin: int, first: int, end: int) -> int | None:
    """Read ``Song Han or Ji Lin``, whole names either of which will do."""
    names, at = [" ".join(reading.words[first:end])], end
    while at < len(reading.lower) and reading.lower[at] == "or" and (last := name_end(reading, at + 1)) > at + 2:
        names.append(" ".join(reading.words[at + 1 : last]))
        at = last
    if len(names) == 1 or " " not in names[0]:
        return None
    part, again = Query("", required=(tuple(names),)), " OR ".join(f'"{name}"' for name in names)
    return reading.take(begin, at, part, f"by {' or '.join(names)}", again)


_WHO = word_set(
    "anyone anybody someone somebody people folks researchers scientists group groups team teams lab labs guys"
)
_DO = word_set(
    "do does did doing work works worked working publish publishes published publishing research researching study "
    "studies studying has have had is are been done"
)


def read_place(reading: Reading, at: int) -> int | None:
    """Read ``at Stanford`` of those who do something: ``does anyone at Stanford work on``."""
    lower = reading.lower
    if lower[at] not in {"at", "from"} or not at or lower[at - 1] not in _WHO:
        return None
    begin = at + 1 + (lower[at + 1 : at + 2] == ("the",))
    end = next((end for end in range(begin + 1, min(begin + 5, len(lower))) if lower[end] in _DO), 0)
    if not end or not all(reading.free(index) and lower[index] for index in range(at, end)):
        return None
    return take_organization(reading, at, end, " ".join(reading.words[begin:end]), guess=True)


def _about_papers(reading: Reading, at: int, lead: str) -> bool:
    lower = reading.lower
    if not at:
        return lead == "by"
    if _asks_for_papers(reading, at):
        return True
    last = name_end(reading, at + 1)  # "ranking by Gerard Salton": two capitals that end a short question
    ends = last == len(lower) or lower[last] in {"et", "or", "and", "on", "about"}
    return (
        lead == "by" and at <= 3 and last == at + 3 and ends and lower[at - 1].islower() and reading.words[0].islower()
    )


def _asks_for_papers(reading: Reading, at: int) -> bool:
    """Return whether papers stand before a byline, or nothing does."""
    lower = reading.lower
    return not at or lower[at - 1] in WORK | _WRITTEN or not _PLURAL.isdisjoint(lower[:at])


def _beside_paper(reading: Reading) -> bool:
    """Return whether a paper is named beside which a lab stands: "papers like 2501.12948 from google"."""
    return any(one.part.subject for one in reading.filters)
