"""Each meeting with all that is kept of it, and where it stands: worked out once, and again when a record changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from secretariat.basics.record import Record

from .places import EVENTS
from .records import Records

if TYPE_CHECKING:
    from secretariat.meetings.bundle import Bundle
    from secretariat.meetings.meeting import Meeting
    from secretariat.panel.panel import Panel
    from secretariat.panel.people import People
    from secretariat.proceedings.proceedings import Proceedings

R = TypeVar("R", bound=Record)


def _untold(_id: str) -> None:
    """Nobody wants to know."""


class KeptMeetings:
    """The meetings of an archive."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._bundles: dict[str, Bundle] = {}
        self._proceedings: dict[str, Proceedings] = {}
        self._taken: dict[str, tuple[object, object, int]] = {}
        self.reading: Callable[[str], None] = _untold
        """Is told of each meeting that is asked for, before it is read: where there are many, that takes long."""

    def all(self) -> list[Meeting]:
        """Every meeting, in order of date."""
        return sorted(self._heads().values(), key=lambda m: (m.date, m.ordinal))

    def _heads(self) -> dict[str, Meeting]:
        from secretariat.meetings.meeting import Meeting

        return self._records.of(Meeting)

    def bundle(self, id: str, panel: Panel | None) -> Bundle | None:
        """All that is kept about one meeting, in order; None where there is no such meeting."""
        meeting = self._heads().get(id)
        if meeting is None:
            return None
        self.reading(id)
        from msgspec.structs import replace

        from secretariat.minutes.numbers import first_minute

        bundle = self._kept(meeting)
        first = first_minute(panel, meeting, self.all, self._minutes_taken) if panel else 1
        if bundle.first_minute != first:
            bundle = self._bundles[id] = replace(bundle, first_minute=first)
        return bundle

    def _kept(self, meeting: Meeting) -> Bundle:
        """All that is kept about one meeting; its ``first_minute`` may be out of date, which ``bundle`` puts right."""
        id = meeting.id

        def of_it(kind: type[R]) -> Iterable[R]:
            return self._records.of(kind, id).values()

        if id not in self._bundles:
            from secretariat.meetings.bundled import bundled

            events = self._records.collection(EVENTS.format(id)).values()
            self._bundles[id] = bundled(meeting, of_it, events)
        return self._bundles[id]

    def _minutes_taken(self, id: str) -> int:
        """How many minutes a meeting has, counted anew only where it has changed."""
        meeting = self._heads().get(id)
        if meeting is None:
            return 0
        bundle = self._kept(meeting)
        events, items, taken = self._taken.get(id, (None, None, 0))
        if events is not bundle.events or items is not bundle.items:
            from secretariat.minutes.numbers import minutes_taken

            taken = minutes_taken(bundle)
            self._taken[id] = (bundle.events, bundle.items, taken)
        return taken

    def proceedings(self, id: str, panel: Panel, people: People) -> Proceedings | None:
        """Where a meeting stands. Kept, and carried on by new events alone where nothing earlier changed."""
        bundle = self.bundle(id, panel)
        if bundle is None:
            return None
        from secretariat.basics.saying import spoken
        from secretariat.events.fold import add_new_events, fold

        if spoken() is not None:
            return fold(bundle, panel, people)  # for one paper: what is kept here is the English
        known = self._proceedings.get(id)
        same_world = known is not None and known.made_with[0] is panel and known.made_with[1] is people
        if known is None or not same_world or (known.bundle is not bundle and not add_new_events(known, bundle)):
            self._proceedings[id] = fold(bundle, panel, people)
        return self._proceedings[id]

    def forget(self, id: str) -> None:
        """A record of this meeting has changed."""
        self._bundles.pop(id, None)

    def forget_heads(self) -> None:
        """The head of some meeting (its date, its number) has changed, on which others depend."""
        self._bundles.clear()

    def forget_all(self) -> None:
        """Everything may have changed."""
        self._bundles.clear()
        self._proceedings.clear()
