"""From the first start in an empty folder to the gavel of a first meeting, by keys alone, through the real application.

A new clerk sets up a panel (“Tern 142”): the six questions, a table of twenty people of whom three rows are wrong, a
year of six dates of which one is wrong, then her first meeting, opened, minuted and closed. ``keystrokes`` says what is
counted; a paste is one key, whatever is pasted, and the answers to the six questions are counted letter by letter.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from textual import events

from screens.lists.desk import ListDesk
from screens.minutes.screen import MinutesScreen
from storage import open_store
from tests.support.clerk import printed

from .keystrokes import Step, strokes
from .replaying import SIZE, Clock, Secretary, send, settled

DAY = dt.date(2031, 7, 2)
AIMS = {"people": 60, "dates": 60}
"""The most keys that a table of twenty people with three rows wrong may take, and a year of six dates."""

_FAMILIES = ("Acorn", "Beech", "Cedar", "Damson", "Elder", "Furze", "Gean", "Hazel", "Ivory", "Juniper", "Laurel",
             "Maple", "Nettle", "Osier")  # fmt: skip
PEOPLE = "\n".join((
    "Name\tCouncil\tRole\tSubstitute\tAppointed",
    "Cllr A. Acorn\tFenton City Council\tChair\tCllr Z. Zelkova\t20 May 2031",
    *(f"Cllr {name[0]}. {name}\tFenton City Council\tMember\t\t20 May 2031" for name in _FAMILIES[1:]),
    "Cllr P. Privet\tEldmoor\tMembr\t\t20 May 2031",
    "Cllr Q. Quince\tEldmoor\tMember\t\t31 June 2031",
    "\tEldmoor\tMember\t\t20 May 2031",
    "Rose Rowan\t\tIndependent member\t\t20 May 2031",
    "Tom Sorrel\t\tMonitoring Officer\t\t",
    "Vera Teasel\t\tPolice and Crime Commissioner\t\t",
))  # fmt: skip
"""Twenty rows, the 15th to the 17th of them wrong: a slip in the post, a day that is none, and nobody's name."""

DATES = (
    "Wed 17 September 2031, 2pm, Guildhall\nWed 19 November 2031, 2pm, Guildhall\n"
    "Tuesday 4 February 2032, 2pm, Guildhall\n"
    "Wed 18 February 2032, 2pm, Guildhall, only if: Veto\nWed 17 March 2032, 2pm, Guildhall\n"
    "Wed 16 June 2032, 2pm, Guildhall: Annual Report\n"
)
"""Six dates, of which the third names another day of the week."""


class Part(NamedTuple):
    """What is pressed in one part of the way, and the words that are pasted before the last of it."""

    name: str
    keys: tuple[str, ...]
    """Keys, a screen at a time: what one opens is waited for, as a clerk looks before she types on."""


WAY = (
    Part("six questions", (
        "n", "Fen Police and Crime Panel⏎⏎⏎⏎Ann Sedge, Clerk⏎2 July, 2pm, Guildhall", "‹ctrl+s›", "‹ctrl+s›")),
    Part("people", (
        "‹paste people›", "‹ctrl+s›", "⏎", "m‹ctrl+s›", "⏎", "30/6/2031‹ctrl+s›", "⏎", "Rye‹ctrl+s›", "‹ctrl+s›")),
    Part("dates", ("‹f2›", "t", "‹paste dates›", "‹ctrl+s›", "⏎", "4 Feb 2032‹ctrl+s›", "‹ctrl+s›")),
    Part("the roll", ("‹f4›", "e", "‹f6›")),
    Part("the meeting", (
        "‹ctrl+n›", "=⏎", "‹ctrl+n›", "=⏎", "‹ctrl+n›", "=⏎", "‹ctrl+n›",
        "«One complaint had been received in the period and had been closed.»⏎", "=⏎", "‹ctrl+n›",
        "bb⇥«why were the dates so late in the year?»⇥«replied that the hall was taken»⏎", "=⏎", "/close⏎")),
)  # fmt: skip
_PASTED = {"paste people": PEOPLE, "paste dates": DATES}


class Walked(NamedTuple):
    """What the way came to: keys by part, and what stood on the disk at its end."""

    keys: dict[str, int]
    letters: int
    people: int
    dates: int
    phase: str
    wrong: list[str]
    page: list[str]


class NewClerk(Secretary):
    """The clerk's application, which is not quiet while the place in front is still coming."""

    @property
    def is_quiet(self) -> bool:
        """Nothing waits to be handled or painted, and what is in front has its parts."""
        screen = self.screen
        if not screen.is_mounted or (isinstance(screen, MinutesScreen) and not screen.query("CaptureLine")):
            return False
        return super().is_quiet


def counted(part: Part) -> int:
    return sum(Step("", keys).counted for keys in part.keys)


def walk(folder: Path) -> Walked:
    """The whole way in an empty folder."""
    return asyncio.run(_walked(folder))


async def _walked(folder: Path) -> Walked:
    clock = Clock(DAY, "13:30")
    wrong: list[str] = []
    app = NewClerk(lambda: open_store(folder / "data"), now=clock, meeting="", reports=folder / "reports")
    async with app.run_test(size=SIZE) as pilot:
        while app.current_mode != "welcome":
            await pilot.pause()
        await settled(app)
        for part in WAY:
            if part.name == "the meeting":
                clock.set("14:00")
            for keys in part.keys:
                for stroke in strokes(keys):
                    if words := _PASTED.get(stroke.key):
                        app.post_message(events.Paste(words))
                    else:
                        send(app, [stroke])
                    if stroke.key in ("ctrl+s", "f2", "f4", "f6", "enter"):
                        await _at_rest(app)
                await _at_rest(app)
                if app.refused and not isinstance(app.screen, ListDesk):
                    wrong.append(f"{part.name}: {keys!r} was refused: {app.refused}")
                    app.clear_notifications()
        archive = app.archive
        p = archive.proceedings(app.meeting_id)
        if not isinstance(app.screen, MinutesScreen) or p is None:
            return Walked({}, 0, len(archive.people()), len(archive.entries()), "", [*wrong, "it ended elsewhere"], [])
        letters = sum(Step("", keys).letters for part in WAY for keys in part.keys)
        return Walked({part.name: counted(part) for part in WAY}, letters, len(archive.people()),
                      len(archive.entries()), p.phase, wrong, printed(p.page.blocks()))  # fmt: skip


async def _at_rest(app: Secretary) -> None:
    """Until nothing goes on, for three looks one after the other: a screen that is coming may be quiet for a moment."""
    for _ in range(3):
        await asyncio.wait_for(settled(app), 30)
        await asyncio.sleep(0.02)


def measure() -> Iterator[str]:
    """The keys of each part, and whether the gavel fell."""
    with tempfile.TemporaryDirectory() as folder:
        came = walk(Path(folder))
    for part, keys in came.keys.items():
        aim = f" (aim: at most {AIMS[part]})" if part in AIMS else ""
        yield f"{part:<16}{keys:>5} keys{aim}"
    yield f"in all          {sum(came.keys.values()):>5} keys, and {came.letters} letters of free text"
    yield f"{came.people} people, {came.dates} dates, the meeting {came.phase}"
    yield from came.wrong


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
