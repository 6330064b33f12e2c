"""Who came, who left, who took the chair, and who took a seat on the panel in the meeting itself."""

from typing import ClassVar, Literal

from ..basics import joints
from ..basics.saying import say
from ..panel.people import Role
from ..proceedings.course import CLOSED
from ..proceedings.page import Page
from ..proceedings.presiding import of_authority, refuse_presider, take
from ..proceedings.proceedings import Proceedings
from ..proceedings.room import all_came, arrive, leave, refuse_arrival, say_who_came_after_all
from ..proceedings.state import Mode
from .base import Decided, Happening, OfOnePerson


class Arrived(Happening, frozen=True, kw_only=True, tag="arrived"):
    """People are here: from the start if minuted before the meeting began, else from ``at``.

    ``counted``: None lets the rules say whether they count; False for one who only watches (MTG-60).
    ``for_item``: for the open item alone, as a witness comes; they go when the next is opened. ``items``: for these,
    which are still to come; they go when another is opened after them.
    """

    timed: ClassVar[bool] = True

    people: tuple[str, ...]
    mode: Mode = "room"
    counted: bool | None = None
    for_item: bool = False
    items: tuple[str, ...] = ()

    def refusal(self, proceedings: Proceedings) -> str:
        for person in self.people:
            if why := refuse_arrival(proceedings, person):
                return why
        if proceedings.phase == "closed":
            return CLOSED
        if self.for_item and not proceedings.item and not self.items:
            return "No item is open for which anybody could come: open it first."
        return proceedings.refuse_time(self.at, f"{proceedings.names(self.people)} cannot have arrived")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.passing.came = tuple(person for person in self.people if person not in proceedings.room)
        for person in self.people:
            arrive(proceedings, person, self.at, self.mode, self.counted, for_item=self.for_item, items=self.items)
        all_came(proceedings)
        say_who_came_after_all(proceedings, self.people)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        came = proceedings.passing.came
        if proceedings.phase == "not begun" or not came:
            return
        when = proceedings.at(self.at)
        how = say(" remotely") if self.mode == "remote" else ""
        rest = self._what_for(proceedings)
        again = all(len(proceedings.spells[person]) > 1 for person in came)
        joined = say("rejoined") if again else say("joined")
        page.stage(
            say("{people} {joined} the meeting{how}{when}{rest}", proceedings.names(came), joined, how, when, rest)
        )
        for substitute in _stood_in(proceedings, came):
            page.stage(say("{substitute} ceased to act as substitute", proceedings.name(substitute, start=True)))

    def _what_for(self, p: Proceedings) -> str:
        named = p.items_named(self.items)
        return say(" for {named}", named or say("this item")) if self.for_item else ""

    def line(self, proceedings: Proceedings) -> str:
        """With “?” where the time is not known, once the meeting has begun."""
        began = (event.place for event in proceedings.bundle.events if event.begins)
        time = self.time_in_line() or (" ?" if self.place > next(began, self.place) else "")
        mode = " virtual" if self.mode == "remote" else ""
        watching = " observer" if self.counted is False else ""
        item = self._what_for(proceedings)
        return f"/in {proceedings.codes(self.people)}{time}{mode}{watching}{item}"


def _stood_in(proceedings: Proceedings, members: tuple[str, ...]) -> list[str]:
    """The substitutes in the room of these members: each acts only while the member is away (MTG-21)."""
    found = (proceedings.bundle.substitute_for(member) for member in members)
    return [substitute for substitute in found if substitute and substitute in proceedings.room]


