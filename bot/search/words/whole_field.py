"""Names of the whole field, said beside a topic: "grokking in neural networks", "machine learning for chemistry".

Every paper here is on machine learning, and hardly any says so: what such a name tells of a paper is next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.query.question import word_set
from bot.search.text.analyzer import terms_of

_NAMES = frozenset(
    {
        "ai",
        "artificial intelligence",
        "artificial neural networks",
        "deep learning",
        "deep models",
        "deep networks",
        "deep neural networks",
        "dl",
        "foundation models",
        "generative ai",
        "generative models",
        "large models",
        "machine learning",
        "ml",
        "neural models",
        "neural nets",
        "neural networks",
    }
)
_LONGEST = max(len(name.split()) for name in _NAMES)

_IN = word_set("across for in of on to using with within")


def of_field(said: Sequence[str]) -> frozenset[str]:
    """Return the words of a question, in order, that name the field as what its topic is in, or what is in its topic.

    They stand at the end of a phrase after a little word, or at the beginning before one: no graph neural networks.
    """
    return frozenset(word for begin, end in _runs(said) for word in said[begin:end])


def _runs(said: Sequence[str]) -> Iterator[tuple[int, int]]:
    for begin in range(len(said)):
        for end in range(begin + 1, min(begin + _LONGEST, len(said)) + 1):
            name = " ".join(said[begin:end]).lower().replace("-", " ")
            if name in _NAMES and _stands_alone(said, begin, end):
                yield begin, end


def _stands_alone(said: Sequence[str], begin: int, end: int) -> bool:
    before, after = said[max(0, begin - 1) : begin], said[end : end + 1]
    led = bool(before) and before[0].lower() in _IN and not any(map(terms_of, after))
    return led or (not before and bool(after) and after[0].lower() in _IN)
