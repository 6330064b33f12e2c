"""What comes to the meeting from elsewhere: a paper tabled or late, a matter arising from earlier minutes, a decision
that was not carried out, a sub-committee or working group that reports back.
"""

from typing import Literal

from ..basics import joints
from ..basics.openings import begins_with_a_verb
from ..basics.saying import say, untranslated
from ..basics.sentences import capitalised, lowered, sentence
from ..basics.verbs import GONE, OTHER_PASTS
from ..proceedings import nil
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening, OfOnePerson


class PaperCame(OfOnePerson, frozen=True, kw_only=True, tag="paper came"):
    """A paper that was not sent out with the agenda: tabled at the meeting, or late (MTG-05). ``person``: by whom."""

    person: str = ""
    how: Literal["tabled", "late"] = "tabled"
    text: str
    item: str = ""
    """For which item; empty: the open one."""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.text.strip():
            return f"Say which paper: /{self.how} a map of the lanes."
        return "" if not self.item or proceedings.bundle.item(self.item) else "That item is not on this agenda."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        about = proceedings.items_named(filter(None, (self.item,)))
        about = say(" for {about}", about) if about else ""
        words, why = lowered(self.text.strip().rstrip(".")), joints.after(self.reason)
        who = proceedings.name(self.person, start=True) if self.person else ""
        if self.how == "late":
            which = "" if words.casefold() in ("paper", "a paper", "late paper") else f": {words}"
            page.paragraph(
                say("{who} submitted a late paper{about}{which}{why}", who, about, which, why)
                if who
                else say("There was a late paper{about}{which}{why}", about, which, why)
            )
        elif who:
            page.paragraph(say("{who} tabled {words}{about}{why}", who, words, about, why))
        else:
            page.paragraph(say("The following was tabled{about}: {words}{why}", about, words, why))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "PaperCame":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        about = proceedings.items_named(filter(None, (self.item,)))
        who = proceedings.codes(filter(None, (self.person,)))
        words = [f"/{self.how}", f"for {about}" if about else "", f"by {who}:" if who else "", self.text]
        return " ".join(filter(None, words)) + joints.typed(self.reason)


class MatterArising(Happening, frozen=True, kw_only=True, tag="matter arising"):
    """A matter that arose from earlier minutes; without words the heading alone, for what is said under it."""

    text: str = ""

    def happen(self, proceedings: Proceedings) -> None:
        nil.take_back(proceedings, "matters arising")
        proceedings.matters_arose = True
        if proceedings.item not in proceedings.business.arising:
            proceedings.business.arising.add(proceedings.item)
            proceedings.passing.first_to_arise = True

    def write(self, proceedings: Proceedings, page: Page) -> None:
        item = proceedings.bundle.item(proceedings.item)
        titled = item is not None and "matters arising" in item.title.casefold()
        if proceedings.passing.first_to_arise and not titled:
            page.heading(say("Matters arising"))
        if self.text.strip():
            page.paragraph(self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "MatterArising":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/arising {self.text}".rstrip()


class NotCarriedOut(OfOnePerson, frozen=True, kw_only=True, tag="not carried out"):
    """An earlier decision was reported as not carried out. It decides nothing: the decision stands as it was made."""

    person: str = ""
    text: str
    """Which decision: “the decision of 12 March to mend the lamps”, “R3”."""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say which decision: /not-done R3 of 12 March because …"

    def write(self, proceedings: Proceedings, page: Page) -> None:
        who = (
            say("{person} reported", proceedings.name(self.person, start=True))
            if self.person
            else say("It was reported")
        )
        what = lowered(self.text.strip().rstrip("."))
        page.paragraph(say("{who} that {what} had not been carried out{reason}", who, what, joints.after(self.reason)))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "NotCarriedOut":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        who = proceedings.codes(filter(None, (self.person,)))
        return f"/not-done {f'{who}: ' if who else ''}{self.text}{joints.typed(self.reason)}"


class GroupReported(OfOnePerson, frozen=True, kw_only=True, tag="group reported"):
    """A sub-committee or a working group reported back. ``person``: who spoke for it."""

    group: str
    person: str = ""
    text: str

    def refusal(self, proceedings: Proceedings) -> str:
        if self.group.strip() and self.text.strip():
            return ""
        return "Say which body and what it reported: /group Lanes Working Group: that the lamps were mended."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        words = joints.that(self.text.strip())
        done = begins_with_a_verb(words) or "".join(words.split()[:1]).casefold().rstrip(",;:") in OTHER_PASTS | GONE
        if words.startswith("that ") or not done:
            words = say("reported that {words}", lowered(words.removeprefix("that ")))
        group = say("the {group}", self.group.strip())
        first, *more = words.split("\n")
        who = (
            say("{person}, for {group},", proceedings.name(self.person, start=True), group)
            if self.person
            else capitalised(group)
        )
        first = untranslated(f"{first[:1].lower()}{first[1:]}")
        page.paragraph("\n".join([sentence(say("{name} {words}", who, first)), *more]))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "GroupReported":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        who = proceedings.codes(filter(None, (self.person,)))
        return f"/group {self.group}{f' by {who}' if who else ''}: {self.text}"
