"""The field's name for what a question circles around in everyday words, where these point to one name alone. Pure.

People describe in more ways than are written down ("mends bugs in large programs on its own"), but in much the same
words. So the words of all descriptions of a name are one text, and a question is held against these texts as against an
archive's papers: rare words count more, and the best text must lead clearly and have most of what is asked.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from bot.query.everyday.described import MAX_WORDS, is_named
from bot.query.everyday.descriptions.kinds import KINDS
from bot.query.everyday.signs import ENDING, descriptions
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import AUXILIARIES, LINKS, PAPER_KINDS, TALK

LEAST, LEAD, COVERED = 8.5, 3.0, 0.4
"""What the words of the best name weigh at least, how much more than those of the next one, and their share of all that
is asked: of 3,766 questions in the field's own words 32 would be taken so, were nothing found for any of them."""

_VAGUE = frozenset({"PEOPLE", "MODEL", "MACHINE", "AGENT", "BOT", "THING", "TASK", "THINK", "DATA", "MADE"})
"""Kinds that nearly everything of the field has to do with."""

SHORTEST = 3
"""So many letters has the beginning of a word."""

_ends = re.compile(ENDING).fullmatch
_LITTLE = TALK | AUXILIARIES | LINKS
_MARKS = "?!.,;:()'*"


_KIND_FIRST = re.compile(
    rf"(?:(?:an?|the|any|some) )?(?:{'|'.join(sorted(PAPER_KINDS))}) (?:to|for|on|of|about|that)\b", re.IGNORECASE
)
"""A kind of papers that is asked for, which is no word of what it is on: a "benchmark to test planning"."""

_SIZE = re.compile(r"\d+(?:\.\d+)?b", re.IGNORECASE)
_OF_FIELD = word_set(
    "attention autoregressive decoding diffusion distillation embedding embeddings encoder fine-tune fine-tuned "
    "fine-tuning finetune finetuned finetuning gradient gradients grpo inference latent logits lora multimodal "
    "post-training posttraining pre-training pretrained pretraining prompting quantized rag reasoning rl rlhf rlvr sft "
    "text-to-image text-to-speech text-to-video token tokens transformer transformers vlm vlms"
)
"""Words that only the field says: whoever says one that describes no part of a name is not looking for the name.

Nor is who names another: "sign language recognition" circles around no other use of signs."""


def circled(text: str) -> str:
    """Return the field's name for what a text describes; ``""`` where its words point to none, or to two."""
    if len(text.split()) > MAX_WORDS or _KIND_FIRST.match(text):
        return ""
    said = [_forms(word) for word in dict.fromkeys(text.lower().split()) if word.strip(_MARKS) not in _LITTLE]
    held = _held()
    told = [[held[form] for form in forms if form in held] for forms in said]
    found: Counter[str] = Counter()
    for each in told:
        found.update({name: weight for weight, names in sorted(each) for name in names})
    (name, best), (_, second) = (*found.most_common(2), ("", 0.0), ("", 0.0))[:2]
    whole = sum(max((weight for weight, _ in each), default=math.log(len(_texts()))) for each in told)
    surely = best >= max(LEAST, second + LEAD, COVERED * whole)
    beyond = any(word.strip(_MARKS) in _OF_FIELD for word in text.lower().split() if not _is_of(name, word))
    other = any(term in text.lower() for term in _texts() if term != name) if surely else False
    return name if surely and not beyond and not other and not is_named(name, text) else ""


def beside(name: str, text: str) -> tuple[str, ...]:
    """Return each two words of a text side by side that describe nothing of a name: of "benchmarks test GUI agents".

    They may be a topic of their own, which the name alone would drop; so may "memory of agents", which is agent memory.
    """
    words = [word.strip(_MARKS) for word in text.split()]
    own = [bool(word) and word.lower() not in _LITTLE and not _is_of(name, word.lower()) for word in words]
    pairs = [" ".join(words[at : at + 2]) for at in range(len(words) - 1) if own[at] and own[at + 1]]
    between = (at for at in range(1, len(words) - 1) if words[at].lower() in {"of", "in", "for"})
    turned = [f"{words[at + 1]} {words[at - 1]}" for at in between if own[at - 1] and own[at + 1]]
    return (*pairs, *turned)


def sized(text: str) -> str:
    """Return what a text says of a model by its size, as "a 70b" is a language model; ``""`` where it says none."""
    return "LLM" if any(_SIZE.fullmatch(word.strip(_MARKS)) for word in text.split()) else ""


def apart(name: str, text: str) -> tuple[str, ...]:
    """Return the words of a text that describe nothing of a name: "persona" of "drops its persona in long chats".

    None of those that nearly everything of the field has to do with, nor for a kind of papers.
    """
    words = (word.strip(_MARKS) for word in text.lower().split())
    told = (word for word in words if word and word not in _LITTLE | PAPER_KINDS and not _is_of(name, word))
    return tuple(word for word in told if _everywhere().isdisjoint(_forms(word)))


def _is_of(name: str, word: str) -> bool:
    """Tell whether a word is one of those that describe a name."""
    return any(name in held[1] for form in _forms(word) if (held := _held().get(form)))


@lru_cache(4096)
def _forms(word: str) -> tuple[str, ...]:
    """Return how a description may write a word: as it is, in the singular, or its beginning with ``*``."""
    word = word.strip(_MARKS)
    begun = (size for size in range(SHORTEST, len(word) + 1) if _ends(word[size:]))
    return word, word.removesuffix("s"), *(f"{word[:size]}*" for size in begun)


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(word for kind in _VAGUE for word in KINDS[kind].split("|"))


@cache
def _texts() -> Mapping[str, frozenset[str]]:
    """Return the words of all that describes a name, by the name."""
    texts: dict[str, set[str]] = defaultdict(set)
    for name, places in descriptions(vague=_VAGUE):
        texts[name] |= {word for place in places if not place.endswith("?") for word in place.split("|")}
    return {name: frozenset(words - _LITTLE - {"..", "&", ""}) for name, words in texts.items()}


@cache
def _held() -> Mapping[str, tuple[float, frozenset[str]]]:
    """Return how much each word tells, the fewer names it describes the more; and which those are."""
    texts, held = _texts(), defaultdict(set)
    for name, words in texts.items():
        for word in words:
            held[word].add(name)
    return {word: (math.log(len(texts) / len(names)), frozenset(names)) for word, names in held.items()}
