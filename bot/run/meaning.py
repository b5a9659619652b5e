"""The optional part that searches by meaning: which model, whether all of it is there, and its state in words.

``BOT_MEANING=auto`` uses it where the extra is installed and the model fetched; ``on``, or a model that is named, says
so where it is not. Words are searched all the same.
"""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import PaperboyError, SettingsError
from bot.extras import how_to_install
from bot.run.settings import Settings, variable
from bot.search.meaning.models import DEFAULT, MODEL_FILE, MODELS, TOKENIZER_FILE, Model, in_folder

if TYPE_CHECKING:
    from bot.search.meaning.keeper import Keeper

logger = logging.getLogger(__name__)

PACKAGES = ("onnxruntime", "tokenizers")
HOW_TO_INSTALL = how_to_install("meaning")
HOW_TO_FETCH = "`paperboy meaning fetch`"


def chosen(settings: Settings) -> tuple[Model, Path]:
    """Return the model of the settings, and the folder that holds it or will.

    Raises:
        SettingsError: It is neither a name that is known nor a folder, or the folder's description cannot be read.
    """
    wanted = settings.meaning_model
    if wanted in MODELS:
        return MODELS[wanted], settings.data_dir.expanduser().absolute() / "models" / wanted
    folder = Path(wanted).expanduser().absolute()
    if folder.is_dir():
        return in_folder(folder), folder
    known = ", ".join(MODELS)
    raise SettingsError(f"{variable('meaning_model')}: {wanted!r} is no folder, and no model known by name: {known}")


def absent_packages() -> tuple[str, ...]:
    """Return which of the extra's packages are not installed."""
    return tuple(name for name in PACKAGES if find_spec(name) is None)


def missing(settings: Settings) -> str:
    """Return what the part needs before it works, and how to get it; empty where it is all there.

    Raises:
        SettingsError: The model of the settings makes no sense.
    """
    _, folder = chosen(settings)
    if absent := absent_packages():
        return f"{' and '.join(absent)} not installed: {HOW_TO_INSTALL}"
    files = [name for name in (MODEL_FILE, TOKENIZER_FILE) if not (folder / name).is_file()]
    if not files:
        return ""
    remedy = HOW_TO_FETCH if settings.meaning_model in MODELS else f"put {' and '.join(files)} there"
    return f"no model in {folder}: {remedy}"


def is_asked(settings: Settings) -> bool:
    """Return whether somebody asked for the part, by its switch or by a model, and is to be told where it is not used.

    Whoever did not is not told at every command that there is more to install.
    """
    return settings.meaning == "on" or (settings.meaning == "auto" and settings.meaning_model != DEFAULT)


def unused(settings: Settings) -> str:
    """Return why words alone are searched; empty where the part is used. No setting of it keeps anything from working.

    A question that is answered by words is better than none: a folder that is not mounted costs no answer.
    """
    if settings.meaning == "off":
        return "off; words alone are searched"
    try:
        return missing(settings)
    except SettingsError as error:
        return str(error)


def open_keeper(settings: Settings) -> Keeper | None:
    """Return what keeps the papers' vectors; ``None`` where words alone are searched, which is told whoever asked."""
    if why := unused(settings):
        if is_asked(settings):
            logger.warning("words alone are searched, not meaning; `paperboy doctor` says what to do: %s", why)
        return None
    from bot.search.meaning.keeper import Keeper  # noqa: PLC0415
    from bot.search.meaning.onnx import OnnxEncoder  # noqa: PLC0415

    model, folder = chosen(settings)
    return Keeper(OnnxEncoder(model, folder), settings.vectors_file)


def kept(settings: Settings) -> int:
    """Return how many vectors of the chosen model stand in the file.

    Raises:
        EncoderError: The model's own file cannot be read.
        OSError: The vectors' cannot.
        ValueError: It is not one of ours.
    """
    from bot.search.meaning.onnx import OnnxEncoder  # noqa: PLC0415
    from bot.search.meaning.vectors import count  # noqa: PLC0415

    return count(settings.vectors_file, OnnxEncoder(*chosen(settings)).mark) if settings.vectors_file else 0


def told(settings: Settings, papers: int) -> str:
    """Return the part's state in a sentence for ``status``, for so many papers; empty where it is not used."""
    if why := unused(settings):
        return f"Meaning is not searched: {why}" if is_asked(settings) else ""
    try:
        from bot.search.meaning.vectors import ENOUGH_SHARE  # noqa: PLC0415

        model, _ = chosen(settings)
        held = kept(settings)
    except PaperboyError as error:
        return f"Meaning is not searched: {error}"
    except (OSError, ValueError) as error:
        return f"Meaning is not searched: {_unusable(settings, error)} The next start makes it again."
    of = f"{min(held, papers):,} of {papers:,} papers have vectors"  # a file may still hold some that are gone
    return f"meaning: {model.name}, {of}" + ("; words alone until most do" if held < ENOUGH_SHARE * papers else "")


def state(settings: Settings) -> tuple[str, str]:
    """Return for ``doctor`` what is with the part, and what to do about it; nothing to do where nothing is wrong."""
    if settings.meaning == "off":
        return unused(settings), ""
    try:
        model, folder = chosen(settings)
        if lacks := missing(settings):
            return f"not used: {lacks}", f"Do that, or set {variable('meaning')}=off." if is_asked(settings) else ""
        return _looked_at(settings, model, folder)
    except PaperboyError as error:
        return str(error), f"Correct {variable('meaning_model')}, or set {variable('meaning')}=off."


def _looked_at(settings: Settings, model: Model, folder: Path) -> tuple[str, str]:
    """Return the state of a model that is there: its files are held to their digests, and it encodes a word."""
    from bot.search.meaning.fetch import is_whole  # noqa: PLC0415
    from bot.search.meaning.onnx import OnnxEncoder  # noqa: PLC0415

    if settings.meaning_model in MODELS:
        damaged = [name for name, file in model.files.items() if not is_whole(folder / name, file)]
        if damaged:
            return f"{' and '.join(damaged)} in {folder} not as fetched", f"Fetch again: {HOW_TO_FETCH}."
    OnnxEncoder(model, folder).encode(["paper"])
    try:
        held = kept(settings)
    except (OSError, ValueError) as error:
        return _unusable(settings, error), "Nothing is lost: the next start makes it again."
    door = "" if model.close else "; it orders papers and turns none in, as its threshold is not known"
    return f"{model.name} works; {held:,} vectors kept{door}", ""


def _unusable(settings: Settings, error: Exception) -> str:
    return f"{settings.vectors_file} cannot be used: {error}."
