"""The optional part that searches by meaning: which model, whether all of it is there, and its state in words.

``BOT_MEANING=auto`` uses it where the extra is installed and the model fetched; ``on`` says so where it is not.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import PaperboyError, SettingsError
from bot.run.settings import Settings, variable
from bot.search.meaning.models import MODEL_FILE, MODELS, TOKENIZER_FILE, Model, in_folder

if TYPE_CHECKING:
    from bot.search.meaning.keeper import Keeper

PACKAGES = ("onnxruntime", "tokenizers")
HOW_TO_INSTALL = "pip install 'paperboy-slack[meaning]'"
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


def is_on(settings: Settings) -> bool:
    """Return whether the part is used.

    Raises:
        SettingsError: It is asked for and not there, or its model makes no sense.
    """
    if settings.meaning == "off":
        return False
    if not (lacks := missing(settings)):
        return True
    if settings.meaning == "on":
        raise SettingsError(f"{variable('meaning')} is on, but {lacks}")
    return False


def open_keeper(settings: Settings) -> Keeper | None:
    """Return what keeps the papers' vectors; ``None`` where words alone are searched.

    Raises:
        SettingsError: The part is asked for and not there, or its model makes no sense.
    """
    if not is_on(settings):
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
    try:
        if not is_on(settings):
            return ""
        from bot.search.meaning.vectors import ENOUGH_SHARE  # noqa: PLC0415

        model, _ = chosen(settings)
        held = kept(settings)
    except (PaperboyError, OSError, ValueError) as error:
        return f"Meaning is not searched: {error}"
    of = f"{min(held, papers):,} of {papers:,} papers have vectors"  # a file may still hold some that are gone
    return f"meaning: {model.name}, {of}" + ("; words alone until most do" if held < ENOUGH_SHARE * papers else "")


def state(settings: Settings) -> tuple[str, str]:
    """Return for ``doctor`` what is with the part, and what to do about it; nothing to do where nothing is wrong."""
    if settings.meaning == "off":
        return "off; words alone are searched", ""
    try:
        model, folder = chosen(settings)
        if lacks := missing(settings):
            asked = settings.meaning == "on"
            return f"not used: {lacks}", f"Do that, or set {variable('meaning')}=off." if asked else ""
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
        return f"{settings.vectors_file} cannot be used: {error}", "Nothing is lost: the next start makes it again."
    door = "" if model.close else "; it orders papers and turns none in, as its threshold is not known"
    return f"{model.name} works; {held:,} vectors kept{door}", ""
