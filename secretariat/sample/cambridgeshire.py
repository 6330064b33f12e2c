"""Who and when: the panel of 2022/23 as its public papers give it. No authority is given where they give none."""

from __future__ import annotations

import datetime as dt

from ..meetings.meeting import AgendaItem, ItemStanding, Meeting, MeetingKind, PaperStatus, Purpose, business_of
from ..panel.panel import Panel, Rules
from ..panel.people import Person, Post, Role
from ..panel.phrases import PHRASES, Phrase
from ..panel.standing_items import STANDING, StandingItem
from ..plan.planned import PlanEntry, PlanKind, PlannedItem
from ..plan.year import the_plan

_OPENING, _CLOSING = STANDING[:-1], STANDING[-1:]
_YEARLY = tuple(
    StandingItem(title=title, part="business", annual=True)
    for title in (
        "Rules of Procedure and Panel Arrangements",
        "Cambridgeshire Police and Crime Panel – Annual Report",
        "Administration Costs and Member Expenses",
    )
)
_ACTIONS = StandingItem(title="Review actions and recommendations from previous meeting", business=Purpose.ACTIONS)
"""On the agendas from 2023 on. Where among the others it stands, and since which meeting, is our guess."""

_PHRASES = (
    Phrase("opcc", "OPCC"), Phrase("hmic", "HMICFRS"), *(phrase for phrase in PHRASES if not phrase.abbreviation),
)  # fmt: skip
"""The minutes of July 2022 use these two abbreviations without spelling them out."""

PANEL = Panel(
    name="Cambridgeshire Police and Crime Panel",
    short="Cambridgeshire PCP",
    host="Peterborough City Council",
    area="Cambridgeshire and Peterborough",
    authorities=(
        "Cambridge City Council",
        "Cambridgeshire County Council",
        "East Cambridgeshire District Council",
        "Fenland District Council",
        "Huntingdonshire District Council",
        "Peterborough City Council",
        "South Cambridgeshire District Council",
    ),
    rules=(
        Rules(phrases=_PHRASES, standing=(*_OPENING, *_YEARLY, *_CLOSING), whole_table=False),
        Rules(
            since=dt.date(2023, 1, 1),
            phrases=_PHRASES,
            standing=(*_OPENING, _ACTIONS, *_YEARLY, *_CLOSING),
            whole_table=False,
        ),
    ),
    sample=True,
)

JULY, SEPTEMBER = "2022-07-20", "2022-09-14"
_SDSO = "Senior Democratic Services Officer"
_OPCC = "Office of the Police and Crime Commissioner"
_VENUE = "Engine Shed, Sand Martin House, Peterborough"


def _councillor(code: str, initials: str, family: str, role: Role = Role.MEMBER) -> Person:
    return Person(
        id=f"cllr-{family.casefold()}",
        code=code,
        title="Councillor",
        initials=initials,
        family=family,
        posts=(Post(role=role),),
    )


def _other(code: str, given: str, family: str, role: Role, job: str = "") -> Person:
    id = f"{given}-{family}".casefold()
    return Person(id=id, code=code, given=given, family=family, posts=(Post(role=role, job=job),))


