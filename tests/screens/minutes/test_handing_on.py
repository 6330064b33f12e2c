"""By keys: E on the roll, a question, Tab, the answer. Who has the word is seen on the prompt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.widgets import Static

from secretariat.events.room import Absent
from secretariat.events.speech import Answered, Said
from tests.screens.minutes.test_minutes import enter, events, hint, printed, screen_of, send
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import roll_called


def prompt(app: Any) -> str:
    return str(screen_of(app).query_one("#prompt", Static).render()).strip()


async def test_everyone_on_the_roll_says_that_the_commissioner_is_not_called(tmp_path: Path) -> None:
    app = app_on(tmp_path)
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e")
        assert "Nobody is marked yet of officers and the Commissioner’s side: G marks a group." in told(app)


async def test_an_uncalled_commissioner_is_not_minuted_as_the_questioner(tmp_path: Path) -> None:
    app = app_on(tmp_path, time="14:02")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e", "f6", "ctrl+n")
        send(app, "db\twhy was it late?\t")
        await until(pilot, lambda: "→ The Commissioner answers" in prompt(app), "nobody was handed the word")
        assert screen_of(app).bar.has_class("-handed-on")
        assert "The Commissioner is not marked present: /in pc" in hint(app)
        await enter(pilot, "Explained 0.")
        assert [type(e).__name__ for e in events(app) if isinstance(e, Said | Answered)] == ["Said", "Answered"]
        assert "The Commissioner explained 0." in printed(app)
        assert prompt(app).startswith("Councillor Bramble")
        assert not screen_of(app).bar.has_class("-handed-on")


async def test_tab_on_an_empty_line_takes_the_word_from_the_asker_even_where_nobody_answers(tmp_path: Path) -> None:
    app = app_on(tmp_path, time="14:02")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e", "f6", "ctrl+n")
        await enter(pilot, "/absent pc")
        assert any(isinstance(e, Absent) for e in events(app))
        await enter(pilot, "db\twhy was it late?")
        await press(pilot, "tab")
        assert prompt(app).startswith("Who answers?")
        assert "The Commissioner is not here to answer" in hint(app)
        await enter(pilot, "Explained 0.")
        assert sum(isinstance(e, Said) for e in events(app)) == 1
        await type_in(pilot, "ck")
        await press(pilot, "tab")
        assert prompt(app).startswith("→ Clara Knapweed answers")


async def test_after_a_question_it_is_plain_who_speaks_still_and_whom_tab_hands_the_word_to(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "db\twhy was it late?")
        assert prompt(app).startswith("Councillor Bramble"), "the mark is the questioner’s, with the question printed"
        assert "a) Why was it late?" in printed(app)
        assert hint(app) == "Councillor Bramble speaks still · Tab: the Commissioner answers · / command"
        assert hint(app) in seen(app), "all of it is in sight at 80 columns"
        send(app, "the frost was hard")
        await until(pilot, lambda: "Councillor Bramble stated: b) The frost was hard." in hint(app))
        await enter(pilot, "")
        await until(pilot, lambda: not screen_of(app).line.value)
        await press(pilot, "tab")
        assert prompt(app).startswith("→ The Commissioner answers")
        assert hint(app) == "The Commissioner speaks still · Tab: Councillor Bramble speaks · / command"
        await enter(pilot, "explained the frost")
        assert prompt(app).startswith("Councillor Bramble")
        assert hint(app).startswith("Councillor Bramble speaks still · Tab: the Commissioner answers")


async def test_a_long_sentence_is_seen_whole_and_the_page_keeps_its_end_in_sight(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "ctrl+n")
        for n in range(20):
            await enter(pilot, f"note {n} of twenty")
        words = "explained that the lamps of the lane had gone out in June, and that somebody would mend them by Easter"
        send(app, f"pc\t{words}")
        await until(pilot, lambda: "by Easter." in seen(app))
        shown = " ".join(seen(app).split())
        assert f"Enter: The Commissioner {words}." in shown
        await until(pilot, lambda: "Note 19 of twenty." in seen(app), "the hint grew over the end of the page")
        send(app, " and that nobody had known of it" * 5)
        await until(pilot, lambda: hint(app).endswith("…"), "what has no room is cut at its end")
        await until(pilot, lambda: screen_of(app).query_one("#hint").size.height == 3)
        await press(pilot, "enter")
        await until(pilot, lambda: screen_of(app).query_one("#hint").size.height == 1)
        await until(pilot, lambda: "known of it." in seen(app))


async def test_words_typed_on_after_a_name_that_tab_could_not_read_are_neither_glued_to_it_nor_anothers(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "db\tthe lanes were icy")
        before = events(app)
        send(app, "dafyd\tthanked the staff\n")
        await until(pilot, lambda: "Nobody has the code or name “dafyd”" in hint(app))
        assert screen_of(app).line.value == "dafyd⇥thanked the staff"
        await enter(pilot, "")
        assert events(app) == before
        screen_of(app).line.set_text("pq⇥thanked the staff")
        await enter(pilot, "")
        assert "Councillor Quill thanked the staff." in printed(app)


async def test_a_name_put_right_after_tab_is_read_by_the_same_key(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        send(app, "pw\t")
        await until(pilot, lambda: screen_of(app).line.value == "pw⇥")
        await press(pilot, "backspace", "backspace", "q", "tab")
        assert prompt(app).startswith("Councillor Quill")
        assert not screen_of(app).line.value
