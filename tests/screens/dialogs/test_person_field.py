"""In every form a person may be named as in the typed line: by code, surname, full name, title and name, or office."""

from __future__ import annotations

import pytest

from screens.dialogs.field import Field, FieldRefused, explained, parsed
from secretariat.basics.record import Refused
from secretariat.capture.arguments.persons import meant
from tests.secretariat.capture.test_arguments import ONE_PERSON, clerk
from tests.support.panels import DAY


@pytest.mark.parametrize(
    "typed", [*ONE_PERSON, "ia", "Ms Ash", "Imogen Ash", "sian wyn-llyr", "vice", "DPCC", "Quil", "zz"]
)
def test_a_form_reads_a_person_as_the_line_does(typed: str) -> None:
    p = clerk().p
    field = Field(name="who", label="Who", kind="person", people=p.people, office_word=p.panel.office_word)

    def in_line() -> str:
        try:
            return meant(p, typed).in_full
        except Refused as refusal:
            return f"Who: {refusal}"

    def in_form() -> str:
        try:
            return p.people[parsed(field, typed, DAY)].in_full
        except FieldRefused as refusal:
            return str(refusal)

    assert in_form() == in_line()
    assert explained(field, typed, DAY) == in_line()


def test_an_office_is_that_of_the_day() -> None:
    p = clerk().p
    field = Field(name="who", label="Who", kind="person", people=p.people)
    assert parsed(field, "the Chair", DAY) == "person-sw"
    with pytest.raises(FieldRefused, match="Nobody has the code or name"):
        parsed(field, "the Chair", DAY.replace(year=2020))
