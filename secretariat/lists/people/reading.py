"""The rows of a list of people as what they say of each: under the columns a first row names, or word by word."""

from __future__ import annotations

from collections.abc import Sequence

from ...panel.people import Role
from ..as_above import as_above, not_fixed_yet
from ..cells import GivenRow, bare
from ..columns import Columns, Headed, headed
from ..kind import NOT_KEPT, ListRow
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
from .in_columns import of_columns
from .in_words import of_words
from .labels import councils_above, put_to_their_rows
from .names import taken_titles
from .one_row import HEADING, each_of, left_out_for, of_nobody, of_substitutes, rows_of_one, without_a_term
from .parts import begins_with_a_post, is_somebody
from .rows import councils_marked, in_blocks, several_in_one, slashes_parted
from .unparted import councils_of_others, signs_put_in
from .words import VACANT, folded, office_named

_DAYS = {"since": "first day", "until": "last day"}
_SEAT = {"authority": "council", "post": "post"}
_OF_A_COUNCIL = (str(Role.MEMBER), str(Role.SUBSTITUTE), "")


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
        left_out_for(row, "It stands above the columns.")
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
            said += map(of_nobody, over if heading.get("authority") else [])
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
            said.append(left_out_for(row, HEADING))
            continue
        if found.columns is None:
            values, told = of_words((signs,) if signs else row.cells)
            told += [look] if look else []
            said += rows_of_one(row, values, told, {**under, **office})
            office = {}
            continue
        columns = of_substitutes(found.under[n])
        if is_no_row(row):
            said.append(left_out_for(row, "No name: taken for a heading or a total."))
            continue
        groups = "authority" in columns.fields and columns.fields.index("authority") == 0
        columns = without_a_term(columns, row.cells)
        for cells in each_of(columns, row.cells):
            of_others = [*not_fixed_yet(cells, _DAYS), *as_above(cells, before, {**_SEAT, **_DAYS})]
            values, told = of_columns(cells)
            told += of_others
            told += [f"{NOT_KEPT} {each}." for each in columns.not_taken(row.cells)]
            told += [f"“{each}” stands in no column that has a name." for each in columns.beyond(row.cells)]
            if groups and above and not values.get("authority") and values.get("post", "member") in _OF_A_COUNCIL:
                values["authority"] = above
                told.append(f"Its council is that of the row above: {above}.")
            said += rows_of_one(row, values, told, under)
            above = values.get("authority", "") if groups else ""
    return [*said, *map(of_nobody, over), *(left_out_for(row, HEADING) for row in feet)]


def _has_somebody_under_it(following: Sequence[GivenRow]) -> bool:
    """Whether the row that follows names somebody and no council: then one that has a vacancy is the heading of it."""
    said = of_words(following[0].cells)[0] if following else {}
    return bool(said.get("family")) and not said.get("authority") and folded(said["family"]) not in VACANT


def _is_a_heading(columns: Columns) -> bool:
    """Whether the one column there is is called as those under a heading are: “Councillors” over lines of them."""
    only = columns.named[0] if len(columns.named) == 1 else ""
    return bool(only) and bool(heading_of(GivenRow(1, (only,)), in_table=False))


def _joined(under: dict[str, str], heading: dict[str, str]) -> dict[str, str]:
    """A council's heading stands until the next council's, a post's until the next post's; a post begins afresh."""
    return heading if "post" in heading else {**{k: v for k, v in under.items() if k == "post"}, **heading}
