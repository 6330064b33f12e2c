"""The complaints register, driven by keys; and that no word of it leaves its place."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from screens.complaints.what_now import WhatNow
from screens.dialogs.choose import Choose
from screens.dialogs.form import Form
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Complainant
from secretariat.complaints.fold import fold
from secretariat.complaints.states import State
from tests.support.cases import case_in, kept, logged
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, DAY, Clock, invented_people, the_panel
from tests.support.registers import choose, fill, filled, on_day, step, the_case, words

SECRETS = ("Marigold", "trumpet", "larch", "quince", "sorrel", "medlar", "bramley")


async def test_a_complaint_is_logged_on_the_telephone(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        assert "No complaint is logged." in seen(app)
        await press(pilot, "n")
        await type_in(pilot, "Mrs Ŵ")
        await press(pilot, "enter")
        await type_in(pilot, "rude")
        await press(pilot, "enter", "enter", "enter", "enter")
        await until(pilot, lambda: "Logged as 2031/001." in told(app))
        case = the_case(app)
        assert (case.complainant.name.reveal(), case.allegation.reveal()) == ("Mrs Ŵ", "rude")
        (first,) = case.steps
        assert isinstance(first, s.Received)
        assert (case.about, first.channel, first.route) == ("person-pc", "telephone", "direct to the panel")
        assert first.at == clock.at(DAY, dt.time(13, 50))
        assert "About: Percy Campion, commissioner" in seen(app)


async def test_what_was_typed_is_there_again_and_is_sealed_on_the_disk(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Mrs Marigold")
        await press(pilot, "escape", "n")
        assert "Mrs Marigold" in seen(app)
        await press(pilot, "ctrl+s")
        assert "What of: this cannot be left empty." in seen(app)
    journal = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"Marigold" not in journal


async def test_the_form_shows_what_will_be_looked_for_and_the_clerk_can_add_to_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints", size=(100, 36)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Dr Alan Tring QPM (solicitor)")
        assert "Looked for: Tring, alone or with first names" in words(app)
        await filled_in(pilot, name="Agatha Read née Nightshade")
        assert "Nightshade, alone or with" in words(app)
        assert "Read (a common word) only beside a title" in words(app)
        await filled_in(pilot, name="Petra Quill")
        assert "Quill (papers print it) only beside" in words(app)
        await filled_in(pilot, also="“Sand Martin”; Basil Foxglove", allegation="rude")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.cases())
    assert [name.reveal() for name in the_case(app).complainant.also] == ["“Sand Martin”", "Basil Foxglove"]


async def filled_in(pilot: Pilot[Any], **values: str) -> None:
    pilot.app.screen.fill(values)  # type: ignore[attr-defined]
    await settled(pilot)


async def test_the_rest_is_added_later(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "c")
        await filled(
            pilot, name="Agatha Dell", also="A. Dell; Dell & Co", address="1 Fen Row", telephones="01632 960123",
            emails="a@example.org; b@example.org", references="XY/7", about="", allegation="two lines\nof it",
        )  # fmt: skip
        case = the_case(app)
        assert case.about == ""
        assert [word.reveal() for word in case.complainant.emails] == ["a@example.org", "b@example.org"]
        assert [word.reveal() for word in case.complainant.also] == ["A. Dell", "Dell & Co"]
        assert case.allegation.reveal() == "two lines\nof it"
        await press(pilot, "v")
        for told_ in ("Address: 1 Fen Row", "Telephone: 01632 960123", "Their references: XY/7"):
            assert told_ in words(app)


async def test_the_list_begins_with_what_must_be_done_first_and_marks_what_is_overdue(tmp_path: Path) -> None:
    new = logged("2031/001", clock.at(DAY, dt.time(9)), id="new")
    old = logged("2031/002", clock.at(DAY - dt.timedelta(40), dt.time(9)), id="old")
    begun = [case.with_(steps=(*case.steps, s.EvidencePreserved(at=case.steps[0].at, note=Private("asked"))))
             for case in (new, old)]  # fmt: skip
    app = app_on(tmp_path / "data", kept(case_in(State.CLOSED, "2030/009"), *begun))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        lines = [line for line in seen(app).splitlines() if re.search(r"203[01]/00\d  ", line)]
        assert [line.split()[0] for line in lines] == ["2031/002", "2031/001", "2030/009"]
        assert "OVERDUE" in lines[0]
        await press(pilot, "o")
        assert "2030/009" not in seen(app)


# --- what can be done now ---


async def test_what_can_be_done_says_its_rule_and_what_cannot_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, WhatNow))
        assert "MUST Record the complaint, by 2 July 2031 (reg 9(5))" in seen(app)
        await type_in(pilot, "record the outcome")
        await press(pilot, "enter")
        await until(pilot, lambda: "“Record the outcome” is for one that is in informal resolution" in told(app))
        assert isinstance(app.screen, WhatNow), "it stays open, and nothing is done"
        assert the_case(app).steps == logged().steps


@pytest.mark.parametrize("verdict", ["upheld", "not upheld", "unfounded", "dismissed", "no further action"])
async def test_a_verdict_is_refused_with_the_outcomes_there_are(verdict: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await type_in(pilot, verdict)
        await until(pilot, lambda: "A panel may not investigate" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "It ends resolved, withdrawn, referred, not recorded" in told(app))
        assert isinstance(app.screen, WhatNow)


async def test_an_outcome_finds_the_steps_that_lead_to_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.INFORMAL_RESOLUTION)), now=Clock("10:00", DAY.replace(day=30)))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await step(pilot, "resolved record", outcome="An explanation was given.")
        assert fold(the_case(app)).state is State.RESOLVED


async def test_an_outcome_in_words_of_a_verdict_goes_back_to_its_field(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.INFORMAL_RESOLUTION)), now=Clock("10:00", DAY.replace(day=30)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await choose(pilot, "record the outcome")
        await fill(pilot, outcome="The complaint was upheld.")
        await press(pilot, "ctrl+s")
        assert "no complaint is “upheld”" in words(app)
        assert isinstance(app.screen, Form)


async def test_a_late_step_asks_for_its_reason_and_then_goes_through(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()), now=Clock("10:00", dt.date(2031, 7, 3)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await choose(pilot, "record the complaint")
        assert "It was due by Wednesday 2 July 2031: say why it is late." in words(app)
        await press(pilot, "ctrl+s")
        assert "say why it is late" in seen(app)
        assert isinstance(app.screen, Form)
        assert app.focused is not None
        assert app.focused.id == "field-late_reason", "it goes to what is missing"
        await filled(pilot, late_reason="the office was flooded")
        assert the_case(app).steps[-1].late_reason.reveal() == "the office was flooded"
        await press(pilot, "v")
        assert "late, because: the office was flooded" in seen(app)


async def test_a_step_in_time_asks_for_no_reason(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()), now=Clock("10:00", dt.date(2031, 7, 2)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await choose(pilot, "record the complaint")
        assert "late_reason" not in app.screen.typed()  # type: ignore[attr-defined]


async def test_a_ground_is_chosen_first_and_asks_its_own_test_alone(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.RECORDED)), now=Clock("10:00", dt.date(2031, 6, 25)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await choose(pilot, "disapply")
        await choose(pilot, "more than 12 months")
        asked = set(app.screen.typed())  # type: ignore[attr-defined]
        assert asked == {"latest_incident", "no_good_reason", "injustice_likely", "at", "by", "note"}
        await fill(pilot, latest_incident="18 June 2030", no_good_reason="yes")
        await press(pilot, "ctrl+s")
        assert "needs more than 12 months" in seen(app)
        await filled(pilot, latest_incident="17 June 2030")
        assert fold(the_case(app)).state is State.DISAPPLIED


async def test_the_person_complained_of_is_never_the_handler(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.RECORDED)), now=Clock("10:00", dt.date(2031, 6, 25)))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "enter")
        await choose(pilot, "arrange informal")
        await choose(pilot, "another person")
        await fill(pilot, name="Percy Campion")
        await press(pilot, "ctrl+s")
        assert "may not handle a complaint" in seen(app)
        await filled(pilot, name="Ms Hazel Rook, mediator")
        await press(pilot, "v")
        assert "another person, Ms Hazel Rook, mediator" in words(app)


async def test_a_conduct_matter_needs_no_complaint(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        await press(pilot, "m")
        await filled(pilot, allegation="a false return", source="otherwise noticed")
        assert fold(the_case(app)).state is State.CONDUCT_RECORDED
        assert "refer it to the IOPC by 11:59pm tomorrow (F8; 1 more)" in seen(app)


async def test_a_note_that_is_nothing_but_a_verdict_is_refused_and_what_was_said_is_not(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await choose(pilot, "note something")
        await fill(pilot, note="Not upheld.")
        await press(pilot, "ctrl+s")
        assert "A panel may not investigate" in words(app)
        await filled(pilot, note="She rang to ask when it would be upheld.")
        assert isinstance(the_case(app).steps[-1], s.Noted)


async def test_a_form_may_stand_open_while_the_clock_goes_on(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter")
        await choose(pilot, "preserve")
        assert isinstance(app.now, Clock)
        app.now.set("14:20")
        await filled(pilot, note="asked", at="2:10pm")
        assert the_case(app).steps[-1].at == clock.at(DAY, dt.time(14, 10))


async def test_two_steps_in_one_minute_follow_each_other(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        assert isinstance(app.now, Clock)
        app.now.moment += dt.timedelta(seconds=10)
        await press(pilot, "n")
        await filled(pilot, name="Mrs Dell", allegation="rude")
        for name in ("record the complaint", "determine that it is serious", "refer it"):
            app.now.moment += dt.timedelta(seconds=11)
            await step(pilot, name)
        assert fold(the_case(app)).state is State.REFERRED


# --- correcting ---


async def test_a_step_is_put_right_or_taken_out_and_undo_brings_it_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.RECORDED)), now=Clock("10:00", dt.date(2031, 6, 25)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "e")
        await choose(pilot, "complaint recorded")
        await choose(pilot, "right")
        await filled(pilot, at="20 June 2031 3pm", note="by the clerk")
        assert the_case(app).steps[1].at == clock.at(dt.date(2031, 6, 20), dt.time(15))
        await press(pilot, "e")
        await choose(pilot, "complaint recorded")
        await choose(pilot, "take it out")
        await until(pilot, lambda: fold(the_case(app)).state is State.RECEIVED)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: fold(the_case(app)).state is State.RECORDED)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: the_case(app).steps[1].note.reveal() == "")


async def test_a_correction_that_cannot_be_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.REFERRED)), now=Clock("10:00", dt.date(2031, 6, 25)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "e")
        await choose(pilot, "complaint recorded")
        await choose(pilot, "take it out")
        await until(pilot, lambda: "What was logged later could not follow then." in told(app))
        assert fold(the_case(app)).state is State.REFERRED


# --- edges ---


async def test_a_complaint_about_nobody_known_yet_is_logged_and_not_recorded(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[act("panel", Put(the_panel())), act("p", Put(invented_people()[0]))])
    async with driving(app, "complaints") as pilot:
        await press(pilot, "n", "enter")
        await type_in(pilot, "rude")
        assert "Not known yet" in seen(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.cases())
        assert the_case(app).about == ""
        await press(pilot, "enter")
        await type_in(pilot, "record the complaint")
        await until(pilot, lambda: "Say first which office holder it is about" in seen(app))


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    who = Complainant(name=Private(CLICK), address=Private("Siân Ŵyn"), also=(Private(BRACKETS),))
    case = logged(complainant=who, allegation=Private(BRACKETS), hold=Private(CLICK))
    noted = s.Noted(at=case.steps[0].at, note=Private(f"{CLICK} rang"))
    app = app_on(tmp_path / "data", kept(case.with_(steps=(*case.steps, noted))))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        for shown in (f"Who complains: {CLICK}", f"Complaint: {BRACKETS}", "Address: Siân Ŵyn", f"{CLICK} rang"):
            assert shown in seen(app)
            assert shown in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "c")
        assert CLICK in seen(app)
        await press(pilot, "escape", "l", "enter")
        await until(pilot, lambda: CLICK in seen(app))


async def test_every_command_without_a_case_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        assert "No complaint is logged." in seen(app)
        for key in ("s", "c", "l", "v", "e", "b", "h"):
            app.clear_notifications()
            await press(pilot, key)
            assert "No complaint is listed. N logs one." in told(app)
        await press(pilot, "r")
        assert "No complaint is past its time. Each is kept for" in told(app)
        await press(pilot, "k")
        assert "has no passphrase, so it cannot be locked" in told(app)


# --- no word of it anywhere else ---


async def fill_with_secrets(app: SecretariatApp, pilot: Pilot[Any]) -> None:
    who, nature, address, said, note, held, letter = SECRETS
    await press(pilot, "n")
    await filled(pilot, name=who, allegation=nature)
    await press(pilot, "c")
    await filled(pilot, address=address, allegation=f"{nature} {said}")
    await step(pilot, "note something", note=note)
    await press(pilot, "h")
    await filled(pilot, why=held)
    await press(pilot, "l")
    await choose(pilot, "acknowledgement")
    await type_in(pilot, letter)
    await press(pilot, "escape", "ctrl+z", "ctrl+y")


async def test_history_holds_no_word_of_a_complaint(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        await fill_with_secrets(app, pilot)
        assert the_case(app).hold.reveal() == SECRETS[5]
        notes = [change.note for change in app.archive.store.changes()]
        assert {"log complaint 2031/001", "step of complaint 2031/001", "hold complaint 2031/001"} <= set(notes)
        shown = " ".join([*notes, told(app), app.status()[0], app.soon.words])
        assert not [word for word in SECRETS if word in shown]
    kept_ = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"log complaint 2031/001" in kept_
    assert not [word for word in SECRETS if word.encode() in kept_]


async def test_a_crash_report_holds_no_word_of_a_complaint(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    app = app_on(tmp_path / "data", reports=reports)

    def broken() -> str:
        name = app.archive.cases()[0].complainant.name.reveal()
        raise RuntimeError(f"about {name}")

    async def until_it_breaks() -> None:
        async with driving(app, "complaints") as pilot:
            await fill_with_secrets(app, pilot)
            app.screen.call_later(broken)
            await until(pilot, lambda: list(reports.glob("*")))

    with pytest.raises(RuntimeError):
        await until_it_breaks()
    written = "".join(path.read_text("utf-8") for path in reports.glob("*"))
    assert "broken" in written
    assert not [word for word in SECRETS if word in written]


async def test_another_days_list_is_worked_out_anew(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        assert "OVERDUE" not in seen(app)
        on_day(app, dt.date(2031, 8, 1))
        await until(pilot, lambda: "OVERDUE" in seen(app))
        assert not isinstance(app.screen, Choose)
