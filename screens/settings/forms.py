"""What is asked to change one of the panel's settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, get_args

from msgspec.structs import replace

from secretariat.basics.acts import Act
from secretariat.basics.clock import MONTHS, TimeForm, house_date
from secretariat.meetings.meeting import business_of
from secretariat.panel.house import Headings, House, InList, InText, Order, Paragraphs, decision_words, words_in_words
from secretariat.panel.majority_rule import MajorityRule
from secretariat.panel.numbering import Numbering, Style, Suffix
from secretariat.panel.panel import ComplaintTargets, Panel, QuestionRule, QuorumRule
from secretariat.panel.phrases import as_lines, from_lines
from secretariat.panel.setting_changes import change, question_rule
from secretariat.panel.settings import SETTINGS, in_force
from secretariat.panel.standing_item_changes import PARTS, add, put
from secretariat.panel.standing_items import StandingItem

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from .authorities import authorities_form
from .quorum import quorum_rule

Keep = Callable[[Act], Awaitable[bool]]


_TARGETS = (
    ("acknowledge", "Acknowledge within", "Working days from when it came."),
    ("decide", "Decide within", "Working days, to decide whether to record it."),
    ("comments", "Comments within", "Working days, from both sides."),
    (
        "resolve_weeks",
        "Resolve within",
        "Weeks from when it came, or was sent back, to the end of informal resolution.",
    ),
    ("review_weeks", "Review every", "Weeks between two reviews of a copy that is withheld (CMP-07)."),
    ("keep_years", "Keep for", "Years after its end, before a case is listed for erasing (DAT-05)."),
    ("small_number", "Smallest number told", "A count under this is not broken down in a public report (CMP-43)."),
)
"""The targets for complaints: field, label, what it counts."""


def setting_form(panel: Panel, name: str, day: dt.date, keep: Keep) -> Form[Act]:
    """A setting as it stands on a day, to be changed from a day on, or altogether where it has no dates."""
    if name == "authorities":
        return authorities_form(panel, keep)
    setting, stands = SETTINGS[name], in_force(panel, name, day)
    fields = _fields(name, stands.value)
    if setting.dated:
        fields.append(_since(day, stands.since))

    def check(values: dict[str, Any]) -> Act:
        return change(panel, name, _read(name, values), values.get("since"))

    source = f" ({setting.source})" if setting.source else ""
    return Form(setting.title, fields, check, keep=keep, note=setting.sentence + source, draft=f"setting {name}")


def _since(day: dt.date, stands_since: dt.date | None) -> Field:
    puts_right = f" {house_date(stands_since)} puts right what stands." if stands_since else ""
    return Field(name="since", label="From which day", kind="date", value=day, required=True,
                 hint=f"What held before that day stays.{puts_right}")  # fmt: skip


def _number(name: str, label: str, value: int, hint: str = "") -> Field:
    return Field(name=name, label=label, kind="number", value=value, required=True, hint=hint)


def _fields(name: str, value: Any) -> list[Field]:
    match name:
        case "quorum":
            return _quorum_fields(value)
        case "seats":
            return [_number(name, "Seats", value)]
        case "remote_members_count":
            return [Field(name=name, label="They count and vote", kind="yesno", value=value)]
        case "letters_run_on":
            return [Field(name=name, label="They run on", kind="yesno", value=value,
                          hint="Yes: one sequence through an item. No: each speaker begins at a) again.")]  # fmt: skip
        case "substitution":
            return [Field(name=name, label="A substitute sits", kind="choice", value=value, options=[
                ("whole meeting", "for the whole meeting"), ("while away", "only while the member is away"),
            ])]  # fmt: skip
        case "phrases":
            return [Field(name=name, label="Phrases", kind="lines", value=as_lines(value),
                          hint="One a line: nt = noted that. In capitals: spelled out at first use.")]  # fmt: skip
        case "clear_days":
            return [Field(name=name, label="A clear day is", kind="choice", value=value, options=[
                ("working days", "a working day"), ("calendar days", "any day of the calendar"),
            ])]  # fmt: skip
        case "majorities":
            return _majority_fields(value)
        case "questions":
            return _question_fields(value)
        case "reply_months":
            return [_number(name, "Months", value)]
        case "numbering":
            return _numbering_fields(value)
        case "house":
            return _house_fields(value)
        case "headings":
            return [Field(name=field, label=label, value=getattr(value, field), required=True, hint=hint)
                    for field, label, hint in _HEADINGS]  # fmt: skip
        case "guillotine_minutes":
            return [
                _number(name, "Minutes", value, "0: no limit. After so long a meeting ends unless it votes to go on.")
            ]
        case "lock_minutes":
            return [_number(name, "Minutes without a key", value)]
        case "complaint_targets":
            return [_number(field, label, getattr(value, field), hint) for field, label, hint in _TARGETS]
    return [Field(name=name, label=SETTINGS[name].title, value=value)]


def _quorum_fields(rule: QuorumRule) -> list[Field]:
    words = str(rule.fixed) if rule.fixed else f"{rule.numerator}/{rule.denominator}"
    return [
        Field(name="quorum", label="Quorum", value=words, required=True,
              hint="A fraction, such as 1/3 (rounded up), or a number."),
        Field(name="base", label="A fraction of", kind="choice", value=rule.base,
              options=[("seats", "the seats, filled or not"), ("in office", "the members in office")]),
        Field(name="minimum", label="But at least", kind="number", value=rule.minimum,
              hint="With a fraction: never fewer."),
    ]  # fmt: skip


def _majority_fields(rule: MajorityRule) -> list[Field]:
    return [
        _number("numerator", "So many parts", rule.numerator, "Two-thirds: 2 parts …"),
        _number("denominator", "Out of", rule.denominator, "… out of 3, of the members present, rounded up."),
        Field(name="substitutes_veto", label="Substitutes count for a veto", kind="yesno", value=rule.substitutes_veto,
              hint="The law does not say whether a substitute is one of the two-thirds (PRE-02)."),
    ]  # fmt: skip


def _question_fields(rule: QuestionRule) -> list[Field]:
    return [
        _number("amount", "How many", rule.amount),
        Field(name="counted", label="Counted in", kind="choice", value=rule.counted,
              options=["working days", "clear days", "days"]),
        Field(name="anchor", label="From", kind="choice", value=rule.anchor,
              options=[("publication", "publication of the agenda, on"), ("meeting", "the meeting, back")]),
        Field(name="time", label="Until the time of day", kind="time", value=rule.time,
              hint="Empty: the whole of that day."),
        Field(name="noon_inclusive", label="That time is in time", kind="yesno", value=rule.noon_inclusive,
              hint="“Before 12 noon” says No; “by 12 noon” says Yes (CAL-07)."),
    ]  # fmt: skip


def _read(name: str, values: dict[str, Any]) -> Any:
    """The setting as the form says it. Raises Refused."""
    asked = {field: value for field, value in values.items() if field != "since"}
    match name:
        case "quorum":
            rule = quorum_rule(asked["quorum"], asked["minimum"])
            return rule if rule.fixed else replace(rule, base=asked["base"])
        case "majorities":
            return MajorityRule(**asked)
        case "questions":
            return question_rule(**asked)
        case "complaint_targets":
            return ComplaintTargets(**asked)
        case "numbering":
            return _numbering(asked)
        case "house":
            return House(**{**asked, "words": decision_words(asked["words"])})
        case "headings":
            return Headings(**asked)
        case "phrases":
            return from_lines(asked[name])
    return asked[name]


# --- the house style of the minutes ---

_HEADINGS = (
    ("title", "The paper’s title", "Before the panel’s name and the date."),
    ("members", "Over the members", ""),
    ("officers", "Over the officers", ""),
    ("others", "Over all others", ""),
    ("decisions", "Over the decisions", "At the end of the minutes."),
    ("table", "Over their table", ""),
    ("item", "Its first column", ""),
    ("action", "Its second column", ""),
    ("signature", "Under the last line", "For whoever signs."),
)
"""The headings of the minutes: field, label, where it stands."""


def _example(name: str, label: str, value: str, kinds: Any, hint: str = "") -> Field:
    """A choice by example: its values are what is read."""
    return Field(name=name, label=label, kind="choice", value=value, options=get_args(kinds), hint=hint)


def _numbering_fields(numbering: Numbering) -> list[Field]:
    ways: dict[Style, str] = {
        "restart": "as on the agenda", "running": "on from meeting to meeting", "in the year": "on within a year",
    }  # fmt: skip
    return [
        Field(name="style", label="Numbers are", kind="choice", value=numbering.style, options=list(ways.items())),
        _example("suffix", "With the year", numbering.suffix, Suffix),
        Field(name="year_begins", label="The year begins in", kind="choice", value=MONTHS[numbering.year_begins - 1],
              options=MONTHS, hint="Numbers within a year are counted anew from the first of that month."),
        _number("first", "Begin with number", numbering.first,
                "The first minute of the first meeting on the day below, or after it."),
        Field(name="first_on", label="On which day", kind="date", value=numbering.first_on,
              hint="Empty: the first meeting that is numbered so begins with 1."),
    ]  # fmt: skip


def _numbering(asked: dict[str, Any]) -> Numbering:
    if asked["first"] != 1 and asked["first_on"] is None:
        raise FieldRefused("first_on", f"Say on which day minutes begin with {asked['first']}.")
    return Numbering(**{**asked, "year_begins": MONTHS.index(asked["year_begins"]) + 1})


def _house_fields(house: House) -> list[Field]:
    return [
        _example("time", "A time", house.time, TimeForm),
        _example("in_text", "A member in the text", house.in_text, InText),
        _example("in_list", "In the list of members", house.in_list, InList),
        _example("order", "The list runs", house.order, Order, "By authority: it says each councillor’s council."),
        _example("paragraphs", "Paragraph numbers", house.paragraphs, Paragraphs,
                 "Within an item: 8.1, 8.2. Through the meeting: 1, 2, 3."),
        Field(name="words", label="Words of decision", value=words_in_words(house.words),
              hint="As typed = as printed, set apart by commas: agreed = RESOLVED, received = RECEIVED. "
                   "Others are printed in capitals."),
    ]  # fmt: skip


# --- standing items ---


def standing_form(
    panel: Panel, items: Sequence[StandingItem], at: int | None, since: dt.date, keep: Keep
) -> Form[Act]:  # fmt: skip
    """A new standing item, or one that is there, from a day on."""
    known = StandingItem(title="") if at is None else items[at]
    fields = [
        Field(name="title", label="Title", value=known.title, required=True),
        Field(name="part", label="Where", kind="choice", options=list(PARTS.items()), value=known.part),
        Field(name="annual", label="Annual meeting alone", kind="yesno", value=known.annual),
        Field(name="planned", label="In the forward plan", value=known.planned,
              hint="What the plan calls it. Empty: the plan does not name it, for every agenda has it."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        if at is None:
            return add(panel, StandingItem(business=business_of(values["title"]), **values), since)
        return put(panel, at, replace(known, **values), since)

    title = "A new standing item" if at is None else known.title
    note = f"From {house_date(since, weekday=True)} on."
    return Form(title, fields, check, keep=keep, note=note, draft=f"standing {known.title} {since}")
