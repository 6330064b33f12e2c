"""Letters in prose, clause by clause: what is said of each recommendation, what is put off, what only spoken of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.letters.proposed import Asked, Given, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.reading import read_letter
from secretariat.letters.taking_in import taking_in
from tests.depth import deep

MEETING = "2033-03-08"
GIVEN = Given(
    (
        Asked(f"{MEETING}/R1", "That a list of cool rooms be sent to every parish."),
        Asked(f"{MEETING}/R2", "That ferry patrols run at night in August."),
        Asked(f"{MEETING}/R3", "That patrols of beaches be announced a week before."),
        Asked(f"{MEETING}/R4", "That lifebuoys on the sea wall be counted each spring."),
        Asked(f"{MEETING}/R5", "That the Commissioner publish the cost of translation."),
    ),
    panel="Fernshire Police and Crime Panel",
)


def held(body: str) -> Proposed:
    """A letter of a Commissioner that says this and names no panel, held against five recommendations."""
    foot = "Yours sincerely\n\nOttilie Thistlewood\nPolice and Crime Commissioner for Fernshire"
    return propose(read_letter(f"Dear Rowan\n\n{body}\n\n{foot}"), GIVEN)


def lines(proposed: Proposed) -> list[str]:
    """A line for each proposal: its numbers, its position, and “?” where one Enter does not link it."""
    return [
        " ".join(
            [*(id.rpartition("R")[2] for id in part.perhaps), part.position or "–", *([] if part.together else ["?"])]
        )
        for part in taking_in(proposed).parts
        if part.perhaps
    ]


ROWS = [
    ("Recommendations 1 and 2 are accepted. Recommendations 3 and 4 will follow.",
     ["1 2 accepted", "3 4 postponed ?"]),
    ("I accept Recommendation 1. My reply to Recommendations 3 and 4 will follow after Easter.",
     ["1 accepted", "3 4 postponed ?"]),
    ("I shall respond to recommendation 5 in due course.", ["5 postponed ?"]),
    ("I am not yet in a position to respond to Recommendation 2.", ["2 postponed ?"]),
    ("Recommendations 1 to 5 are being considered.", ["1 2 3 4 5 postponed ?"]),
    ("My officers will write to you separately on recommendations 1, 3 and 5.", ["1 3 5 postponed ?"]),
    ("I accept recommendations 1 and 3, reject recommendation 2, note recommendation 4 and will write again about "
     "recommendation 5.", ["1 3 accepted", "2 not accepted", "4 noted", "5 postponed ?"]),
    ("The Commissioner accepts Recommendation 1 and thanks the Panel; she would not carry out Recommendation 2, which "
     "is dear; Recommendation 3 has been implemented.", ["1 accepted", "2 – ?", "3 done"]),
    ("R1 - agreed; R2 - agreed in part; R3 - not agreed; R4 noted; R5 will follow.",
     ["1 accepted", "2 accepted in part", "3 not accepted", "4 noted", "5 postponed ?"]),
    ("I accept recommendation 5 in part.", ["5 accepted in part"]),
    ("Recommendation 2 will be carried out by the end of May.", ["2 – ?"]),
    ("On recommendation 3, I agree in part: a notice of two days is given.", ["3 accepted in part"]),
    ("I accept the Panel's recommendations of 8 March 2033 save for the third, which I do not accept.",
     ["1 2 4 5 accepted", "3 – ?"]),
    ("Your recommendations of 8 March 2033 are noted.", ["1 2 3 4 5 noted"]),
    ("All five are accepted except the last", ["1 2 3 4 accepted", "5 – ?"]),
    ("All five are accepted except the last\n\nThe summer was long.", ["1 2 3 4 accepted", "5 – ?"]),
    ("All are accepted but recommendation 3.", ["1 2 4 5 accepted", "3 – ?"]),
    ("All accepted, with the exception of 2 and 4.", ["1 3 5 accepted", "2 4 – ?"]),
    ("I accept none of the recommendations.", ["1 2 3 4 5 not accepted"]),
    ("I accept none of the recommendations save the fourth.", ["1 2 3 5 not accepted", "4 – ?"]),
    ("I can accept neither recommendation 1 nor recommendation 2.", ["1 2 – ?"]),
    ("I accept recommendations 1 to 5 except 3.", ["1 2 4 5 accepted", "3 – ?"]),
    ("We accept recommendations 1-5 minus 3.", ["1 2 4 5 accepted", "3 – ?"]),
    ("Recommendations 1 to 5 are accepted, except for recommendation 3.", ["1 2 4 5 accepted", "3 – ?"]),
    ("The first two are accepted; the rest are refused.", ["1 2 accepted", "3 4 5 not accepted"]),
    ("I accept recommendation 1; the others I reject.", ["1 accepted", "2 3 4 5 not accepted"]),
    ("I accept recommendation 1. The rest will follow.", ["1 accepted", "2 3 4 5 postponed ?"]),
    ("Recommendation 1 is accepted. The rest of the year was quiet.", ["1 accepted"]),
    ("Recommendations (1), (2) and (4) are agreed.", ["1 2 4 accepted"]),
    ("Recommendations 1 and 2: accepted\n\nThank you for your letter.", ["1 2 accepted"]),
    ("The Commissioner is not minded to take up recommendation 2.", ["2 not accepted"]),
    ("The Commissioner is content to adopt recommendations 1, 3 and 4.", ["1 3 4 accepted"]),
    ("Yes to all, thanks.", ["1 2 3 4 5 accepted"]),
    ("Rowan, yes to all but 3. O", ["1 2 4 5 accepted", "3 – ?"]),
    ("We are happy with the lot.", ["1 2 3 4 5 accepted"]),
    ("All fine with us.", ["1 2 3 4 5 accepted"]),
    ("No to all.", ["1 2 3 4 5 not accepted"]),
    ("I accept all five.", ["1 2 3 4 5 accepted"]),
    ("I accept all but the last.", ["1 2 3 4 accepted", "5 – ?"]),
    ("We reject all of them.", ["1 2 3 4 5 not accepted"]),
    ("All five are accepted in principle.", ["1 2 3 4 5 unclear"]),
    ("All five were accepted by my predecessor.", ["1 2 3 4 5 – ?"]),
    ("All four are accepted.", []),
    ("We cannot say yes to all.", []),
    ("I do not accept all five.", []),
    ("Not all are accepted.", []),
    ("I accept all that you say.", []),
    ("I accept all the recommendations but recommendation 3 needs money.", ["3 – ?"]),
    ("All are agreed that the evening was useful.", []),
    ("All staff are fine.", []),
    ("None of the recommendations is accepted.", ["1 2 3 4 5 not accepted"]),
    ("The Panel's recommendations are accepted.", ["1 2 3 4 5 accepted"]),
    ("I welcome the Panel's report and its recommendations, which I have read.", []),
    ("I have not yet decided whether to accept recommendation 1.", ["1 – ?"]),
    ("I cannot say that recommendation 2 is accepted.", ["2 – ?"]),
    ("It would be wrong to say that recommendation 3 was rejected.", ["3 – ?"]),
    ("If the budget allows, recommendation 4 will be accepted.", ["4 – ?"]),
    ("Members said that recommendation 1 was accepted by my predecessor.", ["1 – ?"]),
    ("Councillor Teasel asked me to accept recommendation 2.", ["2 – ?"]),
    ("You will recall that recommendation 3 was rejected in 2031.", ["3 – ?"]),
    ("A response to recommendation 2 is attached.", ["2 – ?"]),
    ("There is nothing to add on recommendation 4.", ["4 – ?"]),
    ("I regret that I am unable to accept any of the Panel's recommendations.", ["1 2 3 4 5 not accepted"]),
    ("Having considered recommendation 1 with care, I do not propose to accept it.", ["1 not accepted"]),
    ("Having considered recommendation 2 with care, I propose to accept it.", ["2 accepted"]),
    ("I am grateful to the Panel for recommendations 1 to 5.", ["1 2 3 4 5 – ?"]),
    ("Recommendation 3 was the subject of much press interest.", ["3 – ?"]),
    ("May I ask whether recommendation 2 was meant to cover Sundays?", ["2 – ?"]),
    ("In respect of the second recommendation, this is not accepted owing to cost.", ["2 not accepted ?"]),
    ("I note that recommendation 2 was agreed unanimously by members.", ["2 – ?"]),
    ("I accept recommendation 3 and will write again in May.", ["3 accepted"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), ROWS)
def test_what_is_said_of_each(body: str, wanted: list[str]) -> None:
    assert lines(held(body)) == wanted


def test_what_is_put_off_or_only_spoken_of_is_told_as_unanswered() -> None:
    proposed = held("I accept Recommendation 1. Recommendations 3 and 4 will follow. You will recall recommendation 5.")
    assert proposed.unanswered == tuple(f"{MEETING}/R{n}" for n in (2, 3, 4, 5))


_OF_THEM_ALL = {
    "I accept all five recommendations": "accepted", "Recommendations 1 to 5 are accepted": "accepted",
    "All are accepted": "accepted", "Yes to all": "accepted", "We accept them all": "accepted",
    "The Panel's recommendations are accepted": "accepted", "R1-R5 are agreed": "accepted",
    "I agree with recommendations 1, 2, 3, 4 and 5": "accepted", "No to all": "not accepted",
    "I can accept every one of the recommendations": "accepted", "All five are noted": "noted",
    "I do not accept any of the recommendations": "not accepted", "I reject all of them": "not accepted",
    "None of the recommendations is accepted": "not accepted",
    "All of the Panel's recommendations have been implemented": "done",
}  # fmt: skip
_SAVE = ("except", "except for", "save", "save for", "apart from", "but not", "other than", "with the exception of",
         "excluding", "bar", "but", "not", "and not", "minus", "though not", "aside from", "barring",
         "omitting")  # fmt: skip
_LEFT_OUT = {
    (3,): ("3", "recommendation 3", "the third", "R3", "number 3", "no. 3", "the third recommendation",
           "recommendation three"),
    (2, 4): ("2 and 4", "recommendations 2 and 4", "the second and the fourth", "2 & 4", "R2 and R4"),
    (5,): ("the last", "the final one", "the fifth"),
}  # fmt: skip


@deep(max_examples=300, deadline=None)
@given(st.sampled_from([*_OF_THEM_ALL]), st.sampled_from(_SAVE), st.sampled_from([*_LEFT_OUT]), st.data())
def test_what_is_left_out_of_all_of_them_is_never_said_to_be_as_they_are(
    of_all: str, save: str, left_out: tuple[int, ...], data: st.DataObject
) -> None:
    named = data.draw(st.sampled_from(_LEFT_OUT[left_out]))
    said: dict[int, set[str]] = {}
    for part in taking_in(held(f"{of_all}{data.draw(st.sampled_from(['', ',']))} {save} {named}.")).parts:
        for id in (*part.perhaps, *(link.matter for link in part.links)):
            said.setdefault(int(id[-1]), set()).add(part.position)
    rest = {n: {_OF_THEM_ALL[of_all]} for n in range(1, 6) if n not in left_out}
    assert said == {**rest, **{n: {""} for n in left_out}}
