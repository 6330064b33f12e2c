"""What is at hand while a line is read: who is speaking (``Desk``), and the result (``Captured``)."""

from __future__ import annotations

import re
from typing import Literal

import msgspec
from msgspec.structs import replace

from ..basics.acts import Drop, Put
from ..basics.openings import begins_with_a_verb
from ..basics.pattern import pattern
from ..basics.questions import asks
from ..basics.record import Refused
from ..events.base import Happening
from ..events.speech import Answered, Said
from ..panel.people import COMMISSIONERS_SIDE, SEATS, Role
from ..proceedings.proceedings import Proceedings
from .arguments.persons import meant, person_at

Manner = Literal["asked", "stated", "answered", "reported"]


class Desk(msgspec.Struct, frozen=True):
    """Who is speaking, and how: the next plain line becomes that person's words. No speaker: it is narrative."""

    speaker: str = ""
    manner: Manner = "asked"
    asker: str = ""
    """Who gets the word back after an answer."""
    fresh: bool = False
    """The speaker was chosen by a code just now: another Tab changes asking to stating, and hands nothing on."""
    by_words: bool = False
    """The manner is not settled: ``with_manner`` finds it from the words when they are typed."""
    waiting: bool = False
    """The word was handed on, and there was nobody to take it."""


NARRATIVE = Desk()


class Captured(msgspec.Struct):
    """What one line means: events to add, other records it changes, and the desk for the next line."""

    events: list[Happening] = msgspec.field(default_factory=list)
    also: list[Put | Drop] = msgspec.field(default_factory=list)
    desk: Desk | None = None
    """The desk for the next line; None leaves it as it is."""
    note: str = ""
    """A few words for undo and history."""
    say: str = ""
    """Sentences for the clerk to read after Enter; empty for none. They never prevent anything."""


# --- asking, stating or reporting: from the first words ---


def with_manner(desk: Desk, words: str) -> Desk:
    """The desk with the manner that the first sentence of the words shows, unless Tab has settled it.

    A question is asked; “thanked the staff” is reported; anything else is stated.
    """
    if not desk.by_words:
        return desk
    if asks(words) and not _SAYS_SO.match(words):
        return replace(desk, manner="asked")
    hers = begins_with_a_verb(words) and words.split()[0].casefold() not in _OF_OTHERS
    return replace(desk, manner="reported" if hers else "stated")


_SAYS_SO = pattern(r"(?:asks|asked|enquire[sd]|inquire[sd]|queried|questioned|wondered) ", re.IGNORECASE)
"""“asked why it was late?” says already that it was asked."""
_OF_OTHERS = ("can", "may", "must", "shall", "should")
"""“Can do more.”: what a member says is of somebody else; reported of herself it would be “could do more”."""


def without_own_name(words: str, speaker: str, p: Proceedings) -> str:
    """Words that begin with the speaker's own name and a verb, from the verb on: the name is printed anyhow.

    “The Commissioner explained that …” of the Commissioner; but “Price rises were feared” of Councillor Price is whole.
    """
    try:
        found = person_at(p, words)
    except Refused:  # two are called so
        return words
    if found is None or found.person != speaker or not found.rest.startswith(" "):
        return words
    said = found.rest.lstrip()
    return said if begins_with_a_verb(said) else words


def are_words(text: str, p: Proceedings) -> bool:
    """Whether the text before a Tab is words to minute, and not somebody's code or name."""
    if " " not in text:
        return text.endswith(("?", "!", "…"))  # “Why?”: no code ends so
    try:
        meant(p, text)
    except Refused:
        return True
    return False


_MEMBERS: tuple[Manner, ...] = ("asked", "stated", "reported")
_OTHERS: tuple[Manner, ...] = ("answered", "reported")


def _next_manner(desk: Desk, p: Proceedings) -> Manner:
    """The next manner in turn: asked, stated, reported; answered, reported for those who are not members."""
    ring = _MEMBERS if manner_of(p, desk.speaker) == "asked" else _OTHERS
    return ring[(ring.index(desk.manner) + 1) % len(ring)] if desk.manner in ring else ring[0]


