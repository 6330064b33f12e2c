"""The sentences about who sent apologies, who came for whom, and who was represented (MTG-21)."""

from __future__ import annotations

from collections.abc import Iterable

from ..basics.sentences import capitalised, councillors, listing
from ..meetings.meeting import Substitution
from ..panel.people import SEATS, Role
from .proceedings import Proceedings


def apologies_sentence(p: Proceedings) -> str:
    """“Apologies were received from Councillors A and B. Councillor C was in attendance as …” (F5 shows it).

    A substitute's own apologies are told apart: nobody reads from them that a seat was empty.
    """
    parts = []
    for word, of in (("", p.excused), (" for lateness", p.excused_late)):
        pool = [person for person in of if _is_a_substitute(p, person)]
        seats = [person for person in of if person not in pool]
        if seats:
            parts.append(f"Apologies{word} were received from {_named(p, seats)}.")
        if pool:
            parts.append(_of_substitutes(p, word, pool, also=bool(seats)))
    parts = parts or ["There were no apologies for absence."]
    return " ".join([*parts, *_substitutes(p), *_represented(p)])


def _is_a_substitute(p: Proceedings, person: str) -> bool:
    return Role.SUBSTITUTE in p.roles(person) and not p.roles(person) & set(SEATS)


def _named(p: Proceedings, people: Iterable[str]) -> str:
    """The names by the alphabet, councillors first; with what each sits for where the panel prints that."""
    found = sorted((p.people[person] for person in people), key=lambda person: (not person.title, person.sorting))
    return councillors((person.title, f"{p.untitled(person)}{_seat(p, person.id)}") for person in found)


def _seat(p: Proceedings, person: str) -> str:
    """“ (Eldmoor)”, “ (independent member)”; empty where the panel does not print it."""
    post = p.people[person].post_on(p.day)
    if post is None or not p.rules.lists.apologies_by_authority:
        return ""
    said = post.authority or (Role.INDEPENDENT.value if post.role is Role.INDEPENDENT else "")
    return f" ({said})" if said else ""


def _of_substitutes(p: Proceedings, word: str, people: list[str], *, also: bool) -> str:
    members = [p.bundle.member_replaced_by(person) for person in people]
    whose = [p.name(member) for member in members if member]
    role = "substitute" if len(people) == 1 else "substitutes"
    of = f"{role} for {listing(whose)}" if len(whose) == len(people) else role
    return f"Apologies{word} were {'also ' if also else ''}received from {_named(p, people)}, {of}."


def _substitutes(p: Proceedings) -> list[str]:
    """Who came for whom: a sentence each, or one for all who vote, as the panel prints it."""
    excused = set(p.excused)
    came = [sub for sub in p.bundle.substitutions
            if (p.spells.get(sub.substitute) if p.phase != "not begun" else sub.substitute not in excused)]  # fmt: skip
    together = [sub for sub in came if sub.votes] if p.rules.lists.substitutes == "respectively" else []
    if len(together) < 2:
        return [_for_one(p, sub) for sub in came]
    who, whom = ([p.people[each] for each in pair] for pair in
                 ([sub.substitute for sub in together], [sub.member for sub in together]))  # fmt: skip
    names, members = (councillors((person.title, p.untitled(person)) for person in people) for people in (who, whom))
    one = f"{capitalised(names)} were in attendance as substitutes for {members} respectively."
    return [one, *(_for_one(p, sub) for sub in came if not sub.votes)]


def _for_one(p: Proceedings, sub: Substitution) -> str:
    there = f"{p.name(sub.substitute, start=True)} was in attendance as substitute for"
    return f"{there} {p.name(sub.member)}{'' if sub.votes else ', without a vote'}."


def _came(p: Proceedings, person: str) -> str:
    """“to be ” of somebody who is not there, or not yet."""
    return "" if p.spells.get(person) else "to be "


def _represented(p: Proceedings) -> list[str]:
    """Who sent somebody in her or his place who is no substitute: an officer, the Commissioner."""
    said = [each for each in p.bundle.apologies if each.represented and not p.spells.get(each.person)]
    return [
        f"{p.name(each.person, start=True)} was {_came(p, each.represented)}represented by {p.name(each.represented)}."
        for each in said
    ]  # fmt: skip
