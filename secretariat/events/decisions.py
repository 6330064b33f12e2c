"""What came of it: outcomes, recommendations, actions, undertakings; earlier minutes; dates noted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from ..clock import house_date
from ..said_dates import back_to
from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings

Verb = Literal["noted", "agreed", "endorsed", "approved", "resolved", "supported"]


MinutesResult = Literal["agreed", "agreed with corrections", "noted", "not agreed"]


class Outcome(Happening, frozen=True, kw_only=True, tag="outcome"):
    """What the panel did with the item, under a word of its controlled list."""

    verb: Verb
    text: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if proceedings.item else "Open the item first: an outcome belongs to an item."

    def happen(self, proceedings: Proceedings) -> None:
        if proceedings.item:
            proceedings.outcomes.setdefault(proceedings.item, []).append(self)
        if proceedings.phase == "in session" and not proceedings.quorate:
            proceedings.problems.append(f"Decided without a quorum: {self.verb} {self.text}".strip())

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.outcome(proceedings.item, f"{proceedings.the_body} ", self.verb.upper(), self.sentence_end())

    def sentence_end(self) -> str:
        """The words after the verb, with a full stop."""
        rest = self.text.strip().rstrip(".")
        if not rest:
            rest = {"resolved": "accordingly", "agreed": "the proposal"}.get(self.verb, "the report")
        joiner = ": that " if self.verb == "resolved" and not rest.startswith(("that ", "to ", "accordingly")) else " "
        return f"{joiner}{rest}."

    @property
    def back_to(self) -> str:
        """Which meeting takes the item again, where the outcome ends by saying so: “the September meeting”."""
        return back_to(self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> Outcome:
        return self.with_(text=text)  # type: ignore[no-any-return]


class Recommended(Happening, frozen=True, kw_only=True, tag="recommended"):
    """A recommendation, with the number it keeps for good: ``R3`` of 2022-07-20 (REC-04)."""

    number: int
    text: str
    to: str = ""
    """To whom; empty: the holder of the office (REC-02)."""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say what is recommended: /recommend that …"

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.matters.append((proceedings.item, self))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        to = f" (to {self.to})" if self.to else ""
        page.recommendation(proceedings.item, proceedings.the_body, self.number, self.text + to)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> Recommended:
        return self.with_(text=text)  # type: ignore[no-any-return]


class ActionSet(Happening, frozen=True, kw_only=True, tag="action"):
    """Someone is to do something, perhaps by a date."""

    number: int
    text: str
    owner: str = ""
    due: dt.date | None = None

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say what is to be done: /action jw to …"

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.matters.append((proceedings.item, self))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        owner = f"{proceedings.name(self.owner, start=True)} " if self.owner else ""
        due = f" by {house_date(self.due)}" if self.due else ""
        page.action(proceedings.item, self.number, f"{owner}{self.text}{due}")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> ActionSet:
        return self.with_(text=text)  # type: ignore[no-any-return]


class Undertaken(Happening, frozen=True, kw_only=True, tag="undertaken"):
    """Someone promised something aloud. These are what nobody used to track."""

    number: int
    text: str
    by: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say what was promised: /promise to …"

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.matters.append((proceedings.item, self))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = f"{proceedings.name(self.by, start=True)} undertook " if self.by else ""
        page.undertaking(proceedings.item, self.number, name + self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> Undertaken:
        return self.with_(text=text)  # type: ignore[no-any-return]


class MinutesConfirmed(Happening, frozen=True, kw_only=True, tag="earlier minutes"):
    """The minutes of an earlier meeting were put. Corrections live here, in the later minutes (MIN-02)."""

    of: dt.date
    result: MinutesResult = "agreed"
    corrections: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if self.of >= proceedings.bundle.meeting.date:
            return f"Minutes of {house_date(self.of)} cannot be put to a meeting held no later than that."
        if self.result == "agreed with corrections" and not self.corrections:
            return "Say what was corrected."
        return ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        of = f"The minutes of the meeting held on {house_date(self.of)} were "
        match self.result:
            case "agreed":
                page.paragraph(f"{of}agreed as an accurate record.")
            case "agreed with corrections":
                page.paragraph(f"{of}agreed as an accurate record, subject to: {self.corrections.rstrip('.')}.")
            case "noted":
                page.paragraph(f"{of}noted.")
            case "not agreed":
                why = f": {self.corrections.rstrip('.')}" if self.corrections else ""
                page.paragraph(f"{of}not agreed{why}.")


class DatesNoted(Happening, frozen=True, kw_only=True, tag="dates noted"):
    """The forward plan as it was put to the meeting: a copy, so that a later change of plan changes no minute."""

    rows: tuple[tuple[str, str], ...] = ()

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.table("Dates to come", ("Dates", "Items"), self.rows)
