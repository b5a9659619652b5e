"""A kind of papers that is asked for: ``is there a survey on X``, ``which benchmarks test X``, ``X datasets``. Pure.

"Code review agents" and "benchmark contamination" are topics; a kind stands before a little word, or ends a question.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.query.question import word_set

_EXIST = r"(?: (?:papers?|that exist|exist|there are|available))*"
_BEFORE = r"(?:on|of|for|about|covering|containing|over|around|in|to|regarding|with)"
_ADJECTIVES = (
    r"(?:(?:any|a|an|the|some|good|recent|new|latest|best|top|open|open-source|public|publicly available|available"
    r"|existing|popular|standard|literature|systematic|comprehensive|critical|broad|brief|short|general|big"
    r"|large)[ -])*"
)
_NOUNS = {
    "survey": r"surveys?(?: (?:papers?|articles?))?",
    "review": r"reviews?(?: (?:papers?|articles?))?",
    "overview": r"overviews?",
    "taxonomy": r"taxonom(?:y|ies)",
    "tutorial": r"(?:tutorials?|primers?)",
    "benchmark": r"(?:benchmarks?|benches|leaderboards?)",
    "dataset": r"(?:datasets?|data sets?|corpus|corpora)",
    "position paper": r"(?:position|perspective|opinion) papers?",
    "technical report": r"(?:technical|tech) reports?(?! (?:of|for) (?:the )?(?-i:\S*[A-Z\d]))",
}
_KINDS = {"review": "survey", "overview": "survey"}
"""What is a survey by another name."""

_LED = tuple(
    (
        name,
        re.compile(rf"(?<![\w-]){_ADJECTIVES}{noun}{_EXIST} {_BEFORE}\b", re.IGNORECASE),
    )
    for name, noun in _NOUNS.items()
)
_TESTS = re.compile(
    rf"(?<![\w-]){_ADJECTIVES}(?:{_NOUNS['benchmark']}|{_NOUNS['dataset']}){_EXIST} (?:that |to |which |for |can )*"
    r"(?:test|evaluat|measur|assess|prob|cover|check|rank|train|fine-?tun)(?:e?s|es|e|ing|)"
    r"(?: (?:how(?: well| good)?|whether|if))?(?= )",
    re.IGNORECASE,
)
_DATA = re.compile(_NOUNS["dataset"], re.IGNORECASE)
_VERB = re.compile(
    r"(?<![\w-])(?:that |which |to )*(?:systemati[sz]e[sd]?|systemati[sz]ing|surveying)(?= )", re.IGNORECASE
)
_LAST = tuple(
    (name, re.compile(rf"(?:^| ){_ADJECTIVES}(?P<of>.+?) {noun}(?=[,;:.!?]|$)", re.IGNORECASE))
    for name, noun in {
        **_NOUNS,
        "review": r"(?:literature reviews?|reviews? (?:papers?|articles?))",
        "dataset": r"(?:datasets?|data sets?)",  # corpora are what models learn from
        "technical report": r"(?:technical|tech) reports",  # one alone is a certain model's
    }.items()
    if name not in {"overview", "taxonomy"}
)
_ALONE = tuple(
    (name, re.compile(rf"{_ADJECTIVES}(?P<kind>{noun}){_EXIST}(?P<of> {_BEFORE} new models?)?[ ?.!]*", re.IGNORECASE))
    for name, noun in _NOUNS.items()
)
"""Papers of a kind on whatever topic: "recent surveys", "technical reports of new models"."""

_TOPICAL = re.compile(
    r"\b(?:code|peer|paper|product|customer|app|movie|book|user|answer\w*|filling|and|or|which|what|new|this|that|benchmarks?|datasets?"
    r"|(?:with|on|in|of|from|for|about|to|against|across|around|handl\w+|the|by)(?: [\w-]+){0,2})$",
    re.IGNORECASE,
)
"""What stands before a kind that is itself the topic: "code review", "overfitting on benchmarks"."""

_ASKS = re.compile(
    r"^(?:how|why|when|do(?! (?:we|you) (?:have|know))|does|did|can|could|should|will|is (?!there)|are (?!there)"
    r"|so|we|i|if)\b",
    re.IGNORECASE,
)
"""What asks something of benchmarks or the like, and for none."""

_CERTAIN = re.compile(r"\bthe (?:\S+ )?(?:datasets?|benchmarks?|surveys?)\b", re.IGNORECASE)
"""What names one: "how large is the Deform360 dataset"."""

_HOW = word_set(
    "synthetic training evaluation test large-scale high-quality labeled multimodal academic private biased noisy "
    "imbalanced web-scale small curated annotated interesting useful"
)
"""What a data set is, and no topic: "synthetic datasets" is one itself."""

_OF_DATA = frozenset({"benchmark", "dataset"})

_AHEAD = 3
"""So many words may stand before a kind that a little word follows."""


class Kind(NamedTuple):
    """The kind of papers that a text asks for.

    Attributes:
        kind: Its name in the singular.
        rest: What it is asked of; empty where all of them are asked for.
    """

    kind: str
    rest: str

    @property
    def several(self) -> str:
        """Return its name in the plural."""
        return self.kind.replace("omy", "omie") + "s"


_LONGEST, _MOST_READ = 40, 600
"""Words of a text, and characters of a question, in more of which no kind is looked for: it is a pasted abstract."""


def kind_asked(text: str, question: str) -> Kind | None:
    """Return the kind of papers that a text asks for, and the topic; ``None`` where it asks for none.

    Of "an overview of X" the text has X alone.
    """
    if len(text.split()) > _LONGEST or len(question) > _MOST_READ or _ASKS.match(text):
        return None
    if whole := _alone(text) or (_alone(f"{text} papers") if "papers" in question else None):
        return whole
    found = _tested(text) or _led(text) or (None if _CERTAIN.search(question) or _ASKS.match(question) else _last(text))
    if found is None and (whole := _led(question)) is not None and whole.kind == "survey" and text in whole.rest:
        found = Kind("survey", text)
    how = found is not None and found.kind in _OF_DATA and found.rest.lower() in _HOW
    return found if found and found.rest and not how else None


def _alone(text: str) -> Kind | None:
    """Return the kind of which several papers are all that a text asks for."""
    each = ((name, form.fullmatch(text)) for name, form in _ALONE)
    several = (name for name, found in each if found and found["kind"].lower().endswith(("s", "corpora")))
    return next((_kind(name, "", "") for name in several), None)


def _led(text: str) -> Kind | None:
    for name, form in _LED:
        found = form.search(text)
        before = text[: found.start()].strip() if found else ""
        if found and len(before.split()) <= _AHEAD and not _TOPICAL.search(before):
            return _kind(name, before, text[found.end() :])
    return None


def _tested(text: str) -> Kind | None:
    if found := _TESTS.search(text):
        before = re.sub(r"\b(?:which|what)$", "", text[: found.start()].strip(), flags=re.IGNORECASE)
        data = _DATA.search(found[0]) is not None
        return _kind("dataset" if data else "benchmark", before, text[found.end() :])
    if found := _VERB.search(text):
        return _kind("survey", text[: found.start()], text[found.end() :])
    return None


def _last(text: str) -> Kind | None:
    for name, form in _LAST:
        found = form.search(text)
        if found and not _TOPICAL.search(text[: found.end("of")]):
            return _kind(name, text[: found.start()], f"{found['of']} {text[found.end() :].strip(' ,;:')}")
    return None


def _kind(name: str, before: str, after: str) -> Kind:
    return Kind(_KINDS.get(name, name), " ".join(f"{before} {after}".split()).strip(" ,;:?.!"))
