"""How the house is built: who may import whom, what is documented, how long a file may be, what no file names."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.planted_faults import FAULTS
from tests.support.places import ROOT

PACKAGES = ("screens", "secretariat", "storage")
EXPORTERS = {"docx", "jinja2", "lxml", "icalendar", "pypdf", "openpyxl"}
FORMS = ("dialogs.form", "dialogs.choose", "dialogs.tick", "dialogs.reading", "meetings.dates_dialog")
LONGEST = 400
"""Lines. A module that outgrows it holds two things."""


def modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def trees_that_say(words: Iterable[str], *packages: str) -> Iterator[tuple[str, ast.Module]]:
    """The modules in whose text one of these words stands, taken apart: what is called by none need not be."""
    wanted = re.compile("|".join(map(re.escape, words)) or "(?!)")
    for path in modules(*packages):
        text = path.read_text("utf-8")
        if wanted.search(text):
            yield named(path), ast.parse(text)


# --- imports ---


def loaded_by(*imports: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after importing some."""
    code = f"import {', '.join(imports)}, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_what_is_kept_can_be_read_without_a_screen() -> None:
    loaded = loaded_by(*map(dotted, modules("storage")))
    assert "storage" in loaded
    assert not loaded & {"textual", "rich", "screens"}


def test_rules_know_no_terminal_no_database_and_load_no_exporter() -> None:
    """What writes Word files loads python-docx, and is itself loaded only when one is written."""
    apart = re.compile(r"secretariat\.(cli(\.\w+)?|__main__|documents\.word\.\w+)")
    loaded = loaded_by(*(name for name in map(dotted, modules("secretariat")) if not apart.fullmatch(name)))
    assert "secretariat" in loaded
    assert not loaded & {"textual", "rich", "tinydb", "storage", "screens", "platformdirs", *EXPORTERS}


def test_the_command_line_starts_without_what_it_may_not_need() -> None:
    assert not loaded_by("secretariat.cli.run") & {"textual", "rich", "tinydb", "pendulum", "storage", *EXPORTERS}


@pytest.mark.parametrize(
    ("screen", "also"),
    [("agenda", {"secretariat.proposals.propose", "textual.widgets._text_area"}), ("minutes", set())],
)
def test_the_first_screens_load_no_form_that_may_never_be_asked_for(screen: str, also: set[str]) -> None:
    """What a key asks for is loaded by that key; loaded at the start, it would keep the clerk waiting."""
    code = f"import screens.app.app, screens.{screen}.screen, storage.archive, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert f"screens.{screen}.screen" in loaded
    forms = {f"screens.{name}" for name in FORMS}
    assert not loaded & (forms | also)


@pytest.mark.parametrize("package", PACKAGES)
def test_each_package_imports_only_what_stands_below_it(package: str) -> None:
    """Screens know storage, storage knows the rules, the rules know neither; ``cli`` alone ties them together."""
    above = {"screens": set(), "storage": {"screens"}, "secretariat": {"screens", "storage"}}[package]
    wrong = []
    for module, tree in trees_that_say(above, package):
        if module.startswith(("secretariat/cli/", "secretariat/__main__.py")):
            continue
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            wrong += [f"{module}: {name}" for name in names if name.partition(".")[0] in above]
    assert wrong == []


def test_the_contracts_on_imports_are_kept() -> None:
    lint = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if lint is None:
        pytest.skip("import-linter is not installed")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout


def test_the_three_packages_stand_side_by_side() -> None:
    import screens
    import secretariat
    import storage

    folders = {Path(package.__file__ or "").parent for package in (screens, secretariat, storage)}
    assert {folder.name for folder in folders} == set(PACKAGES)
    assert len({folder.parent for folder in folders}) == 1


@pytest.mark.parametrize("package", PACKAGES)
def test_each_package_says_that_it_is_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").exists()


def test_no_folder_of_tests_is_a_package() -> None:
    """A tests/storage/__init__.py would stand before the storage that is tested."""
    assert list((ROOT / "tests").rglob("__init__.py")) == []


