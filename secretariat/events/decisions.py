"""What came of an item: outcomes, recommendations, actions, undertakings."""

import datetime as dt
from typing import Any, ClassVar

from ..basics import joints
from ..basics.limbs import parts_of, typed_limbs, with_limbs
from ..basics.pattern import pattern
from ..basics.said_dates import back_to
from ..basics.saying import said_later, say, untranslated
from ..basics.sentences import capitalised, listing, sentence
from ..proceedings import majorities, voting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import ItemOutcome, NumberedMatter
from .base import Decided, Happening

_UNSAID = {
    "resolved": said_later("accordingly"),
    "agreed": said_later("the proposal"),
    "supported": said_later("the proposed precept"),
    "vetoed": said_later("the proposed precept"),
    "rejected": said_later("the proposal"),
    "declined": said_later("the proposal"),
}


def unsaid(verb: str) -> str:
    """What a decision word is about where nothing was typed after it."""
    return _UNSAID.get(verb, said_later("the report"))


class Outcome(Happening, frozen=True, kw_only=True, tag="outcome"):
    """What the panel did with the item, under one of its decision words."""

    decides: ClassVar[bool] = True

    verb: str
    text: str = ""
    unanimous: bool = False
    """The minutes say so (MTG-25)."""
    conditions: str = ""
    """What it was subject to."""
    limbs: tuple[str, ...] = ()
    """Its numbered parts."""
    majority: str = ""
    """Of a veto: which (see ``majorities``), so that it is printed as made only where enough voted for it (PRE-02)."""
    marks: tuple[str, ...] = ()
    """The labels of its parts as they were typed, where they are not 1. 2.: (1), (a), (i), 5.1."""

    def refusal(self, proceedings: Proceedings) -> str:
        if self.verb not in (known := voting.decision_words(proceedings)):
            return f"“{self.verb}” is not one of the panel’s decision words: {', '.join(known)}."
        if self.verb == "appointed" and not self.text.strip():
            return "Say who was appointed, and as what."
        if (nothing := joints.nothing_after(self.text)) and not self.limbs:
            return nothing
        if proceedings.item or proceedings.business.block:
            return ""
        return "Open the item first: an outcome belongs to an item."

    def happen(self, proceedings: Proceedings) -> None:
        if proceedings.item:
            proceedings.outcomes.setdefault(proceedings.item, []).append(
                ItemOutcome(self.back_to, self.verb, self.text.strip(), self.limbs)
            )
        if self.majority and not self._fell_short(proceedings) and not voting.only_a_wish(proceedings):
            proceedings.ballots.vetoed[proceedings.item] = self.majority

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if fell_short := self._fell_short(proceedings):
            page.outcome(proceedings.item, *fell_short)
            return
        body = say("{deciding}unanimously ", proceedings.deciding) if self.unanimous else proceedings.deciding
        if voting.only_a_wish(proceedings):
            body = f"{capitalised(voting.wish())}{say(', unanimously') if self.unanimous else ''}: "
        page.outcome(proceedings.item, body, self.verb.upper(), self._opening() if self.limbs else self.sentence_end())
        page.limbs(self.limbs, self.marks, decided_in=proceedings.item)

    def _fell_short(self, p: Proceedings) -> tuple[str, str, str] | None:
        """Of a veto that was declared and was none: what was declared, “not carried”, and why."""
        short = majorities.declared_veto_stands(p, self.majority) if self.majority else ""
        if not short:
            return None
        word, _, rest = short.partition(":")
        count = voting.count_taken(p)
        vetoed = self.sentence_end().rstrip(".")
        return (
            say("A veto of{vetoed} was declared{count} and was ", vetoed, f" ({count})" if count else ""),
            word,
            f":{rest}.",
        )

    def sentence_end(self) -> str:
        """The words after the verb, with a full stop."""
        if self.limbs:
            return f"{with_limbs(self._opening().rstrip(':'), self.limbs, self.marks)}."
        rest = joints.that(self.text.strip().rstrip(".")) or say(unsaid(self.verb))
        if self.verb == "resolved" and not _WISHED.search(rest):
            rest = joints.to_do(rest)
        joiner = say(": that ") if self.verb == "resolved" and not _JOINED.match(rest) else " "
        conditions = self.conditions.strip().rstrip(".")
        rest = untranslated(rest) if self.text.strip() else rest
        return f"{joiner}{rest}{say(', subject to {conditions}', conditions) if conditions else ''}."

    def _opening(self) -> str:
        """The words between the verb and its numbered parts."""
        conditions = self.conditions.strip().rstrip(".")
        text = f" {untranslated(joints.that(self.text.strip()))}" if self.text.strip() else ""
        return f"{say(', subject to {conditions},', conditions) if conditions else ''}{text}:"

    @property
    def back_to(self) -> str:
        """Which meeting takes the item again, where the outcome ends by saying so: “the September meeting”."""
        return back_to(self.text)

    def words(self) -> str:
        conditions = f"subject to {self.conditions}" if self.conditions else ""
        return ", ".join(filter(None, (typed_limbs(self.text, self.limbs, self.marks), conditions)))

    def reworded(self, text: str) -> "Outcome":
        return self.with_(**read_outcome(text))

    def line(self, proceedings: Proceedings) -> str:
        word = self.verb if self.verb in voting.decision_words(proceedings) else f"outcome {self.verb}"
        unanimously = " unanimously" if self.unanimous else ""
        return f"/{word}{unanimously} {self.words()}".rstrip()

    def matter(self, proceedings: Proceedings) -> Decided | None:
        if fell_short := self._fell_short(proceedings):
            return Decided("decision", "".join(fell_short))
        unanimously = say(" unanimously") if self.unanimous else ""
        return Decided("decision", f"{proceedings.house.word(self.verb)}{unanimously}{self.sentence_end()}")


