"""An invented panel for tests, with names that would break a careless screen. Nothing in it is real."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.basics.record import Private, Record
from secretariat.events.course import Began
from secretariat.events.items import ItemOpened
from secretariat.events.room import Arrived
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, MeetingKind, Substitution, business_of
from secretariat.panel.panel import Panel, Rules
from secretariat.panel.people import Person, Post, Role
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Plan, the_plan
from storage import open_store
from storage.archive import Archive

DAY = dt.date(2031, 6, 18)
MEETING = "2031-06-18"
NEXT_MEETING = "2031-09-17"

BRACKETS = "[/b] O’Brien 佐藤"
CLICK = "[@click=app.quit]x[/]"


class Clock:
    """A clock that stands still until a test sets it."""

    def __init__(self, time: str = "13:50", day: dt.date = DAY) -> None:
        self.moment = clock.at(day, clock.parse_time(time))

    def __call__(self) -> dt.datetime:
        return self.moment

    def set(self, time: str) -> None:
        self.moment = clock.at(self.moment.date(), clock.parse_time(time))


SINCE = dt.date(2029, 5, 20)


def _person(code: str, given: str, family: str, title: str, *posts: Post) -> Person:
    return Person(
        id=f"person-{code}", code=code, given=given, family=family, title=title, initials=given[:1], posts=posts
    )


def _post(role: Role, authority: str = "", job: str = "", **when: dt.date) -> Post:
    return Post(role=role, authority=authority, job=job, **{"since": SINCE, **when})


def invented_people() -> list[Person]:
    """Ten members, two of them with hostile names, two independents, three substitutes, officers, the other side."""
    member, sub = Role.MEMBER, Role.SUBSTITUTE
    return [
        _person("ob", "Zoë", BRACKETS, "Councillor", _post(member, "Westmere City")),
        _person("sw", "Siân", "Ŵyn-Llŷr", "Councillor", _post(member, "Tarnshire"), _post(Role.CHAIR)),
        _person("cx", "Chris", CLICK, "Councillor", _post(member, "Tarnshire")),
        _person("pq", "Petra", "Quill", "Councillor", _post(member, "Eldmoor"), _post(Role.VICE_CHAIR)),
        _person("db", "Dafydd", "Bramble", "Councillor", _post(member, "Eldmoor")),
        _person("mh", "Mabel", "Hathersedge-Featherstonehaugh", "Councillor", _post(member, "Southbeck")),
        _person("tk", "Tomasz", "Kowalczyk", "Councillor", _post(member, "Southbeck")),
        _person("rg", "Rupert", "Gorse", "Councillor", _post(member, "Westmere City")),
        _person("ly", "Lena", "Yarrow", "Councillor", _post(member, "Westmere City")),
        _person("np", "Nadia", "Peel", "Councillor", _post(member, "Northbeck")),
        _person("ia", "Imogen", "Ash", "", _post(Role.INDEPENDENT)),
        _person("jb", "Jonas", "Birk", "", _post(Role.INDEPENDENT)),
        _person("us", "Una", "Sedge", "Councillor", _post(sub, "Westmere City")),
        _person("vt", "Viktor", "Thistle", "Councillor", _post(sub, "Tarnshire")),
        _person("wu", "Wren", "Umber", "Councillor", _post(sub, "Eldmoor")),
        _person("ck", "Clara", "Knapweed", "", _post(Role.CLERK, job="Democratic Services Officer")),
        _person("mo", "Milo", "Orchard", "", _post(Role.OFFICER, job="Monitoring Officer")),
        _person("pc", "Percy", "Campion", "", _post(Role.COMMISSIONER)),
        _person("fo", "Freya", "Oxlip", "", _post(Role.STAFF, job="Chief Executive")),
        _person("ff", "Fern", "Foxglove", "Councillor", _post(member, "Northbeck", until=dt.date(2030, 5, 19))),
    ]


TITLES = (
    "Apologies for absence", "Declarations of interest", "Minutes of the meeting of 12 March 2031",
    "Public questions", "Annual report of the Commissioner", "Plan for [bold]rural[/bold] lanes",
    "Meeting dates and agenda plan",
)  # fmt: skip


def invented_items() -> list[AgendaItem]:
    items, place = [], ""
    for number, title in enumerate(TITLES, 1):
        place = following(place)
        items.append(
            AgendaItem(id=f"item-{number}", number=str(number), title=title, place=place, business=business_of(title))
        )
    return items


def the_panel() -> Panel:
    return Panel(
        name="Westmere Police and Crime Panel", short="Westmere PCP", host="Westmere City Council", area="Westmere",
        authorities=("Eldmoor", "Northbeck", "Southbeck", "Tarnshire", "Westmere City"), rules=(Rules(seats=13),),
    )  # fmt: skip


def invented_panel() -> list[Act]:
    """A panel, its people, a meeting about to begin with its agenda and an apology, and one to come."""
    meeting = Meeting(id=MEETING, date=DAY, venue="Guildhall, Westmere")
    later = Meeting(id=NEXT_MEETING, date=dt.date(2031, 9, 17), kind=MeetingKind.ORDINARY)
    apology = Apology(
        id="apology-np", person="person-np", received=dt.date(2031, 6, 16), how="e-mail",
        reason=Private("at a funeral [/b]"),
    )  # fmt: skip
    return [
        act("Panel set up", Put(the_panel())),
        act("People entered", [Put(person) for person in invented_people()]),
        act("Meetings planned", Put(meeting), Put(later)),
        act("Agenda entered", [Put(item, MEETING) for item in invented_items()]),
        act("Apologies from Councillor Peel", Put(apology, MEETING)),
    ]


def substitution() -> Act:
    """Councillor Sedge stands in for Councillor Peel."""
    stands_in = Substitution(id="substitution-np", member="person-np", substitute="person-us")
    return act("Substitute for Councillor Peel", Put(stands_in, MEETING))


def begun(*present: str) -> Act:
    """The meeting begins at 2pm with these people here (by code), and its first item is opened."""
    people = tuple(f"person-{code}" for code in (present or ("sw", "pq", "db", "ob", "cx", "ck", "pc")))
    at = clock.at(DAY, dt.time(14))
    first, second, third = following(), following(following()), following(following(following()))
    return act(
        "The meeting began",
        Put(Arrived(people=people, place=first), MEETING),
        Put(Began(at=at, place=second), MEETING),
        Put(ItemOpened(item="item-1", at=at, place=third), MEETING),
    )


def open_archive(folder: Path, acts: list[Act] | None = None) -> Archive:
    """An archive in a folder, holding the invented panel unless told otherwise."""
    archive = Archive(open_store(folder, by="the tests", background=False))
    for one in invented_panel() if acts is None else acts:
        archive.commit(one, by="the tests")
    return archive


def here(archive: Archive) -> Bundle:
    """The meeting of the invented panel, as it now is."""
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    return bundle


def planned(date: dt.date, *titles: str, called: dict[str, str] | None = None, **entry: Any) -> list[Record]:
    """A date of the plan and the items due at it. ``called``: what the agenda calls some of them."""
    due = PlanEntry(**{"id": f"plan-{date}", "date": date, **entry})
    items = [
        PlannedItem(id=f"{due.id}-{n}", title=title, due=due.id, place=f"{n:02}i", called=(called or {}).get(title, ""))
        for n, title in enumerate(titles, 1)
    ]
    return [due, *items]


def plan_of(*records: Record, meetings: Iterable[Meeting] = ()) -> Plan:
    """The plan of these dates and items, and of these meetings."""
    entries = [each for each in records if isinstance(each, PlanEntry)]
    return the_plan(meetings, entries, [each for each in records if isinstance(each, PlannedItem)])


def roll_called(*present: str) -> Act:
    """These people (by code) are here; the meeting has not begun."""
    people = tuple(f"person-{code}" for code in (present or ("sw", "pq", "db", "ob", "cx", "ck", "pc")))
    return act("The roll", Put(Arrived(people=people, place=following()), MEETING))


def panel_alone() -> list[Act]:
    """A panel and its people, with no meeting planned."""
    return invented_panel()[:2]
