"""What is asked of a model by its name: ``how many parameters does OtterNet 3 have``, ``does it use flow matching``.

Its name is what to search by; a number that is asked of it, or what it is made of, others say of themselves. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_WORDS = 14
"""A longer question asks more than one thing."""

_NAME = r"(?P<name>[\w.+-]+(?: [\w.+-]+){0,2}?)"
_IS, _DOES = r"(?:was|were|is|are)", r"(?:does|do|did|can|will|has|have|had)"
_MANY = r"(?:how (?:many|much)|what|which)(?: (?:kind|sort|type|size|amount|number)s?(?: of)?)?"
_ASKED = r"[\w-]+(?: [\w-]+){0,3}?"
_TRAINED = (
    r"(?:(?:pre-?|post-?|fine-?|instruction-?)?(?:trained|tuned)|built|based|evaluated|tested|benchmarked|initiali[sz]ed"
    r"|made|distilled|released)(?: (?:on|with|from|for|using|by|of|under))?"
)
_HAS = (
    r"(?:use[sd]?|using|have|has|need|needs|require|requires|take|takes|support|supports|get|gets|reach|reaches|achieve"
    r"|achieves|score|scores|cost|costs|contain|contains|rely on|run on|runs on|come with|comes with|train on)"
)
_ABOUT = r"(?: (?:on|in|for|at|with) (?P<rest>\S.*?))?"
_LED = r"^(?:(?:so|and|ok|hey|hi|btw|do you know|does anyone know|tell me|i wonder)[\s,]+)*(?:(?:on|with|in|by|for) )?"
_END = r"(?: again)?[\s?.!]*$"
_FORMS = tuple(
    re.compile(f"{_LED}{form}{_END}", re.IGNORECASE)
    for form in (
        rf"{_MANY}(?: {_ASKED})? {_DOES} {_NAME} {_HAS}{_ABOUT}",
        rf"{_MANY}(?: {_ASKED})? {_IS} {_NAME} {_TRAINED}{_ABOUT}",
        rf"{_MANY} {_ASKED} (?:{_IS}|{_HAS}|{_DOES})(?: there| used)? in {_NAME}",
        rf"what(?:'?s|s| is| are| was| were) the {_ASKED} (?:of|in|for|behind) {_NAME}{_ABOUT}",
        rf"(?:does|do|did|is|can) {_NAME} (?:use|using|have|support|need|require|rely on|based on|contain)"
        r" (?:an? |the |any )?(?P<topic>\S.*?)",
        rf"how (?:big|large|long|small|old|fast|expensive|good|heavy|deep) (?:was|is|are|were|did|does) {_NAME}"
        rf"(?: {_TRAINED}| {_HAS})?",
    )
)


@dataclass(frozen=True, slots=True)
class Fact:
    """What is asked of a model.

    Attributes:
        name: What it is called, as typed.
        rest: What it is asked of beside that: the math of "what does OtterNet 3 get on math"; empty where nothing is.
    """

    name: str
    rest: str = ""


def fact_asked(question: str) -> Fact | None:
    """Return the name of which a question asks a thing, written as names may be; ``None`` where it asks of none."""
    if len(question.split()) > MOST_WORDS:
        return None
    found = next(filter(None, (form.match(question.strip()) for form in _FORMS)), None)
    if found is None:
        return None
    said = found.groupdict()
    return Fact(said["name"].removeprefix("the "), (said.get("rest") or said.get("topic") or "").strip())
