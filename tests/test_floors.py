"""The rules of the house, held by the code's own imports: three floors, and one door for each package."""

import ast
import re
import sys
import tomllib
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import bot
from tests.cases import each

HOUSE = Path(__file__).parents[1] / "bot"
ROOMS = {"source", "store", "search", "slack", "sandbox", "mail", "feeds"}
WIRING = "run"
CORE_PACKAGES = ["model", "ports", "texts", "query", "answers", "sending"]
"""The packages of the core, lowest first: each sees those before it."""

WINGS = {
    "search": [
        {"text"},
        {"index"},
        {"meaning"},
        {"words"},
        {"readings"},
        {"find"},
        {"finder"},
        {"bm25"},
        {"kept", "evaluate", "analyst"},
    ],
    "search/words": [{"written"}, {"weighed"}, {"forms"}, {"question"}, {"in_either_form"}],
    "search/readings": [
        {"turn"},
        {"spelled", "stance"},
        {"filters"},
        {"reading"},
        {"untellable", "parts", "called"},
        {"theirs"},
        {"context"},
        {"naming"},
    ],
    "search/find": [
        {"quoting"},
        {"ranking"},
        {"match"},
        {"sides"},
        {"choice"},
        {"count", "alike", "telling", "listed"},
        {"several"},
        {"finding"},
    ],
    "sandbox": [{"limits"}, {"workspace"}, {"render", "webapi"}, {"acts"}, {"page"}],
    "query": [
        {"question", "spans"},
        {"filters"},
        {"said", "vocabulary"},
        {"one_paper", "everyday"},
        {"times"},
        {"names"},
        {"frames", "without", "counts"},
        {"typed", "prose", "bounds"},
        {"intents", "left"},
        {"reader", "remainders"},
        {"chips"},
        {"parser", "writing"},
        {"delivery", "edition"},
    ],
    "slack": [{"manifest", "ids"}, {"blocks"}, {"wire"}, {"hear", "post"}, {"app"}, {"socket", "events"}],
}
"""The wings of a room, of a package of the core or of a large wing, and the files at its door, lowest first: each sees
those before it. Those of one step are neighbours, and never see each other."""

DOORS = {
    "bs4": ["source/"],
    "feedparser": ["source/feed.py"],
    "feedgen": ["feeds/writing.py"],
    "markdown_it": ["source/lines.py", "sandbox/render/mrkdwn.py"],
    "httpx2": ["source/", "search/meaning/fetch.py"],
    "tenacity": ["source/"],
    "onnxruntime": ["search/meaning/onnx.py"],
    "tokenizers": ["search/meaning/onnx.py"],
    "rank_bm25": ["search/"],
    "rapidfuzz": ["search/readings/spelled/spelling.py"],
    "Stemmer": ["search/text/analyzer.py"],
    "numpy": ["search/"],
    "ir_measures": ["search/"],
    "sqlalchemy": ["store/"],
    "alembic": ["store/"],
    "slack_bolt": ["slack/", "run/"],
    "slack_sdk": ["slack/", "run/"],
    "apscheduler": ["run/serve/schedule.py"],
    "cheroot": ["run/serve/server.py"],
    "wsproto": ["sandbox/page/socket.py"],
    "prometheus_client": ["run/metrics.py"],
    "pythonjsonlogger": ["run/logs.py"],
    "pydantic": ["run/settings.py"],
    "pydantic_settings": ["run/settings.py"],
    "dotenv": ["run/settings.py"],
    "platformdirs": ["run/settings.py"],
    "playwright": ["run/demo/"],
    "click": ["run/cli/"],
    "rich": ["run/"],
}
"""Each foreign package, and the places that may import it: swapping a library is one place's work."""

USED_UNSEEN = {
    "pyspellchecker": "search/text/spoken.py reads its counts of words, and nothing of its code",
    "tzdata": "zoneinfo reads it where the system has no zones",
    "websocket-client": "slack_bolt's adapter of the socket imports it",
    "psycopg": "SQLAlchemy loads it by a URL's name",
}
"""Dependencies that no file of ours imports, and who needs them."""

OPTIONAL = ("postgresql", "meaning", "browser")
"""The extras whose packages the house itself imports."""

FILES = sorted(HOUSE.rglob("*.py"))


def floor(path):
    """Return the room of a file, ``run``, or ``core``."""
    parts = path.relative_to(HOUSE).parts
    return parts[0] if len(parts) > 1 and parts[0] not in CORE_PACKAGES else "core"


def imports(path, house=HOUSE):
    """Return the full name of every module that a file imports, wherever in it.

    What is imported *from* a package of ours may be a module of its own, and is then given instead of the package.
    """
    return _read(path, house)


@cache
def _read(path, house):
    return tuple(_imported(path, house))


