"""From a row of the register to its story, and from the story to the minute, marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.minutes.screen import MinutesScreen
from secretariat.basics.acts import Put, act
from secretariat.matters.choosing import Wanted
from secretariat.matters.raised import Raised
from tests.screens.decisions.test_decisions import an_earlier_meeting, decided, references
from tests.support.driving import app_on, driving, press, seen, type_in, until
from tests.support.panels import DAY, MEETING, begun


async def test_one_key_leads_to_the_minute_it_came_from_and_it_is_marked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "down", "down", "g")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
        await until(pilot, lambda: app.screen.page.marked == f"{MEETING} event 2")  # type: ignore[attr-defined]


async def test_the_minute_may_be_of_another_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided(), an_earlier_meeting(7))
    async with driving(app, "decisions") as pilot:
        await press(pilot, "m")
        await until(pilot, lambda: "all meetings: 6" in seen(app))
        await press(pilot, "end", "g")
        await until(pilot, lambda: app.meeting_id == "2030-01-07" and isinstance(app.screen, MinutesScreen))
        await until(pilot, lambda: app.screen.page.marked == "2030-01-07 event 1")  # type: ignore[attr-defined]


async def test_enter_opens_the_story_and_escape_goes_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "down", "enter")
        assert "R1 recommendation: its story" in seen(app)
        await press(pilot, "escape")
        assert references(app) == ["1", "R1", "R2", "A1", "U1"]


async def test_the_list_is_narrowed_by_one_key_and_a_few_letters(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "v")
        assert references(app) == ["A1"]
        assert "Everything, overdue, this meeting: 1" in seen(app)
        await press(pilot, "v", "f")
        assert "Show only …" in seen(app)
        await type_in(pilot, "kind reco")
        await press(pilot, "enter")
        assert references(app) == ["R1", "R2"]
        await press(pilot, "escape")
        assert len(references(app)) == 5
        await press(pilot, "s")
        assert "by due" in seen(app)
        await press(pilot, "escape")
        assert "by due" not in seen(app)


@pytest.mark.parametrize("width", [60, 80])
async def test_where_words_are_found_stays_in_sight_however_much_is_asked_for(tmp_path: Path, width: int) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions", size=(width, 24)) as pilot:
        asked = Wanted(
            late=True, waiting=True, meeting=MEETING, owner="Councillor Carolyn Kirkbride", order="whose move"
        )
        app.screen.ask_for(asked)  # type: ignore[attr-defined]
        await press(pilot, "slash")
        await type_in(pilot, "list")
        showing, words = app.screen.query_one("#showing"), app.screen.query_one("#words")
        assert words.region.right <= width
        assert words.region.width >= 16
        assert "by whose move, this meeting" in " ".join(seen(app).split())
        assert showing.region.height * (showing.region.width - 2) >= len(str(showing.render())), "none of it is cut"


async def test_questions_are_sent_on_under_an_action_and_one_is_raised_by_e_mail(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "end", "up", "plus")
        await until(pilot, lambda: "Sent on under 2031-06-18/A1" in seen(app))
        await type_in(pilot, "1. How many [b]lamps[/b]?")
        await press(pilot, "enter")
        await type_in(pilot, "2. Who pays?")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: references(app) == ["1", "R1", "R2", "A1", "A1.1", "A1.2", "U1"])
        await press(pilot, "n")
        await until(pilot, lambda: "Raised outside a meeting" in seen(app))
        await press(pilot, "enter")
        await type_in(pilot, "When will the lamps come?")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.raised()) == 3)
        await press(pilot, "m")
        await until(pilot, lambda: "Q1" in references(app))
        await press(pilot, "q")
        await until(pilot, lambda: references(app) == ["A1.1", "A1.2", "Q1"])
        await press(pilot, "end", "g")
        assert "raised outside a meeting" in seen(app)


async def test_the_story_tells_what_was_recorded_and_each_step_is_undone_alone(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        for _ in range(2):
            await press(pilot, "home", "down", "p", "ctrl+s")
            await until(pilot, lambda: "how far it has got" not in seen(app))
        await until(pilot, lambda: len(app.archive.follow_ups()[0].steps) == 2)
        await press(pilot, "enter")
        await until(pilot, lambda: "answered" in seen(app) and "raised" in seen(app))
        await press(pilot, "escape", "ctrl+z")
        await until(pilot, lambda: [step.what for step in app.archive.follow_ups()[0].steps] == ["sent"])


async def test_what_was_raised_outside_a_meeting_is_put_right_and_taken_out_with_a_reason(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "down", "e")
        assert "its words are corrected in the minutes" in seen(app)
        await press(pilot, "n")
        await until(pilot, lambda: "Raised outside a meeting" in seen(app))
        await press(pilot, "enter")
        await type_in(pilot, "When will the lamps come?")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.raised()) == 1)
        await press(pilot, "m", "q")
        await until(pilot, lambda: references(app) == ["Q1"])
        await press(pilot, "e")
        await until(pilot, lambda: "Q1: put it right" in seen(app))
        await type_in(pilot, "And where? ")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "And where?" in app.archive.raised()[0].text)
        await press(pilot, "delete")
        await until(pilot, lambda: "Take 2031-06-18/Q1 out" in seen(app))
        await type_in(pilot, "asked twice")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: references(app) == [])


async def test_half_a_correction_is_not_brought_back_for_another_of_the_same_number(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "m")
        for words in ("When will the lamps come?", "Who pays for the lanes?"):
            raised = Raised(kind="question", number=1, on=DAY, text=words)
            await app.perform(act("raised", Put(raised)))
            await until(pilot, lambda: references(app) == ["Q1"])
            await press(pilot, "e")
            await until(pilot, lambda words=words: words in seen(app))  # type: ignore[misc]
            assert "half a correction" not in seen(app)
            await type_in(pilot, "half a correction ")
            await press(pilot, "escape", "delete")
            await until(pilot, lambda: "Q1 out" in seen(app))
            assert "half a reason" not in seen(app)
            await type_in(pilot, "half a reason")
            await press(pilot, "escape", "ctrl+z")
            await until(pilot, lambda: references(app) == [])
