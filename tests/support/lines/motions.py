"""Motions: moved and seconded, amended, ended; and a vote told in the same line."""

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find
from tests.support.lines.votes import HANDS
from tests.support.panels import invented_people

HIGH = "that the proposed precept be vetoed as too high"

_LAPSED = "The motion lapsed for want of a seconder."
_SO = "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so."
ACCEPTED = [
    *(
        (f"/motion {said}", f"It was moved by Councillor Quill{and_by} {what}.")
        for said, and_by, what in (
            ("that it be so, moved pq", "", "that it be so"),
            ("delete it, pq sec db", " and seconded by Councillor Bramble", "to delete it"),
            ("to delete it pq sec db", " and seconded by Councillor Bramble", "to delete it"),
        )
    ),
    *(
        (
            f"/motion pq that it be so{said}",
            "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so.",
        )
        for said in (", db sec", " - Cllr Bramble seconding", " (db 2nd)", "; Bramble seconded")
    ),
    ("/motion pq that it be so, for 2 seconds", "It was moved by Councillor Quill that it be so, for 2 seconds."),
    (
        "/motion pq that it be so, db sec, carried 4-1",
        "It was moved by Councillor Quill and seconded by Councillor "
        f"Bramble that it be so.; {HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.",
    ),
    # who seconds stands before that word, or does it herself; and brackets between what was moved and how it went
    *(
        (f"/motion {said}", "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so.")
        for said in (
            "db seconds pq that it be so",
            "db 2nds pq: that it be so",
            "pq and db seconding: that it be so",
            "pq, db 2nd that it be so",
            "pq, 2nd db: that it be so",
        )
    ),
    (
        "/motion pq, db 2nd note report",
        "It was moved by Councillor Quill and seconded by Councillor Bramble to note report.",
    ),
    (
        "/motion that it be so (pq/db) carried 4-1",
        "It was moved by Councillor Quill and seconded by Councillor Bramble "
        f"that it be so.; {HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.",
    ),
    # motions
    *(
        (
            f"/motion pq sec db that {said}",
            f"It was moved by Councillor Quill and seconded by Councillor Bramble that {said}.",
        )
        for said in (
            # what is moved, and no result of it
            "the terms be re-agreed",
            "the date be pre-agreed",
            "the draft be amended as discussed, and agreed",
            "the plan be noted, not agreed",
            "the wording be “the motion was agreed”",
        )
    ),
    *(
        (
            f"/motion pq sec db that it be so, {said}",
            f"{_SO}; {HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED.",
        )
        for said in (
            "3 for 1 against 1 abstained: carried",
            "3-1-1, carried",
            "three to one, one abstention. Carried",
        )
    ),
    *(
        (
            f"/motion pq sec db that it be so{said}",
            f"{_SO}; {HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.",
        )
        for said in (
            ", agreed by all",
            ", agreed by all present",
            ", unanimous",
            " (unanimously)",
            ". Unan.",
            " - all in favour",
            ", all members voted for",
        )
    ),
    *(
        (f"/motion pq sec db that it be so{said}", f"{_SO}; On a vote the motion was CARRIED unanimously.")
        for said in (", nem con", " (nem. con.)", ", agreed nem con")
    ),
    *(
        (
            f"/motion pq sec db that it be so{said}",
            f"{_SO}; {HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.",
        )
        for said in (
            ", 4 for 1 against",
            ". 4-1",
            " (4-1)",
            ", vote: 4 for, 1 against. Carried.",
            ", by 4 votes to 1",
            "; 4-1 carried",
            "; on a show of hands, 4 for, 1 against, it was carried",
            ", with 4 for and 1 against",
        )
    ),
    *(
        (f"/motion pq sec db that it be so{said}", f"{_SO}; On a vote the motion was CARRIED.")
        for said in (
            " CARRIED",
            " / carried",
            ", which was carried",
            ", and it was carried",
            ", motion carried",
            ", approved",
            ", adopted",
            ", on a show of hands carried",
            ", carried by a show of hands",
        )
    ),
    *(
        (f"/motion pq sec db that it be so{said}", f"{_SO}; On a vote the motion was LOST.")
        for said in (", the motion was lost", " -- lost", ", voted down", " LOST.")
    ),
    *(
        (f"/motion {said}", _SO)
        for said in (
            "p: pq s: db that it be so",
            "P - pq, S - db that it be so",
            "mover: pq; seconder: db; that it be so",
            "pq sec’d db that it be so",
            "pq 2nd db that it be so",
            "pq secs db that it be so",
            "pq moved db seconded that it be so",
            "pq moved, db seconded: that it be so",
            "pq proposes that it be so, db seconds",
            "Cllr Quill moved and Cllr Bramble seconded that it be so",
            "Cllr Quill proposed, seconded by Cllr Bramble, that it be so",
            "that it be so. pq sec db",
            "It was proposed by Cllr Quill and seconded by Cllr Bramble that it be so",
            "that it be so - pq/db",
        )
    ),
    ("/motion – pq sec db that it be so", _SO),
    ("/motion pq sec db that it be so, lost because of cost", f"{_SO}; On a vote the motion was LOST because of cost."),
    ("/motion veto too high pq sec db", f"It was moved by Councillor Quill and seconded by Councillor Bramble {HIGH}."),
    ("/mo veto high pq db", f"It was moved by Councillor Quill and seconded by Councillor Bramble {HIGH}."),
    (
        "/motion pq sec db veto the precept because it is too low",
        "It was moved by Councillor Quill and seconded by Councillor Bramble that the proposed precept be vetoed as "
        "too low.",
    ),
    (
        "/motion veto high pq because it was cold",
        f"It was moved by Councillor Quill {HIGH} because it was cold.",
    ),
    (
        "/motion veto constable pq that Mr Plum be refused",
        "It was moved by Councillor Quill that Mr Plum be refused.",
    ),
    ("/motion present pq that a term be ended", "It was moved by Councillor Quill that a term be ended."),
    ("/motion two-thirds that a term be ended", "It was moved that a term be ended."),
    (
        "/motion pq that: (1) lanes be swept; and (2) they be gritted.",
        "It was moved by Councillor Quill that:; (1) lanes be swept; and; (2) they be gritted.",
    ),
    *(
        (line, "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so.")
        for line in (
            "/motion pq/db that it be so",
            "/motion Cllr Quill (seconded by Cllr Bramble) that it be so",
            "/motion proposed by Quill, seconded by Bramble: that it be so",
            "/motion from pq, duly seconded by db, that it be so",
            "/motion that it be so, moved by Quill and seconded by Bramble",
            "/motion pq that it be so, seconded by db",
            "/motion that it be so (proposed pq, seconded db)",
            "/motion the Vice-Chair + db that it be so",
        )
    ),
    *(
        (f"/motion pq db that it be so{how}", f"{_SO}; {HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.")
        for how in (", carried 4-1", " (carried 4-1)", ". Carried by 4 votes to 1.", " - agreed 4 for, 1 against")
    ),
    (
        "/motion pq db that it be so; lost by 3 to 2",
        f"{_SO}; {HANDS} (2 for, 3 against, 0 abstained) the motion was LOST.",
    ),
    *(
        (f"/motion pq that it be so{end}", "It was moved by Councillor Quill that it be so.; " + _LAPSED)
        for end in (", not seconded", " (no seconder)", ". Lapsed for want of a seconder.", " - lapsed")
    ),
    ("/motion pq db that it be so, withdrawn", f"{_SO}; The motion was withdrawn."),
    *(
        (f"/motion {said}", _SO)
        for said in (
            "Quill/Bramble - that it be so",
            "prop Quill sec Bramble that it be so",
            "that it be so (Quill/Bramble)",
            "prop. Cllr Quill, sec. Cllr Bramble, that it be so",
            "that it be so, Quill sec Bramble",
            "that it be so (pq, db)",
            "proposer: Quill, seconder: Bramble: that it be so",
        )
    ),
    ("/motion that lanes (A38/A39) be swept", "It was moved that lanes (A38/A39) be swept."),
    ("/motion that the item be withdrawn", "It was moved that the item be withdrawn."),
    ("/motion pq db that it be so: agreed", f"{_SO}; On a vote the motion was CARRIED."),
    *(
        (f"/motion that {said}", f"It was moved that {said}.")
        for said in (
            "lanes be kept, lost property included",
            "the policy was passed, agreed and carried",
            "it be kept as passed, carried on 3 March",
            "the rules lost in March be found",
        )
    ),
    ("/motion that staff be seconded by Eldmoor", "It was moved that staff be seconded by Eldmoor."),
    ("/vote 3 1 1 hidden", f"{HANDS} the motion was CARRIED."),
    ("/vote carried", "On a vote the motion was CARRIED."),
    (
        "/vote 2 3 carried",
        f"{HANDS} (2 for, 3 against, 0 abstained) the motion was declared CARRIED; by the count it was LOST.",
    ),
    (
        "/vote lost 3 2",
        f"{HANDS} (3 for, 2 against, 0 abstained) the motion was declared LOST; by the count it was CARRIED.",
    ),
    ("/vote 3 2 declared carried", f"{HANDS} (3 for, 2 against, 0 abstained) the motion was CARRIED."),
    ("/vote lost", "On a vote the motion was LOST."),
    ("/assent", "By general assent the motion was CARRIED."),
    (
        "/vote named 3 1 1 db against, cx abstained",
        "On a named vote (3 for, 1 against, 1 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P Quill "
        "and Z [/b] O’Brien 佐藤. Against: Councillor D Bramble. Abstained: Councillor C [@click=app.quit]x[/].",
    ),
    (
        "/vote named db against cx abstained rest for",
        "On a named vote (3 for, 1 against, 1 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P Quill "
        "and Z [/b] O’Brien 佐藤. Against: Councillor D Bramble. Abstained: Councillor C [@click=app.quit]x[/].",
    ),
    (
        "/vote named sw pq ob for db against",
        "On a named vote (3 for, 1 against, 0 abstained, 1 not recorded) the motion was CARRIED.; For: Councillors S "
        "Ŵyn-Llŷr, P Quill and Z [/b] O’Brien 佐藤. Against: Councillor D Bramble. Not recorded: Councillor C "
        "[@click=app.quit]x[/].",
    ),
    (
        "/vote named db for pq not voting rest against",
        "On a named vote (1 for, 3 against, 0 abstained, 1 not voting) the motion was LOST.; For: Councillor D "
        "Bramble. Against: Councillors S Ŵyn-Llŷr, Z [/b] O’Brien 佐藤 and C [@click=app.quit]x[/]. Not voting: "
        "Councillor P Quill.",
    ),
]

