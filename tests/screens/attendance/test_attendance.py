"""The roll call, driven by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from screens.app.app import SecretariatApp
from secretariat.attendance.expected import expected
from secretariat.attendance.roll import RollMark, marked
from secretariat.panel.people import Role
from secretariat.proceedings.proceedings import Proceedings
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, MEETING, begun, substitution


def now(app: SecretariatApp) -> Proceedings:
    proceedings = app.archive.proceedings(app.meeting_id)
    assert proceedings is not None
    return proceedings


def marks(app: SecretariatApp, *codes: str) -> list[RollMark]:
    return [marked(now(app), f"person-{code}") for code in codes]


async def test_everyone_expected_is_listed_in_groups(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", substitution())
    async with driving(app, "attendance", size=(120, 40)):
        picture = seen(app)
        for words in ("Members", "Independents", "Substitutes", "Officers", "The Commissioner’s side"):
            assert words in picture
        assert f"{BRACKETS}, Zoë" in picture
        assert f"{CLICK}, Chris" in picture
        assert "Ŵyn-Llŷr, Siân" in picture
        assert "substituted by Councillor Sedge" in picture
        assert "for Councillor Peel" in picture
        assert "Foxglove" not in picture


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_told_in_passing_hides_no_line_at_the_foot(tmp_path: Path, size: tuple[int, int]) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance", size=size) as pilot:
        await press(pilot, "e")
        await until(pilot, lambda: "G marks a group" in told(app))
        for key, foot in (("f4", "#who"), ("f5", "#sentence"), ("f9", "#who"), ("f6", "CaptureBar")):
            await press(pilot, key)
            app.tell("Nobody is marked yet of officers and the Commissioner’s side: G marks a group. " * 2)
            await until(pilot, lambda: app.screen.query(Toast))
            below = app.screen.query_one(foot).region
            assert below
            assert all(not toast.region.overlaps(below) for toast in app.screen.query(Toast)), key


async def test_one_key_marks_and_the_same_takes_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        for key, mark in (
            ("p", RollMark.PRESENT),
            ("a", RollMark.ABSENT),
            ("r", RollMark.NOT_REQUIRED),
            ("v", RollMark.VIRTUAL),
            ("o", RollMark.OBSERVING),
        ):
            await press(pilot, key)
            assert marks(app, "ob") == [mark]
        await press(pilot, "o")
        assert marks(app, "ob") == [RollMark.NOT_CALLED]
        await press(pilot, "p", "x")
        assert marks(app, "ob") == [RollMark.NOT_CALLED]


async def test_the_roll_is_called_with_the_space_bar(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "space", "space", "down", "space")
        assert marks(app, "ob", "cx", "db", "rg") == [
            RollMark.PRESENT,
            RollMark.PRESENT,
            RollMark.NOT_CALLED,
            RollMark.PRESENT,
        ]


async def test_everyone_then_the_exceptions_and_the_quorum_follows(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        assert "NO QUORUM: 5 needed, 5 short" in seen(app)
        await press(pilot, "e")
        await until(pilot, lambda: "11 of 13 here · quorum 5 ✓" in seen(app))
        await press(pilot, "a", "down", "v")
        await until(pilot, lambda: "9 of 13 here" in seen(app))
        assert "virtual, not counted" in seen(app)
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z")
        await until(pilot, lambda: "0 of 13 here" in seen(app))


async def test_everyone_of_a_meeting_that_began_before_its_roll_is_here_from_the_start(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e")
        await until(pilot, lambda: "11 of 13 here · quorum 5 ✓" in seen(app))
        assert "they are marked as here from the start. T says else." in told(app)


async def test_the_name_of_no_group_is_cut_in_a_narrow_window(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance", size=(80, 40)):
        p = app.archive.proceedings(app.meeting_id)
        assert p is not None
        assert not [group.title for group in expected(p) if group.title not in seen(app)]


async def test_a_group_is_marked_by_one_key(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "end", "g")
        assert marks(app, "pc", "db", "ck") == [RollMark.PRESENT, RollMark.NOT_CALLED, RollMark.NOT_CALLED]
        await press(pilot, "slash", "c", "k", "g")
        assert marks(app, "ck", "mo", "db") == [RollMark.PRESENT, RollMark.PRESENT, RollMark.NOT_CALLED]


async def test_a_code_finds_a_person_and_a_name_does_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "slash", "t", "k", "p")
        assert marks(app, "tk") == [RollMark.PRESENT]
        await press(pilot, "slash", "c", "a", "m", "p", "enter", "p")
        assert marks(app, "pc") == [RollMark.PRESENT]
        await press(pilot, "slash", "escape", "p")
        assert marks(app, "pc") == [RollMark.NOT_CALLED]


async def test_late_and_early_are_stamped_with_the_present_minute(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "attendance", size=(120, 40)) as pilot:
        await press(pilot, "slash", "t", "k", "p")
        app.now.set("15:00")  # type: ignore[attr-defined]
        await press(pilot, "a")
        app.now.set("15:20")  # type: ignore[attr-defined]
        await press(pilot, "p")
        await until(pilot, lambda: "present (from 2:10pm, left 3:00pm, back 3:20pm)" in seen(app))
        await press(pilot, "p")
        await until(pilot, lambda: "Councillor Kowalczyk is already here." in seen(app))


async def test_another_time_is_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:40")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "slash", "r", "g", "t", "enter")
        await type_in(pilot, "1:10pm")
        await press(pilot, "enter")
        await until(pilot, lambda: "cannot have arrived at 1:10pm" in seen(app))
        app.screen.fill({"time": "2:20"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "present (from 2:20pm)" in seen(app))
        await press(pilot, "slash", "l", "y", "t", "enter", "delete", "ctrl+s")
        await until(pilot, lambda: marks(app, "ly") == [RollMark.PRESENT])
        assert now(app).spells["person-ly"][0].since is None


async def test_a_recorded_time_is_corrected(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "slash", "t", "k", "p")
        app.now.set("15:00")  # type: ignore[attr-defined]
        await press(pilot, "a", "enter")
        await until(pilot, lambda: "Which is to be corrected?" in seen(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Left at" in seen(app))
        await type_in(pilot, "2:55pm")
        await press(pilot, "enter")
        await until(pilot, lambda: now(app).spells["person-tk"][0].until.minute == 55)  # type: ignore[union-attr]


async def test_a_substitute_is_named_from_either_side_and_removed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance", size=(120, 40)) as pilot:
        await press(pilot, "slash", "n", "p", "s")
        await until(pilot, lambda: "Who stands in for Councillor Peel?" in seen(app))
        await press(pilot, "v", "t", "enter")
        await until(pilot, lambda: "substituted by Councillor Thistle" in seen(app))
        await press(pilot, "s", "enter")
        await until(pilot, lambda: "substituted by" not in seen(app))
        await press(pilot, "slash", "u", "s", "s")
        await until(pilot, lambda: "For whom does Councillor Sedge stand in?" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "for Councillor Peel" in seen(app))
        await press(pilot, "slash", "m", "o", "s")
        await until(pilot, lambda: "Only someone with a seat has a substitute." in seen(app))


async def test_someone_not_listed_is_added_known_or_new(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance", size=(120, 40)) as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Who is here besides?" in seen(app))
        await press(pilot, "f", "f", "enter")
        await until(pilot, lambda: "Foxglove, Fern" in seen(app))
        await press(pilot, "n", "enter")
        await until(pilot, lambda: "Someone new, who is here" in seen(app))
        app.screen.fill({"family": CLICK, "given": "Ann", "job": "Chief Constable [/b]"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Chief Constable [/b]" in seen(app))
        new = next(person for person in app.archive.people() if person.given == "Ann")
        assert new.roles_on(app.today) == {Role.OTHER}
        assert new.id in now(app).room
        await press(pilot, "ctrl+z")
        assert new.id not in app.archive.people()


async def test_the_plain_text_says_all_the_picture_says(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", substitution(), begun())
    async with driving(app, "attendance"):
        text = app.screen.as_text()  # type: ignore[attr-defined]
        assert text.startswith("5 of 13 here")
        assert f"Councillor Zoë {BRACKETS} (ob), Westmere City: present" in text
        assert "Councillor Una Sedge (us), for Councillor Peel: not called" in text


async def test_a_mark_keeps_the_second_at_which_it_was_made(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun(), time="14:20")
    app.now.moment += dt.timedelta(seconds=37)  # type: ignore[attr-defined]
    async with driving(app, "attendance") as pilot:
        app.screen.table.go_to("person-tk")  # type: ignore[attr-defined]
        await press(pilot, "p")
        made = [e for e in app.archive.bundle(MEETING).events if e.typed]  # type: ignore[union-attr]
        assert [(e.typed.second, e.at.second) for e in made] == [(37, 0)]  # type: ignore[union-attr]
