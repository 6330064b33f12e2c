"""Lines about the options of an item, and which was taken."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_LEAD = "The options before the Panel were:"
_FORM = f"The form is {find('option').usage}"

ACCEPTED = [
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
    ("/options", "Give each option its number: /options (1) to mend the lamps; (2) to leave them."),
    ("/options mending", "Give each option its number: /options (1) to mend the lamps; (2) to leave them."),
    ("/option", f"Say which option, by its number or letter, or none. {_FORM}"),
    ("/option A or B", f"“or B” was not understood. {_FORM}"),
    ("/option 2 rejected", f"“rejected” was not understood. {_FORM}"),
    (
        "/options A: to mend; C: to leave",
        f"“A” has a letter or number of its own: give every option the next one. The form is {find('options').usage}",
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
