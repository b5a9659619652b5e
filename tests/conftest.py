"""Fixtures that every room's tests share."""

import os
import pathlib

import pytest


@pytest.fixture(scope="session")
def shared() -> pathlib.Path:
    """The folder of recorded days and stand-ins; tests that use it carry the marker ``recorded``."""
    named = os.environ.get("PAPERBOY_SHARED")
    folder = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "data" / "hf").is_dir():
        pytest.skip("the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them")
    return folder
