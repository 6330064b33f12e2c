"""What can be found of an archive: read in pieces, and kept up to date."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Case, Complainant
from secretariat.events import fold as folding_of_events
from secretariat.events.private import PublicExcluded
from secretariat.events.speech import Said
from secretariat.finding import looking
from secretariat.finding.looking import A_LITTLE
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.meetings.meeting import Apology, Meeting
from secretariat.meetings.past_papers import PastPaper
from secretariat.panel.people import Person
from storage.archive import Archive
from storage.disk import derived
from storage.queries.finding import Findable
from tests.support.cases import kept, logged
from tests.support.kept_papers import a_paper
from tests.support.panels import DAY, MEETING, begun, open_archive

TODAY = dt.date(2031, 6, 18)


def found(findable: Findable, typed: str) -> list[str]:
    findable.read_all()
    return [each.words for each in findable.find(typed, TODAY)]


def said(id: str, words: str) -> Act:
    return act("said", Put(Said(id=id, person="person-pq", text=words, place=f"zz{id}"), MEETING))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = open_archive(tmp_path / "data")
    archive.commit(begun())
    return archive


def test_what_is_typed_corrected_deleted_and_taken_back_is_found_as_it_stands(archive: Archive) -> None:
    findable = Findable(archive)
    assert found(findable, "gorse kind:minutes") == []
    archive.commit(said("a", "the gorse is high"))
    assert len(found(findable, "gorse kind:minutes")) == 1
    event = next(each for each in archive.bundle(MEETING).events if each.id == "a")  # type: ignore[union-attr]
    archive.commit(act("corrected", Put(event.with_(text="the heather is high"), MEETING)))
    assert found(findable, "gorse kind:minutes") == []
    assert len(found(findable, "heather")) == 1
    event = next(each for each in archive.bundle(MEETING).events if each.id == "a")  # type: ignore[union-attr]
    archive.commit(act("deleted", Drop(event, MEETING)))
    findable.forget_what_changed()
    assert len(findable.find("heather", TODAY)) == 0, "gone before anything is read again"
    asyncio.run(archive.undo())
    assert len(found(findable, "heather")) == 1


def test_what_is_being_written_while_it_reads_is_found_once_it_is_known(archive: Archive) -> None:
    """The store has an act a moment before the records here do: what was read meanwhile is of before it."""
    findable = Findable(archive)
    assert found(findable, "gorse kind:minutes") == []
    act = said("a", "the gorse is high")
    change = archive.store.commit(archive._records.operations(act), by="", note=act.note)
    assert found(findable, "gorse kind:minutes") == []
    archive.absorb(change)
    assert len(found(findable, "gorse kind:minutes")) == 1


def test_papers_of_meetings_held_before_are_found_line_by_line(archive: Archive) -> None:
    findable = Findable(archive)
    words = "Present\n\nThe quagga  grazes."
    paper = PastPaper(id="p", day=dt.date(2001, 5, 9), kind="minutes", received=DAY, text=words)
    archive.commit(act("past", Put(paper)))
    findable.read_all()
    (one,) = findable.find("quaggas kind:history", TODAY)
    assert (one.where, one.words, one.spot.line) == ("2001-05-09", "The quagga grazes.", 2)
    archive.commit(act("taken out", Drop(archive.past_papers()[0])))
    assert found(findable, "quagga") == []


def test_only_what_changed_is_read_again_and_the_rest_in_small_steps(archive: Archive) -> None:
    findable = Findable(archive)
    steps = list(findable.reading())
    assert len(steps) > steps[0].of > 3
    assert list(findable.reading()) == []
    archive.commit(said("a", "gorse"))
    again = list(findable.reading())
    assert 0 < len(again) < len(steps)
    assert again[0].done > 0, "most of it is read already"
    assert len(findable.find("gorse", TODAY)) >= 1


def test_no_step_folds_two_meetings_nor_takes_in_many_lines(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two steps keys are answered. What is told of sealed letters and of matters names every meeting."""
    for day in range(1, 5):
        archive.commit(act("held", Put(Meeting(id=f"2030-01-0{day}", date=dt.date(2030, 1, day)))))
    text = "\n".join(f"Line {n} of the quagga." for n in range(3 * A_LITTLE))
    paper = PastPaper(id="p", day=dt.date(2001, 5, 9), kind="minutes", received=DAY, text=text)
    archive.commit(act("past", Put(paper)))
    archive.commit(act("followed", Put(FollowUp(id="a", steps=(MatterStep(what="sent", on=DAY, words="a note"),)))))
    archive.commit(kept(logged("2031/001")))
    folds, lines = [], []

    def counted(work: Any, into: list[Any]) -> Any:
        def done(*given: Any, **more: Any) -> Any:
            into.append(work)
            return work(*given, **more)

        return done

    monkeypatch.setattr(folding_of_events, "fold", counted(folding_of_events.fold, folds))
    each = looking.folded_each
    monkeypatch.setattr(looking, "folded_each", lambda texts: (lines.extend(texts), each(texts))[1])
    findable = Findable(Archive(archive.store))
    for _ in findable.reading():
        assert len(folds) <= 1
        assert len(lines) <= A_LITTLE + 60, "with what stands over them"
        folds.clear()
        lines.clear()
    assert len(findable.find("quagga", TODAY)) == 3 * A_LITTLE
    assert len(findable.find("note", TODAY)) == 1


