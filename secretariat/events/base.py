"""What every event of a meeting has in common."""

from collections.abc import Sequence
from typing import ClassVar, Self, cast

from ..meetings.bundle import Bundle
from ..meetings.happening import Happened
from ..proceedings.decided import Decided as Decided
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings


class Happening(Happened, frozen=True, kw_only=True):
    """Something that can happen in a meeting.

    Each kind says why it could not have happened now (``refusal``), what it changes (``happen``), how it is printed
    (``write``), how it would be typed again (``line``), and what it decided, if it did (``matter``).
    """

    decides: ClassVar[bool] = False
    """The panel decides something by it: without a quorum, or informally, it is the wish of those present (MTG-20)."""

    unsaid: ClassVar[tuple[str, ...]] = ()
    """Fields that no line says, so that correcting the line leaves them."""

    def refusal(self, proceedings: Proceedings) -> str:
        """Why this cannot happen next in these proceedings: one sentence; empty where it can."""
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        """Change the proceedings by it. Must never raise: what contradicts the events before goes to ``problems``."""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        """Add to the page what the minutes print of it; nothing for many kinds. Called after ``happen``."""

    def line(self, proceedings: Proceedings) -> str:
        """The line that would minute it again, to be corrected; empty where none would."""
        return ""

    def fitted(self, others: "Sequence[Happening]") -> Self:
        """The same as it stands among the meeting's other lines, when it is put between them or corrected: without what
        one of them says already."""
        return self

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """What it decided, for tables and lists of decisions; None where it decided nothing. Asked once, right after
        it was written: a row of the table is made of it where ``write`` has made none."""
        return None


class OfOnePerson(Happening, frozen=True, kw_only=True):
    """Something that one person said, did or was chosen for."""

    person: str

    def whose(self) -> str:
        return self.person


def happenings(bundle: Bundle) -> tuple[Happening, ...]:
    """The events of a meeting as ``Happening``s. A bundle, which may not import these, has them as ``Happened``."""
    return cast("tuple[Happening, ...]", bundle.events)
