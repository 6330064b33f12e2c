"""What is marked on a board stays in view while the cards above it grow; who looks elsewhere is left there."""

from __future__ import annotations

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
