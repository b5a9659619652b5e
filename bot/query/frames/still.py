"""Whether a thing is still alive: ``is RAG dead?``, ``are GANs still used``, ``what happened to capsules``. Pure."""

from __future__ import annotations

import re

from bot.query.frames.against import VERSUS

_SURELY = r"(?:(?:really|actually|truly|finally|officially|basically|already|now|been|become) )*"
_GONE = (
    r"(?:(?:dead|dying|died?|obsolete|outdated|irrelevant|finished|pass[e\u00e9]|deprecated|superseded"
    r"|on (?:the|its) way out)(?: or alive)?)"
)
_AFTER = r"(?: now| yet| already| or not| in 20\d\d)?$"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"^(?:is|are|has|have|did|will) (?!any(?:one|body) |some(?:one|body) |people |folks )"
        rf"(?P<thing>.{{1,80}}?) {_SURELY}(?:{_GONE}|alive|a thing"
        r"|still (?:a thing|alive|relevant|popular|used|useful|needed|necessary|important|worth \w+|around)"
        rf"|over|worth it){_AFTER}",
        rf"^(?:so )?(?P<thing>.{{1,40}}?)(?: (?:is|are|has|have)|:) {_SURELY}{_GONE}{_AFTER}",  # said as a statement
        r"^(?:so )?(?!is |are |has |have )(?P<thing>.{1,40}?) still (?:a thing|alive|relevant|worth it|around|used)"
        rf"{_AFTER}",
        r"^(?:so )?what(?:ever| ever)? (?:happened to|(?:has )?become of|became of) (?P<thing>.{1,40}?)$",
    )
)


def still(text: str) -> re.Match[str] | None:
    """Return what is asked whether it is still alive, as the group ``thing``; not of two things."""
    found = next(filter(None, (form.match(text) for form in _FORMS)), None)
    return None if found and VERSUS.search(found["thing"]) else found
