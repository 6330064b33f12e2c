"""The lines and tables the clerk works in: undo without harm, a place that is kept, a choice on one line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from textual import events
from textual.app import App, ComposeResult
from textual.widget import Widget

from screens.widgets.choice import ChoiceLine
from screens.widgets.fields import ACT_NEXT, JOINED, NO_MORE, Line, Lines
from screens.widgets.plain import cell, plain
from screens.widgets.table import Column, Row, Table, heading
from tests.support.driving import press, seen, type_in, until

W = TypeVar("W", bound=Widget)


class Holding(App[None]):
    """An application of one widget."""

    def __init__(self, make: Callable[[], Widget]) -> None:
        super().__init__()
        self._make = make
        self.pending: set[object] = set()

    def compose(self) -> ComposeResult:
        yield self._make()


@asynccontextmanager
async def holding(make: Callable[[], W], size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Any, W]]:
    """The pilot, and the widget in its application."""
    async with Holding(make).run_test(size=size) as pilot:
        widget = pilot.app.screen.children[0]
        yield pilot, widget  # type: ignore[misc]


async def test_a_line_takes_back_its_words_and_gives_them_again() -> None:
    async with holding(lambda: Line("was here")) as (pilot, line):
        await type_in(pilot, " and more")
        await pilot.press("ctrl+z")
        assert line.value != "was here and more"
        while line.value != "was here":
            await pilot.press("ctrl+z")
        await pilot.press("ctrl+z")
        assert line.value == "was here"
        for _ in range(5):
            await pilot.press("ctrl+y")
        assert line.value == "was here and more"


async def test_the_line_that_is_typed_in_is_in_sight_after_every_key() -> None:
    """After Enter at the foot of a text the cursor stood below it, and after a paste as many lines as came."""

    def small() -> Lines:
        lines = Lines("")
        lines.styles.height = 4
        return lines

    async with holding(small) as (pilot, lines):
        for key in ("a", "enter") * 8:
            await pilot.press(key)
            assert lines.content_region.contains_point(lines.cursor_screen_offset), key
        lines.post_message(events.Paste("\n".join(f"row {n}" for n in range(30))))
        await until(pilot, lambda: "row 29" in lines.text)
        assert lines.content_region.contains_point(lines.cursor_screen_offset), "pasted"
        for key in ("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y"):
            await pilot.press(key)
            assert lines.content_region.contains_point(lines.cursor_screen_offset), key


async def test_the_beginning_and_the_end_of_all_that_is_typed_have_the_keys_they_have_everywhere() -> None:
    async with holding(lambda: Lines("one\ntwo\nthree")) as (pilot, lines):
        await pilot.press("ctrl+end", "!", "ctrl+home", "*")
        assert lines.text == "*one\ntwo\nthree!"
        await pilot.press("ctrl+home", "ctrl+shift+end")
        assert lines.selected_text == lines.text
    async with holding(lambda: Line("was here")) as (pilot, line):
        await pilot.press("ctrl+home", "*", "ctrl+end", "!")
        assert line.value == "*was here!"
        await pilot.press("ctrl+shift+home")
        assert line.selected_text == line.value


async def test_lines_pasted_into_one_field_are_all_there_and_it_is_said() -> None:
    async with holding(lambda: Line("")) as (pilot, line):
        for text, value, told in (
            ("Ann Elm\n", "Ann Elm", False),
            ("Ann Elm\tHolt\n\nPat Fern\tHolt", "Ann Elm Holt Pat Fern Holt", True),
        ):
            line.value = ""
            line._on_paste(events.Paste(text))
            await pilot.pause()
            assert line.value == value
            assert (JOINED.format(2) in [each.message for each in pilot.app._notifications]) == told


async def test_ctrl_backspace_deletes_the_word_before() -> None:
    async with holding(lambda: Line("one two three")) as (pilot, line):
        await pilot.press("ctrl+backspace")
        assert line.value == "one two "


async def test_many_pasted_lines_are_taken_back_without_a_crash() -> None:
    async with holding(lambda: Lines()) as (pilot, lines):
        lines.insert("a line\n" * 200)
        await pilot.pause()
        await pilot.press("ctrl+z", "ctrl+z")
        assert lines.text == ""
        await pilot.press("ctrl+y")
        assert lines.text.count("\n") == 200


async def test_a_choice_turns_with_arrows_and_letters() -> None:
    async with holding(lambda: ChoiceLine([("m", "member"), ("o", "[officer]"), ("c", "clerk")], "m")) as (pilot, line):
        line.focus()
        await until(pilot, lambda: line.has_focus)
        await press(pilot, "right")
        assert line.value == "o"
        await until(pilot, lambda: "‹ [officer] ›" in seen(pilot.app))
        await press(pilot, "right", "right")
        assert line.value == "m"
        await press(pilot, "c")
        assert line.value == "c"
        await press(pilot, "left")
        assert line.value == "o"


def test_the_clerk_s_words_are_never_markup_and_never_obeyed_by_a_terminal() -> None:
    assert plain("[/b] \x1b[31mred\x07").plain == "[/b]  [31mred "
    assert cell("two\nlines").plain == "two lines"


def rows(*keys: str) -> list[Row]:
    return [heading("MEMBERS", 2), *(Row(key, [f"[{key}]", "x"]) for key in keys)]


async def test_a_table_keeps_the_cursor_on_its_record_while_others_come_and_go() -> None:
    async with holding(lambda: Table(Column("Name"), Column("X", 3), empty="Nothing yet: press N."), (60, 10)) as (
        pilot,
        table,
    ):
        table.show([])
        await pilot.pause()
        assert "Nothing yet: press N." in seen(pilot.app)
        assert table.selected == ""
        table.show(rows(*"abcdefghijklmnop"))
        await pilot.pause()
        assert table.go_to("k")
        table.show(rows(*"bdfhjklmnop"))
        await pilot.pause()
        assert table.selected == "k"
        assert "[k]" in seen(pilot.app)
        table.show(rows(*"bdfhjlmnop"))
        await pilot.pause()
        assert table.selected == "l"
        assert not table.go_to("k")


async def test_a_table_changes_one_cell_without_moving() -> None:
    async with holding(lambda: Table(Column("Name"), Column("X", 3), empty=""), (60, 8)) as (pilot, table):
        table.show(rows(*"abcdefghijklmnop"))
        await pilot.pause()
        table.go_to("o")
        await pilot.pause()
        scroll = table.grid.scroll_y
        changed = rows(*"abcdefghijklmnop")
        changed[15] = Row("o", ["[o] changed", "y"])
        table.show(changed)
        await pilot.pause()
        assert table.selected == "o"
        assert table.grid.scroll_y == scroll > 0
        assert "[o] changed" in seen(pilot.app)


async def test_the_cursor_steps_over_headings() -> None:
    async with holding(lambda: Table(Column("Name"), Column("X", 3), empty=""), (60, 12)) as (pilot, table):
        table.show([*rows("a", "b"), heading("OTHERS", 2), Row("c", ["c", ""])])
        await pilot.pause()
        table.grid.focus()
        await pilot.pause()
        table.go_to("b")
        await pilot.press("down")
        assert table.selected == "c"
        await pilot.press("up")
        assert table.selected == "b"
        await pilot.press("up", "up", "up")
        assert table.selected == "a"
        await pilot.press("ctrl+home")
        await pilot.pause()
        assert table.selected == "a"


async def test_a_table_is_laid_out_anew_when_the_terminal_grows() -> None:
    async with holding(lambda: Table(Column("Name"), Column("X", 3, 20), empty=""), (40, 10)) as (pilot, table):
        table.show([*rows("a", "b" * 60)])
        table.go_to("b" * 60)
        await pilot.pause()
        await pilot.resize_terminal(120, 10)
        await until(pilot, lambda: "b" * 60 in seen(pilot.app))
        assert table.selected == "b" * 60


async def test_what_is_filled_while_it_is_out_of_sight_stands_there_when_it_is_seen_again() -> None:
    """The register of complaints while it is locked: its columns have no width then, and its rows come all the same."""
    async with holding(lambda: Table(Column("Name"), Column("X", 3, 20), empty=""), (40, 10)) as (pilot, table):
        table.show([Row("a", ["Ada", "b"])])
        await pilot.pause()
        table.display = False
        table.show([])
        await pilot.pause()
        table.show([Row("b", ["Bea", "c"]), Row("c", ["Cleo Winterbourne of the Marshes by the Sea", "d"])])
        await pilot.pause()
        assert table.grid.row_count == 2
        table.display = True
        await pilot.pause()
        assert table.grid.row_count == 2
        assert "Cleo Winterbourne" in seen(pilot.app)


async def test_a_table_gives_way_to_what_its_rows_need_and_follows_when_they_change() -> None:
    title = "Review of Actions and Recommendations since May"
    columns = (Column("No", 4), Column("Item"), Column("Paper", 9), Column("Standing", 16))
    async with holding(lambda: Table(*columns, empty=""), (75, 12)) as (pilot, table):
        table.show([Row(str(n), [str(n), title, "", ""]) for n in range(30)])
        await pilot.pause()
        assert title in seen(pilot.app)
        table.go_to("20")
        await pilot.pause()
        scroll = table.grid.scroll_y
        table.show([Row(str(n), [str(n), title, "3–14", "deferred to July" if n == 20 else ""]) for n in range(30)])
        await until(pilot, lambda: "deferred to July" in seen(pilot.app))
        assert table.selected == "20"
        assert table.grid.scroll_y == scroll > 0
        assert title not in seen(pilot.app)


async def test_what_is_deleted_letter_by_letter_comes_back_at_once() -> None:
    async with holding(lambda: Line("one two three")) as (pilot, line):
        await pilot.press(*["backspace"] * 13)
        assert line.value == ""
        await pilot.press("ctrl+z")
        assert line.value == "one two three"


async def test_ctrl_z_says_what_comes_next_before_it_goes_from_words_to_acts() -> None:
    class WithActs(Holding):
        BINDINGS = [("ctrl+z", "take_back", "Undo")]
        taken_back = 0

        def action_take_back(self) -> None:
            self.taken_back += 1

    app = WithActs(Line)
    async with app.run_test(notifications=True) as pilot:
        line = app.screen.query_one(Line)
        await pilot.press("ctrl+z")
        assert app.taken_back == 1, "nothing was typed: it is the act that is meant"
        await type_in(pilot, "half a line")
        while line.value:
            await pilot.press("ctrl+z")
        assert (app.taken_back, len(app._notifications)) == (1, 0)
        await pilot.press("ctrl+z")
        assert app.taken_back == 1
        assert [told.message for told in app._notifications] == [NO_MORE + ACT_NEXT]
        await pilot.press("ctrl+z")
        assert app.taken_back == 2
        await type_in(pilot, "more")
        await pilot.press("ctrl+z", "ctrl+z")
        assert (app.taken_back, line.value) == (2, ""), "typing again begins again"


async def test_a_value_longer_than_its_field_has_a_sign_where_it_goes_on() -> None:
    async with holding(lambda: Line("0123456789" * 6), size=(20, 3)) as (pilot, line):
        await pilot.pause()

        def shown() -> str:
            return "".join(segment.text for segment in line.render_line(0))[: line.size.width].rstrip()

        await pilot.press("home")
        assert shown().startswith("0123")
        assert shown().endswith("…")
        await pilot.press("end")
        assert shown().startswith("…")
        assert shown().endswith("789")
        await pilot.press(*["left"] * 30, *["right"] * 5)
        assert (shown()[0], shown()[-1]) == ("…", "…")
        line.value = "short"
        await pilot.pause()
        assert shown() == "short"
        line.value, line.placeholder = "", "what may be typed here, and how"
        await pilot.pause()
        assert shown().startswith("what may be typed")
        assert shown().endswith("…")
