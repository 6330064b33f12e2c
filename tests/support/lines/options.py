"""Lines about the options of an item, and which was taken."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_LEAD = "The options before the Panel were:"
_FORM = f"The form is {find('option').usage}"

_HANDS = "On a show of hands"
_MOVED = "On the motion of Councillor Quill, seconded by Councillor Bramble,"
ACCEPTED = [
    ("/options A: mend B: sell C: leave", f"{_LEAD}; A: Mend.; B: Sell.; C: Leave."),
    # labels without signs behind them, or none between the options
    *(
        (f"/options {said}", f"{_LEAD}; A: Mend.; B: Sell.")
        for said in (
            "A mend, B sell",
            "A mend B sell",
            "A) mend B) sell",
            "A. mend B. sell",
            "A mend and B sell",
            "A mend; B sell",
        )
    ),
    ("/options 1 mend, 2 sell", f"{_LEAD}; 1. Mend.; 2. Sell."),
    ("/options Officers set out: A mend, or B sell", "Officers set out:; A: Mend.; B: Sell."),
    # how it was voted on, and who moved it
    *(
        (f"/option {said}", printed)
        for said, printed in (
            ("A 4-1", f"{_HANDS} (4 for, 1 against, 0 abstained) the Panel AGREED option A."),
            ("2 4 to 1", f"{_HANDS} (4 for, 1 against, 0 abstained) the Panel AGREED option 2."),
            ("A carried 4/1", f"{_HANDS} (4 for, 1 against, 0 abstained) the Panel AGREED option A."),
            ("A 1-4", f"{_HANDS} (1 for, 4 against, 0 abstained) the Panel REJECTED option A."),
            ("2 rejected", "The Panel REJECTED option 2."),
            ("2 lost", "The Panel REJECTED option 2."),
            ("B pq/db", f"{_MOVED} the Panel AGREED option B."),
            ("B agreed, moved pq sec db, because cheap", f"{_MOVED} the Panel AGREED option B (reason: cheap)."),
            ("B unan by pq and db", f"{_MOVED} the Panel unanimously AGREED option B."),
            ("B unan 5-0", f"{_HANDS} (5 for, 0 against, 0 abstained) the Panel unanimously AGREED option B."),
            ("A as it is cheap", "The Panel AGREED option A (reason: as it is cheap)."),
            ("A as reworded: to mend half", "The Panel AGREED option A, redrafted: to mend half."),
        )
    ),
    (
        "/options (1) to mend the lamps; (2) to leave them",
        f"{_LEAD}; (1) To mend the lamps.; (2) To leave them.",
    ),
    ("/options A: to mend; B: to leave", f"{_LEAD}; A: To mend.; B: To leave."),
    ("/options A – to mend, and B – to leave", f"{_LEAD}; A: To mend.; B: To leave."),
    (
        "/options Officers set out: Option A to mend; Option B to leave",
        "Officers set out:; Option A: To mend.; Option B: To leave.",
    ),
    ("/options i) to mend; ii) to leave", f"{_LEAD}; i) To mend.; ii) To leave."),
    ("/options One: to mend; Two: to leave", f"{_LEAD}; 1. To mend.; 2. To leave."),
    ("/option B", "The Panel AGREED option B."),
    ("/option (c) and D because it rained", "The Panel AGREED options c and D (reason: it rained)."),
    ("/option two", "The Panel AGREED option 2."),
    ("/options to mend; to leave; or to sell", f"{_LEAD}; 1. To mend.; 2. To leave.; 3. To sell."),
    ("/options Officers set out: (a) mending; (b) selling", "Officers set out:; (a) Mending.; (b) Selling."),
    ("/options 1. to mend; 2. to leave", f"{_LEAD}; 1. To mend.; 2. To leave."),
    ("/options Option 1: to mend; Option 2: to leave", f"{_LEAD}; Option 1: To mend.; Option 2: To leave."),
    ("/option 2 with amendments: to mend half", "The Panel AGREED option 2, redrafted: to mend half."),
    ("/option 2", "The Panel AGREED option 2."),
    ("/option none", "The Panel took none of the options."),
    ("/option none of them because none was costed", "The Panel took none of the options: none was costed."),
    ("/option 1 and 3 unanimously", "The Panel unanimously AGREED options 1 and 3."),
    ("/option 2 redrafted: to mend half", "The Panel AGREED option 2, redrafted: to mend half."),
    ("/option 2 as amended to read as little as can be", "The Panel AGREED option 2, redrafted: as little as can be."),
    ("/option 2 because it is cheap", "The Panel AGREED option 2 (reason: it is cheap)."),
]

REFUSED = [
    *(
        (f"/options {said}", "Give each option its number: /options (1) to mend the lamps; (2) to leave them.")
        for said in ("A lamp by Plan B", "1 lamp or 2 lamps", "mend, sell", "A mend, C sell")
    ),
    ("/options", "Give each option its number: /options (1) to mend the lamps; (2) to leave them."),
    ("/options mending", "Give each option its number: /options (1) to mend the lamps; (2) to leave them."),
    ("/option", f"Say which option, by its number or letter, or none. {_FORM}"),
    ("/option A or B", f"“or B” was not understood. {_FORM}"),
    *(
        (f"/option {said}", f"“{word}” was not understood. {_FORM}")
        for said, word in (
            ("4 1", "1"),
            ("1 2 3", "2 3"),
            ("none 4-1", "4-1"),
            ("A 3 votes, B 2 votes", "3 votes, B 2 votes"),
        )
    ),
    ("/option 2 unan 4-1", f"Unanimous, and votes against, cannot both be. {_FORM}"),
    ("/option 2 2-2", f"The votes are equal. Add “casting for” or “casting against”. {_FORM}"),
    (
        "/options A: to mend; C: to leave",
        "“C: to leave” does not have the label that is next: give every option the next one. The form is "
        f"{find('options').usage}",
    ),
    ("/option 0", "Options are numbered from 1."),
    ("/option 2 gladly", f"“gladly” was not understood. {_FORM}"),
    ("/option 2 redrafted", f"Say how it was redrafted: the words. {_FORM}"),
    ("/option 1 and 2 redrafted: half", "One option is redrafted: /option 2 redrafted: to mend half of them."),
]

SCRIPT = [
    "/option 9",
    "/options Officers set out (1) to mend the lamps; (2) to leave them",
    "/option 2 unanimously because it is cheap",
    "/option 2 by pq sec db vote 2 1",
    "/option 2 lost",
    "/option 1 and 2",
    "/options A: to mend; Option B: to leave",
    "/option b unanimously",
    "/option both",
    "/option 1 redrafted: to mend half of them because money was short",
    "/option none because none was costed",
]

TYPED = [
    st.sampled_from(
        [
            "/options (1) a; (2) b",
            "/options",
            "/option 1",
            "/options A: a; B: b",
            "/option b",
            "/option none",
            "/option 2 redrafted: b",
            "/option 9",
        ]
    )
]

REFUSED += [
    (f"/options {said}", f"“{label}” is not the next label: give every option the next one. "
     f"The form is {find('options').usage}")
    for said, label in (
        ("(1) mend; (2) leave; (4) sell", "(4)"),
        ("(a) mend; (b) leave; (b) sell", "(b)"),
    )
]  # fmt: skip
