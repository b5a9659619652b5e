"""A paper that says in one sentence what is asked of a thing comes before those that say it of another."""

from collections.abc import Callable

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.find.ranking.in_one import SENTENCE, in_one_sentence
from bot.search.find.ranking.pool import rank
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import understand
from bot.search.words.written.texts import pooled

SAYS, APART, TITLED = "Of Nets and Herring", "Herring and Their Nets", "Nets Impair Herring"
BETWEEN = "The boats go out at night, and come in at dawn, and the people of the harbour sell what there is. "


@pytest.fixture
def archive(make: Callable[..., Paper]) -> Snapshot:
    index = Bm25Index()
    index.add(
        [
            make(1, SAYS, f"There are nets. {BETWEEN}We show that nets are detrimental to herring."),
            make(2, APART, f"There are nets for herring. {BETWEEN}Storms degrade the masts of boats, and of houses."),
            make(3, TITLED, f"There are nets. {BETWEEN}Herring is sold, too."),
            *(make(100 + n, f"Pebbles of Kind {n}", f"Pebbles are round. {BETWEEN}") for n in range(300)),
        ]
    )
    return index.archive


def gained(archive: Snapshot, question: str) -> dict[str, float]:
    asked = understand(archive, question)
    numbers = rank(archive, asked).numbers
    gains = in_one_sentence(asked, pooled(archive, numbers, *asked.sought, alike=asked.alike))
    titles = [archive.papers[number].title for number in numbers.tolist()]
    return dict(zip(titles, gains.tolist(), strict=True))


def test_what_is_asked_of_a_thing_is_said_in_one_sentence_or_title(archive: Snapshot) -> None:
    found = gained(archive, "do nets hurt herring")
    assert min(found[SAYS], found[TITLED]) > found[APART]


def test_a_sentence_is_longer_than_what_stands_between_two(archive: Snapshot) -> None:
    assert len(BETWEEN.split()) > SENTENCE


def test_a_paper_that_says_it_comes_first(archive: Snapshot) -> None:
    asked = understand(archive, "do nets hurt herring")
    assert archive.papers[int(rank(archive, asked).numbers[0])].title in {SAYS, TITLED}


@pytest.mark.parametrize("question", ["nets for herring", "do they hurt", "hurting nets for herring"])
def test_a_question_that_says_nothing_of_a_thing_changes_nothing(archive: Snapshot, question: str) -> None:
    assert not any(gained(archive, question).values())


def test_what_is_of_a_things_name_is_not_said_of_it(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(make(n, f"Reward Matters {n}", "Of rewards that matter.", keywords=("reward matter",)) for n in range(9))
    index.add(make(100 + n, f"Pebbles {n}", "Pebbles are round.") for n in range(50))
    assert understand(index.archive, "does the reward matter").claims == ()
    assert len(understand(index.archive, "does the pebble matter").claims) == 1
