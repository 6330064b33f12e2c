"""Who came and went, told in passing: two times in one line, a time about then or unknown, who presides."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

LEFT = "(Councillor Bramble left the meeting"
_TWO = (
    "(Councillor Yarrow and Councillor Kowalczyk joined the meeting at 2:40pm); (Councillor Gorse joined the meeting "
    "at 2:50pm)"
)
_QUILL = "(Councillor Quill in the Chair); (Councillor Ŵyn-Llŷr left the meeting at"
_SEDGE = "(Councillor Sedge joined the meeting at"

ACCEPTED = [
    ("/in ly 2.10 via Teams link", "(Councillor Yarrow joined the meeting remotely at 2:10pm)"),
    ("/out db left early 3.15", f"{LEFT} at 3:15pm)"),
    *((f"/in ly 2.10pm {said}", "(Councillor Yarrow joined the meeting at 2:10pm)") for said in ("late", "(late)")),
    ("/in ly for 6", "(Councillor Yarrow joined the meeting at 2:30pm for item 6)"),
    ("/in ly for 6 and 7 only", "(Councillor Yarrow joined the meeting at 2:30pm for items 6 and 7)"),
    ("/chair pq item 6 only", "(Councillor Quill to be in the Chair for item 6)"),
    # what for, and when, follow without a sign
    *((f"/out db 3pm {said}", f"{LEFT} at 3:00pm {said})") for said in (
        "so he could ring home", "when the alarm rang", "while the vote was taken", "without notice",
    )),
    ("/out db 3pm so late in the day", f"{LEFT} at 3:00pm: so late in the day)"),
    # a camera, a microphone: of those who attend from afar
    *((f"/in ly {said}", "(Councillor Yarrow joined the meeting remotely at 2:40pm)") for said in (
        "2.40 cam off", "camera off 2.40", "2.40 (camera off)", "2.40 Teams, no camera", "2.40 with her camera off",
        "dialled in 2.40", "2.40 audio only", "2.40 online, muted",
    )),
    # as a list of names has it, and as the press does
    *((f"/out {said} 2.40", f"{LEFT} at 2:40pm)") for said in (
        "Bramble, D.", "Bramble, D", "Bramble D", "Bramble D.", "Mr Bramble", "Mr. D Bramble", "Mr Dafydd Bramble",
    )),
    ("/out Mr Bramble, Ms Knapweed 2.40", "(Councillor Bramble and Clara Knapweed left the meeting at 2:40pm)"),
    ("/declare Bramble a farm", "Councillor Bramble declared an interest, a farm."),
    # some by what they are
    *((f"/out {said} 2.40", "(Councillor Ŵyn-Llŷr, Councillor Quill, Councillor Bramble, Councillor [/b] O’Brien 佐藤 "
       "and Councillor [@click=app.quit]x[/] left the meeting at 2:40pm); (The meeting became inquorate at 2:40pm, "
       "with 0 of the 4 members needed)")
      for said in ("members", "all members", "the members", "all of the councillors")),
    # two substitutes
    *((f"/sub {said}", "(Councillor Sedge joined the meeting at 2:30pm); (Councillor Thistle joined the meeting at "
       "2:30pm)")
      for said in ("us for np, vt for mh", "us for np and vt for mh", "us np; vt mh", "us for Peel, and vt for mh")),
    # the chair for a while
    *((f"/chair pq {said}", "(Councillor Quill in the Chair until Councillor Ŵyn-Llŷr returns)") for said in (
        "until sw returns", "until the Chair is back", "till sw comes back", "(until Cllr Ŵyn-Llŷr has returned)",
        "pending the Chair’s return",
    )),
    *((f"/chair pq {said}", "(Councillor Quill in the Chair)")
      for said in ("pro tem", "for now", "until further notice", "in the Chair’s absence")),
    # some at one time, another at the next
    *((f"/in {said}", _TWO) for said in (
        "Cllrs Yarrow and Kowalczyk (2.40) and Gorse (2.50)", "ly, tk 2.40, rg 2.50", "ly & tk 2.40pm; rg 2.50pm",
        "Yarrow and Kowalczyk 2.40 and rg 2.50",
    )),
    ("/out pc and db (3.15), ck (3.20)", "(The Commissioner and Councillor Bramble left the meeting at 3:15pm); (Clara "
     "Knapweed left the meeting at 3:20pm)"),
    # about then, and nobody knows when
    *((f"/out db {said}", f"{LEFT} at 3:10pm)")
      for said in ("~3.10", "c3.10", "3.10ish", "(c3.10pm)", "3.10pm-ish", "at ~3:10")),
    ("/out db 3ish", f"{LEFT} at 3:00pm)"),
    *((f"/out db {said}", f"{LEFT})")
      for said in ("??", "time not noted", "(time unknown)", "at an unknown time", "time not recorded.")),
    ("/out db time not noted, tired", f"{LEFT}: tired)"),
    # when it was is no reason
    *((f"/out db {said}", f"{LEFT} at 2:30pm {said})") for said in (
        "during the debate", "before the vote", "at this point", "at the end of the item", "with apologies", "briefly",
        "prior to the vote", "in the middle of the debate",
    )),
    ("/out db beforehand she spoke", f"{LEFT} at 2:30pm: beforehand she spoke)"),
    # one goes, and another presides
    *((f"/out sw {said}", f"{_QUILL} 3:00pm)") for said in (
        "3pm, pq took the chair", "3pm; pq in the chair", "3pm (Cllr Quill in the chair)", "3pm and pq took the chair",
        "3pm as the Vice-Chair took the chair", "3pm - Quill to take the chair",
    )),
    ("/out the Chair, Bramble took the chair", "(Councillor Bramble in the Chair); (Councillor Ŵyn-Llŷr left the "
     "meeting at 2:30pm)"),
    *((f"/chair pq {said}", "(Councillor Quill in the Chair)")
      for said in ("in the absence of the Chair", "(in the absence of the Chair)", "due to absence of the Chairman")),
    # the other side together
    *((f"/out {said} 3pm", "(The Commissioner left the meeting at 3:00pm)")
      for said in ("pc and his staff", "PCC and team", "the Commissioner and staff", "Campion & his team")),
    # who sits instead, typed when she comes
    *((f"/in us {said}", f"{_SEDGE} 2:40pm)") for said in (
        "for np 2.40", "as sub for np 2.40", "(sub for Cllr Peel 2.40)", "substituting for Peel 2.40",
        "standing in for Cllr Peel, 2.40pm", "in place of np 2.40",
    )),
    *((f"/in vt {said}", "(Councillor Thistle joined the meeting at 2:30pm)")
      for said in ("observing", "as an observer", "not counted")),
    ("/in both ly and tk", "(Councillor Yarrow and Councillor Kowalczyk joined the meeting at 2:30pm)"),
    # why somebody was late, or at what point she came, is told and not printed
    *((f"/in ly {said}", "(Councillor Yarrow joined the meeting at 2:40pm)") for said in (
        "2.40 traffic", "2.40pm, traffic", "late 2.40 due to traffic on the A5", "2.40 (bus late)",
        "2.40 before item 6", "arrived late, 2.40, as the bus was late", "2.40 after the vote", "2.40 - unwell earlier",
    )),
    *((f"/in ly {said}", "(Councillor Yarrow joined the meeting at 2:30pm)") for said in (
        "before item 6", "late due to traffic", "during the debate", "(held up at another meeting)",
    )),
    ("/in ly 2.40 remote (bus late)", "(Councillor Yarrow joined the meeting remotely at 2:40pm)"),
    # what for, and then when: where it is past, or signs part the two
    *((f"/out db {said}", f"{LEFT} at 2:15pm{printed})") for said, printed in (
        ("to take a call 2.15", " to take a call"), ("tired at 2.15pm", ": tired"), ("(tired) 2.15", ": tired"),
        ("(tired), 2.15pm", ": tired"), ("to catch a train (2.15)", " to catch a train"),
    )),
    ("/out db (tired) 3pm", f"{LEFT} at 3:00pm: tired)"),
    # all but some, in every way that is said
    *((f"/in {said}", "(Imogen Ash, Jonas Birk, Councillor Gorse, Councillor Hathersedge-Featherstonehaugh and "
       "Councillor Yarrow joined the meeting at 2:30pm)")
      for said in ("everyone minus tk", "all not tk", "everybody but not tk", "all members other than tk",
                   "everyone with the exception of tk", "the other members except tk", "the rest but for tk")),
    *((f"/out {said} 2.40", "(The Commissioner left the meeting at 2:40pm)") for said in (
        "pcc’s office", "opcc", "the PCC’s team",
    )),
    # in whose absence another presides, and in whose place a substitute sits
    *((f"/chair pq {said}", "(Councillor Quill in the Chair)") for said in (
        "in absence of sw", "in the absence of Cllr Ŵyn-Llŷr", "in sw’s absence", "while sw is away",
        "(in absence of sw)",
    )),
    *((f"/seat us in {said} place", "Councillor Sedge took a seat on the Panel as a member for Southbeck, in place of "
       "Councillor Kowalczyk.") for said in ("tk’s", "tk's", "Cllr Kowalczyk’s")),
    *((f"/apologies {said}", "") for said in (
        "for lateness ly", "for lateness from Cllr Yarrow", "for being late: ly", "for late arrival from ly and rg",
    )),
]  # fmt: skip
REFUSED = [
    ("/in ly for 10 mins", f"“for” is neither a code, a time, “virtual” nor “observer”. The form is "
     f"{find('in').usage}"),
    ("/out officers", "None of the officers is marked as here: type who is meant."),
    ("/chair pq until pq returns", "Councillor Quill cannot preside until her or his own return."),
    ("/sub vt for tk, vt for mh", "Each substitute sits for one member, and each member has one: name them once."),
    *((f"/out {said}", "Say who left, by name or as a group: members, officers, guests. Where all leave, it is "
       f"/adjourn or /close. The form is {find('out').usage}")
      for said in ("everyone", "all", "all 3pm", "everybody but pq")),
    ("/out guests", "None of the guests is marked as here: type who is meant."),
    ("/in ly camera shy", f"“camera” is neither a code, a time, “virtual” nor “observer”. The form is "
     f"{find('in').usage}"),
    *((f"/out {said}", f"“{said}”: who is meant is not said. Type their codes, or “all {said.split()[-1]}”.")
      for said in ("the other members", "other officers", "all the other councillors", "the remaining members")),
    *((f"/in ly {said}", f"“{first}” is neither a code, a time, “virtual” nor “observer”. The form is "
       f"{find('in').usage}") for said, first in (
        ("2.40 virtul", "virtul"), ("2.40 with tk", "with"), ("2.40 tk", "tk"), ("2.40 before tk", "before"),
        ("as a witness", "as"), ("traffic", "traffic"),
    )),
    *((f"/out db {said}", f"The time stands before what is said of it: /out td {time} to another meeting. The form is "
       f"{find('out').usage}") for said, time in (
        ("to catch the 2.15", "2.15"), ("until 2.15", "2.15"), ("to catch a train 4pm", "4pm"),
        ("2.20 until 3pm", "3pm"),
    )),
    ("/chair db in absence of pq", f"“in absence of pq” was not understood. The form is {find('chair').usage}"),
    ("/out the press", "Nobody has the code or name “the press”. F9 lists everyone."),
]  # fmt: skip

_GUEST = "/in new: Jane Doe, Chief Fire Officer"
THEN = [
    *(
        ([_GUEST], f"/out {said} 2.45", "(Jane Doe left the meeting at 2:45pm)")
        for said in ("guests", "the guests", "visitors", "guest speakers at")
    ),
    (["/in mo"], "/out mo and the other officers 2.45", "(Milo Orchard left the meeting at 2:45pm)"),
    *(
        (
            ["/adjourn 2.20"],
            f"/resume {said}",
            "(The meeting resumed at 2:40pm. Present: Councillor Ŵyn-Llŷr, Councillor "
            "Quill, Councillor Bramble, Councillor [/b] O’Brien 佐藤, Clara Knapweed and the Commissioner)",
        )
        for said in ("2.40 with everyone minus cx", "2.40 all but not cx", "2.40 with all members save for cx")
    ),
    ([_GUEST], "/out pc and guests 2.45", "(The Commissioner and Jane Doe left the meeting at 2:45pm)"),
    (["/in mo"], "/out all officers 2.45", "(Milo Orchard left the meeting at 2:45pm)"),
]

TYPED = [
    st.sampled_from(
        [
            "/out sw, pq took the chair",
            "/out sw 3pm, db took the chair",
            "/out db ~3.10",
            "/out pq time not noted",
            "/in us for np",
            "/chair pq",
            "/chair sw",
            "/in db 3.20ish",
            "/out db 3pm and pq 3.10",
        ]
    ),
]
