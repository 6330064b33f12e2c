"""Whatever decides something has a row that says what was decided: in the notice, in the table, in the list of F7."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.documents.document import Paragraph
from secretariat.events.base import Happening
from secretariat.events.every import EVENTS
from secretariat.matters.gathering import matters
from secretariat.meetings.copies import MinutesCopy, PrintedLine
from secretariat.minutes.later_meetings import life
from secretariat.panel.panel import Rules
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.circulating import amendments, changes_since, lines_of, refuse_circulating
from secretariat.papers.forms import Form
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import decision_rows, minutes
from tests.support.clerk import SMALL_QUORUM, Clerk, begun_clerk, printed
from tests.support.panels import the_panel

HANDS = "On a show of hands (4 for, 1 against, 0 abstained)"
MOVED = "/motion pq sec db that the lamps be mended"
QUILL = "the motion of Councillor Quill, seconded by Councillor Bramble, that the lamps be mended"
ACT = "of the Local Government Act 1972"

ROWS: list[tuple[str, tuple[str, ...], str, str]] = [
    # the event that decides; what is typed; its row in the notice; its words in the list of decisions
    ("Voted", (MOVED, "/vote 4 1"), f"{HANDS} {QUILL}, was CARRIED.", f"CARRIED 4 to 1: {QUILL}."),
    (
        "OptionTaken",
        ("/options (1) to mend the lamps; (2) to leave them", "/option 2"),
        "The Panel AGREED option 2: to leave them.",
        "AGREED option 2: to leave them.",
    ),
    (
        "OptionTaken",
        ("/option none because none was costed",),
        "The Panel took none of the options: none was costed.",
        "The Panel took none of the options: none was costed.",
    ),
    (
        "Voted",
        (MOVED, "/vote 1 4"),
        f"On a show of hands (1 for, 4 against, 0 abstained) {QUILL}, was LOST.",
        f"LOST 1 to 4: {QUILL}.",
    ),
    ("Voted", (MOVED, "/assent"), f"By general assent {QUILL}, was CARRIED.", f"CARRIED: {QUILL}."),
    ("Voted", (MOVED, "/vote carried"), f"On a vote {QUILL}, was CARRIED.", f"CARRIED: {QUILL}."),
    (
        "Voted",
        (MOVED, "/vote named db against rest for"),
        f"On a named vote (4 for, 1 against, 0 abstained) {QUILL}, was CARRIED.",
        f"CARRIED 4 to 1: {QUILL}.",
    ),
    (
        "Voted",
        ("/motion that lanes be swept", "/vote 2 2 1 casting against"),
        "On a show of hands (2 for, 2 against, 1 abstained), on the casting vote of Councillor Ŵyn-Llŷr in the Chair, "
        "the motion that lanes be swept was LOST.",
        "LOST 2 to 2, on the casting vote of Councillor Ŵyn-Llŷr in the Chair: the motion that lanes be swept.",
    ),
    (
        "Voted",
        ("/motion pq that (1) lanes be swept; and (2) they be gritted.", "/vote 4 1 hidden"),
        "On a show of hands the motion of Councillor Quill, that (1) lanes be swept; (2) they be gritted, was CARRIED.",
        "CARRIED: the motion of Councillor Quill, that (1) lanes be swept; (2) they be gritted.",
    ),
    (
        "Voted",
        (MOVED, "/amend db to add “at once”", "/vote 4 1"),
        f"{HANDS} the amendment of Councillor Bramble, to add “at once”, was CARRIED.",
        "CARRIED 4 to 1: the amendment of Councillor Bramble, to add “at once”.",
    ),
    (
        "Voted",
        ("/motion that lanes be swept", "/amend to add “at once”", "/vote 4 1", "/substantive", "/vote 4 1"),
        f"{HANDS} the substantive motion that lanes be swept, as amended (to add “at once”), was CARRIED.",
        "CARRIED 4 to 1: the substantive motion that lanes be swept, as amended (to add “at once”).",
    ),
    (
        "Voted",
        ("/vote 4 1",),
        f"{HANDS} what was proposed under item 5 (Annual report of the Commissioner) was CARRIED.",
        "CARRIED 4 to 1: what was proposed under item 5 (Annual report of the Commissioner).",
    ),
    (
        "Voted",
        ("/motion veto constable pq that Mr Plum be refused because he never ran a force", "/vote 4 1"),
        f"{HANDS} the motion of Councillor Quill, that Mr Plum be refused because he never ran a force, was LOST, "
        "two-thirds of the 12 members in office being 8.",
        "LOST 4 to 1, two-thirds of the 12 members in office being 8: the motion of Councillor Quill, that Mr Plum be "
        "refused because he never ran a force.",
    ),
    (
        "Outcome",
        ("/declined unanimously to support the appointment of Mr Plum, because he never ran a force",),
        "The Panel unanimously DECLINED to support the appointment of Mr Plum, because he never ran a force.",
        "DECLINED unanimously to support the appointment of Mr Plum, because he never ran a force.",
    ),
    (
        "Outcome",
        ("/vetoed the proposed appointment of the Chief Constable",),
        "A veto of the proposed appointment of the Chief Constable was declared and was not carried: 8 needed.",
        "A veto of the proposed appointment of the Chief Constable was declared and was not carried: 8 needed.",
    ),
    (
        "Outcome",
        ("/appointed Mrs Jane Doe as independent member",),
        "The Panel APPOINTED Mrs Jane Doe as independent member.",
        "APPOINTED Mrs Jane Doe as independent member.",
    ),
    ("Recommended", ("/recommend that lanes be lit",), "R1 That lanes be lit.", "That lanes be lit."),
    (
        "Elected",
        ("/nominate vice db by pq sec ob", "/elect vice db"),
        "Councillor Bramble was elected Vice-Chair for the municipal year 2031/32, unopposed.",
        "Councillor Bramble was elected Vice-Chair for the municipal year 2031/32, unopposed.",
    ),
    (
        "NominationEnded",
        ("/elect vice db by pq", "/nominate vice db declined"),
        "Councillor Bramble declined to serve as Vice-Chair.",
        "Councillor Bramble declined to serve as Vice-Chair.",
    ),
    (
        "NotElected",
        ("/elect vice none because nobody stood",),
        "Nobody was elected Vice-Chair: nobody stood.",
        "Nobody was elected Vice-Chair: nobody stood.",
    ),
    *(
        ("MinutesConfirmed", (f"/minutes 2031-03-12 {typed}".strip(),), words, words)
        for typed, words in (
            ("", "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record."),
            (
                "subject to “ten” being read as “two”",
                "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record, subject to: “ten” "
                "being read as “two”.",
            ),
            ("noted", "The minutes of the meeting held on 12 March 2031 were noted."),
            (
                "not agreed because a page was missing",
                "The minutes of the meeting held on 12 March 2031 were not agreed: a page was missing.",
            ),
        )
    ),
    (
        "MinutesCorrected",
        ("/correct attendance of 2031-03-12: Councillor Peel was present",),
        "The record of attendance in the minutes of the meeting held on 12 March 2031 was corrected: Councillor Peel "
        "was present.",
        "The record of attendance in the minutes of the meeting held on 12 March 2031 was corrected: Councillor Peel "
        "was present.",
    ),
    (
        "ItemPut",
        ("/defer 5 to the September meeting because the report was late",),
        "The item was DEFERRED to the September meeting: the report was late.",
        "DEFERRED to the September meeting: the report was late.",
    ),
    (
        "OrderVaried",
        ("/bring 7",),
        "With the consent of the meeting, item 7 (Meeting dates and agenda plan) was brought forward and taken next.",
        "With the consent of the meeting, item 7 (Meeting dates and agenda plan) was brought forward and taken next.",
    ),
    (
        "PublicExcluded",
        ("/private 1 lost because it is known",),
        f"The Panel DECLINED to exclude the public for item 5 under section 100A(4) {ACT} (paragraph 1 of Part 1 of "
        "Schedule 12A): it is known.",
        f"DECLINED to exclude the public for item 5 under section 100A(4) {ACT} (paragraph 1 of Part 1 of Schedule "
        "12A): it is known.",
    ),
    (
        "Extended",
        ("/extend until 5:30pm",),
        "The Panel AGREED to continue the meeting until 5:30pm.",
        "AGREED to continue the meeting until 5:30pm.",
    ),
    (
        "Adjourned",
        ("/adjourn until 24 June 2031 because the quorum was lost",),
        "The meeting adjourned at 2:00pm until Tuesday 24 June 2031: the quorum was lost.",
        "The meeting adjourned at 2:00pm until Tuesday 24 June 2031: the quorum was lost.",
    ),
    (
        "Referred",
        ("/refer mo to decide the grant",),
        "The matter was REFERRED to Milo Orchard to decide the grant.",
        "REFERRED to Milo Orchard to decide the grant.",
    ),
    (
        "ChairTaken",
        ("/chair db chosen",),
        "Councillor Bramble was chosen by the members present to preside.",
        "Councillor Bramble was chosen by the members present to preside.",
    ),
]
NO_ROW_OF_THE_NOTICE = {"ActionSet", "Undertaken"}
"""What somebody is to do, or promised: it stands in the minutes' own table, and is followed."""


