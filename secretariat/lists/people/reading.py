"""The rows of a list of people as what they say of each: under the columns a first row names, or word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...basics.clock import looks_like_a_date
from ...panel.people import Role
from ..as_above import as_above, not_fixed_yet
from ..cells import GivenRow, bare
from ..columns import Columns, Headed, called, headed
from ..kind import NOT_KEPT, ListRow
from ..written import is_a_month, says_nothing
from .headers import COLUMNS, LOOSE
from .headings import (
    councils_alone,
    heading_of,
    is_a_total,
    is_a_vacancy,
    is_no_row,
    is_title,
    offices_above,
    posts_above,
)
from .in_columns import marks_said, of_columns
from .in_words import of_words
from .labels import councils_above, put_to_their_rows
from .names import taken_titles
from .parts import begins_with_a_post, is_somebody
from .rows import councils_marked, in_blocks, people_in, several_in_one, slashes_parted
from .unparted import councils_of_others, signs_put_in
from .words import VACANT, folded, is_party, office_named


def is_a_name(cell: str) -> bool:
    """Whether a cell names somebody by title and name, and so no column."""
    said = {folded(cell), folded(taken_titles(cell)[1])}
    return is_somebody(cell) and not said & _NAMES_OF_COLUMNS


_NAMES_OF_COLUMNS = frozenset(name for names in COLUMNS.values() for name in names)


def read(rows: Sequence[GivenRow], councils: Sequence[str] = ()) -> list[ListRow]:
    """Every row that names somebody, as it was read. Headings between the rows hold for what stands under them.

    ``councils``: those the panel has.
    """
    found = headed(rows, COLUMNS, LOOSE, is_a_name)
    if found.columns is not None and _is_a_heading(found.columns):
        found = Headed(None, list(rows), [], [])
    said: list[ListRow] = [
        _left_out(row, "It stands above the columns.")
        for row in found.above
        if not heading_of(row, in_table=True) and row.number
    ]
    under: dict[str, str] = next(
        (heading for row in found.above[::-1] if (heading := heading_of(row, in_table=True))), {}
    )
    lone: dict[int, dict[str, str]] = {}
    feet = [] if found.columns is not None else [row for row in found.rows if is_a_total(row)]
    rows_read = [row for row in found.rows if row not in feet]
    if found.columns is None:
        of_councils = councils_above(rows_read)
        rows_read = in_blocks(
            several_in_one(councils_marked(put_to_their_rows(slashes_parted(rows_read), of_councils)))
        )
    above, before = "", dict[str, str]()
    if found.columns is None:
        councils = [*councils, *councils_of_others([row.alone for row in rows_read], councils)]
        lone = {**councils_alone(rows_read, councils), **of_councils}
    in_cells = found.columns is not None or any(len(row.cells) > 1 for row in rows_read)
    offices = set() if found.columns is not None else offices_above(rows_read)
    posts = {} if found.columns is not None else posts_above(rows_read)
    office: dict[str, str] = {}  # that of the next row
    over: list[GivenRow] = []  # headings under which nobody stands yet
    for n, row in enumerate(rows_read):
        unparted = found.columns is None and not begins_with_a_post(row.alone)
        signs, look = signs_put_in(row.alone, councils) if unparted else ("", "")
        if row.number in offices:
            office = {"office": office_named(bare(row.alone).rstrip(":"))}
            continue
        heading = (
            lone.get(row.number) or posts.get(row.number) or heading_of(row, in_table=in_cells and bool(row.cells[0]))
        )
        heading, signs = (heading, "") if not signs or "post" in heading else ({}, signs)
        if heading and is_a_vacancy(row.alone) and not _has_somebody_under_it(rows_read[n + 1 : n + 2]):
            heading = {}
        if heading or not row.number:
            said += map(_of_nobody, over if heading.get("authority") else [])
            over = [*([] if heading.get("authority") else over), *([row] if heading.get("authority") else [])]
        else:
            over = []
        if heading:
            under = heading if "authority" in heading and "post" in heading else _joined(under, heading)
            above = ""
            continue
        if not row.number:
            under, above = {}, ""  # another sheet begins
            continue
        if found.columns is None and (is_title(row)):
            said.append(_left_out(row, _HEADING))
            continue
        if found.columns is None:
            values, told = of_words((signs,) if signs else row.cells)
            told += [look] if look else []
            said += _rows_of(row, values, told, {**under, **office})
            office = {}
            continue
        columns = _of_substitutes(found.under[n])
        if is_no_row(row):
            said.append(_left_out(row, "No name: taken for a heading or a total."))
            continue
        groups = "authority" in columns.fields and columns.fields.index("authority") == 0
        columns = _without_a_term(columns, row.cells)
        for cells in _each_of(columns, row.cells):
            of_others = [*not_fixed_yet(cells, _DAYS), *as_above(cells, before, {**_SEAT, **_DAYS})]
            values, told = of_columns(cells)
            told += of_others
            told += [f"{NOT_KEPT} {each}." for each in columns.not_taken(row.cells)]
            told += [f"“{each}” stands in no column that has a name." for each in columns.beyond(row.cells)]
            if groups and above and not values.get("authority") and values.get("post", "member") in _OF_A_COUNCIL:
                values["authority"] = above
                told.append(f"Its council is that of the row above: {above}.")
            said += _rows_of(row, values, told, under)
            above = values.get("authority", "") if groups else ""
    return [*said, *map(_of_nobody, over), *(_left_out(row, _HEADING) for row in feet)]


def _of_substitutes(columns: Columns) -> Columns:
    """The columns of a list of substitutes, “Substitute | For”, where no other column has a name."""
    if "substitute" not in columns.fields or {"name", "family"} & set(columns.fields):
        return columns
    whom = [
        "instead_of" if called(name) == "for" else field
        for name, field in zip(columns.named, columns.fields, strict=True)
    ]
    return replace(columns, fields=tuple("stands_in" if field == "substitute" else field for field in whom))


def _without_a_term(columns: Columns, cells: Sequence[str]) -> Columns:
    """The columns, that of the term as one that is not kept where it does not say from when and until when."""
    at = columns.fields.index("term") if "term" in columns.fields else len(cells)
    days = re.split(r"\s+(?:-|–|to|until)\s+", cells[at] if at < len(cells) else "", flags=re.IGNORECASE)
    if len(days) == 2 and all(looks_like_a_date(day) or is_a_month(day) for day in days):
        return columns
    return replace(columns, fields=tuple("" if field == "term" else field for field in columns.fields))


def _has_somebody_under_it(following: Sequence[GivenRow]) -> bool:
    """Whether the row that follows names somebody and no council: then one that has a vacancy is the heading of it."""
    said = of_words(following[0].cells)[0] if following else {}
    return bool(said.get("family")) and not said.get("authority") and folded(said["family"]) not in VACANT


_HEADING = "No name: taken for a heading."


def _of_nobody(row: GivenRow) -> ListRow:
    """A heading under which nobody stands: it may be somebody's row."""
    return _left_out(row, "Taken for the heading of a council, and nobody stands under it.")


