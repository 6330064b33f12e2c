"""A durable act, against one line of the same length appended and fsynced, taken in turns.

Both in a thread beside the main one: there the app does it, so that its screens go on.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.ordering import following
from secretariat.events.speech import Note
from secretariat.sample.invented.filling import fill_invented
from secretariat.sample.invented.years import NEXT
from storage import open_store
from storage.archive import Archive
from storage.journal import record, segments

ACTS = 1500
WORDS = "The Panel received a report on the work of the last quarter, and members asked how it had been done. " * 3


def measure() -> Iterator[str]:
    """Medians and 99th percentiles of both, and the ratio of the medians."""
    with ThreadPoolExecutor(1) as beside:
        yield from beside.submit(lambda: list(_measured())).result()


def _measured() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(open_store(Path(folder) / "data"))
        fill_invented(archive.commit)
        journal = Path(folder) / "plain.jsonl"
        handle = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        ours, stored, plain, place = [], [], [], ""
        for _ in range(ACTS):
            place = following(place)
            note = act("note", Put(Note(text=WORDS, place=place, at=clock.now()), NEXT))
            size = archive_size(archive)
            began = time.perf_counter()
            ops = archive._records.operations(note)
            middle = time.perf_counter()
            change = archive.store.commit(ops, by="bench", note=note.note)
            committed = time.perf_counter()
            archive.absorb(change)
            ours.append(time.perf_counter() - began)
            stored.append(committed - middle)
            line = b"x" * max(200, archive_size(archive) - size - 1) + b"\n"
            began = time.perf_counter()
            os.write(handle, line)
            os.fsync(handle)
            plain.append(time.perf_counter() - began)
        os.close(handle)
        archive.store.close()
        tree = hashed(Path(folder) / "data")
    floor = statistics.median(plain) * 1000
    for name, times in (
        ("appended and fsynced line", plain),
        ("store.commit", stored),
        ("whole act, as records", ours),
    ):
        median, worst = statistics.median(times) * 1000, sorted(times)[int(len(times) * 0.99)] * 1000
        aim = "   (aim 1.5 x)" if name == "store.commit" else ""
        yield f"{name:<26} median {median:6.3f} ms   99th {worst:6.3f} ms   {median / floor:.2f} x{aim}"
    share = tree / statistics.median(stored)
    yield f"hashed for the record's root, later   {tree * 1e6:6.1f} us an act   {share:.1%} of store.commit   (aim 3 %)"


def hashed(data: Path) -> float:
    """Seconds an act for the hash tree over the whole journal: what bringing the files up to it costs more."""
    newest = segments.numbers(data)[-1]
    start = record.from_head(data, newest, 0)
    assert start is not None
    took = []
    for _ in range(5):
        began = time.thread_time()  # it is all work, and no waiting
        grown = record.grown(data, start, newest, segments.path_of(data, newest).stat().st_size)
        took.append(time.thread_time() - began)
        assert grown is not None
    return statistics.median(took) / grown.frontier.size


def archive_size(archive: Archive) -> int:
    """How long the journal is, to learn how long the line of an act was."""
    folder = Path(archive.store.inner.folder) / "journal"  # type: ignore[attr-defined]
    return sum(path.stat().st_size for path in folder.glob("*.jsonl"))


if __name__ == "__main__":
    print("\n".join(measure()))
