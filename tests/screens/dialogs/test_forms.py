"""The form: typed answers, sentences instead of losses, drafts that come back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.widgets import Button

from screens.app.app import SecretariatApp
from screens.dialogs.choose import Choice, Choose
from screens.dialogs.field import Field, FieldRefused, explained, parsed, raw
from screens.dialogs.form import Form
from screens.kit.keyed_words import KeyedWords
from screens.widgets.fields import Lines
from secretariat.basics.record import Private, Refused
from secretariat.panel.people import People
from tests.support.driving import app_on, driving, press, seen, settled, type_in, until
from tests.support.panels import BRACKETS, CLICK, invented_people

TODAY = dt.date(2031, 6, 18)


def asked(app: SecretariatApp, check: Any = dict, *, keep: Any = None, **values: Any) -> list[Any]:
    """Open a form of every kind of field; what it returns is put in the list."""
    answers: list[Any] = []
    fields = [
        Field(name="words", label="Words", required=True, value=values.get("words", "")),
        Field(name="when", label="When", kind="date"),
        Field(name="at", label="At", kind="time"),
        Field(name="what", label=f"What {BRACKETS}", kind="choice", options=["one", CLICK]),
        Field(name="who", label="Who", kind="person", people=app.archive.people()),
        Field(name="how_many", label="How many", kind="number"),
        Field(name="sure", label="Sure", kind="yesno"),
    ]
    form = Form(f"A form {BRACKETS}", fields, check, keep=keep, draft="a form")
    app.push_screen(form, answers.append)
    return answers


async def test_every_kind_of_field_gives_its_own_type(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        answers = asked(app)
        await settled(pilot)
        await type_in(pilot, "hello")
        await press(pilot, "enter")
        await type_in(pilot, "20 july")
        await until(pilot, lambda: "Sunday 20 July 2031" in seen(app))
        await press(pilot, "enter")
        await type_in(pilot, "210")
        await press(pilot, "enter", "right", "enter")
        await type_in(pilot, "sw")
        await until(pilot, lambda: "Councillor Siân Ŵyn-Llŷr" in seen(app))
        await press(pilot, "enter")
        await type_in(pilot, "12")
        await press(pilot, "enter", "y", "enter")
        assert answers == [
            {
                "words": "hello", "when": dt.date(2031, 7, 20), "at": dt.time(14, 10), "what": CLICK,
                "who": "person-sw", "how_many": 12, "sure": True,
            }
        ]  # fmt: skip


async def test_a_refusal_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    def check(values: dict[str, Any]) -> dict[str, Any]:
        raise FieldRefused("who", f"Not {BRACKETS}.") if values["words"] else Refused("no")

    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        answers = asked(app, check)
        await settled(pilot)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Words: this cannot be left empty." in seen(app))
        await type_in(pilot, "kept")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: f"Not {BRACKETS}." in seen(app))
        assert app.focused is not None
        assert app.focused.id == "field-who"
        assert "kept" in seen(app)
        await type_in(pilot, "nobody at all")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Nobody has the code or name" in seen(app))
        assert answers == []


async def test_what_could_not_be_kept_stays_in_the_form(tmp_path: Path) -> None:
    async def keep(_answer: object) -> bool:
        app.trouble = "The disk is full."
        return False

    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        answers = asked(app, keep=keep)
        await settled(pilot)
        await type_in(pilot, "kept")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "It could not be saved, so it is still here. The disk is full." in seen(app))
        assert answers == []
        assert app.draft("form: a form")


async def test_a_draft_comes_back_after_escape_and_is_gone_after_saving(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        asked(app)
        await settled(pilot)
        await type_in(pilot, "half typed")
        await press(pilot, "escape")
        answers = asked(app)
        await until(pilot, lambda: "Brought back" in seen(app))
        assert "half typed" in seen(app)
        await press(pilot, "ctrl+s")
        assert answers[0]["words"] == "half typed"
        assert app.draft("form: a form") == ""


async def test_a_draft_is_kept_while_typing_and_can_be_thrown_away(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        asked(app, words="before")
        await settled(pilot)
        await type_in(pilot, " and after")
        await until(pilot, lambda: "and after" in app.draft("form: a form"))
        await press(pilot, "escape")
        asked(app, words="before")
        await until(pilot, lambda: "before and after" in seen(app))
        await press(pilot, "ctrl+r", "escape")
        await settled(pilot)
        assert app.draft("form: a form") == ""


async def test_leaving_untouched_leaves_no_draft(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        answers = asked(app, words="as it was")
        await press(pilot, "escape")
        assert answers == [None]
        assert app.draft("form: a form") == ""


async def test_a_form_of_any_length_fits_a_small_terminal(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(80, 24)) as pilot:
        fields = [Field(name=f"f{n}", label=f"Field {n}", kind="lines") for n in range(9)]
        app.push_screen(Form("Long", fields, dict))
        await settled(pilot)
        for _ in range(8):
            await press(pilot, "tab")
        await until(pilot, lambda: "Field 8" in seen(app))
        assert "Save  Ctrl+S" in seen(app)


async def test_the_buttons_do_what_their_keys_do(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        answers = asked(app, words="yes")
        await settled(pilot)
        assert await pilot.click("#save")
        await settled(pilot)
        asked(app, words="yes")
        await settled(pilot)
        assert await pilot.click("#leave")
        await settled(pilot)
        assert answers[0]["words"] == "yes"
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize(
    ("field", "typed", "wrong"),
    [
        (Field(name="a", label="Day", kind="date"), "soon", "Day: “soon” is not a date"),
        (Field(name="a", label="At", kind="time"), "25:00", "At: “25:00” is not a time of day"),
        (Field(name="a", label="Seats", kind="number"), "-1", "is not a whole number"),
        (Field(name="a", label="Who", required=True), "  ", "cannot be left empty"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_label(field: Field, typed: str, wrong: str) -> None:
    with pytest.raises(FieldRefused, match=wrong):
        parsed(field, typed, TODAY)


def test_values_stand_in_the_form_they_are_typed_in() -> None:
    people = People(invented_people())
    assert raw(Field(name="a", label="", kind="date", value=TODAY)) == "18 June 2031"
    assert raw(Field(name="a", label="", kind="time", value=dt.time(14, 10))) == "2:10pm"
    assert raw(Field(name="a", label="", kind="person", value="person-sw", people=people)) == "sw"
    assert raw(Field(name="a", label="", value=Private("[secret]"))) == "[secret]"
    assert raw(Field(name="a", label="", kind="choice", options=["x", "y"])) == "x"
    empty = [parsed(Field(name="a", label="", kind=k), "", TODAY) for k in ("date", "time", "number", "text")]  # type: ignore[arg-type]
    assert empty == [None, None, None, ""]
    assert explained(Field(name="a", label="", kind="time", hint="When"), "", TODAY) == "When"
    assert explained(Field(name="a", label="", kind="time"), "2", TODAY) == "2:00pm"


def test_a_date_whose_weekday_is_another_is_refused_as_one_of_the_two_is_a_slip() -> None:
    field = Field(name="a", label="Date", kind="date")
    wrong = "18 June 2031 is a Wednesday, not a Friday."
    with pytest.raises(FieldRefused, match=wrong):
        parsed(field, "Fri 18 June 2031", TODAY)
    assert explained(field, "Fri 18 June 2031", TODAY).endswith(wrong)
    assert explained(field, "Wed 18 June 2031", TODAY) == "Wednesday 18 June 2031"
    monday = dt.date(2031, 6, 16)
    assert parsed(field, "next Wednesday", monday) == dt.date(2031, 6, 18)
    assert explained(field, "next Wednesday", monday).startswith("Wednesday 18 June 2031. “Next Wednesday” is read as")


async def test_choosing_narrows_as_one_types_and_a_code_comes_first(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        chosen: list[Any] = []
        choices = [Choice("1", f"one {BRACKETS}", "aa"), Choice("2", CLICK, "bb"), Choice("3", "bbc", "cc")]
        app.push_screen(Choose("Which?", choices), chosen.append)
        await settled(pilot)
        assert BRACKETS in seen(app)
        await type_in(pilot, "zz")
        await until(pilot, lambda: "Nothing fits" in seen(app))
        await press(pilot, "enter")
        assert chosen == []
        await press(pilot, "ctrl+backspace")
        await type_in(pilot, "b")
        await press(pilot, "down", "up", "b", "enter")
        assert chosen == ["2"]
        app.push_screen(Choose("Which?", []), chosen.append)
        await until(pilot, lambda: "There is nothing to choose." in seen(app))
        await press(pilot, "escape")
        assert chosen == ["2", None]


@pytest.mark.parametrize("on", [["enter"], ["tab"], ["tab", "shift+tab", "tab"], ["tab", "tab", "shift+tab"]])
async def test_a_fast_typist_never_types_into_the_field_before(tmp_path: Path, on: list[str]) -> None:
    """The key and the words of the next field arrive together: each word goes where it belongs, and all is saved."""
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        await press(pilot, "n")
        keys = [*"Mrs Dell", *on, *"rude", "enter", "enter", "enter", "enter"]
        for key in keys:
            named = _character_to_key(key) if len(key) == 1 else key
            app.post_message(events.Key(named, key if len(key) == 1 else None))
        await until(pilot, lambda: len(app.archive.cases()) == 1)
        case = app.archive.cases()[0]
        assert case.complainant.name.reveal() == "Mrs Dell"
        assert case.allegation.reveal() == "rude"


async def test_an_error_is_said_once_and_is_gone_when_it_is_mended(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        asked(app, words="there")
        await settled(pilot)
        await press(pilot, "enter")
        await type_in(pilot, "31 june 2031")
        await press(pilot, "ctrl+s")
        said = seen(app)
        assert said.count("31 june 2031") == 2, "in the field, and in one sentence"
        await press(pilot, "backspace")
        assert "When: " in seen(app), "203 is no year: not mended yet"
        await type_in(pilot, "1 indeed")
        words = " ".join(row.strip(" │") for row in seen(app).splitlines())
        assert words.count("When: ") == 1, "what stands there now is refused, once"
        assert words.count("31 june 2031 indeed") == 2, "in the field, and in that sentence"
        await press(pilot, *["backspace"] * 8)
        await press(pilot, *["backspace"] * 11)
        await type_in(pilot, "30 june 2031")
        assert "When: " not in seen(app)
        assert "Monday 30 June 2031" in seen(app)


async def test_what_is_wrong_with_the_whole_is_gone_as_soon_as_something_is_changed(tmp_path: Path) -> None:
    def check(_values: dict[str, Any]) -> Any:
        raise Refused("Nothing of this fits together.")

    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        asked(app, check, words="there")
        await settled(pilot)
        await press(pilot, "ctrl+s")
        assert "Nothing of this fits together." in seen(app)
        await type_in(pilot, "!")
        assert "Nothing of this fits together." not in seen(app)


@pytest.mark.parametrize("how", ["space", "click"])
async def test_a_choice_opens_as_a_list_with_the_present_one_marked(how: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    answers: list[Any] = []
    options = [("", "not said"), ("a", f"one {BRACKETS}"), ("b", "two"), ("c", "three")]
    fields = [Field(name="kind", label="Kind", kind="choice", options=options, value="b"),
              Field(name="sure", label="Sure", kind="yesno")]  # fmt: skip
    async with driving(app, "people") as pilot:
        app.push_screen(Form("A choice", fields, dict, drafted=False), answers.append)
        await settled(pilot)
        assert "Space: all there are." in seen(app)

        async def opened() -> None:
            if how == "space":
                await press(pilot, "space")
            else:
                assert await pilot.click("#field-kind")
            await until(pilot, lambda: isinstance(app.screen, Choose))
            await settled(pilot)

        await opened()
        assert f"one {BRACKETS}" in seen(app)
        await press(pilot, "enter")
        assert "‹ two ›" in seen(app), "what stood there was marked"
        await opened()
        await type_in(pilot, "not")
        await press(pilot, "enter")
        assert "‹ not said ›" in seen(app)
        await opened()
        await press(pilot, "escape", "tab", "space", "ctrl+s")
        assert answers == [{"kind": "", "sure": True}], "two take turns"


@pytest.mark.parametrize("size", [(80, 24), (80, 30), (60, 20)])
async def test_fields_that_are_too_many_take_all_the_room_and_leave_the_buttons_theirs(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    refusal = "This cannot be kept, " + "and why is a long story, " * 6 + "so it stays here."

    def check(_: dict[str, Any]) -> None:
        raise Refused(refusal)

    hints = ("", "Said in a word.", "Said in many words, " * 5)
    fields = [Field(name=f"f{n}", label=f"Field {n}", hint=hints[n % 3]) for n in range(30)]
    async with driving(app, "people", size=size) as pilot:
        app.push_screen(Form("Many fields", fields, check, drafted=False))
        await settled(pilot)

        def fits() -> bool:
            box, buttons = app.screen.query_one(".box").region, app.screen.query_one(".buttons").region
            return box.height == size[1] and buttons.bottom == box.bottom - 1 and "Save" in seen(app)

        await until(pilot, fits, "no line is left empty below the buttons")
        for _ in hints:
            await press(pilot, "tab")
            await until(pilot, fits, "whatever is said of the field")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "so it stays here." in seen(app) and fits(), "and with the refusal, which is whole")


@pytest.mark.parametrize(("size", "seen_of_it"), [((80, 24), 8), ((120, 40), 12), ((60, 20), 6)])
async def test_a_text_of_many_lines_is_seen_as_far_as_there_is_room(
    size: tuple[int, int], seen_of_it: int, tmp_path: Path
) -> None:
    """Of thirty short forms there were four in sight, above an empty half of the window."""
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=size) as pilot:
        twelve = "\n".join(f"line {n}" for n in range(12))
        form = Form("Phrases", [Field(name="a", label="Phrases", kind="lines", value=twelve),
                                Field(name="b", label="Day")], lambda values: values)  # fmt: skip
        app.push_screen(form)
        await settled(pilot)
        assert [f"line {n}" for n in range(12) if f"line {n} " in seen(app)] == [f"line {n}" for n in range(seen_of_it)]
        assert "Save" in seen(app)
        assert " Day " in seen(app)
        rows = seen(app).splitlines()
        buttons = next(n for n, row in enumerate(rows) if "Save" in row)
        assert "╰" in rows[buttons + 1], "the box ends below its buttons"


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_text_that_grows_at_the_foot_of_a_form_stays_in_sight_where_it_is_typed(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    fields = [Field(name=f"f{n}", label=f"Field {n}") for n in range(14)]
    async with driving(app, "agenda", size=size) as pilot:
        form = Form("Words", [*fields, Field(name="a", label="Words", kind="lines")], lambda values: values, first="a")
        app.push_screen(form)
        await settled(pilot)
        for n in range(9):
            await press(pilot, str(n), "enter")
            lines, room = form.query_one(Lines), form.query_one(".fields").region
            assert room.intersection(lines.region).contains_point(lines.cursor_screen_offset), n
        form.query_one(".about", KeyedWords).say("What is said of it takes more lines than it did. " * 4)
        await settled(pilot)
        assert form.query_one(".fields").region.contains_point(lines.cursor_screen_offset)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_long_words_over_the_fields_scroll_and_leave_fields_and_buttons_in_sight(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    note = " ".join(f"That the {n}th lane be swept before the frost." for n in range(60)) + " The end of it."
    fields = [Field(name=f"f{n}", label=f"Field {n}") for n in range(3)]
    async with driving(app, "people", size=size) as pilot:
        app.push_screen(Form("Progress", fields, lambda _: None, note=note, drafted=False))
        await settled(pilot)

        def stands() -> bool:
            box, buttons = app.screen.query_one(".box").region, app.screen.query_one(".buttons").region
            whole = box.height <= size[1] and buttons.bottom == box.bottom - 1
            return whole and all(words in seen(app) for words in ("Save", "Field 0", "Field 2", "That the 0th lane"))

        await until(pilot, stands, "the words begin, the fields and the buttons are there")
        assert "The end of it." not in seen(app)
        await press(pilot, "shift+tab", "end")
        await until(pilot, lambda: "The end of it." in seen(app), "they are read to their end by keys")
        await press(pilot, "tab")
        assert app.focused is not None
        assert app.focused.id == "field-f0"


async def test_a_short_note_is_no_stop_on_the_way_through_a_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        app.push_screen(Form("Progress", [Field(name="f", label="F")], lambda _: None, note="Short.", drafted=False))
        await settled(pilot)
        await press(pilot, "shift+tab")
        assert isinstance(app.focused, Button)


async def test_a_figure_typed_at_a_choice_goes_into_the_time_below_and_no_letter_is_lost_without_a_word(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path / "data")
    answers: list[Any] = []
    fields = [
        Field(name="mark", label="What", kind="choice", options=[("a", "arrived"), ("l", "left")], value="a"),
        Field(name="time", label="At", kind="time", value=dt.time(13, 59)), Field(name="more", label="More"),
    ]  # fmt: skip
    async with driving(app, "people") as pilot:
        app.push_screen(Form("A time", fields, dict, drafted=False), answers.append)
        await settled(pilot)
        await press(pilot, "x")
        assert "“x” begins none of these." in seen(app)
        await press(pilot, "l")
        assert "begins none" not in seen(app)
        await type_in(pilot, "2:10pm")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: bool(answers))
        assert answers == [{"mark": "l", "time": dt.time(14, 10), "more": ""}]
