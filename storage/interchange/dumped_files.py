"""The files that records name, as they stand in a document: by their hash, whole, and held against it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from secretariat.basics.record import Refused

from ..files.kept_files import MOST, hash_of
from ..files.named import named_in
from ..files.records_files import RecordsFiles
from ..port import StoreError
from .lists import DumpedFile
from .wrong import wrong


def files_of(document: dict[str, Any], files: RecordsFiles) -> list[DumpedFile]:
    """The files that the records of a document name, but for those that are missing or damaged."""
    found = []
    for sha256 in sorted({file.sha256 for file in named_in(document)}):
        with suppress(StoreError):
            found.append(DumpedFile(sha256, files.read(sha256)))
    return found


def not_in_it(dump: dict[str, Any]) -> int:
    """How many files the records of a dump name that are not in it."""
    held = {file["sha256"] for file in dump.get("files", ())}
    return len({file.sha256 for name, within in dump.items() if name != "files" for file in named_in(within)} - held)


def judge_files(files: list[DumpedFile]) -> None:
    """Raises Refused, naming the place, for a file that is not what its hash says, or that could not be kept."""
    for n, file in enumerate(files):
        if not 0 < len(file.content) <= MOST:
            raise wrong(f"files[{n}]", f"a file has from 1 byte to {MOST // 1_000_000} million, and this one not")
        if hash_of(file.content) != file.sha256:
            raise wrong(f"files[{n}]", "its content is not what its hash says: it was changed or damaged on the way")


def keep_files(files: list[DumpedFile], into: RecordsFiles) -> None:
    """Keep what a document brings, before the records that name it. Raises Refused."""
    for file in files:
        try:
            into.keep(file.content)
        except StoreError as error:
            raise Refused(f"Nothing was loaded: {error}") from None


def named_and_not_here(document: dict[str, Any], brought: list[DumpedFile], files: RecordsFiles) -> int:
    """How many files the records of a document name that it does not bring, and that are not kept here."""
    return len({file.sha256 for file in named_in(document)} - {each.sha256 for each in brought} - files.there())
