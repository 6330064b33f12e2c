"""The six grounds on which a recorded complaint may be handled otherwise, each with its test (CMP-12; reg 15(3))."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ..basics.clock import house_date
from ..basics.record import Refused
from ..deadlines.counting import months_after
from .case import Case
from .standing import CaseState
from .steps import Disapplied


def staff_only(step: Disapplied, _case: Case, _standing: CaseState) -> None:
    """Ground (a), reg 15(3)(a): entirely about conduct toward a member of the office holder's own staff at work."""
    if not step.staff_only:
        raise Refused(
            "Ground (a) is for a complaint entirely about conduct toward someone then working as a member of the "
            "office holder's staff: confirm that it is (reg 15(3)(a))."
        )


def too_old(step: Disapplied, _case: Case, standing: CaseState) -> None:
    """Ground (b), CMP-38, reg 15(3)(b): more than 12 months, and no good reason or likely injustice.

    Incident 14 September 2021, complaint 14 September 2022: exactly 12 months, not available; on the 15th it is.
    """
    if step.latest_incident is None or standing.made is None:
        raise Refused("Ground (b) counts from the latest incident: say when that was (reg 15(3)(b)).")
    last = months_after(step.latest_incident, 12).day
    if standing.made <= last:
        raise Refused(
            f"Ground (b) needs more than 12 months: from the incident of {house_date(step.latest_incident)} that is "
            f"after {house_date(last)}, and it was made on {house_date(standing.made)} (reg 15(3)(b))."
        )
    if not (step.no_good_reason or step.injustice_likely):
        raise Refused(
            "Age alone is not enough for ground (b): either no good reason for the delay has been shown, or injustice "
            "would be likely to be caused by it (reg 15(3)(b))."
        )


def already_a_complaint(step: Disapplied, case: Case, _standing: CaseState) -> None:
    """Ground (c), reg 15(3)(c): the matter is already the subject of a complaint."""
    if not step.earlier.strip() or step.earlier.strip() == case.reference:
        raise Refused(
            "Ground (c) is for a matter that is already the subject of another complaint: give its reference "
            "(reg 15(3)(c))."
        )


def anonymous(step: Disapplied, case: Case, _standing: CaseState) -> None:
    """Ground (d), reg 15(3)(d): no name and address of anyone, and none that could reasonably be found."""
    if case.complainant.name and case.complainant.address:
        raise Refused("Ground (d) is for a complaint without a name and address, and this one has both (reg 15(3)(d)).")
    if not step.not_ascertainable:
        raise Refused(
            "For ground (d) it must also not be reasonably practicable to find a name and address: confirm that it is "
            "not (reg 15(3)(d))."
        )


def abusive(step: Disapplied, _case: Case, _standing: CaseState) -> None:
    """Ground (e), reg 15(3)(e): vexatious, oppressive or otherwise an abuse of the procedures."""
    if not step.why.reveal().strip():
        raise Refused(
            "Say why it is vexatious, oppressive or an abuse of the procedures: the complainant may ask (reg 15(3)(e))."
        )


def repetitious(step: Disapplied, case: Case, _standing: CaseState) -> None:
    """Ground (f), CMP-39, reg 15(4): all four limbs, and the earlier one ended in one of four ways."""
    if not step.earlier.strip() or step.earlier.strip() == case.reference:
        raise Refused("Ground (f) is for a repetition: give the reference of the earlier one (reg 15(4)).")
    limbs = {
        "it is substantially the same as the earlier one": step.same_substance,
        "it has no fresh allegations that significantly affect the account": step.no_fresh_allegations,
        "it tenders no fresh evidence that was not reasonably available before": step.no_fresh_evidence,
        "the earlier one ended by an IOPC report, informal resolution, withdrawal or disapplication":
            bool(step.earlier_ended),
    }  # fmt: skip
    missing = next((words for words, met in limbs.items() if not met), "")
    if missing:
        raise Refused(f"A complaint is repetitious only if {missing}: confirm that it is so (reg 15(4)).")


class Ground(msgspec.Struct, frozen=True):
    """A ground: how it reads in a letter or a list, and its test, which raises Refused where it is not met."""

    letter: str
    words: str
    test: Callable[[Disapplied, Case, CaseState], None]


_OLD = "more than 12 months passed between the latest incident and the complaint"
_NO_REASON = "no good reason for the delay has been shown"
_INJUSTICE = "injustice would be likely to be caused by it"

GROUNDS: dict[str, Ground] = {
    ground.letter: ground
    for ground in (
        Ground("a", "it is entirely about conduct toward a member of the office holder's staff at work", staff_only),
        Ground("b", f"{_OLD}, and {_NO_REASON} or {_INJUSTICE}", too_old),
        Ground("c", "the matter is already the subject of a complaint", already_a_complaint),
        Ground("d", "it gives no name and address of the complainant or any other interested person, and none can "
                    "reasonably be found", anonymous),
        Ground("e", "it is vexatious, oppressive or otherwise an abuse of the procedures for complaints", abusive),
        Ground("f", "it is repetitious", repetitious),
    )
}  # fmt: skip


def ground_in_words(step: Disapplied) -> str:
    """The ground of a decision, as a letter says it: of (b), with what was found of the delay and not what might be."""
    found = [_NO_REASON] * step.no_good_reason + [_INJUSTICE] * step.injustice_likely
    if step.ground != "b" or not found:
        return GROUNDS[step.ground].words
    return f"{_OLD}, and {' and '.join(found)}"
