"""What is kept of meetings for the search: the same is found with it as without, and no word stays that should not."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

import secretariat
from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Complainant
from secretariat.events.items import ItemOpened
from secretariat.events.private import PublicExcluded
from secretariat.events.speech import Said
from secretariat.letters.letter import LetterIn
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.panel.numbering import Numbering
from secretariat.sample.invented.filling import fill_invented
from storage import open_store
from storage.archive import Archive
from storage.disk import derived, disk
from storage.queries import folded_before
from storage.queries.finding import Findable
from tests.support.cases import kept, logged
from tests.support.killed import killed
from tests.support.panels import DAY, MEETING, begun, open_archive

OLD = "2027-06-16"
OTHERS = [MEETING, "2031-09-17"]
"""The meetings of the invented panel; the later has no record but its head."""
WORD = "xanthic"
TODAY = dt.date(2031, 6, 18)


def said(words: str, meeting: str = OLD, id: str = "s") -> Act:
    return act("said", Put(Said(id=id, person="person-pq", text=words, place=f"b{id}"), meeting))


def held(folder: Path) -> Archive:
    """A folder with two meetings, the older with a line, and everything in its files."""
    archive = open_archive(folder)
    archive.commit(begun())
    archive.commit(act(
        "an old meeting", Put(Meeting(id=OLD, date=dt.date.fromisoformat(OLD))),
        Put(AgendaItem(id="old item", number="8", title="Rural matters", place="1"), OLD),
        Put(ItemOpened(id="o", item="old item", place="a"), OLD),
    ))  # fmt: skip
    archive.commit(said(f"why was the {WORD} lane not swept?"))
    archive.store.settle()
    return archive


def searched(archive: Archive) -> Findable:
    findable = Findable(archive)
    findable.read_all()
    return findable


def found(archive: Archive, typed: str = WORD) -> list[str]:
    return [each.words for each in searched(archive).find(typed, TODAY)]


def ours(folder: Path) -> list[str]:
    """Of which meetings something is kept."""
    return sorted(path.stem for path in (folder / derived.FOLDER).rglob("*") if path.is_file())


def holding(folder: Path, word: str) -> list[str]:
    return [path.name for path in (folder / derived.FOLDER).rglob("*")
            if path.is_file() and word in path.read_text("utf-8")]  # fmt: skip


def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which meetings are printed from now on."""
    printed: list[str] = []
    whole = Findable._meeting
    monkeypatch.setattr(Findable, "_meeting", lambda self, id: (printed.append(id), whole(self, id))[1])
    return printed


def test_a_second_search_prints_nothing_and_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = open_archive(tmp_path / "data", [])
    fill_invented(archive.commit)
    archive.store.settle()
    first = searched(archive)
    printed = read_anew(monkeypatch)
    with_it = searched(Archive(archive.store))
    exempt = {each.spot.meeting for each in first.everything() if each.exempt and each.spot.meeting}
    assert exempt, "the sample has something exempt, or nothing is shown of it here"
    assert {*printed} == exempt & {meeting.id for meeting in archive.meetings()}
    assert sorted(map(repr, with_it.everything())) == sorted(map(repr, first.everything()))
    for typed in ("speed van", "who:chair", "kind:decision", "“the panel”", "2026"):
        assert [*with_it.find(typed, TODAY)] == [*first.find(typed, TODAY)]


def test_it_is_for_this_account_alone(tmp_path: Path) -> None:
    searched(held(tmp_path / "data"))
    assert ours(tmp_path / "data") == [OLD, *OTHERS]
    if os.name != "nt":
        paths = [*(tmp_path / "data" / derived.FOLDER).rglob("*")]
        assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600, 0o700}


def _reworded(archive: Archive) -> None:
    archive.commit(act("reworded", Put(_line(archive).with_(text="why was it not swept?"), OLD)))


def _deleted(archive: Archive) -> None:
    archive.commit(act("deleted", Drop(_line(archive), OLD)))