# --- the floors ---


def floors_drawn(lines: list[str]) -> list[set[str]]:
    """The folders and modules that each line of a picture begins with, from the top; a line goes on after a “|”."""
    whole: list[str] = []
    for line in map(str.strip, lines):
        if whole and whole[-1].endswith("|"):
            whole[-1] += f" {line}"
        else:
            whole.append(line)
    begun = [re.match(r"(?:\w+(?:/|\.py) ?[|;]? ?)*", line) for line in whole]
    floors = [floor for found in begun if found for floor in found[0].split(";")]
    return [names for floor in floors if (names := set(re.findall(r"(\w+)(?:/|\.py)", floor)))]


def test_the_pictures_of_the_house_show_the_floors_that_are_kept() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    kept = {each["containers"][0]: [set(floor.split(" | ")) for floor in each["layers"]]
            for each in contracts if each["type"] == "layers"}  # fmt: skip
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    first, both = (
        re.split(rf"\n {{4}}{head}\n", page)[1].split("\n\n")[0].split("\n")
        for head in ("secretariat/ +floor", "screens/ +storage/")
    )
    at = next(line for line in page.split("\n") if line.endswith(" storage/")).index("storage/")
    drawn = floors_drawn(first)
    assert drawn == kept["secretariat"]
    assert floors_drawn([line[:at] for line in both]) == kept["screens"]
    assert floors_drawn([line[at:] for line in both]) == kept["storage"]
    numbers = [int(found[0]) for line in first if (found := re.search(r"\d+$", line))]
    assert numbers == list(range(len(drawn)))[::-1]
    told = re.findall(r"^ {4}secretariat/(\w+)/.* floor (\d+)$", page, re.MULTILINE)
    assert len(told) > 2, "the way of an event"
    assert [name for name, floor in told if name not in drawn[-1 - int(floor)]] == []


def circles(imports: dict[str, set[str]]) -> list[list[str]]:
    """The groups of modules of which each can be reached from each other by imports (Tarjan's algorithm)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_ones: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = lowest[module] = len(order)
        open_ones.append(module)
        for other in sorted(imports.get(module, ())):
            if other not in order:
                visit(other)
                lowest[module] = min(lowest[module], lowest[other])
            elif other in open_ones:
                lowest[module] = min(lowest[module], order[other])
        if lowest[module] == order[module]:
            at = open_ones.index(module)
            group = sorted(open_ones[at:])
            del open_ones[at:]
            if len(group) > 1 or module in imports.get(module, ()):
                found.append(group)

    for module in sorted(imports):
        if module not in order:
            visit(module)
    return found


def test_no_file_stands_in_a_circle_not_even_of_types() -> None:
    """Imports for types alone count, and those inside functions: a reader follows them all."""
    grimp = pytest.importorskip("grimp")
    graph = grimp.build_graph(*PACKAGES, cache_dir=None, exclude_type_checking_imports=False)
    imports = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    assert len(imports) > 300
    assert circles(imports) == []


def test_a_circle_would_be_noticed() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": {"e"}}) == [["a", "b", "c"], ["e"]]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_two_classes_of_a_package_have_one_name(package: str) -> None:
    """One word, one thing. A widget's message stands inside it, and is called by both: ``Board.Chosen``."""
    named_so: dict[str, list[str]] = {}
    for path in modules(package):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                named_so.setdefault(node.name, []).append(named(path))
    assert {name: places for name, places in named_so.items() if len(places) > 1} == {}


# --- the guide for newcomers ---


def places_named(guide: str) -> list[str]:
    """What stands in backticks in the table “Where a new thing goes” and is the path of a file or a folder."""
    table = guide.partition("## Where a new thing goes")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("|")]
    found = re.findall(r"`([\w./]+)`", "\n".join(rows))
    return [name for name in found if "/" in name]


