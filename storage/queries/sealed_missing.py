"""Records in the clear that stand for a sealed one which is not in the folder: a final version, a letter's stub."""

from __future__ import annotations

from collections.abc import Iterator

from secretariat.basics.clock import house_date
from secretariat.basics.record import Record
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.papers.final import SealedFinal, day_of_final

from ..archive import Archive
from ..port import Unusable


def sealed_and_missing(archive: Archive) -> list[str]:
    """Each of them in a sentence; nothing is opened for it, so the register may be locked. What was erased is gone on
    purpose."""
    try:
        return [*_missing(archive)]
    except Unusable:  # the keys themselves: that is told by the store
        return []


def _missing(archive: Archive) -> Iterator[str]:
    gone = {name for erasure in archive.erasures() for name in erasure.names}

    def is_here(kind: type[Record], id: str) -> bool:
        return f"{archive.kept_in(kind)}/{id}" in gone or id in archive.sealed_ids(kind)

    for final in archive.finals():
        if final.sealed and not is_here(SealedFinal, final.sealed):
            yield f"The file of the {final.paper}, {day_of_final(final)}, is not in this folder: it was kept sealed."
    for letter in archive.letters():
        if letter.sealed and not is_here(SealedLetter, letter.sealed):
            day = house_date(letter.received)
            yield f"The letter of {day} about a complaint is not in this folder: it was kept sealed."
