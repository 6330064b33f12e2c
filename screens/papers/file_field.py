"""The field that asks where a paper goes. What is chosen beside it may change who is to see the paper, and what its
file is called: folder and name follow that, as long as the clerk has typed none herself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..dialogs.field import Field, raw

if TYPE_CHECKING:
    from ..kit.where_to import Proposed, WhereTo


def file_field(
    where: WhereTo, proposed: Callable[[Mapping[str, str]], Proposed], beside: Sequence[Field], *, hint: str,
    path: str = "",
) -> Field:  # fmt: skip
    """``proposed``: which file, of what stands in the fields ``beside``. ``path``: one that was given before."""

    def follows(typed: Mapping[str, str]) -> str:
        return str(where.proposed(proposed(typed)))

    value = path or follows({field.name: raw(field) for field in beside})
    return Field(name="file", label="File", value=value, required=True, hint=hint, follows=follows)
