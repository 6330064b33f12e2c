"""Nominations and elections to the chair and vice-chair (MTG-50)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..panel import municipal_year
from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings

OfficeName = Literal["chair", "vice-chair"]
OFFICE_WORDS: dict[OfficeName, str] = {"chair": "Chair", "vice-chair": "Vice-Chair"}


class Nominated(Happening, frozen=True, kw_only=True, tag="nominated"):
    """Someone was put forward for an office. The nominee may be away; the proposer may not."""

    office: OfficeName
    person: str
    proposer: str = ""
    seconder: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if self.proposer and self.proposer == self.seconder:
            return "The proposer and the seconder must be two people."
        for who in filter(None, (self.proposer, self.seconder)):
            if who not in proceedings.room:
                return f"{proceedings.name(who)} is not in the room, so cannot propose or second."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.nominations.setdefault(self.office, []).append(self)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        by = f" by {proceedings.name(self.proposer)}" if self.proposer else ""
        seconded = f" and seconded by {proceedings.name(self.seconder)}" if self.seconder else ""
        nominated = f"{proceedings.name(self.person, start=True)} was nominated{by}{seconded}."
        if len(proceedings.nominations.get(self.office, ())) == 1:
            page.paragraph(f"Nominations were invited for the office of {OFFICE_WORDS[self.office]}. {nominated}")
        else:
            page.run_on(nominated)

    def line(self, proceedings: Proceedings) -> str:
        by = f" by {proceedings.codes((self.proposer,))}" if self.proposer else ""
        seconder = f" sec {proceedings.codes((self.seconder,))}" if self.seconder else ""
        return f"/nominate {self.office} {proceedings.codes((self.person,))}{by}{seconder}"


class Elected(Happening, frozen=True, kw_only=True, tag="elected"):
    """Someone was appointed to an office for the municipal year."""

    office: OfficeName
    person: str
    how: Literal["unopposed", "vote", "casting vote"] = "unopposed"

    def refusal(self, proceedings: Proceedings) -> str:
        nominated = proceedings.nominations.get(self.office, ())
        if nominated and self.person not in {n.person for n in nominated}:
            return f"{proceedings.name(self.person)} was not nominated as {OFFICE_WORDS[self.office]}."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.elected[self.office] = self.person
        if self.office == "chair":
            proceedings.settle_the_chair()

    def write(self, proceedings: Proceedings, page: Page) -> None:
        year = municipal_year(proceedings.bundle.meeting.date)
        name = proceedings.name(self.person)
        term = f"{OFFICE_WORDS[self.office]} for the municipal year {year}."
        if self.how == "unopposed":
            page.run_on(f"There were no other nominations, and {name} was appointed {term}")
        else:
            how = " on the casting vote of the person presiding" if self.how == "casting vote" else " on a vote"
            page.run_on(f"{proceedings.name(self.person, start=True)} was appointed {term[:-1]}{how}.")

    def line(self, proceedings: Proceedings) -> str:
        how = {"vote": " vote", "casting vote": " vote casting"}.get(self.how, "")
        return f"/elect {self.office} {proceedings.codes((self.person,))}{how}"
