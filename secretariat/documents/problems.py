"""What is wrong with how a paper is built: of a paper that has any of it no accessible file can be made (DAT-06)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .document import Block, Document, Heading, Kind, Listed, Paragraph, Table, label, plain


def problems(doc: Document) -> list[str]:
    """What is wrong with how the paper is built, one sentence each; an accessible paper has none (DAT-06)."""
    found = [] if doc.title.strip() and plain(doc.heading.text).strip() else ["The paper has no title."]
    found += _heading_problems(doc)
    found += _block_problems(doc.body)
    found += _series_problems(block for block in doc.body if isinstance(block, Listed))
    for table in (block for block in doc.body if isinstance(block, Table)):
        found += _series_problems(_items_in(table))
    return found


def _heading_problems(doc: Document) -> list[str]:
    found: list[str] = []
    above = 1
    for heading in (block for block in doc.body if isinstance(block, Heading)):
        name = f"“{' '.join((heading.number, plain(heading.text))).strip()}”"
        if not plain(heading.text).strip():
            found.append(f"Heading {name} of level {heading.level} has no text.")
        if heading.level > above + 1:
            found.append(f"Heading {name} is of level {heading.level}, straight after level {above}.")
        if heading.level < 2:
            found.append(f"Heading {name} is of level {heading.level}; only the title comes before level 2.")
        above = heading.level
    return found


def _block_problems(blocks: Iterable[Block], where: str = "at the beginning") -> list[str]:
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                where = f"under “{' '.join((block.number, plain(block.text))).strip()}”"
            case Paragraph() if not plain(block.text).strip():
                found.append(f"A paragraph {where} has no text.")
            case Listed() if not "".join(map(plain, block.paragraphs)).strip():
                found.append(f"List item {block.label} {where} has no text.")
            case Table():
                found += _table_problems(block, where)
            case _:
                pass
    return found


def _table_problems(table: Table, where: str) -> list[str]:
    name, columns = f"Table “{table.caption}”", len(table.header)
    found = [] if table.caption.strip() else [f"A table {where} has no caption."]
    if not columns:
        found.append(f"{name} has no header row.")
    elif not all(title.strip() for title in table.header):
        found.append(f"{name} has a column without a heading.")
    for position, row in enumerate(table.rows, start=1):
        if len(row) != columns:
            found.append(f"{name} has {columns} columns, but its row {position} has {len(row)} cells.")
        for filled in row:
            found += _block_problems(filled, f"in row {position} of “{table.caption}”")
    return found


def _items_in(table: Table) -> Iterator[Listed]:
    return (block for row in table.rows for filled in row for block in filled if isinstance(block, Listed))


def _series_problems(items: Iterable[Listed]) -> list[str]:
    found: list[str] = []
    kinds: dict[str, Kind] = {}
    seen: set[tuple[str, int]] = set()
    for item in items:
        found += _series_problems(part for part in item.parts if isinstance(part, Listed))
        if item.ordinal < 1:
            found.append(f"List item {item.label} is number {item.ordinal}; items are counted from 1.")
        elif item.kind != "limb" and item.label != label(item.kind, item.ordinal):
            found.append(f"List item {item.label} would be printed {label(item.kind, item.ordinal)} by Word.")
        if kinds.setdefault(item.series, item.kind) != item.kind:
            found.append(f"List item {item.label} is not of the kind of its list.")
        if item.kind != "bullet" and (item.series, item.ordinal) in seen:
            found.append(f"List item {item.label} comes twice in its list.")
        seen.add((item.series, item.ordinal))
    return found
