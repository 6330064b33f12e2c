"""An index of the recording: every line, and the second at which it was typed."""

from __future__ import annotations

import datetime as dt

from secretariat.contradictions.open_about import open_about
from secretariat.documents.document import Table
from secretariat.documents.plain_text import write
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import of_meeting
from secretariat.papers.recording import recording_index
from tests.support.clerk import Clerk, begun_clerk, printed


def after(clerk: Clerk, seconds: int, line: str) -> None:
    clerk.clock.moment += dt.timedelta(seconds=seconds)
    clerk.type(line)


def rows(clerk: Clerk) -> list[str]:
    return printed(block for block in recording_index(clerk.p).blocks if isinstance(block, Table))


def test_every_line_is_found_by_the_second_it_was_typed() -> None:
    clerk = begun_clerk()
    after(clerk, 754, "db\twhy were the lanes so dark, and for how long would they be?")
    after(clerk, 3700, "/noted the report")
    asked, noted = rows(clerk)[-2:]
    assert asked == "5 | 14:12:34 | 0:12:34 | Councillor Bramble asked: a) Why were the lanes so…"
    assert noted == "5 | 15:14:14 | 1:14:14 | The Panel NOTED the report."


def test_a_heading_is_parted_from_what_is_printed_under_it() -> None:
    """“Apologies for absence Apologies were received” reads as a slip."""
    said = [row.rpartition(" | ")[2] for row in rows(begun_clerk(item="1"))]
    assert any(each.startswith("Apologies for absence: Apologies were received") for each in said)
    assert not any(each.endswith(":") for each in said), "a heading alone has none"


def test_a_line_without_a_second_says_so_and_one_in_private_is_there_for_the_clerk_alone() -> None:
    clerk = begun_clerk()
    clerk.put(clerk.last.with_(id="old", place="", typed=None))
    clerk.type("/private 1")
    after(clerk, 5, "the tender was opened")
    assert any(" | – | – | " in row for row in rows(clerk))
    paper = PAPERS["recording-index"]
    assert not paper.public
    assert "The tender was opened." in write(paper.build(of_meeting(clerk.p)))
    assert "NOT FOR PUBLICATION" in recording_index(clerk.p).status


def test_a_line_that_is_not_given_in_full_is_no_blank_to_be_filled_in() -> None:
    clerk = begun_clerk()
    clerk.type("the works at the lower mill were to be finished before the end of the year")
    assert rows(clerk)[-1].endswith("…")
    assert open_about(clerk.p, recording_index(clerk.p)) == []


def test_before_anything_is_minuted_it_says_so() -> None:
    assert "Nothing was minuted yet." in write(recording_index(Clerk().p))
