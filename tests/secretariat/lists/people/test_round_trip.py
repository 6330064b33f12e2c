"""What was written out comes in again as it is, whatever people, councils and jobs are called."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.lists.cells import rows_of
from secretariat.lists.people.out import rows_out
from secretariat.lists.people.taking import PeopleList
from secretariat.panel.panel import Panel
from secretariat.panel.people import OFFICES, People, Person, Post, Role
from tests.depth import deep
from tests.support.panels import DAY

FAMILIES = ("Major", "O’Neill-de Vere", "van Dyke", "van DYKE", "Ap Huw", "Elm (née Oak)", "Chair", "Present", "Deputy",
            "Independent", "DE LA RUE", "Smith, Jnr", "D'Arcy", "佐藤", "Officer", "MBE", "Ma", "Head", "A", "Name",
            "“Annie” Elm", "Reed_Smith", "Any")  # fmt: skip
GIVEN = ("Ann", "A", "Anna Marie", "", "Jo", "PhD", "Van", "J.R.", "Sir")
TITLES = ("Councillor", "Mr", "", "Honorary Alderman", "Deputy Mayor", "HHJ", "Councillor Dr", "Alderwoman")
COUNCILS = ("HOLT CITY COUNCIL", "Westmarsh C.C.", "Holt BC", "Holt, Tarn and Marsh Council", "OPCC", "Independent",
            "Council 2036", "", "WCC", "City of Holt")  # fmt: skip
JOBS = ("Chair of the Trust", "Chief Executive", "Clerk to the Panel", "Police and Crime Commissioner", "PCC’s PA", "")
ROLES = [role for role in Role if role not in OFFICES]
DAYS = (None, dt.date(2031, 5, 1))

POSTS = st.builds(
    Post, role=st.sampled_from(ROLES), authority=st.sampled_from(COUNCILS), job=st.sampled_from(JOBS),
    since=st.sampled_from(DAYS), until=st.sampled_from((None, dt.date(2039, 5, 1))),
)  # fmt: skip
SOMEBODY = st.builds(
    lambda family, given, title, post: Person(
        code="c", title=title, given=given, initials=given[:1], family=family, posts=(post,)
    ),
    st.sampled_from(FAMILIES), st.sampled_from(GIVEN), st.sampled_from(TITLES), POSTS,
)  # fmt: skip


@deep(max_examples=120, deadline=None)
@given(st.lists(SOMEBODY, min_size=1, max_size=3))
def test_a_list_that_was_written_out_changes_nothing(somebody: list[Person]) -> None:
    people = People(person.with_(code=f"c{n}") for n, person in enumerate(somebody))
    panel = Panel(name="Westmarshire Police and Crime Panel", authorities=tuple(filter(None, COUNCILS)))
    of = PeopleList(panel=panel, people=people, day=DAY, since=DAY)
    rows = of.read(rows_of(rows_out(people), of.is_header))
    assert len(rows) == len(somebody)
    assert [(how.what, how.faults) for how in of.judged(rows)] == [("same", ())] * len(rows)


LIST = (
    "Cllr A. Birch (Westmarsh City Council) – Chair\nBIRCH, Alan (Cllr) - Eldmoor District Council\n"
    "Mr Tom Oak, lay member"
)


def taken(text: str, people: People) -> People:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=people, day=DAY, since=DAY)
    changes = of.act(of.read(rows_of(text, of.is_header))).changes
    return People(each.record for each in changes if isinstance(each.record, Person))


@pytest.mark.parametrize("text", [LIST, "Cllr A Birch, Westmarsh City Council\nCllr A Birch, Eldmoor District Council",
                                  "Alan Birch"])  # fmt: skip
def test_a_list_that_comes_again_means_the_same_people_by_their_councils(text: str) -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=taken(LIST, People()), day=DAY, since=DAY)
    judged = of.judged(of.read(rows_of(text, of.is_header)))
    assert [(how.what, how.faults) for how in judged] == [("same", ())] * len(judged)


def test_of_two_whom_a_row_may_mean_the_code_is_asked_for() -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=taken(LIST, People()), day=DAY, since=DAY)
    ((how),) = of.judged(of.read(rows_of("Cllr A Birch, Holt BC", of.is_header)))
    assert "give the code" in how.faults[0][1]
