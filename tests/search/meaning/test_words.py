"""The words of a text by what they mean: how pieces become words, what signs keep, and how a paper is held to each."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ports import Encoded
from bot.search.meaning.words import LEAST_NEAR, MOST_WORDS, NO_WORD, Words, answered, cosines, packed, words

SIZE = 384


def units(count, seed=1, size=SIZE):
    drawn = np.random.default_rng(seed).standard_normal((count, size)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def paper(vectors):
    """Return what is kept of a paper with some words, as the only one."""
    begins, signs = packed(Words(range(len(vectors)), [("word",)] * len(vectors), vectors), vectors.shape[1])
    return begins[np.newaxis], signs[np.newaxis]


def test_a_word_is_the_mean_of_its_pieces_and_what_bears_no_meaning_is_left_out():
    east, north = np.eye(2).tolist()
    found = words("the kettles boil", Encoded(east, [3, 7, 11, 16], [east, [2.0, 0.0], [0.0, 5.0], north]))
    assert found.begins == [4, 12]
    assert found.terms == [("kettl",), ("boil",)]
    assert found.vectors.tolist() == [pytest.approx([math.sqrt(0.5)] * 2), [0.0, 1.0]]


def test_a_word_that_the_model_did_not_come_to_is_none():
    assert words("kettles boil water", Encoded([1.0, 0.0], [7], [[1.0, 0.0]])).begins == [0]


def test_a_text_without_words_has_none():
    found = words("!?", Encoded([1.0, 0.0], [], []))
    assert found.vectors.shape == (0, 2)
    assert packed(found, 2)[0].tolist() == [NO_WORD] * MOST_WORDS


def test_no_more_words_are_kept_than_there_is_room_for():
    begins, signs = packed(Words(range(150), [("word",)] * 150, units(150)), SIZE)
    assert begins.tolist() == list(range(MOST_WORDS))
    assert signs.shape == (MOST_WORDS, SIZE // 8)


def test_a_word_beyond_the_last_place_is_left_out():
    begins, _ = packed(Words([5, NO_WORD], [("one",), ("two",)], units(2)), SIZE)
    assert begins.tolist()[:2] == [5, NO_WORD]


def test_signs_tell_what_is_near_from_what_is_not():
    held, noise = units(40), units(40, seed=2)
    asked = held + 0.8 * noise
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    near = cosines(asked.astype(np.float32), *paper(held))[0, :40]
    assert near.argmax(axis=0).tolist() == list(range(40))
    assert np.diag(near).min() > np.abs(near[~np.eye(40, dtype=bool)]).max() + 0.2


@given(held=st.integers(0, MOST_WORDS), seed=st.integers(0, 99), size=st.sampled_from([8, 20, 64]))
def test_what_signs_say_is_the_product_with_signs_whatever_the_size(held, seed, size):
    vectors, asked = units(max(1, held), seed, size)[:held], units(3, seed + 1, size)
    near = cosines(asked, *paper(vectors))
    assert near.shape == (1, MOST_WORDS, 3)
    expected = np.where(vectors > 0, 1.0, -1.0) @ asked.T / math.sqrt(size)
    assert near[0, :held] == pytest.approx(expected, abs=1e-5)
    assert (near[0, held:] == -1.0).all()


@given(
    st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3), min_size=1, max_size=6),
    st.lists(st.floats(0.1, 9), min_size=3, max_size=3),
)
def test_a_paper_is_as_good_as_the_geometric_mean_of_what_each_word_finds(near, weights):
    found = answered(np.array([near], np.float32), np.array(weights))[0]
    best = [max(LEAST_NEAR, *(row[at] for row in near)) for at in range(3)]
    product = math.prod(one**weight for one, weight in zip(best, weights, strict=True))
    assert math.exp(found) == pytest.approx(product ** (1 / sum(weights)), rel=1e-4)


def test_a_word_that_finds_nothing_is_not_made_up_for_by_one_that_finds_itself():
    both, one = answered(np.array([[[0.5, 0.5]], [[1.0, 0.1]]], np.float32), np.ones(2))
    assert both > one
