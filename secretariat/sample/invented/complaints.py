"""The register of the invented panel: a complaint or conduct matter in every state. Nobody in it exists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from ...basics.acts import Act, Put, act
from ...basics.clock import at
from ...basics.record import Private
from ...complaints import acts
from ...complaints import steps as s
from ...complaints.case import Case, Complainant, Context
from ...complaints.fold import take
from ...complaints.letter_sent import LetterName, Sent
from ...complaints.parties import Handler, Party
from ...deadlines.calendar import Calendar
from ...panel.panel import Panel
from ...panel.people import People
from .county import COMMISSIONER, DEPUTY

_TODAY = dt.date(2026, 6, 17)
"""The day that the register was last written in: a week before the meeting that is to come."""

Taken = tuple[int, s.AnyStep]
"""A step, and how many days after the case came it was taken; its own time is filled in."""


class Told(NamedTuple):
    """A case of the table. ``name``: who complained; empty for a conduct matter. ``first``: how it came, where that is
    neither of the two."""

    came: str
    name: str
    where: str
    what: str
    steps: tuple[Taken, ...] = ()
    about: str = COMMISSIONER
    first: s.AnyStep | None = None

    @property
    def came_by(self) -> s.AnyStep:
        """The step that it begins with."""
        return self.first or (s.Received(at=_ANY) if self.name else s.ConductRecorded(at=_ANY))


_ANY = at(_TODAY, dt.time(9))
_RECORDED: Taken = (2, s.Recorded(at=_ANY))
_HANDLER: Taken = (4, s.HandlerAppointed(at=_ANY, handler=Handler(kind="sub-committee", name="Complaints Group")))
_SERIOUS: tuple[Taken, ...] = ((2, s.BecameClear(at=_ANY)), (3, s.ReferredToIOPC(at=_ANY)))


def _letters(letter: LetterName, *to: Party) -> s.LettersSent:
    return s.LettersSent(at=_ANY, sent=tuple(Sent(letter=letter, to=each, on=_TODAY) for each in to))


_ACKNOWLEDGED: Taken = (1, _letters("acknowledgement", "complainant"))
_COPIES: Taken = (
    3, s.LettersSent(at=_ANY, sent=(Sent(letter="record copy", to="complainant", on=_TODAY),
                                    Sent(letter="complaint copy", to="subject", on=_TODAY)))
)  # fmt: skip
_RESOLVING: tuple[Taken, ...] = (
    _ACKNOWLEDGED, _RECORDED, (2, _letters("record copy", "complainant")), (3, _letters("complaint copy", "subject")),
    _HANDLER, (5, _letters("invitation to comment", "complainant", "subject")),
    (12, s.Commented(at=_ANY, party="subject")), (13, s.Commented(at=_ANY, party="complainant")),
)  # fmt: skip

TOLD = (
    Told("2023-07-10", "Mrs Ottoline Quarrington", "14 Gull Row, Brindle Bay",
         "That a letter about the sea wall was not answered for half a year.",
         (*_RESOLVING, (30, s.OutcomeRecorded(at=_ANY, outcome=Private("An explanation was given and accepted."))),
          (31, _letters("outcome record", "complainant", "subject")))),
    Told("2023-10-03", "Mr Barnaby Thistlewood", "The Old Forge, Hollow Gap",
         "That officers parked across a gate.",
         (_ACKNOWLEDGED, (3, s.FoundOutOfRemit(at=_ANY, matter="operational policing")),
          (3, _letters("out of remit", "complainant")))),
    Told("2024-02-05", "Ms Peregrine Vellacott", "2 Osier Lane, Corvale",
         "That the head of another office was rude at a conference.",
         (_ACKNOWLEDGED, (2, s.Transferred(at=_ANY, panel="Northmoor Police and Crime Panel")),
          (2, _letters("transfer", "complainant", "other panel"))), about=""),
    Told("2024-04-15", "Mr Lucian Starkweather", "Flat 3, 90 Quay Street, Tarrow",
         "That a grant went to a friend; a court has the matter.",
         (_ACKNOWLEDGED, (4, s.NotRecorded(at=_ANY, ground="criminal proceedings", proceedings="under way")),
          (4, _letters("not recording", "complainant")))),
    Told("2024-07-22", "Mrs Henrietta Cloudesley", "7 Pound Hill, Eastmoor",
         "That she was spoken over at a public meeting, as a member of the office.",
         (_ACKNOWLEDGED, _RECORDED, (2, _letters("record copy", "complainant")),
          (3, _letters("complaint copy", "subject")), (6, s.Disapplied(at=_ANY, ground="a", staff_only=True)),
          (6, _letters("disapplication", "complainant")))),
    Told("2024-10-07", "Mr Jolyon Harbottle", "Saltings Farm, the Ness",
         "That his question was left out of a published list.",
         (*_RESOLVING, (14, s.Withdrawn(at=_ANY, signed=True)), (15, s.CrimeDecided(at=_ANY, shows_crime=False)),
          (16, _letters("withdrawal notice", "subject")), (16, _letters("end notice", "subject")))),
    Told("2025-08-04", "", "", "That expenses were claimed twice for one journey.",
         ((1, s.ReferredToIOPC(at=_ANY)), (1, _letters("referral notice", "subject")), (9, s.IopcReturned(at=_ANY)))),
    Told("2025-11-10", "Mrs Drusilla Penhaligan", "1 Weir Cottages, Corvale",
         "That money was offered for silence.",
         (_ACKNOWLEDGED, _RECORDED, *_SERIOUS, (3, _letters("referral notice", "complainant", "subject")), _COPIES,
          (10, s.IopcInvestigates(at=_ANY)))),
    Told("2026-03-02", "Mr Cosmo Featherington", "33 Lock Road, Tarrow",
         "That he was threatened on the telephone.",
         (_ACKNOWLEDGED, _RECORDED, *_SERIOUS, (3, _letters("referral notice", "complainant", "subject")), _COPIES)),
    Told("2026-04-13", "Ms Araminta Golightly", "5 Chapel Row, Sefton Grange",
         "That a promise to open the counter was broken.", _RESOLVING),
    Told("2026-04-27", "Mr Thaddeus Merriweather", "Lamp House, Brindle Bay",
         "That the Deputy left a meeting before its end.",
         (*_RESOLVING, (25, s.Withdrawn(at=_ANY, signed=True)), (26, _letters("withdrawal notice", "subject"))),
         about=DEPUTY),
    Told("2026-05-05", "Mrs Philomena Dashwick", "12 Tide Street, Brindle Bay",
         "That her name was read out without her leave.",
         (*_RESOLVING, (30, s.WithdrawalIndicated(at=_ANY)), (31, _letters("withdrawal query", "complainant")))),
    Told("2026-06-08", "Mr Ignatius Bellwether", "Rook Hall, Fenn",
         "That a form of one page has four.", (_ACKNOWLEDGED, _RECORDED, _COPIES)),
    Told("2026-06-15", "Ms Clementine Ravenhill", "8 Mill Walk, Tarrow",
         "That the bus warden was cancelled to spare a cousin."),
    Told("2026-06-17", "", "", "That a tender was seen before it was opened.", (), about=DEPUTY),
    Told("2026-06-17", "", "", "That a hired car was driven without insurance, on a visit to a force overseas.",
         first=s.NotifiedAbroad(at=_ANY, notified_of="proceedings")),
)  # fmt: skip
"""In the order they came. Each was carried on by the steps that the regulations know, through the guards themselves."""


def register_acts(panel: Panel, people: People) -> Iterator[Act]:
    """Each case of the table as one act; every step in it is judged as any other."""
    context = Context(panel, people, Calendar(), at(_TODAY, dt.time(17)))
    cases: list[Case] = []
    for n, told in enumerate(TOLD, 1):
        day = dt.date.fromisoformat(told.came)
        new = Case(id=f"complaint-{n:02}", about=told.about, complainant=_who(told), allegation=Private(told.what))
        logged = acts.log(cases, new, msgspec.structs.replace(told.came_by, at=at(day, dt.time(9))), context)
        assert isinstance(logged.of, Case)
        case = logged.of
        for after, step in told.steps:
            case = take(case, _on(step, day + dt.timedelta(days=after)), context)
        cases.append(case)
        yield act(logged.note, Put(case))


def _who(told: Told) -> Complainant:
    if not told.name:
        return Complainant()
    email = f"{told.name.split()[-1].casefold()}@example.org"
    return Complainant(name=Private(told.name), address=Private(told.where), emails=(Private(email),))


def _on(step: s.AnyStep, day: dt.date) -> s.AnyStep:
    """The step of the table on its day, and what it says was sent on that day too."""
    sent = tuple(msgspec.structs.replace(each, on=day) for each in step.sent)
    return msgspec.structs.replace(step, at=at(day, dt.time(11)), sent=sent)
