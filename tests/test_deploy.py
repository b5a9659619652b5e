"""What is deployed: every package held to a version that the project allows, and a process held to its bounds."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from bot.slack.manifest import PERMISSIONS, SCOPES
from tests.cases import each

HOUSE = Path(__file__).parents[1]
LOCK = (HOUSE / "deploy" / "requirements.txt").read_text()
UNIT = dict(re.findall(r"^(\w+)=(.*)$", (HOUSE / "deploy" / "paperboy.service").read_text(), re.MULTILINE))
COMPOSE = yaml.safe_load((HOUSE / "deploy" / "compose.yaml").read_text())

project = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]
MEANING = (HOUSE / "deploy" / "requirements-meaning.txt").read_text()
WANTED = [Requirement(line) for line in (*project["dependencies"], *project["optional-dependencies"]["postgresql"])]


def named(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@each("wanted", WANTED)
def test_the_lock_holds_a_version_of_each_dependency_that_the_project_allows(wanted):
    held = [line.split()[0].split("==") for line in LOCK.splitlines() if re.match(r"[a-z]", line)]
    versions = [version for name, version in held if named(name) == named(wanted.name)]
    assert versions
    assert all(wanted.specifier.contains(version) for version in versions)


@pytest.mark.parametrize("lock", [LOCK, MEANING])
def test_a_lock_holds_hashes_and_names_no_place(lock):
    packages = re.findall(r"^[a-z][^\n]*\\\n(?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)+", lock, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^[a-z]", lock, re.MULTILINE))
    assert "://" not in lock
    assert "--index" not in lock


@pytest.mark.parametrize("line", project["optional-dependencies"]["meaning"])
def test_the_lock_of_meaning_holds_what_the_project_allows_and_nothing_that_the_other_holds(line):
    held = dict(re.findall(r"^([\w.-]+)==(\S+)", MEANING, re.MULTILINE))
    wanted = Requirement(line)
    assert wanted.specifier.contains(held[wanted.name])
    assert not held.keys() & dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE)).keys()


def test_both_ways_install_from_the_lock():
    for place in ("Dockerfile", "README.md"):
        assert "--require-hashes -r deploy/requirements.txt" in (HOUSE / "deploy" / place).read_text()


@pytest.mark.parametrize("place", ["Dockerfile", "paperboy.service"])
def test_memory_is_not_kept_for_each_thread(place):
    assert re.search(r"^(Environment=|    )MALLOC_ARENA_MAX=2\b", (HOUSE / "deploy" / place).read_text(), re.MULTILINE)


def test_the_unit_has_bounds_and_no_rights():
    assert {"MemoryHigh", "MemoryMax", "TasksMax"} <= UNIT.keys()
    assert UNIT["CapabilityBoundingSet"] == ""
    assert UNIT["UMask"] == "0077"
    for switch in ("NoNewPrivileges", "RestrictNamespaces", "MemoryDenyWriteExecute", "PrivateDevices", "ProtectClock"):
        assert UNIT[switch] == "yes"


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_a_container_has_bounds_and_no_rights_that_it_does_not_need(service):
    held = COMPOSE["services"][service]
    assert held["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in held["security_opt"]
    assert held["mem_limit"]
    assert held["pids_limit"]
    assert service != "paperboy" or held["read_only"]


def test_every_permission_is_explained_with_what_happens_without_it():
    told = (HOUSE / "deploy" / "README.md").read_text()
    for permission in PERMISSIONS:
        assert f"| `{permission.scope}` | {permission.serves} | {permission.without} |" in told
    assert all(f"`{scope}`" in told for scope in SCOPES)
