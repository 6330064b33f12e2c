"""What a widget looks like is kept, and is what Textual's own style sheet makes of it each time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.css import stylesheet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

from screens.app.app import SecretariatApp
from screens.app.places import MODES
from screens.app.styling import KeptStylesheet
from tests.support.driving import app_on, driving, press, settled
from tests.support.panels import begun


def _looks(node: DOMNode) -> dict[str, Any]:
    rules: dict[str, Any] = dict(node.styles.base._rules)
    return rules | ({"layout": rules["layout"].name} if rules.get("layout") else {})


def _differing(app: SecretariatApp) -> list[str]:
    """The widgets on the screen in front, and their parts, that would look otherwise if all were worked out anew."""
    found = []
    for widget in app.screen.walk_children(with_self=True):
        parts = [style.node for style in widget._component_styles.values() if style.node is not None]
        for node in (widget, *parts):
            kept = _looks(node)
            node.styles.base.reset()
            Stylesheet.apply(app.stylesheet, node)
            if _looks(node) != kept:
                found.append(f"{node}: {kept} is {_looks(node)}")
    return found


@pytest.mark.parametrize("place", [mode.name for mode in MODES])
async def test_every_widget_of_a_place_looks_as_the_rules_say(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, place) as pilot:
        assert not _differing(app)
        await press(pilot, "tab")
        assert not _differing(app), "after the focus moved"
        await press(pilot, "f1")
        assert not _differing(app), "with help over it"


async def test_other_colours_are_seen_at_once_everywhere(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        await app.go("agenda")
        await settled(pilot)
        before = app.screen.styles.background
        app.theme = "textual-light"
        await settled(pilot)
        assert app.screen.styles.background != before
        assert not _differing(app)
        await app.go("minutes")
        await settled(pilot)
        assert not _differing(app), "in a place that was not in front as they changed"


async def test_a_place_that_was_shown_before_works_no_look_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "agenda") as pilot:
        await app.go("people")
        await settled(pilot)
        worked_out = []
        of_textual = Stylesheet.apply

        def counted(sheet: Stylesheet, node: DOMNode, **more: Any) -> None:
            if isinstance(sheet, KeptStylesheet) and sheet._rules_for(node).kept:
                worked_out.append(str(node))
            of_textual(sheet, node, **more)

        monkeypatch.setattr(Stylesheet, "apply", counted)
        await app.go("agenda")
        await settled(pilot)
        assert worked_out == []


async def test_no_source_is_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[object, ...]] = []
    of_textual = stylesheet.parse

    def counted(scope: str, css: str, read_from: Any, **more: Any) -> Any:
        read.append((scope, css, read_from, more["tie_breaker"]))
        return of_textual(scope, css, read_from, **more)

    monkeypatch.setattr(stylesheet, "parse", counted)
    monkeypatch.setattr(KeptStylesheet, "_read", {})
    app = app_on(tmp_path, begun())
    async with driving(app, "agenda") as pilot:
        for place in ("people", "complaints", "minutes"):  # each with a sheet of its own
            await app.go(place)
            await settled(pilot)
    assert len(read) > 25
    assert len(set(read)) == len(read)


async def test_what_is_remembered_of_states_begins_anew_and_stays_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.app.styling.MOST_STATES", 25)
    monkeypatch.setattr(KeptStylesheet, "_states", {})
    app = app_on(tmp_path, begun())
    async with driving(app, "agenda") as pilot:
        await press(pilot, "f1", "escape", "f9")
        assert len(KeptStylesheet._states) <= 25
        assert not _differing(app)
