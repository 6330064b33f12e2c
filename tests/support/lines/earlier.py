"""Lines about earlier minutes."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

_OF = "The minutes of the meeting held on"

ACCEPTED = [
    ("/minutes 12 March unan.", f"{_OF} 12 March 2031 were unanimously agreed as an accurate record."),
    # the count alone, behind the day
    *(
        (f"/minutes {said}", f"{_OF} 12 March 2031 were agreed as an accurate record ({votes}).")
        for said, votes in (
            ("12 March 4-0-1", "4 for, 0 against, 1 abstained"),
            ("12 March 2031 4-1", "4 for, 1 against, 0 abstained"),
            ("12/3/31 (4-1)", "4 for, 1 against, 0 abstained"),
            ("12 March by 4-1", "4 for, 1 against, 0 abstained"),
        )
    ),
    *(
        (
            f"/minutes 12 March{said}",
            "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record.",
        )
        for said in (
            " - no changes",
            " agreed without amendment",
            " agreed (no corrections)",
            ", no further amendments",
        )
    ),
    ("/minutes 12 March noted, no changes", "The minutes of the meeting held on 12 March 2031 were noted."),
    *(
        (
            f"/minutes 12 March {said}",
            "On the motion of Councillor Quill, seconded by Councillor Bramble, the minutes of "
            "the meeting held on 12 March 2031 were agreed as an accurate record.",
        )
        for said in (
            "prop pq sec db",
            "agreed, prop. pq, sec. db",
            "agreed (pq/db)",
            "agreed P: pq, S: db",
            "agreed, Quill moved and Bramble seconded",
            "agreed, moved by Cllr Quill, Cllr Bramble seconded",
            "agreed, proposed by Cllr Quill and seconded by Cllr Bramble",
        )
    ),
    ("/minutes 12 March agreed 4-0, 1 abs", None),
    *(
        (
            f"/minutes 12 March {said}",
            f"{_OF} 12 March 2031 were agreed as an accurate record (4 for, 1 against, 0 abstained{named}).",
        )
        for said, named in (
            ("approved 4 1", ""),
            ("agreed by four votes to one", ""),
            ("agreed on a show of hands 4-1", ""),
            *(
                (said, "; against: Councillor D Bramble")
                for said in (
                    "approved 4 1 against: db",
                    "agreed 4 for, 1 against (db)",
                    "agreed 4 voting in favour of it, 1 voting against (db)",
                    "agreed 4 1 0 against db",
                    "agreed 4 1 0, Councillor Bramble dissenting",
                    "agreed as a correct record 4 votes to 1 (against: Bramble)",
                )
            ),
        )
    ),
    (
        "/minutes 12 March agreed with ob abstaining and db against",
        f"{_OF} 12 March 2031 were agreed as an accurate record (against: Councillor D Bramble; "
        "abstaining: Councillor Z [/b] O’Brien 佐藤).",
    ),
    *(
        (f"/minutes 12 March {said}", f"{_OF} 12 March 2031 were unanimously agreed as an accurate record.")
        for said in ("unanimously agreed", "agreed unanimously", "agreed nem con")
    ),
    (
        "/minutes 12 March not agreed 1 4 because a page was missing",
        f"{_OF} 12 March 2031 were not agreed (1 for, 4 against, 0 abstained): a page was missing.",
    ),
    (
        "/minutes 12 March agreed 4 1, subject to “frost” for “fog”",
        f"{_OF} 12 March 2031 were agreed as an accurate record (4 for, 1 against, 0 abstained), subject to: “frost” "
        "for “fog”.",
    ),
    *(
        (
            f"/minutes {said}",
            f"{_OF} 12 March 2031 were agreed as an accurate record.; The exempt minutes of the meeting "
            "held on 12 March 2031 were agreed as an accurate record.",
        )
        for said in ("12 March and the exempt minutes", "public and exempt 12 March", "12 March, exempt 12 March")
    ),
    *(
        (
            f"/minutes {said}",
            "The minutes of the second meeting held on 12 March 2031 were agreed as an accurate record.",
        )
        for said in ("12 March/2", "12 March (2)", "second meeting of 12 March", "12/3/31 (2)")
    ),
    (
        "/minutes both of 12 March",
        f"{_OF} 12 March 2031 were agreed as an accurate record.; The minutes of the second "
        "meeting held on 12 March 2031 were agreed as an accurate record.",
    ),
    *(
        (f"/minutes 12 March {said}", f"{_OF} 12 March 2031 were agreed as an accurate record.")
        for said in ("agreed as a correct record", "approved as a true and accurate record", "as an accurate record")
    ),
    (
        "/minutes 12 March and 1 April 2031",
        f"{_OF} 12 March 2031 were agreed as an accurate record.; "
        f"{_OF} 1 April 2031 were agreed as an accurate record.",
    ),
    (
        "/minutes 1 March, 12 March and 1 April noted",
        f"{_OF} 1 March 2031 were noted.; {_OF} 12 March 2031 were noted.; {_OF} 1 April 2031 were noted.",
    ),
    (
        "/minutes 12 March 2030 and 1 April 2031, subject to a full stop",
        f"{_OF} 12 March 2030 were agreed as an accurate record, subject to: a full stop.; "
        f"{_OF} 1 April 2031 were agreed as an accurate record, subject to: a full stop.",
    ),
    (
        "/minutes 12 March not agreed because a page was missing",
        f"{_OF} 12 March 2031 were not agreed: a page was missing.",
    ),
]

REFUSED = [
    ("/minutes 12 March agreed 1 4", "By that count they were not agreed: the votes for them come first."),
    ("/minutes 12 March not agreed 4 1", "By that count they were agreed: the votes for them come first."),
    ("/minutes 12 March agreed 9 1", "10 votes were counted, but 5 members here can vote."),
    ("/minutes 12 March agreed 4 1 against: db and ob", "By name 2 were against, by the count 1."),
    ("/minutes 12 March agreed 4 1 against: pc", "The Commissioner has no vote here."),
    ("/minutes 12 March agreed 4 1 gladly", f"“gladly” was not understood. The form is {find('minutes').usage}"),
    *(
        (
            f"/minutes 12 March {said}",
            f"Say what was corrected: “subject to” and the words. The form is {find('minutes').usage}",
        )
        for said in ("as amended", "agreed as corrected", "with amendments")
    ),
    (
        "/minutes 12 March noted because it rained",
        f"A reason is given only where minutes were not agreed. The form is {find('minutes').usage}",
    ),
    ("/minutes 12 March and soon", "“soon” is not a date. Write it as 20 July 2022 or 2022-07-20."),
    ("/dates please", f"“please” was not understood. The form is {find('dates').usage}"),
]

_EXEMPT, _EXTRA = "The exempt minutes of the meeting held on", "The minutes of the extraordinary meeting held on"
_AS_RECORD = "were agreed as an accurate record."
ACCEPTED += [
    ("/minutes exempt 3 March 2031", f"{_EXEMPT} 3 March 2031 {_AS_RECORD}"),
    ("/minutes 3 March exempt noted", f"{_EXEMPT} 3 March 2031 were noted."),
    ("/minutes extraordinary 3 March 2031", f"{_EXTRA} 3 March 2031 {_AS_RECORD}"),
    ("/minutes of the extraordinary meeting held on 3 March", f"{_EXTRA} 3 March 2031 {_AS_RECORD}"),
    ("/minutes 2031-03-03/2", f"The minutes of the second meeting held on 3 March 2031 {_AS_RECORD}"),
    ("/minutes second meeting of 3 March", f"The minutes of the second meeting held on 3 March 2031 {_AS_RECORD}"),
    ("/minutes public and exempt 3 March", f"{_OF} 3 March 2031 {_AS_RECORD}; {_EXEMPT} 3 March 2031 {_AS_RECORD}"),
    ("/minutes 9 January", f"{_OF} 9 January 2031 {_AS_RECORD}"),
    ("/minutes 9 December", f"{_OF} 9 December 2030 {_AS_RECORD}"),
    ("/minutes Wednesday, 12 March 2031 approved", f"{_OF} 12 March 2031 {_AS_RECORD}"),
    ("/minutes 12/3/31 & 1/4/31", f"{_OF} 12 March 2031 {_AS_RECORD}; {_OF} 1 April 2031 {_AS_RECORD}"),
]
_DB, _PQ = "Councillor Bramble", "Councillor Quill"
ACCEPTED += [
    *(
        (f"/minutes 12 March {said}", f"{_OF} 12 March 2031 were {printed}.")
        for said, printed in (
            ("received", "received"),
            ("received and approved", "received and agreed as an accurate record"),
            ("received and noted", "received and noted"),
            ("not approved because a page was missing", "not agreed: a page was missing"),
            ("not agreed: a page was missing", "not agreed: a page was missing"),
            ("refused", "refused"),
            ("rejected because a page was missing", "refused: a page was missing"),
            ("disputed", "disputed"),
            ("disputed by db and pq: the count was wrong", f"disputed by {_DB} and {_PQ}: the count was wrong"),
            ("were disputed by db because the count was wrong", f"disputed by {_DB}: the count was wrong"),
            (
                "disputed by db that the count was wrong because two had left",
                f"disputed by {_DB}: that the count was wrong because two had left",
            ),
            (
                "deferred to the September meeting: no copies due to the flood",
                "deferred to the September meeting: no copies due to the flood",
            ),
            ("deferred", "deferred"),
            (
                "deferred to the September meeting because the draft was late",
                "deferred to the September meeting: the draft was late",
            ),
            ("ratified", "ratified"),
            ("ratified because the meeting was inquorate", "ratified: the meeting was inquorate"),
            ("not received", "not received"),
            ("refused, to be redrafted", "refused, to be redrafted"),
            (
                "approved with the insertion of: the lanes",
                "agreed as an accurate record, subject to: the insertion of: the lanes",
            ),
            ("adopted, subject to: a full stop", "agreed as an accurate record, subject to: a full stop"),
        )
    ),
    *(
        (f"/minutes {said}", f"The minutes of the meeting of the Lanes Sub-Committee held on 12 March 2031 were {how}.")
        for said, how in (
            ("of the Lanes Sub-Committee of 12 March received", "received"),
            ("12 March of the Lanes Sub-Committee noted", "noted"),
        )
    ),
]
REFUSED += [
    (
        "/minutes 12 March received subject to a map",
        f"Minutes that were received were not corrected: leave “subject to” out. The form is {find('minutes').usage}",
    ),
    (
        "/minutes 12 March agreed by everybody",
        f"“by everybody” was not understood. The form is {find('minutes').usage}",
    ),
    *(
        (f"/minutes 12 March {said}", f"“{said}” was not understood. The form is {find('minutes').usage}")
        for said in ("as read", "4 0 1", "wobbly")
    ),
    ("/minutes 31 April", "There is no such day as “31 April”: April has 30 days."),
]

SCRIPT = [
    "/minutes 4 March 2031 not agreed because a page was missing",
    "/minutes exempt 5 March 2031",
    "/minutes 2 March 2031 agreed 2 1 0, against db",
    "/minutes 1 March 2031 agreed unanimously, subject to a full stop",
    "/minutes 2031-03-05/2 extraordinary",
    "/minutes 6 March 2031 received and noted",
    "/minutes 7 March 2031 disputed by db and pq because the count was wrong",
    "/minutes 8 March 2031 deferred to September because it was late",
    "/minutes 9 March 2031 refused, to be redrafted",
    "/minutes 9 January 2031 ratified because the meeting was inquorate",
    "/minutes 10 March 2031 of the Lanes Sub-Committee received",
    "/minutes 11 March 2031 received and approved, subject to a full stop",
]
