"""Letters: one for every notice, filled from the case, with what is not known told and not left blank."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from msgspec.structs import replace

from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant
from secretariat.complaints.letter_sent import LetterName, letter_to
from secretariat.complaints.letters.texts import TEXTS
from secretariat.complaints.letters.writing import Letter, letter
from secretariat.complaints.notices import NOTICES
from secretariat.complaints.parties import PARTIES, Party
from secretariat.complaints.states import State
from tests.support.cases import case_in, context, letters, new_case, on, step, taken, way_to
from tests.support.panels import the_panel


def words(made: Letter) -> str:
    return "\n".join([made.addressee.reveal(), made.subject.reveal(), *(p.reveal() for p in made.paragraphs)])


def test_every_notice_has_its_letter() -> None:
    assert {(notice.letter, notice.to) for notice in NOTICES} | {("referral", "IOPC")} == set(TEXTS)


@pytest.mark.parametrize(("name", "to"), TEXTS, ids=" to ".join)
def test_whom_a_letter_goes_to_is_said_once(name: s.LetterName, to: s.Party) -> None:
    assert letter_to(name, to).count(f"to the {PARTIES[to]}") == 1


@pytest.mark.parametrize(
    ("name", "to", "said"),
    [
        ("not recording", "complainant", "decision not to record to the complainant"),
        ("out of remit", "complainant", "out-of-remit notice to the complainant"),
        ("record copy", "complainant", "record copy to the complainant"),
        ("withdrawal to the IOPC", "IOPC", "withdrawal notice to the IOPC"),
    ],
)
def test_a_letter_is_called_by_what_is_sent(name: LetterName, to: Party, said: str) -> None:
    """It stands behind “Send the …”."""
    assert letter_to(name, to) == said


SENT_FROM: dict[str, State] = {
    "acknowledgement": State.RECEIVED, "record copy": State.RECORDED, "complaint copy": State.RECORDED,
    "not recording": State.NOT_RECORDED, "transfer": State.TRANSFERRED, "out of remit": State.OUT_OF_REMIT,
    "referral": State.REFERRED, "referral notice": State.REFERRED, "disapplication": State.DISAPPLIED,
    "invitation to comment": State.INFORMAL_RESOLUTION, "withdrawal query": State.WITHDRAWAL_QUERY,
    "withdrawal notice": State.WITHDRAWN, "end notice": State.CLOSED, "outcome record": State.RESOLVED,
    "publication": State.RESOLVED,
}  # fmt: skip


@pytest.mark.parametrize(("name", "to"), TEXTS, ids=" to ".join)
def test_a_letter_is_filled_from_its_case(name: LetterName, to: Party) -> None:
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
    def said(state: State, name: LetterName, to: Party = "complainant") -> str:
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
    assert "has directed the Panel to disapply them (regulation 24(9))." in said
    assert "has decided" not in said
    assert "15(3)" not in said


def test_who_complained_about_another_panels_office_holder_is_told_where_it_went() -> None:
    made = words(letter(case_in(State.TRANSFERRED), "transfer", "complainant", context()))
    assert "as regulation 9(2) requires: Northmoor Police and Crime Panel." in made


def test_what_the_case_does_not_say_is_a_gap_that_is_told() -> None:
    made = letter(new_case().with_(complainant=type(new_case().complainant)()), "record copy", "complainant", context())
    assert made.gaps == ("addressee", "recorded")
    assert "[recorded]" in words(made)


def test_nobody_is_told_to_expect_what_is_past() -> None:
    """Decided by 2 July: an acknowledgement that goes out on the 3rd cannot promise that."""
    made = letter(case_in(State.RECEIVED), "acknowledgement", "complainant", context(on(15).date()))
    assert made.gaps == ("decision",)


def _then(state: State, *steps: s.AnyStep) -> Case:
    return taken(case_in(state), *steps)


_OUT = letters(2, "complaint copy", "subject")
_WITHOUT = s.LettersSent(at=on(2), sent=(replace(_OUT.sent[0], anonymised=True),))
_NOT_SENT = step(s.NoticeExcused, on(2), letter="complaint copy", to="subject")
_WITHHELD = step(s.CopyWithheld, on(1, "11:00"))
_ABOUT_PART = step(s.NotRecorded, on(1), part=Private("page two"))
_NO_STEPS = step(s.Withdrawn, on(5), wish="no further steps")
_IS_A_CRIME = step(s.CrimeDecided, on(6), shows_crime=True)
_WHAT_IS_SO: dict[str, tuple[Case, s.LetterName, s.Party, str]] = {
    "withdrawn": (
        _then(State.RECORDED, step(s.Withdrawn, on(5), wish="withdraws")), "withdrawal notice", "subject",
        "2031/001: withdrawn\n"),
    "not withdrawn, but to go no further": (
        _then(State.RECORDED, _NO_STEPS), "withdrawal notice", "subject", "2031/001: no further steps wished\n"),
    "at an end, and was not withdrawn": (
        _then(State.RECORDED, _NO_STEPS, step(s.CrimeDecided, on(6), shows_crime=False)), "end notice", "subject",
        "about your conduct is to go no further, as the complainant wishes. It was decided on 24 June 2031"),
    "decided before the withdrawal was told": (
        _then(State.RECORDED, _NO_STEPS, _IS_A_CRIME), "withdrawal notice", "subject", "is told you in a letter of"),
    "a conduct matter that has still to be referred": (
        _then(State.RECORDED, _NO_STEPS, _IS_A_CRIME), "conduct notice", "subject", "It will be referred to the Indep"),
    "a conduct matter that has gone to the IOPC": (
        _then(State.RECORDED, _NO_STEPS, _IS_A_CRIME, step(s.ReferredToIOPC, on(7))), "conduct notice", "subject",
        "It was referred to the Independent Office for Police Conduct on 25 June 2031."),
    "a copy of what has been resolved": (
        case_in(State.RESOLVED), "complaint copy", "subject", "(regulation 8).\nIt has since been resolved."),
    "a copy of what was disapplied": (
        case_in(State.DISAPPLIED), "complaint copy", "subject", "have since been disapplied as regards it."),
    "a copy of what was withdrawn": (
        _then(State.RECORDED, _NO_STEPS), "complaint copy", "subject", "What has come of it since is told you"),
    "a copy after comments were asked for": (
        _then(State.INFORMAL_RESOLUTION, letters(5, "invitation to comment", "subject")), "complaint copy", "subject",
        "You are asked for your comments in a letter of its own."),
    "no more promised with a copy than always comes": (
        case_in(State.RECORDED), "complaint copy", "subject",
        "(regulation 8).\nYou will be asked for your comments where it is to be resolved informally."),
    "recorded before it was acknowledged": (
        case_in(State.RECORDED), "acknowledgement", "complainant", "It was recorded on 19 June 2031."),
    "out of remit before it was acknowledged": (
        case_in(State.OUT_OF_REMIT), "acknowledgement", "complainant", "is told you in a letter of its own."),
    "recorded while asked whether it is withdrawn": (
        _then(State.RECEIVED, step(s.WithdrawalIndicated, on(1)), step(s.Recorded, on(2))), "acknowledgement",
        "complainant", "It was recorded on 20 June 2031."),
    "a copy that goes": (case_in(State.RECORDED), "record copy", "complainant", "A copy of your complaint goes to"),
    "a copy that has gone": (
        _then(State.RECORDED, _OUT), "record copy", "complainant", "A copy of your complaint has gone to"),
    "a copy without the identity": (
        _then(State.RECORDED, _WITHOUT), "record copy", "complainant", "your complaint, without your identity, has"),
    "a copy that is withheld": (
        _then(State.RECORDED, _WITHHELD), "record copy", "complainant", "No copy of your complaint is supplied"),
    "a copy that is supplied after a review": (
        _then(State.RECORDED, _WITHHELD, step(s.CopyReviewed, on(3), supply=True)), "record copy", "complainant",
        "A copy of your complaint goes to"),
    "a copy that cannot be sent": (_then(State.RECORDED, _NOT_SENT), "record copy", "complainant", "[copy goes]"),
    "referred": (case_in(State.REFERRED), "referral notice", "complainant", "It will decide whether to investigate"),
    "investigated by now": (
        case_in(State.IOPC_INVESTIGATION), "referral notice", "subject", "It has decided to investigate."),
    "sent back by now": (
        _then(State.REFERRED, step(s.IopcReturned, on(5))), "referral notice", "complainant",
        "It has since sent it back to us."),
    "reported on by now": (
        _then(State.IOPC_INVESTIGATION, step(s.IopcReported, on(9))), "referral notice", "complainant",
        "It has since investigated, and reported."),
    "stopped by now": (
        _then(State.IOPC_INVESTIGATION, step(s.IopcDiscontinued, on(9))), "referral notice", "complainant",
        "It has since stopped investigating."),
    "withdrawn by now": (_then(State.REFERRED, step(s.Withdrawn, on(5))), "referral notice", "complainant", "[iopc]"),
    "a conduct matter by now": (
        _then(State.REFERRED, step(s.Withdrawn, on(5)), step(s.CrimeDecided, on(6), shows_crime=True, by="IOPC")),
        "referral notice", "subject", "On 21 June 2031 a complaint that concerns you was referred"),
    "a conduct matter that was referred": (
        _then(State.CONDUCT_RECORDED, step(s.ReferredToIOPC, on(1))), "referral notice", "subject",
        "a conduct matter that concerns you was referred"),
    "a conduct matter": (
        _then(State.CONDUCT_RECORDED), "referral", "IOPC", "criminal offence (regulation 13(2)(a))."),
    "a serious complaint": (case_in(State.REFERRED), "referral", "IOPC", "criminal offence (regulation 13(1)(a))."),
    "a complaint called in": (
        _then(State.RECORDED, step(s.CalledIn, on(2))), "referral", "IOPC", "referred (regulation 13(1)(b))."),
    "a conduct matter called in": (
        _then(State.HANDLED_AS_PANEL_SEES_FIT, step(s.CalledIn, on(5))), "referral", "IOPC", "(regulation 13(2)(b))."),
    "conduct that the IOPC had recorded": (
        taken(new_case(), step(s.ConductRecorded, on(0), source="IOPC direction")), "referral", "IOPC",
        "You directed that it be recorded as a conduct matter (regulation 12(3))."),
    "withdrawn, and the IOPC decided": (
        _then(State.REFERRED, step(s.Withdrawn, on(5)), step(s.CrimeDecided, on(6), shows_crime=True, by="IOPC")),
        "referral", "IOPC", "You determined that what had been complained of is to be treated as a conduct matter"),
    "withdrawn, and the panel decided": (
        _then(State.WITHDRAWN, step(s.CrimeDecided, on(6), shows_crime=True, by="panel")), "referral", "IOPC",
        "It appears to the Panel that the conduct is, or involves, a criminal offence (regulation 13(2)(a))."),
    "a part, and the rest withdrawn": (
        _then(State.RECEIVED, _ABOUT_PART, step(s.Withdrawn, on(5)), step(s.CrimeDecided, on(6))), "not recording",
        "complainant", "On 19 June 2031 and 24 June 2031 it was decided to take no action to record your complaint"),
    "a part, and the rest recorded and withdrawn": (
        _then(State.RECEIVED, _ABOUT_PART, step(s.Recorded, on(2)), step(s.Withdrawn, on(5)),
              step(s.CrimeDecided, on(6))), "not recording", "complainant",
        "On 19 June 2031 it was decided to take no action to record this part of your complaint: page two"),
    "proceedings that are over": (
        _then(State.RECEIVED, step(s.NotRecorded, on(1), proceedings="over")), "not recording", "complainant",
        "The ground is that its subject has been dealt with by criminal proceedings (regulation 9(6))."),
    "proceedings under way, of a part": (
        _then(State.RECEIVED, step(s.NotRecorded, on(1), part=Private("page two"), proceedings="under way")),
        "not recording", "complainant", "its subject is already being dealt with by criminal proceedings (reg"),
    "proceedings that are over of one part, and under way of another": (
        _then(State.RECEIVED, step(s.NotRecorded, on(1), part=Private("page two"), proceedings="over"),
              step(s.NotRecorded, on(3), part=Private("page four"), proceedings="under way")), "not recording",
        "complainant", "that of page two, its subject has been dealt with by criminal proceedings; and that of page "
        "four, its subject is already being dealt with by criminal proceedings (reg"),
    "proceedings of which it was not asked": (
        _then(State.RECEIVED, step(s.NotRecorded, on(1), proceedings="")), "not recording", "complainant",
        "its subject has been, or is already being, dealt with by criminal proceedings (regulation 9(6))."),
    "two parts, on one ground": (
        _then(State.RECEIVED, _ABOUT_PART, step(s.NotRecorded, on(3), part=Private("page four"))), "not recording",
        "complainant", "On 19 June 2031 and 21 June 2031 it was decided to take no action to record these parts of "
        "your complaint: page two; page four (regulation 10).\nThe ground is that its subject is already being"),
    "two parts, on two grounds": (
        _then(State.RECEIVED, _ABOUT_PART, step(s.NotRecorded, on(1), part=Private("page four"), ground="withdrawn",
                                                signed=True, shows_crime=False)), "not recording", "complainant",
        "dealt with by criminal proceedings; and that of page four, it has been withdrawn (regulation 9(6))."),
    "a part, and then the rest": (
        _then(State.RECEIVED, _ABOUT_PART, step(s.NotRecorded, on(3))), "not recording", "complainant",
        "to record your complaint, in these parts: page two; the rest of it (regulation 10)."),
    "a part that was told, and another": (
        _then(State.RECEIVED, _ABOUT_PART, letters(1, "not recording", "complainant"),
              step(s.NotRecorded, on(3), part=Private("page four"))), "not recording", "complainant",
        "On 21 June 2031 it was decided to take no action to record this part of your complaint: page four (reg"),
    "nobody handles it again yet": (
        _then(State.INFORMAL_RESOLUTION, step(s.BecameClear, on(5)), step(s.ReferredToIOPC, on(6)),
              step(s.IopcReturned, on(7))), "invitation to comment", "subject", "resolved informally. [handler]"),
    "no good reason": (
        _then(State.RECORDED, step(s.Disapplied, on(3), ground="b", latest_incident=dt.date(2029, 1, 1),
                                   no_good_reason=True)), "disapplication", "complainant",
        "the complaint, and no good reason for the delay has been shown (regulation 15(3)(b))."),
    "likely injustice": (
        _then(State.RECORDED, step(s.Disapplied, on(3), ground="b", latest_incident=dt.date(2029, 1, 1),
                                   injustice_likely=True)), "disapplication", "complainant",
        "the complaint, and injustice would be likely to be caused by it (regulation 15(3)(b))."),
    "both of them": (
        _then(State.RECORDED, step(s.Disapplied, on(3), ground="b", latest_incident=dt.date(2029, 1, 1),
                                   no_good_reason=True, injustice_likely=True)), "disapplication", "complainant",
        "delay has been shown and injustice would be likely to be caused by it (regulation 15(3)(b))."),
    "answered that it is withdrawn": (
        _then(State.WITHDRAWAL_QUERY, step(s.WithdrawalAnswered, on(9), carries_on=False, wish="withdraws")),
        "withdrawal notice", "subject", "the complaint about your conduct is withdrawn (regulation 16(9))."),
    "answered that no more is wished": (
        _then(State.WITHDRAWAL_QUERY, step(s.WithdrawalAnswered, on(9), carries_on=False, wish="no further steps")),
        "withdrawal notice", "subject", "your conduct is to go no further, as the complainant wishes (reg"),
}  # fmt: skip
"""A case, a letter of it, and what it says of several things that might have been."""


@pytest.mark.parametrize("named", _WHAT_IS_SO)
def test_of_what_may_be_so_a_letter_says_what_is(named: str) -> None:
    case, name, to, said = _WHAT_IS_SO[named]
    day = on(1 if name == "acknowledgement" else 20).date()
    assert said in words(letter(case, name, to, context(day)))


@pytest.mark.parametrize("name", ["Anonymous", "anon.", "Name not given", "a member of the public", "?", "N/K",
                                  "Concerned resident", "Unknown (by telephone)"])  # fmt: skip
def test_who_gave_no_name_is_greeted_by_none(name: str) -> None:
    who = Complainant(name=Private(name), address=Private("12 Hemlock Row"))
    made = letter(new_case().with_(complainant=who), "acknowledgement", "complainant", context())
    assert made.dear.reveal() == "Dear Sir or Madam,"
    assert made.yours == "Yours faithfully,"
    assert made.addressee.reveal() == "12 Hemlock Row"


@pytest.mark.parametrize("name", ["Ms Nona Public", "Mr A Friend", "Mrs Nott", "Ms Anona Winn", "Miss Ivy None"])
def test_a_name_that_sounds_like_none_is_one(name: str) -> None:
    case = new_case().with_(complainant=Complainant(name=Private(name)))
    made = letter(case, "record copy", "complainant", context())
    assert made.addressee.reveal() == name
    assert made.dear.reveal() != "Dear Sir or Madam,"


def test_whoever_gave_an_e_mail_address_alone_is_written_to_there() -> None:
    who = Complainant(name=Private("Mr Bo Ash"), emails=(Private("bo@example.org"), Private("ash@example.org")))
    made = letter(new_case().with_(complainant=who), "acknowledgement", "complainant", context())
    assert made.addressee.reveal() == "Mr Bo Ash\nbo@example.org"


def test_what_is_out_of_remit_is_told_by_the_name_of_the_office() -> None:
    """CMP-03: somebody whose complaint is not for the panel is told where it can go."""
    mayor = the_panel().with_(office_word="Mayor")
    case = taken(new_case(), *way_to(State.RECEIVED),
                 step(s.FoundOutOfRemit, on(1), matter="the Commissioner's staff"))  # fmt: skip
    said = words(letter(case, "out of remit", "complainant", context(panel=mayor)))
    assert "It is about the Mayor's staff." in said
    assert "Commissioner" not in said
