"""A Chromium that is installed, driven by Playwright: for pictures, and for tests in a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import SettingsError
from bot.extras import how_to_install

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW_TO_INSTALL = how_to_install("browser")


def installed() -> str:
    """Return the path of a Chromium, by Debian's name for it or another; empty where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Start a Chromium without a window, and end it.

    Raises:
        SettingsError: It, or what drives it, is not installed; says how to install it.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise SettingsError(f"A browser is driven by Playwright: {HOW_TO_INSTALL}") from error
    path = installed()
    if not path:
        raise SettingsError("No Chromium is installed; Debian's package is `chromium`.")
    # Chromium's own sandbox refuses to work for root, as whom containers and CI run.
    words = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=words)
        try:
            yield browser
        finally:
            browser.close()
