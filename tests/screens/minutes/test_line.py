"""The line and all it can do by keys: completion, phrases, history, paste, length, kinds, dividing, moving, hints."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import OptionList

from screens.minutes.kinds import MENU
from screens.minutes.mode import Carrying, Typing
from screens.minutes.screen import MinutesScreen
from secretariat.basics.acts import Act, Put, act
from secretariat.events.course import Began, Closed
from secretariat.events.decisions import Recommended
from secretariat.events.earlier import MinutesConfirmed
from secretariat.events.items import ItemOpened
from secretariat.events.room import Arrived
from secretariat.events.speech import Answered, Note, Said
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.meeting import AgendaItem
from tests.screens.minutes.test_minutes import enter, events, hint, printed, screen_of, send
from tests.support.driving import app_on, driving, press, settled, until
from tests.support.panels import DAY, MEETING, NEXT_MEETING, Clock, roll_called


async def paste(pilot: Pilot[Any], text: str) -> None:
    line = screen_of(pilot.app).line
    line.post_message(Paste(text))
    await until(pilot, lambda: line.value, "nothing was pasted")


async def typed(pilot: Pilot[Any], words: str, becomes: str | None = None) -> None:
    """Type into the line without Enter, and wait until it stands there."""
    send(pilot.app, words)
    await until(pilot, lambda: screen_of(pilot.app).line.value == (words if becomes is None else becomes))
    await settled(pilot)


def notes(app: Any) -> list[str]:
    return [e.text for e in events(app) if isinstance(e, Note)]


# --- typing less ---


async def test_undo_takes_the_words_that_a_click_put_into_the_line_and_no_act(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called())
    async with driving(app, "minutes") as pilot:
        kept = len(list(app.archive.log()))
        items = app.screen.query_one("#items", OptionList)
        items.post_message(OptionList.OptionSelected(items, items.options[1], 1))
        await until(pilot, lambda: screen_of(app).line.value == "/item 2")
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: not screen_of(app).line.value)
        assert len(list(app.archive.log())) == kept


async def test_arguments_are_completed_as_they_are_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await typed(pilot, "/item ")
        assert screen_of(app).line.suggested == "/item 2"
        send(app, "\t\n")
        await until(pilot, lambda: app.archive.proceedings(MEETING).item_number == "2")  # type: ignore[union-attr]
        await until(pilot, lambda: not screen_of(app).line.value)
        send(app, "/out bram\t\n")
        await until(pilot, lambda: "person-db" not in app.archive.proceedings(MEETING).room)  # type: ignore[union-attr]
        await typed(pilot, "thanked Councillor Qu")
        await press(pilot, "right")
        assert screen_of(app).line.value == "thanked Councillor Quill"
        await press(pilot, "ctrl+z")
        assert screen_of(app).line.value == "thanked Councillor Qu"
        await press(pilot, "tab")
        assert screen_of(app).line.value == "thanked Councillor Quill"


async def test_a_short_form_is_written_out_as_typed_and_undo_takes_that_back(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        whole = "she noted that the Office of the Police and Crime Commissioner (OPCC), "
        await typed(pilot, "she nt the opcc, ", whole)
        await press(pilot, "ctrl+z", "ctrl+z")
        assert screen_of(app).line.value == "she noted that the opcc,"
        await typed(pilot, " x", "she noted that the opcc, x")
        await press(pilot, "enter")
        await until(pilot, lambda: notes(app) == ["she noted that the opcc, x"])


async def test_the_last_word_is_written_out_at_enter_even_while_an_act_is_kept(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        send(app, "one asb\npq\tdoes ;db know of asb?\nthe asb\n")
        await until(pilot, lambda: len([e for e in events(app) if isinstance(e, Note | Said)]) == 3)
        assert [e.text for e in events(app) if isinstance(e, Note | Said)] == [
            "one anti-social behaviour (ASB)", "does Councillor Bramble know of ASB?", "the ASB",
        ]  # fmt: skip


async def test_lines_typed_before_are_recalled(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        for line in ("/recommend to sweep", "a note", "/recommend to salt"):
            await enter(pilot, line)
        field = screen_of(app).line
        await typed(pilot, "/rec")
        await press(pilot, "up")
        assert field.value == "/recommend to salt"
        await press(pilot, "up")
        assert field.value == "/recommend to sweep"
        await press(pilot, "up")
        assert field.value == "/recommend to sweep"
        assert "No earlier line" in hint(app)
        await press(pilot, "down", "down")
        assert field.value == "/rec", "what was typed is back"
        await press(pilot, "ctrl+u", "shift+up", "shift+up")
        assert field.value == "a note"
        await press(pilot, "shift+down")
        assert field.value == "/recommend to salt"
    again = app_on(tmp_path, acts=[], time="14:30")
    async with driving(again, "minutes") as pilot:
        await press(pilot, "ctrl+u", "shift+up")
        assert screen_of(again).line.value == "/recommend to salt", "after a restart too"


async def test_a_correction_that_was_left_can_be_recalled(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "a note")
        await press(pilot, "up", "enter")
        await typed(pilot, " with many words", "a note with many words")
        await press(pilot, "escape", "escape", "shift+up")
        assert screen_of(app).line.value == "a note with many words"


# --- several lines ---


async def test_several_pasted_paragraphs_are_asked_about_in_place(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await paste(pilot, "One goes\non.\n\nTwo.\n\nThree.")
        assert screen_of(app).line.value == "One goes on. ¶ Two. ¶ Three."
        await until(pilot, lambda: "Enter: 3 lines in one act" in hint(app))
        before = app.archive.store.version()
        await press(pilot, "enter")
        await until(pilot, lambda: notes(app) == ["One goes on.", "Two.", "Three."])
        assert app.archive.store.version() == before + 1
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: notes(app) == [])
        await paste(pilot, "One.\nTwo.")
        await press(pilot, "tab")
        assert screen_of(app).line.value == "One. ↵ Two."
        assert "one line with its paragraphs" in hint(app)
        await press(pilot, "enter")
        await until(pilot, lambda: notes(app) == ["One.\nTwo."])
        await paste(pilot, "One.\nTwo.")
        await press(pilot, "tab", "tab", "enter")
        await until(pilot, lambda: notes(app)[-1] == "One. Two.")


async def test_of_pasted_lines_one_that_is_refused_leaves_all_in_the_line(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        before = events(app)
        await paste(pilot, "One.\n\n/out zz\n\nThree.")
        await press(pilot, "enter")
        assert "Line 2 of 3: Nobody has the code" in hint(app)
        assert screen_of(app).line.value == "One. ¶ /out zz ¶ Three."
        assert events(app) == before


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_long_passage_is_written_in_several_lines(size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes", size=size) as pilot:
        await press(pilot, "ctrl+n")
        await typed(pilot, "The first")
        await press(pilot, "ctrl+e")
        screen = screen_of(app)
        assert screen.field.has_focus
        assert screen.field.region.height == 8
        assert screen.field.region.bottom <= size[1] - 2, "the hint and the footer stay in sight"
        send(app, " of all\nThe second\n   and its other paragraph")
        await until(pilot, lambda: "other paragraph" in screen.field.text)
        await press(pilot, "escape")
        assert screen.line.has_focus
        assert screen.line.value == "The first of all ¶ The second ↵ and its other paragraph"
        await press(pilot, "enter")
        await until(pilot, lambda: notes(app) == ["The first of all", "The second\nand its other paragraph"])


async def test_keys_typed_ahead_into_and_out_of_the_long_field_are_not_lost(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        send(app, "one")
        app._driver.send_message(Key("ctrl+e", None))  # type: ignore[union-attr]
        send(app, "\ntwo⎋\nthree")
        await until(pilot, lambda: notes(app) == ["one", "two"])
        await until(pilot, lambda: screen_of(app).line.value == "three")


async def test_what_is_written_at_length_survives_leaving(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "ctrl+e")
        send(app, "one\ntwo")
        await until(pilot, lambda: screen_of(app).field.text == "one\ntwo")
        await press(pilot, "ctrl+q")
    again = app_on(tmp_path, acts=[], time="14:03")
    async with driving(again, "minutes"):
        assert screen_of(again).line.value == "one ¶ two"


async def test_undo_of_a_paste_of_many_lines_harms_nothing(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "ctrl+e")
        app.post_message(Paste("\n".join(f"> line {n}" for n in range(300))))  # as the terminal sends it
        await until(pilot, lambda: "line 299" in screen_of(app).field.text)
        assert screen_of(app).field.text.startswith("line 0\nline 1\n"), "what was quoted is words"
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: screen_of(app).field.text == "")
        await press(pilot, "escape")
        assert screen_of(app).line.value == ""


# --- another kind, in one chord ---


async def turn(pilot: Pilot[Any], letter: str) -> None:
    await press(pilot, "ctrl+k", letter)


async def test_the_last_line_becomes_another_kind_in_one_chord(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "to sweep the lanes")
        await press(pilot, "ctrl+k")
        assert hint(app).strip() == MENU
        assert len(MENU) < 78
        await press(pilot, "c")
        await until(pilot, lambda: "R1 To sweep the lanes." in printed(app))
        assert not screen_of(app).line.value, "the letter was the chord's"
        await turn(pilot, "n")
        await until(pilot, lambda: notes(app) == ["to sweep the lanes"])
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "R1 To sweep the lanes." in printed(app))


async def test_the_marked_line_becomes_another_kind_and_stays_marked(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "pq\twhy so late?")
        await enter(pilot, "and why so dear?")
        await press(pilot, "up", "up")
        marked = screen_of(app).page.marked
        await turn(pilot, "s")
        await until(pilot, lambda: "Councillor Quill stated:" in printed(app))
        assert screen_of(app).page.marked == marked


async def test_the_line_being_typed_becomes_another_kind(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await typed(pilot, "to sweep the lanes")
        await turn(pilot, "c")
        assert screen_of(app).line.value == "/recommend to sweep the lanes"
        await turn(pilot, "p")
        assert screen_of(app).line.value == "/promise to sweep the lanes"
        await press(pilot, "ctrl+z")
        assert screen_of(app).line.value == "/recommend to sweep the lanes"


async def test_a_chord_typed_fast_is_never_overtaken(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        send(app, "to sweep\n")
        app._driver.send_message(Key("ctrl+k", None))  # type: ignore[union-attr]
        send(app, "c" + "after it\n")
        await until(pilot, lambda: notes(app) == ["after it"] and "R1 To sweep." in printed(app))


@pytest.mark.parametrize(
    ("keys", "said"),
    [(["x"], "That is no kind of line"), (["q"], "It is not known who said it"), (["j"], "Only two lines of one kind")],
)
async def test_a_chord_that_cannot_be_says_why_and_changes_nothing(
    keys: list[str], said: str, tmp_path: Path
) -> None:  # fmt: skip
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "a note")
        before = events(app)
        await press(pilot, "ctrl+k", *keys)
        await until(pilot, lambda: said in hint(app))
        assert events(app) == before
        await press(pilot, "ctrl+k", "escape")
        await typed(pilot, "words")
        assert events(app) == before


# --- dividing, joining, moving ---


async def test_a_minuted_line_is_divided_at_the_cursor_and_joined_again(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "pq\twhy late? why dear?")
        await press(pilot, "up", "ctrl+d")
        assert screen_of(app).line.value == "why late? why dear?"
        await press(pilot, "ctrl+left", "ctrl+left", "ctrl+d")
        assert screen_of(app).line.value == "why late? ¶ why dear?"
        await press(pilot, "enter")
        await until(pilot, lambda: [e.text for e in events(app) if isinstance(e, Said)] == ["why late?", "why dear?"])
        assert {e.person for e in events(app) if isinstance(e, Said)} == {"person-pq"}
        await until(pilot, lambda: not screen_of(app).line.saving)
        await turn(pilot, "j")
        await until(pilot, lambda: [e.text for e in events(app) if isinstance(e, Said)] == ["why late? why dear?"])
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: len([e for e in events(app) if isinstance(e, Said)]) == 2)


async def test_a_line_is_picked_up_and_put_under_another_item(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "first")
        await enter(pilot, "second")
        await press(pilot, "ctrl+n")
        await enter(pilot, "belongs to item 1")
        await enter(pilot, "stays")
        await press(pilot, "up", "up", "ctrl+x")
        screen = screen_of(app)
        assert "Put elsewhere" in str(screen.query_one("#prompt").render())
        await press(pilot, "up", "up", "up")
        await press(pilot, "enter")
        await until(pilot, lambda: notes(app) == ["first", "belongs to item 1", "second", "stays"])
        assert screen.page.marked == next(e.id for e in events(app) if getattr(e, "text", "") == "belongs to item 1")
        assert screen.mode == Typing()
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: notes(app) == ["first", "second", "belongs to item 1", "stays"])


async def test_a_line_that_was_picked_up_is_left_by_escape_or_by_typing(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "first")
        await enter(pilot, "second")
        before = events(app)
        for leave in ("escape", "x"):
            await press(pilot, "up", "ctrl+x")
            assert isinstance(screen_of(app).mode, Carrying)
            await press(pilot, leave)
            assert screen_of(app).mode == Typing()
        assert events(app) == before
        await press(pilot, "ctrl+u", "escape", "up", "ctrl+x", "enter")
        assert "It is there already" in hint(app)
        assert events(app) == before


async def test_ctrl_x_still_cuts_what_is_chosen(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await typed(pilot, "one two")
        await press(pilot, "ctrl+shift+left", "ctrl+x")
        assert screen_of(app).line.value == "one "
        assert screen_of(app).mode == Typing()


# --- what was promised, what Enter would do, what has gone out ---


async def test_one_key_marks_what_was_just_promised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import screens.minutes.screen as minutes
    from secretariat.capture.several import enter_all as honest

    typed_lines: list[str] = []

    def recorded(line: str, *given: Any, **settings: Any) -> Any:
        typed_lines.append(line)
        return honest("/promise to send the figures" if line == "/promise" else line, *given, **settings)

    monkeypatch.setattr(minutes, "enter_all", recorded)
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        send(app, "pq\twhy late?\n\twould send the figures\n")
        app._driver.send_message(Key("shift+f5", None))  # type: ignore[union-attr]
        send(app, "half a line")
        await until(pilot, lambda: "U1 The Commissioner undertook to send the figures." in printed(app))
        assert typed_lines[1:] == ["why late?", "would send the figures", "/promise"]
        await until(pilot, lambda: screen_of(app).line.value == "half a line", "what was typed stays")
        assert isinstance(events(app)[-2], Answered)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_hint_says_what_the_line_would_come_to(size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="16:20")
    async with driving(app, "minutes", size=size) as pilot:
        await press(pilot, "ctrl+n")
        for words, told in (
            ("/out", "/out who"), (" db", "Councillor Bramble left the meeting at 4:20pm"),
            (" 4:22", "left the meeting at 4:22pm"),
            (" bye", "left the meeting at 4:22pm: bye"),
        ):  # fmt: skip
            send(app, words)
            await until(pilot, lambda told=told: told in hint(app), told)
        assert events(app)[-1].at == app.now(), "nothing was done"
        await press(pilot, "ctrl+u")
        await typed(pilot, "pq")
        assert "Tab: Councillor Quill speaks" in hint(app)
        await press(pilot, "tab")
        await typed(pilot, "why?")
        assert "Enter: Councillor Quill asked: a) Why?" in hint(app)


def closed(*more: Put) -> Act:
    start = Clock("14:00")()
    changes = [
        Arrived(people=("person-sw", "person-pq"), place="001i"),
        Began(at=start, place="002i"),
        ItemOpened(item="item-1", at=start, place="003i"),
        Note(text="a note", place="004i", at=start),
        Closed(at=Clock("15:00")(), place="005i"),
    ]
    return act("held", [Put(each, MEETING) for each in changes], more)


COPY = Put(MinutesCopy(when=dt.datetime(2031, 6, 25, 12, tzinfo=dt.UTC), to="members"), MEETING)
AGREED = (
    Put(AgendaItem(id="later-1", number="1", title="Minutes", place="001i"), NEXT_MEETING),
    Put(ItemOpened(item="later-1", place="001i"), NEXT_MEETING),
    Put(MinutesConfirmed(of=DAY, place="002i"), NEXT_MEETING),
)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "Retype it and press Enter"),
        ((COPY,), "Circulated on 25 June 2031: every change is listed against that copy."),
        ((COPY, *AGREED), "Approved on 17 September 2031: only a later meeting's minutes correct them."),
    ],
)
async def test_a_correction_of_minutes_that_went_out_is_told_of(
    more: tuple[Put, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(tmp_path, closed(*more), time="16:00")
    async with driving(app, "minutes") as pilot:
        asked = []
        honest = app.archive.life
        monkeypatch.setattr(app.archive, "life", lambda id: asked.append(id) or honest(id))  # type: ignore[func-returns-value]
        await press(pilot, "up", "up", "ctrl+r")
        assert told in hint(app)
        await typed(pilot, " and more", "a note and more")
        await press(pilot, "enter")
        await until(pilot, lambda: "A note and more." in printed(app), "it is told, and not forbidden")
        await press(pilot, "up", "up", "delete")
        await until(pilot, lambda: notes(app) == [])
        await until(pilot, lambda: (told if more else "Taken out") in hint(app))
        assert len(asked) <= 3, "later meetings are read once, and after each of the two acts, and not for each key"


async def test_every_standing_hint_fits_a_narrow_screen(tmp_path: Path) -> None:
    """A hint that is cut off hides the very key it tells of."""
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        seen = [hint(app)]
        await press(pilot, "ctrl+n", "escape")
        await enter(pilot, "a note")
        await enter(pilot, "another")
        for keys in (
            ["up"], ["ctrl+x"], ["escape"], ["up", "enter"], ["x"], ["escape", "escape"], ["ctrl+e"], ["escape"],
            ["ctrl+k"], ["escape"], ["ctrl+o"], ["escape"],
        ):  # fmt: skip
            await press(pilot, *keys)
            seen.append(hint(app))
        await paste(pilot, "One.\nTwo.")
        await settled(pilot)
        seen.append(hint(app))
        await press(pilot, "tab")
        seen.append(hint(app))
        assert len(set(seen)) >= 9
        assert [words for words in seen if len(words) > 80] == []


async def test_every_key_of_the_line_is_a_command_of_the_table(tmp_path: Path) -> None:
    from screens.minutes.screen import FROM_THE_LINE

    known = {command.id: command for command in MinutesScreen.commands()}
    for id in FROM_THE_LINE:
        assert known[id].key, id
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes"):
        assert screen_of(app).line.commands >= {"shift+f5", "ctrl+k", "ctrl+d", "ctrl+e", "ctrl+x", "shift+up"}


async def test_other_keys_for_the_lines_commands_are_taken_from_the_line_too(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    keys.write_text('{"minutes.kind": "f11"}')
    app = app_on(tmp_path / "data", roll_called(), time="14:02", keys_file=keys)
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "to sweep")
        await press(pilot, "f11", "c")
        await until(pilot, lambda: [e for e in events(app) if isinstance(e, Recommended)])
