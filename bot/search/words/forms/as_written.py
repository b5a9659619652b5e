"""A question's words as papers write them: short forms in full, and ``img2img`` as image-to-image.

What papers write themselves stays as it was typed: NL2SQL, SWE-bench.
"""

from __future__ import annotations

import re
from functools import partial

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.words.forms.cut_short import in_full
from bot.search.words.forms.held_names import in_held_names
from bot.search.words.written.hyphens import hyphened, times
from bot.texts.clues import has_clue

_SHORT_FORMS = """
attn:attention bench:benchmark benches:benchmarks ckpt:checkpoint ckpts:checkpoints convo:conversation
convos:conversations ctx:context docs:documents gen:generation img:image imgs:images interp:interpretability
mech:mechanistic pic:image pics:images quant:quantization recs:recommendations recsys:recommendation vid:video
vids:videos
"""
SHORT_FORMS = dict(pair.split(":") for pair in _SHORT_FORMS.split())
"""What people type for words of this field. "Text to vid" found no paper by its video."""

_IN_ONE_WORD = {
    "cut down": "reduce",
    "cutting down": "reducing",
    "get rid of": "remove",
    "getting rid of": "removing",
    "keep track of": "track",
    "keeping track of": "tracking",
    "speed up": "accelerate",
    "speeding up": "accelerating",
    "tell apart": "distinguish",
}
"""What people say in two words and papers in one. "Speed up video diffusion" began with a camera of high speed."""
_SEVERAL = re.compile(rf"(?<![\w-])(?:{'|'.join(_IN_ONE_WORD)})(?![\w-])", re.IGNORECASE)

_BASED = re.compile(
    r"(?<=\w)-(?:based|driven|enabled|powered)"
    r"(?= (?:approach(?:es)?|algorithms?|frameworks?|methods?|solutions?|strateg(?:y|ies)|systems?|techniques?)\b)",
    re.IGNORECASE,
)
"""What says that a method has something to do with a thing, and no more than the thing does: "RAG-based approaches"."""

SELDOM = 0.05
"""A short form is put in full if papers have it less often than so many times in which they have the whole word."""

_ENDS_NAMES = frozenset({"gen"})
"""What so many names end with (VideoGen, MusicGen, CodeGen) that it says nothing of those who write it apart."""

_SEVERAL_OF = re.compile(r"(?<![\w-])([a-z]{2,5})s(?![\w-])")
_WORD = re.compile(r"(?<![\w-])[A-Za-z][a-z\d]+[a-z](?![\w-])")
_TO = re.compile(r"([a-z]{3,})2([a-z]{3,})", re.IGNORECASE)
_STYLE = re.compile(r"((?<![\w-])(?=[\w.-]*(?:\d|[A-Z][\w.-]*[A-Z]))[\w.-]*\w) (?:style|type)(?![\w-])")
"""A name with what says that others like it are meant: "SAM style"."""

_VLA = r"(?:VLAs?|vision[- ]language[- ]action)(?: models?| policies)?"
_IMPLIED = re.compile(
    rf"(?P<thing>\b{_VLA}) (?:for|in|on|of) (?:robots?|robotics)(?=[\s,.;:?!]*$)"
    rf"|\brobot(?:s|ics|ic)? (?={_VLA}\b)",
    re.IGNORECASE,
)
"""What says of a thing what it is anyhow: a vision-language-action model is a robot's, and need not say so."""

_STOPPED = re.compile(r"\bstop(?=(?: [\w-]+){1,4} from \w+ing\b)", re.IGNORECASE)
"""What else halts a thing: to stop models from hallucinating is not to let them abstain."""


_CLUES = ("robot", "stop", " style", " type", *_IN_ONE_WORD)
"""Without one of these nothing of the text is written otherwise, but for hyphens."""


def as_written(archive: Snapshot, text: str) -> str:
    """Return a text as papers would write it, with hyphens between the words that they write as one."""
    named = _BASED.sub("", text) if "-" in text else text
    if has_clue(named, _CLUES):
        named = _IMPLIED.sub(lambda found: found["thing"] or "", named)
        named = _STOPPED.sub("prevent", _STYLE.sub(r"\1", named))
        named = _SEVERAL.sub(lambda found: _IN_ONE_WORD[found[0].lower()], named)
    if "2" in named or any(map(named.__contains__, SHORT_FORMS)):  # in most texts no word is a short form
        named = _WORD.sub(partial(_in_full, archive, named), named)
    named = _SEVERAL_OF.sub(partial(_acronyms, archive), named)
    return hyphened(archive, in_held_names(archive, in_full(archive, named)))


def _in_full(archive: Snapshot, text: str, found: re.Match[str]) -> str:
    """Return a word of a text in full where papers rather write it so."""
    word = found[0]
    if to := _TO.fullmatch(word):
        whole = "-to-".join(SHORT_FORMS.get(part.lower(), part) for part in to.groups())
        return whole if times(archive, whole.lower()) > times(archive, word.lower()) else word
    whole = SHORT_FORMS.get(word, "")
    if not whole or times(archive, word) >= SELDOM * times(archive, whole):
        return word
    named = word not in _ENDS_NAMES and _is_named_so(archive, text[: found.start()], word)
    return word if named else whole


def _acronyms(archive: Snapshot, found: re.Match[str]) -> str:
    """Return several of what an acronym says as papers write them, where they are no word: Snowball keeps "vlas"."""
    one = found[1]
    known = one in archive.meanings().expansions and archive.term(one) is not None
    return f"{one.upper()}s" if known and all(archive.term(name) is None for name in terms_of(found[0])) else found[0]


def _is_named_so(archive: Snapshot, before: str, word: str) -> bool:
    """Tell whether papers write a word as one with the one before it: "swe bench" is SWE-bench."""
    last = before.rstrip().rpartition(" ")[2]
    whole = max(terms_of(last + word), key=len, default="")
    return last.isalnum() and archive.term(whole) is not None
