"""Cases for tests: invented people, and one lawful way into each state of the regulations. Nothing in it is real."""

from __future__ import annotations

import datetime as dt

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant, Context
from secretariat.complaints.fold import fold, take
from secretariat.complaints.letter_sent import LetterName, Sent
from secretariat.complaints.parties import Handler, Party
from secretariat.complaints.review.counting import Counts
from secretariat.complaints.standing import Owed
from secretariat.complaints.states import State
from secretariat.deadlines.calendar import Calendar
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from tests.support.panels import invented_people, the_panel

DAY = dt.date(2031, 6, 18)
LATE = dt.timedelta(days=1)


def moment(day: dt.date, time: str = "10:00") -> dt.datetime:
    return clock.at(day, dt.time.fromisoformat(time))


def context(day: dt.date = dt.date(2032, 6, 18), panel: Panel | None = None) -> Context:
    return Context(panel or the_panel(), People(invented_people()), Calendar(), moment(day, "18:00"))


def new_case(reference: str = "2031/001") -> Case:
    return Case(
        id=f"case-{reference}",
        reference=reference,
        about="person-pc",
        complainant=Complainant(
            name=Private("Mrs Agatha Mary Nightshade"),
            address=Private("12 Hemlock Row, Tarnford, ZX1 9QQ"),
            telephones=(Private("01632 960 123"),),
            emails=(Private("agatha.n@example.org"),),
            references=(Private("AN/77/B"),),
        ),
        allegation=Private("That the drains were laughed at."),
    )


def kept(*cases: Case) -> Act:
    """These cases, put into an archive."""
    return act("the register", [Put(case) for case in cases])


def logged(reference: str = "2031/001", at: dt.datetime | None = None, **told: object) -> Case:
    """A case that was received and no more."""
    first = s.Received(at=at or moment(DAY, "09:00"))
    return Case(**{"id": "one", "reference": reference, "about": "person-pc", "steps": (first,), **told})  # type: ignore[arg-type]


def on(days: int, time: str = "10:00") -> dt.datetime:
    """So many days after the day it came."""
    return moment(DAY + dt.timedelta(days), time)


def received(days: int = 0) -> s.Received:
    return s.Received(at=on(days), route="from the Commissioner's chief executive", channel="e-mail")


def letters(days: int, letter: LetterName, *to: Party) -> s.LettersSent:
    out = tuple(Sent(letter=letter, to=each, on=on(days).date()) for each in to)
    return s.LettersSent(at=on(days), sent=out, late_reason=Private("as told"))


WELL_FORMED: dict[type[s.Step], dict[str, object]] = {
    s.Received: {},
    s.EvidencePreserved: {"note": Private("Asked for the recording.")},
    s.Transferred: {"panel": "Northmoor Police and Crime Panel"},
    s.FoundOutOfRemit: {"matter": "operational policing"},
    s.Recorded: {},
    s.NotRecorded: {"ground": "criminal proceedings", "proceedings": "under way"},
    s.CopyWithheld: {"ground": "public interest", "note": Private("A vulnerable person.")},
    s.CopyReviewed: {},
    s.BecameClear: {"fresh": True},
    s.CalledIn: {},
    s.ReferredToIOPC: {},
    s.ConductRecorded: {},
    s.NotifiedAbroad: {},
    s.IopcInvestigates: {},
    s.IopcReturned: {},
    s.IopcReported: {},
    s.IopcDiscontinued: {"direction": "as the panel sees fit"},
    s.Disapplied: {"ground": "a", "staff_only": True},
    s.HandlerAppointed: {"handler": Handler(kind="panel")},
    s.Commented: {"party": "subject"},
    s.PowerUsed: {"power": "attendance"},
    s.ApologyTendered: {"admitted": True, "agreed": True},
    s.AlreadyDealtWith: {"complainant_heard": True},
    s.OutcomeRecorded: {"outcome": Private("An explanation was given and accepted.")},
    s.RepresentationsInvited: {},
    s.PublicationDecided: {"publish": True, "considered": True, "in_public_interest": True},
    s.Withdrawn: {"signed": True},
    s.WithdrawalIndicated: {},
    s.WithdrawalAnswered: {"carries_on": True},
    s.WithdrawalLapsed: {},
    s.CrimeDecided: {"shows_crime": False},
    s.Finished: {},
    s.LettersSent: {"sent": ()},
    s.NoticeExcused: {"letter": "acknowledgement", "to": "complainant", "note": Private("No address.")},
    s.Noted: {"note": Private("Rang.")},
}


