"""A test that gives the real panel a remark, a letter or a complaint is found out."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Record
from secretariat.deadlines.calendar import Holiday
from secretariat.events.room import Arrived
from secretariat.events.speech import Note, Said
from secretariat.letters.letter import LetterIn
from secretariat.matters.raised import Raised
from secretariat.sample.cambridgeshire import JULY, PEOPLE
from tests.support.cases import logged
from tests.support.panels import MEETING, open_archive

DAY = dt.date(2022, 9, 1)
SOMEBODY = PEOPLE[0].id
TOLD = "did the Commissioner support the Specials' request for camera vans?"
"""What the record has."""

ADDED: list[Record] = [
    Note(text="The bells were rung.", place="zz"), Said(person=SOMEBODY, text="why were they rung?", place="zz"),
    Raised(on=DAY, kind="undertaking", number=1, text="to write again"), logged(),
    LetterIn(received=DAY, text="The bells were rung by nobody."),
]  # fmt: skip


@pytest.mark.parametrize("record", ADDED, ids=lambda record: type(record).__name__)
def test_what_is_added_to_its_record_is_refused_and_on_an_invented_panel_it_is_not(
    record: Record, sample: Path, tmp_path: Path
) -> None:
    real = open_archive(Path(shutil.copytree(sample, tmp_path / "real")), [])
    with pytest.raises(AssertionError, match="the real panel’s record has no such thing"):
        real.commit(act("added", Put(record, JULY)))
    open_archive(tmp_path / "invented").commit(act("added", Put(record, MEETING)))


def test_what_its_record_has_and_what_is_of_the_desk_is_let_be(sample: Path, tmp_path: Path) -> None:
    real = open_archive(Path(shutil.copytree(sample, tmp_path / "real")), [])
    panel = real.panel()
    assert panel is not None
    people = (SOMEBODY,)
    for record in (Said(person=SOMEBODY, text=TOLD, place="zz"), Arrived(people=people, place="zzz")):
        real.commit(act("of the record", Put(record, JULY)))
    holiday = Holiday(id="2022-09-12", date=DAY, name="jubilee of the lanes")
    real.commit(act("of the desk", Put(holiday), Put(panel.with_(second_language="cy"))))
