"""Every act, as a list: what the command line prints as the history."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace
from textual.pilot import Pilot

from screens.since.log import Log
from screens.widgets.long_table import LongTable
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Case, Complainant
from secretariat.complaints.not_compared import let_go
from secretariat.events.speech import Said
from secretariat.minutes.forgotten import Forgotten
from secretariat.panel.people import Person
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, MEETING, begun
from tests.support.registers import PASSPHRASE, unlock

WORDS = Put(Said(person="person-pq", text="why was the lane not swept?", place="zzz", id="said"), MEETING)


async def asked(pilot: Pilot[Any], words: str = "history") -> Log:
    await press(pilot, "ctrl+p")
    await type_in(pilot, words)
    await until(pilot, lambda: "What was done" in seen(pilot.app))
    await press(pilot, "escape")
    await pilot.app.action_command("app.log")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(pilot.app.screen, Log))
    await settled(pilot)
    log = pilot.app.screen
    assert isinstance(log, Log)
    return log


async def test_the_newest_act_comes_first_and_enter_goes_to_what_it_was_about(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), act("a line was minuted", WORDS), time="14:10")
    async with driving(app, "plan", size=(80, 24)) as pilot:
        log = await asked(pilot)
        assert log.acts[0].note == "a line was minuted"
        assert [each.seq for each in log.acts] == sorted((each.seq for each in log.acts), reverse=True)
        assert f"{log.acts[0].seq} of {log.acts[0].seq}" in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.current_mode == "minutes")
        await until(pilot, lambda: app.screen.page.marked == "said")  # type: ignore[attr-defined]


async def test_what_was_taken_back_stays_and_what_is_done_meanwhile_comes(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), act("a line was minuted", WORDS), time="14:10")
    async with driving(app, "plan") as pilot:
        await press(pilot, "ctrl+z")
        await settled(pilot)
        log = await asked(pilot, "audit")
        assert log.acts[0].again.startswith("undo of ")
        assert "taken back: " in seen(app)
        assert f"it takes back {log.acts[0].undoes}" in seen(app)
        assert "undo of" not in seen(app)
        app.archive.commit(act(f"a note {BRACKETS}", Put(Person(id="zz", code="zz", family="Zed"))))
        app.records_changed()
        await until(pilot, lambda: f"a note {BRACKETS}" in seen(app))
        await press(pilot, "ctrl+f")
        await type_in(pilot, "line minuted")
        await press(pilot, "escape")
        assert log.query_one(LongTable).at == 1


async def test_a_name_in_quotes_is_shown_only_while_the_register_is_open(tmp_path: Path) -> None:
    case = Case(reference="2031/001", about="person-pc", allegation=Private("A matter"),
                complainant=Complainant(name=Private("Zuleika Quince")))  # fmt: skip
    app = app_on(tmp_path / "data", begun(), act("title “Of Zuleika Quince”", Put(case)), time="14:10")
    async with driving(app, "plan") as pilot:
        await app.archive.set_passphrase("four plain words here")
        await asked(pilot)
        assert "Quince" in seen(app)
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.lock.closed and not isinstance(app.screen, Log))
        assert "Quince" not in seen(app)
        await asked(pilot)
        assert "title “…”" in seen(app)
        assert "Quince" not in seen(app)


async def test_a_reason_sealed_while_the_register_was_locked_is_told_once_it_is_open(tmp_path: Path) -> None:
    case = Case(reference="2031/001", about="person-pc", allegation=Private("A matter"))
    app = app_on(tmp_path / "data", begun(), act("case", Put(case)), time="14:10")
    why, shut = "Mr Tansy has the key", "complaints could not be read"
    async with driving(app, "plan", size=(80, 24)) as pilot:
        await app.archive.set_passphrase(PASSPHRASE)
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.archive.locked)
        app.archive.commit(let_go("minutes", MEETING, "minutes", why, shut, app.now()))
        app.archive.commit(act("forget", Put(Forgotten(on=app.today, reason=Private(f"{why} too")))))
        log = await asked(pilot)
        assert why not in seen(app)
        await press(pilot, "escape", "f8")
        await unlock(pilot)
        log = await asked(pilot)
        assert f"“{why} too”" in seen(app), "of what was forgotten"
        await press(pilot, "down")
        await until(pilot, lambda: f"{shut}: “{why}”" in " ".join(seen(app).replace("│", "").split()))
        assert "“" not in log._words(log.acts[0]), "the list tells it as it was done"


async def test_what_has_no_page_is_gone_nowhere(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", time="14:10")
    async with driving(app, "people") as pilot:
        log = await asked(pilot)
        log.shown = log.acts = [replace(each, ops=each.ops[:0]) for each in log.acts]
        await press(pilot, "enter")
        assert isinstance(app.screen, Log)
        assert "no page of its own" in told(app)


async def test_the_list_is_narrowed_to_a_record_or_a_meeting_and_widened_again(tmp_path: Path) -> None:
    later = act("a person was renamed", Put(Person(id="zz", code="zz", family="Zed")))
    app = app_on(tmp_path / "data", begun(), act("a line was minuted", WORDS), later, time="14:10")
    async with driving(app, "plan") as pilot:
        log = await asked(pilot)
        every = len(log.acts)
        await press(pilot, "m")
        assert "belongs to no meeting" in told(app)
        await press(pilot, "down", "o")
        assert [each.note for each in log.shown] == ["a line was minuted"]
        assert f"What was done: 1 of {every}" in seen(app)
        await press(pilot, "o", "m")
        assert 1 < len(log.shown) < every
        assert all(MEETING in "/".join(f"{op.coll}/{op.id}" for op in each.ops) for each in log.shown)
        await press(pilot, "m")
        assert log.shown == log.acts
        assert len(log.shown) == every