def step(kind: type[s.Step], at: dt.datetime, **more: object) -> s.AnyStep:
    """A step of a kind that meets its own guards."""
    fields: dict[str, object] = {"late_reason": Private("the office was flooded"), **WELL_FORMED[kind], **more}
    return kind(at=at, **fields)  # type: ignore[return-value, arg-type]


def taken(case: Case, *steps: s.AnyStep, by: Context | None = None) -> Case:
    for each in steps:
        case = take(case, each, by or context())
    return case


def unsent(case: Case) -> list[Owed]:
    """The notices of the law that have not been sent."""
    return [owed for owed in fold(case).owed if owed.by_law]


def _recorded() -> list[s.AnyStep]:
    return [received(), step(s.Recorded, on(1))]


def _referred() -> list[s.AnyStep]:
    return [*_recorded(), step(s.BecameClear, on(2)), step(s.ReferredToIOPC, on(3))]


def _resolving() -> list[s.AnyStep]:
    return [
        *_recorded(),
        step(s.HandlerAppointed, on(2)),
        letters(3, "invitation to comment", "complainant", "subject"),
        step(s.Commented, on(4)),
    ]


def _conduct() -> list[s.AnyStep]:
    return [step(s.ConductRecorded, on(0))]


def way_to(state: State | None) -> list[s.AnyStep]:
    """Lawful steps into a state."""
    match state:
        case None:
            return []
        case State.RECEIVED:
            return [received()]
        case State.TRANSFERRED:
            return [received(), step(s.Transferred, on(1))]
        case State.NOTIFIED_ABROAD:
            return [step(s.NotifiedAbroad, on(0))]
        case State.OUT_OF_REMIT:
            return [received(), step(s.FoundOutOfRemit, on(1))]
        case State.NOT_RECORDED:
            return [received(), step(s.NotRecorded, on(1))]
        case State.RECORDED:
            return _recorded()
        case State.CONDUCT_RECORDED:
            return _conduct()
        case State.REFERRED:
            return _referred()
        case State.IOPC_INVESTIGATION:
            return [*_referred(), step(s.IopcInvestigates, on(4))]
        case State.INFORMAL_RESOLUTION:
            return _resolving()
        case State.HANDLED_AS_PANEL_SEES_FIT:
            return [*_conduct(), step(s.ReferredToIOPC, on(1)), step(s.IopcReturned, on(4))]
        case State.WITHDRAWAL_QUERY:
            return [*_resolving(), step(s.WithdrawalIndicated, on(5)), letters(5, "withdrawal query", "complainant")]
        case State.WITHDRAWN:
            return [*_resolving(), step(s.Withdrawn, on(5))]
        case State.DISAPPLIED:
            return [*_recorded(), step(s.Disapplied, on(3))]
        case State.RESOLVED:
            return [*_resolving(), step(s.OutcomeRecorded, on(8))]
        case State.CLOSED:
            return [*_resolving(), step(s.Withdrawn, on(5)), step(s.CrimeDecided, on(6))]


def case_in(state: State | None, reference: str = "2031/001") -> Case:
    case = new_case(reference)
    if state is State.TRANSFERRED:
        case = case.with_(about="")
    return taken(case, *way_to(state))


def adds_up(counts: Counts) -> bool:
    """Whether what was open and what came in, less what ended, is what is open at the end."""
    came = counts.received + counts.conduct + counts.abroad + counts.reopened
    return counts.opening + came - counts.ended == counts.closing
