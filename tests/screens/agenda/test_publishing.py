"""Publishing from the agenda, and the public's questions, driven by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from screens.app.app import SecretariatApp
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, PaperStatus
from secretariat.meetings.publication import Publication
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, Clock, begun, planned

EARLY = Clock("10:00", dt.date(2031, 6, 10))
LATE = Clock("10:00", dt.date(2031, 6, 16))


def here(app: SecretariatApp) -> Bundle:
    bundle = app.archive.bundle(MEETING)
    assert bundle is not None
    return bundle


def flat(app: SecretariatApp) -> str:
    """The picture as one line, without what dialogs are drawn with."""
    return " ".join(seen(app).replace("│", " ").split())


async def test_one_key_publishes_and_a_later_change_is_shown_and_makes_a_supplement(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", now=EARLY)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "s")
        assert "The latest day for it: Tuesday 10 June 2031." in flat(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: here(app).meeting.published == EARLY())
        assert "5 clear days before the meeting; 5 are needed." in told(app)
        assert "Published 10 June 2031 at 10:00am · questions: 12 noon, Friday 13 June 2031" in seen(app)
        assert "CHANGED" not in seen(app)
        await press(pilot, "s")
        await until(pilot, lambda: "has not changed since" in told(app))
        await press(pilot, "f")
        assert "CHANGED SINCE PUBLISHED: item 1: paper to follow, was none" in seen(app)
        await press(pilot, "s")
        assert "Since the last one: item 1: paper to follow" in flat(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(here(app).publications) == 2)
        assert "with 1 supplement" in seen(app)
        assert "CHANGED" not in seen(app)
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z")
        assert here(app).meeting.published is None
        assert "Published" not in seen(app).split("Save")[0].splitlines()[2]


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_however_much_changed_since_the_head_ends_with_what_can_be_done(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", now=EARLY)
    async with driving(app, "agenda", size=size) as pilot:
        await press(pilot, "s", "ctrl+s")
        await until(pilot, lambda: here(app).meeting.published == EARLY())
        await press(pilot, "f", "down", "f", "down", "a")
        await until(pilot, lambda: "CHANGED SINCE PUBLISHED: item 1: paper to follow" in flat(app))
        await settled(pilot)
        head = seen(app).split(" No ")[0].rstrip().splitlines()
        assert "S: publish a supplement · Q: public questions" in flat(app)
        assert head[-1].strip().startswith(("S: ", "Q: "))
        assert len(head) <= 7, "and takes no more than six lines below the line of the status"


async def test_what_is_due_and_not_on_the_agenda_is_told_before_it_goes_out_and_on_the_plan(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", act("planned", [Put(each) for each in planned(DAY, BRACKETS)]), now=EARLY)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "s")
        assert f"Due at this meeting and not on it: “{BRACKETS}”." in flat(app)
        await press(pilot, "escape", "f2", "down")
        assert "Not on the agenda: F3 proposes it" in flat(app)
        await press(pilot, "f3", "o", "enter")
        await until(pilot, lambda: any(item.title == BRACKETS for item in here(app).items))
        await press(pilot, "s")
        assert "The latest day for it: Tuesday 10 June 2031." in flat(app)
        assert "Due at this meeting" not in flat(app)


async def test_publishing_late_is_told_and_not_blocked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", now=LATE)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "s")
        assert "LATE: 1 clear day before the meeting where 5 are needed" in seen(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: here(app).meeting.published is not None)
        assert "LATE: 1 clear day" in told(app)


async def test_another_moment_may_be_told_but_none_to_come(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", now=LATE)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "s")
        await type_in(pilot, "17 June")
        await press(pilot, "ctrl+s")
        assert "That moment is still to come." in seen(app)
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, "9 June")
        await press(pilot, "enter")
        await type_in(pilot, "16:30")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: here(app).meeting.published == clock.at(dt.date(2031, 6, 9), dt.time(16, 30)))


async def test_pages_and_function_are_set_in_the_form_and_shown(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 34)) as pilot:
        await press(pilot, "enter", *["enter"] * 6)
        await type_in(pilot, "11")
        await press(pilot, "enter", "enter", "enter", "right", "right", "enter", "enter")
        await type_in(pilot, "Fay Oxlip")
        await press(pilot, "enter")
        await type_in(pilot, "2:30pm")
        await press(pilot, "enter")
        await type_in(pilot, "3 July 2031")
        await press(pilot, "enter")
        await until(pilot, lambda: here(app).items[0].pages == 11)
        item = here(app).items[0]
        assert (item.guide, item.embargo) == (dt.time(14, 30), dt.date(2031, 7, 3))
        assert (item.paper, item.function, item.contact) == (PaperStatus.ATTACHED, "ANNUAL_REPORT", "Fay Oxlip")
        assert "p.3–14" in seen(app)
        assert "Paper: attached, 11 pages, 3–14 in the pack" in app.screen.as_text()  # type: ignore[attr-defined]
        assert "By law: review of the annual report" in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "a")
        assert "p.3–14" not in seen(app)


async def test_the_agenda_is_written_to_a_file(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "ctrl+l")
        assert "Write the agenda to a file" in seen(app)
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, str(tmp_path / "a.txt"))
        await press(pilot, "enter")
        await until(pilot, lambda: (tmp_path / "a.txt").exists())
        assert "Agenda of the Westmere Police and Crime Panel" in (tmp_path / "a.txt").read_text("utf-8")


async def test_the_forward_plan_is_written_from_the_plan(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "ctrl+l")
        assert "Write the forward plan to a file" in seen(app)
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, str(tmp_path / "p.md"))
        await press(pilot, "enter")
        await until(pilot, lambda: (tmp_path / "p.md").exists())
        assert "| Dates | Items |" in (tmp_path / "p.md").read_text("utf-8")


# --- questions ---


def published_on(day: dt.date) -> Any:
    when = clock.at(day, dt.time(10))
    head = Meeting(id=MEETING, rev=1, date=DAY, venue="Guildhall, Westmere", published=when)
    copy = Publication(when=when, date=DAY, start=head.start, venue=head.venue)
    return act("published", Put(head), Put(copy, MEETING))


async def test_questions_are_logged_accepted_and_declined_with_one_key_each(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published_on(dt.date(2031, 6, 10)), now=LATE)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "q")
        assert "Guaranteed acceptance until 12 noon, Friday 13 June 2031." in flat(app)
        assert "N logs one" in seen(app)
        await press(pilot, "a")
        await until(pilot, lambda: "No question or statement has come in." in told(app))
        await press(pilot, "n")
        await type_in(pilot, BRACKETS)
        await press(pilot, "enter")
        await type_in(pilot, CLICK)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(here(app).questions) == 1)
        (question,) = here(app).questions
        assert (question.status, question.name, question.text) == ("late", BRACKETS, CLICK)
        assert question.received == LATE()
        assert CLICK in seen(app)
        assert "1 received: 1 late" in seen(app)
        await press(pilot, "a")
        assert here(app).questions[0].status == "accepted"
        await press(pilot, "x")
        await type_in(pilot, "about one case")
        await press(pilot, "enter")
        await until(pilot, lambda: here(app).questions[0].status == "declined")
        assert "declined: about one case" in seen(app)
        await press(pilot, "enter", *["enter"], "tab", "enter", "enter", "enter", "right", "enter")
        await type_in(pilot, "by letter")
        await press(pilot, "enter")
        await type_in(pilot, "Answered aloud")
        await press(pilot, "enter")
        await until(pilot, lambda: here(app).questions[0].reply == "Answered aloud")
        changed = here(app).questions[0]
        assert (changed.put, changed.contact.reveal(), changed.status) == ("read out", "by letter", "declined")
        assert changed.received == LATE(), "the seconds are kept"
        await press(pilot, "d")
        assert here(app).questions == ()
        await press(pilot, "escape", "ctrl+z")
        assert len(here(app).questions) == 1
        assert "Public questions: 1 received: 1 declined" in app.screen.as_text()  # type: ignore[attr-defined]
        assert "by letter" not in app.screen.as_text()  # type: ignore[attr-defined]


async def test_before_publication_nothing_is_late_and_the_deadline_says_on_what_it_waits(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), now=LATE)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "q")
        assert "if the agenda is published on the last day for it" in flat(app)
        await press(pilot, "n")
        await type_in(pilot, "Nell Tansy")
        await press(pilot, "enter")
        await type_in(pilot, "Why no lamps?")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(here(app).questions) == 1)
        assert here(app).questions[0].status == "accepted"
