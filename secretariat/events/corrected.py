"""Earlier minutes corrected by a later meeting, approved or not: attendance, words, or for the future (MIN-02)."""

import datetime as dt
from typing import ClassVar, Literal

from ..basics.clock import house_date
from ..basics.saying import say
from ..basics.sentences import capitalised
from ..meetings.meeting import day_of
from ..proceedings import voting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Decided, Happening


class MinutesCorrected(Happening, frozen=True, kw_only=True, tag="minutes corrected"):
    """A later meeting corrected minutes, be they approved already; or said how it is to be for the future.

    The correction is told in these minutes and at the end of those; what is for the future changes none of before.
    """

    decides: ClassVar[bool] = True

    text: str
    how: Literal["words", "attendance", "future"] = "words"
    of: dt.date | None = None
    """Whose minutes; None for what is for the future and of no meeting."""
    ordinal: int = 1
    exempt: bool = False
    """The part taken in private."""

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.text.strip():
            return "Say what was corrected: a colon and the words."
        if self.of is None:
            return "" if self.how == "future" else "Say of which meeting: the date."
        if (self.of, self.ordinal) >= proceedings.bundle.meeting.when:
            return f"Minutes of {house_date(self.of)} cannot be corrected at a meeting held no later than that."
        return ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        words = self._sentence()
        if voting.only_a_wish(proceedings):
            words = f"{capitalised(voting.wish())}: {words}"
        page.paragraph(words)

    def matter(self, proceedings: Proceedings) -> Decided | None:
        return Decided("decision", self._sentence())

    def _sentence(self) -> str:
        said = self.text.strip().rstrip(".")
        minutes = (
            say("{exempt}minutes of the meeting held on {day}", say("exempt ") if self.exempt else "", self._day())
            if self.of
            else ""
        )
        match self.how:
            case "attendance":
                return say("The record of attendance in the {minutes} was corrected: {said}.", minutes, said)
            case "future":
                standing = say(", the {minutes} standing as they are", minutes) if self.of else ""
                return say("It was noted for the future{standing}: {said}.", standing, said)
        return say("The {minutes} were corrected: {said}.", minutes, said)

    def _day(self) -> str:
        assert self.of is not None
        return day_of(f"{self.of}-{self.ordinal}" if self.ordinal > 1 else str(self.of), self.of)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "MinutesCorrected":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        which = f"{'exempt ' if self.exempt else ''}{self.of}{f'/{self.ordinal}' if self.ordinal > 1 else ''}"
        words = ["attendance of"] if self.how == "attendance" else []
        words += [which] if self.of else []
        words += ["for the future"] if self.how == "future" else []
        return f"/correct {' '.join(words)}: {self.text}"
