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
    vectors = encoder.encode(["cats purring", "a bridge of steel", ""])
    assert [len(vector) for vector in vectors] == [encoder.size] * 3
    assert [math.sqrt(cosine(vector, vector)) for vector in vectors] == pytest.approx([1.0] * 3, abs=1e-3)


def test_no_texts_have_no_vectors(encoder: Encoder) -> None:
    assert list(encoder.encode([])) == []


def test_what_means_the_same_is_nearer_than_what_does_not(encoder: Encoder) -> None:
    cats, kittens, bridge = encoder.encode(["cats purring", "kittens sounds", "a bridge of steel"])
    assert cosine(cats, kittens) > cosine(cats, bridge) + 0.1


def test_a_text_has_its_vector_whatever_stands_beside_it(encoder: Encoder) -> None:
    alone = encoder.encode(["cats purring"])[0]
    beside = encoder.encode(["a bridge of steel " * 40, "cats purring", "a", "the sea " * 9])[1]
    assert cosine(alone, beside) > 0.995  # weights of eight bits depend a little on what else is in a batch


def test_what_comes_after_the_length_limit_is_not_seen(encoder: Encoder) -> None:
    long = "bridge " * encoder.length
    one, other = encoder.encode([long + "cats", long + "steel"])
    assert cosine(one, other) > 0.999


def test_the_mark_is_the_models(encoder: Encoder) -> None:
    assert encoder.name
    assert encoder.mark == encoder.mark != ""
