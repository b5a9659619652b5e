"""Questions made of the recorded papers' own keywords: ``python -m tests.relevance.made``, a minute.

Topics, months and frames that no rule was made on: for each of some months as the whole archive, keywords of a few of
its papers (``present``), keywords of other months with a word that no paper holds (``absent``), and others of which no
paper holds all words (``apart``), put in frames of two kinds, with the field named in passing and as people talk; and,
over all days, talk around a topic (``chatty``).
"""

from __future__ import annotations

import argparse
import pathlib
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.model import Paper
from bot.search.text.analyzer import terms
from tests.relevance.shelves import recorded_days, shelf
from tests.relevance.table import names, print_judged, put

MONTHS = ("2025-03", "2025-10", "2026-02", "2026-05")
SEED = 11
QUESTIONS = 60
"""Of each kind and archive."""

LEAST_KEYWORDS, LEAST_CHATTY = 3, 8
"""A topic is a keyword of so many papers."""

FEW = range(2, 5)
"""A topic that is present is a keyword of so many papers of the month, as in the questions' own file: one that a text
merely mentions may be anything ("precision", "state-of-the-art models"), and what more name is what everybody says."""

FIELD = (
    "does {topic} help when fine-tuning language models?",
    "{topic} for multimodal agents",
    "using {topic} in diffusion models",
    "what role does {topic} play in LLM reasoning?",
    "{topic} and reinforcement learning for LLMs",
    "evaluating vision-language models with {topic}",
    "how well do large language models handle {topic}?",
    "improving text-to-image generation through {topic}",
)
TALK = (
    "yo, got anything about {topic}?",
    "my boss keeps asking me about {topic}, what should I read?",
    "where do I start with {topic}?",
    "I keep hearing about {topic}, what is the fuss?",
    "need a couple of solid papers on {topic} for our reading group tomorrow",
    "could anybody recommend me a paper concerning {topic}, thanks a lot",
    "is anyone still working on {topic} these days?",
    "trying to wrap my head around {topic}",
    "what's the deal with {topic}",
    "thoughts on {topic}?",
    "curious about {topic}",
    "anyone seen good stuff on {topic} recently",
    "what would you suggest reading to understand {topic}",
    "I have to give a talk on {topic} next week, help!",
    "{topic}: worth a look?",
)
STUDIED = (
    "what is the impact of {topic} on language model training?",
    "effect of {topic} on LLM performance",
    "which papers combine {topic} with RL?",
    "can {topic} be applied to vision-language models?",
    "comparison of {topic} methods for LLMs",
    "survey of {topic} in multimodal learning",
    "limitations of {topic} for large language models",
    "why is {topic} important for LLM agents?",
    "has anyone tried {topic} with diffusion models?",
    "{topic}-based approaches for language models",
    "challenges in {topic} for foundation models",
    "open source code for {topic} in LLMs",
    "new methods for {topic} using transformers",
    "scaling {topic} to large models",
    "theory behind {topic} for neural networks",
    "{topic} results on LLM benchmarks",
    "what role does {topic} play in LLM reasoning?",
    "how is {topic} used in generative models?",
    "does {topic} work with small language models?",
    "explain {topic} in the context of deep learning",
    "any work using {topic} for image generation?",
    "what are the benefits of {topic} in reinforcement learning?",
    "how do people evaluate {topic} in LLMs",
    "training large models with {topic}",
)
FRAMES = {"asked": (FIELD, TALK), "studied": (STUDIED, ())}
"""What is asked, and what is studied of a topic: its role, its theory, its limits."""


def lines_of(
    every: Sequence[Paper], month: str, held: Sequence[Paper], seed: int, frames: str
) -> Iterator[dict[str, str]]:
    """Give questions of one month's archive."""
    field, talk = FRAMES[frames]
    dice = random.Random(f"{seed} {month}")
    counted = Counter(keyword.lower() for paper in every for keyword in paper.keywords)
    topics = sorted(topic for topic, count in counted.items() if count >= LEAST_KEYWORDS and terms(topic))
    dice.shuffle(topics)
    texts = [frozenset(terms(" . ".join((paper.title, paper.abstract, *paper.keywords)))) for paper in held]
    words = frozenset(word for text in texts for word in text)
    absent = (topic for topic in topics if not words.issuperset(terms(topic)))
    apart = (
        topic
        for topic in topics
        if words.issuperset(terms(topic)) and not any(text.issuperset(terms(topic)) for text in texts)
    )
    of_month = Counter(keyword.lower() for paper in held for keyword in frozenset(paper.keywords))
    present = (topic for topic in topics if of_month[topic] in FEW and sum(names(paper, topic) for paper in held) > 1)
    for kind, found in (("absent", absent), ("apart", apart), ("present", present)):
        for number, topic in zip(range(QUESTIONS), found, strict=False):
            frame = dice.choice((*talk, *field) if number % 2 else field)
            yield {"archive": month, "kind": kind, "q": frame.format(topic=topic), "topic": topic}


def chatty(every: Sequence[Paper], seed: int) -> Iterator[dict[str, str]]:
    """Give topics wrapped in talk."""
    dice = random.Random(seed)
    counted = Counter(keyword.lower() for paper in every for keyword in paper.keywords)
    topics = sorted(topic for topic, count in counted.items() if count >= LEAST_CHATTY)
    for topic in dice.sample(topics, 2 * QUESTIONS):
        yield {"archive": "all", "kind": "chatty", "q": dice.choice(TALK).format(topic=topic), "topic": topic}


def asked(shared: pathlib.Path, months: Sequence[str], seed: int = SEED, frames: str = "asked") -> list[dict[str, str]]:
    every = shelf("all", shared).papers
    lines = [line for month in months for line in lines_of(every, month, shelf(month, shared).papers, seed, frames)]
    return [*lines, *chatty(every, seed)]


def main() -> int:
    shared = recorded_days()
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--show", default="", help="kinds whose questions that went wrong are printed")
    options.add_argument("--seed", type=int, default=SEED, help="other topics for another number")
    options.add_argument("--months", default=",".join(MONTHS), help="those that are an archive each")
    options.add_argument("--frames", choices=FRAMES, default="asked", help="how people put what they ask")
    given = options.parse_args()
    print_judged(put(asked(shared, given.months.split(","), given.seed, given.frames), shared), given.show.split(","))
    return 0


if __name__ == "__main__":
    sys.exit(main())