def test_every_place_that_the_guide_names_is_there() -> None:
    names = places_named((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert len(names) > 20
    assert [name for name in names if not (ROOT / name).exists()] == []


# --- the faults that the tests must find ---


def test_every_planted_fault_can_be_planted() -> None:
    """``python -m tests.planted_faults`` plants them; here it is only seen that each still has its place and tests."""
    sources = [path.read_text("utf-8") for path in modules(*PACKAGES)]
    sources += [path.read_text("utf-8") for package in PACKAGES for path in (ROOT / package).rglob("*.jinja")]
    names = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    for fault in FAULTS:
        assert sum(text.count(fault.old) for text in sources) == 1, fault.name
        assert set(fault.tests) <= names, fault.name


# --- what enters itself in a table ---

ENTERED = {"word": ("capture/words", "vocabulary"), "check": ("checks", "looking_over"),
           "contradiction": ("contradictions", "finding")}  # fmt: skip
"""By which mark, in which folder, and the module that names all of them there, so that each is loaded."""


def entering(mark: str, folder: Path) -> set[str]:
    """The modules of a folder in which something bears a mark."""
    return {
        path.stem for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for each in getattr(node, "decorator_list", ())
        if isinstance(each, ast.Call) and ast.unparse(each.func) == mark
    }  # fmt: skip


def gathered_in(path: Path) -> set[str]:
    """The neighbours that a module imports whole."""
    tree = ast.parse(path.read_text("utf-8"))
    return {name.name for node in tree.body if isinstance(node, ast.ImportFrom) and node.module is None
            for name in node.names}  # fmt: skip


@pytest.mark.parametrize("mark", ENTERED)
def test_what_enters_itself_in_a_table_is_loaded_with_it(mark: str) -> None:
    """A word, a check or a rule in a module that nobody names would never be read, found or told."""
    folder, gathers = ENTERED[mark]
    house = ROOT / "secretariat" / folder
    marked = entering(mark, house)
    assert len(marked) > 5
    assert marked - gathered_in(house / f"{gathers}.py") == set(), f"name these in {folder}/{gathers}.py"


# --- what every start pays for ---


def paid_at_start(tree: ast.Module) -> list[str]:
    """What costs much where its module is loaded, and need not: a pattern compiled then (``basics.pattern`` is later),
    a dataclass that inherits from nothing (a ``msgspec.Struct`` is made in a fiftieth of the time)."""
    within = {id(part) for each in ast.walk(tree) if isinstance(each, _LATER) for part in ast.walk(each)}
    return [
        *(f"compiled in line {each.lineno}" for each in ast.walk(tree)
          if isinstance(each, ast.Call) and ast.unparse(each.func) == "re.compile" and id(each) not in within),
        *(each.name for each in ast.walk(tree) if isinstance(each, ast.ClassDef) and not each.bases
          and any(ast.unparse(mark).startswith("dataclass") for mark in each.decorator_list)),
    ]  # fmt: skip


_LATER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_MUST_BE = {"secretariat/documents/bound/binding.py": ["Binder"]}
"""It makes more of itself than its fields."""


def test_no_module_does_when_loaded_what_may_never_be_asked_for() -> None:
    said = trees_that_say(("compile", "dataclass"), "screens", "secretariat")
    paid = {name: paid_at_start(tree) for name, tree in said}
    assert set(_MUST_BE) <= set(paid)
    assert {name: what for name, what in paid.items() if what != _MUST_BE.get(name, [])} == {}


def test_what_a_start_pays_for_would_be_noticed() -> None:
    assert paid_at_start(ast.parse(
        "A = re.compile('a')\nB = [re.compile(b) for b in C]\ndef later(): return re.compile('d')\n"
        "@dataclass(frozen=True)\nclass E: ...\n@dataclass\nclass F(Message): ..."
    )) == ["compiled in line 1", "compiled in line 2", "E"]  # fmt: skip


# --- what is written down ---


def undocumented(tree: ast.Module) -> list[str]:
    """Public classes and functions without a docstring, and public methods of more than four lines.

    A method that a base class already explains (``refusal``, ``happen``, ``write`` of an event) needs none.
    """
    found = []
    for node in tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node):
            found.append(node.name)
        for part in node.body if isinstance(node, ast.ClassDef) else ():
            if not isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) or part.name.startswith("_"):
                continue
            short = (part.end_lineno or 0) - part.body[0].lineno < 4
            if not (short or ast.get_docstring(part) or part.name in _EXPLAINED_ABOVE):
                found.append(f"{node.name}.{part.name}")
    return found