def notice(clerk: Clerk) -> list[str]:
    return printed(PAPERS["decisions"].build(of_meeting(clerk.p)).blocks)[1:]


@pytest.mark.parametrize(("kind", "lines", "row", "words"), ROWS, ids=lambda each: str(each)[:40])
def test_what_decides_has_a_row_that_says_what_was_decided(
    kind: str, lines: tuple[str, ...], row: str, words: str
) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    assert type(clerk.last).__name__ == kind
    rows = decision_rows(clerk.p, alone=True)
    assert len(rows) == 1
    last = rows[0][1][-1]
    assert printed([last]) == [row]  # type: ignore[list-item]
    assert last in decision_rows(clerk.p)[0][1], "it stands in the table of the minutes too"
    assert matters(clerk.p)[-1].text == words


def test_no_kind_of_event_that_decides_is_without_its_row() -> None:
    decide = {kind.__name__ for kind in EVENTS if kind.decides or kind.matter is not Happening.matter}
    assert decide - NO_ROW_OF_THE_NOTICE == {kind for kind, *_ in ROWS}


@pytest.mark.parametrize(
    "lines",
    [
        ("/adjourn for 10 minutes",),
        ("/chair pq",),
        ("/private confidential",),
        ("/none questions",),
    ],
)
def test_what_decides_nothing_has_no_row(lines: tuple[str, ...]) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    assert notice(clerk) == ["Nothing was decided at this meeting."]


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        ((MOVED, "/withdraw motion because it rained"), f"The{QUILL[3:]}, was withdrawn: it rained."),
        ((MOVED, "/not-put"), f"The{QUILL[3:]}, was not put to the vote."),
        (("/motion pq that it be so", "/lapsed"),
         "The motion of Councillor Quill, that it be so, lapsed for want of a seconder."),
        ((MOVED, "/amend db to add “at once”", "/withdraw amendment"),
         "The amendment of Councillor Bramble, to add “at once”, was withdrawn."),
    ],
)  # fmt: skip
def test_a_motion_that_came_to_nothing_has_its_row_too(lines: tuple[str, ...], row: str) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    rows = decision_rows(clerk.p, alone=True)
    assert printed(list(rows[0][1])) == [row]  # type: ignore[arg-type]
    assert matters(clerk.p) == [], "nothing to be followed comes of it"