PEOPLE = (
    _councillor("as", "A", "Sharp"),
    _councillor("ab", "A", "Bradnam"),
    _councillor("st", "S", "Tierney"),
    _councillor("sf", "S", "Ferguson"),
    _councillor("sw", "S", "Warren"),
    _councillor("aa", "A", "Ali"),
    _councillor("ch", "C", "Hogg"),
    _councillor("sc", "S", "Count"),
    _councillor("sh", "SA", "Hart"),
    _councillor("ag", "A", "Gilderdale"),
    _councillor("mb", "M", "Beuttell"),
    _other("el", "Edward", "Leigh", Role.INDEPENDENT),
    _other("cg", "Claire", "George", Role.INDEPENDENT),
    *(
        _councillor(code, initials, family, Role.SUBSTITUTE)
        for code, initials, family in (
            ("jhu", "J", "Huffer"),
            ("mg", "M", "Goldsack"),
            ("gw", "G", "Wilson"),
            ("ts", "T", "Sanderson"),
            ("nm", "N", "Moyo"),
            ("ms", "M", "Sabir"),
            ("sb", "S", "Barkham"),
            ("dc", "D", "Connor"),
            ("sba", "S", "Baigent"),
            ("cl", "C", "Lowe"),
        )
    ),
    # Sat as a substitute in July 2022; the list printed that September no longer names him.
    Person(
        id="cllr-hussain",
        code="ih",
        title="Councillor",
        given="Ishfaq",
        initials="I",
        family="Hussain",
        posts=(Post(role=Role.SUBSTITUTE, since=dt.date(2022, 7, 20), until=dt.date(2022, 7, 20)),),
    ),
    _other("jw", "Jane", "Webb", Role.CLERK, f"{_SDSO}, Police and Crime, Peterborough City Council"),
    # She conducted the election in July 2022, while the clerk attended virtually; the September papers name one clerk.
    Person(
        id="paulina-ford",
        code="pf",
        given="Paulina",
        family="Ford",
        posts=(
            Post(
                role=Role.CLERK,
                job=f"{_SDSO}, Peterborough City Council",
                since=dt.date(2022, 7, 20),
                until=dt.date(2022, 7, 20),
            ),
        ),
    ),
    _other("fm", "Fiona", "McMillan", Role.OFFICER, "Monitoring Officer, Peterborough City Council"),
    _other("dp", "Darryl", "Preston", Role.COMMISSIONER, "Cambridgeshire Police and Crime Commissioner"),
    _other("jp", "John", "Peach", Role.DEPUTY, "Deputy Police and Crime Commissioner"),
    _other("jh", "Jim", "Haylett", Role.STAFF, f"Chief Executive, {_OPCC}"),
    _other("jhd", "Jack", "Hudson", Role.STAFF, f"Head of Business Development, {_OPCC}"),
)  # fmt: skip

MEETINGS = (
    Meeting(id=JULY, date=dt.date(2022, 7, 20), start=dt.time(14), kind=MeetingKind.ANNUAL),
    Meeting(
        id=SEPTEMBER,
        date=dt.date(2022, 9, 14),
        start=dt.time(13, 30),
        venue=_VENUE,
        contact="Jane Webb, Peterborough City Council",
    ),
)

_JULY_TITLES = (
    "Election of Chairperson",
    "Election of Vice Chairperson",
    "Apologies for Absence",
    "Declarations of Interest",
    "Minutes of the Meeting held on 25 March 2022",
    "Public Questions/Statements",
    "Review of Complaints",
    "Police and Crime Commissioner's Annual Report",
    "Delivery of the Police and Crime Plan – Forward Plan",
    "Rules of Procedure and Panel Arrangements",
    "Cambridgeshire Police and Crime Panel – Annual Report",
    "Administration Costs and Member Expenses",
    "Complete Review of Complaints Policy/Guidance",
    "Meeting Dates and Agenda Plan",
)

_SEPTEMBER_TITLES = (
    "Apologies for Absence",
    "Declarations of Interest",
    "Minutes of the Meeting held on 20 July 2022",
    "Public Questions/Statements",
    "Review of Complaints",
    "Criminal Justice and Community Safety Arrangements",
    "HMICFRS PEEL Report",
    "Delivery of the Police and Crime Plan – Forward Plan",
    "Complete Review of Complaints Policy/Guidance",
    "Meeting Dates and Agenda Plan",
)
_SEPTEMBER_PAPERS = {3: 12, 5: 2, 6: 6, 7: 62, 8: 10, 10: 2}
"""Pages of each paper, blank ones included, as the ranges on the printed agenda give them."""


def _item(meeting: str, n: int, title: str) -> AgendaItem:
    return AgendaItem(
        id=f"{meeting}-item-{n}", number=str(n), title=title, place=f"{n:02}i", business=business_of(title)
    )


