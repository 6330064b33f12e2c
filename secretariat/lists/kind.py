"""What every list that is taken in has: rows that were read, each judged where it stands, and one act of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, Protocol

import msgspec
from msgspec.structs import replace

from ..basics.acts import Act
from ..basics.record import Refused
from .cells import GivenRow


class ListRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row as it was read, or as the clerk corrected it.

    ``values``: what each field says, in the form it is typed in. ``told``: what was not taken of the row as it stood.
    """

    number: int
    words: str
    values: dict[str, str]
    told: tuple[str, ...] = ()
    left_out: bool = False
    sheet: str = ""
    """Of a workbook with several lists, the sheet it stands in."""

    @classmethod
    def of(
        cls,
        given: GivenRow,
        values: dict[str, str],
        told: Sequence[str] = (),
        *,
        words: str = "",
        left_out: bool = False,
    ) -> ListRow:
        """What a row that was given says. ``words``: those it is of, where they are not all of them."""
        told = (*told, *given.told)
        return cls(number=given.number, words=words or given.words, values=values, told=told, left_out=left_out,
                   sheet=given.sheet)  # fmt: skip

    @property
    def not_kept(self) -> tuple[str, ...]:
        """Of what is told: what no record has a place for, and was never meant to be kept."""
        return tuple(sentence for sentence in self.told if sentence.startswith(NOT_KEPT))

    @property
    def asked(self) -> tuple[str, ...]:
        """Of what is told: what is worth a look."""
        return tuple(sentence for sentence in self.told if not sentence.startswith(NOT_KEPT))

    @property
    def called(self) -> str:
        """“3”, “3 of Substitutes”: by what a sentence names it."""
        return f"{self.number} of {self.sheet}" if self.sheet else f"{self.number}"

    def corrected(self, values: dict[str, str]) -> ListRow:
        """The same row with other values."""
        return replace(self, values={**self.values, **values})


class ListField(msgspec.Struct, frozen=True):
    """A field of a row, to be corrected. ``options``: of one that is chosen."""

    name: str
    label: str
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()


class ListColumn(NamedTuple):
    """A column of the rows shown: its width, and the width where there is room; 0: whatever is left."""

    label: str
    width: int = 0
    wide: int = 0


What = Literal["new", "changed", "same"]
"""What a row comes to among those who, or which, are kept."""


class Judged(msgspec.Struct, frozen=True):
    """How a row stands. ``faults``: field and sentence; with one it cannot be taken. ``asked``: what is worth a look.

    ``told``: what is not kept of it, and was never meant to be.
    """

    shown: tuple[str, ...]
    what: What = "new"
    faults: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything there is to say of it, what is wrong first."""
        return (*(sentence for _, sentence in self.faults), *self.asked, *self.told)


class BadField(Refused):
    """One field of a row is at fault."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = (field, sentence)


NOT_KEPT = "Not kept:"
"""How a sentence begins about words of a row that no record here has a place for."""


STRUCK = "It is struck out."
"""Of a row that is left out because the list has it so."""


class ListKind(Protocol):
    """One kind of list. It knows what is kept already."""

    @property
    def name(self) -> str:
        """One word for it: “people”."""
        ...

    @property
    def title(self) -> str:
        """What the screen is headed by."""
        ...

    @property
    def how(self) -> str:
        """What may be pasted, in a sentence or two."""
        ...

    @property
    def columns(self) -> tuple[ListColumn, ...]:
        """What is shown of each row, at most four columns."""
        ...

    def fields(self) -> tuple[ListField, ...]:
        """What can be corrected of a row, in order."""
        ...

    def is_header(self, cells: Sequence[str]) -> bool:
        """Whether cells name columns."""
        ...

    def read(self, rows: Sequence[GivenRow]) -> list[ListRow]:
        """The rows as what they say of each field."""
        ...

    def judged(self, rows: Sequence[ListRow]) -> list[Judged]:
        """How each row stands among the others and what is kept; one that is left out is judged, too."""
        ...

    def act(self, rows: Sequence[ListRow]) -> Act:
        """All rows but those left out, as one act. Raises Refused, naming the row."""
        ...


def refuse_faults(rows: Sequence[ListRow], judged: Sequence[Judged]) -> None:
    """Raises Refused where a row cannot be taken, naming every such row and why."""
    bad = [(row, each) for row, each in zip(rows, judged, strict=True) if each.faults and not row.left_out]
    if bad:
        said = " ".join(f"Row {row.called}: {each.faults[0][1].rstrip('.')}." for row, each in bad)
        raise Refused(f"Nothing was taken in. {said}")


def but_the_struck(rows: Sequence[GivenRow], read: Callable[[Sequence[GivenRow]], Iterable[ListRow]]) -> list[ListRow]:
    """The rows as they are ``read``; those struck out, which say nothing of the others, left out in their places, each
    read by itself."""
    found = list(read([row for row in rows if not row.struck]))
    for row in rows:
        if row.struck:
            behind = (n for n, each in enumerate(found) if each.sheet == row.sheet and 0 < each.number < row.number)
            said = next(iter(read([row])), None)
            values = said.values if said else {}
            found.insert(max(behind, default=-1) + 1, ListRow.of(row, values, (STRUCK,), left_out=True))
    return found


def to_take(rows: Sequence[ListRow]) -> list[ListRow]:
    """All rows but those left out."""
    return [row for row in rows if not row.left_out]