NO_MOTION = "No motion is before the meeting."
ALONE = ("amend", "substantive", "lapsed", "not-put", "voted")
"""Words that need something before them: each is tried in ``test_votes``."""

_MOTION = f"The form is {find('motion').usage}"
REFUSED = [
    (
        "/motion pq db that it be so, 3 to 2: lost",
        "“3 to 2: lost”: say how many were for and how many against: “2 for 3 against”, or “3 for 2 against”.",
    ),
    *(
        (f"/motion {before} that it be so", f"“{before}” was not understood before “that”. {_MOTION}")
        for before in ("bramble quil", "Cllr Moss")
    ),
    ("/motion pq db carried 4-1", "Say what is moved: /motion td ll that …"),
    ("/motion db, secoded pq, that it be so", f"“secoded pq,” was not understood before “that”. {_MOTION}"),
    ("/defer to", f"Say to when. The form is {find('defer').usage}"),
    (
        "/defer 6 to September, 7 to November",
        f"Type a line for each: /defer 7 to November. The form is {find('defer').usage}",
    ),
    ("/motion pc that it be so", "The Commissioner has no vote here, so cannot move or second."),
    ("/motion db sec ck that it be so", "Clara Knapweed has no vote here, so cannot move or second."),
    (
        "/motion veto db sec pq",
        "Say what the veto is: too high, too low, or constable. The form is /motion [veto too high | veto too low | "
        "veto constable | present] [mover] [sec seconder] that …",
    ),
    ("/amend db to stop", "There is no motion to amend: /motion says what was moved."),
    ("/substantive that it be so", "There is no motion to amend: /motion says what was moved."),
    ("/lapsed", NO_MOTION),
    ("/not-put", NO_MOTION),
    ("/withdraw motion", NO_MOTION),
]

