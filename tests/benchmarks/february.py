"""A February meeting at which a veto of the precept fails by one: an invented panel, its facts, and the keys.

Thirteen members are in office; nine are there when the veto is moved, and one leaves before the vote. Two-thirds of
those in office must vote for a veto, which is nine of thirteen (PRE-02): eight votes out of eight are not enough.
"""

from __future__ import annotations

import datetime as dt

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.events.votes import Voted
from secretariat.meetings.meeting import AgendaItem, Meeting, business_of
from secretariat.panel.people import Person, Post, Role
from tests.support.panels import SINCE, invented_people, the_panel

from .july_facts import Fact
from .july_keys import steps
from .minuted import Minuted

DAY = dt.date(2032, 2, 4)
FEBRUARY = "2032-02-04"
TITLES = ("Apologies for absence", "Declarations of interest", "The proposed precept for 2032/33")


def panel() -> list[Act]:
    """The panel of thirteen, its meeting, and the agenda."""
    thirteenth = Person(
        id="person-hv", code="hv", title="Councillor", given="Hugo", initials="H", family="Vetch",
        posts=(Post(role=Role.MEMBER, authority="Northbeck", since=SINCE),),
    )  # fmt: skip
    items, place = [], ""
    for number, title in enumerate(TITLES, 1):
        place = following(place)
        items.append(
            AgendaItem(id=f"feb-{number}", number=str(number), title=title, place=place, business=business_of(title))
        )
    people = [*invented_people(), thirteenth]
    return [
        act("Panel set up", Put(the_panel())),
        act("People entered", [Put(person) for person in people]),
        act("Meeting planned", Put(Meeting(id=FEBRUARY, date=DAY, start=dt.time(18)))),
        act("Agenda entered", [Put(item, FEBRUARY) for item in items]),
    ]


KEYS = steps(
    ("17:50", "/ap⇥jb np ly hv⏎", "apology jb, apology np, apology ly, apology hv"),
    ("17:55", "‹f4›e", "roll sw, roll pq, roll db, roll ob, roll cx, roll mh, roll tk, roll rg, roll ia"),
    ("", "‹end›p↑p↑↑p‹f6›", "present fo, present pc, present ck"),
    ("18:00", "‹ctrl+n›", "item 1, time began"),
    ("", "‹ctrl+n›", "item 2"),
    ("", "=⏎", "nil 2"),
    ("", "‹ctrl+n›", "item 3"),
    ("18:10", "db⇥«what would the rise buy that last year's had not?»⇥«explained that it paid for forty officers»⏎",
     "letter a"),
    ("18:30", "mh⇥«what would be lost without it?»⇥«replied that reserves would last two years»⏎", "letter b"),
    ("19:10", "/mo veto high db mh⏎", "motion"),
    ("19:12", "/o tk⏎", "movement tk"),
    ("19:13", "/v 8 0⏎", "vote counts, vote roll, vote result"),
    ("19:20", "‹f10›", "time ended"),
)  # fmt: skip


def _vote(m: Minuted) -> Voted:
    """The vote taken. Raises IndexError where there is none."""
    votes = [event for event in m.p.bundle.events if isinstance(event, Voted)]
    return votes[0]


def _not_carried(m: Minuted) -> bool:
    printed = m.under("3")
    return not _vote(m).carried and any("LOST" in each for each in printed) and "CARRIED" not in " ".join(printed)


def _facts() -> list[Fact]:
    people = {person.code: person for person in (*invented_people(),)}
    here = ["sw", "pq", "db", "ob", "cx", "mh", "rg", "ia"]
    facts = [Fact(f"roll {code}", lambda m, id=people[code].id: id in m.p.spells) for code in here]
    facts.append(Fact("roll tk", lambda m: "Kowalczyk (left at 7:12pm)" in m.head("Members present")))
    facts += [
        Fact(f"present {code}", lambda m, name=people[code].in_full: name in m.words) for code in ("fo", "pc", "ck")
    ]
    facts += [
        Fact(f"apology {code}", lambda m, name=name: name in m.under("1")[0])
        for code, name in (("jb", "Birk"), ("np", "Peel"), ("ly", "Yarrow"), ("hv", "Vetch"))
    ]
    facts += [
        Fact(f"item {n}", lambda m, n=n, title=title: m.headings[n - 1] == (str(n), title))
        for n, title in enumerate(TITLES, 1)
    ]
    moved = "It was moved by Councillor Bramble and seconded by Councillor Hathersedge-Featherstonehaugh that the"
    facts += [
        Fact("nil 2", lambda m: m.under("2") == ["No declarations of interest were made."]),
        Fact("letter a", lambda m: m.lettered("3")["a)"][0] == "Councillor Bramble"),
        Fact("letter b", lambda m: m.lettered("3")["b)"][0].startswith("Councillor Hathersedge")),
        Fact(
            "motion",
            lambda m: any(line.startswith(f"{moved} proposed precept be vetoed as too high") for line in m.under("3")),
            "19:10",
        ),
        Fact("movement tk", lambda m: "(Councillor Kowalczyk left the meeting at 7:12pm)" in m.under("3"), "19:12"),
        Fact("vote counts", lambda m: (_vote(m).votes_for, _vote(m).votes_against) == (8, 0), "19:13"),
        Fact("vote roll", lambda m: sorted(_vote(m).roll) == sorted(people[code].id for code in here), "19:13"),
        Fact("vote result", _not_carried, "19:13"),
        Fact("time began", lambda m: "The meeting began at 6:00pm" in m.words, "18:00"),
        Fact("time ended", lambda m: "ended at 7:20pm." in m.words, "19:20"),
    ]
    return facts


FACTS = tuple(_facts())