def _imported(path, house):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            folder = house.joinpath(*node.module.split(".")[1:]) if node.module.split(".")[0] == "bot" else None
            for alias in node.names:
                ours = folder and ((folder / f"{alias.name}.py").exists() or (folder / alias.name).is_dir())
                yield f"{node.module}.{alias.name}" if ours else node.module
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            named = node.args[0] if node.args else None
            assert isinstance(named, ast.Constant), f"{path}:{node.lineno} imports what only a run tells"
            yield named.value


def called(call):
    """Return the last name of what is called, under which it may have been imported from anywhere."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def everywhere():
    """Give each file of the house, by its path there, and what it imports."""
    return ((path.relative_to(HOUSE).as_posix(), imports(path)) for path in FILES)


def none(found):
    """Fail with every sentence that was found, a line each."""
    found = list(found)
    assert not found, "\n".join(found)


def room_of(module):
    """Return the floor that a module of ours belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in {*ROOMS, WIRING} else "core"


def step(parts, order):
    """Return the place of a file or module in its room's order; ``None`` for the room's own docstring.

    ``parts`` are those below the room: a wing and a file, or a file alone, with or without its ending.
    """
    name = parts[0].removesuffix(".py")
    if name == "__init__":
        return None
    places = [place for place, wings in enumerate(order) if name in wings]
    assert places, f"{name} has no place among the wings"
    return places[0]


def looks_up(where, modules):
    """Give each import of a file that its wing may not make; ``where`` is the file's path in the house."""
    for room, order in WINGS.items():
        if where.startswith(f"{room}/"):
            yield from _looks_up_in(room, order, where.removeprefix(f"{room}/").split("/"), modules)


def _looks_up_in(room, order, parts, modules):
    """Give each import that a file of a room, ``parts`` below it, may not make there."""
    if (here := step(parts, order)) is None:
        return
    door = ["bot", *room.split("/")]
    for module in modules:
        names = module.split(".")
        if names[: len(door)] != door or len(names) == len(door):
            continue
        below = names[len(door) :]
        there = step(below, order)
        mine = parts[0].removesuffix(".py") == below[0]
        if there > here or (there == here and not mine):
            yield module


def looks_up_in_core(where, modules):
    """Give each import of a file in a package of the core that is of a later one."""
    if (here := Path(where).parts[0]) in CORE_PACKAGES:
        later = CORE_PACKAGES[CORE_PACKAGES.index(here) + 1 :]
        yield from (module for module in modules if module.split(".")[:2] in [["bot", name] for name in later])


def circle(graph):
    """Return names in ``graph`` (name -> names it leads to) that lead to each other, the first again at the end."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1][::-1]
    return []


def module_of(path, house=HOUSE):
    """Return the dotted name of a file of the house."""
    parts = ("bot", *path.relative_to(house).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def graph_of(paths, house=HOUSE):
    """Return which of these files' modules imports which other; whoever imports a package's name imports its file."""
    modules = {module_of(path, house): path for path in paths}
    return {name: {seen for seen in imports(path, house) if seen in modules} for name, path in modules.items()}


def test_wings_see_only_those_before_them():
    none(
        f"{where} imports {module}, which is no wing before its own"
        for where, modules in everywhere()
        for module in looks_up(where, modules)
    )


def test_packages_of_the_core_see_only_those_before_them():
    none(
        f"{where} imports {module}, which is in a later package of the core"
        for where, modules in everywhere()
        for module in looks_up_in_core(where, modules)
    )


def test_a_planted_import_of_a_later_package_of_the_core_is_found():
    assert list(looks_up_in_core("texts/gist.py", ["bot.model", "bot.answers.parts"])) == ["bot.answers.parts"]


@each(
    ("where", "module"),
    [
        ("query/times/when.py", "bot.query.prose.wording"),
        ("search/text/analyzer.py", "bot.search.index.postings"),
        ("search/index/growth.py", "bot.search.bm25"),
        ("search/words/written/laid.py", "bot.search.words.weighed.talk"),
        ("search/find/telling/heard.py", "bot.search.find.count.counting"),
        ("slack/blocks/home.py", "bot.slack.wire.client"),
        ("slack/hear/actions.py", "bot.slack.post.digest"),
        ("slack/post/digest.py", "bot.slack.hear.commands"),
        ("slack/app.py", "bot.slack.socket"),
        ("slack/socket.py", "bot.slack.events"),
    ],
)
def test_a_planted_import_of_a_higher_wing_is_found(where, module):
    assert list(looks_up(where, ["bot.model", module])) == [module]


def test_a_file_without_a_wing_is_found():
    with pytest.raises(AssertionError, match="no place"):
        list(looks_up("slack/lost.py", ["bot.slack.app"]))


def test_no_files_of_the_house_import_each_other_in_a_circle():
    found = circle(graph_of(FILES))
    assert not found, " imports ".join(found)


def test_a_planted_circle_is_found(tmp_path):
    room = tmp_path / "store"
    room.mkdir()
    for name, imported in [("one", "two"), ("two", "three"), ("three", "one"), ("four", "one")]:
        (room / f"{name}.py").write_text(f"def later():\n    from bot.store import {imported}\n")
    graph = graph_of(sorted(room.iterdir()), tmp_path)
    first, *others, last = circle(graph)
    assert first == last
    assert {first, *others} == {"bot.store.one", "bot.store.two", "bot.store.three"}
    assert others[0] in graph[first]


def test_the_house_has_files():
    assert len(FILES) > 10


def climbs(where, modules):
    """Give each import of a file that its floor may not make; ``where`` is the file's path in the house."""
    here = floor(HOUSE / where)
    if here == WIRING or where == "__main__.py":
        return
    for module in modules:
        if module.split(".")[0] == "bot" and room_of(module) not in {"core", here}:
            yield module


