"""What makes sense for a setting: each function gives the value back with tidy spaces, or raises Refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace

from ...basics.clock import MONTHS
from ...basics.record import Refused
from ...basics.sentences import capitalised
from ..house import Headings, House, judged_words
from ..lists import Lists, judged_groups
from ..majority_rule import MajorityRule
from ..numbering import Numbering
from ..panel import ComplaintTargets, QuestionRule, QuorumRule
from ..standing_items import StandingItem

LONGEST = 250
"""Of a target for complaints, and of the days of the question rule: working days, about a year."""
LAST_MINUTE = 9999
"""No panel has come near that many minutes."""


def tidy(words: str) -> str:
    """Words with one space between them and none around."""
    return " ".join(words.split())


def judge_within(amount: int, least: int, most: int, subject: str) -> None:
    """A number out of its bounds is Refused, in a sentence about its subject: “The number of seats”."""
    if not least <= amount <= most:
        raise Refused(f"{subject} is from {least} to {most}, and {amount} is not.")


def judged_authorities(names: Iterable[str]) -> tuple[str, ...]:
    """The authorities without empty names. Raises Refused where one is there twice."""
    found = tuple(filter(None, map(tidy, names)))
    _refuse_twice(found, "One of them is there twice.")
    return found


def judged_quorum(rule: QuorumRule) -> QuorumRule:
    """MTG-20: a number of members, or a part of them that is less than all. Raises Refused."""
    if rule.fixed < 0 or rule.minimum < 0:
        raise Refused("A quorum cannot be less than nothing.")
    if not rule.fixed and not 0 < rule.numerator < rule.denominator:
        raise Refused(f"{rule.numerator}/{rule.denominator} is no quorum. Write a fraction under one, such as 1/3.")
    return rule


def judged_majorities(rule: MajorityRule) -> MajorityRule:
    """MTG-23: more than an ordinary majority, so half or more, and not more than all. Raises Refused."""
    if rule.denominator < 1 or not rule.denominator <= 2 * rule.numerator <= 2 * rule.denominator:
        raise Refused(f"{rule.numerator}/{rule.denominator} is no larger majority. Write a fraction such as 2/3.")
    return rule


def question_rule(**fields: Any) -> QuestionRule:
    """The rule for public questions from what was filled in. Raises Refused where it cannot be counted."""
    try:
        return QuestionRule(**fields)
    except ValueError as error:
        sentence = str(error)
        raise Refused(f"{capitalised(sentence)}.") from None


def judged_questions(rule: QuestionRule) -> QuestionRule:
    """The rule for public questions, if its days are within a year. Raises Refused."""
    judge_within(rule.amount, 0, LONGEST, "The number of days for public questions")
    return rule


def judged_complaint_targets(targets: ComplaintTargets) -> ComplaintTargets:
    """The targets for complaints, none of them nought or endless. Raises Refused."""
    for days in msgspec.structs.astuple(targets):
        judge_within(days, 1, LONGEST, "A target for complaints")
    return targets


def judged_numbering(rule: Numbering) -> Numbering:
    """How minutes are numbered, if number and month can be. Raises Refused."""
    judge_within(rule.first, 1, LAST_MINUTE, "The number of the first minute")
    judge_within(rule.year_begins, 1, 12, "The month in which the year begins")
    return rule


def judged_year_begins(day: tuple[int, int]) -> tuple[int, int]:
    """Month and day, if every year has them. Raises Refused."""
    month, of_month = day
    judge_within(month, 1, 12, "The month in which the year begins")
    try:
        dt.date(2001, month, of_month)
    except ValueError:
        raise Refused(f"{MONTHS[month - 1]} has no day {of_month} in every year.") from None
    return day


def judged_house(style: House) -> House:
    """The house style with its words of decision made tidy. Raises Refused."""
    judge_within(style.first_paragraph, 1, LAST_MINUTE, "The number of the first paragraph")
    chair, vice, approval = tidy(style.chair), tidy(style.vice_chair), tidy(style.approval).rstrip(".")
    if not chair or not vice:
        raise Refused("Say what the chair and the vice-chair are called.")
    if chair.casefold() == vice.casefold():
        raise Refused(f"“{chair}” cannot be the word for the chair and for the vice-chair.")
    if not approval:
        raise Refused("Say how minutes are approved, such as “agreed as an accurate record”.")
    return replace(style, words=judged_words(style.words), chair=chair, vice_chair=vice, approval=approval)


def judged_lists(lists: Lists) -> Lists:
    """The lists of people with their groups made tidy. Raises Refused."""
    return replace(lists, groups=judged_groups(lists.groups))


def judged_headings(headings: Headings) -> Headings:
    """The headings made tidy, none of them empty. Raises Refused."""
    found = {name: tidy(words) for name, words in msgspec.structs.asdict(headings).items()}
    if not all(found.values()):
        raise Refused("A heading cannot be left empty.")
    return Headings(**found)


def judged_standing_items(items: Iterable[StandingItem]) -> tuple[StandingItem, ...]:
    """The standing items, none of them twice and none without a title. Raises Refused."""
    found = tuple(replace(each, title=tidy(each.title)) for each in items)
    if not all(each.title for each in found):
        raise Refused("A standing item needs a title.")
    _refuse_twice((each.title for each in found), "A standing item of that title is there already.")
    return found


def _refuse_twice(names: Iterable[str], sentence: str) -> None:
    folded = [name.casefold() for name in names]
    if len(set(folded)) < len(folded):
        raise Refused(sentence)
