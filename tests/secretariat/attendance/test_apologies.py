"""Apologies: for lateness, which are none for absence."""

from __future__ import annotations

import pytest

from secretariat.attendance.apologies import send_apologies, turn_lateness
from secretariat.attendance.expected import standing
from secretariat.basics.record import Refused
from secretariat.proceedings.apologies import apologies_sentence
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY


def sent(clerk: Clerk, person: str, *, late: bool) -> None:
    clerk.memory.do(send_apologies(clerk.p, person, received=DAY, how="telephone", late=late))


def test_an_apology_for_lateness_is_printed_as_one_and_counts_for_no_absence() -> None:
    clerk = begun_clerk(item="")
    sent(clerk, "person-rg", late=True)
    assert apologies_sentence(clerk.p) == (
        "Apologies were received from Councillor Peel. Apologies for lateness were received from Councillor Gorse."
    )
    assert standing(clerk.p, "person-rg") == ("~", "apologies for lateness")
    clerk.type("/absent rg")
    absent = clerk.minutes.partition("Absent without apology:")[2].partition(". ")[0]
    assert "Gorse" in absent
    assert "Peel" not in absent


def test_one_key_makes_apologies_those_for_lateness_and_makes_them_as_they_were() -> None:
    clerk = begun_clerk(item="")
    sent(clerk, "person-rg", late=False)
    before = apologies_sentence(clerk.p)
    clerk.memory.do(turn_lateness(clerk.p, "person-rg"))
    assert "Apologies for lateness were received from Councillor Gorse" in apologies_sentence(clerk.p)
    clerk.memory.do(turn_lateness(clerk.p, "person-rg"))
    assert apologies_sentence(clerk.p) == before
    with pytest.raises(Refused, match="has sent no apologies"):
        turn_lateness(clerk.p, "person-tk")


def test_who_is_here_may_have_apologised_for_lateness_and_for_nothing_else() -> None:
    clerk = begun_clerk(item="")
    clerk.type("/in rg 2:20")
    with pytest.raises(Refused, match="is marked as here"):
        sent(clerk, "person-rg", late=False)
    sent(clerk, "person-rg", late=True)
    assert "Apologies for lateness were received from Councillor Gorse" in apologies_sentence(clerk.p)
    with pytest.raises(Refused, match="is marked as here"):
        turn_lateness(clerk.p, "person-rg")


def test_apologies_corrected_stay_what_they_are_for() -> None:
    clerk = begun_clerk(item="")
    sent(clerk, "person-rg", late=True)
    clerk.memory.do(send_apologies(clerk.p, "person-rg", received=DAY, how="letter"))
    assert "for lateness" in apologies_sentence(clerk.p)


@pytest.mark.parametrize(
    "line", ["/apols np, rg & mh", "/apology for absence: np, rg and mh", "/apologies recd from np rg mh"]
)
def test_one_name_too_many_keeps_the_others_not_from_the_list(line: str) -> None:
    clerk = begun_clerk()
    said = clerk.type(line).say
    assert said == "Left out, here or with apologies already: Councillor Peel."
    sent = {clerk.p.people[each.person].code for each in clerk.p.bundle.apologies}
    assert sent == {"np", "rg", "mh"}
