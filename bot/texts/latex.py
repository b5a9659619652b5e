r"""LaTeX as people read it: ``$10\times$`` -> ``10×``, ``\textbf{fast}`` -> ``fast``, ``R^2`` -> ``R²``. Pure.

Titles and abstracts hold it half-way: macros without a document, dollars that mean money, a bare ``%``. A converter of
whole documents takes what follows ``%`` for a comment and drops it; this one touches only what is surely LaTeX, and
leaves every other character as it stands. For showing only: what is searched and what is cited stays as it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_GREEK = (
    *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu"),
    *("nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"),
)
_SYMBOLS = {
    "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "div": "÷", "ast": "*", "star": "⋆", "circ": "∘",
    "leq": "≤", "le": "≤", "leqslant": "≤", "geq": "≥", "ge": "≥", "geqslant": "≥", "neq": "≠", "ne": "≠",
    "approx": "≈", "sim": "~", "simeq": "≃", "equiv": "≡", "propto": "∝", "ll": "≪", "gg": "≫", "lt": "<", "gt": ">",
    "to": "→", "rightarrow": "→", "longrightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒", "leftrightarrow": "↔",
    "mapsto": "↦", "uparrow": "↑", "downarrow": "↓", "infty": "∞", "ldots": "…", "dots": "…", "cdots": "⋯",
    "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "emptyset": "∅", "forall": "∀",
    "exists": "∃", "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇", "ell": "ℓ", "mid": "|",
    "lVert": "‖", "rVert": "‖", "Uparrow": "⇑", "Downarrow": "⇓", "item": "•",
    "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊", "rfloor": "⌋", "bullet": "•", "lesssim": "≲", "gtrsim": "≳",
    "prime": "′", "setminus": "∖", "triangleq": "≜", "subsetneq": "⊊", "top": "⊤",
    "langle": "⟨", "rangle": "⟩", "Vert": "‖", "oplus": "⊕", "otimes": "⊗", "perp": "⊥", "parallel": "∥",
    "degree": "°", "S": "§", "log": "log", "ln": "ln", "exp": "exp", "min": "min", "max": "max", "argmin": "argmin",
    "argmax": "argmax", "sup": "sup", "inf": "inf", "lim": "lim", "Pr": "Pr", "det": "det", "sin": "sin", "cos": "cos",
    "left": "", "right": "", "big": "", "Big": "", "bigl": "", "bigr": "", "displaystyle": "",
    "quad": " ", "qquad": " ", "textbackslash": "\\", "varepsilon": "ε", "varphi": "φ", "vartheta": "ϑ", "aa": "å",
    "ae": "æ", "o": "ø", "ss": "ß", "l": "ł", "i": "ı", "dag": "†", "dagger": "†",
    "checkmark": "✓", "lbrace": "{", "rbrace": "}", "textemdash": "—", "textendash": "–", "textgreater": ">",
    "textless": "<", "textrightarrow": "→", "texttimes": "×", "textdegree": "°", "deg": "°", "textasciitilde": "~",
    "copyright": "©", "pounds": "£", "euro": "€", "LaTeX": "LaTeX", "TeX": "TeX", "nobreakdash": "", "allowbreak": "",
    "xspace": "", "noindent": "", "newline": " ", "it": "", "em": "", "bf": "", "tt": "", "sc": "", "rm": "", "sl": "",
}  # fmt: skip
_LATIN = {"eg": "e.g.", "ie": "i.e.", "etc": "etc.", "vs": "vs.", "etal": "et al.", "aka": "a.k.a.", "wrt": "w.r.t."}
_SYMBOLS |= {
    name: unicodedata.lookup(f"GREEK SMALL LETTER {name.upper().replace('LAMBDA', 'LAMDA')}") for name in _GREEK
}
_SYMBOLS |= {
    name.title(): unicodedata.lookup(f"GREEK CAPITAL LETTER {name.upper().replace('LAMBDA', 'LAMDA')}")
    for name in _GREEK
}
_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "r": "\u030a", "k": "\u0328",
}  # fmt: skip
_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

# As Pandoc reads dollars: no blank inside beside them, and no digit after the second, or they mean money; with a
# command between them it surely is a formula.
_SURELY_MATH = re.compile(r"(?<![\\$])\$\$?(?=[^\s$])([^$]{0,200}?\\[A-Za-z][^$]{0,200}?)(?<!\s)\$\$?")
_MATH = re.compile(r"(?<![\\$])\$\$?(?=[^\s$])([^$]{0,300}?[^\s$\\])\$\$?(?!\d)")
_INLINE = re.compile(r"\\\((.{1,300}?)\\\)")
_ACCENT = re.compile(r"""\\(?:(['`^"~=.])\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))|([cvuHrk])\{([A-Za-z])\})""")
_TWO = re.compile(
    r"\\(?:frac|tfrac|dfrac)\s?\{([^{}]{0,200})\}\s?\{([^{}]{0,200})\}|\\(?:href|textcolor|colorbox)\s?\{[^{}]{0,400}\}\s?\{([^{}]{0,200})\}"
)
_ROOT = re.compile(r"\\sqrt\s?\{([^{}]{0,200})\}")
_WRAPPED = re.compile(
    r"(?<![\\\w:])\\(?!textcolor|colorbox|href|[td]?frac)([A-Za-z]{2,20})\*?\s?\{([^{}]{0,500})\}"
    r"|(?<=[\w:])\\([A-Za-z]{4,20})\*?\{([^{}]{0,500})\}"
)
_COMMAND = re.compile(r"\\([A-Za-z]{1,20})(?![A-Za-z])(?:\{\})?")
_ESCAPED = re.compile(r"\\([%&$#_{}])")
_SPACE = re.compile(r"\\(?:[,;: ]|\\(?= ))|(?<=\S)~(?=\S)")
_NO_SPACE = re.compile(r"\\!")
_LONE_POWER = re.compile(r"^\^\{?([*†‡§])\}?$")
_POWER = re.compile(r"\^\s?(?:\{\s?([^{}\s]{1,12})\s?\}|([0-9]+|[A-Za-z*∘†]))")
_BARE_POWER = re.compile(r"(?<=[\w)\]\ue001])\^(?:\{([0-9+-]{1,6})\}|([0-9]{1,3})(?![\d_]|\.\d))")
_INDEX = re.compile(r"_\s?(?:\{\s?([^{}]{1,40})\s?\}|([0-9A-Za-z]))")
_SWITCH = re.compile(r"\{\\(?:it|em|bf|tt|sc|rm|sl|sf|itshape|bfseries|small|large)\b\s*([^{}]{0,300})\}")
_SHORT = re.compile(rf"\\({'|'.join(_LATIN)})(?![A-Za-z])\.?")
_UNCLOSED = re.compile(r"\\(?:footnote|href|url|textbf|textit|emph|texttt|underline)\s?\{")
_OWN = re.compile(r"(?<![\w\\:/.])\\([A-Za-z]{2,20})(?![A-Za-z\\:])")
_MONEY = re.compile(r"(?<![\w\\])\\(?=\d)(?!\d+\))")
_SILENT = re.compile(
    r"~?\\(?:begin|end|label|ref|eqref|cref|cite[a-z]*|[hv]space|vskip|color)\*?(?:\[[^\]]*\])?\s?\{[^{}]{0,80}\}"
)
"""What tells how a text looks, or where else something stands, and says nothing itself."""
_NORM = re.compile(r"\\\|")
_DASHES = re.compile(r"https?://\S+|(?<=[\w)\]}%.,;:!?\"'’”\ue001])(\s?)(---?)(\s?)(?=[\w(\[{$\"'‘“~\ue000])")
_TIE = re.compile(r"(?<=[A-Za-z.,)}])~(?=[\w(\\])|(?<=\d)~(?=\()")
_GREEK_INDEX = re.compile(r"(?<=[\u0370-\u03ffℓ])_(?:\{(\d[\d.]{0,3})\}|(\d(?:\.\d)?))(?![\d_])")
_SIGNS = ("--", "~", "_", "\\", "$", "^", "`", "{", "}", "''", "times", "sim", "leq", "geq", "rightarrow", "infty")
_QUOTED = re.compile(
    r"``([^`\"]{1,300}?)(?:''|\"|``(?!\w))|(?<![\w'])''([^'\"]{1,100})''(?![\w'])|(?<![\w\"])\"([^'\"]{1,100})''(?![\w'])"
)
_QUOTED_ONCE = re.compile(r"(?<![\w`])`([^`'\"<>]{1,100})'(?![\w'])")

# What is left where backslashes and dollars were lost on the way, as in one abstract of ten.
_BRACED = re.compile(r"\{\s?(sim|times|circ|deg|approx|pm|to|leq|geq|cdot|ldots)\s?\}")
_TIMES = re.compile(
    r"(?<=\d)times ?(?=\d)|(?<=[\d²³])times(?=[A-Z]|sim|\b)|(?<=\dm)times(?=\d)|(?<=\d) times(?=\d)"
    r"|(?<=[^A-Za-z][A-Z])times\b|(?<=[A-Z])times(?=[A-Z])|(?<=up to )times(?=\d)"
)
_ABOUT = re.compile(r"(?<![\w-])sim ?(?=\d)(?! ?2[A-Za-z-])")
_BARE = re.compile(
    r"(?<![\w\\-])(?:(leq|geq|rightarrow|leftarrow|infty|[lr]ceil|[lr]floor)(?![\w-])"
    r"|(approx|cdot|leq|geq) ?(?=\d)|(?<=\S )(cdots?)(?= \S))|(?<=\d) pm (?=\d)"
)
_DEGREES = re.compile(r"(?<=\d)\s?\^\s?\{?\(?\\?(?:circ|deg|∘)\)?\}?(?![a-z])")
_POWER_OF_NAME = re.compile(r"(?<=[\w)\]\ue001])\^(?:([0-9])(?=[A-Z])|([+*])(?!\w)|\{([^{}]{1,20})\})")
_NAMED_POWER = re.compile(r"(?<=[\w)\]\ue001])\^(\{)?\\?(ast|star|top|prime|dagger)(?(1)\}|(?![A-Za-z]))")
_NAMED_POWERS = {"ast": "*", "top": "ᵀ"}
_TWICE = re.compile(r"(https?://[^\s{}]+)\{[^{}]*\}")
_GROUP = re.compile(r"(?<=[\w^_=\])])\{([^{},:;\"]{0,60})\}|\{([^{},:;\"]{0,60})\}(?=[\w^_=-])")
_WRAPS = re.compile(
    r"(?<!\w)(?:math(?:rm|bf|cal|bb|sf)|text(?:bf|it|tt|sc|rm)?|emph|operatorname|boldsymbol) ?\{([^{}]{0,80})\}"
    r"|(?<=[\s(])\{(?:(?:bf|it|em|sc|tt) )?([\w\ue000\ue001][\w .\ue000\ue001-]{0,60})\}(?=[\s,.;:)]|$)"
)
_COLOURED = re.compile(r"(?<![\w}])[a-z]{3,12}\{([A-Z\ue000][^{},:;\"]{1,60})\}(?!\w)")
_ALONE = re.compile(r"(?<=[\w.)])\}|\{(?=\w)")
_OPENS, _CLOSES = "\ue000", "\ue001"  # stand for a mark's ends while a text is read; of no language
_NESTED = 4  # commands within commands: more than any title has


def readable(text: str) -> str:
    """Return a text with its LaTeX as people read it; a text without any is returned as it is."""
    if not _may_hold(text):
        return text
    text = _QUOTED_ONCE.sub("‘\\1’", _QUOTED.sub(lambda found: f"“{found[1] or found[2] or found[3]}”", text))
    text = _INLINE.sub(lambda found: _formula(found[1]), text)
    for dollars in (_SURELY_MATH, _MATH):
        text = dollars.sub(lambda found: _formula(found[1]), text)
    text = _prose(text)
    text = _TIE.sub(" ", _DASHES.sub(_dash, _GREEK_INDEX.sub(_greek_index, text)))
    return _remains(_BARE_POWER.sub(lambda found: (found[1] or found[2]).translate(_RAISED), text))


def _dash(found: re.Match[str]) -> str:
    """Return the dash that two or three hyphens stand for; those of an address, and of an option, are hyphens."""
    if not found[2] or len(found[1]) != len(found[3]):
        return found[0]
    return f"{found[1]}{'–' if len(found[2]) == 2 else '—'}{found[3]}"


def _greek_index(found: re.Match[str]) -> str:
    return str(found[1] or found[2]).translate(_LOWERED)


def _may_hold(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _remains(text: str) -> str:
    """Return a text without what is left of LaTeX whose backslashes were lost: ``1.5times``, ``sim3``, ``{L}earn``."""
    text = _BRACED.sub(_symbol, text)
    text = _ABOUT.sub("~", _TIMES.sub("×", text))
    text = _DEGREES.sub(
        "°", _BARE.sub(lambda found: _SYMBOLS[found[1] or found[2] or found[3]] if found[0] != " pm " else " ± ", text)
    )
    text = _NAMED_POWER.sub(lambda found: _NAMED_POWERS.get(found[2]) or _SYMBOLS[found[2]], text)
    text = _POWER_OF_NAME.sub(_power_of_name, text)
    if "{" not in text and "}" not in text:
        return text
    text = _COLOURED.sub("\\1", text)
    text = _WRAPS.sub(lambda found: found[1] or found[2] or "", _TWICE.sub("\\1", text).replace("{,}", ","))
    for _ in range(_NESTED):
        text = _GROUP.sub(lambda found: found[1] or found[2] or "", text)
    return _ALONE.sub("", text) if text.count("{") != text.count("}") else text


def _power_of_name(found: re.Match[str]) -> str:
    raised = found[1] or found[2] or found[3]
    small = raised.translate(_RAISED)
    if raised == "*" or not set(small) & set(raised):
        return small
    return f"^{raised}" if raised.isalnum() else f"^({raised})"


def readable_marked(text: str, marks: Iterable[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Return a text as people read it, and where its marked spans stand in that; a mark on a command's name is lost.

    Args:
        text: As the marks count it.
        marks: ``(start, end)``, ascending and apart.
    """
    marks = list(marks)
    if not _may_hold(text) or _OPENS in text or _CLOSES in text:
        return text, marks
    pieces, last = [], 0
    for begin, end in marks:
        if text[max(0, begin - 1) : begin] == "\\":
            continue
        pieces += [text[last:begin], _OPENS, text[begin:end], _CLOSES]
        last = end
    read = readable("".join((*pieces, text[last:])))
    return _unmarked(read)


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without the signs that stand for its marks, and the marks."""
    plain: list[str] = []
    marks, opened = [], -1
    for char in text:
        if char == _OPENS:
            opened = len(plain)
        elif char == _CLOSES:
            if 0 <= opened < len(plain):
                marks.append((opened, len(plain)))
            opened = -1
        else:
            plain.append(char)
    return "".join(plain), marks


def _formula(text: str) -> str:
    """Return what stands between dollars."""
    text = _prose(_COMMAND.sub(_symbol, text) if "{" not in text else text)
    text = _COMMAND.sub(_symbol, text)
    text = _POWER.sub(_power, _LONE_POWER.sub("\\1", text))
    text = _INDEX.sub(_index, text)
    return text.replace("{", "").replace("}", "")


def _prose(text: str) -> str:
    """Return text without its commands: accents, wrapped words, escaped signs."""
    if "\\" not in text:
        return text
    text = _NORM.sub("‖", _SILENT.sub("", text))
    text = _SHORT.sub(lambda found: _LATIN[found[1]], _SWITCH.sub("\\1", _ACCENT.sub(_accent, text)))
    for _ in range(_NESTED):
        before = text
        text = _TWO.sub(lambda found: found[3] or f"{found[1]}/{found[2]}", text)
        text = _ROOT.sub("√\\1", text)
        text = _WRAPPED.sub(_unwrapped, text)
        if text == before:
            break
    text = _OWN.sub("\\1", _COMMAND.sub(_known, _UNCLOSED.sub("", text)))
    text = _MONEY.sub("$", text)
    return _ESCAPED.sub("\\1", _SPACE.sub(" ", _NO_SPACE.sub("", text)))


def _accent(found: re.Match[str]) -> str:
    letter = found[2] or found[3] or found[5]
    return unicodedata.normalize("NFC", letter + _ACCENTS[found[1] or found[4]])


def _unwrapped(found: re.Match[str]) -> str:
    name, inner = found[1] or found[3], found[2] if found[1] else found[4]
    return _SYMBOLS[name] + inner if name in _SYMBOLS else inner


def _known(found: re.Match[str]) -> str:
    """Return a symbol that is known by its name; any other backslash in prose may be a path, and stays."""
    return _SYMBOLS.get(found[1], found[0])


def _symbol(found: re.Match[str]) -> str:
    return _SYMBOLS.get(found[1], found[1])


def _power(found: re.Match[str]) -> str:
    raised = found[1] or found[2]
    if raised in ("∘", "circ"):
        return "°"
    small = raised.translate(_RAISED)
    return small if not set(small) & set(raised) else f"^{raised}"


def _index(found: re.Match[str]) -> str:
    lowered = found[1] or found[2]
    small = lowered.translate(_LOWERED)
    return small if not (set(small) & set(lowered)) - {"."} else f"_{lowered}"
