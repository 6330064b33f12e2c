"""What was half typed and is kept as a draft: what it is of, in words, and where it is gone on with.

A draft's key is a name of the program; here, and nowhere else, it is turned into what the clerk calls the thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..finding.passage import Where
from .line import SinceLine


class DraftRow(NamedTuple):
    """``key``: the form of the key. ``words``: what it is called; {meeting} and {person} are those named in the key."""

    key: str
    words: str
    place: str


_M = r"(?P<meeting>\d{4}-\d\d-\d\d(?:-\d+)?)"

NO_DRAFTS = ("minutes, whose: ", "lesson", "since ", "form: set up", "form: Show the list as at which day?",
             "form: What happened since which day?")  # fmt: skip
"""Keys that stand for nothing that waits: who was speaking, the step of the lesson, what is asked before a panel is."""

TABLE = (
    DraftRow(rf"minutes: {_M}", "A line of the minutes of {meeting}", "minutes"),
    DraftRow(r"form: letter in", "A letter that is being taken in", "letters"),
    DraftRow(r"form: apologies .*", "An apology", "apologies"),
    DraftRow(r"form: substitute .*", "A substitute", "apologies"),
    DraftRow(r"form: roll (?P<person>\S+)", "{person} on the roll", "attendance"),
    DraftRow(r"form: newcomer", "Someone new on the roll", "attendance"),
    DraftRow(r"form: correct \S+ \S+", "A correction of the roll", "attendance"),
    DraftRow(rf"form: {_M}: report .*", "A report to the panel, for the meeting of {meeting}", "agenda"),
    DraftRow(rf"form: {_M}: .*question.*", "A question of the public, for the meeting of {meeting}", "questions"),
    DraftRow(rf"form: {_M}: (?P<title>[^:]*[^0-9a-f:\s][^:]*)", "“{title}”, for the meeting of {meeting}", "agenda"),
    DraftRow(rf"form: {_M}: .*", "A paper for the meeting of {meeting}", "agenda"),
    DraftRow(r"form: decline .*", "Declining a question of the public", "agenda"),
    DraftRow(r"form: (?:paper .*|put right .*)", "A paper or report of an agenda item", "agenda"),
    DraftRow(r"form: Attach a paper to item (?P<title>.*)", "A paper to be attached to item {title}", "agenda"),
    DraftRow(rf"form: head {_M}", "The head of the meeting of {meeting}", "agenda"),
    DraftRow(r"form: A new meeting", "A new meeting", "plan"),
    DraftRow(rf"form: write (?P<paper>[\w-]+) {_M}.*", "A paper of the meeting of {meeting}, to a file", "agenda"),
    DraftRow(rf"form: pack {_M}", "Binding the pack of {meeting}", "agenda"),
    DraftRow(r"form: (?:Circulate the minutes|The minutes) of (?P<title>.*)", "The minutes of {title}", "minutes"),
    DraftRow(r"form: plan line .*", "A line of the plan as reported", "delivery"),
    DraftRow(r"form: reported .*", "What was reported of a line of the plan", "delivery"),
    DraftRow(r"form: (?:plan|planned) .*", "A date of the plan, or an item due at one", "plan"),
    DraftRow(r"form: Add a date to the plan", "A date for the plan", "plan"),
    DraftRow(r"form: (?P<title>(?:Add an item|Defer|Drop).*)", "“{title}”", "plan"),
    DraftRow(r"form: past papers", "Past papers to be taken in", "past-papers"),
    DraftRow(r"form: people in bulk", "A list of people that is being taken in", "people"),
    DraftRow(r"form: dates in bulk", "A list of dates that is being taken in", "plan"),
    DraftRow(r"form: standing items in bulk", "A list of standing items that is being taken in", "settings"),
    DraftRow(r"form: (?:standing|setting) .*", "A setting of the panel", "settings"),
    DraftRow(
        r"form: (?:The authorities|A bank holiday proclaimed|From which day .*)", "A setting of the panel", "settings"
    ),
    DraftRow(r"form: (?:inspection|comments|point) .*", "An inspection", "inspections"),
    DraftRow(r"form: (?:progress|parts) (?P<matter>\S+)", "A step of a matter", "decisions"),
    DraftRow(r"form: raise a matter", "A matter raised outside a meeting", "decisions"),
    DraftRow(r"form: correct (?P<matter>\S+)", "A correction of a matter", "decisions"),
    DraftRow(r"form: take out (?P<matter>\S+)", "Taking out a matter", "decisions"),
    DraftRow(rf"form: report {_M}", "What was done with the report to the Commissioner of {meeting}", "decisions"),
    DraftRow(r"form: chasing sent", "That the chasing letter was sent", "decisions"),
    DraftRow(r"form: add person", "Someone new among the people", "people"),
    DraftRow(r"form: (?:edit|post|office) (?P<person>\S+).*", "{person} among the people", "people"),
    DraftRow(r"(?:form: )?(?:complaint|case).*", "A form or letter of the register of complaints", "complaints"),
)
ELSE = "A form that was left half filled"


def of_drafts(
    keys: Iterable[str], *, meeting: Callable[[str], str], person: Callable[[str], str]
) -> Iterator[SinceLine]:  # fmt: skip
    """A line for each draft. ``meeting``, ``person``: what they are called, by their identity; empty where unknown."""
    for key in sorted(keys):
        if not key.startswith(NO_DRAFTS):
            yield called(key, meeting=meeting, person=person)


def called(key: str, *, meeting: Callable[[str], str], person: Callable[[str], str]) -> SinceLine:
    """The line of one draft. One of an unknown name is told all the same: it is her words that wait there."""
    for row in TABLE:
        if found := re.fullmatch(row.key, key, re.DOTALL):
            named = {name: value or "" for name, value in found.groupdict().items()}
            values = {
                **named,
                "meeting": meeting(named.get("meeting", "")) or named.get("meeting", ""),
                "person": person(named.get("person", "")) or "Someone",
            }
            record = named.get("person") or named.get("matter") or ""
            spot = Where(row.place, record=record, meeting=named.get("meeting", ""))
            return SinceLine("Half typed", row.words.format(**values).strip(), spot)
    return SinceLine("Half typed", ELSE, Where(""))
