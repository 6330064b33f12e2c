"""The register of matters: what was decided, recommended, asked for and promised, at this meeting or at all of them."""

from __future__ import annotations

from functools import partial

from textual import on, work

from secretariat.matters.matter import Kind, StoryEntry
from secretariat.matters.raised import Raised

from ..kit.commands import Command
from ..widgets.long_table import LongTable
from .facts import facts, many
from .forms import correcting_form, parts_form, raising_form, step_form, taking_out_form
from .listed import ListedMatters
from .story import Story


def _no_matter(screen: DecisionsScreen) -> str:
    return (
        ""
        if screen.matter
        else "Nothing is listed. {decisions.every} shows every kind, {decisions.meetings} all meetings."
    )


def _no_minute(screen: DecisionsScreen) -> str:
    if screen.matter and not screen.matter.meeting:
        return "That was raised outside a meeting: Enter shows where it stands."
    return _no_matter(screen)


def _not_raised(screen: DecisionsScreen) -> str:
    if screen.matter and screen.raised is None:
        return "That was minuted: its words are corrected in the minutes ({decisions.minute} goes there)."
    return _no_matter(screen)


def _only(kind: Kind | None, screen: DecisionsScreen) -> None:
    screen.only(kind)


_KEYS: dict[Kind, str] = {
    "decision": "1,d", "recommendation": "2,r", "action": "3,a", "undertaking": "4,u", "question": "5,q",
    "area for improvement": "6,i", "referral": "7",
}  # fmt: skip


