"""What a command loads: its own group, and of libraries, records and events what it has a use for.

Loading is most of what a small command costs (``tests/benchmarks/where_time_goes.py``); that is held here by names, for
a time would depend on the computer.
"""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from secretariat.__main__ import main
from secretariat.basics.record import Record
from secretariat.cli import run
from secretariat.complaints.steps import Step
from secretariat.events.base import Happening
from secretariat.meetings.happening import Happened
from storage.journal.lines import Linked
from storage.places import PLACES
from tests.support.places import ROOT

LIBRARIES = {"pendulum", "textual", "rich", "typst", "docx", "lxml", "jinja2", "icalendar", "pypdf", "openpyxl",
             "pikepdf", "cryptography", "platformdirs", "asyncio", "logging", "shutil", "bz2", "_hashlib"}  # fmt: skip
"""None of these is needed to open a folder and read out of it. The last is OpenSSL (``storage/disk/hashing.py``)."""


def loaded_by(folder: Path, *arguments: str) -> set[str]:
    """The modules that are loaded once a command is done."""
    code = (
        "import sys; from secretariat.cli.run import run\n"
        "try: run(sys.argv[1:])\n"
        "finally: print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    given = [sys.executable, "-c", code, "--data", str(folder), *arguments]
    done = subprocess.run(given, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return set(done.stderr.split())


def groups_in(loaded: set[str]) -> set[str]:
    return {group for group in run.GROUPS if f"secretariat.cli.{group}" in loaded}


@pytest.mark.parametrize("group", run.GROUPS)
def test_each_group_adds_the_commands_that_the_table_says(group: str) -> None:
    added: list[str] = []

    def command(name: str, carry: Any, help: str) -> Any:
        added.append(name)
        return run.argparse.ArgumentParser()

    import_module(f"secretariat.cli.{group}").add(command)
    assert tuple(added) == run.GROUPS[group]


@pytest.mark.parametrize(
    ("arguments", "groups"),
    [
        ([], []),
        (["--data", "x"], []),
        (["--linear"], []),
        (["--version"], []),
        (["deadlines"], ["looking"]),
        (["--data=x", "--data", "check", "history", "--data", "y"], ["history"]),
        (["--help"], [*run.GROUPS]),
        (["nonsense"], [*run.GROUPS]),
        (["--linear", "deadlines"], [*run.GROUPS]),
    ],
)
def test_the_groups_that_arguments_have_a_use_for(arguments: list[str], groups: list[str]) -> None:
    assert [*run._groups_of(arguments)] == groups


@pytest.mark.parametrize("command", ["deadlines", "history", "people", "nonsense", "--help"])
def test_a_command_that_is_read_alone_says_what_it_says_among_all(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The usage and the refusal of what is wrong are the same words."""
    said = []
    for parser in (run.parser(run._groups_of([command])), run.parser()):
        with pytest.raises(SystemExit):
            parser.parse_args([command, "--such", "as", "nobody", "knows"])
        said.append(capsys.readouterr())
    assert said[0] == said[1]
    assert "usage: secretariat" in said[0].out + said[0].err


def test_the_version_is_told_without_a_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from secretariat.cli.run import run\n"
        "try: run(['--version'])\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert not loaded & LIBRARIES
    assert not groups_in(loaded)
    assert not any(name.startswith("storage") for name in loaded)


@pytest.mark.parametrize("arguments", [["history"], ["verify"], ["restore"]], ids=" ".join)
def test_what_reads_no_record_loads_no_kind_of_record(arguments: list[str], sample: Path) -> None:
    loaded = loaded_by(sample, *arguments)
    assert not loaded & {*LIBRARIES, "tinydb"}
    assert len(groups_in(loaded)) == 1
    kinds = ("secretariat.events", "secretariat.proceedings", "secretariat.panel.", "secretariat.matters",
             "secretariat.letters", "secretariat.plan", "secretariat.complaints.", "secretariat.papers.")  # fmt: skip
    assert [name for name in loaded if name.startswith(kinds)] == []


def test_a_list_of_records_loads_those_and_no_event(sample: Path, tmp_path: Path) -> None:
    own = tmp_path / "data"
    shutil.copytree(sample, own)  # that the list was written goes on record
    loaded = loaded_by(own, "people", "out", str(tmp_path / "list.csv"))
    writing = {"cryptography", "shutil", "bz2", "_hashlib"}
    assert not loaded & (LIBRARIES - writing), "an act makes the keys and the day's back-up"
    assert not any(name.startswith(("secretariat.events", "secretariat.proceedings")) for name in loaded)


def test_a_document_of_everything_is_written_by_the_names_of_its_lists(sample: Path, tmp_path: Path) -> None:
    loaded = loaded_by(sample, "dump", "--to", str(tmp_path / "everything.json"))
    assert not any(name.startswith(("secretariat.events", "secretariat.proceedings")) for name in loaded)


def test_a_list_of_past_papers_reads_none(sample: Path) -> None:
    loaded = loaded_by(sample, "past-papers")
    assert not loaded & LIBRARIES
    assert not any(name.startswith(("secretariat.past_papers.taking", "secretariat.letters.opened")) for name in loaded)


def test_a_list_of_papers_that_nobody_attached_counts_no_pages(sample: Path) -> None:
    loaded = loaded_by(sample, "papers", "2022-07-20")
    assert not any(name.startswith("secretariat.papers.") for name in loaded)


def test_a_paper_loads_those_that_make_no_other(sample: Path, tmp_path: Path) -> None:
    own = tmp_path / "data"
    shutil.copytree(sample, own)  # that it was written goes on record
    loaded = loaded_by(own, "export", "decisions", "2022-07-20", "--to", str(tmp_path / "decisions.md"))
    papers = {name.removeprefix("secretariat.papers.") for name in loaded if name.startswith("secretariat.papers.")}
    assert not papers & {"agenda", "circulating", "comparison", "front_sheet", "letter_words", "brief.paper",
                         "pack.making", "email.message", "matters.report", "matters.tracker"}  # fmt: skip
    assert "secretariat.events.every" not in loaded, "no kind of event that no meeting has"
    assert not loaded & {"secretariat.plan.year", "secretariat.complaints.first_register"}
    writers = {name for name in loaded if name.startswith("secretariat.documents.") and name.endswith(".writer")}
    assert not writers
    assert not loaded & {"email", "zipfile", "tomllib", "difflib", "socket"}, "what other papers and formats need"
    assert not any(name.startswith(("secretariat.capture", "secretariat.sample", "screens")) for name in loaded)


@pytest.mark.parametrize("line", ["deadlines", "forget", "settings", "settings quorum"])
def test_what_asks_little_of_the_records_loads_no_event(line: str, sample: Path) -> None:
    """Dates are counted from meetings and their titles; what follows a veto is asked where there was one."""
    loaded = loaded_by(sample, *line.split())
    assert not loaded & LIBRARIES
    assert [name for name in loaded if name.startswith(("secretariat.events.", "secretariat.proceedings."))] == []


@pytest.mark.parametrize("line", ["settings quorum", "deadlines", "forget", "history", "papers 2022-07-20"])
def test_what_only_reads_loads_nothing_that_writes(line: str, sample: Path) -> None:
    loaded = loaded_by(sample, *line.split())
    assert "storage.engine.read_store" in loaded
    writing = ("engine.store", "engine.opening_to_write", "engine.keeper", "engine.operations", "engine.backups",
               "disk.lock", "disk.aside", "sealed.erasing", "sealed.first_register", "unknown")  # fmt: skip
    assert not loaded & {*(f"storage.{name}" for name in writing), "getpass"}


def test_a_paper_of_no_meeting_loads_no_event(sample: Path, tmp_path: Path) -> None:
    """How far minutes have got is read from later meetings, which this paper tells nothing of."""
    own = tmp_path / "data"
    shutil.copytree(sample, own)  # that it was written goes on record
    loaded = loaded_by(own, "export", "plan-delivery", "--to", str(tmp_path / "plan.md"))
    assert "secretariat.documents.markdown" in loaded, "it was written"
    assert [name for name in loaded if name.startswith(("secretariat.events.", "secretariat.proceedings."))] == []


def test_dates_are_worked_out_anew_only_where_something_changed_that_they_are_counted_from(
    sample: Path, tmp_path: Path
) -> None:
    own = tmp_path / "data"
    shutil.copytree(sample, own)
    loaded = loaded_by(own, "undo")
    assert "secretariat.plan.picture" in loaded, "it was looked whether any moved"
    assert not loaded & {"secretariat.plan.moved_dates", "secretariat.deadlines.working", "secretariat.deadlines.rules"}


def test_how_wide_the_terminal_is_loads_nothing_that_packs_files(sample: Path) -> None:
    assert not loaded_by(sample, "rates") & {"shutil", "bz2", "lzma", "zlib"}


def test_a_search_where_nobody_complained_loads_neither_the_course_of_a_case_nor_the_gate(sample: Path) -> None:
    complaints = {name for name in loaded_by(sample, "find", "bells") if name.startswith("secretariat.complaints.")}
    assert not complaints & {"secretariat.complaints.fold", "secretariat.complaints.table"}
    assert not any(name.startswith("secretariat.complaints.gate") for name in complaints)


@pytest.mark.parametrize("line", ["deadlines", "deadlines 2022-09-14", "find bells", "lint", "check"])
def test_what_reads_records_loads_no_library_for_it(line: str, sample: Path) -> None:
    loaded = loaded_by(sample, *line.split())
    assert not loaded & LIBRARIES
    assert len(groups_in(loaded)) == 1
    assert not any(name.startswith(("secretariat.capture", "secretariat.sample", "screens")) for name in loaded)


def test_what_is_read_from_a_folder_is_annotated_with_what_it_is() -> None:
    """An annotation that is a string is compiled and evaluated when a kind is first read, and anew for each kind that
    inherits it. Of the kinds of event, whose methods name each other, only what they inherit matters."""

    def postponed(kind: type) -> bool:
        return any(isinstance(each, str) for each in vars(kind).get("__annotations__", {}).values())

    def held_by(kind: Any) -> set[type]:
        if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
            return {found for each in get_args(kind) for found in held_by(each)}
        if postponed(kind):
            return {kind}
        fields = [field.type for field in msgspec.structs.fields(kind)]
        return {kind, *(found for each in fields for found in held_by(each))}

    kinds = {found for kind in PLACES for found in held_by(kind)}
    inherited = {Record, Happened, Happening, Step, Linked}
    assert len(kinds) > 60
    assert [kind.__name__ for kind in {*kinds, *inherited} if postponed(kind)] == []


def test_what_is_done_with_is_not_looked_through_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = gc.get_threshold()
    monkeypatch.setattr(run, "run", lambda _arguments: 3)
    try:
        assert main() == 3
        assert gc.get_freeze_count() > 1000
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)


@pytest.mark.parametrize(("arguments", "seldom"), [(["history"], True), (["minute", "2022-07-20"], False), ([], False)])
def test_only_what_is_soon_done_is_seldom_tidied(
    arguments: list[str], seldom: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, meanwhile = gc.get_threshold(), []
    for carry in ("history.history", "minute.minute", "app.open_app"):
        monkeypatch.setattr(f"secretariat.cli.{carry}", lambda _options: meanwhile.append(gc.get_threshold()))
    monkeypatch.setattr(sys, "argv", ["secretariat", *arguments])
    try:
        assert main() == 0
        assert [each[0] >= 500_000 for each in meanwhile] == [seldom]
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
