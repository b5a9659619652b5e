"""What messages are made of."""

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.blocks.message import MAX_SECTION_CHARS, as_many

LINES = st.lists(st.integers(0, MAX_SECTION_CHARS + 5).map("x".__mul__), min_size=1, max_size=12)


@given(LINES)
def test_of_many_lines_as_many_are_shown_as_a_section_takes_and_none_is_cut(lines):
    shown = as_many(lines)
    assert len(shown) <= MAX_SECTION_CHARS
    kept = shown.split("\n")
    assert kept == [lines[0][:MAX_SECTION_CHARS], *lines[1 : len(kept)]]
    if len(kept) < len(lines):
        assert len("\n".join(lines[: len(kept) + 1])) > MAX_SECTION_CHARS
