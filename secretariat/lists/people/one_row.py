"""What one row of a list of people says: of whom, of each one it names, and of the substitute beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...basics.clock import looks_like_a_date
from ...panel.people import Role
from ..cells import GivenRow
from ..columns import Columns
from ..heads import called
from ..kind import NOT_KEPT, ListRow
from ..written import is_a_month, says_nothing
from .headings import is_a_vacancy, without_a_count
from .in_columns import marks_said
from .in_words import of_words
from .rows import names_in, people_in
from .words import VACANT, folded, is_party


def of_substitutes(columns: Columns) -> Columns:
    """The columns of a list of substitutes, “Substitute | For”, where no other column has a name; “For” beside a
    council is a member in any list."""
    if columns.fields.count("authority") > 1:
        of_all = zip(columns.named, columns.fields, strict=True)
        columns = replace(
            columns, fields=tuple("instead_of" if called(name) == "for" else field for name, field in of_all)
        )
    if "substitute" not in columns.fields or {"name", "family"} & set(columns.fields):
        return columns
    whom = [
        "instead_of" if called(name) == "for" else field
        for name, field in zip(columns.named, columns.fields, strict=True)
    ]
    return replace(columns, fields=tuple("stands_in" if field == "substitute" else field for field in whom))


def without_a_term(columns: Columns, cells: Sequence[str]) -> Columns:
    """The columns, that of the term as one that is not kept where it does not say from when and until when."""
    at = columns.fields.index("term") if "term" in columns.fields else len(cells)
    days = re.split(r"\s+(?:-|–|to|until)\s+", cells[at] if at < len(cells) else "", flags=re.IGNORECASE)
    if len(days) == 2 and all(looks_like_a_date(day) or is_a_month(day) for day in days):
        return columns
    return replace(columns, fields=tuple("" if field == "term" else field for field in columns.fields))


def each_of(columns: Columns, cells: Sequence[str]) -> list[dict[str, str]]:
    """What a row says of each field, for each person it names."""
    said = columns.values(cells, between="\n")
    marks_said(said)
    whole = said.get("name", "")
    said = {
        name: words if name in ("name", "substitute") else words.replace("\n", "; ") for name, words in said.items()
    }
    people = people_in(whole)
    if not people and "authority" in columns.fields:
        people = names_in(whole, each_is_one=True)  # none of them is the council, which has a column
    if not people:
        return [said]
    for field in ("contact", "code"):
        said.pop(field, None)  # whose it is, is not said
    if "substitute" in said:
        said["of_any"] = said.pop("substitute")  # whose each is, is not said either
    first = {**said, "name": people[0]}
    del said["name"]
    said.pop("of_any", None)
    return [first, *({**said, "name": person} for person in people[1:])]


def rows_of_one(row: GivenRow, values: dict[str, str], told: list[str], under: dict[str, str]) -> Iterator[ListRow]:
    """The row itself, and one for the substitute it names."""
    of_any = values.pop("of_any", "")
    substitute, left = values.pop("substitute", ""), values.pop("left", "") or under.get("left", "")
    vacant = (
        folded(values.get("family", "")) in VACANT
        or folded(" ".join(filter(None, (values.get("title"), values.get("given"), values.get("family"))))) in VACANT
    )
    vacant = vacant or (not values.get("family") and is_a_vacancy(row.words))
    if vacant:
        told = [*(each for each in told if "read as" not in each), "A vacancy: nobody to take in."]
    left = "" if values.get("until") else left
    if left and not vacant:
        told = [*told, f"It says “{left}”, and names no day: left out."]
    address = not vacant and set(values) == {"contact"}
    if address:
        told = [*told, "An address alone: nobody to take in."]
    party_alone = not any(values.values()) and bool(told) and all(map(_is_party_not_kept, told))
    group = is_party(without_a_count(row.alone)) or party_alone
    values = _with_heading(values, under)
    if left and not vacant:
        values["left"] = left
    if folded(substitute).startswith("any "):
        told, substitute = [*told, f"{NOT_KEPT} substitute: {substitute}."], ""
    yield ListRow.of(row, values, told, left_out=vacant or group or address or bool(left))
    yield from _substitutes(substitute, values, row, of_somebody=not vacant)
    yield from _substitutes(of_any, values, row, of_somebody=False)


def _substitutes(named: str, values: dict[str, str], row: GivenRow, *, of_somebody: bool) -> Iterator[ListRow]:
    """A row for each substitute that a member's row names. ``of_somebody``: the seat is not vacant."""
    whom = (values.get("title"), values.get("given") or values.get("initials"), values.get("family"))
    names = people_in(named) or names_in(named, each_is_one=True)
    for name in names or [part.strip() for part in re.split(r"[;\n]|\s/\s|\band\b|&", named)]:
        if not name or folded(name) in VACANT or says_nothing(name):
            continue
        of, more = of_words((name,))
        of = {"authority": values.get("authority", ""), **of, "post": str(Role.SUBSTITUTE)}
        if of_somebody:
            of["instead_of"] = " ".join(filter(None, whom))
        yield ListRow.of(row, of, more, words=f"substitute: {name}")


def _is_party_not_kept(sentence: str) -> bool:
    return sentence.startswith(NOT_KEPT) and is_party(sentence.removeprefix(NOT_KEPT).strip(" ."))


def _with_heading(values: dict[str, str], under: dict[str, str]) -> dict[str, str]:
    """What the heading above says, where the row does not say it; no council for an officer or the Commissioner."""
    kept = {field: said for field, said in under.items() if field != "left"}
    if values.get("post") or (values.get("job") and "post" not in under):
        kept.pop("post", None)
    if values.get("job") or kept.get("post") in (str(Role.COMMISSIONER), str(Role.DEPUTY), str(Role.STAFF)):
        kept.pop("authority", None)
    return {**kept, **{name: said for name, said in values.items() if said}}


HEADING = "No name: taken for a heading."


def of_nobody(row: GivenRow) -> ListRow:
    """A heading under which nobody stands: it may be somebody's row."""
    return left_out_for(row, "Taken for the heading of a council, and nobody stands under it.")


def left_out_for(row: GivenRow, why: str) -> ListRow:
    """A row that names nobody, with why it is left out."""
    return ListRow.of(row, {}, (why,), left_out=True)
