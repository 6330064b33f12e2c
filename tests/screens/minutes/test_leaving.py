"""Closing and leaving: what would be left behind is asked about once, and half a line has its speaker still."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.capture.desk import NARRATIVE, Desk
from secretariat.capture.half_typed import speaker_brought_back, speaker_kept
from secretariat.capture.reminders import left_behind
from secretariat.panel.people import People
from tests.screens.minutes.test_handing_on import prompt
from tests.screens.minutes.test_minutes import enter, events, hint, printed, screen_of
from tests.support.clerk import begun_clerk
from tests.support.driving import app_on, driving, press, type_in
from tests.support.panels import MEETING, invented_people, roll_called


async def test_f10_asks_once_where_items_were_never_opened(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "f10")
        assert "F10 again closes. Never opened: items 2, 3, 4, 5, 6 and 7." in hint(app)
        assert app.archive.proceedings(MEETING).phase == "in session"  # type: ignore[union-attr]
        await press(pilot, "f10")
        assert app.archive.proceedings(MEETING).phase == "closed"  # type: ignore[union-attr]


async def test_f10_asks_again_where_more_is_left_behind_than_it_said(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "f10", "ctrl+n", "f10")
        assert "Never opened: items 3" in hint(app)
        await type_in(pilot, "half a")
        await press(pilot, "f10")
        assert "F10 again closes. What stands in the line is not minuted. Never opened" in hint(app)
        assert app.archive.proceedings(MEETING).phase == "in session"  # type: ignore[union-attr]


async def test_what_undo_would_do_is_told_no_longer_once_something_else_was_done(tmp_path: Path) -> None:
    """“Taken out. Ctrl+Z brings it back” stood there still after a mark on the roll, which Ctrl+Z took back."""
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "the Chair welcomed everybody")
        await press(pilot, "up", "delete")
        assert "Taken out. Ctrl+Z brings it back." in hint(app)
        await press(pilot, "f6", "f2", "f6")
        assert "Taken out. Ctrl+Z brings it back." in hint(app), "it is so still"
        before = app.archive.store.version()
        await press(pilot, "f4", "a", "f6")
        assert app.archive.store.version() > before
        assert "Ctrl+Z" not in hint(app)


@pytest.mark.parametrize("keys", [("x", "backspace"), ("up", "down"), ("tab", "tab")], ids=" ".join)
async def test_f10_asks_again_once_what_it_said_is_read_no_longer(keys: tuple[str, ...], tmp_path: Path) -> None:
    """Pressed by mistake, it closed the meeting when it was pressed by mistake once more, much later."""
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "f10", *keys)
        assert "F10 again closes" not in hint(app)
        await press(pilot, "f10")
        assert "F10 again closes. Never opened" in hint(app)
        assert app.archive.proceedings(MEETING).phase == "in session"  # type: ignore[union-attr]


async def test_f10_closes_at_once_where_all_is_taken_and_nothing_half_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/not-reached rest")
        await press(pilot, "f10")
        assert app.archive.proceedings(MEETING).phase == "closed"  # type: ignore[union-attr]


async def test_half_typed_words_are_not_lost_by_closing_over_them(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/not-reached rest")
        await type_in(pilot, "the Chair thanked")
        await press(pilot, "f10")
        assert "F10 again closes" in hint(app)
        await press(pilot, "f10")
        assert screen_of(app).line.value == "the Chair thanked"
        assert "The Chair thanked" not in printed(app)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("sw", "Councillor Ŵyn-Llŷr"), ("pc", "The Commissioner says"), ("sw tab", "Councillor Ŵyn-Llŷr states"),
        ("", "Note"),
    ],
)  # fmt: skip
async def test_a_half_typed_line_comes_back_with_its_speaker(keys: str, shown: str, tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        if keys:
            await type_in(pilot, keys.split()[0])
            await press(pilot, "tab", *keys.split()[1:])
        await type_in(pilot, "half a sentence about")
        assert shown in prompt(app)
        await press(pilot, "ctrl+q")
    again = app_on(tmp_path, acts=[], time="14:03")
    async with driving(again, "minutes") as pilot:
        assert screen_of(again).line.value == "half a sentence about"
        assert shown in prompt(again)
        await enter(pilot, " frost")
        assert [getattr(events(again)[-1], "person", "")] == [f"person-{keys.split()[0]}" if keys else ""]
        await press(pilot, "ctrl+q")
    third = app_on(tmp_path, acts=[], time="14:04")
    async with driving(third, "minutes") as pilot:
        assert screen_of(third).desk == NARRATIVE, "nothing is half typed any more"


async def test_an_answer_half_typed_goes_back_to_its_asker_afterwards(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "sw\twhy was it late?")
        await press(pilot, "tab")
        await type_in(pilot, "explained the")
        await press(pilot, "ctrl+q")
    again = app_on(tmp_path, acts=[], time="14:03")
    async with driving(again, "minutes") as pilot:
        assert prompt(again).startswith("→ The Commissioner answers")
        await enter(pilot, " frost")
        assert "The Commissioner explained the frost." in printed(again)
        assert screen_of(again).desk.speaker == "person-sw"


def test_whose_words_they_were_is_forgotten_with_the_person() -> None:
    people = People(invented_people())
    desk = Desk("person-pc", "answered", asker="person-db")
    assert speaker_brought_back(speaker_kept(desk), people) == desk
    assert speaker_kept(NARRATIVE) == ""
    for kept in ("", "{", '{"speaker": 4}', '{"speaker": "person-zz"}', '{"asker": "person-zz"}'):
        assert speaker_brought_back(kept, people) == NARRATIVE


def test_items_put_off_are_not_left_behind() -> None:
    clerk = begun_clerk()
    assert left_behind(clerk.p, "") == "Never opened: items 1, 2, 3, 4, 6 and 7."
    clerk.type("/defer 7 to September", "/withdraw 6", "/item 1", "/item 2", "/item 3")
    assert left_behind(clerk.p, " ") == "Never opened: item 4."
    assert left_behind(clerk.p, "x") == "What stands in the line is not minuted. Never opened: item 4."
    clerk.type("/close")
    assert left_behind(clerk.p, "x") == ""