SCRIPT = """
/item 3
/chair sw
/motion veto too high pq sec db
/motion veto low that it be so
/withdraw motion because it rained
/amend sw to put “cold” for “frosty”
/lapsed
/motion pq that (1) it be so; (2) it be not so
/amend ob sec sw to strike out (2)
/vote 3 1
/voted ob against
/substantive that it be so
/vote 2 2 casting against
/vote 1 1 1
/motion present pq that it be so
/vote 5 0 hidden
/motion db that it be so
/not-put because it was late
/vote 2 2 casting refused
/vote unanimous
/vote 4 0 1 unanimous
/vote named db against ob abstained sw silent rest for
/vote named sw pq ob for db against
/vote lost
/assent
/agreed unanimously to note it, subject to frost
/resolved subject to frost
/resolved that (1) it be so; (2) it be not so, subject to frost
/vetoed the precept
/appointed Jane Doe
/recommend unanimously to Eldmoor: that it be so
""".strip().split("\n")

_CODES = st.sampled_from([person.code for person in invented_people()])
_WORDS = st.sampled_from(
    ["that it be so", "[/b] the lanes", "(1) frost; (2) fog", "that: (a) x (b) y", "", "veto too low"]
)


def _joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda pieces: " ".join(piece for piece in pieces if piece))


