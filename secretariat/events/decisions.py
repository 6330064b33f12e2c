"""What came of it: outcomes, recommendations, actions, undertakings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from ..said_dates import back_to
from ..wording import capitalised, sentence
from .base import Decided, Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings

Verb = Literal["noted", "agreed", "endorsed", "approved", "resolved", "supported"]


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

    def line(self, proceedings: Proceedings) -> str:
        return f"/{self.verb} {self.text}".rstrip()

    def matter(self, proceedings: Proceedings) -> Decided | None:
        return Decided("decision", f"{self.verb.upper()}{self.sentence_end()}")


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

    def line(self, proceedings: Proceedings) -> str:
        return f"/recommend {f'to {self.to}: ' if self.to else ''}{self.text}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        who = capitalised(self.to or f"the {proceedings.panel.office_word}")
        return Decided("recommendation", sentence(self.text), who, number=self.number)


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
        due = f" by {proceedings.date(self.due)}" if self.due else ""
        page.action(proceedings.item, self.number, f"{owner}{self.text}{due}")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> ActionSet:
        return self.with_(text=text)  # type: ignore[no-any-return]

    def line(self, proceedings: Proceedings) -> str:
        owner = f"{proceedings.codes((self.owner,))} " if self.owner else ""
        return f"/action {owner}{self.text}{f' by {self.due}' if self.due else ''}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        who = proceedings.name(self.owner, start=True) if self.owner else ""
        return Decided("action", sentence(self.text), who, self.due, number=self.number)


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

    def line(self, proceedings: Proceedings) -> str:
        by = f"{proceedings.codes((self.by,))} " if self.by else ""
        return f"/promise {by}{self.text}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        who = proceedings.name(self.by, start=True) if self.by else ""
        return Decided("undertaking", sentence(self.text), who, number=self.number)
