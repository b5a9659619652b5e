"""Who is meant where a question asks for a lab that is none: ``what has Ada Lovelace been working on`` asks for hers.

Who reads the question knows no names, and takes for a lab whoever does something; the archive knows whom it holds.
"""

from __future__ import annotations

from dataclasses import replace

from bot.model import Chip, Found, Query
from bot.query.names import is_known_lab
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import by_author, by_lab
from bot.search.readings.theirs.asking import CIRCLE
from bot.search.readings.theirs.families import titled_after
from bot.search.text.people import POSSESSIVES, name_words


def truly_asked(archive: Snapshot, query: Query) -> Query:
    """Return a query with the one lab it guesses to be named as whom it means, where no lab is called so.

    That is an author ("Ada Lovelace's lab", too), or the lab without what is said beside it ("NVIDIA's team"). Else
    nothing is held of the lab, its words find the author's papers, and the note above them says that none matches.
    What is written as a lab's (``org:"Ada Lovelace"``) and a surname alone stay.
    """
    if len(query.organizations) != 1 or "org:" in query.question:
        return query
    (lab,) = query.organizations
    if by_lab(archive, lab, wide=True).any() or titled_after(archive, [lab]).any():
        return query
    if whole := _within(archive, lab):
        return _of(query, lab, whole, f"No paper names {lab} as its lab, so those of {whole} were searched.")
    return _of_owner(archive, query, lab)


def of_whole(archive: Snapshot, query: Query, found: Found) -> Query | None:
    """Return a query for the papers of the lab that has the one asked for as a part, where that one's do not match.

    What else is found then is of anybody: of ByteDance Seed nothing on a topic, but of ByteDance.
    """
    theirs = found.asked or query
    if len(theirs.organizations) != 1 or "org:" in query.question or not theirs.text:
        return None
    (lab,) = theirs.organizations
    if found.total and not (found.relaxed and found.relaxed.dropped == f"from {lab}"):
        return None
    whole = _within(archive, lab)
    hint = f"No paper of {lab} matches well, so those of {whole} were searched."
    return replace(_of(theirs, lab, whole, hint), relaxed=None) if whole else None


def _of(query: Query, lab: str, whole: str, hint: str) -> Query:
    """Return a query for the papers of a lab instead of a part of it, and the sentence that says so."""
    renamed = replace(query, organizations=(whole,), hint=query.hint or hint)
    return _renamed(renamed, lab, f"from {whole}", f'org:"{whole}"')


def _of_owner(archive: Snapshot, query: Query, lab: str) -> Query:
    owner = _owner(lab)
    if query.relaxed is None or query.relaxed.query.organizations:
        return query
    if owner != lab and by_lab(archive, owner, wide=True).any():
        return _renamed(replace(query, organizations=(owner,)), lab, f"from {owner}", f'org:"{owner}"')
    names = [owner] * (len(name_words(owner)) > 1) + [f"{owner} Team"]  # which signs papers as one author
    author = next((name for name in names if by_author(archive, name).any()), "")
    theirs = replace(query, authors=(*query.authors, author), organizations=())
    return _renamed(theirs, lab, f"by {author}", f'author:"{author}"') if author else query


def _within(archive: Snapshot, lab: str) -> str:
    """Return the lab that a name begins with where it goes on with a part of it: MIT of MIT CSAIL; else nothing."""
    words = lab.split()
    begins = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
    return next((name for name in begins if is_known_lab(name.split()) and by_lab(archive, name).any()), "")


def _owner(lab: str) -> str:
    """Return whose a lab is: of "Ada Lovelace's lab" her name; the lab's where it is nobody's."""
    *words, last = lab.split()
    name = lab if last.lower() not in CIRCLE else " ".join(words)
    return next((name.removesuffix(sign) for sign in POSSESSIVES if name.endswith(sign)), name)


def _renamed(query: Query, lab: str, label: str, key: str) -> Query:
    """Return a query with a lab called otherwise in its chips, and in what it is without the guess."""
    told, written = f"from {lab}", f'org:"{lab}"'
    chips = tuple(
        Chip(label if chip.label == told else chip.label, chip.without.replace(written, key)) for chip in query.chips
    )
    relaxed = query.relaxed and replace(
        query.relaxed,
        dropped=query.relaxed.dropped.replace(told, label),
        strict=query.relaxed.strict.replace(written, key),
    )
    return replace(query, chips=chips, relaxed=relaxed)
