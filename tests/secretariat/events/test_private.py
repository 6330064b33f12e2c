"""Business taken in private: a resolution for each item, when the public went and came, what stays apart (MTG-30)."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.checks.table import minuted
from secretariat.documents.document import Listed, plain
from secretariat.events.base import Happening
from secretariat.events.private import PublicExcluded, PublicReadmitted
from tests.support.clerk import Clerk, begun_clerk
from tests.support.lines.private import resolved
from tests.support.panels import MEETING, invented_items


def exempt(*numbers: str, paragraphs: str = "1") -> Act:
    """These items are down as exempt on the agenda."""
    items = [item.with_(exempt=paragraphs) for item in invented_items() if item.number in numbers]
    return act("exempt", [Put(item, MEETING) for item in items])


def test_each_item_needs_a_resolution_of_its_own() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "a secret word")
    said = clerk.type("/item 6").say
    assert said == "The public is readmitted (/private excludes it again)."
    clerk.type("an open word")
    assert not clerk.p.in_private
    assert clerk.printed[-3:] == [
        "(The public was readmitted at 2:00pm)", "6 Plan for [bold]rural[/bold] lanes", "An open word.",
    ]  # fmt: skip
    assert "secret" not in clerk.minutes


def test_the_return_of_the_public_is_a_line_of_its_own_that_can_be_taken_out() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1")
    readmitted, opened = clerk.type("/item 6").events
    assert isinstance(readmitted, PublicReadmitted)
    assert readmitted.place < opened.place


def test_one_resolution_may_cover_several_items() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1 items 5 and 6", "one secret", "/item 6", "another secret")
    assert clerk.p.in_private
    clerk.type("/next")
    assert not clerk.p.in_private
    assert "secret" not in clerk.minutes


def test_for_items_taken_together_one_resolution_is_for_all_of_them() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 5 with 6", "/private 1")
    assert "exclude the public for items 5 and 6," in clerk.printed[-2]


def test_a_resolution_for_a_later_item_sends_the_public_out_when_that_item_opens() -> None:
    clerk = begun_clerk()
    clerk.type("/private 3 item 7", "an open word")
    assert clerk.printed[-1] == "An open word."
    said = clerk.type("/item 7", time="15:05").say
    assert said == "The public goes out: it was excluded for item 7."
    assert clerk.printed[-2:] == ["7 Meeting dates and agenda plan", "(The public left the meeting at 3:05pm)"]
    clerk.type("a secret word")
    assert "secret" not in clerk.minutes


def test_the_public_is_seen_to_leave_for_items_taken_together_that_were_all_closed_to_it() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/private 1 items 5 and 6")
    clerk.type("/item 5 with 6", time="15:05")
    assert clerk.printed[-1] == "(The public left the meeting at 3:05pm)"


def test_the_private_part_may_come_first() -> None:
    clerk = begun_clerk(item="")
    clerk.type("/private 2")
    assert clerk.printed == [f"{resolved('paragraph 2', 'item 1')}."]
    assert not clerk.p.in_private, "not before the item opens"
    clerk.type("/next", "a secret word", "/public 2:20", "/next", "an open word")
    assert "(The public was readmitted at 2:20pm)" in clerk.printed
    assert clerk.printed[-1] == "An open word."
    assert "secret" not in clerk.minutes


def test_an_exempt_item_opened_in_public_says_which_resolution_it_needs() -> None:
    clerk = begun_clerk(exempt("6", paragraphs="1 and 2"))
    said = clerk.type("/item 6").say
    assert said == "Item 6 is down as exempt under paragraphs 1 and 2 and has no resolution: /private 1 2"
    clerk.type(said.partition(": ")[2])
    assert clerk.p.in_private
    assert clerk.type("/item 7").say == "The public is readmitted (/private excludes it again)."


def test_from_one_exempt_item_to_the_next_nobody_is_let_in_and_the_next_still_needs_its_own() -> None:
    clerk = begun_clerk(exempt("5", "6"))
    clerk.type("/private 1", "one secret")
    said = clerk.type("/item 6").say
    assert said == (
        "The public is still out, but item 6 is down as exempt under paragraph 1 and has no resolution: /private 1"
    )
    clerk.type("another secret", "/private 1", "a third secret")
    assert sum("RESOLVED" in line for line in clerk.printed) == 2, (
        "a resolution is public though it is passed in private"
    )
    assert "secret" not in clerk.minutes


def test_an_exempt_item_taken_in_public_is_mentioned_as_it_ends() -> None:
    clerk = begun_clerk(exempt("5"))
    clerk.type("/agreed to note it")
    assert clerk.type("/item 6").say == (
        "Item 5 is down as exempt, and nothing says that the public was excluded for it."
    )


def test_where_the_meeting_declined_to_exclude_nothing_more_is_asked() -> None:
    clerk = begun_clerk(exempt("5"))
    clerk.type("/private 1 lost because names could be left out", "an open word")
    assert clerk.type("/item 6").say == ""
    assert "An open word." in clerk.minutes


def test_an_item_taken_up_again_after_the_public_was_readmitted_is_public() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "/item 6", "/noted", "/item 5", "an open word")
    assert not clerk.p.in_private
    assert clerk.printed[-1] == "An open word."


def test_letters_have_no_gap_in_the_public_copy_nor_in_the_private_one() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/private 1", "db\twho?", "/public", "db\twhen?")
    for private, count in ((False, 2), (True, 3)):
        points = [b for b in clerk.p.page.blocks(private=private) if isinstance(b, Listed)]
        assert [point.label for point in points] == ["a)", "b)", "c)"][:count]
        assert plain(points[-1].paragraphs[0]) == "When?"


def test_who_could_vote_on_it_is_kept_with_it() -> None:
    clerk = begun_clerk()
    (event,) = clerk.type("/private 1 by pq sec db vote 4 1").events
    assert isinstance(event, PublicExcluded)
    assert (event.mover, event.seconder, event.carried) == ("person-pq", "person-db", True)
    assert event.roll == clerk.p.voters


@pytest.mark.parametrize("line", ["/private 1", "/private 1 item 5", "/private confidential"])
def test_the_public_is_not_excluded_twice_for_one_item(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("/private 1")
    with pytest.raises(Refused, match="The public is already excluded"):
        clerk.type(line)


def test_the_public_cannot_come_back_before_the_meeting_began() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1")
    with pytest.raises(Refused, match=r"The public cannot have come back at 1:00pm: the meeting began at 2:00pm\."):
        clerk.type("/public 1pm")


def test_an_exclusion_of_an_older_archive_lasts_until_the_public_is_readmitted_and_prints_as_it_did() -> None:
    clerk = begun_clerk()
    clerk.put(PublicExcluded(paragraphs="1", at=clerk.at("14:30")))
    clerk.type("a secret word", "/stage it thundered")
    assert clerk.printed[-1] == f"{resolved('paragraph 1', 'this item')}."
    assert clerk.p.in_private


def test_checks_read_nothing_that_was_minuted_in_private() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1 items 6 and 7", "an open word", "/item 6", "one secret", "/public", "/item 7", "a secret")
    words = [event.words() for _, event in minuted(clerk.p, Happening)]
    assert "an open word" in words
    assert not [word for word in words if "secret" in word]


def test_the_meeting_that_is_closed_excludes_nobody() -> None:
    clerk = begun_clerk()
    clerk.type("/close 4pm")
    with pytest.raises(Refused, match="The meeting is closed"):
        clerk.type("/private 1")


def test_a_meeting_that_has_not_begun_excludes_nobody() -> None:
    with pytest.raises(Refused, match=r"The meeting has not begun: /begin first\."):
        Clerk().type("/private 1")


def test_without_an_agenda_the_public_is_out_until_it_is_readmitted() -> None:
    clerk = Clerk(act("bare", [Drop(item, MEETING) for item in invented_items()]))
    clerk.type("/in sw pq db", "/begin", "/private 1", "a secret word", "/public", "an open word")
    assert clerk.printed[-1] == "An open word."
    assert "secret" not in clerk.minutes
