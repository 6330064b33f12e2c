"""The guards: what must hold for a step to be lawful. One function a rule; each raises Refused, and changes nothing.

Those of informal resolution are in ``guards_of_resolution``, those of any step in ``guards_of_every_step``, and the
tests of the six grounds in ``grounds``.
"""

from __future__ import annotations

from ..basics.clock import local
from ..basics.record import Refused
from . import steps as s
from .clocks import answer_by
from .grounds import GROUNDS
from .guards_of_every_step import Situation, refuse_if
from .letter_sent import letter_to


def channel_known(step: s.Received, _situation: Situation) -> None:
    """CMP-01: where it was notified by another, who notified it is written down."""
    refuse_if(step.route == "from another panel" and not step.notified_by.strip(),
               "Say which panel sent it on (reg 9(2)).")  # fmt: skip
    refuse_if(step.made is not None and step.made > local(step.at).date(),
               "It cannot have been made after it was received.")  # fmt: skip


def another_panels(step: s.Transferred, situation: Situation) -> None:
    """CMP-02 (reg 9(2)): the right panel is named, and it is not this one."""
    refuse_if(not step.panel.strip(), "Say which panel it goes to (reg 9(2)).")
    ours = situation.context.office_holders(situation.standing.received or situation.context.today)
    refuse_if(bool(situation.case.about) and situation.case.about in ours, (
        "It is about an office holder of this panel's own area, so it is recorded here and goes to no other panel "
        "(reg 9(5))."
    ))  # fmt: skip


def about_an_office_holder(_step: s.Recorded, situation: Situation) -> None:
    """CMP-04 (reg 9(5)): what is recorded is a complaint about a relevant office holder, who is named."""
    refuse_if(not situation.case.about, "Say first which office holder it is about (reg 9(5)).")


def two_grounds_only(step: s.NotRecorded, _situation: Situation) -> None:
    """CMP-05 (reg 9(6)): criminal proceedings, or a withdrawal that was signed and shows no crime (reg 16)."""
    if step.ground != "withdrawn":
        return
    refuse_if(not step.signed, (
        "Only a signed withdrawal is a ground for not recording it. Note an unsigned wish as such, and write to ask "
        "(reg 16(7))."
    ))  # fmt: skip
    refuse_if(step.shows_crime is None, (
        "Say whether what was withdrawn shows a crime: the panel must decide that before it ends (reg 16(4))."
    ))  # fmt: skip
    refuse_if(step.shows_crime is True, (
        "What was withdrawn shows a crime, so it does not end here: record the withdrawal, then the conduct matter "
        "(reg 16(6))."
    ))  # fmt: skip


def copy_not_yet_sent(step: s.CopyWithheld, situation: Situation) -> None:
    """CMP-07 (reg 31(3)): a copy is withheld after recording and before it has gone, with the reason written down."""
    refuse_if(situation.standing.recorded is None, "Only a recorded complaint has a copy to withhold (reg 31(3)).")
    gone = situation.standing.gone("complaint copy", "subject")
    refuse_if(bool(gone), "The copy has gone to the person complained against already (reg 31(3)).")
    refuse_if(not step.note.reveal().strip(), "Write down why the copy is withheld (reg 31(3)).")


def copy_is_withheld(_step: s.Step, situation: Situation) -> None:
    """CMP-07 (reg 31(4)): only what is withheld is reviewed."""
    refuse_if(situation.standing.withheld is None, "No copy is withheld here (reg 31(4)).")


def not_again(step: s.BecameClear, situation: Situation) -> None:
    """CMP-08 (reg 13(7)): what was referred once is not referred again, unless the IOPC directs or it is new."""
    refuse_if(situation.standing.clear is not None, "That it must be referred is logged already (reg 13(3)).")
    refuse_if(situation.standing.ever_referred and not step.fresh, (
        "It was referred once and came back: it is referred again only if the IOPC calls it in, or if something new "
        "has become clear (reg 13(7))."
    ))  # fmt: skip


def not_with_iopc(_step: s.CalledIn, situation: Situation) -> None:
    """CMP-08, CMP-14 (reg 13(1)(b), 13(5)): the IOPC may call in at any time what it does not have."""
    refuse_if(situation.standing.before_iopc, "The IOPC has it already (reg 13(1)(b)).")


def must_be_referred(_step: s.ReferredToIOPC, situation: Situation) -> None:
    """CMP-08 (reg 13(1)-(2)): a case is referred if found serious by the panel, if a conduct matter, or called in."""
    refuse_if(situation.standing.clear is None, (
        "Log first when it became clear that it is serious, or when the IOPC called it in: the time runs from then "
        "(reg 13)."
    ))  # fmt: skip
    refuse_if(_step.how == "telephone", "The IOPC is notified in writing, not by telephone (reg 37(1)).")


def need_not_be_referred(_step: s.Step, situation: Situation) -> None:
    """CMP-12, CMP-13 (regs 15(1), 27(a)): what must be referred is neither disapplied nor resolved informally."""
    refuse_if(situation.standing.clear is not None, (
        "It must be referred to the IOPC first, so it can be neither disapplied nor resolved informally now "
        "(regs 15(1), 27(a))."
    ))  # fmt: skip


def not_let_go(_step: s.Step, situation: Situation) -> None:
    """CMP-20 (reg 13): a case that must be referred cannot be ended in any other way first."""
    refuse_if(situation.standing.clear is not None, (
        "It must be referred to the IOPC, so it cannot be let go like this: record it, and refer it (reg 13)."
    ))  # fmt: skip


