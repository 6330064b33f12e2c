"""Motions: moved, amended, and ended without a vote."""

from typing import Literal

from ..basics import joints
from ..basics.limbs import parts_of, typed_limbs
from ..basics.saying import say
from ..basics.sentences import capitalised
from ..proceedings import majorities, voting
from ..proceedings.motion_in_words import what_was_put
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Form, Motion
from .base import Happening

_WORDS: dict[Form, str] = {"motion": "motion", "amendment": "amend", "substantive": "substantive"}


class Moved(Happening, frozen=True, kw_only=True, tag="moved"):
    """A motion or an amendment was put before the meeting, or a motion as amended. A seconder may be missing."""

    text: str
    mover: str = ""
    seconder: str = ""
    form: Form = "motion"
    amends: str = ""
    """The motion it would change, or the one whose words it now gives."""
    majority: str = ""
    """What it needs, where that is more than an ordinary majority: see ``majorities``."""
    limbs: tuple[str, ...] = ()
    """Its numbered parts."""
    recognised: bool = False
    """What it needs was recognised from its words, which did not name the majority: the vote then tells it in full."""
    marks: tuple[str, ...] = ()
    """The labels of its parts as they were typed, where they are not 1. 2."""

    def refusal(self, proceedings: Proceedings) -> str:
        for who in filter(None, (self.mover, self.seconder)):
            if who not in proceedings.room:
                return f"{proceedings.name(who, start=True)} is not in the room, so cannot move or second."
            if who not in proceedings.voters:
                return f"{proceedings.name(who, start=True)} has no vote here, so cannot move or second."
        if self.mover and self.mover == self.seconder:
            return "The mover and the seconder must be two people."
        if self.form != "motion" and not voting.motions(proceedings):
            return "There is no motion to amend: /motion says what was moved."
        if (nothing := joints.nothing_after(self.text)) and not self.limbs:
            return nothing.replace("what.", "what is moved.")
        if self.form == "substantive" or self.text.strip() or self.limbs:
            return ""
        return f"Say what is moved: /{_WORDS[self.form]} td ll {'that' if self.form == 'motion' else 'to replace'} …"

    def happen(self, proceedings: Proceedings) -> None:
        voting.move(proceedings, Motion(self.id, self.form, self.text, self.mover, self.seconder, self.majority,
                                         self.recognised, self.limbs, self.marks))  # fmt: skip

    def write(self, proceedings: Proceedings, page: Page) -> None:
        text = joints.that(self.text.strip().rstrip("."))
        if self.form == "substantive":
            page.paragraph(
                say("The substantive motion was then put{text}{opens}", f": {text}" if text else "", self._opens)
            )
        else:
            what = say("An amendment") if self.form == "amendment" else say("It")
            mover = say(" by {mover}", proceedings.name(self.mover)) if self.mover else ""
            seconder = say(" and seconded by {seconder}", proceedings.name(self.seconder)) if self.seconder else ""
            if not text:
                put = say("{what} was moved{mover}{seconder}{opens}", what, mover, seconder, self._opens)
            elif joints.moved_apart(text):
                put = say("{what} was moved{mover}{seconder}: {text}{opens}", what, mover, seconder, text, self._opens)
            else:
                put = say("{what} was moved{mover}{seconder} {text}{opens}", what, mover, seconder, text, self._opens)
            page.paragraph(put)
        page.limbs(self.limbs, self.marks)

    @property
    def _opens(self) -> str:
        return ":" if self.limbs else "."

    def words(self) -> str:
        return typed_limbs(self.text, self.limbs, self.marks)

    def reworded(self, text: str) -> "Moved":
        words, limbs, marks = parts_of(text)
        return self.with_(text=words, limbs=limbs, marks=marks)

    def line(self, proceedings: Proceedings) -> str:
        words = [f"/{_WORDS[self.form]}"]
        if self.majority and not self.recognised and self.form == "motion":
            words.append("present" if self.majority == majorities.PRESENT else self.majority)
        words += [proceedings.codes((self.mover,))] if self.mover else []
        words += [f"sec {proceedings.codes((self.seconder,))}"] if self.seconder else []
        veto = majorities.VETOES.get("" if self.recognised else self.majority)
        motion_words = typed_limbs(self.text, self.limbs, self.marks)
        return " ".join([*words, "" if veto and motion_words == veto.motion else motion_words]).rstrip()


class MotionEnded(Happening, frozen=True, kw_only=True, tag="motion ended"):
    """A motion or an amendment came to nothing without a vote."""

    motion: str = ""
    how: Literal["withdrawn", "not put", "lapsed"] = "withdrawn"
    reason: str = ""
    by: str = ""
    """Who withdrew it, where that was said."""

    def refusal(self, proceedings: Proceedings) -> str:
        motion = voting.motion_before(proceedings)
        if motion is None:
            return "No motion is before the meeting."
        if self.how == "lapsed" and motion.seconder:
            seconder = proceedings.name(motion.seconder, start=True)
            return f"{seconder} seconded it, so it did not lapse. /not-put or /withdraw motion says how it ended."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        voting.settle(proceedings, self.motion, carried=False)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        how = {"withdrawn": say("was withdrawn"), "not put": say("was not put to the vote"),
               "lapsed": say("lapsed for want of a seconder")}  # fmt: skip
        by = say(" by {who}", proceedings.name(self.by)) if self.by else ""
        reason = f"{by}{joints.after(self.reason)}"
        page.paragraph(say("The {called} {how}{reason}.", say(proceedings.ballots.called), how[self.how], reason))
        if proceedings.ballots.put:
            what = what_was_put(proceedings)
            comma = "," if ", " in what else ""
            page.row(proceedings.item, f"{capitalised(what)}{comma} {how[self.how]}{reason}.")

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "MotionEnded":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        word = {"withdrawn": "withdraw motion", "not put": "not-put", "lapsed": "lapsed"}[self.how]
        by = f" by {proceedings.codes((self.by,))}" if self.by else ""
        return f"/{word}{by}{joints.typed(self.reason)}"
