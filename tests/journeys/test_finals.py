"""A version of a paper marked as final by a command: kept, on record, undone, and what differs later is told."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.ordering import following
from secretariat.events.speech import Note
from secretariat.papers.final import FinalPaper
from secretariat.papers.part import without_part
from storage.archive import Archive
from tests.journeys.test_cli import JULY, folder, run  # noqa: F401  (fixtures)
from tests.support.panels import MEETING, begun, open_archive
from tests.support.program import Program, ProgramOnThePanel, speaks_welsh

SECRET = "hemlock"


def archive_of(run: Program) -> Archive:  # noqa: F811
    return open_archive(run.data, [])


def finals(run: Program) -> list[FinalPaper]:  # noqa: F811
    archive = archive_of(run)
    found = archive.finals()
    archive.store.close()
    return found


@pytest.fixture
def own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramOnThePanel:
    """The program on the invented panel, whose meeting has begun: what a test adds to minutes it adds there."""
    program = ProgramOnThePanel(tmp_path, capsys)
    open_archive(program.data, [begun()]).store.close()
    return program


def note(own: Program, words: str) -> None:
    """One more line stands in the minutes."""
    archive = archive_of(own)
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    archive.commit(act("a note", Put(Note(text=words, place=following(bundle.events[-1].place)), MEETING)))
    archive.store.close()


@pytest.mark.parametrize("ending", [".docx", ".txt"])
def test_a_final_version_keeps_its_bytes_and_is_on_record_in_history_and_undone(
    run: Program, tmp_path: Path, ending: str  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / f"m{ending}"
    assert run("export", "minutes", JULY, "--to", file, "--final") == 0, run.err
    assert "Marked as final" in run.out
    data = file.read_bytes()
    (final,) = finals(run)
    assert final.file is not None
    assert (final.paper, final.file.name, final.file.size) == ("minutes of 2022-07-20", file.name, len(data))
    assert (run.data / "files" / hashlib.sha256(data).hexdigest()).read_bytes() == data
    assert run("history") == 0
    assert f"minutes of 20 July 2022 marked as final: m{ending}" in run.out
    file.unlink()
    assert run("finals", "minutes", JULY, "--to", file) == 0, run.err
    assert file.read_bytes() == data, "out again as it was kept"
    assert run("finals", "minutes", JULY, "--to", file) == 1, "it replaces nothing"
    assert run("check") == 0, run.out
    assert run("undo") == 0
    assert finals(run) == []
    assert run("redo") == 0
    assert len(finals(run)) == 1


def test_what_differs_from_it_later_is_told_and_shown(own: Program, tmp_path: Path) -> None:
    words = ("export", "minutes", MEETING, "--to", tmp_path / "m.txt")
    assert own(*words, "--final") == 0
    assert "differs" not in own.err
    assert own(*words) == 0
    assert "It says what the final of " in own.err
    assert own("finals", "minutes", MEETING) == 0
    assert "It says what the final of " in own.out
    note(own, "The lights went out.")
    note(own, "They came on again.")
    assert own(*words) == 0
    assert "It differs from the final of " in own.err
    assert ": 2 paragraphs." in own.err
    assert own("finals", "minutes", MEETING) == 0
    shown = " ".join(own.out.split())
    assert "Put in: " in shown
    assert "The lights went out." in shown
    assert "They came on again." in shown
    assert own(*words, "--final") == 0
    assert own(*words) == 0
    assert "It says what the final of " in own.err, "the last final counts"
    assert own("finals") == 0
    assert own.out.count(f"minutes of {MEETING}: m.txt, SHA-256 ") == 2


def test_that_it_is_of_another_day_is_no_difference(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / "a.txt"
    assert run("export", "actions", JULY, "--to", file, "--final") == 0
    words = file.read_text("utf-8")
    assert "As it stood on " in words
    archive = archive_of(run)
    (final,) = archive.finals()
    line = next(each for each in final.lines if each.text.startswith("As it stood on "))
    other = type(line)(line.text.replace(line.text.split(".")[0], "As it stood on 1 May 2022"), line.heading)
    lines = tuple(other if each == line else each for each in final.lines)
    archive.commit(act("another day", Put(final.with_(lines=lines))))
    archive.store.close()
    assert run("finals", "actions", JULY) == 0
    assert "It says what the final of " in run.out


def test_the_same_bytes_are_marked_once(run: Program, tmp_path: Path) -> None:  # noqa: F811
    words = ("export", "minutes", JULY, "--to", tmp_path / "m.csv", "--final")
    assert run(*words) == 0
    assert run(*words) == 0
    assert len(finals(run)) == 1
    assert "These bytes are the final of " in run.err
    assert "Marked as final" not in run.out


def test_what_is_not_for_publication_is_sealed_bytes_and_words(own: Program, tmp_path: Path) -> None:
    note(own, f"The {SECRET} grows.")
    file = tmp_path / f"{SECRET}.txt"
    assert own("export", "exempt-minutes", MEETING, "--to", file, "--final") == 0, own.err
    data = file.read_bytes()
    (final,) = finals(own)
    assert (final.file, final.lines) == (None, ())
    digest = hashlib.sha256(data).hexdigest()
    assert not (own.data / "files" / digest).exists()
    for path in (own.data / "register.json", own.data / "complaints.json"):
        assert SECRET.encode() not in path.read_bytes()
    assert own("history") == 0
    assert "exempt minutes of 18 June 2031 marked as final\n" in own.out
    out = tmp_path / "again.txt"
    assert own("finals", "exempt-minutes", MEETING, "--to", out) == 0, own.err
    assert out.read_bytes() == data
    note(own, "It grew.")
    assert own("finals", "exempt-minutes", MEETING) == 0
    assert "1 paragraph." in own.out
    assert own("dump", "--to", tmp_path / "d.json") == 0
    assert b"sealed_finals" not in (tmp_path / "d.json").read_bytes()
    assert own("undo") == 0
    assert own("undo") == 0
    assert finals(own) == []


def test_while_the_register_is_locked_it_is_neither_sealed_nor_compared(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:  # fmt: skip
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)
    words = ("export", "exempt-minutes", JULY, "--to", tmp_path / "e.txt")
    assert run(*words, "--final") == 0
    archive = archive_of(run)
    assert archive.ring is not None
    archive.ring.set_passphrase("open sesame")
    archive.store.close()
    assert run(*words, "--final") == 1
    assert "is kept sealed, and " in run.err
    assert run(*words) == 0, run.err
    assert "It is not compared with the final of " in run.err
    assert run("finals") == 0
    assert "exempt minutes of 2022-07-20: sealed" in run.out
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open sesame")
    assert run("finals", "exempt-minutes", JULY) == 0
    assert "It says what the final of " in run.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("calendar", "--to", "c.ics"), "A calendar is never final"),
        (("agenda", JULY, "--to", "a.eml"), "An e-mail is not the paper itself"),
        (("minutes", JULY, "--to", "/dev/null"), "--final keeps the file that is written"),
        (("minutes", JULY, "--to", "m.xyz"), "A paper's file must end in"),
    ],
)
def test_what_cannot_be_final_is_refused_and_nothing_is_written_or_kept(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str  # noqa: F811
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert run("export", *words, "--final") == 1
    assert sentence in run.err
    assert finals(run) == []
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_nothing_is_kept_of_a_final_that_could_not_be_written(run: Program, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "m.txt").write_text("by hand")
    for where in (tmp_path / "m.txt", tmp_path / "nowhere" / "m.txt", run.data / "m.txt"):
        assert run("export", "minutes", JULY, "--to", where, "--final") == 1
        assert finals(run) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nothing",), "There is no paper “nothing”"), (("minutes",), "Say which meeting"),
        (("minutes", JULY), "No version of the minutes of 2022-07-20 is marked as final"),
        (("forward-plan", JULY), "is of no meeting"), (("--to", "x.txt"), "Say of which paper"),
    ],
)  # fmt: skip
def test_what_there_is_no_final_of_is_said(run: Program, words: tuple[str, ...], sentence: str) -> None:  # noqa: F811
    assert run("finals", *words) == 1
    assert sentence in run.err
    assert run("finals") == 0
    assert "No paper is marked as final yet" in run.out


def test_finals_go_into_a_dump_and_out_of_it(run: Program, tmp_path: Path) -> None:  # noqa: F811
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--final") == 0
    assert run("export", "exempt-minutes", JULY, "--to", tmp_path / "e.txt", "--final") == 0
    assert run("dump", "--with-complaints", "--with-files", "--to", tmp_path / "d.json") == 0, run.err
    run.data = tmp_path / "other"
    assert run("load", tmp_path / "d.json") == 0, run.err
    assert len(finals(run)) == 2
    for paper, file in (("minutes", "m.txt"), ("exempt-minutes", "e.txt")):
        assert run("finals", paper, JULY, "--to", tmp_path / f"again-{file}") == 0, run.err
        assert (tmp_path / f"again-{file}").read_bytes() == (tmp_path / file).read_bytes()


def test_a_final_of_an_item_a_year_a_period_or_a_language_is_its_own_and_is_named(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    speaks_welsh(run.data)
    period = ("--from", "1 April 2022", "--until", "30 June 2022")
    named = {
        ("front-sheet", "2022-09-14", "--item", "6"): "front sheet of 2022-09-14, item 6",
        ("front-sheet", "2022-09-14"): "front sheet of 2022-09-14",
        ("attendance-of-the-year", "--year", "2022"): "attendance of the year, 2022/23",
        ("complaints-review", *period): "complaints review, 1 April 2022 to 30 June 2022",
        ("minutes", JULY, "--language", "cy"): "minutes of 2022-07-20 in Welsh",
        ("attendance-of-the-year", "--year", "2022", "--language", "cy"): "attendance of the year, 2022/23 in Welsh",
    }
    for n, (words, name) in enumerate(named.items()):
        paper, *more = words
        file, again = tmp_path / f"{n}.txt", tmp_path / f"again-{n}.txt"
        assert run("export", paper, *more, "--to", file, "--final") == 0, run.err
        assert "differs from" not in run.err, f"{name}: it was held against another paper"
        assert {each.paper for each in finals(run)} == {*list(named.values())[: n + 1]}
        assert run("finals", paper, *more, "--to", again) == 0, run.err
        assert again.read_bytes() == file.read_bytes()
        assert run("finals", paper, *more) == (paper == "complaints-review"), (name, run.err)
        assert paper == "complaints-review" or "It says what the final of " in run.out
    assert run("finals") == 0
    assert all(f"  {name}: " in run.out for name in named.values())


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (("front-sheet", "2022-09-14", "--item", "6"), ""), (("attendance-of-the-year", "--year", "2022"), ""),
        (("attendance-of-the-year", "--year", "2022"), "cy"),
        (("complaints-review", "--from", "1 April 2022", "--until", "30 June 2022"), ""),
    ],
)  # fmt: skip
def test_a_final_marked_before_papers_were_named_by_their_part_is_still_found_and_that_is_said(
    run: Program, tmp_path: Path, words: tuple[str, ...], language: str  # noqa: F811
) -> None:  # fmt: skip
    speaks_welsh(run.data)
    words = (*words, "--language", language) if language else words
    file = tmp_path / "old.txt"
    assert run("export", *words, "--to", file, "--final") == 0, run.err
    (final,) = finals(run)
    old = without_part(final.paper)
    assert old != final.paper
    archive = archive_of(run)
    archive.commit(act("as it was named once", Put(final.with_(paper=old))))
    archive.store.close()
    its_name = f"It is on record as “{old}”: it was marked before papers were named by item, year or period"
    assert run("export", *words, "--to", tmp_path / "new.txt") == 0
    assert "It says what the final of " in run.err
    assert its_name in run.err
    assert run("finals", *words, "--to", tmp_path / "again.txt") == 0, run.err
    assert (tmp_path / "again.txt").read_bytes() == file.read_bytes()
    assert its_name in run.err
    if words[0] != "complaints-review":
        assert run("finals", *words) == 0, run.err
        assert its_name in " ".join(run.out.split())
    assert run("export", *words, "--to", tmp_path / "own.txt", "--final") == 0, run.err
    assert [each.paper for each in finals(run)] == [old, final.paper], "now it has one of its own"
    assert run("export", *words, "--to", tmp_path / "newest.txt") == 0
    assert "It says what the final of " in run.err
    assert "It is on record as" not in run.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("minutes", JULY, "--item", "5"), "--item says nothing about the minutes"),
        (("front-sheet", "2022-09-14", "--year", "2022"), "--year says nothing about the front sheet"),
        (("complaints-review", "--from", "1 April 2022"), "Say both days of its period"),
        (("chairs-brief", JULY, "--language", "cy"), "is written in English alone"),
        (("minutes", JULY, "--language", "xx"), "There is no language “xx”. There are: cy"),
        (("--item", "5"), "Say of which paper"), (("--language", "cy"), "Say of which paper"),
        (("front-sheet", "2022-09-14", "--item", "9"), "There are: front sheet of 2022-09-14, item 6."),
    ],
)  # fmt: skip
def test_what_names_no_final_is_said(
    run: Program, tmp_path: Path, words: tuple[str, ...], sentence: str  # noqa: F811
) -> None:  # fmt: skip
    assert run("export", "front-sheet", "2022-09-14", "--item", "6", "--to", tmp_path / "f.txt", "--final") == 0
    assert run("finals", *words) == 1
    assert sentence in run.err
