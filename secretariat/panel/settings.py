"""The panel's settings in plain words: what each decides, what it is on a day, since when, and where it comes from."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import msgspec

from ..basics.clock import MONTHS, house_date, house_time
from .house import Headings, House, words_in_words
from .numbering import Numbering
from .panel import ComplaintTargets, Panel, QuestionRule, Rules


class Setting(NamedTuple):
    """One thing a panel settles for itself. ``name``: the field of ``Panel`` or, with dates, of ``Rules``."""

    name: str
    title: str
    sentence: str
    """What it decides."""
    source: str = ""
    """The rule, or the Act, that leaves it to the panel."""

    @property
    def dated(self) -> bool:
        """Whether it is one of the rules, which hold from a day on. A name simply is."""
        return self.name in Rules.__struct_fields__


_SETTINGS = (
    Setting("name", "Name", "The panel’s full name, as on its papers."),
    Setting("short", "Short name", "For the top line of the screen."),
    Setting("body_word", "The body is called", "The word its papers use: the Panel, the Committee."),
    Setting("host", "Host authority", "The council whose officers serve the panel."),
    Setting("area", "Area", "The police area."),
    Setting("office_title", "Holds to account the", "The full title of the office; a mayor has another."),
    Setting("office_word", "The office is called", "The word the minutes use: the Commissioner, the Mayor."),
    Setting("authorities", "Authorities", "The councils that appoint members.", "FRM-06"),
    Setting("quorum", "Quorum", "How many must be present. No statute gives a figure for panels.", "MTG-20"),
    Setting("seats", "Seats", "How many seats the panel has, filled or not.", "FRM-06"),
    Setting("remote_members_count", "Members joining remotely", "Whether they count and vote; so far the law says no.",
            "MTG-60"),
    Setting("majorities", "Larger majorities", "What a motion marked “present” needs, and who counts for a veto.",
            "MTG-23, FRM-09, PRE-02"),
    Setting("substitution", "Substitutes", "Whether one sits for the whole meeting, or only while the member is away.",
            "MTG-21"),
    Setting("guillotine_minutes", "Longest meeting", "After how long a meeting ends unless it votes to go on.",
            "MTG-54"),
    Setting("phrases", "Phrases", "Short forms that become the panel’s words as they are typed.", "domain 8.2"),
    Setting("clear_days", "What a clear day is", "Statute does not say; working days are general practice.", "CAL-03"),
    Setting("questions", "Public questions", "Until when a question is guaranteed acceptance.",
            "MTG-40, MTG-41, CAL-07"),
    Setting("reply_months", "Period for replies", "How long a reply to a recommendation has.",
            "PRSRA 2011 s.29(3); REC-03"),
    Setting("complaint_targets", "Complaint targets", "The panel’s own; no law sets them.",
            "CMP-23, CMP-07, CMP-43, DAT-05"),
    Setting("lock_minutes", "Complaints lock themselves", "After so long without a key, if they have a passphrase.",
            "DAT-02"),
    Setting("letters_run_on", "Letters in the minutes", "How what was said under an item is lettered.", "MIN-11"),
    Setting("numbering", "Minute numbers", "How minutes are numbered: as the agenda, or on from meeting to meeting.",
            "MIN-10"),
    Setting("house", "House style of minutes", "Words of decision, names, times and numbers of paragraphs in print.",
            "domain 8.2"),
    Setting("headings", "Headings of the minutes", "Those that no agenda gives.", "domain 8.1"),
    Setting("standing", "Standing items", "What comes back on every agenda, or every annual one.", "MTG-50"),
)  # fmt: skip

SETTINGS: dict[str, Setting] = {setting.name: setting for setting in _SETTINGS}
"""Every setting by its name, in the order in which they are shown."""


class Stretch(NamedTuple):
    """What a setting is from a day on. ``since`` is None where it has no dates."""

    value: Any
    since: dt.date | None = None


def course(panel: Panel, name: str) -> list[Stretch]:
    """What a setting was from the beginning, and each day on which it became something else."""
    if not SETTINGS[name].dated:
        return [Stretch(getattr(panel, name))]
    found: list[Stretch] = []
    for rules in timeline(panel):
        value = getattr(rules, name)
        if not found or found[-1].value != value:
            found.append(Stretch(value, rules.since))
    return found


def in_force(panel: Panel, name: str, day: dt.date) -> Stretch:
    """What a setting is on a day, and since when; before them all, what it was at first."""
    first, *later = course(panel, name)
    return next((each for each in reversed(later) if each.since and each.since <= day), first)


def timeline(panel: Panel) -> tuple[Rules, ...]:
    """The panel's rules in order, one for a day: of two for the same day, the one that holds."""
    by_day: dict[dt.date, Rules] = {}
    for rules in panel.rules:
        by_day.setdefault(rules.since, rules)
    return tuple(by_day[day] for day in sorted(by_day))


