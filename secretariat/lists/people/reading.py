"""The rows of a list of people as what they say of each: under the columns a first row names, or word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...panel.people import Role
from ..as_above import as_above, not_fixed_yet
from ..cells import GivenRow, bare
from ..columns import Columns, Headed, headed
from ..kind import NOT_KEPT, ListRow
from .authorities import core_named
from .belonging import in_a_note, is_somebody
from .blocks import in_blocks
from .headers import HEADS
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
from .keys_below import read_into
from .labels import councils_above, put_to_their_rows
from .names import taken_titles
from .one_row import HEADING, each_of, left_out_for, of_nobody, of_substitutes, rows_of_one, without_a_term
from .parts import begins_with_a_post
from .rows import councils_marked, several_in_one, slashes_parted
from .unparted import councils_of_others, signs_put_in
from .words import VACANT, core_of_council, folded, is_council, office_named

_DAYS = {"since": "first day", "until": "last day"}
_SEAT = {"authority": "council", "post": "post"}
_OF_A_COUNCIL = (str(Role.MEMBER), str(Role.SUBSTITUTE), "")


def is_a_name(cell: str) -> bool:
    """Whether a cell names somebody by title and name, and so no column."""
    said = {folded(cell), folded(taken_titles(cell)[1])}
    return is_somebody(cell) and said.isdisjoint(HEADS.fields)


def read(rows: Sequence[GivenRow], councils: Sequence[str] = ()) -> list[ListRow]:
    """Every row that names somebody, as it was read. Headings between the rows hold for what stands under them.

    ``councils``: those the panel has.
    """
    found = headed(rows, HEADS, is_a_name)
    if found.columns is not None and _is_a_heading(found.columns):
        found = Headed(None, list(rows), [], [])
    above = [(row, heading_of(row, in_table=True)) for row in found.above]
    headings = _HeadingsSoFar(next((heading for _, heading in above[::-1] if heading), {}))
    over = [left_out_for(row, "It stands above the columns.") for row, heading in above if not heading and row.number]
    if found.columns is not None:
        return [*over, *_under_columns(_with_councils(found, councils), headings)]
    return [*over, *_in_words(found.rows, headings, councils)]


class _HeadingsSoFar:
    """What the headings so far say of the rows under them."""

    def __init__(self, under: dict[str, str]) -> None:
        self.under = under
        self._alone: list[GivenRow] = []  # those of councils under which nobody stands yet

    def take(self, heading: dict[str, str], row: GivenRow) -> list[ListRow]:
        """One more heading. Gives those before it under which nobody stands."""
        empty: list[ListRow] = []
        if heading.get("authority"):
            empty, self._alone = self.of_nobody(), [row]
        self.under = heading if {"authority", "post"} <= set(heading) else _joined(self.under, heading)
        return empty

    def another_sheet(self) -> None:
        """Nothing that was said of the rows of one sheet is said of the next."""
        self.under = {}

    def a_row(self) -> None:
        """Something stands under them."""
        self._alone = []

    def of_nobody(self) -> list[ListRow]:
        """Those under which nobody stands."""
        return [of_nobody(row) for row in self._alone]


def _in_words(rows: Sequence[GivenRow], headings: _HeadingsSoFar, councils: Sequence[str]) -> Iterator[ListRow]:
    """Rows that no column names anything of: each is read word by word."""
    rows, keys = read_into(rows)
    feet = [row for row in rows if is_a_total(row)]
    lines = [row for row in rows if row not in feet]
    of_councils = councils_above(lines)
    lines = in_blocks(several_in_one(councils_marked(put_to_their_rows(slashes_parted(lines), of_councils))))
    councils = [*councils, *councils_of_others([row.alone for row in lines], councils)]
    lone = {**councils_alone(lines, councils), **of_councils}
    in_cells = any(len(row.cells) > 1 for row in lines)
    offices, posts = offices_above(lines), posts_above(lines)
    office: dict[str, str] = {}  # that of the next row
    for n, row in enumerate(lines):
        if row.number in offices:
            office = {"office": office_named(bare(row.alone).rstrip(":"))}
            continue
        signs, look = ("", "") if begins_with_a_post(row.alone) else signs_put_in(row.alone, councils)
        said = lone.get(row.number) or posts.get(row.number)
        heading = said or heading_of(row, in_table=in_cells and bool(row.cells[0]))
        heading, signs = ({}, signs) if signs and "post" not in heading else (heading, "")
        heading = _of_more_than_a_vacancy(heading, row, lines[n + 1 : n + 2])
        if heading:
            yield from headings.take(heading, row)
        elif not row.number:
            headings.another_sheet()
        else:
            headings.a_row()
            if is_title(row):
                yield left_out_for(row, HEADING)
                continue
            values, told = of_words((signs,) if signs else row.cells)
            yield from rows_of_one(row, values, [*told, *filter(None, (look,))], {**headings.under, **office})
            office = {}
    yield from headings.of_nobody()
    yield from (left_out_for(row, HEADING) for row in feet)
    yield from (left_out_for(row, "It says what a sign or a short name above it means.") for row in keys)


def _under_columns(found: Headed, headings: _HeadingsSoFar) -> Iterator[ListRow]:
    """Rows under the columns that a first row names."""
    above, before = "", dict[str, str]()
    for n, row in enumerate(found.rows):
        heading = heading_of(row, in_table=bool(row.cells[0]))
        heading = _of_more_than_a_vacancy(heading, row, found.rows[n + 1 : n + 2])
        if heading or not row.number:
            above = ""
            if heading:
                yield from headings.take(heading, row)
            else:
                headings.another_sheet()
            continue
        headings.a_row()
        if is_no_row(row):
            yield left_out_for(row, "No name: taken for a heading or a total.")
            continue
        columns = of_substitutes(found.under[n])
        row = _as_wide(row, columns)
        groups = columns.fields[:1] == ("authority",)
        columns = without_a_term(columns, row.cells)
        for cells in each_of(columns, row.cells):
            of_others = [*not_fixed_yet(cells, _DAYS), *as_above(cells, before, {**_SEAT, **_DAYS})]
            values, told = of_columns(cells)
            told += of_others
            not_taken = columns.not_taken(row.cells)
            of_notes = {each: said for each in not_taken if (said := in_a_note(each.partition(": ")[2]))}
            for said in of_notes.values():
                values = {**said, **values}
            told += [f"{NOT_KEPT} {each}." for each in not_taken if each not in of_notes]
            told += [f"“{each}” stands in no column that has a name." for each in columns.beyond(row.cells)]
            if groups and above and not values.get("authority") and values.get("post", "member") in _OF_A_COUNCIL:
                values["authority"] = above
                told.append(f"Its council is that of the row above: {above}.")
            yield from rows_of_one(row, values, told, headings.under)
            above = values.get("authority", "") if groups else ""
    yield from headings.of_nobody()


def _with_councils(found: Headed, councils: Sequence[str]) -> Headed:
    """Columns of which none is called one of councils, with one that has no name and holds them alone as that."""
    if found.columns is None or any("authority" in columns.fields for columns in found.under):
        return found
    known = {core_of_council(each) for each in councils}
    for n, (name, field) in enumerate(zip(found.columns.named, found.columns.fields, strict=True)):
        cells = [row.cells[n] for row in found.rows if n < len(row.cells) and row.cells[n]]
        if not name and not field and cells and all(is_council(each) or core_named(each) in known for each in cells):
            return replace(found, under=[_with_field(columns, n, "authority") for columns in found.under])
    return found


def _with_field(columns: Columns, n: int, field: str) -> Columns:
    return replace(columns, fields=(*columns.fields[:n], field, *columns.fields[n + 1 :]))


def _as_wide(row: GivenRow, columns: Columns) -> GivenRow:
    """A row that lost its first cell, a council that spans several rows, with an empty one in its place."""
    spans = columns.fields[:2] == ("authority", "name") and len(row.cells) < len(columns.fields)
    return row._replace(cells=("", *row.cells)) if spans and row.cells[0] and is_a_name(row.cells[0]) else row


def _of_more_than_a_vacancy(heading: dict[str, str], row: GivenRow, following: Sequence[GivenRow]) -> dict[str, str]:
    """The heading; none, where a row says that a seat is vacant and is not the heading of who follows."""
    return {} if heading and is_a_vacancy(row.alone) and not _has_somebody_under_it(following) else heading


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
    stays = {field: said for field, said in under.items() if field in ("post", "left")}
    return heading if "post" in heading else {**stays, **heading}
