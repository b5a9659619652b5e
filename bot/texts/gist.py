"""A paper's gist: the sentence of its abstract that says what the paper does. Pure.

Abstracts begin with the state of the field. The gist is the sentence of the highest worth, a weighted sum of signs: it
tells what "we propose", holds the words that the title and the other sentences hold, and is neither very short nor an
aside. The weights are those of a listwise softmax over an abstract's sentences, whose gain is a sentence's unigram F1
with the summary that a model wrote at the source (7,631 recorded papers); fitted on either half of them they choose as
well on the other half (``python -m tests.relevance.gist``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.model import Paper
from bot.texts.sentences import split

MAX_CHARS = 6_000
"""Of an abstract, so much is looked at: three times the longest real one."""

_PREFIX_CHARS = 6  # "optimise" and "optimisation" count as one word, without a stemmer
_TOKEN = re.compile(r"[a-z0-9][\w-]*")
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a also an and are as at be been both but by can for from has have how in into is it its more not of on or our "
        "such than that the their these this to using via we when which while will with",
    )
)

_PROPOSES = re.compile(
    r"\b(?:we|this (?:paper|work|study|report|article)|here,? we)\b[^.]{0,60}?\b(?:propos\w+|introduc\w+|present\w*|"
    r"develop\w*|design\w*|describ\w+|releas\w+|build|unveil\w*|contribut\w+|creat\w+|construct\w*|offer\w*|"
    r"formulat\w+)",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"\b(?:we|this (?:paper|work|study|report|article|survey))\b[^.]{0,60}?\b(?:study|studies|investigat\w+|"
    r"explor\w+|examin\w+|analy[sz]\w+|survey\w*|review\w*|evaluat\w+|ask\w*|revisit\w*|address\w*|tackle\w*|aim\w*)",
    re.IGNORECASE,
)
_OF_BACKGROUND = (
    *("however", "yet", "but", "despite", "although", "while", "though", "existing", "current", "previous", "prior"),
    *("traditional", "recent", "most", "many", "unfortunately", "nevertheless"),
)
_LONGEST_LEAD = max(map(len, _OF_BACKGROUND))
_BACKGROUND = re.compile(rf"(?:{'|'.join(_OF_BACKGROUND)})\b", re.IGNORECASE)
_CUES = (
    (_PROPOSES, 1.69),
    (_STUDIES, -0.38),
    (  # "X is a ...", "..., a novel framework"
        re.compile(
            r"^(?:[A-Z][\w+.-]*)\s+(?:is|are)\s+(?:a|an|the)\b|, (?:a|an|the) (?:novel |new |simple |unified |first |"
            r"large-scale )?[\w -]{0,60}(?:framework|method|model|approach|benchmark|dataset|system|pipeline|paradigm|"
            r"architecture|algorithm|family|suite|technique|strategy|agent|toolkit|platform|survey|library)\b",
            re.IGNORECASE,
        ),
        1.03,
    ),
    (_BACKGROUND, -0.85),
    (
        re.compile(
            r"\b(?:recent(?:ly)?|in recent years|has emerged|have emerged|have shown|has shown|have achieved|remain\w*|"
            r"challeng\w+|struggl\w+|limited|suffer\w*|lack\w*|often|typically|fail\w*)\b",
            re.IGNORECASE,
        ),
        -0.39,
    ),
    (
        re.compile(
            r"\b(?:to this end|to address|to bridge|to tackle|to overcome|in this (?:paper|work|study|report)|"
            r"motivated by|inspired by|to fill|to solve)\b",
            re.IGNORECASE,
        ),
        0.59,
    ),
    (re.compile(r"\d"), -0.41),
)
"""What a sentence's wording is worth."""

_WORDS = {
    "a": 0.49,
    "accuracy": 0.75,
    "address": 0.75,
    "also": -0.55,
    "and": 0.27,
    "based": 0.39,
    "dataset": -0.83,
    "design": -0.59,
    "explicit": 0.97,
    "framework": 1.18,
    "further": -0.52,
    "have": -0.62,
    "introduce": 0.71,
    "language": 0.68,
    "large": 0.63,
    "model": 0.32,
    "models": 0.28,
    "novel": 1.22,
    "or": -0.62,
    "performance": 0.35,
    "present": 1.62,
    "prior": -0.6,
    "provides": -0.64,
    "reasoning": 0.39,
    "that": 0.66,
    "the": -0.19,
    "unified": 0.83,
    "while": -0.41,
}
"""What single words are worth, once a sentence."""

_OF_ITSELF = re.compile(
    r"\b(?:we|our|ours|us|(?:this|the present) (?:paper|work|study|survey|report|article|position|review|tutorial"
    r"|technical report|research)|here,? (?:is|are))\b",
    re.IGNORECASE,
)
_BEFORE_ITSELF = -1.0
"""What comes before the paper speaks of itself, and does not name what it brings, is the state of the field: it is
taken of 1.9 of 100 papers instead of 3.5, at .0003 of F1; with -2 of .9, at .0006."""

_FIRST_TO_TELL = 1.6  # the first sentence that proposes or studies something
_NAMES_IT, _NAMES_IT_FIRST = 0.4, 0.95  # what stands before the colon of the title
_TITLE_HELD, _TITLE_ALIKE = 3.61, 5.99
_CENTRAL, _SHARED = 13.63, 12.66
_LATE = -1.0
_LENGTHS = ((9, -1.35), (14, -0.82), (28, 0.0), (36, 0.23))  # fewer words than so many; worth so much


