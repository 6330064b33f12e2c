"""What follows from what happened: who was here and counted, who presided, what was printed (MTG, MIN)."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from functools import cache

import pytest
from msgspec.structs import replace

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import delete
from secretariat.documents.document import Listed
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.events.course import Resumed
from secretariat.events.elections import Elected
from secretariat.events.fold import add_new_events, fold
from secretariat.events.interests import Declared
from secretariat.events.items import ItemOpened
from secretariat.events.room import Absent, Arrived, Left
from secretariat.meetings.meeting import Meeting, MeetingKind, Substitution
from secretariat.panel.panel import Panel, Rules
from secretariat.panel.people import Person, Post, Role
from secretariat.papers.attendance import stay
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import ArchiveMaterial, of_meeting
from secretariat.papers.minutes import minutes
from secretariat.plan.year import the_plan
from secretariat.proceedings.page import Page
from secretariat.proceedings.proceedings import Spell
from secretariat.proceedings.quorum import quorum_line
from tests.support.clerk import Clerk, begun_clerk, printed
from tests.support.panels import DAY, MEETING, roll_called, substitution, the_panel

FORMATS = (".md", ".html", ".docx", ".txt")


def ruled(**settings: object) -> Act:
    """Other rules for the panel."""
    return act("rules", Put(the_panel().with_(rules=(Rules(seats=13, **settings),))))  # type: ignore[arg-type]


def annual() -> Act:
    return act("annual", Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL)))


def points(clerk: Clerk) -> list[str]:
    """The lettered points: “a) Why …”."""
    return [line for line in clerk.printed if line.partition(")")[0].isalpha() and ") " in line[:5]]


# --- who was here ---


def test_someone_here_from_the_start_to_the_end_has_no_times() -> None:
    clerk = begun_clerk()
    clerk.type("/close", time="16:00")
    assert "P Quill (Vice-Chair)" in clerk.minutes


def test_someone_who_came_and_went_is_told_with_every_time() -> None:
    clerk = begun_clerk()
    clerk.type("/in tk 2:10", "/out tk 2:40", "/in tk 3:10", "/out tk 3:30")
    assert "T Kowalczyk (from 2:10pm to 2:40pm and from 3:10pm to 3:30pm)" in clerk.minutes


def test_someone_who_left_for_a_while_is_told_both_times() -> None:
    clerk = begun_clerk()
    clerk.type("/out db 2:40 for a while", "/in db 3:10")
    assert "D Bramble (to 2:40pm and from 3:10pm)" in clerk.minutes
    assert "(Councillor Bramble left the meeting at 2:40pm for a while)" in clerk.printed


def test_a_stay_whose_time_nobody_knows_is_told_by_its_item() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/in tk ?", "/item 6", "/out db ?")
    assert "T Kowalczyk (from item 2)" in clerk.minutes
    assert "D Bramble (left during item 6)" in clerk.minutes


def test_who_is_late_or_leaves_is_noted_where_it_happened_too() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/in tk ly 2:10", "/out commissioner ?", "/out ly 3pm protest")
    assert clerk.printed[1:] == [
        "(Councillor Kowalczyk and Councillor Yarrow joined the meeting at 2:10pm)",
        "(The Commissioner left the meeting)",
        "(Councillor Yarrow left the meeting at 3:00pm in protest)",
    ]


def test_the_roll_before_the_meeting_prints_nothing_and_can_be_changed() -> None:
    clerk = Clerk()
    clerk.type("/in tk db", "/out tk", "/absent tk")
    assert clerk.printed == []
    assert "person-tk" not in clerk.p.spells
    clerk.type("/begin", time="14:00")
    assert "Absent without apology:" in clerk.minutes
    assert "T Kowalczyk" in clerk.minutes.partition("Absent without apology:")[2]


def test_someone_here_is_not_marked_absent_behind_the_minutes_back() -> None:
    """A mark of absence in the middle of a raw record ends the stay; it does not hide it."""
    clerk = begun_clerk()
    clerk.put(Absent(people=("person-db",), at=clerk.at("15:00")))
    assert "person-db" not in clerk.p.room
    assert "D Bramble (left at 3:00pm)" in clerk.minutes


@pytest.mark.parametrize(
    ("stays", "words"),
    [
        ([("", "", "", "")], ""),
        ([("14:10", "", "", "")], "from 2:10pm"),
        ([("", "", "16:20", "")], "left at 4:20pm"),
        ([("", "", "", "9")], "left during item 9"),
        ([("", "", "?", "")], "left"),
        ([("", "3", "", "")], "from item 3"),
        ([("14:10", "", "16:20", "")], "from 2:10pm to 4:20pm"),
        ([("14:10", "", "?", "")], "from 2:10pm to a time not recorded"),
        ([("", "", "14:40", ""), ("15:10", "", "", "")], "to 2:40pm and from 3:10pm"),
        ([("", "", "?", ""), ("15:10", "", "", "")], "to a time not recorded and from 3:10pm"),
        ([("", "", "14:40", ""), ("15:10", "", "15:20", ""), ("15:40", "", "", "")],
         "to 2:40pm, from 3:10pm to 3:20pm and from 3:40pm"),
    ],
)  # fmt: skip
def test_stays_are_told_in_words(stays: list[tuple[str, str, str, str]], words: str) -> None:
    def time(words: str) -> dt.datetime | None:
        return clock.at(DAY, clock.parse_time(words)) if words[:1].isdigit() else None

    spells = [
        Spell("x", time(since), "room", None, time(until), bool(until or until_item), since_item, until_item)
        for since, since_item, until, until_item in stays
    ]
    assert stay(spells) == words


def test_a_stay_says_how_someone_was_here_and_whether_that_counted() -> None:
    assert stay([Spell("x", None, "remote", None)]) == "virtual"
    assert stay([Spell("x", None, "remote", None)], counted=False) == "virtual, observing, not counted"
    assert stay([Spell("x", None, "remote", True)], counted=False) == "virtual"
    assert stay([Spell("x", None, "room", False)]) == "observing, not counted"
    assert stay([Spell("x", clock.at(DAY, dt.time(14, 10)), "remote", None)]) == "virtual, from 2:10pm"


# --- who counts ---


def test_members_and_independents_count_officers_and_the_commissioner_do_not() -> None:
    clerk = begun_clerk(present="sw pq ia ck mo pc fo")
    assert clerk.p.voters == ("person-sw", "person-pq", "person-ia")


def test_a_remote_member_is_here_and_does_not_count() -> None:
    """MTG-60."""
    clerk = begun_clerk()
    clerk.type("/in tk 2:10 virtual")
    assert "person-tk" in clerk.p.room
    assert "person-tk" not in clerk.p.voters
    assert "T Kowalczyk (virtual, observing, not counted, from 2:10pm)" in clerk.minutes
    assert "(Councillor Kowalczyk joined the meeting remotely at 2:10pm)" in clerk.printed


def test_a_remote_member_counts_once_the_rules_say_so() -> None:
    clerk = begun_clerk(ruled(remote_members_count=True))
    clerk.type("/in tk 2:10 virtual")
    assert "person-tk" in clerk.p.voters
    assert "T Kowalczyk (virtual, from 2:10pm)" in clerk.minutes


def test_an_officer_may_be_remote_and_nothing_is_said_of_counting() -> None:
    clerk = begun_clerk()
    clerk.type("/in mo virtual")
    assert "Milo Orchard, Monitoring Officer (virtual" in clerk.minutes
    assert "not counted" not in clerk.minutes


def test_an_observer_never_counts() -> None:
    clerk = begun_clerk(ruled(remote_members_count=True))
    clerk.type("/in tk 2:10 observer")
    assert "person-tk" not in clerk.p.voters
    assert "T Kowalczyk (observing, not counted, from 2:10pm)" in clerk.minutes


def test_a_substitute_counts_in_the_members_place_and_the_minutes_say_for_whom() -> None:
    clerk = begun_clerk(substitution(), present="sw pq us")
    assert "person-us" in clerk.p.voters
    assert "U Sedge (substitute for Councillor Peel)" in clerk.minutes
    assert "N Peel" not in clerk.minutes.partition("Officers")[0], "the member is not among those present"


def test_a_substitute_of_nobody_does_not_count() -> None:
    clerk = begun_clerk(present="sw pq us")
    assert "person-us" not in clerk.p.voters


def test_a_substitute_counts_only_while_the_member_is_away() -> None:
    """The line refuses both; a file from elsewhere may still hold both, and one seat has one vote."""
    clerk = begun_clerk(substitution(), present="sw pq us")
    clerk.put(Arrived(people=("person-np",), at=clerk.at("14:30")))
    assert "person-np" in clerk.p.voters
    assert "person-us" not in clerk.p.voters
    clerk.put(Left(people=("person-np",), at=clerk.at("15:00")))
    assert "person-us" in clerk.p.voters


def test_a_quorum_that_is_lost_is_told_and_blocks_nothing() -> None:
    clerk = begun_clerk(ruled())
    assert clerk.p.quorate
    assert "quorum 5 ✓" in quorum_line(clerk.p)
    clerk.type("/out db 3pm")
    assert not clerk.p.quorate
    assert "NO QUORUM: 5 needed, 1 short" in quorum_line(clerk.p)
    clerk.type("/agreed to go on")
    assert clerk.last.id in clerk.p.wishes
    assert "As the wish of those present and not as a decision: AGREED to go on." in clerk.printed


def test_a_vote_keeps_the_roll_it_was_taken_on() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db that the paper be deferred", "/vote 3 1 1")
    clerk.type("/out db 3pm")
    vote = clerk.p.bundle.events[-2]
    assert vote.roll == ("person-sw", "person-pq", "person-db", "person-ob", "person-cx")  # type: ignore[attr-defined]


# --- who presides ---


def test_the_chair_presides_at_an_ordinary_meeting() -> None:
    assert begun_clerk().p.presiding == "person-sw"


def test_without_the_chair_the_vice_chair_presides() -> None:
    assert begun_clerk(present="pq db ck").p.presiding == "person-pq"


def test_without_either_nobody_presides_until_it_is_said_who() -> None:
    clerk = begun_clerk(present="db ob ck")
    assert clerk.p.presiding == ""
    clerk.type("/chair db")
    assert clerk.p.presiding == "person-db"
    assert clerk.printed[-1] == "(Councillor Bramble in the Chair)"


def test_a_chair_who_comes_late_presides_if_nobody_does() -> None:
    clerk = begun_clerk(present="db ob ck")
    clerk.type("/in sw 2:10")
    assert clerk.p.presiding == "person-sw"


def test_when_the_chair_leaves_the_vice_chair_presides() -> None:
    clerk = begun_clerk()
    clerk.type("/out sw 3pm")
    assert clerk.p.presiding == "person-pq"


def test_someone_chairs_for_one_item_only() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/chair db for this item")
    assert clerk.p.presiding == "person-db"
    assert clerk.printed[-1] == "(Councillor Bramble in the Chair for this item)"
    clerk.type("/item 6")
    assert clerk.p.presiding == "person-sw"


def test_a_chair_who_left_meanwhile_does_not_preside_again_at_the_next_item() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/chair db for this item", "/out sw 3pm", "/item 6")
    assert clerk.p.presiding == "person-pq"


def test_at_the_annual_meeting_the_clerk_conducts_the_election_and_the_new_chair_takes_over() -> None:
    clerk = begun_clerk(annual(), item="1")
    assert clerk.p.presiding == "person-ck"
    clerk.type("/elect chair db by pq sec sw")
    assert clerk.p.presiding == "person-db"
    assert clerk.p.office_holder("chair") == "person-db"
    clerk.type("/elect vice ob by pq sec sw")
    assert clerk.p.presiding == "person-db"
    assert "D Bramble (Chair)" in clerk.minutes
    assert "S Ŵyn-Llŷr (Chair)" not in clerk.minutes, "the outgoing chair is no longer called that"


def test_a_clerk_in_the_room_conducts_the_election_before_one_who_is_remote() -> None:
    other = act(
        "another clerk",
        Put(Person(id="remote", code="rc", given="Rex", family="Teasel", posts=(Post(role=Role.CLERK),))),
    )
    clerk = Clerk(annual(), other)
    clerk.type("/in rc virtual", "/in ck sw pq", "/begin")
    assert clerk.p.presiding == "person-ck"


def test_a_nominee_may_be_elected_in_absence() -> None:
    clerk = begun_clerk(annual(), item="1")
    clerk.type("/elect chair rg by pq sec sw")
    assert clerk.p.office_holder("chair") == "person-rg"


def test_an_election_is_told_as_one_paragraph_and_never_runs_on_in_a_stage_note() -> None:
    clerk = begun_clerk(annual(), item="1")
    clerk.type("/nominate chair db by pq sec sw", "/in tk 2:10", "/elect chair db")
    assert clerk.printed[-2] == "(Councillor Kowalczyk joined the meeting at 2:10pm)"
    assert clerk.printed[-1].startswith("There were no other nominations, and Councillor Bramble was appointed Chair")
    assert clerk.printed[-1].endswith("for the municipal year 2031/32.")


# --- the course of it ---


def test_an_adjourned_meeting_is_one_meeting_and_resumes_the_same_day() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 3:15 because the alarm rang")
    assert clerk.p.phase == "adjourned"
    clerk.type("/resume 3:20")
    assert clerk.p.phase == "in session"
    assert clerk.printed[-2:] == [
        "(The meeting adjourned at 3:00pm until 3:15pm: the alarm rang)",
        "(The meeting resumed at 3:20pm)",
    ]


def test_an_adjourned_meeting_resumes_on_another_day_and_what_follows_is_of_that_day() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 25 June")
    clerk.type("/resume 10:00 on 25 June")
    assert clerk.printed[-1] == "(The meeting resumed at 10:00am on Wednesday 25 June 2031)"
    clerk.type("/in tk 10:10am", "/close 11:30am")
    arrived, closed = clerk.p.bundle.events[-2:]
    assert (clock.local(arrived.at).date(), clock.local(closed.at).date()) == (dt.date(2031, 6, 25),) * 2  # type: ignore[arg-type]
    assert (
        "The meeting began at 2:00pm on 18 June 2031 and adjourned at 3:00pm; it resumed at 10:00am on 25 June 2031 "
        "and ended at 11:30am."
    ) in clerk.minutes
    assert "Kowalczyk (from 10:10am on 25 June 2031)" in clerk.minutes


def test_a_resumption_without_a_time_prints_none() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn")
    clerk.put(Resumed())
    assert clerk.printed[-1] == "(The meeting resumed)"


def test_an_item_taken_up_again_is_continued_and_its_letters_start_anew() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("db\twhy were the lanes icy?", "/item 6", "/noted", "/item 5")
    clerk.type("db\twhy were they not gritted?")
    headings = [line for line in clerk.printed if line[:1].isdigit()]
    assert headings == [
        "5 Annual report of the Commissioner",
        "6 Plan for [bold]rural[/bold] lanes",
        "5 Annual report of the Commissioner (continued)",
    ]
    assert points(clerk) == ["a) Why were the lanes icy?", "a) Why were they not gritted?"]


def test_the_letters_of_the_item_between_do_not_go_on_in_the_one_taken_up_again() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("db\twhy were the lanes icy?", "/item 6")
    clerk.type("db\twhere was the grit?", "db\twho spread it?", "/item 5", "db\twas it spread again?")
    assert points(clerk)[-1] == "a) Was it spread again?"


def test_an_urgent_item_states_its_special_circumstances() -> None:
    clerk = begun_clerk(item="")
    item = clerk.p.bundle.items[4].with_(urgent="the bridge had closed")
    clerk.memory.do(act("urgent", Put(item, MEETING)))
    clerk.type("/item 5")
    assert clerk.printed[-1] == "The Chair agreed to take this item as urgent because the bridge had closed."


def test_apologies_and_substitutes_are_read_from_the_records_when_the_item_opens() -> None:
    clerk = begun_clerk(substitution(), present="sw pq us", item="1")
    assert clerk.printed[-1] == (
        "Apologies were received from Councillor Peel. "
        "Councillor Sedge was in attendance as substitute for Councillor Peel."
    )


def test_a_substitute_who_did_not_come_was_not_in_attendance() -> None:
    clerk = begun_clerk(substitution(), present="sw pq", item="1")
    assert clerk.printed[-1] == "Apologies were received from Councillor Peel."


# --- points and their letters ---


def test_letters_run_on_across_speakers_from_z_to_aa_and_bb() -> None:
    clerk = begun_clerk()
    for n in range(28):
        clerk.type(f"{'pq' if n % 3 else 'db'}\tquestion {n}?")
    letters = [line.partition(")")[0] for line in points(clerk)]
    assert letters == [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]
    assert clerk.p.page.last_letter == "bb"


def test_a_stem_stands_until_someone_else_speaks() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "db\twhen?", "pq\t\tthe lanes were icy", "db\twho?")
    assert clerk.printed[1:] == [
        "Councillor Bramble asked:", "a) Why?", "b) When?", "Councillor Quill stated:", "c) The lanes were icy.",
        "Councillor Bramble asked:", "d) Who?",
    ]  # fmt: skip


def test_where_the_panel_wants_it_letters_start_again_at_each_speaker() -> None:
    clerk = begun_clerk(ruled(letters_run_on=False))
    clerk.type("db\twhy?", "db\twhen?", "pq\twho?", "db\twhere?")
    assert points(clerk) == ["a) Why?", "b) When?", "a) Who?", "a) Where?"]
    assert problems(minutes(clerk.p)) == []


def test_an_answer_stands_in_the_paragraph_of_its_point() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "\texplained the frost", "when?")
    assert clerk.printed[1:] == [
        "Councillor Bramble asked:", "a) Why? The Commissioner explained the frost.", "b) When?",
    ]  # fmt: skip


def test_a_promise_noted_between_two_points_does_not_break_their_sequence() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "\texplained the frost", "/promise to send the figures", "when?", "\twas not sure")
    assert clerk.printed[1:] == [
        "Councillor Bramble asked:",
        "a) Why? The Commissioner explained the frost. The Commissioner undertook to send the figures.",
        "b) When? The Commissioner was not sure.",
    ]


def test_an_answer_after_a_promise_still_joins_the_point() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/promise to send the figures", "pc\texplained the frost")
    assert clerk.printed[-1] == (
        "a) Why? The Commissioner undertook to send the figures. The Commissioner explained the frost."
    )


def test_sub_points_are_a_list_within_their_point_and_what_follows_is_a_paragraph_after_it() -> None:
    clerk = begun_clerk()
    clerk.type("db\tabout three things:", "a. frost", "b. fog", "when?")
    assert clerk.printed[2:] == ["a) About three things: / a. Frost / b. Fog", "b) When?"]
    (point, _) = (block for block in clerk.p.page.blocks() if isinstance(block, Listed))
    assert [part.kind for part in point.parts if isinstance(part, Listed)] == ["sub-letter"] * 2
    clerk.type("db\tof this:", "a. ice", "pc\tsaid that it melts", "/promise pc to look")
    assert clerk.printed[-1] == (
        "c) Of this: / a. Ice / The Commissioner said that it melts. The Commissioner undertook to look."
    )


def test_a_numbered_list_starts_again_after_any_other_line() -> None:
    clerk = begun_clerk()
    clerk.type("1. frost", "1. fog", "Then the panel rested", "1. ice")
    assert clerk.printed[1:] == ["1. Frost.", "2. Fog.", "Then the panel rested.", "1. Ice."]


def test_letters_are_one_sequence_though_a_numbered_list_stood_between_them_in_private() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/private 1", "1. frost", "/public", "db\twhen?")
    assert [line for line in clerk.printed if line[1:3] == ") "] == ["a) Why?", "b) When?"]


# --- decisions ---


def test_outcomes_and_matters_are_gathered_in_the_table_item_by_item() -> None:
    clerk = begun_clerk(item="5")
    clerk.type(
        "/endorsed the Annual Report", "/recommend to circulate the chart", "/item 6", "/noted the report", "/item 5"
    )
    clerk.type("/action mo to check the rules by 4 July")
    decided = "5. Annual report of the Commissioner | The Panel ENDORSED the Annual Report. R1 To circulate the chart."
    noted = "6. Plan for [bold]rural[/bold] lanes | The Panel NOTED the report."
    rows = [line for line in printed(minutes(clerk.p).blocks) if " | " in line]
    assert rows == [f"{decided} A1 Milo Orchard to check the rules by 4 July 2031.", noted]
    notice = printed(PAPERS["decisions"].build(of_meeting(clerk.p)).blocks)[1:]
    of_itself = decided.replace("R1", "The Panel RECOMMENDED: R1")
    assert notice == [of_itself, noted], "what somebody is to do is in the minutes, not in the notice"


def test_matters_keep_their_number_when_an_earlier_one_is_deleted() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend to sweep", "/recommend to grit")
    clerk.memory.do(delete(clerk.p.bundle.events[-2], clerk.p))
    clerk.type("/recommend to mend")
    assert [line for line in clerk.printed if line.startswith("R")] == ["R2 To grit.", "R3 To mend."]


def test_a_meeting_that_decided_nothing_says_so() -> None:
    blocks = PAPERS["decisions"].build(of_meeting(begun_clerk().p)).blocks
    assert printed(blocks)[1:] == ["Nothing was decided at this meeting."]


def test_minutes_are_marked_a_draft_and_say_when_the_meeting_is_not_over() -> None:
    clerk = begun_clerk()
    assert minutes(clerk.p).status == "DRAFT – MEETING NOT CLOSED"
    clerk.type("/close 4pm")
    assert minutes(clerk.p).status == "DRAFT"
    assert "The meeting began at 2:00pm and ended at 4:00pm." in clerk.minutes


# --- in private ---

SECRETS = ("Nightshade", "hemlock", "oleander", "monkshood", "foxtrot")


def in_private() -> Clerk:
    """A meeting in which one word is said in public, and five in private, in every kind of line."""
    return _typed_in_private().copy()


@cache
def _typed_in_private() -> Clerk:
    clerk = begun_clerk(item="5")
    clerk.type("db\twhat of the marigolds?", "/private 1", "db\twhat of the Nightshade?", "\texplained the hemlock")
    clerk.type("/agreed to dig up the oleander", "/recommend to burn the monkshood", "/promise to hide the foxtrot")
    clerk.type(
        "/action mo to bury the Nightshade", "/motion pq sec db that hemlock be banned", "/vote 4 1", "* oleander"
    )
    clerk.type("# Monkshood", "/stage the hemlock was shown", "/public", "The public heard of marigolds again")
    return clerk


def words_of(data: bytes, suffix: str) -> str:
    """Everything in a file, that of a Word document unpacked."""
    if suffix != ".docx":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("paper", sorted(p.name for p in PAPERS.values() if p.public and p.of != "register"))
def test_what_is_said_in_private_is_in_no_public_paper(paper: str, suffix: str) -> None:
    clerk = in_private()
    for stands in ("open", "closed"):
        p = clerk.p
        plan = the_plan([p.bundle.meeting], [], [])
        whole = ArchiveMaterial(panel=p.panel, plan=plan, bundle={p.bundle.meeting.id: p.bundle}.get)
        try:
            document = PAPERS[paper].build(whole if PAPERS[paper].of == "archive" else of_meeting(p))
        except Refused:
            assert paper == "chasing", "of nothing that is owed there is no letter, and so nothing in it"
            return
        words = words_of(write_paper(document, suffix), suffix)
        assert not [secret for secret in SECRETS if secret.casefold() in words.casefold()], stands
        clerk.type("/close 4pm") if stands == "open" else None


def test_the_private_minutes_hold_it_all_and_say_that_they_are_not_for_publication() -> None:
    clerk = in_private()
    whole = minutes(clerk.p, private=True)
    words = " ".join(printed(whole.blocks))
    assert all(secret in words for secret in ("Nightshade", "hemlock", "oleander", "monkshood", "foxtrot"))
    assert whole.status.endswith("NOT FOR PUBLICATION")
    assert problems(whole) == []


def test_that_the_public_was_excluded_and_readmitted_is_public() -> None:
    clerk = in_private()
    resolved = next(line for line in clerk.printed if "RESOLVED" in line)
    assert "section 100A(4)" in resolved
    assert "paragraph 1 of Part 1 of Schedule 12A" in resolved
    assert "(The public was readmitted at 2:00pm)" in clerk.printed
    assert "a) What of the marigolds?" in clerk.printed
    assert clerk.printed[-1] == "The public heard of marigolds again."


def test_a_private_answer_is_not_joined_to_a_public_point() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhat of the marigolds?", "/private 1")
    clerk.type("pc\texplained the hemlock")
    assert not any("hemlock" in line for line in clerk.printed)


def test_an_exclusion_that_was_lost_leaves_the_meeting_public() -> None:
    clerk = begun_clerk()
    clerk.type("/private 3 lost", "The panel went on")
    assert not clerk.p.in_private
    assert clerk.printed[-1] == "The panel went on."
    assert any("DECLINED" in line for line in clerk.printed)


def test_of_a_sensitive_interest_only_the_existence_is_printed() -> None:
    clerk = begun_clerk()
    clerk.put(Declared(person="person-db", interest="sensitive", nature="the hemlock", items=("item-5",)))
    assert clerk.printed[-1] == "Councillor Bramble declared a sensitive interest in item 5."


# --- the fold itself ---


def test_a_meeting_carried_on_by_its_last_events_stands_where_a_fresh_fold_would() -> None:
    clerk = begun_clerk()
    standing = clerk.p
    clerk.type("db\twhy?", "\texplained the frost", "/agreed to note the report", "/out sw 3pm")
    bundle = replace(clerk.p.bundle, meeting=standing.bundle.meeting)
    assert add_new_events(standing, bundle)
    assert standing.page.blocks() == clerk.p.page.blocks()
    assert (standing.presiding, standing.voters) == (clerk.p.presiding, clerk.p.voters)


def test_a_change_of_something_earlier_cannot_be_carried_on() -> None:
    clerk = begun_clerk()
    standing = clerk.p
    before = standing.bundle
    changed = replace(before, events=(before.events[0].with_(people=()), *before.events[1:]))
    assert not add_new_events(standing, changed)
    assert not add_new_events(
        standing, replace(before, substitutions=(Substitution(member="person-np", substitute="person-us"),))
    )
    assert not add_new_events(standing, replace(before, events=before.events[:-1]))
    assert standing.bundle is before


def test_an_event_about_nobody_known_is_printed_and_breaks_nothing() -> None:
    clerk = begun_clerk()
    clerk.put(
        Arrived(people=("nobody",), at=clerk.at("14:30")),
        ItemOpened(item="no-item"),
        Elected(office="chair", person="x"),
    )
    assert "((person not found) joined the meeting at 2:30pm)" in clerk.printed
    assert clerk.p.quorate


def test_the_body_is_called_what_the_panel_is_called() -> None:
    clerk = begun_clerk(act("named", Put(the_panel().with_(body_word="Committee"))))
    clerk.type("/noted the report")
    assert clerk.printed[-1] == "The Committee NOTED the report."


def test_the_commissioners_side_leaves_as_one() -> None:
    more = [
        Put(Person(id=f"aide-{n}", code=f"zz{n}", given="Aide", family=f"No{n}", posts=(Post(role=Role.STAFF),)))
        for n in (1, 2)
    ]
    clerk = begun_clerk(act("aides", more), present="sw pq db ob cx ck pc fo zz1 zz2")
    clerk.type("/out commissioner ?")
    assert clerk.printed[-1] == "(The Commissioner and staff left the meeting)"


def test_how_long_it_has_been_is_told_in_hours_and_minutes() -> None:
    start = clock.at(DAY, dt.time(14))
    assert clock.elapsed(start, start + dt.timedelta(hours=1, minutes=58, seconds=40)) == "1h58"
    assert clock.elapsed(start, start - dt.timedelta(minutes=3)) == "0h00"


def test_a_page_with_nothing_on_it_has_no_blocks() -> None:
    assert Page().blocks() == ()
    empty = fold(Clerk().p.bundle, Panel(name="P"), Clerk().p.people)
    assert empty.page.blocks() == ()
    assert empty.phase == "not begun"


# --- what a declared interest and a closed meeting keep out ---


def test_a_pecuniary_interest_keeps_a_member_out_of_that_item_and_no_other() -> None:
    """MTG-57: no part in the discussion or the vote of that item."""
    clerk = begun_clerk(present="sw pq db ob cx ck pc", item="5")
    clerk.type(
        "/declare db 5 dpi a contract", "/declare ob 6 withdraws a neighbour", "/declare cx 5 a friend of a friend"
    )
    assert set(clerk.p.voters) == {f"person-{code}" for code in ("sw", "pq", "ob", "cx")}
    clerk.type("/item 6")
    assert set(clerk.p.voters) == {f"person-{code}" for code in ("sw", "pq", "db", "cx")}


def test_an_items_title_is_public_even_where_it_is_opened_in_private() -> None:
    exempt = begun_clerk().p.bundle.numbered("6").with_(exempt="1")  # type: ignore[union-attr]
    clerk = begun_clerk(act("exempt", Put(exempt, MEETING)), item="5")
    said = clerk.type("/private 1", "a secret word", "/item 6").say
    assert "The public is still out, but item 6" in said
    clerk.type("another secret")
    public = clerk.minutes
    assert "rural" in public
    assert "secret" not in public


def test_an_item_named_before_the_meeting_began_begins_it_and_none_opens_after_it_closed() -> None:
    clerk = Clerk(roll_called(), time="14:01")
    assert "began at 2:01pm" in clerk.type("/item 2").say
    clerk.type("/close 3pm")
    with pytest.raises(Refused, match="closed"):
        clerk.type("/item 3 with 4")


def test_a_chair_for_one_item_taken_while_nobody_presided_ends_with_the_item() -> None:
    clerk = begun_clerk(present="db ob cx pq ck", item="5")
    clerk.type("/out pq")
    assert clerk.p.presiding == ""
    clerk.type("/chair db for this item", "/item 6")
    assert clerk.p.presiding == ""
