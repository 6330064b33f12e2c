"""The minutes screen: one line, and a meeting comes out of it. Nothing typed is lost, nothing overtakes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.events import Key, Paste
from textual.keys import _character_to_key as character_to_key
from textual.pilot import Pilot
from textual.widgets import Static

from screens.app.app import SecretariatApp
from screens.minutes.mode import Typing
from screens.minutes.screen import MinutesScreen
from secretariat.basics.acts import Act
from secretariat.documents.markdown import write
from secretariat.events.decisions import Recommended
from secretariat.events.speech import Answered, Note, Said
from secretariat.papers.minutes import minutes
from storage.port import Change, NotSaved
from tests.support.driving import app_on, driving, press, seen, settled, until
from tests.support.panels import BRACKETS, CLICK, MEETING, roll_called


def screen_of(app: Any) -> MinutesScreen:
    assert isinstance(app.screen, MinutesScreen)
    return app.screen


def send(app: Any, words: str) -> None:
    """Keys as the terminal sends them: one after the other, waiting for nothing."""
    named = {"\t": "tab", "\n": "enter", "↑": "up", "↓": "down", "⎋": "escape", "⌫": "delete"}
    for character in words:
        if character in named:
            app._driver.send_message(Key(named[character], "\r" if character == "\n" else None))
        else:
            app._driver.send_message(Key(character_to_key(character), character))


async def enter(pilot: Pilot[Any], words: str) -> None:
    """Type words and Enter, and wait until they are kept (or refused)."""
    before = pilot.app.archive.store.version()  # type: ignore[attr-defined]
    send(pilot.app, words + "\n")
    screen = screen_of(pilot.app)
    await until(
        pilot,
        lambda: screen.query("#hint.-wrong") or (pilot.app.archive.store.version() > before and not screen.line.saving),  # type: ignore[attr-defined]
        f"{words!r} was neither kept nor refused",
    )
    await settled(pilot)


def events(app: Any) -> list[Any]:
    return list(app.archive.bundle(MEETING).events)


def printed(app: Any) -> str:
    return write(minutes(app.archive.proceedings(MEETING)))


def hint(app: Any) -> str:
    return str(screen_of(app).query_one("#hint", Static).render())


async def test_ctrl_n_begins_the_meeting_and_opens_each_next_item(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        assert "began at 2:02pm" in hint(app)
        await press(pilot, "ctrl+n")
        proceedings = app.archive.proceedings(MEETING)
        assert proceedings is not None
        assert proceedings.phase == "in session"
        assert proceedings.item_number == "2"


async def test_a_fast_typist_is_never_overtaken(tmp_path: Path) -> None:
    """Codes, tabs and lines typed without a pause come out as if each had been waited for."""
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        lines = (
            "sw\twhy one?\n\tthe first answer\nwhy two?\npq\t\ta statement\n⎋a note\n/rec the first\n/rec the second\n"
        )
        send(app, lines)
        await until(pilot, lambda: len([e for e in events(app) if isinstance(e, Recommended)]) == 2)
        made = [e for e in events(app) if isinstance(e, Said | Answered | Note | Recommended)]
        assert [type(e).__name__ for e in made] == ["Said", "Answered", "Said", "Said", "Note", *["Recommended"] * 2]
        assert [e.person for e in made[:4]] == ["person-sw", "person-pc", "person-sw", "person-pq"]
        assert [e.number for e in made[-2:]] == [1, 2]
        assert [e.place for e in events(app)] == sorted(e.place for e in events(app))
        assert not screen_of(app).line.value


async def test_what_is_not_understood_stays_in_the_line_with_the_reason(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        before = events(app)
        await enter(pilot, "/in zz 2:10")
        assert screen_of(app).line.value == "/in zz 2:10"
        assert "Nobody has the code" in hint(app)
        assert events(app) == before
        send(app, "x")
        await until(pilot, lambda: not screen_of(app).query("#hint.-wrong"), "typing on clears the reason")


async def test_one_key_keeps_the_words_of_a_refused_line(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/in zz 2:10")
        assert hint(app).strip().startswith("Shift+F6 keeps the words · Nobody has the code")
        await press(pilot, "shift+f6")
        await until(pilot, lambda: isinstance(events(app)[-1], Note))
        assert (events(app)[-1].form, events(app)[-1].text) == ("unsettled", "in zz 2:10")
        assert not screen_of(app).line.value
        assert "[To be settled: in zz 2:10.]" in screen_of(app).as_text()
        send(app, "not refused")
        await until(pilot, lambda: screen_of(app).line.value == "not refused")
        await press(pilot, "shift+f6")
        await until(pilot, lambda: "No line was refused" in seen(app))
        assert screen_of(app).line.value == "not refused"


async def test_an_earlier_line_is_corrected_where_it_stands(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "sw\twhy was it lat?")
        await enter(pilot, "/noted the item")
        await press(pilot, "up", "up")
        await press(pilot, "enter")
        screen = screen_of(app)
        assert screen.line.value == "why was it lat?"
        await press(pilot, "left")
        await enter(pilot, "e")
        assert "a) Why was it late?" in printed(app)
        assert next(e for e in events(app) if isinstance(e, Said)).person == "person-sw"
        assert screen.mode == Typing()


async def test_escape_from_a_correction_changes_nothing_and_gives_back_what_was_half_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "a note that stands")
        before = events(app)
        await press(pilot, "up")
        send(app, "half a thought")
        await until(pilot, lambda: screen_of(app).line.value == "half a thought")
        await settled(pilot)  # typing takes a mark away: its last letter must be dealt with before the mark is set
        screen_of(app).page.mark(before[-1].id)
        await press(pilot, "ctrl+r")
        assert screen_of(app).line.value == "a note that stands"
        await press(pilot, "escape")
        assert screen_of(app).line.value == "half a thought"
        assert events(app) == before


async def test_a_line_is_deleted_and_undo_brings_it_back(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "one")
        await enter(pilot, "two")
        whole = printed(app)
        await press(pilot, "up", "delete")
        await until(pilot, lambda: "Two." not in printed(app))
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: printed(app) == whole)


async def test_a_forgotten_line_goes_in_after_the_marked_one_and_lines_move(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "first")
        await enter(pilot, "third")
        await press(pilot, "up", "up", "ctrl+o")
        await enter(pilot, "second")
        notes = [e.text for e in events(app) if isinstance(e, Note)]
        assert notes == ["first", "second", "third"]
        await press(pilot, "up", "ctrl+up")
        assert [e.text for e in events(app) if isinstance(e, Note)] == ["first", "third", "second"]


async def test_ctrl_z_takes_back_typing_first_and_then_what_was_minuted(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "kept words")
        send(app, "typed ")
        await until(pilot, lambda: screen_of(app).line.value == "typed ")
        while screen_of(app).line.value:
            await press(pilot, "ctrl+z")
        await press(pilot, "ctrl+z")
        assert "Kept words." in printed(app), "it is said first that acts come next"
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Kept words." not in printed(app))
        await press(pilot, "ctrl+y", "ctrl+y", "ctrl+y")
        await until(pilot, lambda: "Kept words." in printed(app))
        assert screen_of(app).line.value == "typed ", "what was typed is back as well"


async def test_half_a_line_survives_leaving_and_coming_back(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        send(app, "half a sentence about")
        await until(pilot, lambda: screen_of(app).line.value == "half a sentence about")
        await press(pilot, "ctrl+q")
    again = app_on(tmp_path, acts=[], time="14:03")
    async with driving(again, "minutes") as pilot:
        assert screen_of(again).line.value == "half a sentence about"
        assert "Brought back" in hint(again)


async def test_words_that_could_not_be_saved_are_back_in_the_line(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        whole, honest = printed(app), app.archive.perform

        async def full(act: Act, *, by: str = "") -> Change:
            raise NotSaved("Not saved: the disk is full. Make room, then try again.")

        app.archive.perform = full  # type: ignore[method-assign]
        send(app, "sw\tprecious words\n")
        await until(pilot, lambda: screen_of(app).line.value == "precious words", "the words were lost")
        assert "NOT SAVED" in hint(app)
        assert "NOT SAVED" in app.status()[0]
        assert screen_of(app).desk.speaker == "person-sw"
        assert printed(app) == whole
        app.archive.perform = honest  # type: ignore[method-assign]
        await press(pilot, "enter")
        await until(pilot, lambda: "Precious words." in printed(app))


async def test_the_whole_of_a_pasted_paragraph_arrives(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        screen_of(app).line.post_message(Paste("One line,\nanother\tline,\r\nand a third"))
        await until(pilot, lambda: screen_of(app).line.value == "One line, another line, and a third")


@pytest.mark.parametrize("words", [BRACKETS, CLICK, "[/b]", "Llŷr’s ŵy – 佐藤", "$foo [bold]x"])
async def test_words_are_shown_and_printed_as_typed(tmp_path: Path, words: str) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, f"Note {words} end")
        page = screen_of(app).page
        shown = " ".join(str(page.get_option_at_index(n).prompt) for n in range(page.option_count))
        assert f"Note {words} end." in " ".join(shown.split())
        assert [e.text for e in events(app) if isinstance(e, Note)] == [f"Note {words} end"]


async def test_closing_the_meeting_finishes_the_minutes(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/noted the item")
        app.now.set("15:30")  # type: ignore[attr-defined]
        await enter(pilot, "/close")
        assert "The minutes are done" in hint(app)
        assert "The meeting began at 2:02pm and ended at 3:30pm." in printed(app)


async def test_an_earlier_item_is_seen_again_with_the_arrows(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "said in the first item")
        await press(pilot, "ctrl+n")
        page = screen_of(app).page
        await press(pilot, "up", "up")
        assert "said in the first item".capitalize() in str(page.get_option(page.marked).prompt)
        await press(pilot, "escape", "escape")
        assert screen_of(app).viewed == -1


async def test_without_a_meeting_the_screen_says_what_to_do(tmp_path: Path) -> None:
    from tests.support.panels import panel_alone

    app: SecretariatApp = app_on(tmp_path, acts=panel_alone(), meeting="")
    async with driving(app, "minutes") as pilot:
        assert "F2" in str(screen_of(app).query_one("#none", Static).render())
        send(app, "words\n")
        await until(pilot, lambda: screen_of(app).line.value == "words", "the words stay")