def test_of_a_motion_moved_in_private_and_withdrawn_in_public_no_word_is_told() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "/motion pq that the price be hemlock", "/public", "/withdraw motion")
    assert "The motion moved in private was withdrawn." in " ".join(notice(clerk))
    assert "hemlock" not in " ".join(notice(clerk))


def test_that_nothing_was_decided_is_never_said_where_something_was() -> None:
    clerk = begun_clerk()
    clerk.type("/action mo to write")
    assert notice(clerk) == [
        "No decision was taken at this meeting. What somebody is to do, or promised, is in its minutes."
    ]
    private = begun_clerk(item="")
    private.type("/private 1 item 7", "/item 7", "/agreed that the price be paid", "/public")
    assert "Nothing was decided" not in " ".join(notice(private))


def test_what_was_moved_in_private_is_not_told_where_it_is_voted_on_in_public() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "/motion pq that the price be hemlock", "/amend db to add oleander", "/vote 4 1")
    clerk.type("/public", "/vote 4 1")
    told = " ".join([*notice(clerk), matters(clerk.p)[-1].text])
    assert "the substantive motion moved in private was CARRIED." in told
    assert "hemlock" not in told
    assert "oleander" not in told


def test_an_amendment_carried_in_private_is_not_told_with_the_motion_it_amended() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that the lamps be mended", "/private 1", "/amend db to add oleander", "/vote 4 1")
    clerk.type("/public", "/substantive", "/vote 4 1")
    told = " ".join([*notice(clerk), matters(clerk.p)[-1].text])
    assert "that the lamps be mended, as amended (in private), was CARRIED." in told
    assert "oleander" not in told


