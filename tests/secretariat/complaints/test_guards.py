"""The guards, rule by rule: who may, on what ground, after what."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.fold import fold, standing_phrase, take
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.parties import Handler
from secretariat.complaints.states import MayPublish, State, ending_named
from secretariat.panel.people import People, Person, Post, Role
from tests.support.cases import DAY, case_in, context, letters, new_case, on, received, step, taken
from tests.support.panels import invented_people

D = dt.date


# --- no verdicts ---


@pytest.mark.parametrize(
    "word",
    ["upheld", "Not upheld", "unfounded", "deemed unfounded", "substantiated", "unsubstantiated", "proven", "dismissed",
     "rejected", "no case to answer", "not proven", "UPHELD"],
)  # fmt: skip
def test_a_verdict_is_no_outcome_and_the_refusal_says_which_there_are(word: str) -> None:
    with pytest.raises(Refused, match=r"A panel may not investigate, so no complaint is “.*It ends resolved") as why:
        ending_named(word)
    for outcome in ("withdrawn", "referred", "not recorded", "disapplied", "transferred", "out of remit"):
        assert outcome in str(why.value)


@pytest.mark.parametrize(
    ("word", "state"),
    [("Resolved", State.RESOLVED), ("out-of-remit", State.OUT_OF_REMIT), ("referred to the IOPC.", State.REFERRED)],
)
def test_an_outcome_of_the_regulations_is_one(word: str, state: State) -> None:
    assert ending_named(word) is state


def test_what_is_no_word_for_an_outcome_is_told_so() -> None:
    with pytest.raises(Refused, match="“purple” is no outcome of a complaint"):
        ending_named("purple")


@pytest.mark.parametrize("words", ["The complaint was not upheld.", "It was unfounded", "The complaint is proved"])
def test_the_record_of_an_outcome_finds_for_nobody(words: str) -> None:
    with pytest.raises(Refused, match="may not investigate"):
        taken(case_in(State.INFORMAL_RESOLUTION), step(s.OutcomeRecorded, on(8), outcome=Private(words)))


def test_no_state_has_a_name_that_is_a_verdict() -> None:
    for state in State:
        assert not {"upheld", "unfounded", "substantiated", "proven", "dismissed"} & set(str(state).split())


# --- coming in ---


def test_another_panel_that_sends_it_is_named() -> None:
    """CMP-01: who notified the panel is on the log."""
    with pytest.raises(Refused, match=r"reg 9\(2\)"):
        taken(new_case(), s.Received(at=on(0), route="from another panel"))
    assert taken(new_case(), s.Received(at=on(0), route="from another panel", notified_by="Northmoor"))
    with pytest.raises(Refused, match="cannot have been made after"):
        taken(new_case(), s.Received(at=on(0), made=on(1).date()))


def test_it_goes_only_to_a_panel_that_is_named_and_is_not_ours() -> None:
    """CMP-02."""
    case = case_in(State.RECEIVED)
    with pytest.raises(Refused, match="this panel's own area"):
        taken(case, step(s.Transferred, on(1)))
    with pytest.raises(Refused, match="which panel"):
        taken(case.with_(about=""), step(s.Transferred, on(1), panel=" "))


def test_what_is_recorded_says_whom_it_is_about() -> None:
    """CMP-04."""
    with pytest.raises(Refused, match=r"reg 9\(5\)"):
        taken(case_in(State.RECEIVED).with_(about=""), step(s.Recorded, on(1)))


def test_there_are_two_grounds_for_not_recording() -> None:
    """CMP-05."""
    case = case_in(State.RECEIVED)
    for more in ({"signed": False}, {"signed": True}, {"signed": True, "shows_crime": True}):
        with pytest.raises(Refused, match=r"reg 16"):
            taken(case, step(s.NotRecorded, on(1), ground="withdrawn", **more))
    done = taken(case, step(s.NotRecorded, on(1), ground="withdrawn", signed=True, shows_crime=False))
    assert (fold(done).state, fold(done).ended_as) == (State.NOT_RECORDED, "withdrawn")


def test_a_part_that_is_not_recorded_leaves_the_rest_to_be_recorded() -> None:
    case = taken(case_in(State.RECEIVED), step(s.NotRecorded, on(1), part=Private("the second page")))
    assert fold(case).state is State.RECEIVED
    assert fold(case).owes("not recording", "complainant")
    assert fold(taken(case, step(s.Recorded, on(2)))).state is State.RECORDED


# --- delegation, writing ---


def test_part_4_cannot_be_delegated_to_the_commissioners_chief_executive() -> None:
    """CMP-31."""
    assert taken(case_in(State.RECEIVED), step(s.Recorded, on(1), by="chief executive"))
    with pytest.raises(Refused, match=r"reg 7\(1\)"):
        taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2), by="chief executive"))
    with pytest.raises(Refused, match=r"reg 7\(1\)"):
        taken(case_in(State.INFORMAL_RESOLUTION), step(s.OutcomeRecorded, on(8), by="chief executive"))


def test_nothing_is_delegated_to_a_chief_executive_who_is_an_office_holder() -> None:
    both = (Post(role=Role.STAFF, job="Chief Executive"), Post(role=Role.DEPUTY))
    people = People([*invented_people(), Person(id="both", code="bo", family="Both", posts=both)])
    with pytest.raises(Refused, match=r"reg 7\(2\)"):
        take(case_in(State.RECEIVED), step(s.Recorded, on(1), by="chief executive"), replace(context(), people=people))


def test_notices_are_in_writing() -> None:
    """CMP-22."""
    sent = (Sent(letter="record copy", to="complainant", on=on(1).date(), how="telephone"),)
    with pytest.raises(Refused, match=r"reg 37\(1\)"):
        taken(case_in(State.RECEIVED), step(s.Recorded, on(1), sent=sent))
    with pytest.raises(Refused, match=r"reg 37\(1\)"):
        taken(case_in(State.RECORDED), step(s.BecameClear, on(2)), step(s.ReferredToIOPC, on(3), how="telephone"))
    early = (Sent(letter="record copy", to="complainant", on=on(-1).date()),)
    with pytest.raises(Refused, match="before the complaint came"):
        taken(case_in(State.RECEIVED), step(s.Recorded, on(1), sent=early))


# --- the IOPC ---


def test_only_what_is_serious_or_called_in_is_referred() -> None:
    """CMP-08."""
    with pytest.raises(Refused, match="the time runs from then"):
        taken(case_in(State.RECORDED), step(s.ReferredToIOPC, on(3)))
    assert taken(case_in(State.RECORDED), step(s.CalledIn, on(2)), step(s.ReferredToIOPC, on(3)))


def test_what_is_called_in_cannot_be_let_go() -> None:
    called = taken(case_in(State.RECEIVED), step(s.CalledIn, on(1)))
    for kind in (s.FoundOutOfRemit, s.NotRecorded):
        with pytest.raises(Refused, match=r"reg 13"):
            taken(called, step(kind, on(1)))
    back = taken(case_in(State.HANDLED_AS_PANEL_SEES_FIT), step(s.CalledIn, on(5)))
    with pytest.raises(Refused, match=r"reg 13"):
        taken(back, step(s.Finished, on(6)))


def test_what_came_back_is_referred_again_only_for_something_new_or_if_called_in() -> None:
    """CMP-11: what the IOPC sends back goes on as an informal resolution."""
    back = taken(case_in(State.REFERRED), step(s.IopcReturned, on(5)))
    with pytest.raises(Refused, match=r"reg 13\(7\)"):
        taken(back, step(s.BecameClear, on(6), fresh=False))
    assert taken(back, step(s.BecameClear, on(6), fresh=True))
    assert taken(back, step(s.CalledIn, on(6)))


@pytest.mark.parametrize("kind", [s.Disapplied, s.HandlerAppointed, s.OutcomeRecorded, s.AlreadyDealtWith])
def test_what_must_be_referred_is_neither_disapplied_nor_resolved(kind: type[s.Step]) -> None:
    state = State.RECORDED if kind is s.HandlerAppointed else State.INFORMAL_RESOLUTION
    case = taken(case_in(state), step(s.BecameClear, on(6)))
    with pytest.raises(Refused, match="must be referred to the IOPC first"):
        taken(case, step(kind, on(7)))


def test_a_conduct_matter_is_not_recorded_twice_unless_the_iopc_directs_it() -> None:
    """CMP-09."""
    for more in ({"already_complaint": True}, {"criminal_proceedings": True}):
        with pytest.raises(Refused, match=r"regs? 1[12]"):
            taken(new_case(), step(s.ConductRecorded, on(0), **more))
        assert taken(new_case(), step(s.ConductRecorded, on(0), source="IOPC direction", **more))


# --- disapplication ---


def disapply(**fields: object) -> State | None:
    return fold(taken(case_in(State.RECORDED), step(s.Disapplied, on(3), **fields))).state


def test_more_than_twelve_months_is_more_than_twelve_months() -> None:
    """CMP-38: an incident on 18 June 2030 and a complaint on 18 June 2031 are 12 months apart and no more."""
    year_before = DAY.replace(year=DAY.year - 1)
    with pytest.raises(Refused, match="needs more than 12 months"):
        disapply(ground="b", latest_incident=year_before, no_good_reason=True)
    earlier = year_before - dt.timedelta(1)
    with pytest.raises(Refused, match="Age alone is not enough"):
        disapply(ground="b", latest_incident=earlier)
    assert disapply(ground="b", latest_incident=earlier, no_good_reason=True) is State.DISAPPLIED
    assert disapply(ground="b", latest_incident=earlier, injustice_likely=True) is State.DISAPPLIED
    with pytest.raises(Refused, match="latest incident"):
        disapply(ground="b", no_good_reason=True)


def test_the_months_count_to_the_day_it_was_made_not_the_day_it_came() -> None:
    made = taken(new_case(), s.Received(at=on(0), made=DAY - dt.timedelta(1)), step(s.Recorded, on(1)))
    incident = DAY.replace(year=DAY.year - 1) - dt.timedelta(1)
    with pytest.raises(Refused, match="more than 12 months"):
        taken(made, step(s.Disapplied, on(2), ground="b", latest_incident=incident, no_good_reason=True))


LIMBS = {"same_substance": True, "no_fresh_allegations": True, "no_fresh_evidence": True, "earlier": "2030/004",
         "earlier_ended": "withdrawal"}  # fmt: skip


@pytest.mark.parametrize("missing", LIMBS)
def test_repetitious_needs_all_its_limbs(missing: str) -> None:
    """CMP-39."""
    with pytest.raises(Refused, match=r"reg 15\(4\)"):
        disapply(ground="f", **{name: value for name, value in LIMBS.items() if name != missing})
    assert disapply(ground="f", **LIMBS) is State.DISAPPLIED


@pytest.mark.parametrize(
    ("ground", "met"),
    [("a", {"staff_only": True}), ("c", {"earlier": "2031/009"}), ("e", {"why": Private("The tenth this week.")})],
)
def test_every_ground_has_its_test(ground: str, met: dict[str, object]) -> None:
    """CMP-12."""
    with pytest.raises(Refused, match=r"reg 15\(3\)"):
        disapply(ground=ground, staff_only=False)
    assert disapply(**{"ground": ground, "staff_only": False, **met}) is State.DISAPPLIED


def test_a_complaint_is_not_a_repetition_of_itself() -> None:
    for ground in ("c", "f"):
        with pytest.raises(Refused, match="reference"):
            disapply(**{**LIMBS, "ground": ground, "earlier": "2031/001"})


def test_an_anonymous_complaint_has_no_name_and_address_that_could_be_found() -> None:
    with pytest.raises(Refused, match="this one has both"):
        disapply(ground="d", not_ascertainable=True)
    nobody = case_in(State.RECORDED).with_(complainant=type(new_case().complainant)())
    with pytest.raises(Refused, match="not be reasonably practicable"):
        taken(nobody, step(s.Disapplied, on(3), ground="d"))
    assert taken(nobody, step(s.Disapplied, on(3), ground="d", not_ascertainable=True))


# --- informal resolution ---


@pytest.mark.parametrize(
    "handler",
    [Handler(kind="another person", person="person-pc"), Handler(kind="another person", name="percy  CAMPION"),
     Handler(kind="member", person="person-pc"), Handler(kind="member"),
     *(Handler(kind="another person", name=name) for name in (
         "Mr P Campion", "P. J. Campion OBE", "CAMPION, Percy", "Campion", "Mr Campion (Commissioner)",
         "the Commissioner", "Deputy Police and Crime Commissioner", "PCC", "Ida Holm and Percy Campion",
         "Pércy Campion", "pc"))],
)  # fmt: skip
def test_no_office_holder_handles_a_complaint_and_nobody_unnamed(handler: Handler) -> None:
    """CMP-30."""
    with pytest.raises(Refused, match=r"reg 28\([34]\)"):
        taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2), handler=handler))


@pytest.mark.parametrize(
    "name", ["Ida Holm", "Pauline Campion", "Mr Q Campion", "Percy Campton",
             "Chief Executive of the Commissioner's office", "Campion Advice Centre",
             "the Commissioner's chief executive"],
)  # fmt: skip
def test_another_of_the_name_may_handle_it(name: str) -> None:
    handler = Handler(kind="another person", name=name)
    assert taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2), handler=handler))


def test_the_person_complained_of_never_handles_it_even_out_of_office() -> None:
    former = Person(id="gone", code="go", given="Odo", family="Alder",
                    posts=(Post(role=Role.COMMISSIONER, until=D(2028, 5, 1)),))  # fmt: skip
    by = replace(context(), people=People([*invented_people(), former]))
    case = case_in(State.RECORDED).with_(about="gone")
    for handler in (Handler(kind="another person", person="gone"), Handler(kind="member", name="Odo Alder")):
        with pytest.raises(Refused, match=r"reg 28\([34]\)"):
            take(case, step(s.HandlerAppointed, on(2), handler=handler), by)
    assert take(case, step(s.HandlerAppointed, on(2), handler=Handler(kind="member", person="person-pq")), by)


def test_the_outcome_waits_for_both_sides() -> None:
    """CMP-16, CMP-32."""
    case = taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2)))
    with pytest.raises(Refused, match="complainant has not been invited"):
        taken(case, step(s.OutcomeRecorded, on(5)))
    with pytest.raises(Refused, match="Invite the person complained against"):
        taken(case, step(s.Commented, on(3)))
    invited = taken(case, letters(3, "invitation to comment", "complainant", "subject"))
    with pytest.raises(Refused, match=r"reg 28\(10\)"):
        taken(invited, step(s.OutcomeRecorded, on(5)))
    declined = taken(invited, step(s.Commented, on(4), declined=True))
    assert fold(taken(declined, step(s.OutcomeRecorded, on(5)))).state is State.RESOLVED
    with pytest.raises(Refused, match="what the outcome was"):
        taken(declined, step(s.OutcomeRecorded, on(5), outcome=Private(" ")))


def test_an_invitation_of_an_earlier_resolution_does_not_serve_for_a_later_one() -> None:
    """CMP-14: what is called in is resolved no further; sent back, it begins anew."""
    case = taken(case_in(State.INFORMAL_RESOLUTION), step(s.CalledIn, on(5)), step(s.ReferredToIOPC, on(6)))
    back = taken(case, step(s.IopcReturned, on(9)))
    assert fold(back).handler is None
    assert fold(back).owes("invitation to comment", "complainant")
    with pytest.raises(Refused, match="has not been invited"):
        taken(back, step(s.HandlerAppointed, on(9)), step(s.OutcomeRecorded, on(10)))


@pytest.mark.parametrize(("admitted", "agreed"), [(False, True), (True, False), (False, False)])
def test_an_apology_needs_admission_and_agreement(admitted: bool, agreed: bool) -> None:
    """CMP-33."""
    with pytest.raises(Refused, match=r"reg 28\(11\)"):
        taken(case_in(State.INFORMAL_RESOLUTION), step(s.ApologyTendered, on(6), admitted=admitted, agreed=agreed))


def test_what_was_dealt_with_already_needs_the_complainant_heard_and_has_nothing_to_publish() -> None:
    """CMP-15."""
    case = case_in(State.INFORMAL_RESOLUTION)
    with pytest.raises(Refused, match=r"reg 28\(8\)"):
        taken(case, step(s.AlreadyDealtWith, on(6), complainant_heard=False))
    done = taken(case, step(s.AlreadyDealtWith, on(6)))
    assert not fold(done).owes("outcome record")
    told = [(owed.to, owed.by_law) for owed in fold(done).owed if owed.letter == "treated as resolved"]
    assert told == [("complainant", False), ("subject", False)], "nobody else would tell them, though no law says so"
    with pytest.raises(Refused, match="no record of an outcome"):
        taken(done, step(s.RepresentationsInvited, on(7)))


def test_an_outcome_is_published_only_after_both_were_asked_and_in_the_public_interest() -> None:
    """CMP-35."""
    case = case_in(State.RESOLVED)
    assert fold(case).publication is MayPublish.NOT_CONSIDERED
    with pytest.raises(Refused, match="opportunity"):
        taken(case, step(s.PublicationDecided, on(9)))
    asked = taken(case, step(s.RepresentationsInvited, on(9)))
    with pytest.raises(Refused, match="opportunity"):
        taken(asked, letters(9, "publication", "subject"), step(s.PublicationDecided, on(10)))
    both = taken(asked, letters(9, "publication", "subject", "complainant"))
    for missing in ("considered", "in_public_interest"):
        with pytest.raises(Refused, match=r"reg 28\(13\)\(b\)"):
            taken(both, step(s.PublicationDecided, on(10), **{missing: False}))
    with pytest.raises(Refused, match="asked about publication already"):
        taken(both, step(s.RepresentationsInvited, on(10)))
    assert fold(taken(both, step(s.PublicationDecided, on(10)))).publication is MayPublish.PUBLISH
    shut = taken(both, step(s.PublicationDecided, on(10), publish=False))
    assert fold(shut).publication is MayPublish.DO_NOT_PUBLISH


# --- copies ---


def test_a_copy_is_withheld_with_a_reason_before_it_goes() -> None:
    """CMP-07."""
    case = case_in(State.RECORDED)
    with pytest.raises(Refused, match="why the copy is withheld"):
        taken(case, step(s.CopyWithheld, on(2), note=Private()))
    with pytest.raises(Refused, match="has gone"):
        taken(case, letters(2, "complaint copy", "subject"), step(s.CopyWithheld, on(2)))
    withheld = taken(case, step(s.CopyWithheld, on(2)))
    assert not fold(withheld).owes("complaint copy")
    assert fold(taken(withheld, step(s.CopyReviewed, on(30), supply=True))).owes("complaint copy", "subject")
    with pytest.raises(Refused, match="No copy is withheld"):
        taken(case, step(s.CopyReviewed, on(2)))


# --- withdrawing ---


def test_a_withdrawal_is_signed() -> None:
    """CMP-17."""
    with pytest.raises(Refused, match=r"reg 16\(1\), \(7\)"):
        taken(case_in(State.RECORDED), step(s.Withdrawn, on(5), signed=False))


def test_twenty_one_days_from_the_letter_and_not_one_fewer() -> None:
    """CMP-19, W20: a letter of Monday 5 December 2022: an answer by the 26th, withdrawn from the 27th."""
    case = taken(case_in(State.RECORDED), step(s.WithdrawalIndicated, on(5)))
    with pytest.raises(Refused, match="Write to the complainant first"):
        taken(case, step(s.WithdrawalLapsed, on(40)))
    with pytest.raises(Refused, match="Write to the complainant first"):
        taken(case, step(s.WithdrawalAnswered, on(6), carries_on=False))
    asked = taken(case, letters(6, "withdrawal query", "complainant"))
    with pytest.raises(Refused, match="may answer until"):
        taken(asked, step(s.WithdrawalLapsed, on(27, "23:59")))
    assert fold(taken(asked, step(s.WithdrawalLapsed, on(28, "00:00")))).state is State.WITHDRAWN
    assert fold(taken(asked, step(s.WithdrawalAnswered, on(7), carries_on=False))).state is State.WITHDRAWN
    assert "was recorded" in standing_phrase(fold(asked))


def test_with_the_iopc_it_is_the_iopc_that_decides_about_a_crime() -> None:
    """CMP-18."""
    with_iopc = taken(case_in(State.REFERRED), step(s.Withdrawn, on(5)))
    with pytest.raises(Refused, match=r"reg 16\(5\)"):
        taken(with_iopc, step(s.CrimeDecided, on(6)))
    assert fold(with_iopc).owes("withdrawal to the IOPC", "IOPC")
    assert fold(taken(with_iopc, step(s.CrimeDecided, on(6), by="IOPC"))).state is State.CLOSED
    with pytest.raises(Refused, match=r"reg 16\(4\)"):
        taken(case_in(State.WITHDRAWN), step(s.CrimeDecided, on(6), by="IOPC"))


def test_what_shows_a_crime_becomes_a_conduct_matter_that_must_be_referred() -> None:
    case = taken(case_in(State.WITHDRAWN), step(s.CrimeDecided, on(6), shows_crime=True))
    assert (fold(case).state, fold(case).kind) == (State.CONDUCT_RECORDED, "conduct matter")
    assert fold(case).clear == on(6)
    assert fold(case).owes("conduct notice", "subject")


def test_what_was_clearly_serious_does_not_end_by_being_withdrawn() -> None:
    serious = taken(case_in(State.RECORDED), step(s.BecameClear, on(2)), step(s.Withdrawn, on(3)))
    with pytest.raises(Refused, match="treated as a conduct matter"):
        taken(serious, step(s.CrimeDecided, on(3)))
    assert taken(serious, step(s.CrimeDecided, on(3), shows_crime=True))


def test_the_person_complained_of_is_not_told_of_a_withdrawal_where_the_copy_was_withheld() -> None:
    case = taken(case_in(State.RECORDED), step(s.CopyWithheld, on(2)), step(s.Withdrawn, on(3)))
    assert not fold(case).owes("withdrawal notice")
    assert not fold(taken(case, step(s.CrimeDecided, on(4)))).owes("end notice")


def test_a_subject_whom_it_might_prejudice_is_not_told_of_the_referral() -> None:
    clear = taken(case_in(State.RECORDED), step(s.BecameClear, on(2)))
    told = fold(taken(clear, step(s.ReferredToIOPC, on(3), prejudice=True)))
    assert told.owes("referral notice", "complainant")
    assert not told.owes("referral notice", "subject")


def test_a_notice_is_excused_with_a_reason_and_only_if_it_is_owed() -> None:
    case = case_in(State.RECORDED)
    for more in ({"letter": "outcome record"}, {"letter": "record copy", "note": Private()}):
        with pytest.raises(Refused, match=r"is not owed|cannot be sent"):
            taken(case, step(s.NoticeExcused, on(2), **more))
    excused = taken(case, step(s.NoticeExcused, on(2), letter="record copy"))
    assert not fold(excused).owes("record copy")
    assert fold(excused).excused == (("record copy", "complainant"),)


def test_a_letter_of_before_its_duty_does_not_meet_it() -> None:
    """CMP-06: the copy of the record is owed from the recording on."""
    case = taken(new_case(), received(), letters(0, "record copy", "complainant"), step(s.Recorded, on(1)))
    assert fold(case).owes("record copy", "complainant")
