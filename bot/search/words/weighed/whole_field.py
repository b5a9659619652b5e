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
        "deep learning models",
        "deep models",
        "deep networks",
        "deep neural nets",
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
_OF_MODELS = frozenset(
    {
        "diffusion models",
        "language models",
        "large language models",
        "llm",
        "llm agents",
        "llm reasoning",
        "llms",
        "models",
        "multimodal agents",
        "vision language models",
    }
)
"""What so many papers are about that it says little of a topic beside it."""

_LONGEST = max(len(name.split()) for name in _NAMES)

_IN = word_set("across for in of on to using with within")


def of_field(said: Sequence[str]) -> frozenset[str]:
    """Return the words of a question, in order, that name the field as what its topic is in, or what is in its topic.

    They stand at the end of a phrase after a little word, or at the beginning before one: no graph neural networks.
    """
    return frozenset(word for begin, end in _runs(said) for word in said[begin:end])


def beside_field(said: Sequence[str]) -> list[str]:
    """Return the words of a question beside names of the field, wherever these stand; none where there is no name."""
    held = [word.strip(_MARKS) for word in said]
    of_it = {at for begin, end in _named(held, _NAMES | _OF_MODELS) for at in range(begin, end)}
    return [word for at, word in enumerate(said) if at not in of_it] if of_it else []


def led_by(said: Sequence[str]) -> list[str]:
    """Return the names of the field in a question, each with the word before it: "graph neural networks"."""
    held = [word.strip(_MARKS) for word in said]
    runs = _named(held, _NAMES | _OF_MODELS)
    return [" ".join(held[begin - 1 : end]) for begin, end in runs if begin and terms_of(held[begin - 1])]


_MARKS = " ,;:.?!()\"'"


def _named(said: Sequence[str], names: frozenset[str]) -> Iterator[tuple[int, int]]:
    for begin in range(len(said)):
        for end in range(begin + 1, min(begin + _LONGEST, len(said)) + 1):
            if " ".join(said[begin:end]).lower().replace("-", " ") in names:
                yield begin, end


def _runs(said: Sequence[str]) -> Iterator[tuple[int, int]]:
    yield from (run for run in _named(said, _NAMES) if _stands_alone(said, *run))


def _stands_alone(said: Sequence[str], begin: int, end: int) -> bool:
    before, after = said[max(0, begin - 1) : begin], said[end : end + 1]
    led = bool(before) and before[0].lower() in _IN and not any(map(terms_of, after))
    return led or (not before and bool(after) and after[0].lower() in _IN)
