"""Lines about matters of earlier meetings: settled, reported, done, carried on."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_OF = "of the meeting held on 12 March 2031"

ACCEPTED = [
    # without its meeting: of the last one, which is told
    ("/done A1", f"Action A1 {_OF} was closed as done."),
    ("/carry A1: the figures are awaited", f"Action A1 {_OF} was carried on: the figures are awaited."),
    *(
        (f"/carry R2 of 12 March{said}", f"Recommendation R2 {_OF} was carried on: {printed}.")
        for said, printed in (
            (" to September", "to September"),
            (" forward to the next meeting", "to the next meeting"),
            (" pending figures", "pending figures"),
            (" on until July", "until July"),
        )
    ),
    (
        "/settled item 8 of 12 March by mo the grant was paid",
        f"It was reported that what was referred under item 8 {_OF} "
        "had been settled by Milo Orchard: the grant was paid.",
    ),
    (
        "/settled item 8 of 12 March by the county council",
        f"It was reported that what was referred under item 8 {_OF} had been settled by the county council.",
    ),
    ("/carry fwd R2", f"Recommendation R2 {_OF} was carried on."),
    ("/done R1 and R2", f"Recommendation R1 {_OF} was closed as done.; Recommendation R2 {_OF} was closed as done."),
    ("/settled R1 of the last meeting", None),
    ("/settled R1", None),
    ("/done R1 of last meeting", f"Recommendation R1 {_OF} was closed as done."),
    *(
        (
            f"/settled {said} by mo: the grant was paid.",
            f"It was reported that what was referred under item 8 {_OF} had been settled by Milo Orchard: the grant "
            "was paid.",
        )
        for said in ("item 8 of 12 March 2031", "8 of 12 March", "2031-03-12/8", "item 8 from the meeting of 12 March")
    ),
    *(
        (
            f"/settled item 8.2 of 12 March by the Chief Executive of Eldmoor{end}",
            f"It was reported that what was referred under item 8.2 {_OF} had been settled by the Chief Executive of "
            "Eldmoor.",
        )
        for end in ("", ".")
    ),
    (
        "/settled 2031-03-12/2/8",
        "It was reported that what was referred under item 8 of the meeting held on 12 March 2031 (meeting 2 of that "
        "day) had been settled.",
    ),
    (
        "/reported item 8 of 12 March, as the council still considers it",
        f"What was referred under item 8 {_OF} was reported to the meeting: as the council still considers it.",
    ),
    (
        "/reported R2 of 12 March by fo",
        f"Recommendation R2 {_OF} was reported to the meeting by Freya Oxlip.",
    ),
    (
        "/done recommendations 1 and 2 of 12 March",
        f"Recommendation R1 {_OF} was closed as done.; Recommendation R2 {_OF} was closed as done.",
    ),
    *(
        (f"/reported {said} of 12 March", f"What was referred under item 8 {_OF} was reported to the meeting.")
        for said in ("the matter under item 8", "what was referred under item 8", "the referral at minute 8")
    ),
    ("/done R1 of 12 March", f"Recommendation R1 {_OF} was closed as done."),
    (
        "/done R1 and A2 of 12 March: both were answered",
        f"Recommendation R1 {_OF} was closed as done: both were answered.; Action A2 {_OF} was closed as done: both "
        "were answered.",
    ),
    (
        "/carry R3.1 of the meeting held on 12 March because the figures are awaited",
        f"Recommendation R3.1 {_OF} was carried on: the figures are awaited.",
    ),
    ("/carry forward R2 of 12 March", f"Recommendation R2 {_OF} was carried on."),
    ("/carry u4 from 12 March", f"Undertaking U4 {_OF} was carried on."),
    ("/carried-on item 6 of 12 March", f"What was decided under item 6 {_OF} was carried on."),
]


def _form(name: str) -> str:
    return f"The form is {find(name).usage}"


REFUSED = [
    ("/done item 8", f"Say of which meeting: 8 of 18 June 2031. {_form('done')}"),
    ("/carry", f"Say which matter of which meeting: R1 of 18 June 2031. {_form('carry')}"),
    ("/settled", f"Say which matter of which meeting: R1 of 18 June 2031. {_form('settled')}"),
    ("/done R1 of Tuesday", f"Say of which meeting: R1 of 18 June 2031. {_form('done')}"),
    ("/done R1 of 12 March gladly", f"“gladly” was not understood: a colon goes before what was said of it. "
     f"{_form('done')}"),
    ("/settled 8 of 12 March by zz", f"Nobody has the code or name “zz”. {_form('settled')}"),
    ("/done R1 of 18 June 2031", "Recommendation R1 of the meeting held on 18 June 2031 is of no earlier meeting than "
     "this one."),
    ("/carry R1 of 31 April", "There is no such day as “31 April”: April has 30 days."),
]  # fmt: skip

SCRIPT = [
    "/settled 2031-03-12/8 by mo: the grant was paid",
    "/reported 2031-03-12/8",
    "/done 2031-03-12/R1",
    "/carry 2031-03-12/R2: the figures are awaited",
]

_WHICH = st.sampled_from(["R1 of 12 March 2031", "2031-03-12/8", "item 8 of 12 March", "R1 and R2 of 12 March"])
TYPED = [st.tuples(st.sampled_from(["/settled", "/reported", "/done", "/carry"]), _WHICH,
                   st.sampled_from(["", ": it rained", "because it rained", "by mo"])).map(" ".join)]  # fmt: skip