def _taken_back(archive: Archive) -> None:
    archive.undo_now()


def _made_exempt(archive: Archive) -> None:
    archive.commit(act("private", Put(PublicExcluded(id="p", ground="unsaid", place="aa"), OLD)))


def _item_taken_in_private(archive: Archive) -> None:
    bundle = archive.bundle(OLD)
    assert bundle is not None
    archive.commit(act("exempt", Put(bundle.items[0].with_(exempt="3"), OLD)))


def _line(archive: Archive) -> Said:
    bundle = archive.bundle(OLD)
    assert bundle is not None
    return next(each for each in bundle.events if isinstance(each, Said))


@pytest.mark.parametrize("done", [_reworded, _deleted, _taken_back, _made_exempt, _item_taken_in_private])
def test_with_an_act_on_a_meeting_goes_what_was_kept_of_it(tmp_path: Path, done: Callable[[Archive], None]) -> None:
    """At once, not with the next search: the words may be nobody's to read from now on."""
    archive = held(tmp_path / "data")
    assert len(found(archive)) == 1
    assert holding(tmp_path / "data", WORD) == [f"{OLD}.derived"]
    done(archive)
    assert holding(tmp_path / "data", WORD) == []
    assert ours(tmp_path / "data") == OTHERS, "of the other meeting it stays"


def test_nothing_exempt_nor_sealed_is_kept(tmp_path: Path) -> None:
    archive = held(tmp_path / "data")
    archive.commit(act("private", Put(PublicExcluded(id="p", ground="unsaid", place="aa"), OLD)))
    archive.commit(act("letter", Put(LetterIn(id="l", received=DAY, dated=DAY, sender="Ada Fern", text=WORD))))
    archive.commit(kept(logged("2031/002", complainant=Complainant(name=Private(f"Mrs {WORD.title()}")))))
    archive.store.settle()
    assert len(found(archive)) == 3
    assert holding(tmp_path / "data", WORD) == holding(tmp_path / "data", WORD.title()) == []
    assert ours(tmp_path / "data") == OTHERS


def test_what_the_lines_depend_on_is_printed_anew(tmp_path: Path) -> None:
    """A name, the panel's own words, a date moved: all stand in lines that were not touched."""
    archive = held(tmp_path / "data")
    assert "Quennell" not in found(archive)[0]
    person = archive.people()["person-pq"]
    archive.commit(act("married", Put(person.with_(family="Quennell"))))
    archive.store.settle()
    assert "Quennell" in found(Archive(archive.store))[0]


