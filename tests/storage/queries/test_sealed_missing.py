"""What stands for a sealed record that is not in the folder is told by the check, and nothing else is."""

from __future__ import annotations

import asyncio
from pathlib import Path

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private, Record
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.letters.letter import LetterIn
from secretariat.papers.final import FinalPaper, SealedFinal
from storage.archive import Archive
from storage.queries.sealed_missing import sealed_and_missing
from storage.queries.whether_all_holds import whether_all_holds
from tests.support.panels import DAY, Clock, open_archive

FINAL = FinalPaper(id="final", at=Clock()(), paper="complaints annex", sealed="of-final")
LETTER = LetterIn(id="letter", received=DAY, sealed="of-letter")
SEALED: dict[str, Record] = {
    "of-final": SealedFinal(id="of-final", file_name=Private("annex.txt"), data=b"words", cases=("2031/001",)),
    "of-letter": SealedLetter(id="of-letter"),
}
TOLD = [
    "The file of the complaints annex, the final of 18 June 2031, is not in this folder: it was kept sealed.",
    "The letter of 18 June 2031 about a complaint is not in this folder: it was kept sealed.",
]


def kept(folder: Path, *ids: str) -> Archive:
    archive = open_archive(folder)
    archive.commit(act("what stands in the clear", Put(FINAL), Put(LETTER)))
    if ids:
        archive.commit(act("what is sealed", [Put(SEALED[id]) for id in ids]))
    return archive


def test_what_is_there_is_not_told_of_open_or_locked(tmp_path: Path) -> None:
    archive = kept(tmp_path / "data", *SEALED)
    assert sealed_and_missing(archive) == []
    asyncio.run(archive.set_passphrase("a long passphrase of several words"))
    archive.relock()
    assert archive.locked
    assert sealed_and_missing(archive) == []


def test_each_that_is_missing_is_told_open_or_locked(tmp_path: Path) -> None:
    archive = kept(tmp_path / "data")
    assert sealed_and_missing(archive) == TOLD
    assert [each for each in whether_all_holds(archive).problems if each in TOLD] == TOLD
    archive.commit(act("one is there again", Put(SEALED["of-letter"])))
    assert sealed_and_missing(archive) == TOLD[:1]
    asyncio.run(archive.set_passphrase("a long passphrase of several words"))
    archive.relock()
    assert sealed_and_missing(archive) == TOLD[:1]


def test_what_was_erased_is_gone_on_purpose(tmp_path: Path) -> None:
    archive = kept(tmp_path / "data", *SEALED)
    for kind, id in ((SealedFinal, "of-final"), (SealedLetter, "of-letter")):
        note = Erasure(on=DAY, names=(f"{archive.kept_in(kind)}/{id}",))
        asyncio.run(archive.erase(kind, [id], [note], by="the tests"))
    assert sealed_and_missing(archive) == []
