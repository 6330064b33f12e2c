"""The forms of what decides how the minutes look: their numbers, their house style and their headings."""

from __future__ import annotations

from typing import Any

from secretariat.basics.clock import MONTHS, TimeForm
from secretariat.panel.house import (
    Deciding,
    Headings,
    House,
    InList,
    InText,
    Offsets,
    Order,
    Paragraphs,
    Promises,
    decision_words,
    decision_words_as_typed,
)
from secretariat.panel.lists import Lists, Substitutes, groups_as_lines, groups_from
from secretariat.panel.numbering import Numbering, Style, Suffix

from ..dialogs.field import Field, FieldRefused
from .form_parts import FormParts, example, number

_WAYS: dict[Style, str] = {
    "restart": "as on the agenda",
    "running": "on from meeting to meeting",
    "in the year": "on within a year",
}


def numbering(rule: Numbering) -> FormParts[Numbering]:
    """How minutes are numbered, and with which number they begin."""
    fields = [
        Field(name="style", label="Numbers are", kind="choice", value=rule.style, options=list(_WAYS.items())),
        example("suffix", "With the year", rule.suffix, Suffix),
        Field(name="year_begins", label="The year begins in", kind="choice", value=MONTHS[rule.year_begins - 1],
              options=MONTHS, hint="Numbers within a year are counted anew from the first of that month."),
        number("first", "Begin with number", rule.first,
               "The first minute of the first meeting on the day below, or after it."),
        Field(name="first_on", label="On which day", kind="date", value=rule.first_on,
              hint="Empty: the first meeting that is numbered so begins with 1."),
    ]  # fmt: skip

    def read(typed: dict[str, Any]) -> Numbering:
        if typed["first"] != 1 and typed["first_on"] is None:
            raise FieldRefused("first_on", f"Say on which day minutes begin with {typed['first']}.")
        return Numbering(**{**typed, "year_begins": MONTHS.index(typed["year_begins"]) + 1})

    return FormParts(fields, read)


def year_begins(day: tuple[int, int]) -> FormParts[tuple[int, int]]:
    """The day from which the municipal year runs."""
    fields = [
        number("day", "Day", day[1], "As a rule that of the host council’s annual meeting."),
        Field(name="month", label="Month", kind="choice", value=MONTHS[day[0] - 1], options=MONTHS),
    ]
    return FormParts(fields, lambda typed: (MONTHS.index(typed["month"]) + 1, typed["day"]))


def house(style: House) -> FormParts[House]:
    """Times, names, paragraphs and words of decision, by example."""
    fields = [
        example("time", "A time", style.time, TimeForm),
        example("in_text", "A member in the text", style.in_text, InText),
        example("in_list", "In the list of members", style.in_list, InList),
        example("order", "The list runs", style.order, Order, "By authority: it says each councillor’s council."),
        example("paragraphs", "Paragraph numbers", style.paragraphs, Paragraphs,
                "Within an item: 8.1, 8.2. Through the meeting: 1, 2, 3."),
        example("offsets", "Place in the recording", style.offsets, Offsets,
                "Beside items, or lines too: [07:20]. /recording ties the clock to it."),
        number("first_paragraph", "The first paragraph is", style.first_paragraph,
               "Where they are numbered through the meeting: 90 goes on from 89 of other minutes."),
        example("promises", "A promise is printed", style.promises, Promises,
                "In the answer: where it was made. Apart: on a line of its own, as U1. The table has its number in "
                "either case."),
        Field(name="words", label="Words of decision", value=decision_words_as_typed(style.words),
              hint="As typed = as printed, set apart by commas: agreed = RESOLVED, received = RECEIVED. "
                   "Others are printed in capitals."),
        example("deciding", "A decision begins", style.deciding, Deciding,
                "With who decided, or with the word alone: “RESOLVED that:”."),
        Field(name="approval", label="Minutes are approved", value=style.approval, required=True,
              hint="What follows “The minutes … were”: approved as a correct record."),
        Field(name="chair", label="The chair is called", value=style.chair, required=True,
              hint="Chair, Chairman, Chairwoman, Convener: wherever a paper names the office."),
        Field(name="vice_chair", label="The vice-chair is called", value=style.vice_chair, required=True),
    ]  # fmt: skip
    return FormParts(fields, lambda typed: House(**{**typed, "words": decision_words(typed["words"])}))


def lists(each: Lists) -> FormParts[Lists]:
    """The groups of those present besides the members, and what is said of apologies and substitutes."""
    fields = [
        Field(name="groups", label="Groups of those present", kind="lines", value=groups_as_lines(each.groups),
              hint="A heading and who stands under it, one a line: The force = constable, superintendent. Words of a "
                   "job or body, or officers, commissioner’s office, guests. Empty: officers, then all others."),
        Field(name="apologies_by_authority", label="Apologies with authorities", kind="yesno",
              value=each.apologies_by_authority, hint="Councillor Bramble (Eldmoor)."),
        example("substitutes", "Several substitutes", each.substitutes, Substitutes,
                "A sentence each, or one: X and Y as substitutes for A and B respectively."),
        Field(name="absent", label="Name who was absent", kind="yesno", value=each.absent,
              hint="“Absent without apology”, at the head of the minutes."),
    ]  # fmt: skip

    def read(typed: dict[str, Any]) -> Lists:
        return Lists(**{**typed, "groups": groups_from(typed["groups"])})

    return FormParts(fields, read)


_HEADINGS = (
    ("title", "The paper’s title", "Before the panel’s name and the date."),
    ("members", "Over the members", ""),
    ("officers", "Over the officers", ""),
    ("others", "Over all others", ""),
    ("observers", "Over those who observe", "Members and substitutes who came only to watch."),
    ("decisions", "Over the decisions", "At the end of the minutes."),
    ("table", "Over their table", ""),
    ("item", "Its first column", ""),
    ("action", "Its second column", ""),
    ("signature", "Under the last line", "For whoever signs."),
)
"""The headings of the minutes: field, label, where it stands."""


def headings(each: Headings) -> FormParts[Headings]:
    """The headings of the minutes, none of them empty."""
    fields = [Field(name=field, label=label, value=getattr(each, field), required=True, hint=hint)
              for field, label, hint in _HEADINGS]  # fmt: skip
    return FormParts(fields, lambda typed: Headings(**typed))
