"""The plan, driven by keys: its dates. What is done to its items is in ``test_items``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from screens.app.app import SecretariatApp
from screens.plan.screen import PlanScreen
from secretariat.basics.acts import Act, Put, act
from secretariat.meetings.meeting import Meeting
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, MEETING, NEXT_MEETING, begun, invented_people, the_panel
from tests.support.panels import planned as records

NOTHING = [act("panel", Put(the_panel())), act("people", [Put(person) for person in invented_people()])]
AUTUMN = dt.date(2031, 11, 19)


def planned(*titles: str, date: dt.date = AUTUMN, **entry: object) -> Act:
    """A date in autumn, the last of the plan."""
    titles = titles or ("Public questions", BRACKETS)
    return act("planned", [Put(each) for each in records(date, *titles, **{"id": "autumn", **entry})])


def marked(app: SecretariatApp) -> str:
    """The key of what the cursor is on."""
    assert isinstance(app.screen, PlanScreen)
    return app.screen.board.selected


async def test_the_dates_the_current_meeting_and_what_is_due(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        picture = seen(app)
        assert "2031/32" in picture
        assert "◂ Meeting · planned" in picture
        assert marked(app) == f"meeting {MEETING}"
        assert "5 Annual report of the Commi" in picture, "what is on its agenda and was not planned"
        await press(pilot, "end")
        assert f"Due: Public questions; {BRACKETS}" in seen(app)
        assert "no agenda yet" in seen(app)


async def test_enter_works_on_a_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "right", "enter")
        await until(pilot, lambda: app.current_mode == "agenda")
        assert app.meeting_id == NEXT_MEETING
        await press(pilot, "f2")
        assert marked(app) == f"meeting {NEXT_MEETING}"


async def test_enter_on_a_planned_date_makes_its_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "enter")
        await until(pilot, lambda: app.current_mode == "agenda")
        assert app.meeting_id == "2031-11-19"
        assert f"5     {BRACKETS}" in seen(app)
        titles = [item.title for item in app.archive.bundle("2031-11-19").items]  # type: ignore[union-attr]
        assert titles[:2] == ["Apologies for absence", "Declarations of interest"], "its standing items, at once"
        await press(pilot, "f2", "ctrl+z")
        assert app.archive.meeting("2031-11-19") is None
        assert app.archive.meeting(app.meeting_id) is not None
        assert "no agenda yet" in seen(app)


async def test_training_is_no_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned(kind="training"))
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "Training has no agenda" in told(app))
        assert app.current_mode == "plan"


async def test_a_date_is_added_with_what_is_due_changed_and_taken_out(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "n")
        await type_in(pilot, "3 Dec")
        await press(pilot, "enter", "t", "enter", "enter", "enter", "enter", "enter")
        await type_in(pilot, "Safeguarding")
        await press(pilot, "enter")
        await type_in(pilot, CLICK)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.entries()) == 1)
        (entry,) = app.archive.entries()
        assert (entry.date, entry.kind) == (dt.date(2031, 12, 3), "training")
        assert marked(app) == f"entry {entry.id}"
        assert "Wednesday 3 December 2031 · Training" in seen(app)
        assert f"Due: Safeguarding; {CLICK}" in seen(app)
        await press(pilot, "c", "enter", "enter")
        await type_in(pilot, "10am")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "10:00am · Training" in seen(app))
        await press(pilot, "d")
        assert app.archive.entries() == []
        assert [item.title for item in app.archive.plan().undated] == ["Safeguarding", CLICK]
        await press(pilot, "ctrl+z")
        assert len(app.archive.plan().dates[-1].items) == 2


async def test_a_new_meetings_date_begins_with_the_standing_items(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "n")
        await type_in(pilot, "3 Dec")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Due: Public Questions; Review of Complaints" in seen(app))


async def test_moving_a_date_moves_its_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "o", "f2", "c", "ctrl+shift+a")
        await type_in(pilot, "20 Nov 2031")
        await press(pilot, *["enter"] * 6)
        await type_in(pilot, "no room")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.meeting_id == "2031-11-20")
        assert app.archive.entries()[0].date == dt.date(2031, 11, 20)
        await until(pilot, lambda: "7 dates have moved" in seen(app))
        await press(pilot, "escape")
        assert marked(app) == "meeting 2031-11-20"
        assert "Moved: from Wed 19 Nov 2031 because no room" in seen(app)
        assert "PlannedItem" not in seen(app)
        assert len(app.archive.plan().dates[-1].items) == 2


async def test_a_meeting_without_an_entry_is_changed_by_its_head(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "c", "enter", "ctrl+shift+a")
        await type_in(pilot, "10am")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.meeting(MEETING).start == dt.time(10))  # type: ignore[union-attr]


async def test_cancelling_and_putting_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "x", "enter")
        assert "Because: this cannot be left empty." in seen(app)
        await type_in(pilot, "no business " + "[/b]")
        await press(pilot, "enter")
        await until(pilot, lambda: "◂ CANCELLED" in seen(app))
        assert "Cancelled because: no business [/b]" in seen(app)
        await press(pilot, "x")
        await until(pilot, lambda: "B puts it back" in told(app))
        await press(pilot, "b")
        assert "◂ Meeting · planned" in seen(app)


async def test_a_date_that_has_no_meeting_yet_is_cancelled_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "x")
        assert "2 items are due at it: P on its title defers them all." in seen(app)
        await type_in(pilot, "snow")
        await press(pilot, "enter")
        await until(pilot, lambda: "Cancelled because: snow" in seen(app))
        assert app.meeting_id == MEETING
        await press(pilot, "ctrl+z")
        assert "no agenda yet" in seen(app)


async def test_a_meeting_with_an_agenda_is_not_taken_out(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        assert "◂ Meeting · in session" in seen(app)
        await press(pilot, "d")
        await until(pilot, lambda: "Cancel it instead" in told(app))
        await press(pilot, "x")
        await until(pilot, lambda: "cannot be cancelled" in told(app))
        await press(pilot, "right", "d")
        assert [meeting.id for meeting in app.archive.meetings()] == [MEETING]


async def test_an_empty_plan_says_what_to_do_and_takes_a_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=NOTHING, meeting="")
    async with driving(app, "plan") as pilot:
        assert "The plan is empty." in seen(app)
        keys = [
            "up",
            "down",
            "pagedown",
            "end",
            "o",
            "c",
            "x",
            "b",
            "d",
            "delete",
            "r",
            "k",
            "p",
            "w",
            "y",
            "i",
            "comma",
        ]
        for key in (*keys, "full_stop", "u", "l"):
            await press(pilot, key)
            assert len(app.screen_stack) == 1, key
        await press(pilot, "m")
        await type_in(pilot, "3 Dec")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.meeting_id == "2031-12-03")
        assert "◂ Meeting · planned" in seen(app)
        assert [item.title for item in app.archive.plan().dates[0].due] == ["Public Questions", "Review of Complaints"]


async def test_a_new_meeting_takes_what_the_plan_holds_for_its_date(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "m")
        await type_in(pilot, "19 Nov 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.meeting_id == "2031-11-19")
        items = app.archive.bundle("2031-11-19").items  # type: ignore[union-attr]
        assert sum(bool(item.planned) for item in items) == 2
        assert items[0].title == "Apologies for absence"
        assert len(app.archive.plan().dates) == 3
        assert len(app.archive.plan().dates[-1].items) == 2


# --- a meeting in reserve ---


async def test_a_meeting_in_reserve_is_confirmed_with_its_reason(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned("Revised precept", kind="if needed", depends="Veto"))
    async with driving(app, "plan") as pilot:
        await press(pilot, "r")
        await until(pilot, lambda: "Only a meeting in reserve" in told(app))
        await press(pilot, "end")
        assert "If needed (Veto) · no agenda yet" in seen(app)
        assert "Only if: Veto – R confirms or releases it" in seen(app)
        await press(pilot, "r", "y", "ctrl+s")
        await until(pilot, lambda: "If needed (Veto) · confirmed" in seen(app))
        assert "Confirmed because: Veto" in seen(app)
        assert "R confirms" not in seen(app)
        assert marked(app) == "meeting 2031-11-19"


async def test_a_meeting_in_reserve_is_released(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned(kind="if needed", depends="Veto"))
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "r", "n", "enter")
        await type_in(pilot, "the precept was agreed")
        await press(pilot, "enter")
        await until(pilot, lambda: "CANCELLED" in seen(app))
        assert "Cancelled because: the precept was agreed" in seen(app)
        await press(pilot, "ctrl+z")
        assert "If needed (Veto) · no agenda yet" in seen(app)


# --- what the year lacks ---


async def test_what_the_year_lacks_is_said_beside_it(tmp_path: Path) -> None:
    notice = planned("From the Commissioner", kind="notice", date=dt.date(2031, 6, 20))
    app = app_on(tmp_path / "data", notice)
    async with driving(app, "plan", size=(120, 40)) as pilot:
        assert "2031/32 lacks the annual meeting, the precept (G says why)" in seen(app)
        assert "◂ Meeting · planned · incomplete" in seen(app)
        assert "Lacks: the review of complaints" in seen(app)
        await press(pilot, "right")
        assert "Lacks: a confirmation hearing" in seen(app)


# --- hostile words ---


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    hostile = [
        Meeting(id=f"2031-07-0{n}", date=dt.date(2031, 7, n), venue=words, note=words, cancelled=words)
        for n, words in enumerate((BRACKETS, CLICK, "Siân Ŵyn", "#[red]"), 1)
    ]
    app = app_on(tmp_path / "data", planned(CLICK, venue=CLICK, note=BRACKETS), act("m", [Put(m) for m in hostile]))
    async with driving(app, "plan", size=(120, 40)) as pilot:
        for meeting in hostile:
            await press(pilot, "right")
            assert f"Cancelled because: {meeting.cancelled}" in seen(app)
            assert f"Note: {meeting.note}" in seen(app)
        assert CLICK in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "c", "escape", "end")
        assert f"Due: {CLICK}" in seen(app)
        await press(pilot, "down")
        assert marked(app) == "item autumn-1"
        await press(pilot, "c")
        assert CLICK in seen(app)
        await press(pilot, "escape", "i")
        assert f"The history of “{CLICK}”" in seen(app)


async def test_only_if_makes_a_reserve_meeting_whatever_the_kind(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Add a date to the plan" in seen(app))
        app.screen.fill({"date": "18 Feb 2032", "depends": "Veto"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "If needed (Veto)" in seen(app))
        await press(pilot, "r")
        await until(pilot, lambda: "The reserve meeting of 18 February 2032" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Say whether it is needed." in seen(app))
        assert app.archive.meeting("2032-02-18") is None, "saved in a hurry, it is neither held nor released"
        app.screen.fill({"needed": "yes"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.meeting("2032-02-18") is not None)
        meeting = app.archive.bundle("2032-02-18")
        assert meeting is not None
        assert (meeting.meeting.confirmed, meeting.meeting.kind) == ("Veto", "ordinary")
        assert meeting.items[0].title == "Apologies for absence", "confirmed, it has its standing items at once"
        await press(pilot, "r")
        await until(pilot, lambda: "‹ Yes: it will be held ›" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "The reserve meeting of" not in seen(app))
        again = app.archive.meeting("2032-02-18")
        assert again is not None
        assert (again.confirmed, again.cancelled) == ("Veto", ""), "asked again, it stays as it was settled"
