"""Who came, who left, and who took the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings

Mode = Literal["room", "remote"]


class Arrived(Happening, frozen=True, kw_only=True, tag="arrived"):
    """People are here: from the start if told before the meeting began, else from ``at``.

    ``counted``: None lets the rules say whether they count; False for one who only watches (MTG-60).
    """

    timed: ClassVar[bool] = True

    people: tuple[str, ...]
    mode: Mode = "room"
    counted: bool | None = None

    def refusal(self, proceedings: Proceedings) -> str:
        for person in self.people:
            if why := proceedings.refuse_arrival(person):
                return why
        if proceedings.phase == "closed":
            return "The meeting is closed. Reopen it (undo the close) to add an arrival."
        return proceedings.refuse_time(self.at, f"{proceedings.names(self.people)} cannot have arrived")

    def happen(self, proceedings: Proceedings) -> None:
        for person in self.people:
            proceedings.arrive(person, self.at, self.mode, self.counted)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if proceedings.phase == "not begun":
            return
        when = f" at {proceedings.time(self.at)}" if self.at else ""
        how = " remotely" if self.mode == "remote" else ""
        page.stage(f"{proceedings.names(self.people)} joined the meeting{how}{when}")

    def line(self, proceedings: Proceedings) -> str:
        began = (event.place for event in proceedings.bundle.events if event.__struct_config__.tag == "began")
        time = self.time_in_line() or (" ?" if self.place > next(began, self.place) else "")
        mode = " virtual" if self.mode == "remote" else ""
        return f"/in {proceedings.codes(self.people)}{time}{mode}{' observer' if self.counted is False else ''}"


class Left(Happening, frozen=True, kw_only=True, tag="left"):
    """People went: for the rest of the meeting, for an interest, in protest, or for a while."""

    timed: ClassVar[bool] = True

    people: tuple[str, ...]
    why: Literal["", "interest", "protest", "for a while"] = ""
    note: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        for person in self.people:
            if person not in proceedings.room:
                return f"{proceedings.name(person)} is not in the room, so cannot leave it."
        return proceedings.refuse_time(self.at, f"{proceedings.names(self.people)} cannot have left")

    def happen(self, proceedings: Proceedings) -> None:
        for person in self.people:
            proceedings.leave(person, self.at)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if proceedings.phase == "not begun":
            return
        when = f" at {proceedings.time(self.at)}" if self.at else ""
        why = {
            "interest": ", having declared an interest",
            "protest": " in protest",
            "for a while": " for a while",
        }
        note = f": {self.note}" if self.note else ""
        page.stage(f"{proceedings.names(self.people)} left the meeting{when}{why.get(self.why, '')}{note}")

    def line(self, proceedings: Proceedings) -> str:
        time = self.time_in_line() or " ?"
        why = f" {self.why}" if self.why else ""
        return f"/out {proceedings.codes(self.people)}{time}{why} {self.note}".rstrip()


class Absent(Happening, frozen=True, kw_only=True, tag="absent"):
    """Called at the roll and not there. (Someone who sent apologies needs no such mark.)"""

    people: tuple[str, ...]

    def refusal(self, proceedings: Proceedings) -> str:
        here = next((person for person in self.people if person in proceedings.room), "")
        if here and proceedings.phase != "not begun":
            return f"{proceedings.name(here, start=True)} is here. /out says that someone left; F4 corrects the roll."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        for person in self.people:
            if person in proceedings.room:
                proceedings.leave(person, self.at)
            proceedings.absent.add(person)

    def line(self, proceedings: Proceedings) -> str:
        return f"/absent {proceedings.codes(self.people)}"


class ChairTaken(Happening, frozen=True, kw_only=True, tag="chair taken"):
    """Someone presides, for an item or for the rest of the meeting (MTG-51)."""

    person: str
    scope: Literal["meeting", "item"] = "meeting"

    def refusal(self, proceedings: Proceedings) -> str:
        if self.person not in proceedings.room:
            return f"{proceedings.name(self.person)} is not in the room, so cannot take the chair."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.take_the_chair(self.person, for_item=self.scope == "item")

    def write(self, proceedings: Proceedings, page: Page) -> None:
        rest = " for this item" if self.scope == "item" else ""
        page.stage(f"{proceedings.name(self.person)} in the Chair{rest}")

    def line(self, proceedings: Proceedings) -> str:
        item = " for this item" if self.scope == "item" else ""
        return f"/chair {proceedings.codes((self.person,))}{item}"
