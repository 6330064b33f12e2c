"""Lines of recommendations and promises as clerks number and address them, and of how something was agreed."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

PROMISE = f"The form is {find('promise').usage}"
LEAD = "The Panel RECOMMENDED:; R1"
ONE = f"{LEAD} To sweep lanes."
TWO = f"{LEAD} To sweep lanes.; R2 To grit them."

ACCEPTED = [
    ("/recommend pc that it be published", "The Panel RECOMMENDED:; R1 That it be published (to the Commissioner)."),
    ("/recs that it be so", "The Panel RECOMMENDED:; R1 That it be so."),
    # a body to which it goes, before “that”; and what is no body
    *((f"/recommend to {body} that lanes be lit", f"{LEAD} That lanes be lit (to {body}).") for body in (
        "council", "full council", "cabinet", "the Home Secretary", "members", "scrutiny", "the audit committee",
    )),
    *((f"/recommend to {said} that lanes be lit", f"{LEAD} To {said} that lanes be lit.") for said in (
        "ensure", "consider", "the effect", "the extent", "ask the council", "lobby government", "agree in principle",
        "all", "staff the board",
    )),
    *((f"/recommend to the board that {said}", f"{LEAD} To the board that {said}.") for said in (
        "governs us", "is here", "meets in May", "was asked",
    )),
    *((f"/recommend to the board that {said}", f"{LEAD} That {said} (to the board).") for said in (
        "rates be cut", "plans are made", "it meets in May",
    )),
    # a number that was typed is left to the count
    *((f"/recommend {mark} to sweep lanes", ONE)
      for mark in ("1.", "1)", "(1)", "R1:", "R1 -", "R1", "Recommendation 1:", "a)", "(i)", "a.", "R4:", "3.", "(2)")),
    *((f"> {mark} to sweep lanes", ONE) for mark in ("1.", "(1)", "R1:", "R1")),
    ("/recommend R3 of March be carried on", f"{LEAD} R3 of March be carried on."),
    ("/recommend 1.5 km of lanes be swept", f"{LEAD} 1.5 km of lanes be swept."),
    ("/recommend 12 lanes be swept", f"{LEAD} 12 lanes be swept."),
    # several in one line are several
    *((f"/recommend {said}", TWO) for said in (
        "(1) to sweep lanes; (2) to grit them", "to: (a) sweep lanes; and (b) grit them",
        "1. to sweep lanes; 2. to grit them", "(i) to sweep lanes (ii) to grit them.",
        "to (1) sweep lanes, (2) grit them",
    )),
    ("/recommend that (1) lanes be swept; (2) that they be gritted",
     f"{LEAD} That lanes be swept.; R2 That they be gritted."),
    ("/recommend to Eldmoor: (1) to sweep lanes; (2) to grit them",
     f"{LEAD} To sweep lanes (to Eldmoor).; R2 To grit them (to Eldmoor)."),
    ("/recommend that Eldmoor (a) sweep lanes; (b) grit them", f"{LEAD} That Eldmoor (a) sweep lanes; (b) grit them."),
    # to whom
    *((f"/recommend {whom} that lanes be swept", f"{LEAD} That lanes be swept (to {printed}).") for whom, printed in (
        ("to the Commissioner", "the Commissioner"), ("to pc", "the Commissioner"), ("pc:", "the Commissioner"),
        ("to Cllr Bramble,", "Councillor Bramble"), ("to Eldmoor", "Eldmoor"), ("the Panel:", "the Panel"),
        ("the Commissioner:", "the Commissioner"),
    )),
    ("/recommend to the mills that they be swept", f"{LEAD} To the mills that they be swept."),
    # how it was agreed
    *((f"/recommend {how} to sweep lanes", f"{LEAD} To sweep lanes (unanimously).")
      for how in ("unanimously:", "(unanimously)", "unanimous,", "nem con", "Unanimously –")),
    *((f"/recommend {how} to sweep lanes", f"{LEAD} To sweep lanes ({how}).")
      for how in ("by 4 votes to 1", "4-1", "4 for, 1 against", "by 4 to 1 with 1 abstention")),
    *((f"/resolved {how} that it be so", "The Panel unanimously RESOLVED that it be so.")
      for how in ("unanimously:", "(unanimously)", "nem. con.", "unanimously –")),
    *((f"/resolved {how} that it be so", f"The Panel RESOLVED that it be so ({how}).")
      for how in ("4-1", "by 4 votes to 1", "4 for 1 against")),
    ("/agreed 4-1 to note the plan", "The Panel AGREED to NOTE the plan (4-1)."),
    ("/resolved unanimously:", "The Panel unanimously RESOLVED accordingly."),
    # what stands between two commas stays between them
    ("/recommend That, subject to funds, lanes be swept", f"{LEAD} That, subject to funds, lanes be swept."),
    # promises
    *((f"/promise pc {said}", "The Commissioner undertook to write.") for said in (
        "would write", "will write", "he would write", "shall write", "to write", "write",
    )),
    *((f"/promise pc {said}", f"The Commissioner undertook {printed}.") for said, printed in (
        ("not to close it", "not to close it"),
        ("that it would be closed", "that it would be closed"), ("would be there", "to be there"),
    )),
]  # fmt: skip

REFUSED = [
    ("/recommend to", "Nothing stands after “to”: say what."),
    ("/recommend that:", "Nothing stands after “that”: say what."),
    ("/agreed to", "Nothing stands after “to”: say what."),
    ("/promise pc to", "Nothing stands after “to”: say what."),
    ("/action mo to", "Nothing stands after “to”: say what."),
    *(
        (f"/promise pc {said}", f"“{said}” is no promise: leave the line out, or say “not to …”. {PROMISE}")
        for said in ("won't close it", "would not close it", "cannot say", "can’t say")
    ),
]
