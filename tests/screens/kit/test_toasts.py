"""What is told in passing: each sentence once, and never over the line, an error, the buttons or the keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.geometry import Region
from textual.widgets._toast import Toast

from screens.dialogs.field import Field
from screens.dialogs.form import Form
from screens.finding.everything import Everything
from screens.finding.here import FindHere
from screens.kit.toasts import lowest_gap
from tests.support.driving import app_on, driving, press, seen, settled, type_in, until


def toasts(app: Any) -> list[Region]:
    return [toast.region for toast in app.screen.query(Toast)]


@pytest.mark.parametrize(
    ("taken", "needed", "foot"),
    [
        ({9}, 2, 9),
        ({7, 9}, 2, 7),
        ({0, 1, 8, 9}, 2, 8),
        (set(), 2, 10),
        ({2, 4, 6, 8, 9}, 3, 2),
        (set(range(10)), 2, 10),
    ],
)
def test_the_lowest_gap_that_is_large_enough(taken: set[int], needed: int, foot: int) -> None:
    assert lowest_gap(taken, 10, needed) == foot


async def test_the_same_sentence_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        for _ in range(4):
            app.tell("It is kept.")
            app.refuse("It is not [/b] kept.")
        await settled(pilot)
        await until(pilot, lambda: len([each for each in toasts(app) if each.area]) == 2)
        assert seen(app).count("It is kept.") == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_what_is_told_over_a_form_covers_no_error_and_no_button_and_not_the_field(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    fields = [Field(name=f"f{n}", label=f"Field {n}", required=True) for n in range(12)]
    async with driving(app, "people", size=size) as pilot:
        for focused in (0, 11):
            form = Form("Many", fields, dict, first=f"f{focused}", drafted=False)
            app.push_screen(form)
            await until(pilot, lambda form=form: app.screen is form)
            await press(pilot, "ctrl+s")
            assert "this cannot be left empty" in seen(app)
            app.refuse("A long sentence that says why something was not done, which takes more than one line of toast.")
            await settled(pilot)
            await until(pilot, lambda: bool(toasts(app)) and all(each.area for each in toasts(app)))
            await settled(pilot)
            for kept in (".wrong", ".buttons", f"#field-f{0}"):
                region = form.query_one(kept).region
                assert not any(region.overlaps(toast) for toast in toasts(app)), kept
            app.clear_notifications()
            await press(pilot, "escape")


@pytest.mark.parametrize(("keys", "dialog"), [(["shift+f3"], Everything), (["ctrl+f"], FindHere)])
async def test_what_is_told_over_a_search_covers_neither_its_line_nor_its_keys(
    keys: list[str], dialog: type, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, *keys)
        await until(pilot, lambda: isinstance(app.screen, dialog))
        await type_in(pilot, "bir")
        for words in ("This was told.", "And that was told."):
            app.tell(words)
        await settled(pilot)
        await until(pilot, lambda: len(toasts(app)) == 2 and all(each.area for each in toasts(app)))
        await settled(pilot)
        for kept in ("Input", ".hint"):
            region = app.screen.query_one(kept).region
            assert not any(region.overlaps(toast) for toast in toasts(app)), kept


async def test_what_was_told_before_a_form_opened_stands_over_it_alone_and_is_back_after_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        app.tell("It is kept.")
        await settled(pilot)
        await until(pilot, lambda: seen(app).count("It is kept.") == 1)
        form = Form("Short", [Field(name="one", label="One")], dict, drafted=False)
        app.push_screen(form)
        await until(pilot, lambda: app.screen is form and any(each.area for each in toasts(app)))
        await settled(pilot)
        behind = [toast for screen in app._background_screens for toast in screen.query(Toast) if toast.region.area]
        assert not behind
        await press(pilot, "escape")
        await until(pilot, lambda: seen(app).count("It is kept.") == 1)
