"""Rewriting the past so that the folder itself shows nothing: a word changed, and every hash made anew."""

from __future__ import annotations

import shutil
from pathlib import Path

from storage.datafiles import files
from storage.journal import hashes, lines, segments
from storage.journal.tree import Frontier, leaf


def rewritten(folder: Path, old: str, new: str, *, thorough: bool = False) -> int:
    """Change a word wherever the journal and the data files have it; the first act that had it.

    Every line is sealed anew with the hash of the line before, every mark has the hash of the file as it is now, and
    back-ups and what was set aside are gone. ``thorough``: the frontiers in the heads, and the list, are made anew too.
    """
    was, became = old.encode(), new.encode()
    assert len(was) == len(became), "another length would move where the parts end"
    marks: dict[bytes, bytes] = {}
    for path in [*files.found(folder).values(), *(folder / ".previous").rglob("*.json")]:
        content = path.read_bytes()
        path.write_bytes(content.replace(was, became))
        marks[lines.file_digest(content).encode()] = lines.file_digest(path.read_bytes()).encode()
    first = _journal(folder, was, became, marks, thorough=thorough)
    for name in ("backups", "set-aside"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return first


def _journal(folder: Path, was: bytes, became: bytes, marks: dict[bytes, bytes], *, thorough: bool) -> int:
    first, last, frontier, leaves = 0, "", Frontier(), []
    for number in segments.numbers(folder):
        written = b""
        for sealed in segments.read(folder, number).sealed:
            body = sealed.body.replace(was, became)
            for old, new in marks.items():
                body = body.replace(old, new)
            line = lines.decode(body)
            assert line is not None
            line.p = last
            if isinstance(line, lines.Head) and thorough:
                line.tree = [peak.hex() for peak in frontier.peaks] if line.tree else []
            last, body, data = lines.seal(line)
            if isinstance(line, lines.Act):
                leaves.append(leaf(body))
                frontier = frontier.grown(leaves[-1:])
                first = first or (line.s if was in sealed.body else 0)
            written += data
        segments.path_of(folder, number).write_bytes(written)
    if thorough:
        hashes.write(hashes.path_of(folder), leaves)
    assert first, "nothing had that word"
    return first
