"""What an answer's papers do not say or do though it was asked for, in words: nobody must read five abstracts. Pure."""

from __future__ import annotations

from bot.model import Found, Query


def unmet(query: Query, found: Found) -> tuple[str, ...]:
    """Return what people should know of what is asked for and that none of the papers has."""
    return unstated(query, found), unsaid(found), untold(found), undone(found), uncompared(found), of_kind(found)


def unsaid(found: Found) -> str:
    """Return which words of the topic none of the papers says; empty where each is said."""
    if not (found.unsaid and found.hits):
        return ""
    words = " or ".join(f"“{word}”" for word in found.unsaid)
    return f"None of these says {words}." if len(found.hits) > 1 else f"This one does not say {words}."


def untold(found: Found) -> str:
    """Return that the one paper of which a thing is asked does not tell it; empty where it does, or none was asked."""
    return f"The abstract of “{found.untold}” does not say that." if found.untold and found.hits else ""


def undone(found: Found) -> str:
    """Return that no paper says that it does without what it shall; empty where one does, or none was asked to."""
    if not (found.undone and found.hits):
        return ""
    which = "None of these says that it does" if len(found.hits) > 1 else "This one does not say that it does"
    return f"{which} without {found.undone}."


def uncompared(found: Found) -> str:
    """Return that no paper compares what the question does; empty where one does, or none was asked to."""
    if not (found.uncompared and found.hits):
        return ""
    return "None of these compares them." if len(found.hits) > 1 else "This one does not compare them."


def unstated(query: Query, found: Found) -> str:
    """Return that no paper states a quantity within the bound asked for; empty where one does, or none was asked."""
    return f"None of these says that it is {query.bound.said}." if query.bound and found.total and found.beyond else ""


_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def of_kind(found: Found) -> str:
    """Return that none of the papers, or the first of them alone, are of the kind asked for; empty where all may be."""
    if not found.kind or not found.hits or found.of_kind >= len(found.hits):
        return ""
    several = found.kind.replace("omy", "omie") + "s"
    if not found.of_kind:
        return f"None of these is a {found.kind}." if len(found.hits) > 1 else f"This one is no {found.kind}."
    if found.of_kind == 1:
        return f"Only the first is a {found.kind}."
    number = _NUMBERS[found.of_kind] if found.of_kind < len(_NUMBERS) else str(found.of_kind)
    return f"Only the first {number} are {several}."
