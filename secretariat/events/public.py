"""What the public put to the meeting: questions, statements, petitions, and what was replied (MTG-40)."""

from __future__ import annotations

from collections.abc import Sequence

from ..basics.sentences import capitalised, lowered
from ..meetings.questions import PublicQuestion
from ..proceedings import nil
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening


class _AboutQuestion(Happening, frozen=True, kw_only=True):
    """``question``: the record of it, which has who put it and its words. How to reach her is never printed."""

    question: str

    def refusal(self, proceedings: Proceedings) -> str:
        found = self.record(proceedings)
        if found is None:
            return "That question is not among this meeting's."
        return "" if found.status == "accepted" else f"That {found.kind} is {found.status}: F3 accepts it."

    def record(self, p: Proceedings) -> PublicQuestion | None:
        """The record of the question; None where it has been deleted since."""
        return next((each for each in p.bundle.questions if each.id == self.question), None)

    def who(self, p: Proceedings) -> str:
        """The name of whoever sent it, as the minutes print it."""
        found = self.record(p)
        return found.name if found else "A member of the public"

    def number(self, p: Proceedings) -> str:
        """Its number as it is typed in a line; empty where it is not accepted."""
        from ..proceedings.public_questions import number_of

        return number_of(p, self.question)


class QuestionPut(_AboutQuestion, frozen=True, kw_only=True, tag="question put"):
    """A question, statement or petition was put by whoever sent it, or read out on her behalf."""

    read_out: bool = False
    reply: str = ""
    """The reply that was kept with the question before it was put, in the words it had then."""

    def happen(self, proceedings: Proceedings) -> None:
        nil.take_back(proceedings, "questions")
        proceedings.questions_put = True

    def write(self, proceedings: Proceedings, page: Page) -> None:
        found = self.record(proceedings)
        kind, text = (found.kind, found.text) if found else ("question", "")
        words = " ".join(text.split())
        who = self.who(proceedings)
        if self.read_out:
            read = f"A {kind} from {lowered(who) if found is None else who} was read out by the clerk"
            page.paragraph(f"{read}: {words}" if words else read)
        else:
            did = {"question": "asked", "statement": "made a statement", "petition": "presented a petition"}[kind]
            page.paragraph(f"{who} {did}: {words}" if words else f"{who} {did}")
        if self.reply.strip():
            page.paragraph(f"The reply to {who} was: {self.reply.strip()}")

    def fitted(self, others: Sequence[Happening]) -> QuestionPut:
        """Without the reply where a line of its own minutes it: the record has learnt it from there."""
        replies = [each for each in others if isinstance(each, Replied) and each.question == self.question]
        return self.with_(reply="") if any(each.text == self.reply for each in replies) else self

    def line(self, proceedings: Proceedings) -> str:
        return f"/q {self.number(proceedings)}{' read' if self.read_out else ' put'}"


class Supplementary(_AboutQuestion, frozen=True, kw_only=True, tag="supplementary"):
    """Whoever put a question asked one more, that arose out of the reply."""

    text: str

    def refusal(self, proceedings: Proceedings) -> str:
        return super().refusal(proceedings) or ("" if self.text.strip() else "Say what was asked: /q 1 supp why …")

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.paragraph(f"{self.who(proceedings)} asked a supplementary question: {capitalised(self.text)}")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> Supplementary:
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/q {self.number(proceedings)} supp {self.text}"


class Replied(_AboutQuestion, frozen=True, kw_only=True, tag="question replied"):
    """A reply, or none yet: one in writing was to follow (no text)."""

    text: str = ""
    by: str = ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        who = self.who(proceedings)
        if not self.text:
            by = f"{proceedings.name(self.by, start=True)} would reply" if self.by else "A reply would be given"
            page.paragraph(f"{by} to {who} in writing")
        elif self.by:
            page.spoken(proceedings.name(self.by, start=True), self.text)
        else:
            page.paragraph(f"The reply to {who} was: {lowered(self.text)}")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> Replied:
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        by = f" {proceedings.codes((self.by,))}" if self.by else ""
        rest = f" reply{by} {self.text}" if self.text else f" later{by}"
        return f"/q {self.number(proceedings)}{rest}"


class PetitionReceived(Happening, frozen=True, kw_only=True, tag="petition"):
    """A petition was received, of so many names."""

    by: str
    names: int
    text: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.by.strip():
            return "Say from whom: /petition from Friends of the Lanes, 312 names: …"
        return "" if self.names > 0 else "A petition has at least one name."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        about = f": {self.text}" if self.text else ""
        names = "1 signature" if self.names == 1 else f"{self.names:,} signatures"
        page.paragraph(f"A petition with {names} was received from {self.by}{about}")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> PetitionReceived:
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/petition from {self.by}, {self.names} names" + (f": {self.text}" if self.text else "")
