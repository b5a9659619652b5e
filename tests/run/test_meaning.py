"""The optional part from outside: what the settings ask for, what is there, and what is said of it."""

import pytest

from bot.errors import SettingsError
from bot.run import meaning
from bot.run.settings import Settings


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
    assert not meaning.is_on(settings)
    assert meaning.told(settings, 40) == ""
    said, remedy = meaning.state(settings)
    assert "paperboy-slack[meaning]" in said
    assert remedy == ""


def test_without_the_model_doctor_names_the_command(here):
    said, remedy = meaning.state(here())
    assert "paperboy meaning fetch" in said
    assert remedy == ""


def test_where_it_is_asked_for_and_not_there_the_bot_says_so_before_it_starts(here):
    settings = here("on")
    with pytest.raises(SettingsError, match="BOT_MEANING is on, but no model"):
        meaning.open_keeper(settings)
    assert meaning.state(settings)[1].startswith("Do that, or set BOT_MEANING=off")
    assert "paperboy meaning fetch" in meaning.told(settings, 40)


def test_off_is_off_whatever_is_there(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    assert meaning.open_keeper(here("off")) is None
    assert meaning.told(here("off"), 40) == ""


def test_auto_uses_what_is_there(here, tmp_path):
    put_model(tmp_path / "models" / "all-MiniLM-L6-v2")
    assert meaning.is_on(here())
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
    assert meaning.is_on(settings)
    assert meaning.told(settings, 40).startswith("meaning: mine")


def test_a_folder_without_a_model_is_told_what_it_lacks(here, tmp_path):
    (tmp_path / "mine").mkdir()
    assert "put model.onnx and tokenizer.json there" in meaning.missing(here(model=str(tmp_path / "mine")))


@pytest.mark.parametrize("mode", ["auto", "on"])
def test_a_model_that_nobody_knows_is_named_with_those_that_are(here, mode):
    with pytest.raises(SettingsError, match="BOT_MEANING_MODEL: 'bert' is no folder, and no model known by name"):
        meaning.open_keeper(here(mode, "bert"))
    assert "multilingual-e5-small" in meaning.state(here(mode, "bert"))[0]
