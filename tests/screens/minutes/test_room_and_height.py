"""Where the window is high the page breathes and the room is a list; where it is not, nothing is cut without a sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from screens.minutes.page import MinutesPage
from screens.minutes.side import room_words
from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import AgendaItem
from tests.support.clerk import begun_clerk
from tests.support.driving import app_on, driving, press, seen, settled, type_in
from tests.support.panels import MEETING, begun


def page_rows(app: Any) -> list[str]:
    page = app.screen.query_one(MinutesPage).region
    rows = seen(app).splitlines()[page.y + 1 : page.bottom - 1]
    return [row[page.x + 1 : page.right - 1].strip() for row in rows]


@pytest.mark.parametrize(("size", "apart"), [((120, 40), 2), ((80, 40), 2), ((80, 24), 1), ((120, 24), 1)])
async def test_a_line_stands_between_paragraphs_where_there_is_height(
    size: tuple[int, int], apart: int, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes", size=size) as pilot:
        for words in ("Gorse grows.", "Lanes were swept."):
            await type_in(pilot, words)
            await press(pilot, "enter")
        await settled(pilot)
        rows = page_rows(app)
        first, second = (
            next(n for n, row in enumerate(rows) if words in row) for words in ("Gorse grows", "Lanes were")
        )
        assert second - first == apart
        await press(pilot, "up", "up")
        assert app.screen.page.marked  # type: ignore[attr-defined]
        await pilot.resize_terminal(120, 24)
        await settled(pilot)
        rows = page_rows(app)
        first, second = (
            next(n for n, row in enumerate(rows) if words in row) for words in ("Gorse grows", "Lanes were")
        )
        assert second - first == 1
        assert app.screen.page.marked, "what was marked stays so"  # type: ignore[attr-defined]


async def test_the_room_is_a_list_to_glance_at_where_there_is_height(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes", size=(120, 40)):
        p = app.archive.proceedings(app.meeting_id)
        assert p is not None
        rows = [row[1:36].strip() for row in seen(app).splitlines()]
        for person in p.room:
            record = p.people[person]
            assert any(row.startswith(f"{record.code} ") and record.family in row for row in rows), record.code
        assert sum("(Chair)" in row for row in rows) == 1


def test_a_room_of_more_than_there_is_height_for_says_how_much_is_not_shown() -> None:
    p = begun_clerk().p
    each = room_words(p, roll="F4", wide=True, lines=40).plain.splitlines()
    assert len(each) >= len(p.room)
    run = room_words(p, roll="F4", wide=False, lines=40 if len(each) > 40 else len(each) - 1).plain.splitlines()
    assert len(run) < len(each)
    few = room_words(p, roll="F4", wide=False, lines=3).plain.splitlines()
    assert len(few) == 3
    whole = room_words(p, roll="F4", wide=False).plain.splitlines()
    assert few[-1] == f"… {len(whole) - 2} more lines: F4"


async def test_in_a_broad_window_the_titles_of_items_are_read_whole(tmp_path: Path) -> None:
    title = "Minutes of the Meeting of the Police and Crime Panel held then"
    item = AgendaItem(id="item-9", number="9", title=title, place="z")
    app = app_on(tmp_path / "data", begun(), act("an item", Put(item, MEETING)))
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        assert title[:52] not in seen(app)
        await pilot.resize_terminal(200, 60)
        await settled(pilot)
        assert title[:52] in seen(app)


@pytest.mark.parametrize("place", ["minutes", "attendance"])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_no_figure_of_the_quorum_stands_alone_on_a_line(
    size: tuple[int, int], place: str, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", begun("sw"))
    async with driving(app, place, size=size):
        rows = [row.split("││")[0].strip("│ ") for row in seen(app).splitlines()]
        assert any("short" in row for row in rows)
        assert not [row for row in rows if row.isdigit() or row == "short"], rows
