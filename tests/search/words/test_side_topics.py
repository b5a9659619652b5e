"""What people say every day is asked for as loudly as a subject beside it where papers are about it, too."""

from collections.abc import Callable

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import WHISPER, understand


@pytest.fixture
def archive(make: Callable[..., Paper]) -> Snapshot:
    index = Bm25Index()
    measured = "Currents and buoys are measured by sonar, and estimated with regularized denoising networks."
    index.add(make(number, f"Tides of Coast {number}", measured) for number in range(100, 400))
    rendered = "Radiance fields render scenes, and radiance fields are fast."
    index.add(make(number, f"Scenes {number}", rendered, keywords=("radiance fields",)) for number in range(1, 4))
    index.add([make(9, "Orchards", f"{rendered} Fruit is counted, fruit by fruit.", keywords=("radiance fields",))])
    return index.archive


def heard(archive: Snapshot, question: str, term: str) -> float:
    number = archive.term(term)
    assert number is not None
    asked = understand(archive, question)
    assert asked.anchors
    return asked.terms.known[number]


def test_what_papers_are_about_is_as_loud_as_the_subject_beside_it(archive: Snapshot) -> None:
    assert heard(archive, "counting fruit with radiance fields", "fruit") == 1.0


def test_what_is_somebodys_own_is_whispered(archive: Snapshot) -> None:
    assert heard(archive, "my fruit and radiance fields", "fruit") == WHISPER
