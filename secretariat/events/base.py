"""What every event of a meeting has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..records import Moment, Record

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings


class Happening(Record, frozen=True, kw_only=True, tag_field="kind", omit_defaults=False):
    """Something that happened in a meeting. A meeting's minutes are these, in order, and nothing else.

    Each kind says three things: why it could not have happened now (``refusal``), what it changes
    (``happen``), and how it is printed (``write``).
    """

    always_public: ClassVar[bool] = False
    """Printed for the public even where it happened in private: an item's title stood on the agenda."""

    place: str = ""
    """Where it stands among the others; see ``ordering``."""
    at: Moment | None = None
    """When it happened, where that is known."""

    def refusal(self, proceedings: Proceedings) -> str:
        """Why this cannot be: one sentence, or empty where it can. Judged where the proceedings stand."""
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        """Let it change where the proceedings stand. Must accept anything: a warning goes to ``problems``."""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        """Print it, as the minutes will."""

    def words(self) -> str:
        """The words the clerk typed for it, for correcting; empty where there are none."""
        return ""

    def reworded(self, text: str) -> Happening | None:
        """The same event with other words; None where it has none to change."""
        return None
