"""To whom a matter is addressed (REC-02): by the event's own words, people's roles and the panel's words."""

from __future__ import annotations

import pytest

from secretariat.matters.gathering import matters
from secretariat.matters.matter import Recipient
from secretariat.matters.recipient import addressed_to, recipient_of
from secretariat.panel.people import Person, Post, Role
from tests.support.clerk import begun_clerk
from tests.support.panels import the_panel


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("", "Commissioner"),
        ("the Commissioner", "Commissioner"),
        ("the Police and Crime Commissioner", "Commissioner"),
        ("the PCC", "Commissioner"),
        ("the PFCC", "Commissioner"),
        ("the OPCC", "Commissioner"),
        ("the Deputy Commissioner", "Commissioner"),
        ("the Office of the Police and Crime Commissioner", "Commissioner"),
        ("the Commissioner and the Chief Constable", "Commissioner"),
        ("the Chief Constable and the Commissioner", "Commissioner"),
        ("the Chief Constable, through the Commissioner", "Commissioner"),
        ("the Panel and the Commissioner", "Commissioner"),
        ("the Commissioner's office", "Commissioner"),
        ("the Commissioner’s Chief Finance Officer", "Commissioner"),
        ("the Chief Constable and Eldmoor", "force"),
        ("the Chief Constable's staff", "force"),
        ("the Panel's clerk", "clerk"),
        ("the clerk to the Panel", "clerk"),
        ("the Panel’s task group", "panel"),
        ("members of the Panel", "panel"),
        ("Members of Parliament", "other"),
        ("the Chair of Eldmoor Council", "council"),
        ("the Chair of the Harbour Trust", "other"),
        ("the Home Secretary", "other"),
        ("police officers", "force"),
        ("His Majesty’s Inspectorate", "other"),
        ("the Deputy Chief Constable", "force"),
        ("the Constabulary", "force"),
        ("Westmere Police", "force"),
        ("the Panel", "panel"),
        ("the Police and Crime Panel", "panel"),
        ("the Westmere Police and Crime Panel", "panel"),
        ("the Chair and Vice-Chair", "panel"),
        ("members", "panel"),
        ("the complaints sub-committee", "panel"),
        ("Eldmoor", "council"),
        ("Tarnshire and Eldmoor", "council"),
        ("the district councils", "council"),
        ("Hollin Borough Council", "council"),
        ("the clerk", "clerk"),
        ("officers", "clerk"),
        ("the Monitoring Officer", "clerk"),
        ("the host authority", "clerk"),
        ("the Harbour Trust", "other"),
        ("Lord Tolland", "other"),
    ],
)
def test_words_address_whom_they_name(words: str, to: Recipient) -> None:
    assert addressed_to(words, the_panel()) == to


@pytest.mark.parametrize(
    ("word", "words", "to"),
    [("Mayor", "the Mayor", "Commissioner"), ("Mayor", "the Deputy Mayor", "Commissioner"),
     ("Commissioner", "the Mayor of Tolland", "other")],
)  # fmt: skip
def test_the_office_is_known_by_the_panels_own_word(word: str, words: str, to: Recipient) -> None:
    assert addressed_to(words, the_panel().with_(office_word=word)) == to


@pytest.mark.parametrize(
    ("role", "job", "to"),
    [
        (Role.COMMISSIONER, "", "Commissioner"), (Role.DEPUTY, "", "Commissioner"),
        (Role.STAFF, "Chief Executive", "Commissioner"), (Role.MEMBER, "", "panel"), (Role.INDEPENDENT, "", "panel"),
        (Role.SUBSTITUTE, "", "panel"), (Role.CLERK, "", "clerk"), (Role.OFFICER, "Monitoring Officer", "clerk"),
        (Role.WITNESS, "Chief Constable", "force"), (Role.OTHER, "Superintendent, Westmere Constabulary", "force"),
        (Role.WITNESS, "Director, Eldmoor Council", "council"), (Role.WITNESS, "The Harbour Trust", "other"),
    ],
)  # fmt: skip
def test_a_promise_is_its_givers_by_role_and_job(role: Role, job: str, to: Recipient) -> None:
    person = Person(code="x", family="Tansy", posts=(Post(role=role, job=job),))
    assert recipient_of({role}, person, the_panel()) == to


@pytest.mark.parametrize(
    ("who", "to"),
    [("fo", "Commissioner"), ("pc", "Commissioner"), ("mo", "clerk"), ("pq", "panel"), ("the Harbour Trust", "other")],
)
def test_a_recommendation_to_somebody_by_name_is_whose_role_she_has(who: str, to: Recipient) -> None:
    clerk = begun_clerk(item="5")
    clerk.type(f"/recommend to {who}: that lanes be swept")
    assert matters(clerk.p)[0].to == to


def test_an_action_without_an_owner_is_whose_its_words_begin_with_else_the_clerks() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/action to book a room", "/action the Chief Constable to report on lanes", "/action mo to look it up")
    clerk.type("/promise fo to write", "/promise sw to visit")
    assert [matter.to for matter in matters(clerk.p)] == ["clerk", "force", "clerk", "Commissioner", "panel"]
