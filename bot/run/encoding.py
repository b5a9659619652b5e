"""``meaning``: a model fetched, and the vectors of the archive's papers made, with a bar on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.errors import EncoderError, SettingsError
from bot.library import Library
from bot.run.console import FILL
from bot.run.interrupts import Interrupts
from bot.run.late import LateIndex
from bot.run.meaning import HOW_TO_INSTALL, absent_packages, chosen, kept, missing
from bot.run.settings import Settings, variable
from bot.search.meaning.models import MODELS


def fetch(settings: Settings, *, out: Console, err: Console) -> None:
    """Fetch the model of the settings, with a bar on a terminal.

    Raises:
        SettingsError: It is a folder, or not known.
        EncoderError: It cannot be had.
    """
    from bot.search.meaning.fetch import fetch as bring  # noqa: PLC0415

    model, folder = chosen(settings)
    if settings.meaning_model not in MODELS:
        raise SettingsError(f"{folder} is a folder of yours; a model is fetched by its name: {', '.join(MODELS)}")
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(model.name, total=sum(file.bytes for file in model.files.values()))
        came = bring(model, folder, settings.source_url, lambda size: bar.update(task, advance=size))
    said = "fetched" if came else "was there already"
    out.print(f"{model.name} ({model.megabytes} MB, {model.license}) {said}: {folder}")
    if absent := absent_packages():
        out.print(f"Still needed: {HOW_TO_INSTALL}, for {' and '.join(absent)}.")


def build(library: Library, index: LateIndex, settings: Settings, *, out: Console, err: Console) -> None:
    """Make the vectors that are missing, with a bar on a terminal; what is done stays done, whenever it ends.

    Raises:
        SettingsError: The part is off or not all there.
        EncoderError: The model failed, or what it made could not be kept.
    """
    if settings.meaning == "off":
        raise SettingsError(f"{variable('meaning')} is off")
    if lacks := missing(settings):
        raise SettingsError(f"Meaning cannot be searched yet: {lacks}")
    library.load()
    papers = index.open()
    done, total = papers.encoded()
    if not total:
        out.print(FILL)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with (
        Interrupts() as interrupts,
        Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar,
    ):
        task = bar.add_task("encoding", total=total, completed=done)

        def go_on() -> bool:
            interrupts.check()
            bar.update(task, completed=papers.encoded()[0])
            return True

        papers.encode(go_on)
    held, total = papers.encoded()
    if settings.vectors_file and (on_disk := kept(settings)) < held:
        raise EncoderError(f"{held:,} papers have vectors now, but {settings.vectors_file} holds {on_disk:,} of them")
    out.print(f"{held - done:,} vectors made; {held:,} of {total:,} papers have one.")
