"""“Since last time”: by itself after some days, never in the way; Enter goes to where a line stands."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from screens.app.app import SecretariatApp
from screens.dialogs.form import Form
from screens.since.listed import SinceLastTime
from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import Meeting
from storage.queries.last_time import shown_key
from tests.support.away import CLERK, LATER, OTHER, Folder, away
from tests.support.driving import driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, DAY, MEETING, NEXT_MEETING, begun
from tests.support.snapping import SIZES, SIZES_SAID, SnapCompare


def shown(app: SecretariatApp) -> bool:
    return isinstance(app.screen, SinceLastTime) and app.screen.stands


async def looked(pilot: Pilot[Any]) -> None:
    """Whatever is looked at on opening has been looked at."""
    app: Any = pilot.app
    await until(pilot, lambda: not any(each.group == "since" and not each.is_finished for each in app.workers))
    await settled(pilot)


async def asked(pilot: Pilot[Any]) -> None:
    await press(pilot, "ctrl+p")
    await type_in(pilot, "since last time")
    await press(pilot, "enter")
    await until(pilot, lambda: shown(pilot.app))  # type: ignore[arg-type]
    await settled(pilot)


async def marked(pilot: Pilot[Any], words: str) -> None:
    """Move down to the line with these words."""
    listing = pilot.app.screen.query_one(OptionList)
    for _ in range(40):
        at = listing.highlighted
        assert at is not None
        if words in " ".join(str(listing.get_option_at_index(at).prompt).split()):
            return
        await press(pilot, "down")
    raise AssertionError(f"no line says {words}")


async def test_after_days_away_it_is_shown_by_itself_and_one_key_closes_it(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app()
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        assert "Since last time: Wednesday 18 June 2031, 4:00pm (40 days ago)" in seen(app)
        assert f"{MEETING}/R1, due from the Commissioner since 18 July 2031" in " ".join(seen(app).split())
        assert "1 month after the meeting of 18 June 2031" in seen(app)
        await press(pilot, "escape")
        assert not shown(app)
        assert app.draft(shown_key(CLERK)).startswith("2031-07-28T09:30")


async def test_opened_again_the_same_day_it_is_not_shown_again_but_can_be_asked_for(tmp_path: Path) -> None:
    folder = away(tmp_path / "data")
    app = folder.app()
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await press(pilot, "escape")
    again = folder.app(time="15:00")
    async with driving(again) as pilot:
        await looked(pilot)
        assert not shown(again)
        await asked(pilot)
        assert "(40 days ago)" in seen(again)


@pytest.mark.parametrize(("days", "shows"), [(1, False), (2, False), (3, True)])
async def test_three_days_are_away_and_two_are_not(days: int, shows: bool, tmp_path: Path) -> None:
    app = away(tmp_path / "data").app(DAY + dt.timedelta(days))
    async with driving(app) as pilot:
        await looked(pilot) if not shows else await until(pilot, lambda: shown(app))
        assert shown(app) == shows


async def test_who_was_never_here_is_not_stopped_by_it(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app(by="Bo Teasel")
    async with driving(app) as pilot:
        await looked(pilot)
        assert not shown(app)
        await asked(pilot)
        assert "you have done nothing here before today" in seen(app)


async def test_a_meeting_that_is_open_is_not_stopped(tmp_path: Path) -> None:
    """It was left open on its day; and of today, before it begins."""
    open_still = Folder(tmp_path / "open").does(CLERK, DAY, begun()).app()
    today = Folder(tmp_path / "today").does(CLERK, DAY - dt.timedelta(9), _a_move()).app(DAY, "13:50")
    for app in (open_still, today):
        async with driving(app) as pilot:
            await looked(pilot)
            assert not shown(app)
            await asked(pilot)


def _a_move() -> Any:
    return act("venue", Put(Meeting(id=NEXT_MEETING, date=dt.date(2031, 9, 17), venue="The Moot Hall", rev=1)))


async def test_who_has_begun_to_work_is_told_and_not_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """A key came before all was read."""
    monkeypatch.setattr("screens.app.since.AtWork.has_begun", lambda _: True)
    app = away(tmp_path / "data").app()
    async with driving(app) as pilot:
        await looked(pilot)
        assert not shown(app)
        assert "“Since last time” among all commands (Ctrl+P)" in told(app)
        assert not app.draft(shown_key(CLERK)), "it was not shown"


async def test_keys_pastes_and_the_mouse_are_counted(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app(DAY + dt.timedelta(1))
    async with driving(app, "people") as pilot:
        for touch in (press(pilot, "down"), pilot.click(offset=(5, 5)), press(pilot, "up")):
            before = app.touches
            await touch
            assert app.touches > before


@pytest.mark.parametrize(
    ("words", "place"),
    [("R1, due", "decisions"), ("A line of the minutes", "minutes"), ("Someone new", "people"),
     ("add a date", "plan"), ("Draft minutes", "plan")],
)  # fmt: skip
async def test_enter_goes_to_where_the_line_stands(words: str, place: str, tmp_path: Path) -> None:
    app = away(tmp_path / "data").app(by=CLERK)
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        await marked(pilot, words)
        await press(pilot, "enter")
        await until(pilot, lambda: app.current_mode == place and not shown(app))
        assert app.meeting_id == MEETING


async def test_a_letter_is_opened(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app()
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        await marked(pilot, "The letter of 24 July")
        await press(pilot, "enter")
        await until(pilot, lambda: app.current_mode == "letters")
        await settled(pilot)
        assert "24 July 2031" in seen(app)


async def test_a_click_goes_there_too(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app()
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        rows = seen(app).splitlines()
        at = next(n for n, row in enumerate(rows) if "Draft minutes to the chair" in row)
        assert await pilot.click(offset=(20, at))
        await until(pilot, lambda: app.current_mode == "plan" and not shown(app))


async def test_where_nothing_happened_it_says_so(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "data").does(CLERK, DAY - dt.timedelta(25), _a_move())
    app = folder.app(DAY - dt.timedelta(21))
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        assert "Nothing happened since, and nothing waits" in seen(app)
        await press(pilot, "enter")
        assert shown(app), "there is nothing to go to"
        await press(pilot, "escape")
        assert not shown(app)


async def test_help_says_what_it_is_and_brackets_are_only_brackets(tmp_path: Path) -> None:
    folder = away(tmp_path / "data").does(OTHER, dt.date(2031, 7, 26), act(f"note {BRACKETS}", *_another_date()))
    app = folder.app(LATER)
    async with driving(app, size=(120, 40)) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        await marked(pilot, f"note {BRACKETS}")
        await press(pilot, "f1")
        assert "what you" in seen(app)
        assert "never while a meeting is open" in " ".join(seen(app).split())
        assert "Go there" in seen(app)


def _another_date() -> list[Put]:
    from secretariat.plan.planned import PlanEntry

    return [Put(PlanEntry(id="entry-y", date=dt.date(2031, 12, 3)))]


async def test_a_half_typed_form_is_named_and_its_place_gone_to(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app(DAY + dt.timedelta(1))
    async with driving(app, "people") as pilot:
        await looked(pilot)
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await type_in(pilot, "Mo")
        await press(pilot, "escape")
        await asked(pilot)
        await marked(pilot, "Someone new among the people (F9)")


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
def test_picture(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = away(tmp_path / "data").app()

    async def there(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: shown(app))
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=there)


async def test_what_happened_since_a_day_that_is_named(tmp_path: Path) -> None:
    app = away(tmp_path / "data").app()
    async with driving(app) as pilot:
        await until(pilot, lambda: shown(app))
        await settled(pilot)
        kept = app.draft(shown_key(CLERK))
        await press(pilot, "t")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await settled(pilot)
        form = app.screen
        form.fill({"day": "1 January 2040"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        assert "is still to come" in seen(app)
        form.fill({"day": "26 July 2031"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: shown(app) and "Since Saturday 26 July 2031" in seen(app))
        assert OTHER not in seen(app), "what was done before that day is not in it"
        assert app.draft(shown_key(CLERK)) == kept, "it is no look at what happened since last time"
