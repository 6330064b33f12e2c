"""What is marked on a board stays in view while the cards above it grow; who looks elsewhere is left there."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from screens.widgets.board import Board
from screens.widgets.cards import Card, CardLine, Section


def year(lines: int) -> list[Section]:
    """Twenty dates, the first ten with so many lines, as when their meetings have been read."""
    return [
        Section(
            "2031/32",
            tuple(
                Card(f"c{n}", f"Date {n}", "Meeting", tuple(CardLine(f"l{n}.{each}", "words") for each in range(many)))
                for n, many in enumerate([lines] * 10 + [1] * 10)
            ),
        )
    ]


class OnABoard(App[None]):
    def compose(self) -> ComposeResult:
        yield Board()


def seen(board: Board) -> bool:
    return 0 <= board.cursor_screen_offset.y - board.content_region.y < board.size.height


async def test_what_is_marked_stays_in_view_while_the_cards_above_it_grow() -> None:
    app = OnABoard()
    async with app.run_test(size=(60, 20)) as pilot:
        board = app.query_one(Board)
        board.show(year(0))
        await pilot.pause()
        assert board.go_to("c12")
        await pilot.pause()
        board.show(year(6))
        await pilot.pause()
        assert seen(board)
        assert board.selected == "c12"


async def test_who_looks_elsewhere_is_left_there() -> None:
    app = OnABoard()
    async with app.run_test(size=(60, 20)) as pilot:
        board = app.query_one(Board)
        board.show(year(0))
        await pilot.pause()
        assert board.go_to("c15")
        await pilot.pause()
        board.scroll_to(y=0, animate=False, immediate=True)
        await pilot.pause()
        board.show(year(6))
        await pilot.pause()
        assert board.scroll_y == 0


@pytest.mark.parametrize("first", [0, 2, 9])
@pytest.mark.parametrize("then", [0, 1, 4, 9])
async def test_however_much_there_is_then_the_bar_and_the_scrolling_are_as_if_it_had_been_shown_at_once(
    first: int, then: int
) -> None:
    """Where only the bar is another the screen is not laid out anew."""
    measured = []
    for shown in ([first, then], [then]):
        app = OnABoard()
        async with app.run_test(size=(60, 20)) as pilot:
            board = app.query_one(Board)
            for lines in shown:
                board.show(year(lines))
                await pilot.pause()
                board.scroll_end(animate=False, immediate=True)
                await pilot.pause()
            bar = board.vertical_scrollbar
            measured.append((
                board.virtual_size, board.show_vertical_scrollbar, board.scroll_y, board.max_scroll_y,
                bar.window_virtual_size, bar.window_size, bar.position, [board.render_line(y).text for y in range(20)],
            ))  # fmt: skip
    assert measured[0] == measured[1]


async def test_few_cards_in_place_of_many_take_the_bar_away() -> None:
    app = OnABoard()
    async with app.run_test(size=(60, 20)) as pilot:
        board = app.query_one(Board)
        board.show(year(4))
        await pilot.pause()
        assert board.show_vertical_scrollbar
        board.scroll_end(animate=False, immediate=True)
        board.show([Section("2031/32", (Card("c0", "Date 0", "Meeting", ()),))])
        await pilot.pause()
        assert not board.show_vertical_scrollbar
        assert board.scroll_y == 0
