"""A cell of a council's own table, where the paper stands in one: how much room it has, and that it grows with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.oxml.table import CT_Tc
    from docx.oxml.xmlchemy import BaseOxmlElement

_MARGIN = 108
"""Twips at each side, where the table says nothing."""


def room_in(cell: CT_Tc) -> int:
    """Twips between its margins; 0 where the table does not say how wide it is."""
    from docx.oxml.ns import qn

    table = next(cell.iterancestors(qn("w:tbl")))
    columns = [_twips(each) for each in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]
    its_own = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    wide = _twips(its_own) if its_own is not None and its_own.get(qn("w:type")) == "dxa" else 0
    wide = wide or sum(columns[cell.grid_offset : cell.grid_offset + cell.grid_span])
    return max(0, wide - sum(_margin(cell, table, *names) for names in (("left", "start"), ("right", "end"))))


def let_grow(cell: CT_Tc) -> None:
    """Let its row, and those around it, be as tall as the paper and go on over pages: one of a fixed height would cut
    it off."""
    from docx.oxml.ns import qn

    for row in cell.iterancestors(qn("w:tr")):
        properties = row.find(qn("w:trPr"))
        for held in [] if properties is None else properties.findall(qn("w:cantSplit")):
            properties.remove(held)
        for height in row.iterfind(f"{qn('w:trPr')}/{qn('w:trHeight')}"):
            if height.get(qn("w:hRule")) == "exact":
                height.set(qn("w:hRule"), "atLeast")


def _margin(cell: CT_Tc, table: BaseOxmlElement, *names: str) -> int:
    from docx.oxml.ns import qn

    for place, path in ((cell, "w:tcPr/w:tcMar"), (table, "w:tblPr/w:tblCellMar")):
        for name in names:
            found = place.find("/".join(map(qn, (*path.split("/"), f"w:{name}"))))
            if found is not None:
                return _twips(found)
    return _MARGIN


def _twips(length: BaseOxmlElement) -> int:
    from docx.oxml.ns import qn

    said = length.get(qn("w:w")) or ""
    return int(said) if said.isdigit() else 0
