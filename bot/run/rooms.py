"""What opens each room as the settings say, when it is first entered."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.errors import SettingsError
from bot.library import Library, utc_now
from bot.meter import UNREAD
from bot.model import Paper
from bot.ports import Analyst, Clock, DigestSource, Mailer, Meter, PaperIndex, PaperStore
from bot.run.late import Late, LateIndex
from bot.run.meaning import open_keeper
from bot.run.meaning import told as told_of_meaning
from bot.run.settings import Settings, plain, variable
from bot.troubles import Troubles

if TYPE_CHECKING:
    from bot.run.metrics import Metrics
    from bot.search.bm25 import Bm25Index
    from bot.source.http import HuggingFaceSource
    from bot.source.versions import ArxivVersions


def open_library(
    settings: Settings,
    source: DigestSource,
    store: PaperStore,
    index: PaperIndex,
    *,
    clock: Clock,
    troubles: Troubles,
    meter: Meter,
    unlisted: Callable[[str], Paper | None],
    analyst: Callable[[], Analyst],
) -> Library:
    """Return the archive's verbs over rooms that were put together."""
    return Library(
        source,
        store,
        index,
        clock=clock,
        zone=settings.zone,
        first_days=settings.first_days,
        troubles=troubles,
        meter=meter,
        meaning=lambda papers: told_of_meaning(settings, papers),
        unlisted=unlisted,
        analyst=analyst,
    )


def open_mailer(settings: Settings, clock: Clock) -> Mailer | None:
    """Return what sends letters; ``None`` where no mail server is set.

    Raises:
        SettingsError: It is not said whom letters are from.
    """
    if not settings.smtp_host:
        return None
    from bot.mail.smtp import SmtpMailer  # noqa: PLC0415

    if "@" not in settings.mail_from:
        raise SettingsError(f"Letters need somebody to be from: {variable('mail_from')}, such as papers@example.org.")
    return SmtpMailer(
        settings.smtp_host,
        settings.smtp_port,
        security=settings.smtp_security,
        user=settings.smtp_user,
        password=plain(settings.smtp_password) or "",
        sender=settings.mail_from,
        clock=clock,
    )


def open_analyst(index: LateIndex) -> Callable[[], Analyst]:
    """Return what gives the index's own way to read texts and names, made when it is first asked for."""

    def make() -> Analyst:
        from bot.search.analyst import ArchiveAnalyst  # noqa: PLC0415

        return ArchiveAnalyst(index.open())

    return Late(make).open


def open_metrics() -> Metrics:
    """Return what counts and times, all at 0."""
    from bot.run.metrics import Metrics  # noqa: PLC0415

    return Metrics()


def open_index(settings: Settings) -> Bm25Index:
    """Return an empty index; for an archive that outlives the process, one that is kept in the data folder.

    Raises:
        SettingsError: The data folder cannot be made, or meaning is to be searched and cannot be.
    """
    from bot.search.bm25 import Bm25Index  # noqa: PLC0415
    from bot.search.kept import KeptIndex  # noqa: PLC0415

    path, keeper = settings.index_file, open_keeper(settings)
    if path is None:
        return Bm25Index(keeper)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"{variable('data_dir')}: {path.parent} cannot be made: {error.strerror}") from error
    return KeptIndex(path, keeper)


def open_source(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    sleep: Callable[[float], None] = time.sleep,
    meter: Meter = UNREAD,
) -> HuggingFaceSource:
    """Return the source that the settings describe."""
    from bot.source.client import Limits  # noqa: PLC0415
    from bot.source.http import HuggingFaceSource  # noqa: PLC0415

    return HuggingFaceSource(
        settings.source_url,
        token=plain(settings.hf_token),
        order=settings.source_order,
        limits=Limits(
            connect_seconds=settings.source_connect_seconds,
            read_seconds=settings.source_read_seconds,
            total_seconds=settings.source_total_seconds,
            max_bytes=settings.source_max_bytes,
            attempts=settings.source_attempts,
        ),
        clock=clock,
        sleep=sleep,
        meter=meter,
    )


def open_versions(settings: Settings, *, clock: Clock, sleep: Callable[[float], None]) -> ArxivVersions:
    """Return what asks arXiv for the versions of papers."""
    from bot.source.versions import ArxivVersions  # noqa: PLC0415

    return ArxivVersions(settings.arxiv_url, clock=clock, sleep=sleep)
