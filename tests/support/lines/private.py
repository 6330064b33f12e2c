"""Lines about business taken in private."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACT = "of the Local Government Act 1972"
_BECAUSE = ("of Part 1 of Schedule 12A and that the public interest in maintaining the exemption outweighs that in "
            "disclosing it")  # fmt: skip
_ON = "The Panel"
HANDS = "On a show of hands (4 for, 1 against, 0 abstained)"
MOVED = "On the motion of Councillor Quill, seconded by Councillor Bramble, the Panel"
LEFT = "(The public left the meeting at 2:30pm)"


def resolved(paragraphs: str, which: str = "item 5", before: str = "The Panel", involves: str = "it involves") -> str:
    """The resolution, as the minutes have it."""
    return (
        f"{before} RESOLVED under section 100A(4) {ACT} to exclude the public for {which}, on the ground that "
        f"{involves} exempt information under {paragraphs} {_BECAUSE}"
    )


_WHOLE = "that under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for"
_LIKELY = "on the grounds that it involves the likely disclosure of exempt information as defined in"
_TEST = "the public interest in maintaining the exemption outweighs the public interest in disclosing the information"

ACCEPTED = [
    ("/private 3 3 6 6", f"{resolved('paragraphs 3 and 6')}.; {LEFT}"),
    *(
        (f"/private {said}", f"{resolved('paragraph 3')}.; {LEFT}")
        for said in (
            "part 1 para 3",
            "para 3 of part 1",
            "Sch 12A pt 1 para 3",
            "Schedule 12A, Part 1, paragraph 3",
            "12A(3)",
            "12A/3",
            "category 3",
            "exempt category 3",
            "cat 3",
            "no. 3",
            "p3",
            "p.3",
            "¶3",
            "(3)",
            "para (3)",
            "paragraph three",
            "3 of part 1 of sch 12a lga 72",
            "resolved to exclude the press and public under para 3",
            f"{_WHOLE} this item {_LIKELY} paragraph 3 of Part 1 of Schedule 12A of the Act",
            f"RESOLVED: {_WHOLE} this item {_LIKELY} paragraph 3 of Part 1 of Schedule 12A to the Act, and that in all "
            f"the circumstances of the case {_TEST}.",
            "that the public be excluded from the meeting under para 3",
            "that in accordance with s100A(4), the press and public be excluded during the consideration of this item "
            f"because it contains exempt information within the meaning of paragraph 3, and {_TEST}",
        )
    ),
    *(
        (f"/private {said}", f"{resolved('paragraphs 1, 2 and 3')}.; {LEFT}")
        for said in (
            "paras 1-3",
            "paragraphs 1 to 3",
            "part I paras 1, 2 and 3",
            "paras one, two and three",
            "numbers 1, 2, 3",
            "¶¶ 1–3",
            "para 1, para 2 & para 3",
            "categories 1, 2 and 3 of schedule 12A",
        )
    ),
    *(
        (f"/private {said}", f"{resolved('paragraph 3', 'item 6', MOVED)}.")
        for said in (
            "pq sec db, that the public be excluded for item 6 under para 3",
            f"moved pq, seconded db, {_WHOLE} item 6 {_LIKELY} para 3",
            f"{_WHOLE} item 6 {_LIKELY} para 3, moved by pq, seconded by db",
            "item 6 (para 3) pq sec db",
        )
    ),
    *(
        (f"/private {said}", f"The public was excluded for item 5.; {LEFT}")
        for said in ("exempt", "exempt information", "that the public be excluded")
    ),
    (
        f"/private as resolved: {_TEST}",
        f"The Panel RESOLVED to exclude the public for item 5, on the ground resolved: {_TEST}.; {LEFT}",
    ),
    *(
        (
            line,
            "The Panel RESOLVED to exclude the public for item 5 under paragraph 1, because it names a person, on the "
            f"ground resolved: the words of then.; {LEFT}",
        )
        for line in (
            "/private 1 because it names a person as resolved: the words of then",
            "/private 1 because it names a person, as it was resolved: the words of then",
        )
    ),
    *(
        (f"/private 1{said}", f"{resolved('paragraph 1', before='The Panel unanimously')}.; {LEFT}")
        for said in (" unanimous", ", unanimously", " vote unanimous", " nem con", " carried unanimously")
    ),
    *(
        (f"/private 1{said}", f"{resolved('paragraph 1')}: {why}.; {LEFT}".replace(_ON, f"{HANDS} the Panel", 1))
        for said, why in (
            # words of a reason stay as they are, whatever they say of a vote
            (" vote 4 1 because it was agreed with a firm", "it was agreed with a firm"),
            (" vote 4-1, because a bid failed and the others passed it", "a bid failed and the others passed it"),
            (", carried by 4 votes to 1, because it fell in May", "it fell in May"),
        )
    ),
    *(
        (
            f"/private {said}",
            f"{resolved('paragraph 1', before=MOVED)}.; {LEFT}",
        )
        for said in (
            "1 pq sec db",
            "1 (pq/db)",
            "1 prop. pq, 2nd db",
            "1, Quill moved, Bramble seconded",
            "1 moved Cllr Quill and Cllr Bramble seconded",
            "1, proposed by Quill, seconded by Bramble",
            "1 moved by Cllr Quill and seconded by Cllr Bramble",
            "that the press and public be excluded under paragraph 1 by pq sec db",
        )
    ),
    (
        "/private 1 vote 2 3 carried",
        f"On a show of hands (2 for, 3 against, 0 abstained), declared CARRIED, by the count the Panel DECLINED to "
        f"exclude the public for item 5 under section 100A(4) {ACT} (paragraph 1 of Part 1 of Schedule 12A).; (The "
        "public left the meeting at 2:30pm)",
    ),
    *(
        (
            f"/private {said}",
            "The public was excluded for item 5 under the standing resolution of 12 March 2031, on the ground "
            f"of exempt information under paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972.; "
            f"{LEFT}",
        )
        for said in (
            "standing of 12 March 1",
            "under the standing resolution of 12 March, 1",
            "standing resolution of 12 March 2031, paragraph 1",
            "1 standing of 12/3/31",
        )
    ),
    (
        "/private standing because names are given",
        f"The public was excluded for item 5 under the standing resolution: names are given.; {LEFT}",
    ),
    (
        "/private standing of 12 March as resolved: paragraph 12 of Schedule 12A as it applies in Wales.",
        "The public was excluded for item 5 under the standing resolution of 12 March 2031, on the ground resolved "
        f"then: paragraph 12 of Schedule 12A as it applies in Wales.; {LEFT}",
    ),
    (
        "/private 14 by pq sec db as resolved: information of Part 4, Because it is there",
        "On the motion of Councillor Quill, seconded by Councillor Bramble, the Panel RESOLVED to exclude the public "
        f"for item 5 under paragraph 14, on the ground resolved: information of Part 4, Because it is there.; {LEFT}",
    ),
    (
        "/private lost grounds: trade secrets",
        "The Panel DECLINED to exclude the public for item 5, on the ground resolved: trade secrets.",
    ),
    ("/private 1", f"{resolved('paragraph 1')}.; {LEFT}"),
    # what is missing can be said later: the public is out at once
    *(
        (line, f"The public was excluded for item 5.; {LEFT}")
        for line in ("/private", "/private session", "/exclude the press and public", "/private the public left")
    ),
    ("/private item 6", "The public was excluded for item 6."),
    ("/private because it names staff", f"The public was excluded for item 5: it names staff.; {LEFT}"),
    (
        "/private pq sec db",
        "On the motion of Councillor Quill, seconded by Councillor Bramble, the Panel RESOLVED to exclude the public "
        f"for item 5.; {LEFT}",
    ),
    (
        "/private vote 4 1 because it names staff",
        f"{HANDS} the Panel RESOLVED to exclude the public for item 5: it names staff.; {LEFT}",
    ),
    (
        "/private lost 1-4",
        "On a show of hands (1 for, 4 against, 0 abstained) the Panel DECLINED to exclude the public for item 5.",
    ),
]

_FORM = f"The form is {find('private').usage}"
_MUST = "For confidential information the public must be excluded: there is nothing to resolve."
REFUSED = [
    ("/private 1 4-1, 3-2", f"Two counts are said: say one. {_FORM}"),
    ("/private 1 vote lost by 2", f"Give the votes for and against. {_FORM}"),
    ("/private 3 by all for this item", "Nobody has the code or name “all”. F9 lists everyone."),
    ("/private 8", "Part 1 of Schedule 12A has the paragraphs 1 to 7, and 8 is none of them."),
    ("/private 1 0", "Part 1 of Schedule 12A has the paragraphs 1 to 7, and 0 is none of them."),
    ("/private item 6 3", f"Say which is the paragraph, and which the item: “3 item 6”. {_FORM}"),
    ("/private standing vote 4 1", "A standing resolution was made before: nothing is moved or voted on now."),
    ("/private as resolved:", f"Give the ground in the words in which it was resolved. {_FORM}"),
    ("/private confidential as resolved: secrets", _MUST),
    ("/private 1 item 99", f"There is no item 99 on this agenda. {_FORM}"),
    ("/private 1 for", f"Say which item. {_FORM}"),
    ("/private 1 gladly", f"“gladly” was not understood. {_FORM}"),
    ("/private 1 by pc", "The Commissioner has no vote here, so cannot move or second."),
    ("/private 1 by pq sec pq", "The mover and the seconder must be two people."),
    ("/private 1 vote 5 1", "6 votes were counted, but 5 members here can vote."),
    ("/private 1 vote 2 2", f"The votes are equal. Add “casting for” or “casting against”. {_FORM}"),
    ("/private 1 at 1pm", "The public cannot have left at 1:00pm: the meeting began at 2:00pm."),
    ("/private confidential lost", _MUST),
    ("/private confidential by pq", _MUST),
    ("/private confidential 3", _MUST),
    ("/publish R9", "There is no recommendation R9 in this meeting."),
    ("/publish", f"Say which recommendation. The form is {find('publish').usage}"),
    ("/publish R9 soon", f"“soon” was not understood. The form is {find('publish').usage}"),
    ("/public please", f"“please” was not understood. The form is {find('public').usage}"),
]

SCRIPT = [
    "/private 1 and 2 items 5 and 6 by pq sec sw vote 3 1 at 3:40pm",
    "/item 6",
    "/recommend that the post be kept",
    "/publish R4",
    "/public 3:45pm",
    "/private 2 vote 1 3 carried at 3:46pm",
    "/private 2 by pq sec sw unanimous at 3:46pm",
    "/public 3:47pm",
    "/private 7 lost because names could be left out",
    "/private confidential item 7",
    "/private standing of 2031-03-12 1 item 7",
    "/private 14 item 7 as resolved: as the schedule has it in Wales",
    "/item 5",
]

_HOW = st.sampled_from(["", "lost", "vote 3 1", "by pq sec db", "at 3pm", "because it rained"])
_WHAT = st.sampled_from(["1", "1 items 5 and 6", "3 item 7", "confidential"])
TYPED = [
    st.tuples(st.just("/private"), _WHAT, _HOW).map(" ".join),
    st.sampled_from(["/public", "/public 3pm", "/publish R1", "/publish R1 and R2"]),
]
STATE = ["private"]

ALONE = {"publish"}
"""Tried in the tests of exempt business: it publishes what was made in private before."""

REFUSED += [
    (
        f"/private {_WHOLE} the following item {_LIKELY} paragraph 3",
        f"Say which item the following one is, by its number. The form is {find('private').usage}",
    ),
    ("/private 3/4", f"“3/4” was not understood. The form is {find('private').usage}"),
    ("/private 1-9", "Part 1 of Schedule 12A has the paragraphs 1 to 7, and 8 is none of them."),
]
REFUSED += [
    (line, f"“{late}” stands before the reason or the ground. The form is {find('private').usage}")
    for line, late in (
        ("/private 6 as resolved: names of staff, lost", "lost"),
        ("/private para 3 because staff, lost", "lost"),
        ("/private 6 because it names staff vote 4 1", "vote 4 1"),
    )
]
