"""Letters: one for every notice, filled from the case, with what is not known told and not left blank."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.fold import fold
from secretariat.complaints.letters.texts import TEXTS
from secretariat.complaints.letters.writing import Letter, letter
from secretariat.complaints.notices import NOTICES
from secretariat.complaints.states import State
from tests.support.cases import DAY, case_in, context, new_case, on, step, taken


def words(made: Letter) -> str:
    return "\n".join([made.addressee.reveal(), made.subject.reveal(), *(p.reveal() for p in made.paragraphs)])


def test_every_notice_has_its_letter() -> None:
    assert {(notice.letter, notice.to) for notice in NOTICES} | {("referral", "IOPC")} == set(TEXTS)


SENT_FROM: dict[str, State] = {
    "acknowledgement": State.RECEIVED, "record copy": State.RECORDED, "complaint copy": State.RECORDED,
    "not recording": State.NOT_RECORDED, "transfer": State.TRANSFERRED, "out of remit": State.OUT_OF_REMIT,
    "referral": State.REFERRED, "referral notice": State.REFERRED, "disapplication": State.DISAPPLIED,
    "invitation to comment": State.INFORMAL_RESOLUTION, "withdrawal query": State.WITHDRAWAL_QUERY,
    "withdrawal notice": State.WITHDRAWN, "end notice": State.CLOSED, "outcome record": State.RESOLVED,
    "publication": State.RESOLVED,
}  # fmt: skip


@pytest.mark.parametrize(("name", "to"), TEXTS, ids=" to ".join)
def test_a_letter_is_filled_from_its_case(name: s.LetterName, to: s.Party) -> None:
    case = case_in(SENT_FROM.get(name, State.RECEIVED))
    if name in ("withdrawal to the IOPC", "conduct notice"):
        case = taken(case_in(State.REFERRED), step(s.Withdrawn, on(5)))
    if name == "treated as resolved":
        case = taken(case_in(State.INFORMAL_RESOLUTION), step(s.AlreadyDealtWith, on(6)))
    if name == "conduct notice":
        case = taken(case, step(s.CrimeDecided, on(6), shows_crime=True, by="IOPC"))
    made = letter(case, name, to, context(on(1 if name == "acknowledgement" else 20).date()))
    assert made.gaps == (), "nothing is left blank"
    assert not re.search(r"[{}\[\]]", words(made))
    assert "2031/001" in made.subject.reveal()
    assert all(p.reveal()[:1].isupper() for p in made.paragraphs)
    if to != "complainant":
        assert "Nightshade" not in words(made), "who complained is not told by the letter itself"


def test_what_the_regulations_have_a_letter_say_is_in_it() -> None:
    def said(state: State, name: s.LetterName, to: s.Party = "complainant") -> str:
        by = context(on(1 if name == "acknowledgement" else 20).date())
        return words(letter(case_in(state), name, to, by))

    assert "Mrs Agatha Mary Nightshade\n12 Hemlock Row" in said(State.RECEIVED, "acknowledgement")
    assert "we received on 18 June 2031" in said(State.RECEIVED, "acknowledgement")
    assert "by 2 July 2031" in said(State.RECEIVED, "acknowledgement")
    assert "dealt with by criminal proceedings" in said(State.NOT_RECORDED, "not recording")
    assert "Chief Constable: please write to the police force" in said(State.OUT_OF_REMIT, "out of remit")
    assert "member of the office holder's staff" in said(State.DISAPPLIED, "disapplication")
    for side in ("complainant", "subject"):
        assert "not admissible" in said(State.INFORMAL_RESOLUTION, "invitation to comment", side), "CMP-36"
        assert "An explanation was given and accepted." in said(State.RESOLVED, "outcome record", side)
    assert "Ombudsman" in said(State.RESOLVED, "outcome record"), "CMP-37"
    assert "Ombudsman" not in said(State.RESOLVED, "outcome record", "subject")
    assert "by 29 July 2031" in said(State.WITHDRAWAL_QUERY, "withdrawal query"), "21 days from the letter"
    assert "criminal offence" in said(State.REFERRED, "referral", "IOPC")


def test_a_referral_of_what_was_called_in_says_so() -> None:
    case = taken(case_in(State.RECORDED), step(s.CalledIn, on(2)), step(s.ReferredToIOPC, on(2)))
    assert "You notified us that you require it" in words(letter(case, "referral", "IOPC", context()))


def test_a_copy_without_who_complained_says_so() -> None:
    made = letter(case_in(State.RECORDED), "complaint copy", "subject", context(), anonymised=True)
    assert "without the identity of the complainant" in words(made)


def test_a_part_that_is_not_recorded_is_named() -> None:
    case = taken(case_in(State.RECEIVED), step(s.NotRecorded, on(1), part=Private("page {two}")))
    assert "this part of your complaint: page {two}" in words(letter(case, "not recording", "complainant", context()))


def test_each_letter_gives_the_ground_and_the_day_that_are_its_own() -> None:
    """A part was left unrecorded on the 1st day, the rest was disapplied on the 3rd."""
    part = step(s.NotRecorded, on(1), part=Private("the second page"))
    case = taken(case_in(State.RECEIVED), part, step(s.Recorded, on(2)), step(s.Disapplied, on(3)))
    unrecorded, disapplied = (
        words(letter(case, name, "complainant", context())) for name in ("not recording", "disapplication")
    )  # fmt: skip
    assert "On 19 June 2031" in unrecorded
    assert "by criminal proceedings (regulation 9(6))" in unrecorded
    assert "staff at work (regulation 15(3)(a))." in disapplied
    assert "criminal" not in disapplied


@pytest.mark.parametrize(
    ("note", "decided"),
    [("", "has decided to take no action on your complaint (regulation 15(5))."),
     ("The chair will write.", "has decided to handle your complaint otherwise than by informal resolution (reg")],
)  # fmt: skip
def test_what_was_decided_is_said_and_not_what_might_have_been(note: str, decided: str) -> None:
    case = taken(case_in(State.RECORDED), step(s.Disapplied, on(3), note=Private(note)))
    said = words(letter(case, "disapplication", "complainant", context()))
    assert decided in said
    assert (note or "No further action will be taken on it.") in said


@pytest.mark.parametrize(
    ("wish", "told"),
    [("withdraws", "that the complaint about your conduct is withdrawn (regulation 16(9))."),
     ("no further steps", "about your conduct is to go no further, as the complainant wishes (regulation 16(9)).")],
)  # fmt: skip
def test_a_withdrawal_notice_says_which_of_the_two_was_wished(wish: str, told: str) -> None:
    case = taken(case_in(State.RECORDED), step(s.Withdrawn, on(5), wish=wish))
    said = words(letter(case, "withdrawal notice", "subject", context()))
    assert told in said


def test_what_the_iopc_directed_is_not_told_as_the_panels_decision() -> None:
    case = taken(case_in(State.IOPC_INVESTIGATION), step(s.IopcDiscontinued, on(5), direction="disapply"))
    said = words(letter(case, "disapplication", "complainant", context()))
    assert "has directed the Panel to disapply them (regulation 24(9)(b))." in said
    assert "has decided" not in said
    assert "15(3)" not in said


def test_who_complained_about_another_panels_office_holder_is_told_where_it_went() -> None:
    made = words(letter(case_in(State.TRANSFERRED), "transfer", "complainant", context()))
    assert "as regulation 9(2) requires: Northmoor Police and Crime Panel." in made


def test_what_the_case_does_not_say_is_a_gap_that_is_told() -> None:
    made = letter(new_case().with_(complainant=type(new_case().complainant)()), "record copy", "complainant", context())
    assert made.gaps == ("addressee", "recorded")
    assert "[recorded]" in words(made)


@pytest.mark.parametrize(("state", "day"), [(State.RECEIVED, 15), (State.RECORDED, 1)])
def test_nobody_is_told_to_expect_what_is_past_or_done(state: State, day: int) -> None:
    """Decided by 2 July: an acknowledgement that goes out on the 3rd, or once it is recorded, cannot promise that."""
    made = letter(case_in(state), "acknowledgement", "complainant", context(on(day).date()))
    assert made.gaps == ("decide by",)
    assert "by [decide by]" in words(made)


def test_no_letter_goes_to_whom_it_is_not_for() -> None:
    with pytest.raises(Refused, match="There is no disapplication to the IOPC"):
        letter(case_in(State.DISAPPLIED), "disapplication", "IOPC", context())


def test_a_letter_printed_by_mistake_shows_nothing() -> None:
    made = letter(case_in(State.RECEIVED), "acknowledgement", "complainant", context())
    assert "Nightshade" not in f"{made!r}{made.addressee}{made.paragraphs}"


def test_the_letters_that_are_owed_are_made() -> None:
    case = case_in(State.RECORDED)
    made = [letter(case, owed.letter, owed.to, context(DAY + dt.timedelta(3))) for owed in fold(case).owed]
    assert made
    assert all(one.dated == DAY + dt.timedelta(3) for one in made)


@pytest.mark.parametrize(
    ("handler", "told"),
    [
        (s.Handler(kind="panel"), "by the Panel."),
        (s.Handler(kind="sub-committee"), "by a sub-committee of the Panel."),
        (s.Handler(kind="member", person="person-pq"), "by Councillor Petra Quill, for the Panel."),
        (s.Handler(kind="another person", name="Ida Holm"), "by Ida Holm, whom the Panel has appointed."),
    ],
)  # fmt: skip
def test_both_sides_are_told_who_handles_it(handler: s.Handler, told: str) -> None:
    case = taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2), handler=handler))
    assert f"It is handled {told}" in words(letter(case, "invitation to comment", "subject", context()))
