"""A second language: set, its table given out, filled in and taken in again, and papers made in both, side by side."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as read_word

from secretariat.basics.acts import Put, act
from secretariat.cli.paper_options import PaperNames
from secretariat.events.speech import Note
from secretariat.languages.listed import listed
from secretariat.panel.word_template import WordTemplate
from tests.support.cases import kept, new_case
from tests.support.panels import MEETING, begun, open_archive
from tests.support.program import Program, ProgramOnThePanel, speaks_welsh

JULY = "2022-07-20"
ENGLISH_ALONE = ("complaints-review", "complaints-annex", "chairs-brief", "calendar", "clerks-calendar")


@pytest.fixture
def run(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    program = Program(Path(shutil.copytree(sample, tmp_path / "data")), capsys)
    speaks_welsh(program.data)
    return program


@pytest.fixture
def own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramOnThePanel:
    """The same on the invented panel, whose meeting has begun: what a test adds to a record it adds there."""
    program = ProgramOnThePanel(tmp_path, capsys)
    archive = open_archive(program.data, [begun()])
    archive.store.close()
    speaks_welsh(program.data)
    return program


def filled(table: Path, **phrases: str) -> str:
    """The file that was given out, with some phrases filled in."""
    text = table.read_text("utf-8")
    for english, words in phrases.items():
        row = f'english = "{english}"\nphrase = "'
        assert row in text
        text = re.sub(re.escape(row) + "[^\n]*\nreviewed = false", f'{row}{words}"\nreviewed = true', text)
    return text


def test_minutes_are_made_in_both_with_the_same_numbers_and_each_says_its_language(
    run: Program, tmp_path: Path
) -> None:
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.docx", "--both") == 0
    assert f"{tmp_path / 'm.docx'}\n" in run.out
    assert str(tmp_path / "m.cy.docx") in run.out
    assert re.search(r"\d+ phrases have no Welsh and stand in English, \d+ are not reviewed\.", run.err)
    english, welsh = (read_word(BytesIO((tmp_path / name).read_bytes())) for name in ("m.docx", "m.cy.docx"))
    assert (english.core_properties.language, welsh.core_properties.language) == ("en-GB", "cy")
    assert len(english.paragraphs) == len(welsh.paragraphs)
    assert english.paragraphs[0].text.endswith("on 20\xa0July\xa02022")
    assert welsh.paragraphs[0].text == english.paragraphs[0].text, "a sentence without a translation is English whole"
    assert "Aelodau’n bresennol" in [each.text for each in welsh.paragraphs]


def test_the_table_goes_out_whole_and_comes_in_filled_with_names_too(run: Program, tmp_path: Path) -> None:
    assert run("phrases") == 0
    assert re.fullmatch(r"Welsh: \d+ of \d+ phrases, 0 of them reviewed; \d+ would stand in English\.\n", run.out)
    assert run("phrases", "out", tmp_path / "cy.toml") == 0
    given = tomllib.loads((tmp_path / "cy.toml").read_text("utf-8"))
    assert [row["english"] for row in given["phrase"]] == [*listed()]
    text = filled(tmp_path / "cy.toml", **{"{minutes_of} {name} on {day}": "{day}: {minutes_of} y {name}"})
    names = {row["typed"]: row["called"] for row in given["name"]}
    assert names["Cambridgeshire Police and Crime Panel"] == names["Apologies for Absence"] == ""
    row = 'typed = "Apologies for Absence"\ncalled = "'
    text = text.replace(row, f"{row}Ymddiheuriadau")
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    assert run("phrases", "in", tmp_path / "mine.toml") == 0
    assert ", 1 of them reviewed" in run.out
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.html", "--language", "cy") == 0
    page = (tmp_path / "m.html").read_text("utf-8")
    assert '<html lang="cy">' in page
    assert "20 Gorffennaf 2022: Cofnodion cyfarfod y Cambridgeshire" in page
    assert "Ymddiheuriadau" in page
    assert run("export", "minutes", JULY, "--to", tmp_path / "e.txt") == 0
    english = (tmp_path / "e.txt").read_text("utf-8")
    assert "Apologies for Absence" in english
    assert "Gorffennaf" not in english
    assert run("undo") == 0
    assert run("phrases") == 0
    assert ", 0 of them reviewed" in run.out


@pytest.mark.parametrize(("change", "why"), [
    (('language = "cy"', 'x = 1\nlanguage = "cy"'), ""),
    (('language = "cy"', 'language = "kw"'), "is Cornish, and the panel’s second language is Welsh"),
    (('language = "cy"', ""), "must begin with its language"),
    (("[[phrase]]", "[[phrase]"), "The file of phrases cannot be read"),
    (('phrase = "Ionawr"', 'phrase = "{x}"'), "has {x}, which “January” has not"),
    (('phrase = "{day} {month} {year}"', 'phrase = "{day} {month}"'), "leaves out {year}"),
    (('phrase = "{day} {month} {year}"', 'phrase = "{day} {month} {year.__class__}"'), "leaves out {year}"),
    (('phrase = "{day} {month} {year}"', 'phrase = "{day} {month} {year!r}"'), "stands as {name} alone"),
    (('phrase = "{day} {month} {year}"', 'phrase = "{day} {month} {year"'), "do not close"),
    (('english = "February"', 'english = "January"'), "“January” is there twice"),
    (("reviewed = false", 'reviewed = "perhaps"'), "must be true or false"),
    (("phrase =", "words ="), "“January” has a line “words”, which is not read: its words stand at “phrase”."),
    (('english = "January"', "english = 1"), "has its words in quotation marks"),
])  # fmt: skip
def test_a_table_that_cannot_be_spoken_is_refused_with_the_word(
    run: Program, tmp_path: Path, change: tuple[str, str], why: str
) -> None:
    assert run("phrases", "out", tmp_path / "cy.toml") == 0
    text = (tmp_path / "cy.toml").read_text("utf-8")
    assert change[0] in text
    (tmp_path / "cy.toml").write_text(text.replace(*change, 1), "utf-8")
    assert run("phrases", "in", tmp_path / "cy.toml") == (1 if why else 0)
    assert why in run.err


def test_what_is_in_english_alone_and_what_is_not_set_is_said(run: Program, tmp_path: Path) -> None:
    assert not {*ENGLISH_ALONE} - {*PaperNames()}
    for paper in ENGLISH_ALONE:
        assert run("export", paper, "--to", tmp_path / "x.ics", "--language", "cy") == 1
        assert "is written in English alone." in run.err
    assert run("export", "agenda", JULY, "--to", tmp_path / "a.eml", "--both") == 1
    assert "An e-mail is written in English alone." in run.err
    assert run("export", "agenda", JULY, "--to", tmp_path / "a.txt", "--language", "kw") == 1
    assert "The second language of this panel is Welsh (cy), not “kw”." in run.err
    assert run("export", "agenda", JULY, "--to", tmp_path / "a.txt", "--language", "cy", "--both") == 1
    assert run("phrases", "in") == 1
    assert "Say the file" in run.err
    assert not list(tmp_path.glob("*.txt"))


def test_without_a_second_language_it_is_said_where_to_set_it(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(Path(shutil.copytree(sample, tmp_path / "data")), capsys)
    for command in (("phrases",), ("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--both")):
        assert run(*command) == 1
        assert "No second language is set: Panel settings" in run.err
    assert not (tmp_path / "m.txt").exists()


def test_a_table_that_is_gone_or_of_another_language_holds_no_paper_up(run: Program, tmp_path: Path) -> None:
    assert run("phrases", "out", tmp_path / "cy.toml") == 0
    (tmp_path / "mine.toml").write_text(filled(tmp_path / "cy.toml", January="Ionor"), "utf-8")
    assert run("phrases", "in", tmp_path / "mine.toml") == 0
    (kept,) = (run.data / "files").iterdir()
    moved = kept.rename(tmp_path / "kept")
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--language", "cy") == 0
    assert "The panel’s own phrases are not used: " in run.err
    assert "Aelodau’n bresennol" in (tmp_path / "m.txt").read_text("utf-8"), "the shipped ones are"
    moved.rename(kept)
    archive = open_archive(run.data, [])
    panel = archive.panel()
    assert panel is not None
    archive.commit(act("Cornish", Put(panel.with_(second_language="kw"))))
    archive.store.close()
    assert run("phrases") == 0
    assert "is Welsh, and the panel’s second language is Cornish" in run.err
    assert run.out.startswith("Cornish: 0 of ")


@pytest.mark.parametrize("ending", [".docx", ".csv"])
def test_what_is_told_of_both_is_told_once(run: Program, tmp_path: Path, ending: str) -> None:
    word = read_word()
    word.add_paragraph("{{content}} on {{date}}")
    word.save(str(tmp_path / "council.docx"))
    archive = open_archive(run.data, [])
    panel = archive.panel()
    assert panel is not None
    archive.commit(act("a template", Put(panel.with_(word_template=WordTemplate(str(tmp_path / "council.docx"))))))
    archive.store.close()
    assert run("export", "minutes", JULY, "--to", tmp_path / f"m{ending}", "--both") == 0
    said = run.err.splitlines()
    assert len(said) == len({*said})
    told = "The template: {{content}} stands" if ending == ".docx" else "A .csv has the tables alone"
    assert [line for line in said if line.startswith(told)]


@pytest.mark.parametrize("where", [".", "..", "m", "", ".docx"])
def test_both_are_written_to_a_file_with_an_ending_alone(run: Program, tmp_path: Path, where: str) -> None:
    assert (
        run("export", "minutes", JULY, "--to", tmp_path / where if where not in (".", "..") else where, "--both") == 1
    )
    assert "--both writes two files: name the first with --to, ending in " in run.err
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize("in_the_way", ["a file", "a folder"])
def test_what_is_in_the_way_of_the_second_is_found_before_the_first_is_written(
    run: Program, tmp_path: Path, in_the_way: str
) -> None:
    beside = tmp_path / "m.cy.txt"
    beside.mkdir() if in_the_way == "a folder" else beside.write_text("by hand", "utf-8")
    both = ("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--both")
    assert run(*both) == 1
    assert ("m.cy.txt is a folder" if in_the_way == "a folder" else "m.cy.txt is there already") in run.err
    assert not (tmp_path / "m.txt").exists()
    if in_the_way == "a file":
        assert run(*both, "--force") == 0, run.err
        assert "by hand" in [path.read_text("utf-8") for path in tmp_path.glob("m.cy (as it was *).txt")]


def test_places_of_both_are_numbered_through_and_nothing_is_written_until_each_is_said(
    own: Program, tmp_path: Path
) -> None:
    assert own("phrases", "out", tmp_path / "cy.toml") == 0
    (tmp_path / "mine.toml").write_text(filled(tmp_path / "cy.toml", **{"Members present": "Nightshade"}), "utf-8")
    assert own("phrases", "in", tmp_path / "mine.toml") == 0, own.err
    archive = open_archive(own.data, [])
    archive.commit(kept(new_case()))
    archive.commit(act("said", Put(Note(text="Mr Nightshade audits.", place="z"), MEETING)))
    archive.store.close()
    both = ("export", "minutes", MEETING, "--to", tmp_path / "m.txt", "--both", "--because", "a word, and the auditor")
    assert own(*both[:-2]) == 1
    assert own(*both, "--not-them", "1") == 1
    assert "Not said yet: 2, a complainant's surname (complaint 2031/001) in heading 1" in own.err
    assert list(tmp_path.glob("m.*")) == [], "the English one, of which all is said, waits for the other"
    many = 2 + own.err.count("; ")
    every = [word for n in range(1, many) for word in ("--not-them", str(n))]
    assert own(*both, *every) == 0, own.err
    assert "Nightshade" in (tmp_path / "m.cy.txt").read_text("utf-8")
    assert own("export", "minutes", MEETING, "--to", tmp_path / "m.txt") == 0, "each is remembered"


def test_what_was_to_be_private_is_said_once_of_both(own: Program, tmp_path: Path) -> None:
    archive = open_archive(own.data, [])
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    item = bundle.items[0]
    said = Note(text="The bells were rung.", place="z")
    archive.commit(act("exempt", Put(item.with_(exempt="1"), MEETING), Put(said, MEETING)))
    archive.store.close()
    both = ("export", "minutes", MEETING, "--to", tmp_path / "m.txt", "--both")
    assert own(*both) == 1
    assert own(*both, "--in-public", item.number, "--because", "kept public") == 0, own.err
    assert own("history") == 0
    assert own.out.count("may stand in public papers: “kept public”") == 1
    assert (tmp_path / "m.cy.txt").exists()


def test_a_table_that_was_filled_in_is_not_replaced_unseen(run: Program, tmp_path: Path) -> None:
    table = tmp_path / "cy.toml"
    assert run("phrases", "out", table) == 0
    assert run("phrases", "out", table) == 0, "it is as it was written"
    mine = filled(table, January="Ionawr")
    table.write_text(mine, "utf-8")
    assert run("phrases", "out", table) == 1
    assert "cy.toml was changed since it was written" in run.err
    assert table.read_text("utf-8") == mine
    assert run("phrases", "out", table, "--force") == 0, run.err
    (kept,) = tmp_path.glob("cy (as it was *).toml")
    assert kept.read_text("utf-8") == mine
    assert run("history") == 0
    assert "table of phrases in Welsh written to cy.toml" in run.out
    assert run("phrases", "--force") == 1
    assert "--force goes with “phrases out”" in run.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file")
def test_a_table_that_goes_to_standard_output_is_the_table_alone(run: Program) -> None:
    command = [sys.executable, "-m", "secretariat", "--data", str(run.data), "phrases", "out", "/dev/stdout"]
    said = subprocess.run(command,
                          capture_output=True, text=True, encoding="utf-8", check=True)  # fmt: skip
    assert [row["english"] for row in tomllib.loads(said.stdout)["phrase"]] == [*listed()]
    assert "Phrases: /dev/stdout\n" in said.stderr
    assert "would stand in English" in said.stderr
