"""Lines about the course of the meeting."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_HANDS = "On a show of hands"
ACCEPTED = [
    ("/close mtg ended 4.10pm", ""),
    ("/extend half an hr", "The Panel AGREED to continue the meeting until 3:00pm."),
    ("/extend for an hr", "The Panel AGREED to continue the meeting until 3:30pm."),
    *(
        (f"/adjourn until 3.15pm{said}", "(The meeting adjourned at 2:30pm until 3:15pm so members can read it)")
        for said in (": so members can read it", " so members can read it", " - so members can read it")
    ),
    ("/abandon so hot that nobody could work", None),
    *(
        (f"/extend 30 vote {said}", f"{_HANDS} ({counts}) the Panel {did} to continue the meeting until 3:00pm.")
        for said, counts, did in (
            ("F3 A1 Abs1", "3 for, 1 against, 1 abstained", "AGREED"),
            ("ayes 3 noes 1 abstentions 1", "3 for, 1 against, 1 abstained", "AGREED"),
            ("3 for, 1 against, 1 abs", "3 for, 1 against, 1 abstained", "AGREED"),
            ("5 members for", "5 for, 0 against, 0 abstained", "AGREED"),
            ("all but 1 abstention", "4 for, 0 against, 1 abstained", "AGREED"),
            (
                "2 2 and the Chair used her casting vote against",
                "2 for, 2 against, 0 abstained, the casting vote against",
                "DECLINED",
            ),
            ("tied 2-2, the Chair’s casting vote for", "2 for, 2 against, 0 abstained, the casting vote for", "AGREED"),
        )
    ),
    *(
        (f"/adjourn {said}", "(The meeting adjourned at 2:30pm for 10 minutes for tea)")
        for said in ("10 minutes for tea", "for 10 minutes for tea", "2:30 for 10 minutes for tea")
    ),
    ("/stage (Applause)", "(Applause)"),
    (
        "/extend 30 vote 4-1",
        "On a show of hands (4 for, 1 against, 0 abstained) the Panel AGREED to continue the meeting until 3:00pm.",
    ),
    *(
        (f"/adjourn {said} 3pm", f"(The meeting adjourned at 3:00pm {for_how_long})")
        for said, for_how_long in (
            ("for ten minutes at", "for ten minutes"),
            ("ten minutes, at", "for ten minutes"),
            ("until 4pm at", "until 4:00pm"),
            ("for half an hour from", "for half an hour"),
            ("until a date to be fixed at", "until a date to be fixed"),
            ("until noon on 25 June at", "until 12:00pm on Wednesday 25 June 2031"),
        )
    ),
    (
        "/adjourn for ten minutes at 3pm because it rained",
        "(The meeting adjourned at 3:00pm for ten minutes: it rained)",
    ),
    (
        "/adjourn until 3pm: no quorum because two had left",
        "(The meeting adjourned at 2:30pm until 3:00pm: no quorum because two had left)",
    ),
    ("/adjourn for 10: to cool the hall", "(The meeting adjourned at 2:30pm for 10 minutes to cool the hall)"),
    ("/adjourn until tomorrow at 10am", "(The meeting adjourned at 2:30pm until 10:00am on Thursday 19 June 2031)"),
    ("/adjourn for lunch at the mill", "(The meeting adjourned at 2:30pm for lunch at the mill)"),
    (
        "/extend 30 vote 2 3 carried",
        "On a show of hands (2 for, 3 against, 0 abstained), declared CARRIED, by the count the Panel DECLINED to "
        "continue the meeting until 3:00pm.",
    ),
    (
        "/extend 30 2 2 lost",
        "On a show of hands (2 for, 2 against, 0 abstained) the Panel DECLINED to continue the meeting until 3:00pm.",
    ),
    ("/extend 30 unanimous", "The Panel unanimously AGREED to continue the meeting until 3:00pm."),
    ("/adjourn 3pm until 3:30pm", "(The meeting adjourned at 3:00pm until 3:30pm)"),
    ("/adjourn until 4 pm", "(The meeting adjourned at 2:30pm until 4:00pm)"),
    ("/adjourn until 25 June", "(The meeting adjourned at 2:30pm until Wednesday 25 June 2031)"),
    ("/adjourn until 2 July", "(The meeting adjourned at 2:30pm until Wednesday 2 July 2031)"),
    ("/adjourn until 14 January", "(The meeting adjourned at 2:30pm until Wednesday 14 January 2032)"),
    ("/adjourn until 10am on 25 June", "(The meeting adjourned at 2:30pm until 10:00am on Wednesday 25 June 2031)"),
    (
        "/adjourn until 25 June 2031 at noon",
        "(The meeting adjourned at 2:30pm until 12:00pm on Wednesday 25 June 2031)",
    ),
    ("/adjourn until a date to be fixed", "(The meeting adjourned at 2:30pm until a date to be fixed)"),
    ("/adjourn for ten minutes", "(The meeting adjourned at 2:30pm for ten minutes)"),
    ("/adjourn for 10", "(The meeting adjourned at 2:30pm for 10 minutes)"),
    ("/adjourn 10 minutes", "(The meeting adjourned at 2:30pm for 10 minutes)"),
    (
        "/adjourn 3pm for 10 minutes because the alarm rang",
        "(The meeting adjourned at 3:00pm for 10 minutes: the alarm rang)",
    ),
    ("/extend 30", "The Panel AGREED to continue the meeting until 3:00pm."),
    ("/extend until 5:30", "The Panel AGREED to continue the meeting until 5:30pm."),
    (
        "/extend for 30 minutes vote 4 1",
        "On a show of hands (4 for, 1 against, 0 abstained) the Panel AGREED to continue the meeting until 3:00pm.",
    ),
    (
        "/extend 30 1 3 1",
        "On a show of hands (1 for, 3 against, 1 abstained) the Panel DECLINED to continue the meeting until 3:00pm.",
    ),
    (
        "/extend 30 2 2 casting against",
        "On a show of hands (2 for, 2 against, 0 abstained, the casting vote against) the Panel DECLINED to continue "
        "the meeting until 3:00pm.",
    ),
    *(
        (line, "The Panel DECLINED to continue the meeting until 3:00pm.")
        for line in ("/extend 30 defeated", "/extend 30, not agreed")
    ),
    *(
        (line, f"{_HANDS} (1 for, 4 against, 0 abstained) the Panel DECLINED to continue the meeting until 3:00pm.")
        for line in ("/extend 30 lost by 4 to 1", "/extend 30, defeated by 4 votes to 1", "/extend 30 lost 1 4")
    ),
    (
        "/extend 30 2-2, lost on the Chair’s casting vote",
        f"{_HANDS} (2 for, 2 against, 0 abstained, the casting vote against) the Panel DECLINED to continue the "
        "meeting until 3:00pm.",
    ),
    ("/extend 30 lost", "The Panel DECLINED to continue the meeting until 3:00pm."),
    ("/informal", "(The meeting was informal from 2:30pm, and decided nothing)"),
    (
        "/informal 2:40 because the quorum was lost.",
        "(The meeting was informal from 2:40pm, and decided nothing: the quorum was lost)",
    ),
    ("/refer mo to decide the grant", "The matter was REFERRED to Milo Orchard to decide the grant."),
    ("/refer mo the grant", "The matter was REFERRED to Milo Orchard: the grant."),
    *(
        (
            f"/group Lanes group: {said} reported that it met",
            "Councillor Bramble, for the Lanes group, reported that it met.",
        )
        for said in ("db", "Cllr Bramble", "Bramble")
    ),
    ("/group Lanes group: the Chair to be thanked", "The Lanes group reported that the Chair to be thanked."),
    *(
        (f"/action by {said}", f"A1 {printed}.")
        for said, printed in (
            ("4 July db to write", "Councillor Bramble to write by 4 July 2031"),
            ("4 July 2031, db and pq to write", "Councillor Bramble and Councillor Quill to write by 4 July 2031"),
            ("Friday ck to write", "Clara Knapweed to write by 20 June 2031"),
            ("hand to write", "By hand to write"),
        )
    ),
    ("/action db to write; by 4 July", "A1 Councillor Bramble to write by 4 July 2031."),
    *(
        (f"/refer {said}", f"The matter was REFERRED to {printed}.")
        for said, printed in (
            ("to Eldmoor", "Eldmoor"),
            ("5 to Eldmoor because it is theirs", "Eldmoor: because it is theirs"),
            ("item 5 to mo", "Milo Orchard"),
            ("the plan to mo", "Milo Orchard"),
            ("to scrutiny", "scrutiny"),
            ("to the Home Secretary to decide", "the Home Secretary to decide"),
        )
    ),
    ("/refer mo", "The matter was REFERRED to Milo Orchard."),
    ("/refer to the Chief Executive: to decide.", "The matter was REFERRED to the Chief Executive to decide."),
    (
        "/abandon 3pm because the alarm rang",
        "Item 1 (Apologies for absence) was not reached.; Item 2 (Declarations of interest) was not reached.; "
        "Item 3 (Minutes of the meeting of 12 March 2031) was not reached.; "
        "Item 4 (Public questions) was not reached.; Item 6 (Plan for [bold]rural[/bold] lanes) was not reached.; "
        "Item 7 (Meeting dates and agenda plan) was not reached.; "
        "(The meeting was abandoned at 3:00pm: the alarm rang)",
    ),
    *(
        (f"/adjourn until {said}", "(The meeting adjourned at 2:30pm until 10:00am on Wednesday 25 June 2031)")
        for said in ("25 June 10am", "25 June, 10am", "Wed 25 June 10.00", "25 June at 10", "10am on 25 June")
    ),
    ("/adjourn until tomorrow 10.30am", "(The meeting adjourned at 2:30pm until 10:30am on Thursday 19 June 2031)"),
    ("/adjourn until 25 June at 10am for tea", "(The meeting adjourned at 2:30pm until 25 June at 10am for tea)"),
    ("/adjourn until a date in June", "(The meeting adjourned at 2:30pm until a date in June)"),
]


def _form(name: str) -> str:
    return f"The form is {find(name).usage}"


_HERE = "Councillor Ŵyn-Llŷr, Councillor Quill, Councillor Bramble, Councillor [/b] O’Brien 佐藤"
_ALL_BACK = f"{_HERE}, Councillor [@click=app.quit]x[/], Clara Knapweed and the Commissioner"
_AT_20_TO_3 = "(The meeting resumed at 2:40pm)"
THEN = [
    # the day before the time, or after it; who is back, who presides, and what it goes on with
    *((["/adjourn"], f"/resume {said}", "(The meeting resumed at 10:00am on Wednesday 25 June 2031)") for said in (
        "25 June 10am", "25 June at 10am", "on 25 June, 10am", "Wed 25 June 10.00", "25/6 at 10", "10am 25 June",
    )),
    (["/adjourn"], "/resume tomorrow 10.30", "(The meeting resumed at 10:30am on Thursday 19 June 2031)"),
    *((["/adjourn"], f"/resume 2.40 {said}", f"(The meeting resumed at 2:40pm. Present: {_ALL_BACK})")
      for said in ("all back", "everyone back", "- all present", "(all members back)", "with everyone")),
    (["/adjourn"], "/resume 2.40 all back but cx", f"(The meeting resumed at 2:40pm. Present: {_HERE}, Clara Knapweed "
     "and the Commissioner)"),
    *((["/adjourn"], f"/resume {said}", f"(The meeting resumed at 2:40pm. Present: {_ALL_BACK})")
      for said in ("all back 2.40", "everyone back at 2.40pm")),
    (["/adjourn"], "/resume without cx 2.40", f"(The meeting resumed at 2:40pm. Present: {_HERE}, Clara Knapweed and "
     "the Commissioner)"),
    *((["/adjourn"], f"/resume 2.40{said}", f"{_AT_20_TO_3}; (Councillor Quill in the Chair)")
      for said in (" pq in chair", ", Cllr Quill in the chair", " (pq took the chair)")),
    *((["/adjourn"], f"/resume 2.40 {said}", f"{_AT_20_TO_3}; 6 Plan for [bold]rural[/bold] lanes")
      for said in ("item 6", "at item 6", "with item 6", "- to take item 6", "and item 6")),
    (["the fog was thick", "/adjourn"], "/resume 2.40 item 5", f"{_AT_20_TO_3}; 5 Annual report of the Commissioner "
     "(continued)"),
    (["/adjourn"], "/resume 2.40, pq in chair, item 6", f"{_AT_20_TO_3}; (Councillor Quill in the Chair); 6 Plan for "
     "[bold]rural[/bold] lanes"),
    (["/adjourn until 25 June"], "/resume 10am item 6", "(The meeting resumed at 10:00am on Wednesday 25 June 2031); "
     "6 Plan for [bold]rural[/bold] lanes"),
]  # fmt: skip

REFUSED = [
    *(
        (
            f"/group {said}",
            "What is set up is decided, and reports nothing yet: /agreed to set up … The form is "
            f"{find('group').usage}",
        )
        for said in (
            "Lanes: db, pq and cx to report by September",
            "Lanes group: db, pq",
            "Lanes group: db to chair it",
        )
    ),
    *(
        (
            f"/correct {said}: by July",
            f"Earlier minutes are corrected here, and “{said}” names none: say of which day. A line "
            f"of today is corrected where it stands. {_form('correct')}",
        )
        for said in ("item 4", "minute 12", "A1", "page 3")
    ),
    ("/refer 6 to mo", f"What is referred is the open item: /item 6 opens that one. {_form('refer')}"),
    *(
        (f"/extend 30 vote {said}", f"Give the votes for and against. {_form('extend')}")
        for said in ("carried by 2", "lost by one vote")
    ),
    ("/close 4:22pm bye", f"“bye” was not understood. {_form('close')}"),
    ("/adjourn 3pm until 2:30pm", "The meeting would resume before it adjourns."),
    ("/adjourn until 1 June 2031", "The meeting cannot adjourn to 1 June 2031: that is past."),
    ("/extend", f"Say by how many minutes, or until when. {_form('extend')}"),
    ("/extend until doomsday", f"Say by how many minutes, or until when. {_form('extend')}"),
    ("/extend until 1:30pm", "It is later than 1:30pm already."),
    ("/extend 30 4 2", "6 votes were counted, but 5 members here can vote."),
    ("/extend 30 2 2", f"The votes are equal. Add “casting for” or “casting against”. {_form('extend')}"),
    (
        "/extend 30 3 1 casting for",
        f"A casting vote is for or against, and is given only when the votes are equal. {_form('extend')}",
    ),
    ("/extend 30 vote", f"Give the votes for and against. {_form('extend')}"),
    ("/extend 30 gladly", f"“gladly” was not understood. {_form('extend')}"),
    ("/informal ends", "The meeting is not informal."),
    ("/informal 1pm", "The meeting cannot have become informal at 1:00pm: the meeting began at 2:00pm."),
    ("/refer", f"Say to whom: a code, or words and a colon. {_form('refer')}"),
    ("/refer :", f"Say to whom: a code, or words and a colon. {_form('refer')}"),
    ("/abandon 1pm", "The meeting cannot be abandoned at 1:00pm: the meeting began at 2:00pm."),
]

SCRIPT = [
    "/bring 7 because people were waiting",
    "/extend until 4:40pm by pq sec db",
    "/adjourn 3pm for 10 minutes",
    "/resume 3:10pm",
    "/adjourn 3:11pm until 3:20pm because it rained",
    "/resume 3:20pm",
    "/adjourn 3:21pm until 18 July",
    "/resume 3:22pm on 18 June 2031 with sw pq db ob ck pc tk vt us",
    "/extend until 5pm vote 3 1",
    "/extend until 6pm 1 1 casting against",
    "/extend until 6:10pm 1 2 carried",
    "/extend until 6:20pm unanimous",
    "/extend until 7pm lost",
    "/informal 3:25pm because the quorum was lost",
    "/refer mo to decide the grant",
    "/refer the Chief Executive: the grant",
    "/informal ends 3:30pm",
]


_PARTS = st.sampled_from(
    ["", "3pm", "until 3:30", "until 25 June", "for ten minutes", "because it rained", "bye", "30"]
)
_HOW = st.sampled_from(["", "3 1", "2 2", "vote 2 2 casting for", "lost"])
TYPED = [
    st.tuples(st.sampled_from(["/adjourn", "/resume", "/abandon", "/informal", "/informal ends"]), _PARTS, _PARTS).map(
        " ".join
    ),
    st.tuples(st.sampled_from(["/extend 30", "/extend until 5pm", "/extend"]), _HOW).map(" ".join),
    st.sampled_from(["/refer mo to decide", "/refer x: y", "/refer", "/resume 4pm on 25 June with sw pq db tk"]),
]
STATE = ["course"]
