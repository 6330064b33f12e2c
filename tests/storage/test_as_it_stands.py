"""The records at one moment, for another thread: no act reaches them, and nothing that is worked out is shared."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.events.speech import Note
from secretariat.meetings.meeting import AgendaItem
from tests.support.panels import MEETING, begun, invented_panel, open_archive
from tests.support.slow_disk import SlowDisk


def test_no_act_reaches_the_records_as_they_stand(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data", [*invented_panel(), begun()])
    before = archive.proceedings(MEETING)
    still = archive.as_it_stands()
    assert before is not None
    archive.commit(act("said", Put(Note(id="n", text="A hedge fell.", place="yyc"), MEETING),
                       Put(AgendaItem(id="late", number="99", title="Hedges", place="zzz"), MEETING)))  # fmt: skip
    with ThreadPoolExecutor(1) as other:
        bundle, p = other.submit(lambda: (still.bundle(MEETING), still.proceedings(MEETING))).result()
    assert bundle is not None
    assert p is not None
    assert not {"late"} & {item.id for item in bundle.items}
    assert "n" not in {event.id for event in bundle.events}
    assert p is not before, "what goes on with a new act is nobody else's"
    now = archive.bundle(MEETING)
    assert now is not None
    assert "late" in {item.id for item in now.items}
    assert still.panel() is archive.panel(), "records that are read already are not read twice"
    archive.store.close()


async def test_the_version_at_rest_waits_for_what_is_being_written_and_that_of_the_records_follows_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(tmp_path / "data", [*invented_panel(), begun()])
    before, people, acts = await archive.version_at_rest(), archive.version("people/"), archive.store.version()
    disk = SlowDisk(archive, monkeypatch)
    keeping = await disk.writing(act("said", Put(Note(id="n", text="So.", place="yyc"), MEETING)))
    assert archive.store.version() == acts + 1, "the store has it"
    assert archive.version() == before, "memory has it not"
    resting = asyncio.create_task(archive.version_at_rest())
    await asyncio.sleep(0.01)
    assert not resting.done()
    disk.go_on.set()
    assert await resting > before
    await keeping
    assert archive.version("people/") == people, "no act on people"
    archive.store.close()
