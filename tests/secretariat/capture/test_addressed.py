"""Who something is addressed to stands before a colon with a space after it; every other colon is part of the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.capture.addressed import addressed
from secretariat.events.decisions import Recommended
from secretariat.panel.people import People
from tests.support.clerk import begun_clerk
from tests.support.panels import invented_people

PEOPLE = People(invented_people())

ADDRESSED = [
    ("to Eldmoor: that lanes be swept", "Eldmoor", "that lanes be swept"),
    ("To Eldmoor: that lanes be swept", "Eldmoor", "that lanes be swept"),
    ("to the Panel: to meet at 10:30 on Monday", "the Panel", "to meet at 10:30 on Monday"),
    ("to the Panel: see http://lanes.example: it is short", "the Panel", "see http://lanes.example: it is short"),
    ("to the Chief Executive of the Office of the Police and Crime Commissioner: that it be so",
     "the Chief Executive of the Office of the Police and Crime Commissioner", "that it be so"),
    ("to members: that they read it", "members", "that they read it"),
    ("to all five councils: that they write", "all five councils", "that they write"),
    ("to Eldmoor, Tarnshire and Westmere City: that they write", "Eldmoor, Tarnshire and Westmere City",
     "that they write"),
    ("to government: fairer funding", "government", "fairer funding"),
    ("to parish councils: that they write", "parish councils", "that they write"),
    ("to victims' groups: to be told", "victims' groups", "to be told"),
    ("to police: that it look", "police", "that it look"),
    ("to mo: that he look", "Milo Orchard", "that he look"),
    ("to the Home Office:", "the Home Office", ""),
]  # fmt: skip
NOBODY = [
    "to hold a workshop at 10:30 on Monday", "to hold a workshop: two hours", "to hold: a workshop",
    "to circulate three papers: the map, the plan and the note", "to write to the Home Office: it has the money",
    "to the effect that it froze: nobody came", "to reply to the e-mail Re: lanes", "to meet at 10: on Monday",
    "to meet on Monday 10: 30 at noon", "to read http://lanes.example/a: it is short", "to see C:\\lanes: the map",
    "to the hall at 10:30: and back", "that the score be 2:1", "Eldmoor: that lanes be swept",
    "to consider what was said: nothing", "to ask: why", "to Eldmoor", "to: hold a workshop", ": that it be so",
    "to stop cars: nightly", "to staff the desk: two officers", "to police the lanes: nights only",
    "to double patrols: nights", "to target crimes: two of them",
    "to spell out the ratio 3:1", "to press on: it is late", "to bring the figures. Note: they are old",
]  # fmt: skip


@pytest.mark.parametrize(("words", "whom", "what"), ADDRESSED)
def test_a_recipient_is_somebody_before_a_colon_and_a_space(words: str, whom: str, what: str) -> None:
    assert addressed(words, PEOPLE) == (whom, what)


@pytest.mark.parametrize("words", NOBODY)
def test_what_is_to_be_done_is_no_recipient_and_no_word_is_lost(words: str) -> None:
    assert addressed(words, PEOPLE) == ("", words)
    clerk = begun_clerk()
    for line in (f"/recommend {words}", f"> {words}"):
        clerk.type(line)
        assert isinstance(clerk.last, Recommended)
        assert (clerk.last.to, clerk.last.text) == ("", words)
    clerk.type(f">> {words}")
    assert isinstance(clerk.last, Recommended)
    assert (clerk.last.to, clerk.last.text) == ("the Panel", words)


@pytest.mark.parametrize("time", ["9:15", "10:30", "10:30pm", "00:00"])
@pytest.mark.parametrize("before", ["to the Panel", "to Eldmoor", "to hold it", "that it be held"])
def test_a_time_is_never_a_colon_of_anybody(before: str, time: str) -> None:
    assert addressed(f"{before} at {time} on Monday", PEOPLE) == ("", f"{before} at {time} on Monday")


@given(st.text(alphabet="abc TtoO:1. ", max_size=30))
def test_the_words_are_all_there_whoever_they_are_addressed_to(words: str) -> None:
    whom, what = addressed(words, PEOPLE)
    joined = f"to {whom}: {what}" if whom else what
    assert _letters(joined) == _letters(words)


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if not c.isspace())


def test_a_matter_is_referred_to_whoever_stands_before_the_colon() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/refer the Chief Executive of Eldmoor: to decide it by 10:30 on Monday")
    assert clerk.printed[-1].endswith("REFERRED to the Chief Executive of Eldmoor to decide it by 10:30 on Monday.")
    with pytest.raises(Refused, match="Say to whom"):
        clerk.type("/refer the Lanes Trust to decide it by 10:30 on Monday")


def test_whose_an_action_is_may_end_in_a_colon_and_the_words_may_have_others() -> None:
    clerk = begun_clerk(item="5")
    clerk.type(
        "/action mo: to meet at 10:30", "/promise pc: to ring at 9:15", "/action to meet at 10:30 about Re: lanes"
    )
    assert clerk.printed[-3:] == [
        "A1 Milo Orchard to meet at 10:30.", "The Commissioner undertook to ring at 9:15.",
        "A2 To meet at 10:30 about Re: lanes.",
    ]  # fmt: skip


def test_a_deferral_and_a_newcomer_keep_the_colons_of_their_words() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/defer 7 to 10:30 on Monday because the map said: see http://lanes.example")
    assert clerk.printed[-2:] == [
        "The item was DEFERRED to 10:30 on Monday.",
        "Reason: the map said: see http://lanes.example.",
    ]
    clerk = begun_clerk(item="5")
    clerk.type("/in new: Ann Teal, Head of Lanes: north")
    assert clerk.printed[-1].startswith("(Ann Teal joined")


@pytest.mark.parametrize(
    ("whom", "printed"),
    [("Quill", "Councillor Quill"), ("Cllr Quill", "Councillor Quill"), ("Petra Quill", "Councillor Quill"),
     ("pq", "Councillor Quill"), ("Mr Orchard", "Milo Orchard"), ("the Vice-Chair", "the Vice-Chair"),
     ("Eldmoor", "Eldmoor")],
)  # fmt: skip
def test_somebody_who_is_known_is_printed_in_the_one_way(whom: str, printed: str) -> None:
    clerk = begun_clerk()
    clerk.type(f"/recommend to {whom}: to write")
    assert clerk.printed[-1] == f"R1 To write (to {printed})."
