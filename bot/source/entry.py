"""One entry of the source's list, as JSON gave it -> Paper. Pure.

The shape drifts about monthly, so that every field but the id and the title may be missing, of another type, inside
``paper`` or beside it.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from bot.model import Paper
from bot.source.plain import line, link

SITE = "https://huggingface.co"
"""Where the papers' pages are, wherever a list came from."""

# Far above the worst entries recorded: a title of 220 characters, an abstract of 1,924, 533 authors.
MAX_TITLE_CHARS = 500
MAX_ABSTRACT_CHARS = 10_000
MAX_NAME_CHARS = 200
MAX_AUTHORS = 2_000
MAX_KEYWORDS = 50
MAX_COUNT = 2**31 - 1  # what an integer column of any database holds

_ID = re.compile(r"([0-9]{4}\.[0-9]{4,5})(?:v[0-9]+)?")

Fields = Mapping[str, object]


def paper_of(entry: object, day: date) -> Paper | None:
    """Return the paper of an entry, wrapped in ``paper`` or flat; ``None`` without a readable id or title."""
    top = _fields(entry)
    inner = _fields(top.get("paper")) or top
    paper_id, title = arxiv_id(inner.get("id")), line(_first("title", inner, top), MAX_TITLE_CHARS)
    if not paper_id or not title:
        return None
    return Paper(
        id=paper_id,
        title=title,
        abstract=line(_first("summary", inner, top), MAX_ABSTRACT_CHARS),
        url=f"{SITE}/papers/{paper_id}",
        days=(day,),
        authors=_authors(inner.get("authors")),
        published_at=_instant(inner.get("publishedAt")),  # never the top level's, which is now this, now that
        submitter=_name(inner.get("submittedOnDailyBy")) or _name(top.get("submittedBy")),
        upvotes=_count(inner.get("upvotes")) or 0,
        comments=_count(_first("numComments", top, inner, of=int)) or 0,
        ai_summary=line(inner.get("ai_summary"), MAX_ABSTRACT_CHARS),
        keywords=_unique((line(word, MAX_NAME_CHARS) for word in _list(inner.get("ai_keywords"))), MAX_KEYWORDS),
        code_url=link(inner.get("githubRepo")),
        code_stars=_count(inner.get("githubStars")),
        project_url=link(inner.get("projectPage")),
        organization=_organization(inner, top),
        withdrawn_at=_instant(inner.get("withdrawnAt")),
    )


def arxiv_id(value: object) -> str:
    """Return an arXiv id without its version, or ``""``; a number is none, for it has lost its zeros."""
    found = _ID.fullmatch(value.strip()) if isinstance(value, str) else None
    return found[1] if found else ""


def listed_on(entry: object) -> date | None:
    """Return the digest day that an entry itself names, if it does (entries do since 2025-03-14)."""
    top = _fields(entry)
    inner = _fields(top.get("paper")) or top
    at = _instant(inner.get("submittedOnDailyAt"))
    return at.date() if at else None


def _fields(value: object) -> Fields:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _first(key: str, *places: Fields, of: type = str) -> object:
    """Return the first value of the wanted type."""
    return next((place[key] for place in places if isinstance(place.get(key), of)), None)


def _unique(texts: Iterable[str], most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))[:most]


def _count(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return min(max(value, 0), MAX_COUNT)


def _instant(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value.strip())
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _authors(value: object) -> tuple[str, ...]:
    shown = (author for author in map(_fields, _list(value)) if author.get("hidden") is not True)
    return _unique((line(author.get("name"), MAX_NAME_CHARS) for author in shown), MAX_AUTHORS)


def _name(value: object) -> str:
    """Return the full name of a person or a lab, else the short one (``user`` in some months)."""
    who = _fields(value)
    names = (line(who.get(key), MAX_NAME_CHARS) for key in ("fullname", "name", "user"))
    return next(filter(None, names), "")


def _organization(inner: Fields, top: Fields) -> str:
    places = (inner.get("organization"), top.get("organization"), top.get("submitterOrganization"))
    return next(filter(None, map(_name, places)), "")