_LEADS = (
    "to|in this|here|in our|in the present|motivated|inspired|building|based|driven|thus|hence|therefore|accordingly|"
    "specifically|as a (?:step|first|result)|with th|given th|for this|towards?|guided|following|leveraging|against"
)
_LEAD = re.compile(
    rf"(?:{_LEADS})\b[^,.;:()]{{0,100}},\s+(?=(?:we|this (?:paper|work|study|report|article))\b)", re.IGNORECASE
)
"""What leads over from the sentence before: "To address these challenges, we ...". Without it .365 instead of .359 of
unigram F1, on either half of the papers."""


def gist(paper: Paper) -> str:
    """Return the sentence of a paper's abstract that says what the paper does, without what leads over to it.

    It is empty without an abstract.
    """
    abstract = paper.abstract[:MAX_CHARS]
    sentences = [abstract[begin:end] for begin, end in split(abstract)]
    if len(sentences) < 2:
        return "".join(sentences)
    worths = _worths(paper.title, sentences)
    return _without_lead(sentences[max(range(len(sentences)), key=worths.__getitem__)])


def _without_lead(sentence: str) -> str:
    lead = _LEAD.match(sentence)
    return sentence if lead is None else sentence[lead.end()].upper() + sentence[lead.end() + 1 :]


def sets_scene(sentence: str) -> bool:
    """Return whether a sentence tells of the field before the paper, and of nothing that the paper does."""
    if not sentence[:_LONGEST_LEAD].casefold().startswith(_OF_BACKGROUND):  # most do not, and this tells it sooner
        return False
    return bool(_BACKGROUND.match(sentence)) and not _PROPOSES.search(sentence) and not _STUDIES.search(sentence)


def _worths(title: str, sentences: Sequence[str]) -> list[float]:
    """Return what each sentence is worth, beside the others."""
    tokens = [_TOKEN.findall(sentence.lower()) for sentence in sentences]
    told = [sum(worth for cue, worth in _CUES if cue.search(sentence)) for sentence in sentences]
    worded = [sum(_WORDS.get(token, 0.0) for token in set(words)) for words in tokens]
    named, placed = _naming(title, sentences), _places(sentences, tokens)
    parts = (told, worded, _shares(title, tokens), named, placed, _before_itself(sentences, named))
    return [sum(worth) for worth in zip(*parts, strict=True)]


def _shares(title: str, tokens: Sequence[Sequence[str]]) -> list[float]:
    """Return what each sentence is worth for the words that it shares with the title and with the other sentences."""
    titled = _TOKEN.findall(title.lower())
    title_stems, title_words = _stems(titled), set(titled)
    stems = [_stems(words) for words in tokens]
    holders = Counter(stem for held in stems for stem in held)
    uses = Counter(stem for words in tokens for stem in _stem_list(words))
    worths = []
    for words, held in zip(tokens, stems, strict=True):
        size, distinct = max(1, len(held)), set(words)
        central = sum(holders[stem] - 1 for stem in held) / size / len(tokens)
        shared = sum(uses[stem] - 1 for stem in held) / max(1, uses.total())
        alike = 2 * len(distinct & title_words) / max(1, len(distinct) + len(title_words))
        titles = len(held & title_stems) / max(1, len(title_stems))
        worths.append(_CENTRAL * central + _SHARED * shared + _TITLE_ALIKE * alike + _TITLE_HELD * titles)
    return worths


def _naming(title: str, sentences: Sequence[str]) -> list[float]:
    """Return what each sentence is worth for the name that the title gives before its colon."""
    name, colon, _ = title.lower().partition(":")
    named = [bool(colon and name.strip()) and name.strip() in sentence.lower() for sentence in sentences]
    first = named.index(True) if any(named) else -1
    return [_NAMES_IT * holds + _NAMES_IT_FIRST * (place == first) for place, holds in enumerate(named)]


def _before_itself(sentences: Sequence[str], named: Sequence[float]) -> list[float]:
    """Return what each sentence is worth for standing before the first in which the paper speaks of itself."""
    first = next((place for place, sentence in enumerate(sentences) if _OF_ITSELF.search(sentence)), 0)
    return [_BEFORE_ITSELF * (place < first and not names) for place, names in enumerate(named)]


def _places(sentences: Sequence[str], tokens: Sequence[Sequence[str]]) -> list[float]:
    """Return what each sentence is worth for where it stands and how long it is."""
    tells = [bool(_PROPOSES.search(sentence) or _STUDIES.search(sentence)) for sentence in sentences]
    first = tells.index(True) if any(tells) else -1
    last = max(1, len(sentences) - 1)
    return [
        _LATE * place / last + _FIRST_TO_TELL * (place == first) + _length_worth(len(words))
        for place, words in enumerate(tokens)
    ]


def _length_worth(words: int) -> float:
    return next((worth for below, worth in _LENGTHS if words < below), 0.0)


def _stem_list(words: Sequence[str]) -> list[str]:
    return [word[:_PREFIX_CHARS] for word in words if word not in _EMPTY]


def _stems(words: Sequence[str]) -> set[str]:
    return set(_stem_list(words))
