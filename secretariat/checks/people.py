"""People: who may apologise, whose office is vacant, what is missing in the register."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from ..basics.amounts import how_near
from ..basics.clock import house_date
from ..basics.sentences import listing
from ..panel.people import SEATS, Role
from ..plan.terms import ended, ending, endings
from .table import CheckedRecords, Remark, check

INDEPENDENTS = 2
"""Co-opted members who are no councillors of the area: never fewer (FRM-06; 2011 Act, Sch 6 paras 4, 21 to 23)."""


@check("apology-of-substitute")
def apology_of_substitute(records: CheckedRecords) -> Iterator[Remark]:
    """Only those with a seat send apologies; a substitute is asked only when one of them cannot come (MTG-21)."""
    for p in records.meetings:
        for apology in p.bundle.apologies:
            roles = p.roles(apology.person)
            if Role.SUBSTITUTE in roles and not roles & set(SEATS):
                name = records.people[apology.person].in_text
                yield Remark(p.bundle.meeting.name, f"An apology is recorded from {name}, who is only a substitute.")


@check("office-vacant")
def office_vacant(records: CheckedRecords) -> Iterator[Remark]:
    """The panel has a chair and a vice-chair, once it has held a meeting."""
    if not any(p.phase == "closed" for p in records.meetings):
        return
    for office in (Role.CHAIR, Role.VICE_CHAIR):
        if not records.people.holding(records.today, office):
            yield Remark("People", f"Nobody holds the office of {office} on {house_date(records.today)}.")


@check("office-twice")
def office_twice(records: CheckedRecords) -> Iterator[Remark]:
    """One member holds each office: an election ends it for whoever held it before, a list that is taken in may not."""
    tomorrow = records.today + dt.timedelta(days=1)
    for office in (Role.CHAIR, Role.VICE_CHAIR):
        holders = [person.in_full for person in records.people.holding(tomorrow, office)]
        if len(holders) > 1:
            both = f"{listing(holders)} hold the office of {office} at once"
            yield Remark("People", f"{both}. Give the one before a last day (F9, D).")


@check("term-ends")
def term_ends(records: CheckedRecords) -> Iterator[Remark]:
    """A term that ends within two months, or whose event has been, is known to the clerk (FRM-09)."""
    for found in endings(records.people, records.panel, records.plan.dates, records.today):
        post, day = found.post, house_date(found.day)
        which = f"{found.person.in_full}, {', '.join(filter(None, (str(post.role), post.authority, post.job)))}"
        if found.day < records.today:
            yield Remark("People", f"{which}: the term {ended(post)} {day}. Give the post its last day (F9, D), or say "
                         "until when it goes on.")  # fmt: skip
            continue
        held = "" if post.until else f", on {day}"
        yield Remark("People", f"{which}: the term {ending(post)}{held}, {how_near(found.day, records.today)}.")


@check("independents")
def independents(records: CheckedRecords) -> Iterator[Remark]:
    """There are at least two independent members (FRM-06)."""
    n = len(records.people.holding(records.today, Role.INDEPENDENT))
    if len(records.people) and n < INDEPENDENTS:
        there = "is 1 independent member" if n else "is no independent member"
        yield Remark("People", f"There {there}; the law wants at least two.")


@check("code-twice")
def code_twice(records: CheckedRecords) -> Iterator[Remark]:
    """No code belongs to two people."""
    by_code: dict[str, list[str]] = defaultdict(list)
    for person in records.people:
        by_code[person.code.casefold()].append(person.in_full)
    for code, names in by_code.items():
        if len(names) > 1:
            yield Remark("People", f"The code {code} is that of {listing(sorted(names))}.")


@check("authority")
def authority(records: CheckedRecords) -> Iterator[Remark]:
    """Every member who sits for a council has it recorded (FRM-06)."""
    sitting = records.people.holding(records.today, Role.MEMBER, Role.COOPTED_COUNCILLOR)
    posts = [(person.in_full, person.post_on(records.today, seat_only=True)) for person in sitting]
    without = [name for name, post in posts if post and not post.authority.strip()]
    if without:
        who = f"{len(without)} members have" if len(without) > 1 else "1 member has"
        yield Remark("People", f"{who} no authority recorded: {listing(without)}.")
