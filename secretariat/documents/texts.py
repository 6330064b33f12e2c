"""All the texts of a block, changed alike: of a heading, a paragraph, a point with what is in it, a table’s cells.

What stands in a block as plain words (a number, a label, a caption, the names of columns) is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from msgspec.structs import replace

from .document import Block, Listed, Table, Text

Change = Callable[[Text], Text]
B = TypeVar("B", bound=Block)


def with_texts(block: B, change: Change) -> B:
    """The block with each of its texts as ``change`` gives it back."""
    changed: Block
    match block:
        case Table():
            rows = (tuple(tuple(with_texts(part, change) for part in cell) for cell in row) for row in block.rows)
            changed = replace(block, rows=tuple(rows))
        case Listed():
            parts = (with_texts(part, change) if isinstance(part, Listed) else change(part) for part in block.parts)
            changed = replace(block, parts=tuple(parts))
        case _:
            changed = replace(block, text=change(block.text))
    return cast("B", changed)
