"""The rules of the house, held by the code's own imports: three floors, and one door for each package."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "bot"
ROOMS = {"source", "store", "search", "slack"}
WIRING = "run"
CORE_PACKAGES = {"query"}

DOORS = {
    "bs4": ["source/huggingface.py"],
    "httpx2": ["source/"],
    "tenacity": ["source/"],
    "rank_bm25": ["search/"],
    "Stemmer": ["search/text/analyzer.py"],
    "numpy": ["search/"],
    "ir_measures": ["search/"],
    "sqlalchemy": ["store/"],
    "alembic": ["store/"],
    "slack_bolt": ["slack/", "run/"],
    "slack_sdk": ["slack/", "run/"],
    "apscheduler": ["run/serve/schedule.py"],
    "cheroot": ["run/serve/web.py"],
    "prometheus_client": ["run/metrics.py"],
    "pythonjsonlogger": ["run/logs.py"],
    "pydantic": ["run/settings.py"],
    "pydantic_settings": ["run/settings.py"],
    "dotenv": ["run/settings.py"],
    "platformdirs": ["run/settings.py"],
    "typer": ["run/cli.py"],
    "rich": ["run/"],
}
"""Each foreign package, and the places that may import it: swapping a library is one place's work."""

USED_UNSEEN = {
    "tzdata": "zoneinfo reads it where the system has no zones",
    "websocket-client": "slack_bolt's adapter of the socket imports it",
    "psycopg": "SQLAlchemy loads it by a URL's name",
}
"""Dependencies that no file of ours imports, and who needs them."""

FILES = sorted(HOUSE.rglob("*.py"))


def floor(path):
    """Return the room of a file, ``run``, or ``core``."""
    parts = path.relative_to(HOUSE).parts
    return parts[0] if len(parts) > 1 and parts[0] not in CORE_PACKAGES else "core"


def imports(path):
    """Give the full name of every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module
            if node.module == "bot":
                yield from (f"bot.{alias.name}" for alias in node.names)


def room_of(module):
    """Return the floor that a module of ours belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in {*ROOMS, WIRING} else "core"


def test_the_house_has_files():
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_go_down_only_and_rooms_never_see_each_other(path):
    here = floor(path)
    for module in imports(path):
        if module.split(".")[0] != "bot" or here == WIRING or path.name == "__main__.py":
            continue
        allowed = {"core"} if here == "core" else {"core", here}
        assert room_of(module) in allowed, f"{path.relative_to(HOUSE)} ({here}) imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_each_package_has_one_door(path):
    where = path.relative_to(HOUSE).as_posix()
    for module in imports(path):
        package = module.split(".")[0]
        if package == "bot" or package in sys.stdlib_module_names:
            continue
        assert package in DOORS, f"{where} imports {package}, which has no door yet"
        assert any(where.startswith(door) for door in DOORS[package]), f"{where} is no door of {package}"


def test_the_dependencies_are_those_that_are_used_and_no_other():
    project = tomllib.loads((HOUSE.parent / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    wanted = {re.match(r"[\w.-]+", line)[0] for line in (*project["dependencies"], *extras["postgresql"])}
    foreign = {module.split(".")[0] for path in FILES for module in imports(path)} - {"bot"} - sys.stdlib_module_names
    homes = packages_distributions()
    used = {homes[package][0].lower().replace("_", "-") for package in foreign if package != "ir_measures"}
    assert {name.lower() for name in wanted} == used | set(USED_UNSEEN)


def test_the_core_needs_the_standard_library_only():
    for path in FILES:
        if floor(path) == "core" and path.name != "__main__.py":
            packages = {module.split(".")[0] for module in imports(path)}
            assert packages - {"bot"} <= sys.stdlib_module_names, path.name


def test_no_file_is_named_for_nothing():
    assert not {"utils.py", "helpers.py", "common.py"} & {path.name for path in FILES}
