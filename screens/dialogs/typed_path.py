"""A path as the clerk types it, pastes it, or drops it on a terminal, which may quote it; and words that are one."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused

_LONGEST = 1_000
"""No path has more characters than this: longer words are words."""
_ROOTED = pattern(r"/|~[\w.-]*[/\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|\\\\|file:/", re.ASCII)
_FILE = pattern(r"\.(txt|csv|tsv|xlsx?|ods|docx?|odt|rtf|html?|pdf|eml|msg|md)\Z", re.ASCII | re.IGNORECASE)
_ESCAPED = pattern(r"\\([^\w\s]|\s)")


def typed_path(words: str) -> Path:
    """The path that is meant, with “~” as the home folder. Raises Refused where that is nobody's."""
    bare = _bare(words)
    if bare.casefold().startswith("file:/"):
        bare = unquote(urlsplit(bare).path)
        bare = bare[1:] if re.match(r"/[A-Za-z]:", bare) else bare
    try:
        path = Path(bare).expanduser()
    except RuntimeError:
        raise Refused(f"There is no home folder for {bare}: there is nobody of that name.") from None
    if os.sep == "/" and "\\" in bare and not _there(path):  # a terminal writes “a b” as “a\ b”
        plainly = Path(_ESCAPED.sub(r"\1", bare)).expanduser()
        return plainly if _there(plainly) else path
    return path


def path_to_write(words: str, such_as: str = "") -> Path:
    """The path of a file that can be written there, as far as its folder tells. ``such_as``: what it could be called.

    Raises Refused where it is a folder, or its folder is none: one that does not answer (a drive that was logged off)
    is none now.
    """
    path = typed_path(words)
    if os.path.isdir(path):
        example = f", such as {path / such_as}" if such_as else ""
        raise Refused(f"{path} is a folder. Name a file in it{example}.")
    if not os.path.isdir(path.parent):
        raise Refused(f"There is no folder {path.parent}.")
    return path


def named_file(words: str) -> Path | None:
    """The file that words are the name of, where they are one line and nothing else; None where they are words.

    Raises Refused where they can only be a path and there is no such file.
    """
    bare = _bare(words)
    if not bare or "\n" in bare or len(bare) > _LONGEST:
        return None
    meant = _ROOTED.match(bare) or _FILE.search(bare)
    try:
        path = typed_path(words)
    except Refused:
        if meant:
            raise
        return None
    if _there(path):
        if os.path.isdir(path):
            if meant:
                raise Refused(f"{path} is a folder: give the path of a file in it.")
            return None
        return path
    if meant:
        raise Refused(f"There is no file {path}.")
    return None


def _bare(words: str) -> str:
    bare = words.strip()
    return bare[1:-1] if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"" else bare


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long a name, or no name at all
        return False
