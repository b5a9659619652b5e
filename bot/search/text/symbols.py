r"""Characters that stand for a word: Greek letters and a few signs of formulas, and LaTeX's words for layout.

``λ``, ``\lambda`` and ``lambda`` are one term: in a year of abstracts the three spellings occur side by side.
"""

import unicodedata

# sigma stands twice: Unicode has a letter for its form at the end of a word
_GREEK = """
alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi
psi omega
"""

SPELLED = {
    **{chr(0x3B1 + place): name for place, name in enumerate(_GREEK.split())},
    "ϵ": "epsilon",
    "ϑ": "theta",
    "ϕ": "phi",
    "\N{GREEK RHO SYMBOL}": "rho",
    "ϖ": "pi",
    "µ": "mu",  # the micro sign, which is not the Greek letter
    "\N{SCRIPT SMALL L}": "ell",
    "∞": "infty",
    "∇": "nabla",
    "∂": "partial",
    "ø": "o",  # letters that Unicode does not take apart into a letter and an accent
    "đ": "d",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}
"""What a lower-case character is spelled as."""

_LAYOUT = """
textsc textbf textit texttt textrm textsf textup text emph mathcal mathbb mathbf mathrm mathsf mathfrak mathscr
boldsymbol operatorname left right big bigl bigr frac dfrac tfrac sqrt cdot cdots ldots dots times quad qquad
begin end cite citep citet ref label footnote url href it bf rm em sc tilde hat bar widetilde widehat overline
underline
"""

LAYOUT = frozenset(_LAYOUT.split())
"""LaTeX's commands that say how something looks, not what it is; without a backslash they are words."""


def fold(word: str) -> str:
    """Return a word in lower case, without accents, its Greek letters and signs spelled out."""
    if word.isascii():
        return word.lower()
    lowered = unicodedata.normalize("NFKD", "".join(SPELLED.get(c, c) for c in word.lower()))
    spelled = "".join(SPELLED.get(c, c) for c in lowered.lower())
    return "".join(c for c in spelled if not unicodedata.combining(c))
