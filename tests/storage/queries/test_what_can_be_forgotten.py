"""What was deleted, as it is listed to be forgotten: in the clerk's words, with the files that stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.kept_file import KeptFile
from secretariat.basics.record import Record
from secretariat.delivery.plan_line import PlanLine
from secretariat.letters.letter import LetterIn
from secretariat.meetings.reports_in import ReportIn
from storage.archive import Archive
from storage.places import PLACES
from storage.queries.forgetting import gone, line, what_would_go
from storage.queries.kinds_in_words import KINDS
from tests.support.panels import DAY, MEETING, open_archive


def deleted(archive: Archive, record: Record, meeting: str = "") -> None:
    archive.commit(act("kept", Put(record, meeting)))
    archive.commit(act("deleted", Drop(record.with_(rev=1), meeting)))


def test_every_kind_of_record_has_words_of_its_own() -> None:
    assert set(KINDS) == set(PLACES)
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize(
    ("record", "meeting", "words"),
    [
        (ReportIn(id="r", received=DAY), MEETING, f"report to the panel of {MEETING}"),
        (
            PlanLine(id="p", kind="measure", theme="Lanes", ref="1", text="Lanes swept"),
            "",
            "line of the plan as reported",
        ),
        (LetterIn(id="l", received=DAY), "", "letter"),
    ],
    ids=["report", "plan line", "letter"],
)
def test_what_was_deleted_is_called_as_the_clerk_would(
    tmp_path: Path, record: Record, meeting: str, words: str
) -> None:
    archive = open_archive(tmp_path)
    deleted(archive, record, meeting)
    (found,) = gone(archive)
    assert line(1, found).startswith(f"   1  {words}, deleted")
    archive.store.close()


def test_the_kept_files_that_stay_are_named(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    first = KeptFile(archive.keep_file(b"one"), "1.pdf", 3)
    second = KeptFile(archive.keep_file(b"two"), "2.pdf", 3)
    deleted(archive, ReportIn(id="r", received=DAY, file=second, earlier=(first,)), MEETING)
    deleted(archive, LetterIn(id="l", received=DAY, text="no file"))
    report, letter = gone(archive)
    assert (
        f"The files they came as stay, here and in back-ups: “2.pdf” (files/{second.sha256}) and “1.pdf” "
        f"(files/{first.sha256})."
    ) in what_would_go(archive, [report])
    assert "came as stay" not in what_would_go(archive, [letter])
    (tmp_path / "files" / first.sha256).unlink()
    said = what_would_go(archive, [report, letter])
    assert f"The file it came as stays, here and in back-ups: “2.pdf” (files/{second.sha256})." in said
    archive.store.close()
