"""The typed line: every command word, every mark, whose turn it is, and what is refused in which words."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.capture.arguments.reader import Arguments
from secretariat.capture.desk import NARRATIVE, Desk, seat, turn
from secretariat.capture.entering import act_of, enter
from secretariat.capture.words.table import word
from secretariat.capture.words.vocabulary import command, complete, find, vocabulary
from secretariat.events.base import Happening
from secretariat.events.course import Began
from secretariat.events.elections import Elected
from secretariat.events.interests import Declared
from secretariat.events.items import ItemPut
from secretariat.events.room import Arrived, Left
from secretariat.events.votes import Voted
from secretariat.meetings.meeting import Apology, Meeting, MeetingKind, Substitution
from secretariat.panel.people import Person, Role
from secretariat.proceedings.course import CLOSED
from tests.support.clerk import Clerk, begun_clerk
from tests.support.handfuls import by_handfuls
from tests.support.lines_read import gathered
from tests.support.panels import DAY, MEETING, planned, substitution

PLAN = act("planned", [Put(each) for each in (
    *planned(dt.date(2031, 5, 1), "Long gone"),
    *planned(dt.date(2031, 9, 17), "Precept", "Lanes", start=dt.time(14), venue="Guildhall"),
    *planned(dt.date(2031, 11, 12), kind="if needed", note="If needed"),
)])  # fmt: skip
ANNUAL = act("annual", Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL)))
WINTER = act("earlier", Put(Meeting(id=MEETING, date=DAY, start=dt.time(10))))


# --- accepted lines: who is here, the line, what it prints last ---

ACCEPTED = [
    # the course of the meeting
    ("/item six", "6 Plan for [bold]rural[/bold] lanes"),
    ("/item 6", "6 Plan for [bold]rural[/bold] lanes"),
    ("/i 6", "6 Plan for [bold]rural[/bold] lanes"),
    ("/next", "1 Apologies for absence; Apologies were received from Councillor Peel."),
    ("/n", "1 Apologies for absence; Apologies were received from Councillor Peel."),
    ("/defer", "The item was DEFERRED."),
    ("/defer 7 to September", "7 Meeting dates and agenda plan; The item was DEFERRED to September."),
    (
        "/defer 7 to September because it was late",
        "7 Meeting dates and agenda plan; The item was DEFERRED to September.; Reason: it was late.",
    ),
    ("/defer because it was late", "The item was DEFERRED.; Reason: it was late."),
    ("/withdraw 7", "7 Meeting dates and agenda plan; The item was WITHDRAWN."),
    ("/withdraw because it was late", "The item was WITHDRAWN.; Reason: it was late."),
    ("/not-reached 7", "Item 7 (Meeting dates and agenda plan) was not reached."),
    ("/adjourn 3pm until 3:30 because it rained", "(The meeting adjourned at 3:00pm until 3:30pm: it rained)"),
    ("/adjourn", "(The meeting adjourned at 2:30pm)"),
    ("/minutes", None),
    ("/minutes 12 March 2031", "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record."),
    ("/minutes 12 March noted", "The minutes of the meeting held on 12 March 2031 were noted."),
    ("/minutes 2031-03-12 not agreed", "The minutes of the meeting held on 12 March 2031 were not agreed."),
    (
        "/minutes 12/3/31 agreed subject to “frost” for “fog”.",
        "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record, "
        "subject to: “frost” for “fog”.",
    ),
    # the room
    ("/in tk", "(Councillor Kowalczyk joined the meeting at 2:30pm)"),
    ("/in tk 2:10", "(Councillor Kowalczyk joined the meeting at 2:10pm)"),
    ("/in tk at 2:10 pm", "(Councillor Kowalczyk joined the meeting at 2:10pm)"),
    ("/in tk and ly ?", "(Councillor Kowalczyk and Councillor Yarrow joined the meeting)"),
    ("/in Kowalczyk 1410 virtual", "(Councillor Kowalczyk joined the meeting remotely at 2:10pm)"),
    ("/in fo 2.15pm", "(Freya Oxlip joined the meeting at 2:15pm)"),
    ("/out db", "(Councillor Bramble left the meeting at 2:30pm)"),
    ("/o db 4:20", "(Councillor Bramble left the meeting at 4:20pm)"),
    ("/out db 3pm protest", "(Councillor Bramble left the meeting at 3:00pm in protest)"),
    ("/out db 3pm interest", "(Councillor Bramble left the meeting at 3:00pm because of an interest)"),
    (
        "/out db 3pm for a while to take a call",
        "(Councillor Bramble left the meeting at 3:00pm for a while to take a call)",
    ),
    ("/out commissioner ?", "(The Commissioner left the meeting)"),
    ("/out comm ?", "(The Commissioner left the meeting)"),
    ("/chair pq", "(Councillor Quill in the Chair)"),
    ("/chair pq for this item", "(Councillor Quill in the Chair for this item)"),
    ("/sub us for rg", "(Councillor Sedge joined the meeting at 2:30pm)"),
    ("/declare db", "Councillor Bramble declared an interest."),
    (
        "/d db 5 nri a neighbour farms there",
        "Councillor Bramble declared a non-registrable interest in item 5, a neighbour farms there.",
    ),
    (
        "/declare db items 5, 6 and 7 ori withdraws",
        "Councillor Bramble declared an other registrable interest in items 5, 6 and 7 and withdrew for that "
        "business.; (Councillor Bramble withdrew from the meeting at 2:30pm, having declared an interest)",
    ),
    (
        "/declare db dpi 5 speaks owns the field",
        "Councillor Bramble declared a pecuniary interest in item 5, owns the field, and spoke but did not vote.",
    ),
    ("/declare db sensitive", "Councillor Bramble declared a sensitive interest."),
    ("/none questions", "There were no public questions or statements."),
    ("/nil decl", "No declarations of interest were made."),
    ("/none urgent business", "There was no urgent business."),
    ("/none complaints", "No complaints had been received in the period."),
    # decisions
    ("/noted", "The Panel NOTED the report."),
    ("/noted to the plan", "The Panel NOTED the plan."),
    ("/agreed to note the report", "The Panel AGREED to NOTE the report."),
    ("/agreed to endorse it", "The Panel AGREED to ENDORSE it."),
    ("/agreed", "The Panel AGREED the proposal."),
    ("/endorsed the plan", "The Panel ENDORSED the plan."),
    ("/approved the rules.", "The Panel APPROVED the rules."),
    ("/resolved that lanes be swept", "The Panel RESOLVED that lanes be swept."),
    ("/resolved lanes be swept", "The Panel RESOLVED: that lanes be swept."),
    ("/supported the precept", "The Panel SUPPORTED the precept."),
    ("/rejected", "The Panel REJECTED the proposal."),
    ("/rejected unanimously the plan", "The Panel unanimously REJECTED the plan."),
    ("/declined to fund the scheme", "The Panel DECLINED to fund the scheme."),
    ("/recommend to circulate the chart", "The Panel RECOMMENDED:; R1 To circulate the chart."),
    ("/r that it be so", "The Panel RECOMMENDED:; R1 That it be so."),
    ("/rec to Eldmoor: that lanes be swept", "The Panel RECOMMENDED:; R1 That lanes be swept (to Eldmoor)."),
    ("/action mo to check the rules by 4 July", "A1 Milo Orchard to check the rules by 4 July 2031."),
    ("/a to stand by the rules", "A1 To stand by the rules."),
    ("/promise to send the figures", "The Commissioner undertook to send the figures."),
    ("/p db to look", "Councillor Bramble undertook to look."),
    ("/undertaking pc to look.", "The Commissioner undertook to look."),
    (
        "/motion pq sec db that the paper be deferred",
        "It was moved by Councillor Quill and seconded by Councillor Bramble that the paper be deferred.",
    ),
    ("/move pq that it be so.", "It was moved by Councillor Quill that it be so."),
    ("/motion that it be so", "It was moved that it be so."),
    ("/vote 3 1 1", "On a show of hands (3 for, 1 against, 1 abstained) the motion was CARRIED."),
    ("/v 1 4", "On a show of hands (1 for, 4 against, 0 abstained) the motion was LOST."),
    ("/elect chair db by pq sec sw", None),
    ("/e vice-chair db vote", None),
    ("/nominate chairperson db proposed by pq seconded by sw", None),
    ("/private paragraphs 1 and 2", None),
    ("/dates", "Wednesday 17 September 2031 2:00pm Guildhall | Precept Lanes; Wednesday 12 November 2031 | If needed"),
    ("/plan", "Wednesday 17 September 2031 2:00pm Guildhall | Precept Lanes; Wednesday 12 November 2031 | If needed"),
    # narrative
    ("/note The panel rested", "The panel rested."),
    ("/update frost", "1. Frost."),
    ("/u frost", "1. Frost."),
    ("/heading Frost", "Frost"),
    ("/h frost", "frost"),
    ("/stage the alarm rang", "(the alarm rang)"),
    ("the panel received a report", "The panel received a report."),
    ("1. frost", "1. Frost."),
    ("12.  frost", "12. Frost."),
    ("* frost", "• Frost"),
    ("• frost", "• Frost"),
    ("# Frost", "Frost"),
    ("## Frost", "Frost"),
    ("db\twhy?", "Councillor Bramble asked:; a) Why?"),
    ("db\t\tthe lanes were icy", "Councillor Bramble stated:; a) The lanes were icy."),
    ("db\t\t\tthanked the panel", "Councillor Bramble thanked the panel."),
    ("bramble\twhy?", "Councillor Bramble asked:; a) Why?"),
    ("pc\tthanked the panel", "The Commissioner thanked the panel."),
    ("  a  line   with   spaces  ", "A line with spaces."),
    ("/st the alarm rang", "(the alarm rang)"),
    ("/wi 7", "7 Meeting dates and agenda plan; The item was WITHDRAWN."),
]


ACCEPTED += gathered("ACCEPTED")


@by_handfuls(ACCEPTED)
def test_a_line_is_printed_as_the_minutes_will_have_it(line: str, prints: str | None) -> None:
    clerk = begun_clerk(PLAN, *gathered("RECORDS"), item="3" if line == "/minutes" else "5")
    clerk.clock.set("14:30")
    before = clerk.printed
    clerk.type(line)
    assert clerk.printed[: len(before)] == before, "what was printed stays"
    if prints is not None:
        assert "; ".join(clerk.printed[len(before) :]) == prints


@by_handfuls(gathered("THEN"))
def test_a_line_is_printed_by_what_was_typed_before_it(before: list[str], line: str, prints: str) -> None:
    clerk = begun_clerk(PLAN, *gathered("RECORDS"))
    for each in before:
        clerk.type(each, time="14:30")
    printed = clerk.printed
    clerk.type(line)
    assert clerk.printed[: len(printed)] == printed, "what was printed stays"
    assert "; ".join(clerk.printed[len(printed) :]) == prints


def test_every_word_of_the_vocabulary_is_tried_here() -> None:
    p = begun_clerk().p
    tried = {command(line, p)[0].name for line, _ in ACCEPTED if line.startswith("/")}
    alone = {"begin", "resume", "close", "absent", "apology", "public"}  # each has a test of its own below
    alone |= {*gathered("ALONE")}
    assert tried | alone == {each.name for each in vocabulary()}


def test_the_earlier_minutes_are_those_that_the_open_item_names() -> None:
    clerk = begun_clerk(item="3")
    clerk.type("/minutes")
    assert clerk.printed[-1] == "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record."


def test_none_is_of_what_the_open_item_is_for() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/none", "/item 4", "/none")
    assert "No declarations of interest were made." in clerk.printed
    assert clerk.printed[-1] == "There were no public questions or statements."


def test_begin_resume_and_close_take_a_time_or_the_present_one() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq", "/begin 2:05")
    clerk.type("/adjourn", time="14:20")
    clerk.type("/resume 2:40")
    closed = clerk.type("/close", time="16:22")
    assert clerk.p.began == clerk.at("14:05")
    assert clerk.p.ended == clerk.at("16:22")
    assert clerk.p.phase == "closed"
    assert "(The meeting resumed at 2:40pm)" in clerk.printed
    assert closed.say.startswith("Closed at 4:22pm. The minutes are done. Never opened: items 1, 2, 3")


def test_the_first_next_also_begins_the_meeting() -> None:
    clerk = Clerk(time="14:01")
    captured = clerk.type("/next")
    assert type(captured.events[0]) is Began
    assert clerk.p.phase == "in session"
    assert captured.say == "The meeting began at 2:01pm."
    assert clerk.type("/next").say == ""


@pytest.mark.parametrize("line", ["/next", "/begin"])
@pytest.mark.parametrize(("days", "told"), [(-4, True), (0, False), (4, False)])
def test_a_meeting_begun_before_its_day_is_told_as_it_may_be_the_wrong_one(line: str, days: int, told: bool) -> None:
    clerk = Clerk(time="14:01")
    captured = enter(line, clerk.p, now=clerk.clock() + dt.timedelta(days), plan=clerk.plan)
    down = "This meeting is down for Wednesday 18 June 2031, and today is Saturday 14 June 2031."
    assert (down in captured.say) == told


def test_next_leaves_out_what_was_deferred_or_withdrawn() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/defer 2", "/withdraw 3", "/next")
    assert clerk.printed[-1] == "4 Public questions"


def test_absent_is_a_mark_of_the_roll() -> None:
    clerk = Clerk()
    clerk.type("/in tk db", "/absent tk ly")
    assert clerk.p.absent == {"person-tk", "person-ly"}
    assert "person-tk" not in clerk.p.room


def test_apologies_are_records_of_the_meeting_and_their_reason_is_private() -> None:
    clerk = Clerk()
    clerk.type("/apology tk ly by e-mail because the cat was ill")
    first, second = clerk.p.bundle.apologies[-2:]
    assert [first.person, second.person] == ["person-tk", "person-ly"]
    assert (first.how, first.received, first.reason.reveal()) == ("by e-mail", DAY, "the cat was ill")
    assert "cat" not in repr(first)
    assert not clerk.p.bundle.events


@pytest.mark.parametrize("said", ["tk (ill), ly and rg", "recd: tk (ill); ly, rg", "tk (ill) & ly (work), rg"])
def test_whoever_follows_the_reason_of_another_sends_apologies_too(said: str) -> None:
    clerk = Clerk()
    clerk.type(f"/apology {said}")
    sent = {each.person: each.reason.reveal() for each in clerk.p.bundle.apologies}
    assert sent["person-tk"] == "ill"
    assert sent["person-rg"] == ""
    assert sent["person-ly"] == ("work" if "work" in said else "")


def test_somebody_named_at_the_end_of_a_private_reason_is_told() -> None:
    assert Clerk().type("/apology tk because ill, ly").say == (
        "Councillor Yarrow stands in the reason, and sends none: /apology ly."
    )


def test_a_substitute_is_arranged_before_the_meeting_and_is_here_from_the_start() -> None:
    clerk = Clerk()
    clerk.type("/sub us for np")
    assert clerk.p.bundle.substitute_for("person-np") == "person-us"
    assert clerk.p.spells["person-us"][0].since is None


def test_a_substitute_who_is_here_already_is_only_arranged() -> None:
    clerk = begun_clerk(present="sw pq us")
    captured = clerk.type("/substitute us rg")
    assert captured.events == []
    assert [change.record for change in captured.also if isinstance(change.record, Substitution)]
    assert "person-us" in clerk.p.voters


def test_the_public_comes_back() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "/public")
    assert not clerk.p.in_private


def test_elected_unopposed_is_one_line_and_after_several_nominations_it_is_a_vote() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/nominate chair db by pq sec sw", "/nominate chair ob by cx sec db", "/elect chair db vote")
    assert clerk.printed[-1].endswith(
        "Councillor Bramble was appointed Chair for the municipal year 2031/32 on a vote."
    )
    clerk.type("/elect vice ob by pq sec sw")
    assert clerk.printed[-1].startswith(
        "Nominations were invited for the office of Vice-Chair. Councillor [/b] O’Brien 佐藤 was nominated by "
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/in db tk", "Left out, here already: Councillor Bramble."),
        ("/out tk db", "Left out, not here: Councillor Kowalczyk."),
    ],
)
def test_one_name_too_many_keeps_no_other_off_the_roll(line: str, said: str) -> None:
    assert begun_clerk().type(line).say.startswith(said)


def test_an_election_on_the_casting_vote_says_so() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq", "/nominate vice sw", "/nominate vice ob", "/elect vice ob vote casting")
    assert "on the casting vote of the person presiding." in clerk.printed[-1]


def test_an_election_gives_the_post_from_that_day() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq sec sw")
    assert Role.CHAIR in clerk.p.people["person-db"].roles_on(DAY)
    assert Role.CHAIR not in clerk.p.people["person-db"].roles_on(DAY - dt.timedelta(days=1))


def test_a_two_o_clock_meeting_means_afternoon_and_a_ten_o_clock_one_morning() -> None:
    afternoon, morning = begun_clerk(), Clerk(WINTER, time="10:00")
    morning.type("/in sw", "/begin")
    for clerk in (afternoon, morning):
        clerk.type("/in tk 2:10pm", "/out tk 3:05" if clerk is afternoon else "/out tk 15:05")
    assert afternoon.last.at == morning.last.at == afternoon.at("15:05")


def test_a_meeting_minuted_on_a_later_day_is_stamped_as_its_own() -> None:
    clerk = begun_clerk()
    late = dt.datetime(2031, 6, 20, 14, 45, 59, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    captured = enter("/in tk", clerk.p, now=late)
    assert captured.events[0].at == clerk.at("14:45")


# --- refused lines ---

ELECT = f"The form is {find('elect').usage}"
REFUSED = [
    ("", "The line is empty."),
    ("   ", "The line is empty."),
    ("\t", "The line is empty."),
    ("db\t", "Nothing was said yet: type the words."),
    ("db\t   ", "Nothing was said yet: type the words."),
    ("/", "There is no command /. F1 lists them all."),
    ("/frobnicate", "There is no command /frobnicate. F1 lists them all."),
    ("/recomend that it be so", "There is no command /recomend. Did you mean /recommend?"),
    ("/abs", None),
    ("/not", "/not could be /not-done, /not-put, /not-reached, /not-voting, /note, /noted."),
    ("/re", "/re could be /received, /recommend, /recording, /refer, /rejected, /reported, /resolved, /resume."),
    ("zz\twhy?", "Nobody has the code or name “zz”. F9 lists everyone."),
    ("bram\twhy?", "Nobody has the code or name “bram”. Near it: db Councillor Dafydd Bramble."),
    # order
    ("/begin", "The meeting has already begun, at 2:00pm."),
    ("/item", "Say which item. The form is /item number [with number …] [forward]"),
    ("/item 99", "There is no item 99 on this agenda. The form is /item number [with number …] [forward]"),
    ("/resume", "Only an adjourned meeting can resume."),
    ("/close 1pm", "The meeting cannot end at 1:00pm: the meeting began at 2:00pm."),
    ("/close 25:00", "“25:00” is not a time of day. Write it as 2:10pm or 14:10."),
    ("/adjourn 1pm", "The meeting cannot adjourn at 1:00pm: the meeting began at 2:00pm."),
    (
        "/minutes",
        f"Say of which meeting: the date. The form is {find('minutes').usage}",
    ),
    ("/minutes 31 June", "There is no such day as “31 June”: June has 30 days."),
    ("/minutes soon", "“soon” is not a date. Write it as 20 July 2022 or 2022-07-20."),
    ("/minutes 18 June 2031", "Minutes of 18 June 2031 cannot be put to a meeting held no later than that."),
    ("/minutes 1 July 2031", "Minutes of 1 July 2031 cannot be put to a meeting held no later than that."),
    # the room
    (
        "/in",
        f"Say who arrived. The form is {find('in').usage}",
    ),
    ("/in zz", "Nobody has the code or name “zz”. F9 lists everyone."),
    ("/in quil", "Nobody has the code or name “quil”. Near it: pq Councillor Petra Quill."),
    ("/in tk 2:99", "“2:99” is not a time of day. Write it as 2:10pm or 14:10."),
    ("/in tk 27", "“27” is not a time. Write it as 2:10pm or 14:10."),
    (
        "/in tk soon",
        "“soon” is neither a code, a time, “virtual” nor “observer”. The form is /in who | everyone [but who] "
        "[time or ?] [virtual | observer] [for this item | for item number] | new: name, job",
    ),
    ("/in tk 1:59pm", "Councillor Kowalczyk cannot have arrived at 1:59pm: the meeting began at 2:00pm."),
    ("/in db", "Councillor Bramble is already here."),
    (
        "/in vt np us",
        "Councillor Peel is represented by Councillor Sedge, who stands in for the whole meeting. Remove the "
        "substitution first (F5).",
    ),
    ("/out", "Say who left. The form is /out who [time or ?] [protest | interest | for a while] [note]"),
    ("/out tk", "Councillor Kowalczyk is not in the room, so cannot leave it."),
    ("/out db 1pm", "Councillor Bramble cannot have left at 1:00pm: the meeting began at 2:00pm."),
    (
        "/absent",
        "Say who is absent. The form is /absent who [not required | represented by whom | sent a representative]",
    ),
    ("/absent db", "Councillor Bramble is here. /out says that someone left; F4 corrects the roll."),
    (
        "/chair",
        "Say who takes the chair. The form is /chair who [chosen | rotation] "
        "[for this item | for item number | until item number | until who returns]",
    ),
    ("/chair tk", "Councillor Kowalczyk is not in the room, so cannot take the chair."),
    ("/sub", "Say who the substitute is. The form is /sub who [for] whom [time] [without vote]"),
    ("/sub us", "Say whom the substitute stands in for. The form is /sub who [for] whom [time] [without vote]"),
    ("/sub vt for np", "Councillor Peel already has a substitute: Councillor Sedge. Remove that one first."),
    ("/sub us for rg", "Councillor Sedge is already the substitute for Councillor Peel."),
    ("/sub us for np", "Councillor Sedge is already the substitute for Councillor Peel."),
    ("/sub vt for db", "Councillor Bramble is here, so needs no substitute."),
    ("/sub vt for vt", "Councillor Thistle cannot be a substitute for the same person."),
    (
        "/apology",
        "Say who sends apologies. The form is /apology who [represented by whom] [late] [how] [because private reason]",
    ),
    ("/apology np", "Councillor Peel has already sent apologies."),
    ("/apology db", "Councillor Bramble is here. /out first, or correct the roll (F4)."),
    (
        "/declare",
        f"Say who declares. The form is {find('declare').usage}",
    ),
    (
        "/declare db sensitive her address",
        "Of a sensitive interest only its existence is recorded: leave its nature out.",
    ),
    (
        "/none",
        "Say of what there was none: declarations, questions, complaints, apologies, urgent business, matters arising. "
        "The form is /none [of what]",
    ),
    (
        "/none zeal",
        "“zeal” is not something that can be nil: declarations, questions, complaints, apologies, urgent business, "
        "matters arising. The form is /none [of what]",
    ),
    # decisions
    ("/recommend", "Say what is recommended: /recommend that …"),
    ("/action", "Say what is to be done: /action ag to …"),
    ("/action mo", "Say what is to be done: /action ag to …"),
    ("/promise", "Say what was promised: /promise to …"),
    ("/motion", "Say what is moved: /motion td ll that …"),
    ("/motion tk that it be so", "Councillor Kowalczyk is not in the room, so cannot move or second."),
    ("/motion db sec db that it be so", "The mover and the seconder must be two people."),
    ("/vote 5 1", "6 votes were counted, but 5 members here can vote."),
    (
        "/elect",
        f"Say which office: chair or vice. {ELECT}",
    ),
    (
        "/elect mayor db",
        f"Say which office: chair or vice. {ELECT}",
    ),
    ("/elect chair zz", "Nobody has the code or name “zz”. F9 lists everyone."),
    ("/elect chair db by tk", "Councillor Kowalczyk is not in the room, so cannot propose or second."),
    ("/elect chair db by pq sec pq", "The proposer and the seconder must be two people."),
    (
        "/nominate chair",
        "Say who is nominated. The form is /nominate [chair|vice] who [by] proposer [sec] seconder | "
        "who withdrawn|declined|not seconded",
    ),
    ("/public", "The public is not excluded."),
    ("/dates", "The forward plan has no date after this meeting. F2 adds them."),
    ("/note", "Type the words after it. The form is /note words"),
    ("/heading", "Type the words after it. The form is /heading words"),
]


REFUSED += gathered("REFUSED")


@by_handfuls(REFUSED)
def test_a_line_that_cannot_be_is_refused_in_words_and_changes_nothing(line: str, sentence: str | None) -> None:
    if sentence is None:  # the only beginning that fits is enough
        assert find(line[1:]).name == "absent"
        return
    clerk = begun_clerk(substitution(), present="sw pq db ob us ck pc")
    desk, page, bundle = clerk.desk, clerk.printed, clerk.p.bundle
    with pytest.raises(Refused) as refusal:
        clerk.type(line)
    assert str(refusal.value) == sentence
    assert (clerk.desk, clerk.printed) == (desk, page)
    assert (clerk.p.bundle.events, clerk.p.bundle.apologies, clerk.p.bundle.substitutions) == (
        bundle.events, bundle.apologies, bundle.substitutions,
    )  # fmt: skip


@pytest.mark.parametrize("verb", ["noted", "agreed", "endorsed", "approved", "resolved", "supported"])
def test_an_outcome_belongs_to_an_item(verb: str) -> None:
    with pytest.raises(Refused, match=r"Open the item first: an outcome belongs to an item\."):
        begun_clerk(item="").read(f"/{verb} the report")


@pytest.mark.parametrize(
    ("lines", "line", "sentence"),
    [
        (["/close 4pm"], "/close", "The meeting is already closed."),
        (["/close 4pm"], "/in tk 3pm", CLOSED),
        (["/close 4pm"], "/out db 5pm", "Councillor Bramble cannot have left at 5:00pm: the meeting ended at 4:00pm."),
        (["/out db 4:20"], "/close 4pm", "Somebody came or left at 4:20pm, so the meeting cannot end at 4:00pm."),
        (
            ["/motion db sec pq that it be so"],
            "/amend withdrawn",
            "No amendment is before the meeting: what became of the "
            "motion is told with /motion. The form is /amend [mover] [sec seconder] to …",
        ),
        (
            ["/motion db sec pq that it be so"],
            "/amendment lost 2-3",
            "No amendment is before the meeting: what became of "
            "the motion is told with /motion. The form is /amend [mover] [sec seconder] to …",
        ),
        (["/in tk 4:20"], "/close 4pm", "Somebody came or left at 4:20pm, so the meeting cannot end at 4:00pm."),
        (["/adjourn 3pm"], "/adjourn", "Only a meeting in session can be adjourned."),
        (["/private 1"], "/private 2", "The public is already excluded."),
        (
            ["/nominate chair db", "/nominate chair ob"],
            "/elect chair db",
            f"There are 2 nominations: say “vote”, or “vote casting”. {ELECT}",
        ),
        (
            ["/nominate chair db"],
            "/elect chair ob",
            f"There are 2 nominations: say “vote”, or “vote casting”. {ELECT}",
        ),
        (
            ["/item 1", "/item 2", "/item 3", "/item 4", "/item 6", "/item 7"],
            "/next",
            "That was the last item. /close ends the meeting.",
        ),
    ],
)
def test_what_happened_before_can_stand_in_the_way(lines: list[str], line: str, sentence: str) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    with pytest.raises(Refused) as refusal:
        clerk.type(line)
    assert str(refusal.value) == sentence


def test_a_member_whose_substitute_has_not_come_may_come_and_then_the_substitute_may_not() -> None:
    clerk = begun_clerk(substitution())
    clerk.type("/in np 2:10")
    with pytest.raises(Refused) as refusal:
        clerk.type("/in us 2:20")
    assert str(refusal.value) == "Councillor Peel is here, so Councillor Sedge cannot stand in."


def test_nobody_is_elected_who_was_not_nominated() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/nominate chair db")
    assert (
        Elected(office="chair", person="person-tk").refusal(clerk.p)
        == "Councillor Kowalczyk was not nominated as Chair."
    )


def test_closing_and_adjourning_need_a_meeting_that_has_begun() -> None:
    clerk = Clerk()
    with pytest.raises(Refused, match=r"The meeting has not begun, so it cannot be closed\."):
        clerk.read("/close")
    with pytest.raises(Refused, match=r"Only a meeting in session can be adjourned\."):
        clerk.read("/adjourn")


def test_defer_without_an_open_item_asks_which() -> None:
    with pytest.raises(Refused, match=r"Say which item, by its number\."):
        begun_clerk(item="").read("/defer to September")


def test_two_of_one_name_are_told_apart_by_their_codes() -> None:
    twin = act(
        "twin", Put(Person(id="twin", code="ub", given="Ulf", initials="U", family="Bramble", title="Councillor"))
    )
    with pytest.raises(Refused) as refusal:
        begun_clerk(twin).read("bramble\twhy?")
    assert str(refusal.value) == (
        "“bramble” could be Councillor Dafydd Bramble (db), Councillor Ulf Bramble (ub): type the code."
    )


# --- what a line leaves in records ---


def test_the_events_are_what_was_typed() -> None:
    clerk = begun_clerk()
    (arrived,) = clerk.type("/in tk ly 2:10 online").events
    assert isinstance(arrived, Arrived)
    assert (arrived.people, arrived.mode, arrived.at) == (("person-tk", "person-ly"), "remote", clerk.at("14:10"))
    (left,) = clerk.type("/out db ? interest").events
    assert isinstance(left, Left)
    assert (left.at, left.why) == (None, "interest")
    (declared,) = clerk.type("/declare sw 5, 6 dpi leaves").events
    assert isinstance(declared, Declared)
    assert (declared.items, declared.interest, declared.effect) == (("item-5", "item-6"), "pecuniary", "withdraws")
    (put,) = clerk.type("/defer 7 to September because late").events
    assert isinstance(put, ItemPut)
    assert (put.item, put.to, put.reason) == ("item-7", "September", "late")
    (vote,) = clerk.type("/chair pq", "/vote 1 1 1 casting for").events
    assert isinstance(vote, Voted)
    assert (vote.carried, vote.abstained, len(vote.roll)) == (True, 1, 3), "who withdrew has no vote"


def test_every_event_stands_after_the_one_before_it() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq sec sw", "The panel rested", "/item 2")
    places = [event.place for event in clerk.p.bundle.events]
    assert places == sorted(set(places))


def test_an_act_says_in_a_few_words_what_was_done() -> None:
    clerk = begun_clerk()
    notes = {
        line: clerk.read(line).note for line in ("db\twhy?", "/item 6", "/agreed", "/in tk", "1. frost", "so it was")
    }
    assert notes == {
        "db\twhy?": "Councillor Bramble asked", "/item 6": "open item 6", "/agreed": "the panel agreed it",
        "/in tk": "Councillor Kowalczyk present", "1. frost": "minute a numbered", "so it was": "minute a note",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "how", "reason"),
    [("tk (in hospital)", "", "in hospital"), ("tk – in hospital", "", "in hospital"), ("tk - work", "", "work"),
     ("tk (by e-mail)", "by e-mail", ""), ("tk (by text, ill)", "by text", "ill"),
     ("tk by telephone because ill", "by telephone", "ill"), ("received from tk", "", ""), ("recd: tk", "", ""),
     ("rec’d from: tk", "", ""), ("for absence from tk (unwell)", "", "unwell")],
)  # fmt: skip
def test_a_reason_of_an_apology_that_signs_set_apart_is_private(said: str, how: str, reason: str) -> None:
    clerk = Clerk()
    clerk.type(f"/apology {said}")
    apology = next(each for each in clerk.p.bundle.apologies if each.person == "person-tk")
    assert (apology.how, apology.reason.reveal()) == (how, reason)


def test_the_reason_of_an_apology_is_not_in_the_act() -> None:
    clerk = Clerk()
    captured = clerk.read("/apology tk because the cat was ill")
    made = act_of(captured, clerk.p)
    assert "cat" not in made.note
    assert "cat" not in repr(made)
    assert isinstance(captured.also[0].record, Apology)


# --- marks ---


@pytest.mark.parametrize(
    "line", ["dr. Orchard spoke", "st. Agnes was named", "no. 5 was late", "1.5 miles", "*5 late", "#1 of nine", "10th"]
)
def test_what_only_looks_like_a_mark_is_prose(line: str) -> None:
    clerk = begun_clerk()
    clerk.type(line)
    assert clerk.printed[-1] == line[:1].upper() + line[1:] + "."


def test_marks_work_whoever_is_speaking_and_sub_points_go_to_the_point() -> None:
    clerk = begun_clerk()
    clerk.type("db\tthree things:", "a. frost", "b. fog", "aa. ice")
    assert clerk.printed[-1] == "a) Three things: / a. Frost / b. Fog / c. Ice"
    assert clerk.desk.speaker == "person-db"
    clerk.type("* fog")
    assert clerk.printed[-1] == "• Fog"


def test_a_heading_ends_whose_turn_it_was() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "# Frost", "the panel went on")
    assert clerk.printed[-1] == "The panel went on."


# --- the desk: whose words the next line holds ---


def test_a_code_and_tab_seats_a_member_who_asks() -> None:
    clerk = begun_clerk()
    assert seat(NARRATIVE, clerk.p, "db") == Desk("person-db", "asked", fresh=True, by_words=True)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("asked why the plan was late?", ["Councillor Bramble asked why the plan was late?"]),
        ("asked: why was it late?", ["Councillor Bramble asked:", "a) Why was it late?"]),
        ("why was it late?", ["Councillor Bramble asked:", "a) Why was it late?"]),
    ],
)
def test_that_it_was_asked_is_said_once(words: str, printed: list[str]) -> None:
    clerk = begun_clerk()
    before = len(clerk.printed)
    clerk.type(f"db\t{words}")
    assert clerk.printed[before:] == printed


def test_tab_straight_after_a_code_asks_states_or_reports_in_turn() -> None:
    clerk = begun_clerk()
    desk, manners = seat(NARRATIVE, clerk.p, "db"), []
    for _ in range(4):
        manners.append(desk.manner)
        desk = turn(desk, clerk.p)
    assert manners == ["asked", "stated", "reported", "asked"]


def test_the_commissioner_reports_until_someone_has_asked_and_then_answers() -> None:
    clerk = begun_clerk()
    assert seat(NARRATIVE, clerk.p, "pc").manner == "reported"
    clerk.type("db\twhy?")
    answering = seat(clerk.desk, clerk.p, "pc")
    assert (answering.manner, answering.asker) == ("answered", "person-db")
    assert turn(answering, clerk.p).manner == "reported"


def test_a_speaker_stays_until_somebody_else_is_seated() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "when?", "pq\twho?", "where?")
    assert clerk.printed[1:] == [
        "Councillor Bramble asked:", "a) Why?", "b) When?", "Councillor Quill asked:", "c) Who?", "d) Where?",
    ]  # fmt: skip


def test_tab_hands_the_word_to_whoever_answers_and_the_answer_hands_it_back() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?")
    answering = turn(clerk.desk, clerk.p)
    assert answering == Desk("person-pc", "answered", asker="person-db")
    assert turn(answering, clerk.p) == Desk("person-db", "asked", by_words=True)
    clerk.desk = answering
    clerk.type("explained the frost")
    assert clerk.desk == Desk("person-db", "asked", by_words=True)


def test_whoever_last_answered_in_the_item_answers_again() -> None:
    clerk = begun_clerk(present="sw pq db ck pc fo")
    clerk.type("db\twhy?", "fo\texplained the frost", "when?")
    assert turn(clerk.desk, clerk.p).speaker == "person-fo"


def test_from_narrative_tab_goes_to_the_answer_of_the_last_point() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?")
    assert turn(NARRATIVE, clerk.p) == Desk("person-pc", "answered", asker="person-db")


def test_where_nobody_has_asked_tab_does_nothing() -> None:
    assert turn(NARRATIVE, begun_clerk().p) == NARRATIVE


def test_the_next_item_clears_the_desk_and_an_answer_needs_a_new_question() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/item 6")
    assert clerk.desk == NARRATIVE
    assert turn(clerk.desk, clerk.p) == NARRATIVE
    assert seat(NARRATIVE, clerk.p, "pc").manner == "reported"


@pytest.mark.parametrize("line", ["/agreed to note it", "/noted", "/resolved that it be so"])
def test_an_outcome_clears_the_desk(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", line)
    assert clerk.desk == NARRATIVE


@pytest.mark.parametrize("line", ["/promise to look", "/in tk 2:10", "/recommend that it be so"])
def test_other_commands_leave_the_word_with_the_speaker(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", line)
    assert clerk.desk.speaker == "person-db"


def test_a_substitute_standing_in_asks_like_a_member() -> None:
    clerk = begun_clerk(substitution(), present="sw us ck pc")
    assert seat(NARRATIVE, clerk.p, "us").manner == "asked"


# --- the words themselves ---


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("/ag", "/agreed"),
        ("/n", "/next"),
        ("/clo", "/close"),
        ("/rec", "/recommend"),
        ("/", ""),
        ("", ""),
        ("/in tk", ""),
        ("/zz", ""),
        ("/AG", "/agreed"),
    ],
)
def test_a_word_is_completed_as_it_is_typed(typed: str, whole: str) -> None:
    assert complete(typed) == whole


def test_every_word_says_its_form_and_what_it_does() -> None:
    for each in vocabulary():
        assert each.usage.startswith(f"/{each.name}")
        assert each.sentence.strip()
        assert "\n" not in each.sentence


def test_no_word_is_entered_twice() -> None:
    def again(asked: Arguments) -> list[Happening]:
        """The same once more."""
        return []

    with pytest.raises(ValueError, match="two command words are called 'next'"):
        word("next")(again)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("ballot", ["named", "silent", "hidden", "secret", "who voted for whom"]),
        ("elect", ["assent", "rotation", "for this meeting", "for this item", "none", "lot"]),
        ("nominate", ["declined", "will not serve"]),
        ("vote", ["because (a) …", "named", "casting refused"]),
    ],
)
def test_help_tells_each_form_under_its_word(name: str, forms: list[str]) -> None:
    word = find(name)
    assert [form for form in forms if form not in f"{word.usage} {word.sentence}"] == []
