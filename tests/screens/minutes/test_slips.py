"""By keys: a slip of Ctrl+N, taken back whole or by naming the item; refused words never go on to another item."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.events.speech import Answered, Note, Said
from tests.screens.minutes.test_handing_on import prompt
from tests.screens.minutes.test_minutes import enter, events, hint, printed, screen_of
from tests.support.driving import app_on, driving, press, seen, settled, type_in, until
from tests.support.panels import MEETING, begun, roll_called


@pytest.mark.parametrize("half", ["", "half a thought"])
async def test_undo_takes_back_heading_item_and_the_publics_return_together(half: str, tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/item 5")
        await enter(pilot, "/private 1")
        await enter(pilot, "sw\twhat of the secret?")
        whole, before, shown = printed(app), events(app), prompt(app)
        await type_in(pilot, half)
        await press(pilot, "ctrl+n")
        assert len(events(app)) == len(before) + 2
        assert ("What stands in the line was typed in item 5." in hint(app)) == bool(half)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: events(app) == before)
        assert printed(app) == whole
        assert (screen_of(app).line.value, prompt(app)) == (half, shown), "the words and whose they are stand as before"
        await enter(pilot, " more")
        assert isinstance(events(app)[-1], Said)


async def test_undo_of_an_answer_gives_the_word_back_to_whoever_answered(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "sw\twhy?")
        await press(pilot, "tab")
        await enter(pilot, "explaned the frost")
        assert prompt(app).startswith("Councillor")
        await press(pilot, "ctrl+z")
        assert prompt(app).startswith("→ The Commissioner answers")
        await enter(pilot, "explained the frost")
        assert isinstance(events(app)[-1], Answered)


async def test_the_item_named_again_takes_the_slip_back_and_its_letters_go_on(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "sw\twhy?")
        await press(pilot, "ctrl+n")
        await type_in(pilot, "/item 1")
        assert "Back to item 1" in hint(app)
        await enter(pilot, "")
        await until(pilot, lambda: "Back in item 1" in hint(app))
        assert prompt(app).startswith("Councillor"), "who had the word has it again"
        await enter(pilot, "when?")
        assert "b) When?" in printed(app)
        assert "continued" not in printed(app)
        assert "Declarations" not in printed(app)
        await press(pilot, "ctrl+z", "ctrl+z")
        await until(pilot, lambda: app.archive.proceedings(MEETING).item_number == "2")  # type: ignore[union-attr]


async def test_an_item_that_is_open_is_said_to_be_and_the_line_is_free(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        before = app.archive.store.version()
        await type_in(pilot, "/item 1")
        await press(pilot, "enter")
        assert "Item 1 is open already." in hint(app)
        assert screen_of(app).line.value == ""
        assert app.archive.store.version() == before
        await enter(pilot, "a note")
        assert isinstance(events(app)[-1], Note)


@pytest.mark.parametrize(
    "words", ["/in zz 2:10", "/agreed unanimusly /no", "/vote 99 0", "/declare zz 5", "/voted sw for"]
)
async def test_refused_words_are_not_minuted_in_another_item_unseen(words: str, tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        line = screen_of(app).line
        await type_in(pilot, words)
        await press(pilot, "enter")
        if not line.value:
            return  # it was no refusal
        await press(pilot, "ctrl+n")
        assert "typed in item 1" in hint(app)
        before = events(app)
        await enter(pilot, "")
        assert events(app) == before
        assert "Refused in item 1, and item 2 is open now: Enter again minutes it here." in hint(app)
        await enter(pilot, " and on")
        assert line.value == words + " and on"


async def test_words_whose_reason_is_gone_are_minuted_elsewhere_only_once_told(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called("sw", "pq", "db", "ob", "cx"), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/out tk protest")
        assert "not in the room" in hint(app)
        await press(pilot, "f4")
        app.screen.table.go_to("person-tk")  # type: ignore[attr-defined]
        await press(pilot, "p", "f6", "ctrl+n")
        assert screen_of(app).line.value == "/out tk protest"
        before = len(events(app))
        await enter(pilot, "")
        assert len(events(app)) == before
        assert "Refused in item 1" in hint(app)
        await enter(pilot, "")
        assert len(events(app)) == before + 1


async def test_words_typed_anew_are_not_taken_for_those_refused(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "/voted sw against")
        await press(pilot, "ctrl+u", "ctrl+n")
        await enter(pilot, "/vote 4 1")
        await enter(pilot, "/voted sw against")
        assert "voted against" in printed(app)


async def test_what_is_told_and_has_no_room_is_read_on_as_plain_text(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes", size=(80, 24)) as pilot:
        words = " ".join(f"Item {n}: it was opened, and nothing is minuted under it." for n in range(1, 9))
        app.screen.say(words)  # type: ignore[attr-defined]
        await settled(pilot)
        assert "All of it: “Read as plain text”, Ctrl+P." in seen(app)
        assert "Item 8: it was opened" in app.screen.as_text()  # type: ignore[attr-defined]
        app.screen.say("Kept.")  # type: ignore[attr-defined]
        await settled(pilot)
        assert "Read as plain text" not in seen(app)
        assert "TOLD" not in app.screen.as_text()  # type: ignore[attr-defined]
