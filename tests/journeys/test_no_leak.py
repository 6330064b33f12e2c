"""Names of complainants planted all over an archive: none comes out, in a paper, calendar, dump, history or log."""

from __future__ import annotations

import datetime as dt
import html
import io
import logging
import os
import re
import shutil
import stat
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from secretariat.basics import clock
from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.record import Private, Record, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.case import Complainant, NotThem
from secretariat.complaints.not_compared import LetGo
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.complaints.states import State
from secretariat.events.course import Closed
from secretariat.events.decisions import ActionSet, Outcome, Recommended
from secretariat.events.embargo import Embargoed
from secretariat.events.items import ItemOpened
from secretariat.events.private import PublicExcluded
from secretariat.events.speech import Note, Said
from secretariat.letters.letter import LetterIn
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting
from secretariat.minutes.forgotten import Forgotten
from secretariat.papers.catalogue import PAPERS
from storage.archive import Archive
from storage.engine.keeper import Keeper
from storage.interchange.dumping import dump
from storage.port import Op
from storage.queries.complaint_papers import review_material
from storage.queries.leak_gate import leak_gate, readable
from storage.queries.paper_material import archive_material, meeting_material
from storage.sealed.sealed import SealedStore
from tests.depth import deep, often
from tests.secretariat.complaints.gate.test_leaks import disguised
from tests.secretariat.proceedings.test_proceedings import words_of
from tests.support.cases import case_in, moment, new_case, on, step, taken
from tests.support.panels import DAY, MEETING, begun, open_archive, panel_alone
from tests.support.panels import planned as planned_for
from tests.support.program import Program
from tests.support.sealing import KEY_FILES, quick

NAME = "Mrs Agatha Nightshade"
PASSPHRASE = "open sesame"
PUBLIC = sorted(name for name, paper in PAPERS.items() if paper.public)
OF_ONE_DOOR = {
    "report",
    "chasing",
    "recommendations",
    "actions",
    "replies",
    "apologies",
    "inspections",
    "plan-delivery",
}
SUFFIXES = (".md", ".html", ".docx", ".txt")


@pytest.fixture(autouse=True)
def _no_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)


def planted(place: str, words: str) -> list[Record]:
    """Records that say some words where a clerk may write them."""
    match place:
        case "remark":
            return [Said(id="planted", person="person-pq", text=words, place="yyb")]
        case "note":
            return [Note(id="planted", text=words, place="yyb")]
        case "outcome":
            return [Outcome(id="planted", verb="noted", text=words, place="yyb")]
        case "recommendation":
            return [Recommended(id="planted", number=1, text=words, place="yyb")]
        case "action":
            return [ActionSet(id="planted", number=1, text=words, owner="person-ck", place="yyb")]
        case "agenda title":
            return [AgendaItem(id="planted", number="8", title=words, place="zzz")]
        case "venue":
            return [Meeting(id="2031-12-10", date=dt.date(2031, 12, 10), venue=words)]
        case _:
            return planned_for(dt.date(2031, 11, 5), words)


OWED = ActionSet(
    id="owed", number=9, text="to send the plan of the lanes", owner="person-pc", due=dt.date(2020, 1, 1), place="yyaa"
)  # fmt: skip
"""Something that the Commissioner owes, so that there is a letter to chase it."""
PLACES = ("remark", "note", "outcome", "recommendation", "action", "agenda title", "venue", "plan title")


def with_cases(folder: Path) -> Archive:
    """A meeting that is closed, and one case in every state of the law."""
    archive = open_archive(folder)
    archive.commit(begun())
    archive.commit(act("open", Put(ItemOpened(item="item-5", place="yya"), MEETING)))
    archive.commit(act("owed", Put(OWED, MEETING)))
    archive.commit(act("close", Put(Closed(id="closed", at=clock.at(DAY, clock.parse_time("16:00")), place="zzz"),
                                    MEETING)))  # fmt: skip
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    noted = taken(cases[0], step(s.Noted, on(9), note=Private(f"{NAME} rang.")))
    archive.commit(act("cases", Put(noted), *map(Put, cases[1:])))
    return archive


def plant(archive: Archive, place: str, words: str) -> None:
    meeting = "" if place in ("plan title", "venue") else MEETING
    note = f"plan “{words}”" if place == "plan title" else "planted"
    archive.commit(act(note, [Put(record, meeting) for record in planted(place, words)]))


