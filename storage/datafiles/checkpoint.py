"""Writing data files: all beside the old ones first, then, once the journal vouches for them, into place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from storage.datafiles import schema
from storage.datafiles.files import Snapshot
from storage.disk import disk
from storage.journal import lines
from storage.journal.lines import FileMark


@contextmanager
def written(snapshots: Sequence[Snapshot]) -> Iterator[dict[str, FileMark]]:
    """Write every file to a temporary one. Gives their marks, which the caller journals before ``put_in_place``.

    On an error the temporary files are removed. Raises OSError.
    """
    from storage.datafiles import tables

    marks: dict[str, FileMark] = {}
    try:
        for snapshot in snapshots:
            file = snapshot.file
            content = tables.write_out(snapshot.rows, tables.Meta(snapshot.seq, schema.SCHEMA))
            disk.make_folder(file.path.parent)
            disk.write_beside(file.path, content)
            before = file.on_disk if file.on_disk in file.known else ""
            marks[file.name] = FileMark(lines.file_digest(content), before, snapshot.seq, snapshot.counts)
        yield marks
    except BaseException:
        for snapshot in snapshots:
            with suppress(OSError):
                disk.remove(disk.beside(snapshot.file.path))
        raise


def put_in_place(snapshots: Sequence[Snapshot], set_aside: Callable[[str, bytes], str]) -> list[str]:
    """Replace the files by their temporary ones, keeping each version before as a hard link.

    What another program put there meanwhile is set aside; returns what there is to say about that.
    Raises OSError.
    """
    notices = []
    for snapshot in snapshots:
        file, path = snapshot.file, disk.real(snapshot.file.path)
        content = disk.read(path) if path.exists() else None
        if content is not None:
            found = lines.file_digest(content)
            if found in file.known:
                disk.make_folder(file.previous.parent)
                disk.remove(file.previous)
                disk.link(path, file.previous)
            elif found != file.on_disk:
                where = set_aside(path.name, content)
                notices.append(
                    f"{path.name} was changed outside this program while it was open here. "
                    f"That version was copied to {where}, and the program's own is used."
                )
        disk.replace(disk.beside(path), path)
    for folder in {disk.real(snapshot.file.path).parent for snapshot in snapshots}:
        disk.sync_folder(folder)
    return notices
