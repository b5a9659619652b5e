r"""Which papers are one, where one of them came without an id: decided by title and abstract, without a database.

A page copied as text has no ids, so that its papers are held under a slug until the source's own entry is seen. Copies
differ from it in case, blanks, punctuation, accents and LaTeX (``\mathcal{X}``, ``X``), and may cut the abstract.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from bot.model import ARXIV_ID, Digest, Paper

SHARED_PAIRS = 0.5
"""So much of the shorter abstract's pairs of words must be in the longer one: of two abstracts of one paper nearly all
are, of two papers on one subject a few in a hundred."""

_LAYOUT = re.compile(
    r"\\?(?:text[a-z]*|math[a-z]+|boldsymbol|operatorname|emph|underline|overline|mbox)(?=\s*\{)"
    r"|\\(?:left|right|big|bigl|bigr|rm|bf|it|em|sc|tt)(?![a-z])",
    re.IGNORECASE,
)
"""LaTeX's words for how something looks; the source has lost the backslash of a few (``R^textbf{2AI}``)."""

KEYS_KEPT = 4_096
"""The keys of so many titles are kept: each paper of a digest is compared with several others."""

_WORD = re.compile(r"[^\W_]+")
_GREEK = re.compile(r"GREEK (?:SMALL|CAPITAL) LETTER (?:FINAL )?([A-Z]+)(?: WITH .+)?")


def has_id(paper_id: str) -> bool:
    """Return whether an id is arXiv's, and not a slug."""
    return ARXIV_ID.fullmatch(paper_id) is not None


@lru_cache(KEYS_KEPT)
def title_key(title: str) -> str:
    """Return the letters and digits of a title, which all its spellings share; empty where it has none."""
    return "".join(_words(title))


def alike(one: str, other: str, *, same_day: bool) -> bool:
    """Return whether two abstracts under one title are of one paper; where one is missing, the day must do."""
    if not one or not other:
        return same_day
    first, second = _words(one), _words(other)
    pairs, others = set(pairwise(first)), set(pairwise(second))
    fewer = min(len(pairs), len(others))
    return len(pairs & others) >= SHARED_PAIRS * fewer if fewer else first == second


def resolve(digest: Digest, held: Iterable[Paper], moved: Mapping[str, str]) -> tuple[Digest, dict[str, str]]:
    """Return a digest whose papers bear the ids that they are held under, and which held ids give way to which.

    Args:
        digest: Papers with ids or without.
        held: Those held that share a title's key with one of them, or stand where one of them went.
        moved: Ids that gave way earlier -> those that stand for them.
    """
    known = list(held)
    bringers = [paper for paper in digest.papers if has_id(paper.id)]
    slugs = [other for other in known if not has_id(other.id)]
    papers, given_way = [], {}
    for paper in digest.papers:
        if has_id(paper.id):  # gives way to nobody, and is most often all that there is
            given_way.update({other.id: paper.id for other in slugs if _one(paper, other, digest, moved)})
            papers.append(paper)
            continue
        same = [other for other in known if other.id != paper.id and _one(paper, other, digest, moved)]
        beside = [other for other in bringers if _one(paper, other, digest, moved)]
        into = _choose(paper, [*beside, *same], {other.id for other in known}, digest)
        if into != paper.id and any(other.id == paper.id for other in known):
            given_way[paper.id] = into
        papers.append(replace(paper, id=into))
    once = {paper.id: paper for paper in reversed([*papers, *bringers])}
    order = dict.fromkeys(paper.id for paper in papers)
    return replace(digest, papers=tuple(once[paper_id] for paper_id in order)), given_way


def _one(paper: Paper, other: Paper, digest: Digest, moved: Mapping[str, str]) -> bool:
    key = title_key(paper.title)
    same_title = bool(key) and key == title_key(other.title)
    stands = moved.get(paper.id) == other.id
    return (same_title or stands) and alike(paper.abstract, other.abstract, same_day=digest.day in other.days)


def _choose(paper: Paper, same: list[Paper], held: set[str], digest: Digest) -> str:
    """Return the id of a paper that came without one: an arXiv id first, else the slug that is held already."""
    with_id = [other for other in same if has_id(other.id)]
    if not with_id and paper.id in held:
        return paper.id
    best = sorted(with_id or same, key=lambda other: (digest.day not in other.days, other.id))
    return best[0].id if best else paper.id


def _words(text: str) -> list[str]:
    plain = _LAYOUT.sub("", text).replace("\\", "")
    spelled = "".join(map(_spelled, plain))
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", spelled).casefold())
    return _WORD.findall("".join(char for char in folded if not unicodedata.combining(char)))


def _spelled(char: str) -> str:
    """Return a Greek letter by its name, as LaTeX and plain text spell it; any other character as it is."""
    if char.isascii():
        return char
    name = unicodedata.name(unicodedata.normalize("NFKC", char)[0], "")
    found = _GREEK.fullmatch(name)
    return found[1].replace("LAMDA", "LAMBDA") if found else char
