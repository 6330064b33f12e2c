"""The checker of printed minutes finds every planted fault, and none in minutes that are right."""

from __future__ import annotations

import pytest

from secretariat.documents.plain_text import write
from secretariat.papers.minutes import minutes
from tests.support.clerk import begun_clerk
from tests.support.contradictions import full
from tests.support.printed_record import faults

SOUND = """Minutes of a meeting of the Westmere Police and Crime Panel on 18 June 2031
Members present
---------------
Councillors S Wyn (Chair), D Bramble (left at 3:10pm), P Quill and R Gorse (from 2:40pm), Imogen Ash.
Officers present
----------------
- Clara Knapweed, Democratic Services Officer
1. Apologies for absence
Apologies were received from Councillor Peel.
2. Declarations of interest
Councillor Bramble declared a non-registrable interest in item 6, a farm.
3. Proposed precept
It was moved by Councillor Quill and seconded by Councillor Bramble that the proposed precept be vetoed as too high.
On a show of hands (2 for, 3 against, 0 abstained) the motion was LOST, not carried: 8 needed, two-thirds of the 12
members in office being 8.
(Councillor Gorse joined the meeting at 2:40pm)
Councillor Gorse asked:
   a) Why is it so cold?
   b) Who pays?
On a named vote (3 for, 1 against, 1 abstained) the motion was CARRIED.
For: Councillors S Wyn and P Quill, and Imogen Ash. Against: Councillor R Gorse. Abstained: Councillor D Bramble.
The Panel RECOMMENDED:
   R1 That lanes be swept.
   R2 That lanes be gritted.
(Councillor Bramble left the meeting at 3:10pm)
(The meeting became inquorate at 3:10pm, with 4 of the 5 members needed)
The meeting began at 2:00pm and ended at 4:22pm.
"""

PLANTED = [
    ("from Councillor Peel.", "from Councillors Peel and Quill.", "Quill is present and in the apologies."),
    ("from Councillor Peel.", "from Councillors Peel and Gorse.", "Gorse joined and is in the apologies for absence."),
    ("Apologies were received from Councillor Peel.", "Apologies were received from Councillor Peel. There were "
        "no apologies "
     "for absence.", "There were no apologies, and there were."),
    ("Councillor Bramble declared", "No declarations of interest were made.\nCouncillor Bramble declared",
     "No interest was declared, and one was."),
    ("was LOST, not carried: 8 needed, two-thirds", "was CARRIED, two-thirds", "Carried by 2, and 8 were needed."),
    ("was LOST, not carried: 8 needed, two-thirds of the 12\nmembers in office being 8.",
     "was CARRIED.\nThe Panel VETOED the proposed precept.", "Carried by 2 to 3."),
    ("being 8.\n", "being 8.\nThe Panel VETOED the proposed precept.\n", "A veto was not carried, and something "
        "was VETOED."),
    ("For: Councillors S Wyn and P Quill, and Imogen Ash.", "For: Councillors S Wyn and P Quill.",
     "3 are counted for, and 2 are named."),
    ("(3 for, 1 against, 1 abstained) the motion was CARRIED.", "(3 for, 1 against, 1 abstained) the motion was "
        "CARRIED "
     "unanimously.", "Unanimous, with 3 for and 1 against."),
    ("was LOST, not carried: 8 needed, two-thirds of the 12\nmembers in office being 8.", "was CARRIED.",
     "A veto was carried by 2, and nothing says how many were needed."),
    ("(Councillor Bramble left the meeting at 3:10pm)", "(Councillor Bramble left the meeting at "
        "3:10pm)\n(Councillor Bramble "
     "left the meeting at 3:20pm)", "Councillor Bramble goes out twice running."),
    ("(Councillor Bramble left the meeting at 3:10pm)", "(Councillor Bramble left the meeting at "
        "3:10pm)\n(Councillor Bramble "
     "joined the meeting at 3:00pm)", "Councillor Bramble joined before the time of an earlier line."),
    ("with 4 of the 5", "with 5 of the 5", "5 of 5 are too few."),
    ("   b) Who", "   c) Who", "Letter c) does not follow."),
    ("   R2 That", "   R1 That", "A number R is given twice."),
    ("P Quill and R Gorse (from", "P Quill, P Quill and R Gorse (from", "Councillor P Quill is present twice."),
    ("ended at 4:22pm", "ended at 1:22pm", "The meeting ended before it began."),
]  # fmt: skip


def test_minutes_that_are_right_have_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(("right", "wrong", "fault"), PLANTED, ids=[fault for *_, fault in PLANTED])
def test_a_planted_fault_is_found(right: str, wrong: str, fault: str) -> None:
    assert right in SOUND
    assert fault in faults(SOUND.replace(right, wrong, 1))


def test_the_programs_own_minutes_are_read_by_it() -> None:
    clerk = begun_clerk(item="1", present="sw pq db ob cx ck pc")
    clerk.type(
        "/next", "/declare db 6 nri a farm", "/item 6", "pq\twhy?", "ob\tand how?", "/motion pq sec db that it be so"
    )
    clerk.type(
        "/vote named db against rest for", "/recommend that lanes be swept", "/out db 3pm", "/in np 3:10", "/close 4pm"
    )
    text = write(minutes(clerk.p))
    assert "On a named vote (4 for, 1 against, 0 abstained)" in " ".join(text.split())
    assert faults(text) == []


@pytest.mark.parametrize("ended", ["/withdraw motion", "/motion lapsed", "/motion not put"])
def test_a_veto_that_came_to_nothing_is_not_the_motion_carried_after_it(ended: str) -> None:
    clerk = full()
    clerk.type("/motion veto too high db", ended, "/motion pq that the lanes be lit", "/vote 5 1")
    assert faults(write(minutes(clerk.p))) == []


def test_the_public_may_go_out_as_often_as_it_was_let_in_again() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "/public", "/private 1", "/item 6", "/private 1")
    assert list(faults(write(minutes(clerk.p, private=True)))) == []
