"""The door that a paper, the calendar or a dump goes out by: compared with the register, and what the clerk may say.

Three things can be said, each with a reason: that it goes out although complaints cannot be read
(``--not-compared``), that a place which looks like a complainant is somebody or something else (``--not-them``), and
that what was to be private may be public (``--in-public``). What is said counts at once, and is kept only where nothing
of the paper is refused any more: nothing is logged of a paper that was not written.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .register import HOW, unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..basics.acts import Act
    from ..complaints.case import Case
    from ..complaints.gate.paper_gate import ComplainantNamed, Gate
    from ..complaints.not_them import Place
    from ..papers.material import ArchiveMaterial, MeetingMaterial
    from ..proceedings.proceedings import Proceedings


def add_sayings(command: argparse.ArgumentParser) -> None:
    """The options by which something may go out all the same."""
    group = command.add_argument_group("where the gate holds it up")
    group.add_argument("--not-compared", metavar="PAPER", default="",
                       help="complaints cannot be read: let this paper go all the same, by its name")  # fmt: skip
    group.add_argument("--not-them", metavar="N", type=int, action="append", default=[],
                       help="the Nth place named in the refusal is not the complainant")  # fmt: skip
    group.add_argument("--in-public", metavar="ITEM", action="append", default=[],
                       help="this item, exempt and minuted in public or under embargo, may be public")  # fmt: skip
    group.add_argument(
        "--because", metavar="REASON", default="", help="why; it is logged, sealed where complaints cannot be read"
    )


def says_something(options: argparse.Namespace) -> bool:
    """Whether anything is said that has to be kept."""
    return bool(options.not_compared or options.not_them or options.in_public)


def hold_up_exempt(
    archive: Archive, p: Proceedings, options: argparse.Namespace, door: Door, *, minuted: bool = True
) -> None:  # fmt: skip
    """Hold a public paper of a meeting up where something is minuted in public that was to be private, until it is
    said of the item that it may be. Of an item under embargo the same can be said; until then it is left out.

    ``minuted``: whether the paper prints what was minuted. Raises Refused."""
    from storage.queries.leak_gate import reason_compared

    from ..basics.clock import local, now
    from ..complaints.not_compared import minuted_in_public, said_to_be_public
    from ..contradictions.exempt import held_items, held_up
    from ..papers.embargoed import numbers_held
    from .folder import who

    meeting = p.bundle.meeting.id
    held = {item.number for id in held_items(p) if (item := p.bundle.item(id))} if minuted else set()
    embargoed = numbers_held(p, local(now()).date())
    for number in options.in_public:
        if number not in held | embargoed:
            raise Refused(f"Item {number} is not held up: leave --in-public {number} out.")
    said = said_to_be_public(archive.let_go(), meeting)
    if minuted and (why := held_up(p, said | set(options.in_public))):
        left = min(held - said - set(options.in_public))
        raise Refused(f"{why} Correct it, or say that it may be public: --in-public {left} --because “why”.")
    compared = not options.in_public or reason_compared(archive, options.because)
    for number in options.in_public:
        because = "it was under embargo" if number in embargoed else "it was to be private"
        said_so = minuted_in_public(number, meeting, options.because, now(), who(), because, compared)
        door.say(said_so)


def hold_up_matters(archive: Archive, material: ArchiveMaterial | MeetingMaterial) -> None:
    """As ``hold_up_exempt``, for a paper that prints the matters of other meetings too. Raises Refused."""
    from storage.queries.known_matters import held_up_anywhere

    meeting, item = held_up_anywhere(archive, material.matters()) if material.matters else ("", "")
    if meeting:
        raise Refused(
            f"The agenda or a resolution makes item {item} of {meeting} private, and something of it is minuted in "
            "public. Correct it, or say with a paper of that meeting that it may be public: "
            f"export minutes {meeting} --in-public {item} --because “why”."
        )


_MOST_LEFT = 10
"""So many of the places that nothing is said of yet are named at once; the others follow when those are said."""


def _not_said_yet(refusal: ComplainantNamed, left: ComplainantNamed) -> str:
    """The places that nothing was said of, each by the number it is to be said by: its number among all of them."""
    numbers = {phrase: n for n, phrase in enumerate(refusal.places(), 1)}
    named = [f"{numbers[phrase]}, {phrase}" if phrase in numbers else phrase for phrase in left.places()]
    more = f"; and {len(named) - _MOST_LEFT} more" if len(named) > _MOST_LEFT else ""
    return f"Not said yet: {'; '.join(named[:_MOST_LEFT])}{more}."


class Door:
    """What something that goes out goes through. Raises Refused, WrongPassphrase.

    ``paper``: what it is called. ``of``: the meeting it is of. Where complaints cannot be read it is refused, unless
    the options name the paper and say why.
    """

    def __init__(self, archive: Archive, paper: str, options: argparse.Namespace, of: str = "") -> None:
        from storage.queries.leak_gate import NotCompared, leak_gate, readable

        from ..complaints.not_compared import let_go, whole_name

        self._archive, self._options = archive, options
        self.name = whole_name(paper, of)
        self._said: list[Callable[[], Act]] = []
        self._cases: dict[str, Case] = {}
        unlock_if_given(archive)
        named, why = options.not_compared, options.because
        if why and not says_something(options):
            raise Refused("--because goes with --not-compared PAPER, --not-them N or --in-public ITEM.")
        if not named:
            try:
                self._gate = leak_gate(archive, paper, HOW)
            except NotCompared as refusal:
                hint = f"To let it go all the same: --not-compared {paper} --because “why”."
                raise Refused(f"{refusal} {hint}") from None
            return
        found = readable(archive)
        if not found.unread:
            raise Refused("Every complaint can be read and is compared: leave --not-compared out.")
        from ..basics.clock import now
        from .folder import who

        if found.gate:
            found.gate.refuse_reason(why)
        self._gate = found.gate
        self.say(let_go(paper, of, named, why, found.unread, now(), who()))

    def say(self, said: Act) -> None:
        """Let something count as said from now on; ``keep_said`` keeps it."""
        from ..complaints.not_compared import LetGo

        if isinstance(said.of, LetGo):
            self._archive.said_now += (said.of,)
        self._said.append(lambda: said)

    def keep_said(self) -> None:
        """Log what was said. To be called once nothing is refused any more, before anything is handed out. Raises
        StoreError."""
        from .folder import who

        said, self._said, self._archive.said_now = self._said, [], ()
        for made in said:
            self._archive.commit(made(), by=who())

    def through(self, refuse: Callable[[Gate], None]) -> None:
        """Hold it up where it names a complainant, unless each place was said to be somebody else.
        ``refuse``: holds it against the gate. To be called before anything is written. Raises Refused."""
        if self._gate:
            self._hold_up(refuse)
        elif self._options.not_them:
            raise Refused("No place is named: leave --not-them out.")

    def _hold_up(self, refuse: Callable[[Gate], None]) -> None:
        from storage.queries.leak_gate import own_gate

        from ..complaints.gate.paper_gate import ComplainantNamed

        assert self._gate
        try:
            refuse(self._gate)
        except ComplainantNamed as refusal:
            if not self._options.not_them:
                hint = "If one is somebody or something else: --not-them 1 --because “why”, by its number among these."
                raise Refused(f"{refusal} {hint}") from None
            self._say_not_them(refusal)
            gate = own_gate(self._archive, self._cases)
            try:
                if gate:
                    refuse(gate)
            except ComplainantNamed as left:
                every = "Say of each that is not, in one command: --not-them 1 --not-them 2 …; nothing is kept yet."
                raise Refused(f"{refusal.head}. {_not_said_yet(refusal, left)} {every}") from None
            return
        if self._options.not_them:
            raise Refused("No place is named: leave --not-them out.")

    def _say_not_them(self, refusal: ComplainantNamed) -> None:
        from ..basics.clock import now
        from ..complaints.case import Case
        from ..complaints.not_them import say_not_them
        from .folder import who

        places, moment = list(refusal.places().values()), now()
        for number in sorted(set(self._options.not_them)):
            if not 1 <= number <= len(places):
                raise Refused(f"There is no place {number}: {refusal}")
        for number in sorted(set(self._options.not_them)):
            found = places[number - 1]
            where = [each.where for each in found]

            def made(
                cases: Iterable[Case], reference: str = found[0].case, where: Sequence[Place] = where
            ) -> Act:  # fmt: skip
                return say_not_them(cases, reference, where, self.name, self._options.because, moment, who())

            supposed = made([self._cases.get(case.id, case) for case in self._archive.cases()]).of
            assert isinstance(supposed, Case)
            self._cases[supposed.id] = supposed

            def keep(made: Callable[[Iterable[Case]], Act] = made) -> Act:
                return made(self._archive.cases())  # as they are by then: one may have two places, and is kept twice

            self._said.append(keep)
