"""What points back at what was shown is told by a few words."""

from bot.query.vocabulary.pointers import may_point, points
from tests.cases import each


@each("name", ["it", "the second one", "#3", "that paper", "the last hit", "2nd"])
def test_what_stands_for_a_paper_points(name: str) -> None:
    assert points(name)
    assert may_point(f"who wrote {name}")


@each("name", ["yaks", "the second loom", "OtterNet 2", "that yak"])
def test_what_names_a_paper_does_not(name: str) -> None:
    assert not points(name)


@each("text", ["otter sledding", "which looms hold in the rain when yaks pull at all ends of a thread", ""])
def test_a_text_without_such_a_word_points_at_nothing(text: str) -> None:
    assert not may_point(text)


@each("text", ["newer please", "and the authors?", "anything else", "only those with code"])
def test_what_goes_on_has_one(text: str) -> None:
    assert may_point(text)
