"""Complaints of the first register become cases under their own references, and nothing is made up about them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec
import pytest

from secretariat.basics import clock
from secretariat.basics.record import Refused
from secretariat.complaints import steps as s
from secretariat.complaints.first_register import from_complaint, who_complained
from secretariat.complaints.fold import fold
from secretariat.complaints.receiving import moment_phrase
from secretariat.complaints.states import State
from storage import open_store
from storage.archive import Archive
from storage.interchange import format as interchange
from storage.interchange.kept import KeptAlready
from storage.port import Irreversible, Op
from tests.support.panels import invented_panel, open_archive

DOC: dict[str, Any] = {
    "id": "one", "rev": 1, "reference": "2031/004", "received": "2031-06-16T14:10:00+01:00", "channel": "telephone",
    "route": "from the commissioner's office", "about": "person-pc", "nature": {"withheld": "rude"},
    "said": {"withheld": "would not answer"}, "complainant": {"withheld": "Mrs Dell"},
    "contact": {"withheld": "1 Fen Row, ZX1 9QQ; 01632 960123, dell@example.org"},
    "steps": [{"on": "2031-06-16", "what": {"withheld": "rang back"}}], "closed": "2031-06-17",
    "ending": {"withheld": "withdrawn by letter"},
}  # fmt: skip
EARLIER = "complaints/complaints"


def test_a_complaint_is_read_as_a_case_that_was_received_and_noted_on() -> None:
    case = from_complaint(DOC)
    assert (case.id, case.reference, case.about) == ("one", "2031/004", "person-pc")
    first, *notes = case.steps
    assert isinstance(first, s.Received)
    assert (first.channel, first.route) == ("telephone", "from the Commissioner's chief executive")
    assert [note.note.reveal() for note in notes] == [
        "rang back", "Closed in the earlier register: withdrawn by letter"
    ]  # fmt: skip
    assert notes[0].at == first.at, "a note of the day it came is not before it came"
    assert moment_phrase(notes[1].at) == "Tue 17 June 2031"
    who = case.complainant
    assert (who.name.reveal(), who.address.reveal()) == ("Mrs Dell", "1 Fen Row, ZX1 9QQ")
    assert [word.reveal() for word in (*who.telephones, *who.emails)] == ["01632 960123", "dell@example.org"]
    assert case.allegation.reveal() == "rude\nwould not answer"


def test_who_complained_is_read_so_that_nothing_escapes_a_comparison() -> None:
    found = who_complained({**DOC, "received": "never"})
    assert found is not None, "even of a complaint that could not be moved"
    who = found.complainant
    assert (found.reference, who.name.reveal()) == ("2031/004", "Mrs Dell")
    assert who.address.reveal() == "1 Fen Row, ZX1 9QQ; 01632 960123, dell@example.org"
    parts = ["1 Fen Row", "ZX1 9QQ", "01632 960123", "dell@example.org"]
    assert [part.reveal() for part in who.telephones] == [part.reveal() for part in who.emails] == parts
    assert who_complained({"complainant": "Mrs Dell", "contact": None}) is None, "that register wrote it otherwise"


def test_how_it_was_said_to_end_is_a_note_and_no_step_of_the_regulations() -> None:
    standing = fold(from_complaint(DOC))
    assert standing.state is State.RECEIVED
    assert standing.open
    assert not standing.problems


def earlier_archive(folder: Path) -> Archive:
    """An archive as the first register left it."""
    archive = open_archive(folder)
    doc = {key: value for key, value in DOC.items() if key != "rev"}
    archive.store.commit([Op("put", EARLIER, "one", doc, 0)], by="", note="log complaint 2031/004")
    archive.store.close()
    return Archive(open_store(folder, background=False))


def test_opening_moves_them_in_one_act_and_only_once(tmp_path: Path) -> None:
    archive = earlier_archive(tmp_path / "data")
    (case,) = archive.cases()
    assert (case.reference, case.complainant.name.reveal()) == ("2031/004", "Mrs Dell")
    assert archive.store.find(EARLIER) == []
    moved = archive.store.version()
    archive.store.close()
    again = Archive(open_store(tmp_path / "data", background=False))
    assert again.store.version() == moved
    assert [case.reference for case in again.cases()] == ["2031/004"]
    with pytest.raises(Irreversible, match="The first register was moved into this one"):
        again.store.undo(by="")
    assert [case.reference for case in again.cases()] == ["2031/004"]
    again.store.close()


def test_under_a_passphrase_they_are_moved_once_it_is_given(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    doc = {key: value for key, value in DOC.items() if key != "rev"}
    archive.store.commit([Op("put", EARLIER, "one", doc, 0)], by="", note="log complaint 2031/004")
    assert archive.ring is not None
    archive.ring.set_passphrase("open sesame")
    archive.store.close()
    locked = Archive(open_store(tmp_path / "data", background=False))
    assert locked.locked
    assert locked.keeps_cases, "so that it is said that they are locked"
    locked.unlock("open sesame")
    assert [case.reference for case in locked.cases()] == ["2031/004"]
    locked.store.close()


def test_one_that_cannot_be_read_stays_where_it_is(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.store.commit([Op("put", EARLIER, "bad", {"reference": 7}, 0)], by="", note="")
    archive.store.close()
    again = Archive(open_store(tmp_path / "data", background=False))
    assert again.cases() == []
    assert [kept.id for kept in again.store.find(EARLIER)] == ["bad"]
    again.store.close()


def test_a_document_of_before_is_loaded_as_cases() -> None:
    document: dict[str, Any] = {"format": "secretariat", "complaints": [DOC], "people": []}
    dump, raw = interchange.read(msgspec.json.encode(document), KeptAlready(people={"person-pc": {}}))
    assert [case.reference for case in dump.cases] == ["2031/004"]
    assert "complaints" not in raw
    document["complaints"] = [DOC, {**DOC, "id": "two", "received": "yesterday"}]
    with pytest.raises(Refused, match=r"At complaints\[1\]\.received: "):
        interchange.read(msgspec.json.encode(document), KeptAlready(people={"person-pc": {}}))


def test_an_invented_panel_has_none_to_move(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    assert archive.store.version() == len(invented_panel())
    assert clock.local(dt.datetime.fromisoformat(DOC["received"])).date() == dt.date(2031, 6, 16)
    archive.store.close()
