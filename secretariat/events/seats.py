"""A new member takes a seat in the meeting: the post comes from the minute, and counts from it on."""

from __future__ import annotations

from ..panel.people import SEATS, Role
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import OfOnePerson


class Seated(OfOnePerson, frozen=True, kw_only=True, tag="seated"):
    """Someone became a member: for an authority, or as an independent (FRM-06, FRM-07).

    Votes taken before it keep the roll they were taken on.
    """

    authority: str = ""

    @property
    def role(self) -> Role:
        return Role.MEMBER if self.authority else Role.INDEPENDENT

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return "The meeting is closed. Undo the close to go on with it."
        if proceedings.roles(self.person) & set(SEATS):
            return f"{proceedings.name(self.person, start=True)} holds a seat already."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.take_seat(self.person, self.role)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        what = f"a member for {self.authority}" if self.authority else "an independent member"
        the_body = proceedings.panel.the_body
        page.paragraph(f"{proceedings.name(self.person, start=True)} took a seat on {the_body} as {what}.")

    def line(self, proceedings: Proceedings) -> str:
        place = f"for {self.authority}" if self.authority else "independent"
        return f"/seat {proceedings.codes((self.person,))} {place}"
