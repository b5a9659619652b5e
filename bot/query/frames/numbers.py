"""A number asked for by what gets it: ``the sparsity that SALAD gets`` is the sparsity of SALAD. Pure.

Papers say in words of their own that they attain it.
"""

from __future__ import annotations

import re

_GETS = re.compile(
    r"^(?P<asked>(?:so |and |ok )?(?:what(?:'s|s| is| was| are| were)|which is) the [\w-]+(?: [\w-]+){0,2}?)"
    r" (?:that|which) (?P<thing>[\w.-]+(?: [\w.-]+){0,2}?)"
    r" (?:gets?|got|attains?|attained|reach(?:es|ed)?|achieves?|achieved|obtains?|obtained|has|have|had)[ ?.!]*$",
    re.IGNORECASE,
)


def of_thing(question: str) -> str:
    """Return a question for what a thing gets as one for that of it."""
    return _GETS.sub(r"\g<asked> of \g<thing>", question)
