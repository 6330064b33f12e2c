"""Lists on the screens: pasted, each row shown as it was read, corrected, accepted as one act, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from screens.dialogs.form import Form
from screens.dialogs.reading import Help
from screens.lists.desk import ListDesk
from screens.lists.paste import Pasted, PasteList
from screens.settings.standing_items import StandingItems
from secretariat.panel.people import Role
from tests.support.driving import app_on, driving, press, seen, settled, type_in, until

FAMILIES = ("Acorn", "Beech", "Cedar", "Damson", "Elder", "Furze", "Gean", "Hazel", "Ivory", "Juniper", "Laurel",
            "Maple", "Nettle", "Osier")  # fmt: skip
TWENTY = "\n".join((
    "Name\tCouncil\tRole\tSubstitute\tAppointed",
    *(f"Cllr {chr(65 + n)}. {name}\tEldmoor\tMember\t\t20 May 2031" for n, name in enumerate(FAMILIES)),
    "Cllr P. Privet\tEldmoor\tMembr\t\t20 May 2031", "Cllr Q. Quince\tEldmoor\tMember\t\t31 June 2031",
    "\tEldmoor\tMember\t\t20 May 2031", "Rose Rowan\t\tIndependent member\t\t", "Tom Sorrel\t\tSolicitor\t\t",
    "Cllr W. Willow\tEldmoor\tSubstitute\t\t20 May 2031",
))  # fmt: skip


async def paste(pilot: Pilot[Any], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await settled(pilot)


async def test_a_table_of_twenty_with_three_rows_wrong_is_in_within_sixty_keys(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    keys = 0

    async def pressed(*names: str) -> None:
        nonlocal keys
        keys += len(names)
        await press(pilot, *names)

    async def typed(words: str) -> None:
        nonlocal keys
        keys += len(words)
        await type_in(pilot, words)

    async with driving(app, "people", size=(120, 40)) as pilot:
        before = app.archive.people()
        await pressed("b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, TWENTY)
        keys += 1
        await pressed("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk))
        await settled(pilot)
        assert "20 rows: 17 + new, 3 ✗ wrong" in seen(app)
        assert "“Membr” is no post; perhaps member." in seen(app)
        await pressed("enter")
        await until(pilot, lambda: "Substitute for" in seen(app))
        await pressed("m", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "2 ✗ wrong" in seen(app))
        assert "no such day as “31 June 2031”" in seen(app)
        await pressed("enter")
        await until(pilot, lambda: "Substitute for" in seen(app))
        await typed("30/6/2031")
        await pressed("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "1 ✗ wrong" in seen(app))
        await pressed("enter")
        await until(pilot, lambda: "Substitute for" in seen(app))
        await typed("Rye")
        await pressed("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "✗" not in seen(app))
        await pressed("ctrl+s")
        await until(pilot, lambda: len(app.archive.people()) == len(before) + 20)
        people = app.archive.people()
        assert [str(people.named(name).posts[0].role) for name in ("Privet", "Sorrel", "Willow", "Rye")] == [
            "member", "officer", "substitute", "member",
        ]  # fmt: skip
        assert str(people.named("Quince").posts[0].since) == "2031-06-30"
        assert keys <= 60, keys
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: len(app.archive.people()) == len(before))
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        assert app.screen.typed().text == ""  # type: ignore[attr-defined]


async def test_a_year_of_six_dates_is_in_within_sixty_keys(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    dates = (
        "Wed 17 December 2031, 2pm, Guildhall\nWed 11 February 2032, 2pm, Guildhall\n"
        "Tuesday 18 February 2032 (if needed)\nWed 17 March 2032, 2pm\nWed 16 June 2032, 2pm: Annual Report\n"
        "14 July 2032, training"
    )
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await press(pilot, "t")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, dates)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "6 rows: 5 + new, 1 ✗ wrong" in seen(app))
        assert "18 February 2032 is a Wednesday, not a Tuesday." in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "Only if" in seen(app))
        await type_in(pilot, "18 Feb 2032")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "✗" not in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.entries()) == 6)
        keys = 2 + 1 + 1 + len("18 Feb 2032") + 1 + 1
        assert keys <= 60
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: not app.archive.entries())


async def test_a_row_is_left_out_and_a_wrong_one_is_never_taken(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(80, 24)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr A. Larch (Eldmoor)\nCllr B4 Yew (Eldmoor)\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "1 ✗ wrong" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Row 2 is wrong: Enter corrects, X leaves out." in seen(app))
        await press(pilot, "x")
        await until(pilot, lambda: "1 – left out" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.people().coded("al") is not None)
        assert app.archive.people().named("Larch").posts[0].role is Role.MEMBER
        assert len(app.archive.people()) == 21


async def test_only_rows_in_sight_are_drawn_however_long_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: set[int] = set()
    row = ListDesk._row

    def counted(desk: ListDesk, n: int, widths: Any) -> list[str]:
        drawn.add(n)
        return row(desk, n, widths)

    monkeypatch.setattr(ListDesk, "_row", counted)
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        names = [f"{chr(65 + n // 26)}{chr(97 + n % 26)}lder" for n in range(200)]
        await paste(pilot, "\n".join(f"Cllr A. {name} (Eldmoor)" for name in names))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "200 rows: 200 + new" in seen(app))
        assert "Aalder" in seen(app)
        await press(pilot, "end", "x")
        assert f"{names[-1]}" in seen(app)
        assert "1 – left out" in seen(app)
        assert len(drawn) < 80, "those in sight, and the few that are measured"


async def test_escape_goes_back_to_the_list_and_keeps_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "b", "ctrl+s")
        await until(pilot, lambda: "There is no list yet" in seen(app))
        await type_in(pilot, "C")
        await until(pilot, lambda: "There is no list yet" not in seen(app), "there is one now")
        await press(pilot, "backspace")
        await paste(pilot, "Cllr A. Larch (Eldmoor)")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        assert app.screen.typed().text == "Cllr A. Larch (Eldmoor)"  # type: ignore[attr-defined]
        await press(pilot, "escape")
        await until(pilot, lambda: app.current_mode == "people" and not isinstance(app.screen, PasteList))
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList) and "Larch" in seen(app))
        await press(pilot, "ctrl+r")
        await until(pilot, lambda: "Larch" not in seen(app))


async def test_what_was_put_right_stays_so_when_the_list_is_read_again(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(80, 24)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr A. Larch (Eldmoor)\nCllr B4 Yew (Eldmoor)\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "1 ✗ wrong" in seen(app))
        await press(pilot, "x", "escape")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr C. Maple (Eldmoor)\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "1 – left out" in seen(app))
        assert "3 rows: 2 + new" in seen(app)


async def test_a_file_is_opened_and_one_that_is_not_there_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # how long the path of its folder is decides nothing
    file = tmp_path / "new.csv"
    file.write_text("Name,Council\nCllr A. [/b] Larch,Eldmoor\n")
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await press(pilot, "shift+tab")
        await type_in(pilot, "none.csv")
        await press(pilot, "enter")
        await until(pilot, lambda: "could not be read" in " ".join(seen(app).replace("│", " ").split()))
        app.screen.query_one("#file").value = str(file)  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "Larch" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.people()) == 21)


async def test_a_list_pasted_where_the_path_belongs_goes_into_the_large_field(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await press(pilot, "shift+tab")
        await paste(pilot, "Cllr A. Larch (Eldmoor)\rCllr B. Yew (Eldmoor)\r")
        await until(pilot, lambda: "Yew" in app.screen.words)  # type: ignore[attr-defined]
        assert app.screen.file == ""  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "2 rows: 2 + new" in seen(app))


async def test_nothing_of_a_paste_into_a_field_of_one_line_is_lost(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app))
        await paste(pilot, "Councillor\r\n\r\n  Rt\tHon \r\n")
        await until(pilot, lambda: app.screen.typed()["title"] == "Councillor Rt Hon")  # type: ignore[attr-defined]


async def test_the_mouse_can_do_it_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr A. Larch (Eldmoor)")
        assert await pilot.click("#read")
        await until(pilot, lambda: isinstance(app.screen, ListDesk))
        assert await pilot.click("#leave-out")
        await until(pilot, lambda: "1 – left out" in seen(app))
        await until(pilot, lambda: not app.screen.query_one("#leave-out").has_class("-active"))
        assert await pilot.click("#leave-out")
        await until(pilot, lambda: "left out" not in seen(app).split("As it stood")[0].splitlines()[1])
        assert await pilot.click("#accept")
        await until(pilot, lambda: len(app.archive.people()) == 21)


async def test_standing_items_are_taken_in_from_their_day(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        app.push_screen(StandingItems(app.today))
        await until(pilot, lambda: isinstance(app.screen, StandingItems))
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Apologies for Absence\nDeclarations of Interest\nForward Plan\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "comes back no more" not in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, StandingItems) and "Forward Plan" in seen(app))
        panel = app.archive.panel()
        assert panel is not None
        assert len(panel.rules_on(app.today).standing) == 3


async def test_entering_one_by_one_keeps_title_authority_and_post_for_the_next(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app))
        app.screen.fill({"title": "Councillor", "given": "Ada", "family": "Larch", "role": "substitute",
                         "authority": "Northbeck"})  # type: ignore[attr-defined]  # fmt: skip
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "20 people" in seen(app))
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app))
        stands = app.screen.typed()  # type: ignore[attr-defined]
        assert (stands["title"], stands["role"], stands["authority"]) == ("Councillor", "substitute", "Northbeck")
        assert stands["family"] == stands["given"] == ""


async def test_the_substitute_named_for_a_member_is_offered_when_she_cannot_come(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr A. Larch (Northbeck), substitute for Cllr Peel")
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: len(app.archive.people()) == 21)
        await press(pilot, "f5")
        await until(pilot, lambda: app.current_mode == "apologies")
        await press(pilot, "s")
        await until(pilot, lambda: "Who stands in for Councillor Nadia Peel?" in seen(app))
        assert app.screen.typed()["substitute"] == "al"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("place", "row", "read"),
    [
        ("people", "Cllr A. Larch (Northbeck)", "Larch"),
        ("plan", "Wednesday 17 March 2032, 2pm, Guildhall", "Wed 17 Mar 2032"),
        ("standing", "Forward Plan", "Forward Plan"),
    ],
)
async def test_the_name_of_a_file_pasted_into_the_large_field_opens_it(
    place: str, row: str, read: str, tmp_path: Path
) -> None:
    file = tmp_path / "a list [b].txt"
    file.write_text(f"{row}\n")
    app = app_on(tmp_path / "data")
    async with driving(app, "plan" if place == "plan" else "people", size=(120, 40)) as pilot:
        if place == "standing":
            app.push_screen(StandingItems(app.today))
            await until(pilot, lambda: isinstance(app.screen, StandingItems))
        await press(pilot, "t" if place == "plan" else "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, f"{tmp_path}/none.txt\n")
        await press(pilot, "ctrl+s")
        assert f"There is no file {tmp_path}/none.txt." in " ".join(seen(app).split())
        await press(pilot, "ctrl+r")
        await paste(pilot, f"'{file}'\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and read in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        assert (app.screen.file, app.screen.words) == (f"'{file}'", "")  # type: ignore[attr-defined]


async def test_what_was_put_right_is_kept_with_the_list_that_is_left_altogether(tmp_path: Path) -> None:
    """Left by the keys, and by closing the window: corrected and left out, it is so the next time, and said to be."""
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(80, 24)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr A. Larch (Eldmoor)\nCllr B4 Yew (Eldmoor)\nCllr C4 Ash (Eldmoor)\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "2 ✗ wrong" in seen(app))
        await press(pilot, "x", "escape")
        await until(pilot, lambda: isinstance(app.screen, PasteList) and "1 row of it is put right" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: not app.screen.is_modal)
        await press(pilot, "b", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "1 – left out" in seen(app))
        await press(pilot, "w", "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        app.screen.fill({"given": "Carol"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "✗" not in seen(app))
        await press(pilot, "f1")  # the window is closed over the rows, and over what lies on them
        await until(pilot, lambda: isinstance(app.screen, Help))
        await app.action_quit()
    again = app_on(tmp_path / "data", acts=[])
    async with driving(again, "people", size=(80, 24)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(again.screen, PasteList) and "2 rows of it are put right" in seen(again))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(again.screen, ListDesk) and "2 + new, 1 – left out" in seen(again))
        assert "Carol" in seen(again)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(again.archive.people()) == 22)
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(again.screen, PasteList))
        assert again.screen.typed() == Pasted()  # type: ignore[attr-defined]


async def test_a_list_begun_afresh_forgets_what_was_put_right_of_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(80, 24)) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await paste(pilot, "Cllr A. Larch (Eldmoor)\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk))
        await press(pilot, "x", "escape")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        await press(pilot, "ctrl+r")
        await paste(pilot, "Cllr A. Larch (Eldmoor)\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ListDesk) and "1 row: 1 + new" in seen(app))


@pytest.mark.parametrize(
    "draft", ["", "{", "[]", '{"text": "x", "put_right": {"a": 3}}', '{"text": "x", "put_right": 7}']
)
def test_a_draft_that_says_something_else_breaks_nothing(draft: str) -> None:
    assert Pasted.of(draft).put_right == {}
    assert Pasted.of(draft).text in ("", "x")
