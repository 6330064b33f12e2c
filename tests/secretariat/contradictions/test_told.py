"""The table of contradictions, row by row: the lines that make one, the sentence that tells it, what is printed.

Each sentence is the same in the hint while the line is typed, after Enter, among the open questions, and in the checks.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.preview import describe
from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CheckedRecords
from secretariat.contradictions.finding import found, open_questions
from secretariat.contradictions.table import RULES
from secretariat.panel.people import Person, Post, Role
from tests.support.clerk import Clerk, begun_clerk
from tests.support.contradiction_rows import MORE_ROWS, NEAR_MISSES, NearMiss
from tests.support.contradictions import EVERYBODY, HEARING, PRECEPT, REVISED, Row, full
from tests.support.lines.public import RECORDS

SHORT = "not carried: 8 needed"
ROWS = [
    # --- a veto on fewer votes than it needs ---
    *(
        Row("veto-not-carried", [f"/motion pq sec db {motion}", "/vote 6 5 0", f"/vetoed {words}"],
            "The veto was not carried: 8 needed of the 12 in office, 6 for and 5 against, 0 abstained.", SHORT,
            ("CARRIED", "VETOED"), (PRECEPT,))
        for motion, words in [
            ("that the proposed precept be vetoed as too high", "the precept as too high"),
            ("that the Panel veto the precept, which is far too high", "the precept as too high"),
            ("that the precept be now vetoed, being too low", "as too low"),
            ("to reject the proposed precept as too high", "it as too high"),
            ("that the Panel exercise its veto", "the precept"),
        ]
    ),
    Row("veto-not-carried", ["/vetoed the appointment"], "The veto was not carried: 8 needed of the 12 in "
        "office, 5 here.",
        "A veto of the appointment was declared and was not carried: 8 needed.", ("VETOED",), (HEARING,),
        present="sw pq db ob cx ck"),
    # --- what cannot be vetoed ---
    *(
        Row("second-veto", [line], "At the second meeting on a precept there is no veto: the Panel accepts or "
            "rejects the "
            "revised one.", never=("VETOED",), setting=(REVISED,))
        for line in ("/motion pq sec db that the revised precept be vetoed as too high", "/motion veto too high pq db",
                     "/motion pq that the Panel veto it as too low")
    ),
    *(
        Row("veto-of-nothing", [line], "A panel can veto a proposed precept or the appointment of a chief "
            "constable, and "
            "nothing else.")
        for line in ("/motion pq sec db that the plan be vetoed", "/motion db that the Panel exercise its veto",
                     "/motion db to veto the draft plan", "/vetoed the plan")
    ),
    Row("veto-direction", ["/motion pq sec db that the precept be vetoed"],
        "Of a precept the report must say whether it is too high or too low.", setting=(PRECEPT,)),
    Row("no-votes-cast", ["/vote 0 0 11 casting refused"], "Nobody voted for it and nobody against."),
    *(
        Row("excluded-as-declared", [line], "What follows is kept private, since it was declared carried: /public "
            "where the public stayed.")
        for line in ("/private 3 vote 2 5 carried", "/private carried 3 3", "/private 1 carried 2 4")
    ),
    # --- interests ---
    *(
        Row("withdraws-from-nothing", [line], "Say in which item (/declare code 7 …): until then Councillor "
            "Bramble stays "
            "in the room and is counted.", "withdraw", ("withdrew",), at="2")
        for line in ("/declare db withdraws a farm", "/declare db nri a farm, and leaves", "/declare db withdraws",
                     "/declare db withdraws for the rest a farm")
    ),
    *(
        Row("declared-while-absent", [line], "Councillor Peel is not here, and declares an interest.")
        for line in ("/declare np 6 a farm", "/declare np nri a farm", "/declare np 7 dpi a farm")
    ),
    *(
        Row("speaks-and-votes", [line], "Councillor Bramble keeps the vote: “directly” says that it directly "
            "relates, or "
            "meets the panel’s own test.", "remained and spoke")
        for line in ("/declare db 6 nri speaks a farm", "/declare db 6 ori a farm, remains and speaks",
                     "/declare db nri speaks")
    ),
    *(
        Row("speaks-in-spite", [line], "A disclosable pecuniary interest bars speaking and voting, unless "
            "dispensed: no "
            "vote is counted.")
        for line in ("/declare db 6 dpi speaks a farm", "/declare db dpi 6 remains and speaks a farm",
                     "/declare db dpi speaks without vote a farm")
    ),
    Row("declared-twice", ["/declare db 7 nri a farm", "/declare db 7 nri a farm"],
        "Councillor Bramble has declared that already."),
    *(
        Row("undeclared-interest", [line], "has declared no interest: /declare says which.", "because of an interest",
            ("having declared",))
        for line in ("/out db interest", "/out db 2:00 interest", "/out db ? interest")
    ),
    # --- nothing, and its opposite (MTG-42) ---
    Row("nil-twice", ["/none", "/none declarations"],
        "The minutes say so already: “No declarations of interest were made.”", at="2"),
    Row("nil-twice", ["/none", "/none"], "The minutes say so already: “There were no public questions or statements.”",
        at="4"),
    Row("nil-after-all", ["/none", "/declare db 7 a farm"], "“No declarations of interest were made.” is taken back.",
        never=("No declarations",), at="2"),
    Row("nil-after-all", ["/none", "/item 6", "/declare db 6 a farm"],
        "“No declarations of interest were made.” is left for its own item alone.",
        "No declarations of interest were made under this item.", at="2"),
    Row("nil-after-all", ["/none urgent business", "/urgent The flood because it rose overnight"],
        "“There was no urgent business.” is taken back.", never=("no urgent business",)),
    # --- outcomes ---
    *(
        Row("same-outcome", lines, f"{word} is minuted already in this item, of the same.")
        for word, lines in (("NOTED", ["/noted the plan", "/noted the plan"]), ("NOTED", ["/noted", "/noted"]),
                            ("APPROVED", ["/approved the terms", "/noted it", "/approved the terms"]))
    ),
    *(
        Row("opposite-outcomes", lines, f"{one} is minuted in this item, and now {other}: which of the two was it?",
            setting=(PRECEPT,))
        for one, other, lines in (
            ("SUPPORTED", "VETOED", ["/supported the precept", "/vetoed the precept as too high"]),
            ("“AGREED to note the report”", "“AGREED not to note the report”",
             ["/agreed to note the report", "/agreed not to note the report"]),
            ("APPROVED", "VETOED", ["/approved", "/vetoed"]),
        )
    ),
    *(
        Row("outcome-against-the-vote", ["/motion pq sec db that it be so", "/vote 3 8", line],
            f"The vote in this item was lost, and now {word}: is that another matter?")
        for word, line in (("AGREED", "/agreed that it be so"), ("RESOLVED", "/resolved that it be so"),
                           ("APPROVED", "/approved"))
    ),
    Row("put-off-and-decided", ["/defer 6 to September", "/approved"], "This item was deferred, and now APPROVED."),
    Row("put-off-and-decided", ["/withdraw 6", "/agreed to go on"], "This item was withdrawn, and now AGREED."),
    Row("put-off-and-decided", ["/approved the terms", "/defer 6"], "Item 6 has its outcome (APPROVED), and is now "
        "deferred."),
    Row("minutes-twice", ["/minutes", "/minutes not agreed"],
        "The minutes of 12 March 2031 were put to this meeting already: agreed.", at="3"),
    # --- the room ---
    *(
        Row("present-and-excused", [line], "Councillor Peel sent apologies for absence, and is here: F5 takes "
            "them back.",
            "Apologies for lateness were received from Councillor Peel.", ("Apologies were received from "
                "Councillor Peel",),
            at="1")
        for line in ("/in np", "/in np 2:00", "/in np virtual", "/in np ?")
    ),
    *(
        Row("term-ended", [line], "’s term ended on 19 May 2030: not a member, and not counted.")
        for line in ("/in ff", "/in ff 2pm", "/in ff virtual")
    ),
    Row("absent-and-excused", ["/absent np"], "Councillor Peel sent apologies, so needs no such mark."),
    Row("substitute-excused", ["/apology us", "/sub us for rg"],
        "Councillor Sedge sent apologies, and stands in for Councillor Gorse: F5 says which.",
        present="sw pq db ob cx ck"),
    # --- the chair, the quorum, the close ---
    *(
        Row("nobody-presides", ["/out sw", "/out pq", line], "Nobody is in the chair: /chair says who presides.")
        for line in ("/next", "/agreed to go on", "/vote 5 4", "/motion db that it be so")
    ),
    *(
        Row("only-a-wish", ["/out db", "/out ob", line], "There is no quorum: this is printed as the wish of "
            "those present, "
            "and decides nothing.", printed, ("The Panel ",), present="sw pq db ob cx ck")
        for line, printed in (
            ("/agreed to go on", "As the wish of those present and not as a decision: AGREED to go on."),
            ("/recommend that lanes be swept", "As the wish of those present and not as a decision, the meeting "
                "RECOMMENDED:"),
            ("/noted unanimously", "As the wish of those present and not as a decision, unanimously: NOTED the "
                "report."),
        )
    ),
    *(
        Row("only-a-wish", ["/informal", line], "The meeting is informal: this is printed as the wish of those "
            "present, and decides nothing.", f"As the wish of those present and not as a decision{how}: RESOLVED under "
            "section 100A(4)", ("The Panel",))
        for line, how in (
            ("/private 1", ""), ("/private 1 unanimous", ", unanimously"), ("/private 1 by db sec ob", ", on the "
            "motion of Councillor Bramble, seconded by Councillor [/b] O’Brien 佐藤"),
            ("/private 1 vote 7 1", ", on a show of hands (7 for, 1 against, 0 abstained)"),
        )
    ),
    Row("declared-against-the-count", ["/extend 30 vote 5 6 carried"],
        "The motion was declared carried, and by the count (5 for and 6 against) it was lost."),
    Row("declared-against-the-count", ["/private 1 vote 6 5 lost"],
        "The motion was declared lost, and by the count (6 for and 5 against) it was carried."),
    Row("only-a-wish", ["/informal", "/approved the terms"], "The meeting is informal: this is printed as the "
        "wish of those "
        "present, and decides nothing.", "As the wish of those present and not as a decision: APPROVED the terms.",
        ("The Panel APPROVED",)),
    *(
        Row("after-the-close", ["/close 4pm", line], "Which item is it about? Ctrl+K, I and its number says it",
            "Settled after the meeting was closed")
        for line in ("/agreed to note the report", "the lights were left on", "/action db to "
            "write", "/recommend that it be")
    ),
    # --- words ---
    *(
        Row("left-unfilled", [line], f"Left to be filled in: “{blank}”.")
        for line, blank in (
            ("the sum was xxxxx pounds", "xxxxx"), ("/noted the report of [date]", "[date]"),
            ("/action db to write by TBC", "TBC"), ("it rose by ?? per cent", "??"), ("/agreed ….", "…."),
            ("/recommend that [name of officer] write", "[name of officer]"), ("db\tthe cost would be £XX", "£XX"),
            ("moved by ... and seconded", "..."), ("it was sent to [the PCC]", "[the PCC]"),
            ("the {sum} rose", "{sum}"),
            ("begun in 20XX", "20XX"), ("/noted the letter of <name>", "<name>"), ("agreed (date)", "(date)"),
            ("signed by ____", "____"), ("/stage xx June", "xx"), ("/declare db 6 interest in [insert company]",
                                                                   "[insert company]"),
        )
    ),
    *(
        Row("no-such-day", [line], f"There is no {day}: the calendar has no such day.")
        for line, day in (("it opened on 31 April", "31 April"), ("/noted the plan of 30 February "
            "2031", "30 February 2031"),
                          ("/recommend that it begin on 31 June", "31 June"),
                          ("it opened on April 31.", "April 31"), ("/noted the plan of 31/04/2031", "31/04/2031"),
                          ("seen on 32/04/2031", "32/04/2031"), ("April the 31st was wet", "April the 31st"),
                          ("it closed on 31-06-2031", "31-06-2031"), ("/stage the 31st of November",
                                                                              "31st of November"))
    ),
    Row("doubted", ["/declare db a farm beside item 7, let"],
        "“item 7” is read as words: 7 before the words says item 7."),
    *(
        Row("doubted", [line], why, at=at)
        for line, why, at in [
            ("/action mo to write by Tuesday 5 January", "5 January 2032 is a Monday, not a Tuesday.", "6"),
            ("/action mo, pc to meet by Sat, 9 Jan 2032", "9 January 2032 is a Friday, not a Saturday.", "6"),
            ("/action mo to write by 3 May 2031", "3 May 2031 is past: which day is meant?", "6"),
            ("/action mo to write by next Friday", "“Next Friday” is read as 20 June 2031, not as 27 June 2031.", "6"),
            ("/adjourn until Friday 25 June", "25 June 2031 is a Wednesday, not a Friday.", "6"),
            ("/adjourn until 10am on Thu 25 June", "25 June 2031 is a Wednesday, not a Thursday.", "6"),
            ("/defer 6 to Monday 9 November", "9 November 2031 is a Sunday, not a Monday.", "6"),
            ("/defer 6, 7 to 3/2/31", "3 February 2031 is past: which day is meant?", "6"),
            ("/minutes 13 March 2031", "Item 3 is “Minutes of the meeting of 12 March 2031”, which is not 13 March "
             "2031.", "3"),
            ("/minutes Monday 12 March noted", "12 March 2031 is a Wednesday, not a Monday.", "3"),
        ]
    ),
    *(
        Row("weekday", [line], why)
        for line, why in [
            ("/note seen on Monday 3 May 2031", "“Monday 3 May 2031” is a Saturday."),
            ("/promise pc to write by Tue 9 Jan to every ward", "“Tue 9 Jan” is a Friday."),
            ("/recommend that the rota be sent by Mon 9/1/32", "“Mon 9/1/32” is a Friday."),
            ("/stage the hall was lit until Weds 4 July 2031", "“Weds 4 July 2031” is a Friday."),
            ("/agreed that it return on Thursday 17 September 2031", "“Thursday 17 September 2031” is a Wednesday."),
        ]
    ),
    *(
        Row("to-be-done-by-a-day-past", [line], f"{day} is past: which day is meant?")
        for line, day in [
            ("/promise pc to send it by 3 feb 27", "3 February 2027"),
            ("/action mo to send it by 9/1/27 to all", "9 January 2027"),
            ("/recommend to publish before 3 May 2031", "3 May 2031"),
            ("! to answer no later than Sat 3 May 2031, by letter", "3 May 2031"),
            ("> to circulate the chart by 1 June 2031.", "1 June 2031"),
        ]
    ),
    *(
        Row("out-of-order", lines, f"{why}: Ctrl+Up on the line moves it up.")
        for lines, why in [
            (["/out db 2:20", "/out ob 2:10"], "2:10pm stands after 2:20pm, when Councillor Bramble left"),
            (["/in mo 2:40", "/out db 2:39"], "2:39pm stands after 2:40pm, when Milo Orchard came"),
            (["/out db 2:20", "/in mo 2:05"], "2:05pm stands after 2:20pm, when Councillor Bramble left"),
            (["/private confidential at 2:10pm", "/public 2:20", "/private confidential at 2:15pm"],
             "2:15pm stands after 2:20pm, when the public came back"),
            (["/out db 2:20", "/private 1 at 2:10pm"], "2:10pm stands after 2:20pm, when Councillor Bramble left"),
        ]
    ),
    Row("promised-by-nobody", ["/promise to send the figures"], "Nobody is named who promised it: /promise code "
        "to send the "
        "figures", present="sw pq db ob cx ck"),
    Row("promised-by-nobody", ["! to send it"], "Nobody is named who promised it: /promise code to send it",
        present="sw pq db ob cx ck"),
    Row("action-of-nobody", ["/action to circulate the chart"], "Nobody is named who is to do it: /action code "
        "to circulate "
        "the chart"),
    # --- what a clerk’s own ways of saying it came to ---
    *(
        Row("same-outcome", lines, f"{word} is minuted already in this item, of the same.")
        for word, lines in (("NOTED", ["/noted the Annual Report", "/agreed to note"]),
                            ("AGREED", ["/agreed to endorse the plan", "/endorsed the plan"]),
                            ("AGREED", ["/agreed to note the report", "/noted this item"]))
    ),
    *(
        Row("undeclared-interest", [line], "Councillor Bramble has declared no interest: /declare says which.")
        for line in ("/out db because of a prejudicial interest", "/out db having declared an interest",
                     "/out db owing to a conflict of interest")
    ),
    Row("nil-of-questions-accepted", ["/none"], "3 accepted for this meeting (F3), and none is put: /q puts the next.",
        at="4", setting=tuple(RECORDS)),
    *(
        Row("speaks-unseen", lines, told, present="sw pq db ob cx ck")
        for lines, told in (
            (["tk\twhy was it late?"], "Councillor Kowalczyk is not marked present, and speaks: /in tk"),
            (["pc\tit was icy"], "The Commissioner is not marked present, and speaks: /in pc"),
            (["/out db", "db\tthanked the staff"], "Councillor Bramble is gone by now, and speaks: /in db"),
        )
    ),
    Row("nominated-by-herself", ["/elect chair Quill proposed by the Vice-Chair sec db"],
        "Councillor Quill is the candidate and the proposer: which is right?"),
    Row("nominated-by-herself", ["/nominate vice db by pq sec db"],
        "Councillor Bramble is the candidate and the seconder: which is right?"),
    Row("quorum-before", ["/out db 2:10", "/in tk 2:20", "/in ly 2:05"],
        "Councillor Yarrow came before 2:10pm, when the quorum is said to be lost.", present="sw pq db ob ck pc"),
    Row("quorum-before", ["/out db 2:10", "/in tk 2:20", "/in ly 2:15"],
        "Councillor Yarrow came before 2:20pm, when the quorum is said to be regained.", present="sw pq db ob ck pc"),
]  # fmt: skip
ROWS += MORE_ROWS


def typed(row: Row) -> Clerk:
    clerk = full(*row.setting, at=row.at, present=row.present)
    clerk.type(*row.lines[:-1])
    return clerk


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.rule}: {row.lines[-1]}" for row in ROWS])
def test_a_contradiction_is_taken_and_told_in_the_same_words_everywhere(row: Row) -> None:
    clerk = typed(row)
    before = {(each.rule, each.sentence) for each in found(clerk.p)}
    line = row.lines[-1]
    hint = describe(line, clerk.p, desk=clerk.desk, now=clerk.clock(), plan=clerk.plan)
    said = clerk.type(line).say
    assert row.told in said
    if line.startswith("/"):
        assert row.told in hint, "the preview tells it before Enter"
    mine = [each for each in found(clerk.p) if each.rule == row.rule and row.told in each.sentence]
    assert mine, "it is among the contradictions of the meeting"
    assert any((each.rule, each.sentence) not in before for each in mine) or row.rule == "nobody-presides"
    assert any(row.told in question for question in open_questions(clerk.p)), (
        "and is shown again before a paper goes out"
    )
    records = CheckedRecords(panel=clerk.p.panel, people=clerk.p.people, meetings=(clerk.p,), today=clerk.p.day)
    assert any(row.told in finding.sentence for finding in look_over(records, "contradiction"))
    assert row.printed in clerk.minutes
    for words in row.never:
        assert words not in " ".join(clerk.printed)


@pytest.mark.parametrize("line", ["/public 2:03", "/out db 2:03"])
def test_a_time_that_runs_back_in_private_is_told_to_the_clerk_alone(line: str) -> None:
    clerk = full()
    clerk.type("/private 1 at 2:05pm", line)
    why = "2:03pm stands after 2:05pm, when the public left: Ctrl+Up on the line moves it up."
    assert any(why in question for question in open_questions(clerk.p))
    records = CheckedRecords(panel=clerk.p.panel, people=clerk.p.people, meetings=(clerk.p,), today=clerk.p.day)
    assert not any(why in finding.sentence for finding in look_over(records, "contradiction"))


REFUSED = [
    ("nil-denied", ["/none apologies"], "Apologies were received from Councillor Peel. So “There were no apologies for "
     "absence.” is not printed."),
    ("nil-denied", ["/declare db 6 a farm", "/none declarations"], "Councillor Bramble declared an interest. So “No "
     "declarations of interest were made.” is not printed."),
    ("nil-denied", ["/urgent The flood because it rose", "/none urgent business"], "“The flood” was taken as urgent."),
    ("left-before-coming", ["/out db 2:20", "/in db 3pm", "/out db 2:30"], "Councillor Bramble came at 3:00pm, "
        "so cannot "
     "have left at 2:30pm."),
    ("left-before-coming", ["/in mo 2:40", "/out mo 2:39"], "Milo Orchard came at 2:40pm, so cannot have left "
        "at 2:39pm."),
    ("left-before-coming", ["/in mo 2:40", "/out db mo 2:10 protest"], "Milo Orchard came at 2:40pm"),
    ("back-before-leaving", ["/out db 3pm", "/in db 2:30"], "Councillor Bramble left at 3:00pm, so cannot have "
        "come back at "
     "2:30pm."),
    ("back-before-leaving", ["/out db 2:50", "/in db 2:45 virtual"], "Councillor Bramble left at 2:50pm"),
    ("back-before-leaving", ["/out db ob 2:50", "/in ob 2:20"], "left at 2:50pm, so cannot have come back at 2:20pm."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "lines", "why"), REFUSED, ids=[f"{rule}: {lines[-1]}" for rule, lines, _ in REFUSED])
def test_a_line_that_would_print_an_untruth_is_refused_with_its_reason(rule: str, lines: list[str], why: str) -> None:
    clerk = full()
    clerk.type(*lines[:-1])
    with pytest.raises(Refused) as refusal:
        clerk.type(lines[-1])
    assert why in str(refusal.value)
    assert str(refusal.value) in describe(lines[-1], clerk.p, desk=clerk.desk, now=clerk.clock(), plan=clerk.plan)
    assert RULES[rule].happens == "refused"


@pytest.mark.parametrize("line", ["/vote unanimous", "/vote 0 0", "/assent", "/vote lost", "/vote named"])
def test_a_vote_of_nobody_is_neither_carried_nor_lost(line: str) -> None:
    clerk = Clerk()
    clerk.type("/in sw virtual", "/in pq virtual", "/in ck", "/begin 2pm", "/item 6", "/motion that it be so")
    with pytest.raises(Refused, match="Nobody here can vote: those who join remotely are not counted"):
        clerk.type(line)


@pytest.mark.parametrize("near", NEAR_MISSES, ids=[f"{near.rule}: {near.lines[-1:]}" for near in NEAR_MISSES])
def test_what_only_comes_near_a_contradiction_is_not_told(near: NearMiss) -> None:
    clerk = full(*near.setting, at=near.at, present=near.present)
    clerk.type(*near.lines)
    assert not [each.sentence for each in found(clerk.p) if each.rule == near.rule]


def test_every_rule_has_a_near_miss_and_three_contradictions_of_its_own() -> None:
    assert {near.rule for near in NEAR_MISSES} == set(RULES)
    rows = Counter([*(row.rule for row in ROWS), *(rule for rule, _, _ in REFUSED)])
    assert [rule for rule, n in rows.items() if n < 3] == []


def test_every_row_of_the_table_has_its_test() -> None:
    elsewhere = {"nobody-votes", "veto-by-simple-majority", "veto-uncounted", "agenda-unfilled",
                 "term-not-begun", "apologies-printed-late", "namesakes", "nothing-said",
                 "excluded-reopened", "exempt-ground", "exempt-in-public",
                 "exempt-unsaid", "excluded-in-words", "moved-after-the-end"}  # fmt: skip
    assert {row.rule for row in ROWS} | {rule for rule, _, _ in REFUSED} | elsewhere == set(RULES)
    assert all(rule.name and rule.look.__doc__ for rule in RULES.values())


MEMBER = Post(role=Role.MEMBER, authority="Eldmoor", since=dt.date(2029, 5, 20))


def namesake(given: str, code: str = "pb") -> Act:
    person = Person(id=f"person-{code}", code=code, title="Councillor", given=given, family="Bramble", posts=(MEMBER,))
    return act("a namesake", Put(person))


def test_two_of_one_name_are_told_apart_by_first_name_in_minutes_votes_and_lists() -> None:
    clerk = full(namesake("Dilys"), present=f"{EVERYBODY} pb")
    clerk.type("db\twhy was it cold?", "/vote named pb against rest for", "/out pb 3pm")
    assert "Councillor Dafydd Bramble asked:" in clerk.printed
    assert "Against: Councillor Dilys Bramble." in clerk.minutes
    assert "(Councillor Dilys Bramble left the meeting at 3:00pm)" in clerk.printed
    assert "Dafydd Bramble" in clerk.minutes.partition("Officers present")[0]
    assert " D Bramble" not in clerk.minutes
    assert not [each for each in found(clerk.p) if each.rule == "namesakes"]


def test_two_whom_nothing_tells_apart_are_told_of() -> None:
    (alike,) = [each for each in found(full(namesake("Dafydd")).p) if each.rule == "namesakes"]
    assert alike.sentence == (
        "Councillor Dafydd Bramble (db) and Councillor Dafydd Bramble (pb) are printed alike: they are told "
        "apart by their "
        "codes alone."
    )


@pytest.mark.parametrize(
    "line",
    ["/promise pc to send it by 9 Jan", "/promise pc to send it by 9 January", "/recommend to publish by Fri 9 January",
     "/action mo to file the minutes of 3 May 2031", "/note seen by 3 May 2031", "/action mo to write by 9/1/32 to all",
     "/note the council’s 2/1/27 rule, 12 may agree"],
)  # fmt: skip
def test_a_day_that_is_as_it_should_be_is_not_told(line: str) -> None:
    clerk = full()
    assert "past" not in clerk.type(line).say
    assert not [each for each in found(clerk.p) if each.rule in ("weekday", "to-be-done-by-a-day-past")]


def test_a_weekday_is_told_once_of_each_line() -> None:
    clerk = full()
    clerk.type("/defer 6 to Tuesday 9 Jan")
    odd = [each.sentence for each in found(clerk.p) if each.rule in ("weekday", "doubted")]
    assert odd == ["9 January 2032 is a Friday, not a Tuesday."]


@pytest.mark.parametrize("lines", [
    ["/out pq 2:10 in the interests of time"], ["/out pq 2:10 for lack of interest"],
    ["/declare pq 7 nri a farm", "/out pq 2:10 having declared an interest"],
    ["/minutes 12 March and the exempt minutes"], ["/minutes both of 3 April"],
    ["/agreed to note the report", "/agreed to endorse the plan"], ["/out db 2:10", "/in tk 2:20", "/in ly 2:25"],
    ["/out db", "/in db", "db\tthanked the staff"],
])  # fmt: skip
def test_what_only_looks_like_a_contradiction_is_not_told(lines: list[str]) -> None:
    clerk = full(present="sw pq db ob ck pc")
    clerk.type(*lines)
    assert not found(clerk.p)


@pytest.mark.parametrize("line", ["/vetoed", "/supported"])
def test_at_a_confirmation_hearing_no_precept_is_vetoed_nor_supported(line: str) -> None:
    clerk = full(HEARING)
    clerk.type("/motion pq sec db that it be so", "/vote 9 2")
    assert "precept" not in clerk.type(line).say
    assert "the proposed appointment of the Chief Constable." in clerk.minutes
    assert "precept" not in clerk.minutes


def test_a_close_at_a_time_still_to_come_is_told() -> None:
    clerk = begun_clerk()
    assert "It is 2:00pm: 4:22pm is still to come." in clerk.read("/close 4:22").say
    assert "still to come" not in clerk.read("/close 2:04").say
