"""A council's own wordings of letters, as they lie in the folder `wordings` beside the records."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.basics.record import Refused
from secretariat.wordings.reading import MOST_BYTES, as_file, found_in_words, read_wording
from secretariat.wordings.wording import BUILT_IN, LetterWording, Wordings

if TYPE_CHECKING:
    from ..archive import Archive

FOLDER = "wordings"


def folder_of(archive: Archive) -> Path | None:
    """Where they lie: as the panel's settings say, else beside the records; None over a store that has no folder."""
    panel, beside = archive.panel(), archive.store.folder
    if panel and panel.wordings_folder:
        said = Path(os.path.expanduser(panel.wordings_folder))
        return beside / said if beside else said
    return beside / FOLDER if beside else None


def wordings_of(archive: Archive) -> Wordings:
    """Those that can be used, and why the others cannot."""
    folder = folder_of(archive)
    try:
        names = _names_in(folder)
    except Refused as refusal:
        from secretariat.papers.every_letter import EVERY_LETTER

        return Wordings({}, dict.fromkeys(EVERY_LETTER, str(refusal)))
    if folder is None or names is None:
        panel = archive.panel()
        named = panel is not None and panel.wordings_folder
        return Wordings(nowhere=f"{folder}, where your own wordings are to lie, is not there.") if named else BUILT_IN
    from secretariat.papers.every_letter import EVERY_LETTER

    own: dict[str, LetterWording] = {}
    refused: dict[str, str] = {}
    for name, built in EVERY_LETTER.items():
        path = folder / f"{name}.txt"
        try:
            if (data := _bytes(path, names)) is not None:
                own[name] = read_wording(str(path), data, built)
        except Refused as refusal:
            refused[name] = str(refusal)
    return Wordings(own, refused)


def _names_in(folder: Path | None) -> list[str] | None:
    """What lies in the folder; None where there is none. Raises Refused where it cannot be read: it may hold wordings
    that the council means to be used."""
    if folder is None:
        return None
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError as error:
        raise Refused(f"{folder} could not be read: {error.strerror or error}.") from None


def _bytes(path: Path, names: Collection[str]) -> bytes | None:
    """What a file says, no more of it than can be a letter; None where there is none. Raises Refused."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise Refused(f"{path} could not be read: it is not a file.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and path.name not in names:
            return None
        raise Refused(f"{path} could not be read: {error.strerror or error}.") from None


def looked_over(archive: Archive) -> tuple[list[str], bool]:
    """How every letter stands, a line each, and whether all that was found can be used."""
    from secretariat.papers.every_letter import EVERY_LETTER

    found, folder = wordings_of(archive), folder_of(archive)
    try:
        names = _names_in(folder)
    except Refused:  # which is told of every letter
        names = []
    lines = []
    for name, built in EVERY_LETTER.items():
        if name in found.refused:
            lines.append(f"{name}: CANNOT BE USED. {found.refused[name]}")
        elif name in found.own:
            lines.append(found_in_words(name, found.own[name], built))
        else:
            lines.append(f"{name}: not found, as built in")
    known = {f"{name}.txt" for name in EVERY_LETTER}  # a name mistyped would be passed over in silence
    strange = [f"{each}: is the wording of no letter" for each in names or () if each not in known]
    there = "" if folder is None or names is not None else " (it is not there)"
    return [f"Folder: {folder}{there}", *lines, *strange], not found.refused and not strange


def write_out_built_in(archive: Archive, names: Collection[str]) -> list[Path]:
    """Write the program's own wordings of these letters beside the records, to be changed there; none that is there is
    touched. Gives back what was written. Raises Refused."""
    from secretariat.papers.every_letter import EVERY_LETTER

    folder = folder_of(archive)
    if folder is None:
        raise Refused("There is no folder to write them to.")
    if not os.path.isdir(folder.parent):
        raise Refused(f"There is no folder {folder.parent}.")
    if unknown := [name for name in names if name not in EVERY_LETTER]:
        raise Refused(f"There is no letter “{unknown[0]}”. There are: {', '.join(EVERY_LETTER)}.")
    written: list[Path] = []
    try:
        folder.mkdir(exist_ok=True)
        for name in names or EVERY_LETTER:
            path = folder / f"{name}.txt"
            if not path.exists():
                path.write_text(as_file(EVERY_LETTER[name]), "utf-8", newline="\n")
                written.append(path)
    except OSError as error:
        raise Refused(f"{folder} could not be written to: {error.strerror or error}.") from None
    return written
