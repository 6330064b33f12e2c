"""Many complaints at once: a batch handled together and counted singly; and erasing what is past its time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from screens.dialogs.form import Form
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.kept_file import file_of
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, LetterFile
from secretariat.complaints.fold import fold
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.letters_sealed import sealed
from secretariat.complaints.review.counting import count
from secretariat.complaints.states import State
from secretariat.documents.document import Document, Paragraph, text
from secretariat.letters.letter import LetterIn
from secretariat.panel.people import People
from secretariat.papers.marking_final import mark_final
from storage import open_store
from storage.archive import Archive
from tests.support.cases import case_in, kept, logged, new_case, on, way_to
from tests.support.driving import app_on, driving, press, seen, told, until
from tests.support.panels import DAY, Clock
from tests.support.registers import choose, fill, filled, step, words

LATER = dt.date(2038, 1, 5)


def three() -> list[Case]:
    return [logged(f"2031/00{n}", id=f"case-{n}") for n in (1, 2, 3)]


# --- batches ---


async def test_a_batch_is_made_moved_together_and_counted_singly(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(*three()))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "b", "a", "enter")
        assert "2031/B1" in words(app)
        await filled(pilot)
        assert {case.batch for case in app.archive.cases()} == {"2031/B1"}
        assert "· batch 2031/B1" in seen(app)
        await press(pilot, "b")
        await choose(pilot, "take a step")
        await choose(pilot, "record the complaint")
        await filled(pilot, note="one cause")
        cases = app.archive.cases()
        assert [fold(case).state for case in cases] == [State.RECORDED] * 3
        counts = count(cases, DAY - dt.timedelta(1), DAY)
        assert (counts.received, counts.closing) == (3, 3)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: {fold(case).state for case in app.archive.cases()} == {State.RECEIVED})


async def test_a_step_not_lawful_in_one_is_taken_in_none(tmp_path: Path) -> None:
    first, second, third = (case.with_(batch="2031/B1") for case in three())
    recorded = third.with_(steps=(*third.steps, s.Recorded(at=third.steps[0].at)))
    app = app_on(tmp_path / "data", kept(first, second, recorded))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        app.screen.table.go_to("case-1")  # type: ignore[attr-defined]
        await press(pilot, "b")
        await choose(pilot, "take a step")
        await choose(pilot, "record the complaint")
        await press(pilot, "ctrl+s")
        assert "2031/003: " in words(app)
        assert isinstance(app.screen, Form)
        await press(pilot, "escape")
        assert fold(app.archive.cases()[0]).state is State.RECEIVED


async def test_one_is_taken_out_and_others_put_in(tmp_path: Path) -> None:
    first, second, third = three()
    app = app_on(tmp_path / "data", kept(first.with_(batch="2031/B1"), second.with_(batch="2031/B1"), third))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "b")
        await choose(pilot, "put more")
        await press(pilot, "a", "enter")
        await filled(pilot)
        assert [case.batch for case in app.archive.cases()] == ["2031/B1"] * 3
        await press(pilot, "b")
        await choose(pilot, "out of batch")
        await until(pilot, lambda: sorted(case.batch for case in app.archive.cases()) == ["", "2031/B1", "2031/B1"])


async def test_one_alone_is_no_batch(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "b", "enter", "ctrl+s")
        assert "A batch is of two complaints or more." in words(app)


# --- erasing ---


def over(reference: str, **told_: object) -> Case:
    """A case that ended in 2031 with nothing left to send."""
    sent = (
        Sent(letter="not recording", to="complainant", on=on(1).date()),
        Sent(letter="acknowledgement", to="complainant", on=on(1).date()),
    )
    steps = (*way_to(State.NOT_RECORDED), s.LettersSent(at=on(1), sent=sent))
    return new_case(reference).with_(steps=steps, **told_)


async def test_what_is_past_its_time_is_erased_once_the_word_is_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(over("2031/001"), over("2031/002")), now=Clock("10:00", LATER))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "r")
        assert "2031/001 has ended; its last step was on 19 June 2031, and it was to be kept until" in words(app)
        await press(pilot, "space", "enter")
        assert "Nobody can bring it back. That it was erased, when and why is recorded" in words(app)
        await fill(pilot, word="erase")
        await press(pilot, "ctrl+s")
        assert "Type ERASE, in capitals" in words(app)
        assert len(app.archive.cases()) == 2
        await press(pilot, "escape", "r", "space", "enter")
        assert "erase" not in app.screen.typed()["word"], "the word is typed anew each time"  # type: ignore[attr-defined]
        await filled(pilot, word="ERASE")
        await until(pilot, lambda: [case.reference for case in app.archive.cases()] == ["2031/002"])
        (erasure,) = app.archive.erasures()
        assert (erasure.references, erasure.on, erasure.by) == (("2031/001",), LATER, "Clara Knapweed")
        assert "2031/001" not in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Cases were erased for good" in told(app))
        assert not app.trouble, "nothing went wrong with saving"
    app.archive.store.close()
    archive = Archive(open_store(tmp_path / "data", background=False))
    assert [case.reference for case in archive.cases()] == ["2031/002"]
    assert [each.references for each in archive.erasures()] == [("2031/001",)]
    assert archive.check() == []
    archive.store.close()


async def test_a_sealed_letter_goes_with_the_last_complaint_it_names(tmp_path: Path) -> None:
    stub = LetterIn(received=DAY, sender="Chief Executive")
    letters = [
        part
        for n, cases in enumerate((("2031/001",), ("2031/001", "2031/002"), ()))
        for part in sealed(stub.with_(id=f"letter-{n}"), People(()), cases=cases)
    ]
    kept_letters = act("letters", [Put(each) for each in letters])
    app = app_on(
        tmp_path / "data", kept(over("2031/001"), over("2031/002")), kept_letters, now=Clock("10:00", LATER)
    )  # fmt: skip
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "r", "space", "enter")
        assert "1 letter, which names nobody else, goes too." in words(app)
        await filled(pilot, word="ERASE")
        await until(pilot, lambda: len(app.archive.sealed_letters()) == 2, told(app))
        assert sorted(each.cases for each in app.archive.sealed_letters().values()) == [(), ("2031/001", "2031/002")]
        assert len(app.archive.letters()) == 3, "their days stay in the list"
        assert "Erased with them: 1 letter that named nobody else." in told(app)


@pytest.mark.parametrize(
    ("files", "told_"),
    [(1, "The file that a letter was written to stays where you put it: delete it."),
     (2, "The files that letters were written to stay where you put them: delete them.")],
)  # fmt: skip
async def test_the_files_of_its_letters_are_the_clerks_own_to_delete(tmp_path: Path, files: int, told_: str) -> None:
    written = tuple(LetterFile(at=on(1), location=str(n), sha256="") for n in range(files))
    cases = [over(f"2031/{n:03}", written=written[n - 1 : n]) for n in range(1, files + 1)]
    app = app_on(tmp_path / "data", kept(*cases), now=Clock("10:00", LATER))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "r", "a", "enter")
        assert told_ in words(app)


async def test_a_draft_about_what_is_erased_goes_with_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(over("2031/001")), now=Clock("10:00", LATER))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "c")
        await fill(pilot, address="7 Marigold Way")
        await press(pilot, "escape")
        key = "form: complaint case-2031/001 details"
        assert "Marigold" in app.draft(key)
        await press(pilot, "r", "space", "enter")
        await filled(pilot, word="ERASE")
        await until(pilot, lambda: not app.archive.cases())
        assert app.draft(key) == ""
        assert f"draft/{key}" not in app.archive.ring.ring.keys  # type: ignore[union-attr]


async def test_what_is_held_is_listed_and_not_erased(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(over("2031/001")), now=Clock("10:00", LATER))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "h")
        await filled(pilot, why="a claim in the county court")
        assert "not to be erased: a claim in the county court" in words(app)
        await press(pilot, "r")
        assert "It is held, so it stays." in words(app)
        await press(pilot, "space", "enter")
        await until(pilot, lambda: "Complaint 2031/001 is held for a court or the IOPC" in told(app))
        assert app.archive.cases()
        await press(pilot, "h")
        await filled(pilot, why="")
        assert "HELD" not in seen(app)


@pytest.mark.parametrize("keys", [("enter",), ("escape",), ("space", "enter", "escape")])
async def test_leaving_erases_nothing(keys: tuple[str, ...], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(over("2031/001")), now=Clock("10:00", LATER))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "r", *keys)
        assert len(app.archive.cases()) == 1
        assert app.archive.erasures() == []


async def test_an_open_case_is_never_listed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.INFORMAL_RESOLUTION)), now=Clock("10:00", dt.date(2060, 1, 1)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "r")
        assert "No complaint is past its time. Each is kept for" in told(app)
        await step(pilot, "note something", note=Private("still waiting").reveal())
        assert len(app.archive.cases()) == 1


# --- final annexes ---


def annex_of(*references: str) -> Act:
    """A final version of an annex that tells of these complaints."""
    paper = Document("Annex", (Paragraph(text("The allegation.")),))
    return mark_final("complaints annex", file_of("annex.txt", b"The allegation."), b"The allegation.", paper, on(9),
                      public=False, cases=references)  # fmt: skip


async def test_a_final_annex_goes_with_the_first_of_its_complaints_that_is_erased(tmp_path: Path) -> None:
    acts = [kept(over("2031/001"), over("2031/002")), annex_of("2031/001", "2031/002"), annex_of("2031/002")]
    app = app_on(tmp_path / "data", *acts, now=Clock("10:00", LATER))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "r", "space", "enter")
        await until(pilot, lambda: "1 final annex, which tells of it, goes" in words(app))
        await filled(pilot, word="ERASE")
        await until(pilot, lambda: [case.reference for case in app.archive.cases()] == ["2031/002"])
        await until(pilot, lambda: "Erased for good: 2031/001, and 1 final annex." in told(app))
        assert [each.cases for each in app.archive.sealed_finals().values()] == [("2031/002",)]
        assert {each.references for each in app.archive.erasures()} == {("a final annex",), ("2031/001",)}
        names = {name for each in app.archive.erasures() for name in each.names}
        assert not any(app.archive.ring.ring.keys.get(name) for name in names)  # type: ignore[union-attr]
    app.archive.store.close()
    archive = Archive(open_store(tmp_path / "data", background=False))
    assert archive.check() == []
    assert len(archive.finals()) == 2, "that there was one, and when, stays"
    archive.store.close()


async def test_what_was_undone_is_erased_with_its_complaint_and_said(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(over("2031/001")), now=Clock("10:00", LATER))
    stub, whole = sealed(LetterIn(id="a", received=DAY, sender="Chief Executive"), People(()), cases=["2031/001"])
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        for one in (annex_of("2031/001"), act("a letter", Put(stub), Put(whole))):
            app.archive.commit(one)
            app.archive.undo_now()
        ring = app.archive.ring
        assert ring is not None
        gone = [name for name in ring.ring.keys if name.startswith(("complaints/finals/", "complaints/letters/"))]
        assert len(gone) == 2, "their keys would open what the history has of them"
        await press(pilot, "r", "space", "enter")
        await until(pilot, lambda: "1 final annex, which tells of it, goes" in words(app))
        await filled(pilot, word="ERASE")
        await until(pilot, lambda: "Erased with them: 1 letter that named nobody else." in told(app))
        assert "Erased for good: 2031/001, and 1 final annex." in told(app)
        assert not any(map(ring.has, gone))
        assert set(gone) < {name for each in app.archive.erasures() for name in each.names}


async def test_what_a_final_annex_tells_of_with_a_complaint_that_is_held_is_not_erased(tmp_path: Path) -> None:
    held = over("2031/002").with_(hold=Private("a claim in the county court"))
    app = app_on(tmp_path / "data", kept(over("2031/001"), held), annex_of("2031/001", "2031/002"),
                 now=Clock("10:00", LATER))  # fmt: skip
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "r", "space", "enter")
        why = "A final annex tells of 2031/001 and of 2031/002, which is held for a court or the IOPC"
        await until(pilot, lambda: why in told(app))
        assert len(app.archive.cases()) == 2
        assert len(app.archive.sealed_finals()) == 1
