"""What one event printed: the pieces of it stand at once, and what somebody said is put into words when it is read.

Where a meeting stands is asked far more often than how its minutes read: by the checks, the follow-ups, the lists of
what was decided. To make sentences of what was said takes longer than all else of the fold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast, overload

from ..basics.saying import OtherLanguage, speaking, spoken
from ..documents.document import Block


class PrintedBlocks(Sequence[Block]):
    """The blocks, in order. How many there are is known without a word of them."""

    __slots__ = ("_language", "_later", "_pieces")

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self._pieces: list[Block | Callable[[], Block]] = list(blocks)
        self._later = False
        self._language: OtherLanguage | None = None

    def append(self, block: Block) -> None:
        """One more."""
        self._pieces.append(block)

    def append_later(self, block: Callable[[], Block]) -> None:
        """One more, which is made when it is first read: as it would be now, whatever language is spoken by then."""
        self._pieces.append(block)
        self._later, self._language = True, spoken()

    def _blocks(self) -> list[Block]:
        if self._later:
            if self._language is spoken():  # as a rule; to begin to speak it takes as long as a sentence
                self._pieces = self._made()
            else:
                with speaking(self._language):
                    self._pieces = self._made()
            self._later = False
        return cast("list[Block]", self._pieces)

    def _made(self) -> list[Block | Callable[[], Block]]:
        return [piece() if callable(piece) else piece for piece in self._pieces]

    def __len__(self) -> int:
        return len(self._pieces)

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> list[Block]: ...
    def __getitem__(self, at: int | slice) -> Block | list[Block]:
        return self._blocks()[at]

    def __iter__(self) -> Iterator[Block]:
        return iter(self._blocks())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PrintedBlocks):
            return self._blocks() == other._blocks()
        return self._blocks() == other

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __repr__(self) -> str:
        return repr(self._blocks())
