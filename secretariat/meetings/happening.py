"""``Happened``: what every stored event of a meeting has, whatever its kind: its place in the order, and its time."""

from typing import ClassVar, Self

from ..basics.clock import house_time
from ..basics.record import Moment, Record


class Happened(Record, frozen=True, kw_only=True, tag_field="kind", omit_defaults=False):
    """Something that happened in a meeting. A meeting's minutes are these, in order, and nothing else.

    Its kinds are in ``events``: each says what it changes and how it is printed. Storage and a bundle need only this.
    """

    always_public: ClassVar[bool] = False
    """Printed for the public even where it happened in private: an item's title stood on the agenda."""

    timed: ClassVar[bool] = False
    """The clerk may type its time, so ``at`` is when it happened; for all others ``at`` is when they were minuted."""

    begins: ClassVar[bool] = False
    """The meeting begins with it: the chair opened it."""

    opens_an_item: ClassVar[bool] = False
    """An item of the agenda is taken up with it."""

    place: str = ""
    """Where it stands among the others; see ``ordering``."""
    at: Moment | None = None
    """When it happened, or was minuted (see ``timed``), to the minute; None where that is not known."""
    typed: Moment | None = None
    """The second at which the clerk typed it, by the clock of that day, so that a recording can be found by it.

    Nothing is judged or printed by it. A correction leaves it. None for what was minuted before it was kept.
    """

    doubts: tuple[str, ...] = ()
    """What did not fit in the line as it was typed, a sentence each: a weekday that is not its date's. It stays an
    open question until the line is typed again."""

    def time_in_line(self) -> str:
        """Its time as it is typed in a line, after a space: “ 2:10pm”; empty where it has none."""
        return f" {house_time(self.at)}" if self.at else ""

    def whose(self) -> str:
        """The one person whose words or doing it is; empty where it is nobody's, or several people's."""
        return ""

    def words(self) -> str:
        """The words the clerk typed for it, for correcting; empty where there are none."""
        return ""

    def reworded(self, text: str) -> Self | None:
        """The same with other words; None where it has none to change."""
        return None
