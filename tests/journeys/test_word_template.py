"""The council's Word template: set in the app, used by the command line and the app, and never what stops a paper."""

from __future__ import annotations

import shutil
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.panel.word_template import RoleStyle, WordTemplate
from storage.archive import Archive
from tests.support.council_template import council_template, retyped
from tests.support.panels import open_archive
from tests.support.program import Program
from tests.support.reading import word_lines

JULY = "2022-07-20"
STYLES = (RoleStyle("heading", "NCC Heading"),)


@pytest.fixture
def run(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(Path(shutil.copytree(sample, tmp_path / "data")), capsys)


def put(archive: Archive, chosen: WordTemplate) -> Act:
    panel = archive.panel()
    assert panel is not None
    return act("template", Put(panel.with_(word_template=chosen)))


def setting(run: Program, path: Path, data: bytes | None, styles: tuple[RoleStyle, ...] = STYLES) -> None:
    """A template in the settings, lying at that path."""
    if data is not None:
        path.write_bytes(data)
    archive = open_archive(run.data, [])
    archive.commit(put(archive, WordTemplate(str(path), styles)))
    archive.store.close()


def test_papers_in_word_are_set_into_it_and_others_are_not(run: Program, tmp_path: Path) -> None:
    setting(run, tmp_path / "council.dotx", council_template())
    paper = tmp_path / "m.docx"
    assert run("export", "minutes", JULY, "--to", paper) == 0
    assert run.err.count("shipped form") == 0
    lines = word_lines(paper.read_bytes())
    assert lines[0] == "Letterhead"
    assert lines[-1] == "Yours, the council"
    assert run("verify", paper) == 0, "its foot stands under the council's"
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt") == 0
    assert "Letterhead" not in (tmp_path / "m.txt").read_text("utf-8")
    assert run("export", "agenda", JULY, "--to", tmp_path / "a.eml") == 0
    (attached,) = message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default).iter_attachments()
    assert "Letterhead" in word_lines(attached.get_content())


@pytest.mark.parametrize(
    ("data", "styles", "why"),
    [
        (None, STYLES, "council.dotx could not be read: "),
        (b"nothing", STYLES, "council.dotx is damaged, or no Word file"),
        (retyped(council_template(), "template", "template.macroEnabledTemplate"), STYLES, "council.dotx holds macros"),
        (council_template(), (RoleStyle("text", "Gone"),), "The template has no style “Gone” for text."),
    ],
    ids=["gone", "damaged", "macros", "style"],
)
def test_one_that_cannot_be_used_holds_no_paper_up(
    run: Program, tmp_path: Path, data: bytes | None, styles: tuple[RoleStyle, ...], why: str
) -> None:
    setting(run, tmp_path / "council.dotx", data, styles)
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.docx") == 0
    assert why in run.err
    assert "The paper is in the shipped form." in run.err
    assert ZipFile(BytesIO((tmp_path / "m.docx").read_bytes())).testzip() is None
    assert run("template") == 1
    assert why in run.err


def test_what_was_found_of_it_is_said(run: Program, tmp_path: Path) -> None:
    assert run("template") == 1
    assert "No Word template is set" in run.err
    other = tmp_path / "other.docx"
    other.write_bytes(council_template(marker="", template=False))
    assert run("template", other) == 0
    assert "title as Heading 1" in run.out
    assert "it has no {{content}}" in run.out
    setting(run, tmp_path / "council.dotx", council_template())
    assert run("template") == 0
    assert "heading as NCC Heading" in run.out
    assert "Ours: stem, outcome" in run.out
