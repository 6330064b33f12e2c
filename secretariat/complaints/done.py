"""What a step is called once it is taken: a history says what was done, where the list of steps says what to do."""

from __future__ import annotations

from . import steps as s

DONE: dict[type[s.Step], str] = {
    s.Received: "Received",
    s.EvidencePreserved: "Evidence preserved",
    s.Transferred: "Transferred to the right panel",
    s.FoundOutOfRemit: "Found out of remit",
    s.Recorded: "Complaint recorded",
    s.NotRecorded: "Not recorded",
    s.CopyWithheld: "Copy of the complaint withheld",
    s.CopyReviewed: "Withheld copy reviewed",
    s.BecameClear: "Determined to be serious",
    s.CalledIn: "Called in by the IOPC",
    s.ReferredToIOPC: "Referred to the IOPC",
    s.ConductRecorded: "Conduct matter recorded",
    s.NotifiedAbroad: "Conduct outside England and Wales notified",
    s.IopcInvestigates: "Taken by the IOPC to investigate",
    s.IopcReturned: "Sent back by the IOPC",
    s.IopcReported: "IOPC's report received",
    s.IopcDiscontinued: "Investigation stopped by the IOPC",
    s.Disapplied: "Regulations disapplied",
    s.HandlerAppointed: "Informal resolution arranged",
    s.Commented: "A side's comments noted",
    s.PowerUsed: "Information or attendance required",
    s.ApologyTendered: "Apology tendered",
    s.AlreadyDealtWith: "Treated as already dealt with",
    s.OutcomeRecorded: "Outcome recorded",
    s.RepresentationsInvited: "Both sides asked about publication",
    s.PublicationDecided: "Publication decided on",
    s.Withdrawn: "Signed withdrawal recorded",
    s.WithdrawalIndicated: "Unsigned wish to withdraw noted",
    s.WithdrawalAnswered: "Answer about withdrawing noted",
    s.WithdrawalLapsed: "Treated as withdrawn",
    s.CrimeDecided: "Decided whether it shows a crime",
    s.Finished: "Handling finished",
    s.LettersSent: "Letter sent",
    s.NoticeExcused: "Notice that cannot be sent",
    s.Noted: "Noted",
}


def done(step: s.Step) -> str:
    """What was done, in a few words."""
    return DONE[type(step)]
