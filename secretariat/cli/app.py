"""The app itself, opened where no command is named, and the sample panel to try it with."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .first_picture import FirstPicture
from .folder import data_folder, opened, who
from .telling import draw_in_utf8

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.port import Store

    from ..proceedings.proceedings import Proceedings


def add(command: Add) -> None:
    """Filling a folder with the sample panel."""
    made = command("sample", sample, "fill an empty folder with the sample panel")
    made.add_argument("--invented", action="store_true",
                      help="an invented panel instead: three years of meetings, letters, complaints")  # fmt: skip


def open_app(options: argparse.Namespace) -> int:
    """Open the app, which shows its first screen before it reads the folder. Raises Refused without a terminal."""
    _refuse_without_a_terminal()
    folder = data_folder(options)
    draw_in_utf8()
    gc.disable()  # until the first screen stands, which begins it again: all that is loaded till then stays
    keys = folder / "keys.json"

    def open_store_later() -> Store:
        from storage import open_store

        return open_store(folder, by=who())

    with FirstPicture():
        from screens.app.app import SecretariatApp

        app = SecretariatApp(
            open_store_later, by=who(), make_sample=fill_with_sample, make_invented=fill_with_invented, keys_file=keys
        )
        app.run()
    return app.return_code or 0


def _refuse_without_a_terminal() -> None:
    """Where no key could be read, or no screen seen, it would stand there for ever, of a script’s output too."""
    drawn_on = sys.__stdout__ if os.name == "nt" else sys.__stderr__  # as Textual has it
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, drawn_on)):
        raise Refused(
            "There is no terminal here to show the screens on and to read keys from. “secretariat minute MEETING” "
            "takes lines from another program; “secretariat --help” names all that can be done without the screens."
        )
    if os.environ.get("TERM") == "dumb":
        raise Refused(
            "This terminal writes line under line and cannot show screens (TERM is dumb). “secretariat --linear” works "
            "on it."
        )


def sample(options: argparse.Namespace) -> None:
    """Fill an empty folder with the sample panel."""
    with opened(options, read_only=False, existing=False) as archive:
        (fill_with_invented if options.invented else fill_with_sample)(archive)
    print(f"The {'invented' if options.invented else 'sample'} panel is in {data_folder(options)}.")


def fill_with_invented(archive: Archive) -> None:
    """Fill an empty archive with the invented panel. Raises Refused where it is not empty."""
    from ..sample.invented.filling import fill_invented

    _refuse_a_second_panel(archive)
    fill_invented(lambda act: archive.commit(act, by="sample"))


def fill_with_sample(archive: Archive) -> None:
    """Fill an empty archive with the sample panel. Raises Refused where it is not empty."""
    from ..sample.cambridgeshire import JULY
    from ..sample.filling import fill

    _refuse_a_second_panel(archive)

    def july_now() -> Proceedings:
        july = archive.proceedings(JULY)
        assert july is not None
        return july

    fill(lambda act: archive.commit(act, by="sample"), july_now)


def _refuse_a_second_panel(archive: Archive) -> None:
    if archive.panel() is not None:
        raise Refused("This folder already holds a panel. The sample goes into an empty folder only.")