def test_where_minutes_are_numbered_through_a_meeting_hangs_on_those_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So nothing is kept of one by itself, and it is printed anew where an earlier one has changed."""
    archive = held(tmp_path / "data")
    panel = archive.panel()
    assert panel is not None
    rules = msgspec.structs.replace(panel.rules[0], numbering=Numbering(style="running"))
    archive.commit(act("numbered through", Put(panel.with_(rules=(rules,)))))
    archive.store.settle()
    findable = searched(archive)
    assert ours(tmp_path / "data") == []
    printed = read_anew(monkeypatch)
    archive.commit(said("and the verge?", id="t"))
    findable.read_all()
    assert sorted(printed) == [OLD, *OTHERS]


def test_a_program_packed_in_one_file_is_known_by_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secretariat, "__file__", "/nowhere/secretariat.pyz/secretariat/__init__.pyc")
    assert folded_before._program.__wrapped__() == secretariat.__version__


def test_another_version_of_the_program_prints_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = held(tmp_path / "data")
    searched(archive)
    printed = read_anew(monkeypatch)
    searched(Archive(archive.store))
    assert printed == []
    monkeypatch.setattr(folded_before, "_program", lambda: "another")
    searched(Archive(archive.store))
    assert sorted(printed) == [OLD, *OTHERS]


@pytest.mark.parametrize("content", [b"", b"\0" * 300, b"{", b"[]", b'{"made_of":[],"folded":{}}'])
def test_what_is_damaged_is_as_if_it_were_not_there(tmp_path: Path, content: bytes) -> None:
    archive = held(tmp_path / "data")
    searched(archive)
    derived.path_of(tmp_path / "data", f"meetings/{OLD}").write_bytes(content)
    again = Archive(archive.store)
    assert len(found(again)) == 1
    assert holding(tmp_path / "data", WORD) == [f"{OLD}.derived"], "written anew"
    assert again.check() == []


def test_a_folder_that_cannot_be_written_to_is_searched_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = held(tmp_path / "data")

    def refused(_path: Path) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr(disk, "create", refused)
    assert len(found(archive)) == 1
    assert ours(tmp_path / "data") == []


def test_an_act_that_waits_for_its_file_is_found_and_nothing_is_kept_of_it(tmp_path: Path) -> None:
    archive = held(tmp_path / "data")
    archive.commit(said(f"and the {WORD} verge?", id="t"))
    assert len(found(archive)) == 2
    assert ours(tmp_path / "data") == OTHERS


def test_an_act_of_another_window_comes_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reader prints is of before; what it keeps of it is thrown away again."""
    writer = held(tmp_path / "data")
    reader = Archive(open_store(tmp_path / "data", read_only=True, background=False))
    write = derived.keep

    def late(data: Path, name: str, content: bytes) -> None:
        if name.endswith(OLD) and WORD in content.decode():
            _deleted(writer)
        write(data, name, content)

    monkeypatch.setattr(derived, "keep", late)
    assert len(found(reader)) == 1
    assert holding(tmp_path / "data", WORD) == []
    assert found(Archive(open_store(tmp_path / "data", read_only=True, background=False))) == []


def test_a_window_that_follows_another_keeps_nothing(tmp_path: Path) -> None:
    held(tmp_path / "data").store.close()
    reader = Archive(open_store(tmp_path / "data", read_only=True, background=False))
    for _ in Findable(reader).reading():
        pass
    assert ours(tmp_path / "data") == []


def test_killed_after_an_act_the_words_go_when_it_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = held(tmp_path / "data")
    searched(archive)
    with monkeypatch.context() as patch:
        patch.setattr(derived, "drop", lambda *_: None)
        _deleted(archive)
    killed(archive.store)
    assert holding(tmp_path / "data", WORD) == [f"{OLD}.derived"]
    again = Archive(open_store(tmp_path / "data", background=False))
    assert holding(tmp_path / "data", WORD) == []
    assert found(again) == []


def test_what_was_half_written_when_the_power_went_goes_when_it_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = held(tmp_path / "data")
    with monkeypatch.context() as patch:
        patch.setattr(disk, "replace", lambda *_: (_ for _ in ()).throw(SystemExit()))
        with pytest.raises(SystemExit):
            searched(archive)
    assert len(ours(tmp_path / "data")) == 1
    assert len(found(archive)) == 1, "one that lies there is written over by nobody, and nobody is kept from searching"
    killed(archive.store)
    again = Archive(open_store(tmp_path / "data", background=False))
    assert ours(tmp_path / "data") == []
    assert len(found(again)) == 1
    assert ours(tmp_path / "data") == [OLD, *OTHERS]


def test_no_back_up_has_it(tmp_path: Path) -> None:
    archive = held(tmp_path / "data")
    searched(archive)
    name = archive.store.backup("with it")
    assert not (tmp_path / "data" / "backups" / name / derived.FOLDER).exists()
    assert archive.store.check() == []


def test_what_was_noted_of_matters_is_told_though_no_meeting_is_printed(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data", [])
    fill_invented(archive.commit)
    archive.store.settle()
    searched(archive)
    again = Findable(Archive(archive.store))
    steps = [*again.reading()]
    assert len(steps) > len(archive.meetings())
    assert [each.words for each in again.everything() if each.kind == "matter"]
