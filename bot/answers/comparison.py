"""A paper -> what is set beside that of others: what it claims, how it does it, the numbers that it gives. Pure.

All of it are sentences of its abstract, chosen by signs in their wording; where none has them, nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Paper
from bot.texts.gist import MAX_CHARS, gist, sets_scene
from bot.texts.sentences import split

_FIGURES = 2

_WORKS_BY = re.compile(
    r"\b(?:by (?:\w+ly )?\w+ing|using|via|through|based on|built on|leverag\w+|consist\w* of|combin\w+|integrat\w+|"
    r"employ\w*|adopt\w*|decompos\w+|reformulat\w+|train\w*|fine-?tun\w+|distil\w+|optimi[sz]\w+|"
    r"(?:two|three|multi)-stage|modules?|pipeline|mechanism|architecture|objective|loss|encod\w+|first\b.{5,80}\bthen)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
_TELLS_HOW = 2.0
"""One sign alone, such as a "training" in passing, is none."""

_SPECIFICALLY = re.compile(
    r"^(?:specifically|concretely|in particular|technically|our (?:method|approach|framework|model|system)|it |"
    r"at its core|the (?:core|key) (?:idea|insight)|to (?:this end|achieve this|do so))\b",
    re.IGNORECASE,
)
_ACHIEVES = re.compile(
    r"\b(?:achiev\w+|outperform\w*|improv\w+|reduc\w+|surpass\w*|exceed\w*|speed\w*|faster|gains?|boost\w*|reach\w*|"
    r"attain\w*|accura\w+|state-of-the-art|sota|compared? (?:to|with)|over (?:the )?baselines?|increas\w+|fewer|less|"
    r"rank\w*|scores?|cut\w*|sav\w+|results?|experiments?|evaluat\w+)\b",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"(?<![\w.])[+~<>≈]?\d[\d,]*(?:\.\d+)?\s?(?:%|\\%|\u00d7|\\times|x\b|-?fold\b|times\b|points?\b|pp\b|percent\b|"
    r"(?:[KMBT]|k|billion|million|thousand)\b|(?:ms|seconds?|minutes?|hours?|days|fps|gpus?|tokens?|parameters?|params|"
    r"tasks?|datasets?|benchmarks?|languages?|images?|videos?|samples?|examples?|questions?|papers?|models?)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Compared:
    """A paper beside others.

    Attributes:
        paper: Which.
        claim: The sentence that says what it does; empty without an abstract.
        method: The sentence that says how; empty where none does but that one.
        figures: Sentences that give numbers of what came of it, at most two; empty where none does.
    """

    paper: Paper
    claim: str
    method: str
    figures: tuple[str, ...]


def compared(paper: Paper) -> Compared:
    """Return what of a paper is set beside that of others; no sentence is said twice."""
    abstract = paper.abstract[:MAX_CHARS]
    claim = gist(paper)
    sentences = list(dict.fromkeys(abstract[begin:end] for begin, end in split(abstract)))
    others = [sentence for sentence in sentences if sentence != claim]
    before = sentences.index(claim) if claim in sentences else 0  # there, numbers are those of the field
    figures = _figures([each for each in others if sentences.index(each) > before or _OURS.search(each)])
    method = _method([sentence for sentence in others if sentence not in figures])
    return Compared(paper, claim, method, figures)


def _figures(sentences: list[str]) -> tuple[str, ...]:
    worths = {sentence: _figures_worth(sentence) for sentence in sentences}
    best = sorted((s for s in worths if worths[s] > 0), key=lambda s: -worths[s])[:_FIGURES]
    return tuple(sentence for sentence in sentences if sentence in best)


def _figures_worth(sentence: str) -> float:
    """Return how much a sentence tells of results in numbers: 0 without a quantity."""
    quantities = len(_QUANTITY.findall(sentence))
    if not quantities or sets_scene(sentence):
        return 0.0
    return min(quantities, 4) + 2.0 * bool(_ACHIEVES.search(sentence)) + ("%" in sentence)


def _method(sentences: list[str]) -> str:
    worths = [
        0.0
        if sets_scene(sentence)
        else 2.0 * bool(_SPECIFICALLY.search(sentence))
        + min(3, len(_WORKS_BY.findall(sentence)))
        + bool(_OURS.search(sentence))
        - 1.5 * bool(_ACHIEVES.search(sentence))
        for sentence in sentences
    ]
    best = max(range(len(sentences)), key=worths.__getitem__, default=-1)
    return sentences[best] if best >= 0 and worths[best] >= _TELLS_HOW else ""