TYPED = [
    _joined(
        st.sampled_from(["/motion", "/motion veto too high", "/motion veto constable", "/motion present", "/amend"]),
        _CODES, st.sampled_from(["", "sec"]), _CODES, _WORDS,
    ),
    _joined(st.sampled_from(["/substantive", "/lapsed", "/not-put because", "/withdraw motion", "/assent"]), _WORDS),
    st.sampled_from(["/assent", "/lapsed", "/not-put", "/withdraw motion"]),
    _joined(
        st.just("/vote"), st.sampled_from(["3", "2 1", "9 0", "unanimous", "carried", "lost", "2 2 1", "named"]),
        st.sampled_from(["", "casting refused", "casting against", "hidden", "unanimous"]),
    ),
    _joined(st.just("/vote named"), _CODES, st.sampled_from(["against", "abstained", "not voting", "rest for"])),
    _joined(st.just("/voted"), _CODES, st.sampled_from(["for", "against", "abstained"])),
    _joined(st.sampled_from(["/resolved", "/agreed unanimously", "/vetoed", "/outcome noted"]), _WORDS),
]  # fmt: skip

STATE = ["ballots"]

_NOTED = ["/motion pq/db note the plan"]
THEN = [
    (_NOTED, "/amend delete it, ob sec cx", "An amendment was moved by Councillor [/b] O’Brien 佐藤 and seconded by "
     "Councillor [@click=app.quit]x[/] to delete it."),
    *((["/adjourn 2.30"], f"/resume 2.40 {said}", "(The meeting resumed at 2:40pm. Present: Councillor Ŵyn-Llŷr, "
       f"Councillor Quill, {db}Councillor [/b] O’Brien 佐藤, Councillor [@click=app.quit]x[/], Clara Knapweed and the "
       "Commissioner)") for said, db in (("all", "Councillor Bramble, "), ("w/o db", ""))),
    ([*_NOTED, "/amend ob sec cx to grit", "/vote 1 4"], "/substantive", "The substantive motion was then put."),
    # as a hand in a hurry writes it
    *((_NOTED, f"/vote {said}", f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.")
      for said in ("unam", "unanim.", "unanimus")),
    *((_NOTED, f"/vote {said}", f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.; Councillor Bramble "
       "voted against.") for said in ("4 for, db agst", "4-1 (db agst)", "4 for, db agnst.")),
    (_NOTED, "/vote db & ob agst, rest for", "On a named vote (3 for, 2 against, 0 abstained) the motion was CARRIED.; "
     "For: Councillors S Ŵyn-Llŷr, P Quill and C [@click=app.quit]x[/]. Against: Councillors D Bramble and Z [/b] "
     "O’Brien 佐藤."),
    *(([*_NOTED, "/vote 4-1"], f"/voted db {said}", "At the member’s request it was recorded that Councillor Bramble "
       "voted against.") for said in ("against at his request", "agst, as he asked", "against (by request)")),
    (_NOTED, "/withdraw motion by pq", "The motion was withdrawn by Councillor Quill."),
    (_NOTED, "/withdraw motion by pq because of the cost", "The motion was withdrawn by Councillor Quill because of "
     "the cost."),
    (_NOTED, "/withdraw motion by leave of the meeting", "The motion was withdrawn by leave of the meeting."),
    *((_NOTED, f"/vote {said}", f"{HANDS} (4 for, 0 against, 1 abstained) the motion was CARRIED.")
      for said in ("all bar 1 abs", "unanimous bar 1 abs", "all but 1 abst")),
    (_NOTED, "/not agreed", "On a vote the motion was LOST."),
    (_NOTED, "/not-put ran out of time", "The motion was not put to the vote: ran out of time."),
]  # fmt: skip
