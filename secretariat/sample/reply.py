"""The Commissioner's reply of 1 September 2022 to what July recommended, taken in as a clerk would take it in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib.resources import files

from ..basics.acts import Act, act
from ..letters.letter import LetterIn
from ..letters.proposing import propose
from ..letters.reading import read_letter
from ..letters.taking_in import Spot, taking_in
from ..matters.composed import gathered, register_of
from ..matters.follow_up import FollowUp
from ..matters.holding import given_of
from ..matters.letters_in import Came, take_in
from ..matters.register import Followed, Register
from ..matters.steps import take_step
from ..proceedings.proceedings import Proceedings
from .cambridgeshire import JULY

DAY = dt.date(2022, 9, 1)
SENT = "in the Panel's report after the meeting; its day is not in the published papers"


def letter() -> str:
    """The reply: its facts, in our own words."""
    return files(__package__).joinpath(f"{DAY}.txt").read_text("utf-8")


def reply_acts(july: Proceedings) -> Iterator[Act]:
    """What July recommended to the Commissioner went out; then his reply came, and what it surely answers is linked."""
    followed: list[FollowUp] = []
    register = _register(july, followed)
    for_him = [each for each in register.matters if each.kind == "recommendation" and each.to == "Commissioner"]
    steps = [take_step(each, followed, "sent", on=None, words=SENT, who=each.who, by="sample") for each in for_him]
    followed += [step.of for step in steps if isinstance(step.of, FollowUp)]
    yield act("the Panel's report to the Commissioner", *(step.changes for step in steps))
    yield _taken_in(_register(july, followed))


def _register(july: Proceedings, followed: list[FollowUp]) -> Register:
    return register_of([gathered(july)], Followed(panel=july.panel, follow_ups=followed))


def _taken_in(register: Register) -> Act:
    read = read_letter(letter())
    taking = taking_in(propose(read, given_of(register, DAY)))
    taking.accept_sure()
    for n, part in enumerate(taking.parts):
        # The reply that it “has been taken to” a board neither accepts nor turns down (REC-05).
        if "has been taken to" in part.reply:
            taking.take_position(Spot(n, 0), "unclear")
    kept = take_in(Came(letter(), received=DAY), read, taking, register, meeting=JULY)
    assert isinstance(kept.of, LetterIn)
    return kept
