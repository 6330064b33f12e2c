"""Elections to the chair and vice-chair, with every way in which one can go (MTG-50, MTG-51, MTG-22)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete
from secretariat.events.ballots import Balloted
from secretariat.events.elections import Elected, NotElected
from secretariat.meetings.meeting import AgendaItem, Meeting, MeetingKind, Purpose
from secretariat.panel.people import Role
from secretariat.proceedings import contests
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, MEETING, invented_items, substitution

YEAR = "for the municipal year 2031/32"


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("", "2031/32"),
        (" for the municipal year 2031/32", "2031/32"),
        (" for the year 2030/31", "2030/31"),
        (" for 2032-33", "2032/33"),
        (" for the municipal year 2030/2031", "2030/31"),
    ],
)
def test_an_annual_meeting_in_may_elects_for_the_year_to_come_or_the_one_that_is_said(said: str, year: str) -> None:
    """CAL-06: on 14 May the year that begins on 20 May is meant."""
    meeting = Meeting(id="2031-05-14", date=dt.date(2031, 5, 14), kind=MeetingKind.ANNUAL)
    item = AgendaItem(id="chair", number="1", title="Election of Chair", business=Purpose.ELECT_CHAIR)
    clerk = Clerk(act("annual", Put(meeting), Put(item, "2031-05-14")), meeting="2031-05-14")
    clerk.type("/in sw pq db ob cx ck", "/begin", "/item 1", f"/elect chair pq by db{said}", time="14:00")
    assert clerk.printed[-1].endswith(f"Councillor Quill was appointed Chair for the municipal year {year}.")
    assert clerk.last.line(clerk.p) == "/elect chair pq" + ("" if year == "2031/32" else
                                                              f" for the municipal year {year}")  # fmt: skip


def test_for_the_rest_of_the_year_is_printed_as_it_was_said() -> None:
    clerk = begun_clerk()
    clerk.type("/elect chair db by pq for the remainder of the municipal year")
    assert clerk.printed[-1].endswith("was appointed Chair for the rest of the municipal year 2031/32.")
    assert clerk.last.line(clerk.p) == "/elect chair db for the rest of the municipal year 2031/32"


def test_a_year_that_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="2031/45 is no municipal year: write 2031/32"):
        begun_clerk().type("/elect chair db by pq for 2031/45")


def annual() -> Act:
    """The annual meeting, whose first two items elect the chair and the vice-chair."""
    chair, vice, *_ = invented_items()
    return act(
        "annual",
        Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL)),
        Put(chair.with_(title="Election of Chair", business=Purpose.ELECT_CHAIR), MEETING),
        Put(vice.with_(title="Election of Vice-Chair", business=Purpose.ELECT_VICE), MEETING),
    )


def electing(**settings: str) -> Clerk:
    return begun_clerk(annual(), item="1", **settings)


def told(clerk: Clerk) -> str:
    """The last paragraph printed."""
    return clerk.printed[-1]


def refused(clerk: Clerk, line: str) -> str:
    with pytest.raises(Refused) as refusal:
        clerk.type(line)
    return str(refusal.value)


# --- nominations ---


def test_the_item_says_which_office_is_meant() -> None:
    clerk = electing()
    clerk.type("/e db pq sw", "/item 2", "/e ob pq sw")
    assert (clerk.p.office_holder("chair"), clerk.p.office_holder("vice-chair")) == ("person-db", "person-ob")


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("withdrawn", "The nomination of Councillor Bramble was withdrawn."),
        ("declines", "Councillor Bramble declined the nomination."),
        ("not seconded", "The nomination of Councillor Bramble was not seconded and fell."),
    ],
)
def test_a_nomination_that_fell_is_told_and_the_other_candidate_is_unopposed(how: str, words: str) -> None:
    clerk = electing()
    clerk.type("/nominate db by pq", "/nominate ob by sw sec cx", f"/nominate db {how}")
    assert words in told(clerk)
    assert refused(clerk, "/elect db vote") == "Councillor Bramble is a candidate no longer."
    clerk.type("/elect ob")
    assert told(clerk).endswith(
        f"There was no other candidate left, and Councillor [/b] O’Brien 佐藤 was appointed Chair {YEAR}."
    )


def test_whoever_withdrew_may_be_nominated_again() -> None:
    clerk = electing()
    clerk.type("/nominate db by pq", "/nominate db withdrawn", "/nominate db by sw sec cx")
    assert contests.candidates(clerk.p, "chair") == ["person-db"]


def test_only_those_who_vote_propose_and_second_and_only_a_member_stands() -> None:
    clerk = electing(present="sw pq db us ck pc")
    clerk.type("/in tk 2:05 virtual")
    for who in ("ck", "pc", "us", "tk"):
        assert "has no vote here, so cannot propose or second." in refused(clerk, f"/nominate db by {who}")
    for who in ("ck", "pc", "us"):
        assert "holds no seat on the Panel, so cannot be Chair." in refused(clerk, f"/nominate {who} by pq")


def test_nobody_is_nominated_twice_for_one_office() -> None:
    clerk = electing()
    clerk.type("/nominate db by pq")
    assert refused(clerk, "/nominate db by pq") == "Councillor Bramble was nominated already."
    already = "Councillor Bramble was nominated already, proposed by Councillor Quill: correct that line."
    assert refused(clerk, "/nominate db by sw").startswith(already)


# --- votes with counts ---


def test_a_counted_election_is_one_line_and_keeps_counts_and_roll() -> None:
    clerk = electing()
    clerk.type("/nominate db by pq sec sw", "/nominate ob by cx sec db")
    captured = clerk.type("/e db 3 ob 2")
    assert told(clerk).endswith(
        "On a show of hands Councillor Bramble had 3 votes and Councillor [/b] O’Brien 佐藤 2; 0 abstained. "
        f"Councillor Bramble was appointed Chair {YEAR}."
    )
    counted, elected = captured.events
    assert isinstance(counted, Balloted)
    assert isinstance(elected, Elected)
    assert counted.counts == (("person-db", 3), ("person-ob", 2))
    assert counted.roll == elected.roll == tuple(f"person-{code}" for code in ("sw", "pq", "db", "ob", "cx"))


def test_nobody_but_those_here_who_vote_is_counted() -> None:
    clerk = electing()
    clerk.type("/nominate db", "/nominate ob", "/out cx 2:10")
    assert refused(clerk, "/e db 3 ob 1 abstained 1") == "5 votes were counted, but 4 members here can vote."


def test_a_plurality_elects_and_the_clerk_is_told_that_it_is_no_majority() -> None:
    clerk = electing()
    said = clerk.type("/e db 2 ob 1 cx 1").say
    assert said == "Nobody had more than half of the votes: the panel’s rules say whether that is enough."
    assert clerk.p.office_holder("chair") == "person-db"


def test_an_election_goes_on_in_rounds_and_who_drops_out_is_told() -> None:
    clerk = electing()
    clerk.type("/ballot db 2 ob 2 cx 1 out cx")
    assert told(clerk).endswith("Councillor [@click=app.quit]x[/] was eliminated.")
    assert contests.candidates(clerk.p, "chair") == ["person-db", "person-ob"]
    assert refused(clerk, "/e db 3 cx 2") == "Councillor [@click=app.quit]x[/] is no candidate for Chair."
    clerk.type("/e db 3 ob 2")
    assert clerk.p.office_holder("chair") == "person-db"


def test_the_first_of_the_last_ballot_is_elected_and_nobody_else() -> None:
    clerk = electing()
    clerk.type("/ballot db 3 ob 2")
    assert refused(clerk, "/e ob vote") == (
        "Councillor [/b] O’Brien 佐藤 did not have the most votes: Councillor Bramble had."
    )
    clerk.type("/e db vote")
    assert told(clerk).endswith(f"0 abstained. Councillor Bramble was appointed Chair {YEAR}.")


# --- equal votes ---


def test_the_clerk_who_conducts_the_election_has_no_casting_vote_and_lots_are_drawn() -> None:
    clerk = electing()
    said = clerk.type("/e db 2 ob 2 abstained 1").say
    assert told(clerk).endswith("1 abstained. The votes were equal.")
    assert said == (
        "The votes were equal. Clara Knapweed presides without a vote, so cannot give a casting vote. "
        "/elect chair db lot says who was drawn; or take another /ballot."
    )
    assert "presides without a vote" in refused(clerk, "/e db casting")
    assert "The votes were equal: say “casting” or “lot”" in refused(clerk, "/e db vote")
    clerk.type("/e ob lot")
    assert told(clerk).endswith(f"Lots were drawn, and Councillor [/b] O’Brien 佐藤 was appointed Chair {YEAR}.")


def test_the_person_presiding_decides_equal_votes_between_those_who_have_them() -> None:
    clerk = electing()
    clerk.type("/e db by pq sec sw", "/item 2")
    said = clerk.type("/e ob 2 cx 2 pq 1").say
    assert said.startswith("The votes were equal: /elect vice ob casting")
    assert "did not have the most votes" in refused(clerk, "/e pq casting")
    clerk.type("/e cx casting")
    assert told(clerk).endswith(f"appointed Vice-Chair {YEAR} on the casting vote of the person presiding.")


def test_a_casting_vote_may_be_refused() -> None:
    clerk = electing()
    clerk.type("/e db by pq sec sw", "/item 2")
    said = clerk.type("/e ob 2 cx 2 abstained 1 refused").say
    assert told(clerk).endswith("The votes were equal, and the person presiding gave no casting vote.")
    assert "lot says who was drawn" in said
    assert "vice-chair" not in clerk.p.elected


def test_where_nobody_presides_there_is_no_casting_vote() -> None:
    clerk = begun_clerk(present="db ob cx mh ck")
    clerk.type("/nominate chair db", "/nominate chair ob")
    assert refused(clerk, "/elect chair db casting").startswith("Nobody presides, so nobody can give a casting vote")


# --- what cannot be twice ---


def test_an_office_is_filled_once_and_nobody_holds_both() -> None:
    clerk = electing()
    clerk.type("/e db by pq sec sw")
    again = "Councillor Bramble was elected Chair already: undo or correct that line."
    for line in ("/elect chair ob", "/nominate chair ob", "/ballot chair ob 2 cx 1", "/elect chair none"):
        assert refused(clerk, line) == again
    assert refused(clerk, "/elect vice db by pq") == (
        "Councillor Bramble was elected Chair, so cannot be Vice-Chair as well."
    )


def test_an_elected_chair_taken_back_leaves_the_office_to_be_elected_again() -> None:
    clerk = electing()
    clerk.type("/e db by pq sec sw")
    clerk.memory.do(delete(clerk.last, clerk.p))
    clerk.type("/elect chair db")
    assert clerk.p.office_holder("chair") == "person-db"


def test_a_count_is_corrected_alone_and_elects_nobody_twice() -> None:
    clerk = electing()
    clerk.type("/ballot db 3 ob 2", "/elect db vote")
    counted = next(event for event in clerk.p.bundle.events if isinstance(event, Balloted))
    clerk.memory.do(correct(counted, "/ballot db 3 ob 1 abstained 1", clerk.p, now=clerk.clock()))
    assert told(clerk).count("was appointed Chair") == 1
    assert "O’Brien 佐藤 1; 1 abstained." in told(clerk)


# --- another contest for the same office ---


@pytest.mark.parametrize(
    "ending",
    [
        ["/elect none"],
        ["/ballot db 2 ob 2", "/elect none because the votes were equal"],
        ["/elect db 3 ob 1 for this meeting"],
        ["/elect db vote for this item"],
        ["/elect ob lot for item 5"],
        ["/elect db vote", "/nominate db declined"],
    ],
    ids=" ".join,
)
def test_another_contest_for_an_office_begins_without_the_candidates_of_the_first(ending: list[str]) -> None:
    clerk = electing()
    clerk.type("/nominate db by pq", "/nominate ob by sw sec cx", *ending)
    assert contests.candidates(clerk.p, "chair") == []
    clerk.type("/elect cx by pq sec sw")
    assert "There were no other nominations, and Councillor [@click=app.quit]x[/]" in told(clerk)
    assert told(clerk).startswith("Nominations were invited for the office of Chair.")
    holding = [person.id for person in clerk.p.people for post in person.posts
               if post.role is Role.CHAIR and post.since == DAY]  # fmt: skip
    assert holding == ["person-cx"]


def test_an_item_for_the_same_office_begins_a_contest_of_its_own_though_the_first_was_left() -> None:
    chair, _, third, *_ = invented_items()
    again = act(
        "again", Put(third.with_(title="Election of Chair for the winter", business=Purpose.ELECT_CHAIR), MEETING)
    )
    clerk = begun_clerk(annual(), again, item="1")
    clerk.type("/nominate db by pq", "/nominate ob by sw", "/ballot db 2 ob 2", f"/item {third.number}")
    assert contests.candidates(clerk.p, "chair") == []
    clerk.type("/item 5", f"/item {chair.number}")
    assert clerk.p.elected == {}


def test_an_election_for_this_meeting_gives_no_post_and_lasts_while_others_come() -> None:
    clerk = begun_clerk(present="pq db ob cx mh ck", item="5")
    clerk.type("/elect chair db by pq for this meeting", "/in sw 2:20")
    assert clerk.p.presiding == "person-db"
    assert clerk.p.office_holder("chair") == "person-sw"
    assert Role.CHAIR not in clerk.p.people["person-db"].roles_on(DAY)


def test_a_substitute_who_votes_may_have_the_chair_for_this_meeting_and_not_for_the_year() -> None:
    clerk = begun_clerk(substitution(), present="sw pq db us ck pc", item="5")
    assert "holds no seat on the Panel, so cannot be Chair." in refused(clerk, "/elect chair us by pq")
    clerk.type("/elect chair us by pq for this item")
    assert clerk.p.presiding == "person-us"


def test_an_election_for_one_item_ends_with_it() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/elect chair db by pq for this item")
    assert clerk.p.presiding == "person-db"
    clerk.type("/next")
    assert clerk.p.presiding == "person-sw"


def test_who_was_elected_first_has_the_office_again_where_the_later_election_is_taken_out() -> None:
    clerk = electing()
    clerk.type("/e db by pq sec sw", "/item 5", "/elect chair ob by pq")
    assert Role.CHAIR not in clerk.p.people["person-db"].roles_on(DAY)
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert Role.CHAIR in clerk.p.people["person-db"].roles_on(DAY)
    assert clerk.p.office_holder("chair") == "person-db"


@pytest.mark.parametrize("reason", ["because the votes were equal", "because of a tie", "due to an equality of votes",
                                    "because the votes were again tied", ", the votes being equal",
                                    "as the votes were equal"])  # fmt: skip
def test_that_the_votes_were_equal_is_said_once(reason: str) -> None:
    clerk = electing()
    clerk.type("/ballot db 2 ob 2", f"/elect none {reason}")
    assert clerk.printed[-2].endswith("The votes were equal. No Chair was elected.")
    clerk.type("/nominate db by pq", f"/elect none {reason}")
    assert not clerk.printed[-1].endswith("No Chair was elected.")


# --- nobody, and somebody who is away ---


def test_nobody_is_elected_and_the_chair_is_vacant() -> None:
    clerk = electing()
    clerk.type("/nominate db by pq", "/nominate db declined", "/elect none because nobody was willing")
    assert clerk.printed[-2].endswith("declined the nomination. No Chair was elected: nobody was willing.")
    assert told(clerk) == "(Councillor Quill in the Chair)"
    assert clerk.p.office_holder("chair") == ""
    assert isinstance(clerk.last, NotElected)
    assert "(Chair)" not in clerk.minutes.partition("Signed")[0]


def test_where_there_is_no_vice_chair_either_the_meeting_chooses_someone() -> None:
    clerk = electing(present="sw db ob cx ck pc")
    clerk.type("/elect none")
    assert clerk.p.presiding == ""
    clerk.type("/chair db chosen")
    assert told(clerk) == "(Councillor Bramble, chosen by the members present, in the Chair)"


def test_a_chair_may_still_be_elected_later_in_the_meeting() -> None:
    clerk = electing()
    clerk.type("/elect none", "/item 5", "/elect chair db by pq sec sw")
    assert clerk.p.office_holder("chair") == clerk.p.presiding == "person-db"
    assert Role.CHAIR in clerk.p.people["person-db"].roles_on(DAY)


def test_who_is_elected_in_absence_is_said_to_be_and_somebody_else_presides() -> None:
    clerk = electing()
    clerk.type("/e rg by pq sec sw")
    assert f"Councillor Gorse was appointed Chair {YEAR} in absence." in clerk.printed[-2]
    assert told(clerk) == "(Councillor Quill in the Chair)"
    clerk.type("/e vice ly 3 ob 2")
    assert told(clerk).endswith(f"Councillor Yarrow was appointed Vice-Chair {YEAR} in absence.")


WISH = "as the wish of those present and not as a decision, "


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["/e db by pq sec sw"], f"There were no other nominations, and {WISH}Councillor Bramble was chosen as Chair."),
        (["/e db vote"], f"{WISH.capitalize()}Councillor Bramble was chosen as Chair on a vote."),
        (["/e db lot"], f"Lots were drawn, and {WISH}Councillor Bramble was chosen as Chair."),
        (["/e db 3 pq 0"], f"{WISH.capitalize()}Councillor Bramble was chosen as Chair."),
        (["/e rg by pq sec sw"], f"and {WISH}Councillor Gorse was chosen as Chair in absence."),
        (["/e vice pq by db sec sw"], f"and {WISH}Councillor Quill was chosen as Vice-Chair."),
    ],
)
def test_an_election_without_a_quorum_is_the_wish_of_those_present_and_appoints_nobody(
    lines: list[str], said: str
) -> None:
    clerk = electing(present="sw pq db ck")
    before = [person.posts for person in clerk.p.people]
    assert "There is no quorum: this is printed as the wish of those present" in clerk.type(*lines).say
    assert said in " ".join(clerk.printed)
    assert "appointed" not in clerk.minutes
    assert [person.posts for person in clerk.p.people] == before
    assert not clerk.p.elected


def test_once_there_is_a_quorum_somebody_is_elected_after_all() -> None:
    clerk = electing(present="sw pq db ck")
    clerk.type("/e db by pq sec sw", "/in ob cx mh 2:10", "/e db")
    assert f"Councillor Bramble was appointed Chair {YEAR}." in " ".join(clerk.printed)
    assert Role.CHAIR in clerk.p.people["person-db"].roles_on(DAY)
