"""``Bundle``: all the records of one meeting, read together."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ..basics.record import Record, Refused
from .copies import MinutesCopy
from .happening import Happened
from .item_papers import ItemPaper
from .meeting import AgendaItem, Apology, Meeting, Substitution
from .publication import Publication
from .questions import PublicQuestion
from .reports_in import ReportIn


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """All the records of one meeting, read together; a newer state of the meeting is another bundle."""

    meeting: Meeting
    items: tuple[AgendaItem, ...] = ()
    apologies: tuple[Apology, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    events: tuple[Happened, ...] = ()
    publications: tuple[Publication, ...] = ()
    questions: tuple[PublicQuestion, ...] = ()
    copies: tuple[MinutesCopy, ...] = ()
    reports: tuple[ReportIn, ...] = ()
    papers: tuple[ItemPaper, ...] = ()
    first_minute: int = 1
    """The number of its first minute, where numbers run on from earlier meetings. Not stored: counted anew (MIN-10)."""

    @property
    def papers_kept(self) -> list[Record]:
        """All records of the meeting but its head and its events."""
        return [
            *self.items, *self.apologies, *self.substitutions, *self.publications, *self.questions, *self.copies,
            *self.reports, *self.papers,
        ]  # fmt: skip

    def item(self, id: str) -> AgendaItem | None:
        return next((item for item in self.items if item.id == id), None)

    def numbered(self, number: str) -> AgendaItem | None:
        wanted = number.strip().rstrip(".").casefold()
        return next((item for item in self.items if item.number.casefold() == wanted), None)

    def linked(self, item: AgendaItem) -> str:
        """“Closed part of item 5.”, “Its closed part is item 6.”: how it hangs together; else empty."""
        if item.closed_part_of and (public := self.item(item.closed_part_of)):
            return f"Closed part of item {public.number}."
        closed = next((each for each in self.items if each.closed_part_of == item.id), None)
        return f"Its closed part is item {closed.number}." if closed else ""

    def report_for(self, item: str) -> ReportIn | None:
        """The report that came in for an item, by the item's identity."""
        return next((report for report in self.reports if report.item == item), None) if item else None

    def papers_of(self, item: str) -> tuple[ItemPaper, ...]:
        """The papers attached to an item, by the item's identity, in order."""
        found = (paper for paper in self.papers if paper.item == item)
        return tuple(sorted(found, key=lambda paper: (paper.place, paper.id)))

    def apology_of(self, person: str) -> Apology | None:
        """The apologies someone has sent for this meeting, for absence or for lateness."""
        return next((each for each in self.apologies if each.person == person), None)

    @property
    def excused(self) -> set[str]:
        """Who has sent apologies for absence."""
        return {each.person for each in self.apologies if not each.late}

    @property
    def spoken_for(self) -> set[str]:
        """Who has sent apologies of any kind, or has a substitute."""
        return {each.person for each in self.apologies} | {each.member for each in self.substitutions}

    @property
    def standing_in(self) -> list[str]:
        """The substitutes who are expected: who stands in for somebody, and has sent no apologies in turn."""
        sent = {each.person for each in self.apologies}
        return [each.substitute for each in self.substitutions if each.substitute not in sent]

    def substitute_for(self, member: str) -> str | None:
        return next((s.substitute for s in self.substitutions if s.member == member), None)

    def member_replaced_by(self, substitute: str) -> str | None:
        return next((s.member for s in self.substitutions if s.substitute == substitute), None)


def item_on(bundle: Bundle, id: str) -> AgendaItem:
    """The item of this agenda. Raises Refused where it is there no more."""
    if (item := bundle.item(id)) is None:
        raise Refused("That item is not on this agenda any more.")
    return item


def refuse_substitution(bundle: Bundle, member: str, substitute: str, names: Mapping[str, str]) -> None:
    """A member has one substitute, a substitute stands for one member, nobody for herself (MTG-21).

    ``names``: how to call each person in the sentence. Raises Refused.
    """
    if member == substitute:
        raise Refused(f"{names[member]} cannot be a substitute for the same person.")
    already = bundle.substitute_for(member)
    if already and already != substitute:
        raise Refused(f"{names[member]} already has a substitute: {names[already]}. Remove that one first.")
    other = bundle.member_replaced_by(substitute)
    if other and other != member:
        raise Refused(f"{names[substitute]} is already the substitute for {names[other]}.")
