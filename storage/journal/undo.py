"""What undo would take back and what redo would do again, read from the end of the journal backwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import msgspec

from storage.journal import lines, segments

SEALED_ANEW = "seal the register of complaints anew"
"""What an act that changed no word was called before such acts said so themselves, and so its undo and redo."""


class Step(msgspec.Struct, frozen=True):
    """An act that can be taken back. ``origin``: the act as the clerk knows it; ``place``: the line, of the act
    or of its latest redo or undo, whose opposite is to be written."""

    kind: str
    origin: int
    note: str
    place: segments.Place


class Steps:
    """The two stacks. Old segments are read only when the newer ones have nothing left to take back."""

    def __init__(self, data: Path, newest: int, until: int | None) -> None:
        self._older = segments.backwards(data, newest, until)
        self._read: list[Step] = []
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._read_to_start = False
        self._new_act_seen = False

    def to_undo(self) -> Step | None:
        while not self._done and self._read_older():
            pass
        return self._done[-1] if self._done else None

    def to_redo(self) -> Step | None:
        # A new act clears what stood before it, known or not.
        while not self._undone and not self._new_act_seen and self._read_older():
            pass
        return self._undone[-1] if self._undone else None

    def same_since(self, step: Step) -> list[segments.Place]:
        """The acts after a step of either stack that changed no word, oldest first."""
        since = takewhile(lambda each: each is not step, reversed(self._read))
        return [each.place for each in since if each.kind == "same"][::-1]

    def add(self, act: lines.Act, place: segments.Place) -> None:
        """An act that was just written."""
        step = _step(act, place)
        self._read.append(step)
        self._fold(step)

    def _read_older(self) -> bool:
        segment = None if self._read_to_start else next(self._older, None)
        if segment is None:
            self._read_to_start = True
            return False
        self._read[:0] = _steps(segment)
        self._done, self._undone, self._new_act_seen = [], [], False
        for step in self._read:
            self._fold(step)
        return True

    def _fold(self, step: Step) -> None:
        match step.kind:
            case "undo":
                self._done = self._done[:-1]
                self._undone.append(step)
            case "redo":
                self._undone = self._undone[:-1]
                self._done.append(step)
            case "same":
                pass
            case "act":
                self._done.append(step)
                self._undone = []
                self._new_act_seen = True
            case _:
                # What stood before was written in an older schema and cannot be put back.
                self._done, self._undone = [], []
                self._read_to_start = self._new_act_seen = True


def _step(act: lines.Act, place: segments.Place) -> Step:
    return Step(_kind(act), act.u or act.r or act.s, act.n, place)


def _kind(act: lines.Act) -> str:
    if act.schema:
        return "migration"
    if act.same or act.n == SEALED_ANEW:
        return "same"
    return "undo" if act.u else "redo" if act.r else "act"


def _steps(segment: segments.Segment) -> Iterator[Step]:
    for sealed in segment.sealed:
        line = lines.decode(sealed.body)
        if isinstance(line, lines.Act):
            yield _step(line, sealed.place)