def bare(words: str) -> str:
    """Letters and digits alone: however a name is written, it is in there."""
    plain = unicodedata.normalize("NFKD", html.unescape(re.sub(r"<[^>]*>", "", words)))
    return "".join(c for c in plain.casefold() if c.isalnum() and c.isascii())


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of it, made once: to be copied."""
    folder = tmp_path_factory.mktemp("cases") / "data"
    with quick():
        with_cases(folder).store.close()
    return folder


@pytest.fixture
def run(full: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(Path(shutil.copytree(full, tmp_path / "data")), capsys)


def change(run: Program, place: str, words: str) -> None:
    archive = open_archive(run.data, [])
    plant(archive, place, words)
    archive.store.close()


def export(run: Program, name: str, file: Path) -> int:
    if name == "calendar":
        return run("export", "calendar", "--to", file)
    paper = PAPERS[name]
    days = ("--from", "2022-04-01", "--until", "2023-03-31") if paper.of == "register" else ()
    return run("export", name, *((MEETING,) if paper.of == "meeting" else ()), *days, "--to", file)


# --- nothing planted: everything is written ---


@pytest.mark.parametrize("name", PUBLIC)
def test_with_a_register_full_of_cases_every_paper_is_written(run: Program, tmp_path: Path, name: str) -> None:
    for suffix in SUFFIXES:
        file = tmp_path / f"out{suffix}"
        assert export(run, name, file) == 0, run.err
        assert "nightshade" not in bare(words_of(file.read_bytes(), suffix))
    assert [line for line in run.err.splitlines() if not line.startswith("Open: ")] == []
    assert "nightshade" not in bare(run.err)


def test_the_calendar_and_the_dump_are_written_too(run: Program, tmp_path: Path) -> None:
    assert export(run, "calendar", tmp_path / "c.ics") == 0
    assert run("dump", "--to", tmp_path / "d.json") == 0
    words = (tmp_path / "c.ics").read_text("utf-8") + (tmp_path / "d.json").read_text("utf-8")
    assert "nightshade" not in bare(words)
    assert "hemlock" not in words.casefold()


def test_the_papers_of_three_years_are_let_be(
    invented: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sixty invented complainants, some with names that are words, and no false alarm."""
    run = Program(Path(shutil.copytree(invented, tmp_path / "data")), capsys)
    archive = open_archive(run.data, [])
    families = [
        "Hall",
        "Young",
        "Price",
        "Ng",
        "Day",
        "Nightshade",
        "O’Brien",
        "Ŵyn-Thistledown",
        "Marsh",
        "Goodfellow",
    ]
    names = [f"{one} {two}" for one in ("Agatha", "Bertram", "Cerys", "Dilwyn", "Esme", "Florian") for two in families]
    cases = []
    for n, name in enumerate(names, 1):
        case = new_case(f"2031/{n:03}")
        cases.append(case.with_(id=f"case-{n}", complainant=case.complainant.__class__(name=Private(name))))
    archive.commit(act("cases", *map(Put, cases)))
    archive.store.close()
    for name in PUBLIC:
        of = ("2026-03-18",) if PAPERS[name].of == "meeting" else ()
        days = ("--from", "2025-04-01", "--until", "2026-03-31") if PAPERS[name].of == "register" else ()
        written = run("export", name, *of, *days, "--to", tmp_path / f"{name}.txt") == 0
        assert written or "Nothing is owed" in run.err, run.err
    assert run("export", "agenda", "2026-06-24", "--to", tmp_path / "june.md") == 0, run.err
    assert run("export", "calendar", "--to", tmp_path / "c.ics") == 0, run.err
    assert run("dump", "--to", tmp_path / "d.json") == 0, run.err


# --- planted ---


WAYS = (
    NAME, "NIGHTSHADE", "Nïghtshäde", "A.M. Nightshade", "Night-\nshade", "12 Hemlock Row", "01632-960-123",
    "Night\nshade", "AN 77 B", "complaint 2031/004",
)  # fmt: skip
WRITTEN = [(place, way) for place in PLACES for way in WAYS if place == "remark" or way == NAME or often(0, 1)]
"""How a name is written is the gate's affair, wherever it stands: only torture tries every way at every place."""


@pytest.mark.torture
@pytest.mark.parametrize(("place", "written"), WRITTEN)
def test_what_is_planted_is_refused_by_place_and_nothing_is_written(
    run: Program, tmp_path: Path, place: str, written: str
) -> None:
    change(run, place, f"the drains of {written} there")
    refused = 0
    for name in [*PUBLIC, "calendar"]:
        if name in OF_ONE_DOOR and written != NAME:
            continue  # the way a name is written is the gate's affair, and these have no door of their own
        file = tmp_path / f"out{'.ics' if name == 'calendar' else '.txt'}"
        if export(run, name, file) == 0:
            words = bare(file.read_bytes().decode())
            assert bare(written) not in words
            file.unlink()
            continue
        refused += 1
        assert "may not go out: a complain" in run.err
        assert bare(written) not in bare(run.err) or written.startswith("complaint")
        assert not file.exists()
    assert refused


@deep(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PLACES), disguised(), st.sampled_from(["", "It was said that ", "see ("]))
def test_whatever_is_planted_no_paper_holds_it(
    full: Path, tmp_path_factory: pytest.TempPathFactory, place: str, name: str, before: str
) -> None:
    """Told by another way of looking than the gate's own."""
    archive = open_archive(Path(shutil.copytree(full, tmp_path_factory.mktemp("planted") / "data")), [])
    plant(archive, place, f"{before}{name} there")
    gate = leak_gate(archive, "paper", "")
    assert gate is not None
    for paper in PUBLIC:
        if PAPERS[paper].of == "register":
            continue
        of_meeting = PAPERS[paper].of == "meeting"
        material = meeting_material(archive, MEETING) if of_meeting else archive_material(archive)
        document = PAPERS[paper].build(material)
        if found := gate.findings(document):
            assert "nightshade" not in bare(" ".join(each.phrase() for each in found))
            continue
        shown = [document.title, document.subject, document.status, *map(str, document.blocks)]
        assert "nightshade" not in bare(" ".join(shown))
    whole = dump(archive.store)
    with pytest.raises(Refused):
        gate.refuse_dump(whole, "")
    assert "nightshade" not in bare(gate.without(f"plan “{name}”"))
    archive.store.close()


