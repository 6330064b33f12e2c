"""Lines about the order of business."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_LANES = "6 Plan for [bold]rural[/bold] lanes"
_BOTH = "6 and 7 Plan for [bold]rural[/bold] lanes; Meeting dates and agenda plan"
_MOVED = "With the consent of the meeting, item 7 (Meeting dates and agenda plan) was"

ACCEPTED = [
    *((f"/item 6{said}", _LANES)
      for said in (" then 7", ", then item 7", " before 7", ", and then 7", " followed by 7")),
    ("/urgent 7 as it is late", "7 Meeting dates and agenda plan; The Chair agreed to take this item as urgent as it "
     "is late."),
    # that the Chair agreed is printed anyhow, and is no title
    *((f"/urgent Flood{said}", f"8 Flood; The Chair agreed to take this item as urgent {why}.") for said, why in (
        (", chair agreed due to risk", "due to risk"), (" – Chair agreed because it rose", "because it rose"),
        (", agreed by the Chair as it rose", "because it rose"), (", the Chair has agreed it, because it rose",
         "because it rose"),
    )),
    ("/urgent Flood chair agreed rota because it rose", "8 Flood chair agreed rota; The Chair agreed to take this item "
     "as urgent because it rose."),
    # when an item was opened, and what was not opened at all
    *((f"/item 6 {said}", _LANES) for said in ("2.20pm", "at 2.20", "(2.20pm)", "@ 2.20", "at 2pm")),
    *((f"/item 6 {said}", f"{_LANES}; The item was {printed}") for said, printed in (
        ("deferred", "DEFERRED."), ("deferred to September", "DEFERRED to September."), ("(deferred)", "DEFERRED."),
        ("was withdrawn by pc", "WITHDRAWN by the Commissioner."), ("- postponed", "DEFERRED."),
        ("deferred because it was late", "DEFERRED.; Reason: it was late."),
    )),
    ("/item 7 not reached", "Item 7 (Meeting dates and agenda plan) was not reached."),
    # to when it is put off is no reason
    *((f"/not-reached 7{said}", "7 Meeting dates and agenda plan; The item was DEFERRED to September.; Reason: it was "
       "not reached.") for said in (" to September", ", to September", " - deferred to September", " until September",
                                    " and postponed to September")),
    ("/not-reached 7, to next meeting because late", "7 Meeting dates and agenda plan; The item was DEFERRED to next "
     "meeting.; Reason: it was not reached: late."),
    ("/not-reached 7 to be taken in September", "7 Meeting dates and agenda plan; The item was DEFERRED to September.; "
     "Reason: it was not reached."),
    ("/not-reached 7 to save time", "Item 7 (Meeting dates and agenda plan) was not reached.; Reason: to save time."),
    ("/block (informal) Visit", "Visit; (This part was informal, and decided nothing)"),
    ("/block (informal talks) with Eldmoor", "(informal talks) with Eldmoor"),
    ("/item 6 & 7 tog", _BOTH),
    *((f"/bring {said}", f"{_MOVED} brought forward and taken next.") for said in ("7 to now", "7 next", "7 fwd now")),
    ("/bring item 7 forward to before 6", f"{_MOVED} brought forward, to be taken before item 6."),
    # words alone that can be nothing but why
    ("/not-reached 7 time ran out", "Item 7 (Meeting dates and agenda plan) was not reached.; Reason: time ran out."),
    ("/withdraw 7 the report was late", "7 Meeting dates and agenda plan; The item was WITHDRAWN.; Reason: the report "
     "was late."),
    ("/bring 7 so the public can go", f"{_MOVED} brought forward and taken next so the public can go."),
    ("/defer so officers can look again", "The item was DEFERRED.; Reason: so officers can look again."),
    ("/defer to September so officers can look again", "The item was DEFERRED to September.; Reason: so officers can "
     "look again."),
    ("/supported", "The Panel SUPPORTED the report."),
    ("/supported, subject to a map", "The Panel SUPPORTED the report, subject to a map."),
    ("/agreed to note", "The Panel AGREED to NOTE the report."),
    ("/outcome agreed to endorse", "The Panel AGREED to ENDORSE the report."),
    ("/bring 7", f"{_MOVED} brought forward and taken next."),
    ("/bring 7 before 6", f"{_MOVED} brought forward, to be taken before item 6."),
    ("/back 7", f"{_MOVED} moved back, to be taken last."),
    ("/back 7 after 6", f"{_MOVED} moved back, to be taken after item 6."),
    ("/item 7 brought forward", f"{_MOVED} brought forward and taken next.; 7 Meeting dates and agenda plan"),
    ("/item 7 forward", f"{_MOVED} brought forward and taken next.; 7 Meeting dates and agenda plan"),
    ("/item 6 with 7", "6 and 7 Plan for [bold]rural[/bold] lanes; Meeting dates and agenda plan"),
    ("/item 6 and 7", "6 and 7 Plan for [bold]rural[/bold] lanes; Meeting dates and agenda plan"),
    ("/item 6, 7", "6 and 7 Plan for [bold]rural[/bold] lanes; Meeting dates and agenda plan"),
    (
        "/urgent Flood at the ford because the river rose",
        "8 Flood at the ford; The Chair agreed to take this item as urgent because the river rose.",
    ),
    (
        "/urgent 7 because the river rose.",
        "7 Meeting dates and agenda plan; The Chair agreed to take this item as urgent because the river rose.",
    ),
    ("/block Presentation by the Lanes Trust", "Presentation by the Lanes Trust"),
    ("/block ceremonial: Minute’s silence", "Minute’s silence"),
    ("/block ceremony: Long service award", "Long service award"),
    (
        "/block informal: Visit to the lanes",
        "Visit to the lanes; (This part was informal, and decided nothing)",
    ),
    ("/block informal Visit", "Visit; (This part was informal, and decided nothing)"),
    ("/block Visit (informal)", "Visit; (This part was informal, and decided nothing)"),
    ("/block Informality in the lanes", "Informality in the lanes"),
    ("/received", "The Panel RECEIVED the report."),
    ("/received the plan, subject to a map", "The Panel RECEIVED the plan, subject to a map."),
    (
        "/not-reached 7 because time ran out",
        "Item 7 (Meeting dates and agenda plan) was not reached.; Reason: time ran out.",
    ),
    ("/not-reached 7", "Item 7 (Meeting dates and agenda plan) was not reached."),
    # together, gone on with, which one is next, and who presides for it
    *((f"/item {said}", _BOTH) for said in (
        "6 together with 7", "6 and 7 together", "6 taken together with item 7", "6 & 7 (taken together)",
        "6 jointly with 7",
    )),
    *((f"/item 6 {said}", _LANES) for said in (
        "contd", "cont’d", "cont.", "(continued)", "- continued", "again", "resumed", "reopened",
    )),
    *((f"/{said}", _LANES) for said in ("next 6", "next item 6", "n 6", "next 6 contd")),
    *((f"/item 6{said}", f"{_LANES}; (Councillor Quill in the Chair)") for said in (
        " pq in chair", ", pq in the chair", " - Cllr Quill took the chair", " (pq presiding)", " with pq in the chair",
    )),
    ("/item 6 (pq in the chair for this item)", f"{_LANES}; (Councillor Quill in the Chair for this item)"),
    ("/item 6 with 7, pq in chair", f"{_BOTH}; (Councillor Quill in the Chair)"),
    ("/next pq in chair", "1 Apologies for absence; Apologies were received from Councillor Peel.; (Councillor Quill "
     "in the Chair)"),
]  # fmt: skip

REFUSED = [
    ("/item 6 at 9pm", "It is 2:00pm: 9:00pm is still to come."),
    ("/item 6 at 1pm", "No item was opened at 1:00pm: the meeting began at 2:00pm."),
    ("/item 6 then 99", f"“then 99” was not understood. The form is {find('item').usage}"),
    (
        "/urgent Flood as before",
        "Say why the Chair takes it as urgent (because …): the minutes must state the special circumstances.",
    ),
    ("/bring 7 to September", f"“to September” was not understood. The form is {find('bring').usage}"),
    ("/withdraw 7 and then 6", f"“and then 6” was not understood. The form is {find('withdraw').usage}"),
    ("/item 6 together", f"“together” was not understood. The form is {find('item').usage}"),
    ("/item 6 again and again", f"“again and again” was not understood. The form is {find('item').usage}"),
    ("/item 6 zz in the chair", f"“zz in the chair” was not understood. The form is {find('item').usage}"),
    ("/item 6 tk in the chair", "Councillor Kowalczyk is not in the room, so cannot take the chair."),
    ("/next 99", f"There is no item 99 on this agenda. The form is {find('next').usage}"),
    ("/vetoed", f"Say what was vetoed. The form is {find('vetoed').usage}"),
    ("/next now", f"“now” was not understood. The form is {find('next').usage}"),
    ("/item 6 gladly", f"“gladly” was not understood. The form is {find('item').usage}"),
    ("/item 6 with 99", f"There is no item 99 on this agenda. The form is {find('item').usage}"),
    ("/item 5 forward", "Item 5 was taken already."),
    ("/bring", f"Say which item. The form is {find('bring').usage}"),
    ("/bring 99", f"There is no item 99 on this agenda. The form is {find('bring').usage}"),
    ("/bring 7 before", f"Say which item. The form is {find('bring').usage}"),
    ("/bring 7 after 6", f"“after 6” was not understood. The form is {find('bring').usage}"),
    ("/bring 7 before 7", "An item cannot be moved before or after itself."),
    ("/back 5", "Item 5 was taken already."),
    ("/urgent", f"Say what is urgent: a title, or the number of an item. The form is {find('urgent').usage}"),
    (
        "/urgent Flood",
        "Say why the Chair takes it as urgent (because …): the minutes must state the special circumstances.",
    ),
    (
        "/urgent items 6 and 7 because late",
        "Name one item alone, not 6 and 7. The form is /urgent title or number, because why",
    ),
    ("/urgent 99 because late", "There is no item 99 on this agenda. The form is /urgent title or number, because why"),
    ("/block", "Say what it is: /block Presentation by …"),
    ("/not-reached 7 gladly", f"“gladly” was not understood. The form is {find('not-reached').usage}"),
    ("/withdraw 7 gladly", f"“gladly” was not understood. The form is {find('withdraw').usage}"),
]

SCRIPT = [
    "/bring 7 before 6",
    "/back 7 after 6",
    "/bring 7",
    "/back 7",
    "/item 6 with 2",
    "/urgent Flood at the ford because the river rose",
    "/urgent 7 because the river rose",
    "/block Presentation by the Lanes Trust",
    "/noted the presentation",
    "/block informal: Visit to the lanes",
    "/agreed the plan",
    "/block ceremonial: Minute’s silence",
    "/item 5",
]

TYPED = [
    st.sampled_from(
        [
            "/bring 7", "/bring 6 before 4", "/back 2", "/back 3 after 5", "/item 2 with 3", "/item 5 forward",
            "/urgent Flood because it rained", "/urgent 6 because it rained", "/urgent Flood", "/block Silence",
            "/not-reached rest", "/defer rest to September", "/block informal: Visit", "/defer 6", "/withdraw 7",
        ]
    ),
]  # fmt: skip
STATE = ["business"]
