"""People as a list brings them, in bulk: what is read of the rows, how each stands, and all of them in one act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from ...basics.acts import Act, Drop, Put, act
from ...basics.amounts import so_many
from ...basics.record import Refused
from ...panel.panel import Panel
from ...panel.people import OFFICES, SEATS, People
from .. import columns
from ..cells import GivenRow
from ..kind import Judged, ListColumn, ListField, ListRow, but_the_struck, refuse_faults, to_take
from .headers import HEADS
from .judging import POSTS, Judging
from .reading import is_a_name, read


def first_day(people: People, today: dt.date) -> dt.date | None:
    """From when posts hold whose row names no day: today. Not known where nobody has a seat yet, as in a panel set up
    after its year began; were it so later, a newcomer would have been in office at every vote before."""
    return today if any(post.role in SEATS for person in people for post in person.posts) else None


class PeopleList(msgspec.Struct, frozen=True, kw_only=True):
    """People in bulk. ``since``: from when a post holds whose row names no day; None: it is not known."""

    panel: Panel
    people: People
    day: dt.date
    since: dt.date | None = None
    name: str = "people"
    title: str = "People in bulk"
    how: str = (
        "A row a person: pasted out of a spreadsheet, a web page or Word, or lines such as “Cllr A. Birch (Westmarsh "
        "City Council)”. A first row may name the columns."
    )
    columns: tuple[ListColumn, ...] = (
        ListColumn("Name", 24, 36), ListColumn("Post", 13, 22), ListColumn("For"), ListColumn("Code", 6),
    )  # fmt: skip

    def fields(self) -> tuple[ListField, ...]:
        """What can be corrected of a row."""
        posts = tuple((post, post) for post in POSTS)
        offices = (("", "none"), *((str(office), str(office)) for office in OFFICES))
        return (
            ListField("title", "Title", "Councillor, Dr … as the minutes print it; empty for none."),
            ListField("given", "Given name"), ListField("initials", "Initials", "Empty: from the given name."),
            ListField("family", "Family name"),
            ListField("post", "Post", "", posts), ListField("office", "Office", "", offices),
            ListField("authority", "Authority", "One the panel does not have yet is added to it."),
            ListField("job", "Job", "For an officer, or one of the Commissioner’s staff."),
            ListField("instead_of", "Substitute for", "The member’s name or code; empty: for any of them."),
            ListField("since", "From", "The first day. Empty: not known, or as said for all of them."),
            ListField("until", "To", "The last day. Empty: still held."),
            ListField("code", "Code", "Empty: one nobody has yet."),
        )  # fmt: skip

    def is_header(self, cells: Sequence[str]) -> bool:
        """Whether cells name columns."""
        return columns.is_header(cells, HEADS, is_a_name)

    def read(self, rows: Sequence[GivenRow]) -> list[ListRow]:
        """The rows as what they say of each field."""
        return but_the_struck(rows, lambda rows: read(rows, self.panel.authorities))

    def judged(self, rows: Sequence[ListRow]) -> list[Judged]:
        """How each row stands among the others and what is kept."""
        return self._judging(rows).judged

    def act(self, rows: Sequence[ListRow]) -> Act:
        """Everyone in the list, with the councils it brings. Raises Refused for a bad row, or where nothing is new."""
        judging = self._judging(rows)
        refuse_faults(rows, judging.judged)
        if not to_take(rows):
            raise Refused("There is nobody in that list.")
        new = [person for id, person in judging.changed.items() if id not in self.people]
        other = [person for id, person in judging.changed.items() if id in self.people]
        added = judging.authorities.new
        if not new and not other and not added:
            raise Refused("There is nothing new in that list.")
        more: Sequence[Put | Drop] = ()
        if added:
            from ...panel.settings.changes import change

            more = change(self.panel, "authorities", (*self.panel.authorities, *added)).changes
        said = [f"{so_many(len(each), 'person', 'people')} {how}"
                for each, how in ((new, "added"), (other, "changed")) if each]  # fmt: skip
        note = f"list taken in: {', '.join(filter(None, said)) or 'authorities'}"
        return act(note, [Put(person) for person in (*new, *other)], list(more))

    def _judging(self, rows: Sequence[ListRow]) -> Judging:
        return Judging(rows, self.panel, self.people, self.day, self.since)
