"""Lines that say over again what their command says: “/chair Quill took the chair”, “/close the meeting”."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

ELECTED = (
    "Nominations were invited for the office of Chair. Councillor Bramble was nominated by Councillor Quill and "
    "seconded by Councillor Ŵyn-Llŷr. "
    "There were no other nominations, and Councillor Bramble was appointed Chair for "
    "the municipal year 2031/32."
)
EXEMPT = (
    "The Panel RESOLVED under section 100A(4) of the Local Government Act 1972 to exclude the public for item 6, on "
    "the ground that it involves exempt information under paragraph 3 of Part 1 of Schedule 12A and that the public "
    "interest in maintaining the exemption outweighs that in disclosing it."
)
AGREED = "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record"

ACCEPTED = [
    # the chair
    *((f"/chair pq {said}".strip(), "(Councillor Quill in the Chair)") for said in (
        "took the chair", "takes the chair", "in the chair", "for the rest of the meeting",
        "took the chair for the remainder of the meeting",
    )),
    ("/chair pq in the chair for item 6", "(Councillor Quill to be in the Chair for item 6)"),
    # elections
    *((f"/elect chair {said}", ELECTED) for said in (
        "db (proposed pq, seconded sw)", "Bramble (pq/sw)", "db by pq sec sw unopposed", "db (moved pq sec sw)",
    )),
    *((f"/elect chair {said}",
       "Nominations were invited for the office of Chair. Councillor Bramble was nominated. "
       "Councillor Quill was nominated. On a show of hands Councillor Bramble had 3 votes and Councillor Quill 2; 0 "
       "abstained. Councillor Bramble was appointed Chair for the municipal year 2031/32.")
      for said in ("db: 3; pq: 2", "Bramble 3, Quill 2", "db - 3, pq - 2", "db=3 pq=2")),
    # earlier minutes
    *((f"/minutes {said}", f"{AGREED}.") for said in (
        "12 March agreed and signed", "12 March agreed as a correct record and signed by the Chair",
        "12 March approved, signed by the Chairman",
    )),
    ("/minutes 12 March agreed with one amendment: page 2, “lamps”",
     f"{AGREED}, subject to: one amendment: page 2, “lamps”."),
    # excluding the public
    *((f"/private {said}", EXEMPT) for said in (
        "press and public excluded para 3 item 6", "the press and public were excluded under paragraph 3 for item 6",
        "exclude the public 3 item 6", "paragraph 3 of Schedule 12A item 6",
        "under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 for item 6",
    )),
    # questions
    *((f"/q {said}", "Milo Orchard replied that lamps are old.") for said in (
        "1 mo replied that lamps are old", "1: mo replied that lamps are old",
        "1 the Monitoring Officer replied that lamps are old",
    )),
    ("/q 1 declined, defamatory", "The question from Ada Moss was declined: defamatory."),
    ("/q 1: withdrawn", "The question from Ada Moss was withdrawn."),
    # urgent, with why set apart
    *((f"/urgent {said}", "8 Flood at the ford; The Chair agreed to take this item as urgent because the river rose.")
      for said in ("Flood at the ford (the river rose)", "Flood at the ford – the river rose",
                   "Flood at the ford - the river rose", "Flood at the ford because the river rose")),
]  # fmt: skip

REFUSED = [
    ("/urgent Flood at the ford",
     "Say why the Chair takes it as urgent (because …): the minutes must state the special circumstances."),
    ("/elect chair db vote unopposed", f"“unopposed” and a vote cannot both be. The form is {find('elect').usage}"),
]  # fmt: skip
