"""Lines that were refused: why is said, their words are kept by one key, and they travel to no other item by a slip."""

from __future__ import annotations

from typing import ClassVar

from secretariat.basics.record import Refused
from secretariat.capture.excluded import kept_unsettled
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command, keys_of
from .mode import Typing
from .view import MinutesView


def _nothing_refused(screen: RefusedLines) -> str:
    return "" if screen.refused else "No line was refused: Enter minutes what stands in it."


class RefusedLines(MinutesView):
    """What becomes of a line that was refused. It stands in the line still, and nothing of it is lost."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("minutes.unsettled", "Keep a refused line", "Its words are minuted as they stand, marked “To be "
                "settled”, and told again at the close.", "shift+f6", _nothing_refused),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.refused = ""
        """The line that was refused last, while it still stands in the line."""
        self._refused_in = ("", "")
        """Words that were refused, and the item that was open then: they are not to be minuted in another by a slip."""

    def enter(self, text: str, p: Proceedings, *, hand_on: bool = False) -> None:
        """Minute a line. ``hand_on``: and give the word to whoever answers."""
        raise NotImplementedError

    def line_refused(self, refusal: Refused, text: str, p: Proceedings) -> None:
        """Say why a line is refused; and of a new one, which key keeps its words all the same."""
        self._refused_in = (text.strip(), p.item)
        self.say_why(refusal, text)

    def say_why(self, refusal: Refused, line: str = "") -> None:
        """Say why something is refused. ``line``: the line it was, if it was one."""
        self.clerk.bell()
        self.refused = line if isinstance(self.mode, Typing) else ""
        key = keys_of(self.command_by_id["minutes.unsettled"], self.clerk.keys)
        keeps = f"{key} keeps the words · " if self.refused and key else ""
        self.say(f"{keeps}{refusal}", wrong=True)

    def forget_what_was_refused(self, text: str) -> None:
        """``text`` stood in the line since: what was refused is let go where the line has other words, or none."""
        if self.line.value != self.refused:
            self.refused = ""
        if not text:
            self._refused_in = ("", "")

    def refuse_what_came_from_another_item(self, text: str, p: Proceedings) -> None:
        """Words refused in one item are minuted in the next only once the clerk has been told. Raises Refused."""
        words, item = self._refused_in
        where = p.bundle.item(item)
        if words and item != p.item and text.strip().startswith(words) and isinstance(self.mode, Typing):
            here = f"item {p.item_number}" if p.item else "no item"
            was = f"item {where.number}" if where else "no item"
            raise Refused(f"Refused in {was}, and {here} is open now: Enter again minutes it here.")

    def action_unsettled(self) -> None:
        """The refused line is minuted as it stands, marked, whoever is speaking."""
        words = self.refused
        if p := self.proceedings:
            self.enter(kept_unsettled(words, p, self.desk), p)
