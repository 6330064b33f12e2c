"""Interests declared, and business of which there was none."""

from __future__ import annotations

from ..proceedings import nil
from ..proceedings.interests import go_out, interest_described, names
from ..proceedings.nil import Nil
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Declaration, Effect, Interest
from .base import Happening, OfOnePerson

_EFFECTS: dict[Effect, tuple[str, str]] = {
    "withdraws": ("withdrew for that business", "would withdraw for that business"),
    "withdraws for the rest": (
        "withdrew for the rest of the meeting",
        "would then withdraw for the rest of the meeting",
    ),
    "speaks": ("spoke but did not vote", "would speak but not vote"),
    "remains and speaks": ("remained and spoke", "would remain and speak"),
}
"""How each effect is printed: for an interest in the open business, and for one in business still to come."""


class Declared(OfOnePerson, frozen=True, kw_only=True, tag="declared"):
    """A member declared an interest (MTG-57). Of a sensitive one only the existence is recorded.

    ``leaves``: goes out of the room while that business is taken. ``for_all``: an officer declared it on behalf of
    every member; it takes nobody's vote away.
    """

    person: str = ""
    interest: Interest = "courtesy"
    items: tuple[str, ...] = ()
    nature: str = ""
    effect: Effect = "remains"
    dispensation: bool = False
    leaves: bool = False
    for_all: bool = False
    directly: bool = False
    """It was said to relate directly to the business, or to meet the panel's own test, and so takes the vote (INT-01).
    """

    @property
    def _declaration(self) -> Declaration:
        """What the proceedings keep of it."""
        return Declaration(self.person, self.interest, self.items, self.nature, self.effect, self.dispensation,
                           self.leaves, self.for_all, self.directly)  # fmt: skip

    def refusal(self, proceedings: Proceedings) -> str:
        if self.interest == "sensitive" and self.nature:
            return "Of a sensitive interest only its existence is recorded: leave its nature out."
        if self.for_all and self.effect != "remains":
            return "All members cannot withdraw, nor lose their vote: leave the effect out."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        nil.take_back(proceedings, "declarations")
        proceedings.interests.append(self._declaration)
        if self.leaves and self._declaration.concerns(proceedings.business.open):
            go_out(proceedings, self.at)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        what = interest_described(proceedings, self._declaration)
        if self.for_all:
            by = f"{proceedings.name(self.person)} declared, on behalf of all members," if self.person else ""
            page.paragraph(f"{by} {what}." if by else f"On behalf of all members there was declared {what}.")
        else:
            page.paragraph(f"{proceedings.name(self.person)} declared {what}{self._effect(proceedings)}.")
        if proceedings.passing.withdrew:
            page.stage(withdrew(proceedings, self))

    def _effect(self, p: Proceedings) -> str:
        parts = ["had a dispensation to take part"] if self.dispensation else []
        if self.effect in _EFFECTS:
            now, later = _EFFECTS[self.effect]
            parts.append(now if self._declaration.concerns(p.business.open) else later)
        if self.directly and self.effect == "remains" and not self.dispensation:
            parts.append("did not vote" if self._declaration.concerns(p.business.open) else "would not vote")
        comma = "," if self.nature and self.interest != "sensitive" else ""
        return f"{comma} and {' and '.join(parts)}" if parts else ""

    def words(self) -> str:
        return self.nature

    def reworded(self, text: str) -> Declared | None:
        return None if self.interest == "sensitive" else self.with_(nature=text)

    def line(self, proceedings: Proceedings) -> str:
        """Its kind and effect in the words the line knows."""
        short = {"pecuniary": "dpi", "other registrable": "ori", "non-registrable": "nri"}
        numbers = [item.number for id in self.items if (item := proceedings.bundle.item(id))]
        words = ["/declare", *([proceedings.codes((self.person,))] if self.person else [])]
        words += ["for all"] if self.for_all else []
        words += numbers
        aloud = f"{self.interest} interest" if self.interest.startswith(("personal", "prejudicial")) else self.interest
        words += [short.get(self.interest, aloud)] if self.interest != "courtesy" else []
        words += ["dispensation"] if self.dispensation else []
        words += ["directly"] if self.directly else []
        effect = {"speaks": "speaks without vote", "remains and speaks": "remains and speaks", "remains": ""}
        words += filter(None, [effect.get(self.effect, self.effect)])
        return " ".join([*words, self.nature]).rstrip()


def withdrew(p: Proceedings, event: Happening) -> str:
    """“Councillor A withdrew from the meeting at 3:10pm, having declared an interest”."""
    at = f" at {p.time(event.at)}" if event.at else ""
    return f"{names(p, p.passing.withdrew)} withdrew from the meeting{at}, having declared an interest"


NIL_WORDS: dict[Nil, str] = {
    "declarations": "No declarations of interest were made.",
    "questions": "There were no public questions or statements.",
    "complaints": "No complaints had been received in the period.",
    "apologies": "There were no apologies for absence.",
    "urgent business": "There was no urgent business.",
}


class NilReturn(Happening, frozen=True, kw_only=True, tag="nil return"):
    """There was none of something, and the minutes say so (MTG-42)."""

    of: Nil

    def happen(self, proceedings: Proceedings) -> None:
        nil.say(proceedings, self.of, NIL_WORDS[self.of])

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if not proceedings.passing.unsaid:
            page.paragraph(NIL_WORDS[self.of])

    def line(self, proceedings: Proceedings) -> str:
        return f"/none {self.of}"
