"""What the meeting did with earlier minutes, and the dates that were put to it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ..basics import joints
from ..basics.clock import house_date
from ..basics.sentences import capitalised, listing
from ..proceedings import voting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Decided, Happening

MinutesResult = Literal[
    "agreed", "agreed with corrections", "noted", "not agreed", "received", "refused", "disputed", "deferred",
    "ratified",
    "not received",
]  # fmt: skip
REFUSED: tuple[MinutesResult, ...] = ("not agreed", "refused", "disputed")
"""Results that leave a set of minutes unapproved, and say so; one that is put off only waits."""


class MinutesConfirmed(Happening, frozen=True, kw_only=True, tag="earlier minutes"):
    """The minutes of an earlier meeting were put. Corrections live here, in the later minutes (MIN-02)."""

    decides: ClassVar[bool] = True

    of: dt.date
    ordinal: int = 1
    """Which of the meetings of that day."""
    called: str = ""
    """“extraordinary”, where that was said of the meeting."""
    exempt: bool = False
    """The part taken in private."""
    result: MinutesResult = "agreed"
    corrections: str = ""
    """What was corrected, perhaps in several paragraphs; or why they were not agreed, disputed, put off."""
    received: bool = False
    """They were received as well: “received and agreed”."""
    people: tuple[str, ...] = ()
    """Who disputed them."""
    to: str = ""
    """Until when they were put off."""
    body: str = ""
    """Whose minutes, where they are not the panel's own: “Lanes Sub-Committee”."""

    def refusal(self, proceedings: Proceedings) -> str:
        meeting = proceedings.bundle.meeting
        if (self.of, self.ordinal) >= (meeting.date, meeting.ordinal):
            return f"Minutes of {house_date(self.of)} cannot be put to a meeting held no later than that."
        if self.result == "agreed with corrections" and not self.corrections:
            return "Say what was corrected."
        return ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        wish = f"{capitalised(voting.WISH)}, the " if voting.only_a_wish(proceedings) else "The "
        page.paragraph(self._sentence(proceedings, wish))

    def matter(self, proceedings: Proceedings) -> Decided | None:
        return Decided("decision", " ".join(self._sentence(proceedings, "The ").split()))

    def _sentence(self, proceedings: Proceedings, the: str) -> str:
        which = self.called or ("" if self.ordinal < 2 else _WHICH.get(self.ordinal, f"{self.ordinal}th"))
        of = f"{the}{'exempt ' if self.exempt else ''}minutes of the {which}{' ' if which else ''}meeting held on "
        if self.body:
            of = of.replace(" meeting held on ", f" meeting of the {self.body} held on ", 1)
        of += f"{proceedings.date(self.of)} were {'received and ' if self.received else ''}"
        match self.result:
            case "agreed":
                return f"{of}{proceedings.house.approval}."
            case "agreed with corrections":
                return f"{of}{proceedings.house.approval}, subject to: {self.corrections.rstrip('.')}."
            case "noted":
                return f"{of}noted."
            case "disputed" | "deferred":
                by = f" by {listing([proceedings.name(person) for person in self.people])}" if self.people else ""
                return f"{of}{self.result}{by}{f' to {self.to}' if self.to else ''}{self._why}."
            case _:
                return f"{of}{self.result}{self._why}."

    @property
    def _why(self) -> str:
        """“: a page was missing”, “, to be redrafted”."""
        words = self.corrections.strip().rstrip(".")
        return f", {words}" if words.startswith("to be ") else joints.after(self.corrections)

    def line(self, proceedings: Proceedings) -> str:
        subject: str = f"subject to {self.corrections}" if self.corrections else self.result
        if self.result in (*REFUSED, "deferred", "ratified", "not received"):
            by = f" by {proceedings.codes(self.people)}" if self.people else f" to {self.to}" if self.to else ""
            subject = f"{self.result}{by}{joints.typed(self.corrections)}"
        if self.received:
            subject = (
                f"received and agreed, {subject}" if subject.startswith("subject to") else f"received and {subject}"
            )
        which = f"/{self.ordinal}" if self.ordinal > 1 else ""
        words = [f"/minutes {self.of}{which}", f"of the {self.body}" if self.body else "", self.called,
                 "exempt" if self.exempt else "", subject]  # fmt: skip
        return " ".join(filter(None, words))


_WHICH = {2: "second", 3: "third"}


class DatesNoted(Happening, frozen=True, kw_only=True, tag="dates noted"):
    """The forward plan as it was put to the meeting: a copy, so that a later change of plan changes no minute."""

    rows: tuple[tuple[str, str], ...] = ()

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.table("Dates to come", ("Dates", "Items"), self.rows)
