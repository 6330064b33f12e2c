"""Where a case stands: the state that folding its log gives. It is never stored; all of it follows from the steps."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from .letter_sent import LetterName, Sent
from .parties import Handler, Party
from .states import ENDED, WITH_IOPC, MayPublish, State

Kind = Literal["complaint", "conduct matter", "conduct outside England and Wales"]


class Owed(msgspec.Struct, frozen=True):
    """A notice that must go out and has not: which, to whom, since when, and where that is written."""

    letter: LetterName
    to: Party
    since: dt.date
    law: str
    rule: str
    by_law: bool = True


class CaseState(msgspec.Struct, frozen=True, kw_only=True):
    """Where a case stands after the steps so far. ``state`` is None before the first of them.

    A Struct though it is never kept: the fold copies it several times a step, which a dataclass does slowly.
    """

    state: State | None = None
    kind: Kind = "complaint"
    since: dt.datetime | None = None
    """When it came to be in this state."""
    turned: dt.datetime | None = None
    """When the last step that bears on the state was taken (``Step.turning``): the next may not be before it."""
    received: dt.date | None = None
    made: dt.date | None = None
    recorded: dt.date | None = None
    beneath: State | None = None
    """While the complainant is asked whether it is withdrawn (WITHDRAWAL_QUERY): the state that it goes back to."""
    clear: dt.datetime | None = None
    """Since when it must be referred to the IOPC; None where it need not, or has been (CMP-20)."""
    called_in: bool = False
    ever_referred: bool = False
    with_iopc: bool = False
    """Referred to the IOPC and not sent back since."""
    returned: dt.date | None = None
    discontinued: bool = False
    """It came back because the IOPC stopped investigating, with a direction (reg 24(9))."""
    resolving: dt.date | None = None
    """When it was last put into informal resolution."""
    handler: Handler | None = None
    heard: frozenset[Party] = frozenset()
    """The sides that commented."""
    subject_declined: bool = False
    withheld: dt.date | None = None
    """Since when, or since which review, the copy of the complaint is withheld."""
    query_letter: dt.date | None = None
    outcome: bool = False
    ended_as: str = ""
    """How it ended, in a word or two: the ground, or what closed it. Empty while it is open."""
    publication: MayPublish = MayPublish.NOT_CONSIDERED
    evidence: bool = False
    owed: tuple[Owed, ...] = ()
    sent: tuple[Sent, ...] = ()
    excused: tuple[tuple[LetterName, Party], ...] = ()
    steps: int = 0
    problems: tuple[str, ...] = ()
    """A sentence for each step of the log that was not possible where it stands, and so changed nothing."""

    @property
    def ended(self) -> bool:
        return self.state in ENDED

    @property
    def open(self) -> bool:
        return self.state is not None and not self.ended

    @property
    def settled(self) -> bool:
        """Ended, with nothing left to send."""
        return self.ended and not [owed for owed in self.owed if owed.by_law]

    @property
    def really(self) -> State | None:
        """The state; while the complainant is asked about withdrawing, the one that goes on (``beneath``)."""
        return self.beneath if self.state is State.WITHDRAWAL_QUERY else self.state

    @property
    def before_iopc(self) -> bool:
        """Whether the IOPC has it now."""
        return self.really in WITH_IOPC

    @property
    def subject_answered(self) -> bool:
        """Whether the person complained against commented, or chose not to."""
        return "subject" in self.heard or self.subject_declined

    def invited(self, side: Party) -> bool:
        """Whether a side was given its opportunity to comment in this resolution (CMP-32), or cannot be."""
        if ("invitation to comment", side) in self.excused:
            return True
        since = self.resolving
        return since is not None and any(each.on >= since for each in self.gone("invitation to comment", side))

    def gone(self, letter: LetterName, to: Party) -> tuple[Sent, ...]:
        """The letters of this name that went to a party, in the order in which they were logged."""
        return tuple(each for each in self.sent if (each.letter, each.to) == (letter, to))

    def owes(self, letter: LetterName, *to: Party) -> bool:
        """Whether a notice is still to be sent, to one of these parties or to anybody."""
        return any(owed.letter == letter and (not to or owed.to in to) for owed in self.owed)
