"""The steps of a case: every power exercised and every duty done, as reg 34(c) has them kept. Append only."""

import datetime as dt
from typing import ClassVar, Literal, get_args

import msgspec

from ..basics.record import Moment, Private

By = Literal["clerk", "panel", "sub-committee", "handler", "chief executive", "monitoring officer", "IOPC",
             "complainant"]  # fmt: skip
"""Who took a step. The chief executive is the Commissioner's, to whom all but Part 4 may be delegated (CMP-31)."""

Route = Literal["direct to the panel", "from the Commissioner's chief executive", "from the Commissioner",
                "from the IOPC", "from the chief officer of police", "from another panel"]  # fmt: skip
"""By which way a complaint came (CMP-01; reg 9(1)-(4))."""

Channel = Literal["letter", "e-mail", "telephone", "online form", "in person", "other"]
"""How it came."""

Party = Literal["complainant", "subject", "IOPC", "other panel"]
"""To whom something is sent. The subject is the person complained against."""

LetterName = Literal[
    "acknowledgement", "record copy", "complaint copy", "not recording", "transfer", "out of remit", "referral",
    "referral notice", "disapplication", "invitation to comment", "withdrawal query", "withdrawal notice",
    "withdrawal to the IOPC", "conduct notice", "end notice", "treated as resolved", "outcome record", "publication",
]  # fmt: skip

How = Literal["letter", "e-mail", "by hand", "telephone"]
"""How something was sent. The telephone is not writing (CMP-22)."""

Remit = Literal["operational policing", "the chief constable or the force", "the Commissioner's staff",
                "the merits of a policy", "someone who holds no relevant office"]  # fmt: skip
"""What is not a complaint for the panel, and where it belongs (CMP-03, 5.1)."""

EarlierEnd = Literal["", "IOPC report", "informal resolution", "withdrawal", "disapplication"]
Direction = Literal["informal resolution", "disapply", "as the panel sees fit", "none"]


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """What went out, to whom, when and how."""

    letter: LetterName
    to: Party
    on: dt.date
    how: How = "letter"
    anonymised: bool = False
    """The complainant's identity kept out of it (reg 31(2))."""


class Handler(msgspec.Struct, frozen=True, kw_only=True):
    """Who is to secure the informal resolution (CMP-30). ``person``: an identity among the people, where it has one."""

    kind: Literal["panel", "sub-committee", "member", "another person"]
    person: str = ""
    name: str = ""


class Step(msgspec.Struct, frozen=True, kw_only=True, tag_field="step"):
    """One step: when, by whom, what went out with it, a note, and why it is late where it is."""

    title: ClassVar[str]
    law: ClassVar[str]
    turning: ClassVar[bool] = True
    """Whether it bears on where the case stands; such steps are logged in the order of their moments."""
    part_four: ClassVar[bool] = False
    """Done under Part 4, which cannot be delegated to the chief executive (CMP-31)."""

    at: Moment
    by: By = "clerk"
    sent: tuple[Sent, ...] = ()
    note: Private = Private()
    late_reason: Private = Private()


class Received(Step, frozen=True, kw_only=True, tag="received"):
    """A complaint, or what purports to be one, came (CMP-01). ``made``: the day it was made, if not that day."""

    title = "Received"
    law = "CMP-01; reg 9"
    route: Route = "direct to the panel"
    channel: Channel = "letter"
    notified_by: str = ""
    made: dt.date | None = None


class EvidencePreserved(Step, frozen=True, kw_only=True, tag="evidence preserved"):
    """What was done to obtain and preserve evidence (reg 8(1)). The note says it; it may be done again."""

    title = "Preserve evidence"
    law = "CMP-01; reg 8(1)"
    turning = False


class Transferred(Step, frozen=True, kw_only=True, tag="transferred"):
    """The office holder is another panel's: that panel is notified (CMP-02)."""

    title = "Transfer to the right panel"
    law = "CMP-02; reg 9(2)"
    panel: str = ""


class FoundOutOfRemit(Step, frozen=True, kw_only=True, tag="out of remit"):
    """It is not about the conduct of a relevant office holder; kept as a purported complaint (CMP-03)."""

    title = "Find it out of remit"
    law = "CMP-03; reg 10"
    matter: Remit = "someone who holds no relevant office"


class Recorded(Step, frozen=True, kw_only=True, tag="recorded"):
    """Recorded as a complaint: a duty, not a choice (CMP-04)."""

    title = "Record the complaint"
    law = "CMP-04; reg 9(5)"


class NotRecorded(Step, frozen=True, kw_only=True, tag="not recorded"):
    """Not recorded, on one of the only two grounds (CMP-05). ``part``: which part, if not the whole of it."""

    title = "Decide not to record it"
    law = "CMP-05; reg 9(6)"
    ground: Literal["criminal proceedings", "withdrawn"]
    part: Private = Private()
    signed: bool = False
    shows_crime: bool | None = None


class CopyWithheld(Step, frozen=True, kw_only=True, tag="copy withheld"):
    """The person complained against gets no copy for now (CMP-07). The note says why."""

    title = "Withhold the copy of the complaint"
    law = "CMP-07; reg 31(3)"
    turning = False
    ground: Literal["criminal matters", "public interest"]


