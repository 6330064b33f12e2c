"""The life of a matter: its story from meeting, report, letter and the clerk's own steps, and what follows from it."""

from __future__ import annotations

import datetime as dt

from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.report import CopySent
from tests.support.matters import AUTUMN, id_of, letter, life_of, register, report, steps
from tests.support.panels import DAY, MEETING, NEXT_MEETING

D = dt.date


def told(label: str, **known: object) -> list[tuple[D | None, str]]:
    return [(entry.on, entry.what) for entry in life_of(label, **known).story]


def test_the_story_of_a_recommendation_goes_from_the_minute_to_the_meeting_that_noted_the_reply() -> None:
    went = report(
        "R1", sent=D(2031, 6, 25), published=D(2031, 6, 27), copies=(CopySent(to="Eldmoor", on=D(2031, 6, 26)),)
    )
    came = letter(D(2031, 7, 30), ("R1", "accepted"))
    done = steps("R1", MatterStep(what="noted", on=AUTUMN, meeting=NEXT_MEETING), MatterStep(what="done", on=AUTUMN))
    found = life_of("R1", reports=[went], letters=[came], follow_ups=[done])
    assert [(entry.on, entry.what) for entry in found.story] == [
        (DAY, "raised"), (D(2031, 6, 25), "sent"), (D(2031, 6, 25), "remark"),
        (D(2031, 6, 26), "copied"), (D(2031, 6, 27), "published"), (D(2031, 7, 18), "due"),
        (D(2031, 7, 30), "answered"), (AUTUMN, "noted"), (AUTUMN, "closed"),
    ]  # fmt: skip
    assert (found.progress, found.position, found.since, found.move) == ("done", "accepted", AUTUMN, "nobody")


def test_each_entry_says_where_it_is_to_be_found() -> None:
    found = life_of("R1", reports=[report("R1", sent=D(2031, 6, 25))], letters=[letter(D(2031, 7, 30), ("R1", "done"))])
    by = {entry.what: entry for entry in found.story}
    assert (by["raised"].meeting, by["raised"].event) == (MEETING, id_of("R1"))
    assert by["raised"].words.endswith("item 5, Annual report of the Commissioner: To circulate the chart.")
    assert by["sent"].report == "report-1"
    assert by["sent"].words == "Sent to the Commissioner in the report on the meeting of 18 June 2031."
    assert (by["answered"].letter, by["answered"].passage, by["answered"].position) == ("letter-1", 0, "done")
    assert by["answered"].words == "Answered by the letter of 30 July 2031 from Percy Campion, under “1”: done."


def test_a_report_says_what_it_still_lacks_of_publication_and_copies() -> None:
    found = life_of("R1", reports=[report("R1", sent=D(2031, 6, 25), copies=(CopySent(to="Eldmoor", on=DAY),))])
    missing = [entry.words for entry in found.story if entry.what == "remark"]
    assert missing == [
        "Of the report, it is not recorded as published and no copy is recorded to Northbeck, Southbeck, Tarnshire and "
        "Westmere City."
    ]


def test_the_form_of_before_reads_as_one_step_and_loses_nothing() -> None:
    old = FollowUp(id=id_of("R1"), progress="answered", on=D(2031, 7, 30), note="by e-mail")
    found = life_of("R1", follow_ups=[old])
    assert (found.progress, found.since, found.note) == ("answered", D(2031, 7, 30), "by e-mail")
    assert [entry.words for entry in found.story if entry.what == "answered"] == ["Answered: by e-mail."]


def test_what_is_for_the_panel_itself_or_a_council_has_no_day_unless_one_was_said() -> None:
    assert life_of("R2").due is None
    assert life_of("A2").due is None
    assert life_of("U1").due is None
    assert life_of("A1").due == D(2031, 7, 4)
    assert (life_of("U2").due, life_of("U2").due_how) == (D(2031, 8, 1), "said in its words: “1 August”")


def test_the_register_finds_a_matter_by_its_reference_and_what_is_overdue() -> None:
    whole = register()
    found = whole.of(f" {MEETING}/r1 ")
    assert found is not None
    assert found.due == D(2031, 7, 18)
    assert found.due_how == "1 month after the meeting of 18 June 2031"
    assert [each.reference[-2:] for each in whole.overdue(D(2031, 7, 19))] == ["R1", "A1"]
    assert whole.by_id(found.event) is found
