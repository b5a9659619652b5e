"""What questions have worked out of an archive, as days are added to it and papers are replaced and removed."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Paper
from bot.search.bm25 import Bm25Index

WORDS = (
    "river",
    "rivers",
    "handle",
    "handles",
    "handling",
    "quantized",
    "quantizing",
    "quantizes",
    "fine-tuning",
    "mix",
)
SAID = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
ADDED = st.lists(st.tuples(st.integers(1, 9), SAID, SAID), min_size=1, max_size=4)
REMOVED = st.integers(1, 9)


def made(number: int, title: str = "", text: str = "") -> Paper:
    return Paper(f"2501.{number}", title, text, "", (date(2025, 1, number),))


@given(st.lists(ADDED | REMOVED, min_size=1, max_size=6))
def test_a_term_is_as_much_a_topic_in_an_archive_that_grew_as_in_one_made_at_once(
    steps: list[list[tuple[int, str, str]] | int],
) -> None:
    grown, held = Bm25Index(), dict[int, Paper]()
    for step in steps:
        given = [] if isinstance(step, int) else [made(*each) for each in step]
        if isinstance(step, int):
            grown.remove([made(step).id])
            held.pop(step, None)
        grown.add(given)
        held |= {int(paper.id.split(".")[1]): paper for paper in given}
        told = grown.archive.topicality(0) if len(grown) else 0.0  # asked between any two days
        assert 0.0 <= told <= 1.0
    anew = Bm25Index()
    anew.add(held.values())
    for name in anew.archive.terms:
        both = [(archive, archive.term(name)) for archive in (grown.archive, anew.archive)]
        assert len({archive.topicality(number) for archive, number in both if number is not None}) <= 1, name


def test_votes_that_changed_have_their_say_at_once() -> None:
    index, one, other = Bm25Index(), made(1, "River"), replace(made(2, "Mix"), days=(date(2025, 1, 1),), upvotes=2)
    index.add([one, other])
    assert index.archive.esteem().tolist() == [0.25, 0.75]
    index.add([replace(one, upvotes=3)])
    assert index.archive.esteem().tolist() == [0.75, 0.25]
