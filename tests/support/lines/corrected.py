"""Lines that correct earlier minutes, or say how it is to be for the future."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_OF = "minutes of the meeting held on 12 March 2031"

ACCEPTED = [
    # without a colon: a dash, a comma, or where the date ends
    *(
        (f"/correct {said}", f"The {_OF} were corrected: Cllr Peel was present.")
        for said in (
            "12 March Cllr Peel was present",
            "12 March - Cllr Peel was present",
            "12 March, Cllr Peel was present",
            "minutes of 12 March: Cllr Peel was present",
            "12/3/31 Cllr Peel was present",
        )
    ),
    ("/correct 12 March p3 “ten” to read “two”", f"The {_OF} were corrected: p3 “ten” to read “two”."),
    (
        "/correct attendance of 12 March all were there",
        f"The record of attendance in the {_OF} was corrected: all were there.",
    ),
    ("/correct for the future lanes are named", "It was noted for the future: lanes are named."),
    *(
        (
            f"/correct {said}: Councillor Peel was present.",
            f"The record of attendance in the {_OF} was corrected: Councillor Peel was present.",
        )
        for said in ("attendance of 12 March", "the attendance at 12 March 2031", "attendance 2031-03-12")
    ),
    ("/correct 12 March: “ten” is to be read as “two”", f"The {_OF} were corrected: “ten” is to be read as “two”."),
    (
        "/correct exempt 12 March: “ten” is “two”",
        "The exempt minutes of the meeting held on 12 March 2031 were corrected: “ten” is “two”.",
    ),
    (
        "/correct 2031-03-12/2: “ten” is “two”",
        "The minutes of the meeting held on 12 March 2031 (meeting 2 of that day) were corrected: “ten” is “two”.",
    ),
    (
        "/correct 12 March for the future: the officer is the Head of Law",
        f"It was noted for the future, the {_OF} standing as they are: the officer is the Head of Law.",
    ),
    *(
        (
            f"/correct {said}: apologies name the authority",
            "It was noted for the future: apologies name the authority.",
        )
        for said in ("for the future", "for future", "in future", "from now on")
    ),
    *(
        (
            f"/titled mo{joint} Head of Law.",
            "It was noted that the title of Milo Orchard is Head of Law for the future.",
        )
        for joint in (":", "", ",", " is now", " to be", " -", " –")
    ),
    ("/titled Bramble: Alderman", "It was noted that the title of Councillor Bramble is Alderman for the future."),
]
_FORM = f"The form is {find('correct').usage}"
REFUSED = [
    ("/correct 12 March was a Tuesday", f"Say what was corrected: a colon and the words. {_FORM}"),
    ("/titled mo", "Say the title or the job: /titled mo: Head of Law."),
    ("/titled", f"Say whose title it is. The form is {find('titled').usage}"),
    ("/correct 12 March", f"Say what was corrected: a colon and the words. {_FORM}"),
    ("/correct 12 March:", "Say what was corrected: a colon and the words."),
    ("/correct : it was so", f"Say of which meeting: the date. {_FORM}"),
    ("/correct 18 June 2031: it was so", "Minutes of 18 June 2031 cannot be corrected at a meeting held no later than "
     "that."),
    ("/correct attendance of 12 March for the future: all",
     f"Who was there cannot be otherwise for the future. {_FORM}"),
]  # fmt: skip
SCRIPT = [
    "/correct attendance of 12 March: all were there",
    "/correct 2031-03-12/2: “ten” is “two”",
    "/correct for the future: lanes are named in full",
    "/titled mo: Head of Law",
]
TYPED = [
    st.sampled_from(["12 March: it was so", "attendance of 12 March: all", "for the future: so", "12 March"]).map(
        "/correct {}".format
    )
]
