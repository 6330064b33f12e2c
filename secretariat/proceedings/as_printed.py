"""How the minutes of one meeting call people, items, times and days; what somebody is on that day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.clock import house_date, house_time
from ..basics.saying import called, say, spoken
from ..basics.sentences import capitalised, listing
from ..meetings.bundle import Bundle
from ..meetings.meeting import seat_source
from ..panel.panel import Panel
from ..panel.people import People, Person, Role


class AsPrinted:
    """A meeting's records and the words in which its minutes speak of them: all that is known before it begins, and
    who took a seat since."""

    def __init__(self, bundle: Bundle, panel: Panel, people: People) -> None:
        self.bundle = bundle
        self.day = bundle.meeting.date
        self.panel = panel.on(self.day)
        """The panel, and the people, as they were called on the day of the meeting."""
        self.people = people.on(self.day)
        self.rules = panel.rules_on(self.day)
        self.house = self.rules.house
        self.seated: dict[str, Role] = {}
        """Those who took a seat during this meeting."""
        self._seat_source = seat_source(bundle.meeting, "")
        self._roles: dict[str, frozenset[Role]] = {}
        self._names: dict[tuple[str, bool], str] = {}
        """In English: of everybody who was named so far, as in the midst of a sentence and at its start."""
        self._namesakes: frozenset[str] | None = None

    def roles(self, person: str) -> frozenset[Role]:
        """What someone is to the panel; a seat taken during this meeting counts from then on."""
        known = self._roles.get(person)
        if known is None:
            held = (post for post in self.people[person].posts if post.held_on(self.day))
            roles = {post.role for post in held if not post.source.startswith(self._seat_source)}
            known = frozenset(roles | {self.seated[person]} if person in self.seated else roles)
            self._roles[person] = known
        return known

    def call_as(self, person: str, role: Role) -> None:
        """From here on somebody is this too, whatever the records say of the day."""
        self.seated[person] = role
        self._roles.pop(person, None)
        self._names.clear()

    def name(self, person: str, *, start: bool = False) -> str:
        """How the minutes call someone: “Councillor Denholm”, “the Commissioner”, “Juniper Pallister”."""
        if spoken() is not None:
            return self._name(person, start=start)
        known = self._names.get((person, start))
        if known is None:
            known = self._names[person, start] = self._name(person, start=start)
        return known

    def _name(self, person: str, *, start: bool) -> str:
        roles, record = self.roles(person), self.people[person]
        if Role.COMMISSIONER in roles:
            the_office = self._the_office(record)
            return capitalised(the_office) if start else the_office
        if Role.DEPUTY in roles:
            acts = self._acts(record, Role.DEPUTY)
            word = self.panel.office_word
            deputy = say("the Acting Deputy {office}", word) if acts else say("the Deputy {office}", word)
            return capitalised(deputy) if start else deputy
        if person in self.namesakes and record.title:
            return f"{called(record.title)} {self.untitled(record)}"
        return self.house.name(record)

    def _the_office(self, holder: Person) -> str:
        """“the Commissioner”; “the Acting Commissioner” of whoever People says acts."""
        acts = self._acts(holder, Role.COMMISSIONER)
        return (
            say("the Acting {office}", self.panel.office_word) if acts else say("the {office}", self.panel.office_word)
        )

    def _acts(self, holder: Person, role: Role) -> bool:
        return any(post.acting for post in holder.posts if post.role is role and post.held_on(self.day))

    def untitled(self, person: Person) -> str:
        """The same without the title, which is said once for several."""
        if person.id in self.namesakes and person.title:
            return person.untitled
        return self.house.untitled(person)

    def listed(self, person: Person) -> str:
        """Someone in a list of those present, or of votes, without the title."""
        return self.untitled(person) if person.id in self.namesakes else self.house.listed(person)

    @property
    def namesakes(self) -> frozenset[str]:
        """Those who would be printed alike, of all who may be meant in this meeting: told apart by first name."""
        if self._namesakes is None:
            mentioned = {*(a.person for a in self.bundle.apologies), *(s.substitute for s in self.bundle.substitutions)}
            printed: dict[str, list[str]] = {}
            for person in self.people:
                if person.id in mentioned or any(post.held_on(self.day) for post in person.posts):
                    for form in {self.house.name(person), f"{person.title} {person.in_list}"}:
                        printed.setdefault(form.casefold(), []).append(person.id)
            self._namesakes = frozenset(id for ids in printed.values() if len(ids) > 1 for id in ids)
        return self._namesakes

    def names(self, people: tuple[str, ...]) -> str:
        """Several people in one phrase; three or more of the Commissioner's side are “The Commissioner and staff”."""
        side = [p for p in people if self.roles(p) & {Role.COMMISSIONER, Role.DEPUTY, Role.STAFF}]
        if len(side) > 2 and any(Role.COMMISSIONER in self.roles(p) for p in side):
            rest = [self.name(p) for p in people if p not in side]
            return capitalised(listing([say("the {office} and staff", self.panel.office_word), *rest]))
        return capitalised(listing([self.name(p) for p in people]))

    def codes(self, people: Iterable[str]) -> str:
        """The codes of several people, as a line names them."""
        return " ".join(self.people[person].code for person in people)

    def items_named(self, ids: Iterable[str]) -> str:
        """“item 5”, “items 5, 6 and 7”; empty for none of this agenda."""
        numbers = [item.number for id in ids if (item := self.bundle.item(id))]
        several = say("items {numbers}", listing(numbers)) if len(numbers) > 1 else ""
        return several or (say("item {number}", *numbers) if numbers else "")

    def time(self, moment: dt.datetime) -> str:
        """A time as these minutes print it: “4:20pm”."""
        return house_time(moment, self.house.time)

    def at(self, moment: dt.datetime | None) -> str:
        """“ at 3:12pm”, as a sentence goes on with it; nothing where the moment was not given."""
        return say(" at {time}", self.time(moment)) if moment else ""

    def date(self, day: dt.date, *, weekday: bool = False) -> str:
        """A day as these minutes print it: “20 July 2022”."""
        return house_date(day, weekday=weekday)

    @property
    def the_body(self) -> str:
        return capitalised(self.panel.the_body)

    @property
    def deciding(self) -> str:
        """How a decision begins: “The Panel ”; empty where this house prints the word of decision alone."""
        return self.house.decides(self.the_body)
