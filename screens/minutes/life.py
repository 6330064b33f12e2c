"""What becomes of the minutes once the meeting is closed: decision notice, circulating, what changed, signing."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import work

from secretariat.basics.acts import Act
from secretariat.basics.clock import at, house_date, local
from secretariat.basics.record import Refused
from secretariat.minutes.life import NOT_CLOSED, Life
from secretariat.papers import circulating

from ..dialogs.field import Field
from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..papers.writing import refuse_leaks, still_open, write_paper

if TYPE_CHECKING:
    from secretariat.proceedings.proceedings import Proceedings


def _life(screen: ClerkScreen) -> Life:
    return screen.clerk.archive.life(screen.clerk.meeting_id) or NOT_CLOSED


def _refuse_leaks(screen: ClerkScreen, p: Proceedings) -> None:
    """The copy that is kept of the public minutes goes through the gate as a written paper does. Raises Refused."""
    from secretariat.papers.minutes import minutes

    refuse_leaks(screen, "minutes", minutes(p))


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


def _open(p: Proceedings) -> str:
    """What is open about the minutes that are about to go out."""
    from secretariat.papers.minutes import minutes

    return still_open(p, minutes(p))


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
        from ..dialogs.form import Form

        p, now = self.proceedings, local(self.clerk.now())
        if p is None:
            return
        try:
            circulating.refuse_circulating(p, _life(self))
        except Refused as refusal:
            self.refuse(str(refusal))
            return

        def check(values: dict[str, Any]) -> Act:
            when = at(values["on"], values["time"])
            here = self.proceedings
            assert here is not None, "asked about this meeting"
            _refuse_leaks(self, here)
            return circulating.circulate(here, _life(self), when, to=values["to"], now=now)

        fields = [
            Field(name="on", label="On", kind="date", value=now.date(), required=True),
            Field(name="time", label="At", kind="time", value=now.time().replace(second=0, microsecond=0),
                  required=True, afternoon=False),
            Field(name="to", label="To", value="members", hint="To whom they were sent."),
        ]  # fmt: skip
        form = Form(f"Circulate the minutes of {house_date(p.day)}", fields, check, keep=self.do,
                    note=f"A copy is kept as they stand; what changes after is listed. {_open(p)}".strip())  # fmt: skip
        if await self.app.push_screen_wait(form):
            self.tell("Circulated, and a copy kept. What changes from now on is listed against it.")

    @work(group="asking")
    async def action_sign(self) -> None:
        from secretariat.papers.minutes import minutes

        from ..dialogs.form import Form

        p = self.proceedings
        if p is None:
            return
        today = local(self.clerk.now()).date()
        try:
            circulating.sign(p, _life(self), self.clerk.now())
        except Refused as refusal:
            self.refuse(str(refusal))
            return

        def check(values: dict[str, Any]) -> Act:
            if values["on"] > today:
                raise Refused("That day is still to come.")
            here = self.proceedings
            assert here is not None, "asked about this meeting"
            _refuse_leaks(self, here)
            return circulating.sign(here, _life(self), at(values["on"], dt.time(12)))

        fields = [Field(name="on", label="On", kind="date", value=today, required=True)]
        form = Form(f"The minutes of {house_date(p.day)} were signed", fields, check, keep=self.do,
                    note=still_open(p, minutes(p), _life(self)))  # fmt: skip
        await self.app.push_screen_wait(form)

    def action_how_far(self) -> None:
        p = self.proceedings
        if p is None:
            return
        from ..dialogs.reading import Reading

        known = _life(self)
        lines = [known.status(), *known.notes()]
        lines += [f"{copy.kind.capitalize()} on {house_date(local(copy.when).date())}"
                  f"{f', to {copy.to}' if copy.to else ''}." for copy in known.copies]  # fmt: skip
        for each in circulating.amendments(p, known):
            lines += ["", f"Changed since {house_date(local(each.since.when).date())}:"]
            for change in each.changes:
                lines += [f"  {change.under}", *([f"    was: {change.was}"] if change.was else []),
                          *([f"    now: {change.now}"] if change.now else [])]  # fmt: skip
        self.app.push_screen(Reading(f"The minutes of {house_date(p.day)}", "\n".join(lines)))