def manner_of(p: Proceedings, person: str) -> Manner:
    """How someone speaks unless the clerk says otherwise: members ask; others answer the point made last, or report."""
    if p.roles(person) & set(SEATS) or p.bundle.member_replaced_by(person):
        return "asked"
    return "answered" if p.last_asker and p.page.last_letter else "reported"


def answerer(p: Proceedings, asker: str = "") -> str:
    """Who is taken to answer: whoever last did in this item, else somebody of the Commissioner’s side, else whoever
    answered before in this meeting; empty where nobody could have.

    Those in the room come first. A Commissioner whom nobody has marked at all may be here all the same, and is then
    named too: see ``why_unheard``. ``asker``: who answers never, having asked.
    """
    side = [person for role in COMMISSIONERS_SIDE for person in p.room if role in p.roles(person)]
    answered = [event.person for event in reversed(p.bundle.events) if isinstance(event, Answered)]
    uncalled = (each.id for each in p.people.incumbents(p.day, Role.COMMISSIONER) if not _away(p, each.id))
    ranked = [person for person in (p.last_answerer, *side, *answered) if person and not _away(p, person)]
    return next((person for person in (*ranked, *uncalled) if person != asker), "")


def _away(p: Proceedings, person: str) -> bool:
    """Known not to be here: apologies, called and absent, or gone; not someone whom nobody has marked yet."""
    if person in p.room:
        return False
    apologised = any(each.person == person for each in p.bundle.apologies)
    return apologised or person in p.absent or bool(p.spells.get(person))


def why_unheard(desk: Desk, p: Proceedings) -> str:
    """What the clerk should know of whoever has the word now: not marked present, or nobody; empty where all is well.

    Nothing is refused for it: an answer that is given is minuted as one.
    """
    if desk.waiting:
        found = p.people.incumbents(p.day, Role.COMMISSIONER)
        who = p.name(found[0].id, start=True) if found else "Nobody who could answer"
        return f"{who} is not here to answer: a code and Tab says who does. Until then it is a note."
    if not desk.speaker or desk.speaker in p.room or p.phase == "closed":
        return ""
    code = p.people[desk.speaker].code
    return f"{p.name(desk.speaker, start=True)} is not marked present: /in {code}, or F4 and T if from the start."


def turn(desk: Desk, p: Proceedings) -> Desk:
    """What Tab on an empty line does: hand the word to whoever answers, and back; or ask ↔ state."""
    if desk.fresh:
        return replace(desk, manner=_next_manner(desk, p), by_words=False)
    if desk.manner == "answered":
        return back_to_asker(desk)
    if desk.speaker != p.last_asker and desk.speaker:
        return replace(desk, manner=_next_manner(desk, p), by_words=False)
    return _handed_to_an_answer(p.last_asker, p) if p.last_asker else desk


def _handed_to_an_answer(asker: str, p: Proceedings) -> Desk:
    """Whoever answers has the word; where nobody does, nobody has it: what comes next is never the asker’s."""
    reply = answerer(p, asker)
    return Desk(reply, "answered", asker=asker) if reply else Desk(asker=asker, waiting=True)


def back_to_asker(desk: Desk) -> Desk:
    """After an answer, whoever asked has the word again."""
    return Desk(desk.asker, "asked", by_words=True) if desk.asker else NARRATIVE


def handed_on(desk: Desk, event: Happening, p: Proceedings) -> Desk:
    """The desk after Tab at the end of words: after a member's point, whoever answers; else as it is.

    After an answer ``back_to_asker`` has made the desk already.
    """
    return _handed_to_an_answer(event.person, p) if isinstance(event, Said) else desk


def seat(desk: Desk, p: Proceedings, code: str) -> Desk:
    """The desk after a code and Tab. Raises Refused for a code nobody has."""
    person = meant(p, code.strip(" ().,:;"))
    manner = manner_of(p, person.id)
    asker = (desk.asker or desk.speaker or p.last_asker) if manner == "answered" else ""
    return Desk(person.id, manner, asker=asker, fresh=True, by_words=manner == "asked")
