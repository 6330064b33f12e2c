"""Where in the recording each item and line is: beside the minutes by house style, and as chapters for a player."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Put, act
from secretariat.capture.corrections import insert_after
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.minutes.offsets import offsets
from secretariat.panel.house import House, Offsets
from secretariat.panel.panel import QuorumRule, Rules
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.chapters import chapters
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import minutes
from tests.support.clerk import Clerk, begun_clerk, printed
from tests.support.panels import the_panel

NOTE = "Times in square brackets are those of the recording of the meeting. These minutes are the record."


def after(clerk: Clerk, seconds: int, *lines: str) -> None:
    clerk.clock.moment += dt.timedelta(seconds=seconds)
    clerk.type(*lines)


def recorded(style: Offsets = "none", tie: str = "/recording starts") -> Clerk:
    """The recording starts ten seconds after the beginning; item 5 opens 440 seconds later."""
    rules = Rules(quorum=QuorumRule(fixed=4), house=House(offsets=style))
    clerk = begun_clerk(act("style", Put(the_panel().with_(rules=(rules,)))), item="")
    after(clerk, 10, tie)
    after(clerk, 440, "/item 5")
    after(clerk, 5, "db\tWhy the chart was late?", "\tIt had been held up.", "/note The Chair thanked them.")
    after(clerk, 3600, "/item 6", "/noted the plan")
    after(clerk, 60, "/close")
    return clerk


def body(clerk: Clerk, *, private: bool = False) -> list[str]:
    return printed(minutes(clerk.p, private=private).blocks)


def test_a_house_that_wants_no_offsets_prints_none() -> None:
    said = body(recorded())
    assert "5 Annual report of the Commissioner" in said
    assert NOTE not in said


def test_beside_items_alone_stands_where_in_the_recording_they_are() -> None:
    said = body(recorded("items"))
    assert "5 Annual report of the Commissioner [07:20]" in said
    assert "6 Plan for [bold]rural[/bold] lanes [1:07:25]" in said
    assert "The Chair thanked them." in said
    assert NOTE in said


def test_beside_lines_too_and_what_goes_on_in_a_paragraph_has_that_ones() -> None:
    said = body(recorded("items and lines"))
    assert any(line.startswith("a) Why the chart was late? [07:25]") for line in said), said
    assert "The Chair thanked them. [07:25]" in said
    assert sum("held up" in line and line.count("[07:25]") == 1 for line in said) == 1


@pytest.mark.parametrize(
    ("tie", "opened"),
    [
        ("/recording starts", "07:20"),
        ("/recording 1:00:00", "1:07:20"),  # it stood at an hour when the clock was tied
        ("/webcast starts at 1:50pm", "17:30"),  # it ran before the meeting began
        ("/recording starts at 2:05pm", "02:30"),
        ("/recording starts at 2:10pm", None),  # not yet recorded when the item was opened
    ],
)
def test_one_line_ties_the_clock(tie: str, opened: str | None) -> None:
    clerk = recorded("items", tie)
    heading = next(line for line in body(clerk) if line.startswith("5 Annual report"))
    assert heading == "5 Annual report of the Commissioner" + (f" [{opened}]" if opened else "")


def test_a_line_put_in_later_has_no_second_of_its_own_and_upsets_no_other() -> None:
    clerk = recorded("items and lines")
    before = offsets(clerk.p)
    clerk.clock.moment += dt.timedelta(minutes=50)
    note = clerk.p.bundle.events[-4]
    clerk.memory.do(insert_after(note, "Forgotten words.", clerk.p, now=clerk.clock()))
    assert "Forgotten words." in body(clerk)
    assert {id: each for id, each in offsets(clerk.p).items() if id in before} == before


def test_while_the_recording_was_stopped_nothing_has_a_place_in_it() -> None:
    clerk = begun_clerk(item="")
    after(clerk, 0, "/recording starts")
    after(clerk, 60, "/recording stops")
    after(clerk, 60, "/item 5")
    after(clerk, 60, "/recording 01:00")
    after(clerk, 30, "/item 6")
    opened = {event.item: offsets(clerk.p).get(event.id) for event in clerk.p.bundle.events if event.opens_an_item}  # type: ignore[attr-defined]
    assert opened == {"item-5": None, "item-6": 90}


def test_a_recording_that_resumes_goes_on_where_it_stopped() -> None:
    clerk = begun_clerk(item="")
    after(clerk, 0, "/recording starts")
    after(clerk, 90, "/recording stops")
    after(clerk, 600, "/recording resumes")
    after(clerk, 30, "/item 6")
    assert "(The recording of the meeting resumed at 01:30 at 2:11pm)" in clerk.printed
    assert offsets(clerk.p)[clerk.last.id] == 120


# --- chapters ---


def test_the_chapters_are_the_items_each_from_its_opening_to_the_next() -> None:
    document = chapters(recorded().p)
    assert problems(document) == []
    assert write_paper(document, ".vtt", "Record 3 acts").decode() == (
        "WEBVTT\n\n"
        "NOTE\nChapters of the recording of the Westmere Police and Crime Panel on 18 June 2031\n\n"
        "NOTE\nRecord 3 acts\n\n"
        "1\n00:07:20.000 --> 01:07:25.000\n5. Annual report of the Commissioner\n\n"
        "2\n01:07:25.000 --> 01:08:25.000\n6. Plan for [bold]rural[/bold] lanes\n"
    )
    assert printed(document.blocks)[2:] == [
        "07:20 | 5. Annual report of the Commissioner", "1:07:25 | 6. Plan for [bold]rural[/bold] lanes",
    ]  # fmt: skip


def test_a_meeting_without_a_recording_says_how_one_is_tied_and_is_no_vtt() -> None:
    document = chapters(begun_clerk().p)
    assert "Nothing ties the clock to a recording: /recording starts" in " ".join(printed(document.blocks))
    with pytest.raises(ValueError, match=r"Only the chapters of a recording are written as \.vtt"):
        write_paper(document, ".vtt")
    with pytest.raises(ValueError, match="Only the chapters"):
        write_paper(PAPERS["minutes"].build(of_meeting(recorded().p)), ".vtt")


def test_what_was_said_in_private_is_in_no_chapter() -> None:
    clerk = recorded("items and lines")
    private = begun_clerk(item="")
    private.type("/recording starts", "/private 1 item 6", "/item 6", "# Hemlock", "The price was oleander.", "/close")
    said = write_paper(chapters(private.p), ".vtt").decode()
    assert "Hemlock" not in said
    assert "oleander" not in said
    assert "5. Annual report" in write_paper(chapters(clerk.p), ".vtt").decode()


def test_a_title_cannot_break_the_file() -> None:
    clerk = begun_clerk(item="")
    clerk.type("/recording starts", "/block Tea --> <b>cakes</b> & more", "/close")
    said = write_paper(chapters(clerk.p), ".vtt").decode()
    assert "Tea --&gt; &lt;b&gt;cakes&lt;/b&gt; &amp; more" in said
