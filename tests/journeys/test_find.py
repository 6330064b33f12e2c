"""“secretariat find”: the same as the search of the app, a line a hit."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.cli import run as cli
from secretariat.complaints.case import Complainant
from secretariat.events.decisions import Recommended
from secretariat.events.items import ItemOpened
from secretariat.events.speech import Said
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.meetings.meeting import AgendaItem, Meeting
from tests.support.cases import kept, logged
from tests.support.panels import DAY, begun, invented_panel, open_archive

OLD = "2027-06-16"
NAME = "Agatha Nightshade"
PASSPHRASE = "four plain words here"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    archive = open_archive(tmp_path / "data", [*invented_panel(), begun()])
    archive.commit(act(
        "an old meeting",
        Put(Meeting(id=OLD, date=dt.date.fromisoformat(OLD))),
        Put(AgendaItem(id="old item", number="8", title="Rural matters", place="1"), OLD),
        Put(ItemOpened(id="o", item="old item", place="a"), OLD),
        Put(Said(id="s", person="person-pq", text="why was the Déjà-vu Lane not swept?", place="b"), OLD),
        Put(Recommended(id="r", number=1, text="that all lanes be swept", place="c"), OLD),
        Put(Said(id="t", person="person-pq", text="and what of the sweepings?", place="d"), OLD),
    ))  # fmt: skip
    archive.commit(act(
        "letters",
        Put(LetterIn(id="l", received=DAY, dated=DAY, sender="Ada Fern", text=f"The cowslips are mown, {NAME} says.")),
        Put(FollowUp(id="r", steps=(MatterStep(what="remark", on=DAY, words=f"rang {NAME} about cowslips"),))),
    ))  # fmt: skip
    archive.commit(kept(logged("2031/002", complainant=Complainant(name=Private(f"Mrs {NAME}")),
                               allegation=Private("Of heliotrope"))))  # fmt: skip
    archive.store.close()
    return tmp_path / "data"


def find(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], str]:
    capsys.readouterr()
    status = cli.run(["--data", str(folder), "find", *words])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def test_a_line_a_hit_best_first_each_with_meeting_and_item(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, _ = find(folder, capsys, "lane", "swept")
    assert status == 0
    assert [line.split()[0] for line in lines] == [f"{OLD}/8", f"{OLD}/8"]
    assert "Déjà-vu Lane" in lines[0], "one lane is asked for"
    assert "recommendation" in lines[1]
    assert find(folder, capsys, "swept", "LANES")[1] == lines[::-1], "in any order, and now many are asked for"


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        (("deja vu",), 1), (("“not swept”",), 1), (('"be swept"',), 1), (("be swept", "all"), 1), (("swee",), 1),
        (("swept", "who:pq"), 1), (("swept", "when:2027"), 2), (("swept", "when:2028"), 0),
        (("swept", "when:June 2027"), 2), (("swept", "when:16", "June", "2027"), 2), (("swept", "kind:rec"), 1),
        (("swept kind:rec when:June 2027",), 1), (("rural", "swept"), 2), (("rural",), 3),
        (("R1", "swept"), 1), ((f"{OLD}/R1",), 1), (("swept", "2027"), 2), ((f"{OLD}/8",), 5),
        ((f"{OLD}/8", "swept"), 2), (("16 June 2027",), 1), (("16/6/2027", "swept"), 2),
        (("what of the sweepings",), 1), (("swept", "when:last", "year"), 0), (("who:commissioner", "swept"), 0),
        (("swept", "when:before 2028"), 2), (("swept", "when:since", "2028"), 0), (("[a-z]+ swept",), 0),
        (("nothing of it",), 0),
    ],
)  # fmt: skip
def test_what_narrows(
    words: tuple[str, ...], hits: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    status, lines, err = find(folder, capsys, *words)
    assert (status, len(lines)) == (0 if hits else 1, hits)
    assert bool(hits) != ("Nothing was found." in err)


def test_a_word_that_cannot_be_read_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("kind:teapot", "when:someday"):
        status, lines, err = find(folder, capsys, "swept", wrong)
        assert (status, lines) == (1, [])
        assert wrong.partition(":")[2] in err


@pytest.mark.parametrize("words", [("",), (" ",), ("who:",), ("...", "()"), ("\x00\x1b",)])
def test_it_is_said_where_nothing_is_asked_for(
    words: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, lines, err = find(folder, capsys, *words)
    assert (status, lines) == (1, [])
    assert "Say what to look for" in err


def test_no_more_lines_than_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, err = find(folder, capsys, "swept", "--most", "1")
    assert (status, len(lines), err) == (0, 1, "1 more.\n")


def test_a_complainant_is_named_by_the_register_alone_and_only_while_it_is_open(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)
    _, lines, _ = find(folder, capsys, "cowslips")
    assert len(lines) == 2
    assert not any("ightshade" in line for line in lines)
    status, lines, _ = find(folder, capsys, "heliotrope")
    assert (status, lines[0].split()[0]) == (0, "2031/002")
    archive = open_archive(folder, [])
    asyncio.run(archive.set_passphrase(PASSPHRASE))
    archive.store.close()
    status, lines, err = find(folder, capsys, "heliotrope")
    assert (status, lines) == (1, [])
    assert "The register of complaints is locked, and was not looked through." in err
    status, lines, err = find(folder, capsys, "cowslips")
    assert (status, lines) == (1, []), "nobody can tell whom letters and notes name"
    assert "2 in letters and notes left out: the register of complaints is locked." in err
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", PASSPHRASE)
    assert find(folder, capsys, "heliotrope")[0] == 0


def test_nobody_of_that_name_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert find(folder, capsys, "swept", "who:nobodie")[2].strip().endswith("Nobody here is called “nobodie”.")
    assert "Nobody" not in find(folder, capsys, "weighbridgers", "who:pq")[2]
