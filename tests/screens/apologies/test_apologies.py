"""Apologies and substitutes, driven by keys; the reason stays where it belongs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from screens.app.places import MODES
from secretariat.basics.acts import Put, act
from secretariat.events.course import Closed
from secretariat.events.earlier import MinutesConfirmed
from secretariat.meetings.copies import MinutesCopy
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import MEETING, NEXT_MEETING, begun, substitution

REASON = "at a funeral"


async def test_apologies_come_in_with_a_substitute_and_the_sentence_follows(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies", size=(120, 40)) as pilot:
        assert "To be printed: Apologies were received from Councillor Peel." in seen(app)
        await press(pilot, "n")
        await until(pilot, lambda: "New apologies" in seen(app))
        await type_in(pilot, "rg")
        await press(pilot, "enter", "enter", "enter")
        await type_in(pilot, "ill")
        await press(pilot, "tab")
        await type_in(pilot, "us")
        await press(pilot, "enter")
        await until(pilot, lambda: "from Councillors Gorse and Peel. Councillor Sedge was in attendance" in seen(app))
        assert "ill" in seen(app)
        assert "U Sedge" in seen(app)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Gorse, Rupert" not in seen(app))
        assert not app.archive.bundle(app.meeting_id).substitutions  # type: ignore[union-attr]


async def test_apologies_twice_are_refused(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "New apologies" in seen(app))
        await type_in(pilot, "np")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "has sent apologies already" in seen(app))


async def test_apologies_of_several_come_in_as_one_act(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies", size=(120, 40)) as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "New apologies" in seen(app))
        await type_in(pilot, "Gorse, Bramble and ia")
        await until(pilot, lambda: "Councillor Rupert Gorse, Councillor Dafydd Bramble and Imogen Ash" in seen(app))
        app.screen.fill({"reason": REASON, "substitute": "us"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "One substitute cannot stand in for several" in seen(app))
        app.screen.fill({"substitute": "", "person": "Gorse, Bramble, Peel"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Councillor Peel has sent apologies already." in seen(app))
        app.screen.fill({"person": "Gorse, Bramble and ia"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "from Councillors Bramble, Gorse and Peel" in seen(app))
        assert "Ash" in seen(app)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Apologies were received from Councillor Peel." in seen(app))


async def test_apologies_are_edited_and_withdrawn(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies") as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: "Apologies from Councillor Nadia Peel" in seen(app))
        assert REASON in seen(app)
        await press(pilot, "tab", "right", "ctrl+s")
        await until(pilot, lambda: "telephone" in seen(app))
        await press(pilot, "d")
        await until(pilot, lambda: "There were no apologies for absence." in seen(app))
        assert "Press N when someone does" in seen(app)
        await press(pilot, "d")
        await until(pilot, lambda: "Nobody has sent apologies yet: N enters them." in seen(app))


async def test_one_key_says_that_an_apology_is_for_lateness(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies") as pilot:
        await press(pilot, "l")
        await until(
            pilot, lambda: "To be printed: Apologies for lateness were received from Councillor Peel." in seen(app)
        )
        assert "late, " in seen(app)
        assert "apologies for lateness by e-mail" in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "l")
        await until(pilot, lambda: "To be printed: Apologies were received from Councillor Peel." in seen(app))


async def test_signed_minutes_are_not_changed_from_here(tmp_path: Path) -> None:
    copy = MinutesCopy(when=dt.datetime(2031, 9, 18, 10, tzinfo=dt.UTC), kind="signed")
    app = app_on(tmp_path / "data", begun(), act("signed", Put(copy, MEETING)))
    async with driving(app, "apologies") as pilot:
        for key in ("l", "d"):
            await press(pilot, key)
            await until(pilot, lambda: "signed on 18 September 2031: only a later meeting corrects them" in told(app))
        assert not app.archive.bundle(MEETING).apologies[0].late  # type: ignore[union-attr]
        await press(pilot, "f4")
        await press(pilot, "a")
        await until(pilot, lambda: "only a later meeting corrects them" in told(app))
        assert len(app.archive.bundle(MEETING).events) == len(begun().changes)  # type: ignore[union-attr]


async def test_that_approved_minutes_were_changed_is_told_here_too(tmp_path: Path) -> None:
    agreed = act("agreed", Put(MinutesConfirmed(of=dt.date(2031, 6, 18), place="1"), NEXT_MEETING))
    closed = act("closed", Put(Closed(place="zzz"), MEETING))
    app = app_on(tmp_path / "data", begun("sw pq db ob cx mh tk"), closed, agreed)
    async with driving(app, "apologies") as pilot:
        await press(pilot, "l")
        await until(pilot, lambda: "only a later meeting corrects them, in its own minutes. Ctrl+Z" in told(app))
        assert app.archive.bundle(MEETING).apologies[0].late  # type: ignore[union-attr]


async def test_a_substitute_is_named_and_removed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies") as pilot:
        await press(pilot, "x")
        await until(pilot, lambda: "Nobody stands in for this person." in seen(app))
        await press(pilot, "s")
        await type_in(pilot, "tk")
        await press(pilot, "enter")
        await until(pilot, lambda: "holds a seat already" in seen(app))
        app.screen.fill({"substitute": "wu"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.screen_stack) == 1)
        assert "Councillor Umber was in attendance as substitute" in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "x")
        assert "as substitute for" not in app.screen.as_text()  # type: ignore[attr-defined]


@pytest.mark.parametrize("place", [mode.name for mode in MODES if mode.name != "apologies"])
async def test_no_other_screen_shows_the_reason(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", substitution())
    async with driving(app, place, size=(160, 50)):
        assert REASON not in seen(app)
        assert REASON not in app.screen.as_text()  # type: ignore[attr-defined]


async def test_the_plain_text_withholds_the_reason(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", substitution())
    async with driving(app, "apologies", size=(120, 40)):
        assert REASON in seen(app)
        text = app.screen.as_text()  # type: ignore[attr-defined]
        assert REASON not in text
        assert "apologies by e-mail; a reason is kept privately; Councillor Una Sedge stands in" in text


async def test_while_the_register_is_locked_reasons_are_sealed_given_and_kept(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "apologies", size=(120, 40)) as pilot:
        await app.archive.set_passphrase("open sesame")
        app.archive.relock()
        await app.complaints_changed()
        await until(pilot, lambda: "locked: F8 opens" in seen(app))
        assert REASON not in seen(app)
        assert "a reason is kept privately" in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "enter")
        await until(pilot, lambda: "Apologies from Councillor Nadia Peel" in seen(app))
        await press(pilot, "tab", "tab")
        await until(pilot, lambda: "A reason is kept, sealed; F8 opens it." in seen(app))
        await press(pilot, "shift+tab", "right", "ctrl+s")
        await until(pilot, lambda: "telephone" in seen(app) and "locked: F8 opens" in seen(app))
        await press(pilot, "n")
        await type_in(pilot, "rg")
        await press(pilot, "enter", "enter", "enter")
        await type_in(pilot, "ill")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: seen(app).count("locked: F8 opens") == 2)
        app.archive.unlock("open sesame")
        await app.complaints_changed()
        await until(pilot, lambda: REASON in seen(app) and "ill" in seen(app) and "locked" not in seen(app))
