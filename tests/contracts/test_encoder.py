"""What every Encoder does."""

import math

import pytest

from bot.ports import Encoder
from bot.search.meaning.models import in_folder
from bot.search.meaning.onnx import OnnxEncoder
from tests.fakes.encoder import FakeEncoder
from tests.fakes.minilm import minilm

REAL = pytest.param("real", marks=[pytest.mark.model, pytest.mark.slow])
SAME = {"cats": "cat", "kittens": "cat", "purring": "sound", "sounds": "sound"}


@pytest.fixture(scope="module", params=["fake", REAL])
def encoder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    if request.param == "fake":
        return FakeEncoder(SAME)
    folder = minilm(tmp_path_factory.mktemp("models"))
    return OnnxEncoder(in_folder(folder), folder)


def cosine(one, other) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_each_text_has_a_vector_of_the_told_size_and_of_length_one(encoder: Encoder) -> None:
    vectors = [each.vector for each in encoder.encode(["cats purring", "a bridge of steel", ""])]
    assert [len(vector) for vector in vectors] == [encoder.size] * 3
    assert [math.sqrt(cosine(vector, vector)) for vector in vectors] == pytest.approx([1.0] * 3, abs=1e-3)


@pytest.mark.parametrize("asked", [False, True])
def test_each_word_has_pieces_that_end_in_it_and_no_other_text_has(encoder: Encoder, asked: bool) -> None:
    text = "cats purring, a bridge of steel"
    found = encoder.encode(["the sea " * 9, text], asked=asked)[1]
    assert len(found.ends) == len(found.pieces)
    assert {len(piece) for piece in found.pieces} == {encoder.size}
    for word in text.replace(",", "").split():
        begin = text.index(f" {word}") + 1 if f" {word}" in text else 0
        assert any(begin < end <= begin + len(word) for end in found.ends), word
    assert max(found.ends) <= len(text)


def test_a_word_is_nearest_to_what_means_the_same(encoder: Encoder) -> None:
    asked = encoder.encode(["kittens"], asked=True)[0]
    told = encoder.encode(["steel cats bridge"])[0]
    near = [cosine(asked.pieces[0], piece) / math.sqrt(cosine(piece, piece)) for piece in told.pieces]
    assert told.ends[near.index(max(near))] == len("steel cats")


def test_no_texts_have_no_vectors(encoder: Encoder) -> None:
    assert list(encoder.encode([])) == []


def test_what_means_the_same_is_nearer_than_what_does_not(encoder: Encoder) -> None:
    cats, kittens, bridge = (
        each.vector for each in encoder.encode(["cats purring", "kittens sounds", "a bridge of steel"])
    )
    assert cosine(cats, kittens) > cosine(cats, bridge) + 0.1


def test_a_text_has_its_vector_whatever_stands_beside_it(encoder: Encoder) -> None:
    alone = encoder.encode(["cats purring"])[0].vector
    beside = encoder.encode(["a bridge of steel " * 40, "cats purring", "a", "the sea " * 9])[1].vector
    assert cosine(alone, beside) > 0.995  # weights of eight bits depend a little on what else is in a batch


def test_what_comes_after_the_length_limit_is_not_seen(encoder: Encoder) -> None:
    long = "bridge " * encoder.length
    one, other = (each.vector for each in encoder.encode([long + "cats", long + "steel"]))
    assert cosine(one, other) > 0.999


def test_the_mark_is_the_models(encoder: Encoder) -> None:
    assert encoder.name
    assert encoder.mark == encoder.mark != ""