def _left_out(row: GivenRow, why: str) -> ListRow:
    return ListRow(number=row.number, words=row.words, values={}, told=(why,), left_out=True, sheet=row.sheet)


def _is_a_heading(columns: Columns) -> bool:
    """Whether the one column there is is called as those under a heading are: “Councillors” over lines of them."""
    only = columns.named[0] if len(columns.named) == 1 else ""
    return bool(only) and bool(heading_of(GivenRow(1, (only,)), in_table=False))


_DAYS = {"since": "first day", "until": "last day"}
_SEAT = {"authority": "council", "post": "post"}
_OF_A_COUNCIL = (str(Role.MEMBER), str(Role.SUBSTITUTE), "")


def _each_of(columns: Columns, cells: Sequence[str]) -> list[dict[str, str]]:
    """What a row says of each field, for each person it names."""
    said = columns.values(cells, between="\n")
    marks_said(said)
    whole = said.get("name", "")
    said = {
        name: words if name in ("name", "substitute") else words.replace("\n", "; ") for name, words in said.items()
    }
    people = people_in(whole)
    if not people:
        return [said]
    for field in ("contact", "code"):
        said.pop(field, None)  # whose it is, is not said
    first = {**said, "name": people[0]}
    del said["name"]
    said.pop("substitute", None)
    return [first, *({**said, "name": person} for person in people[1:])]


def _joined(under: dict[str, str], heading: dict[str, str]) -> dict[str, str]:
    """A council's heading stands until the next council's, a post's until the next post's; a post begins afresh."""
    return heading if "post" in heading else {**{k: v for k, v in under.items() if k == "post"}, **heading}


def _rows_of(row: GivenRow, values: dict[str, str], told: list[str], under: dict[str, str]) -> Iterator[ListRow]:
    """The row itself, and one for the substitute it names."""
    substitute = values.pop("substitute", "")
    vacant = (
        folded(values.get("family", "")) in VACANT
        or folded(" ".join(filter(None, (values.get("title"), values.get("given"), values.get("family"))))) in VACANT
    )
    vacant = vacant or (not values.get("family") and is_a_vacancy(row.words))
    if vacant:
        told = [*(each for each in told if "read as" not in each), "A vacancy: nobody to take in."]
    address = not vacant and set(values) == {"contact"}
    if address:
        told = [*told, "An address alone: nobody to take in."]
    group = is_party(row.alone) or (not any(values.values()) and bool(told) and all(map(_is_party_not_kept, told)))
    values = _with_heading(values, under)
    if folded(substitute).startswith("any "):
        told, substitute = [*told, f"{NOT_KEPT} substitute: {substitute}."], ""
    yield ListRow(
        number=row.number,
        words=row.words,
        values=values,
        told=tuple(told),
        left_out=vacant or group or address,
        sheet=row.sheet,
    )
    for name in people_in(substitute) or [part.strip() for part in re.split(r"[;\n]|\s/\s|\band\b|&", substitute)]:
        if not name or folded(name) in VACANT or says_nothing(name):
            continue
        of, more = of_words((name,))
        whole = " ".join(filter(None, (values.get("title"), values.get("given") or values.get("initials"),
                                       values.get("family"))))  # fmt: skip
        of = {"authority": values.get("authority", ""), **of, "post": str(Role.SUBSTITUTE)}
        if not vacant:
            of["instead_of"] = whole
        yield ListRow(number=row.number, words=f"substitute: {name}", values=of, told=tuple(more), sheet=row.sheet)


def _is_party_not_kept(sentence: str) -> bool:
    return sentence.startswith(NOT_KEPT) and is_party(sentence.removeprefix(NOT_KEPT).strip(" ."))


def _with_heading(values: dict[str, str], under: dict[str, str]) -> dict[str, str]:
    """What the heading above says, where the row does not say it; no council for an officer or the Commissioner."""
    kept = dict(under)
    if values.get("post") or (values.get("job") and "post" not in under):
        kept.pop("post", None)
    if values.get("job") or kept.get("post") in (str(Role.COMMISSIONER), str(Role.DEPUTY), str(Role.STAFF)):
        kept.pop("authority", None)
    return {**kept, **{name: said for name, said in values.items() if said}}
