"""Letters of many manners, each as a line a proposal: what a clerk would want of them."""

from __future__ import annotations

import pytest

from secretariat.letters.proposed import Asked, Given
from secretariat.letters.proposing import propose
from secretariat.letters.reading import read_letter
from secretariat.letters.taking_in import taking_in
from tests.secretariat.letters.test_prose_in_clauses import GIVEN

BOTH = Given(
    (
        *GIVEN.matters,
        Asked("2033-03-08/A1", "To send Councillor Teasel the number of stray swans."),
        Asked("2032-12-07/R1", "That the speed cameras at Tolling be reviewed."),
        Asked("2032-12-07/R2", "That a youth forum be set up in Dunholt."),
    ),
    panel=GIVEN.panel,
)
FOOT = "\n\nYours sincerely\n\nOttilie Thistlewood\nPolice and Crime Commissioner for Fernshire"


def lines(letter: str) -> list[str]:
    """Reference, position, and the words that answer: a line for each link or choice that is proposed."""
    found = []
    for part in taking_in(propose(read_letter(letter), BOTH)).parts:
        refs = [link.matter for link in part.links] or list(part.perhaps)
        position = part.links[0].position if part.links else part.position
        if refs:
            found.append(f"{' '.join(refs)} | {position} | {part.reply or part.asked}")
    return found


FOUR = (
    "Dear Chair\n\nFurther to your meeting, I accept that a list of cool rooms be sent to every parish. Ferry patrols "
    "at night in August cannot be afforded. Patrols of beaches are announced a week before already. The lifebuoys "
    "on the sea wall will be counted each spring." + FOOT
)
ROWS = [
    (FOUR, [
        "2033-03-08/R1 |  | Further to your meeting, I accept that a list of cool rooms be sent to every parish.",
        "2033-03-08/R2 |  | Ferry patrols at night in August cannot be afforded.",
        "2033-03-08/R3 |  | Patrols of beaches are announced a week before already.",
        "2033-03-08/R4 |  | The lifebuoys on the sea wall will be counted each spring.",
    ]),
    ("Dear Chair\n\nYou asked for the number of stray swans for Councillor Teasel. There were 41. As for translation, "
     "I publish the cost already." + FOOT, [
        "2033-03-08/A1 |  | You asked for the number of stray swans for Councillor Teasel. There were 41.",
        "2033-03-08/R5 |  | As for translation, I publish the cost already.",
    ]),
    ("Dear Rowan\n\nI reply to the recommendations of 7 December 2032 and 8 March 2033.\n\n7 December 2032\n\n"
     "Recommendation 1: Accepted.\nRecommendation 2: Not accepted. There is a forum.\n\n8 March 2033\n\n"
     "Recommendation 1: Accepted.\nRecommendation 2: Partly accepted." + FOOT, [
        "2032-12-07/R1 | accepted | Accepted.",
        "2032-12-07/R2 | not accepted | Not accepted. There is a forum.",
        "2033-03-08/R1 | accepted | Accepted.",
        "2033-03-08/R2 | accepted in part | Partly accepted.",
    ]),
    ("Dear Rowan\n\n7 December 2032\n\nRecommendation 1: Accepted\n\nRecommendation 2: Response to follow\n\n"
     "8 March 2033\n\nRecommendation 1: Not accepted" + FOOT, [
        "2032-12-07/R1 | accepted | Accepted",
        "2032-12-07/R2 | postponed | Response to follow",
        "2033-03-08/R1 | not accepted | Not accepted",
    ]),
    ("Argymhelliad\tRecommendation\tYmateb\tResponse\n"
     "1. Bod rhestr yn cael ei hanfon\t1. That a list of cool rooms be sent to every parish\tDerbyniwyd\tAccepted\n"
     "2. Bod patrolau fferi\t2. That ferry patrols run at night in August\tGwrthodwyd\tNot accepted", [
        "2033-03-08/R1 | accepted | Accepted",
        "2033-03-08/R2 | not accepted | Not accepted",
    ]),
    ("Argymhelliad\tYmateb\tRecommendation\tResponse\n1\tDerbyniwyd\t1\tAccepted\n2\tGwrthodwyd\t2\tRejected", [
        "2033-03-08/R1 | accepted | Accepted",
        "2033-03-08/R2 | not accepted | Rejected",
    ]),
    ("Rec\tAccept?\tComment\nR1\tY\tBy May\nR2\tN\tToo dear\nR3\tPartial\tTwo days", [
        "2033-03-08/R1 | accepted | By May",
        "2033-03-08/R2 | not accepted | Too dear",
        "2033-03-08/R3 | accepted in part | Two days",
    ]),
    ("Annwyl Rowan\n\nArgymhelliad 1: Derbyniwyd. Bydd y rhestr yn cael ei hanfon ym mis Mai.\n"
     "Argymhelliad 2: Gwrthodwyd.\n\nYn gywir\n\nOttilie Thistlewood\nComisiynydd yr Heddlu a Throseddu", [
        "2033-03-08/R1 | accepted | Derbyniwyd. Bydd y rhestr yn cael ei hanfon ym mis Mai.",
        "2033-03-08/R2 | not accepted | Gwrthodwyd.",
    ]),
    ("Dear Rowan\n\n1. Yes\n2. Yes, with caveats\n3. No\n4. Not yet" + FOOT, [
        "2033-03-08/R1 | accepted | Yes",
        "2033-03-08/R2 | unclear | Yes, with caveats",
        "2033-03-08/R3 | not accepted | No",
        "2033-03-08/R4 |  | Not yet",
    ]),
    ("Dear Rowan\n\nRecommendation 1: This is no longer accepted.\nRecommendation 2: To be accepted once there "
     "is money.\n"
     "Recommendation 3: Neither accepted nor rejected at this stage." + FOOT, [
        "2033-03-08/R1 |  | This is no longer accepted.",
        "2033-03-08/R2 |  | To be accepted once there is money.",
        "2033-03-08/R3 |  | Neither accepted nor rejected at this stage.",
    ]),
    ("Dear Rowan\n\nRecs 1 & 2 - agreed. Rec 3 - no. Rec 4 - to follow." + FOOT, [
        "2033-03-08/R1 2033-03-08/R2 | accepted | agreed.",
        "2033-03-08/R3 | not accepted | no.",
        "2033-03-08/R4 | postponed | to follow.",
    ]),
    ("Dear Rowan\n\nRecommendation 1 – That a list of cool rooms be sent to every parish.\nResponse: A response will "
     "follow in May.\n\nRecommendation 2 – That ferry patrols run at night in August.\nResponse: Not now." + FOOT, [
        "2033-03-08/R1 | postponed | A response will follow in May.",
        "2033-03-08/R2 |  | Not now.",
    ]),
    ("Dear Councillor Thackery\n\nThank you for your letter of 10 March 2033 with the Panel's five recommendations. I "
     "am considering them with the Chief Constable and will write again by 30 April 2033." + FOOT, []),
    ("Dear Rowan\n\nI welcome the Panel's report and its recommendations. I look forward to seeing you in June." + FOOT,
     []),
]  # fmt: skip


@pytest.mark.parametrize(("letter", "wanted"), ROWS, ids=range(len(ROWS)))
def test_a_letter_is_read_as_a_clerk_wants_it(letter: str, wanted: list[str]) -> None:
    assert lines(letter) == wanted
