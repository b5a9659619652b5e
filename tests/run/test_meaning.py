"""The optional part from outside: what the settings ask for, what is there, and what is said of it."""

import io
from types import SimpleNamespace

import numpy as np
import pytest
from rich.console import Console

from bot.errors import EncoderError
from bot.run import meaning
from bot.run.encoding import build
from bot.run.late import Late
from bot.run.settings import Settings
from bot.search.bm25 import Bm25Index
from bot.search.meaning import vectors
from bot.search.meaning.models import DEFAULT
from bot.search.meaning.onnx import OnnxEncoder
from bot.search.meaning.words import MOST_WORDS, sign_bytes


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Settings over an empty folder, with the extra's packages installed or not."""

    def make(mode="auto", model="all-MiniLM-L6-v2", *, packages=True):
        monkeypatch.setattr(meaning, "absent_packages", lambda: () if packages else meaning.PACKAGES)
        return Settings(_env_file=None, data_dir=tmp_path, meaning=mode, meaning_model=model)

    return make


def put_model(folder):
    folder.mkdir(parents=True)
    for name in ("model.onnx", "tokenizer.json"):
        (folder / name).write_bytes(b"something")


def test_without_the_extra_words_alone_are_searched_and_doctor_says_what_it_would_need(here):
    settings = here(packages=False)
    assert meaning.unused(settings)
    assert meaning.told(settings, 40) == ""
    said, remedy = meaning.state(settings)
    assert "pip install '.[meaning]'" in said
    assert remedy == ""


def test_without_the_model_doctor_names_the_command(here):
    said, remedy = meaning.state(here())
    assert "paperboy meaning fetch" in said
    assert remedy == ""


@pytest.mark.parametrize(("mode", "model"), [("on", DEFAULT), ("auto", "bge-small-en-v1.5"), ("auto", "empty")])
def test_where_it_is_asked_for_and_not_there_words_are_searched_and_all_say_so(here, tmp_path, caplog, mode, model):
    (tmp_path / "empty").mkdir()
    settings = here(mode, str(tmp_path / "empty") if model == "empty" else model)
    with caplog.at_level("WARNING"):
        assert meaning.open_keeper(settings) is None
    assert [record.getMessage() for record in caplog.records if "words alone" in record.getMessage()] == [
        f"words alone are searched, not meaning; `paperboy doctor` says what to do: {meaning.missing(settings)}"
    ]
    assert meaning.state(settings)[1].startswith("Do that, or set BOT_MEANING=off")
    assert meaning.missing(settings) in meaning.told(settings, 40)


def test_who_never_asked_for_it_is_told_nothing(here, caplog):
    with caplog.at_level("DEBUG"):
        assert meaning.open_keeper(here()) is None
    assert not caplog.records


def test_off_is_off_whatever_is_there(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    assert meaning.open_keeper(here("off")) is None
    assert meaning.told(here("off"), 40) == ""


def test_auto_uses_what_is_there(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    assert not meaning.unused(here())
    assert meaning.told(here(), 40) == (
        "meaning: all-MiniLM-L6-v2, 0 of 40 papers have vectors; words alone until most do"
    )


def test_a_model_that_is_not_as_fetched_is_found_by_doctor(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    said, remedy = meaning.state(here())
    assert "not as fetched" in said
    assert "paperboy meaning fetch" in remedy


def test_a_folder_is_a_model_too(here, tmp_path):
    put_model(tmp_path / "mine")
    settings = here(model=str(tmp_path / "mine"))
    assert not meaning.unused(settings)
    assert meaning.told(settings, 40).startswith("meaning: mine")


def test_a_folder_without_a_model_is_told_what_it_lacks(here, tmp_path):
    (tmp_path / "mine").mkdir()
    assert "put model.onnx and tokenizer.json there" in meaning.missing(here(model=str(tmp_path / "mine")))


@pytest.mark.parametrize("mode", ["auto", "on"])
def test_a_model_that_nobody_knows_costs_no_answer_and_is_named_with_those_that_are(here, caplog, mode):
    with caplog.at_level("WARNING"):
        assert meaning.open_keeper(here(mode, "bert")) is None
    assert "BOT_MEANING_MODEL: 'bert' is no folder, and no model known by name" in caplog.text
    said, remedy = meaning.state(here(mode, "bert"))
    assert "multilingual-e5-small" in said
    assert remedy.startswith("Correct BOT_MEANING_MODEL")
    assert said in meaning.told(here(mode, "bert"), 40)


def test_vectors_of_another_model_are_not_counted(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    settings = here()
    held = vectors.none(48).with_more({bytes(16): vectors.Made([0.5] * 48, *no_words())})
    vectors.save(held, OnnxEncoder(*meaning.chosen(settings)).mark, settings.vectors_file)
    assert "1 of 40 papers have vectors" in meaning.told(settings, 40)
    (tmp_path / "models" / "all-MiniLM-L6-v2" / "model.onnx").write_bytes(b"something else")
    assert "0 of 40 papers have vectors" in meaning.told(settings, 40)


def test_a_build_whose_vectors_could_not_be_kept_does_not_say_that_they_were(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    console = Console(file=io.StringIO())
    with pytest.raises(EncoderError, match=r"3 papers have vectors now, but .*vectors.* holds 0 of them"):
        build(SimpleNamespace(load=lambda: None), Late(Encoding), here(), out=console, err=console)


def test_a_build_of_an_empty_archive_says_where_papers_come_from(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    console = Console(file=io.StringIO(), width=200)
    build(SimpleNamespace(load=lambda: None), Late(Bm25Index), here(), out=console, err=console)
    assert console.file.getvalue() == "The archive is still empty; `paperboy ingest` fetches its papers.\n"


class Encoding:
    """An index whose three papers get vectors that no disk takes."""

    made = 0

    def encoded(self):
        return self.made, 3

    def encode(self, go_on):
        assert go_on()
        self.made = 3


def no_words():
    return np.zeros(MOST_WORDS, np.uint16), np.zeros((MOST_WORDS, sign_bytes(48)), np.uint8)
