"""A meeting put together: every kind of record that a bundle holds, wherever the records are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.kept_file import KeptFile
from secretariat.basics.record import Record
from secretariat.events.base import Happening
from secretariat.events.speech import Note
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.item_papers import ItemPaper
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, Substitution
from secretariat.meetings.publication import Publication
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.reports_in import ReportIn
from secretariat.sample.invented.kept import Kept
from tests.support.clerk import Memory
from tests.support.panels import open_archive

DAY = dt.date(2035, 6, 18)
AT = dt.datetime(2035, 6, 18, 14, tzinfo=dt.UTC)
MEETING = "2035-06-18"
HEAD = Meeting(id=MEETING, date=DAY, start=dt.time(14))
RECORDS: list[Record] = [
    AgendaItem(id="item", number="1", title="Lanes"), Apology(id="apology", person="p"),
    Substitution(id="substitution", member="p", substitute="q"),
    Note(id="second", text="Second.", place="b"), Note(id="first", text="First.", place="a"),
    Publication(id="publication", when=AT, date=DAY, start=dt.time(14)),
    PublicQuestion(id="question", received=AT, name="A Reeve", text="Why?"),
    MinutesCopy(id="copy", when=AT), ReportIn(id="report", item="item", received=DAY),
    ItemPaper(id="paper", item="item", title="Lanes", file=KeptFile("0" * 64), attached=DAY),
]  # fmt: skip
KEPT = act("a meeting", Put(HEAD), *(Put(each, MEETING) for each in RECORDS))


def of_the_sample(_: Path) -> Bundle:
    kept = Kept()
    kept.do(KEPT)
    return kept.bundle(MEETING)


def of_an_archive(tmp_path: Path) -> Bundle:
    archive = open_archive(tmp_path / "data")
    archive.commit(KEPT)
    found = archive.bundle(MEETING)
    archive.store.close()
    assert found is not None
    return found


def of_a_test(_: Path) -> Bundle:
    return Memory([KEPT]).bundle(MEETING)


@pytest.mark.parametrize("keeps", [of_the_sample, of_an_archive, of_a_test])
def test_every_kind_of_record_is_in_it_wherever_it_is_kept(tmp_path: Path, keeps: Callable[[Path], Bundle]) -> None:
    bundle = keeps(tmp_path)
    assert bundle.meeting.id == MEETING
    assert [event.id for event in bundle.events] == ["first", "second"], "in the order in which they happened"
    for field in msgspec.structs.fields(Bundle):
        if field.name not in ("meeting", "first_minute"):
            ids = {each.id for each in getattr(bundle, field.name)}
            assert ids
            assert ids <= {each.id for each in RECORDS}, field.name
    assert {each.id for each in [*bundle.papers_kept, *bundle.events]} == {each.id for each in RECORDS}
    assert all(isinstance(event, Happening) for event in bundle.events)