def july_items() -> list[AgendaItem]:
    """The fourteen items of 20 July 2022."""
    return [_item(JULY, n, title) for n, title in enumerate(_JULY_TITLES, 1)]


def september_items() -> list[AgendaItem]:
    """The ten items of 14 September 2022; the ninth is July's thirteenth, deferred once more."""
    items = []
    for n, title in enumerate(_SEPTEMBER_TITLES, 1):
        item = _item(SEPTEMBER, n, title)
        if n in _SEPTEMBER_PAPERS:
            item = item.with_(paper=PaperStatus.ATTACHED, pages=_SEPTEMBER_PAPERS[n])
        if n == 9:
            item = item.with_(standing=ItemStanding.DEFERRED, to="the next meeting", matter=f"{JULY}-item-13")
        items.append(item)
    return items


_EACH_TIME = ("Public Questions", "Review of Complaints")

# The public plan is shorter than the agenda made from it, and so is this one. What the agendas of 2022 called it:
_CALLED = {
    "Public Questions": "Public Questions/Statements",
    "Criminal Justice Community Safety Arrangements": "Criminal Justice and Community Safety Arrangements",
    "HMICFRS Report": "HMICFRS PEEL Report",
    "OPCC – Forward Plan": "Delivery of the Police and Crime Plan – Forward Plan",
}
_NOTES = {"Precept Report 2023/2024": "full meeting – given importance"}
# The minutes of July and September put this off; the plan of September has it under these words.
_MATTERS = {"Complaints – Panel Policy update": f"{JULY}-item-13"}


def _date(
    day: dt.date, *items: str, kind: PlanKind = "meeting", venue: str = _VENUE, start: dt.time | None = dt.time(13, 30),
    note: str = "", depends: str = "",
) -> tuple[PlanEntry | PlannedItem, ...]:  # fmt: skip
    """A date of the plan with what is due at it."""
    entry = PlanEntry(id=str(day), date=day, start=start, venue=venue, note=note, kind=kind, depends=depends)
    due = [
        PlannedItem(id=f"{day}-planned-{n}", title=title, due=entry.id, place=f"{n:02}i", called=_CALLED.get(title, ""),
                    note=_NOTES.get(title, ""), matter=_MATTERS.get(title, ""))
        for n, title in enumerate(items, 1)
    ]  # fmt: skip
    return entry, *due


PLAN_RECORDS = (
    *_date(dt.date(2022, 9, 8), "Member Training – Frontline", "Introduction to OPCC",
           "Work Programming Session with Frontline/OPCC", kind="training", start=None),
    *_date(dt.date(2022, 9, 14), *_EACH_TIME, "Criminal Justice Community Safety Arrangements", "HMICFRS Report",
           "OPCC – Forward Plan"),
    *_date(dt.date(2022, 11, 11), "Police & Crime Annual Conference", kind="external", start=None,
           venue="Scarman House, Coventry", note="Hybrid meeting (attend virtually or face-to-face)"),
    *_date(dt.date(2022, 11, 23), *_EACH_TIME, "6 Monthly Interim Delivery of Police and Crime Plan",
           "Approach to Commissioning and Grants", "Complaints – Panel Policy update", "OPCC – Forward Plan"),
    *_date(dt.date(2023, 2, 1), *_EACH_TIME, "Precept Report 2023/2024", "OPCC – Forward Plan"),
    *_date(dt.date(2023, 2, 15), kind="if needed", depends="Veto"),
    *_date(dt.date(2023, 3, 15), *_EACH_TIME, "OPCC – Forward Plan"),
)  # fmt: skip
"""The dates of the plan and the items due at them."""

PLAN = the_plan(
    MEETINGS,
    [each for each in PLAN_RECORDS if isinstance(each, PlanEntry)],
    [each for each in PLAN_RECORDS if isinstance(each, PlannedItem)],
)
