"""The panel's settings, driven by keys: what holds since when, changed from a day on, and what moves with it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.dialogs.form import Form
from screens.dialogs.reading import Reading
from screens.dialogs.tick import Tick
from screens.settings.screen import Settings
from screens.settings.standing_items import StandingItems
from secretariat.basics.acts import Put, act
from secretariat.panel.house import DecisionWord, Headings, House
from secretariat.panel.lists import Lists, PeopleGroup
from secretariat.panel.majority_rule import MajorityRule
from secretariat.panel.numbering import Numbering
from secretariat.panel.panel import ComplaintTargets, QuestionRule, QuorumRule, Rules
from secretariat.panel.settings.changes import change
from secretariat.panel.standing_item_changes import standing_items_on
from secretariat.panel.standing_items import STANDING
from secretariat.panel.word_template import RoleStyle, WordTemplate
from tests.support.council_template import council_template, retyped
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, DAY, the_panel

D = dt.date


async def opened(pilot: Pilot[Any], name: str = "") -> Settings:
    """The settings, with the cursor on one of them."""
    await press(pilot, "s")
    await until(pilot, lambda: isinstance(pilot.app.screen, Settings))
    settings: Any = pilot.app.screen
    if name:
        assert settings.table.go_to(name)
        await settled(pilot)
    return settings  # type: ignore[no-any-return]


async def asked(pilot: Pilot[Any], **values: str) -> None:
    """Enter on the setting marked, fill in its form, and save."""
    await press(pilot, "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))
    pilot.app.screen.fill(values)  # type: ignore[attr-defined]
    await press(pilot, "ctrl+s")


def words(app: Any) -> str:
    return " ".join(seen(app).replace("│", " ").split())


def panel(app: Any) -> Any:
    return app.archive.panel()


async def test_the_list_is_narrowed_by_words_and_its_letters_are_commands_again_after_enter(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(80, 24)) as pilot:
        settings = await opened(pilot)
        await press(pilot, "slash")
        await type_in(pilot, "Minute numb")
        await until(pilot, lambda: settings.setting is not None and settings.setting.name == "numbering")
        assert [row.key for row in settings.table.rows] == ["#From a day on", "numbering"]
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Form))
        await press(pilot, "escape", "slash")
        await type_in(pilot, " dtw")
        await until(pilot, lambda: "No setting has all of these words." in seen(app))
        assert settings.setting is None
        assert isinstance(app.screen, Settings)
        await press(pilot, *["backspace"] * 20)
        await until(pilot, lambda: len(settings.table.rows) > 30)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_setting_is_listed_with_what_it_is_and_since_when(size: tuple[int, int], tmp_path: Path) -> None:
    changed = change(the_panel(), "reply_months", 2, D(2031, 1, 1)).of
    app = app_on(tmp_path / "data", act("changed", Put(changed.with_(rev=1))))
    async with driving(app, "people", size=size) as pilot:
        settings = await opened(pilot)
        assert "Settings of the panel on Wednesday 18 June 2031 (today)" in seen(app)
        assert "The panel’s full name, as on its papers." in seen(app)
        await press(pilot, "end")
        await until(pilot, lambda: "What comes back on every agenda" in seen(app))
        assert "8 items, 2 of them annual" in seen(app)
        settings.table.go_to("reply_months")
        await until(pilot, lambda: "PRSRA 2011 s.29(3))" in words(app))
        assert "2 months" in seen(app)
        assert "Wed 1 Jan 2031" in seen(app)
        assert "from 22 November 2012: 1 month from 1 January 2031: 2 months" in words(app)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_the_palette_opens_them_from_anywhere_and_once(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        for _ in range(2):
            await press(pilot, "ctrl+p")
            await pilot.press(*"panel settings")
            await until(pilot, lambda: "Quorum, clear days, periods" in seen(app))
            await press(pilot, "enter")
            await until(pilot, lambda: isinstance(app.screen, Settings))
        assert len(app.screen_stack) == 2


async def test_w_shows_which_wordings_of_letters_are_found_and_which_not(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "wordings"
    async with driving(app_on(tmp_path / "data"), "people") as pilot:
        await opened(pilot)
        folder.mkdir()
        (folder / "apologies.txt").write_text("Come on {when}!", "utf-8")
        (folder / "report.txt").write_text("{sections.x}", "utf-8")
        await press(pilot, "w")
        await until(pilot, lambda: isinstance(pilot.app.screen, Reading))
        said = words(pilot.app)
        assert "apologies: found, your own; it leaves out {panel}, {place} and {contact}" in said
        assert "chasing: not found, as built in" in said
        assert "report: CANNOT BE USED." in said
        await press(pilot, "w")
        await until(pilot, lambda: isinstance(pilot.app.screen, Tick))
        await settled(pilot)
        assert "Space ticks" in seen(pilot.app)
        await press(pilot, "a", "enter")
        await until(pilot, lambda: (folder / "chasing.txt").exists())
        await until(pilot, lambda: "chasing: found, word for word as built in" in words(pilot.app))
        assert (folder / "apologies.txt").read_text("utf-8") == "Come on {when}!", "what is there is not touched"
        await press(pilot, "w", "space", "enter")
        await until(pilot, lambda: "there already: nothing was written." in told(pilot.app))


async def test_a_setting_is_changed_by_keys_from_a_day_on(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "quorum")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert "No statute gives a figure for panels." in seen(app)
        await press(pilot, "ctrl+a")
        await type_in(pilot, "1/4")
        await press(pilot, *["delete"] * 3, "enter", "right", "enter", "enter")
        assert "puts right what stands" not in seen(app), "a date is explained by its weekday"
        assert "Wednesday 18 June 2031" in seen(app)
        await type_in(pilot, "1 Jan 2031")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert panel(app).rules_on(D(2031, 1, 1)).quorum == QuorumRule(denominator=4, base="in office")
        assert panel(app).rules_on(D(2030, 12, 31)) == Rules()
        assert "Wed 1 Jan 2031" in seen(app)
        assert app.archive.store.undo_note().startswith("Quorum from 1 January 2031: 1/4 of the members in office")


async def test_what_moves_with_a_setting_is_listed_and_after_undo_and_redo_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "reply_months")
        await asked(pilot, reply_months="2", since="1 Sep 2031")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        assert "1 date has moved" in words(app)
        assert "MEETING OF Wednesday 17 September 2031" in words(app)
        assert "was Friday 17 October 2031, is now Monday 17 November 2031." in words(app)
        await press(pilot, "escape")
        assert "1 month" in seen(app), "on the day above the list it has not begun to hold"
        assert "from 1 September 2031: 2 months" in words(app)
        await press(pilot, "escape", "ctrl+z")
        await until(pilot, lambda: "1 date has moved" in seen(app))
        assert "was Monday 17 November 2031, is now Friday 17 October 2031." in words(app)
        assert panel(app).rules == (Rules(seats=13),)
        await press(pilot, "escape", "ctrl+y")
        await until(pilot, lambda: "1 date has moved" in seen(app))
        assert panel(app).rules_on(D(2031, 9, 1)).reply_months == 2


async def test_clear_days_and_questions_move_the_dates_of_every_meeting_after(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await opened(pilot, "clear_days")
        await asked(pilot, clear_days="calendar days", since="22 November 2012")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        assert "4 dates have moved" in words(app)
        await press(pilot, "escape")
        app.screen.table.go_to("questions")  # type: ignore[attr-defined]
        await settled(pilot)
        await asked(pilot, amount="2", counted="clear days", anchor="publication", time="", since="22 November 2012")
        await until(pilot, lambda: "Clear days are counted back from the meeting" in words(app))
        app.screen.fill({"anchor": "meeting"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        rule = QuestionRule(amount=2, counted="clear days", anchor="meeting", time=None)
        assert [rules.questions for rules in panel(app).rules] == [rule]


async def test_a_setting_that_moves_no_date_says_so(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "reply_months")
        await asked(pilot, reply_months="2", since="1 Jan 2040")
        await until(pilot, lambda: "No date of a meeting has moved." in told(app))
        assert isinstance(app.screen, Settings)


@pytest.mark.parametrize(
    ("name", "values", "holds"),
    [
        ("seats", {"seats": "20"}, 20),
        ("remote_members_count", {"remote_members_count": "yes"}, True),
        ("letters_run_on", {"letters_run_on": "no"}, False),
        ("whole_table", {"whole_table": "no"}, False),
        ("majorities", {"numerator": "3", "denominator": "4", "substitutes_veto": "no"},
         MajorityRule(numerator=3, denominator=4, substitutes_veto=False)),
        ("guillotine_minutes", {"guillotine_minutes": "180"}, 180),
        ("complaint_targets", {"acknowledge": "3", "resolve_weeks": "12"}, None),
    ],
)  # fmt: skip
async def test_each_other_rule_is_changed_in_its_form(
    name: str, values: dict[str, str], holds: object, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, name)
        await asked(pilot, **values)
        await until(pilot, lambda: isinstance(app.screen, Settings))
        rules = panel(app).rules_on(DAY)
        assert rules.since == DAY
        if holds is None:
            assert rules.complaint_targets == ComplaintTargets(acknowledge=3, resolve_weeks=12)
            assert "acknowledge in 3, decide in 1" in seen(app)
        else:
            assert getattr(rules, name) == holds
        assert getattr(panel(app).rules_on(D(2031, 6, 17)), name) == getattr(Rules(seats=13), name)


async def test_minute_numbers_are_changed_in_their_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "numbering")
        await asked(pilot, style="in the year", suffix="39/20", year_begins="May", first="39")
        await until(pilot, lambda: "Say on which day minutes begin with 39." in words(app))
        app.screen.fill({"first_on": "15 September 2020"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert panel(app).rules_on(DAY).numbering == Numbering(
            style="in the year", suffix="39/20", year_begins=5, first=39, first_on=D(2020, 9, 15)
        )
        assert "on within the year from May, as 39/20; 39 is the first from 15" in words(app)


async def test_the_house_style_is_changed_in_its_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "house")
        changed = {"time": "14.10", "in_text": "Councillor Dafydd Bramble", "in_list": "Bramble, D",
                   "order": "by authority", "paragraphs": "within an item"}  # fmt: skip
        await asked(pilot, **changed, words="agreed = RESOLVED; agreed = X")
        await until(pilot, lambda: "“agreed” is there twice." in words(app))
        app.screen.fill({"words": f"Agreed = RESOLVED, received, nodwyd = NODWYD {BRACKETS}"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        own = (DecisionWord("agreed", "RESOLVED"), DecisionWord("received", "RECEIVED"),
               DecisionWord("nodwyd", f"NODWYD {BRACKETS}"))  # fmt: skip
        assert panel(app).rules_on(DAY).house == House(words=own, **changed)  # type: ignore[arg-type]
        assert panel(app).rules_on(D(2031, 6, 17)).house == House()


async def test_every_heading_is_asked_and_changed_in_its_form(tmp_path: Path) -> None:
    """A heading that is added to the record is not forgotten here."""
    app = app_on(tmp_path / "data")
    fields = Headings.__struct_fields__
    async with driving(app, "people") as pilot:
        await opened(pilot, "headings")
        await asked(pilot, **{field: f"{field} {CLICK}" for field in fields})
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert panel(app).rules_on(DAY).headings == Headings(**{field: f"{field} {CLICK}" for field in fields})


async def test_the_lists_of_people_are_changed_in_their_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "lists")
        await asked(pilot, groups="The force = constable\nthe force = officers", apologies_by_authority="yes",
                    substitutes="respectively", absent="no")  # fmt: skip
        await until(pilot, lambda: "“the force” is there twice." in words(app))
        app.screen.fill({"groups": f"The force = constable\n{BRACKETS} = guests"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        groups = (PeopleGroup("The force", ("constable",)), PeopleGroup(BRACKETS, ("guests",)))
        assert panel(app).rules_on(DAY).lists == Lists(
            groups=groups, apologies_by_authority=True, substitutes="respectively", absent=False
        )
        assert panel(app).rules_on(D(2031, 6, 17)).lists == Lists()


async def test_the_words_of_a_house_are_changed_in_its_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "house")
        changed = {"chair": "Convener", "vice_chair": "Depute", "deciding": "AGREED", "approval": "approved as correct"}
        await asked(pilot, **{**changed, "vice_chair": "convener"})
        await until(pilot, lambda: "cannot be the word for the chair and for the vice-chair." in words(app))
        app.screen.fill(changed)  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert panel(app).rules_on(DAY).house == House(**changed)  # type: ignore[arg-type]


async def test_every_target_for_complaints_is_asked(tmp_path: Path) -> None:
    """A target that is added to the record is not forgotten here."""
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "complaint_targets")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert {*app.screen.typed()} == {*ComplaintTargets.__struct_fields__, "since"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["name", "short", "body_word", "host", "area", "office_title", "office_word"])
async def test_a_name_holds_from_a_day_on_and_hostile_words_are_shown_as_they_are(name: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await opened(pilot, name)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert "From which day" in seen(app)
        before = getattr(panel(app), name)
        app.screen.fill({name: f"{BRACKETS} {CLICK}"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert getattr(panel(app), name) == f"{BRACKETS} {CLICK}"
        assert getattr(panel(app).on(D(2031, 6, 17)), name) == before
        assert f"{BRACKETS} {CLICK}" in seen(app)


async def test_the_authorities_are_changed_here_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await opened(pilot, "authorities")
        await asked(pilot, names=f"Fen\n{BRACKETS}")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert panel(app).authorities == ("Fen", BRACKETS)
        assert f"Fen, {BRACKETS}" in seen(app)


async def test_a_word_template_is_opened_before_it_is_kept_and_its_form_says_what_was_found(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    (tmp_path / "council.dotx").write_bytes(council_template())
    (tmp_path / "macros.docx").write_bytes(retyped(council_template(), "template", "template.macroEnabledTemplate"))
    async with driving(app, "people", size=(120, 40)) as pilot:
        await opened(pilot, "word_template")
        await asked(pilot, path=str(tmp_path / "macros.docx"))
        await until(pilot, lambda: "macros.docx holds macros" in words(app))
        app.screen.fill({"path": str(tmp_path / "council.dotx"), "styles": "heading = NCC Headng"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "has no style “NCC Headng” for heading." in words(app))
        app.screen.fill({"styles": "heading = NCC Heading"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        chosen = panel(app).word_template
        assert chosen == WordTemplate(str(tmp_path / "council.dotx"), (RoleStyle("heading", "NCC Heading"),))
        await press(pilot, "enter")
        await until(pilot, lambda: "heading as NCC Heading" in words(app))


@pytest.mark.parametrize(
    ("name", "values", "sentence"),
    [
        ("quorum", {"quorum": "3/2"}, "“3/2” is no quorum."),
        ("quorum", {"quorum": "14"}, "a quorum of 14 could not be reached with 13 seats."),
        ("reply_months", {"reply_months": "0"}, "from 1 to 24, and 0 is not."),
        ("reply_months", {"reply_months": "1"}, "That holds on 18 June 2031 already"),
        ("seats", {"seats": "12", "since": "1 Jan 2000"}, "rules begin on 22 November 2012."),
        ("seats", {"seats": "12", "since": ""}, "From which day: this cannot be left empty."),
        ("name", {"name": " "}, "Name: this cannot be left empty."),
    ],
)
async def test_nonsense_is_refused_in_the_form_and_changes_nothing(
    name: str, values: dict[str, str], sentence: str, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        before = panel(app)
        await opened(pilot, name)
        await asked(pilot, **values)
        await until(pilot, lambda: sentence in words(app))
        assert isinstance(app.screen, Form)
        assert panel(app) == before


async def test_a_change_is_taken_out_and_of_several_one_is_chosen(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "authorities")
        await press(pilot, "d")
        await until(pilot, lambda: "That has no dates." in told(app))
        app.screen.table.go_to("reply_months")  # type: ignore[attr-defined]
        await settled(pilot)
        await press(pilot, "d")
        await until(pilot, lambda: "there is no change to take out" in told(app))
        await asked(pilot, reply_months="2", since="1 Sep 2031")
        await press(pilot, "escape")
        await asked(pilot, reply_months="3", since="1 Jan 2032")
        await press(pilot, "d")
        await until(pilot, lambda: "Take out which change?" in seen(app))
        await type_in(pilot, "2032")
        await press(pilot, "enter")
        await until(pilot, lambda: [rules.reply_months for rules in panel(app).rules] == [1, 2])
        await press(pilot, "d")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        assert "is now Friday 17 October 2031." in words(app)
        assert panel(app).rules == (Rules(seats=13),)


async def test_a_change_that_another_needs_is_not_taken_out_and_the_reason_is_said(tmp_path: Path) -> None:
    rules = (Rules(), Rules(since=D(2030, 1, 1), seats=20), Rules(since=D(2031, 1, 1), seats=20,
             quorum=QuorumRule(fixed=15)))  # fmt: skip
    app = app_on(tmp_path / "data", act("rules", Put(the_panel().with_(rules=rules, rev=1))))
    async with driving(app, "people") as pilot:
        await opened(pilot, "seats")
        await press(pilot, "d")
        await until(
            pilot, lambda: "From 1 January 2031 a quorum of 15 could not be reached with 13 seats." in told(app)
        )
        assert panel(app).rules == rules


async def test_the_settings_of_another_day_are_shown_and_changed_from_it(tmp_path: Path) -> None:
    rules = (Rules(), Rules(since=D(2031, 1, 1), seats=20))
    app = app_on(tmp_path / "data", act("rules", Put(the_panel().with_(rules=rules, rev=1))))
    async with driving(app, "people", size=(120, 40)) as pilot:
        settings = await opened(pilot, "seats")
        await press(pilot, "t")
        await type_in(pilot, "1 Jun 2030")
        await press(pilot, "enter")
        await until(pilot, lambda: "Settings of the panel on Saturday 1 June 2030" in seen(app))
        assert "(today)" not in settings.query_one(".title").content.plain  # type: ignore[attr-defined]
        await asked(pilot, seats="14")
        await until(pilot, lambda: isinstance(app.screen, Settings))
        assert [(str(rules.since), rules.seats) for rules in panel(app).rules] == [
            ("2012-11-22", 13), ("2030-06-01", 14), ("2031-01-01", 20),
        ]  # fmt: skip


async def test_undo_from_the_palette_brings_the_list_up_to_date(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        settings = await opened(pilot, "seats")
        await asked(pilot, seats="20")
        await until(pilot, lambda: settings.table.selected == "seats" and "Wed 18 Jun 2031" in seen(app))
        await press(pilot, "ctrl+p")
        await pilot.press(*"undo")
        await until(pilot, lambda: "Take back the last thing done" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Taken back: Seats from 18 June 2031: 20" in told(app))
        await until(pilot, lambda: isinstance(app.screen, Settings) and "Wed 18 Jun 2031" not in seen(app))


# --- standing items ---


def titles(app: Any, day: dt.date = DAY) -> list[str]:
    return [item.title for item in standing_items_on(panel(app), day)]


async def test_standing_items_are_added_changed_moved_and_removed_from_a_day_on(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    before = [item.title for item in STANDING]
    async with driving(app, "people") as pilot:
        await opened(pilot, "standing")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, StandingItems))
        items: Any = app.screen
        assert "Standing items from Wednesday 18 June 2031 on" in seen(app)
        assert "As they stand since 22 November 2012." in seen(app)
        await press(pilot, "n")
        await type_in(pilot, f"# {CLICK}")
        await press(pilot, "enter", "right", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, StandingItems))
        assert titles(app) == [*before[:7], f"# {CLICK}", before[7]]
        assert standing_items_on(panel(app), DAY)[7].part == "business"
        assert f"# {CLICK}" in seen(app)
        assert items.at == 7, "the cursor is on the new one"
        await press(pilot, "u")
        await until(pilot, lambda: "It is the first of its part." in told(app))
        await press(pilot, "home", "down", "down", "shift+down")
        assert items.at == 3
        assert titles(app)[2:4] == ["Declarations of Interest", "Apologies for Absence"]
        await press(pilot, "u")
        assert titles(app)[2:4] == ["Apologies for Absence", "Declarations of Interest"]
        await press(pilot, "enter")
        app.screen.fill({"title": "Apologies", "annual": "yes", "part": "closing", "planned": "Who is away"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, StandingItems))
        last = standing_items_on(panel(app), DAY)[-1]
        assert (last.title, last.annual, last.planned) == ("Apologies", True, "Who is away")
        assert last.business is STANDING[2].business, "what it is for stays"
        await press(pilot, "d")
        await until(pilot, lambda: "Apologies" not in titles(app))
        assert titles(app, D(2031, 6, 17)) == before
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, Settings) and "Wed 18 Jun 2031" in seen(app))
        await press(pilot, "escape", *["ctrl+z"] * 5)
        await until(pilot, lambda: panel(app).rules == (Rules(seats=13),))


async def test_a_title_that_is_there_already_is_refused(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "standing")
        await press(pilot, "enter", "n")
        await type_in(pilot, "review of complaints")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "A standing item of that title is there already." in words(app))
        assert panel(app).rules == (Rules(seats=13),)


async def test_standing_items_are_changed_from_another_day(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await opened(pilot, "standing")
        await press(pilot, "enter", "t")
        await type_in(pilot, "1 Jan 2000")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "The panel’s rules begin on 22 November 2012." in words(app))
        await press(pilot, "ctrl+a")
        app.screen.fill({"day": "1 Jan 2023"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Standing items from Sunday 1 January 2023 on" in seen(app))
        await press(pilot, "end", "d")
        await until(pilot, lambda: len(titles(app)) == len(STANDING) - 1)
        assert len(titles(app, D(2022, 12, 31))) == len(STANDING)