_EXPLAINED_ABOVE = ("refusal", "happen", "write", "words", "reworded", "line", "matter")


def test_every_module_and_everything_public_in_it_says_what_it_is() -> None:
    trees = {named(path): ast.parse(path.read_text("utf-8")) for path in modules("secretariat", "storage")}
    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == [], (
        "these say nothing of themselves"
    )
    assert {name: found for name, tree in trees.items() if (found := undocumented(tree))} == {}


def test_what_is_undocumented_would_be_noticed() -> None:
    assert undocumented(ast.parse("def one(): ...\nclass Two:\n  def _three(self): ...\ndef _four(): ...")) == [
        "one",
        "Two",
    ]


def test_no_module_is_longer_than_one_reading() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in modules(*PACKAGES)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


# --- what runs on every system ---

_OF_ONE_SYSTEM = re.compile("%" + "[-#][A-Za-z]")
"""In a format of a date: ``%`` and a minus is known to Linux and macOS alone, ``%`` and ``#`` to Windows alone."""


def test_no_date_is_formatted_as_one_system_alone_can() -> None:
    wrong = [named(path) for path in modules(*PACKAGES) if _OF_ONE_SYSTEM.search(path.read_text("utf-8"))]
    assert wrong == [], "say it by a function of secretariat/clock.py"


def test_a_format_of_one_system_would_be_noticed() -> None:
    assert all(_OF_ONE_SYSTEM.search("{day:%" + form + " %b}") for form in ("-d", "#d", "-I"))
    assert not _OF_ONE_SYSTEM.search("{at:%Y-%m-%d %H:%M:%S}")


# --- what no file names ---

_NAMES_A_MACHINE = re.compile(
    r"/[w]ork/\w|/[h]ome/\w+/|/[r]oot/\w|[A-Z]:\\{1,2}[U]sers\\|[p]ypi\.org|[p]ythonhosted|https?://[l]ocalhost"
    r"|127[.]0\.0\.1|--(extra-)?[i]ndex-url|BEGIN [A-Z ]*[P]RIVATE KEY"
)
"""Written so that this file does not hold what it looks for."""


def files_of_the_repository() -> list[Path]:
    """All that is kept, and all that would be if it were added now."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("this is no checkout")
    return [path for name in done.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_names_the_machine_it_was_written_on_or_a_registry() -> None:
    wrong = []
    for path in files_of_the_repository():
        try:
            words = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        wrong += [f"{named(path)}: {found[0]}" for found in [_NAMES_A_MACHINE.search(words)] if found]
    assert wrong == []


def test_what_names_a_machine_would_be_noticed() -> None:
    for words in (
        "/w~ork/main",
        "/h~ome/clara/minutes",
        "http://l~ocalhost:3141",
        "https://p~ypi.org/simple",
        "127~.0.0.1",
    ):
        assert _NAMES_A_MACHINE.search(words.replace("~", ""))
    assert not _NAMES_A_MACHINE.search("homework/lists the panel's work/plan")


def test_nothing_that_is_made_is_kept() -> None:
    made = re.compile(r"(^|/)(__pycache__|\.venv|dist|build|\.hypothesis|sample-panel)/|\.pyc$|snapshot_report")
    assert [named(path) for path in files_of_the_repository() if made.search(named(path))] == []


FOLDERS = {".ci", "docs", "screens", "secretariat", "storage", "tests"}


def test_nothing_stands_at_the_root_but_the_house() -> None:
    """A folder of papers printed to be looked at was kept once, and nobody saw it among so many files."""
    assert {path.relative_to(ROOT).parts[0] for path in files_of_the_repository() if path.parent != ROOT} == FOLDERS
