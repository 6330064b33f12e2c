"""The transitions as data: which step leads from which state to which, under which rule, and its guards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from . import guards as g
from . import guards_of_resolution as r
from . import steps as s
from .guards_of_every_step import by_who_may, in_its_time, letters_that_can_be
from .standing import CaseState, Kind
from .states import State

Go = Literal["stays", "back"]
"""``stays``: the state does not change; ``back``: it returns to the one before the question about withdrawing."""


class Row(msgspec.Struct, frozen=True):
    """One transition: from ``states``, by ``step``, to ``to``.

    Where rows share a state and a step, ``when`` chooses one by what the step says; the guards then judge it.

    While the complainant is asked about withdrawing, the earlier state goes on beneath. ``over``: the row is for these
    states beneath; ``beneath``: it changes that state, and the question stays open. ``kind``: only for complaints, or
    only for conduct matters.
    """

    rule: str
    states: tuple[State | None, ...]
    step: type[s.Step]
    to: State | Go
    guards: tuple[Callable[..., None], ...] = ()
    when: Callable[..., bool] | None = None
    over: tuple[State, ...] = ()
    beneath: bool = False
    kind: Kind | None = None

    def stands_for(self, standing: CaseState) -> bool:
        """Whether the row starts from this state of a case."""
        fits = standing.state in self.states and self.kind in (None, standing.kind)
        return fits and (not self.over or standing.beneath in self.over)

    def applies(self, standing: CaseState, step: s.Step) -> bool:
        """Whether this is the row for a step where a case stands."""
        return type(step) is self.step and self.stands_for(standing) and (self.when is None or self.when(step))


RECEIVED, RECORDED, CONDUCT = State.RECEIVED, State.RECORDED, State.CONDUCT_RECORDED
REFERRED, INVESTIGATED, RESOLUTION = State.REFERRED, State.IOPC_INVESTIGATION, State.INFORMAL_RESOLUTION
AS_FIT, QUERY, WITHDRAWN = State.HANDLED_AS_PANEL_SEES_FIT, State.WITHDRAWAL_QUERY, State.WITHDRAWN
DISAPPLIED, RESOLVED, CLOSED, OUT = State.DISAPPLIED, State.RESOLVED, State.CLOSED, State.OUT_OF_REMIT

ANY = tuple(State)
WITHDRAWABLE = (RECEIVED, RECORDED, REFERRED, INVESTIGATED, RESOLUTION)
_COPY = (RECORDED, REFERRED, INVESTIGATED, RESOLUTION, QUERY)


def _field(name: str, value: object) -> Callable[..., bool]:
    return lambda step: getattr(step, name) == value


def _directed(direction: str) -> Callable[..., bool]:
    return _field("direction", direction)


TABLE: tuple[Row, ...] = (
    # coming in
    Row("CMP-01", (None,), s.Received, RECEIVED, (g.channel_known,)),
    Row("CMP-02", (RECEIVED,), s.Transferred, State.TRANSFERRED, (g.another_panels,)),
    Row("CMP-03", (RECEIVED,), s.FoundOutOfRemit, OUT, (g.not_let_go,)),
    Row("CMP-04", (RECEIVED,), s.Recorded, RECORDED, (g.about_an_office_holder,)),
    Row("CMP-04", (QUERY,), s.Recorded, RECORDED, (g.about_an_office_holder,), over=(RECEIVED,), beneath=True),
    Row("CMP-05", (RECEIVED,), s.NotRecorded, State.NOT_RECORDED, (g.not_let_go, g.two_grounds_only),
        lambda step: not step.part),
    Row("CMP-05", (RECEIVED,), s.NotRecorded, "stays", (g.two_grounds_only,), lambda step: bool(step.part)),
    Row("CMP-07", _COPY, s.CopyWithheld, "stays", (g.copy_not_yet_sent,)),
    Row("CMP-07", (*_COPY, CONDUCT, AS_FIT, DISAPPLIED, RESOLVED), s.CopyReviewed, "stays", (g.copy_is_withheld,)),
    # to the IOPC and back
    Row("CMP-08", (RECEIVED, RECORDED, RESOLUTION, QUERY), s.BecameClear, "stays", (g.not_with_iopc, g.not_again)),
    Row("CMP-08", (RECEIVED, RECORDED, RESOLUTION, QUERY, DISAPPLIED, RESOLVED, AS_FIT), s.CalledIn, "stays",
        (g.not_with_iopc,)),
    Row("CMP-08", (RECORDED, DISAPPLIED, RESOLVED), s.ReferredToIOPC, REFERRED, (g.must_be_referred,)),
    Row("CMP-09", (CONDUCT, AS_FIT), s.ReferredToIOPC, REFERRED, (g.must_be_referred,)),
    Row("CMP-14", (RESOLUTION,), s.ReferredToIOPC, REFERRED, (g.must_be_referred,)),
    Row("CMP-08", (QUERY,), s.ReferredToIOPC, REFERRED, (g.must_be_referred,), over=(RECORDED, RESOLUTION,),
        beneath=True),
    Row("CMP-09", (None, RECEIVED, OUT, State.NOT_RECORDED), s.ConductRecorded, CONDUCT,
        (g.conduct_to_be_recorded, g.still_complainable)),
    Row("reg 17", (None,), s.NotifiedAbroad, State.NOTIFIED_ABROAD),
    Row("reg 17", (State.NOTIFIED_ABROAD,), s.Finished, CLOSED),
    Row("CMP-10", (REFERRED,), s.IopcInvestigates, INVESTIGATED),
    Row("CMP-10", (QUERY,), s.IopcInvestigates, INVESTIGATED, over=(REFERRED,), beneath=True),
    Row("CMP-10", (INVESTIGATED,), s.IopcReported, CLOSED),
    Row("CMP-10", (QUERY,), s.IopcReported, CLOSED, over=(INVESTIGATED,)),
    Row("CMP-10", (INVESTIGATED,), s.IopcDiscontinued, RESOLUTION, (g.directed_for_its_kind,),
        _directed("informal resolution")),
    Row("CMP-10", (INVESTIGATED,), s.IopcDiscontinued, DISAPPLIED, (g.directed_for_its_kind,), _directed("disapply")),
    Row("CMP-10", (INVESTIGATED,), s.IopcDiscontinued, AS_FIT, (), _directed("as the panel sees fit")),
    Row("CMP-10", (INVESTIGATED,), s.IopcDiscontinued, CLOSED, (), _directed("none")),
    Row("CMP-10", (QUERY,), s.IopcDiscontinued, RESOLUTION, (), _directed("informal resolution"), over=(INVESTIGATED,),
        beneath=True),
    Row("CMP-10", (QUERY,), s.IopcDiscontinued, DISAPPLIED, (), _directed("disapply"), over=(INVESTIGATED,)),
    Row("CMP-10", (QUERY,), s.IopcDiscontinued, AS_FIT, (), _directed("as the panel sees fit"), over=(INVESTIGATED,)),
    Row("CMP-10", (QUERY,), s.IopcDiscontinued, CLOSED, (), _directed("none"), over=(INVESTIGATED,)),
    Row("CMP-11", (REFERRED,), s.IopcReturned, RESOLUTION, kind="complaint"),
    Row("CMP-11", (QUERY,), s.IopcReturned, RESOLUTION, over=(REFERRED,), beneath=True),
    Row("CMP-11b", (REFERRED,), s.IopcReturned, AS_FIT, kind="conduct matter"),
    Row("CMP-11b", (AS_FIT,), s.Finished, CLOSED, (g.not_let_go,)),
    # the panel's own
    Row("CMP-12", (RECORDED, RESOLUTION), s.Disapplied, DISAPPLIED, (g.need_not_be_referred, g.ground_met)),
    Row("CMP-13", (RECORDED,), s.HandlerAppointed, RESOLUTION, (g.need_not_be_referred, r.fit_to_handle)),
    Row("CMP-30", (RESOLUTION,), s.HandlerAppointed, "stays", (g.need_not_be_referred, r.fit_to_handle)),
    Row("CMP-32", (RESOLUTION,), s.Commented, "stays", (r.choosing_not_to,)),
    Row("CMP-32", (QUERY,), s.Commented, "stays", (r.choosing_not_to,), over=(RESOLUTION,)),
    Row("CMP-33", (RESOLUTION,), s.ApologyTendered, "stays", (r.admitted_and_agreed,)),
    Row("CMP-34", (RESOLUTION,), s.PowerUsed, "stays"),
    Row("CMP-15", (RESOLUTION,), s.AlreadyDealtWith, RESOLVED, (g.need_not_be_referred, r.complainant_heard)),
    Row("CMP-16", (RESOLUTION,), s.OutcomeRecorded, RESOLVED, (g.need_not_be_referred, r.both_sides_heard)),
    Row("CMP-35", (RESOLVED,), s.RepresentationsInvited, "stays", (r.an_outcome_to_publish, r.not_invited_yet)),
    Row("CMP-35", (RESOLVED,), s.PublicationDecided, "stays", (r.an_outcome_to_publish, r.representations_considered)),
    # withdrawing
    Row("CMP-17", (*WITHDRAWABLE, QUERY), s.Withdrawn, WITHDRAWN, (g.signed_by_the_complainant,)),
    Row("CMP-19", WITHDRAWABLE, s.WithdrawalIndicated, QUERY, (g.a_complaint,)),
    Row("CMP-19", (QUERY,), s.WithdrawalAnswered, "back", (), _field("carries_on", True)),
    Row("CMP-19", (QUERY,), s.WithdrawalAnswered, WITHDRAWN, (g.an_answer_to_the_letter,), _field("carries_on", False)),
    Row("CMP-19", (QUERY,), s.WithdrawalLapsed, WITHDRAWN, (g.twenty_one_days,)),
    Row("CMP-18", (WITHDRAWN,), s.CrimeDecided, CONDUCT, (g.decided_by_the_right_one,), _field("shows_crime", True)),
    Row("CMP-18", (WITHDRAWN,), s.CrimeDecided, CLOSED, (g.decided_by_the_right_one,), _field("shows_crime", False)),
    # at any time
    Row("CMP-01", ANY, s.EvidencePreserved, "stays", (g.something_noted,)),
    Row("CMP-22", ANY, s.LettersSent, "stays", (g.something_sent,)),
    Row("CMP-41", ANY, s.NoticeExcused, "stays", (g.owed_and_why_not,)),
    Row("CMP-40", ANY, s.Noted, "stays", (g.something_noted,)),
)  # fmt: skip
"""Every lawful transition, and no other."""

EVERY_STEP = (in_its_time, by_who_may, letters_that_can_be)
"""The guards of every step, whichever row it takes."""


def row_for(standing: CaseState, step: s.Step) -> Row | None:
    """The row that a step takes where a case stands; None where the regulations know no such step there."""
    return next((row for row in TABLE if row.applies(standing, step)), None)


def steps_from(standing: CaseState) -> Iterator[type[s.Step]]:
    """The kinds of step that may be lawful where a case stands, each once, in the order of the table."""
    seen: set[type[s.Step]] = set()
    for row in TABLE:
        if row.stands_for(standing) and row.step not in seen:
            seen.add(row.step)
            yield row.step


def law_of(step: type[s.Step], standing: CaseState) -> str:
    """Where the rule of a step is written, for a case that stands so: one step may end what came by different ways."""
    if step is not s.Finished:
        return step.law
    if standing.kind == "conduct outside England and Wales":
        return "reg 17(2)"
    return "CMP-10; reg 24(9)" if standing.discontinued else "CMP-11b; reg 14(2)(b)"


def states_before(step: type[s.Step]) -> list[State | None]:
    """The states from which a kind of step may be taken."""
    return [state for state in (None, *State) if any(row.step is step and state in row.states for row in TABLE)]