class CopyReviewed(Step, frozen=True, kw_only=True, tag="copy reviewed"):
    """Withholding the copy was looked at again (CMP-07; reg 31(4))."""

    title = "Review the withheld copy"
    law = "CMP-07; reg 31(4)"
    turning = False
    supply: bool = False


class BecameClear(Step, frozen=True, kw_only=True, tag="became clear"):
    """The panel determines that it is serious. ``at`` is when that first became clear: the clock runs from it."""

    title = "Determine that it is serious"
    law = "CMP-08, CMP-20; reg 13(1)(a)"
    fresh: bool = False
    """What became clear is new since an earlier reference (reg 13(7))."""


class CalledIn(Step, frozen=True, kw_only=True, tag="called in"):
    """The IOPC requires it to be referred (CMP-08, CMP-14). ``at`` is when it notified the panel."""

    title = "Note that the IOPC calls it in"
    law = "CMP-08, CMP-14; reg 13(1)(b), (2)(b)"


class ReferredToIOPC(Step, frozen=True, kw_only=True, tag="referred"):
    """Referred to the IOPC, which is notified by this very step (CMP-08, CMP-20)."""

    title = "Refer it to the IOPC"
    law = "CMP-08, CMP-20; reg 13"
    how: How = "e-mail"
    prejudice: bool = False
    """Telling the person complained against might prejudice an investigation (reg 13(6)(b))."""


class ConductRecorded(Step, frozen=True, kw_only=True, tag="conduct recorded"):
    """A conduct matter recorded, with or without a complaint (CMP-09)."""

    title = "Record a conduct matter"
    law = "CMP-09; regs 11, 12"
    source: Literal["civil proceedings", "otherwise noticed", "IOPC direction"] = "otherwise noticed"
    criminal_proceedings: bool = False
    already_complaint: bool = False


class NotifiedAbroad(Step, frozen=True, kw_only=True, tag="notified abroad"):
    """An office holder notifies the panel of conduct that is no conduct matter only because of where it occurred."""

    title = "Log conduct outside England and Wales"
    law = "reg 17(1)"
    notified_of: Literal["an allegation", "an investigation", "proceedings"] = "an allegation"


class IopcInvestigates(Step, frozen=True, kw_only=True, tag="iopc investigates"):
    """The IOPC decides to investigate (CMP-10)."""

    title = "Note that the IOPC investigates"
    law = "CMP-10; reg 18(8)"


class IopcReturned(Step, frozen=True, kw_only=True, tag="iopc returned"):
    """The IOPC sends it back without investigating (CMP-11, CMP-11b)."""

    title = "Note that the IOPC sends it back"
    law = "CMP-11; reg 14(2)"


class IopcReported(Step, frozen=True, kw_only=True, tag="iopc reported"):
    """The IOPC's report came and it took its steps: nothing is left for the panel to decide (CMP-10)."""

    title = "Note the IOPC's report"
    law = "CMP-10; reg 26"


class IopcDiscontinued(Step, frozen=True, kw_only=True, tag="iopc discontinued"):
    """The IOPC discontinued its investigation, with or without a direction to the panel (reg 24(8)-(9))."""

    title = "Note that the IOPC stops investigating"
    law = "CMP-10; reg 24(8)-(11)"
    direction: Direction = "none"


class Disapplied(Step, frozen=True, kw_only=True, tag="disapplied"):
    """The panel handles a recorded complaint otherwise, on one of six grounds (CMP-12). The note says how."""

    title = "Disapply the regulations"
    law = "CMP-12; reg 15"
    ground: Literal["a", "b", "c", "d", "e", "f"]
    staff_only: bool = False
    latest_incident: dt.date | None = None
    no_good_reason: bool = False
    injustice_likely: bool = False
    earlier: str = ""
    """The reference of the complaint that the matter is, or was, the subject of."""
    not_ascertainable: bool = False
    why: Private = Private()
    same_substance: bool = False
    no_fresh_allegations: bool = False
    no_fresh_evidence: bool = False
    earlier_ended: EarlierEnd = ""


class HandlerAppointed(Step, frozen=True, kw_only=True, tag="handler appointed"):
    """Informal resolution is arranged: who is to secure it, or to whom it is remitted (CMP-13, CMP-30)."""

    title = "Arrange informal resolution"
    law = "CMP-13, CMP-30; reg 28(1)-(5)"
    part_four = True
    handler: Handler


class Commented(Step, frozen=True, kw_only=True, tag="commented"):
    """A side commented, or chose not to, which is itself to be recorded (CMP-32)."""

    title = "Note a side's comments"
    law = "CMP-32; reg 28(9)-(10)"
    part_four = True
    party: Literal["complainant", "subject"]
    declined: bool = False


class PowerUsed(Step, frozen=True, kw_only=True, tag="power used"):
    """The panel required information, documents or attendance, which is no investigation (CMP-34)."""

    title = "Require information or attendance"
    law = "CMP-34; reg 28(7)"
    turning = False
    part_four = True
    power: Literal["information or documents", "attendance"]


