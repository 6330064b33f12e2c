"""What is known before a meeting begins: who presides, how many there are, apologies, interests."""

from __future__ import annotations

from ...basics.sentences import councillors
from ...documents.document import Text, strong, text
from ...meetings.meeting import MeetingKind
from ...panel.people import Person, Role
from ...proceedings.interests import interest_described
from ...proceedings.proceedings import Proceedings
from ...proceedings.state import Office


def known(p: Proceedings) -> list[Text]:
    """A line each, with its name before it."""
    lines = [
        ("Presides", presides(p)),
        ("Members", f"{p.in_office} in office, of {p.rules.seats} seats."),
        ("Away", " ".join([*excused(p), *expected_late(p), *substitutes(p)]) or "None is on record."),
        ("Interests", " ".join(interests(p)) or "None is on record."),
    ]
    return [text(strong(f"{name}: "), words) for name, words in lines]


def presides(p: Proceedings) -> str:
    """Who holds the chair, and who stands in (MTG-51)."""
    chair, vice = _holder(p, "chair"), _holder(p, "vice-chair")
    if p.bundle.meeting.kind is MeetingKind.ANNUAL:
        return f"The clerk, until a {p.house.chair} is elected; then whoever is elected."
    stands_in = f"{vice}, {p.house.vice_chair}" if vice else "a member whom the meeting chooses"
    if vice and _away(p, "vice-chair"):
        stands_in = f"a member whom the meeting chooses, since {vice}, {p.house.vice_chair}, sent apologies"
    if chair:
        away = ", who sent apologies" if _away(p, "chair") else ""
        return f"{chair}, {p.house.chair}{away}. In absence: {stands_in}."
    if vice:
        return f"{vice}, {p.house.vice_chair}; there is no {p.house.chair}."
    return f"There is no {p.house.chair} and no {p.house.vice_chair}: the meeting chooses a member to preside."


def _holder(p: Proceedings, office: Office) -> str:
    holder = p.office_holder(office)
    return p.people[holder].in_full if holder else ""


def _away(p: Proceedings, office: Office) -> bool:
    return any(each.person == p.office_holder(office) and not each.late for each in p.bundle.apologies)


def clerk(p: Proceedings) -> str:
    """Who conducts the election of the chair (MTG-50)."""
    found = p.people.holding(p.day, Role.CLERK)
    return f"{found[0].in_full}, clerk" if len(found) == 1 else "The clerk"


def excused(p: Proceedings) -> list[str]:
    """Who sent apologies; no reason is known here."""
    away = [_person(p, each.person) for each in p.bundle.apologies if not each.late]
    return [f"Apologies have been received from {_names(p, away)}."] if away else []


def expected_late(p: Proceedings) -> list[str]:
    """Who said that she or he will come late."""
    late = [_person(p, each.person) for each in p.bundle.apologies if each.late]
    return [f"{_names(p, late)} will be late."] if late else []


def substitutes(p: Proceedings) -> list[str]:
    """Who comes for whom (MTG-21), and who is represented by somebody."""
    said = [
        f"{p.name(each.substitute, start=True)} is the substitute for {p.name(each.member)}"
        f"{'' if each.votes else ', without a vote'}."
        for each in p.bundle.substitutions
    ]
    return [
        *said,
        *(f"{p.name(each.person, start=True)} is represented by {p.name(each.represented)}."
          for each in p.bundle.apologies if each.represented),
    ]  # fmt: skip


def interests(p: Proceedings) -> list[str]:
    """The standing interests of the members in office, and what was declared for this meeting already (MTG-57)."""
    standing = [
        f"{p.name(person.id, start=True)}, standing: {each.as_typed.rstrip('.')}."
        for person in p.people.in_office(p.day)
        for each in person.interests
        if each.held_on(p.day)
    ]
    declared = [
        (f"{p.name(each.person, start=True)} declared " if each.person and not each.for_all else "Of all members: ")
        + f"{interest_described(p, each)}."
        for each in p.interests
        if not each.standing
    ]
    return [*standing, *declared]


def _person(p: Proceedings, id: str) -> Person:
    return p.people[id]


def _names(p: Proceedings, people: list[Person]) -> str:
    ordered = sorted(people, key=lambda person: (not person.title, person.sorting))
    return councillors((person.title, p.untitled(person)) for person in ordered)