class DecisionsScreen(ListedMatters):
    """A list that can be narrowed by kind and by words, and the whole of the one marked below."""

    TITLE_HERE = "Decisions"
    CSS_PATH = "decisions.tcss"
    AUTO_FOCUS = "LongGrid"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    HELP = """Everything that came of this meeting, or with {decisions.meetings} of all meetings and of letters. Enter
    on a line shows its whole story: when it was raised, sent, due, answered, noted and closed; and from there the
    minute or the letter. {decisions.decisions} to {decisions.referrals} show one kind,
    {decisions.every} everything. {decisions.filter} narrows the list by meeting, by who, by state, by whose move it is,
    or to what is overdue, which {decisions.overdue} does at once; {decisions.sort} sorts. {decisions.find} goes to the
    line above: type words, and only what holds all of them is shown; Enter goes back to the list, Escape takes back
    what was asked for. {decisions.progress} says how far a matter has got, such as that what was referred to an officer
    is settled; the minutes are not changed by it. What is past its date and not answered says OVERDUE."""
    COMMAND_TABLE = (
        Command("decisions.story", "The whole story", "All that happened to the one marked, and where it stands.",
                "enter", _no_matter, footer="Story"),
        Command("decisions.progress", "How far it has got", "One step more: sent, answered, put off, done.",
                "p", _no_matter, footer="Progress"),
        Command("decisions.meetings", "This meeting or all", "Show the decisions of this meeting, or of all meetings.",
                "m", footer="All"),
        Command("decisions.find", "Find words", "Show only what holds the words you type.", "slash", footer="Find",
                wide=True),
        Command("decisions.filter", "Narrow the list", "By meeting, who, state, whose move, or to what is overdue.",
                "f", footer="Narrow"),
        Command("decisions.overdue", "Only what is overdue", "Only what is past its day; again: all of it.", "v",
                footer="Overdue", wide=True),
        Command("decisions.sort", "Sort the list", "By meeting, by day due, by who, by whose move, by state.", "s",
                footer="Sort", wide=True),
        Command("decisions.every", "Everything", "Every kind, nothing narrowed.", "0", footer="Every", wide=True),
        *(
            Command(f"decisions.{kind.replace(' ', '-')}s", f"Only {many(kind)}", f"Show only the {many(kind)}.", key,
                    does=partial(_only, kind))
            for kind, key in _KEYS.items()
        ),
        Command("decisions.waiting", "Only what is waiting", "Only what is open or sent; again: all of it.", "o",
                footer="Waiting", wide=True),
        Command("decisions.letters", "Letters in, replies", "What came in, and taking a letter in.", "l",
                footer="Letters", wide=True),
        Command("decisions.minute", "The minute it came from", "Show it in the minutes ({app.minutes}), marked.", "g",
                _no_minute),
        Command("decisions.raise", "Raise outside a meeting", "A question by e-mail, a promise, an action.", "n"),
        Command("decisions.parts", "Send on questions under it", "Its parts: A1.1, A1.2.", "plus", _no_matter),
        Command("decisions.correct", "Put its words right", "Of what was raised outside a meeting, or sent on.", "e",
                _not_raised),
        Command("decisions.delete", "Take it out", "What should never have been raised; with the reason.", "delete",
                _not_raised),
        Command("decisions.inspections", "Inspections", "Reports about the force: comments due, what is open.", "h"),
        Command("decisions.delivery", "Delivery of the plan", "Deliverables and measures, quarter by quarter.", "y"),
        Command("decisions.clear", "Back to the list", "Take back what was asked for last, and go back to the list.",
                "escape"),
    )  # fmt: skip

    @property
    def raised(self) -> Raised | None:
        """The record of the one marked, where it was raised outside a meeting or sent on."""
        matter = self.matter
        return next((each for each in self.clerk.archive.raised() if matter and each.id == matter.event), None)

    async def action_letters(self) -> None:
        await self.clerk.go("letters")

    @on(LongTable.Chosen)
    def _chosen(self) -> None:
        self.action_story()

    @work(group="asking")
    async def action_story(self) -> None:
        matter = self.matter
        if matter is None:
            return
        entry = await self.app.push_screen_wait(Story(matter, facts(matter, self.clerk.today)))
        if entry is not None:
            await self._go_to(entry)

    async def _go_to(self, entry: StoryEntry) -> None:
        """Where something in the story stands written: in the minutes, or in a letter."""
        if entry.meeting and entry.event:
            await self._show_minute(entry.meeting, entry.event)
        elif entry.letter:
            await self.clerk.go("letters", entry.letter if entry.passage is None else f"{entry.letter}/{entry.passage}")
        else:
            self.tell(f"{entry.words} It stands nowhere else.")

    async def action_inspections(self) -> None:
        from ..inspections.listed import Inspections

        self.app.push_screen(Inspections())

    async def action_delivery(self) -> None:
        from ..delivery.listed import Delivery

        self.app.push_screen(Delivery())

    async def action_minute(self) -> None:
        if (matter := self.matter) is not None:
            await self._show_minute(matter.meeting, matter.event)

    async def _show_minute(self, meeting: str, event: str) -> None:
        if self.clerk.meeting_id != meeting:
            self.clerk.meeting_id = meeting
            self.clerk.records_changed()
        await self.clerk.go("minutes", event)

    @work(group="asking")
    async def action_progress(self) -> None:
        matter = self.matter
        if matter is None:
            return
        form = step_form(self.clerk.archive, matter, self.clerk.today, self.clerk.by, self.do)
        await self.app.push_screen_wait(form)

    @work(group="asking")
    async def action_raise(self) -> None:
        act = await self.app.push_screen_wait(raising_form(self.clerk.archive, self.clerk.today, self.do))
        if act is not None and not self.every_meeting:
            self.tell("It stands among the matters of all meetings: M.")

    @work(group="asking")
    async def action_correct(self) -> None:
        if (matter := self.matter) is not None and (raised := self.raised) is not None:
            await self.app.push_screen_wait(correcting_form(raised, matter, self.do))

    @work(group="asking")
    async def action_delete(self) -> None:
        if (matter := self.matter) is not None and (raised := self.raised) is not None:
            await self.app.push_screen_wait(taking_out_form(self.clerk.archive, raised, matter, self.do))

    @work(group="asking")
    async def action_parts(self) -> None:
        if (matter := self.matter) is not None:
            await self.app.push_screen_wait(parts_form(self.clerk.archive, matter, self.clerk.today, self.do))
