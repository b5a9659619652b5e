"""The first step of a question's way: as typed -> Slack's noise undone -> tokens. No meaning yet.

Slack hands over what people see in a form of its own (https://docs.slack.dev/messaging/formatting-message-text):
``<@U1>`` for a person, ``<url|label>`` for a link, ``&lt;`` for ``<``. Phones add curly quotes and hard blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

MAX_CHARS = 2000
"""What is read of a question: a whole abstract fits (the longest known has 1,924 characters), a flood does not."""

_PLAIN = str.maketrans(
    dict.fromkeys((*range(0x201C, 0x2020), 0xAB, 0xBB, 0xFF02, 0x2039, 0x203A, *range(0x300A, 0x3010)), '"')
    | dict.fromkeys((*range(0x2018, 0x201C), 0x2032), "'")
    | dict.fromkeys("`\u00ad\ufeff\u2060", "")
    | dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
    | {chr(code): " " for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))}
    | {chr(code): "" for code in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2061, 0x2070))}
    | dict.fromkeys(range(55296, 57344), "")  # half a character: a database refuses it
)
# Nested escapes in one go, so that undoing twice gives what undoing once gave.
_ENTITY = re.compile(r"&(?:amp;)*(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{2,5}|x[\da-f]{2,4}));", re.IGNORECASE)
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}
_BRACKETS = re.compile(r"<(@|#|!|https?://|[a-z][a-z0-9+.-]{1,20}:)([^<>|]{0,500})(?:\|([^<>]{0,500}))?>")
_MARKUP = re.compile(r"(?<![\w*_~])([*_~])(?=[^\s*_~])([^*_~]*[^\s*_~])\1(?![\w*_~])")
_EMOJI_NAME = r":(?=[^:\s]{0,60}[^\W\d_]|[+-]1:|100:|1234:)[\w+'-]{1,60}:"
_EMOJI = re.compile(
    rf"(?<!\S){_EMOJI_NAME}(?=[A-Za-z])|[0-9#*]\ufe0f?\u20e3|(?<![\w:])(?:{_EMOJI_NAME}(?::skin-tone-[2-6]:)?){{1,20}}(?![\w:])|(?<=\w):[a-z]{{3,20}}:(?!\S)"
)
_COPY_TO = re.compile(r"(?<![\w/])/?(?:cc|fyi|ping)[:,]? *<(?=@)", re.IGNORECASE)
_LONG_DASH = re.compile(r"(?<= )[\u2012-\u2015\u2212](?=[\"A-Za-z][^\u2012-\u2015]*$)")
_SINGLE_QUOTES = re.compile(r"(?<![\w'])'(?=\w)([^'\"]{2,80} [^'\"]{1,80}\w)'(?![\w'])")
_LATEX_QUOTES = re.compile(r"(?<!`)``([^`'\"]{2,80})''(?!')")
_QUOTED_LINE = re.compile(r"^\s*>+\s+")

ARXIV_NUMBER = re.compile(
    r"(?:(?<![\w.])|(?<=(?i:arxiv)\.))((?:\d\d)(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,3})?(?![\d])(?!\.\d)"
)
"""What looks like an arXiv id inside of a longer string; its month is one of twelve."""

_TOKEN = re.compile(
    r"""(?P<sign>-(?=["A-Za-z]|\d+[A-Za-z]))?  # -word, -3D; not -4, not --flag
        (?:(?P<spaced>authors?|by|org|lab|since|until):[ ](?=["A-Z0-9])  # what people type: author: Song Han
        |(?P<key>[A-Za-z]{1,20}):(?!/))?  # author:, not https://
        (?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+)|(?P<stray>"))""",
    re.VERBOSE,
)
_GERMAN_DAY = re.compile(r"[0-3]?\d\.[01]?\d|(?:[0-3]?\d\.)(?:[01]?\d\.)?[-\u2013][0-3]?\d\.[01]?\d")
"""Days without a year whose last dot is theirs: ``28.7.``, ``15.-18.7.``."""

_INITIALS = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)*")
_EDGES = " \t.,;:!?()[]{}…·"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a question between blanks, or a quoted phrase.

    Attributes:
        raw: As it stands in the question.
        core: The word without the punctuation around it, or the words of the phrase; what a filter's value is.
        key: The letters before a colon without a blank after it; ``""`` where there are none.
        excluded: Whether a minus stands before it.
        phrase: Whether it was quoted.
        ends: Whether punctuation after it ends a name or a date.
    """

    raw: str
    core: str
    key: str = ""
    excluded: bool = False
    phrase: bool = False
    ends: bool = False


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as prose, so that a long one stays readable."""
    return frozenset(listed.split())


SMILEY = "\u263a"
"""Stands for a smiley, which ends what was said before it."""


def with_smileys(question: str) -> str:
    """Return a question with the names of smileys, which undoing noise leaves out, as signs: ``:pray:``."""
    return _EMOJI.sub(f" {SMILEY} ", question[: 4 * MAX_CHARS])


def undo_noise(question: str) -> str:
    """Return a question as people read it: on one line, plain quotes, no markup; its first ``MAX_CHARS`` characters."""
    text = question[: 4 * MAX_CHARS]  # escapes and links shrink: read more than is kept
    # Each further round has removed at least one character; cut inside, since a cut can complete a markup.
    while (plain := _undo_once(text)[:MAX_CHARS].rstrip()) != text:
        text = plain
    return text


_COMPARED = re.compile(r"(?<!\S)(stars|upvotes|votes)\s*(>=|=>|>|≥)\s*(?=\d)", re.IGNORECASE)
_OF_ARXIV = {"au": "author", "ti": "title", "year": "on"}
_ANOTHER_KEY = re.compile(r"(?<!\S)(-?)(au|ti|year):(?=[\"\w])")
_LISTED = re.compile(
    r"(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/papers(?:/(?:date|week|month)/|\?(?:date|week|month)=)"
    r"(20\d\d-[W\d][\d-]{1,5})(?:[/?#]\S*)?"
)
"""The address of a digest's page, which is asked for by its days."""
_MAIL = re.compile(r"(?<!\S)[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SINCE = re.compile(
    r"(?<!\S)(>=?|\u2265|<=?|\u2264) ?(20\d\d(?:-\d\d){1,2}|20[23]\d)(?!\S)"
    r"|(?<!\S)(20\d\d(?:-\d\d){1,2}|20[23]\d)\+(?!\S)"
)
_BOUNDS = {">": "after ", "<": "before ", "<=": "until:", "\u2264": "until:"}
_REFUSING = re.compile(r"(?<!\S)(?:AND ?)?NOT (?=[a-z]{2,12}:[\"\w])|(?<!\S)NOT (?=-)")
_GLUED = re.compile(r"(?<!\S)((?:AND)?NOT)(?=[(\"])")
"""Before a filter arXiv's own word is a minus: ``author:Han NOT author:Lin``."""

_EXCEPTED = re.compile(
    r",? \b(?:al)?though (?=(?:nothing (?:on|about|with)|not (?:by|from|with|together|about|on)) )"
    r"|,? with (?:the )?exception (?=of )",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"(, except )of ")
_EXACTLY = re.compile(
    r"(?:\b(?:with|for) )?(?:\bthe )?\bexact (?:phrases?|words?|wording|terms?)[:,]? (?=\")"
    r"|^(?:the )?exact (?:phrase|words|wording)[:,]? (?P<said>\w+(?: [\w-]+){1,6})$",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"(?<!\S)(?:(-)(\()(?=[^()]*\))|!(?=[\"A-Za-z]))")
_NEVER = r"(?:that|which)\s+(?:do(?:es)?\s+not|don't|doesn't|never)"
_DOING_WITHOUT = re.compile(
    rf"\b(?:(?:{_NEVER}\s+(?:use|involve|need|require|rely\s+on)|(?:that|which)\s+avoids?\s+using)"
    r"|(?:(?:that|which)\s+(?:is|are)\s+)?not\s+(?:using|relying\s+on|based\s+on)"
    r"|(?:that|which)\s+(?:isn't|aren't)\s+(?:using|relying\s+on|based\s+on)|without\s+(?:using|relying\s+on|the\s+use\s+of))\b",
    re.IGNORECASE,
)
_NOT_DEPENDING = re.compile(rf"\b{_NEVER}\s+depends?\s+on\b", re.IGNORECASE)
_WORDS_KEY = re.compile(
    r"(?<!\S)(-?)(?:topics?|about|abs(?:tracts?)?|all|keywords?|query|subject|tags?|tasks?|type|method|area|field):(?=[\"\w])"
)


def as_written(question: str) -> str:
    """Return a question with filters of other search pages as they are here: ``stars>100``, arXiv's ``ti:``."""
    signed = any(map(question.__contains__, _SIGNS))
    if signed:
        question = _of_signs(question)
    lower = question.casefold()
    if "NOT" in question:
        question = _GLUED.sub(r"\1 ", question)
    if "though" in lower or "except" in lower:
        question = _EXCEPT.sub(r"\1", _EXCEPTED.sub(_clause, question))
    if "NOT" in question:
        question = _REFUSING.sub("-", question)
    if "exact" in lower:
        question = _EXACTLY.sub(lambda found: f'"{found["said"]}"' if found["said"] else "", question)
    if any(map(lower.__contains__, _WITHOUT)):
        question = _NOT_DEPENDING.sub("without depending on", _DOING_WITHOUT.sub("without", question))
    return _of_keys(question) if signed else question


_SIGNS = ("<", ">", "\u2264", "\u2265", "+", "/", "@", "!", "-(", ":")
_WITHOUT = ("not", "n't", "never", "avoid", "without")


def _of_signs(question: str) -> str:
    question = _SINCE.sub(lambda found: f"{_BOUNDS.get(found[1], 'since:')}{found[2] or found[3]}", question)
    question = _MAIL.sub(" ", _LISTED.sub(r"on:\1", question))
    return _REFUSED.sub(lambda found: "NOT (" if found[2] else "-", question)


def _of_keys(question: str) -> str:
    question = _ANOTHER_KEY.sub(lambda found: f"{found[1]}{_OF_ARXIV[found[2]]}:", _WORDS_KEY.sub(r"\1", question))
    return _COMPARED.sub(r"\1:\2", question)


def _clause(found: re.Match[str]) -> str:
    return ", except " if "exception" in found[0].lower() else ", "


def beside_phrases(question: str, change: Callable[[str], str]) -> str:
    """Return a question with a change made around its quoted phrases, which are searched exactly as they are."""
    phrases = iter(_QUOTED.findall(question))
    return _HELD.sub(lambda _: next(phrases), change(_QUOTED.sub(_PLACE, question)))


_QUOTED = re.compile(r'"[^"]*"')
_PLACE = '"\0"'
_HELD = re.compile(_PLACE)  # no question holds this character: undoing noise makes a blank of it


def tokens(question: str) -> tuple[Token, ...]:
    """Return the tokens of a question whose noise is undone, in order."""
    return tuple(_token(found) for found in _TOKEN.finditer(question) if not found["stray"])


_NOISE = re.compile(r"[^ -~]|[&<>*_~:`]|'[^']*'")
"""A sign of each kind of noise: other blanks and letters than those of ASCII, markup, escapes, a pair of quotes."""


def _undo_once(text: str) -> str:
    if not _NOISE.search(text):
        return " ".join(text.split())
    text = _ENTITY.sub(_character, _LATEX_QUOTES.sub(r'"\1"', text).translate(_PLAIN))
    text = _MARKUP.sub(r"\2", _BRACKETS.sub(_said, _COPY_TO.sub("<", text)))
    text = _SINGLE_QUOTES.sub(r'"\1"', _QUOTED_LINE.sub("", _EMOJI.sub(" ", text)))
    return _LONG_DASH.sub("-", " ".join(text.split()))  # what a phone makes of a minus, or of two


def _character(found: re.Match[str]) -> str:
    """Return what an escape stands for; one of a number no text has is left out."""
    if found[1]:
        return _ENTITIES[found[1].lower()]
    code = int(found[2][1:], 16) if found[2][0] in "xX" else int(found[2])
    return chr(code).translate(_PLAIN)


def _said(found: re.Match[str]) -> str:
    """Return what a person sees of Slack's ``<...>``; of a link to a paper, its address, which holds the id."""
    kind, target, label = found[1], found[2], found[3] or ""
    if kind == "@":
        return " "
    if kind == "#":
        return f"#{label}" if label else " "
    if kind == "!":
        return label if target.startswith("date^") else " "
    if kind == "tel:" and not ARXIV_NUMBER.search(label):  # of a signature; no paper has one
        return " "
    address = (kind if kind.endswith("/") else "") + target
    return f" {address} " if not label or ARXIV_NUMBER.search(address) else label


def _token(found: re.Match[str]) -> Token:
    phrase, word, key = found["phrase"], found["word"] or "", found["key"] or found["spaced"] or ""
    core = " ".join((phrase if phrase is not None else word).split()).strip(_EDGES)
    core += "." * (word.endswith(f"{core}.") and _GERMAN_DAY.fullmatch(core) is not None)
    quoted = phrase is not None
    return Token(
        raw=found[0],
        core=core,
        key=key,
        excluded=bool(found["sign"]),
        phrase=quoted,
        ends=not quoted and word[-1:] in {*",;:!?)", "."} and not _is_initial(word),
    )


def _is_initial(word: str) -> bool:
    return word[1:2] == "." and _INITIALS.fullmatch(word) is not None
