"""``demo --pictures``: the README's scenes, played by the bot as it is, so that its pictures cannot go stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.errors import SettingsError
from bot.run.demo.chromium import open_chromium
from bot.run.demo.demo import Demo
from bot.run.settings import Settings
from bot.sandbox.workspace.workspace import ADA, DM_ADA, PAPERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

START = datetime(2026, 7, 30, 15, tzinfo=UTC)
"""A Thursday: the same pictures on every day on which they are made."""

SHARPNESS = 1.5
WIDE, PHONE = (1120, 760), (390, 800)
FIRST = "how do I prune an LLM?"
MENTION = "how can a robot learn from human videos?"


KEPT = (
    ("/papers subscribe test-time scaling to me", "Subscribed"),
    ("/papers save 2607.90001", "Saved"),
    ("/papers save 2607.90007", "Saved"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture.

    Attributes:
        name: Of its file, without the ending.
        play: What is done before it is taken.
        size: Of the window, in pixels.
        place: The channel that is open.
        scheme: ``light`` or ``dark``.
    """

    name: str
    play: Callable[[Page], None]
    size: tuple[int, int] = WIDE
    place: str = PAPERS
    scheme: str = "light"


def _say(page: Page, text: str, composer: str = "#composer") -> None:
    page.fill(f"{composer} textarea", text)
    page.press(f"{composer} textarea", "Enter")


def _digest(page: Page) -> None:
    page.get_by_role("button", name="Next morning").click()
    page.locator("#list .message", has_text="Daily Papers, Thursday").last.wait_for()
    page.locator("#list .replies").last.wait_for()


def _answer(page: Page) -> None:
    _say(page, f"@Paperboy {MENTION}")
    page.locator("#list .replies").last.click()
    page.locator("#replies .message", has_text="Human Hands").wait_for()
    _say(page, "@Paperboy and test-time scaling?", "#thread-composer")
    page.locator("#replies .message", has_text="Think Twice").last.wait_for()


def _home(page: Page) -> None:
    for line, told in KEPT:
        _say(page, line)
        page.locator("#list .message", has_text=told).last.wait_for()
    page.locator("[data-place=home]").click()
    page.locator("#list .view.home", has_text="reading list").wait_for()


def _chat(page: Page) -> None:
    _say(page, FIRST)
    page.locator("#list .message", has_text="Prune by Surprise").last.wait_for()


SCENES = (
    Scene("digest", _digest),
    Scene("answer", _answer),
    Scene("home", _home, (WIDE[0], 900)),
    Scene("phone", _chat, PHONE, DM_ADA, "dark"),
)


def take(settings: Settings, folder: Path, out: Console) -> None:
    """Play every scene, and write a PNG of each.

    Raises:
        SettingsError: There is no browser, or the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"The pictures cannot be written to {folder}: {error.strerror}.") from error
    with open_chromium() as browser:
        for scene in SCENES:
            path = folder / f"{scene.name}.png"
            _take(browser, scene, settings, path)
            out.print(f"{path}: {path.stat().st_size // 1000} kB")


def _take(browser: Browser, scene: Scene, settings: Settings, path: Path) -> None:
    demo = Demo(settings, start=START)
    width, height = scene.size
    with demo.serve("127.0.0.1", 0) as address:
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scene.scheme == "dark" else "light",
            device_scale_factor=SHARPNESS,
        )
        page.goto(f"{address}?as={ADA}#{scene.place}")
        page.locator("#head h1").wait_for()
        page.get_by_role("button", name="Got it").click()
        scene.play(page)
        page.evaluate("document.activeElement?.blur()")
        page.mouse.move(0, height - 1)
        page.screenshot(path=path)
        page.close()