def test_nothing_sealed_stays_where_it_is_locked_at_any_step_of_the_reading(archive: Archive) -> None:
    archive.commit(kept(logged("2031/001", complainant=Complainant(name=Private("Zuleika Quince")))))
    steps = len([*Findable(archive).reading()])
    for locked_at in range(steps):
        closed = False
        findable = Findable(archive, closed=lambda: closed)  # noqa: B023
        for n, _ in enumerate(findable.reading()):
            closed = closed or n == locked_at
        assert not any(each.sealed for each in findable.everything()), locked_at


def test_reading_that_is_broken_off_goes_on_where_it_was(archive: Archive) -> None:
    findable, half = Findable(archive), 0
    for half, _ in enumerate(findable.reading()):
        if half == 4:
            break
    assert 0 < len(list(findable.reading())) < half + 100
    assert len(found(findable, "kind:person")) == len(archive.people())


def test_another_name_is_found_in_every_line_that_prints_it(archive: Archive) -> None:
    findable = Findable(archive)
    archive.commit(said("a", "gorse"))
    found(findable, "gorse")
    person = archive.people()["person-pq"]
    archive.commit(act("named", Put(person.with_(family="Yarrowby"))))
    assert any("Gorse." in words for words in found(findable, "who:yarrowby kind:minutes"))


def everything_on_disk(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_sealed_or_exempt_word_is_written(archive: Archive, tmp_path: Path) -> None:
    case = logged("2031/001", complainant=Complainant(name=Private("Zuleika Quince")), allegation=Private("heliotrope"))
    archive.commit(kept(case))
    archive.commit(act("private", Put(PublicExcluded(id="out", paragraphs="1", place="zzb"), MEETING)))
    archive.commit(said("c", "an ocelot behind closed doors"))
    archive.commit(act("apology", Put(Apology(id="x", person="person-pq", reason=Private("periwinkles")), MEETING)))
    archive.store.settle()
    before = everything_on_disk(tmp_path)
    findable = Findable(archive)
    assert len(found(findable, "heliotrope")) == 1
    assert len(found(findable, "quince")) >= 1
    (hidden,) = [each for each in findable.find("ocelot", TODAY) if each.kind == "minute"]
    assert hidden.exempt
    assert found(findable, "periwinkles") == [], "why somebody does not come is found by nobody"
    after = everything_on_disk(tmp_path)
    new = [data for path, data in after.items() if derived.FOLDER in path.parts]
    assert {path: data for path, data in after.items() if derived.FOLDER not in path.parts} == before
    assert new, "of the other meeting something is kept"
    assert not [data for data in new if b"ocelot" in data.lower()]
    assert not [path for path, data in after.items() if b"heliotrope" in data or b"Quince" in data]


def test_what_is_erased_is_forgotten(archive: Archive) -> None:
    case = logged("2031/001", complainant=Complainant(name=Private("Zuleika Quince")))
    archive.commit(kept(case))
    findable = Findable(archive)
    assert len(found(findable, "zuleika")) >= 1
    (case,) = archive.cases()
    asyncio.run(archive.erase(Case, [case.id], []))
    findable.forget_what_changed()
    assert len(findable.find("zuleika", TODAY)) == 0
    assert found(findable, "zuleika") == []


def test_a_locked_register_is_not_looked_through(archive: Archive) -> None:
    archive.commit(kept(logged("2031/001", complainant=Complainant(name=Private("Zuleika Quince")))))
    waits = LetterIn(id="l", received=DAY, text="Of marzipan.", not_compared="the register was locked")
    archive.commit(act("letters", Put(waits), Put(LetterIn(id="m", received=DAY, text="Of nougat."))))
    asyncio.run(archive.set_passphrase("four plain words here"))
    findable = Findable(archive)
    assert found(findable, "zuleika") != []
    assert found(findable, "marzipan") != []
    archive.relock()
    assert len(findable.find("zuleika", TODAY)) == 0, "without being told that it is locked"
    assert found(findable, "zuleika") == found(findable, "marzipan") == []
    assert found(findable, "nougat") != [], "a letter that was compared stays readable"
    archive.unlock("four plain words here")
    assert found(findable, "zuleika") != []


def test_nothing_sealed_is_read_while_it_is_being_locked(archive: Archive) -> None:
    """The screens are blanked first, and the keys forgotten a moment later, when all is written."""
    archive.commit(kept(logged("2031/001", complainant=Complainant(name=Private("Zuleika Quince")))))
    closed = False
    findable = Findable(archive, closed=lambda: closed)
    assert found(findable, "zuleika") != []
    closed = True
    assert not archive.locked
    findable.read_all()
    assert not any(each.sealed for each in findable.everything())
    assert found(findable, "zuleika") == []


def test_an_empty_folder_has_nothing_to_find(tmp_path: Path) -> None:
    assert found(Findable(open_archive(tmp_path / "data", [])), "anything") == []


def test_how_to_reach_somebody_is_not_looked_through(archive: Archive) -> None:
    archive.commit(act("person", Put(Person(id="p", code="zz", family="Zinnia", contact=Private("zinnia@moss.test")))))
    findable = Findable(archive)
    assert len(found(findable, "zinnia")) == 1
    assert found(findable, "moss.test") == []


def test_a_paper_attached_to_an_item_is_found_by_its_title_and_its_file(archive: Archive) -> None:
    archive.commit(act("a paper", Put(a_paper("Of cowslips", "item-5", exempt="3"), MEETING)))
    findable = Findable(archive)
    assert found(findable, "cowslips") == ["Of cowslips; File: Of cowslips.pdf"]
    assert found(findable, "Of.cowslips.pdf") == found(findable, "cowslips")
    findable.read_all()
    (only,) = findable.find("cowslips", TODAY)
    assert only.exempt
