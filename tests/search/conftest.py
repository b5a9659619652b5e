"""Papers for the search tests: invented, one topic each."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index

DAY = date(2025, 6, 2)


def paper(number: int, title: str, abstract: str, **fields: Any) -> Paper:
    fields.setdefault("days", (DAY,))
    return Paper(f"2506.{number:05}", title, abstract, f"https://papers.example/{number}", **fields)


@pytest.fixture
def make() -> Callable[..., Paper]:
    return paper


def everything() -> list[Paper]:
    return [
        paper(
            1,
            "SnailQuant: Rounding Weights Slowly",
            "Large language models need much memory. SnailQuant quantizes weights to 3-bit integers in small steps. "
            "It keeps 98.5\\% of the accuracy, e.g. on arithmetic, and runs 4 times faster on one GPU.",
            authors=("Ana Muñoz", "Bo Li"),
            organization="Riverside Lab",
            upvotes=12,
            code_url="https://code.example/snail",
            code_stars=150,
        ),
        paper(
            2,
            "Pruning by Echo: Removing Layers that Repeat",
            "Layers of deep transformers often repeat each other. We prune layers whose output echoes their input. "
            "Pruned models answer as well with a third of the layers gone.",
            authors=("Chidi Okafor",),
            upvotes=40,
            days=(date(2025, 6, 3),),
        ),
        paper(
            3,
            "A Harbour for Robots: Learning to Dock",
            "Docking a boat is hard for robots in wind. We train a policy in simulation with random waves. "
            "The policy docks a real boat in 47 of 50 trials.",
            authors=("Dana Weiss", "Ana Munoz"),
            upvotes=3,
            days=(date(2025, 5, 1), date(2025, 6, 4)),
        ),
        paper(
            4,
            "Mix-LN Revisited: Where to Normalize",
            "Layer normalization can stand before or after a block. Mix-LN does both, and trains deep models stably. "
            "Fine-tuning afterwards needs no warm-up.",
            upvotes=25,
            code_url="https://code.example/mix",
        ),
        paper(
            5,
            "Whales in the Spectrogram: Finding Calls with Attention",
            "Recordings from the sea hold few calls of whales. Attention over spectrograms finds them. "
            "Recall rises from 61\\% to 83\\% on northern recordings.",
            organization="Ocean Institute",
            upvotes=7,
        ),
    ]


@pytest.fixture
def papers() -> list[Paper]:
    return everything()


@pytest.fixture
def index(papers: list[Paper]) -> Bm25Index:
    filled = Bm25Index()
    filled.add(papers)
    return filled
