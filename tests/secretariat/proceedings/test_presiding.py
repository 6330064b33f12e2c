"""Who presides through a meeting, and how the minutes say so (MTG-50, MTG-51)."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import delete
from secretariat.events.elections import Elected
from secretariat.events.room import ChairTaken
from secretariat.meetings.meeting import Meeting, MeetingKind
from tests.support.clerk import Clerk, begun_clerk, squeezed
from tests.support.panels import DAY, MEETING, substitution

ANNUAL = act("annual", Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL)))


def refused(clerk: Clerk, line: str) -> str:
    with pytest.raises(Refused) as refusal:
        clerk.type(line)
    return str(refusal.value)


def head(clerk: Clerk) -> str:
    """The head of the minutes, to the officers."""
    return squeezed(clerk.minutes.partition("Officers present")[0])


# --- who may ---


def test_only_a_member_who_votes_takes_the_chair() -> None:
    clerk = begun_clerk(present="sw pq db ob us ck mo pc")
    clerk.type("/in tk 2:05 virtual")
    for who in ("pc", "mo", "ck", "us", "tk"):
        assert "has no vote here, so cannot take the chair." in refused(clerk, f"/chair {who}")


def test_a_substitute_who_votes_may_take_the_chair() -> None:
    clerk = begun_clerk(substitution(), present="sw pq us ck")
    clerk.type("/chair us")
    assert clerk.p.presiding == "person-us"


def test_a_member_with_an_interest_does_not_chair_that_item() -> None:
    clerk = begun_clerk()
    clerk.type("/declare db 5 nri directly speaks a contract")
    assert refused(clerk, "/chair db") == (
        "Councillor Bramble has declared an interest in this item, so cannot take the chair for it."
    )


def test_the_clerk_takes_the_chair_to_have_a_chair_elected_and_for_nothing_else() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/chair ck")
    assert clerk.printed[-1] == "(Clara Knapweed in the Chair)"
    clerk.type("/elect chair db by pq sec sw")
    assert "has no vote here" in refused(clerk, "/chair ck")


def test_the_word_the_commissioner_has_a_capital_at_the_head_of_a_note() -> None:
    """A file from elsewhere may put anybody in the chair; it is still printed well."""
    clerk = begun_clerk()
    clerk.put(ChairTaken(person="person-pc"))
    assert clerk.printed[-1] == "(The Commissioner in the Chair)"


# --- changes in passing ---


def test_when_the_chair_leaves_the_minutes_say_who_takes_it() -> None:
    clerk = begun_clerk()
    said = clerk.type("/out sw 3pm").say
    assert clerk.printed[-2:] == [
        "(Councillor Ŵyn-Llŷr left the meeting at 3:00pm)",
        "(Councillor Quill in the Chair)",
    ]
    assert said == "Councillor Quill presides now."


def test_when_both_are_away_the_clerk_is_told_that_nobody_presides() -> None:
    clerk = begun_clerk(present="sw db ob cx mh ck")
    said = clerk.type("/out sw 3pm").say
    assert said == "Nobody presides now: /chair says who takes the chair."
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr left the meeting at 3:00pm)"


def test_a_chair_who_comes_late_takes_it_if_nobody_has_and_else_only_when_told() -> None:
    clerk = begun_clerk(present="db ob cx mh ck")
    clerk.type("/in sw 2:10")
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr in the Chair)"
    other = begun_clerk(present="pq db ob cx ck")
    said = other.type("/in sw 2:10").say
    assert said == "Councillor Quill presides: /chair sw where the Chair now takes over."
    assert other.p.presiding == "person-pq"
    other.type("/chair sw")
    assert other.p.presiding == "person-sw"


@pytest.mark.parametrize("line", ["/in pq sw 2:10", "/in sw pq 2:10", "/in everyone 2:10"])
def test_where_chair_and_vice_chair_come_together_the_chair_presides(line: str) -> None:
    clerk = begun_clerk(present="db ob cx mh ck")
    clerk.type(line)
    assert clerk.p.presiding == "person-sw"
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr in the Chair)"


def test_where_chair_and_vice_chair_are_back_together_after_an_adjournment_the_chair_presides() -> None:
    clerk = begun_clerk(present="db ob cx mh ck")
    clerk.type("/adjourn 3pm")
    clerk.type("/resume 3:20 with db ob cx mh ck pq sw")
    assert clerk.p.presiding == "person-sw"


def test_where_chair_and_vice_chair_are_back_together_after_an_interest_the_chair_presides() -> None:
    clerk = begun_clerk(present="pq sw db ob cx mh ck")
    clerk.type("/declare pq 5 withdraws a farm", "/declare sw 5 withdraws a farm", "/item 5")
    assert clerk.p.presiding == ""
    clerk.type("/item 6")
    assert clerk.p.presiding == "person-sw"


def test_the_chair_for_one_item_goes_back_at_the_next_and_that_is_printed() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db for this item", "/item 6")
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr in the Chair)"


def test_someone_is_named_beforehand_to_chair_an_item() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db for item 6")
    assert clerk.p.presiding == "person-sw"
    clerk.type("/item 6")
    assert clerk.p.presiding == "person-db"
    assert clerk.printed[-1] == "(Councillor Bramble in the Chair for this item)"
    clerk.type("/item 7")
    assert clerk.p.presiding == "person-sw"


def test_whoever_was_to_chair_an_item_and_is_away_does_not() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db for item 6", "/out db 3pm", "/item 6")
    assert clerk.p.presiding == "person-sw"


def test_the_chair_is_taken_until_an_item_is_opened() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db until item 7", "/item 6")
    assert clerk.p.presiding == "person-db"
    clerk.type("/item 7")
    assert clerk.p.presiding == "person-sw"
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr in the Chair)"


def test_whoever_chairs_for_an_item_and_leaves_gives_it_to_the_chair() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db for this item", "/out db 3pm")
    assert clerk.p.presiding == "person-sw"
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr in the Chair)"


def test_a_new_chair_who_is_here_takes_over_without_another_note() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq sec sw")
    assert isinstance(clerk.last, Elected)
    assert "in the Chair" not in clerk.printed[-1]


def test_an_item_in_which_the_chair_has_an_interest_is_opened_with_a_word_of_it() -> None:
    clerk = begun_clerk()
    clerk.type("/declare sw 6 dpi a contract")
    said = clerk.type("/item 6").say
    assert said.endswith(
        "Councillor Ŵyn-Llŷr presides and has declared an interest in item 6: /chair says who else does."
    )


# --- the head of the minutes ---


def test_the_head_says_who_presided_where_that_was_not_the_chair() -> None:
    assert "Councillor Quill in the Chair." in head(begun_clerk(present="pq db ob cx ck pc"))
    assert "in the Chair" not in head(begun_clerk())
    assert "in the Chair" not in head(begun_clerk(ANNUAL, item="1"))


def test_a_new_chair_keeps_the_chair_that_somebody_only_had_for_the_item() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db for this item", "/elect chair ob by pq sec sw", "/item 6")
    assert clerk.p.presiding == "person-ob"


# --- what was corrected away ---


def test_one_whose_arrival_was_deleted_does_not_preside_and_that_is_a_problem() -> None:
    clerk = begun_clerk(present="sw pq db ob ck pc")
    clerk.type("/in cx 2:05", "/chair cx")
    arrived = next(event for event in clerk.p.bundle.events if event.line(clerk.p).startswith("/in cx"))
    clerk.memory.do(delete(arrived, clerk.p))
    assert clerk.p.presiding == "person-sw"
    assert clerk.p.problems == [f"{clerk.p.name('person-cx', start=True)} took the chair without being here."]


def test_one_who_goes_before_the_meeting_begins_gives_up_the_chair() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob ck pc", "/chair db", "/out db")
    assert clerk.p.presiding == ""
    clerk.type("/begin", time="14:00")
    assert clerk.p.presiding == "person-sw"
