"""What becomes of the minutes once the meeting is closed: decision notice, circulating, what changed, signing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual import work

from secretariat.basics.acts import Act
from secretariat.basics.clock import at, house_date, local
from secretariat.basics.record import Refused
from secretariat.minutes.life import NOT_CLOSED, Life
from secretariat.papers import circulating

from ..dialogs.coming_up import may_come_up
from ..dialogs.field import Field
from ..kit.commands import Command
from ..kit.screen import ClerkScreen, WithClerk
from ..papers.composing import composed
from ..papers.gate import let_through
from ..papers.writing import still_open, write_paper

if TYPE_CHECKING:
    from secretariat.proceedings.proceedings import Proceedings
    from storage.archive import Archive

T = TypeVar("T")

Of = Callable[["Proceedings", Life], T]
"""What is made of the minutes as they stand and of how far they have got: in a thread, which reads every later meeting
and composes the minutes as they are printed."""


async def _made(screen: WithClerk, meeting: str, name: str, make: Callable[[], Of[T]]) -> T:
    """What is made of the minutes of a meeting. ``name``: what is composed. Raises Refused, where it is stopped too."""

    def before() -> Callable[[Archive], T]:
        of = make()

        def compose(archive: Archive) -> T:
            p = archive.proceedings(meeting)
            assert p is not None, "asked about this meeting"
            return of(p, archive.life(meeting) or NOT_CLOSED)

        return compose

    return await composed(screen, name, before)


def _public(screen: ClerkScreen, meeting: str, act: Of[Act]) -> Callable[[], Of[Act]]:
    """The act that keeps a copy of the minutes, where the copy goes through the gate as a written paper does."""

    def make() -> Of[Act]:
        from secretariat.papers.minutes import minutes

        passes = let_through(screen, "minutes", meeting)

        def of(p: Proceedings, known: Life) -> Act:
            passes(minutes(p))
            return act(p, known)

        return of

    return make


def _not_closed(screen: ClerkScreen) -> str:
    p = screen.proceedings
    if p is None:
        return "There is no meeting yet. Add one on the plan: {app.plan}."
    return "" if p.phase == "closed" else "The meeting is not closed yet, so its minutes are not done."


def _not_begun(screen: ClerkScreen) -> str:
    p = screen.proceedings
    return "" if p and p.phase != "not begun" else "The meeting has not begun, so there is nothing to write."


def _not_circulated(screen: ClerkScreen) -> str:
    bundle = screen.bundle
    return "" if bundle and bundle.copies else "These minutes have not been circulated yet."


COMMANDS = (
    Command("minutes.notice", "Write the decision notice", "The decisions alone: what goes out first.", "",
            _not_begun, does=partial(write_paper, name="decisions")),
    Command("minutes.exempt", "Write the exempt minutes", "With the private part: not for publication.", "",
            _not_begun, does=partial(write_paper, name="exempt-minutes")),
    Command("minutes.recording", "Write the index of the recording", "Each line with the second it was typed: for you "
            "alone.", "", _not_begun, does=partial(write_paper, name="recording-index")),
    Command("minutes.circulate", "Circulate the minutes", "Record that they went out, and keep a copy.", "",
            _not_closed),
    Command("minutes.comparison", "What changed since they were circulated", "Each paragraph as it was and is.", "",
            _not_circulated, does=partial(write_paper, name="comparison")),
    Command("minutes.how-far", "How far the minutes have got", "Circulated, approved, signed; what has changed since.",
            "", _not_closed),
    Command("minutes.sign", "Record that they were signed", "After a later meeting approved them.", "", _not_closed),
)  # fmt: skip


class MinutesLife(ClerkScreen):
    """Mixed into the minutes' screen."""

    @work(group="asking")
    async def action_circulate(self) -> None:
        now = local(self.clerk.now())

        def told(p: Proceedings, known: Life) -> str:
            from secretariat.papers.minutes import minutes

            circulating.refuse_circulating(p, known)
            return still_open(p, minutes(p))

        def check(values: dict[str, Any]) -> dict[str, Any]:
            circulating.refuse_sent(at(values["on"], values["time"]), now)
            return values

        def act(values: dict[str, Any]) -> Of[Act]:
            when = at(values["on"], values["time"])
            return lambda p, known: circulating.circulate(p, known, when, to=values["to"], now=now)

        fields = [
            Field(name="on", label="On", kind="date", value=now.date(), required=True),
            Field(name="time", label="At", kind="time", value=now.time().replace(second=0, microsecond=0),
                  required=True, afternoon=False),
            Field(name="to", label="To", value="members", hint="To whom they were sent."),
        ]  # fmt: skip
        about = "A copy is kept as they stand; what changes after is listed."
        if await self._ask("Circulate the minutes of {day}", fields, told, about, check, act):
            self.tell("Circulated, and a copy kept. What changes from now on is listed against it.")

    @work(group="asking")
    async def action_sign(self) -> None:
        now = self.clerk.now()
        today = local(now).date()

        def told(p: Proceedings, known: Life) -> str:
            from secretariat.papers.minutes import minutes

            circulating.sign(p, known, now)
            return still_open(p, minutes(p), known)

        def check(values: dict[str, Any]) -> dict[str, Any]:
            if values["on"] > today:
                raise Refused("That day is still to come.")
            return values

        def act(values: dict[str, Any]) -> Of[Act]:
            return lambda p, known: circulating.sign(p, known, at(values["on"], dt.time(12)))

        fields = [Field(name="on", label="On", kind="date", value=today, required=True)]
        if await self._ask("The minutes of {day} were signed", fields, told, "", check, act):
            self.tell("Recorded: the minutes were signed.")

    async def _ask(
        self, title: str, fields: list[Field], told: Of[str], about: str,
        check: Callable[[dict[str, Any]], dict[str, Any]], act: Callable[[dict[str, Any]], Of[Act]],
    ) -> bool:  # fmt: skip
        """Ask, and keep the act that is made of the answers and of the minutes as they stand then. ``told`` refuses it
        at once where it cannot be, and gives what is open about the minutes, for the form."""
        from ..dialogs.composing_form import ComposingForm

        p, meeting = self.proceedings, self.clerk.meeting_id
        if p is None:
            return False
        title = title.format(day=house_date(p.day))
        try:
            note = await _made(self, meeting, "minutes", lambda: told)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        if not may_come_up(self, "The minutes are composed. Ask for it again on {app.minutes}."):
            return False

        async def keep(values: dict[str, Any]) -> bool:
            return await self.do(await _made(form, meeting, "minutes", _public(self, meeting, act(values))))

        form = ComposingForm(title, fields, check, keep=keep, note=f"{about} {note}".strip())
        return await self.clerk.push_screen_wait(form) is not None

    @work(group="asking")
    async def action_how_far(self) -> None:
        from secretariat.papers.how_far import how_far

        from ..dialogs.reading import Reading

        p = self.proceedings
        if p is None:
            return
        try:
            lines = await _made(self, self.clerk.meeting_id, "list of what changed", lambda: how_far)
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        if may_come_up(self, "How far the minutes have got is read. Ask for it again on {app.minutes}."):
            self.app.push_screen(Reading(f"The minutes of {house_date(p.day)}", "\n".join(lines)))
