"""Whom a substitute of a list stands for, before anybody is held against those who are kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...panel.people import People, Role
from ..kind import Judged, ListRow
from .authorities import Authorities
from .words import folded


class Substitutes:
    """The substitutes of a list, beside everyone it names and everyone who is kept."""

    def __init__(self, rows: Sequence[ListRow], people: People) -> None:
        named = [(row.values.get("given", ""), row.values.get("family", "")) for row in rows]
        named += [(person.given, person.family) for person in people]
        self._families = {folded(family) for _, family in named}
        self._whole = {folded(f"{given} {family}") for given, family in named}

    def for_a_council(self, row: ListRow, authorities: Authorities) -> ListRow:
        """A substitute “for Eldmoor”, nobody’s name and the short one of a council, as one for that council."""
        whom = row.values.get("instead_of", "")
        if not whom or folded(whom) in self._families or not authorities.has(whom):
            return row
        return row.corrected({"instead_of": "", "authority": row.values.get("authority") or whom})

    def for_a_member(self, row: ListRow, councils: Collection[str]) -> ListRow:
        """A substitute “(for Ann Birch)”, who is somebody here and none of the panel's ``councils``, as one for her."""
        whom = row.values.get("authority", "")
        post = row.values.get("post") or str(Role.SUBSTITUTE)
        if not whom or row.values.get("instead_of") or post != str(Role.SUBSTITUTE) or whom in councils:
            return row
        if folded(whom) not in self._whole:
            return row
        return row.corrected({"authority": "", "post": post, "instead_of": whom})


def named_in_a_bad_row(whom: str, rows: Sequence[ListRow], judged: Sequence[Judged]) -> str:
    """Why somebody is not known who is in the list: her own row is wrong. Empty where she is not, or it is not."""
    for row, how in zip(rows, judged, strict=True):
        name = f"{row.values.get('given', '')} {row.values.get('family', '')}".strip()
        if how.faults and not row.left_out and name and folded(whom).endswith(folded(name)):
            return f"It goes with row {row.number}, for {name}, which is wrong itself."
    return ""
