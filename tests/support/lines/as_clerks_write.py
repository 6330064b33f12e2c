"""Times, names, reasons and ways of being there as clerks write them: each read alike by every command."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

LEFT = "(Councillor Bramble left the meeting at 3:20pm"
CAME = "(Councillor Yarrow joined the meeting"

ACCEPTED = [
    # times
    *((f"/out db {time}", f"{LEFT})") for time in (
        "@ 3.20", "@3:20pm", "about 3.20pm", "at about 3:20", "c. 3.20pm", "circa 15:20", "around 3h20", "approx. 3.20",
        "(3.20pm)", "(at 3:20)", "left at 3.20", "left the meeting at 3:20pm", "3 20", "3 20 pm", "leaves (15:20)",
    )),
    *((f"/out db 3.20pm {note}", f"{LEFT}: childcare)")
      for note in ("(childcare)", "- childcare", "– childcare", "childcare")),
    ("/out db 3 20 minutes early", "(Councillor Bramble left the meeting at 3:00pm: 20 minutes early)"),
    # people
    *((f"/out {name} 3:20", f"{LEFT})") for name in (
        "Bramble (Eldmoor)", "Cllr Bramble (db)", "D. Bramble (Eldmoor)", "Dafydd Bramble (member)", "Bramble (Dafydd)",
    )),
    *((f"/in {name} 2:10", "(Councillor Hathersedge-Featherstonehaugh joined the meeting at 2:10pm)") for name in (
        "Hathersedge Featherstonehaugh", "Cllr Hathersedge Featherstonehaugh", "Mabel Hathersedge-Featherstonehaugh",
        "mabel hathersedge featherstonehaugh", "M. Hathersedge-Featherstonehaugh (Southbeck)",
    )),
    ("/in Ash (independent), Yarrow (Westmere City) 2:10",
     "(Imogen Ash and Councillor Yarrow joined the meeting at 2:10pm)"),
    # how somebody came
    *((f"/in Yarrow {said}", f"{CAME} at 2:10pm)") for said in (
        "arrived 2:10", "arrived at 2.10pm", "late, 2.10pm", "(2:10)", "joined the meeting at 2:10", "back 2:10",
    )),
    *((f"/in Yarrow {said}", f"{CAME} remotely at 2:10pm)") for said in (
        "2:10 via Teams", "remotely at 2:10", "2:10 by video link", "by video link 2:10", "on Zoom, 2:10pm",
        "virtually 2:10",
        "2:10 over MS Teams", "by phone 2:10", "remote (2:10)", "online 2:10",
    )),
    ("/in new Jane Doe, Inspector 2:10", "(Jane Doe joined the meeting at 2:10pm)"),
    # the item that is open, in other words than its number
    *((f"/defer {what} to September", "The item was DEFERRED to September.") for what in (
        "report", "the report", "this item", "it", "consideration", "further consideration of the report", "the matter",
    )),
    ("/withdraw the report", "The item was WITHDRAWN."),
    # interests
    *((f"/declare {said}", "Councillor Bramble declared a non-pecuniary interest in item 6, a farm.") for said in (
        "db NPI item 6 a farm", "Cllr Bramble - non-pecuniary interest - item 6 - a farm", "db, NPI, item 6: a farm",
        "db non-pecuniary int. in item 6: a farm", "db NPI - 6 - a farm",
        "db non pecuniary interest in item 6 (a farm)", "Bramble declared a non-pecuniary interest in item 6: a farm",
    )),
    *((f"/declare {said}", "Councillor Bramble declared a personal interest in items 6 and 7, a farm.") for said in (
        "db personal int in items 6, 7: a farm", "db personal interest items 6 & 7 - a farm",
        "db - personal interest - items 6 and 7 – a farm", "db declares a personal interest in items 6 and 7: a farm",
    )),
    *((f"/declare {who} nri item 6: a grant",
       "Councillor Bramble declared a non-registrable interest in item 6, a grant.; Councillor Quill declared a "
       "non-registrable interest in item 6, a grant.")
      for who in ("all Eldmoor members", "the Eldmoor members", "all of the Eldmoor councillors", "Eldmoor members")),
    # actions, referrals and updates with a sign or a word more
    *((f"/action {said}", "A1 Milo Orchard to write by 4 July 2031.") for said in (
        "mo – to write by 4 July", "mo - write by 4 July", "mo to write (by 4 July)", "mo: to write (by 4 July 2031).",
    )),
    *((f"/refer {said}", "The matter was REFERRED to Milo Orchard to decide.") for said in (
        "to mo to decide", "to the Monitoring Officer to decide", "mo to decide", "to Milo Orchard to decide",
    )),
    *((f"/update {mark} the lamps were old", "1. The lamps were old.") for mark in ("1.", "(1)", "1)")),
    ("/update 4. the lamps were old", "4. The lamps were old."),
    ("/update 4.5 km were lit", "1. 4.5 km were lit."),
    # reasons set apart by signs, and joined by other words
    *((f"/withdraw {said}", f"The item was WITHDRAWN.; Reason: {why}.") for said, why in (
        ("(superseded)", "superseded"), ("- superseded", "superseded"), (": superseded", "superseded"),
        ("at the request of the Commissioner", "at the request of the Commissioner"),
        ("on the advice of the clerk", "on the advice of the clerk"),
    )),
    ("/defer (late report)", "The item was DEFERRED.; Reason: late report."),
    ("/defer pending further advice", "The item was DEFERRED.; Reason: pending further advice."),
    ("/defer sine die", "The item was DEFERRED sine die."),
    ("/defer for two weeks", "The item was DEFERRED for two weeks."),
    ("/quorum 4 (it is a veto)", "(The quorum for this item was 4 members: it is a veto)"),
    # adjourned
    *((f"/adjourn {said}", f"(The meeting adjourned at 2:30pm {printed})") for said, printed in (
        ("till 4", "until 4:00pm"), ("’til 4pm", "until 4:00pm"), ("sine die", "sine die"),
        ("comfort break", "for comfort break"), ("5 min tea break", "for 5 min tea break"),
        ("to Wednesday 25 June 2031 at 10am", "until 10:00am on Wednesday 25 June 2031"),
    )),
    *((f"/adjourn {said}", "(The meeting adjourned at 2:30pm: fire drill)")
      for said in ("(fire drill)", "- fire drill", "fire drill")),
    *((f"/adjourn {said}", "(The meeting adjourned at 3:00pm until 3:10pm)") for said in (
        "3.00-3.10", "3pm – 3.10pm", "from 3pm-3:10", "3pm to 3.10pm", "3pm until 3.10pm",
    )),
]  # fmt: skip

REFUSED = [
    ("/out db 25:70", "“25:70” is not a time of day. Write it as 2:10pm or 14:10."),
    (
        "/in Yarrow via Mars",
        f"“via” is neither a code, a time, “virtual” nor “observer”. The form is {find('in').usage}",
    ),
    ("/declare all Nowhere members nri item 6: a grant", "Nobody has the code or name “all”. F9 lists everyone."),
    ("/withdraw gladly", f"“gladly” was not understood. The form is {find('withdraw').usage}"),
    ("/defer consideration of speeding to September",
     f"“consideration of speeding” was not understood. The form is {find('defer').usage}"),
    *((f"/promise pc {assent}", "Say what was promised: /promise to …")
      for assent in ("yes", "Yes, of course.", "he would", "OK")),
]  # fmt: skip
