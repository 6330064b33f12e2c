"""The sentences about who sent apologies, who came for whom, and who was represented (MTG-21)."""

from __future__ import annotations

from collections.abc import Iterable

from ..basics.saying import say
from ..basics.sentences import capitalised, councillors, listing
from ..meetings.meeting import Substitution
from ..panel.people import SEATS, Role
from .proceedings import Proceedings


def apologies_sentence(p: Proceedings) -> str:
    """“Apologies were received from Councillors A and B. Councillor C was in attendance as …” (F5 shows it).

    A substitute's own apologies are told apart: nobody reads from them that a seat was empty.
    """
    parts = []
    for word, of in (("", p.excused), (say(" for lateness"), p.excused_late)):
        pool = [person for person in of if _is_a_substitute(p, person)]
        seats = [person for person in of if person not in pool]
        if seats:
            parts.append(say("Apologies{word} were received from {named}.", word, _named(p, seats)))
        if pool:
            parts.append(_of_substitutes(p, word, pool, also=bool(seats)))
    parts = parts or [say("There were no apologies for absence.")]
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
    said = post.authority or (say(Role.INDEPENDENT.value) if post.role is Role.INDEPENDENT else "")
    return f" ({said})" if said else ""


def _of_substitutes(p: Proceedings, word: str, people: list[str], *, also: bool) -> str:
    members = [p.bundle.member_replaced_by(person) for person in people]
    whose = [p.name(member) for member in members if member]
    role = say("substitute") if len(people) == 1 else say("substitutes")
    of = say("{role} for {whose}", role, listing(whose)) if len(whose) == len(people) else role
    return say(
        "Apologies{word} were {also}received from {named}, {of}.",
        word,
        say("also ") if also else "",
        _named(p, people),
        of,
    )


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
    one = say("{names} were in attendance as substitutes for {members} respectively.", capitalised(names), members)
    return [one, *(_for_one(p, sub) for sub in came if not sub.votes)]


def _for_one(p: Proceedings, sub: Substitution) -> str:
    return say(
        "{substitute} was in attendance as substitute for {member}{without_vote}.",
        p.name(sub.substitute, start=True),
        p.name(sub.member),
        "" if sub.votes else say(", without a vote"),
    )


def _came(p: Proceedings, person: str) -> str:
    """“to be ” of somebody who is not there, or not yet."""
    return "" if p.spells.get(person) else say("to be ")


def _represented(p: Proceedings) -> list[str]:
    """Who sent somebody in her or his place who is no substitute: an officer, the Commissioner."""
    said = [each for each in p.bundle.apologies if each.represented and not p.spells.get(each.person)]
    return [
        say(
            "{person} was {came}represented by {represented}.",
            p.name(each.person, start=True),
            _came(p, each.represented),
            p.name(each.represented),
        )
        for each in said
    ]