_JOINED = pattern(r"(?i)[“‘\"'(]*(?:that |to |accordingly|as follows)")
"""What has its joint already, in capitals or quotation marks too: “THAT THE LAMPS BE LIT”."""
_WISHED = pattern(r"\bbe\b")
"""“work be done”: what is to be so, and not what is to be done."""
_SUBJECT_TO = pattern(r"(?:^|,\s*)subject to\s+")


def read_outcome(words: str) -> dict[str, Any]:
    """What was decided, its numbered parts, and what it is subject to: after a comma, or alone; the fields of both.

    “that the grant was subject to audit” is a part of the words, and stays there.
    """
    found = list(_SUBJECT_TO.finditer(words))
    text, conditions = (words[: found[-1].start()], words[found[-1].end() :]) if found else (words, "")
    text, limbs, marks = parts_of(text.strip())
    return {"text": text, "limbs": limbs, "marks": marks, "conditions": conditions.strip()}


class Recommended(Happening, frozen=True, kw_only=True, tag="recommended"):
    """A recommendation, with the number it keeps for good: ``R3`` of 2022-07-20 (REC-04)."""

    decides: ClassVar[bool] = True

    number: int
    text: str
    to: str = ""
    """To whom; empty: the holder of the office (REC-02)."""
    unanimous: bool = False
    """The minutes say so (MTG-25)."""

    def refusal(self, proceedings: Proceedings) -> str:
        missing = "" if self.text.strip() else "Say what is recommended: /recommend that …"
        return joints.nothing_after(self.text) or missing

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.matters.append(NumberedMatter(proceedings.item, "recommendation", self.number, self.text))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        body = proceedings.deciding
        if voting.only_a_wish(proceedings):
            body = say("{wish}, the meeting ", capitalised(voting.wish()))
        page.recommendation(proceedings.item, body, self.number, self.printed_words())

    def printed_words(self) -> str:
        """What is recommended, with to whom, as it is printed after its number."""
        to = say(" (to {to})", self.to) if self.to else ""
        return joints.that(self.text) + to + (say(" (unanimously)") if self.unanimous else "")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Recommended":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        unanimously = "unanimously " if self.unanimous else ""
        return f"/recommend {unanimously}{f'to {self.to}: ' if self.to else ''}{self.text}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        who = capitalised(self.to or say("the {office_word}", proceedings.panel.office_word))
        return Decided("recommendation", sentence(self.text), who, number=self.number)


class ActionSet(Happening, frozen=True, kw_only=True, tag="action"):
    """Someone is to do something, perhaps by a date."""

    number: int
    text: str
    owner: str = ""
    others: tuple[str, ...] = ()
    """Those who are to do it together with the owner."""
    due: dt.date | None = None

    def whose(self) -> str:
        return self.owner

    def refusal(self, proceedings: Proceedings) -> str:
        return joints.nothing_after(self.text) or (
            "" if self.text.strip() else "Say what is to be done: /action ag to …"
        )

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.matters.append(NumberedMatter(proceedings.item, "action", self.number, self.text))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        owners = self._owners(proceedings)
        due = say(" by {day}", proceedings.date(self.due)) if self.due else ""
        to_do = say("{name} {words}", owners, untranslated(joints.to_do(self.text))) if owners else self.text
        page.action(proceedings.item, self.number, f"{to_do}{due}")

    def _owners(self, p: Proceedings) -> str:
        names = [p.name(person, start=not n) for n, person in enumerate(filter(None, (self.owner, *self.others)))]
        return listing(names)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "ActionSet":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        codes = [proceedings.codes((person,)) for person in (self.owner, *self.others) if person]
        owner = f"{', '.join(codes)} " if codes else ""
        return f"/action {owner}{self.text}{f' by {self.due}' if self.due else ''}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        who = self._owners(proceedings)
        return Decided("action", sentence(self.text), who, self.due, number=self.number)


class Undertaken(Happening, frozen=True, kw_only=True, tag="undertaken"):
    """Someone promised something aloud: an undertaking, numbered so that it can be followed up."""

    number: int
    text: str
    by: str = ""
    called: str = ""
    """Who promised, where that is nobody in the records: “the Chief Constable”."""

    def whose(self) -> str:
        return self.by

    def refusal(self, proceedings: Proceedings) -> str:
        missing = "Say what was promised: /promise to …" if joints.promises_nothing(self.text) else ""
        return joints.nothing_after(self.text) or missing

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.matters.append(NumberedMatter(proceedings.item, "undertaking", self.number, self.text))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = proceedings.name(self.by, start=True) if self.by else capitalised(self.called)
        page.undertaking(proceedings.item, self.number, name, joints.promised(self.text) if name else self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Undertaken":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        by = f"{proceedings.codes((self.by,))} " if self.by else f"{self.called}: " if self.called else ""
        return f"/promise {by}{self.text}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        who = proceedings.name(self.by, start=True) if self.by else capitalised(self.called)
        return Decided("undertaking", sentence(self.text), who, number=self.number)
