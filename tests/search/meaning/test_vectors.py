"""Vectors: what eight bits lose, the exact search, and the file."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index.shelf import fingerprint
from bot.search.meaning import vectors
from bot.search.meaning.vectors import none
from bot.search.meaning.words import Words, packed


def units(count, size=48, seed=1):
    drawn = np.random.default_rng(seed).standard_normal((count, size)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def keys(count, begin=0):
    return [number.to_bytes(vectors.KEY_BYTES, "big") for number in range(begin, begin + count)]


def words_of(vector):
    """Return what is kept of two words: one of a vector's direction, one of its opposite."""
    return packed(Words([0, 9], [("one",), ("two",)], np.stack([vector, -vector])), len(vector))


def made(names, exact):
    return {name: vectors.Made(vector.tolist(), *words_of(vector)) for name, vector in zip(names, exact, strict=True)}


def test_cosines_are_those_of_single_precision_within_half_a_hundredth():
    exact, asked = units(300), units(1, seed=2)[0]
    held = none(48).with_more(made(keys(300), exact))
    assert held.products(asked) == pytest.approx(exact @ asked, abs=0.005)


def test_rows_beyond_one_block_are_found():
    exact = units(vectors.BLOCK_ROWS + 20, size=8)
    held = none(8).with_more(made(keys(len(exact)), exact))
    assert held.products(exact[-3]) == pytest.approx(exact @ exact[-3], abs=0.01)


def test_a_key_that_has_no_vector_has_no_place():
    held = none(48).with_more(made(keys(2), units(2)))
    assert held.places([keys(1)[0], b"unknown", keys(1, 1)[0]]).tolist() == [0, -1, 1]


@given(st.lists(st.sets(st.integers(0, 30), max_size=8), max_size=6), st.sets(st.integers(0, 30)))
def test_whatever_is_joined_and_dropped_each_key_keeps_its_own_vector(parts, kept):
    exact = units(31)
    held = none(48)
    for part in parts:
        held = held.joined(none(48).with_more(made([keys(31)[at] for at in part], exact[list(part)])))
    left = held.only(keys(31)[at] for at in sorted(kept))
    there = set().union(*parts) & kept
    assert set(left.rows) == {keys(31)[at] for at in there}
    for at in there:
        row = left.rows[keys(31)[at]]
        assert left.vector(row) == pytest.approx(exact[at], abs=0.01)
        assert left.begins[row].tolist() == words_of(exact[at])[0].tolist()
        assert left.signs[row].tolist() == words_of(exact[at])[1].tolist()


def test_a_file_gives_back_what_was_saved(tmp_path):
    held = none(48).with_more(made(keys(5), units(5)))
    vectors.save(held, "a model", tmp_path / "vectors.bin")
    found = vectors.load(tmp_path / "vectors.bin", "a model", 48)
    assert found.rows == held.rows
    assert found.numbers.tolist() == held.numbers.tolist()
    assert found.scales.tolist() == held.scales.tolist()
    assert found.begins.tolist() == held.begins.tolist()
    assert found.signs.tolist() == held.signs.tolist()
    assert vectors.count(tmp_path / "vectors.bin") == 5


def test_another_models_vectors_are_not_used(tmp_path):
    vectors.save(none(48).with_more(made(keys(5), units(5))), "a model", tmp_path / "vectors.bin")
    assert vectors.load(tmp_path / "vectors.bin", "another model", 48) is None
    assert vectors.count(tmp_path / "vectors.bin", "another model") == 0
    assert vectors.count(tmp_path / "vectors.bin", "a model") == 5


def test_no_vectors_can_be_saved_and_counted(tmp_path):
    vectors.save(none(48), "a model", tmp_path / "vectors.bin")
    assert len(vectors.load(tmp_path / "vectors.bin", "a model", 48)) == 0
    assert vectors.count(tmp_path / "vectors.bin") == vectors.count(tmp_path / "none.bin") == 0


def test_a_file_of_something_else_is_not_counted(tmp_path):
    (tmp_path / "vectors.bin").write_text("Something else entirely, and long enough to be read.")
    with pytest.raises(ValueError, match="letters"):
        vectors.count(tmp_path / "vectors.bin")


def test_a_papers_key_depends_on_its_id_and_on_what_is_searched_of_it(make):
    def key(*given, **more):
        made = make(*given, **more)
        return vectors.key(made.id, fingerprint(made))

    assert key(1, "Kettles", "They boil.") == key(1, "Kettles", "They boil.", upvotes=9)
    others = [key(2, "Kettles", "They boil."), key(1, "Kettle", "They boil."), key(1, "Kettles", "They boil")]
    assert len({key(1, "Kettles", "They boil."), *others}) == 4
