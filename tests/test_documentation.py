"""The pages in ``docs/`` say what the tables say, what they link to is there; shells complete what there is."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.basics.clock import at
from secretariat.capture.desk import NARRATIVE
from secretariat.capture.entering import act_of, enter
from secretariat.cli.run import GROUPS, parser
from secretariat.documents.plain_text import write
from secretariat.papers.minutes import minutes
from secretariat.sample.invented.filling import the_acts
from secretariat.sample.invented.years import NEXT
from storage.places import PLACES
from tests.documentation import DOCS, MADE, MAN, PAGES, collections, commands, renewed, words
from tests.support.clerk import Memory, squeezed
from tests.support.places import ROOT
from tests.support.program import Program


def command_names() -> list[str]:
    return re.findall(r"^\| `([a-z-]+)` \|", commands(), re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_the_tables_say(name: str) -> None:
    page = (DOCS / name).read_text("utf-8")
    assert renewed(page) == page, "python -m tests.documentation writes it anew"
    assert page.count("<!-- made: ") == page.count("<!-- end -->") >= 1


def test_every_part_that_can_be_made_stands_in_some_page() -> None:
    pages = "".join((DOCS / name).read_text("utf-8") for name in PAGES)
    assert set(re.findall(r"<!-- made: ([a-z-]+) -->", pages)) == set(MADE)


def test_the_man_page_says_what_the_command_line_takes() -> None:
    pytest.importorskip("argparse_manpage")
    from tests.documentation import man_page

    page = man_page()
    if sys.version_info[:2] == (3, 11):  # argparse words its usage otherwise in later versions
        assert page == MAN.read_text("utf-8"), "python -m tests.documentation writes it anew"
    plain = page.replace("\\-", "-")
    assert [name for name in command_names() if f"secretariat {name}" not in plain] == []


def test_the_tables_of_the_pages_leave_nothing_out() -> None:
    assert len(command_names()) > len(GROUPS)
    assert all(f"`{coll}`" in collections() for coll in PLACES.values())
    assert "| complaint | `complaints/cases` | wholly | `complainant`, `allegation`, `hold`, `steps`" in collections()
    assert "| apology | `meetings/{}/apologies` | its `reason` | `reason` |" in collections()
    assert "`/close [time]`" in words()


def test_what_a_page_tells_the_reader_to_type_is_a_command() -> None:
    known = set(command_names())
    for name in PAGES:
        page = (DOCS / name).read_text("utf-8")
        typed = re.findall(r"(?:`|^    )secretariat ((?:--data \w+ )?)([a-z][a-z-]+)", page, re.MULTILINE)
        assert typed
        assert [command for _, command in typed if command not in known] == []


@pytest.mark.parametrize("page", [*(DOCS / name for name in PAGES), ROOT / "README.md"])
def test_what_a_page_links_to_is_there(page: Path) -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8"))
    assert [each for each in linked if not (page.parent / each).exists()] == []


# --- the lines of the minutes, in the README ---

_PRINTED = re.compile(r"(?<!\*)\*(?!\*)((?:\*\*|[^*])+)\*(?!\*)")
BEGUN = ("/in hb td ps gw mo rk ll ew jp om", "/in ag cm ws", "/next", "/item 9")
BEFORE = {"/declare": "/item 4", "/q": "/item 6", "/vote": "/motion hb sec td that the chart be drawn"}
"""What is minuted so that the meeting sits, and so that there is something for a line to be of."""
LINES = [
    (typed, _PRINTED.findall(prints))
    for typed, prints in re.findall(r"^\| (.*`.*) \| (.*) \|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    if _PRINTED.search(prints)
]
"""Rows of the table: what is typed, and in italics what it prints."""


def test_the_lines_of_the_readme_print_what_it_says() -> None:
    """One after the other, at the next meeting of the invented sample."""
    kept, desk, now = Memory(the_acts()), NARRATIVE, at(dt.date.fromisoformat(NEXT), dt.time(14))

    def minuted(line: str) -> str:
        nonlocal desk
        p = kept.proceedings(NEXT)
        captured = enter(line, p, desk=desk, now=now)
        desk = captured.desk or desk
        kept.do(act_of(captured, p))
        return squeezed(write(minutes(kept.proceedings(NEXT))))

    for line in BEGUN:
        minuted(line)
    now = at(dt.date.fromisoformat(NEXT), dt.time(16, 30))
    assert len(LINES) > 8
    words = ""
    for typed, prints in LINES:
        first = typed.replace("` Tab `", "\t").replace("Tab `", "`\t").split("`")[1]
        if before := BEFORE.get(first.split()[0]):
            words = minuted(before)
        told = [each.replace("*", "") for each in prints]
        assert [each for each in told if each in words] == [], "it was printed before it was typed"
        words = minuted(first)
        assert [each for each in told if each not in words] == [], first


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh", "powershell"])
def test_a_shell_is_told_every_command_and_option(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(tmp_path / "data", capsys)
    assert run("completion", shell) == 0
    assert [name for name in command_names() if name not in run.out] == []
    assert "--invented" in run.out or "invented" in run.out
    assert not (tmp_path / "data").exists(), "no folder is opened"


def test_another_shell_is_refused_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Program(tmp_path / "data", capsys)
    assert run("completion", "elvish") == 2
    assert "bash" in run.err


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_completes_a_command_an_option_and_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Program(tmp_path / "data", capsys)
    run("completion", "bash")
    script = tmp_path / "completion"
    script.write_text(run.out, "utf-8")
    (tmp_path / "minutes.docx").touch()

    def completed(*typed: str) -> list[str]:
        said = " ".join(f"'{word}'" for word in typed)
        ask = f"source {script}; COMP_WORDS=({said}); COMP_CWORD={len(typed) - 1}; _shtab_secretariat; " + (
            'printf "%s\\n" "${COMPREPLY[@]}"'
        )
        done = subprocess.run(
            ["bash", "-c", ask], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout.split()

    assert completed("secretariat", "fin") == ["finals", "find"]
    assert completed("secretariat", "sample", "--inv") == ["--invented"]
    assert "minutes.docx" in completed("secretariat", "load", "min")


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not here")
def test_fish_completes_a_command_an_option_and_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Program(tmp_path / "data", capsys)
    run("completion", "fish")
    script = tmp_path / "completion.fish"
    script.write_text(run.out, "utf-8")
    (tmp_path / "minutes.docx").touch()
    of_a_file = ("load min", ["minutes.docx"])
    for typed, wanted in (("fin", ["finals", "find"]), ("sample --inv", ["--invented"]), of_a_file):
        ask = f"source {script}; complete -C 'secretariat {typed}'"
        done = subprocess.run(
            ["fish", "--no-config", "-c", ask], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
        )
        assert [line.split("\t")[0] for line in done.stdout.splitlines()] == wanted, done.stderr


def test_the_command_line_starts_without_what_completes_it() -> None:
    code = "import sys; from secretariat.cli.run import parser; parser(); print('shtab' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "False\n"


def test_the_parser_reaches_the_command_that_prints_it() -> None:
    options = parser().parse_args(["completion", "bash"])
    assert options.whole().prog == "secretariat"
