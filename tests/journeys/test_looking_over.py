"""``secretariat lint``: what a careful colleague would say, on the command line."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private, Record
from secretariat.basics.reported_speech import spoken
from secretariat.events import fold
from secretariat.panel.people import Person, Post, Role
from secretariat.proceedings import page
from secretariat.proceedings.proceedings import Proceedings
from storage import records
from storage.port import Kept
from tests.support.cases import kept, logged
from tests.support.panels import invented_panel, open_archive
from tests.support.program import Program


def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    program = Program(folder, capsys)
    return program("lint"), program.out, program.err


def test_the_sample_has_three_findings_and_nothing_is_changed(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(sample, tmp_path / "data"))
    before = {path: path.read_bytes() for path in folder.rglob("*.json*")}
    status, out, err = run(folder, capsys)
    assert (status, err) == (1, "")
    assert out.startswith("2022-07-20: An apology is recorded from Councillor Goldsack, who is only a substitute.")
    assert "Letter of 1 September 2022: It cites section 5(6), which is about the draft police and crime plan" in out
    assert out.endswith("3 found; nothing was changed.\n")
    assert {path: path.read_bytes() for path in folder.rglob("*.json*")} == before


def test_where_there_is_nothing_to_say_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_archive(tmp_path / "data", invented_panel()[:1]).store.close()
    assert run(tmp_path / "data", capsys) == (0, "Nothing was found.\n", "")


def test_a_complaint_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = Private("Councillor Brambel was unfounded, HMICFRS and HMRICFRS")
    complaint = kept(logged(allegation=secret, hold=secret))
    said = []
    for n, acts in enumerate((invented_panel(), [*invented_panel(), complaint])):
        open_archive(tmp_path / str(n), acts).store.close()
        said.append(run(tmp_path / str(n), capsys))
    assert said[0] == said[1]


def test_without_a_panel_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nobody: list[Act] = []
    open_archive(tmp_path / "data", nobody).store.close()
    status, out, err = run(tmp_path / "data", capsys)
    assert (status, out, err) == (1, "", "secretariat: There is no panel in this folder yet.\n")


def test_a_finding_names_its_place_and_its_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ash = Person(id="a", code="a", given="Imogen", family="Ash", posts=(Post(role=Role.INDEPENDENT),))
    open_archive(tmp_path / "data", [*invented_panel()[:1], act("one", Put(ash))]).store.close()
    assert run(tmp_path / "data", capsys)[:2] == (
        1,
        "People: There is 1 independent member; the law wants at least two. [independents]\n"
        "1 found; nothing was changed.\n",
    )


@pytest.mark.parametrize("command", ["lint", "check"])
def test_each_meeting_is_folded_once_and_each_file_looked_for_once(
    command: str, sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folding is most of what they cost: a second fold of each meeting would double it. What was said is not put
    into words for it, and no line is taken apart a second time for the files that it may name."""
    made, happened, composed, read = Counter[str](), Counter[str](), Counter[str](), Counter[Any]()
    begin, read_one, document = Proceedings.__init__, records.record_of, Kept.doc

    def counted(self: Proceedings, bundle: Any, *more: Any) -> None:
        made[bundle.meeting.id] += 1
        begin(self, bundle, *more)

    def said(name: str, words: str) -> str:
        composed[words] += 1
        return spoken(name, words)

    def as_record(kept: Kept) -> Any:
        read[kept.coll, kept.id] += 1
        return read_one(kept)

    def as_document(kept: Kept) -> Any:
        read[kept.coll, kept.id] += 1
        return document.fget(kept)  # type: ignore[attr-defined]

    monkeypatch.setattr(Proceedings, "__init__", counted)
    monkeypatch.setattr(page, "spoken", said)
    monkeypatch.setattr(records, "record_of", as_record)
    monkeypatch.setattr(Kept, "doc", property(as_document))
    monkeypatch.setattr(fold, "_decide", counting(happened, fold._decide))
    Program(sample, capsys)(command)
    assert set(made) >= {"2022-07-20", "2022-09-14"}
    assert set(made.values()) == {1}
    assert len(happened) > 100
    assert set(happened.values()) == {1}
    events = [each for each in read if each[0].endswith("/events")]
    assert len(events) > 100
    assert {read[each] for each in events} == {1}
    assert len(composed) < len(happened) / 10, "where a promise goes on in what was said before it, that alone"


def counting(counted: Counter[str], decide: Callable[..., None]) -> Callable[..., None]:
    def once_more(p: Proceedings, event: Record, rows: int) -> None:
        counted[event.id] += 1
        decide(p, event, rows)

    return once_more
