"""Lines of the room and the chair."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find
from tests.support.panels import invented_people

ACCEPTED = [
    *((f"/chair pq {said}", "(Councillor Quill in the Chair)") for said in ("2:15", "from 2.15pm", "at 2:15 pm")),
    ("/out db 2:10 AND DID NOT RETURN", "(Councillor Bramble left the meeting at 2:10pm AND DID NOT RETURN)"),
    *(
        (f"/in tk {said}", "(Councillor Kowalczyk joined the meeting remotely at 2:20pm)")
        for said in ("(virtually) 2:20", "2:20 (via Teams)", "14:20 hrs remote", "(online) at 14.20 hours")
    ),
    *((f"/out db 14:10 {hours}", "(Councillor Bramble left the meeting at 2:10pm)") for hours in ("hours", "hrs", "h")),
    ("/out db 2:10 and did not return", "(Councillor Bramble left the meeting at 2:10pm and did not return)"),
    ("/in db tk 2:20", "(Councillor Kowalczyk joined the meeting at 2:20pm)"),
    ("/out tk db 2:20", "(Councillor Bramble left the meeting at 2:20pm)"),
    ("/out db 2 hours", "(Councillor Bramble left the meeting at 2:30pm: 2 hours)"),
    *(
        (f"/sub us {said}", "(Councillor Sedge joined the meeting at 2:20pm)")
        for said in ("for ly 2:20", "for ly at 2.20pm without vote")
    ),
    ("/sub Cllr Sedge (for Cllr Yarrow)", "(Councillor Sedge joined the meeting at 2:30pm)"),
    *((f"/absent rg {said}", "") for said in ("no apology", "without apologies", "(no apologies)")),
    ("/in fo for item 6", "(Freya Oxlip joined the meeting at 2:30pm for item 6)"),
    ("/in fo 2:15 virtual for items 6 and 7", "(Freya Oxlip joined the meeting remotely at 2:15pm for items 6 and 7)"),
    ("/in fo for item 5", "(Freya Oxlip joined the meeting at 2:30pm for this item)"),
    (
        "/in new: Jane Doe, Inspector 2:10 for items 6 and 7",
        "(Jane Doe joined the meeting at 2:10pm for items 6 and 7)",
    ),
    *(
        (f"/in {said} 2:10", "(Councillor Kowalczyk and Councillor Yarrow joined the meeting at 2:10pm)")
        for said in ("tk/ly", "tk + ly", "Cllr Kowalczyk/Yarrow", "tk & Yarrow")
    ),
    *(
        (f"/out {said} ?", "(The Commissioner left the meeting)")
        for said in ("the Commissioner and his staff", "commissioner, her team", "the Commissioner with officers")
    ),
    ("/in fo 2:10 for this item", "(Freya Oxlip joined the meeting at 2:10pm for this item)"),
    ("/in mo virtual for item 5", "(Milo Orchard joined the meeting remotely at 2:30pm for this item)"),
    ("/in new: Jane Doe, Chief Fire Officer 2:10", None),
    ("/seat us for southb", "Councillor Sedge took a seat on the Panel as a member for Southbeck."),
    (
        "/seat us for Southbeck in place of tk until the annual meeting.",
        "Councillor Sedge took a seat on the Panel as a member for Southbeck, in place of Councillor Kowalczyk, until "
        "the annual meeting.",
    ),
    *(
        (
            f"/seat us {said}",
            "Councillor Sedge took a seat on the Panel as a member for Southbeck, in place of Councillor Kowalczyk.",
        )
        for said in ("for tk", "tk", "vice tk", "in place of Kowalczyk", "for Cllr Kowalczyk")
    ),
    (
        "/seat us in place of tk for Southbeck",
        "Councillor Sedge took a seat on the Panel as a member for Southbeck, in place of Councillor Kowalczyk.",
    ),
    (
        "/seat us for southb, replacing Kowalczyk",
        "Councillor Sedge took a seat on the Panel as a member for Southbeck, in place of Councillor Kowalczyk.",
    ),
    (
        "/seat fo independent until the review of 2032",
        "Freya Oxlip took a seat on the Panel as an independent member, until the review of 2032.",
    ),
    ("/seat fo independent", "Freya Oxlip took a seat on the Panel as an independent member."),
    *(
        (f"/sub us {said} rg", "(Councillor Sedge joined the meeting at 2:30pm)")
        for said in (
            "instead of",
            "in place of",
            "in the place of",
            "replacing",
            "standing in for",
            "as substitute for",
        )
    ),
    ("/sub us for rg without vote", "(Councillor Sedge joined the meeting at 2:30pm)"),
    ("/chair pq for item 6", "(Councillor Quill to be in the Chair for item 6)"),
    ("/chair pq for item 5", "(Councillor Quill in the Chair for this item)"),
    ("/chair pq item", "(Councillor Quill in the Chair for this item)"),
    ("/chair pq until item 7", "(Councillor Quill in the Chair until item 7)"),
    *(
        (f"/chair db {said}", "(Councillor Bramble (Eldmoor), by rotation of the authorities, in the Chair)")
        for said in ("rotation", "by rotation", "by rotation of the authorities", "in turn")
    ),
    (
        "/chair db by rotation until item 7",
        "(Councillor Bramble (Eldmoor), by rotation of the authorities, in the Chair until item 7)",
    ),
    ("/chair pq chosen", "(Councillor Quill, chosen by the members present, in the Chair)"),
    (
        "/chair pq chosen for this item",
        "(Councillor Quill, chosen by the members present, in the Chair for this item)",
    ),
]

SEAT = "The form is /seat who for authority [in place of who] [until …] | who independent"
CHAIR = (
    "The form is /chair who [chosen | rotation] [for this item | for item number | until item number | "
    "until who returns]"
)
IN = (
    "The form is /in who | everyone [but who] [time or ?] [virtual | observer] [for this item | for item number] | "
    "new: name, job"
)
OUT = f"The form is {find('out').usage}"
REFUSED = [
    *(
        (f"/out db {said}", f"Who came back has a line of her own: /out td 2:10, and then /in td 2:25. {OUT}")
        for said in ("2:10-2:25", "2:10pm and returned at 2:25pm", "2:10, back at 2:25", "2:10 to 2:25")
    ),
    *(
        (f"/out db {said} 2:10", f"The time stands before what is said of it: /out td 2:10 to another meeting. {OUT}")
        for said in ("to another meeting", "to a talk at")
    ),
    *(
        (f"/apology ly {said}", "Type the apology alone, and then who sits instead: /sub us ly.")
        for said in ("(Cllr Sedge substituting)", "sub us", ", us substituting", "by e-mail, Sedge standing in")
    ),
    ("/sub us and vt for ly and mh", f"Type a line for each substitute. The form is {find('sub').usage}"),
    ("/sub ob for ly", "Councillor [/b] O’Brien 佐藤 is here as a member, and sits for nobody else."),
    *(
        (f"/absent rg {said}", f"Apologies are told with /apology rg. The form is {find('absent').usage}")
        for said in (", sent apologies", "with apologies", "(apologies)")
    ),
    ("/in new: Jane, Chief Fire Officer", "Give the whole name: /in new: Jane Doe, Chief Fire Officer. " + IN),
    ("/in new:", "Give the whole name: /in new: Jane Doe, Chief Fire Officer. " + IN),
    (
        "/sub vt for rg with love",
        "“with love” was not understood. The form is /sub who [for] whom [time] [without vote]",
    ),
    ("/chair pq for ever", f"“ever” was not understood. {CHAIR}"),
    ("/chair pq for item 99", f"There is no item 99 on this agenda. {CHAIR}"),
    ("/chair pq for item 6 please", f"“please” was not understood. {CHAIR}"),
    ("/chair pq until item", f"Say until which item. {CHAIR}"),
    ("/chair pc", "The Commissioner has no vote here, so cannot take the chair."),
    ("/chair ck", "Clara Knapweed has no vote here, so cannot take the chair."),
    ("/seat", f"Say who takes the seat. {SEAT}"),
    ("/seat fo", f"Say for which authority, or “independent”. {SEAT}"),
    (
        "/seat fo for Nowhere",
        f"“Nowhere” is none of the authorities: Eldmoor, Northbeck, Southbeck, Tarnshire, Westmere City. {SEAT}",
    ),
    ("/seat us for Southbeck in place of us", "Nobody takes a seat in her or his own place."),
    ("/seat us for Southbeck in place of tk gladly", f"“gladly” was not understood. {SEAT}"),
    ("/seat db for Southbeck", "Councillor Bramble holds a seat already."),
]

SCRIPT = [
    "/seat mo for Southbeck",
    "/in fo for this item",
    "/chair pq for item 6",
    "/chair pq until item 7",
    "/chair sw chosen",
    "/item 6",
]

codes = st.sampled_from([person.code for person in invented_people()])
TYPED = [
    st.tuples(
        st.just("/seat"),
        codes,
        st.sampled_from(["for Eldmoor", "independent", "", "for Eldmoor in place of pq until June"]),
    ).map(" ".join),
    st.tuples(st.just("/in"), codes, st.sampled_from(["for this item", "2:20 for item 5"])).map(" ".join),
    st.tuples(st.just("/chair"), codes, st.sampled_from(["for item 6", "until item 7", "chosen"])).map(" ".join),
    st.tuples(st.just("/sub"), codes, codes, st.just("without vote")).map(" ".join),
    st.just("/in new: Jane Doe, Chief Fire Officer for this item"),
]

STATE = [
    "will_chair", "lent", "lapses", "opened_by", "moves", "quorum_seen", "seated", "unseated", "informal", "in_office",
]  # fmt: skip
