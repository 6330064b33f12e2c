"""Whoever types /private has the public out at once: what is missing comes later, and what was not read is private."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.capture.entering import act_of
from secretariat.capture.excluded import kept_unsettled, would_exclude
from secretariat.capture.several import enter_all
from secretariat.contradictions.finding import open_questions
from secretariat.events.private import PublicExcluded
from tests.depth import deep
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import MEETING, invented_items

SECRET = "The tender of Plumtree Motors was opened"
NO_GROUND = (
    "The public is excluded for item 5, and no paragraph of Schedule 12A is named: add it by /private 1, or by "
    "correcting that line."
)
IN_WORDS = "This is words alone, and the public is there still: /private keeps what follows off the public minutes."


def typed(clerk: Clerk, line: str) -> str:
    """Type a line as a screen does; what is told of it."""
    captured = enter_all(line, clerk.p, desk=clerk.desk, now=clerk.clock(), plan=clerk.plan)
    clerk.memory.do(act_of(captured, clerk.p, clerk.plan))
    return captured.say


def test_what_follows_is_private_though_no_ground_is_said_and_that_is_told_until_it_is() -> None:
    clerk = begun_clerk()
    assert typed(clerk, "/private") == NO_GROUND
    typed(clerk, SECRET)
    assert SECRET not in clerk.minutes
    assert f"Item 5: {NO_GROUND}" in open_questions(clerk.p)
    typed(clerk, "/public")
    assert f"Item 5: {NO_GROUND}" in open_questions(clerk.p)


@pytest.mark.parametrize(
    ("ground", "printed"),
    [("3", "exempt information under paragraph 3"), ("confidential", "section 100A(2)"),
     ("3 pq sec db vote 4 1", "On the motion of Councillor Quill, seconded by Councillor Bramble, and on a show"),
     ("as resolved: a tender", "on the ground resolved: a tender")],
)  # fmt: skip
def test_the_ground_that_is_said_later_stands_in_the_line_that_sent_the_public_out(ground: str, printed: str) -> None:
    clerk = begun_clerk()
    typed(clerk, "/private")
    typed(clerk, SECRET)
    assert typed(clerk, f"/private {ground}") == "The ground is in the line that excluded the public."
    assert sum(isinstance(each, PublicExcluded) for each in clerk.p.bundle.events) == 1
    assert printed in clerk.minutes
    assert SECRET not in clerk.minutes
    assert not any("no paragraph" in each for each in open_questions(clerk.p))


@pytest.mark.parametrize(
    ("first", "kept"),
    [("by pq sec db vote 4 1", "On the motion of Councillor Quill, seconded by Councillor Bramble, and on a show of "
      "hands (4 for, 1 against, 0 abstained), the Panel RESOLVED under section 100A(4)"),
     ("unanimously", "The Panel unanimously RESOLVED under section 100A(4)"),
     ("because a tender is open", "disclosing it: a tender is open."),
     ("carried 1 1", "(1 for, 1 against, 0 abstained), declared CARRIED, by the count the Panel DECLINED")],
)  # fmt: skip
def test_what_was_said_before_the_ground_stays_with_it(first: str, kept: str) -> None:
    clerk = begun_clerk()
    for line in (f"/private {first}", SECRET, "/private 3"):
        typed(clerk, line)
    assert "(paragraph 3 of" in clerk.one_line or "under paragraph 3 of" in clerk.one_line
    assert kept in clerk.one_line
    assert SECRET not in clerk.minutes


@pytest.mark.parametrize("line", ["/private carried 1 1", "/private 3 vote 1 4 carried", "/private 3 carried 2 2"])
def test_what_follows_is_private_where_the_chair_declared_it_carried_against_the_count(line: str) -> None:
    clerk = begun_clerk()
    assert "What follows is kept private" in typed(clerk, line)
    typed(clerk, SECRET)
    typed(clerk, "/public")
    typed(clerk, "It was light again")
    assert SECRET not in clerk.minutes
    assert "DECLINED to exclude the public" in clerk.one_line, "by the count it was lost, and that is what is printed"
    assert "It was light again" in clerk.minutes


def test_a_resolution_lost_by_its_count_alone_excludes_nobody() -> None:
    clerk = begun_clerk()
    typed(clerk, "/private 3 vote 1 4")
    assert not clerk.p.in_private


@pytest.mark.parametrize(("exempt", "open_now", "which"), [("6", "5", "6"), ("5", "5", "5"), ("56", "4", "5")])
def test_the_following_item_is_the_exempt_one(exempt: str, open_now: str, which: str) -> None:
    agenda = [each.with_(exempt="3") if each.number in exempt else each for each in invented_items()]
    clerk = begun_clerk(act("the agenda", [Put(item, MEETING) for item in agenda]), item=open_now)
    typed(clerk, "/private that the public be excluded for the following item under paragraph 3")
    excluded = clerk.last
    assert isinstance(excluded, PublicExcluded)
    assert excluded.items == (f"item-{which}",)


@pytest.mark.parametrize(
    "line", ["/private 3 item 6", "/private lost", "/private 3 lost 1-4", "/private 9", "/private"]
)
def test_no_line_after_it_makes_public_what_was_private(line: str) -> None:
    clerk = begun_clerk()
    typed(clerk, "/private")
    typed(clerk, SECRET)
    with suppress(Refused):
        typed(clerk, line)
    assert SECRET not in clerk.minutes
    assert clerk.p.in_private


def test_the_ground_can_be_said_after_the_close() -> None:
    clerk = begun_clerk()
    for line in ("/private", SECRET, "/public", "/close 4pm"):
        typed(clerk, line)
    assert typed(clerk, "/private 3").startswith("The ground is in the line that excluded the public.")
    assert "under paragraph 3" in clerk.minutes
    assert SECRET not in clerk.minutes


@pytest.mark.parametrize(
    "line",
    ["/private gladly", "/private 1 by pc", "/private 8", "/private 1 vote 9 9", "/privte 3", "/pvt 3",
     "/private item 99", "/PRIVATE gladly", "/exempt gladly", "/private standing vote 4 1",
     "/private 3 commercially sensitive"],
)  # fmt: skip
def test_a_refused_line_was_to_send_the_public_out_and_keeps_it_out_with_its_words(line: str) -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused):
        typed(clerk, line)
    assert would_exclude(line, clerk.p)
    typed(clerk, kept_unsettled(line, clerk.p, clerk.desk))
    typed(clerk, SECRET)
    assert clerk.p.in_private
    assert SECRET not in clerk.minutes


@pytest.mark.parametrize(
    "line", ["/private 1 gladly lost", "/public gladly", "/promise", "private gladly", "/privet", "/q"]
)
def test_other_lines_were_not(line: str) -> None:
    clerk = begun_clerk()
    assert would_exclude(line, clerk.p) is (line == "/privet")
    typed(clerk, "/private 1")
    assert not would_exclude("/private gladly", clerk.p)


def test_the_agenda_s_own_paragraph_is_named_and_is_not_taken_for_said() -> None:
    clerk = begun_clerk(act("the agenda", Put(invented_items()[5].with_(exempt="3"), MEETING)), item="6")
    assert typed(clerk, "/private").endswith(
        "add it by /private 3, as the agenda has it for item 6, or by correcting that line."
    )
    assert "paragraph 3" not in clerk.minutes


@pytest.mark.parametrize(
    "line",
    ["/resolved that the press and public be excluded", "/agreed to exclude the public for item 6",
     "/agreed to go into private session", "/motion pq sec db that the public be excluded, carried",
     "The press and public were excluded.", "/stage The public left the meeting",
     "Private session", "Exempt business.", "Public left at 3.15", "Press and public withdrew"],
)  # fmt: skip
def test_words_that_exclude_nobody_are_told_at_once_and_at_the_end(line: str) -> None:
    clerk = begun_clerk()
    assert IN_WORDS in typed(clerk, line)
    assert any("said in words alone" in each for each in open_questions(clerk.p))
    typed(clerk, "/private 1")
    assert not any("said in words alone" in each for each in open_questions(clerk.p))
    assert IN_WORDS not in typed(clerk, line)


@pytest.mark.parametrize(
    "line",
    ["/agreed not to exclude the public", "Two members of the public left", "/noted that the public was not excluded",
     "/motion pq sec db that the public be excluded", "/resolved that lanes be swept"],
)  # fmt: skip
def test_other_words_are_not(line: str) -> None:
    clerk = begun_clerk()
    assert IN_WORDS not in typed(clerk, line)


WORDS = st.lists(
    st.sampled_from(
        ["1", "3", "9", "item", "6", "items", "and", "pq", "sec", "db", "vote", "4", "5", "at", "3pm", "because",
         "staff", "as resolved:", "standing", "confidential", "the", "public", "left", "gladly", ",", ":", "-",
         "(tender)", "nem con", "carried", "para.", "of schedule 12A", "?", "by", "for the rest of the meeting",
         "commercially sensitive"]
    ),
    max_size=6,
)  # fmt: skip
COMMAND = st.sampled_from(
    ["/private", "/exclude", "/exempt", "/PRIVATE", "/private,", "/out public", "/public left", "/privte"]
)


@deep(max_examples=300)
@given(COMMAND, WORDS)
def test_whatever_follows_such_a_word_what_comes_next_is_private(command: str, words: list[str]) -> None:
    clerk = begun_clerk()
    line = f"{command} {' '.join(words)}".strip()
    try:
        typed(clerk, line)
    except Refused:
        if would_exclude(line, clerk.p):
            typed(clerk, kept_unsettled(line, clerk.p, clerk.desk))
    if not clerk.p.in_private:
        excluded = [each for each in clerk.p.bundle.events if isinstance(each, PublicExcluded)]
        assert excluded
        lost = not excluded[-1].carried and (excluded[-1].votes_for or 0) <= excluded[-1].votes_against
        assert lost or "item-5" not in excluded[-1].items  # other items were named, for which it is still to go out
        return
    typed(clerk, SECRET)
    assert SECRET not in clerk.minutes


@pytest.mark.parametrize(
    "line",
    ["/public 3:20", "/public the public returned at 3.20", "/public readmitted 3.20pm", "/public back in 3.20pm",
     "/readmit 3.20", "/private ended 3.20", "/private session over 3.20", "/end private 3.20",
     "/ended private session 3.20", "/open session 3.20", "/public was invited back 3.20"],
)  # fmt: skip
def test_the_public_is_back_however_that_is_typed(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("/private 3", line)
    assert clerk.printed[-1] == "(The public was readmitted at 3:20pm)"
    assert not clerk.p.in_private


def test_end_alone_still_ends_the_meeting_and_a_refused_exclusion_excludes_nobody() -> None:
    clerk = begun_clerk()
    clerk.type("/private 3", "/end 3.40")
    assert clerk.p.phase == "closed"
    assert not would_exclude("/private refused", begun_clerk().p)
