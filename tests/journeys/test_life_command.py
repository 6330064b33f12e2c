"""That papers went out, recorded by a command as on a screen: published, circulated, signed; and how far they are."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.clock import local
from secretariat.basics.record import Private
from secretariat.complaints.case import Case, Complainant
from secretariat.events.speech import Note
from storage.archive import Archive
from tests.journeys.test_cli import JULY, folder, run  # noqa: F401  (fixtures)
from tests.support.panels import open_archive
from tests.support.program import Program

SEPTEMBER = "2022-09-14"
CLOSED = "2026-03-18"
TO_COME = "2026-06-24"
"""Of the invented sample."""
RECORDED = "One complaint had been received in the period and had been closed."
"""What the record of July has already: nothing is added to it that it has not."""


def archive_of(run: Program) -> Archive:  # noqa: F811
    return open_archive(run.data, [])


def note(run: Program, words: str) -> None:  # noqa: F811
    with closing((archive := archive_of(run)).store):
        last = archive.bundle(JULY).events[-2]  # type: ignore[union-attr]
        archive.commit(act("a note", Put(Note(text=words, place=f"{last.place}i"), JULY)))


def test_an_agenda_is_published_once_as_it_stands_and_undo_takes_it_back(run: Program) -> None:  # noqa: F811
    words = ("--on", "5 September 2022", "--at", "10:00", "--note", "On the board")
    assert run("publish", SEPTEMBER, *words) == 0, run.err
    assert run.out.startswith("Published. ")
    assert "Public questions: " in run.out
    with closing((archive := archive_of(run)).store):
        (published,) = archive.bundle(SEPTEMBER).publications  # type: ignore[union-attr]
        assert published.note == "On the board"
        assert f"{local(published.when):%Y-%m-%d %H:%M}" == "2022-09-05 10:00", "by the clock on the wall"
    assert run("publish", SEPTEMBER) == 1
    assert "has not changed since" in run.err
    assert run("undo") == 0
    assert run("publish", SEPTEMBER, "--on", "1 January 2090") == 1


def test_minutes_are_circulated_and_what_changes_then_is_listed(run: Program) -> None:  # noqa: F811
    assert run("how-far", JULY) == 0
    assert run.out == "DRAFT\n"
    assert run("signed", JULY) == 1
    assert "Only approved minutes are signed" in run.err
    assert run("circulate", JULY, "--on", "25 July 2022", "--at", "9:30", "--to", "all members") == 0, run.err
    assert run("circulate", JULY) == 1
    note(run, RECORDED)
    assert run("how-far", JULY) == 0
    assert "Circulated on 25 July 2022, to all members." in run.out
    assert f"now: {RECORDED}" in run.out
    assert run("how-far", SEPTEMBER) == 1
    assert run("circulate", SEPTEMBER) == 1
    assert "not closed" in run.err


@pytest.fixture
def own(invented: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    """The program on the invented sample: nobody real is complained of."""
    return Program(Path(shutil.copytree(invented, tmp_path / "invented")), capsys)


@pytest.mark.parametrize("command", [["circulate", CLOSED], ["publish", TO_COME]])
def test_neither_goes_out_with_a_complainants_name_in_it(own: Program, command: list[str]) -> None:
    name, meeting = "Zuleika Quince", command[1]
    with closing((archive := archive_of(own)).store):
        case = Case(reference="2026/090", about="", allegation=Private("A matter"),
                    complainant=Complainant(name=Private(name)))  # fmt: skip
        archive.commit(act("a complaint", Put(case)))
        before = archive.bundle(meeting)
        assert before is not None
        item = before.items[-1]
        archive.commit(act("titled", Put(item.with_(title=f"Letter of {name}"), meeting)))
    assert own(*command) == 1
    assert "may not go out" in own.err
    assert name not in own.err
    with closing((archive := archive_of(own)).store):
        bundle = archive.bundle(meeting)
        assert bundle is not None
        assert (bundle.copies, bundle.publications) == (before.copies, before.publications)
    assert own(*command, "--not-them", "1", "--because", "another of that name") in (0, 1)
    assert name not in own.out + own.err
    assert own("how-far", CLOSED) == 0
    assert name not in own.out


def test_the_figures_of_what_was_recommended_are_printed(run: Program) -> None:  # noqa: F811
    assert run("rates") == 0, run.err
    assert "2022: " in run.out
    assert "Answer rate:" in run.out


def test_that_signed_minutes_would_be_printed_otherwise_is_told_when_everything_is_looked_over(
    invented: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(Path(shutil.copytree(invented, tmp_path / "data")), capsys)  # noqa: F811
    run("lint")
    assert "minutes-changed" not in run.out
    assert run("settings", "body-word", "Committee", "--since", "2024-06-01") == 0, run.err
    assert run("lint") == 1
    told = [line.partition(": ") for line in run.out.splitlines() if line.endswith("[minutes-changed]")]
    assert min(place for place, _, _ in told) == "2024-06-26", "the first of them after that day"
    assert all(said.startswith("These minutes were signed on ") for _, _, said in told)
