"""Which notices each step obliges the panel to send, and to whom.

A notice is owed until it is logged as sent, or a reason is logged why it cannot be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from ..basics.clock import local
from . import steps as s
from .letter_sent import LetterName, Sent
from .parties import Party
from .standing import CaseState, Owed
from .states import State


def _always(_step: s.Step, _after: CaseState) -> bool:
    return True


def _complaint(_step: s.Step, after: CaseState) -> bool:
    return after.kind == "complaint"


def _not_withheld(_step: s.Step, after: CaseState) -> bool:
    """Whether the person complained against may know of it: while the copy is withheld, nothing is sent to them."""
    return after.withheld is None


def _no_prejudice(step: s.Step, _after: CaseState) -> bool:
    """Whether telling the person complained against would not prejudice an investigation (reg 13(6)(b))."""
    return isinstance(step, s.ReferredToIOPC) and not step.prejudice


def _to_be_supplied(step: s.Step, _after: CaseState) -> bool:
    return isinstance(step, s.CopyReviewed) and step.supply


def _to_be_invited(party: Party) -> Callable[[s.Step, CaseState], bool]:
    return lambda _step, after: after.really is State.INFORMAL_RESOLUTION and not after.invited(party)


def _went_disapplied(_step: s.Step, after: CaseState) -> bool:
    return after.state is State.DISAPPLIED


def _withdrawn_not_withheld(_step: s.Step, after: CaseState) -> bool:
    return after.state is State.WITHDRAWN and after.withheld is None


def _withdrawn_with_iopc(_step: s.Step, after: CaseState) -> bool:
    return after.state is State.WITHDRAWN and after.with_iopc


def _conduct_not_withheld(_step: s.Step, after: CaseState) -> bool:
    return after.state is State.CONDUCT_RECORDED and after.withheld is None


def _closed_not_withheld(_step: s.Step, after: CaseState) -> bool:
    return after.state is State.CLOSED and after.withheld is None


def _never_recorded(_step: s.Step, after: CaseState) -> bool:
    return after.state is State.CLOSED and after.recorded is None


class Notice(msgspec.Struct, frozen=True):
    """A step owes a letter to a party, where ``when`` holds of the step and of how the case stands after it."""

    rule: str
    step: type[s.Step]
    letter: LetterName
    to: Party
    law: str
    when: Callable[[s.Step, CaseState], bool] = _always
    by_law: bool = True


_SIDES: tuple[Party, Party] = ("complainant", "subject")
_BEGIN_RESOLUTION = (s.HandlerAppointed, s.IopcReturned, s.IopcDiscontinued)
_WITHDRAW = (s.Withdrawn, s.WithdrawalAnswered, s.WithdrawalLapsed)

NOTICES: tuple[Notice, ...] = (
    Notice("CMP-23", s.Received, "acknowledgement", "complainant", "local target", by_law=False),
    Notice("CMP-02", s.Transferred, "transfer", "other panel", "reg 9(2)(b)"),
    Notice("CMP-02", s.Transferred, "transfer", "complainant", "good practice", by_law=False),
    Notice("CMP-03", s.FoundOutOfRemit, "out of remit", "complainant", "reg 10(2)"),
    Notice("CMP-05", s.NotRecorded, "not recording", "complainant", "reg 10(2)"),
    Notice("CMP-06", s.Recorded, "record copy", "complainant", "reg 31(1)(a)"),
    Notice("CMP-06", s.Recorded, "complaint copy", "subject", "reg 31(1)(b)", _not_withheld),
    Notice("CMP-07", s.CopyReviewed, "complaint copy", "subject", "reg 31(1)(b)", _to_be_supplied),
    Notice("CMP-08", s.ReferredToIOPC, "referral notice", "complainant", "reg 13(6)(a)", _complaint),
    Notice("CMP-08", s.ReferredToIOPC, "referral notice", "subject", "reg 13(6)(b)", _no_prejudice),
    Notice("CMP-12", s.Disapplied, "disapplication", "complainant", "reg 15(5)"),
    Notice("CMP-12", s.IopcDiscontinued, "disapplication", "complainant", "reg 15(5)", _went_disapplied),
    *(Notice("CMP-32", step, "invitation to comment", party, "reg 28(9)", _to_be_invited(party))
      for step in _BEGIN_RESOLUTION for party in _SIDES),
    Notice("CMP-15", s.AlreadyDealtWith, "treated as resolved", "complainant", "good practice", by_law=False),
    Notice("CMP-15", s.AlreadyDealtWith, "treated as resolved", "subject", "good practice", _not_withheld,
           by_law=False),
    *(Notice("CMP-16", s.OutcomeRecorded, "outcome record", party, "reg 28(12)") for party in _SIDES),
    *(Notice("CMP-35", s.RepresentationsInvited, "publication", party, "reg 28(13)(a)") for party in _SIDES),
    Notice("CMP-19", s.WithdrawalIndicated, "withdrawal query", "complainant", "reg 16(8)(a)"),
    *(Notice("CMP-18", step, "withdrawal notice", "subject", "reg 16(9)(a)", _withdrawn_not_withheld)
      for step in _WITHDRAW),
    *(Notice("CMP-18", step, "withdrawal to the IOPC", "IOPC", "reg 16(3)", _withdrawn_with_iopc)
      for step in _WITHDRAW),
    Notice("CMP-18", s.CrimeDecided, "conduct notice", "subject", "reg 16(9)(b)-(c)", _conduct_not_withheld),
    Notice("CMP-18", s.CrimeDecided, "end notice", "subject", "reg 16(9)(d)", _closed_not_withheld),
    Notice("CMP-05", s.CrimeDecided, "not recording", "complainant", "reg 10(2)", _never_recorded),
)  # fmt: skip


def owed_by(step: s.Step, after: CaseState) -> tuple[Owed, ...]:
    """The notices that a step gives rise to."""
    day = local(step.at).date()
    found = (n for n in NOTICES if type(step) is n.step and n.when(step, after))
    return tuple(Owed(n.letter, n.to, day, n.law, n.rule, n.by_law) for n in found)


_INVITATIONS_LAPSE = frozenset((State.REFERRED, State.WITHDRAWN, State.DISAPPLIED, State.RESOLVED, State.CLOSED))


def lapsed(owed: Owed, after: CaseState) -> bool:
    """Whether the duty to send a notice has ended because its purpose has.

    Informal resolution that is discontinued invites nobody (reg 28(2), (8)(b), 27(b)); an answer that came by itself
    leaves nothing to ask (reg 16(8)); a copy that is withheld is not supplied (reg 31(3)).
    """
    match owed.letter:
        case "invitation to comment":
            return after.really in _INVITATIONS_LAPSE
        case "withdrawal query":
            return after.state is not State.WITHDRAWAL_QUERY
        case "complaint copy":
            return after.withheld is not None
        case _:
            return False


def still_owed(owed: Iterable[Owed], sent: Iterable[Sent]) -> tuple[Owed, ...]:
    """The notices still to be sent after these letters. A letter counts for a duty that arose on its day or before."""
    still_to_send = {(one.letter, one.to): one for one in owed}
    for each in sent:
        due = still_to_send.get((each.letter, each.to))
        if due is not None and in_writing(each) and due.since <= each.on:
            del still_to_send[each.letter, each.to]
    return tuple(still_to_send.values())


def in_writing(sent: Sent) -> bool:
    """Notifications are given in writing (CMP-22; reg 37(1))."""
    return sent.how != "telephone"
