"""More rows of the table of contradictions: of each rule at least three lines of different shape."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from secretariat.basics.acts import Put, act
from tests.support.contradictions import EVERYBODY, HEARING, PRECEPT, REVISED, Row, item
from tests.support.lines.public import RECORDS
from tests.support.panels import the_panel


def _declared(result: str, votes_for: int, against: int, says: str) -> str:
    return f"The motion was declared {result}, and by the count ({votes_for} for and {against} against) it was {says}."


CARRIED_AND_LOST = "the motion was declared CARRIED; by the count it was LOST."

WISH = "this is printed as the wish of those present, and decides nothing."
CAPITAL = "As the wish of those present and not as a decision"

UNDER_2000 = act(
    "law of interests",
    Put(the_panel().with_(rules=(msgspec.structs.replace(the_panel().rules[0],
                                                          interests_under="Local Government Act 2000"),))),
)  # fmt: skip
"""A panel that stands under Part III of the Local Government Act 2000."""

MORE_ROWS = [
    *(
        Row("code-in-words", [line], f"“{code}” is printed as it stands: it is the code of {name}.")
        for line, code, name in (
            ("with db everybody was welcome", "db", "Councillor Bramble"),
            ("/promise pc to write to rg about it", "rg", "Councillor Gorse"),
            ("pc\tthat tk's figures were wrong", "tk", "Councillor Kowalczyk"),
            ("/noted the report (sw)", "sw", "Councillor Ŵyn-Llŷr"),
            ("> the figures be sent to pq, and published", "pq", "Councillor Quill"),
        )
    ),
    Row("code-in-words", ["/approved the plan of pq/db"],
        "“pq” and “db” are printed as they stand: they are codes of people."),
    Row("code-in-words", ["The Chair thanked db and pq."],
        "“db” and “pq” are printed as they stand: they are codes of people."),
    *(
        Row("kind-of-another-act", [f"/declare db 6 {typed} a farm"],
            f"“{kind}” is a kind of the Localism Act 2011: by the panel’s setting it is personal, or prejudicial.",
            setting=(UNDER_2000,))
        for typed, kind in (("dpi", "disclosable pecuniary"), ("ori", "other registrable"), ("nri", "non-registrable"),
                            ("disclosable pecuniary interest:", "disclosable pecuniary"))
    ),
    Row("nominated-by-herself", ["/elect vice db by pq sec db"],
        "Councillor Bramble is the candidate and the seconder: which is right?"),
    *(
        Row("elected-again", ["/elect chair db by pq", "/item 7", line],
            "Councillor Bramble was elected Chair at this meeting already: from here on it is whoever is elected now.",
            "Councillor [/b] O’Brien 佐藤 was appointed Chair for the municipal year 2031/32")
        for line in ("/elect chair ob by pq sec sw", "/elect chair ob 3 cx 1", "/elect chair ob assent")
    ),
    Row("quorum-before", ["/out db 2:10", "/in tk 2:20", "/in ly np 2:01"],
        "came before 2:10pm, when the quorum is said to be lost.", present="sw pq db ob ck pc"),
    *(
        Row("nil-of-questions-accepted", [line], "3 accepted for this meeting (F3), and none is put: /q puts the next.",
            at="4", setting=tuple(RECORDS))
        for line in ("/none questions", "/nil")
    ),
    # --- a wish, and what is decided out of session ---
    *(
        Row("only-a-wish", ["/out db", "/out ob", line], f"There is no quorum: {WISH}", printed, never, at=at,
            present="sw pq db ob cx ck")
        for line, at, printed, never in (
            ("/elect vice cx by pq sec sw", "6", "as the wish of those present and not as a decision, Councillor "
             "[@click=app.quit]x[/] was chosen as Vice-Chair.", ("appointed",)),
            ("/minutes", "3", f"{CAPITAL}, the minutes of the meeting held on 12 March 2031 were agreed as an accurate "
             "record.", ()),
            ("/extend until 6pm vote 2 1", "6", f"{CAPITAL}, on a show of hands (2 for, 1 against, 0 abstained): "
             "AGREED to continue", ("the Panel AGREED",)),
            ("/vote 2 1", "6", "the motion was CARRIED, as the wish of those present and not as a decision.", ()),
        )
    ),
    *(
        Row("only-a-wish", ["/informal", line], f"The meeting is informal: {WISH}", printed, never)
        for line, printed, never in (
            ("/elect chair db vote", f"{CAPITAL}, Councillor Bramble was chosen as Chair on a vote.", ("appointed",)),
            ("/resolved that it be so", f"{CAPITAL}: RESOLVED", ("The Panel",)),
        )
    ),
    *(
        Row("out-of-session", [*lines, line], f"This is minuted {when}: /begin or /resume says since when it sits.")
        for when, lines, line in (
            ("while the meeting was adjourned", ["/adjourn 3pm"], "/agreed to go on"),
            ("while the meeting was adjourned", ["/adjourn 3pm until 4pm"], "/motion ob that it be so"),
            ("while the meeting was adjourned", ["/adjourn"], "/elect vice ob vote"),
            ("while the meeting was adjourned", ["/adjourn 3pm"], "/item 6"),
        )
    ),
    # --- outcomes ---
    *(
        Row("opposite-outcomes", lines, f"{one} is minuted in this item, and now {other}: which of the two was it?")
        for one, other, lines in (
            ("AGREED", "RESOLVED", ["/agreed the grant", "/resolved that the grant be refused"]),
            ("NOTED", "AGREED", ["/noted", "/agreed to reject the report"]),
            ("APPROVED", "RESOLVED", ["/approved the scheme", "/resolved that (1) the fee be paid; (2) the scheme be "
                                      "deferred to September"]),
        )
    ),
    *(
        Row("opposite-outcomes", ["/motion pq sec db that the grant be refused", "/vote 8 3", line],
            f"The motion that the grant be refused was carried in this item, and now {word}: which of the two was it?")
        for word, line in (("APPROVED", "/approved the grant"), ("AGREED", "/agreed to approve the grant"),
                           ("RESOLVED", "/resolved that the grant be approved"))
    ),
    Row("opposite-outcomes", ["/agreed to fund the scheme", "/declined to fund the scheme"],
        "AGREED is minuted in this item, and now DECLINED: which of the two was it?"),
    Row("opposite-outcomes", ["/motion pq sec db that the Panel exercise its veto of the precept", "/vote 9 2",
                              "/supported the precept"],
        "VETOED is minuted in this item, and now SUPPORTED: which of the two was it?", setting=(PRECEPT,)),
    Row("same-outcome", ["/agreed (1) the fee; (2) the date", "/agreed (1) the fee; (2) the date"],
        "AGREED is minuted already in this item, of the same."),
    # --- words ---
    *(
        Row("left-unfilled", [line], f"Left to be filled in: “{blank}”.")
        for line, blank in (("it began on the __ of May", "__"), ("the plan of 20__", "20__"),
                            ("/agreed the sum of __", "__"))
    ),
    # --- votes ---
    *(
        Row("declared-against-the-count", ["/motion pq sec db that it be so", line], told, printed)
        for line, told, printed in (
            ("/vote 5 6 carried", _declared("carried", 5, 6, "lost"), f"6 against, 0 abstained) {CARRIED_AND_LOST}"),
            ("/vote carried 4 6 1", _declared("carried", 4, 6, "lost"), f"6 against, 1 abstained) {CARRIED_AND_LOST}"),
            ("/vote 6 5 declared lost", _declared("lost", 6, 5, "carried"),
             "(6 for, 5 against, 0 abstained) the motion was declared LOST; by the count it was CARRIED."),
            ("/vote 5 5 carried", _declared("carried", 5, 5, "lost"), f", the votes being equal, {CARRIED_AND_LOST}"),
            ("/vote named sw, pq for rest against carried", _declared("carried", 2, 9, "lost"),
             f"On a named vote (2 for, 9 against, 0 abstained) {CARRIED_AND_LOST}"),
        )
    ),
    Row("declared-against-the-count", ["/motion pq sec db that it be so", "/amend ob to add one", "/vote 4 7 carried"],
        "The amendment was declared carried, and by the count (4 for and 7 against) it was lost.",
        "the amendment was declared CARRIED; by the count it was LOST."),
    Row("declared-against-the-count", ["/motion present pq that he go", "/vote 6 5 carried"],
        "The motion was declared carried, and by the count (6 for and 5 against, 8 needed) it was lost.",
        "declared CARRIED; by the count it was LOST, two-thirds of the 11 members present being 8."),
    *(
        Row("no-votes-cast", lines, "Nobody voted for it and nobody against.")
        for lines in (["/vote 0 0 5 casting refused"], ["/vote 0 0 0 casting refused"],
                      ["/motion pq sec db that it be so", "/vote named sw pq abstained rest silent casting refused"])
    ),
    *(
        Row("veto-direction", [line], "Of a precept the report must say whether it is too high or too low.",
            setting=(PRECEPT,))
        for line in ("/motion pq sec db that the Panel exercise its veto", "/motion pq to veto the precept at once",
                     "/motion pq sec db that the precept be rejected")
    ),
    # --- interests ---
    *(
        Row("declared-twice", [line, line], "Councillor Bramble has declared that already.")
        for line in ("/declare db dpi 7 a farm", "/declare db 6 and 7 ori a school", "/declare db nri a farm")
    ),
    *(
        Row("none-of-some", ["/declare db 7 nri a farm", line], "Councillor Bramble has declared an interest already.")
        for line in ("/declare db no interest in item 7", "/declare db none", "/declare db had no pecuniary interest")
    ),
    *(
        Row("dispensed-in-nothing", [line],
            "No vote depends on it until it says in which items: /declare for all 6 dispensation …")
        for line in ("/declare for all dispensation the levy", "/declare all members a dispensation until May: a levy",
                     "/declare mo for all dispensation council tax")
    ),
    # --- nothing, and its opposite ---
    Row("nil-twice", ["/none urgent business", "/none urgent business"],
        "The minutes say so already: “There was no urgent business.”"),
    Row("nil-twice", ["/none questions", "/none questions"],
        "The minutes say so already: “There were no public questions or statements.”", at="4"),
    # --- earlier minutes ---
    *(
        Row("minutes-twice", lines, f"The minutes of {day} were put to this meeting already: {result}.", at="3")
        for day, result, lines in (
            ("12 March 2031", "agreed", ["/minutes 12 March", "/minutes 12 March 2031"]),
            ("10 December 2030", "noted", ["/minutes 10 December 2030 noted", "/minutes 10 December 2030"]),
            ("12 March 2031", "agreed with corrections",
             ["/minutes subject to page 2 reading snow", "/minutes subject to page 3 reading rain"]),
        )
    ),
    # --- the room ---
    *(
        Row("absent-and-excused", [line], "Councillor Peel sent apologies, so needs no such mark.",
            present="sw pq db ob cx ck")
        for line in ("/absent np", "/absent Peel", "/absent rg np")
    ),
    *(
        Row("substitute-excused", [f"/apology {code}{how}", f"/sub {code} for rg"],
            f"{name} sent apologies, and stands in for Councillor Gorse: F5 says which.", present="sw pq db ob cx ck")
        for code, how, name in (("us", "", "Councillor Sedge"), ("us", " by telephone", "Councillor Sedge"),
                                ("wu", " because ill", "Councillor Umber"))
    ),
    # --- nobody's ---
    *(
        Row("promised-by-nobody", [line], f"Nobody is named who promised it: /promise code {words}",
            present="sw pq db ob cx ck")
        for line, words in (("/p to write to the Commissioner", "to write to the Commissioner"),
                            ("/undertaking to send the chart by May", "to send the chart by May"))
    ),
    *(
        Row("action-of-nobody", [line], f"Nobody is named who is to do it: /action code {words}")
        for line, words in (("/action to write to the Ministry by 5 August", "to write to the Ministry"),
                            ("/a to fetch the key", "to fetch the key"))
    ),
]  # fmt: skip


class NearMiss(NamedTuple):
    """Lines that come near to a contradiction and make none: nothing is told of it."""

    rule: str
    lines: list[str]
    setting: tuple[Any, ...] = ()
    at: str = "6"
    present: str = EVERYBODY


NEAR_MISSES = [
    NearMiss("code-in-words", ["db\tthat the MO had written", "/note the PC, in OB Street, on a CX bus",
                               "/note and/or, https://example.org/db/pq, db/laptop"]),
    NearMiss("excluded-reopened", ["/private 1", "it was said", "/public", "/item 7"], setting=(item(6, exempt="1"),)),
    NearMiss("exempt-unsaid", ["/private 1", "it was read out"]),
    NearMiss("exempt-unsaid", ["/private lost", "/private standing"]),
    NearMiss("excluded-as-declared", ["/private 3 vote 2 5", "/private 3 vote 5 2 lost"]),
    NearMiss("excluded-in-words", ["/resolved that the public be excluded", "/private 1"]),
    NearMiss("excluded-in-words", ["/agreed not to exclude the public", "Two members of the public left"]),
    NearMiss("exempt-ground", ["/private 1", "it was read out"], setting=(item(6, exempt="1"),)),
    NearMiss("exempt-in-public", ["/private 1", "it was read out", "/public"], setting=(item(6, exempt="1"),)),
    NearMiss("weekday", ["the lanes were icy on Friday 9 January", "/note seen on Thursday 19 June 2031"]),
    NearMiss("to-be-done-by-a-day-past", ["/action mo to write by 9 January", "/note done by 9 January"]),
    NearMiss("doubted", ["/defer 6 to Friday 9 January 2032"]),
    NearMiss("moved-after-the-end", ["/out db 2:10", "/in db 2:20", "/close 2:20"]),
    NearMiss("out-of-order", ["/out db 2:10", "/in db 2:20", "/out ob 2:20"]),
    NearMiss("out-of-order", ["/private 1 at 2:30pm", "/out db 2:40", "/public 2:50", "/in db 2:50"]),
    NearMiss("quorum-before", ["/out db 2:10", "/in tk 2:20", "/in ly 2:25"], present="sw pq db ob ck pc"),
    NearMiss("speaks-unseen", ["/out db 2:10", "/in db 2:20", "db\tthanked the staff", "/note Bramble had written"]),
    NearMiss("nominated-by-herself", ["/nominate vice db by pq sec ob"]),
    NearMiss("elected-again", ["/elect chair db by pq for this meeting", "/elect chair ob by pq"]),
    NearMiss("elected-again", ["/elect chair db by pq", "/nominate chair db declined", "/elect chair ob by pq"]),
    NearMiss("nil-of-questions-accepted", ["/none"], at="4"),
    NearMiss("nobody-presides", ["/out sw", "/agreed to go on"]),
    NearMiss("nobody-presides", ["/out sw", "/out pq", "/chair db", "/agreed to go on"]),
    NearMiss("only-a-wish", ["/out db", "/agreed to go on", "/elect vice ob vote"], present="sw pq db ob cx ck"),
    NearMiss("only-a-wish", ["/informal", "/informal ends", "/agreed to go on"]),
    NearMiss("only-a-wish", ["/out db", "/out ob", "it snowed", "/action pq to write", "/in db 3pm", "/noted"],
             present="sw pq db ob cx ck"),
    NearMiss("out-of-session", ["/adjourn 3pm", "/resume 3:10", "/agreed to go on"]),
    NearMiss("after-the-close", ["/agreed to go on", "/close 4pm", "/item 6", "/action db to write"]),
    NearMiss("nothing-said", ["/defer 6", "/item 7", "it snowed", "/close 4pm"]),
    NearMiss("withdraws-from-nothing", ["/declare db 7 withdraws a farm", "/declare ob a farm"], at="2"),
    NearMiss("declared-while-absent", ["/in np 2:10", "/declare np 7 a farm"]),
    NearMiss("speaks-in-spite", ["/declare db 6 dpi dispensation speaks a farm", "/declare ob 6 nri speaks a farm"]),
    NearMiss("kind-of-another-act", ["/declare db 6 personal interest a farm", "/declare ob 7 prejudicial a mill"],
             (UNDER_2000,)),
    NearMiss("speaks-and-votes", ["/declare db 6 nri directly speaks a farm", "/declare ob 6 nri a farm"]),
    NearMiss("declared-twice", ["/declare db 7 nri a farm", "/declare ob 7 nri a farm", "/declare db 6 nri a farm"]),
    NearMiss("none-of-some", ["/declare db 7 nri a farm", "/declare db no interest in item 6",
                              "/declare db nothing to add"]),
    NearMiss("dispensed-in-nothing", ["/declare for all 6 dispensation the levy", "/declare db dispensation a farm"]),
    NearMiss("undeclared-interest", ["/declare db 6 nri a farm", "/out db 2:10 interest"]),
    NearMiss("nil-denied", ["/declare db 7 a farm", "/item 4", "/none questions"], at="2"),
    NearMiss("nil-twice", ["/none", "/item 4", "/none questions"], at="2"),
    NearMiss("nil-after-all", ["/none", "/item 6", "/urgent Flood because it rained"], at="2"),
    NearMiss("opposite-outcomes", ["/motion pq sec db that we throw out the proposed precept", "/vote 9 2",
                                   "/vetoed the precept as too high"], (PRECEPT,)),
    NearMiss("opposite-outcomes", ["/motion pq that the veto on the precept be used", "/vote 9 2",
                                   "/vetoed the precept as too high"], (PRECEPT,)),
    NearMiss("same-outcome", ["/agreed (1) the fee; (2) the date", "/agreed (1) the fee; (2) the hall", "/agreed"]),
    NearMiss("same-outcome", ["/noted the plan", "/noted the chart", "/agreed the plan"]),
    NearMiss("opposite-outcomes", ["/noted the report", "/agreed to refuse the grant", "/approved the terms"]),
    NearMiss("opposite-outcomes", ["/motion pq sec db that the grant be refused", "/vote 3 8", "/approved the grant"]),
    NearMiss("outcome-against-the-vote", ["/motion pq sec db that it be so", "/vote 3 8", "/noted the report"]),
    NearMiss("outcome-against-the-vote", ["/motion pq sec db that it be so", "/vote 3 8", "/agreed not to go on"]),
    NearMiss("put-off-and-decided", ["/noted the report", "/defer 6 to September"]),
    NearMiss("put-off-and-decided", ["/defer 6 to September", "/agreed to defer it to September"]),
    NearMiss("minutes-twice", ["/minutes", "/minutes 10 December 2030"], at="3"),
    NearMiss("present-and-excused", ["/in rg 2:10", "/apology ly late"], at="1", present="sw pq db ob cx ck"),
    NearMiss("absent-and-excused", ["/absent rg", "/apology ly late", "/absent ly"], present="sw pq db ob cx ck"),
    NearMiss("substitute-excused", ["/apology us late", "/sub us for rg"], present="sw pq db ob cx ck"),
    NearMiss("left-before-coming", ["/in np 2:10", "/out np 2:10"]),
    NearMiss("back-before-leaving", ["/out db 2:10", "/in db 2:10"]),
    NearMiss("term-ended", ["/in np 2:10"]),
    NearMiss("term-not-begun", ["/in np 2:10"]),
    NearMiss("apologies-printed-late", ["/item 6", "/close 4pm"], at="1"),
    NearMiss("namesakes", []),
    NearMiss("veto-not-carried", ["/motion pq sec db that the precept be vetoed as too high", "/vote 8 3"], (PRECEPT,)),
    NearMiss("veto-uncounted", ["/vote 8 3", "/vetoed the precept as too high"], (PRECEPT,)),
    NearMiss("veto-by-simple-majority", ["/motion pq sec db that the precept be supported", "/vote 6 5"], (PRECEPT,)),
    NearMiss("second-veto", ["/motion pq sec db that the revised precept be rejected as too high"], (REVISED,)),
    NearMiss("second-veto", ["/motion pq sec db that the precept be vetoed as too high"], (PRECEPT,)),
    NearMiss("veto-of-nothing", ["/motion pq sec db that the appointment be vetoed"], (HEARING,)),
    NearMiss("veto-of-nothing", ["/motion pq that the report on the veto be noted"]),
    NearMiss("veto-direction", ["/motion pq sec db that the precept be vetoed as too low"], (PRECEPT,)),
    NearMiss("nobody-votes", ["/vote 1 0", "/assent"]),
    NearMiss("declared-against-the-count", ["/vote 6 5 carried", "/vote 5 6 lost", "/vote carried"]),
    NearMiss("declared-against-the-count", ["/vote 5 5 casting for declared carried"]),
    NearMiss("no-votes-cast", ["/vote 1 0 10", "/vote carried"]),
    NearMiss("left-unfilled", ["the file a__b was __kept__, and so on"]),
    NearMiss("left-unfilled", ["the XIX Corps gave £20 [sic] for “the lanes … of [Eldmoor]”, and so on..."]),
    NearMiss("agenda-unfilled", [], (item(6, title="Report [Appendix A]"),)),
    NearMiss("no-such-day", ["it opened on 30 April, 29 February 2028, March 31; in June 31 came; 24/13/07"]),
    NearMiss("promised-by-nobody", ["/promise db to send it"]),
    NearMiss("action-of-nobody", ["/action db to write", "/action The clerk to write"]),
]  # fmt: skip
"""At least one of every rule."""
