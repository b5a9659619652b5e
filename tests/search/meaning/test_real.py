"""The real small model, end to end: it finds a paper by what it means, and runs as the table of models says."""

import shutil

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
from tests.search.find.test_meaning import TODAY

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
