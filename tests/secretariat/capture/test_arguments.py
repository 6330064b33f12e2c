"""People, items, days and times as a clerk names them: read alike by every command that wants one."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.capture.preview import describe
from secretariat.events.decisions import ActionSet
from secretariat.events.interests import Declared
from secretariat.events.room import Left
from secretariat.meetings.meeting import Meeting
from secretariat.panel.people import Person, Post, Role
from tests.support.clerk import SMALL_QUORUM, Clerk, begun_clerk
from tests.support.panels import DAY, MEETING, the_panel


def _member(code: str, given: str, family: str) -> Person:
    post = Post(role=Role.MEMBER, authority="Eldmoor")
    return Person(id=f"person-{code}", code=code, given=given, family=family, initials=given[:1], title="Councillor",
                  posts=(post,))  # fmt: skip


MORE = act("more members", [Put(_member("as", "Ann", "Birch Dunn")), Put(_member("hd", "Hal", "Dunn")),
                            Put(_member("nc", "Nia", "Ncube"))])  # fmt: skip
"""One whose code is a word, two whose names end alike."""


def clerk(time: str = "14:00") -> Clerk:
    return begun_clerk(MORE, present="sw pq db ob cx ck pc fo mo as hd nc", time=time)


# --- people ---

ONE_PERSON = {
    "hd": "hd", "HD": "hd", "Dunn": "hd", "dunn": "hd", "Hal Dunn": "hd", "H Dunn": "hd", "H. Dunn": "hd",
    "Cllr Dunn": "hd", "Cllr. Dunn": "hd", "Councillor Dunn": "hd", "Councillor Hal Dunn": "hd", "cllr hal dunn": "hd",
    "Birch Dunn": "as", "Ann Birch Dunn": "as", "Councillor Birch Dunn": "as", "as": "as", "Ŵyn-Llŷr": "sw",
    "Wyn-Llyr": "sw", "Sian Wyn-Llyr": "sw", "the Chair": "sw", "chair": "sw", "vice-chair": "pq",
    "the Vice-Chair": "pq", "vice chair": "pq", "the clerk": "ck", "Clara Knapweed": "ck", "Ms Knapweed": "ck",
    "Monitoring Officer": "mo", "the Monitoring Officer": "mo", "Mr Orchard": "mo", "Milo Orchard": "mo",
    "the Chief Executive": "fo", "Percy Campion": "pc", "the Commissioner": "pc", "commissioner": "pc", "PCC": "pc",
}  # fmt: skip
"""How somebody may be named, and whose code that is."""


@pytest.mark.parametrize("line", ["/action {} to write", "/declare {} 6 nri a farm", "/promise {} to write",
                                  "/refer {} to decide"])  # fmt: skip
@pytest.mark.parametrize("name", ONE_PERSON)
def test_however_somebody_is_named_the_same_person_is_meant(line: str, name: str) -> None:
    by_name, by_code = clerk(), clerk()
    by_name.type(line.format(name))
    by_code.type(line.format(ONE_PERSON[name]))
    assert by_name.printed == by_code.printed


@pytest.mark.parametrize(
    "line", ["/out {}", "/chair {}", "/motion {} sec db that it be so", "/motion db sec {} that it be so",
             "/elect chair {} by db sec cx", "/elect chair cx by {} sec db", "/nominate vice cx by db sec {}",
             "/private 1 by {} sec db", "/sub us for {}", "/seat {} independent", "/apology {}", "/absent {}",
             "/q 1 later {}", "/amend {} sec db to add a map", "/vote named {} against", "/resume with {} db"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["Councillor Dunn", "Birch Dunn", "the Vice-Chair", "Clara Knapweed", "PCC"])
def test_a_name_is_read_wherever_a_code_is(line: str, name: str) -> None:
    def outcome(who: str) -> object:
        at_work = clerk()
        try:
            at_work.type(line.format(who))
        except Refused as refusal:
            return str(refusal)
        return at_work.printed

    assert outcome(name) == outcome(ONE_PERSON[name])


@pytest.mark.parametrize(
    "line",
    ["/out {}", "/declare {} 6 nri a farm", "/promise {} to write", "/action {} to write",
     "/vote named {} against, rest for", "/motion {} that it be so", "/out db and {} 2:30"],
)  # fmt: skip
@pytest.mark.parametrize("both", ["both Cranes", "the two Cranes", "both Cllrs Crane", "both the Cranes", "both Crane"])
def test_both_of_one_name_are_the_two_who_have_it(line: str, both: str) -> None:
    by_name, by_code = two_cranes(), two_cranes()
    by_name.type(line.format(both))
    by_code.type(line.format("tc, uc"))
    assert by_name.printed == by_code.printed
    with pytest.raises(Refused, match="“both Brambles” are two, and 1 here have that name"):
        two_cranes().type(line.format("both Brambles"))
    clerk = two_cranes()
    clerk.type("/action both councils to write")
    assert clerk.printed[-1] == "A1 Both councils to write."


def two_cranes() -> Clerk:
    more = act("more", Put(_member("tc", "Tom", "Crane")), Put(_member("uc", "Una", "Crane")))
    return begun_clerk(more, present="sw pq db ob cx ck pc tc uc")


def test_two_of_one_name_are_refused_with_both_codes() -> None:
    twin = act("twin", Put(_member("id", "Ida", "Dunn")))
    for line in ("/out Dunn", "/action Cllr Dunn to write", "/motion db sec Dunn that it be so", "/declare dunn 6"):
        with pytest.raises(Refused, match=r"Hal Dunn \(hd\).*Ida Dunn \(id\): type the code"):
            begun_clerk(MORE, twin, present="sw pq db hd id").type(line)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/action as agreed, write to all", "A1 As agreed, write to all."),
        ("/promise as agreed to write", "The Commissioner undertook as agreed to write."),
        ("/declare db as a farmer", "Councillor Bramble declared an interest, as a farmer."),
        ("/action Dunn’s map to be sent", "A1 Dunn’s map to be sent."),
        ("/action pc and the Chief Constable to meet", "A1 The Commissioner and the Chief Constable to meet."),
        ("/action pc and staff to write", "A1 The Commissioner and staff to write."),
        ("/action all to write", "A1 All to write."),
        ("/motion as amended be put", "It was moved as amended be put."),
    ],
)  # fmt: skip
def test_words_that_are_also_somebodys_code_or_name_stay_words(line: str, words: str) -> None:
    at_work = clerk()
    at_work.type(line)
    assert at_work.printed[-1] == words


SEVERAL = ["db, pq", "db and pq", "db & pq", "db pq", "Bramble and Quill", "Cllrs Bramble and Quill", "db, and pq",
           "Councillor Bramble, the vice-chair"]  # fmt: skip


@pytest.mark.parametrize("people", SEVERAL)
def test_several_in_one_line_are_each_meant(people: str) -> None:
    at_work = clerk()
    at_work.type(f"/declare {people} having allotments")
    assert [e.person for e in at_work.p.bundle.events if isinstance(e, Declared)] == ["person-db", "person-pq"]
    at_work.type(f"/action {people} to write")
    assert at_work.printed[-1] == "A1 Councillor Bramble and Councillor Quill to write."
    assert isinstance(at_work.last, ActionSet)
    assert at_work.last.others == ("person-pq",)
    at_work.type(f"/promise {people} to write")
    assert at_work.printed[-1] == "Councillor Bramble undertook to write. Councillor Quill undertook to write."
    at_work.type(f"/out {people} 2:20")
    assert at_work.printed[-1] == "(Councillor Bramble and Councillor Quill left the meeting at 2:20pm)"


@pytest.mark.parametrize(
    "line",
    ["/in ly and zz", "/out db and zz", "/out db & zz 4pm", "/out db zz 4pm", "/declare db and zz 6 a farm",
     "/declare db, zz 6 a farm", "/declare zz 6 a farm", "/action zz to write", "/action pc, zz to write",
     "/motion zz sec db that it be so", "/motion db sec zz that it be so", "/elect chair db by zz", "/chair zz",
     "/absent zz", "/promise zz to write", "/refer zz to decide", "/sub zz for np", "/seat zz independent",
     "/apology zz", "/private 1 by zz", "/nominate chair zz", "/ballot chair zz 3", "/vote named zz against"],
)  # fmt: skip
def test_a_code_that_nobody_has_is_named_and_never_printed(line: str) -> None:
    with pytest.raises(Refused, match="zz"):
        clerk().type(line)


def test_an_authority_with_a_letter_that_is_two_without_its_accent_is_left_behind_whole() -> None:
    panel = the_panel().with_(authorities=("Ærøskjold",))
    post = Post(role=Role.MEMBER, authority="Ærøskjold")
    one = Person(id="person-ae", code="ae", given="Alma", family="Eft", title="Councillor", posts=(post,))
    there = begun_clerk(act("a panel of one", Put(panel), Put(one)), present="sw pq ae ck", item="5")
    for line in ("/out all members of Ærøskjold 3pm", "/out members from Aeroskjold 3pm"):
        assert [event.people for event in there.read(line).events if isinstance(event, Left)] == [("person-ae",)]


# --- who supports a nomination ---


def test_a_seconder_said_only_at_the_election_is_kept() -> None:
    at_work = clerk()
    at_work.type("/nominate chair hd by db", "/elect chair hd sec Ncube")
    assert at_work.printed[-1] == (
        "Nominations were invited for the office of Chair. Councillor Dunn was nominated by Councillor Bramble. "
        "Councillor Ncube seconded the nomination of Councillor Dunn. There were no other nominations, and Councillor "
        "Dunn was appointed Chair for the municipal year 2031/32."
    )


def test_said_again_alike_it_is_printed_once_and_otherwise_it_is_refused() -> None:
    at_work = clerk()
    at_work.type("/nominate chair hd by db sec nc")
    with pytest.raises(Refused, match="seconded by Councillor Ncube: correct that line"):
        at_work.type("/elect chair hd by db sec pq")
    at_work.type("/elect chair hd by db sec nc")
    assert at_work.printed[-1].count("Councillor Ncube") == 1


# --- items ---

ITEMS = {
    "6 & 7": "6 7", "6 and 7": "6 7", "6, 7": "6 7", "6,7": "6 7", "items 6 and 7": "6 7", "items 6 to 7": "6 7",
    "6-7": "6 7", "6–7": "6 7", "item 6 and item 7": "6 7", "5, 6 and 7": "5 6 7", "5, 6, and 7": "5 6 7",
    "items 5, 6-7": "5 6 7", "5 to 7": "5 6 7", "2, 5-7": "2 5 6 7", "all items": "1 2 3 4 5 6 7",
    "agenda items 6 & 7": "6 7", "the items 6 & 7": "6 7", "item 7": "7", "items 6, 7 and 6": "6 7",
}  # fmt: skip
"""How items may be said, and the numbers of them."""

ITEM_LINES = ["/declare db {} nri a farm", "/private 1 {}", "/defer {} because late", "/withdraw {} because late",
              "/not-reached {}", "/item {}", "/chair pq for {}", "/out db for {}", "/back {} after 4"]  # fmt: skip


@pytest.mark.parametrize("line", ITEM_LINES)
@pytest.mark.parametrize("said", ITEMS)
def test_a_list_of_items_is_one_however_it_is_said(line: str, said: str) -> None:
    def outcome(words: str) -> object:
        at_work = clerk()
        try:
            at_work.type(line.format(words))
        except Refused as refusal:
            return str(refusal)
        return at_work.printed

    plain = "items " + ", ".join(ITEMS[said].split())
    if line.startswith(("/private", "/out")) and "item" not in said:
        said = f"items {said}"
    assert outcome(said) == outcome(plain)


@pytest.mark.parametrize("line", ITEM_LINES)
@pytest.mark.parametrize("said", ["99", "6 & 99", "items 6 to 99", "6, 99", "item 99", "7A"])
def test_an_item_that_is_not_on_the_agenda_is_refused_by_its_number(line: str, said: str) -> None:
    if line.startswith(("/private", "/chair", "/out")) and "item" not in said:
        said = f"items {said}"
    with pytest.raises(Refused, match=r"There is no item (99|7A) on this agenda"):
        clerk().type(line.format(said))


def test_a_number_that_begins_words_is_no_item() -> None:
    at_work = clerk()
    at_work.type("/declare db 6 12 shares in Acme")
    assert at_work.printed[-1] == "Councillor Bramble declared an interest in item 6, 12 shares in Acme."
    at_work.type("/defer 6 to 9 November")
    assert at_work.printed[-1] == "The item was DEFERRED to 9 November."


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("/declare db 7, 8 acres of land near the hall", "item 7, 8 acres of land near the hall."),
        ("/declare db 7, 3 farms", "item 7, 3 farms."), ("/declare db item 7, 2 tenants", "item 7, 2 tenants."),
        ("/declare db 6 and 7, 3 farms", "items 6 and 7, 3 farms."), ("/declare db 7: 3 farms", "item 7, 3 farms."),
        ("/declare db 6, 1,000 shares", "item 6, 1,000 shares."), ("/declare db 6, 3 per cent", "item 6, 3 per cent."),
        ("/declare db 6, 12 shares dpi", "item 6, 12 shares dpi."), ("/declare db 99 acres", "an interest, 99 acres."),
        ("/declare db 7, 3 a farm", "items 7 and 3, a farm."),
        ("/declare db 6 & 7 owns land", "items 6 and 7, owns land."),
        ("/declare db items 6, 7 farms there", "items 6 and 7, farms there."), ("/declare db 7, 3", "items 7 and 3."),
        ("/declare db 7, 3: farms", "items 7 and 3, farms."),
        ("/declare db 6, 7 nri 3 farms", "items 6 and 7, 3 farms."),
    ],
)  # fmt: skip
def test_what_counts_things_is_words_and_no_item(line: str, printed: str) -> None:
    at_work = clerk()
    at_work.type(line)
    assert at_work.printed[-1].endswith(printed)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/declare db 7, 3 farms", "“3 farms” is read as words; “3: farms” says item 3."),
        ("/declare db 3 farms", "“3 farms” is read as item 3, and then words."),
        ("/declare db 7, 8 acres of land", ""), ("/declare db 7 3 farms", ""), ("/declare db 7, 3 nri farms", ""),
    ],
)  # fmt: skip
def test_what_could_be_an_item_or_a_quantity_is_told_before_enter_and_after(line: str, told: str) -> None:
    at_work = clerk()
    hint = describe(line, at_work.p, now=at_work.clock(), plan=at_work.plan)
    assert at_work.type(line).say == told
    assert told in hint


# --- days ---

NEAR = dt.date(2031, 10, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "future", "past"),
    [
        ("3 feb 27", "2027-02-03", "2027-02-03"), ("3 Feb 2027", "2027-02-03", "2027-02-03"),
        ("today", "2031-10-15", "2031-10-15"), ("tomorrow", "2031-10-16", "2031-10-16"),
        ("yesterday", "2031-10-14", "2031-10-14"), ("Tuesday", "2031-10-21", "2031-10-14"),
        ("next Tuesday", "2031-10-21", "2031-10-21"), ("last Tuesday", "2031-10-14", "2031-10-14"),
        ("9 January", "2032-01-09", "2031-01-09"), ("the 9th of January", "2032-01-09", "2031-01-09"),
        ("January 9", "2032-01-09", "2031-01-09"), ("Jan 9th, 2032", "2032-01-09", "2032-01-09"),
        ("29 February", "2032-02-29", "2028-02-29"), ("9/1/32", "2032-01-09", "2032-01-09"),
        ("15 October", "2031-10-15", "2031-10-15"), ("Friday 9 January", "2032-01-09", "2031-01-09"),
    ],
)  # fmt: skip
def test_a_day_is_looked_for_ahead_or_behind(words: str, future: str, past: str) -> None:
    assert clock.parse_date(words, near=NEAR, toward="future") == dt.date.fromisoformat(future)
    assert clock.parse_date(words, near=NEAR, toward="past") == dt.date.fromisoformat(past)


def test_a_weekday_that_does_not_fit_is_told_and_taken() -> None:
    at_work = clerk()
    captured = at_work.type("/action mo to write by Tuesday 5 January")
    assert captured.say == "5 January 2032 is a Monday, not a Tuesday."
    assert at_work.printed[-1] == "A1 Milo Orchard to write by 5 January 2032."


def test_a_day_that_is_past_is_told_and_one_that_cannot_be_is_refused() -> None:
    assert clerk().type("/action mo to write by 3 May 2031").say.startswith("3 May 2031 is past")
    with pytest.raises(Refused, match="no such day as “31 April”: April has 30 days"):
        clerk().type("/action mo to write by 31 April")
    with pytest.raises(Refused, match="no such day as “31 April”"):
        clerk().type("/adjourn until 31 April")


# --- times ---


@pytest.mark.parametrize(
    ("start", "typed", "meant"),
    [
        ("10:30", "1:15", "13:15"), ("10:30", "11", "11:00"), ("10:30", "12.40", "12:40"), ("10:30", "9:50", "9:50"),
        ("14:00", "4:20", "16:20"), ("14:00", "1:50", "13:50"), ("14:00", "11:30", "11:30"),
        ("18:30", "9:15", "21:15"), ("18:30", "7", "19:00"), ("18:30", "6:20", "18:20"), ("18:30", "2115", "21:15"),
        ("10:30", "1:15am", "1:15"), ("18:30", "9:15am", "9:15"), ("18:30", "09:15", "9:15"),
    ],
)  # fmt: skip
def test_a_time_is_read_by_the_meetings_own_hours(start: str, typed: str, meant: str) -> None:
    time = clock.time_meant(typed, start=dt.time.fromisoformat(start.zfill(5)))
    assert time == clock.MeantTime(dt.time.fromisoformat(meant.zfill(5)), False)


IN_WORDS = {
    "half past three": "3:30pm", "half past 3": "3:30pm", "half three": "3:30pm", "at half past three,": "3:30pm",
    "quarter to four": "3:45pm", "a quarter to 4": "3:45pm", "ten past 2": "2:10pm", "10 past 2": "2:10pm",
    "five minutes past three": "3:05pm", "twenty-five to three": "2:35pm", "twenty five to five": "4:35pm",
    "three": "3:00pm", "at three": "3:00pm", "three o'clock": "3:00pm", "3 o’clock": "3:00pm", "three pm": "3:00pm",
    "three thirty": "3:30pm", "two forty-five": "2:45pm", "three oh five": "3:05pm", "quarter past five": "5:15pm",
    "eight in the evening": "8:00pm", "half past eight at night": "8:30pm", "quarter to midnight": "11:45pm",
}  # fmt: skip


@pytest.mark.parametrize("said", IN_WORDS)
def test_a_time_may_be_said_in_words_wherever_one_is_wanted(said: str) -> None:
    for line, printed in {
        "/out db {}": "(Councillor Bramble left the meeting at {})",
        "/out db {} in protest": "(Councillor Bramble left the meeting at {} in protest)",
        "/in ly {}": "(Councillor Yarrow joined the meeting at {})",
        "/adjourn {}": "(The meeting adjourned at {})",
        "/adjourn until {}": "(The meeting adjourned at 2:00pm until {})",
        "/private 1 at {}": "(The public left the meeting at {})",
    }.items():
        if said == "three" and "protest" in line:
            continue  # an hour alone is a time where it ends the line
        at_work = clerk()
        at_work.type(line.format(said.removeprefix("at ") if "at {}" in line else said))
        assert at_work.printed[-1] == printed.format(IN_WORDS[said]), line


def test_at_a_meeting_of_the_morning_five_to_twelve_is_before_noon() -> None:
    morning = act("morning", Put(Meeting(id=MEETING, date=DAY, start=dt.time(10, 30))))
    at_work = Clerk(SMALL_QUORUM, morning, time="10:20")
    at_work.type("/in sw pq db ob cx ck pc", "/begin half past ten", "/item 5", "/out db five to twelve",
                 "/out ob at noon", "/out pc quarter past one", "/close half past two")  # fmt: skip
    times = ["11:55am", "12:00pm", "1:15pm"]
    left = [line for line in at_work.printed if "left the meeting" in line]
    assert [line.rpartition(" at ")[2].rstrip(")") for line in left] == times
    assert at_work.last.at == at_work.at("14:30")


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("/adjourn until ten o'clock on 25 June", "until 10:00am on Wednesday 25 June 2031)"),
        ("/adjourn until 25 June at half past ten", "until 10:30am on Wednesday 25 June 2031)"),
        ("/adjourn for half an hour", "(The meeting adjourned at 2:00pm for half an hour)"),
        ("/adjourn twenty minutes", "(The meeting adjourned at 2:00pm for twenty minutes)"),
        ("/adjourn until 3 weeks hence", "(The meeting adjourned at 2:00pm until 3 weeks hence)"),
        ("/extend until half past five vote 4 1", "AGREED to continue the meeting until 5:30pm."),
        ("/in new: Jane Doe, Fire Officer half past two", "(Jane Doe joined the meeting at 2:30pm)"),
        ("/out db half the papers in hand", "(Councillor Bramble left the meeting at 2:00pm: half the papers in hand)"),
        ("/action mo to write at half past three", "A1 Milo Orchard to write at half past three."),
        ("/note at half past three the lights failed", "At half past three the lights failed."),
        ("/motion that half past three be the time", "It was moved that half past three be the time."),
    ],
)
def test_words_of_a_time_are_read_where_it_is_wanted_and_stay_words_elsewhere(line: str, printed: str) -> None:
    at_work = clerk()
    at_work.type(line)
    assert at_work.printed[-1].endswith(printed)


@pytest.mark.parametrize(
    "line", ["/out db ten past", "/in ly quarter to", "/adjourn half past", "/close twenty to",
             "/out zz half past three", "/out db zz half past three", "/close five people"],
)  # fmt: skip
def test_a_time_that_lacks_its_hour_is_asked_for(line: str) -> None:
    with pytest.raises(Refused, match=r"says no hour|zz|was not understood"):
        clerk().type(line)


def test_at_a_morning_meeting_a_quarter_past_one_is_in_the_afternoon() -> None:
    morning = act("morning", Put(Meeting(id=MEETING, date=DAY, start=dt.time(10, 30))))
    at_work = Clerk(SMALL_QUORUM, morning, time="10:20")
    at_work.type("/in sw pq db ob cx ck", "/begin 10:30", "/item 5", "/out db 1:15")
    assert at_work.printed[-1] == "(Councillor Bramble left the meeting at 1:15pm)"


def evening() -> Clerk:
    at_work = Clerk(
        SMALL_QUORUM, act("evening", Put(Meeting(id=MEETING, date=DAY, start=dt.time(18, 30)))), time="18:20"
    )
    at_work.type("/in sw pq db ob cx ck", "/begin 6:30", "/item 5")
    return at_work


def test_a_meeting_may_run_past_midnight() -> None:
    at_work = evening()
    at_work.type("/out db 11:50", "/in db 12:05am", "/out cx 12:10")
    left = at_work.last
    assert isinstance(left, Left)
    assert left.at == clock.at(DAY + dt.timedelta(days=1), dt.time(0, 10))
    assert at_work.printed[-2:] == [
        "(Councillor Bramble rejoined the meeting at 12:05am)",
        "(Councillor [@click=app.quit]x[/] left the meeting at 12:10am)",
    ]


def test_what_is_typed_past_midnight_is_stamped_as_past_midnight() -> None:
    at_work = evening()
    at_work.clock.moment = clock.at(DAY + dt.timedelta(days=1), dt.time(0, 20))
    at_work.type("/out db", "/close")
    assert at_work.last.at == clock.at(DAY + dt.timedelta(days=1), dt.time(0, 20))
    at_work = evening()
    at_work.clock.moment = clock.at(DAY + dt.timedelta(days=1), dt.time(20, 0))  # written up the day after
    at_work.type("/out db")
    assert at_work.last.at == clock.at(DAY, dt.time(20, 0))
