"""A title or job told for the future: the records have it from the day after, and nothing of before is printed anew."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.capture.corrections import correct, delete
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY

AFTER = DAY + dt.timedelta(1)


def called(clerk: Clerk, person: str, day: dt.date) -> tuple[str, str]:
    """Title and job of somebody on a day, by the records."""
    known = clerk.p.people.kept[person]
    post = known.post_on(day)
    return known.on(day).title, post.job if post else ""


@pytest.mark.parametrize(
    ("line", "person", "before", "after"),
    [
        ("/titled mo: Head of Law", "person-mo", ("", "Monitoring Officer"), ("", "Head of Law")),
        ("/titled fo Deputy Chief Executive", "person-fo", ("", "Chief Executive"), ("", "Deputy Chief Executive")),
        ("/titled db: Alderman", "person-db", ("Councillor", ""), ("Alderman", "")),
    ],
)
def test_the_records_have_it_from_the_day_after_and_undone_it_was_never_so(
    line: str, person: str, before: tuple[str, str], after: tuple[str, str]
) -> None:
    clerk = begun_clerk(present="sw pq db ob cx ck pc mo")
    first = clerk.p.people.kept[person]
    clerk.type(line)
    assert (called(clerk, person, DAY), called(clerk, person, AFTER)) == (before, after)
    assert "Councillor Bramble" in clerk.p.name("person-db"), "this meeting still calls him so"
    head = " ".join(clerk.minutes.split())
    assert "Milo Orchard, Monitoring Officer" in head
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.p.people.kept[person].with_(rev=0) == first.with_(rev=0)


def test_a_correction_of_the_line_corrects_the_records() -> None:
    clerk = begun_clerk()
    clerk.type("/titled mo: Head of Law")
    clerk.memory.do(correct(clerk.last, "/titled mo: Head of Governance", clerk.p, now=clerk.clock()))
    assert called(clerk, "person-mo", AFTER) == ("", "Head of Governance")
    assert len(clerk.p.people.kept["person-mo"].posts) == 2