def conduct_to_be_recorded(step: s.ConductRecorded, _situation: Situation) -> None:
    """CMP-09 (regs 11(4), 12(2)): not if recorded as a complaint or in criminal proceedings, unless directed."""
    if step.source == "IOPC direction":
        return
    refuse_if(step.already_complaint, (
        "What has been recorded as a complaint is not recorded as a conduct matter too (regs 11(4), 12(2))."
    ))  # fmt: skip
    refuse_if(step.criminal_proceedings, (
        "What is dealt with by criminal proceedings need not be recorded as a conduct matter "
        "(regs 11(4), 12(2))."
    ))  # fmt: skip


def ground_met(step: s.Disapplied, situation: Situation) -> None:
    """CMP-12 (reg 15(3)): one of the six grounds, and its own test."""
    GROUNDS[step.ground].test(step, situation.case, situation.standing)


def signed_by_the_complainant(step: s.Withdrawn, situation: Situation) -> None:
    """CMP-17 (reg 16(1)): a withdrawal is in writing and signed; a conduct matter has nobody to withdraw it."""
    a_complaint(step, situation)
    refuse_if(not step.signed, (
        "A withdrawal is signed by the complainant, or by an authorised agent. Note an unsigned wish to withdraw as "
        "such, and write to ask (reg 16(1), (7))."
    ))  # fmt: skip


def a_complaint(_step: s.Step, situation: Situation) -> None:
    """CMP-17, CMP-19 (reg 16): only a complaint can be withdrawn."""
    refuse_if(situation.standing.kind != "complaint", "A conduct matter cannot be withdrawn (reg 16).")


def an_answer_to_the_letter(step: s.WithdrawalAnswered, situation: Situation) -> None:
    """CMP-19 (reg 16(8)): an unsigned statement that it is withdrawn counts only as an answer to the panel's letter."""
    refuse_if(not step.carries_on and situation.standing.query_letter is None, (
        "Write to the complainant first and ask: an unsigned answer counts only if it answers that letter "
        "(reg 16(8))."
    ))  # fmt: skip


def directed_for_its_kind(step: s.IopcDiscontinued, situation: Situation) -> None:
    """CMP-10 (reg 24(9)): only a complaint can be directed to informal resolution, or be disapplied."""
    refuse_if(step.direction in ("informal resolution", "disapply") and situation.standing.kind != "complaint", (
        "A conduct matter is neither resolved informally nor disapplied: the IOPC may direct only that the panel "
        "handle it as it sees fit (reg 24(9))."
    ))  # fmt: skip


def twenty_one_days(step: s.Step, situation: Situation) -> None:
    """CMP-19 (reg 16(8)(b), W20): the letter went out, and its 21 days are over."""
    last = answer_by(situation.standing, situation.context)
    if last is None:
        raise Refused("Write to the complainant first and ask: the 21 days run from that letter (reg 16(8)).")
    refuse_if(local(step.at).date() <= last.day, (
        f"The complainant may answer until {last.described()}; only after that is it treated as withdrawn "
        "(reg 16(8)(b))."
    ))  # fmt: skip


def decided_by_the_right_one(step: s.CrimeDecided, situation: Situation) -> None:
    """CMP-18 (reg 16(4)-(5)): with the IOPC, the IOPC decides; otherwise the panel, by whoever acts for it."""
    with_iopc = situation.standing.with_iopc
    refuse_if(with_iopc and step.by != "IOPC", (
        "It had been referred and not sent back, so it is the IOPC that decides whether it becomes a conduct matter "
        "(reg 16(5))."
    ))  # fmt: skip
    refuse_if(not with_iopc and step.by == "IOPC", (
        "It is not with the IOPC, so the panel decides whether it shows a crime (reg 16(4))."
    ))  # fmt: skip
    serious = situation.standing.clear is not None and not situation.standing.called_in
    refuse_if(serious and not step.shows_crime, (
        "It had become clear that it is serious, so what was withdrawn is treated as a conduct matter "
        "(reg 16(4), (6))."
    ))  # fmt: skip


def something_sent(step: s.LettersSent, _situation: Situation) -> None:
    """CMP-22, CMP-40: a letter that is logged has a name and somebody it went to."""
    refuse_if(not step.sent, "Say which letter went out, and to whom (reg 34).")


def owed_and_why_not(step: s.NoticeExcused, situation: Situation) -> None:
    """CMP-41 (reg 6(2)(c)): a duty not complied with is known to the panel, with its reason."""
    refuse_if(not situation.standing.owes(step.letter, step.to),
               f"The {letter_to(step.letter, step.to)} is not owed.")  # fmt: skip
    refuse_if(not step.note.reveal().strip(), "Write down why it cannot be sent (reg 6(2)(c)).")


def something_noted(step: s.Step, _situation: Situation) -> None:
    """CMP-40 (reg 34): a note is not empty."""
    refuse_if(not step.note.reveal().strip(), f"Say what was done: {step.title[:1].lower()}{step.title[1:]}.")


def still_complainable(_step: s.Step, situation: Situation) -> None:
    """CMP-09 (reg 12(2)(a)): a conduct matter is opened only on a case that is not recorded as a complaint."""
    refuse_if(situation.standing.recorded is not None, (
        "It has been recorded as a complaint, so it is not recorded as a conduct matter too (reg 12(2)(a))."
    ))  # fmt: skip