def test_imports_go_down_only_and_rooms_never_see_each_other():
    none(
        f"{where} ({floor(HOUSE / where)}) imports {module}, which is on no floor below"
        for where, modules in everywhere()
        for module in climbs(where, modules)
    )


@pytest.mark.parametrize(
    ("where", "module"),
    [
        ("days.py", "bot.store.papers"),
        ("query/parser.py", "bot.search.text.analyzer"),
        ("store/papers.py", "bot.search.bm25"),
        ("slack/app.py", "bot.run.wiring"),
    ],
)
def test_a_planted_import_of_a_higher_floor_is_found(where, module):
    assert list(climbs(where, ["bot.model", module])) == [module]


def intrudes(where, modules):
    """Give, in a sentence, each foreign package that a file imports and is no door of."""
    for package in dict.fromkeys(module.split(".")[0] for module in modules):
        if package == "bot" or package in sys.stdlib_module_names:
            continue
        if package not in DOORS:
            yield f"{where} imports {package}, which has no door yet"
        elif not any(where.startswith(door) for door in DOORS[package]):
            yield f"{where} is no door of {package}: {', '.join(DOORS[package])}"


@pytest.mark.parametrize(
    "planted",
    [
        "import bot.store.database",
        "import bot.store.database as kept",
        "from bot.store import database",
        "def late():\n    from bot.store import database",
        "def late():\n    import bot.store.database as kept",
        "if TYPE_CHECKING:\n    import bot.store.database",
        "importlib.import_module('bot.store.database')",
        "def late():\n    return import_module('bot.store.database')",
        "__import__('bot.store.database')",
    ],
)
def test_an_import_is_found_in_whatever_form(tmp_path, planted):
    file = tmp_path / "planted.py"
    file.write_text(f"{planted}\n")
    assert imports(file) == ("bot.store.database",)


def test_an_import_of_what_only_a_run_tells_is_refused(tmp_path):
    file = tmp_path / "planted.py"
    file.write_text("importlib.import_module(name)\n")
    with pytest.raises(AssertionError, match=r"planted\.py:1 imports what only a run tells"):
        imports(file)


def test_each_package_has_one_door():
    none(said for where, modules in everywhere() for said in intrudes(where, modules))


def test_a_planted_import_past_a_door_is_found():
    assert list(intrudes("search/bm25.py", ["bot.model", "json", "sqlalchemy.orm"])) == [
        "search/bm25.py is no door of sqlalchemy: store/"
    ]
    assert list(intrudes("store/papers.py", ["unheard_of"])) == [
        "store/papers.py imports unheard_of, which has no door yet"
    ]


def test_the_dependencies_are_those_that_are_used_and_no_other():
    project = tomllib.loads((HOUSE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {
        re.match(r"[\w.-]+", line)[0]
        for line in (*project["dependencies"], *extras["postgresql"], *extras["meaning"], *extras["browser"])
    }
    foreign = {module.split(".")[0] for path in FILES for module in imports(path)} - {"bot"} - sys.stdlib_module_names
    homes = packages_distributions()
    used = {
        homes.get(package, [package])[0].lower().replace("_", "-") for package in foreign if package != "ir_measures"
    }
    assert {name.lower() for name in wanted} == used | set(USED_UNSEEN)


def test_the_core_needs_the_standard_library_only():
    for path in FILES:
        if floor(path) == "core" and path.name != "__main__.py":
            packages = {module.split(".")[0] for module in imports(path)}
            assert packages - {"bot"} <= sys.stdlib_module_names, path.name


def test_no_file_is_named_for_nothing():
    assert not {"utils.py", "helpers.py", "common.py"} & {path.name for path in FILES}


def test_the_map_names_every_room_and_every_loose_file():
    named = set(re.findall(r"``(?:bot/)?(\w+)/?``", bot.__doc__))
    there = {path.name.removesuffix(".py") for path in HOUSE.iterdir() if not path.name.startswith("__")}
    assert there - named == set()
