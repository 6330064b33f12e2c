"""How tests drive the register of complaints: by its keys, its list of what can be done, and its forms."""

from __future__ import annotations

import datetime as dt
from typing import Any

from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from screens.complaints.what_now import WhatNow
from screens.dialogs.choose import Choose
from screens.dialogs.form import Form
from secretariat.complaints.case import Case
from tests.support.cases import moment
from tests.support.driving import press, seen, settled, told, type_in, until
from tests.support.panels import Clock

PASSPHRASE = "four quiet lanes by night"


def the_case(app: SecretariatApp, reference: str = "") -> Case:
    """The only case, or the one of a reference."""
    (case,) = [case for case in app.archive.cases() if reference in ("", case.reference)]
    return case


def words(app: SecretariatApp) -> str:
    """The picture as running words, without frames and line ends."""
    return " ".join(seen(app).replace("│", " ").split())


def on_day(app: SecretariatApp, day: dt.date, time: str = "10:00") -> None:
    """It is another day."""
    assert isinstance(app.now, Clock)
    app.now.moment = moment(day, time)
    app.records_changed()
    app.call_later(app.soon.look)  # as each minute does


async def fill(pilot: Pilot[Any], **values: str) -> None:
    """Fill the form in front."""
    await until(pilot, lambda: isinstance(pilot.app.screen, Form) and pilot.app.screen.query("#save"))
    form = pilot.app.screen
    assert isinstance(form, Form)
    form.fill(values)
    await settled(pilot)


async def filled(pilot: Pilot[Any], **values: str) -> None:
    """Fill the form in front and save it: it closes."""
    await fill(pilot, **values)
    form = pilot.app.screen
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: pilot.app.screen is not form, f"the form stays: {told(pilot.app)}")
    await settled(pilot)


async def choose(pilot: Pilot[Any], words: str) -> None:
    """Take what the words leave in the list in front."""
    await until(pilot, lambda: isinstance(pilot.app.screen, Choose))
    front = pilot.app.screen
    await type_in(pilot, words)
    await press(pilot, "enter")
    await until(pilot, lambda: pilot.app.screen is not front, f"it was not taken: {told(pilot.app)}")
    await settled(pilot)


async def step(pilot: Pilot[Any], words: str, answer: str = "", /, **values: str) -> None:
    """Take a step in the case marked: by its name in the list, the answer that forks it, and its form."""
    await press(pilot, "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, WhatNow))
    await choose(pilot, words)
    if answer:
        await choose(pilot, answer)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))
    await filled(pilot, **values)


async def send(pilot: Pilot[Any], words: str, **values: str) -> None:
    """Log a letter as sent, as it was made."""
    await press(pilot, "l")
    await choose(pilot, words)
    await press(pilot, "ctrl+t")
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))
    await filled(pilot, **values)


async def set_passphrase(pilot: Pilot[Any], passphrase: str = PASSPHRASE) -> None:
    """Set one by keys, where there is none."""
    await press(pilot, "p")
    await type_in(pilot, passphrase)
    await press(pilot, "enter")
    await type_in(pilot, passphrase)
    await press(pilot, "enter")
    await until(pilot, lambda: "The passphrase is set." in told(pilot.app))


async def unlock(pilot: Pilot[Any], passphrase: str = PASSPHRASE) -> None:
    """Give it, where the register asks for it."""
    await until(pilot, lambda: "is locked" in seen(pilot.app))
    await type_in(pilot, passphrase)
    await press(pilot, "enter")
    await until(pilot, lambda: not pilot.app.archive.locked)  # type: ignore[attr-defined]
    await settled(pilot)
