"""Whom a substitute of a list stands for, before anybody is held against those who are kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...panel.people import People, Role
from ..kind import Judged, ListRow
from .authorities import Authorities
from .words import folded


def for_a_council(row: ListRow, rows: Sequence[ListRow], people: People, authorities: Authorities) -> ListRow:
    """A substitute “for Eldmoor”, nobody’s name and the short one of a council, as one for that council."""
    whom = row.values.get("instead_of", "")
    if not whom:
        return row
    families = {folded(each.values.get("family", "")) for each in rows} | {folded(p.family) for p in people}
    if folded(whom) in families or not authorities.has(whom):
        return row
    return row.corrected({"instead_of": "", "authority": row.values.get("authority") or whom})


def for_a_member(row: ListRow, rows: Sequence[ListRow], people: People, councils: Collection[str]) -> ListRow:
    """A substitute “(for Ann Birch)”, who is somebody here and none of the panel's ``councils``, as one for her."""
    whom = row.values.get("authority", "")
    post = row.values.get("post") or str(Role.SUBSTITUTE)
    if not whom or row.values.get("instead_of") or post != str(Role.SUBSTITUTE) or whom in councils:
        return row
    names = {folded(f"{each.values.get('given', '')} {each.values.get('family', '')}") for each in rows}
    names |= {folded(f"{person.given} {person.family}") for person in people}
    if folded(whom) not in names:
        return row
    return row.corrected({"authority": "", "post": post, "instead_of": whom})


def named_in_a_bad_row(whom: str, rows: Sequence[ListRow], judged: Sequence[Judged]) -> str:
    """Why somebody is not known who is in the list: her own row is wrong. Empty where she is not, or it is not."""
    for row, how in zip(rows, judged, strict=True):
        name = f"{row.values.get('given', '')} {row.values.get('family', '')}".strip()
        if how.faults and not row.left_out and name and folded(whom).endswith(folded(name)):
            return f"It goes with row {row.number}, for {name}, which is wrong itself."
    return ""
