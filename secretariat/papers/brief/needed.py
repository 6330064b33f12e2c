"""Which majority an item needs, from the rules, and whether those who may come are enough for it."""

from __future__ import annotations

import datetime as dt

from ...basics.clock import house_date
from ...deadlines.rules import fixed_day
from ...meetings.bundle import Bundle
from ...meetings.meeting import AgendaItem, Purpose, function_of
from ...panel.panel import Panel
from ...proceedings.majorities import PRESENT, Majority, is_of_the_precept, kind_in_words, majority, no_veto
from ...proceedings.proceedings import Proceedings
from ...proceedings.quorum import share

ORDINARY = "An ordinary majority."
NONE = "Nothing is put to the vote."
_NOT_PUT = (Purpose.APOLOGIES, Purpose.DECLARATIONS, Purpose.QUESTIONS)


def needed_for(p: Proceedings, item: AgendaItem, asked: str = "") -> list[str]:
    """What an item needs, a sentence each. ``asked``: what its report asks, whose words may call for more (MTG-23)."""
    if item.business in _NOT_PUT:
        return [NONE]
    if item.business is Purpose.ELECT_CHAIR:
        return ["Of one nominee no vote is needed; of several, more votes for one than for another.",
                "The clerk has no casting vote."]  # fmt: skip
    if item.business is Purpose.ELECT_VICE:
        return ["Of one nominee no vote is needed; of several, more votes for one than for another."]
    if is_of_the_precept(item):
        return _of_the_precept(p, item)
    if function_of(item) == "CHIEF_CONSTABLE" or (not item.function and "chief constable" in item.title.casefold()):
        if "reserve candidate" in item.title.casefold():
            return [ORDINARY, "There is no veto of a reserve candidate."]  # APP-05
        return [ORDINARY, *_of_a_veto(p, "veto constable", "A veto of the proposed appointment", "Schedule 8")]
    if kind_in_words(p, f"{item.title}. {asked}") == PRESENT:
        return [_of_those_present(p)]
    return [ORDINARY]


def _of_the_precept(p: Proceedings, item: AgendaItem) -> list[str]:
    """PRE-01 to PRE-04: what a veto needs, that its direction must be said, and by when the report is due."""
    if why := no_veto(p, item):
        return [ORDINARY, why, f"The second report is due by {_day('precept-second-report')}."]
    return [
        ORDINARY, *_of_a_veto(p, "veto", "A veto of the proposed precept", "Schedule 5 paragraph 4(4)"),
        "The motion for a veto says whether the precept is too high or too low.",
        f"The report is due by {_day('precept-report')}, whatever is decided.",
    ]  # fmt: skip


def _of_a_veto(p: Proceedings, kind: str, what: str, law: str) -> list[str]:
    needs = majority(p, kind)
    assert needs is not None, "a veto is no ordinary motion"
    said = (
        f"{what} needs {needs.needed} of the {needs.out_of} {needs.whose}, present or not: {needs.share} of them "
        f"(2011 Act, {law})."
    )
    return [said, *_enough(p, needs)]


def _enough(p: Proceedings, needs: Majority) -> list[str]:
    """That a veto cannot be carried, or only by all, as far as it is known who comes (PRE-01)."""
    come = len(may_come(p, veto=True))
    if come < needs.needed:
        return [f"By the apologies known only {come} can come: it cannot be carried."]
    if come == needs.needed and come < needs.out_of:
        return ["By the apologies known that is everyone who can come."]
    return []


def _of_those_present(p: Proceedings) -> str:
    """FRM-09, MTG-23: a share of those present, with the number if everyone comes who has not sent apologies."""
    rule, come = p.rules.majorities, len(may_come(p))
    number = share(rule.numerator, rule.denominator, come)
    return (
        f"{rule.fraction.capitalize()} of the members present: {number} of {come}, if all come who sent no apologies."
    )


def may_come(p: Proceedings, *, veto: bool = False) -> list[str]:
    """The members of whom no apology is known, and the substitutes who vote in the others' place.

    ``veto``: without the substitutes, where the panel does not count them for one (PRE-02).
    """
    away = p.bundle.excused
    come: list[str] = []
    for person in p.people.in_office(p.day):
        substitute = _voting_substitute(p.bundle, person.id)
        if substitute and substitute not in away:
            come += [] if veto and not p.rules.majorities.substitutes_veto else [substitute]
        elif person.id not in away and not p.bundle.substitute_for(person.id):
            come.append(person.id)
    return come


def _voting_substitute(bundle: Bundle, member: str) -> str:
    return next((each.substitute for each in bundle.substitutions if each.member == member and each.votes), "")


def votes_at_large(panel: Panel, p: Proceedings) -> list[str]:
    """How anything is carried, once for the whole meeting (MTG-22, MTG-20)."""
    chair, come, quorum = p.house.chair, len(may_come(p)), p.usual_quorum
    enough = (
        f"By the apologies known {come} of the {p.in_office} members can come{'' if come >= quorum else ', too few'}."
    )
    return [
        "A motion is carried by more votes for than against of the members present and voting; whoever presides may "
        "give a second or casting vote where they are equal (Local Government Act 1972, Schedule 12 paragraph 39). "
        "That is an ordinary majority; where more is needed, it says so beside the item.",
        f"The quorum is {quorum}: {p.rules.quorum}. Without it {panel.the_body} can decide nothing, "
        f"and the {chair} says so. {enough}",
    ]


def _day(name: str) -> str:
    return house_date(dt.date(2000, *fixed_day(name))).rpartition(" ")[0]
