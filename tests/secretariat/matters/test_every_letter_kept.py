"""Each of the invented letters, whatever its shape: laid out without a part lost, kept, and opened as it was kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from secretariat.letters.letter import LetterIn
from secretariat.letters.proposed import Given
from secretariat.letters.proposing import propose
from secretariat.letters.read import Read
from secretariat.letters.reading import read_letter
from secretariat.letters.summary import at_the_foot, still_open, still_to_say
from secretariat.letters.taking_in import TakingIn, next_waiting, taking_in
from secretariat.matters.letters_in import Came, passages, take_in, taking_again
from secretariat.matters.matter import Matter
from secretariat.matters.raised import Raised
from secretariat.matters.register import Register
from tests.support.letters import matter
from tests.support.letters_wanted import Wanted, every_letter, given_of

LETTERS = every_letter()
LATER = dt.date(2099, 1, 1)


def register_of(given: Given) -> Register:
    """The matters the letter is given, as a register has them."""
    found: list[Matter] = []
    for each in given.matters:
        found.append(matter("X", each.text, reference=each.id, event=f"event {each.id}", parent=f"event {each.parent}"))
    return Register(found)


def said_all(taking: TakingIn) -> None:
    """A clerk who accepts what stands, takes what is asked at its first, and follows every promise."""
    for _ in range(1000):
        waiting = taking.undecided()
        if not waiting:
            return
        spot = waiting[0]
        if not taking.accept(spot):
            taking.accept(taking.aim(spot, taking.parts[spot.part].perhaps[0]))
    raise AssertionError("it never came to an end")


def places(read: Read, taking: TakingIn) -> Counter[int]:
    return Counter(n for part in taking.parts if not part.sentence for n in part.paragraphs)


@pytest.mark.parametrize("wanted", LETTERS, ids=[each.name for each in LETTERS])
def test_it_is_laid_out_kept_and_opened_again(wanted: Wanted) -> None:
    read, given = read_letter(wanted.text), given_of(wanted.given)
    proposed, register = propose(read, given), register_of(given)
    taking = taking_in(proposed)
    assert sorted(part.unit for part in taking.parts if part.unit is not None) == list(range(len(read.units)))
    by_sentence = {n for part in taking.parts if part.sentence for n in part.paragraphs}
    assert set(read.loose) <= {*places(read, taking), *by_sentence}, "no loose paragraph is lost"
    assert taking.linked(accepted=True) == set()
    at = taking.spots()[0] if taking.spots() else None
    if at is not None:
        assert next_waiting(taking, at) in taking.spots()
    assert at_the_foot(taking, proposed, given.matters)
    said_all(taking)
    assert still_to_say(taking) == ""
    assert not set(still_open(taking, proposed, given.matters)) & taking.linked()
    keeping = take_in(Came(wanted.text, LATER), read, taking, register)
    letter = next(change.record for change in keeping.changes if isinstance(change.record, LetterIn))
    raised = [change.record for change in keeping.changes if isinstance(change.record, Raised)]
    assert len({each.number for each in raised}) == len(raised)
    again = taking_again(proposed, letter, register, raised)
    assert again.linked(accepted=True) == taking.linked(accepted=True)
    assert passages(again, register) == letter.passages