# --- in words ---


def in_words(name: str, value: Any) -> str:
    """A setting as it is read: “3 working days after publication of the agenda, before 12 noon”."""
    match name:
        case "remote_members_count":
            return "count and vote" if value else "do not count"
        case "substitution":
            return "sit for the whole meeting" if value == "whole meeting" else "sit only while the member is away"
        case "clear_days":
            return "working days alone" if value == "working days" else "every day of the calendar"
        case "letters_run_on":
            return "run on through an item" if value else "begin again with each speaker"
        case "majorities":
            votes = "a substitute counts for a veto" if value.substitutes_veto else "no substitute counts for a veto"
            return f"{value.fraction} of the members present; {votes}"
        case "questions":
            return _questions(value)
        case "reply_months":
            return _of(value, "month")
        case "guillotine_minutes":
            return _of(value, "minute") if value else "no limit"
        case "complaint_targets":
            return _targets(value)
        case "numbering":
            return _numbering(value)
        case "house":
            return _house(value)
        case "headings":
            return _headings(value)
        case "lock_minutes":
            return f"after {_of(value, 'minute')} without a key"
        case "standing":
            annual = sum(each.annual for each in value)
            return _of(len(value), "item") + (f", {annual} of them annual" if annual else "")
        case "phrases":
            return ", ".join(each.short for each in value) or "none"
        case "authorities":
            return ", ".join(value) or "none"
    return str(value) or "not given"


def _of(amount: int, what: str) -> str:
    return f"{amount} {what}" if amount == 1 else f"{amount} {what}s"


def _questions(rule: QuestionRule) -> str:
    unit = rule.counted.removesuffix("s") if rule.amount == 1 else rule.counted
    where = "before the meeting" if rule.anchor == "meeting" else "after publication of the agenda"
    if rule.time is None:
        return f"{rule.amount} {unit} {where}"
    time = "12 noon" if rule.time == dt.time(12) else house_time(rule.time)
    return f"{rule.amount} {unit} {where}, {'by' if rule.noon_inclusive else 'before'} {time}"


def _numbering(numbering: Numbering) -> str:
    how = {"restart": "as on the agenda", "running": "on from meeting to meeting"}
    words = how.get(numbering.style, f"on within the year from {MONTHS[numbering.year_begins - 1]}")
    words += f", as {numbering.suffix}" if numbering.suffix != "none" else ""
    if numbering.runs and numbering.first_on:
        words += f"; {numbering.first} is the first from {house_date(numbering.first_on)} on"
    return words


def _house(house: House) -> str:
    """What differs from the usual style, by example; the time always."""
    usual = House()
    told = [house.time, f"“{house.in_text}”", f"listed as “{house.in_list}”"]
    told += [house.order] if house.order != usual.order else []
    told += [f"paragraphs numbered {house.paragraphs}"] if house.paragraphs != usual.paragraphs else []
    told += [words_in_words(house.words)] if house.words else []
    return ", ".join(told)


def _headings(headings: Headings) -> str:
    return " · ".join(msgspec.structs.astuple(headings))


def _targets(targets: ComplaintTargets) -> str:
    return (
        f"acknowledge in {targets.acknowledge}, decide in {targets.decide}, comments in {targets.comments} working "
        f"days; resolve in {_of(targets.resolve_weeks, 'week')}, review every {_of(targets.review_weeks, 'week')}, "
        f"keep {_of(targets.keep_years, 'year')}, tell no number under {targets.small_number} in parts"
    )
