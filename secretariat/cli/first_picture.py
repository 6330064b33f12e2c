"""The first picture of the app, painted before anything of it is loaded: loading takes longer than opening records."""

from __future__ import annotations

import os
import sys

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
"""The terminal’s second page, which programs that fill the window write on; what stood there before comes back."""

PICTURE = f"{ENTER}\x1b[H\x1b[2J\x1b[1m Secretariat\x1b[0m\x1b[3;3HOpening the records…"
"""In the terminal’s own colours: which ones the clerk chose is not read yet."""


class FirstPicture:
    """Painted on entering, where there is a terminal to paint on. The app paints over it, and takes the page away when
    it is left; that is done here where it could not be loaded, or was broken off before it had the terminal."""

    def __enter__(self) -> None:
        self._painted = _on_a_terminal()
        if self._painted:
            _write(PICTURE)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._painted and kind is not None:
            _write(LEAVE)


def _on_a_terminal() -> bool:
    """Whether the app will paint on this very stream. On Windows the console takes no such signs before it is asked."""
    streams = sys.__stdin__, sys.__stdout__, sys.__stderr__
    return os.name == "posix" and all(stream is not None and stream.isatty() for stream in streams)


def _write(signs: str) -> None:
    assert sys.__stderr__ is not None
    sys.__stderr__.write(signs)
    sys.__stderr__.flush()