def test_a_dump_that_would_not_be_without_complaints_is_refused_unless_they_are_asked_for(
    run: Program, tmp_path: Path
) -> None:
    change(run, "remark", f"the drains of {NAME}")
    assert run("dump", "--to", tmp_path / "d.json") == 1
    assert "meetings[0].events[planted].text" in run.err
    assert "ightshade" not in run.err
    assert not (tmp_path / "d.json").exists()
    assert run("dump", "--with-complaints", "--to", tmp_path / "d.json") == 0


def test_history_leaves_out_the_name_that_a_note_quotes(run: Program, tmp_path: Path) -> None:
    change(run, "plan title", f"Drains of {NAME}")
    assert run("history") == 0
    assert "plan “Drains of Mrs [name withheld]”" in run.out
    lock(run)
    assert run("history") == 0
    assert "plan “…”" in run.out
    assert "ightshade" not in run.out


def test_a_file_is_not_called_after_a_complainant(run: Program, tmp_path: Path) -> None:
    file = tmp_path / "Agatha_Nightshade.txt"
    assert export(run, "agenda", file) == 1
    assert "The file may not be called so" in run.err
    assert run("export", "calendar", "--to", tmp_path / "nightshade.ics") == 1
    assert list(tmp_path.glob("*ight*")) == []


# --- locked ---


def lock(run: Program) -> None:
    archive = open_archive(run.data, [])
    assert archive.ring is not None
    archive.ring.set_passphrase(PASSPHRASE)
    archive.store.close()


