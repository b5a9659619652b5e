"""``doctor``: looks at everything the bot stands on, and says what to do about what is not right."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from slack_sdk.errors import SlackApiError

from bot.errors import IndexFileError, NotOpenYetError, PaperboyError, SettingsError
from bot.library import utc_now
from bot.run.meaning import state
from bot.run.rooms import open_source
from bot.run.settings import Settings, load_settings, plain, unknown_variables, variable
from bot.search.kept import look as look_at_index
from bot.slack.manifest import PERMISSIONS, SCOPES, Permission
from bot.slack.wire.permits import granted
from bot.slack.wire.transport import FAILURES, Client
from bot.store.database import open_database
from bot.store.migrate import check, migrate
from bot.texts.humanize import plural

TIMEOUT_SECONDS = 10  # somebody waits at a terminal
HOW_TO_INSTALL = (
    "`paperboy manifest --open` makes the app, where there is none yet. Then copy the "
    '"Bot User OAuth Token" from "Install App" at api.slack.com/apps into SLACK_BOT_TOKEN.'
)
HOW_TO_CONNECT = (
    'Generate an app-level token with the scope connections:write under "Basic Information" at api.slack.com/apps, '
    "and copy it into SLACK_APP_TOKEN."
)

HOW_TO_ADD = (
    'Paste what `paperboy manifest` prints under "App Manifest" at api.slack.com/apps, and install the app again.'
)

REMEDY_FOR_DATABASE = (
    "Check BOT_DATABASE_URL and BOT_DATA_DIR, their disk and their rights. A damaged file is replaced from a backup: "
    "stop the bot, then `paperboy restore --force BACKUP`. Without a backup, move the file away: the bot fetches anew."
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: Its name.
        said: What was found.
        remedy: What to do; empty where nothing is wrong.
        bad: Whether the bot cannot do its job like this; otherwise a remedy is advice.
    """

    what: str
    said: str
    remedy: str = ""
    bad: bool = False


def examine(out: Console) -> int:
    """Print what was found, and return the exit code: 1 where something keeps the bot from its job."""
    findings = []
    for finding in _findings():
        findings.append(finding)
        mark = "✗" if finding.bad else "!" if finding.remedy else "✓"
        out.print(f"{mark} {finding.what}: {finding.said}")
        if finding.remedy:
            out.print(f"    {finding.remedy}")
    bad = sum(finding.bad for finding in findings)
    needs = "needs" if bad == 1 else "need"
    out.print("Everything is in order." if not bad else f"{bad} of {len(findings)} {needs} your attention.")
    return 1 if bad else 0


def _findings() -> Iterator[Finding]:
    for name in unknown_variables():
        yield _unknown(name)
    try:
        settings = load_settings()
    except SettingsError as error:
        yield Finding(
            "settings", str(error), "Correct it in .env or in the environment; .env.example explains.", bad=True
        )
        return
    yield Finding("settings", f"read; times are {settings.timezone}")
    yield from _slack(settings)
    yield _channels(settings)
    yield _database(settings)
    if settings.index_file is not None:
        yield _index(settings.index_file)
    yield Finding("meaning", *state(settings))
    yield Finding(
        "people",
        "what they ask to be kept, shown by /papers privacy, removed by /papers forget me; ids of Slack's events are "
        f"kept for a day, what was posted where for {settings.keep_posts_days} days",
    )
    yield _source(settings)


def _unknown(name: str) -> Finding:
    near = difflib.get_close_matches(name, map(variable, Settings.model_fields), n=1)
    return Finding("settings", f"{name} is no setting", f"Did you mean {near[0]}?" if near else "Remove it.")


def _slack(settings: Settings) -> Iterator[Finding]:
    if settings.slack_bot_token is None:
        yield Finding("bot token", "missing", HOW_TO_INSTALL, bad=True)
    else:
        yield from _bot_token(settings)
    if settings.slack_app_token is not None:
        yield _app_token(settings)
    elif settings.slack_signing_secret is None:
        yield Finding("app token", "missing, and no signing secret for --http either", HOW_TO_CONNECT, bad=True)
    else:
        yield Finding("app token", "missing; only `run --http` works")
    if settings.slack_signing_secret is None:
        yield Finding("signing secret", "none; only Socket Mode works, which is the default")
    else:
        yield Finding("signing secret", "set")


def _bot_token(settings: Settings) -> Iterator[Finding]:
    client = Client(plain(settings.slack_bot_token), base_url=settings.slack_api_url, timeout=TIMEOUT_SECONDS)
    try:
        reply = client.auth_test()
    except FAILURES as error:
        yield Finding("bot token", _told(error), HOW_TO_INSTALL, bad=True)
        return
    yield Finding("bot token", f"good: {reply['user']} in {reply['team']}")
    scopes = granted(reply.headers)
    missing = [scope for scope in SCOPES if scope not in scopes]
    if scopes and missing:
        remedy = HOW_TO_ADD
        yield Finding("scopes", f"missing: {', '.join(missing)}", remedy, bad=True)
    else:
        yield Finding("scopes", "all that are needed" if scopes else "not told by this server")
    if scopes:
        yield from map(_permission, PERMISSIONS, [permission.scope in scopes for permission in PERMISSIONS])


def _permission(permission: Permission, there: bool) -> Finding:
    what = f"permission {permission.scope}"
    if there:
        return Finding(what, f"for {permission.serves}")
    return Finding(what, f"not given; it is for {permission.serves}. {permission.without}")


def _app_token(settings: Settings) -> Finding:
    client = Client(base_url=settings.slack_api_url, timeout=TIMEOUT_SECONDS)
    try:
        client.apps_connections_open(app_token=plain(settings.slack_app_token) or "")
    except FAILURES as error:
        return Finding("app token", _told(error), HOW_TO_CONNECT, bad=True)
    return Finding("app token", "good")


def _told(error: Exception) -> str:
    if isinstance(error, SlackApiError):
        return f"Slack says {error.response.get('error', 'nothing')}"
    return f"Slack does not answer: {error}"


def _channels(settings: Settings) -> Finding:
    if not settings.channels:
        return Finding(
            "daily post",
            "no channel",
            "In a channel, `/papers digest` sets one up; or set BOT_CHANNELS, and invite the bot there.",
        )
    return Finding("daily post", f"at {settings.post_at:%H:%M} {settings.timezone} in {', '.join(settings.channels)}")


def _database(settings: Settings) -> Finding:
    def look() -> str:
        engine = open_database(settings.database)
        try:
            migrate(engine)
            return check(engine)
        finally:
            engine.dispose()

    return _tried("database", look, REMEDY_FOR_DATABASE)


def _index(path: Path) -> Finding:
    try:
        return Finding("index", look_at_index(path))
    except IndexFileError as error:
        return Finding("index", str(error), "Nothing is lost: the next start moves it aside and builds it again.")


def _source(settings: Settings) -> Finding:
    def look() -> str:
        with open_source(settings, clock=utc_now) as source:
            try:
                return f"answers; {plural(len(source.fetch(utc_now().date()).papers), 'paper')} so far today"
            except NotOpenYetError:
                return "answers; today is not open yet"

    return _tried("source", look, f"Check BOT_SOURCE_URL ({settings.source_url}), the network and the proxy.")


def _tried(what: str, look: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(what, look())
    except PaperboyError as error:
        return Finding(what, str(error), remedy, bad=True)
