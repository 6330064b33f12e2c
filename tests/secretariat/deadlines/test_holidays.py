"""The clerk's corrections of the table of bank holidays, and how they are kept (CAL-01)."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Calendar, Holiday
from secretariat.deadlines.holidays import mark_as_none, of_year, proclaim, take_back
from storage import open_store
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from tests.support.panels import BRACKETS, open_archive

D = dt.date
JUBILEE = D(2031, 6, 16)
CHRISTMAS = D(2031, 12, 25)


def kept(change: Act) -> Holiday:
    (put,) = change.changes
    assert isinstance(put.record, Holiday)
    return put.record


def test_the_list_of_a_year_says_where_each_day_comes_from() -> None:
    corrections = [kept(proclaim([], JUBILEE, "A  jubilee")), kept(mark_as_none([], CHRISTMAS))]
    standing = {line.date: (line.name, line.origin) for line in of_year(2031, corrections)}
    assert standing[JUBILEE] == ("A jubilee", "added by you")
    assert standing[CHRISTMAS] == ("Christmas Day", "none: a working day")
    assert standing[D(2031, 12, 26)] == ("Boxing Day", "in the table")
    assert list(standing) == sorted(standing)
    assert len(of_year(2032, corrections)) == 8


def test_a_day_is_corrected_once_and_corrected_again_under_the_same_identity() -> None:
    none = kept(mark_as_none([], CHRISTMAS))
    again = kept(proclaim([none], CHRISTMAS, "Christmas after all"))
    assert none.id == again.id == "2031-12-25"
    assert Calendar([again]).holiday(CHRISTMAS) == "Christmas after all"


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (D(2031, 6, 14), "14 June 2031 is a Saturday, which is no working day anyway."),
        (CHRISTMAS, "25 December 2031 is a bank holiday already: Christmas Day."),
    ],
)
def test_what_is_no_working_day_already_is_not_proclaimed(day: dt.date, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        proclaim([], day, "x")


def test_marking_as_none_what_was_added_takes_it_back() -> None:
    added = kept(proclaim([], JUBILEE, ""))
    assert added.name == "bank holiday"
    assert mark_as_none([added], JUBILEE) == take_back([added], JUBILEE)
    for corrections, day, reason in (
        ([], JUBILEE, "is no bank holiday"), ([kept(mark_as_none([], CHRISTMAS))], CHRISTMAS, "marked as none already"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=reason):
            mark_as_none(corrections, day)
    with pytest.raises(Refused, match="no correction to take back"):
        take_back([], CHRISTMAS)


def test_corrections_are_kept_dumped_loaded_and_the_calendar_follows(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    assert archive.calendar() is archive.calendar(), "kept until a correction changes"
    assert archive.calendar().is_working_day(JUBILEE)
    archive.commit(proclaim(archive.holidays(), JUBILEE, BRACKETS))
    assert archive.calendar().why_not(JUBILEE) == BRACKETS
    data = dump(archive.store)
    other = Archive(open_store(tmp_path / "other", background=False))
    load(other, data)
    assert other.calendar().why_not(JUBILEE) == BRACKETS
    assert dump(other.store) == data
    archive.store.undo(by="")
    archive.store.close()
    other.store.close()
    again = Archive(open_store(tmp_path / "data", background=False))
    assert again.calendar().is_working_day(JUBILEE)
    again.store.close()


def test_two_corrections_of_one_day_are_refused_with_the_place(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    days = [{"date": "2031-06-16", "name": "one"}, {"date": "2031-06-16", "working": True}]
    for n, day in enumerate(days):
        day["id"] = str(n)
    with pytest.raises(Refused, match=r"At holidays\[1\]: holidays\[0\] speaks of 2031-06-16 already"):
        load(archive, json.dumps({"format": "secretariat", "holidays": days}).encode())
    archive.store.close()
