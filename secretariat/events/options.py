"""Options that were put to the panel, and which of them it took: one, several, none, or one redrafted."""

from typing import ClassVar

from ..basics import joints, option_labels
from ..basics.limbs import typed_limbs
from ..basics.saying import say
from ..basics.sentences import capitalised, listing, lowered
from ..proceedings import voting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import ItemOutcome
from .base import Decided, Happening
from .counted import Counted

_OPEN_FIRST = "Open the item first: options belong to an item."


class OptionsPut(Happening, frozen=True, kw_only=True, tag="options put"):
    """The options of an item, numbered as they were put. ``text``: the words before them, where some were typed."""

    text: str = ""
    limbs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """Their labels as they were typed, where they are not 1. 2.: (1), (a), A:, Option A:."""

    def refusal(self, proceedings: Proceedings) -> str:
        if len(self.limbs) < 2:
            return "Give each option its number: /options (1) to mend the lamps; (2) to leave them."
        return "" if proceedings.item or proceedings.business.block else _OPEN_FIRST

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.business.options[proceedings.item] = self.limbs
        proceedings.business.option_marks[proceedings.item] = self.marks

    def write(self, proceedings: Proceedings, page: Page) -> None:
        lead = self.text.strip().rstrip(":") or say("The options before {the_body} were", proceedings.panel.the_body)
        page.paragraph(f"{lead}:")
        marks = self.marks if len(self.marks) == len(self.limbs) else ("",) * len(self.limbs)
        for limb, mark in zip(self.limbs, marks, strict=True):
            page.numbered(limb, mark=mark)
        page.end_list()

    def words(self) -> str:
        return typed_limbs(self.text, self.limbs, self.marks)

    def reworded(self, text: str) -> "OptionsPut":
        words, limbs, marks = option_labels.parted(text)
        return self.with_(text=words, limbs=limbs, marks=marks)

    def line(self, proceedings: Proceedings) -> str:
        return f"/options {self.words()}"


class OptionTaken(Counted, frozen=True, kw_only=True, tag="option taken"):
    """Which of the options the panel took. ``numbers``: none of them where that is empty.

    ``redrafted``: in which words it took it, where these are not those that were put.
    """

    decides: ClassVar[bool] = True

    numbers: tuple[int, ...] = ()
    redrafted: str = ""
    reason: str = ""
    labels: tuple[str, ...] = ()
    """What they are called, where no options were put here and these are not numbers: the letters of a report."""

    def refusal(self, proceedings: Proceedings) -> str:
        if not (proceedings.item or proceedings.business.block):
            return _OPEN_FIRST
        there = len(proceedings.business.options.get(proceedings.item, ()))
        if any(n < 1 for n in self.numbers):
            return "Options are numbered from 1."
        if there and (wrong := next((n for n in self.numbers if not 1 <= n <= there), 0)):
            return f"There is no option {wrong}: {there} were put."
        if self.redrafted and len(self.numbers) != 1:
            return "One option is redrafted: /option 2 redrafted: to mend half of them."
        return self.refuse_movers(proceedings) or self.refuse_counts()

    def happen(self, proceedings: Proceedings) -> None:
        super().happen(proceedings)
        if proceedings.item and self.numbers and self.carried:
            text = self._rest(proceedings).strip().rstrip(".")
            proceedings.outcomes.setdefault(proceedings.item, []).append(ItemOutcome("", "agreed", text))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        how = self.how_it_was_put(proceedings)
        beside = f", {how.rstrip(',')}" if how else ""
        wish = f"{capitalised(voting.wish())}{beside}: " if voting.only_a_wish(proceedings) else ""
        if not self.numbers:
            page.paragraph(f"{wish}{self._none(proceedings)}")
            return
        unanimously = say("unanimously ") if self.unanimous else ""
        body = f"{capitalised(how)} {lowered(proceedings.the_body)} " if how else proceedings.deciding
        page.outcome(proceedings.item, (wish or body) + unanimously, self._word, self._rest(proceedings))

    @property
    def _word(self) -> str:
        return "AGREED" if self.carried else "REJECTED"

    def _none(self, p: Proceedings) -> str:
        unanimously = say("unanimously ") if self.unanimous else ""
        return say(
            "{the_body} {unanimously}took none of the options{reason}.",
            p.the_body,
            unanimously,
            joints.after(self.reason),
        )

    def _rest(self, p: Proceedings) -> str:
        """“ option 2: to leave them as they are.”"""
        options = p.business.options.get(p.item, ())
        named = listing(self._named(p))
        words = self.redrafted.strip().rstrip(".")
        if not words and all(1 <= n <= len(options) for n in self.numbers):
            words = "; ".join(options[n - 1].rstrip(".;") for n in self.numbers)
        how = say(", redrafted: {words}", words) if self.redrafted else f": {words}" if words else ""
        why = say(" (reason: {reason})", joints.alone(self.reason)) if self.reason else ""
        several = len(self.numbers) > 1
        which = say(" options {named}", named) if several else say(" option {named}", named)
        return f"{which}{how}{why}."

    def _named(self, p: Proceedings) -> list[str]:
        """“2”, or “B” where they were put with letters, or were so called."""
        if len(self.labels) == len(self.numbers):
            return list(self.labels)
        marks = p.business.option_marks.get(p.item, ())
        return [option_labels.bare(marks[n - 1]) if 1 <= n <= len(marks) else str(n) for n in self.numbers]

    def words(self) -> str:
        return self.redrafted or self.reason

    def reworded(self, text: str) -> "OptionTaken":
        return self.with_(redrafted=text) if self.redrafted else self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        named = listing(self._named(proceedings)) or "none"
        unanimously = " unanimously" if self.unanimous and self.votes_for is not None else ""
        how = f"{unanimously}{self.movers_in_line(proceedings)}{self.counts_in_line()}"
        redrafted = f" redrafted: {self.redrafted}" if self.redrafted else ""
        return f"/option {named}{how}{redrafted}{joints.typed(self.reason)}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        if not self.numbers:
            return Decided("decision", self._none(proceedings))
        unanimously = say(" unanimously") if self.unanimous else ""
        return Decided(
            "decision",
            f"{proceedings.house.word(self._word.casefold(), self._word)}{unanimously}{self._rest(proceedings)}",
        )
