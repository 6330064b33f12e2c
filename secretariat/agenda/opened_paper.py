"""A PDF that is to be attached to an item: what it calls itself, how many pages it has, and what is odd about it."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

import msgspec

from ..basics.kept_file import KeptFile, file_of, name_kept
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..documents.bound.looking import PaperOpened, opened
from .reports.opened import pages_of

_ITS_PROGRAM = pattern(r"^Microsoft (Word|PowerPoint|Excel) - ", re.IGNORECASE)
_ITS_ENDING = pattern(r"\.(docx?|odt|rtf|pdf|pptx?|xlsx?|indd|pub)$", re.IGNORECASE)
_NO_TITLE = pattern(r"(untitled|document|slide|title|presentation|pdf)?\W*\d*", re.IGNORECASE)


class OpenedPaper(msgspec.Struct, frozen=True):
    """``told``: what there is to know of it before it is attached, in sentences."""

    file: KeptFile
    title: str
    told: tuple[str, ...] = ()


def open_paper(name: str, data: bytes) -> OpenedPaper:
    """Look at a file that is to be attached. Takes a moment: not on the event loop. Raises Refused for one that is no
    PDF, for it could not be bound."""
    if not data.strip():
        raise Refused(f"{name or 'The file'} is empty.")
    if b"%PDF-" not in data[:1024]:
        raise Refused(f"{name} is no PDF, and only a PDF can be bound into a pack: save it as PDF first.")
    try:
        found = opened(data)
    except ValueError:  # the library that binds is not installed: it is attached all the same
        return OpenedPaper(file_of(name, data, pages_of(data)), _title_of("", name))
    if found.shut:
        told = f"It {found.shut}: the pack will say that it is supplied apart."
        return OpenedPaper(file_of(name, data, 0), _title_of("", name), (told,))
    return OpenedPaper(file_of(name, data, found.pages), _title_of(_own_title(found.pdf), name), tuple(_told(found)))


def _told(found: PaperOpened) -> list[str]:
    told = [f"It {words}." for words in (*found.odd, *found.told)]
    if found.odd:
        told.append("It is bound all the same, but the pack will not say that it is accessible (PDF/UA).")
    return told


def _own_title(pdf: Any) -> str:
    try:
        return str(pdf.docinfo.get("/Title", ""))
    except Exception:  # whatever a damaged description makes the library stumble over: then it has no title
        return ""


def _title_of(said: str, name: str) -> str:
    """What the paper calls itself; else what its file is called."""
    title = " ".join(_ITS_ENDING.sub("", _ITS_PROGRAM.sub("", said.strip())).split())
    if _NO_TITLE.fullmatch(title):
        title = " ".join(PurePath(name_kept(name)).stem.replace("_", " ").split())
    return title[:300]