class ApologyTendered(Step, frozen=True, kw_only=True, tag="apology"):
    """An apology on behalf of the person complained against (CMP-33)."""

    title = "Tender an apology"
    law = "CMP-33; reg 28(11)"
    turning = False
    part_four = True
    admitted: bool
    agreed: bool


class AlreadyDealtWith(Step, frozen=True, kw_only=True, tag="already dealt with"):
    """It had been dealt with satisfactorily when it came: treated as resolved (CMP-15)."""

    title = "Treat it as already dealt with"
    law = "CMP-15; reg 28(8)"
    part_four = True
    complainant_heard: bool


class OutcomeRecorded(Step, frozen=True, kw_only=True, tag="outcome recorded"):
    """The record of the outcome was made (CMP-16). Its text stays private unless publication is decided."""

    title = "Record the outcome"
    law = "CMP-16; reg 28(12)"
    part_four = True
    outcome: Private


class RepresentationsInvited(Step, frozen=True, kw_only=True, tag="representations invited"):
    """Both sides are asked what they say to publication (CMP-35)."""

    title = "Ask both sides about publication"
    law = "CMP-35; reg 28(13)(a)"
    part_four = True


class PublicationDecided(Step, frozen=True, kw_only=True, tag="publication decided"):
    """Whether the outcome record is published, both sides having been asked (CMP-35)."""

    title = "Decide on publication"
    law = "CMP-35; reg 28(13)(b)"
    part_four = True
    publish: bool
    considered: bool = False
    in_public_interest: bool = False


class Withdrawn(Step, frozen=True, kw_only=True, tag="withdrawn"):
    """A signed notice that it is withdrawn, or that nothing more is wished (CMP-17)."""

    title = "Record a signed withdrawal"
    law = "CMP-17; reg 16(1)-(3)"
    signed: bool
    wish: Literal["withdraws", "no further steps"] = "withdraws"


class WithdrawalIndicated(Step, frozen=True, kw_only=True, tag="withdrawal indicated"):
    """An unsigned statement that it is withdrawn: the panel must write and ask (CMP-19)."""

    title = "Note an unsigned wish to withdraw"
    law = "CMP-19; reg 16(7)"


class WithdrawalAnswered(Step, frozen=True, kw_only=True, tag="withdrawal answered"):
    """The complainant answered whether it is withdrawn, and which of the two is wished (CMP-19)."""

    title = "Note the answer about withdrawing"
    law = "CMP-19; reg 16(8)(b)-(c)"
    carries_on: bool
    wish: Literal["", "withdraws", "no further steps"] = ""


class WithdrawalLapsed(Step, frozen=True, kw_only=True, tag="withdrawal lapsed"):
    """No answer in 21 days: treated as a signed withdrawal (CMP-19, W20)."""

    title = "Treat it as withdrawn"
    law = "CMP-19; reg 16(8)(b)"


class CrimeDecided(Step, frozen=True, kw_only=True, tag="crime decided"):
    """Whether what was withdrawn is to be treated as a conduct matter (CMP-18)."""

    title = "Decide whether it shows a crime"
    law = "CMP-18; reg 16(4)-(6)"
    shows_crime: bool


class Finished(Step, frozen=True, kw_only=True, tag="finished"):
    """Conduct that came back, or occurred outside England and Wales, was handled as the panel saw fit (CMP-11b)."""

    title = "Finish handling it"
    law = "CMP-11b; regs 14(2)(b), 17(2)"


class LettersSent(Step, frozen=True, kw_only=True, tag="letters sent"):
    """Letters and notices that went out with no other step."""

    title = "Send a letter"
    law = "CMP-22; reg 37(1)"
    turning = False


class NoticeExcused(Step, frozen=True, kw_only=True, tag="notice excused"):
    """A notice that cannot be sent: no address is known, or it has no addressee. The note says why."""

    title = "Say why a notice cannot be sent"
    law = "CMP-41; reg 6(2)(c)"
    turning = False
    letter: LetterName
    to: Party


class Noted(Step, frozen=True, kw_only=True, tag="noted"):
    """Anything else that was done or came in."""

    title = "Note something"
    law = "CMP-40; reg 34"
    turning = False


AnyStep = (
    Received | EvidencePreserved | Transferred | FoundOutOfRemit | Recorded | NotRecorded | CopyWithheld | CopyReviewed
    | BecameClear | CalledIn | ReferredToIOPC | ConductRecorded | NotifiedAbroad
    | IopcInvestigates | IopcReturned | IopcReported | IopcDiscontinued | Disapplied | HandlerAppointed | Commented
    | PowerUsed | ApologyTendered | AlreadyDealtWith | OutcomeRecorded | RepresentationsInvited | PublicationDecided
    | Withdrawn | WithdrawalIndicated | WithdrawalAnswered | WithdrawalLapsed | CrimeDecided
    | Finished | LettersSent | NoticeExcused | Noted
)  # fmt: skip

STEPS: tuple[type[Step], ...] = get_args(AnyStep)
