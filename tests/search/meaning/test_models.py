"""The table of models: pinned whole, and folders that describe their own."""

import json
import re

import pytest

from bot.errors import SettingsError
from bot.ports import Close
from bot.search.meaning.models import DEFAULT, MODEL_FILE, MODELS, TOKENIZER_FILE, Pooling, in_folder


@pytest.mark.parametrize("model", MODELS.values(), ids=list(MODELS))
def test_every_model_is_pinned_by_revision_size_and_digest(model):
    assert re.fullmatch(r"[0-9a-f]{40}", model.revision)
    assert set(model.files) == {MODEL_FILE, TOKENIZER_FILE}
    for file in model.files.values():
        assert re.fullmatch(r"[0-9a-f]{64}", file.sha256)
        assert file.bytes > 100_000
    assert model.license


def test_the_default_is_known_and_measured():
    assert MODELS[DEFAULT].close is not None
    assert MODELS[DEFAULT].close.words is not None


def test_a_threshold_of_the_cosine_alone_is_one_too(tmp_path):
    (tmp_path / "model.json").write_text('{"close": 0.8}')
    assert in_folder(tmp_path).close == Close(0.8)


def test_a_folder_of_a_known_name_is_that_model(tmp_path):
    (tmp_path / DEFAULT).mkdir()
    assert in_folder(tmp_path / DEFAULT) == MODELS[DEFAULT]


def test_a_folder_that_says_nothing_opens_no_door(tmp_path):
    (tmp_path / "mine").mkdir()
    found = in_folder(tmp_path / "mine")
    assert (found.name, found.pooling, found.close) == ("mine", Pooling.MEAN, None)


def test_a_folder_describes_its_model(tmp_path):
    said = {
        "name": "mine",
        "size": 256,
        "tokens": 64,
        "pooling": "first",
        "asked": "query: ",
        "close": 0.8,
        "close_words": -1,
    }
    (tmp_path / "model.json").write_text(json.dumps(said))
    found = in_folder(tmp_path)
    assert (found.size, found.tokens, found.pooling, found.asked, found.close) == (
        256,
        64,
        Pooling.FIRST,
        "query: ",
        Close(0.8, -1.0),
    )


@pytest.mark.parametrize(
    "said",
    [
        "no JSON",
        "[1]",
        '{"pooling": "sideways"}',
        '{"size": "many"}',
        '{"tokens": 0}',
        '{"close": "very"}',
        '{"close": 1, "close_words": "a"}',
    ],
)
def test_a_description_that_makes_no_sense_is_named(tmp_path, said):
    (tmp_path / "model.json").write_text(said)
    with pytest.raises(SettingsError, match="does not describe a model"):
        in_folder(tmp_path)
