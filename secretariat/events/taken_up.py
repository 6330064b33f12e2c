"""What a meeting did with a matter of an earlier one: settled, reported, done, carried on (REC-01, CLO-01)."""

import datetime as dt
from typing import Literal

from ..basics.clock import parse_date
from ..basics.record import Refused
from ..basics.saying import said_later, say
from ..basics.sentences import capitalised, lowered
from ..meetings.meeting import day_of, meeting_id
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening

TakenUp = Literal["settled", "reported", "done", "carried on"]
_KINDS = {
    "R": said_later("recommendation"),
    "A": said_later("action"),
    "U": said_later("undertaking"),
    "Q": said_later("question"),
}
_LINES: dict[TakenUp, str] = {"settled": "settled", "reported": "reported", "done": "done", "carried on": "carry"}


class MatterTakenUp(Happening, frozen=True, kw_only=True, tag="matter taken up"):
    """A matter of an earlier meeting, by its reference: it was told to be settled, was reported, is done, goes on.

    Its story says so by itself: nobody marks it a second time.
    """

    reference: str
    """Its name for good: ``2031-06-18/R1``; what was referred or decided by its item, ``2031-06-18/8``."""
    how: TakenUp
    person: str = ""
    """Who settled it."""
    whom: str = ""
    """The same, where that is nobody in the records: “the Chief Executive of Eldmoor”."""
    text: str = ""

    @property
    def meeting(self) -> str:
        """What its meeting is called: ``2031-06-18``, ``2031-06-18/2``."""
        return self.reference.rpartition("/")[0]

    @property
    def label(self) -> str:
        """Its name within that meeting: “R1”, “8”."""
        return self.reference.rpartition("/")[2]

    def refusal(self, proceedings: Proceedings) -> str:
        try:
            day, ordinal = _when(self.meeting)
        except Refused as refusal:
            return str(refusal)
        if (day, ordinal) >= proceedings.bundle.meeting.when:
            return f"{capitalised(self._what())} is of no earlier meeting than this one."
        if proceedings.phase == "not begun":
            return "The meeting has not begun: /begin first."
        return ""

    def _what(self) -> str:
        """“recommendation R1 of the meeting held on 18 June 2031”, “what was referred under item 8 of …”."""
        of = say(" of {held}", self._held())
        if kind := _KINDS.get(self.label[:1]):
            return f"{say(kind)} {self.label}{of}"
        if self.how in ("settled", "reported"):
            return say("what was referred under item {label}{of}", self.label, of)
        return say("what was decided under item {label}{of}", self.label, of)

    def _held(self) -> str:
        """“the meeting held on 18 June 2031”; of a reference that names none, as it stands."""
        try:
            day, ordinal = _when(self.meeting)
        except Refused:
            return f"“{self.reference}”"
        id = f"{day}-{ordinal}" if ordinal > 1 else str(day)
        return say("the meeting held on {day_of}", day_of(id, day))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        words = self._sentence(proceedings)
        page.paragraph(words)
        if self.how in ("done", "carried on"):
            page.row(proceedings.item, words)

    def _sentence(self, p: Proceedings) -> str:
        said = f": {lowered(self.text.strip().rstrip('.'))}" if self.text.strip() else ""
        who = p.name(self.person) if self.person else self.whom.strip()
        by = say(" by {who}", who) if who else ""
        match self.how:
            case "settled":
                return say("It was reported that {what} had been settled{by}{said}.", self._what(), by, said)
            case "reported":
                return say("{what} was reported to the meeting{by}{said}.", capitalised(self._what()), by, said)
            case "done":
                return say("{what} was closed as done{said}.", capitalised(self._what()), said)
            case "carried on":
                return say("{what} was carried on{said}.", capitalised(self._what()), said)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "MatterTakenUp":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        who = proceedings.codes((self.person,)) if self.person else self.whom
        by = f" by {who}" if who else ""
        return f"/{_LINES[self.how]} {self.reference}{by}{f': {self.text}' if self.text else ''}"


def _when(name: str) -> tuple[dt.date, int]:
    id = meeting_id(name)
    ordinal = id[11:] or "1"
    if not ordinal.isdecimal():
        raise Refused(f"“{name}” is no meeting’s name: it is written 2031-06-18.")
    return parse_date(id[:10]), int(ordinal)
