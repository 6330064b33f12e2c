"""Interests declared, and business of which there was none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings

Interest = Literal["pecuniary", "other registrable", "non-registrable", "sensitive", "courtesy"]
Effect = Literal["remains", "speaks", "withdraws"]


class Declared(Happening, frozen=True, kw_only=True, tag="declared"):
    """A member declared an interest (MTG-57). Of a sensitive one only the existence is recorded."""

    person: str
    interest: Interest = "courtesy"
    items: tuple[str, ...] = ()
    nature: str = ""
    effect: Effect = "remains"

    def refusal(self, proceedings: Proceedings) -> str:
        if self.interest == "sensitive" and self.nature:
            return "Of a sensitive interest only its existence is recorded: leave its nature out."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.interests.append(self)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        article = "an" if self.interest == "other registrable" else "a"
        kind = "an interest" if self.interest == "courtesy" else f"{article} {self.interest} interest"
        numbers = [item.number for id in self.items if (item := proceedings.bundle.item(id))]
        about = f" in item {' and '.join(numbers)}" if len(numbers) < 2 and numbers else ""
        about = about or (f" in items {', '.join(numbers[:-1])} and {numbers[-1]}" if numbers else "")
        nature = f", {self.nature}" if self.nature and self.interest != "sensitive" else ""
        effect = {"withdraws": " and withdrew for that business", "speaks": " and spoke but did not vote"}
        page.paragraph(f"{proceedings.name(self.person)} declared {kind}{about}{nature}{effect.get(self.effect, '')}.")

    def words(self) -> str:
        return self.nature

    def reworded(self, text: str) -> Declared | None:
        return None if self.interest == "sensitive" else self.with_(nature=text)

    def line(self, proceedings: Proceedings) -> str:
        """Its kind and effect in the words the line knows."""
        short = {"pecuniary": "dpi", "other registrable": "ori", "non-registrable": "nri"}
        numbers = [item.number for id in self.items if (item := proceedings.bundle.item(id))]
        words = ["/declare", proceedings.codes((self.person,)), *numbers]
        words += [short.get(self.interest, self.interest)] if self.interest != "courtesy" else []
        words += [self.effect] if self.effect != "remains" else []
        return " ".join([*words, self.nature]).rstrip()


Nil = Literal["declarations", "questions", "complaints", "apologies", "urgent business"]

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

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.paragraph(NIL_WORDS[self.of])

    def line(self, proceedings: Proceedings) -> str:
        return f"/none {self.of}"