class Left(Happening, frozen=True, kw_only=True, tag="left"):
    """People went: for the rest of the meeting, for an interest, in protest, or for a while."""

    timed: ClassVar[bool] = True

    people: tuple[str, ...]
    why: Literal["", "interest", "protest", "for a while"] = ""
    note: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        for person in self.people:
            if person not in proceedings.room:
                return f"{proceedings.name(person)} is not in the room, so cannot leave it."
        return proceedings.refuse_time(self.at, f"{proceedings.names(self.people)} cannot have left")

    def happen(self, proceedings: Proceedings) -> None:
        for person in self.people:
            leave(proceedings, person, self.at)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if proceedings.phase == "not begun":
            return
        when = proceedings.at(self.at)
        why = {
            "interest": say(", having declared an interest")
            if self._declared(proceedings)
            else say(" because of an interest"),
            "protest": say(" in protest"),
            "for a while": say(" for a while"),
        }
        note = joints.after(self.note)
        page.stage(
            say(
                "{people} left the meeting{when}{why}{note}",
                proceedings.names(self.people),
                when,
                why.get(self.why, ""),
                note,
            )
        )
        for substitute in _stood_in(proceedings, self.people):
            page.stage(say("{substitute} acted as substitute again", proceedings.name(substitute, start=True)))

    def _declared(self, p: Proceedings) -> bool:
        """Whether each of them has declared an interest: nothing else may be printed as declared."""
        return set(self.people) <= {declared.person for declared in p.interests}

    def line(self, proceedings: Proceedings) -> str:
        time = self.time_in_line() or " ?"
        why = f" {self.why}" if self.why else ""
        return f"/out {proceedings.codes(self.people)}{time}{why} {self.note}".rstrip()


class Absent(Happening, frozen=True, kw_only=True, tag="absent"):
    """Called at the roll and not there. (Someone who sent apologies needs no such mark.)

    Who was not required to attend, or sent somebody (``by``, where that is known), is not absent without apology.
    """

    people: tuple[str, ...]
    why: Literal["", "not required", "represented"] = ""
    by: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if self.by and self.by in self.people:
            return f"{proceedings.name(self.by, start=True)} cannot come in her or his own place."
        here = next((person for person in self.people if person in proceedings.room), "")
        if here and proceedings.phase != "not begun":
            return f"{proceedings.name(here, start=True)} is here. /out says that someone left; F4 corrects the roll."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        for person in self.people:
            if person in proceedings.room:
                leave(proceedings, person, self.at)
            proceedings.absent.add(person)
            proceedings.absent_because.pop(person, None)
            if self.why:
                by = say(" by {name}", proceedings.name(self.by)) if self.by else ""
                proceedings.absent_because[person] = f"{self.why}{by}"

    def line(self, proceedings: Proceedings) -> str:
        by = f" by {proceedings.codes((self.by,))}" if self.by else ""
        return f"/absent {proceedings.codes(self.people)} {self.why}{by}".rstrip()


