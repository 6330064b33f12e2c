"""“secretariat trace”: a matter's whole story, printed; and nobody who complained is named in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.cli import run as cli
from secretariat.complaints.case import Complainant
from secretariat.events.decisions import ActionSet, Recommended
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.raised import Raised
from secretariat.matters.report import ReportSent
from tests.support.cases import kept, logged
from tests.support.panels import MEETING, begun, invented_panel, open_archive

D = dt.date
NAME = "Agatha Nightshade"
CHART = "to circulate the hazel chart of crossings to Members by 3 September 2031"


def filled(folder: Path) -> None:
    """R1 sent and answered by a letter; A1 with a part; a complaint by somebody whom letter and notes name."""
    case = logged("2031/002", complainant=Complainant(name=Private(f"Mrs {NAME}")))
    archive = open_archive(folder, [*invented_panel(), begun(), kept(case)])
    asked = Recommended(id="r", number=1, text=CHART, place="x")
    to_do = ActionSet(id="a", number=1, text="to ask", place="y")
    passage = Passage(
        first=1, last=1, label="1", asked="To circulate the hazel chart of crossings to Members by 3 October 2031",
        reply=f"{NAME} has it.", answers=(AnswerTo(matter="r", position="accepted", through=NAME),),
    )  # fmt: skip
    archive.commit(act("minuted", Put(asked, MEETING), Put(to_do, MEETING)))
    archive.commit(act(
        "followed",
        Put(ReportSent(id="s", meeting=MEETING, matters=("r",), sent=D(2031, 6, 25), to="the Commissioner")),
        Put(LetterIn(id="l", received=D(2031, 8, 4), dated=D(2031, 8, 1), sender=NAME, passages=(passage,))),
        Put(Raised(id="q", on=D(2031, 7, 2), kind="question", number=1, text=f"What of {NAME}?", part_of="a")),
        Put(FollowUp(id="r", steps=(MatterStep(what="remark", on=D(2031, 8, 5), words=f"rang {NAME}", by="ck"),))),
    ))  # fmt: skip
    archive.store.close()


def trace(folder: Path, reference: str, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert cli.run(["--data", str(folder), "trace", reference]) == 0
    return capsys.readouterr().out


def test_a_recommendation_is_traced_from_its_minute_to_its_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    filled(tmp_path)
    out = trace(tmp_path, "2031-06-18/r1", capsys)
    for line in (
        "2031-06-18/R1, recommendation",
        "25 June 2031: Sent to the Commissioner in the report on the meeting of 18 June 2031.",
        "18 July 2031: Due on 18 July 2031: 1 month after the meeting of 18 June 2031.",
        "1 August 2031: Answered by the letter of 1 August 2031",
        "How far: answered, accepted, since 1 August 2031.",
        "Whose move: the clerk (to be put on the next agenda).",
        "What drifted between the minute and the letter:",
        "  changed: “3 September 2031” into “3 October 2031”",
    ):
        assert line in out
    assert "ightshade" not in out
    assert "name withheld" in out


def test_while_complaints_cannot_be_read_no_word_of_letters_and_notes_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    filled(tmp_path)
    archive = open_archive(tmp_path, [])
    assert archive.ring is not None
    archive.ring.set_passphrase("open sesame")
    archive.store.close()
    for reference in (f"{MEETING}/R1", f"{MEETING}/A1", f"{MEETING}/A1.1"):
        out = trace(tmp_path, reference, capsys)
        assert "ightshade" not in out
        assert "What letters and notes say is left out" in out
    out = trace(tmp_path, f"{MEETING}/R1", capsys)
    assert "1 August 2031: Answered by the letter of 1 August 2031: accepted." in out
    assert "To circulate the hazel chart" in out


def test_what_is_not_there_is_answered_with_what_is_near(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled(tmp_path)
    capsys.readouterr()
    assert cli.run(["--data", str(tmp_path), "trace", "2031-06-18/R11"]) == 1
    assert "There is no matter “2031-06-18/R11”. Near it: 2031-06-18/R1" in capsys.readouterr().err
