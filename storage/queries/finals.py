"""Final versions of papers: marking one, reading it again, and what a paper as it is now differs in from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from secretariat.basics.clock import house_date, local
from secretariat.basics.record import Refused
from secretariat.documents.document import Document
from secretariat.meetings.copies import PrintedLine
from secretariat.papers.exported import sha256
from secretariat.papers.final import FinalPaper, SealedFinal, last_final, told_of_its_name
from secretariat.papers.part import without_part

from ..archive import Archive
from ..port import StoreError

if TYPE_CHECKING:
    from secretariat.papers.forms import Change


class Standing(msgspec.Struct, frozen=True):
    """How a paper, as it is now, stands to its last final version."""

    final: FinalPaper
    now: Document
    changes: list[Change]
    unread: str = ""
    """Why the final cannot be compared now, in a sentence; empty where it was."""
    more: str = ""
    """What is to be known besides of which final it was held against."""

    @property
    def told(self) -> str:
        """In a sentence."""
        from secretariat.papers.marking_final import told

        return f"{self.unread or told(self.final, self.changes)} {self.more}".strip()

    def as_document(self) -> Document:
        """What differs, to be read. Raises Refused where it cannot be compared."""
        if self.unread:
            raise Refused(self.unread)
        from secretariat.papers.marking_final import shown

        return shown(self.final, self.changes, self.now, self.more)


def held_against(
    archive: Archive, paper: str, now: Document, cases: tuple[str, ...] = ()
) -> Callable[[], Standing] | None:  # fmt: skip
    """How it stands to the version that was marked as final last; None where none was. The records are read at once,
    and the comparing is what is given back: any thread may do it. ``cases``: see ``last_of``."""
    try:
        final = last_of(archive, paper, cases)
    except StoreError as error:
        some = last_final(archive.finals(), paper)
        shut = f"It is not compared with the final of these complaints, which is sealed where there is one: {error}"
        return (lambda: Standing(some, now, [], shut)) if some else None
    if final is None:
        return None
    return against(archive, final, now, told_of_its_name(final, paper))


def against(archive: Archive, final: FinalPaper, now: Document, more: str = "") -> Callable[[], Standing]:
    """How a paper as it is now stands to one final version of it; as ``held_against``. ``more``: see ``Standing``."""
    day = house_date(local(final.at).date())
    try:
        lines = lines_of(archive, final)
    except StoreError as error:
        unread = f"It is not compared with the final of {day}, which is sealed: {error}"
        return lambda: Standing(final, now, [], unread, more)
    except Refused as refusal:
        gone = f"It is not compared with the final of {day}: {refusal}"
        return lambda: Standing(final, now, [], gone, more)
    from secretariat.papers.marking_final import differences

    return lambda: Standing(final, now, differences(lines, now), more=more)


def standing(archive: Archive, paper: str, now: Document, cases: tuple[str, ...] = ()) -> Standing | None:
    """The same, done at once."""
    held = held_against(archive, paper, now, cases)
    return held() if held else None


def last_of(archive: Archive, paper: str, cases: tuple[str, ...] = ()) -> FinalPaper | None:
    """The last final version of a paper. ``cases``: of an annex, that of these very complaints, which no name tells.
    Raises Locked, Unusable while nobody can say which those are.

    Where none bears the item, year or period, the last that was marked under the name without it, as all were once;
    ``told_of_its_name`` says so.
    """
    finals = archive.finals()
    named = last_final(finals, paper)
    if not cases or not named:
        return named or last_final(finals, without_part(paper))
    sealed = archive.sealed_finals()
    return last_final((each for each in finals if each.sealed in sealed and sealed[each.sealed].cases == cases), paper)


def is_erased(archive: Archive, final: FinalPaper) -> bool:
    """Whether the file of a final version was erased, with a complaint that it told of. Known while all is locked."""
    name = f"{archive.kept_in(SealedFinal)}/{final.sealed}"
    return bool(final.sealed) and any(name in each.names for each in archive.erasures())


def sealed_of(archive: Archive, final: FinalPaper) -> SealedFinal:
    """What is sealed of it. Raises Locked, Unusable, and Refused where it is not here."""
    sealed = archive.sealed_finals().get(final.sealed)
    if sealed is None:
        erased = is_erased(archive, final)
        raise Refused("It was erased with a complaint that it told of." if erased else
                      "The file of that version is not in this folder.")  # fmt: skip
    return sealed


def lines_of(archive: Archive, final: FinalPaper) -> tuple[PrintedLine, ...]:
    """What a final version says. Raises Locked, Unusable, and Refused where it is not here."""
    return sealed_of(archive, final).lines if final.sealed else final.lines


def bytes_of(archive: Archive, final: FinalPaper) -> bytes:
    """The file of a final version, as it was written. Raises Locked, Unusable, and Refused where it is not here."""
    if final.file is not None:
        return archive.file(final.file.sha256)
    return sealed_of(archive, final).data


def refuse_sealing(archive: Archive, how: str) -> None:
    """Raises Refused where a paper not for publication cannot be kept, for that is sealed. ``how``: to unlock it."""
    if archive.locked:
        why = archive.keys_trouble or "the register is locked"
        raise Refused(f"A final version that is not for publication is kept sealed, and {why}. {how}".strip())


def is_final_already(
    archive: Archive, paper: str, data: bytes, cases: tuple[str, ...] = ()
) -> FinalPaper | None:  # fmt: skip
    """The last final version, where it has the very same bytes. ``cases``: see ``last_of``."""
    try:
        final = last_of(archive, paper, cases)
        if final is None or final.paper != paper:  # else it could never be marked under its own name
            return None
        if final.file is not None:
            return final if final.file.sha256 == sha256(data) else None
        return final if bytes_of(archive, final) == data else None
    except (StoreError, Refused):
        return None