class ChairTaken(OfOnePerson, frozen=True, kw_only=True, tag="chair taken"):
    """Someone presides: for the rest of the meeting, for an item, or until one is opened (MTG-51).

    ``item``: with the scope “item”, one still to come (empty: the open one); with “until”, the one that ends it.
    ``chosen``: the members present chose whom; there was neither chair nor vice-chair.
    """

    scope: Literal["meeting", "item", "until"] = "meeting"
    item: str = ""
    returns: str = ""
    """Until whose return, with the scope “until”."""
    chosen: bool = False
    rotation: bool = False
    """It is the turn of an authority, where the chair goes round among them and nobody is elected."""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if self.scope == "item" and self.item not in ("", proceedings.item):
            return ""  # who will chair an item to come is judged when it comes
        if self.returns == self.person:
            return f"{proceedings.name(self.person, start=True)} cannot preside until her or his own return."
        return refuse_presider(proceedings, self.person)

    def happen(self, proceedings: Proceedings) -> None:
        until = self.item if self.scope == "until" else ""
        take(
            proceedings, self.person, for_item=self.scope == "item", item=self.item, until=until, returns=self.returns
        )  # fmt: skip

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """Only whom the members present chose: anybody else presides by office, or at the request of who does."""
        if not self.chosen:
            return None
        number = self._number(proceedings)
        rest = {"item": say(" for item {number}", number) if number else say(" for this item"),
                "until": self._until(proceedings), "meeting": ""}[self.scope]  # fmt: skip
        name = proceedings.name(self.person, start=True)
        return Decided(
            "decision", say("{name} was chosen by the members present to preside{rest}.", name, rest), procedural=True
        )

    def write(self, proceedings: Proceedings, page: Page) -> None:
        plainly = self.scope == "meeting" and not self.chosen and not self.rotation and not self.reason
        if plainly and proceedings.announced == self.person:
            return  # it was printed where the one before her left
        if self.scope != "item" or self.item in ("", proceedings.item):
            proceedings.announced = self.person if self.scope == "meeting" else ""
        name = proceedings.name(self.person, start=True)
        name += say(", chosen by the members present,") if self.chosen else ""
        name += (
            say("{of_authority}, by rotation of the authorities,", of_authority(proceedings, self.person))
            if self.rotation
            else ""
        )
        number = self._number(proceedings)
        if self.scope == "item" and number and self.item != proceedings.item:
            page.stage(say("{name} to be in the Chair for item {number}{why}", name, number, joints.after(self.reason)))
            return
        rest = {"item": say(" for this item"), "until": self._until(proceedings), "meeting": ""}[self.scope]
        page.stage(say("{name} in the Chair{rest}{why}", name, rest, joints.after(self.reason)))

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "ChairTaken":
        return self.with_(reason=text)

    def _until(self, p: Proceedings) -> str:
        if self.returns:
            return say(" until {person} returns", p.name(self.returns))
        number = self._number(p)
        return say(" until item {number}", number) if number else ""

    def _number(self, proceedings: Proceedings) -> str:
        item = proceedings.bundle.item(self.item)
        return item.number if item else ""

    def line(self, proceedings: Proceedings) -> str:
        number = self._number(proceedings)
        rest = {"item": f" for item {number}" if number else " for this item", "until": f" until item {number}"}
        if self.returns:
            rest["until"] = f" until {proceedings.codes((self.returns,))} returns"
        chosen = f"{' chosen' if self.chosen else ''}{' rotation' if self.rotation else ''}"
        why = f" {joints.typed(self.reason).strip()}" if self.reason else ""
        return f"/chair {proceedings.codes((self.person,))}{chosen}{rest.get(self.scope, '')}{why}"


class Seated(OfOnePerson, frozen=True, kw_only=True, tag="seated"):
    """Someone became a member: for an authority, or as an independent (FRM-06, FRM-07).

    Votes taken before it keep the roll they were taken on.
    """

    authority: str = ""
    in_place_of: str = ""
    """Who held the seat before, where that was said."""
    ends_with: str = ""
    """The event at which the seat ends, as it was said: “the annual meeting”."""
    ends_the_other: bool = False
    """Whoever held it before holds it no longer, from here on; in older records that was left to the clerk."""

    @property
    def role(self) -> Role:
        return Role.MEMBER if self.authority else Role.INDEPENDENT

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return CLOSED
        if proceedings.holds_a_seat(self.person):
            return f"{proceedings.name(self.person, start=True)} holds a seat already."
        return "Nobody takes a seat in her or his own place." if self.in_place_of == self.person else ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.take_seat(self.person, self.role)
        if self.ends_the_other:
            proceedings.give_up_seat(self.in_place_of)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        what = say("a member for {authority}", self.authority) if self.authority else say("an independent member")
        what += say(", in place of {in_place_of}", proceedings.name(self.in_place_of)) if self.in_place_of else ""
        what += say(", until {ends_with}", self.ends_with) if self.ends_with else ""
        the_body = proceedings.panel.the_body
        page.paragraph(
            say(
                "{person} took a seat on {the_body} as {what}.",
                proceedings.name(self.person, start=True),
                the_body,
                what,
            )
        )

    def line(self, proceedings: Proceedings) -> str:
        place = f"for {self.authority}" if self.authority else "independent"
        place += f" in place of {proceedings.codes((self.in_place_of,))}" if self.in_place_of else ""
        place += f" until {self.ends_with}" if self.ends_with else ""
        return f"/seat {proceedings.codes((self.person,))} {place}"