def test_of_a_meeting_to_come_it_is_said_that_it_has_not_been_held() -> None:
    assert notice(Clerk()) == ["The meeting has not been held yet."]


def test_a_cancelled_meeting_decided_nothing_because_it_was_cancelled() -> None:
    clerk = Clerk()
    clerk.memory.do(act("cancel", Put(clerk.p.bundle.meeting.with_(cancelled="snow"))))
    assert notice(clerk) == ["The meeting was cancelled, so nothing was decided."]


def test_what_was_settled_after_the_close_has_a_row_of_its_own_that_says_so() -> None:
    clerk = begun_clerk()
    clerk.type("/noted the report", "/close 4pm", "/item 5", "/agreed that the fence be mended")
    assert notice(clerk) == [
        "5. Annual report of the Commissioner | The Panel NOTED the report.",
        "5. Annual report of the Commissioner (settled after the meeting was closed) | The Panel AGREED that the fence "
        "be mended.",
    ]


def test_two_votes_alike_each_have_their_row() -> None:
    clerk = begun_clerk()
    clerk.type("/vote 4 1", "/vote 4 1")
    assert len(decision_rows(clerk.p)[0][1]) == 2


def test_the_notice_says_of_recommendations_who_made_them_once_for_those_that_follow_each_other() -> None:
    clerk = begun_clerk()
    clerk.type("/noted", "/recommend to sweep", "/recommend to grit", "/item 6", "/recommend to mend")
    led = "The Panel RECOMMENDED: R1 To sweep. R2 To grit."
    first, second = notice(clerk)
    assert first.endswith(f"NOTED the report. {led}")
    assert second.endswith("| The Panel RECOMMENDED: R3 To mend.")
    table = [line for line in printed(minutes(clerk.p).blocks) if " | " in line]
    assert not [line for line in table if "RECOMMENDED" in line], "in the minutes that stands above them"


def test_without_a_quorum_a_row_says_that_it_is_only_a_wish() -> None:
    clerk = begun_clerk()
    clerk.type("/out pq db 2:30pm", "/minutes 2031-03-12", "/elect vice ob")
    wish = "As the wish of those present and not as a decision"
    rows = [printed([block])[0] for block in decision_rows(clerk.p)[0][1]]  # type: ignore[list-item]
    assert rows == [
        f"{wish}: The minutes of the meeting held on 12 March 2031 were agreed as an accurate record.",
        f"{wish}: Councillor [/b] O’Brien 佐藤 was chosen as Vice-Chair, unopposed.",
    ]
    assert [matter.text for matter in matters(clerk.p)] == rows


def test_a_panel_may_keep_to_words_of_decision_in_the_table_of_its_minutes() -> None:
    """So did the minutes of July 2022: their table holds neither elections nor minutes approved (8.5)."""
    quorum = SMALL_QUORUM.changes[0].record.rules[0].quorum  # type: ignore[union-attr]
    setting = act("setting", Put(the_panel().with_(rules=(Rules(whole_table=False, quorum=quorum),))))
    clerk = begun_clerk(setting)
    clerk.type("/minutes 2031-03-12", "/noted the report")
    assert [len(row[1]) for row in decision_rows(clerk.p)] == [1]
    assert "agreed as an accurate record. The Panel NOTED" in notice(clerk)[0]
    assert minutes(clerk.p)


# --- minutes that went out with the table as it was ---


def went_out(form: Form = "first table") -> tuple[Clerk, MinutesCopy]:
    """A closed meeting, and the copy that was kept of its minutes while rows did not say what was voted on."""
    clerk = begun_clerk()
    clerk.type("/minutes 2031-03-12", MOVED, "/vote 4 1", "db\twhy?", "\tsaid so", "/promise to write", "when?")
    clerk.type("/noted the report", "/promise to send it", "/close 4pm")
    when, lines = clerk.at("17:00"), tuple(lines_of(clerk.p, as_in=form))
    return clerk, MinutesCopy(when=when, to="members", lines=lines, whole_rows=form != "first table",
                              settled=form == "now")  # fmt: skip