@pytest.mark.parametrize("name", [*PUBLIC, "calendar"])
def test_while_the_register_is_locked_nothing_public_is_written(
    run: Program, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock(run)
    file = tmp_path / ("o.ics" if name == "calendar" else "o.txt")
    assert export(run, name, file) == 1
    assert "locked" in run.err
    assert "SECRETARIAT_PASSPHRASE" in run.err
    assert not file.exists()
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open barley")
    assert export(run, name, file) == 1
    assert "not the passphrase" in run.err
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open sesame")
    assert export(run, name, file) == 0, run.err


def test_what_is_not_for_publication_is_written_while_locked(run: Program, tmp_path: Path) -> None:
    lock(run)
    assert run("export", "exempt-minutes", MEETING, "--to", tmp_path / "o.txt") == 0


def test_with_a_passphrase_and_no_case_nothing_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_archive(tmp_path / "data", panel_alone()).store.close()
    run = Program(tmp_path / "data", capsys)
    lock(run)
    assert run("export", "forward-plan", "--to", tmp_path / "o.txt") == 0


def lose_a_key(run: Program) -> None:
    archive = open_archive(run.data, [])
    assert isinstance(archive.store, SealedStore)
    del archive.store.ring.ring.keys["complaints/cases/case-2031/001"]
    archive.store.ring._write(archive.store.ring.ring)
    archive.store.close()


def spoil_a_case(run: Program) -> None:
    archive = open_archive(run.data, [])
    kept = archive.store.get("complaints/cases", "case-2031/001")
    assert kept is not None
    archive.store.commit([Op("put", kept.coll, kept.id, {**kept.doc, "steps": 7}, kept.rev)], by="", note="spoilt")
    archive.store.close()


def lose_every_key(run: Program) -> None:
    for name in KEY_FILES:
        (run.data / name).unlink()


def spoil_the_keys(run: Program) -> None:
    for name in KEY_FILES:
        (run.data / name).write_bytes(b"no keys")


def spoil_an_earlier_complaint(run: Program) -> None:
    archive = open_archive(run.data, [])
    doc = {"id": "old", "reference": "2030/001", "complainant": "Bert Foxbane"}
    archive.store.commit([Op("put", "complaints/complaints", "old", doc, 0)], by="", note="an earlier complaint")
    archive.store.close()


UNREAD = [
    (lose_a_key, "1 complaint could not be read, so nobody can tell whether a complainant is named."),
    (spoil_a_case, "1 complaint could not be read, so nobody can tell whether a complainant is named."),
    (lose_every_key, f"{len(State)} complaints could not be read, so nobody can tell whether a complainant is named."),
    (spoil_an_earlier_complaint, "1 complaint could not be read, so nobody can tell whether a complainant is named."),
    (spoil_the_keys, "complaints.keys and its copy are damaged"),
]


@pytest.mark.parametrize("name", [*PUBLIC, "calendar"])
@pytest.mark.parametrize(("spoil", "sentence"), UNREAD, ids=[spoil.__name__ for spoil, _ in UNREAD])
def test_where_a_case_cannot_be_read_nothing_public_is_written(
    run: Program, tmp_path: Path, spoil: Callable[[Program], None], sentence: str, name: str
) -> None:
    spoil(run)
    file = tmp_path / ("o.ics" if name == "calendar" else "o.txt")
    assert export(run, name, file) == 1
    assert run.out == ""
    assert f"secretariat: The {name.replace('-', ' ')} cannot go out" in run.err
    assert sentence in run.err
    assert "back-up" in run.err, "how to go on"
    assert run.err.count("\n") <= 2, "what is wrong with the folder, and the refusal"
    assert not file.exists()
    assert "ightshade" not in run.err


def test_where_a_case_cannot_be_read_what_is_not_for_publication_is_written(run: Program, tmp_path: Path) -> None:
    lose_a_key(run)
    assert run("export", "exempt-minutes", MEETING, "--to", tmp_path / "o.txt") == 0
    assert run("export", "complaints-annex", "--case", "2031/009", "--to", tmp_path / "a.txt") == 0
    assert run("check") == 1
    assert "the key of record case-2031/001 is missing" in run.out


def test_a_letter_that_cannot_be_opened_holds_up_no_paper_for_the_gate_is_made_of_cases(
    run: Program, tmp_path: Path
) -> None:
    archive = open_archive(run.data, [])
    stub, whole = LetterIn(id="l", received=DAY, sealed="s"), SealedLetter(id="s", text=Private("hemlock"))
    archive.commit(act("a letter", Put(stub), Put(whole)))
    assert isinstance(archive.store, SealedStore)
    del archive.store.ring.ring.keys["complaints/letters/s"]
    archive.store.ring._write(archive.store.ring.ring)
    archive.store.close()
    archive = open_archive(run.data, [])
    before = readable(archive)
    assert archive.sealed_letters() == {}
    after = readable(archive)
    assert before.unread == after.unread == "", "whether the letters were looked at or not"
    assert archive.letters_that_stay_shut == 1
    archive.store.close()
    assert export(run, "minutes", tmp_path / "o.txt") == 0, run.err
    assert run("dump", "--with-complaints", "--to", tmp_path / "o.json") == 0, run.err
    assert "Not whole: letters about complaints that cannot be opened, and are not in it: 1." in run.err


# --- let go all the same, by name and with a reason ---

DOORS = [*((lose_a_key, door) for door in (*PUBLIC, "calendar", "dump")),
         *((spoil, "minutes") for spoil in (*(spoil for spoil, _ in UNREAD), lock)),
         (lock, "dump"), (lock, "calendar"), (spoil_the_keys, "dump")]  # fmt: skip


def logged(run: Program) -> list[LetGo]:
    archive = open_archive(run.data, [])
    found = archive.let_go()
    archive.store.close()
    return found


def reasons_of(run: Program) -> list[str]:
    """Why each paper was let go, as whoever knows the passphrase can read it."""
    archive = open_archive(run.data, [])
    if archive.locked and archive.has_passphrase:
        archive.unlock(PASSPHRASE)
    found = [archive.reason(each) for each in archive.let_go()]
    archive.store.close()
    return ["" if each is None else each.reveal() for each in found]


def through(run: Program, door: str, file: Path, *options: str) -> int:
    if door == "dump":
        return run("dump", "--to", file, *options)
    if door == "calendar":
        return run("export", "calendar", "--to", file, *options)
    paper = PAPERS[door]
    days = ("--from", "2022-04-01", "--until", "2023-03-31") if paper.of == "register" else ()
    return run("export", door, *((MEETING,) if paper.of == "meeting" else ()), *days, "--to", file, *options)


@pytest.mark.parametrize(("spoil", "door"), DOORS, ids=[f"{spoil.__name__}-{door}" for spoil, door in DOORS])
def test_what_cannot_be_compared_goes_only_by_its_name_and_with_a_reason_that_is_logged(
    run: Program, tmp_path: Path, spoil: Callable[[Program], None], door: str
) -> None:
    spoil(run)
    file = tmp_path / {"calendar": "o.ics", "dump": "o.json"}.get(door, "o.txt")
    assert through(run, door, file) == 1
    assert f"--not-compared {door} --because" in run.err, "how it can go all the same"
    other = "minutes" if door != "minutes" else "agenda"
    for wrong in ((other, "the key is lost"), (door, " "), (door, "")):
        assert through(run, door, file, "--not-compared", wrong[0], "--because", wrong[1]) == 1
    assert through(run, door, file, "--because", "the key is lost") == 1
    assert not file.exists()
    assert logged(run) == [], "nothing is logged of what did not go"
    assert through(run, door, file, "--not-compared", door, "--because", "the key is lost for good") == 0, run.err
    assert file.exists()
    assert through(run, door, file) == 1, "it is said each time"
    if spoil is not spoil_the_keys:
        assert run("history") == 0
        assert f"let the {door.replace('-', ' ')}" in run.out
    ((said, why),) = zip(logged(run), reasons_of(run), strict=True)
    assert (said.why, why) == ("", "the key is lost for good")
    assert said.unread


def test_what_can_be_read_is_still_compared_and_the_reason_too(run: Program, tmp_path: Path) -> None:
    change(run, "remark", f"the drains of {NAME}")
    lose_a_key(run)
    file = tmp_path / "o.txt"
    said = ("--not-compared", "minutes", "--because")
    assert export_with(run, file, *said, "the key is lost") == 1
    assert "may not go out: a complainant" in run.err
    assert export_with(run, file, *said, "Mrs Nightshade's key is lost") == 1
    assert "The reason is kept in the clear" in run.err
    assert "ightshade" not in run.err
    assert not file.exists()
    assert logged(run) == []


NAMING = "Mrs Nightshade’s passphrase is away"


@pytest.mark.parametrize(
    ("private", "command"),
    [
        (False, ("export", "minutes", MEETING, "--to", "o.txt", "--not-compared", "minutes", "--because", NAMING)),
        (True, ("export", "minutes", MEETING, "--to", "o.txt", "--not-compared", "minutes", "--in-public", "5",
                "--because", NAMING)),
        (False, ("dump", "--to", "o.json", "--not-compared", "dump", "--because", NAMING)),
        (False, ("forget", MEETING, "1", "--because", NAMING)),
    ],
    ids=["a paper", "an item", "a dump", "what was deleted"],
)  # fmt: skip
def test_a_reason_given_while_locked_stands_in_no_file_in_the_clear_and_one_that_can_be_compared_is(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, private: bool, command: tuple[str, ...]
) -> None:  # fmt: skip
    archive = open_archive(run.data, [])
    plant(archive, "note", "The staffing was settled.")
    gone = archive.bundle(MEETING)
    assert gone is not None
    archive.commit(act("delete", Drop(gone.events[-1], MEETING)))
    if private:
        item = gone.item("item-5")
        assert item is not None
        archive.commit(act("exempt", Put(item.with_(exempt="1"), MEETING)))
    archive.store.close()
    words = tuple(str(tmp_path / each) if each.startswith("o.") else each for each in command)
    if command[0] == "forget" or private:
        compared = tuple(each for n, each in enumerate(words) if "--not-compared" not in words[max(n - 1, 0) : n + 1])
        assert run(*compared) == 1
        assert "The reason is kept in the clear, so it may not say that: a complainant" in run.err
    lock(run)
    assert run(*words) == 0, run.err
    assert run("history") == 0
    assert not re.search(r"(?i)nightshade", run.out)
    assert in_the_clear(run.data, "ightshade") == []
    archive = open_archive(run.data, [])
    archive.unlock(PASSPHRASE)
    kept = [*archive.let_go(), *(each for _, each in archive.everything() if isinstance(each, Forgotten))]
    assert [r.reveal() for each in kept if (r := archive.reason(each)) is not None] == [NAMING] * len(kept)
    assert kept
    assert archive.check() == []
    archive.store.close()
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", PASSPHRASE)
    assert run("dump", "--with-complaints", "--to", tmp_path / "whole.json") == 0, run.err
    assert NAMING in (tmp_path / "whole.json").read_text()


def in_the_clear(folder: Path, words: str) -> list[str]:
    return [str(path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.is_file()
            if words.encode() in path.read_bytes()]  # fmt: skip


def test_what_a_file_is_called_stands_in_no_history_where_it_could_not_be_compared(
    run: Program, tmp_path: Path
) -> None:
    lock(run)
    file = tmp_path / "Nightshade.txt"
    assert export_with(run, file, "--not-compared", "minutes", "--because", "the passphrase is away") == 0, run.err
    assert run("history") == 0
    assert "written to a file, SHA-256" in run.out
    assert in_the_clear(run.data, "ightshade") == []
    assert export_with(run, file, "--not-compared", "minutes", "--because", "once more") == 0, "it is known as ours"


def export_with(run: Program, file: Path, *options: str) -> int:
    return run("export", "minutes", MEETING, "--to", file, *options)


def test_where_every_case_is_read_there_is_nothing_to_say(run: Program, tmp_path: Path) -> None:
    assert export_with(run, tmp_path / "o.txt", "--not-compared", "minutes", "--because", "to be sure") == 1
    assert "leave --not-compared out" in run.err
    assert run("export", "exempt-minutes", MEETING, "--to", tmp_path / "o.txt", "--not-compared", "x") == 1
    assert "not for publication" in run.err


def test_history_quotes_nothing_while_a_case_cannot_be_read(run: Program) -> None:
    change(run, "plan title", "Drains of somebody")
    lose_a_key(run)
    assert run("history") == 0
    assert "plan “…”" in run.out


# --- exempt business ---


def test_exempt_business_minuted_in_public_is_held_up_until_it_is_said_to_be_right(
    run: Program, tmp_path: Path
) -> None:
    archive = open_archive(run.data, [])
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    item = bundle.item("item-5")
    assert item is not None
    archive.commit(act("exempt", Put(item.with_(exempt="1"), MEETING)))
    plant(archive, "note", "The staffing was settled.")
    archive.store.close()
    for name in ("minutes", "decisions"):
        assert run("export", name, MEETING, "--to", tmp_path / "o.txt") == 1
        assert "makes item 5 private" in run.err
        assert "--in-public 5 --because" in run.err
    assert run("export", "exempt-minutes", MEETING, "--to", tmp_path / "o.txt") == 0
    file = tmp_path / "m.txt"
    assert export_with(run, file, "--in-public", "5") == 1, "a reason is asked"
    assert export_with(run, file, "--in-public", "6", "--because", "x") == 1
    assert "Item 6 is not held up" in run.err
    assert not file.exists()
    assert export_with(run, file, "--in-public", "5", "--because", "the panel kept it public") == 0, run.err
    assert export_with(run, file) == 0, "it was said of the item"
    assert run("history") == 0
    assert "item 5 of 18 June 2031 may stand in public papers: “the panel kept it public”" in run.out


def test_what_is_under_embargo_is_left_out_until_it_is_said_by_name(run: Program, tmp_path: Path) -> None:
    archive = open_archive(run.data, [])
    plant(archive, "note", "The bridge was sold.")
    event = Embargoed(id="embargo", place="zz", items=("item-5",), until=dt.date(9000, 1, 1))
    archive.commit(act("embargo", Put(event, MEETING)))
    archive.store.close()
    file = tmp_path / "m.txt"
    assert export_with(run, file) == 0, run.err
    assert "Item 5 is under embargo until 1 January 9000, and is left out of this paper." in run.err
    assert "bridge" not in file.read_text()
    assert export_with(run, file, "--in-public", "6", "--because", "x") == 1
    assert "Item 6 is not held up" in run.err
    assert export_with(run, file, "--in-public", "5", "--because", "she was told") == 0, run.err
    assert "bridge" in file.read_text()
    assert export_with(run, file) == 0, "it was said of the item"
    assert "bridge" in file.read_text()
    assert run("history") == 0
    assert "item 5 of 18 June 2031 may stand in public papers: “she was told”" in run.out


# --- what is not for publication ---


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file in the folder")
@pytest.mark.parametrize("name", [name for name, paper in PAPERS.items() if not paper.public])
def test_what_is_not_for_publication_is_readable_by_the_clerk_alone(run: Program, tmp_path: Path, name: str) -> None:
    file = tmp_path / "o.docx"
    file.write_bytes(b"there before")
    file.chmod(0o644)
    of = ("--case", "2031/009") if PAPERS[name].of == "register" else (MEETING,)
    assert run("export", name, *of, "--to", file, "--force") == 0, run.err
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_dump_says_what_private_words_it_holds(run: Program, tmp_path: Path) -> None:
    archive = open_archive(run.data, [])
    archive.commit(
        act(
            "apology",
            Put(Apology(person="person-pq", reason=Private("an operation")), MEETING),
            Put(AgendaItem(id="e", number="9", title="Staffing", exempt="1", place="zz"), MEETING),
            Put(PublicExcluded(id="declined", paragraphs="1", carried=False, place="yyb"), MEETING),
        )
    )
    archive.store.close()
    assert run("dump", "--to", tmp_path / "d.json") == 0
    assert "holds what is not for publication: the titles of 1 exempt item" in run.out
    assert "minuted in private" not in run.out
    archive = open_archive(run.data, [])
    archive.commit(act("private", Put(PublicExcluded(id="x", paragraphs="1", place="yyc"), MEETING)))
    archive.store.close()
    assert run("dump", "--to", tmp_path / "d.json") == 0
    assert "what was minuted in private at 1 meeting" in run.out
    assert "Sealed reasons, of apologies and others, were left out" in run.out
    assert "complaints, in plain words" not in run.out
    assert run("dump", "--with-complaints", "--to", tmp_path / "d.json") == 0
    assert "2 reasons of apologies" in run.out
    assert f"{len(State)} complaints, in plain words" in run.out


# --- nothing is logged of what was not written ---


def refusals(tmp_path: Path) -> dict[str, tuple[str, ...]]:
    """Ways in which an export is refused that have nothing to do with the register."""
    mine, folder = tmp_path / "mine.txt", tmp_path / "a folder.txt"
    mine.write_text("by hand")
    folder.mkdir(exist_ok=True)
    return {
        "a file of somebody's own": ("--to", str(mine)), "a folder": ("--to", str(folder)),
        "no folder": ("--to", str(tmp_path / "nowhere" / "o.txt")), "another ending": ("--to", str(tmp_path / "o.xyz")),
        "the clerk's folder": ("--to", str(tmp_path / "data" / "o.txt")),
    }  # fmt: skip


def nothing_kept(run: Program, tmp_path: Path, paper: str, *options: str) -> None:
    for why, where in refusals(tmp_path).items():
        acts = run("history") == 0 and run.out
        assert run("export", paper, MEETING, *where, *options) == 1, why
        assert "left out" not in run.err
        assert logged(run) == [], why
        assert kept_of_places(run) == [], why
        assert run("history") == 0
        assert run.out == acts, why


def test_what_is_said_of_exempt_business_is_not_logged_where_the_paper_is_refused(run: Program, tmp_path: Path) -> None:
    archive = open_archive(run.data, [])
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    item = bundle.item("item-5")
    assert item is not None
    archive.commit(act("exempt", Put(item.with_(exempt="1"), MEETING)))
    plant(archive, "note", "The staffing was settled.")
    archive.store.close()
    said = ("--in-public", "5", "--because", "kept public")
    nothing_kept(run, tmp_path, "decisions", *said)
    assert run("export", "decisions", MEETING, "--to", tmp_path / "o.txt", "--not-them", "1", *said) == 1
    assert "leave --not-them out" in run.err
    assert logged(run) == []
    change_to(run, Said(id="named", person="person-pq", text=f"the drains of {NAME}", place="yyb"))
    assert export_with(run, tmp_path / "o.txt", *said) == 1
    assert "may not go out: a complainant" in run.err
    assert logged(run) == [], "the gate refused it"


def test_what_is_said_of_an_embargo_counts_at_once_and_is_not_logged_where_the_paper_is_refused(
    run: Program, tmp_path: Path
) -> None:
    archive = open_archive(run.data, [])
    plant(archive, "note", "The bridge was sold.")
    event = Embargoed(id="embargo", place="zz", items=("item-5",), until=dt.date(9000, 1, 1))
    archive.commit(act("embargo", Put(event, MEETING)))
    archive.store.close()
    said = ("--in-public", "5", "--because", "she was told")
    nothing_kept(run, tmp_path, "minutes", *said)
    assert export_with(run, tmp_path / "o.txt", *said) == 0
    assert "bridge" in (tmp_path / "o.txt").read_text()
    (kept,) = logged(run)
    assert kept.why == "she was told"


def test_what_is_said_of_a_case_that_cannot_be_read_or_of_a_place_is_not_logged_where_the_paper_is_refused(
    run: Program, tmp_path: Path
) -> None:
    with_peels(run, "thanked Mr Peel")
    nothing_kept(run, tmp_path, "minutes", "--not-them", "1", "--not-them", "2", "--because", "the auditor")
    lose_a_key(run)
    said = ("--not-compared", "minutes", "--not-them", "1", "--not-them", "2", "--because", "a key is lost")
    nothing_kept(run, tmp_path, "minutes", *said)
    assert export_with(run, tmp_path / "o.txt", *said) == 0, run.err
    assert len(logged(run)) == 1
    assert len(kept_of_places(run)) == 2


# --- somebody else of that name ---


def with_peels(run: Program, *remarks: str) -> None:
    """Two complainants called Peel, and remarks that name somebody called so."""
    archive = open_archive(run.data, [])
    for n, name in ((501, "Alan Peel"), (502, "Agatha Peel")):
        case = new_case(f"2031/{n}")
        archive.commit(act("case", Put(case.with_(id=f"case-{n}", complainant=Complainant(name=Private(name))))))
    for n, words in enumerate(remarks):
        archive.commit(act("said", Put(Said(id=f"p{n}", person="person-pq", text=words, place=f"yyc{n}a"), MEETING)))
    archive.store.close()


def kept_of_places(run: Program) -> list[NotThem]:
    archive = open_archive(run.data, [])
    kept = [said for case in archive.cases() for said in case.not_them]
    archive.store.close()
    return kept


def test_a_place_that_is_not_the_complainant_is_said_so_once_for_each_complaint(run: Program, tmp_path: Path) -> None:
    """Not a blanket pass: neither for another place of the same words, nor for another complainant, nor elsewhere."""
    with_peels(run, "thanked Mr Peel of the County Council", "thanked Mr Peel of the County Council")
    file = tmp_path / "o.txt"
    because = ("--because", "the County Council's auditor")
    assert export_with(run, file) == 1
    assert "--not-them 1" in run.err
    assert export_with(run, file, "--not-them", "1", *because) == 1
    assert "Say of each that is not, in one command" in run.err
    assert "place 4" not in run.err
    assert kept_of_places(run) == [], "nothing is kept of a paper that was not written"
    assert not file.exists()
    assert export_with(run, file, *(word for n in "1234" for word in ("--not-them", n)), *because) == 0, run.err
    assert file.exists()
    assert export_with(run, file) == 0, "it is remembered"
    assert run("export", "comparison", MEETING, "--to", file) in (0, 1)
    assert run("dump", "--to", tmp_path / "d.json") == 1, "another paper is another place"
    kept = kept_of_places(run)
    assert len(kept) == 4
    assert {said.why.reveal() for said in kept} == {"the County Council's auditor"}
    assert run("history") == 0
    assert "not the complainant of 2031/501: a place in the minutes" in run.out
    assert "auditor" not in run.out
    journal = b"".join(path.read_bytes() for path in run.data.rglob("*") if path.is_file())
    assert b"auditor" not in journal, "sealed with the complaint"


def test_what_was_said_of_a_place_holds_when_a_line_is_put_in_before_and_not_when_its_words_change(
    run: Program, tmp_path: Path
) -> None:
    with_peels(run, "thanked Mr Peel of the County Council")
    file = tmp_path / "o.txt"
    assert export_with(run, file, "--not-them", "1", "--not-them", "2", "--because", "the auditor") == 0, run.err
    change_to(run, Said(id="before", person="person-pq", text="spoke first", place="yyb5"))
    assert export_with(run, file) == 0, run.err
    change_to(run, Said(id="p0", person="person-pq", text="thanked Mr Peel, who complained", place="yyc0a", rev=1))
    assert export_with(run, file) == 1


def change_to(run: Program, record: Record) -> None:
    archive = open_archive(run.data, [])
    archive.commit(act("change", Put(record, MEETING)))
    archive.store.close()


@pytest.mark.parametrize(("options", "sentence"), [
    (("--not-them", "9", "--because", "x"), "There is no place 9"), (("--not-them", "1"), "Say why"),
    (("--not-them", "0", "--because", "x"), "There is no place 0"),
])  # fmt: skip
def test_a_place_is_named_by_its_number_and_with_a_reason(
    run: Program, tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    with_peels(run, "thanked Mr Peel")
    assert export_with(run, tmp_path / "o.txt", *options) == 1
    assert sentence in run.err
    assert not (tmp_path / "o.txt").exists()


# --- the review and its annex on the command line ---


def test_the_review_of_a_period_and_the_yearly_count(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment(DAY.replace(year=2032), "12:00"))
    file = tmp_path / "review.txt"
    assert run("export", "complaints-review", "--from", "2031-04-01", "--until", "31 March 2032", "--to", file) == 0
    words = " ".join(file.read_text("utf-8").split())
    assert words.startswith("Review of Complaints, 1 April 2031 to 31 March 2032")
    assert "5.1 During this reporting period 13 complaints were received" in words
    assert "In 2031/32 (April to March) 13 complaints were received" in words
    assert run("export", "complaints-review", "--year", 2032, "--annexed", "--to", file) == 0
    words = " ".join(file.read_text("utf-8").split())
    assert words.startswith("Review of Complaints, 18 September 2031 to 18 June 2032"), "since the last meeting"
    assert "In 2032/33 (April to March), up to 18 June 2032, no complaints were received" in words
    assert "10.1 Exempt annex, not for publication" in words


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["complaints-review", MEETING], "is of a period: leave the meeting out"),
        (["complaints-review", "--year", "2033"], "has not begun"),
        (["complaints-review", "--year", "0"], "0 is not a year"),
        (["complaints-review", "--case", "2031/001"], "--case says nothing about the complaints review"),
        (["complaints-review", "--from", "soon"], "“soon” is not a date"),
        (["complaints-annex"], "Say which case"),
        (["complaints-annex", "--case", "2031/404"], "There is no complaint 2031/404"),
        (["minutes", MEETING, "--until", "2031-06-01"], "--until says nothing about the minutes"),
        (["calendar", "--annexed"], "--annexed says nothing about the calendar"),
    ],
)
def test_what_a_paper_cannot_be_of_is_refused(
    run: Program, tmp_path: Path, arguments: list[str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment(DAY.replace(year=2032), "12:00"))
    file = tmp_path / ("o.ics" if arguments[0] == "calendar" else "o.txt")
    assert run("export", *arguments, "--to", file) == 1
    assert sentence in run.err
    assert not file.exists()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_annex_is_marked_on_every_page_and_names_nobody(run: Program, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"annex{suffix}"
    assert run("export", "complaints-annex", "--case", "2031/001", "--case", "2031/009", "--to", file) == 0
    data = file.read_bytes()
    words = words_of(data, suffix)
    assert "NOT FOR PUBLICATION" in words
    assert "2031/009" in words
    assert "[name withheld] rang." in words.replace("\\", "")
    assert "nightshade" not in bare(words)
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            headers = [parts.read(name).decode() for name in parts.namelist() if "header" in name]
        assert headers
        assert all("NOT FOR PUBLICATION" in header for header in headers)


def test_a_nil_return_is_never_given_while_complaints_wait_to_be_moved(run: Program, tmp_path: Path) -> None:
    archive = open_archive(run.data, [])
    store = archive.store
    doc = {"id": "old", "reference": "2030/001", "received": "2030-06-01T10:00:00+00:00",
           "complainant": {"withheld": "Bert Foxbane"},
           "contact": {"withheld": "01632 960 999; 4 Elm Row, Tarn"}}  # fmt: skip
    store.commit([Op("put", "complaints/complaints", "old", doc, 0)], by="", note="an earlier complaint")
    with pytest.raises(Refused, match="open the app once"):
        review_material(archive, DAY)
    gate = leak_gate(archive, "paper", "")
    assert gate is not None
    for words in ("Mr Foxbane", "01632960999", "4 Elm Row"):
        with pytest.raises(Refused, match="complaint 2030/001"):
            gate.refuse_name(words)
    store.close()


# --- on the disk, and in the log ---


def test_no_file_of_the_folder_holds_a_word_of_a_case(run: Program) -> None:
    archive = open_archive(run.data, [])
    archive.commit(act("change", Put(archive.cases()[0].with_(allegation=Private("Hemlock again.")))))
    archive.store.undo(by="")
    archive.store.save_draft("case: 2031/001", "Agatha Nightshade half typed")
    archive.store.backup("by hand")
    archive.store.settle()
    files = [path for path in run.data.rglob("*") if path.is_file()]
    assert any("backups" in str(path) for path in files)
    assert any("journal" in str(path) for path in files)
    for path in files:
        data = path.read_bytes().lower()
        for word in (b"nightshade", b"hemlock", b"960 123", b"agatha.n@", b"an/77/b", b"drains"):
            assert word not in data, path
    archive.store.close()


def test_a_log_says_what_kind_of_fault_it_was_and_not_a_word_of_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    archive = open_archive(tmp_path / "data", panel_alone())

    def fail(_: object) -> None:
        raise ValueError(NAME)

    archive.store.watch(fail)
    with caplog.at_level(logging.DEBUG):
        archive.commit(act("case", Put(new_case())))
    assert "a watcher of the store failed: ValueError" in caplog.text
    assert "ightshade" not in caplog.text
    archive.store.close()


def test_a_keeper_that_fails_logs_no_word_either(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> bool:
        raise ValueError(NAME)

    keeper = Keeper(fail)
    with caplog.at_level(logging.DEBUG):
        assert not keeper._settled()
    assert "could not be brought up to date: ValueError" in caplog.text
    assert "ightshade" not in caplog.text
