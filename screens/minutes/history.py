"""The lines typed before: called back one after the other, those alone that begin like what is typed."""

from __future__ import annotations

from collections.abc import Iterable


class History:
    """Lines in the order in which they were typed, and where a walk through them stands."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._lines: list[str] = []
        self._typed = ""
        self._shown = ""
        self._at: int | None = None
        for line in lines:
            self.add(line)

    def add(self, line: str) -> None:
        """A line was handed in. The same one again moves to the end."""
        line = line.strip()
        if line:
            self._lines = [each for each in self._lines if each != line]
            self._lines.append(line)
        self._at = None

    def walking(self, text: str) -> bool:
        """Whether what stands in the line is what a walk put there."""
        return self._at is not None and text == self._shown

    def step(self, text: str, by: int) -> str | None:
        """The next line further back (-1) or nearer (1) that begins as the typed one did; None where there is none.

        Past the nearest stands what was typed.
        """
        if not self.walking(text):
            self._typed, self._at = text, len(self._lines)
        assert self._at is not None
        at = self._at + by
        while 0 <= at < len(self._lines):
            line = self._lines[at]
            if line.casefold().startswith(self._typed.casefold()) and line != self._typed:
                return self._show(at, line)
            at += by
        if by > 0 and self._at < len(self._lines):
            return self._show(len(self._lines), self._typed)
        self._shown = text
        return None

    def _show(self, at: int, line: str) -> str:
        self._at, self._shown = at, line
        return line
