"""What was folded of a meeting to be looked through, kept beside its records: ten years need not be printed anew for
every search.

It holds what everybody may read, and no word more: of a meeting with a line that is exempt, nothing is kept. It is of
use as long as the records and the program are those it was made of, and it can be thrown away (``disk.derived``).
"""

from __future__ import annotations

import os
from functools import cache, cached_property

import msgspec

import secretariat
from secretariat.finding.in_records import AboutMatter
from secretariat.finding.looking import FoldedText

from ..disk import derived
from ..port import Store

_ALSO = ("panel", "people", "meetings")
"""The files that what is printed of a meeting depends on, besides its own."""


class FoldedMeeting(msgspec.Struct, frozen=True):
    """``made_of``: what the records and the program were known by. ``matters``: what the meeting came to; None where
    nobody followed anything up, and so nobody asked."""

    made_of: tuple[str, ...]
    folded: FoldedText
    matters: tuple[AboutMatter, ...] | None = None


class FoldedBefore:
    """What is kept of the meetings of a store. Nothing where it has no folder."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._written: dict[str, tuple[str, ...]] = {}

    def of(self, meeting: str) -> FoldedMeeting | None:
        """What is kept of a meeting as it stands; None where it is to be read."""
        folder = self._store.folder
        content = derived.kept(folder, _file(meeting)) if folder else None
        if content is None:
            return None
        try:
            kept = self._decoder.decode(content)
        except msgspec.DecodeError:
            return None
        return kept if kept.made_of == self.made_of(meeting) else None

    @cached_property
    def _decoder(self) -> msgspec.json.Decoder[FoldedMeeting]:
        return msgspec.json.Decoder(FoldedMeeting)

    def made_of(self, meeting: str) -> tuple[str, ...]:
        """What the records and the program are known by; empty where an act waits to be brought into the files."""
        known = tuple(map(self._store.known_by, (*_ALSO, _file(meeting))))
        return (*known, _program()) if all(known) else ()

    def keep(self, meeting: str, kept: FoldedMeeting) -> None:
        """Keep what was made of a meeting; ``made_of`` is what was known before it was read."""
        folder = self._store.folder
        if folder is not None and kept.made_of and _for_all(kept):
            derived.keep(folder, _file(meeting), msgspec.json.encode(kept))
            self._written[meeting] = kept.made_of
            if kept.made_of != self.made_of(meeting):  # an act came in between
                derived.drop(folder, [_file(meeting)])

    def look_again(self) -> None:
        """Throw away what was kept while another program wrote an act."""
        if self._written and (folder := self._store.folder):
            self._store.refresh()
            derived.drop(folder, [_file(each) for each, of in self._written.items() if of != self.made_of(each)])
        self._written.clear()


def _for_all(kept: FoldedMeeting) -> bool:
    """Whether everybody may read all of it."""
    private = any(each.exempt or each.sealed or each.guarded for each in kept.folded.passages)
    return not (private or any(each.private for each in kept.matters or ()))


def _file(meeting: str) -> str:
    return f"meetings/{meeting}"


@cache
def _program() -> str:
    """What the program is known by: its version, and when a line of it was last changed, for who works on it."""
    try:
        return f"{secretariat.__version__} {_last_changed(os.path.dirname(secretariat.__file__))}"
    except OSError:  # packed in one file
        return secretariat.__version__


def _last_changed(folder: str) -> int:
    last = 0
    with os.scandir(folder) as there:
        for entry in there:
            if entry.name.endswith((".py", ".toml")):
                last = max(last, entry.stat().st_mtime_ns)
            elif entry.name != "__pycache__" and entry.is_dir():
                last = max(last, _last_changed(entry.path))
    return last
