"""The real small model, end to end: it finds a paper by what it means, and runs as the table of models says."""

import json
import shutil

import numpy as np
import pytest

from bot.errors import EncoderError
from bot.query import parse
from bot.search.bm25 import Bm25Index
from bot.search.meaning.fetch import is_whole
from bot.search.meaning.keeper import Keeper
from bot.search.meaning.models import DEFAULT, MODEL_FILE, MODELS, TOKENIZER_FILE, in_folder
from bot.search.meaning.onnx import OnnxEncoder
from tests.fakes.minilm import minilm
from tests.search.conftest import paper
from tests.search.find.ranking.test_meaning import TODAY

pytestmark = [pytest.mark.model, pytest.mark.slow]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return minilm(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def encoder(folder):
    return OnnxEncoder(in_folder(folder), folder)


def test_its_words_are_cut_as_the_pinned_model_cuts_them(folder):
    assert is_whole(folder / TOKENIZER_FILE, MODELS[DEFAULT].files[TOKENIZER_FILE])


def test_a_question_is_no_longer_than_its_words(encoder):
    short, padded = encoder.encode(["whales"])[0], encoder.encode(["whales", "the sea " * 100])[0]
    assert short.vector == pytest.approx(padded.vector, abs=0.05)
    assert len(short.pieces) == len(padded.pieces) == 1


def test_the_words_of_a_long_paper_are_read_beyond_what_its_vector_is_of(encoder):
    sea = "Whales sing in the deep sea, and ships answer them. " * 12
    begun, whole = encoder.encode([sea, f"{sea}{sea}Kettles boil."])
    assert whole.vector == pytest.approx(encoder.encode([f"{sea}{sea}"])[0].vector, abs=0.05)
    assert begun.ends == sorted(begun.ends)
    assert whole.ends[: len(begun.ends)] == begun.ends
    assert max(whole.ends) > len(sea)
    assert len(whole.ends) == len(whole.pieces)
    assert len(encoder.encode([sea], asked=True)[0].ends) < len(begun.ends)


def test_a_paper_is_found_by_what_it_means(papers, encoder, tmp_path):
    kettles = [paper(number, f"Kettle {number}", f"It boils {number} cups of tea.") for number in range(10, 30)]
    index = Bm25Index(Keeper(encoder, tmp_path / "vectors.bin"))
    index.add([*papers, *kettles])
    index.encode()
    hits = index.search(parse("locating sounds made by marine mammals in underwater audio", today=TODAY), limit=3).hits
    assert hits[0].paper.title.startswith("Whales")
    assert hits[0].close
    assert "whales" in hits[0].quote.text
    again = Bm25Index(Keeper(encoder, tmp_path / "vectors.bin"))
    again.add([*papers, *kettles])
    assert again.encoded() == (25, 25)


@pytest.fixture
def copied(folder, tmp_path):
    return shutil.copytree(folder, tmp_path / "copy")


def test_a_model_that_was_changed_before_it_was_loaded_makes_no_vectors_under_the_old_ones_mark(copied):
    encoder = OnnxEncoder(in_folder(copied), copied)
    mark = encoder.mark
    (copied / TOKENIZER_FILE).write_text((copied / TOKENIZER_FILE).read_text() + " ")
    with pytest.raises(EncoderError, match="start again"):
        encoder.encode(["kettle"])
    assert encoder.mark == mark
    again = OnnxEncoder(in_folder(copied), copied)
    assert again.encode(["kettle"])
    assert again.mark != mark


def test_a_model_that_was_fetched_again_as_it_was_is_the_same(copied):
    encoder = OnnxEncoder(in_folder(copied), copied)
    mark = encoder.mark
    (copied / "new").write_bytes((copied / MODEL_FILE).read_bytes())
    (copied / "new").replace(copied / MODEL_FILE)
    assert encoder.encode(["kettle"])
    assert encoder.mark == mark


def test_numbers_that_stand_beside_a_models_file_are_of_its_mark(copied):
    (copied / f"{MODEL_FILE}_data").write_bytes(b"1")
    mark = OnnxEncoder(in_folder(copied), copied).mark
    (copied / f"{MODEL_FILE}_data").write_bytes(b"2")
    assert OnnxEncoder(in_folder(copied), copied).mark != mark


def test_a_tokenizer_of_another_model_is_guessed(copied):
    told = json.loads((copied / TOKENIZER_FILE).read_text())
    told["model"]["vocab"] = {word: number + 40_000 for word, number in told["model"]["vocab"].items()}
    for each in told["added_tokens"]:
        each["id"] += 40_000
    (copied / TOKENIZER_FILE).write_text(json.dumps(told))
    with pytest.raises(EncoderError, match="of one model"):
        OnnxEncoder(in_folder(copied), copied).encode(["kettle"])


def test_vectors_of_another_size_than_was_said_are_named(copied):
    (copied / "model.json").write_text('{"size": 256}')
    with pytest.raises(EncoderError, match=r"384 numbers, and not 256; say so in model\.json"):
        OnnxEncoder(in_folder(copied), copied).encode(["kettle"])


def test_what_a_model_wants_before_a_text_is_read_and_is_none_of_its_words(encoder, copied):
    (copied / "model.json").write_text('{"asked": "query: ", "told": "passage: "}')
    wants = OnnxEncoder(in_folder(copied), copied)
    for asked, before in ((True, "query: "), (False, "passage: ")):
        found = wants.encode(["whales sing"], asked=asked)[0]
        assert found.vector == pytest.approx(encoder.encode([f"{before}whales sing"])[0].vector, abs=0.02)
        assert found.ends == encoder.encode(["whales sing"])[0].ends == [6, 11]
        assert len(found.pieces) == 2


def test_a_model_that_holds_all_in_its_first_token_is_read_so(encoder, copied):
    (copied / "model.json").write_text('{"pooling": "first"}')
    first = OnnxEncoder(in_folder(copied), copied)
    tokenizer, session, inputs = first._load()
    ids = np.array([tokenizer.encode("whales sing").ids])
    feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    state = session.run(None, {name: feed[name] for name in inputs})[0][0, 0]
    vector = first.encode(["whales sing"])[0].vector
    assert vector == pytest.approx(state / np.linalg.norm(state), abs=0.01)
    assert vector != pytest.approx(encoder.encode(["whales sing"])[0].vector, abs=0.1)
