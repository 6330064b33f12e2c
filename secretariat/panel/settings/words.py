"""Phrases that describe the values of more than one part: ``words`` of the settings ``OfItsOwn``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from ...basics.amounts import so_many
from ...basics.clock import MONTHS, house_date, house_time
from ...meetings.exempt import ExemptGrounds
from ..by_business import ForBusiness
from ..house import Headings, House, decision_words_as_typed
from ..lists import Lists
from ..majority_rule import MajorityRule
from ..numbering import Numbering
from ..panel import ComplaintTargets, QuestionRule
from ..phrases import Phrase
from ..standing_items import StandingItem
from ..word_template import WordTemplate


def authorities(names: Iterable[str]) -> str:
    """The authorities by name."""
    return ", ".join(names) or "none"


def majorities(rule: MajorityRule) -> str:
    """“two-thirds of the members present; no substitute counts for a veto”."""
    votes = "a substitute counts for a veto" if rule.substitutes_veto else "no substitute counts for a veto"
    return f"{rule.fraction} of the members present; {votes}"


def by_business(rules: Iterable[ForBusiness]) -> str:
    """“precept: quorum 7; no vote: independent members”, all of them."""
    return " · ".join(map(str, rules)) or "none"


def phrases(bank: Iterable[Phrase]) -> str:
    """The phrase bank by its short forms alone."""
    return ", ".join(each.short for each in bank) or "none"


def word_template(template: WordTemplate) -> str:
    """Its file, and the styles that are named in it."""
    styles = "; ".join(f"{each.role}: {each.style}" for each in template.styles)
    return f"{template.path or 'none: the shipped form'}{f' ({styles})' if styles else ''}"


def questions(rule: QuestionRule) -> str:
    """“3 working days after publication of the agenda, before 12 noon”."""
    unit = rule.counted.removesuffix("s") if rule.amount == 1 else rule.counted
    where = "before the meeting" if rule.anchor == "meeting" else "after publication of the agenda"
    if rule.time is None:
        return f"{rule.amount} {unit} {where}"
    time = "12 noon" if rule.time == dt.time(12) else house_time(rule.time)
    return f"{rule.amount} {unit} {where}, {'by' if rule.noon_inclusive else 'before'} {time}"


def complaint_targets(targets: ComplaintTargets) -> str:
    """Every target for complaints with its period."""
    return (
        f"acknowledge in {targets.acknowledge}, decide in {targets.decide}, comments in {targets.comments} working "
        f"days; resolve in {so_many(targets.resolve_weeks, 'week')}, review every "
        f"{so_many(targets.review_weeks, 'week')}, keep {so_many(targets.keep_years, 'year')}, tell no number under "
        f"{targets.small_number} in parts"
    )


def numbering(rule: Numbering) -> str:
    """“on from meeting to meeting, as 39/20”."""
    how = {"restart": "as on the agenda", "running": "on from meeting to meeting"}
    words = how.get(rule.style, f"on within the year from {MONTHS[rule.year_begins - 1]}")
    words += f", as {rule.suffix}" if rule.suffix != "none" else ""
    if rule.runs and rule.first_on:
        words += f"; {rule.first} is the first from {house_date(rule.first_on)} on"
    return words


def house(style: House) -> str:
    """What differs from the usual style, by example; the time and the names always."""
    usual = House()
    examples = [style.time, f"“{style.in_text}”", f"listed as “{style.in_list}”"]
    examples += [style.order] if style.order != usual.order else []
    examples += [f"paragraphs numbered {style.paragraphs}"] if style.paragraphs != usual.paragraphs else []
    examples += [f"from {style.first_paragraph} on"] if style.first_paragraph != 1 else []
    examples += [f"{style.offsets} with their place in the recording"] if style.offsets != "none" else []
    examples += ["promises apart"] if style.promises == "apart" else []
    examples += [decision_words_as_typed(style.words)] if style.words else []
    examples += [each for each in (style.chair, style.vice_chair) if each not in (usual.chair, usual.vice_chair)]
    examples += [f"“{style.deciding}” without who decided"] if style.deciding != usual.deciding else []
    examples += [f"minutes “{style.approval}”"] if style.approval != usual.approval else []
    return ", ".join(examples)


def lists(each: Lists) -> str:
    """The groups of those present, and what else differs from the usual lists."""
    said = [f"present: {', '.join(group.heading for group in each.groups)}"] if each.groups else []
    said += ["apologies with authorities"] if each.apologies_by_authority else []
    said += ["substitutes in one sentence"] if each.substitutes == "respectively" else []
    said += [] if each.absent else ["nobody named as absent"]
    return "; ".join(said) or "as usual"


def headings(each: Headings) -> str:
    """All of them in order."""
    return " · ".join(msgspec.structs.astuple(each))


def exempt(grounds: ExemptGrounds) -> str:
    """“paragraphs 1 to 7 of Part 1 of Schedule 12A”."""
    return f"paragraph{'s' if len(grounds.grounds) > 1 else ''} {grounds.which} of {grounds.shortly}"


def year_begins(day: tuple[int, int]) -> str:
    """“20 May”."""
    return f"{day[1]} {MONTHS[day[0] - 1]}"


def standing(items: Sequence[StandingItem]) -> str:
    """How many there are: “8 items, 2 of them annual”."""
    annual = sum(each.annual for each in items)
    return so_many(len(items), "item") + (f", {annual} of them annual" if annual else "")