def test_a_copy_kept_before_promises_stood_in_the_answer_tells_no_change_that_nobody_made() -> None:
    clerk, copy = went_out("promises apart")
    lines = [line.text for line in copy.lines]
    assert "U1 The Commissioner undertook to write." in lines
    assert lines[-1] == "Chair"
    known = replace(life(clerk.p), copies=(copy,))
    assert amendments(clerk.p, known) == []
    with pytest.raises(Refused, match="have not changed since"):
        refuse_circulating(clerk.p, known)


def test_a_copy_kept_before_rows_said_what_was_voted_on_tells_no_change_that_nobody_made() -> None:
    clerk, copy = went_out()
    assert any(line.text.endswith(f"{HANDS} the motion was CARRIED.") for line in copy.lines)
    known = replace(life(clerk.p), copies=(copy,))
    assert amendments(clerk.p, known) == []
    with pytest.raises(Refused, match="have not changed since"):
        refuse_circulating(clerk.p, known)
    clerk.type("/item 5", "/agreed to write")
    told = amendments(clerk.p, known)
    assert "The Panel AGREED to write." in [change.now for each in told for change in each.changes]
    assert not any(QUILL in f"{change.was}{change.now}" for each in told for change in each.changes)


@pytest.mark.parametrize("form", ["first table", "promises apart", "now"])
def test_from_such_a_copy_to_one_of_now_only_what_was_changed_is_told(form: Form) -> None:
    clerk, copy = went_out(form)
    now = MinutesCopy(when=clerk.at("18:00"), lines=tuple(lines_of(clerk.p)), whole_rows=True, settled=True)
    assert amendments(clerk.p, replace(life(clerk.p), copies=(copy, now))) == []
    clerk.type("/item 5", "/agreed to wait")
    then = MinutesCopy(when=clerk.at("18:00"), lines=tuple(lines_of(clerk.p)), whole_rows=True, settled=True)
    (told,) = amendments(clerk.p, replace(life(clerk.p), copies=(copy, then)))
    assert "The Panel AGREED to wait." in [change.now for change in told.changes]
    assert not any("undertook" in f"{change.was}{change.now}" for change in told.changes if "|" not in change.now)


def test_a_copy_that_listed_independents_among_councillors_and_said_joined_again_tells_no_change() -> None:
    """Copies of before said so; nobody changed a word of it since."""
    clerk = begun_clerk(present="sw pq db ob ia jb ck pc", item="5")
    clerk.type("/out db 2:10", "/in db 2:20", "/noted", "/close 4pm")
    was = [
        line.text.replace("D Bramble (to 2:10pm and from 2:20pm) and P Quill (Vice-Chair), and Imogen Ash (independent "
                          "member) and Jonas Birk (independent member).",
                          "D Bramble (to 2:10pm and from 2:20pm), P Quill (Vice-Chair), Imogen Ash and Jonas Birk.")
        .replace("rejoined", "joined")
        for line in lines_of(clerk.p, as_in="first table")
    ]  # fmt: skip
    now = [line.text for line in lines_of(clerk.p, as_in="first table")]
    assert was != now
    lines = lines_of(clerk.p, as_in="first table")
    kept = tuple(PrintedLine(words, line.heading) for words, line in zip(was, lines, strict=True))
    assert changes_since(MinutesCopy(when=clerk.at("17:00"), lines=kept), clerk.p) == []


def test_in_the_table_what_came_of_an_item_stands_before_what_was_promised_and_the_rest_as_it_came() -> None:
    clerk = begun_clerk()
    clerk.type("/promise pc to write", "/action mo to ask", "/recommend that lanes be lit", "/noted the report")
    ((_, cell),) = decision_rows(clerk.p)
    assert printed(list(cell)) == [
        "R1 That lanes be lit.", "The Panel NOTED the report.", "A1 Milo Orchard to ask.",
        "U1 The Commissioner undertook to write.",
    ]  # fmt: skip


def test_minutes_end_with_a_block_to_sign() -> None:
    clerk = begun_clerk()
    last = [block for block in minutes(clerk.p).blocks if isinstance(block, Paragraph) and block.role == "blank"]
    assert printed(last) == ["Signed (Chair)", "Name", "Date"]
