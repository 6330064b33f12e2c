"""What can be logged of a case at any time: what was done, sent, or could not be sent."""

import datetime as dt

from ...panel.people import People
from ..letter_sent import LetterName, letter_to
from ..parties import Party
from ..standing import CaseState
from .base import Changes, Step


class EvidencePreserved(Step, frozen=True, kw_only=True, tag="evidence preserved"):
    """What was done to obtain and preserve evidence (reg 8(1)). The note says it; it may be done again."""

    title = "Preserve evidence"
    done = "Evidence preserved"
    law = "CMP-01; reg 8(1)"
    turning = False

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"evidence": True}


class LettersSent(Step, frozen=True, kw_only=True, tag="letters sent"):
    """Letters and notices that went out with no other step."""

    title = "Send a letter"
    done = "Letter sent"
    law = "CMP-22; reg 37(1)"
    turning = False


class NoticeExcused(Step, frozen=True, kw_only=True, tag="notice excused"):
    """A notice that cannot be sent: no address is known, or it has no addressee. The note says why."""

    title = "Say why a notice cannot be sent"
    done = "Notice that cannot be sent"
    law = "CMP-41; reg 6(2)(c)"
    turning = False
    letter: LetterName
    to: Party

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        still_to_send = tuple(o for o in standing.owed if (o.letter, o.to) != (self.letter, self.to))
        return {"owed": still_to_send, "excused": (*standing.excused, (self.letter, self.to))}

    def said(self, people: People) -> str:
        return letter_to(self.letter, self.to)


class Noted(Step, frozen=True, kw_only=True, tag="noted"):
    """Anything else that was done or came in."""

    title = "Note something"
    done = "Noted"
    law = "CMP-40; reg 34"
    turning = False
