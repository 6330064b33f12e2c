"""What the public put to the meeting: questions and statements, and what was replied (MTG-40)."""

from collections.abc import Sequence
from typing import Literal

from ..basics import joints
from ..basics.saying import said_later, say, untranslated
from ..basics.sentences import capitalised, lowered
from ..meetings.questions import PublicQuestion
from ..proceedings import nil
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.public_questions import number_of
from .base import Happening

_DID = {
    "question": said_later("asked"),
    "statement": said_later("made a statement"),
    "petition": said_later("presented a petition"),
}


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
        return found.name if found else say("A member of the public")

    def number(self, p: Proceedings) -> str:
        """Its number as it is typed in a line; of one that is not accepted, whose it is."""
        found = self.record(p)
        return number_of(p, self.question) or (found.name if found else "")

    def kind(self, p: Proceedings) -> str:
        """“question”, “statement”, “petition”."""
        found = self.record(p)
        return found.kind if found else "question"


class QuestionPut(_AboutQuestion, frozen=True, kw_only=True, tag="question put"):
    """A question, statement or petition was put by whoever sent it, or read out on her behalf."""

    read_out: bool = False
    by: str = ""
    """Who read it out, or put it for whoever sent it: somebody in the records."""
    by_words: str = ""
    """The same, of somebody who is not: “her brother”; or what was said besides: “in her absence”."""
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
        name = proceedings.name(self.by) if self.by else ""
        by_words = self.by_words.strip()
        by = say("{name} {words}", name, untranslated(by_words)) if name and by_words else name or by_words
        if self.read_out:
            read = say(
                "A {kind} from {who} was read out by {by}",
                say(kind),
                lowered(who) if found is None else who,
                by or say("the clerk"),
            )
            page.paragraph(f"{read}: {words}" if words else read)
        elif by:
            did = say(_DID[kind])
            put = say("{by} {did} on behalf of {who}", capitalised(by), did, lowered(who) if found is None else who)
            page.paragraph(f"{put}: {words}" if words else put)
        else:
            did = say(_DID[kind])
            put = say("{name} {words}", who, did)
            page.paragraph(f"{put}: {words}" if words else put)
        if self.reply.strip():
            page.paragraph(say("The reply to {who} was: {reply}", who, self.reply.strip()))

    def fitted(self, others: Sequence[Happening]) -> "QuestionPut":
        """Without the reply where a line of its own minutes it: the record has learnt it from there."""
        replies = [each for each in others if isinstance(each, Replied) and each.question == self.question]
        return self.with_(reply="") if any(each.text == self.reply for each in replies) else self

    def line(self, proceedings: Proceedings) -> str:
        by = f"{proceedings.codes(filter(None, (self.by,)))} {self.by_words}".strip()
        how = " read" if self.read_out else " put"
        return f"/q {self.number(proceedings)}{how}{f' by {by}' if by else ''}"


class Supplementary(_AboutQuestion, frozen=True, kw_only=True, tag="supplementary"):
    """Whoever put a question asked one more, that arose out of the reply."""

    text: str

    def refusal(self, proceedings: Proceedings) -> str:
        return super().refusal(proceedings) or ("" if self.text.strip() else "Say what was asked: /q 1 supp why …")

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.paragraph(
            say("{who} asked a supplementary question: {text}", self.who(proceedings), capitalised(self.text))
        )

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Supplementary":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/q {self.number(proceedings)} supp {self.text}"


class Replied(_AboutQuestion, frozen=True, kw_only=True, tag="question replied"):
    """A reply, or none yet: one in writing was to follow (no text)."""

    text: str = ""
    by: str = ""
    supplementary: bool = False
    """It is a reply to the supplementary question."""
    within: str = ""
    """When a reply that is to follow was to come, as it was typed: “within 10 days”."""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        who = self.who(proceedings)
        if self.supplementary:
            who = say("the supplementary question of {who}", who)
        if not self.text:
            by = (
                say("{by} would reply", proceedings.name(self.by, start=True))
                if self.by
                else say("A reply would be given")
            )
            within = f" {self.within}" if self.within else ""
            page.paragraph(say("{by} to {who} in writing{within}", by, who, within))
        elif self.by:
            page.spoken(proceedings.name(self.by, start=True), self.text)
        else:
            page.paragraph(say("The reply to {who} was: {text}", who, lowered(self.text)))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Replied":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        by = f" {proceedings.codes((self.by,))}" if self.by else ""
        rest = f" reply{by} {self.text}" if self.text else f" later{by} {self.within}".rstrip()
        return f"/q {self.number(proceedings)}{' supp' if self.supplementary else ''}{rest}"


Settled = Literal[
    "declined", "deferred", "withdrawn", "not put", "absent", "no supplementary", "answered", "not answered",
    "referred", "received", "noted", "ruled out of order",
]  # fmt: skip


class QuestionSettled(_AboutQuestion, frozen=True, kw_only=True, tag="question settled"):
    """A question was not put, or not answered, and why: declined, put off, withdrawn, nobody there to put it; or no
    supplementary question was asked.
    """

    how: Settled = "declined"
    to: str = ""
    """To when it was put off, or to whom it was referred, as it was typed: “September”, “until she is well”."""
    reason: str = ""
    by: str = ""
    """Who declined it, or answered: somebody in the records."""
    by_words: str = ""
    """The same, of somebody who is not."""
    supplementary: bool = False
    """It is the supplementary question that was declined, or put off."""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.record(proceedings) else "That question is not among this meeting's."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        who, why = self.who(proceedings), joints.after(self.reason)
        found = self.record(proceedings)
        from_whom = who if found else lowered(who)
        kind = say("supplementary question" if self.supplementary else self.kind(proceedings))
        match self.how:
            case "absent":
                page.paragraph(say("{who} was not present, and the {kind} was not put{why}", who, kind, why))
            case "no supplementary":
                page.paragraph(say("{who} asked no supplementary question{why}", who, why))
            case _:
                by = proceedings.name(self.by) if self.by else self.by_words.strip()
                page.paragraph(
                    say(
                        "The {kind} from {from_whom} was {how}{to}{by}{why}",
                        kind,
                        from_whom,
                        say(self.how),
                        self._to,
                        say(" by {by}", by) if by else "",
                        why,
                    )
                )

    @property
    def _to(self) -> str:
        joined = self.to.startswith("until ")
        return f" {self.to}" if joined else say(" to {to}", self.to) if self.to else ""

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "QuestionSettled":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        how = {"no supplementary": "no supp"}.get(self.how, self.how)
        supp = " supp" if self.supplementary else ""
        by = proceedings.codes((self.by,)) if self.by else self.by_words
        by = f" by {by}" if by else ""
        return f"/q {self.number(proceedings)}{supp} {how}{self._to}{by}{joints.typed(self.reason)}"


class QuestionLimits(Happening, frozen=True, kw_only=True, tag="question limits"):
    """How long each question, and all of them, could take: said in the panel's own words."""

    text: str

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say the limits: /q limits three minutes each, 15 in all."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.paragraph(say("Questions and statements of the public were limited to {text}", lowered(self.text.strip())))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "QuestionLimits":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/q limits {self.text}"
