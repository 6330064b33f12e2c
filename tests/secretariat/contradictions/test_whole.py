"""Contradictions of a meeting as a whole, and where they are shown again: at the close, and before a paper goes out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete, insert_after, move
from secretariat.capture.several import put_after
from secretariat.cli import run as cli
from secretariat.contradictions.finding import found, open_questions
from secretariat.contradictions.open_about import open_about
from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, text
from secretariat.events.base import Happening
from secretariat.events.motions import Moved
from secretariat.events.votes import Voted
from secretariat.matters.gathering import matters
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.meeting import Apology, Meeting
from secretariat.minutes.later_meetings import life
from secretariat.panel.people import Person, Post, Role
from secretariat.papers.minutes import minutes
from tests.support.clerk import SMALL_QUORUM, Clerk, begun_clerk
from tests.support.contradictions import HEARING, PRECEPT, REVISED, full, item
from tests.support.panels import DAY, MEETING, begun, invented_items, invented_panel, open_archive


def told(clerk: Clerk, rule: str) -> list[str]:
    return [each.sentence for each in found(clerk.p) if each.rule == rule]


def test_a_vote_put_behind_a_motion_to_veto_is_held_against_what_that_needs() -> None:
    clerk = begun_clerk(PRECEPT)
    clerk.type("/vote unanimous")
    vote = clerk.last
    clerk.type("/motion veto too high")
    clerk.memory.do(put_after(vote, clerk.last, clerk.p))
    assert told(clerk, "veto-by-simple-majority") == [
        "This motion needs 8 of the 12 members in office, and was put as an ordinary one."
    ]


def test_apologies_are_printed_at_the_head_where_no_item_for_them_opened() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/noted", "/close 4pm")
    assert told(clerk, "apologies-printed-late") == [
        "No item for apologies was opened: they are printed under those present."
    ]
    assert "Apologies were received from Councillor Peel." in clerk.minutes
    without_item = begun_clerk(act("no such item", Drop(invented_items()[0], MEETING)), item="5")
    assert told(without_item, "apologies-printed-late")
    opened = begun_clerk(item="1")
    opened.type("/close 4pm")
    assert not told(opened, "apologies-printed-late")
    assert opened.minutes.count("Apologies were received") == 1


@pytest.mark.parametrize("line", ["/apology tk late", "/apology tk for lateness by phone", "/apology tk running late"])
def test_an_apology_for_lateness_is_none_for_absence(line: str) -> None:
    clerk = begun_clerk(item="")
    clerk.type(line, "/item 1")
    both = "from Councillor Peel. Apologies for lateness were received from Councillor Kowalczyk."
    assert f"Apologies were received {both}" in " ".join(clerk.printed)
    assert "sent apologies" not in clerk.type("/in tk 2:20").say


def test_who_sent_apologies_and_is_here_from_the_start_is_not_among_them() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob cx np ck", "/begin 2pm", "/item 1")
    assert clerk.printed[-1] == "There were no apologies for absence."
    assert told(clerk, "present-and-excused")


def test_a_quorum_regained_is_dated_by_the_arrival_that_made_it_in_order_of_time() -> None:
    clerk = begun_clerk(present="sw pq db ob ck pc")
    clerk.type("/out db 2:10", "/out ob 2:20")
    clerk.type("/in tk 3:20", "/in ly 3:10")
    assert clerk.printed[-1] == "(The meeting was quorate at 3:20pm, with 4 of the 4 members needed)"
    lost = begun_clerk(present="sw pq db ob cx ck pc")
    lost.type("/out db 3:20", "/out ob 3:10")
    assert "(The meeting became inquorate at 3:20pm, with 3 of the 4 members needed)" in lost.printed


def test_an_item_left_with_nothing_said_is_told() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/item 6", "/noted", "/item 4", "/close 4pm")
    assert [(each.item, each.sentence) for each in found(clerk.p) if each.rule == "nothing-said"] == [
        ("item-5", "It was opened, and nothing is minuted under it."),
        ("item-4", "It was opened, and nothing is minuted under it."),
    ]


@pytest.mark.parametrize("line", ["/out db 4:20", "/out db 3:00 protest", "/in tk 2:30"])
def test_nobody_goes_or_comes_at_a_time_still_to_come(line: str) -> None:
    clerk = begun_clerk()
    clerk.waits = False
    with pytest.raises(Refused, match=r"It is 2:00pm: .* is still to come, and nobody’s vote changes before it"):
        clerk.type(line)
    assert "person-db" in clerk.p.voters


@pytest.mark.parametrize("line", ["/out db 3.40", "/out db 3.40ish", "/in tk 12.10", "/out db 3.40am"])
def test_nor_at_one_past_midnight_that_is_still_to_come(line: str) -> None:
    clerk = Clerk()
    clerk.waits = False
    clerk.type("/in sw pq db ob cx ck pc")
    clerk.type("/begin", time="19:51")
    with pytest.raises(Refused, match="is still to come"):
        clerk.read(line, time="20:10")


@pytest.mark.parametrize(
    ("line", "who"), [("/out db 3:40", "Councillor Bramble left"), ("/private 1 at 3.40", "the public left")]
)
@pytest.mark.parametrize("end", ["/close 2:30", "/close", "/abandon 2:30"])
def test_a_slip_in_one_time_stops_no_meeting_from_ending(line: str, who: str, end: str) -> None:
    clerk = begun_clerk()
    clerk.type(line)
    clerk.waits = False
    said = clerk.type(end, time="14:31").say
    assert clerk.p.phase == "closed"
    assert f"By a line further up {who} at 3:40pm, after the end: correct that line." in said
    assert any("after the end" in each.sentence for each in found(clerk.p))


def test_one_minuted_the_day_after_knows_all_its_times() -> None:
    clerk = begun_clerk()
    clerk.waits = False
    clerk.clock.moment += dt.timedelta(days=1)
    clerk.type("/out db 4:20")
    assert "person-db" not in clerk.p.voters


def test_a_motion_kept_as_an_ordinary_one_that_needed_more_is_asked_about() -> None:
    clerk = begun_clerk(act("precept", Put(invented_items()[5].with_(title="Proposed precept"), MEETING)), item="6")
    moved = Moved(id="m", text="that the proposed precept be vetoed as too high", mover="person-pq")
    clerk.put(moved, Voted(motion="m", votes_for=3, votes_against=2, carried=True, roll=clerk.p.voters))
    assert told(clerk, "veto-by-simple-majority") == [
        "This motion needs 8 of the 12 members in office, and was put as an ordinary one."
    ]


def test_a_veto_without_a_count_is_asked_about() -> None:
    precept = act("precept", Put(invented_items()[5].with_(title="Proposed precept"), MEETING))
    clerk = begun_clerk(precept, present="sw pq db ob cx mh tk rg ly ia jb ck", item="6")
    clerk.type("/vetoed the precept as too high")
    assert clerk.printed[-1] == "The Panel VETOED the precept as too high."
    assert told(clerk, "veto-uncounted")


@pytest.mark.parametrize(
    "words",
    ["that the membership of Jonas Birk be terminated", "that Imogen Ash be reappointed for a third term",
     "to remove the co-opted member", "that the independent member be dismissed"],
)  # fmt: skip
def test_what_needs_two_thirds_of_those_present_is_known_from_ordinary_words(words: str) -> None:
    clerk = begun_clerk()
    assert "needs 4 of the 5 members present" in clerk.type(f"/motion pq sec db {words}").say
    clerk.type("/vote 3 2")
    assert "was LOST, not carried: 4 needed" in clerk.printed[-1]


@pytest.mark.parametrize(
    "words", ["that the precept be not vetoed", "that no veto be made", "that the report on the veto be noted",
              "that the Panel decline to veto the precept", "that the precept be not rejected",
              "that the request to reject the precept be noted", "that the call to veto the precept be refused",
              "that the report on the precept be rejected", "that the amendment be rejected",
              "that the Panel decline to support the precept"],
)  # fmt: skip
def test_words_that_veto_nothing_need_no_more_than_a_simple_majority(words: str) -> None:
    clerk = begun_clerk(act("precept", Put(invented_items()[5].with_(title="Proposed precept"), MEETING)), item="6")
    clerk.type(f"/motion pq sec db {words}", "/vote 3 2")
    assert clerk.printed[-1].endswith("the motion was CARRIED.")


def test_who_becomes_a_member_only_later_is_told() -> None:
    post = Post(role=Role.MEMBER, since=dt.date(2031, 7, 1))
    later = Person(id="later", code="zz", title="Councillor", given="Zita", family="Alder", posts=(post,))
    clerk = begun_clerk(act("a member to come", Put(later)))
    assert "Councillor Alder becomes a member on 1 July 2031: not counted yet." in clerk.type("/in zz").say


def test_blanks_on_the_agenda_are_told() -> None:
    clerk = Clerk(act("a blank", Put(invented_items()[5].with_(title="Report of [name]"), MEETING)))
    assert open_questions(clerk.p) == ["Item 6: Left to be filled in: “[name]”."]


def test_a_blank_is_told_once_wherever_a_line_of_the_paper_would_end() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("why were the lanes so dark in the winter before last, when [the Commissioner to confirm] was told?")
    once = ["Item 5: Left to be filled in: “[the Commissioner to confirm]”."]
    assert open_about(clerk.p, minutes(clerk.p)) == once


def test_a_paper_tells_of_a_blank_in_any_of_its_parts_and_of_nothing_that_a_format_adds() -> None:
    row = (cell("as before"), cell(listed("s", "bullet", 1, "the sum of £xxx")))
    blocks = (
        Heading(1, text("A plan")),
        Heading(2, text("Of [name]"), "7A"),
        Paragraph(text("At a place TBC.")),
        listed("t", "letter", 1, "first", "then ____"),
        Table("Dates of [year]", ("Who", "What ??"), (row,)),
    )
    blanks = "“[name]”, “TBC”, “____”, “[year]”, “??”, “£xxx”"
    assert open_about(None, Document("A plan", blocks, status="DRAFT")) == [f"Left to be filled in: {blanks}."]
    assert open_about(None, Document("A plan", blocks[:1])) == []


def test_the_close_tells_what_is_still_open() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 5", "the cost was xxxxx", "/noted")
    said = clerk.type("/close 4pm").say
    assert "Open questions (" in said
    assert "Item 5: Left to be filled in: “xxxxx”." in said


def test_a_paper_that_goes_out_tells_on_standard_error_what_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = act("a blank", Put(invented_items()[5].with_(title="Report of [name]", rev=1), MEETING))
    open_archive(tmp_path / "data", [*invented_panel(), begun(), blank]).store.close()
    capsys.readouterr()
    status = cli.run(["--data", str(tmp_path / "data"), "export", "minutes", MEETING, "--to", str(tmp_path / "m.txt")])
    out, err = capsys.readouterr()
    assert status == 0
    assert "Open: Item 6: Left to be filled in: “[name]”." in err
    assert "Minutes of 2031-06-18" in out


def signed() -> Act:
    when = dt.datetime(2031, 9, 18, 10, tzinfo=dt.UTC)
    return act("signed", Put(MinutesCopy(when=when, kind="signed", lines=()), MEETING))


def test_minutes_that_are_signed_change_only_by_a_later_meeting() -> None:
    clerk = begun_clerk()
    clerk.type("it snowed", "/noted", "/close 4pm")
    clerk.memory.do(signed())
    event, now = clerk.p.bundle.events[3], clerk.clock()
    for change in (
        lambda: clerk.type("it rained"), lambda: correct(event, "it rained", clerk.p, now=now),
        lambda: delete(event, clerk.p), lambda: insert_after(event, "it rained", clerk.p, now=now),
        lambda: move(event, clerk.p, by=1),
    ):  # fmt: skip
        with pytest.raises(Refused, match="signed on 18 September 2031: only a later meeting corrects them"):
            change()


def test_somebody_who_apologises_and_stands_in_is_told_of() -> None:
    clerk = Clerk(act("apologies", Put(Apology(id="a-us", person="person-us", received=DAY), MEETING)))
    assert "Councillor Sedge sent apologies, and stands in for Councillor Gorse: F5 says which." in (
        clerk.type("/sub us for rg").say
    )


def test_what_is_only_a_wish_is_listed_as_one_among_the_decisions_and_approves_no_minutes() -> None:
    clerk = begun_clerk(present="sw pq db ob ck", item="3")
    clerk.type("/minutes", "/out db 2:10", "/minutes 10 December 2030", "/item 6", "/recommend that lanes be swept")
    clerk.type("/vote 2 1", "/agreed to go on", "/action ob to write", "/in db 2:40", "/agreed to end")
    rows = [each.text for each in matters(clerk.p)]
    wish = "As the wish of those present and not as a decision: "
    assert rows == [
        "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record.",
        f"{wish}The minutes of the meeting held on 10 December 2030 were agreed as an accurate record.",
        f"{wish}That lanes be swept.",
        f"{wish}CARRIED 2 to 1: what was proposed under item 6 (Plan for [bold]rural[/bold] lanes).",
        f"{wish}AGREED to go on.",
        "To write.",
        "AGREED to end.",
    ]
    approved = [life(earlier(day).p, [clerk.p.bundle]).approved for day in ("2031-03-12", "2030-12-10")]
    assert [bool(each) for each in approved] == [True, False]


def earlier(day: str) -> Clerk:
    """The meeting of an earlier day."""
    meeting = Meeting(id=day, date=dt.date.fromisoformat(day))
    return Clerk(SMALL_QUORUM, act("an earlier meeting", Put(meeting)), meeting=day)


@pytest.mark.parametrize(
    "words",
    ["that the panel veto the precept", "that the precept be rejected", "that it be rejected", "to veto it",
     "that the Panel turn down the 2032/33 precept", "that the precept be thrown out", "that the veto be used",
     "that the veto on the precept be used", "that its veto of the proposed precept be exercised"],
)  # fmt: skip
def test_a_veto_in_other_words_needs_two_thirds_of_those_in_office(words: str) -> None:
    clerk = full(PRECEPT)
    assert "A veto needs 8 of the 12 members in office" in clerk.type(f"/motion pq sec db {words}").say
    clerk.type("/vote named sw ly rg jb against rest for")
    assert "was LOST, not carried: 8 needed" in clerk.minutes
    assert "VETOED" not in clerk.minutes


@pytest.mark.parametrize(
    "words",
    ["that the revised precept be rejected", "to reject the revised precept as too high", "that it be rejected",
     "that the precept be thrown out as excessive", "that the Panel accept the precept", "that it be not vetoed"],
)  # fmt: skip
def test_a_revised_precept_is_accepted_or_rejected_by_an_ordinary_vote_and_nothing_is_told(words: str) -> None:
    clerk = full(REVISED)
    assert "veto" not in clerk.type(f"/motion pq sec db {words}", "/vote 6 5").say
    assert clerk.printed[-1].endswith("the motion was CARRIED.")
    assert not open_questions(clerk.p)


@pytest.mark.parametrize(
    "words", ["that the panel veto the precept", "that the precept be vetoed", "to veto it", "veto too high"]
)
def test_a_second_veto_that_was_carried_is_printed_as_none(words: str) -> None:
    clerk = full(REVISED)
    clerk.type(f"/motion pq sec db {words}", "/vote 9 2")
    assert clerk.printed[-1].endswith("the motion was CARRIED, and is no veto: there is no second veto.")
    clerk.type("/vetoed the precept as too high")
    assert (
        "was declared (9 for and 2 against, 0 abstained) and was not carried: there is no second veto." in clerk.minutes
    )
    assert "VETOED" not in clerk.minutes
    assert not told(clerk, "veto-uncounted")


def member_from(day: str, code: str, **seat: Any) -> Act:
    """Somebody whose seat begins on a day."""
    post = Post(**{"role": Role.MEMBER, "since": dt.date.fromisoformat(day), **seat})
    return act("a member to come", Put(Person(id=code, code=code, title="Cllr", family=f"Z{code}", posts=(post,))))


def alike(*codes: str) -> Act:
    post = Post(role=Role.MEMBER, since=dt.date(2029, 5, 20))
    people = (Person(id=f"alike-{code}", code=code, title="Councillor", given="Eirlys", family="Ash", posts=(post,))
              for code in codes)  # fmt: skip
    return act("people of one name", [Put(person) for person in people])


NOTHING_SAID = "It was opened, and nothing is minuted under it."
UNCOUNTED = "No count is minuted for the veto: two-thirds of those in office must be for it."
AT_THE_HEAD = "No item for apologies was opened: they are printed under those present."
SIMPLE = "was put as an ordinary one."
SIX_TO_FIVE = Voted(motion="m", votes_for=6, votes_against=5, carried=True)
OF_THE_WHOLE: list[tuple[str, tuple[Act, ...], list[str | Happening], str]] = [
    ("nothing-said", (), ["/item 5", "/item 7", "/noted", "/close 4pm"], NOTHING_SAID),
    ("nothing-said", (), ["/noted", "/item 5", "/close 4pm"], NOTHING_SAID),
    ("nothing-said", (), ["/noted", "/item 5", "/close 4pm", "/item 7", "it was sent"], NOTHING_SAID),
    ("veto-uncounted", (PRECEPT,), ["/vetoed the precept as too low"], UNCOUNTED),
    ("veto-uncounted", (PRECEPT,), ["/vote carried", "/vetoed the precept as too high"], UNCOUNTED),
    ("veto-uncounted", (HEARING,), ["/assent", "/vetoed the appointment"], UNCOUNTED),
    ("veto-by-simple-majority", (HEARING,),
     [Moved(id="m", text="that the appointment be vetoed"), SIX_TO_FIVE],
     f"This motion needs 8 of the 12 members in office, and {SIMPLE}"),
    ("veto-by-simple-majority", (PRECEPT,),
     [Moved(id="m", text="to veto it as too low"), Voted(motion="m", votes_for=0, carried=True, method="assent")],
     f"This motion needs 8 of the 12 members in office, and {SIMPLE}"),
    ("veto-by-simple-majority", (),
     [Moved(id="m", text="to remove the co-opted member"), SIX_TO_FIVE],
     f"This motion needs 8 of the 11 members present, and {SIMPLE}"),
    ("apologies-printed-late", (), ["/noted", "/close 4pm"], AT_THE_HEAD),
    ("apologies-printed-late", (), ["/apology us late", "/abandon 3pm"], AT_THE_HEAD),
    ("apologies-printed-late", (act("no such item", Drop(invented_items()[0], MEETING)),), ["/noted"], AT_THE_HEAD),
    ("agenda-unfilled", (item(5, title="Report of [name]"),), [], "Left to be filled in: “[name]”."),
    ("agenda-unfilled", (item(5, author="TBC"),), ["/noted"], "Left to be filled in: “TBC”."),
    ("agenda-unfilled", (item(7, title="Dates xxxxx"),), ["/close 4pm"], "Left to be filled in: “xxxxx”."),
    ("term-not-begun", (member_from("2031-06-19", "zz"),), ["/in zz"],
     "Cllr Zzz becomes a member on 19 June 2031: not counted yet."),
    ("term-not-begun", (member_from("2031-07-01", "zy", role=Role.INDEPENDENT),), ["/in zy 2:10"],
     "Cllr Zzy becomes a member on 1 July 2031: not counted yet."),
    ("term-not-begun", (member_from("2032-01-01", "zx"),), ["/in zx virtual"],
     "Cllr Zzx becomes a member on 1 January 2032: not counted yet."),
    ("namesakes", (alike("ea", "eb"),), [],
     "Councillor Eirlys Ash (ea) and Councillor Eirlys Ash (eb) are printed alike: they are told apart by their codes "
     "alone."),
    ("namesakes", (alike("ea", "eb", "ec"),), ["/noted"],
     "Councillor Eirlys Ash (ea) and Councillor Eirlys Ash (eb) and Councillor Eirlys Ash (ec) are printed alike: they "
     "are told apart by their codes alone."),
    ("namesakes", (alike("ye", "ze"),), ["/in ye ze", "/close 4pm"],
     "Councillor Eirlys Ash (ye) and Councillor Eirlys Ash (ze) are printed alike: they are told apart by their codes "
     "alone."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "more", "lines", "sentence"), OF_THE_WHOLE, ids=[f"{row[0]} {n}" for n, row in enumerate(OF_THE_WHOLE)]
)
def test_what_is_found_in_the_whole_is_told(
    rule: str, more: tuple[Act, ...], lines: list[str | Happening], sentence: str
) -> None:
    clerk = full(*more)
    for line in lines:
        clerk.type(line) if isinstance(line, str) else clerk.put(line)
    assert sentence in told(clerk, rule)
    assert any(sentence in question for question in open_questions(clerk.p))
