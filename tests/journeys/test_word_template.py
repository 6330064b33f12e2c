"""The council's Word template: set in the app, used by the command line and the app, and never what stops a paper."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from secretariat.basics.acts import Act, Put, act
from secretariat.panel.word_template import RoleStyle, WordTemplate
from storage.archive import Archive
from tests.support.cases import kept, new_case
from tests.support.council_template import council_template, retyped
from tests.support.panels import MEETING, begun, invented_panel, open_archive
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


def _in_the_header(word: Any) -> None:
    line = word.sections[0].header.paragraphs[0]
    line.text = "Mrs Agatha Night"
    line.add_run("shade").bold = True


def _in_the_footer(word: Any) -> None:
    word.sections[0].footer.paragraphs[0].text = "agatha.n@example.org"


def _above_the_marker(word: Any) -> None:
    word.paragraphs[0].text = "Dear Mrs Nightshade,"


def _in_a_table(word: Any) -> None:
    word.add_table(1, 1).cell(0, 0).text = "12 Hemlock Row"


def _in_its_properties(word: Any) -> None:
    word.core_properties.keywords = "Letter to Agatha Nightshade"


def _in_a_link(word: Any) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    word.part.relate_to("mailto:agatha.n@example.org", kind, is_external=True)


@pytest.mark.parametrize(
    "where", [_in_the_header, _in_the_footer, _above_the_marker, _in_a_table, _in_its_properties, _in_a_link]
)
def test_one_that_says_who_complained_is_not_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], where: Callable[[Any], None]
) -> None:
    """Made of an old letter, it would say so on every paper."""
    open_archive(tmp_path / "data", [*invented_panel(), begun()]).store.close()
    run = Program(tmp_path / "data", capsys)
    word = docx.Document(BytesIO(council_template(template=False)))
    where(word)
    out = BytesIO()
    word.save(out)
    setting(run, tmp_path / "council.docx", out.getvalue(), ())
    assert run("export", "minutes", MEETING, "--to", tmp_path / "m.docx") == 0
    assert "shipped form" not in run.err, "nobody has complained"
    archive = open_archive(run.data, [])
    archive.commit(kept(new_case()))
    archive.store.close()
    assert run("export", "minutes", MEETING, "--to", tmp_path / "m.docx", "--force") == 0
    assert "The template council.docx is not used, for it says a complainant's" in run.err
    assert "(complaint 2031/001)" in run.err
    assert "shade" not in run.err
    package = ZipFile(BytesIO((tmp_path / "m.docx").read_bytes()))
    said = b" ".join(package.read(name) for name in package.namelist())
    assert not any(word in said for word in (b"ightshade", b"Hemlock", b"agatha.n"))
    setting(run, tmp_path / "council.docx", council_template(template=False), ())
    assert run("export", "minutes", MEETING, "--to", tmp_path / "m.docx", "--force") == 0
    assert "shipped form" not in run.err
    assert word_lines((tmp_path / "m.docx").read_bytes())[0] == "Letterhead"


@pytest.mark.parametrize("part", [b"", b"Agatha Nightshade", "<a>Nightshadé</a>".encode("latin-1")])
def test_one_of_which_not_all_can_be_compared_is_not_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], part: bytes
) -> None:
    open_archive(tmp_path / "data", [*invented_panel(), begun(), kept(new_case())]).store.close()
    run = Program(tmp_path / "data", capsys)
    word = docx.Document(BytesIO(council_template(template=False)))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    name = "/customXml/item99.xml"
    word.part.relate_to(Part(PackURI(name), "application/xml", part, word.part.package), kind)
    out = BytesIO()
    word.save(out)
    setting(run, tmp_path / "council.docx", out.getvalue(), ())
    assert run("export", "minutes", MEETING, "--to", tmp_path / "m.docx") == 0
    assert "council.docx is damaged: what its part customXml/item99.xml says cannot be read." in run.err
    assert "The paper is in the shipped form." in run.err
    assert b"item99" not in (tmp_path / "m.docx").read_bytes()
