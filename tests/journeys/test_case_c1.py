"""The worked case C1 of the fact sheet through the real application: from the keys that log it to the report."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from secretariat.complaints.fold import fold
from secretariat.complaints.review.report import review
from secretariat.complaints.states import State
from storage import open_store
from storage.archive import Archive
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import Clock, the_panel
from tests.support.registers import on_day, send, step, the_case

D = dt.date


async def test_c1_from_keys_to_report(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", now=Clock("10:00", D(2022, 9, 14)))

    def state() -> State | None:
        return fold(the_case(app)).state

    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "n")
        for words in ("Mrs Agatha Nightshade", "The drains were laughed at", "", "e", ""):
            await type_in(pilot, words)
            await press(pilot, "enter")
        await until(pilot, lambda: "Logged as 2022/001." in told(app))
        assert "Send the acknowledgement to the complainant, by 22 September 2022" in seen(app), (
            "W18, the State Funeral"
        )
        assert "Record it, or decide not to, by 29 September 2022" in seen(app)
        await step(pilot, "preserve", note="Wrote to the office.")

        on_day(app, D(2022, 9, 15))
        await send(pilot, "acknowledgement")
        on_day(app, D(2022, 9, 16))
        await step(pilot, "record the complaint")
        assert state() is State.RECORDED
        await send(pilot, "record copy")
        await send(pilot, "owed complaint copy")
        assert not fold(the_case(app)).owed

        on_day(app, D(2022, 12, 23))
        await step(pilot, "serious", note="On the new film.")
        assert "Complaint 2022/001: refer it to the IOPC by 11:59pm tomorrow" in seen(app).splitlines()[1]
        await press(pilot, "enter")
        await type_in(pilot, "arrange informal")
        await press(pilot, "enter")
        await until(pilot, lambda: "must be referred to the IOPC first" in seen(app))
        await press(pilot, "escape")
        on_day(app, D(2022, 12, 24), "23:58")
        await step(pilot, "refer it")
        assert state() is State.REFERRED
        assert the_case(app).steps[-1].late_reason.reveal() == ""
        await send(pilot, "owed referral notice complainant")
        await send(pilot, "owed referral notice person")

        on_day(app, D(2023, 1, 9))
        await step(pilot, "sends it back")
        assert state() is State.INFORMAL_RESOLUTION
        await send(pilot, "owed invitation complainant")
        await send(pilot, "owed invitation person")

        on_day(app, D(2023, 2, 6))
        await step(pilot, "unsigned wish")
        await send(pilot, "owed withdrawal query")
        assert "The complainant may answer, by 27 February 2023" in seen(app)
        on_day(app, D(2023, 2, 27), "23:59")
        await press(pilot, "enter")
        await type_in(pilot, "treat it as withdrawn")
        await press(pilot, "enter")
        await until(pilot, lambda: "may answer until Monday 27 February 2023" in seen(app))
        await press(pilot, "escape")
        on_day(app, D(2023, 2, 28))
        await step(pilot, "treat it as withdrawn")
        assert state() is State.WITHDRAWN
        await send(pilot, "owed withdrawal notice")
        await step(pilot, "shows a crime", shows_crime="no")
        await send(pilot, "owed end notice")
        assert state() is State.CLOSED
        assert fold(the_case(app)).settled
        assert "2022/001 · closed" in seen(app)
        assert not app.soon.words

    archive = Archive(open_store(tmp_path / "data", background=False))
    report = review(archive.cases(), the_panel(), D(2022, 11, 23), D(2023, 3, 15), year=2022)
    counts = report.counts
    assert (counts.opening, counts.received, dict(counts.endings), counts.closing) == (1, 0, {"withdrawn": 1}, 0)
    assert "Nightshade" not in report.text()
    notes = " ".join(change.note for change in archive.store.changes())
    assert "Nightshade" not in notes
    archive.store.close()
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"Nightshade" not in kept
    assert b"drains" not in kept
