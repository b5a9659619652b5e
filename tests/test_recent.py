"""A memory of so many things."""

from hypothesis import given
from hypothesis import strategies as st

from bot.recent import Recent


@given(st.integers(1, 5), st.lists(st.integers(0, 8)))
def test_the_last_things_noted_are_held_and_no_others(most, noted):
    held = Recent[int, int](most)
    for at, key in enumerate(noted):
        held[key] = at
    last_first = list(dict.fromkeys(reversed(noted)))[:most]
    assert list(held) == last_first[::-1]
    assert all(noted[at] == key for key, at in held.items())


def test_what_is_dropped_makes_room_for_others():
    held = Recent[str, int](2)
    held["one"], held["two"] = 1, 2
    del held["one"]
    held["three"] = 3
    assert dict(held) == {"two": 2, "three": 3}
