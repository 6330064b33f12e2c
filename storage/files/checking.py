"""What is wrong with the files that are kept, and which of them nothing names any more."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from storage.files.kept_files import FOLDER, KeptFiles, names, path_of
from storage.port import Told, nobody


def problems(files: KeptFiles, named: Mapping[str, str], told: Told = nobody) -> list[str]:
    """Files that are missing or damaged, as sentences. Reads every file, changes nothing.

    ``named``: the files that records name, by hash, with the name they came with.
    """
    there, damaged = set(names(files.folder)), files.damaged(told)
    found = [
        f"The file {_called(sha256, named)} is missing: a record names it." for sha256 in named if sha256 not in there
    ]
    found += [f"The file {_called(sha256, named)} is damaged: its content is not what was kept." for sha256 in damaged]
    return found


def unnamed(files: KeptFiles, named: Mapping[str, str]) -> list[str]:
    """The files that no record names, as a sentence: it is no fault, for the act that names them may be done again."""
    orphans = [sha256 for sha256 in names(files.folder) if sha256 not in named]
    if not orphans:
        return []
    size = sum(_size(files, sha256) for sha256 in orphans) / 1_000_000
    one = len(orphans) == 1
    which = ", ".join(f"{FOLDER}/{sha256[:12]}…" for sha256 in orphans[:3]) + (" …" if len(orphans) > 3 else "")
    return [
        f"{len(orphans)} kept file{'' if one else 's'} ({size:.1f} million bytes: {which}) "
        f"{'is' if one else 'are'} named by no record: what named {'it' if one else 'them'} was undone, deleted or "
        f"never came. {'It is' if one else 'They are'} kept."
    ]


def _size(files: KeptFiles, sha256: str) -> int:
    """Nothing for one that cannot be looked at: ``problems`` tells it as damaged."""
    with suppress(OSError):
        return path_of(files.folder, sha256).stat().st_size
    return 0


def _called(sha256: str, named: Mapping[str, str]) -> str:
    name = named.get(sha256, "")
    return f"“{name}” ({FOLDER}/{sha256})" if name else f"{FOLDER}/{sha256}"
